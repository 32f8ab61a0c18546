// What the exchange says of itself: acknowledgements in both directions, the age of the list of offices, who waits, and
// whether two files hold the same of an office.
#include "models/database/database.h"
#include "models/exchange/scopedigest.h"
#include "models/exchange/statusservice.h"
#include "tests/models/exchange/forge.h"

using namespace cunwu;
using namespace cunwu::test;

static int bundles(const QByteArray& package) {
    return int(readPackage(package).package.manifest.bundles.size());
}

TEST(ExchangeStatus, WhatComesFromAboveIsAcknowledged) {
    County county;
    auto village = county.village();
    const QByteArray first = county.down(county.county(), shuiyang);
    EXPECT_EQ(bundles(first), 1);
    county.take(*village, first);
    EXPECT_EQ(bundles(county.down(county.county(), shuiyang)), 1) << "nobody has said yet that it arrived";
    village->addHousehold(QStringLiteral("1"), QStringLiteral("王"));
    county.take(county.county(), county.up(*village));
    EXPECT_EQ(bundles(county.down(county.county(), shuiyang)), 0);
}

TEST(ExchangeStatus, ARestoredFileAsksAndAWholeOneDoesNot) {
    County county;
    auto village = county.village();
    village->addHousehold(QStringLiteral("1"), QStringLiteral("王"));
    county.meet(*village);
    EXPECT_TRUE(readPackage(county.up(*village)).package.manifest.resend.empty());
    village->close();
    ASSERT_TRUE(QFile::copy(village->path(), county.file(QStringLiteral("old.cunwu"))));
    village->reopen();
    village->addHousehold(QStringLiteral("2"), QStringLiteral("李"));
    county.meet(*village);
    village->on();
    village->close();
    QFile::remove(village->path());
    ASSERT_TRUE(QFile::copy(county.file(QStringLiteral("old.cunwu")), village->path()));
    village->reopen();
    const auto asked = readPackage(county.up(*village)).package.manifest.resend;
    EXPECT_GE(asked.size(), 2u); // its old feed, and the county's
    county.meet(*village);
    EXPECT_EQ(village->households(), 2);
    EXPECT_EQ(scopeDigest(village->on().db(), village->on().office().code), scopeDigest(county.county().on().db(), village->on().office().code));
}

TEST(ExchangeStatus, fault_14_nothing_from_above_for_six_months) {
    County county;
    auto village = county.office(shuiyang, QStringLiteral("水央村"));
    const auto age = [](Place& place) { return StatusService(place.on()).status().registryAge; };
    EXPECT_FALSE(age(*village)) << "not joined";
    county.join(*village);
    county.confirm(*village);
    EXPECT_EQ(age(*village), 0);
    const QDateTime start = village->clock().now();
    village->clock().set(start.addDays(59));
    EXPECT_EQ(age(*village), 59);
    EXPECT_TRUE(StatusService(village->on()).status().warning.isEmpty());
    village->clock().set(start.addDays(183));
    EXPECT_EQ(age(*village), 183);
    EXPECT_TRUE(StatusService(village->on()).status().warning.contains(QStringLiteral("183")));
    village->addHousehold(QStringLiteral("1"), QStringLiteral("王"));
    EXPECT_EQ(county.take(county.county(), county.up(*village)).verdict, Verdict::Applied); // work goes on
    const QByteArray down = county.down(county.county(), shuiyang);
    county.take(*village, down);
    EXPECT_EQ(age(*village), 0);
    village->clock().set(start.addDays(400));
    county.take(*village, down); // received before: says nothing about today
    EXPECT_EQ(age(*village), 400 - 183);
    village->clock().set(start.addDays(-3000)); // a clock at 2018 warns of nothing
    EXPECT_EQ(age(*village), 0);
    EXPECT_FALSE(age(county.county()));
}

TEST(ExchangeStatus, fault_24_a_sender_that_waits_is_named_as_it_names_itself) {
    County county;
    auto village = county.village();
    auto other = county.office(shuiyang, QStringLiteral("来浩村")); // set up with the neighbour's code
    county.join(*other);
    other->addHousehold(QStringLiteral("1"), QStringLiteral("李"));
    EXPECT_EQ(county.take(county.county(), county.up(*other)).verdict, Verdict::Held);
    const auto held = StatusService(county.county().on()).held();
    ASSERT_EQ(held.size(), 1u);
    const QString code = EnrolService(other->on()).request().value->checkCode;
    EXPECT_EQ(held[0].checkCode, code);
    EXPECT_TRUE(held[0].from.contains(QStringLiteral("来浩村"))) << held[0].from.toStdString();
    EXPECT_TRUE(held[0].from.contains(code));
    EXPECT_GT(held[0].entries, 0);
}

TEST(ScopeDigest, IsOfTheRowsOfTheScopeAndOfNothingElse) {
    County county;
    auto village = county.village();
    auto neighbour = county.village(QStringLiteral("469030101203"), QStringLiteral("来浩村"));
    const DivisionCode code = village->on().office().code;
    const HouseholdId id = village->addHousehold(QStringLiteral("1"), QStringLiteral("王"));
    const auto before = scopeDigest(village->on().db(), code);
    EXPECT_EQ(before.rows, 3); // office, household, person
    county.take(county.county(), county.up(*village));
    neighbour->addHousehold(QStringLiteral("1"), QStringLiteral("李"));
    county.take(county.county(), county.up(*neighbour));
    EXPECT_EQ(scopeDigest(county.county().on().db(), code), before);
    EXPECT_EQ(scopeDigest(county.county().on().db(), code.parent()).rows, 6);
    EXPECT_EQ(scopeDigest(county.county().on().db(), *DivisionCode::parse(QStringLiteral("469030101299"))).rows, 0);
    village->setPhone(id, QStringLiteral("13800000001"));
    EXPECT_NE(scopeDigest(village->on().db(), code), before);
}
