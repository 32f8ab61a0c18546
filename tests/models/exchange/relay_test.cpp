// What the county tells villages that had the same household: who was erased, and whose it is.
#include "models/office/countsrepository.h"
#include "tests/models/exchange/threevillages.h"

using namespace cunwu;
using namespace cunwu::test;

TEST_F(ThreeVillages, Fault_44_WhoIsErasedIsErasedInTheVillageBefore) {
    county.take(*b, offer(*a, duidui));
    county.take(*a, accept(*b));
    meet();
    EXPECT_TRUE(knows(*a) && knows(*b) && knows(top()));
    erase(*b);
    expectForgotten(*b);
    meet();
    for (Place* place : {a.get(), b.get(), &top()})
        expectForgotten(*place);
    EXPECT_EQ(told.join(u' '), QStringLiteral("Erased on request in another village that has the household now or had it before, and here, too: 1 persons."));
    EXPECT_FALSE(MoveService(b->on()).arrivals().empty()); // that it moved in is known
    EXPECT_EQ(MoveService(b->on()).arrivals().front().transfer.title, QStringLiteral("12"));
    EXPECT_FALSE(Relay(top().on(), Registry(top().on())).run()); // said once
    EXPECT_TRUE(c->on().db().journal()->erasures().empty());     // and to nobody else
}

TEST_F(ThreeVillages, Fault_44_WhoIsErasedWhileTheHouseholdMovesDoesNotMoveIn) {
    auto township = county.village(QStringLiteral("469030101"), QStringLiteral("湾岭镇"));
    for (Place* place : {township.get(), a.get(), b.get()})
        county.take(*place, county.down(top(), place->on().office().code.toString()));
    const QByteArray file = offer(*a, duidui);
    county.take(*b, file);
    erase(*a);
    accept(*b); // does not know
    EXPECT_TRUE(HouseholdRepository(b->db()).person(who));
    county.take(*township, county.up(*a));
    const PackageReport late = county.take(*township, county.up(*b)); // the county has said nothing yet
    EXPECT_EQ(late.ops.held, 0) << late.reason.toStdString();
    expectForgotten(*township);
    meet();
    for (Place* place : {a.get(), b.get(), &top()})
        expectForgotten(*place);
    EXPECT_EQ(county.take(*b, file).verdict, Verdict::Known);
    expectForgotten(*b);
    EXPECT_TRUE(has(*b) && !has(*a));
    EXPECT_EQ(HouseholdRepository(b->on().db()).members(id).size(), 1u);
}

TEST_F(ThreeVillages, AnOfferThatIsWrittenTwiceWaitsOnce) {
    const auto waiting = [&] { return CountsRepository(b->on().db()).arrivals(duidui); };
    county.take(*b, offer(*a, duidui));
    EXPECT_EQ(waiting(), 1);
    county.take(*b, offer(*a, duidui)); // the stick was lost
    EXPECT_EQ(waiting(), 1);
    accept(*b);
    EXPECT_EQ(waiting(), 0);
}

TEST_F(ThreeVillages, ADocumentThatComesAfterTheErasureComesWithoutThePerson) {
    const QByteArray file = offer(*a, duidui);
    county.take(top(), county.up(*a));
    erase(*a);
    county.take(top(), county.up(*a));
    county.take(*b, county.down(top(), duidui));
    county.take(*b, file); // from the stick, with all that stood there
    EXPECT_FALSE(knows(*b));
    accept(*b);
    EXPECT_EQ(HouseholdRepository(b->on().db()).members(id).size(), 1u);
    meet();
    for (Place* place : {a.get(), b.get(), &top()})
        expectForgotten(*place);
}

TEST_F(ThreeVillages, TheFormerVillageErasesNobodyWhoLivesElsewhere) {
    county.take(*b, offer(*a, duidui));
    county.take(*a, accept(*b));
    EXPECT_FALSE(ErasureService(a->on()).refusal(person, who.value).isEmpty());
    EXPECT_TRUE(ErasureService(b->on()).refusal(person, who.value).isEmpty());
}

TEST_F(ThreeVillages, Fault_25_OnlyTheCountyPassesAnErasureOn) {
    county.take(*b, offer(*a, duidui));
    county.take(*a, accept(*b));
    meet();
    {
        Transaction transaction(c->on().db(), QStringLiteral("假"));
        c->db().journal()->passOn({person, who.value, duidui, QStringLiteral("假"), QStringLiteral("2026-10-31")});
        transaction.commit();
    }
    EXPECT_EQ(county.take(top(), county.up(*c)).ops.held, 1);
    EXPECT_TRUE(knows(top()) && knows(*b));
}

