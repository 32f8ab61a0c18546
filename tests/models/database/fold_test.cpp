#include "models/database/database.h"
#include "models/database/fold.h"
#include "models/database/journal.h"
#include "models/database/schema.h"
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <random>

using namespace cunwu;

namespace {

/// One simulated installation: a memory file with its own feed.
struct Installation {
    Database db{QStringLiteral(":memory:"), Database::Mode::Create};
    Installation() {
        schema::migrate(db);
        db.setJournal(std::make_unique<Journal>(db));
        restart();
    }
    void restart() { db.journal()->startFeed(std::nullopt, QStringLiteral("469030101202"), QStringLiteral("test")); }
    std::vector<Op> ops() {
        std::vector<Op> all;
        db.journal()->eachOp([&](const Op& op) { all.push_back(op); });
        return all;
    }
    QByteArray dump() {
        QByteArray text;
        Journal::dump(db, [&](const QByteArray& line) { text += line; });
        return text;
    }
    std::vector<std::int64_t> rows() {
        std::vector<std::int64_t> ids;
        for (Statement s = db.prepare("SELECT id FROM household ORDER BY id"); s.step();)
            ids.push_back(s.integer(0));
        return ids;
    }
    void edit(std::mt19937& random) {
        const auto ids = rows();
        const auto pick = [&](std::size_t n) { return std::size_t(random() % n); };
        Transaction transaction(db, QStringLiteral("改%1").arg(pick(3)));
        for (std::size_t more = pick(3); more > 0; --more) // several ops share the label of the first
            db.prepare("INSERT INTO household(id, number, state) VALUES (?, 'x', 'active')").run(db.journal()->newRowId());
        if (ids.empty() || pick(5) == 0) {
            db.prepare("INSERT INTO household(id, number, state) VALUES (?, ?, 'active')").run(db.journal()->newRowId(), QString::number(pick(9)));
        } else if (pick(6) == 0) {
            db.prepare("DELETE FROM household WHERE id = ?").run(ids[pick(ids.size())]);
        } else {
            static const char* const columns[] = {"number", "phone", "note"};
            db.prepare(QStringLiteral("UPDATE household SET %1 = ? WHERE id = ?").arg(QLatin1String(columns[pick(3)])))
                .run(QString::number(pick(4)), ids[pick(ids.size())]);
        }
        transaction.commit();
    }
    void erase(std::mt19937& random) {
        const auto ids = rows();
        if (ids.empty())
            return;
        Transaction transaction(db, QStringLiteral("抹除"));
        db.journal()->erase({QStringLiteral("household"), ids[std::size_t(random() % ids.size())], QStringLiteral("469030101202"), QString::number(random() % 3), QStringLiteral("2026-10-31")});
        transaction.commit();
    }
};

Op put(const char* feed, std::int64_t seq, std::int64_t lamport, const char* value, std::vector<OpRef> parents = {}) {
    Op op;
    op.ref = {QByteArray(feed).leftJustified(16, '0'), seq};
    op.lamport = lamport;
    op.table = QStringLiteral("household");
    op.row = 1;
    op.columns["phone"] = std::string(value);
    op.parents = std::move(parents);
    op.hash = QByteArray(feed) + QByteArray::number(qlonglong(seq));
    return op;
}

Op del(const char* feed, std::int64_t seq, std::int64_t lamport, std::vector<OpRef> parents) {
    Op op = put(feed, seq, lamport, "", std::move(parents));
    op.kind = OpKind::Del;
    op.columns.clear();
    return op;
}

} // namespace

TEST(Fold, TheLaterOfAChainWins) {
    const Op a = put("a", 1, 1, "1"), b = put("a", 2, 2, "2", {a.ref});
    const FoldedRow row = fold({b, a});
    EXPECT_TRUE(row.alive);
    EXPECT_EQ(row.columns.at("phone"), OpValue(std::string("2")));
    EXPECT_TRUE(row.conflicts.empty());
}

TEST(Fold, TwoHeadsWithOtherValuesAreAConflictThatKeepsBoth) {
    const Op a = put("a", 1, 1, "0"), b = put("b", 1, 2, "1", {a.ref}), c = put("c", 1, 3, "2", {a.ref});
    const FoldedRow row = fold({a, b, c});
    EXPECT_EQ(row.columns.at("phone"), OpValue(std::string("2")));
    ASSERT_EQ(row.conflicts.at("phone").size(), 2u);
    EXPECT_EQ(row.conflicts.at("phone")[0], c.ref);
    // An edit that saw both settles it.
    EXPECT_TRUE(fold({a, b, c, put("a", 2, 4, "1", {b.ref, c.ref})}).conflicts.empty());
}

TEST(Fold, TheSameValueTwiceIsNoConflict) {
    const Op a = put("a", 1, 1, "0"), b = put("b", 1, 2, "7", {a.ref}), c = put("c", 1, 3, "7", {a.ref});
    EXPECT_TRUE(fold({a, b, c}).conflicts.empty());
}

