// Who gets what of an office above: rows for one village reach that village only.
#include "models/exchange/exchangerepository.h"
#include "tests/models/exchange/forge.h"

using namespace cunwu;
using namespace cunwu::test;

namespace {

const QString other = QStringLiteral("469030101203");

/// A scheme of the county that holds in one division, or everywhere.
std::int64_t addScheme(Place& county, const QString& name, const QString& division) {
    Database& db = county.on().db();
    Transaction transaction(db, QStringLiteral("方案"));
    const std::int64_t id = db.journal()->newRowId();
    db.prepare("INSERT INTO scheme(id, code, name, version, owner, village, effective_from) VALUES (?,?,?,1,'county',?,202601)")
        .run(id, name, name, division);
    transaction.commit();
    return id;
}

QStringList schemes(Place& place) {
    QStringList names;
    for (Statement s = place.on().db().prepare("SELECT name FROM scheme WHERE owner = 'county' ORDER BY name"); s.step();)
        names << s.text(0);
    return names;
}

} // namespace

TEST(Audience, RowsForOneVillageReachThatVillageOnly) {
    County county;
    auto first = county.village(shuiyang), second = county.village(other, QStringLiteral("邻村"));
    county.meet(*first, shuiyang);
    county.meet(*second, other);
    addScheme(county.county(), QStringLiteral("a"), QStringLiteral(""));
    const auto id = addScheme(county.county(), QStringLiteral("b"), shuiyang);
    addScheme(county.county(), QStringLiteral("c"), other);
    const QByteArray toFirst = county.down(county.county(), shuiyang), toSecond = county.down(county.county(), other);
    EXPECT_EQ(county.take(*first, toFirst).verdict, Verdict::Applied);
    EXPECT_EQ(county.take(*second, toSecond).verdict, Verdict::Applied);
    EXPECT_EQ(schemes(*first), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    EXPECT_EQ(schemes(*second), (QStringList{QStringLiteral("a"), QStringLiteral("c")}));
    // What is hidden is not there in any form, and is no gap either.
    for (Place* place : {first.get(), second.get()}) {
        EXPECT_TRUE(held(*place).empty());
        expectWhole(*place);
    }
    Statement ops = second->on().db().prepare("SELECT count(*) FROM op WHERE row = ?");
    ops.bind(1, id);
    ops.step();
    EXPECT_EQ(ops.integer(0), 0);
    EXPECT_EQ(readPackage(toSecond).package.manifest.minReader, 2);
}

TEST(Audience, TheChainGoesOnThroughWhatIsHidden) {
    County county;
    auto first = county.village(shuiyang), second = county.village(other, QStringLiteral("邻村"));
    county.meet(*first, shuiyang);
    county.meet(*second, other);
    // A lost package between, then hidden rows at the end, then rows again.
    addScheme(county.county(), QStringLiteral("a"), other);
    (void)county.down(county.county(), shuiyang);
    addScheme(county.county(), QStringLiteral("b"), QStringLiteral(""));
    addScheme(county.county(), QStringLiteral("c"), other);
    EXPECT_EQ(county.take(*first, county.down(county.county(), shuiyang)).verdict, Verdict::Applied);
    county.take(county.county(), county.up(*first));
    addScheme(county.county(), QStringLiteral("d"), shuiyang);
    const QByteArray next = county.down(county.county(), shuiyang);
    EXPECT_EQ(readPackage(next).package.manifest.bundles.front().first, readPackage(next).package.manifest.bundles.front().last)
        << "what was hidden is acknowledged, too";
    EXPECT_EQ(county.take(*first, next).verdict, Verdict::Applied);
    EXPECT_EQ(schemes(*first), (QStringList{QStringLiteral("b"), QStringLiteral("d")}));
    EXPECT_EQ(county.take(*first, next).verdict, Verdict::Known);
    expectWhole(*first);
}

TEST(Audience, ATownshipForwardsNothingThatTheVillageMayNotSee) {
    County county;
    auto township = county.village(QStringLiteral("469030101"), QStringLiteral("湾岭镇"));
    auto first = county.village(shuiyang), second = county.village(other, QStringLiteral("邻村"));
    county.meet(*first, shuiyang);
    addScheme(county.county(), QStringLiteral("a"), other);
    addScheme(county.county(), QStringLiteral("b"), QStringLiteral(""));
    EXPECT_EQ(county.take(*township, county.down(county.county(), QStringLiteral("469030101"))).verdict, Verdict::Applied);
    EXPECT_EQ(schemes(*township).size(), 2);
    county.take(*township, county.up(*first));
    county.take(*first, county.down(*township, shuiyang));
    EXPECT_TRUE(schemes(*first).isEmpty());
    EXPECT_EQ(county.take(*first, county.down(county.county(), shuiyang)).verdict, Verdict::Applied);
    EXPECT_EQ(schemes(*first), QStringList{QStringLiteral("b")});
    expectWhole(*first);
}

TEST(Audience, HouseholdsOfTheCountysOwnFileGoToNobody) {
    County county;
    auto village = county.village(shuiyang);
    county.meet(*village, shuiyang);
    county.county().addHousehold(QStringLiteral("1"), QStringLiteral("王德文"));
    addScheme(county.county(), QStringLiteral("a"), QStringLiteral(""));
    EXPECT_EQ(county.take(*village, county.down(county.county(), shuiyang)).verdict, Verdict::Applied);
    EXPECT_EQ(village->households(), 0);
    EXPECT_EQ(schemes(*village), QStringList{QStringLiteral("a")});
    expectWhole(*village);
}
