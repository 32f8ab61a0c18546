#pragma once
#include "models/office/officesession.h"
#include "tests/faults/faultdisk.h"
#include <QTemporaryDir>
#include <QTranslator>
#include <functional>
#include <gtest/gtest.h>

namespace cunwu::test {

/// How a child process ended, and what it said before.
struct Ended {
    bool killed = false; ///< by the disk, as planned
    int code = 0;        ///< exit code, or the signal when it crashed
    bool crashed = false;
    QByteArray said;
};
/// Forks; `work` writes to the pipe with say(). A crash of the child is seen, not shared.
Ended inChild(const std::function<void()>& work);
void say(const QByteArray& text);
void confirmed(); ///< says that the work came to its end; quiet in the parent

/// One folder with an office file and its installation, and something to do there. Can be put back to where it stood.
class Scene {
public:
    using Work = std::function<void(OfficeSession&)>;
    /// `prepare` makes the office at path() and may leave other files in folder(). Files lie in memory where that is possible.
    Scene(const std::function<void(Scene&)>& prepare, Work work);
    /// For work that needs no open office (an upgrade).
    Scene(const std::function<void(Scene&)>& prepare, std::function<void(Scene&)> work);

    QString folder() const { return m_base.path() + QStringLiteral("/work"); }
    QString file(const QString& name) const { return folder() + u'/' + name; }
    QString path() const { return file(QStringLiteral("office.cunwu")); }
    const Clock& clock() const { return m_clock; }

    void putBack();
    std::unique_ptr<OfficeSession> open(); ///< throws Error when the file cannot be written
    void act();                            ///< opens, works, closes
    void work(OfficeSession& session) { m_work(session); }
    bool hasSession() const { return bool(m_work); }

    /// Everything in the file: schema and rows of all tables. After WAL recovery.
    QByteArray state();
    QByteArray before() const { return m_before; }
    QByteArray after() const { return m_after; }
    int changes() const { return m_changes; } ///< of an undisturbed run
    int reads() const { return m_reads; }
    /// What must hold after a fault: by default that the file is as before or as after, the latter when it was confirmed.
    using Judge = std::function<void(Scene&, bool confirmed)>;
    void setJudge(Judge judge) { m_judge = std::move(judge); }
    void judge(bool confirmed) { m_judge(*this, confirmed); }
    static void oldOrNew(Scene& scene, bool confirmed);
    /// integrity_check, the chain, check --rebuild: without a finding.
    void expectSound();

private:
    void learn();
    QTemporaryDir m_base;
    FixedClock m_clock{QDateTime(QDate(2026, 10, 31), QTime(9, 0))};
    Work m_work;
    std::function<void(Scene&)> m_alone;
    Judge m_judge = oldOrNew;
    QByteArray m_before, m_after;
    int m_changes = 0, m_reads = 0;
};

/// Which of `count` calls are tried: all of few, else the first, the last and a seeded sample. All with CUNWU_SWEEP=1.
std::vector<int> points(int count, int most);
quint32 seed(); ///< CUNWU_SEED or random; printed

/// The rows of the list of faults; messages are Chinese.
struct Faults : testing::Test {
    void SetUp() override;
    QTranslator chinese;
};

// Scenes, each an office where that work waits.
std::unique_ptr<Scene> importScene();    ///< a county, a village's package of some 300 entries
std::unique_ptr<Scene> cellScene();      ///< one cell of a month sheet
std::unique_ptr<Scene> publishScene();   ///< a reviewed month, published with its snapshot
std::unique_ptr<Scene> closeScene();     ///< a published month, closed
std::unique_ptr<Scene> rosterScene();    ///< a roster into a village that has households: backup, then import
std::unique_ptr<Scene> migrationScene(); ///< a file of the first schema
std::unique_ptr<Scene> exportScene();    ///< a package onto the folder "stick"
std::unique_ptr<Scene> attachScene();    ///< a photo is attached to a household
std::unique_ptr<Scene> volumeScene();    ///< a volume with that photo is taken
std::unique_ptr<Scene> backupScene();    ///< a backup by hand into the folder "stick"

} // namespace cunwu::test
