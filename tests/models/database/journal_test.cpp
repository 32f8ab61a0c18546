#include "models/database/bulkinsert.h"
#include "models/database/database.h"
#include "models/database/journal.h"
#include "models/database/journalcheck.h"
#include "tests/support/testoffice.h"
#include <gtest/gtest.h>
#include <sqlite3.h>

using namespace cunwu;
using test::TestOffice;

namespace {

std::int64_t addHousehold(Database& db, const QString& number, const QString& label = QStringLiteral("新增农户")) {
    Transaction transaction(db, label);
    const std::int64_t id = db.journal()->newRowId();
    db.prepare("INSERT INTO household(id, number, village) VALUES (?, ?, '469030101202')").run(id, number);
    transaction.commit();
    return id;
}

void setPhone(Database& db, std::int64_t id, const QString& phone, const QString& label = QStringLiteral("改电话")) {
    Transaction transaction(db, label);
    db.prepare("UPDATE household SET phone = ? WHERE id = ?").run(phone, id);
    transaction.commit();
}

QString textOf(Database& db, const char* sql) {
    Statement s = db.prepare(sql);
    return s.step() ? s.text(0) : QString();
}

} // namespace

TEST(Journal, WritesOneOpForEachChangedRowWithItsColumns) {
    TestOffice office;
    Database& db = office.db();
    const auto before = db.journal()->opCount();
    const auto id = addHousehold(db, QStringLiteral("12"));
    setPhone(db, id, QStringLiteral("13800000000"));
    EXPECT_EQ(db.journal()->opCount(), before + 2);
    const auto ops = db.journal()->opsOfRow(QStringLiteral("household"), id);
    ASSERT_EQ(ops.size(), 2u);
    EXPECT_EQ(encodeBody(ops[0].columns), R"({"number":"12","village":"469030101202"})");
    EXPECT_EQ(encodeBody(ops[1].columns), R"({"phone":"13800000000"})");
    EXPECT_EQ(ops[1].parents, std::vector{ops[0].ref});
    EXPECT_EQ(ops[1].label, QStringLiteral("改电话"));
    EXPECT_EQ(ops[1].user, QStringLiteral("文书"));
}

TEST(Journal, WritesNothingForAnUpdateThatChangesNothing) {
    TestOffice office;
    const auto id = addHousehold(office.db(), QStringLiteral("12"));
    setPhone(office.db(), id, QStringLiteral("138"));
    const auto count = office.db().journal()->opCount();
    setPhone(office.db(), id, QStringLiteral("138"));
    EXPECT_EQ(office.db().journal()->opCount(), count);
}

