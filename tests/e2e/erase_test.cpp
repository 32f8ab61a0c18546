// A member erased on request over the command line, from village to county.
#include "tests/e2e/desk.h"

using namespace cunwu::test;

TEST(EraseCommand, ErasesAMemberHereAndAbove) {
    DeskCounty county;
    county.make();
    Desk village{QStringLiteral("469030101202"), QStringLiteral("水央村")};
    ASSERT_EQ(village.cli.run(village.creation() + QStringList{QStringLiteral("--demo"), QStringLiteral("--households"), QStringLiteral("6"), QStringLiteral("--months"), QStringLiteral("1")}).exit, 0);
    county.enrol(village);
    const QString stick = county.office.cli.file(QStringLiteral("stick"));
    county.office.take({village.exportTo(stick)});
    QString head;
    for (const QJsonValue household : village.ok(QStringLiteral("households")).json[u"households"].toArray())
        if (household[u"household"].toString() == u"2")
            head = household[u"head"].toString();
    ASSERT_FALSE(head.isEmpty());
    const auto erase = [&](const QString& who, const QStringList& more = {}) {
        return village.run(QStringLiteral("household erase"), QStringList{QStringLiteral("--household"), QStringLiteral("2"), QStringLiteral("--person"), who, QStringLiteral("--reason"), QStringLiteral("本人申请")} + more);
    };
    EXPECT_EQ(erase(QStringLiteral("没有这人")).exit, 1);
    EXPECT_EQ(village.run(QStringLiteral("household erase"), {QStringLiteral("--household"), QStringLiteral("2"), QStringLiteral("--person"), head}).exit, 2); // no reason
    EXPECT_EQ(county.office.run(QStringLiteral("household erase"), {QStringLiteral("--household"), QStringLiteral("2"), QStringLiteral("--person"), head, QStringLiteral("--reason"), QStringLiteral("理由")}).exit, 1);
    const auto erased = erase(head);
    ASSERT_EQ(erased.exit, 0) << erased.err.toStdString();
    EXPECT_TRUE(erased.oneObject);
    EXPECT_FALSE(erased.json[u"backup"].toString().isEmpty());
    EXPECT_FALSE((erased.out + erased.err).contains(head.toUtf8()));
    EXPECT_EQ(erase(head).exit, 1); // no longer there
    EXPECT_EQ(village.run(QStringLiteral("undo")).exit, 1);
    const auto report = county.office.take({village.exportTo(stick)});
    ASSERT_EQ(report.size(), 1);
    EXPECT_EQ(report[0][u"verdict"].toString(), QStringLiteral("applied"));
    EXPECT_EQ(village.digest(village.code), county.office.digest(village.code));
    for (const Desk* desk : {&village, &county.office}) {
        desk->expectWhole();
        for (const QJsonValue household : desk->ok(QStringLiteral("households"), {QStringLiteral("--find"), head}).json[u"households"].toArray())
            EXPECT_NE(household[u"household"].toString(), QStringLiteral("2"));
    }
}