TEST_F(ThreeVillages, Fault_35_OfTwoThatAcceptedOneHasIt) {
    const QByteArray first = offer(*a, duidui), second = offer(*a, farAway);
    county.take(*b, first);
    county.take(*c, second);
    accept(*b);
    accept(*c);
    EXPECT_TRUE(has(*b) && has(*c)); // neither can know
    meet();
    EXPECT_NE(has(*b), has(*c));
    EXPECT_FALSE(has(*a));
    ASSERT_EQ(told.size(), 1);
    EXPECT_TRUE(told.front().contains(QStringLiteral("12")) && told.front().contains(has(*b) ? QStringLiteral("堑对村") : QStringLiteral("榕木村"))) << told.front().toStdString();
    Place& owner = has(*b) ? *b : *c;
    Place& other = has(*b) ? *c : *b;
    EXPECT_EQ(HouseholdRepository(top().on().db()).household(id)->village, owner.on().office().code.toString());
    const auto departures = MoveService(other.on()).departures();
    ASSERT_EQ(departures.size(), 1u);
    EXPECT_EQ(departures.front().state, Departure::State::Given);
    EXPECT_EQ(departures.front().receiver, owner.on().office().code.toString());
    EXPECT_FALSE(Relay(top().on(), Registry(top().on())).run());

    // It belongs there after all: the one that has it hands it over.
    county.take(other, offer(owner, other.on().office().code.toString()));
    county.take(owner, accept(other));
    meet();
    EXPECT_TRUE(has(other) && !has(owner));
    EXPECT_EQ(HouseholdRepository(top().on().db()).household(id)->village, other.on().office().code.toString());
}

TEST_F(ThreeVillages, Fault_35_WhatCameFromAnotherTownshipMovesOn) {
    county.take(*c, offer(*a, farAway));
    accept(*c);
    county.take(*b, offer(*c, duidui));
    EXPECT_EQ(county.take(*far, county.up(*c)).ops.held, 0); // sees nothing of the first village but its document
    accept(*b);
    meet();
    EXPECT_TRUE(has(*b) && !has(*a) && !has(*c));
}

TEST_F(ThreeVillages, Fault_44_TheRecordCountsWhicheverSideComesFirst) {
    auto township = county.village(QStringLiteral("469030101"), QStringLiteral("湾岭镇"));
    for (Place* place : {township.get(), a.get(), b.get()})
        county.take(*place, county.down(top(), place->on().office().code.toString()));
    county.take(*b, offer(*a, duidui));
    accept(*b);
    const QByteArray before = county.up(*a);
    for (Place* place : {township.get(), &top()})
        county.take(*place, before);
    county.take(top(), county.up(*b)); // it is the other village's by now
    erase(*a);                         // which does not know
    const QByteArray record = county.up(*a);
    EXPECT_EQ(county.take(top(), record).ops.held, 0);
    EXPECT_FALSE(knows(top()));
    county.take(*township, county.down(top(), QStringLiteral("469030101"))); // the county's word for the other village comes first
    county.take(*township, record);
    EXPECT_TRUE(held(*township).empty());
    meet();
    for (Place* place : {a.get(), b.get(), township.get(), &top()})
        expectForgotten(*place);
}

TEST_F(ThreeVillages, Fault_35_WhatOneComputerTookBackTheOtherHasToo) {
    auto second = county.village();
    county.take(*second, county.down(top(), shuiyang));
    county.take(*a, county.down(top(), shuiyang));
    county.take(*b, offer(*a, duidui));
    const QByteArray receipt = accept(*b);
    const auto across = [this](Place& from, Place& to) {
        const ExportOutcome made = ExportService(from.on()).exportDown(county.stick(), *DivisionCode::parse(shuiyang));
        EXPECT_TRUE(made.done()) << made.reason.toStdString();
        county.take(to, loadPackage(made.path));
    };
    across(*a, *second);
    county.take(*a, receipt);
    county.take(*a, offer(*b, shuiyang));
    accept(*a);
    county.take(*second, receipt); // notes that it is given away, and knows nothing of the return
    EXPECT_TRUE(has(*a) && !has(*second));
    across(*second, *a);
    across(*a, *second);
    across(*second, *a);
    EXPECT_TRUE(has(*a) && has(*second));
    EXPECT_EQ(second->digest(), a->digest());
}

TEST_F(ThreeVillages, Fault_26_WhatWaitedForAnOfferIsHeldBackAsTheRest) {
    auto township = county.village(QStringLiteral("469030101"), QStringLiteral("湾岭镇"));
    for (Place* place : {township.get(), a.get(), b.get()})
        county.take(*place, county.down(top(), place->on().office().code.toString()));
    county.take(*b, offer(*a, duidui));
    accept(*b);
    EXPECT_EQ(county.take(*township, county.up(*b)).ops.held, 3); // the household and its two persons: the offer has not come
    ASSERT_TRUE(EnrolService(top().on()).revoke(Registry(b->on()).self().installation, county.root()).value);
    county.take(*township, county.down(top(), QStringLiteral("469030101")));
    county.take(*township, county.up(*a));
    const std::map<QString, int> all{{QStringLiteral("revoked"), 4}}; // and the name of its office
    EXPECT_EQ(held(*township), all);
    EXPECT_EQ(HouseholdRepository(township->on().db()).household(id)->village, shuiyang);
}

