#include "models/ranking/rankingservice.h"

#include "models/ranking/rankingbuilder.h"
#include "models/ranking/rankingmodel.h"
#include "tests/models/points/pointsvillage.h"
#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <gtest/gtest.h>

using namespace cunwu;
using namespace cunwu::test;

namespace {

const Month october(2026, 10);

struct RankingTest : testing::Test {
    PointsVillage v{8};

    /// As the points room would have computed it.
    void total(int household, Month month, int total, bool veto = false) {
        v.db()
            .prepare("INSERT OR REPLACE INTO month_total(month, household, total, base, added, "
                     "deducted, redeemable, entries, capped, veto) "
                     "VALUES (?, ?, ?, 10000, ?, 0, 0, 1, 0, ?)")
            .run(month.number(), v.household(household).value, veto ? 0 : total * 100,
                 (total - 100) * 100, veto);
    }
    RankingResult rank(const Period& period, RankScope scope = RankScope::Village,
                       ListSizes sizes = {2, 2}) {
        RankingQuery query;
        query.period = period;
        query.scope = scope;
        query.lists = sizes;
        query.withPrevious = true;
        return RankingService(v.db()).rank(query);
    }
    static const RankedHousehold& row(const RankingResult& result, const QString& number) {
        const auto it = std::find_if(result.rows.begin(), result.rows.end(),
                                     [&](const RankedHousehold& r) { return r.number == number; });
        EXPECT_NE(it, result.rows.end());
        return *it;
    }
};

} // namespace

TEST_F(RankingTest, MonthCountsTheBaseWithoutEntries) {
    total(0, october, 120);
    total(1, october, 95);
    total(2, october, 110, true);
    total(0, october.previous(), 104);
    const RankingResult r = rank(Period::month(october));
    ASSERT_EQ(r.rows.size(), 8u);
    EXPECT_EQ(r.recordedMonths, 1);
    EXPECT_FALSE(r.frozen);
    EXPECT_EQ(r.rows.front().number, u"1"_qs);
    EXPECT_EQ(r.rows.front().head, u"王德文"_qs);
    EXPECT_EQ(r.rows.front().change(), Points::of(16));
    EXPECT_EQ(r.rows.front().previousRank, 1);
    EXPECT_EQ(row(r, u"4"_qs).total, Points::of(100));
    EXPECT_EQ(row(r, u"4"_qs).rank, 2);
    EXPECT_TRUE(row(r, u"4"_qs).tied);
    EXPECT_EQ(row(r, u"4"_qs).list, RankList::None); // five of eight have just the base
    EXPECT_FALSE(row(r, u"4"_qs).change());
    EXPECT_EQ(row(r, u"2"_qs).list, RankList::Black);
    EXPECT_EQ(row(r, u"3"_qs).list, RankList::Black);
    EXPECT_EQ(row(r, u"3"_qs).total, Points());
    EXPECT_TRUE(row(r, u"3"_qs).veto);
}

TEST_F(RankingTest, PeriodsCountTheBaseOnceAndAVetoMakesThemZero) {
    total(0, Month(2026, 10), 110);
    total(0, Month(2026, 11), 120);
    total(1, Month(2026, 11), 90);
    total(2, Month(2026, 10), 150);
    total(2, Month(2026, 12), 0, true);
    total(3, Month(2026, 1), 130);
    const RankingResult quarter = rank(*Period::parse(u"2026Q4"_qs));
    EXPECT_EQ(quarter.recordedMonths, 3);
    EXPECT_EQ(row(quarter, u"1"_qs).total, Points::of(130));
    EXPECT_EQ(row(quarter, u"2"_qs).total, Points::of(90));
    EXPECT_EQ(row(quarter, u"3"_qs).total, Points());
    EXPECT_EQ(row(quarter, u"4"_qs).total, Points::of(100));
    const RankingResult year = rank(*Period::parse(u"2026"_qs));
    EXPECT_EQ(row(year, u"4"_qs).total, Points::of(130));
    EXPECT_EQ(row(year, u"1"_qs).total, Points::of(130));
    EXPECT_TRUE(row(year, u"1"_qs).tied);
}

TEST_F(RankingTest, GroupsAreRankedByThemselvesInNaturalOrder) {
    for (int i = 0; i < 8; ++i)
        total(i, october, 100 + i);
    const RankingResult r = rank(Period::month(october), RankScope::Group, {1, 1});
    EXPECT_EQ(r.rows.front().group, u"2组"_qs);
    EXPECT_EQ(r.rows.back().group, u"10组"_qs);
    EXPECT_EQ(row(r, u"7"_qs).rank, 1);
    EXPECT_EQ(row(r, u"8"_qs).rank, 1);
    EXPECT_EQ(r.list(RankList::Red).size(), 2u);
    RankingQuery query{Period::month(october)};
    query.group = u"10组"_qs;
    const RankingResult one = RankingService(v.db()).rank(query);
    EXPECT_EQ(one.rows.size(), 4u);
    EXPECT_EQ(one.rows.back().rank, 7); // still of the village
    const auto summary = summarize(r);
    ASSERT_EQ(summary.size(), 2u);
    EXPECT_EQ(summary[0].group, u"2组"_qs);
    EXPECT_EQ(summary[0].mean, Points::of(103));
    EXPECT_EQ(summary[0].best, Points::of(106));
    EXPECT_EQ(summary[1].red, 1);
}