TEST(Fold, AnEditConcurrentWithADeleteSurvivesAndIsFlagged) {
    const Op a = put("a", 1, 1, "0"), d = del("b", 1, 2, {a.ref}), e = put("c", 1, 2, "5", {a.ref});
    EXPECT_FALSE(fold({a, d}).alive);
    const FoldedRow row = fold({a, d, e});
    EXPECT_TRUE(row.alive);
    EXPECT_TRUE(row.revived);
    EXPECT_FALSE(fold({a, d, del("c", 1, 3, {d.ref})}).alive); // deleted twice
    const FoldedRow again = fold({a, d, put("b", 2, 3, "8", {d.ref})});
    EXPECT_TRUE(again.alive);
    EXPECT_FALSE(again.revived);
}

RC_GTEST_PROP(Fold, OrderAndDoublingDoNotMatter, ()) {
    std::mt19937 random(*rc::gen::arbitrary<unsigned>());
    Installation one, two;
    for (int i = 0; i < 12; ++i) {
        one.edit(random);
        two.edit(random);
        if (random() % 3 == 0)
            two.db.journal()->receive(one.ops());
    }
    one.db.journal()->receive(two.ops());
    auto all = one.ops();
    std::map<std::int64_t, std::vector<Op>> byRow;
    for (const Op& op : all)
        byRow[op.row].push_back(op);
    for (auto& [row, ops] : byRow) {
        const FoldedRow expected = fold(ops);
        std::shuffle(ops.begin(), ops.end(), random);
        ops.push_back(ops.front());
        RC_ASSERT(fold(ops) == expected);
    }
}

/// Random edits on 2–5 installations; ops travel in any order, get lost, come twice; feeds restart as after a restored
/// backup. In the end everybody has every op and the same tables.
RC_GTEST_PROP(Journal, InstallationsConverge, ()) {
    std::mt19937 random(*rc::gen::arbitrary<unsigned>());
    std::vector<std::unique_ptr<Installation>> all;
    for (unsigned i = 0, n = 2 + random() % 4; i < n; ++i)
        all.push_back(std::make_unique<Installation>());
    std::set<OpRef> written;
    const auto deliver = [&](Installation& from, Installation& to, bool lossy) {
        auto ops = from.ops();
        if (lossy)
            std::erase_if(ops, [&](const Op&) { return random() % 4 == 0; });
        std::shuffle(ops.begin(), ops.end(), random);
        if (!ops.empty() && random() % 3 == 0)
            ops.push_back(ops.front());
        to.db.journal()->receive(ops);
    };
    for (int round = 0; round < 25; ++round) {
        Installation& one = *all[random() % all.size()];
        for (unsigned k = 0, n = 1 + random() % 3; k < n; ++k)
            one.edit(random);
        if (random() % 6 == 0)
            one.erase(random);
        if (random() % 8 == 0)
            one.restart();
        if (random() % 2 == 0)
            deliver(one, *all[random() % all.size()], true);
        for (const auto& each : all)
            for (const Op& op : each->ops())
                written.insert(op.ref);
    }
    for (const auto& from : all)
        for (const auto& to : all)
            if (from != to)
                deliver(*from, *to, false);
    for (const auto& each : all) {
        RC_ASSERT(each->dump() == all.front()->dump());
        RC_ASSERT(each->ops().size() == written.size());
        RC_ASSERT(each->db.journal()->conflicts().size() == all.front()->db.journal()->conflicts().size());
        RC_ASSERT(each->db.journal()->receive(all.front()->ops()) == 0);
        RC_ASSERT(each->db.journal()->verifyChain().isEmpty()); // labels and all
        RC_ASSERT(each->db.integrity(false) == QStringLiteral("ok"));
        for (const Op& op : each->ops())
            RC_ASSERT((op.columns.empty() && op.kind == OpKind::Put) == !op.erased.isEmpty());
    }
}

/// Any run of edits can be undone step by step to the beginning and done again to the end.
RC_GTEST_PROP(Journal, UndoReturnsToEachEarlierState, ()) {
    std::mt19937 random(*rc::gen::arbitrary<unsigned>());
    Installation one;
    std::vector<QByteArray> states{one.dump()};
    for (int i = 0; i < 10; ++i) {
        const auto before = one.db.journal()->opCount();
        one.edit(random);
        if (one.db.journal()->opCount() > before) // an edit may have changed nothing
            states.push_back(one.dump());
    }
    for (std::size_t i = states.size() - 1; i-- > 0;) {
        RC_ASSERT(one.db.journal()->undo().done);
        RC_ASSERT(one.dump() == states[i]);
    }
    RC_ASSERT(!one.db.journal()->undo().done);
    for (std::size_t i = 1; i < states.size(); ++i) {
        RC_ASSERT(one.db.journal()->redo().done);
        RC_ASSERT(one.dump() == states[i]);
    }
    RC_ASSERT(one.db.journal()->verifyChain().isEmpty());
}
