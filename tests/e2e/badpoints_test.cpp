// CSV lines that cannot be recorded, months in the wrong state: refused with line and reason, all
// or nothing.
#include "tests/e2e/village.h"

using namespace cunwu::test;

namespace {

struct BadPoints : Village {
    int before = 0;
    void SetUp() override {
        make(8, 1);
        before = entries();
    }
    void expectRefusedLine(const QByteArray& line, int number = 2) {
        const auto result =
            record("household,indicator,quantity,day,note\n" + line + "\n1,志愿服务,1,," + "好\n");
        expectRefused(result, 1);
        EXPECT_EQ(result.json[u"recorded"].toInt(-1), 0);
        const QJsonArray refused = result.json[u"refused"].toArray();
        ASSERT_EQ(refused.size(), 1) << result.out.toStdString();
        EXPECT_EQ(refused[0][u"line"].toInt(), number);
        EXPECT_TRUE(isChinese(refused[0][u"reason"].toString())) << result.out.toStdString();
        EXPECT_EQ(entries(), before);
    }
};

TEST_F(BadPoints, UnknownIndicator) {
    expectRefusedLine("1,跳广场舞,1,,");
}
TEST_F(BadPoints, UnknownHousehold) {
    expectRefusedLine("999,志愿服务,1,,");
}
TEST_F(BadPoints, QuantityBeyondReason) {
    expectRefusedLine("1,志愿服务,1e99,,");
    expectRefusedLine("1,志愿服务,99999999999999999999,,");
    expectRefusedLine("1,志愿服务,nan,,");
    expectRefusedLine("1,志愿服务,-1,,");
    expectRefusedLine("1,志愿服务,0,,");
}
TEST_F(BadPoints, DayOutsideTheMonth) {
    expectRefusedLine("1,志愿服务,1,2020-01-01,");
    expectRefusedLine("1,志愿服务,1,2026-02-31,");
}

TEST_F(BadPoints, UnknownMonth) {
    for (const char* month : {"2026-13", "2026-00", "Oktober", "26-10", ""}) {
        const auto result = cli.run({u"points"_qs, u"record"_qs, file, u"--month"_qs,
                                     QString::fromLatin1(month), u"--csv"_qs, u"-"_qs},
                                    "x");
        EXPECT_EQ(result.exit, 2) << month;
    }
    // A month before any scheme holds: its indicators are not known.
    const auto early = cli.run(
        {u"points"_qs, u"record"_qs, file, u"--month"_qs, u"1999-01"_qs, u"--csv"_qs, u"-"_qs},
        "household,indicator,quantity,day,note\n1,志愿服务,1,,\n");
    expectRefused(early, 1);
    EXPECT_EQ(entries(), before);
}

TEST_F(BadPoints, PartialTakesTheGoodLines) {
    const QByteArray csv = "household,indicator,quantity,day,note\n1,志愿服务,1,,\n999,志愿服务,1,,"
                           "\n2,志愿服务,2,,两次\n";
    const auto result = record(csv, {u"--partial"_qs});
    EXPECT_EQ(result.exit, 0) << result.err.toStdString();
    EXPECT_EQ(result.json[u"recorded"].toInt(), 2);
    EXPECT_EQ(result.json[u"refused"].toArray().size(), 1);
    EXPECT_EQ(entries(), before + 2);
}

TEST_F(BadPoints, ThousandsOfRefusedLinesAreCountedAndNotAllPrinted) {
    QByteArray csv = "household,indicator,quantity,day,note\n";
    for (int i = 0; i < 3000; ++i)
        csv += "1,跳广场舞,1,,\n";
    EXPECT_EQ(record(csv).json[u"refused"].toArray().size(), 3000);
    const auto plain = cli.runPlain({u"points"_qs, u"record"_qs, file, u"--month"_qs, openMonth(), u"--csv"_qs, u"-"_qs}, csv);
    EXPECT_EQ(plain.exit, 1);
    EXPECT_EQ(plain.err.count('\n'), 1 + 20 + 1) << plain.err.toStdString();
    EXPECT_TRUE(plain.err.contains("2980")) << plain.err.toStdString();
    EXPECT_EQ(entries(), before);
}

TEST_F(BadPoints, NoTable) {
    expectRefused(record(""), 1);
    expectRefused(record("甲,乙\n1,2\n"), 1);
    expectRefused(record(QByteArray(3000, '\xff')), 1);
    const auto missing = cli.run({u"points"_qs, u"record"_qs, file, u"--month"_qs, openMonth(),
                                  u"--csv"_qs, u"nowhere.csv"_qs});
    expectRefused(missing, 1);
    EXPECT_EQ(entries(), before);
}

TEST_F(BadPoints, AClosedMonthTakesNothing) {
    const QString closed = QDate::currentDate().addMonths(-1).toString(u"yyyy-MM"_qs);
    const auto result =
        cli.run({u"points"_qs, u"record"_qs, file, u"--month"_qs, closed, u"--csv"_qs, u"-"_qs},
                "household,indicator,quantity,day,note\n1,志愿服务,1,,\n");
    expectRefused(result, 1);
    EXPECT_EQ(entries(), before);
    expectRefused(cli.run({u"points"_qs, u"publish"_qs, file, u"--month"_qs, closed}), 1);
    expectRefused(cli.run({u"points"_qs, u"publish"_qs, file, u"--month"_qs, openMonth()}),
                  1); // a draft
    expectRefused(cli.run({u"points"_qs, u"close"_qs, file, u"--month"_qs, openMonth()}), 1);
}

TEST_F(BadPoints, AnotherVillageIsRefused) {
    const auto result = record("household,indicator,quantity,day,note\n1,志愿服务,1,,\n",
                               {u"--village"_qs, u"469030101203"_qs});
    expectRefused(result, 1);
    EXPECT_EQ(entries(), before);
}

} // namespace
