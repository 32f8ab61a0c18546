#include "models/base/citizenid.h"
#include "models/base/divisioncode.h"
#include "models/base/masking.h"
#include "models/base/month.h"
#include "models/base/points.h"
#include "models/base/text.h"
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace cunwu;

static QString q(const char* utf8) {
    return QString::fromUtf8(utf8);
}

TEST(Points, ReadsWhatAClerkTypes) {
    EXPECT_EQ(Points::parse(q("5")), Points::of(5));
    EXPECT_EQ(Points::parse(q("－３")), Points::of(-3));
    EXPECT_EQ(Points::parse(q("+2.5")), Points::fromHundredths(250));
    EXPECT_EQ(Points::parse(q(" 12.05 ")), Points::fromHundredths(1205));
    for (const char* bad : {"", "1e99", "abc", "1.234", "--1", "1,5", "99999999", "1.", ".5", "+", "NaN"})
        EXPECT_FALSE(Points::parse(q(bad))) << bad;
}

RC_GTEST_PROP(Points, TextRoundTrips, ()) {
    const auto value = Points::fromHundredths(*rc::gen::inRange<std::int64_t>(-Points::limit, Points::limit));
    RC_ASSERT(Points::parse(value.toString()) == value);
    RC_ASSERT(Points::parse(value.toSignedString()) == value);
}

TEST(Month, ReadsAndCounts) {
    EXPECT_EQ(Month::parse(q("2026-10")), Month(2026, 10));
    EXPECT_EQ(Month::parse(q("2026年1月")), Month(2026, 1));
    EXPECT_FALSE(Month::parse(q("2026-13")));
    EXPECT_FALSE(Month::parse(q("26-1")));
    EXPECT_EQ(Month(2026, 12).next(), Month(2027, 1));
    EXPECT_EQ(Month(2026, 1).previous().number(), 202512);
    EXPECT_EQ(Month(2024, 2).lastDay(), QDate(2024, 2, 29));
}

TEST(Period, ReadsAllThreeKinds) {
    EXPECT_EQ(Period::parse(q("2026Q4"))->last(), Month(2026, 12));
    EXPECT_EQ(Period::parse(q("2026"))->months(), 12);
    EXPECT_EQ(Period::parse(q("2026-10"))->previous().toString(), q("2026-09"));
    EXPECT_EQ(Period::quarterOf(Month(2026, 1)).previous().toString(), q("2025Q4"));
    EXPECT_FALSE(Period::parse(q("2026Q5")));
    EXPECT_FALSE(Period::parse(q("soon")));
}

TEST(CitizenId, CleansAndChecks) {
    QString digits = q("46909819851203123");
    const QString good = digits + CitizenId::checkCharacter(digits);
    EXPECT_TRUE(CitizenId::parse(good).id);
    EXPECT_TRUE(CitizenId::parse(u'\'' + good + u"\t "_qs).id);
    EXPECT_EQ(CitizenId::parse(good).id->birthDate(), QDate(1985, 12, 3));
    EXPECT_EQ(CitizenId::parse(good).id->sex(), Sex::Male);
    EXPECT_EQ(CitizenId::parse(q("4.60E+17")).fault, CitizenId::Fault::Scientific);
    EXPECT_EQ(CitizenId::parse(q("123")).fault, CitizenId::Fault::Length);
    EXPECT_EQ(CitizenId::parse(q("")).fault, CitizenId::Fault::Empty);
    EXPECT_EQ(CitizenId::parse(q("469098198513031230")).fault, CitizenId::Fault::BirthDate);
    EXPECT_EQ(CitizenId::parse(q("46909819851203123A")).fault, CitizenId::Fault::Characters);
    const QString wrong = digits + (good.endsWith(u'0') ? u'1' : u'0');
    EXPECT_EQ(CitizenId::parse(wrong).fault, CitizenId::Fault::CheckDigit);
    EXPECT_FALSE(CitizenId::parse(wrong).reason().isEmpty());
}

RC_GTEST_PROP(CitizenId, OneWrongDigitIsAlwaysFound, ()) {
    QString digits = q("46909819851203123");
    digits[14] = QChar(u'0' + *rc::gen::inRange(0, 10));
    QString id = digits + CitizenId::checkCharacter(digits);
    const int place = *rc::gen::inRange(0, 17);
    const QChar other(u'0' + *rc::gen::inRange(0, 10));
    RC_PRE(id[place] != other);
    id[place] = other;
    RC_ASSERT(CitizenId::parse(id).fault != CitizenId::Fault::None);
}

TEST(Masking, HidesTheMiddle) {
    EXPECT_EQ(masking::citizenId(q("469030198512031234")), q("469030********1234"));
    EXPECT_EQ(masking::phone(q("13812345678")), q("138****5678"));
    EXPECT_EQ(masking::minorName(q("王小明")), q("王**"));
    EXPECT_EQ(masking::citizenId(q("12345")), q("*****"));
}

TEST(Text, FindsByPinyin) {
    EXPECT_EQ(text::pinyinInitials(q("王德文")), q("wdw"));
    EXPECT_EQ(text::pinyin(q("王德文")), q("wangdewen"));
    EXPECT_EQ(text::cleanName(q(" 王　五 ")), q("王五"));
    EXPECT_TRUE(text::naturalLess(q("3组"), q("12组")));
    EXPECT_FALSE(text::naturalLess(q("12组"), q("3组")));
}

TEST(DivisionTable, KnowsQiongzhong) {
    const auto& table = DivisionTable::shipped();
    const auto code = DivisionCode::parse(q("469030101202")).value();
    ASSERT_NE(table.find(code), nullptr);
    EXPECT_EQ(shortVillageName(table.find(code)->name), q("水央村"));
    EXPECT_EQ(table.path(code), q("琼中黎族苗族自治县 湾岭镇 水央村"));
    const auto hits = table.search(q("syc"));
    EXPECT_TRUE(std::any_of(hits.begin(), hits.end(), [&](const Division& d) { return d.code == code; }));
    EXPECT_EQ(table.search(q("水央")).front().code, code);
    EXPECT_EQ(table.search(q("shuiyang")).front().code, code);
    EXPECT_TRUE(table.search(q("")).empty());
    EXPECT_FALSE(DivisionCode::parse(q("46903010120")));
    EXPECT_EQ(code.parent().toString(), q("469030101"));
}
