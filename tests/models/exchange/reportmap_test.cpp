#include "models/exchange/reportmap.h"
#include "models/exchange/reportmapmodel.h"
#include "models/office/officerepository.h"
#include "tests/offices/offices.h"
#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace cunwu;
using test::County;
using test::Place;

namespace {

const QString shuiyang = QStringLiteral("469030101202");

/// Two villages of one township, a county above; a month is an entry of a household.
class Map : public testing::Test {
protected:
    std::int64_t enter(Place& place, HouseholdId household, int month, int count = 1) {
        place.on();
        Transaction transaction(place.db(), QStringLiteral("录入积分"));
        std::int64_t id = 0;
        for (int i = 0; i < count; ++i) {
            id = place.db().journal()->newRowId();
            place.db().prepare("INSERT INTO point_entry(id, household, indicator, month, quantity, points, source, state) VALUES (?,?,'A1',?,100,500,'sheet','approved')").run(id, household.value, month);
        }
        transaction.commit();
        return id;
    }
    void stage(Place& place, int month, const QString& state) {
        place.on();
        Transaction transaction(place.db(), QStringLiteral("公示"));
        const QString village = place.on().office().code.toString();
        place.db().prepare("INSERT OR REPLACE INTO village_month(id, village, month, state) VALUES (?,?,?,?)").run(Journal::derivedRowId(village + QString::number(month)), village, month, state);
        transaction.commit();
    }
    ReportMap map(Place& place) { return ReportMapService(place.on()).map(Month(2026, 10), 6); }
    static const ReportRow* row(const ReportMap& map, const QString& village) {
        const auto it = std::find_if(map.rows.begin(), map.rows.end(), [&](const ReportRow& r) { return r.village == village; });
        return it == map.rows.end() ? nullptr : &*it;
    }
    County county;
};

} // namespace

TEST_F(Map, ShowsWhatEachVillageReported) {
    auto village = county.village();
    const HouseholdId household = village->addHousehold(QStringLiteral("1"), QStringLiteral("王五"));
    enter(*village, household, 202608, 3);
    enter(*village, household, 202609, 2);
    stage(*village, 202608, QStringLiteral("closed"));
    stage(*village, 202609, QStringLiteral("published"));
    enter(*village, household, 202610);
    ASSERT_NE(county.take(county.county(), county.up(*village)).verdict, Verdict::Rejected);
    const ReportMap seen = map(county.county());
    ASSERT_EQ(seen.months.size(), 6u);
    EXPECT_EQ(seen.months.front(), Month(2026, 10));
    EXPECT_GT(seen.rows.size(), 50u); // all villages of the shipped table
    const ReportRow* found = row(seen, shuiyang);
    ASSERT_TRUE(found);
    EXPECT_TRUE(found->joined);
    EXPECT_GT(found->lastAt, 0);
    const ReportState expected[] = {ReportState::Received, ReportState::Published, ReportState::Closed, ReportState::None};
    const int entries[] = {1, 2, 3, 0};
    for (int m = 0; m < 4; ++m) {
        EXPECT_EQ(found->cells[std::size_t(m)].state, expected[m]) << m;
        EXPECT_EQ(found->cells[std::size_t(m)].entries, entries[m]) << m;
        EXPECT_EQ(found->cells[std::size_t(m)].receivedAt > 0, entries[m] > 0) << m;
    }
    EXPECT_EQ(found->cells[0].package, QStringLiteral("包.cwpkg"));
    EXPECT_FALSE(seen.isDue(0)); // October runs
    EXPECT_TRUE(seen.isDue(1));
    EXPECT_TRUE(seen.isDue(2));
    EXPECT_FALSE(seen.isDue(3)); // nobody had begun
    EXPECT_FALSE(seen.isMissing(*found));
    const ReportRow* silent = row(seen, QStringLiteral("469030101201"));
    ASSERT_TRUE(silent);
    EXPECT_FALSE(silent->joined);
    EXPECT_TRUE(seen.isMissing(*silent));
    EXPECT_EQ(seen.reported(1), 1);
}

