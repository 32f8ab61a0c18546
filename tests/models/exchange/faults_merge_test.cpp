// The rows of the list of faults that concern what two computers wrote without knowing of each other, and when.
#include "models/exchange/conflictservice.h"
#include "models/points/monthservice.h"
#include "models/points/pointsrepository.h"
#include "models/points/pointsservice.h"
#include "models/points/snapshotrepository.h"
#include "models/scheme/schemeservice.h"
#include "tests/models/exchange/forge.h"
#include <QFile>

using namespace cunwu;
using namespace cunwu::test;

namespace {

const Month october(2026, 10);

/// A village with two computers that have the same household, and a county in between.
struct TwoComputers {
    County county;
    std::unique_ptr<Place> first, second;
    HouseholdId household;

    explicit TwoComputers(bool withScheme = false) {
        if (withScheme) {
            EXPECT_TRUE(SchemeService(county.county().on().db()).adopt(SchemeService::defaultCode(), Month(2026, 1)).done);
        }
        first = county.village();
        second = county.village();
        household = first->addHousehold(QStringLiteral("1"), QStringLiteral("王"));
        share();
    }
    /// Everything up and down again; `secondFirst`: in the other order.
    void share(bool secondFirst = false) {
        Place& one = secondFirst ? *second : *first;
        Place& two = secondFirst ? *first : *second;
        for (int round = 0; round < 2; ++round) {
            EXPECT_NE(county.take(county.county(), county.up(one)).verdict, Verdict::Rejected);
            EXPECT_NE(county.take(county.county(), county.up(two)).verdict, Verdict::Rejected);
            const QByteArray down = county.down(county.county(), shuiyang);
            EXPECT_NE(county.take(one, down).verdict, Verdict::Rejected);
            EXPECT_NE(county.take(two, down).verdict, Verdict::Rejected);
        }
    }
    void remove(Place& place) {
        Transaction transaction(place.on().db(), QStringLiteral("删除农户"));
        ExchangeRepository(place.db()).deleteRow(QStringLiteral("household"), household.value);
        transaction.commit();
    }
    void expectSame() {
        EXPECT_EQ(first->digest(), second->digest());
        EXPECT_EQ(first->digest(), county.county().digest());
        for (Place* place : {first.get(), second.get(), &county.county()})
            expectWhole(*place);
    }
    std::size_t revived(Place& place) {
        const auto all = ConflictService(place.on()).conflicts();
        return std::size_t(std::count_if(all.begin(), all.end(), [](const Conflict& c) { return c.isRevived(); }));
    }
};

} // namespace

TEST(Faults, fault_12_replay_of_last_years_package) {
    County county;
    auto village = county.village();
    const HouseholdId id = village->addHousehold(QStringLiteral("1"), QStringLiteral("王"));
    const QByteArray lastYear = county.up(*village), taken = county.up(*village); // one of them went astray
    county.take(county.county(), taken);
    county.take(*village, county.down(county.county(), shuiyang));
    village->setPhone(id, QStringLiteral("13800000000"));
    county.take(county.county(), county.up(*village));
    county.take(*village, county.down(county.county(), shuiyang));
    const auto before = county.county().digest();
    const auto acked = readPackage(county.down(county.county(), shuiyang)).package.manifest.acks;
    for (const QByteArray& old : {lastYear, taken}) {
        const PackageReport report = county.take(county.county(), old);
        EXPECT_EQ(report.verdict, Verdict::Known) << report.reason.toStdString();
        EXPECT_EQ(report.ops.fresh, 0);
    }
    EXPECT_EQ(county.county().digest(), before);
    EXPECT_EQ(readPackage(county.down(county.county(), shuiyang)).package.manifest.acks, acked);
    EXPECT_EQ(county.county().phone(id), QStringLiteral("13800000000"));
    expectWhole(county.county());
}

TEST(Faults, fault_16_a_restored_file_asks_for_what_it_lost) {
    County county;
    auto village = county.village();
    village->addHousehold(QStringLiteral("1"), QStringLiteral("王"));
    county.meet(*village);
    village->on();
    village->close();
    ASSERT_TRUE(QFile::copy(village->path(), county.file(QStringLiteral("old.cunwu"))));
    village->reopen();
    village->addHousehold(QStringLiteral("2"), QStringLiteral("李"));
    county.meet(*village); // the county has it, and the village has the county's word for it
    village->on();
    village->close();
    QFile::remove(village->path());
    ASSERT_TRUE(QFile::copy(county.file(QStringLiteral("old.cunwu")), village->path()));
    village->reopen();
    ASSERT_EQ(village->households(), 1);
    county.take(*village, county.down(county.county(), shuiyang)); // says how far the county is
    EXPECT_EQ(readPackage(county.up(*village)).package.manifest.resend.size(), 1u);
    county.take(county.county(), county.up(*village));
    county.take(*village, county.down(county.county(), shuiyang));
    EXPECT_EQ(village->households(), 2);
    EXPECT_TRUE(readPackage(county.up(*village)).package.manifest.resend.empty());
    expectWhole(*village);
}

TEST(Faults, fault_21_an_edit_against_a_delete_lives_and_is_flagged) {
    for (const bool secondFirst : {false, true}) {
        TwoComputers t;
        t.remove(*t.first);
        t.second->setPhone(t.household, QStringLiteral("222"));
        t.share(secondFirst);
        for (Place* place : {t.first.get(), t.second.get(), &t.county.county()}) {
            EXPECT_EQ(place->phone(t.household), QStringLiteral("222"));
            EXPECT_EQ(t.revived(*place), 1u);
        }
        t.expectSame();
    }
}

