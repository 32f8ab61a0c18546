#include "models/database/installation.h"
#include "models/database/officefile.h"
#include "models/database/schema.h"
#include "models/office/officerepository.h"
#include "tests/support/testoffice.h"
#include <QFileInfo>
#include <gtest/gtest.h>

using namespace cunwu;
using test::TestOffice;

namespace {

void addHousehold(Database& db, const QString& number) {
    Transaction transaction(db, QStringLiteral("新增农户"));
    db.prepare("INSERT INTO household(id, number) VALUES (?, ?)").run(db.journal()->newRowId(), number);
    transaction.commit();
}

std::int64_t households(Database& db) {
    return db.scalar("SELECT count(*) FROM household");
}

void writeFile(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray readFile(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

OfficeFile::Opened open(const QString& path) {
    return OfficeFile::open(path, QStringLiteral("文书"));
}

} // namespace

TEST(OfficeFile, OpensWhatItMade) {
    TestOffice office;
    addHousehold(office.db(), QStringLiteral("1"));
    const auto opened = office.reopen();
    EXPECT_EQ(opened.state, OpenState::Current);
    EXPECT_FALSE(opened.newFeed);
    EXPECT_EQ(households(office.db()), 1);
    EXPECT_EQ(office.session().office().name, QStringLiteral("水央村"));
}

TEST(OfficeFile, NeverOverwritesAFile) {
    TestOffice office;
    EXPECT_THROW((void)OfficeFile::create(office.path(), QStringLiteral("469030101202"), {}), FileError);
    EXPECT_EQ(office.reopen().state, OpenState::Current);
}

TEST(OfficeFile, SaysWhatAForeignFileIs) {
    TestOffice office;
    EXPECT_EQ(open(office.file(QStringLiteral("none.cunwu"))).state, OpenState::Missing);
    writeFile(office.file(QStringLiteral("letter.txt")), "Dear all");
    EXPECT_EQ(open(office.file(QStringLiteral("letter.txt"))).state, OpenState::NotOurFile);
    writeFile(office.file(QStringLiteral("broken.cunwu")), QByteArray(4096, 'x'));
    const auto broken = open(office.file(QStringLiteral("broken.cunwu")));
    EXPECT_EQ(broken.state, OpenState::Damaged);
    EXPECT_FALSE(broken.message.isEmpty());
    {
        Database other(office.file(QStringLiteral("other.db")), Database::Mode::Create);
        other.exec(QStringLiteral("CREATE TABLE t(a)"));
    }
    EXPECT_EQ(open(office.file(QStringLiteral("other.db"))).state, OpenState::NotOurFile);
}

TEST(OfficeFile, ATruncatedFileIsDamaged) {
    TestOffice office;
    for (int i = 0; i < 200; ++i)
        addHousehold(office.db(), QString::number(i));
    office.close();
    const QByteArray whole = readFile(office.path());
    writeFile(office.path(), whole.left(whole.size() / 3 / 4096 * 4096));
    const auto opened = open(office.path());
    const bool found = opened.state == OpenState::Damaged || (opened.file && opened.file->db().integrity(true) != QStringLiteral("ok"));
    EXPECT_TRUE(found);
}

TEST(OfficeFile, ANewerFileIsShownOnlyWhenItSaysSo) {
    TestOffice office;
    office.db().exec(QStringLiteral("PRAGMA user_version = 99"));
    office.close();
    EXPECT_EQ(open(office.path()).state, OpenState::NewerIncompatible);
    {
        Database db(office.path());
        db.exec(QStringLiteral("INSERT INTO meta VALUES ('min_reader', 1)"));
    }
    const auto opened = open(office.path());
    EXPECT_EQ(opened.state, OpenState::NewerCompatible);
    ASSERT_TRUE(opened.file);
    EXPECT_TRUE(opened.file->readOnly());
    EXPECT_FALSE(opened.message.isEmpty());
}

TEST(OfficeFile, ASecondOpenerIsToldWhoHoldsItAndReadsOnly) {
    TestOffice office;
    addHousehold(office.db(), QStringLiteral("1"));
    const auto second = open(office.path());
    ASSERT_TRUE(second.file) << int(second.state) << second.message.toStdString();
    EXPECT_TRUE(second.file->readOnly());
    ASSERT_TRUE(second.lockedBy);
    EXPECT_EQ(second.lockedBy->pid, QCoreApplication::applicationPid());
    EXPECT_EQ(households(second.file->db()), 1);
    EXPECT_THROW(addHousehold(second.file->db(), QStringLiteral("2")), StorageError);
}

TEST(OfficeFile, OpeningWhatNobodyChangedWritesNoMark) {
    TestOffice office;
    addHousehold(office.db(), QStringLiteral("1"));
    office.close();
    const QString marks = installationFolder() + u"/feeds.json"_qs;
    const QByteArray spaced = readFile(marks) + "\n"; // a rewritten file would lose it
    writeFile(marks, spaced);
    EXPECT_FALSE(office.reopen().newFeed);
    EXPECT_EQ(readFile(marks), spaced);
    addHousehold(office.db(), QStringLiteral("2"));
    office.close();
    EXPECT_NE(readFile(marks), spaced);
}

TEST(OfficeFile, AFileReplacedByAnOlderCopyBeginsANewFeed) {
    TestOffice office;
    addHousehold(office.db(), QStringLiteral("1"));
    const QByteArray feed = office.db().journal()->feedUid();
    office.close();
    const QByteArray old = readFile(office.path());
    office.reopen();
    addHousehold(office.db(), QStringLiteral("2"));
    office.close();
    writeFile(office.path(), old);
    const auto opened = office.reopen();
    EXPECT_TRUE(opened.newFeed);
    EXPECT_NE(office.db().journal()->feedUid(), feed);
    addHousehold(office.db(), QStringLiteral("3"));
    EXPECT_EQ(office.db().journal()->verifyChain(), QString());
}

TEST(OfficeFile, ACopyBeginsANewFeedAndAMovedFileDoesNot) {
    TestOffice office;
    const QByteArray feed = office.db().journal()->feedUid();
    office.close();
    const QString copy = office.file(QStringLiteral("copy.cunwu")), moved = office.file(QStringLiteral("moved.cunwu"));
    ASSERT_TRUE(QFile::copy(office.path(), copy));
    EXPECT_TRUE(open(copy).newFeed);
    ASSERT_TRUE(QFile::rename(office.path(), moved));
    const auto opened = open(moved);
    EXPECT_FALSE(opened.newFeed);
    EXPECT_EQ(opened.file->db().journal()->feedUid(), feed);
}

TEST(OfficeFile, OnAnotherComputerItBeginsANewFeed) {
    TestOffice office;
    office.close();
    qputenv("CUNWU_HOME", office.file(QStringLiteral("other-home")).toUtf8());
    EXPECT_TRUE(open(office.path()).newFeed);
}

TEST(OfficeFile, TheIdleFileIsOneFile) {
    TestOffice office;
    addHousehold(office.db(), QStringLiteral("1"));
    office.session().file().settle();
    EXPECT_EQ(QFileInfo(office.path() + QStringLiteral("-wal")).size(), 0);
    const QString copy = office.file(QStringLiteral("plain-copy.cunwu"));
    ASSERT_TRUE(QFile::copy(office.path(), copy));
    Database db(copy, Database::Mode::ReadOnly);
    EXPECT_EQ(households(db), 1);
}

TEST(Backup, IsCheckedListedAndRestored) {
    TestOffice office;
    addHousehold(office.db(), QStringLiteral("1"));
    const QString backup = makeBackup(office.db(), QStringLiteral("manual"), office.clock().now());
    addHousehold(office.db(), QStringLiteral("2"));
    office.close();
    restoreBackup(office.path(), backup, office.clock().now());
    EXPECT_TRUE(office.reopen().newFeed);
    EXPECT_EQ(households(office.db()), 1);
    const auto backups = listBackups(office.path());
    const auto kept = std::find_if(backups.begin(), backups.end(), [](const auto& b) { return b.why == u"restore"; });
    ASSERT_NE(kept, backups.end()); // what was there before can be had back
    Database before(kept->path, Database::Mode::ReadOnly);
    EXPECT_EQ(households(before), 2);
}

TEST(Backup, ADamagedBackupIsRefusedAndNothingChanges) {
    TestOffice office;
    addHousehold(office.db(), QStringLiteral("1"));
    const QString backup = makeBackup(office.db(), QStringLiteral("manual"), office.clock().now());
    office.close();
    QByteArray bytes = readFile(backup);
    for (qsizetype i = 8192; i < 12288; ++i)
        bytes[i] = char(i * 7);
    writeFile(backup, bytes);
    EXPECT_THROW(restoreBackup(office.path(), backup, office.clock().now()), Error);
    office.reopen();
    EXPECT_EQ(households(office.db()), 1);
}

TEST(Backup, IsRefusedWhileTheFileIsOpen) {
    TestOffice office;
    const QString backup = makeBackup(office.db(), QStringLiteral("manual"), office.clock().now());
    EXPECT_THROW(restoreBackup(office.path(), backup, office.clock().now()), FileError);
}

TEST(Backup, LeavesNothingHalfNamedWhenItFails) {
    TestOffice office;
    const QString file = office.file(QStringLiteral("in-the-way"));
    writeFile(file, "x");
    EXPECT_THROW(makeBackup(office.db(), QStringLiteral("manual"), office.clock().now(), file + QStringLiteral("/deep")), Error);
    EXPECT_EQ(readFile(file), "x");
}

TEST(Backup, KeepsSevenDaysEightWeeksTwelveMonths) {
    TestOffice office;
    const QString folder = backupFolder(office.path());
    QDir().mkpath(folder);
    const QDateTime now(QDate(2026, 10, 31), QTime(9, 0));
    for (int day = 0; day < 500; ++day)
        writeFile(folder + QStringLiteral("/office_") + now.addDays(-day).toString(QStringLiteral("yyyyMMdd-HHmmss")) + QStringLiteral("_daily.cunwu"), "x");
    pruneBackups(office.path(), now);
    const auto left = listBackups(office.path());
    EXPECT_EQ(left.front().at, now);
    int week = 0;
    for (const auto& b : left)
        week += b.at >= now.addDays(-7);
    EXPECT_EQ(week, 8);
    EXPECT_LE(left.size(), 8u + 9u + 13u);
    EXPECT_GE(left.size(), 8u + 6u + 10u);
    EXPECT_LE(left.back().at.daysTo(now), 366);
}

TEST(Backup, OnceADay) {
    TestOffice office;
    addHousehold(office.db(), QStringLiteral("1"));
    office.close(); // waits for the automatic one
    office.reopen();
    EXPECT_EQ(listBackups(office.path()).size(), 1u);
    EXPECT_FALSE(makeDailyBackup(office.db(), office.clock().now()));
    EXPECT_TRUE(makeDailyBackup(office.db(), office.clock().now().addDays(1)));
}

/// With CUNWU_FREEZE=1 the present schema is written into the tree, once, when it is released.
TEST(Schema, EachReleasedSchemaOpensOrUpgrades) {
    if (qEnvironmentVariableIsSet("CUNWU_FREEZE")) {
        TestOffice office;
        addHousehold(office.db(), QStringLiteral("1"));
        addHousehold(office.db(), QStringLiteral("2"));
        office.close();
        const QString path = test::dataFile(QStringLiteral("schemas/%1.cunwu").arg(schema::latest(), 4, 10, QChar(u'0')));
        QFile::remove(path);
        ASSERT_TRUE(QFile::copy(office.path(), path));
    }
    const QDir folder(test::dataFile(QStringLiteral("schemas")));
    const QStringList files = folder.entryList({QStringLiteral("*.cunwu")}, QDir::Files);
    ASSERT_EQ(files.size(), schema::latest());
    for (const QString& name : files) {
        TestOffice office;
        const QString copy = office.file(QStringLiteral("old.cunwu"));
        ASSERT_TRUE(QFile::copy(folder.filePath(name), copy));
        QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
        auto opened = open(copy);
        if (opened.state == OpenState::UpgradeNeeded) {
            OfficeFile::upgrade(copy);
            opened = open(copy);
        }
        ASSERT_EQ(opened.state, OpenState::Current) << name.toStdString();
        EXPECT_EQ(households(opened.file->db()), 2);
        EXPECT_EQ(opened.file->db().journal()->verifyChain(), QString());
    }
}