TEST_F(Map, ALostPackageIsAGapThatARequestFills) {
    auto village = county.village();
    const HouseholdId household = village->addHousehold(QStringLiteral("1"), QStringLiteral("王五"));
    county.meet(*village);
    enter(*village, household, 202608, 5);
    const QByteArray lost = county.up(*village);
    // As if the county had said that it has August: the next package begins after it.
    ExchangeRepository repository(village->db());
    Transaction pretend(village->db(), {});
    for (PeerFeed peer : repository.peers()) {
        peer.acked = std::max(peer.acked, peer.exported);
        repository.savePeer(peer);
    }
    pretend.commit();
    enter(*village, household, 202609, 2);
    ASSERT_EQ(county.take(county.county(), county.up(*village)).verdict, Verdict::Applied);
    ReportMap seen = map(county.county());
    const ReportRow* found = row(seen, shuiyang);
    EXPECT_EQ(found->cells[1].state, ReportState::Gap);
    EXPECT_EQ(found->cells[1].entries, 2);               // what came counts already
    EXPECT_EQ(found->cells[2].state, ReportState::None); // never came
    ASSERT_EQ(found->missing.size(), 1u);
    EXPECT_EQ(found->missing[0].last - found->missing[0].first + 1, 5);
    EXPECT_TRUE(seen.isMissing(*found));
    // The request carries no entries; the village's next report begins where they are missing.
    const ExportOutcome request = ExportService(county.county().on()).requestResend(county.stick(), *DivisionCode::parse(shuiyang));
    ASSERT_TRUE(request.done()) << request.reason.toStdString();
    EXPECT_TRUE(request.manifest.bundles.empty());
    ASSERT_FALSE(request.manifest.resend.empty());
    EXPECT_EQ(request.manifest.resend.front().seq, found->missing[0].first);
    const PackageReport told = county.take(*village, loadPackage(request.path));
    EXPECT_EQ(told.verdict, Verdict::Applied);
    EXPECT_FALSE(told.reason.isEmpty());
    ASSERT_NE(county.take(county.county(), county.up(*village)).verdict, Verdict::Rejected);
    seen = map(county.county());
    found = row(seen, shuiyang);
    EXPECT_EQ(found->cells[1].state, ReportState::Received);
    EXPECT_EQ(found->cells[2].entries, 5);
    EXPECT_TRUE(found->missing.empty());
    EXPECT_EQ(county.county().digest(), village->digest());
    // Who is not confirmed gets none.
    EXPECT_FALSE(ExportService(county.county().on()).requestResend(county.stick(), *DivisionCode::parse(QStringLiteral("469030101201"))).done());
}

TEST_F(Map, WhatWaitsForTheConfirmationIsSeen) {
    auto village = county.office(shuiyang, QStringLiteral("水央村"));
    county.join(*village);
    enter(*village, village->addHousehold(QStringLiteral("1"), QStringLiteral("王五")), 202609, 4);
    ASSERT_EQ(county.take(county.county(), county.up(*village)).verdict, Verdict::Held);
    const ReportMap seen = map(county.county());
    const ReportRow* found = row(seen, shuiyang);
    EXPECT_FALSE(found->joined);
    EXPECT_EQ(found->cells[1].state, ReportState::Held);
    EXPECT_EQ(found->cells[1].waiting, 4);
    EXPECT_TRUE(found->cells[1].reasons.contains(QStringLiteral("signer")));
}

TEST_F(Map, TheVillageSeesItsOwnMonthsGoUp) {
    auto village = county.village();
    const HouseholdId household = village->addHousehold(QStringLiteral("1"), QStringLiteral("王五"));
    const auto own = [&] { return ReportMapService(village->on()).own(Month(2026, 10)); };
    enter(*village, household, 202608);
    const std::int64_t entry = enter(*village, household, 202609);
    ASSERT_EQ(own().size(), 2u);
    EXPECT_EQ(own()[0].month, Month(2026, 9));
    EXPECT_EQ(own()[0].step(), OwnStep::Recorded);
    const QByteArray package = county.up(*village);
    EXPECT_EQ(own()[0].step(), OwnStep::Exported);
    ASSERT_NE(county.take(county.county(), package).verdict, Verdict::Rejected);
    ASSERT_NE(county.take(*village, county.down(county.county(), shuiyang)).verdict, Verdict::Rejected);
    EXPECT_EQ(own()[0].step(), OwnStep::Received);
    EXPECT_EQ(own()[1].step(), OwnStep::Received);
    // A correction of September concerns September alone; an entry of October begins a month.
    Transaction transaction(village->db(), QStringLiteral("更正"));
    village->db().prepare("UPDATE point_entry SET points = 300 WHERE id = ?").run(entry);
    transaction.commit();
    enter(*village, household, 202610, 2);
    const auto now = own();
    ASSERT_EQ(now.size(), 3u);
    EXPECT_EQ(now[0].step(), OwnStep::Recorded);
    EXPECT_EQ(now[0].entries, 2);
    EXPECT_EQ(now[1].step(), OwnStep::Recorded);
    EXPECT_EQ(now[1].unexported, 1);
    EXPECT_EQ(now[2].step(), OwnStep::Received);
}