TEST_F(RankingTest, MovedHouseholdsAndOtherDivisionsAreLeftOut) {
    Transaction t(v.db(), u"迁出"_qs);
    v.db().prepare("UPDATE household SET state = 'moved' WHERE id = ?").run(v.household(0).value);
    t.commit();
    EXPECT_EQ(rank(Period::month(october)).rows.size(), 7u);
    RankingQuery query{Period::month(october)};
    query.division = u"469030102"_qs;
    EXPECT_TRUE(RankingService(v.db()).rank(query).rows.empty());
    query.division = u"469030101"_qs;
    EXPECT_EQ(RankingService(v.db()).rank(query).rows.size(), 7u);
}

TEST_F(RankingTest, APublishedMonthStaysAsItWas) {
    for (int i = 0; i < 8; ++i)
        ASSERT_TRUE(v.type(i, u"1.1"_qs, u"5"_qs).done);
    ASSERT_TRUE(v.months().review(villageCode, october).done);
    ASSERT_TRUE(v.months().publish(villageCode, october).done);
    const Points published = row(rank(Period::month(october)), u"1"_qs).total;
    PointEntry late = v.entry(0, u"1.1"_qs, Points::of(5));
    const auto entry = v.repository().entries(v.household(0), october).front();
    ASSERT_TRUE(v.service().correct(entry.id, u"记错户"_qs).done);
    RankingResult r = rank(Period::month(october));
    EXPECT_TRUE(r.frozen);
    EXPECT_EQ(row(r, u"1"_qs).total, published);
    RankingQuery query{Period::month(october)};
    query.live = true;
    r = RankingService(v.db()).rank(query);
    EXPECT_FALSE(r.frozen);
    EXPECT_EQ(row(r, u"1"_qs).total, published - Points::of(5));
}

TEST_F(RankingTest, SeriesOfAHousehold) {
    total(0, Month(2026, 9), 110);
    total(1, Month(2026, 9), 120);
    total(1, october, 90);
    const auto series = RankingService(v.db()).series(v.household(0), october, 12);
    ASSERT_EQ(series.size(), 12u);
    EXPECT_EQ(series.back().month, october);
    EXPECT_FALSE(series.front().any);
    const SeriesPoint september = series[10];
    EXPECT_TRUE(september.recorded);
    EXPECT_EQ(september.total, Points::of(110));
    EXPECT_EQ(september.rank, 2);
    EXPECT_EQ(september.villageMean, Points::fromHundredths(10375));
    EXPECT_FALSE(series.back().recorded);
    EXPECT_EQ(series.back().total, Points::of(100));
    EXPECT_EQ(series.back().rank, 1);
    EXPECT_EQ(RankingService(v.db()).latestMonth(), october);
}

TEST_F(RankingTest, JsonAsTheCommandLineGivesIt) {
    total(0, october, 120);
    total(1, october, 95);
    const QJsonObject json =
        rankingbuilder::toJson(rank(Period::month(october), RankScope::Village, {1, 1}));
    EXPECT_EQ(json["period"].toString(), u"2026-10"_qs);
    EXPECT_EQ(json["scope"].toString(), u"village"_qs);
    const QJsonArray rows = json["households"].toArray();
    ASSERT_EQ(rows.size(), 8);
    EXPECT_EQ(rows[0]["household"].toString(), u"1"_qs);
    EXPECT_EQ(rows[0]["group"].toString(), u"2组"_qs);
    EXPECT_EQ(rows[0]["total"].toDouble(), 120);
    EXPECT_EQ(rows[0]["rank"].toInt(), 1);
    EXPECT_EQ(rows[0]["list"].toString(), u"red"_qs);
    EXPECT_FALSE(rows[0]["tied"].toBool());
    EXPECT_TRUE(rows[1]["list"].isNull());
    EXPECT_TRUE(rows[1]["tied"].toBool());
    EXPECT_EQ(rows[7]["list"].toString(), u"black"_qs);
}

TEST_F(RankingTest, ModelAndTable) {
    total(0, october, 120);
    RankingModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setResult(rank(Period::month(october)));
    EXPECT_EQ(model.rowCount(), 8);
    EXPECT_EQ(model.index(0, RankingModel::Head).data().toString(), u"王德文"_qs);
    EXPECT_EQ(model.index(0, RankingModel::Total).data().toString(), u"120"_qs);
    EXPECT_EQ(model.index(0, 0).data(RankingModel::HouseholdRole).toLongLong(),
              v.household(0).value);
    EXPECT_EQ(model.rowOf(v.household(0)), 0);
    EXPECT_EQ(model.rowOf({1}), -1);
    const XlsxTable table = rankingbuilder::toTable(model.result(), u"水央村"_qs);
    EXPECT_EQ(table.rows.size(), 8u);
    for (const auto& cells : table.rows)
        EXPECT_EQ(cells.size(), std::size_t(table.headers.size()));
    QTemporaryDir folder;
    const QString path = folder.filePath(u"排名.xlsx"_qs);
    writeXlsx(path, table);
    writeXlsx(path, table); // over the older one
    EXPECT_GT(QFileInfo(path).size(), 4000);
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    EXPECT_THROW(writeXlsx(folder.filePath(u"none/a.xlsx"_qs), table), FileError);
    model.setResult({});
    EXPECT_EQ(model.rowCount(), 0);
}
