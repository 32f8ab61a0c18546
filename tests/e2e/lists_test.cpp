// Two lists of offices after the county's file went back to a backup, by the command line.
#include "tests/e2e/desk.h"

using namespace cunwu::test;

TEST(Lists, fault_16_ALostListComesBackAndIsMerged) {
    DeskCounty county;
    county.make();
    Desk first(u"469030101202"_qs, u"水央村"_qs), lost(u"469030101203"_qs, u"堑对村"_qs), other(u"469030102201"_qs, u"榕木村"_qs);
    for (const Desk* desk : {&first, &lost, &other})
        ASSERT_EQ(desk->cli.run(desk->creation()).exit, 0);
    const QString stick = county.office.cli.file(u"stick"_qs);
    county.enrol(first);
    first.take({county.office.exportTo(stick, first.code)});
    Village::expectRefused(county.office.run(u"package merge"_qs, {u"--key"_qs, county.key}), 1);
    const QString old = county.office.cli.file(u"old.cunwu"_qs);
    ASSERT_TRUE(QFile::copy(county.office.file, old));
    county.enrol(lost);
    county.office.ok(u"package revoke"_qs, {u"--device"_qs, county.deviceOf(lost.code), u"--key"_qs, county.key});
    county.enrol(lost); // another list, whose device is valid again
    const QString package = county.office.exportTo(stick, first.code);
    const auto shown = first.cli.run({u"package"_qs, u"show"_qs, package});
    const int number = shown.json[u"registry"][u"number"].toInt();
    EXPECT_EQ(shown.json[u"registry"][u"crl"][u"number"].toInt(-1), number) << shown.out.toStdString();
    EXPECT_TRUE(shown.json[u"registry"][u"crl"][u"revoked"].toArray().isEmpty());
    first.take({package});

    QFile::remove(county.office.file);
    ASSERT_TRUE(QFile::copy(old, county.office.file));
    county.enrol(other);
    county.office.ok(u"package revoke"_qs, {u"--device"_qs, county.deviceOf(other.code), u"--key"_qs, county.key});
    const QString branch = county.office.exportTo(stick, first.code);
    const QJsonValue revoked = first.cli.run({u"package"_qs, u"show"_qs, branch}).json[u"registry"][u"crl"][u"revoked"];
    ASSERT_EQ(revoked.toArray().size(), 1);
    EXPECT_EQ(revoked[0].toString().size(), 32);
    EXPECT_TRUE(first.take({branch})[0][u"reason"].toString().contains(u"分头签发"_qs));
    EXPECT_TRUE(county.office.take({first.exportTo(stick)})[0][u"reason"].toString().contains(u"因恢复备份而丢失"_qs));
    EXPECT_TRUE(county.office.ok(u"package status"_qs).json[u"warning"].toString().contains(u"合并"_qs));
    EXPECT_EQ(county.office.ok(u"package merge"_qs, {u"--key"_qs, county.key}).json[u"registry"].toInt(), number + 1);
    EXPECT_TRUE(county.office.ok(u"package status"_qs).json[u"warning"].toString().isEmpty());
    EXPECT_FALSE(county.deviceOf(lost.code).isEmpty());
    EXPECT_TRUE(county.deviceOf(other.code).isEmpty()); // revoked
    EXPECT_TRUE(first.take({county.office.exportTo(stick, first.code)})[0][u"reason"].toString().isEmpty());
    EXPECT_EQ(first.ok(u"package status"_qs).json[u"registry"].toInt(), number + 1);
}
