#pragma once
#include "models/exchange/erasureservice.h"
#include "models/exchange/movefile.h"
#include "models/exchange/moveservice.h"
#include "models/exchange/relay.h"
#include "tests/models/exchange/forge.h"

namespace cunwu::test {

inline const QString duidui = QStringLiteral("469030101203"), farAway = QStringLiteral("469030102201");
inline const QString secondName = QStringLiteral("符亚九九"), person = QStringLiteral("person");

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

} // namespace cunwu::test
