#include "models/points/snapshotrepository.h"
#include "models/remark/remarkrepository.h"
#include "models/remark/remarkservice.h"
#include "tests/models/points/pointsvillage.h"
#include <gtest/gtest.h>

using namespace cunwu;
using namespace cunwu::test;

namespace {

const Month october(2026, 10);

using Kind = ClosingFinding::Kind;

int count(const std::vector<ClosingFinding>& findings, Kind kind) {
    return static_cast<int>(std::count_if(findings.begin(), findings.end(), [&](const auto& f) {
        return f.kind == kind && f.open();
    }));
}

/// Everybody has something, nothing is odd.
void fill(PointsVillage& v, Month month = october) {
    for (int i = 0; i < 4; ++i)
        ASSERT_TRUE(v.type(i, u"1.1"_qs, u"5"_qs, month).done);
}

void publish(PointsVillage& v, Month month = october) {
    ASSERT_TRUE(v.months().review(villageCode, month).done);
    ASSERT_TRUE(v.months().publish(villageCode, month).done);
}

} // namespace

TEST(ClosingChecks, FindWhatAPersonMustLookAt) {
    PointsVillage v;
    ASSERT_TRUE(v.type(0, u"1.1"_qs, u"5"_qs, Month(2026, 9)).done);
    ASSERT_TRUE(v.type(0, u"10.1"_qs, u"100"_qs).done);
    ASSERT_TRUE(v.service().declare(v.entry(1, u"7.1"_qs, Points::of(2))).done);
    Transaction transaction(v.db(), u"外来"_qs);
    PointEntry veto = v.entry(2, u"V1"_qs, Points());
    v.repository().insert(veto);
    PointEntry odd = v.entry(2, u"Z9"_qs, Points::of(5));
    v.repository().insert(odd);
    PointEntry many = v.entry(2, u"4.1"_qs, Points::of(5));
    many.quantity = Points::of(5);
    v.repository().insert(many);
    transaction.commit();
    const auto found = v.months().findings(villageCode, october);
    EXPECT_EQ(count(found, Kind::NoEntry), 1);
    EXPECT_EQ(count(found, Kind::VetoDocument), 1);
    EXPECT_EQ(count(found, Kind::Waiting), 1);
    EXPECT_EQ(count(found, Kind::UnknownIndicator), 1);
    EXPECT_EQ(count(found, Kind::CapReached), 1);
    EXPECT_EQ(count(found, Kind::FarFromLast), 1);
    EXPECT_TRUE(found.front().mustFix);
    for (const auto& f : found)
        EXPECT_FALSE(f.text.isEmpty());
}

TEST(MonthService, FindingsAreFixedOrApprovedWithANote) {
    PointsVillage v;
    fill(v);
    ASSERT_TRUE(v.type(3, u"1.1"_qs, u""_qs).done);
    const auto refused = v.months().review(villageCode, october);
    EXPECT_FALSE(refused.done);
    ASSERT_EQ(refused.open.size(), 1u);
    const QString key = refused.open[0].key;
    EXPECT_FALSE(v.months().approveFinding(villageCode, october, key, u" "_qs).done);
    EXPECT_FALSE(v.months().approveFinding(villageCode, october, u"no-entry/1/"_qs, u"好"_qs).done);
    ASSERT_TRUE(v.months().approveFinding(villageCode, october, key, u"全家外出"_qs).done);
    EXPECT_EQ(v.months().findings(villageCode, october)[0].note, u"全家外出"_qs);
    ASSERT_TRUE(v.months().withdrawApproval(villageCode, october, key).done);
    EXPECT_FALSE(v.months().review(villageCode, october).done);
    ASSERT_TRUE(v.months().approveAll(villageCode, october, u"全家外出"_qs).done);
    EXPECT_TRUE(v.months().review(villageCode, october).done);
}

