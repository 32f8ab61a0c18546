// Office files that are damaged, newer, read-only, locked, or on a full disk.
#include "tests/e2e/village.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLockFile>
#include <sqlite3.h>
#include <unistd.h>

using namespace cunwu::test;

namespace {

constexpr auto good = "household,indicator,quantity,day,note\n1,志愿服务,1,,\n";

struct BadFile : Village {
    void SetUp() override { make(30, 1); }
    QByteArray bytes() const { return cli.read(u"village.cunwu"_qs); }
    void overwrite(const QByteArray& changed) const {
        for (const char* tail : {"-wal", "-shm"})
            QFile::remove(file + QLatin1String(tail));
        cli.write(u"village.cunwu"_qs, changed);
    }
    void sql(const char* statement) const {
        sqlite3* db = nullptr;
        ASSERT_EQ(sqlite3_open(file.toUtf8().constData(), &db), SQLITE_OK);
        char* error = nullptr;
        EXPECT_EQ(sqlite3_exec(db, statement, nullptr, nullptr, &error), SQLITE_OK)
            << (error ? error : "");
        sqlite3_close(db);
    }
};

TEST_F(BadFile, Missing) {
    expectRefused(cli.run({u"info"_qs, cli.file(u"nowhere.cunwu"_qs)}), 1);
    expectRefused(cli.run({u"history"_qs, cli.folder()}), 1);
}

TEST_F(BadFile, NotAnOfficeFile) {
    expectRefused(cli.run({u"info"_qs, cli.write(u"letter.docx"_qs, "PK\3\4 anything")}), 1);
    expectRefused(cli.run({u"info"_qs, cli.write(u"empty.txt"_qs, {})}), 1);
    EXPECT_NE(cli.run({u"info"_qs, cli.write(u"empty.cunwu"_qs, {})}).exit, 0);
}

TEST_F(BadFile, Damaged) {
    const QByteArray whole = bytes();
    QByteArray head = whole;
    head.replace(0, 60, QByteArray(60, 'x'));
    QByteArray pages = whole;
    for (qsizetype at = 4096; at + 4096 <= pages.size(); at += 3 * 4096)
        pages.replace(at, 4096, QByteArray(4096, '\x5a'));
    for (const QByteArray& damaged : {head, pages, whole.left(whole.size() / 2), whole.left(50)}) {
        overwrite(damaged);
        const auto check = cli.run({u"check"_qs, file});
        expectRefused(check, 3);
        EXPECT_NE(record(good).exit, 0);
    }
    overwrite(whole);
    expectWhole();
}

TEST_F(BadFile, ADamagedFileIsRestoredFromItsBackup) {
    const QString before = digest();
    ASSERT_EQ(cli.run({u"backup"_qs, file}).exit, 0);
    overwrite(bytes().left(9000));
    ASSERT_NE(cli.run({u"check"_qs, file}).exit, 0);
    const auto restored = cli.run({u"restore"_qs, file, u"latest"_qs});
    ASSERT_EQ(restored.exit, 0) << restored.err.toStdString();
    EXPECT_EQ(digest(), before);
    expectWhole();
}

TEST_F(BadFile, EditedBehindTheJournal) {
    // A bare write fails closed; one that goes around the triggers is found.
    sqlite3* db = nullptr;
    ASSERT_EQ(sqlite3_open(file.toUtf8().constData(), &db), SQLITE_OK);
    EXPECT_NE(sqlite3_exec(db, "UPDATE household SET address = 'x'", nullptr, nullptr, nullptr),
              SQLITE_OK);
    EXPECT_NE(sqlite3_exec(db, "DELETE FROM point_entry", nullptr, nullptr, nullptr), SQLITE_OK);
    EXPECT_EQ(sqlite3_exec(db,
                           "UPDATE op SET body = replace(body, 'active', 'moved') WHERE id = "
                           "(SELECT max(id) FROM op WHERE body LIKE '%active%')",
                           nullptr, nullptr, nullptr),
              SQLITE_OK);
    sqlite3_close(db);
    expectRefused(cli.run({u"check"_qs, file, u"--rebuild"_qs}), 3);
}

TEST_F(BadFile, Newer) {
    sql("PRAGMA user_version = 99");
    sql("INSERT OR REPLACE INTO meta VALUES ('min_reader', 99)");
    const QByteArray before = bytes();
    expectRefused(cli.run({u"info"_qs, file}), 1);
    expectRefused(record(good), 1);
    EXPECT_EQ(bytes(), before);
    sql("INSERT OR REPLACE INTO meta VALUES ('min_reader', 1)"); // this program may still look
    EXPECT_EQ(cli.run({u"info"_qs, file}).exit, 0);
    expectRefused(record(good), 1);
}

TEST_F(BadFile, ReadOnlyPlace) {
    const QString place = cli.file(u"ro"_qs);
    QDir().mkpath(place);
    if (::geteuid() != 0 ||
        QProcess::execute(u"mount"_qs, {u"-t"_qs, u"tmpfs"_qs, u"-o"_qs, u"size=32m"_qs,
                                        u"cunwu"_qs, place}) != 0) {
        QFile::setPermissions(file, QFile::ReadOwner);
        if (QFileInfo(file).isWritable())
            GTEST_SKIP() << "nothing can be made read-only for this user";
        expectRefused(record(good), 1);
        return;
    }
    QFile::copy(file, place + u"/village.cunwu"_qs);
    QProcess::execute(u"mount"_qs, {u"-o"_qs, u"remount,ro"_qs, place});
    const QString there = place + u"/village.cunwu"_qs;
    EXPECT_EQ(cli.run({u"info"_qs, there}).json[u"digest"].toString(), digest());
    expectRefused(cli.run({u"points"_qs, u"record"_qs, there, u"--month"_qs, openMonth(),
                           u"--csv"_qs, u"-"_qs},
                          good),
                  1);
    expectRefused(cli.run({u"undo"_qs, there}), 1);
    QProcess::execute(u"umount"_qs, {place});
}

TEST_F(BadFile, LockedByAnotherWindow) {
    const QString before = digest();
    QLockFile lock(file + u".lock"_qs);
    lock.setStaleLockTime(0);
    ASSERT_TRUE(lock.tryLock(0));
    expectRefused(record(good), 1);
    expectRefused(cli.run({u"undo"_qs, file}), 1);
    EXPECT_EQ(digest(), before); // reading goes on beside it
    lock.unlock();
    EXPECT_EQ(record(good).exit, 0);
}

TEST_F(BadFile, LockedByAnotherProgram) {
    sqlite3* db = nullptr; // a virus scanner, a copy tool, a curious person with sqlite3
    ASSERT_EQ(sqlite3_open(file.toUtf8().constData(), &db), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(db, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
    QElapsedTimer timer;
    timer.start();
    expectRefused(record(good), 3);
    EXPECT_LT(timer.elapsed(), 60'000);
    sqlite3_exec(db, "ROLLBACK", nullptr, nullptr, nullptr);
    sqlite3_close(db);
    EXPECT_EQ(record(good).exit, 0);
    expectWhole();
}

TEST_F(BadFile, FullDisk) {
    const QString before = digest();
    QByteArray many = "household,indicator,quantity,day,note\n";
    for (int i = 0; i < 3000; ++i)
        many += QByteArray::number(i % 30 + 1) + ",志愿服务,1,,磁盘满的时候什么都不能少\n";
    cli.write(u"many.csv"_qs, many);
    const QString place = cli.file(u"small"_qs);
    QDir().mkpath(place);
    const qint64 kib = QFileInfo(file).size() / 1024;
    const bool mounted =
        ::geteuid() == 0 &&
        QProcess::execute(u"mount"_qs, {u"-t"_qs, u"tmpfs"_qs, u"-o"_qs,
                                        u"size=%1k"_qs.arg(kib + 200), u"cunwu"_qs, place}) == 0;
    const QString there = mounted ? place + u"/village.cunwu"_qs : file;
    if (mounted)
        ASSERT_TRUE(QFile::copy(file, there));
    // Without a mount: a limit on the size of files, whose signal is ignored so that the write
    // fails instead.
    const QString limited = u"trap '' XFSZ; ulimit -f %1; exec \"$0\" \"$@\""_qs.arg(
        (kib + 200) * (mounted ? 1000 : 1) * 2);
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"CUNWU_HOME"_qs, cli.file(u"home"_qs));
    process.setProcessEnvironment(environment);
    process.start(u"sh"_qs, {u"-c"_qs, limited, CliRunner::program(), u"points"_qs, u"record"_qs,
                             there, u"--month"_qs, openMonth(), u"--csv"_qs,
                             cli.file(u"many.csv"_qs), u"--json"_qs});
    ASSERT_TRUE(process.waitForFinished(120'000));
    EXPECT_EQ(process.exitStatus(), QProcess::NormalExit);
    EXPECT_EQ(process.exitCode(), 3);
    EXPECT_TRUE(isChinese(QString::fromUtf8(process.readAllStandardError())));
    EXPECT_EQ(cli.run({u"info"_qs, there}).json[u"digest"].toString(), before);
    EXPECT_EQ(cli.run({u"check"_qs, there}).exit, 0);
    if (mounted)
        QProcess::execute(u"umount"_qs, {place});
    else
        EXPECT_EQ(record(good).exit, 0); // with space again it goes on
}

TEST_F(BadFile, NothingIsWrittenWhereNothingCanBe) {
    expectRefused(cli.run({u"scheme"_qs, u"export"_qs, file, cli.file(u"nowhere/scheme.json"_qs)}),
                  1);
    expectRefused(cli.run({u"backup"_qs, file, u"-o"_qs, file + u"/inside"_qs}), 1);
}

} // namespace
