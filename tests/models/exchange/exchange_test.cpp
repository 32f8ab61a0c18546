// The road of a package: enrolment, up, down, acknowledged, forwarded.
#include "tests/models/exchange/forge.h"
#include <QDir>
#include <QFile>

using namespace cunwu;
using namespace cunwu::test;

TEST(Exchange, AVillageReportsAndIsAcknowledged) {
    County county;
    auto village = county.village();
    const HouseholdId id = village->addHousehold(QStringLiteral("12"), QStringLiteral("王德文"));
    const QByteArray first = county.up(*village);
    const PackageReport report = county.take(county.county(), first);
    EXPECT_EQ(report.verdict, Verdict::Applied) << report.reason.toStdString();
    EXPECT_EQ(county.county().households(), 1);
    village->setPhone(id, QStringLiteral("13800000000"));
    const auto again = readPackage(county.up(*village));
    EXPECT_EQ(again.package.manifest.bundles.front().first, 1); // nothing acknowledged yet: cumulative
    county.take(*village, county.down(county.county(), shuiyang));
    const auto rest = readPackage(county.up(*village));
    ASSERT_EQ(rest.package.manifest.bundles.size(), 1u);
    EXPECT_GT(rest.package.manifest.bundles.front().first, 3);
    EXPECT_EQ(county.county().phone(id), QString());
    county.take(county.county(), county.up(*village));
    EXPECT_EQ(county.county().phone(id), QStringLiteral("13800000000"));
    expectWhole(county.county());
    expectWhole(*village);
}

TEST(Exchange, BeforeConfirmationAPackageWaitsAndIsTakenAfterwards) {
    County county;
    auto village = county.office(shuiyang, QStringLiteral("水央村"));
    county.join(*village);
    village->addHousehold(QStringLiteral("1"), QStringLiteral("符亚美"));
    EXPECT_EQ(county.take(county.county(), county.up(*village)).verdict, Verdict::Held);
    EXPECT_EQ(county.county().households(), 0);
    county.confirm(*village);
    const auto moved = ImportService(county.county().on()).retryHeld();
    ASSERT_EQ(moved.size(), 1u);
    EXPECT_EQ(moved[0].verdict, Verdict::Applied) << moved[0].reason.toStdString();
    EXPECT_EQ(county.county().households(), 1);
}

TEST(Exchange, ATownshipForwardsUntouchedAndKeepsItsOwnCopy) {
    County county;
    auto township = county.village(QStringLiteral("469030101"), QStringLiteral("湾岭镇"));
    auto village = county.office(shuiyang, QStringLiteral("水央村"));
    county.join(*village); // the invite knows the township by now
    county.confirm(*village);
    county.take(*township, county.down(county.county(), QStringLiteral("469030101")));
    village->addHousehold(QStringLiteral("1"), QStringLiteral("符亚美"));
    const PackageReport report = county.take(*township, county.up(*village));
    EXPECT_EQ(report.verdict, Verdict::Applied) << report.reason.toStdString();
    EXPECT_EQ(township->households(), 1);
    const PackageReport forwarded = county.take(county.county(), county.up(*township));
    EXPECT_EQ(forwarded.verdict, Verdict::Applied) << forwarded.reason.toStdString();
    EXPECT_EQ(county.county().households(), 1);
    county.take(*township, county.down(county.county(), QStringLiteral("469030101")));
    EXPECT_EQ(county.county().digest(), township->digest());
}

TEST(Enrolment, RefusesWhatIsNotMeantForItself) {
    County county;
    auto other = county.office(QStringLiteral("469030101203"), QStringLiteral("堑对村"));
    const QByteArray invite = EnrolService(county.county().on()).invite({shuiyang, QStringLiteral("水央村"), {}}, county.root());
    const auto outcome = EnrolService(other->on()).acceptInvite(invite);
    EXPECT_FALSE(outcome.value);
    EXPECT_TRUE(outcome.reason.contains(QStringLiteral("水央村")));
    EXPECT_FALSE(EnrolService(other->on()).request().value);
    EXPECT_FALSE(ExportService(other->on()).exportUp(county.stick()).done());
    EXPECT_FALSE(EnrolService(other->on()).acceptInvite("rubbish").value);
    county.join(*other);
    const auto request = EnrolService(other->on()).request().value;
    EXPECT_FALSE(EnrolService(county.county().on()).confirm(request->bytes, QStringLiteral("AAAAAAAA"), county.root()).value);
    EXPECT_FALSE(EnrolService(county.county().on()).openRoot(county.file(QStringLiteral("root.pem")), QStringLiteral("wrong")).value);
    EXPECT_TRUE(EnrolService(county.county().on()).openRoot(county.file(QStringLiteral("root.pem")), QStringLiteral("椰子树下的老密码")).value);
}
