#include "models/database/database.h"
#include "models/household/householdrepository.h"
#include "models/household/householdservice.h"
#include "models/household/personsearch.h"
#include "tests/support/testoffice.h"
#include <gtest/gtest.h>

using namespace cunwu;
using test::TestOffice;

namespace {

PersonSearch village() {
    PersonSearch search;
    const auto home = [&](std::int64_t id, const char* number, std::initializer_list<std::pair<const char*, const char*>> people) {
        search.addHousehold({id}, QString::fromUtf8(number), QStringLiteral("3组"));
        std::int64_t person = id * 10;
        for (const auto& [name, citizenId] : people)
            search.add({person++}, {id}, QString::fromUtf8(name), QString::fromUtf8(citizenId));
    };
    home(1, "12", {{"王德文", "469098195805097471"}, {"王福", ""}});
    home(2, "3", {{"符兰", "46909819480624197X"}, {"Wang Li", ""}});
    home(3, "A-12", {{"文王德", "469098198001010012"}});
    return search;
}

QStringList names(const PersonSearch& search, const char* text, int limit = 50) {
    QStringList result;
    for (const auto& hit : search.find(QString::fromUtf8(text), limit))
        result << hit.name;
    return result;
}

} // namespace

TEST(PersonSearch, FindsByNamePinyinInitialsNumberAndTheEndOfAnId) {
    const PersonSearch search = village();
    for (const char* text : {"王德文", "德文", "wdw", "WDW", "wangdewen", "wangdew", "7471", " ｗｄｗ "})
        EXPECT_EQ(names(search, text).value(0), QStringLiteral("王德文")) << text;
    EXPECT_EQ(names(search, "197x"), QStringList{QStringLiteral("符兰")});
    EXPECT_EQ(names(search, "12").mid(0, 2), (QStringList{QStringLiteral("王德文"), QStringLiteral("王福")})); // the household's people first
    EXPECT_TRUE(names(search, "zzzz").isEmpty());
    EXPECT_TRUE(names(search, "  ").isEmpty());
}

TEST(PersonSearch, BestMatchesComeFirst) {
    const PersonSearch search = village();
    EXPECT_EQ(names(search, "fu").value(0), QStringLiteral("符兰")); // 王福 only contains it
    EXPECT_EQ(names(search, "王德"), (QStringList{QStringLiteral("王德文"), QStringLiteral("文王德")}));
    EXPECT_EQ(names(search, "王", 1).size(), 1);
    const auto hit = search.find(QStringLiteral("符兰")).front();
    EXPECT_EQ(hit.household, HouseholdId{2});
    EXPECT_EQ(hit.number, QStringLiteral("3"));
    EXPECT_EQ(hit.group, QStringLiteral("3组"));
}

TEST(PersonSearch, GivesTheHouseholdsForFilteringAList) {
    const PersonSearch search = village();
    EXPECT_EQ(search.households(QStringLiteral("wang")), (std::vector<HouseholdId>{{1}, {2}, {3}}));
    EXPECT_EQ(search.households(QStringLiteral("a-12")), (std::vector<HouseholdId>{{3}}));
    EXPECT_TRUE(search.households({}).empty());
}

TEST(PersonSearch, IsBuiltFromTheFileAndFollowsOneHousehold) {
    TestOffice office;
    HouseholdService service(office.db());
    Household home;
    home.village = QStringLiteral("469030101202");
    home.number = QStringLiteral("12");
    Person head;
    head.name = QStringLiteral("王德文");
    const auto made = service.add(home, head);
    PersonSearch search = PersonSearch::build(office.db());
    EXPECT_EQ(names(search, "wdw").size(), 1);
    ASSERT_TRUE(service.setField(made.person, QStringLiteral("name"), QStringLiteral("符德文")).done);
    ASSERT_TRUE(service.setField(made.household, QStringLiteral("number"), QStringLiteral("70")).done);
    search.replaceHousehold(office.db(), made.household);
    EXPECT_TRUE(names(search, "wdw").isEmpty());
    EXPECT_TRUE(search.households(QStringLiteral("12")).empty());
    EXPECT_EQ(names(search, "70"), QStringList{QStringLiteral("符德文")});
    ASSERT_TRUE(service.setState(made.household, QStringLiteral("moved")).done);
    search.replaceHousehold(office.db(), made.household);
    EXPECT_TRUE(names(search, "fdw").isEmpty());
    EXPECT_TRUE(names(PersonSearch::build(office.db()), "fdw").isEmpty());
}

TEST(PersonSearch, UpdateFollowsTheRowsThatACommitNames) {
    TestOffice office;
    HouseholdService service(office.db());
    const auto add = [&](const char* number, const char* name) {
        Household home;
        home.village = QStringLiteral("469030101202");
        home.number = QString::fromUtf8(number);
        Person head;
        head.name = QString::fromUtf8(name);
        return service.add(home, head);
    };
    const auto first = add("1", "王德文"), second = add("2", "符兰");
    PersonSearch search = PersonSearch::build(office.db());
    int updates = 0;
    QObject::connect(&office.session(), &OfficeSession::changed, [&] {
        const auto households = office.session().changedRows(QStringLiteral("household"));
        const auto persons = office.session().changedRows(QStringLiteral("person"));
        ASSERT_TRUE(households && persons);
        updates += search.update(office.db(), *households, *persons);
    });
    ASSERT_TRUE(service.setField(first.person, QStringLiteral("name"), QStringLiteral("黄国强")).done);
    EXPECT_TRUE(names(search, "王德文").isEmpty());
    EXPECT_EQ(names(search, "hgq"), QStringList{QStringLiteral("黄国强")});
    EXPECT_EQ(names(search, "符兰"), QStringList{QStringLiteral("符兰")});
    ASSERT_TRUE(office.session().undo().done);
    EXPECT_EQ(names(search, "王德文"), QStringList{QStringLiteral("王德文")});
    const auto third = add("3", "李秀英"); // a row that was not there
    EXPECT_EQ(names(search, "李秀英"), QStringList{QStringLiteral("李秀英")});
    ASSERT_TRUE(office.session().undo().done); // and is gone
    EXPECT_TRUE(names(search, "李秀英").isEmpty());
    EXPECT_TRUE(names(search, "3").isEmpty());
    {
        Transaction transaction(office.db(), QStringLiteral("迁"));
        office.db().prepare("UPDATE person SET household = ? WHERE id = ?").run(first.household.value, second.person.value);
        transaction.commit();
    }
    EXPECT_EQ(names(search, "1").size(), 2);
    EXPECT_TRUE(names(search, "2").isEmpty());
    EXPECT_EQ(updates, 5);
    std::set<std::int64_t> many;
    for (int i = 1; i < 100; ++i)
        many.insert(i);
    EXPECT_FALSE(search.update(office.db(), many, {}));
    EXPECT_FALSE(search.update(office.db(), {}, many));
}
