#include "models/database/officefile.h"
#include "tests/support/testoffice.h"
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

using namespace cunwu;
using test::TestOffice;

static void addHousehold(Database& db, const QString& number) {
    Transaction transaction(db, QStringLiteral("新增农户"));
    db.prepare("INSERT INTO household(id, number) VALUES (?, ?)").run(db.journal()->newRowId(), number);
    transaction.commit();
}

TEST(OfficeSession, TellsWhichTablesChangedWhoeverChangedThem) {
    TestOffice office;
    QSignalSpy changed(&office.session(), &OfficeSession::changed);
    addHousehold(office.db(), QStringLiteral("1"));
    ASSERT_EQ(changed.size(), 1);
    EXPECT_EQ(changed[0][0].toStringList(), QStringList{QStringLiteral("household")});
    ASSERT_TRUE(office.session().undo().done);
    EXPECT_EQ(changed.size(), 2);
}

TEST(OfficeSession, NamesTheRowsWhileItTellsOfThem) {
    TestOffice office;
    const QString table = QStringLiteral("household");
    std::optional<std::set<std::int64_t>> rows, others;
    QObject::connect(&office.session(), &OfficeSession::changed, [&] {
        rows = office.session().changedRows(table);
        others = office.session().changedRows(QStringLiteral("person"));
    });
    const auto insert = [&](int count) {
        std::set<std::int64_t> ids;
        Transaction transaction(office.db(), QStringLiteral("户"));
        for (int i = 0; i < count; ++i) {
            const std::int64_t id = office.db().journal()->newRowId();
            office.db().prepare("INSERT INTO household(id, number) VALUES (?, '1')").run(id);
            ids.insert(id);
        }
        transaction.commit();
        return ids;
    };
    const auto two = insert(2);
    EXPECT_EQ(rows, two);
    EXPECT_EQ(others, std::set<std::int64_t>());
    EXPECT_FALSE(office.session().changedRows(table)); // afterwards they are not known
    rows.reset();
    ASSERT_TRUE(office.session().undo().done);
    EXPECT_EQ(rows, two);
    insert(600);
    EXPECT_FALSE(rows); // too many to name
    insert(1);
    EXPECT_TRUE(rows);
    office.session().notifyForeignCommit({table});
    EXPECT_FALSE(rows); // another connection's
}

TEST(OfficeSession, ARolledBackChangeTellsNobody) {
    TestOffice office;
    QSignalSpy changed(&office.session(), &OfficeSession::changed);
    {
        Transaction transaction(office.db(), QStringLiteral("试"));
        office.db().prepare("INSERT INTO household(id) VALUES (?)").run(office.db().journal()->newRowId());
    }
    EXPECT_EQ(changed.size(), 0);
}

TEST(OfficeSession, SavingTheOfficeIsOneActionThatUndoTakesBack) {
    TestOffice office;
    Office value = office.session().office();
    value.phone = QStringLiteral("0898-12345678");
    value.settings.insert(QStringLiteral("red"), 10);
    office.session().saveOffice(value);
    EXPECT_EQ(office.session().office().redCount(), 10);
    ASSERT_TRUE(office.session().undo().done);
    EXPECT_EQ(office.session().office().redCount(), 5);
    EXPECT_EQ(office.session().office().phone, QStringLiteral("0898-86220000"));
}

TEST(OfficeSession, SettlesOneSecondAfterTheLastCommit) {
    TestOffice office;
    addHousehold(office.db(), QStringLiteral("1"));
    const QFileInfo wal(office.path() + QStringLiteral("-wal"));
    EXPECT_TRUE(QTest::qWaitFor([&] {
        QFileInfo now(wal.filePath());
        return now.size() == 0;
    },
                                10000));
}

TEST(OfficeSession, TheFirstChangeOfADayMakesABackup) {
    TestOffice office;
    office.clock().set(office.clock().now().addDays(1));
    addHousehold(office.db(), QStringLiteral("1"));
    addHousehold(office.db(), QStringLiteral("2"));
    const auto today = [&] {
        const auto backups = listBackups(office.path());
        return std::count_if(backups.begin(), backups.end(), [&](const BackupInfo& b) { return b.at.date() == office.clock().today(); });
    };
    EXPECT_TRUE(QTest::qWaitFor([&] { return today() == 1; }, 10000));
    addHousehold(office.db(), QStringLiteral("3"));
    office.close(); // waits for what is still being written
    EXPECT_EQ(today(), 1);
}

TEST(OfficeSession, KeepsALogOfWhatWasShownUnmasked) {
    TestOffice office;
    office.session().logDisclosure(QStringLiteral("身份证号"), 3, QStringLiteral("核对医保"));
    Statement s = office.db().prepare("SELECT user, what, rows, reason FROM disclosure_log");
    ASSERT_TRUE(s.step());
    EXPECT_EQ(s.text(0), QStringLiteral("文书"));
    EXPECT_EQ(s.integer(2), 3);
    EXPECT_EQ(s.text(3), QStringLiteral("核对医保"));
}

TEST(OfficeSession, TheMakingOfTheFileIsNotUndone) {
    TestOffice office;
    addHousehold(office.db(), QStringLiteral("1"));
    ASSERT_TRUE(office.session().undo().done);
    const auto outcome = office.session().undo();
    EXPECT_FALSE(outcome.done);
    EXPECT_FALSE(outcome.reason.isEmpty());
    office.reopen(); // the session takes the file over
    EXPECT_TRUE(office.session().office().code.isValid());
}