TEST(MonthService, OpenRemarksFromAboveMustBeAnsweredOrApproved) {
    PointsVillage v;
    fill(v);
    const auto remark = [&](const QString& owner, HouseholdId household) {
        Transaction transaction(v.db(), u"收到"_qs);
        Remark r;
        r.village = villageCode;
        r.month = october;
        r.household = household;
        r.owner = owner;
        r.office = u"湾岭镇"_qs;
        r.body = u"三包分值请核对"_qs;
        const RemarkId id = RemarkRepository(v.db()).insert(r);
        transaction.commit();
        return id;
    };
    const RemarkId first = remark(u"township"_qs, v.household(0)), second = remark(u"county"_qs, {});
    ASSERT_EQ(count(v.months().findings(villageCode, october), Kind::Remark), 2);
    EXPECT_EQ(count(v.months().findings(villageCode, october.previous()), Kind::Remark), 0);
    const auto refused = v.months().review(villageCode, october);
    ASSERT_FALSE(refused.done);
    ASSERT_EQ(refused.open.size(), 2u);
    const auto about = std::find_if(refused.open.begin(), refused.open.end(), [&](const auto& f) { return f.household == v.household(0); });
    ASSERT_NE(about, refused.open.end());
    EXPECT_TRUE(about->text.contains(u"湾岭镇"_qs) && about->text.contains(u"1 王德文"_qs) && about->text.contains(u"三包分值请核对"_qs)) << about->text.toStdString();
    EXPECT_FALSE(about->mustFix);
    EXPECT_FALSE(findingKindName(about->kind).isEmpty());
    RemarkService remarks(v.db(), v.session().office(), v.office().clock());
    ASSERT_TRUE(remarks.answer(first, u"已核对"_qs).done);
    EXPECT_EQ(count(v.months().findings(villageCode, october), Kind::Remark), 1);
    ASSERT_TRUE(v.months().approveFinding(villageCode, october, u"remark/%1/"_qs.arg(second.value), u"下月改进"_qs).done);
    EXPECT_TRUE(v.months().review(villageCode, october).done);
}

TEST(MonthService, WhatMustBeFixedCannotBeApproved) {
    PointsVillage v;
    fill(v);
    ASSERT_TRUE(v.service().declare(v.entry(1, u"7.1"_qs, Points::of(2))).done);
    const auto found = v.months().findings(villageCode, october);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_FALSE(v.months().approveFinding(villageCode, october, found[0].key, u"好"_qs).done);
    EXPECT_EQ(v.months().approveAll(villageCode, october, u"好"_qs).open.size(), 1u);
    EXPECT_FALSE(v.months().review(villageCode, october).done);
}

TEST(MonthService, StepsGoInOrder) {
    PointsVillage v;
    fill(v);
    EXPECT_FALSE(v.months().publish(villageCode, october).done);
    EXPECT_FALSE(v.months().close(villageCode, october).done);
    EXPECT_FALSE(v.months().returnToDraft(villageCode, october).done);
    ASSERT_TRUE(v.months().review(villageCode, october).done);
    EXPECT_FALSE(v.months().review(villageCode, october).done);
    EXPECT_FALSE(v.type(0, u"1.2"_qs, u"3"_qs).done)
        << "reviewed: nothing changes under the signature";
    ASSERT_TRUE(v.months().returnToDraft(villageCode, october).done);
    EXPECT_TRUE(v.type(0, u"1.2"_qs, u"3"_qs).done);
    publish(v);
    const MonthInfo info = v.repository().month(villageCode, october);
    EXPECT_EQ(info.publishedOn, QDate(2026, 10, 31));
    EXPECT_EQ(info.objectionUntil, QDate(2026, 11, 5));
    EXPECT_EQ(info.reviewedBy, u"文书"_qs);
    EXPECT_FALSE(v.months().close(villageCode, october).done) << "objections are still possible";
    v.office().clock().set(QDateTime(QDate(2026, 11, 6), QTime(9, 0)));
    ASSERT_TRUE(v.months().close(villageCode, october).done);
    EXPECT_FALSE(v.months().close(villageCode, october).done);
    EXPECT_EQ(v.repository().months(villageCode).size(), 1u);
}

TEST(MonthService, ClosingEarlyNeedsAReason) {
    PointsVillage v;
    fill(v);
    publish(v);
    ASSERT_TRUE(v.months().close(villageCode, october, u"全体户代表签字确认"_qs).done);
    EXPECT_TRUE(v.db().journal()->actions(1).front().label.contains(u"签字确认"_qs));
}

TEST(MonthService, AVillageWithoutHouseholdsOrSchemeCannotBeReviewed) {
    PointsVillage v(0);
    EXPECT_FALSE(v.months().review(villageCode, october).done);
    PointsVillage w;
    EXPECT_FALSE(w.months().review(villageCode, Month(2025, 10)).done);
}

TEST(MonthService, APublishedMonthOnlyTakesCorrections) {
    PointsVillage v;
    fill(v);
    const EntryId id = v.repository().entries(v.household(0), october)[0].id;
    EXPECT_FALSE(v.service().correct(id, u"记错"_qs).done) << "not published yet";
    publish(v);
    const auto before = SnapshotRepository(v.db()).load(villageCode, october);
    EXPECT_FALSE(v.type(0, u"1.2"_qs, u"3"_qs).done);
    EXPECT_FALSE(v.service().removeEntry(id).done);
    EXPECT_FALSE(v.service().addEntry(v.entry(0, u"7.1"_qs, Points::of(2))).done);
    EXPECT_FALSE(v.service().correct(id, u""_qs).done);
    ASSERT_TRUE(
        v.service().correct(id, u"核实为邻户"_qs, v.entry(0, u"7.1"_qs, Points::of(2))).done);
    EXPECT_FALSE(v.service().correct(id, u"再来"_qs).done);
    EXPECT_EQ(v.total(0), Points::of(102));
    EXPECT_EQ(v.repository().wallet(v.household(0)), Points::of(2));
    EXPECT_EQ(v.repository().wallets(villageCode).value(v.household(1)), Points::of(5));
    PointEntry missed = v.entry(1, u"1.2"_qs, Points::of(3));
    ASSERT_TRUE(v.service().addCorrection(missed, u"漏记"_qs).done);
    EXPECT_EQ(v.total(1), Points::of(108));
    EXPECT_EQ(SnapshotRepository(v.db()).load(villageCode, october), before)
        << "the notice stays to the letter";
    EXPECT_TRUE(v.session().undo().done) << "a correction can be taken back";
    EXPECT_EQ(v.total(1), Points::of(105));
}

