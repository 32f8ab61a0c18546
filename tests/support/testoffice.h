#pragma once
#include "models/base/clock.h"
#include "models/office/officesession.h"
#include <QTemporaryDir>
#include <memory>

namespace cunwu::test {

/// A fresh village file (水央村, 469030101202) in a temporary folder, with the installation's folder inside it too.
/// The clock stands at 2026-10-31 09:00.
class TestOffice {
public:
    explicit TestOffice(const QString& code = QStringLiteral("469030101202"));
    ~TestOffice();
    OfficeSession& session() { return *m_session; }
    Database& db() { return m_session->db(); }
    FixedClock& clock() { return m_clock; }
    QString path() const { return m_path; }
    QString file(const QString& name) const { return m_folder.filePath(name); }
    /// Closes and opens again, as after a restart; null when the file does not open.
    void close() { m_session.reset(); }
    OfficeFile::Opened reopen();

private:
    QTemporaryDir m_folder;
    FixedClock m_clock;
    QString m_path;
    std::unique_ptr<OfficeSession> m_session;
};

/// Schema, journal and a feed in a database in memory: for property tests that need hundreds.
void prepareMemoryOffice(Database& db);

/// The path of a file under tests/data.
QString dataFile(const QString& name);

} // namespace cunwu::test