TEST(Faults, fault_21_deleted_twice_is_deleted) {
    TwoComputers t;
    t.remove(*t.first);
    t.remove(*t.second);
    t.share();
    for (Place* place : {t.first.get(), t.second.get(), &t.county.county()}) {
        EXPECT_EQ(place->households(), 0);
        EXPECT_EQ(t.revived(*place), 0u);
    }
    t.expectSame();
}

TEST(Faults, fault_21_deleted_and_made_anew_lives) {
    TwoComputers t;
    t.remove(*t.first);
    ASSERT_TRUE(t.first->on().undo().done);
    t.share();
    EXPECT_EQ(t.county.county().households(), 1);
    EXPECT_EQ(t.revived(t.county.county()), 0u);
    t.remove(*t.first);
    t.share();
    ASSERT_TRUE(t.first->on().undo().done);
    t.remove(*t.first); // deleted once more; the other one hears of all of it at once
    ASSERT_TRUE(t.first->on().undo().done);
    t.share(true);
    EXPECT_EQ(t.second->households(), 1);
    EXPECT_EQ(t.revived(*t.second), 0u);
    t.expectSame();
}

TEST(Faults, fault_22_clocks_decide_nothing) {
    // The later edit wins though its clock stands at 1980, the earlier one's at 2099.
    TwoComputers t;
    const QDateTime right(QDate(2026, 10, 31), QTime(9, 0));
    t.first->clock().set(QDateTime(QDate(2099, 12, 31), QTime(23, 59)));
    t.first->setPhone(t.household, QStringLiteral("111"));
    t.share();
    t.second->clock().set(QDateTime(QDate(1980, 1, 1), QTime(0, 0)));
    t.second->setPhone(t.household, QStringLiteral("222"));
    t.share();
    t.first->clock().set(right.addSecs(-3600));
    EXPECT_EQ(t.first->phone(t.household), QStringLiteral("222"));
    t.first->setPhone(t.household, QStringLiteral("333"));
    t.share(true);
    for (Place* place : {t.first.get(), t.second.get(), &t.county.county()})
        EXPECT_EQ(place->phone(t.household), QStringLiteral("333"));
    EXPECT_TRUE(ConflictService(t.county.county().on()).conflicts().empty());
    EXPECT_TRUE(held(t.county.county()).empty());
    t.expectSame();
}

namespace {

PointEntry entryOf(HouseholdId household, int points) {
    PointEntry entry;
    entry.household = household;
    entry.indicator = QStringLiteral("1.1");
    entry.month = october;
    entry.points = Points::of(points);
    return entry;
}

void enter(Place& place, HouseholdId household, int points, const QString& correction = {}) {
    PointEntry entry = entryOf(household, points);
    entry.reason = correction;
    Transaction transaction(place.on().db(), QStringLiteral("积分"));
    PointsRepository(place.db()).insert(entry);
    transaction.commit();
}

/// What counts in the month's tables and is not in what was published: by household, points.
std::map<std::int64_t, std::int64_t> lateEntries(Place& place) {
    place.on();
    const auto snapshot = SnapshotRepository(place.db()).load(shuiyang, october);
    std::map<std::int64_t, std::int64_t> late;
    for (const Household& household : HouseholdRepository(place.db()).households()) {
        std::int64_t sum = 0;
        for (const PointEntry& entry : PointsRepository(place.db()).entries(household.id, october))
            sum += entry.points.hundredths();
        const auto* published = snapshot ? snapshot->household(household.id) : nullptr;
        for (const MonthSnapshot::Line& line : published ? published->lines : std::vector<MonthSnapshot::Line>())
            sum -= line.points.hundredths();
        if (sum)
            late[household.id.value] = sum;
    }
    return late;
}

} // namespace

TEST(Faults, fault_39_a_closed_month_and_late_entries_of_a_second_computer) {
    for (const bool secondFirst : {false, true}) {
        TwoComputers t(true);
        const HouseholdId other = t.first->addHousehold(QStringLiteral("2"), QStringLiteral("李"));
        enter(*t.first, t.household, 3);
        enter(*t.first, other, 2);
        t.share();
        enter(*t.second, other, 5); // before the closing comes there
        MonthService months(t.first->on().db(), t.first->on().office(), t.first->clock());
        for (const auto& outcome : {months.approveAll(shuiyang, october, QStringLiteral("好")), months.review(shuiyang, october),
                                    months.publish(shuiyang, october), months.close(shuiyang, october, QStringLiteral("提前"))})
            ASSERT_TRUE(outcome.done) << outcome.reason.toStdString();
        t.share(secondFirst);
        // Afterwards the second computer refuses a plain entry; a correction has its reason.
        t.second->on();
        EXPECT_FALSE(PointsService(t.second->db()).addEntry(entryOf(t.household, 1)).done);
        enter(*t.second, t.household, 2, QStringLiteral("漏登"));
        t.share(secondFirst);
        const std::map<std::int64_t, std::int64_t> expected{{other.value, 500}, {t.household.value, 200}};
        for (Place* place : {t.first.get(), t.second.get(), &t.county.county()}) {
            EXPECT_EQ(lateEntries(*place), expected);
            EXPECT_EQ(PointsRepository(place->db()).month(shuiyang, october).state, MonthState::Closed);
        }
        t.expectSame();
    }
}
