#include "models/points/csvrules.h"
#include "models/points/recordservice.h"
#include "tests/models/points/pointsvillage.h"
#include <QStringEncoder>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace cunwu;
using namespace cunwu::test;

namespace {

RecordOutcome record(PointsVillage& v, const QByteArray& csv, bool partial = false) {
    return RecordService(v.db()).record(villageCode, Month(2026, 10), csv, partial);
}

const QByteArray head = "household,indicator,quantity,day,note\n";

} // namespace

TEST(RecordService, RecordsATable) {
    PointsVillage v;
    const auto out = record(v, head + "1,1.1,1,2026-10-12,\n2,4.1,2,,帮工\n3,乱堆,1,10月5日,\"门前,"
                                      " 柴堆\"\n\n4,10.1:县级,1,20,\n");
    ASSERT_TRUE(out.ok()) << out.refused[0].reason.toStdString();
    EXPECT_EQ(out.recorded, 4);
    EXPECT_EQ(v.total(0), Points::of(105));
    EXPECT_EQ(v.total(1), Points::of(102));
    EXPECT_EQ(v.total(2), Points::of(95));
    EXPECT_EQ(v.total(3), Points::of(120));
    const auto e = v.repository().entries(v.household(2), Month(2026, 10)).at(0);
    EXPECT_EQ(e.note, u"门前, 柴堆"_qs);
    EXPECT_EQ(e.day, QDate(2026, 10, 5));
    EXPECT_EQ(e.source, EntrySource::Group);
    EXPECT_EQ(v.db().journal()->actions(1).front().ops, 4);
}

TEST(RecordService, TakesChineseHeadersTabsAndGbk) {
    PointsVillage v;
    const QString table = u"户号\t指标\t分数\t成员\t备注\n1\t升学取证\t5\t王德文\t录取通知书\n"_qs;
    QStringEncoder gbk("GB18030");
    const QByteArray bytes = gbk.isValid() ? QByteArray(gbk.encode(table)) : table.toUtf8();
    const auto out = record(v, bytes);
    ASSERT_TRUE(out.ok()) << out.refused[0].reason.toStdString();
    const auto e = v.repository().entries(v.household(0), Month(2026, 10)).at(0);
    EXPECT_EQ(e.points, Points::of(5));
    EXPECT_TRUE(e.person);
    EXPECT_EQ(e.note, u"录取通知书"_qs);
    EXPECT_TRUE(record(v, "\xEF\xBB\xBF" + head + "1,1.1,1,,\n").ok()) << "a byte order mark";
}

TEST(RecordService, RefusesEachBadLineWithItsNumberAndReason) {
    const std::vector<QByteArray> bad{"99,1.1,1,,",
                                      "1,Z9,1,,",
                                      "1,1.1,1e99,,",
                                      "1,1.1,,,",
                                      "1,1.1,0,,",
                                      "1,1.1,-1,,",
                                      "1,1.1,abc,,",
                                      "1,1.1,1,2026-09-30,",
                                      "1,1.1,1,2026-10-32,",
                                      "1,10.1,1,,",
                                      "1,V1,1,,",
                                      "1,1.1,5000,,",
                                      ",1.1,1,,",
                                      "1"};
    PointsVillage v;
    for (const QByteArray& line : bad) {
        const auto out = record(v, head + "1,1.1,1,,\n" + line + "\n");
        ASSERT_EQ(out.refused.size(), 1u) << line.constData();
        EXPECT_EQ(out.refused[0].line, 3) << line.constData();
        EXPECT_FALSE(out.refused[0].reason.isEmpty());
        EXPECT_EQ(out.recorded, 0);
    }
    EXPECT_TRUE(v.totals().isEmpty()) << "all or nothing";
    const auto partial = record(v, head + "1,1.1,1,,\n1,Z9,1,,\n", true);
    EXPECT_EQ(partial.recorded, 1);
    EXPECT_EQ(partial.refused.size(), 1u);
    EXPECT_EQ(v.totals().size(), 1);
}

TEST(RecordService, RefusesWhatIsNoTable) {
    PointsVillage v;
    EXPECT_EQ(record(v, "").refused.at(0).line, 0);
    EXPECT_FALSE(record(v, QByteArray(1000, '\0')).ok());
    EXPECT_FALSE(record(v, "PK\x03\x04\x14\x00").ok());
    EXPECT_EQ(record(v, "a,b,c\n1,2,3\n").refused.at(0).line, 1);
    EXPECT_TRUE(record(v, head).ok());
    EXPECT_EQ(record(v, head).recorded, 0);
    EXPECT_FALSE(
        RecordService(v.db()).record(villageCode, Month(2025, 10), head + "1,1.1,1,,\n").ok())
        << "no scheme holds";
    EXPECT_FALSE(RecordService(v.db())
                     .record(u"469030101203"_qs, Month(2026, 10), head + "1,1.1,1,,\n")
                     .ok());
}

TEST(RecordService, RecordsBeyondACapAndTheTotalCuts) {
    PointsVillage v;
    ASSERT_TRUE(record(v, head + "1,4.1,5,,\n").ok());
    EXPECT_EQ(v.total(0), Points::of(102));
}

TEST(RecordService, RefusesASettledMonth) {
    PointsVillage v(1);
    ASSERT_TRUE(record(v, head + "1,1.1,1,,\n").ok());
    ASSERT_TRUE(v.months().review(villageCode, Month(2026, 10)).done);
    EXPECT_FALSE(record(v, head + "1,1.2,1,,\n").ok());
}

TEST(CsvRules, SplitQuotedCellsAndCountLines) {
    const auto lines = splitDelimited(u"a,\"b\"\"c\n d\",e\r\nf\n"_qs, u',');
    ASSERT_EQ(lines.size(), 2u);
    EXPECT_EQ(lines[0].cells, (QStringList{u"a"_qs, u"b\"c\n d"_qs, u"e"_qs}));
    EXPECT_EQ(lines[1].line, 3);
    EXPECT_EQ(guessDelimiter(u"a;b;c\n1,2"_qs), QChar(u';'));
}

RC_GTEST_PROP(CsvRules, ReadAnyBytesToTheEnd, ()) {
    const auto bytes = *rc::gen::container<std::string>(
        rc::gen::oneOf(rc::gen::arbitrary<char>(), rc::gen::element('"', ',', '\n', '\r', '1')));
    const auto text = decodeTable(QByteArray::fromStdString(bytes));
    if (!text)
        return;
    const auto lines = splitDelimited(*text, guessDelimiter(*text));
    RC_ASSERT(!lines.empty());
    for (std::size_t i = 1; i < lines.size(); ++i)
        RC_ASSERT(lines[i].line > lines[i - 1].line);
}
