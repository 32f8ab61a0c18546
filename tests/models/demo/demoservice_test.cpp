#include "models/demo/demoservice.h"

#include "models/database/journalcheck.h"
#include "models/office/countsrepository.h"
#include "models/points/monthtotalrepository.h"
#include "models/points/pointsrepository.h"
#include "models/scheme/schemerepository.h"
#include "models/scheme/schemeservice.h"
#include <QTemporaryDir>
#include <gtest/gtest.h>

using namespace cunwu;

namespace {

struct DemoServiceTest : testing::Test {
    QTemporaryDir folder;
    FixedClock clock{QDateTime(QDate(2026, 11, 24), QTime(9, 0))};
    DemoPlan plan;
    DemoPointsPlan points;

    void SetUp() override {
        qputenv("CUNWU_HOME", folder.filePath(QStringLiteral("home")).toUtf8());
        plan.code = DivisionCode::parse(QStringLiteral("469030101202")).value();
        plan.households = 30;
        plan.today = clock.today();
        points.first = Month(2026, 8);
        points.months = 3;
    }
    std::unique_ptr<OfficeSession> session(const QString& name) {
        Office office;
        office.code = plan.code;
        office.name = QStringLiteral("水央村");
        auto made = OfficeSession::create(folder.filePath(name + QStringLiteral(".cunwu")), office,
                                          QStringLiteral("试"), clock);
        registerMonthTotals(made->db());
        EXPECT_TRUE(
            SchemeService(made->db()).adopt(SchemeService::defaultCode(), Month(2026, 1)).done);
        return made;
    }
};

} // namespace

TEST_F(DemoServiceTest, FillsAVillageAndClosesItsMonths) {
    const auto made = session(QStringLiteral("a"));
    const DemoOutcome outcome = DemoService(*made).fill(plan, points);
    EXPECT_EQ(outcome.households, 30);
    EXPECT_EQ(outcome.villages, 1);
    const auto counts = CountsRepository(made->db()).counts();
    EXPECT_EQ(counts.households, 30);
    EXPECT_EQ(counts.persons, outcome.persons);
    EXPECT_EQ(counts.entries, outcome.entries);
    EXPECT_NEAR(double(outcome.entries) / (30 * 3), DemoPoints::entriesAMonth, 1.5);
    for (const MonthInfo& month : PointsRepository(made->db()).months(plan.code.toString()))
        EXPECT_EQ(month.state, MonthState::Closed) << month.month.toString().toStdString();
    EXPECT_EQ(counts.months, 3);
}

TEST_F(DemoServiceTest, JournalMakesTheSameTablesAgain) {
    const auto made = session(QStringLiteral("a"));
    DemoService(*made).fill(plan, points);
    const RebuildOutcome rebuilt = checkRebuild(made->db());
    EXPECT_TRUE(rebuilt.equal) << rebuilt.firstDifference.toStdString();
}

TEST_F(DemoServiceTest, TheSamePlanGivesTheSameTotals) {
    const auto totals = [&](OfficeSession& s) {
        std::map<QString, std::int64_t> byNumber;
        const auto sums = PointsRepository(s.db()).totals(plan.code.toString(), Month(2026, 10));
        for (const auto& target : DemoRepository(s.db()).targets(plan.code))
            byNumber[target.number] = sums.value(HouseholdId{target.household}).hundredths();
        return byNumber;
    };
    const auto a = session(QStringLiteral("a")), b = session(QStringLiteral("b")),
               c = session(QStringLiteral("c"));
    DemoService(*a).fill(plan, points);
    DemoService(*b).fill(plan, points);
    points.seed = 9;
    DemoService(*c).fill(plan, points);
    EXPECT_EQ(totals(*a), totals(*b));
    EXPECT_NE(totals(*a), totals(*c));
}

TEST_F(DemoServiceTest, RefusesMonthsThatAlreadyHoldPoints) {
    const auto made = session(QStringLiteral("a"));
    DemoService(*made).fill(plan, points);
    const auto before = CountsRepository(made->db()).counts().entries;
    EXPECT_THROW(DemoService(*made).invent(points), Error);
    EXPECT_EQ(CountsRepository(made->db()).counts().entries, before);
    points.first = Month(2026, 7);
    points.months = 1;
    EXPECT_GT(DemoService(*made).invent(points).entries, 0);
}

TEST_F(DemoServiceTest, NothingGoesBeyondACap) {
    const auto made = session(QStringLiteral("a"));
    points.first = Month(2026, 1);
    points.months = 10;
    DemoService(*made).fill(plan, points);
    EXPECT_EQ(made->db().scalar("SELECT sum(capped) FROM month_total"), 0);
}

TEST(DemoPoints, EverySchemeMeetsAboutSixEntriesAMonth) {
    for (const ShippedScheme& shipped : SchemeService::shipped()) {
        const auto parsed = parseScheme(SchemeService::shippedDocument(shipped.code));
        ASSERT_TRUE(parsed.scheme) << shipped.code.toStdString();
        const EffectiveScheme scheme({&*parsed.scheme});
        double sum = 0;
        for (const double each : expectedEntries(scheme))
            sum += each;
        EXPECT_NEAR(sum, DemoPoints::entriesAMonth, 1.0) << shipped.code.toStdString();
    }
}

TEST(DemoPoints, AVetoComesWithItsDocument) {
    const auto parsed = parseScheme(SchemeService::shippedDocument(SchemeService::defaultCode()));
    ASSERT_TRUE(parsed.scheme);
    const EffectiveScheme scheme({&*parsed.scheme});
    std::vector<DemoTarget> targets(3000);
    for (std::size_t i = 0; i < targets.size(); ++i)
        targets[i] = {static_cast<std::int64_t>(i + 1), QString::number(i + 1), 0};
    DemoPoints points(3, QStringLiteral("469030101202"), targets);
    int vetoes = 0;
    for (const DemoEntry& entry : points.month(scheme, Month(2026, 3))) {
        EXPECT_TRUE(Month(2026, 3).contains(entry.day));
        if (scheme.indicators()[entry.indicator].kind != IndicatorKind::Veto)
            continue;
        ++vetoes;
        EXPECT_FALSE(entry.documentNo.isEmpty() || entry.documentAgency.isEmpty() ||
                     !entry.documentDate.isValid());
    }
    EXPECT_GT(vetoes, 0);
    EXPECT_LT(vetoes, 60);
}
