#include "models/household/fields.h"
#include "models/household/householdrepository.h"
#include "models/household/householdservice.h"
#include "models/database/journal.h"
#include "models/database/journalcheck.h"
#include "tests/support/testoffice.h"
#include <gtest/gtest.h>

using namespace cunwu;
using test::TestOffice;

namespace {

const QString village = QStringLiteral("469030101202");

struct HouseholdServiceTest : testing::Test {
    TestOffice office;
    HouseholdService service{office.db()};
    HouseholdRepository repository{office.db()};

    HouseholdOutcome make(const QString& number, const QString& head, const QString& group = QStringLiteral("3组")) {
        Household household;
        household.village = village;
        household.number = number;
        household.group = group;
        Person person;
        person.name = head;
        return service.add(household, person);
    }
    HouseholdOutcome member(HouseholdId household, const QString& name, const QString& relation) {
        Person person;
        person.household = household;
        person.name = name;
        person.relation = relation;
        return service.addMember(person);
    }
    std::int64_t ops() { return office.db().journal()->opCount(); }
};

} // namespace

TEST_F(HouseholdServiceTest, ANewHouseholdHasItsHeadAndItsNumberOnce) {
    const auto made = make(QStringLiteral(" １２ "), QStringLiteral("王　五"));
    ASSERT_TRUE(made.done) << made.reason.toStdString();
    EXPECT_EQ(repository.household(made.household)->number, QStringLiteral("12"));
    const auto members = repository.members(made.household);
    ASSERT_EQ(members.size(), 1u);
    EXPECT_EQ(members[0].name, QStringLiteral("王五"));
    EXPECT_TRUE(members[0].isHead());
    for (const auto& outcome : {make(QStringLiteral("12"), QStringLiteral("李四")), make({}, QStringLiteral("李四")), make(QStringLiteral("13"), {})}) {
        EXPECT_FALSE(outcome.done);
        EXPECT_FALSE(outcome.reason.isEmpty());
    }
    EXPECT_EQ(repository.households().size(), 1u);
}

TEST_F(HouseholdServiceTest, AFieldIsOneActionOfOneOp) {
    const auto made = make(QStringLiteral("12"), QStringLiteral("王五"));
    const auto before = ops();
    ASSERT_TRUE(service.setField(made.household, QStringLiteral("farmland"), QStringLiteral("３.５亩")).done);
    EXPECT_EQ(ops(), before + 1);
    EXPECT_EQ(repository.household(made.household)->details.value(QStringLiteral("farmland")).toLongLong(), 350);
    const auto same = service.setField(made.household, QStringLiteral("farmland"), QStringLiteral("3.50"));
    EXPECT_FALSE(same.done);
    EXPECT_TRUE(same.reason.isEmpty());
    EXPECT_EQ(ops(), before + 1);
    EXPECT_FALSE(service.setField(made.household, QStringLiteral("farmland"), QStringLiteral("很多")).reason.isEmpty());
    EXPECT_FALSE(service.setField(made.household, QStringLiteral("state"), QStringLiteral("飞走")).reason.isEmpty());
    EXPECT_FALSE(service.setField(made.household, QStringLiteral("no_such"), QStringLiteral("1")).reason.isEmpty());
    ASSERT_TRUE(office.session().undo().done);
    EXPECT_FALSE(repository.household(made.household)->details.contains(QStringLiteral("farmland")));
    EXPECT_TRUE(checkRebuild(office.db()).equal);
}

TEST_F(HouseholdServiceTest, ANumberThatAnotherHouseholdHasIsRefused) {
    make(QStringLiteral("12"), QStringLiteral("王五"));
    const auto other = make(QStringLiteral("13"), QStringLiteral("李四"));
    EXPECT_FALSE(service.setField(other.household, QStringLiteral("number"), QStringLiteral("12")).reason.isEmpty());
    EXPECT_FALSE(service.setField(other.household, QStringLiteral("number"), {}).reason.isEmpty());
    EXPECT_TRUE(service.setField(other.household, QStringLiteral("number"), QStringLiteral("13-1")).done);
}

TEST_F(HouseholdServiceTest, AGoodIdBringsBirthAndSexAFaultyOneIsKept) {
    const auto made = make(QStringLiteral("12"), QStringLiteral("王五"));
    ASSERT_TRUE(service.setField(made.person, QStringLiteral("citizen_id"), QStringLiteral("'469098195805097471")).done);
    EXPECT_EQ(repository.person(made.person)->birth, QDate(1958, 5, 9));
    EXPECT_EQ(repository.person(made.person)->sex, Sex::Male);
    ASSERT_TRUE(service.setField(made.person, QStringLiteral("citizen_id"), QStringLiteral("469098195805097472")).done);
    EXPECT_EQ(repository.person(made.person)->idFault, CitizenId::Fault::CheckDigit);
    EXPECT_EQ(repository.person(made.person)->citizenId, QStringLiteral("469098195805097472"));
    EXPECT_FALSE(service.setField(made.person, QStringLiteral("name"), QStringLiteral(" ")).reason.isEmpty());
}

TEST_F(HouseholdServiceTest, AnotherHeadComesFirst) {
    const auto made = make(QStringLiteral("12"), QStringLiteral("王五"));
    const auto wife = member(made.household, QStringLiteral("符兰"), QStringLiteral("配偶"));
    const auto son = member(made.household, QStringLiteral("王小"), QStringLiteral("子"));
    ASSERT_TRUE(service.setHead(son.person).done);
    const auto members = repository.members(made.household);
    ASSERT_EQ(members.size(), 3u);
    EXPECT_EQ(members[0].id, son.person);
    EXPECT_EQ(std::count_if(members.begin(), members.end(), [](const Person& p) { return p.isHead(); }), 1);
    EXPECT_EQ(repository.line(made.household)->head, QStringLiteral("王小"));
    EXPECT_EQ(repository.lines().front(), *repository.line(made.household));
    ASSERT_TRUE(office.session().undo().done);
    EXPECT_EQ(repository.line(made.household)->head, QStringLiteral("王五"));
    EXPECT_TRUE(wife.done);
}