TEST(Journal, ForeignProgramsCannotWriteJournalledTables) {
    TestOffice office;
    addHousehold(office.db(), QStringLiteral("12"));
    const QString path = office.path();
    office.close();
    sqlite3* bare = nullptr;
    ASSERT_EQ(sqlite3_open(path.toUtf8().constData(), &bare), SQLITE_OK);
    EXPECT_NE(sqlite3_exec(bare, "UPDATE household SET number = '13'", nullptr, nullptr, nullptr), SQLITE_OK);
    EXPECT_NE(sqlite3_exec(bare, "INSERT INTO household(id) VALUES (1)", nullptr, nullptr, nullptr), SQLITE_OK);
    EXPECT_NE(sqlite3_exec(bare, "DELETE FROM household", nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(bare);
    office.reopen();
    EXPECT_EQ(textOf(office.db(), "SELECT number FROM household"), QStringLiteral("12"));
}

TEST(Journal, RefusesWritesOutsideATransaction) {
    TestOffice office;
    EXPECT_THROW(office.db().prepare("INSERT INTO household(id, number) VALUES (5, '1')").run(), StorageError);
    EXPECT_EQ(office.db().scalar("SELECT count(*) FROM household"), 0);
}

TEST(Journal, ARolledBackTransactionLeavesNeitherRowNorOp) {
    TestOffice office;
    const auto count = office.db().journal()->opCount();
    {
        Transaction transaction(office.db(), QStringLiteral("试"));
        office.db().prepare("INSERT INTO household(id, number) VALUES (?, '1')").run(office.db().journal()->newRowId());
    }
    EXPECT_EQ(office.db().journal()->opCount(), count);
    EXPECT_EQ(office.db().scalar("SELECT count(*) FROM household"), 0);
    addHousehold(office.db(), QStringLiteral("2"));
    EXPECT_EQ(office.db().journal()->verifyChain(), QString());
}

TEST(Journal, AFailedStatementSpoilsItsTransaction) {
    TestOffice office;
    const auto id = addHousehold(office.db(), QStringLiteral("1"));
    Transaction transaction(office.db(), QStringLiteral("试"));
    EXPECT_THROW(office.db().prepare("INSERT INTO household(id, number) VALUES (?, '1')").run(id), StorageError);
    EXPECT_THROW(transaction.commit(), StorageError);
}

TEST(Journal, UndoAndRedoGoBackAndForthInOrder) {
    TestOffice office;
    Database& db = office.db();
    const auto id = addHousehold(db, QStringLiteral("12"));
    setPhone(db, id, QStringLiteral("111"));
    setPhone(db, id, QStringLiteral("222"));
    const auto phone = [&] { return textOf(db, "SELECT phone FROM household"); };
    ASSERT_TRUE(db.journal()->undo().done);
    EXPECT_EQ(phone(), QStringLiteral("111"));
    ASSERT_TRUE(db.journal()->undo().done);
    EXPECT_EQ(phone(), QString());
    ASSERT_TRUE(db.journal()->redo().done);
    EXPECT_EQ(phone(), QStringLiteral("111"));
    ASSERT_TRUE(db.journal()->redo().done);
    EXPECT_EQ(phone(), QStringLiteral("222"));
    EXPECT_FALSE(db.journal()->redoable());
    ASSERT_TRUE(db.journal()->undo().done);
    ASSERT_TRUE(db.journal()->undo().done);
    ASSERT_TRUE(db.journal()->undo().done);
    EXPECT_EQ(db.scalar("SELECT count(*) FROM household"), 0);
    ASSERT_TRUE(db.journal()->redo().done);
    EXPECT_EQ(textOf(db, "SELECT number FROM household"), QStringLiteral("12"));
}

TEST(Journal, ANewEditEndsRedo) {
    TestOffice office;
    const auto id = addHousehold(office.db(), QStringLiteral("12"));
    setPhone(office.db(), id, QStringLiteral("111"));
    ASSERT_TRUE(office.db().journal()->undo().done);
    setPhone(office.db(), id, QStringLiteral("333"));
    EXPECT_FALSE(office.db().journal()->redoable());
    EXPECT_FALSE(office.db().journal()->redo().done);
}

TEST(Journal, UndoOfAnOlderActionIsRefusedWhenTheDataChangedSince) {
    TestOffice office;
    Database& db = office.db();
    const auto id = addHousehold(db, QStringLiteral("12"));
    setPhone(db, id, QStringLiteral("111"));
    const auto older = db.journal()->actions(1).front().action;
    setPhone(db, id, QStringLiteral("222"));
    const auto outcome = db.journal()->undoAction(older);
    EXPECT_FALSE(outcome.done);
    EXPECT_FALSE(outcome.reason.isEmpty());
    EXPECT_EQ(textOf(db, "SELECT phone FROM household"), QStringLiteral("222"));
    const auto other = addHousehold(db, QStringLiteral("13"));
    Q_UNUSED(other)
    EXPECT_TRUE(db.journal()->undoAction(older + 1).done); // the one that set 222
    EXPECT_EQ(textOf(db, "SELECT phone FROM household WHERE number = '12'"), QStringLiteral("111"));
}

TEST(Journal, TheHistorySaysWhoDidWhatFromWhatToWhat) {
    TestOffice office;
    Database& db = office.db();
    const auto id = addHousehold(db, QStringLiteral("12"));
    setPhone(db, id, QStringLiteral("111"));
    setPhone(db, id, QStringLiteral("222"));
    const auto actions = db.journal()->actions(10);
    ASSERT_GE(actions.size(), 3u);
    EXPECT_EQ(actions[0].label, QStringLiteral("改电话"));
    EXPECT_EQ(actions[0].ops, 1);
    EXPECT_TRUE(actions[0].own);
    const auto changes = db.journal()->changes(actions[0].feed, actions[0].action);
    ASSERT_EQ(changes.size(), 1u);
    EXPECT_EQ(changes[0].column, QStringLiteral("phone"));
    EXPECT_EQ(changes[0].before, OpValue(std::string("111")));
    EXPECT_EQ(changes[0].after, OpValue(std::string("222")));
    ASSERT_TRUE(db.journal()->undo().done);
    EXPECT_TRUE(db.journal()->actions(2)[1].undone);
    EXPECT_EQ(db.journal()->rowHistory(QStringLiteral("household"), id).size(), 5u);
}

TEST(Journal, RebuildGivesTheSameDumpAndTheChainHolds) {
    TestOffice office;
    const auto id = addHousehold(office.db(), QStringLiteral("12"));
    setPhone(office.db(), id, QStringLiteral("行\"1\"\n\\"));
    ASSERT_TRUE(office.db().journal()->undo().done);
    const auto outcome = checkRebuild(office.db());
    EXPECT_TRUE(outcome.equal) << outcome.firstDifference.toStdString();
    EXPECT_EQ(office.db().journal()->verifyChain(), QString());
}

TEST(Journal, AnEntryChangedByHandIsFound) {
    TestOffice office;
    addHousehold(office.db(), QStringLiteral("12"));
    office.db().exec(QStringLiteral("UPDATE op SET body = '{\"number\":\"99\"}' WHERE id = (SELECT max(id) FROM op)"));
    EXPECT_NE(office.db().journal()->verifyChain(), QString());
    EXPECT_FALSE(checkRebuild(office.db()).equal);
}

TEST(Journal, AWorkerConnectionContinuesTheSameFeed) {
    TestOffice office;
    addHousehold(office.db(), QStringLiteral("1"));
    {
        const auto worker = office.session().file().workerConnection();
        addHousehold(*worker, QStringLiteral("2"));
        EXPECT_EQ(worker->journal()->feedUid(), office.db().journal()->feedUid());
    }
    addHousehold(office.db(), QStringLiteral("3"));
    EXPECT_EQ(office.db().scalar("SELECT count(*) FROM household"), 3);
    EXPECT_EQ(office.db().journal()->verifyChain(), QString());
    EXPECT_TRUE(checkRebuild(office.db()).equal);
}

TEST(BulkInsert, WritesTheSameRowsAndOpsAsPlainInserts) {
    TestOffice office;
    Database& db = office.db();
    std::int64_t first = 0;
    {
        Transaction transaction(db, QStringLiteral("导入"));
        BulkInsert bulk(db, QStringLiteral("household"), {QStringLiteral("number"), QStringLiteral("farmland"), QStringLiteral("phone")});
        first = bulk.add({std::string("12"), std::int64_t(150), std::monostate()});
        bulk.add({std::string("13"), std::monostate(), std::string("1\"3\n")});
        bulk.finish();
        transaction.commit();
    }
    const auto ops = db.journal()->opsOfRow(QStringLiteral("household"), first);
    ASSERT_EQ(ops.size(), 1u);
    EXPECT_EQ(encodeBody(ops[0].columns), R"({"farmland":150,"number":"12"})");
    addHousehold(db, QStringLiteral("14")); // the trigger is back
    EXPECT_EQ(db.journal()->actions(1).front().ops, 1);
    EXPECT_TRUE(checkRebuild(db).equal);
    EXPECT_EQ(db.journal()->verifyChain(), QString());
    ASSERT_TRUE(db.journal()->undo().done);
    ASSERT_TRUE(db.journal()->undo().done);
    EXPECT_EQ(db.scalar("SELECT count(*) FROM household"), 0);
}

TEST(BulkInsert, RefusesOldIdsAndLeavesTheTriggerAfterARollback) {
    TestOffice office;
    Database& db = office.db();
    const auto old = addHousehold(db, QStringLiteral("1"));
    {
        Transaction transaction(db, QStringLiteral("导入"));
        BulkInsert bulk(db, QStringLiteral("household"), {QStringLiteral("number")});
        EXPECT_THROW(bulk.add(old - 1, {std::string("2")}), StorageError);
    }
    addHousehold(db, QStringLiteral("3"));
    EXPECT_EQ(db.journal()->actions(1).front().ops, 1);
    EXPECT_EQ(db.scalar("SELECT count(*) FROM household"), 2);
    EXPECT_EQ(db.journal()->verifyChain(), QString());
}
