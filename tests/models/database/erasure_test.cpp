// A row that is erased on request: what stays of it, and what does not.
#include "models/database/journalcheck.h"
#include "tests/support/testoffice.h"
#include <QDir>
#include <QFile>
#include <gtest/gtest.h>

using namespace cunwu;
using test::TestOffice;

namespace {

const QString village = QStringLiteral("469030101202");

std::int64_t addPerson(Database& db, const QString& name, const QString& note = {}) {
    Transaction transaction(db, QStringLiteral("新增成员"));
    const std::int64_t id = db.journal()->newRowId();
    db.prepare("INSERT INTO person(id, name, note) VALUES (?, ?, ?)").run(id, name, note);
    transaction.commit();
    return id;
}

void rename(Database& db, std::int64_t id, const QString& name) {
    Transaction transaction(db, QStringLiteral("改姓名"));
    db.prepare("UPDATE person SET name = ? WHERE id = ?").run(name, id);
    transaction.commit();
}

void erase(Database& db, std::int64_t id) {
    Transaction transaction(db, QStringLiteral("抹除"));
    db.journal()->erase({QStringLiteral("person"), id, village, QStringLiteral("本人申请"), QStringLiteral("2026-10-31")});
    transaction.commit();
}

std::int64_t count(Database& db, const char* sql) {
    return db.scalar(sql);
}

/// Everything that lies in the folder, whatever its name.
bool holds(const QString& folder, const QString& word) {
    for (const QFileInfo& info : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden)) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(word.toUtf8()))
            return true;
    }
    return false;
}

} // namespace

TEST(Erasure, TheRowIsGoneTheChainHoldsAndARebuildIsTheSame) {
    TestOffice office;
    Database& db = office.db();
    const auto id = addPerson(db, QStringLiteral("符亚九")), other = addPerson(db, QStringLiteral("陈大"));
    rename(db, id, QStringLiteral("符亚玖"));
    const auto before = db.journal()->opsOfRow(QStringLiteral("person"), id);
    erase(db, id);
    EXPECT_EQ(count(db, "SELECT count(*) FROM person"), 1);
    EXPECT_TRUE(db.journal()->isErased(QStringLiteral("person"), id));
    EXPECT_FALSE(db.journal()->isErased(QStringLiteral("person"), other));
    const auto after = db.journal()->opsOfRow(QStringLiteral("person"), id);
    ASSERT_EQ(after.size(), 2u);
    for (std::size_t i = 0; i < after.size(); ++i) {
        EXPECT_EQ(after[i].hash, before[i].hash);
        EXPECT_TRUE(after[i].columns.empty());
        EXPECT_EQ(after[i].erased, hashBody(encodeBody(before[i].columns)));
    }
    EXPECT_EQ(db.journal()->verifyChain(), QString());
    EXPECT_TRUE(checkRebuild(db).equal);
    EXPECT_TRUE(db.journal()->conflicts().empty());
}

/// Also what an edit left behind long before.
TEST(Erasure, NothingOfItIsLeftInTheBytesOfTheFile) {
    TestOffice office;
    Database& db = office.db();
    const QString name = QStringLiteral("符亚九九九"), earlier = QStringLiteral("曾用名甲乙丙");
    const auto id = addPerson(db, earlier, QString(3000, u'备') + QStringLiteral("只此一句"));
    for (int i = 0; i < 200; ++i)
        addPerson(db, QStringLiteral("别人%1").arg(i));
    rename(db, id, name);
    office.session().file().settle();
    const QString folder = QFileInfo(db.path()).absolutePath();
    ASSERT_TRUE(holds(folder, name));
    erase(db, id);
    office.session().file().settle();
    for (const QString& word : {name, earlier, QStringLiteral("只此一句")})
        EXPECT_FALSE(holds(folder, word)) << word.toStdString();
    EXPECT_EQ(count(db, "SELECT count(*) FROM meta WHERE key = 'scrub'"), 0);
    EXPECT_EQ(count(db, "SELECT count(*) FROM person"), 200);
}

TEST(Erasure, NobodyTakesItBack) {
    TestOffice office;
    Database& db = office.db();
    const auto id = addPerson(db, QStringLiteral("符亚九"));
    const auto added = db.journal()->undoable()->action;
    erase(db, id);
    const auto undone = db.journal()->undo();
    EXPECT_FALSE(undone.done);
    EXPECT_TRUE(undone.reason.contains(QStringLiteral("抹除"))) << undone.reason.toStdString();
    EXPECT_FALSE(db.journal()->undoAction(added).done);
    EXPECT_EQ(count(db, "SELECT count(*) FROM person"), 0);
}

TEST(Erasure, TheHistoryShowsThatSomethingWasThere) {
    TestOffice office;
    Database& db = office.db();
    const auto id = addPerson(db, QStringLiteral("符亚九"));
    const ActionInfo added = db.journal()->undoable().value();
    erase(db, id);
    const auto changes = db.journal()->changes(added.feed, added.action);
    ASSERT_EQ(changes.size(), 1u);
    EXPECT_TRUE(changes[0].erased);
    EXPECT_TRUE(changes[0].column.isEmpty());
    EXPECT_EQ(db.journal()->rowHistory(QStringLiteral("person"), id).size(), 1u);
}

/// A row that comes home by another way (a household that moves back) leaves no content.
TEST(Erasure, WhatIsWrittenOfItLaterIsNotKept) {
    TestOffice office;
    Database& db = office.db();
    const auto id = addPerson(db, QStringLiteral("符亚九"));
    erase(db, id);
    Transaction transaction(db, QStringLiteral("迁回"));
    db.prepare("INSERT INTO person(id, name) VALUES (?, '符亚九')").run(id);
    db.journal()->adopt(QStringLiteral("person"), id, {{"name", std::string("符亚九")}}, {});
    transaction.commit();
    EXPECT_EQ(count(db, "SELECT count(*) FROM person"), 0);
    EXPECT_EQ(count(db, "SELECT count(*) FROM op WHERE body LIKE '%符亚九%'"), 0);
    EXPECT_EQ(db.journal()->verifyChain(), QString());
    EXPECT_TRUE(checkRebuild(db).equal);
}

TEST(Erasure, ARolledBackOneErasesNothing) {
    TestOffice office;
    Database& db = office.db();
    const auto id = addPerson(db, QStringLiteral("符亚九"));
    {
        Transaction transaction(db, QStringLiteral("抹除"));
        db.journal()->erase({QStringLiteral("person"), id, village, {}, {}});
    }
    EXPECT_FALSE(db.journal()->isErased(QStringLiteral("person"), id));
    EXPECT_EQ(count(db, "SELECT count(*) FROM person"), 1);
    EXPECT_EQ(count(db, "SELECT count(*) FROM op WHERE erased IS NOT NULL"), 0);
}
