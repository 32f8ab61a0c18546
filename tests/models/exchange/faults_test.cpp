// The rows of the list of faults that concern packages as files, by number.
#include "tests/models/exchange/forge.h"
#include <QDir>
#include <QFile>

using namespace cunwu;
using namespace cunwu::test;

TEST(Faults, fault_06_export_to_a_place_that_keeps_nothing) {
    County county;
    auto village = county.village();
    village->addHousehold(QStringLiteral("1"), QStringLiteral("王"));
    EXPECT_THROW((void)ExportService(village->on()).exportUp(county.file(QStringLiteral("no-such-stick"))), FileError);
    EXPECT_THROW((void)ExportService(village->on()).exportUp(QStringLiteral("/proc")), FileError);
    for (const PeerFeed& peer : ExchangeRepository(village->db()).peers())
        EXPECT_EQ(peer.exported, 0);
}

TEST(Faults, fault_07_a_stick_that_loses_the_bytes_is_noticed) {
    // /dev/full takes no byte; a link to it in the stick's folder stands for the broken stick.
    QTemporaryDir stick;
    ASSERT_TRUE(QFile::link(QStringLiteral("/dev/full"), stick.filePath(QStringLiteral("a.cwpkg.part"))));
    EXPECT_THROW(storePackage(stick.filePath(QStringLiteral("a.cwpkg")), QByteArray(100'000, 'x')), FileError);
    EXPECT_TRUE(QDir(stick.path()).entryList(QDir::Files).isEmpty());
}

TEST(Faults, fault_08_a_package_cut_short_at_every_byte) {
    County county;
    auto village = county.village();
    village->addHousehold(QStringLiteral("1"), QStringLiteral("王"));
    const QByteArray whole = county.up(*village);
    const auto before = county.county().digest();
    for (qsizetype size = 0; size < whole.size(); size += size < 200 || whole.size() - size < 200 ? 1 : 37)
        ASSERT_NE(readPackage(whole.left(size)).fault, PackageFault::None) << size;
    EXPECT_EQ(county.take(county.county(), whole.left(whole.size() / 2)).verdict, Verdict::Rejected);
    EXPECT_EQ(county.county().digest(), before);
    EXPECT_EQ(county.take(county.county(), whole).verdict, Verdict::Applied);
}

TEST(Faults, fault_09_every_byte_flipped) {
    County county;
    auto village = county.village();
    village->addHousehold(QStringLiteral("1"), QStringLiteral("王"));
    const QByteArray whole = county.up(*village);
    const PackageRead right = readPackage(whole);
    int passed = 0;
    for (qsizetype at = 0; at < whole.size(); at += 3) {
        QByteArray bad = whole;
        bad[at] = char(bad[at] ^ (1 << (at % 8)));
        const PackageRead read = readPackage(bad);
        if (read.fault != PackageFault::None)
            continue;
        ++passed; // slack of the ZIP: what counts is untouched
        ASSERT_EQ(read.package.manifest, right.package.manifest) << at;
        ASSERT_EQ(read.package.bundles, right.package.bundles) << at;
    }
    EXPECT_LT(passed, whole.size() / 10);
}

TEST(Faults, fault_10_one_package_a_hundred_times) {
    County county;
    auto village = county.village();
    village->addHousehold(QStringLiteral("1"), QStringLiteral("王"));
    const QByteArray package = county.up(*village);
    EXPECT_EQ(county.take(county.county(), package).verdict, Verdict::Applied);
    const auto ops = county.county().db().journal()->opCount();
    for (int i = 0; i < 99; ++i)
        ASSERT_EQ(county.take(county.county(), package).verdict, Verdict::Known);
    EXPECT_EQ(county.county().db().journal()->opCount(), ops);
}

TEST(Faults, fault_11_any_order_with_losses_then_a_cumulative_one) {
    County county;
    auto village = county.village();
    std::vector<QByteArray> packages;
    HouseholdId id;
    for (int i = 0; i < 12; ++i) {
        id = village->addHousehold(QString::number(i), QStringLiteral("王"));
        village->setPhone(id, QString::number(13800000000 + i));
        packages.push_back(county.up(*village));
    }
    for (const int i : {7, 3, 11, 3, 0, 5})
        EXPECT_NE(county.take(county.county(), packages[std::size_t(i)]).verdict, Verdict::Rejected);
    EXPECT_NE(county.take(county.county(), county.up(*village)).verdict, Verdict::Rejected);
    EXPECT_EQ(county.county().households(), 12);
    EXPECT_EQ(county.county().phone(id), QStringLiteral("13800000011"));
    expectWhole(county.county());
}

TEST(Faults, fault_13_an_older_registry_is_ignored) {
    County county;
    auto village = county.village();
    village->addHousehold(QStringLiteral("1"), QStringLiteral("王"));
    const QByteArray old = county.down(county.county(), shuiyang);
    auto second = county.village(QStringLiteral("469030101203"), QStringLiteral("堑对村"));
    county.take(*village, county.down(county.county(), shuiyang));
    const auto number = Registry(village->on()).number();
    const PackageReport report = county.take(*village, old);
    EXPECT_FALSE(report.reason.isEmpty());
    EXPECT_EQ(Registry(village->on()).number(), number);
}

TEST(Faults, fault_15_manifest_of_one_and_bundles_of_another) {
    County county;
    auto village = county.village();
    village->addHousehold(QStringLiteral("1"), QStringLiteral("王"));
    Package a = readPackage(county.up(*village)).package;
    village->addHousehold(QStringLiteral("2"), QStringLiteral("李"));
    const Package b = readPackage(county.up(*village)).package;
    a.bundles = b.bundles;
    EXPECT_EQ(readPackage(writePackage(a)).fault, PackageFault::Damaged);
    EXPECT_EQ(county.take(county.county(), writePackage(a)).verdict, Verdict::Rejected);
}