TEST_F(HouseholdServiceTest, MembersMoveAndTheLastOneStays) {
    const auto from = make(QStringLiteral("12"), QStringLiteral("王五"));
    const auto to = make(QStringLiteral("13"), QStringLiteral("李四"));
    const auto son = member(from.household, QStringLiteral("王小"), QStringLiteral("子"));
    ASSERT_TRUE(service.moveMember(son.person, to.household).done);
    EXPECT_EQ(repository.members(to.household).back().id, son.person);
    EXPECT_FALSE(service.moveMember(son.person, to.household).reason.isEmpty());
    EXPECT_FALSE(service.removeMember(from.person).reason.isEmpty());
    EXPECT_TRUE(service.removeMember(son.person).done);
    EXPECT_FALSE(service.removeMember(son.person).reason.isEmpty());
    ASSERT_TRUE(office.session().undo().done);
    EXPECT_EQ(repository.person(son.person)->name, QStringLiteral("王小"));
}

TEST_F(HouseholdServiceTest, AHouseholdSplitsInOneAction) {
    const auto made = make(QStringLiteral("12"), QStringLiteral("王五"));
    const auto son = member(made.household, QStringLiteral("王小"), QStringLiteral("子"));
    const auto bride = member(made.household, QStringLiteral("陈花"), QStringLiteral("儿媳"));
    EXPECT_FALSE(service.split({}, QStringLiteral("40")).reason.isEmpty());
    EXPECT_FALSE(service.split({made.person, son.person, bride.person}, QStringLiteral("40")).reason.isEmpty());
    EXPECT_FALSE(service.split({son.person}, QStringLiteral("12")).reason.isEmpty());
    const auto split = service.split({son.person, bride.person}, QStringLiteral("40"));
    ASSERT_TRUE(split.done) << split.reason.toStdString();
    EXPECT_EQ(repository.line(split.household)->head, QStringLiteral("王小"));
    EXPECT_EQ(repository.line(split.household)->group, QStringLiteral("3组"));
    EXPECT_EQ(repository.line(split.household)->members, 2);
    EXPECT_EQ(repository.line(made.household)->members, 1);
    ASSERT_TRUE(office.session().undo().done);
    EXPECT_EQ(repository.line(made.household)->members, 3);
    EXPECT_EQ(repository.lines().size(), 1u);
    EXPECT_TRUE(checkRebuild(office.db()).equal);
}

TEST_F(HouseholdServiceTest, WhoDiedOrMovedIsNoMemberButStaysInTheFile) {
    const auto made = make(QStringLiteral("12"), QStringLiteral("王五"));
    const auto mother = member(made.household, QStringLiteral("符兰"), QStringLiteral("母亲"));
    ASSERT_TRUE(service.setState(mother.person, QStringLiteral("dead")).done);
    EXPECT_EQ(repository.line(made.household)->members, 1);
    EXPECT_EQ(repository.members(made.household).size(), 2u);
    EXPECT_FALSE(service.setState(mother.person, QStringLiteral("active")).done);
    EXPECT_TRUE(service.setState(made.household, QStringLiteral("moved")).done);
    EXPECT_FALSE(service.setState(made.household, QStringLiteral("dead")).done);
}

TEST_F(HouseholdServiceTest, LinesAreInNaturalOrderAndNarrowToADivision) {
    for (const auto& [number, group] : {std::pair("12", "12组"), {"3", "3组"}, {"100", "3组"}, {"20", "3组"}})
        make(QString::fromUtf8(number), QStringLiteral("王") + QString::fromUtf8(number), QString::fromUtf8(group));
    QStringList numbers;
    for (const HouseholdLine& line : repository.lines())
        numbers << line.number;
    EXPECT_EQ(numbers, (QStringList{"3", "20", "100", "12"}));
    EXPECT_EQ(repository.groups(), (QStringList{"3组", "12组"}));
    EXPECT_EQ(repository.lines(QStringLiteral("469030101")).size(), 4u);
    EXPECT_TRUE(repository.lines(QStringLiteral("469030102")).empty());
}

TEST_F(HouseholdServiceTest, ManyAtOnceAreTheSameRowsAndOpsAsOneByOne) {
    Household household;
    household.village = village;
    household.number = QStringLiteral("9");
    household.details = {{QStringLiteral("farmland"), qlonglong(350)}, {QStringLiteral("water"), QStringLiteral("井水")}};
    Person person;
    person.name = QStringLiteral("\"王\\五\"\n");
    person.birth = QDate(1980, 2, 29);
    person.details = {{QStringLiteral("education"), QStringLiteral("初中")}, {QStringLiteral("work_months"), qlonglong(6)}};
    Transaction transaction(office.db(), QStringLiteral("test"));
    const auto homes = repository.insertAll(std::vector<Household>{household, Household{}, household});
    person.household = homes[0];
    const Person plain{{}, homes[1]};
    const auto people = repository.insertAll(std::vector<Person>{person, plain, person});
    transaction.commit();
    household.id = homes[2];
    person.id = people[2];
    EXPECT_EQ(*repository.household(homes[2]), household);
    EXPECT_EQ(*repository.person(people[2]), person);
    EXPECT_TRUE(repository.person(people[1])->details.isEmpty());
    EXPECT_TRUE(checkRebuild(office.db()).equal);
}