TEST(MonthService, UndoCannotReachBehindAPublication) {
    PointsVillage v;
    ASSERT_TRUE(v.type(0, u"1.1"_qs, u"5"_qs).done);
    const auto typed = v.db().journal()->actions(1).front().action;
    fill(v);
    publish(v);
    const auto outcome = v.db().journal()->undoAction(typed);
    EXPECT_FALSE(outcome.done);
    EXPECT_FALSE(outcome.reason.isEmpty());
    EXPECT_EQ(v.total(0), Points::of(105));
    ASSERT_TRUE(v.session().undo().done) << "the publication itself, just made, can be taken back";
    EXPECT_FALSE(SnapshotRepository(v.db()).load(villageCode, october));
}

TEST(MonthService, ARejectionIsNotTakenBackAfterPublication) {
    PointsVillage v;
    fill(v);
    const auto declared = v.service().declare(v.entry(0, u"7.1"_qs, Points::of(2)));
    ASSERT_TRUE(v.service().reject(declared.entry, u"未到会"_qs).done);
    const auto rejected = v.db().journal()->actions(1).front().action;
    publish(v);
    EXPECT_FALSE(v.db().journal()->undoAction(rejected).done);
    EXPECT_EQ(v.repository().entry(declared.entry)->state, EntryState::Rejected);
}

TEST(Snapshots, FreezeTotalsRanksAndLines) {
    PointsVillage v;
    fill(v, Month(2026, 9));
    publish(v, Month(2026, 9));
    fill(v);
    ASSERT_TRUE(v.type(0, u"1.2"_qs, u"3"_qs).done);
    ASSERT_TRUE(v.service().addEntry(v.entry(2, u"1.3"_qs, Points::of(-5))).done);
    publish(v);
    const auto s = SnapshotRepository(v.db()).load(villageCode, october);
    ASSERT_TRUE(s);
    ASSERT_EQ(s->households.size(), 4u);
    EXPECT_EQ(s->households[0].group, u"2组"_qs) << "2组 before 10组";
    const auto* h = s->household(v.household(0));
    ASSERT_NE(h, nullptr);
    EXPECT_EQ(h->total, Points::of(108));
    EXPECT_EQ(h->previous, Points::of(105));
    EXPECT_EQ(h->rank, 1);
    EXPECT_EQ(h->groupRank, 1);
    EXPECT_EQ(h->wallet, Points::of(13));
    EXPECT_EQ(h->lines.size(), 2u);
    EXPECT_EQ(h->head, u"王德文"_qs);
    const auto* tied = s->household(v.household(1));
    EXPECT_TRUE(tied->tied && tied->groupTied);
    EXPECT_EQ(tied->rank, 2);
    EXPECT_EQ(s->household(v.household(2))->rank, 4);
    EXPECT_EQ(s->household(v.household(2))->lines.back().day, QDate(2026, 10, 12));
    EXPECT_EQ(s->indicator(u"1.1"_qs)->className, u"人居环境"_qs);
    EXPECT_EQ(s->schemes[0].code, SchemeService::defaultCode());
    const QByteArray text = writeSnapshot(*s);
    EXPECT_EQ(parseSnapshot(text), s);
    EXPECT_EQ(writeSnapshot(parseSnapshot(text).value()), text);
    EXPECT_EQ(SnapshotRepository(v.db()).digest(villageCode, october), snapshotDigest(text));
    EXPECT_FALSE(parseSnapshot("{}"));
    EXPECT_FALSE(parseSnapshot("no json"));
}

TEST(Snapshots, ADamagedOneIsNeverPrinted) {
    PointsVillage v;
    fill(v);
    publish(v);
    Transaction transaction(v.db(), u"改"_qs);
    v.db().prepare("UPDATE month_snapshot SET body = replace(body, '10500', '10600')").run();
    transaction.commit();
    EXPECT_THROW((void)SnapshotRepository(v.db()).load(villageCode, october), Error);
}
