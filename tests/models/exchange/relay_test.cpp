// What the county tells villages that had the same household: who was erased, and whose it is.
#include "models/attachment/attachmentrepository.h"
#include "models/attachment/attachmentstore.h"
#include "models/exchange/erasureservice.h"
#include "models/exchange/movefile.h"
#include "models/exchange/moveservice.h"
#include "models/exchange/relay.h"
#include "tests/models/exchange/forge.h"

using namespace cunwu;
using namespace cunwu::test;

namespace {

const QString duidui = QStringLiteral("469030101203"), farAway = QStringLiteral("469030102201");
const QString secondName = QStringLiteral("符亚九九"), person = QStringLiteral("person");

/// Three villages, the third in another township; the first has a household of two.
struct ThreeVillages : testing::Test {
    County county;
    std::unique_ptr<Place> far = county.village(QStringLiteral("469030102"), QStringLiteral("黎母山镇"));
    std::unique_ptr<Place> a = county.village(), b = county.village(duidui, QStringLiteral("堑对村")), c = county.village(farAway, QStringLiteral("榕木村"));
    HouseholdId id = a->addHousehold(QStringLiteral("12"), QStringLiteral("王德文"));
    PersonId who;
    Place& top() { return county.county(); }

    void SetUp() override {
        a->on();
        Transaction transaction(a->db(), QStringLiteral("新增成员"));
        Person p;
        p.household = id;
        p.name = secondName;
        who = HouseholdRepository(a->db()).insert(p);
        transaction.commit();
        county.take(*far, county.down(top(), QStringLiteral("469030102")));
        for (Place* place : {a.get(), b.get(), c.get()})
            county.take(*place, county.down(top(), place->on().office().code.toString()));
    }
    QByteArray offer(Place& from, const QString& to) {
        const MoveOutcome made = MoveService(from.on()).offer(QStringLiteral("household"), id.value, *DivisionCode::parse(to), QStringLiteral("12 ") + secondName, county.stick());
        EXPECT_TRUE(made.done()) << made.reason.toStdString();
        return made.done() ? loadPackage(made.path) : QByteArray();
    }
    QByteArray accept(Place& place) {
        for (const Arrival& arrival : MoveService(place.on()).arrivals())
            if (arrival.state == Arrival::State::Waiting) {
                const MoveOutcome made = MoveService(place.on()).accept(arrival.document, {}, county.stick());
                EXPECT_TRUE(made.done()) << made.reason.toStdString();
                return loadPackage(made.path);
            }
        ADD_FAILURE() << "nothing waits";
        return {};
    }
    void erase(Place& place) {
        const auto outcome = ErasureService(place.on()).erase(person, who.value, QStringLiteral("本人申请"));
        EXPECT_TRUE(outcome.done()) << outcome.reason.toStdString();
    }
    QStringList told; ///< to the villages, by the packages of the last meet()
    void meet() {
        told.clear();
        for (int round = 0; round < 3; ++round)
            for (Place* place : {a.get(), b.get(), c.get()}) {
                county.take(top(), county.up(*place));
                told += county.take(*place, county.down(top(), place->on().office().code.toString())).changes;
            }
        for (Place* place : {a.get(), b.get(), c.get(), &top()})
            EXPECT_TRUE(held(*place).empty()) << place->path().toStdString();
    }
    bool knows(Place& place) {
        place.on();
        for (const Op& op : place.db().journal()->opsOfRow(person, who.value))
            if (!op.columns.empty())
                return true;
        for (const StoredMove& move : MoveRepository(place.db()).all()) {
            EXPECT_TRUE(readMove(move.bytes)); // what is signed holds without it
            if (move.document.title.contains(secondName))
                return true;
            for (const MoveRow& row : move.document.rows)
                if (row.row == who.value && row.erased.isEmpty())
                    return true;
        }
        return false;
    }
    void expectForgotten(Place& place) {
        EXPECT_FALSE(knows(place)) << place.path().toStdString();
        EXPECT_TRUE(place.db().journal()->isErased(person, who.value)) << place.path().toStdString();
        EXPECT_FALSE(HouseholdRepository(place.db()).person(who)) << place.path().toStdString();
        expectWhole(place);
    }
    bool has(Place& place) {
        const QString village = place.on().office().code.toString();
        const auto household = HouseholdRepository(place.db()).household(id);
        return household && household->village == village && !MoveRepository(place.db()).given(village, QStringLiteral("household"), id.value);
    }
};

} // namespace

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