TEST_F(Map, OnlyVillagesEnterWhatIsTheirs) {
    auto village = county.village();
    auto township = county.office(QStringLiteral("469030101"), QStringLiteral("湾岭镇"));
    EXPECT_TRUE(mayEnterData(village->on()));
    EXPECT_TRUE(mayEnterData(township->on())); // by itself it may, as for a trial
    county.join(*township);
    EXPECT_FALSE(mayEnterData(township->on())); // what it entered could not be told apart for its villages
    EXPECT_FALSE(mayEnterData(county.county().on()));
}

TEST_F(Map, TheModelGroupsByTownshipAndFilters) {
    auto village = county.village();
    enter(*village, village->addHousehold(QStringLiteral("1"), QStringLiteral("王五")), 202609, 2);
    ASSERT_NE(county.take(county.county(), county.up(*village)).verdict, Verdict::Rejected);
    ReportMapModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setMap(map(county.county()));
    const QModelIndex first = model.index(0, ReportMapModel::FirstMonth);
    EXPECT_TRUE(first.data(ReportMapModel::HeadingRole).toBool());
    EXPECT_EQ(model.rowAt(first), nullptr);
    const QModelIndex september = model.indexOf(shuiyang, ReportMapModel::FirstMonth + 1);
    ASSERT_TRUE(september.isValid());
    EXPECT_EQ(model.headerData(september.row(), Qt::Vertical).toString(), QStringLiteral("水央村"));
    EXPECT_EQ(september.data(ReportMapModel::StateRole).toInt(), int(ReportState::Received));
    EXPECT_TRUE(september.data().toString().contains(QStringLiteral("2")));
    EXPECT_FALSE(model.details(september).isEmpty());
    const int all = model.rowCount();
    model.setOnlyMissing(true);
    EXPECT_FALSE(model.indexOf(shuiyang, 0).isValid());
    EXPECT_EQ(model.rowCount(), all - 1); // its township has other villages
}

TEST_F(Map, NotesOfOtherRoomsStandInTheirCell) {
    ReportMapModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setMap(map(county.county()));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    const CellNotes notes{{{shuiyang, Month(2026, 9)}, {CellNote::Sign::Ours, QStringLiteral("已答复 1 条")}}};
    model.setNotes(notes);
    model.setNotes(notes);
    EXPECT_EQ(changed.count(), 1) << "nothing new the second time";
    const QModelIndex october = model.indexOf(shuiyang, ReportMapModel::FirstMonth), september = october.siblingAtColumn(october.column() + 1);
    EXPECT_EQ(september.data(ReportMapModel::NoteRole).toInt(), int(CellNote::Sign::Ours));
    EXPECT_TRUE(september.data(Qt::ToolTipRole).toString().contains(QStringLiteral("已答复 1 条")));
    EXPECT_EQ(october.data(ReportMapModel::NoteRole).toInt(), int(CellNote::Sign::None));
    EXPECT_FALSE(october.data(Qt::ToolTipRole).toString().contains(QStringLiteral("已答复")));
    EXPECT_EQ(model.index(0, 0).data(ReportMapModel::NoteRole).toInt(), int(CellNote::Sign::None)); // a township
    model.setNotes({});
    EXPECT_EQ(september.data(ReportMapModel::NoteRole).toInt(), int(CellNote::Sign::None));
}
