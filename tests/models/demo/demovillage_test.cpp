#include "models/demo/demovillage.h"

#include <gtest/gtest.h>
#include <numeric>
#include <rapidcheck/gtest.h>

using namespace cunwu;

namespace {

DemoPlan planFor(const char* code, int households = 0) {
    DemoPlan plan;
    plan.code = DivisionCode::parse(QString::fromLatin1(code)).value();
    plan.households = households;
    plan.today = QDate(2026, 11, 1);
    return plan;
}

template <class Member> int total(const std::vector<DemoVillagePlan>& villages, Member member) {
    return std::accumulate(villages.begin(), villages.end(), 0,
                           [&](int sum, const DemoVillagePlan& v) { return sum + v.*member; });
}

} // namespace

TEST(DemoVillage, TheCountyHasItsHundredVillagesAndExactNumbers) {
    const auto villages = planVillages(planFor("469030"));
    ASSERT_EQ(villages.size(), 100u);
    EXPECT_EQ(total(villages, &DemoVillagePlan::households), 29'436);
    EXPECT_EQ(total(villages, &DemoVillagePlan::persons), 107'471);
    for (const DemoVillagePlan& village : villages) {
        EXPECT_NE(village.code.toString(), QStringLiteral("469030500500"));
        EXPECT_TRUE(village.name.endsWith(QStringLiteral("村"))) << village.name.toStdString();
        EXPECT_GE(village.households, 60);
        EXPECT_GE(village.groups, 3);
        EXPECT_LE(village.groups, 12);
    }
}

TEST(DemoVillage, ATownshipHoldsItsOwnVillagesOnly) {
    const auto villages = planVillages(planFor("469030101", 900));
    EXPECT_EQ(villages.size(), 18u);
    EXPECT_EQ(total(villages, &DemoVillagePlan::households), 900);
}

TEST(DemoVillage, AnUnknownVillageCodeTakesTheNameGiven) {
    DemoPlan plan = planFor("461234567890", 5);
    plan.name = QStringLiteral("试点村");
    const auto villages = planVillages(plan);
    ASSERT_EQ(villages.size(), 1u);
    EXPECT_EQ(villages[0].name, plan.name);
}

TEST(DemoVillage, TheSameSeedGivesTheSameVillage) {
    DemoPlan plan = planFor("469030101202", 120);
    const auto build = [&] {
        DemoIdMint ids(plan.seed);
        return buildVillage(planVillages(plan).front(), plan, ids);
    };
    const auto first = build();
    EXPECT_EQ(first, build());
    plan.seed = 2;
    EXPECT_NE(first, build());
}

TEST(DemoVillage, PersonsAreWhatTheirPapersSay) {
    const DemoPlan plan = planFor("469030101202", 400);
    DemoIdMint ids(plan.seed);
    std::set<QString> seen, phones;
    int persons = 0;
    for (const DemoFamily& family : buildVillage(planVillages(plan).front(), plan, ids)) {
        ASSERT_FALSE(family.members.empty());
        EXPECT_EQ(family.members.front().relation, QStringLiteral("户主"));
        EXPECT_GE(ageOn(family.members.front().birth, plan.today), 18);
        std::set<QString> names;
        for (const DemoPerson& person : family.members) {
            ++persons;
            const auto parsed = CitizenId::parse(person.citizenId);
            ASSERT_TRUE(parsed.id) << person.citizenId.toStdString();
            EXPECT_TRUE(person.citizenId.startsWith(QStringLiteral("469098")));
            EXPECT_EQ(parsed.id->birthDate(), person.birth);
            EXPECT_EQ(parsed.id->sex(), person.sex);
            EXPECT_LE(person.birth, plan.today);
            EXPECT_TRUE(seen.insert(person.citizenId).second)
                << "twice: " << person.citizenId.toStdString();
            EXPECT_TRUE(names.insert(person.name).second) << person.name.toStdString();
            EXPECT_TRUE(person.phone.isEmpty() || phones.insert(person.phone).second);
        }
    }
    EXPECT_EQ(persons,
              (400 * demo::countyPersons + demo::countyHouseholds / 2) / demo::countyHouseholds);
}

TEST(DemoVillage, ChildrenAreYoungerThanTheirParents) {
    const DemoPlan plan = planFor("469030101202", 300);
    DemoIdMint ids(plan.seed);
    for (const DemoFamily& family : buildVillage(planVillages(plan).front(), plan, ids))
        for (const DemoPerson& person : family.members) {
            const int gap = person.birth.year() - family.members.front().birth.year();
            if (person.relation == QStringLiteral("子") || person.relation == QStringLiteral("女"))
                EXPECT_GE(gap, 15);
            if (person.relation == QStringLiteral("父亲") ||
                person.relation == QStringLiteral("母亲"))
                EXPECT_LE(gap, -15);
        }
}

RC_GTEST_PROP(DemoHouseholdSizes, SumIsExactAndEverySizeIsAFamily, ()) {
    const int households = *rc::gen::inRange(1, 500);
    const int persons = *rc::gen::inRange(households, households * 9 + 1);
    DemoRandom random(*rc::gen::arbitrary<std::uint64_t>());
    const auto sizes = demoHouseholdSizes(households, persons, random);
    RC_ASSERT(std::accumulate(sizes.begin(), sizes.end(), 0) == persons);
    RC_ASSERT(std::all_of(sizes.begin(), sizes.end(), [](int s) { return s >= 1 && s <= 9; }));
}