TEST_F(ThreeVillages, Fault_25_WhoGaveAHouseholdAwayErasesNobodyInIt) {
    county.take(*b, offer(*a, duidui));
    county.take(*a, accept(*b));
    meet();
    { // a changed program, which does not ask whose it is
        Transaction transaction(a->on().db(), QStringLiteral("假"));
        a->db().journal()->erase({person, who.value, shuiyang, QStringLiteral("假"), QStringLiteral("2026-10-31")});
        transaction.commit();
    }
    EXPECT_EQ(county.take(top(), county.up(*a)).ops.held, 1);
    county.take(*b, county.down(top(), duidui));
    EXPECT_TRUE(knows(top()) && knows(*b));
}

TEST_F(ThreeVillages, Fault_44_WhoWasEnteredTooLateToMoveIsErasedWhereTheyStand) {
    county.take(*b, offer(*a, duidui));
    a->on();
    PersonId late;
    {
        Transaction transaction(a->db(), QStringLiteral("新增成员"));
        Person p;
        p.household = id;
        p.name = QStringLiteral("黄三");
        late = HouseholdRepository(a->db()).insert(p);
        transaction.commit();
    }
    county.take(*a, accept(*b));
    meet();
    EXPECT_FALSE(HouseholdRepository(b->on().db()).person(late)); // knows nothing of this one
    EXPECT_TRUE(ErasureService(a->on()).erase(person, late.value, QStringLiteral("本人申请")).done());
    meet();
    EXPECT_TRUE(top().on().db().journal()->isErased(person, late.value));
}

TEST_F(ThreeVillages, WhatIsCutOutOnTheWayIsMissedAndFilledIn) {
    const QByteArray file = offer(*a, duidui);
    county.take(top(), county.up(*a));
    const auto moves = MoveRepository(top().on().db()).ofRow(id.value);
    ASSERT_EQ(moves.size(), 1u);
    MoveRepository(top().db()).replace(moves[0].sha256, withoutRows(moves[0].bytes, [this](const MoveRow& row) { return row.row == who.value; }));
    county.take(*b, county.down(top(), duidui));
    const Arrival arrival = MoveService(b->on()).arrivals().front();
    EXPECT_EQ(arrival.transfer.along(person), 1);
    EXPECT_FALSE(MoveService(b->on()).accept(arrival.document, {}).done());
    county.take(*b, file);
    accept(*b);
    EXPECT_TRUE(HouseholdRepository(b->on().db()).person(who));
}

TEST_F(ThreeVillages, Fault_35_ALateChangeFromAnotherTownshipDoesNotStopTheNextMove) {
    county.take(*c, offer(*a, farAway));
    accept(*c);
    a->setPhone(id, QStringLiteral("13800000009")); // does not know
    county.take(*c, offer(*a, farAway));
    const Arrival late = MoveService(c->on()).arrivals().back();
    ASSERT_EQ(late.state, Arrival::State::Late);
    ASSERT_TRUE(MoveService(c->on()).settleLate(late.document, true).done());
    county.take(*b, offer(*c, duidui));
    EXPECT_EQ(county.take(*far, county.up(*c)).ops.held, 0);
    accept(*b);
    meet();
    EXPECT_TRUE(has(*b) && !has(*c));
}

TEST_F(ThreeVillages, Fault_35_TheSameOfferTakenTwiceIsNoReturn) {
    auto second = county.village(duidui, QStringLiteral("堑对村"));
    for (Place* place : {second.get(), b.get(), a.get(), c.get()})
        county.take(*place, county.down(top(), place->on().office().code.toString()));
    const QByteArray file = offer(*a, duidui);
    county.take(*b, file);
    accept(*b);
    county.take(*c, offer(*b, farAway));
    county.take(*b, accept(*c));
    EXPECT_FALSE(has(*b));
    for (int n = 0; n < 20; ++n) // a counter above the first one's
        second->addHousehold(QString::number(100 + n), QStringLiteral("李四"));
    county.take(*second, file);
    accept(*second);
    const ExportOutcome made = ExportService(second->on()).exportDown(county.stick(), *DivisionCode::parse(duidui));
    ASSERT_TRUE(made.done()) << made.reason.toStdString();
    county.take(*b, loadPackage(made.path));
    EXPECT_FALSE(has(*b));
    EXPECT_TRUE(has(*c));
}

TEST_F(ThreeVillages, Fault_26_TwoComputersThatTookItOverAgreeAfterTheOfferersRevocation) {
    auto second = county.village(duidui, QStringLiteral("堑对村"));
    for (Place* place : {second.get(), b.get(), a.get()})
        county.take(*place, county.down(top(), place->on().office().code.toString()));
    const QByteArray file = offer(*a, duidui);
    for (Place* place : {b.get(), second.get()}) {
        county.take(*place, file);
        accept(*place);
    }
    ASSERT_TRUE(EnrolService(top().on()).revoke(Registry(a->on()).self().installation, county.root()).value);
    const QByteArray down = county.down(top(), duidui);
    for (Place* place : {b.get(), second.get()})
        county.take(*place, down);
    const ExportOutcome made = ExportService(second->on()).exportDown(county.stick(), *DivisionCode::parse(duidui));
    ASSERT_TRUE(made.done()) << made.reason.toStdString();
    EXPECT_EQ(county.take(*b, loadPackage(made.path)).ops.held, 0);
    EXPECT_TRUE(held(*b).empty());
}