namespace {

/// A paper of the household, or of a person in it, that lies in all offices that may have its row.
struct Papers : ThreeVillages {
    const QString paperName = QStringLiteral("残疾证照片.txt"), attachment = QStringLiteral("attachment"), household = QStringLiteral("household");
    AttachmentContent content;

    void attach(const AttachedTo& owner) {
        QFile paper(a->on().file().path() + QStringLiteral("-paper"));
        EXPECT_TRUE(paper.open(QIODevice::ReadWrite) && paper.write("only this household's") > 0 && paper.seek(0));
        for (Place* place : {a.get(), b.get(), c.get(), &top()}) { // as after their volumes
            EXPECT_TRUE(paper.seek(0));
            content = AttachmentStore(place->path()).add(paper);
        }
        a->on();
        Transaction transaction(a->db(), QStringLiteral("附件"));
        AttachmentRepository(a->db()).insert({{}, shuiyang, owner, paperName, content.sha256, content.size, QDate(2026, 10, 31), {}});
        transaction.commit();
    }
    std::int64_t paperOf(Place& place) {
        const auto all = AttachmentRepository(place.on().db()).all();
        for (const Attachment& paper : all)
            if (paper.village == place.on().office().code.toString())
                return paper.id.value;
        return 0;
    }
    QString erasePaper(Place& place) {
        const std::int64_t id = paperOf(place);
        return ErasureService(place.on()).erase(attachment, id, QStringLiteral("本人申请")).reason;
    }
    bool keepsPaper(Place& place) {
        place.on();
        for (const StoredMove& move : MoveRepository(place.db()).all()) {
            EXPECT_TRUE(readMove(move.bytes));
            for (const MoveRow& row : move.document.rows)
                if (row.table == attachment && row.erased.isEmpty())
                    return true;
        }
        return place.db().scalar("SELECT count(*) FROM attachment") > 0 || AttachmentStore(place.path()).has(content);
    }
};

} // namespace

TEST_F(Papers, Fault_44_APaperThatMovedIsErasedInTheVillagesBefore) {
    attach({household, id.value});
    county.take(*b, offer(*a, duidui));
    county.take(*a, accept(*b));
    meet();
    county.take(*c, offer(*b, farAway));
    county.take(*b, accept(*c));
    meet();
    for (Place* place : {a.get(), b.get(), c.get(), &top()})
        EXPECT_TRUE(keepsPaper(*place));
    EXPECT_NE(paperOf(*a), paperOf(*c));
    EXPECT_EQ(erasePaper(*c), QString());
    EXPECT_FALSE(keepsPaper(*c)); // its own document names the former village's row
    meet();
    for (Place* place : {a.get(), b.get(), c.get(), &top()}) {
        EXPECT_FALSE(keepsPaper(*place)) << place->path().toStdString();
        expectWhole(*place);
    }
    EXPECT_EQ(told.count(QStringLiteral("Erased on request in another village that has the household now or had it before, and here, too: 1 attachments.")), 2);
    EXPECT_FALSE(Relay(top().on(), Registry(top().on())).run());
}

TEST_F(Papers, Fault_44_APaperErasedOnTheWayDoesNotStayWithTheReceiver) {
    attach({household, id.value});
    county.take(*b, offer(*a, duidui));
    meet(); // the county has the paper, too
    EXPECT_EQ(erasePaper(*a), QString());
    accept(*b); // does not know
    EXPECT_TRUE(keepsPaper(*b));
    meet();
    for (Place* place : {a.get(), b.get(), &top()})
        EXPECT_FALSE(keepsPaper(*place)) << place->path().toStdString();
    EXPECT_TRUE(has(*b));
}

TEST_F(Papers, Fault_25_TheFormerVillageErasesNoPaperElsewhere) {
    attach({household, id.value});
    county.take(*b, offer(*a, duidui));
    county.take(*a, accept(*b));
    meet();
    EXPECT_EQ(erasePaper(*a), QString()); // its own, and no more than that
    meet();
    EXPECT_EQ(paperOf(*a), 0);
    EXPECT_NE(paperOf(*b), 0);
}

TEST_F(Papers, Fault_44_WhatIsAttachedToSomebodyIsErasedWithThem) {
    attach({person, who.value});
    county.take(*b, offer(*a, duidui));
    county.take(*a, accept(*b));
    meet();
    EXPECT_NE(paperOf(*a), 0);
    erase(*b);
    meet();
    for (Place* place : {a.get(), &top()})
        EXPECT_FALSE(keepsPaper(*place)) << place->path().toStdString();
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
