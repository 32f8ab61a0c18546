// Rows 3, 4 and 5 of the list of faults: a full disk, I/O errors, no memory. The work is refused in Chinese, the file is
// as it was, nothing half-made lies about, and the same window does it when the fault is over.
#include "tests/faults/faultmemory.h"
#include "tests/faults/scene.h"
#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>
#include <set>
#include <sys/mount.h>

using namespace cunwu;
using namespace cunwu::test;

namespace {

/// A fault that can be switched on and off.
struct Trouble {
    QString name;
    std::function<void(int at)> begin;
    std::function<bool()> end; ///< true: it struck
    bool mayEnd = false;       ///< the program may end: Qt's own containers do without memory. The file is whole all the same
    bool mayLeave = false;     ///< what was half-made cannot be removed while it lasts
};

Trouble diskTrouble(Scene& scene, disk::Fault fault, bool reads, bool lasting) {
    const QByteArray folder = scene.folder().toUtf8();
    return {QStringLiteral("disk"),
            [=](int at) { disk::begin(folder, {fault, at, reads, lasting, 0}); },
            [] {
                disk::end();
                return disk::struck();
            },
            false, fault == disk::Fault::Error && !reads && lasting};
}

Trouble memoryTrouble(memory::Who who, bool lasting) {
    return {QStringLiteral("memory"),
            [=](int at) { memory::begin(who, at, lasting); },
            [] {
                memory::end();
                return memory::struck();
            }};
}

/// Half-made files: those that the program makes under another name first.
QStringList leftOvers(const Scene& scene) {
    static const QRegularExpression half(QStringLiteral("\\.part(-journal|-wal)?$|\\.[A-Za-z]{6}$"));
    QStringList found;
    for (QDirIterator it(scene.folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();)
        if (half.match(it.next()).hasMatch())
            found << it.fileName();
    found.removeIf([](const QString& name) { return name.endsWith(u".cunwu.user") || name.endsWith(u".backups"); });
    return found;
}

struct Tried {
    bool done = false;
    QString message, detail;
};

template <class Work> Tried attempt(const Work& work) {
    try {
        work();
        return {true, {}, {}};
    } catch (const Error& error) {
        return {false, error.message(), error.detail()};
    } catch (const std::bad_alloc&) {
        return {false, QStringLiteral("内存"), {}};
    }
}

/// In the child: once under the trouble, then without it. `inWindow`: the office is open before and stays open.
void tryTwice(Scene& scene, const Trouble& trouble, int at, bool inWindow) {
    auto session = inWindow ? scene.open() : nullptr;
    const auto work = [&] { inWindow ? scene.work(*session) : scene.act(); };
    trouble.begin(at);
    const Tried first = attempt(work);
    const bool struck = trouble.end();
    say(struck ? "struck\n" : "missed\n");
    if (first.done)
        return;
    say("refused " + first.message.toUtf8().replace('\n', ' ') + '\n');
    const auto sayWhatIsLeft = [&] {
        for (const QString& name : leftOvers(scene))
            say("left " + name.toUtf8() + '\n');
    };
    if (!trouble.mayLeave)
        sayWhatIsLeft();
    // Lost memory may also hit the answer on its way back. And where nothing can be written any more, nor can the mark of a
    // commit be taken back whose sync failed: whoever opens the file next finds all of it.
    const bool mayBeDone = trouble.mayEnd || (trouble.mayLeave && !inWindow);
    if (scene.state() != scene.before() && !(mayBeDone && scene.state() == scene.after()))
        say("changed\n");
    const Tried second = attempt(work);
    if (!second.done)
        say("again " + (second.message + u' ' + second.detail).toUtf8().replace('\n', ' ') + '\n');
    sayWhatIsLeft();
}

int countCalls(Scene& scene, const Trouble& trouble, const std::function<int()>& count, bool inWindow) {
    scene.putBack();
    const Ended ended = inChild([&] {
        auto session = inWindow ? scene.open() : nullptr;
        trouble.begin(1 << 30);
        inWindow ? scene.work(*session) : scene.act();
        trouble.end();
        say(' ' + QByteArray::number(count()));
    });
    return ended.said.simplified().split(' ').last().toInt();
}

void sweep(std::unique_ptr<Scene> scene, const Trouble& trouble, const std::function<int()>& count, int most, bool inWindow = true) {
    inWindow = inWindow && scene->hasSession();
    const int calls = countCalls(*scene, trouble, count, inWindow);
    ASSERT_GT(calls, 0);
    std::set<QByteArray> messages;
    int struck = 0, refused = 0, ends = 0;
    const auto chosen = points(calls, most);
    for (const int n : chosen) {
        SCOPED_TRACE(testing::Message() << trouble.name.toStdString() << " call " << n << " of " << calls);
        scene->putBack();
        const Ended ended = inChild([&] { tryTwice(*scene, trouble, n, inWindow); });
        if (trouble.mayEnd && ended.crashed && ended.code == SIGABRT) {
            ++struck;
            ++ends;
            scene->judge(false);
            continue;
        }
        EXPECT_FALSE(ended.crashed || ended.killed || ended.code) << ended.code << ' ' << ended.said.toStdString();
        struck += ended.said.contains("struck");
        for (const QByteArray& line : ended.said.split('\n'))
            if (line.startsWith("refused")) {
                ++refused;
                messages.insert(line.mid(8));
            }
        for (const char* wrong : {"left ", "changed", "again ", "thrown "})
            EXPECT_FALSE(ended.said.contains(wrong)) << ended.said.toStdString();
        if (inWindow && ended.said.contains("refused") && scene->state() != scene->before())
            scene->expectSound(); // ids handed out once are not handed out again: done, but not to the letter
        else
            scene->judge(true);
        if (testing::Test::HasFailure())
            return;
    }
    scene->expectSound();
    EXPECT_GT(struck, 0);
    for (const QByteArray& message : messages) {
        std::printf("  %s\n", message.constData());
        EXPECT_TRUE(QString::fromUtf8(message).contains(QRegularExpression(QStringLiteral("\\p{Han}")))) << message.constData();
    }
    std::printf("%zu of %d calls, %d struck, %d refused, %d ended the program, the others went on without it\n", chosen.size(), calls, struck, refused, ends);
}

/// From a call on the disk stays full until the person makes room.
void full(std::unique_ptr<Scene> scene, int most, bool inWindow = true) {
    const Trouble trouble = diskTrouble(*scene, disk::Fault::Full, false, true);
    sweep(std::move(scene), trouble, disk::changes, most, inWindow);
}

void error(std::unique_ptr<Scene> scene, disk::Fault fault, bool reads, bool lasting, int most, bool inWindow = true) {
    const Trouble trouble = diskTrouble(*scene, fault, reads, lasting);
    sweep(std::move(scene), trouble, reads ? disk::reads : disk::changes, most, inWindow);
}

void noMemory(std::unique_ptr<Scene> scene, memory::Who who, int most, bool lasting = false, bool mayEnd = false) {
    Trouble trouble = memoryTrouble(who, lasting);
    trouble.mayEnd = mayEnd;
    sweep(std::move(scene), trouble, memory::count, most);
}

/// A tmpfs of few bytes for as long as the test needs it.
class SmallStick {
public:
    explicit SmallStick(const QString& folder) : m_folder(folder.toUtf8()) {
        QDir().mkpath(folder);
        m_there = ::mount("tmpfs", m_folder.constData(), "tmpfs", 0, "size=4k") == 0;
    }
    ~SmallStick() {
        if (m_there)
            ::umount(m_folder.constData());
    }
    bool isThere() const { return m_there; }
    bool makeRoom() { return ::mount("tmpfs", m_folder.constData(), "tmpfs", MS_REMOUNT, "size=16m") == 0; }

private:
    QByteArray m_folder;
    bool m_there = false;
};

} // namespace

TEST_F(Faults, fault_03_TheDiskIsFullDuringAnImport) {
    full(importScene(), 50);
}

TEST_F(Faults, fault_03_TheDiskIsFullDuringAnExport) {
    full(exportScene(), 50);
}

TEST_F(Faults, fault_03_TheDiskIsFullDuringABackup) {
    full(backupScene(), 50);
}

TEST_F(Faults, fault_03_TheDiskIsFullWhileAFileIsAttached) {
    full(attachScene(), 50);
}

TEST_F(Faults, fault_03_TheDiskIsFullWhileAVolumeIsTaken) {
    full(volumeScene(), 50);
}

TEST_F(Faults, fault_03_TheDiskIsFullDuringARosterImport) {
    full(rosterScene(), 50);
}

TEST_F(Faults, fault_03_TheDiskIsFullDuringAnUpgrade) {
    full(migrationScene(), 50);
}

TEST_F(Faults, fault_03_AStickThatIsReallyFull) {
    for (auto make : {exportScene, backupScene}) {
        const auto scene = make();
        scene->putBack();
        SmallStick stick(scene->file(QStringLiteral("stick")));
        if (!stick.isThere())
            GTEST_SKIP() << "mounting a tmpfs is not permitted here";
        const auto session = scene->open();
        const Tried first = attempt([&] { scene->work(*session); });
        EXPECT_FALSE(first.done);
        EXPECT_TRUE(first.message.contains(QStringLiteral("空间"))) << first.message.toStdString();
        EXPECT_TRUE(QDir(scene->file(QStringLiteral("stick"))).isEmpty());
        ASSERT_TRUE(stick.makeRoom());
        const Tried second = attempt([&] { scene->work(*session); });
        EXPECT_TRUE(second.done) << second.message.toStdString();
        scene->judge(true);
    }
}

TEST_F(Faults, fault_04_WritingFailsOnce) {
    error(importScene(), disk::Fault::Error, false, false, 50);
    error(cellScene(), disk::Fault::Error, false, false, 50, false);
    error(exportScene(), disk::Fault::Error, false, false, 40);
    error(backupScene(), disk::Fault::Error, false, false, 40);
}

TEST_F(Faults, fault_04_AttachmentsOnADiskThatFails) {
    error(attachScene(), disk::Fault::Error, false, false, 40);
    error(volumeScene(), disk::Fault::Error, false, false, 40);
    error(attachScene(), disk::Fault::Error, true, false, 40);
    error(volumeScene(), disk::Fault::Error, true, false, 40);
}

TEST_F(Faults, fault_04_WritingFailsAndGoesOnFailing) {
    error(importScene(), disk::Fault::Error, false, true, 50);
    error(publishScene(), disk::Fault::Error, false, true, 40);
    error(migrationScene(), disk::Fault::Error, false, true, 50);
}

TEST_F(Faults, fault_04_ReadingFailsOnce) {
    error(importScene(), disk::Fault::Error, true, false, 50);
    error(cellScene(), disk::Fault::Error, true, false, 50, false);
    error(exportScene(), disk::Fault::Error, true, false, 40);
}

TEST_F(Faults, fault_04_ReadingFailsAndGoesOnFailing) {
    error(importScene(), disk::Fault::Error, true, true, 40);
    error(cellScene(), disk::Fault::Error, true, true, 40);
}

TEST_F(Faults, fault_04_CallsAreInterruptedOrCutShort) {
    for (const bool reads : {false, true})
        for (const auto fault : {disk::Fault::Interrupted, disk::Fault::Short}) {
            error(importScene(), fault, reads, false, 25);
            error(exportScene(), fault, reads, false, 20);
        }
}

TEST_F(Faults, fault_05_SqliteHasNoMemory) {
    noMemory(importScene(), memory::Who::Sqlite, 100);
    noMemory(importScene(), memory::Who::Sqlite, 20, true);
    noMemory(cellScene(), memory::Who::Sqlite, 60);
}

TEST_F(Faults, fault_05_TheProgramHasNoMemory) {
    noMemory(importScene(), memory::Who::Program, 100);
    noMemory(importScene(), memory::Who::Program, 20, true, true); // with none left at all, Qt may end it: QDir::mkpath and its like never throw
    noMemory(cellScene(), memory::Who::Program, 60, false, true);
}
