#include "models/household/householdmerge.h"
#include "models/household/householdrepository.h"
#include "tests/support/testoffice.h"
#include <gtest/gtest.h>

using namespace cunwu;

namespace {

struct Merge : testing::Test {
    HouseholdId add(const char* number, const char* name, const char* id) {
        Household h;
        h.village = QStringLiteral("469030101202");
        h.number = QString::fromUtf8(number);
        Person p;
        p.name = QString::fromUtf8(name);
        const auto made = HouseholdService(office.db()).add(h, p);
        EXPECT_TRUE(made.done);
        EXPECT_TRUE(HouseholdService(office.db()).setField(made.person, QStringLiteral("citizen_id"), QString::fromUtf8(id)).done);
        return made.household;
    }
    test::TestOffice office;
    HouseholdRepository repository{office.db()};
};

} // namespace

TEST_F(Merge, TakesOverWhatIsMissingAndIsUndone) {
    const HouseholdId arrived = add("7", "王德文", "46900319800101001X"), byHand = add("1", "王德文", "46900319800101001X");
    ASSERT_TRUE(HouseholdService(office.db()).setField(byHand, QStringLiteral("address"), QStringLiteral("村口")).done);
    ASSERT_TRUE(HouseholdService(office.db()).setField(arrived, QStringLiteral("phone"), QStringLiteral("13800000001")).done);
    ASSERT_TRUE(HouseholdService(office.db()).setField(byHand, QStringLiteral("phone"), QStringLiteral("13800000002")).done);
    const QByteArray before = Journal::digest(office.db());
    HouseholdMerge merge(office.db());
    ASSERT_EQ(merge.twins(arrived).size(), 1u);
    EXPECT_TRUE(merge.merge(arrived).done);
    EXPECT_FALSE(repository.household(byHand));
    EXPECT_EQ(repository.household(arrived)->address, QStringLiteral("村口"));
    EXPECT_EQ(repository.household(arrived)->phone, QStringLiteral("13800000001"));
    EXPECT_FALSE(merge.merge(arrived).done); // nothing left
    EXPECT_TRUE(office.db().journal()->undo().done);
    EXPECT_EQ(Journal::digest(office.db()), before);
}

TEST_F(Merge, AHouseholdWithEntriesOrWithOthersStays) {
    const HouseholdId arrived = add("7", "王德文", "46900319800101001X"), byHand = add("1", "王德文", "46900319800101001X");
    {
        Transaction transaction(office.db(), QStringLiteral("记分"));
        office.db().prepare("INSERT INTO point_entry(id, household, month) VALUES (?, ?, 202610)").run(office.db().journal()->newRowId(), byHand.value);
        transaction.commit();
    }
    ASSERT_TRUE(HouseholdMerge(office.db()).merge(arrived).done);
    EXPECT_EQ(repository.household(byHand)->state, QStringLiteral("dissolved"));
    ASSERT_TRUE(office.db().journal()->undo().done);
    Person other;
    other.household = byHand;
    other.name = QStringLiteral("李四");
    ASSERT_TRUE(HouseholdService(office.db()).addMember(other).done);
    ASSERT_TRUE(HouseholdMerge(office.db()).merge(arrived).done);
    EXPECT_EQ(repository.household(byHand)->state, QStringLiteral("active"));
    EXPECT_EQ(repository.members(byHand).size(), 1u);
}

TEST_F(Merge, OnlyTheSamePerson) {
    const HouseholdId arrived = add("7", "王德文", "46900319800101001X");
    add("1", "王德文", "469098198512031230"); // the same name alone is nobody's proof
    EXPECT_TRUE(HouseholdMerge(office.db()).twins(arrived).empty());
    EXPECT_EQ(HouseholdMerge::nextNumber(office.db(), QStringLiteral("469030101202")), QStringLiteral("8"));
}
