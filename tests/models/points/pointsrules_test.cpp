#include "models/points/cellrules.h"
#include "models/points/pointsrules.h"
#include "models/points/rankrules.h"
#include "models/scheme/schemeparser.h"
#include "models/scheme/schemeservice.h"
#include <QTranslator>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace cunwu;

namespace {

const Scheme& county() {
    static const Scheme scheme =
        parseScheme(SchemeService::shippedDocument(SchemeService::defaultCode())).scheme.value();
    return scheme;
}

const EffectiveScheme& scheme() {
    static const EffectiveScheme effective({&county()});
    return effective;
}

const EffectiveScheme& schemeOf(Month) {
    return scheme();
}

const Indicator& indicator(const char* code) {
    return *scheme().find(QString::fromLatin1(code));
}

PointEntry entry(const char* code, int points, int month = 10, int id = 0) {
    static std::int64_t next = 1000;
    PointEntry e;
    e.id = {id ? id : ++next};
    e.household = {1};
    e.indicator = QString::fromLatin1(code);
    e.month = Month(2026, month);
    e.points = Points::of(points);
    e.quantity = quantityFor(indicator(code), e.points).value_or(Points::of(1));
    return e;
}

HouseholdMonth october(const std::vector<PointEntry>& entries) {
    return evaluateMonth(schemeOf, entries, Month(2026, 10));
}

QString plan(const char* code, const QString& text, CellContext c = {}) {
    const CellPlan p = planCell(indicator(code), text, c);
    return p.reason.isEmpty() ? p.sum.toString() : u"refused"_qs;
}

} // namespace

TEST(PointsRules, TheTotalIsBaseAndWhatCounts) {
    const auto m = october({entry("1.1", 5), entry("1.2", 3), entry("1.3", -5)});
    EXPECT_EQ(m.total, Points::of(103));
    EXPECT_EQ(m.added, Points::of(8));
    EXPECT_EQ(m.deducted, Points::of(-5));
    EXPECT_EQ(m.redeemable, Points::of(8));
    EXPECT_EQ(m.entries, 3);
    EXPECT_EQ(october({}).total, Points::of(100));
}

TEST(PointsRules, OnlyApprovedEntriesCount) {
    std::vector<PointEntry> entries{entry("7.1", 2), entry("7.1", 2), entry("7.1", 2),
                                    entry("7.1", 2)};
    entries[0].state = EntryState::Declared;
    entries[1].state = EntryState::Checked;
    entries[2].state = EntryState::Rejected;
    const auto m = october(entries);
    EXPECT_EQ(m.total, Points::of(102));
    EXPECT_EQ(m.entries, 4);
    EXPECT_EQ(m.lines.size(), 4u);
}

TEST(PointsRules, ACapInTimesCutsByMonth) {
    const auto m =
        october({entry("4.1", 1), entry("4.1", 1), entry("4.1", 1)}); // at most 2 a month
    EXPECT_EQ(m.total, Points::of(102));
    EXPECT_EQ(m.capped, 1);
    EXPECT_EQ(m.lines[2].outcome, LineOutcome::Capped);
    EXPECT_EQ(m.lines[2].counted, Points());
    const auto half = october({entry("4.1", 5)});
    EXPECT_EQ(half.total, Points::of(102)) << "5 times in one entry, 2 of them fit";
}

TEST(PointsRules, CapsSpanQuarterAndYearAndStartAgain) {
    std::vector<PointEntry> entries;
    for (int month : {1, 3, 4, 10, 12})
        entries.push_back(entry("3.1", 5, month)); // once a quarter
    const auto months = evaluateYear(schemeOf, entries);
    ASSERT_EQ(months.size(), 5u);
    std::vector<std::int64_t> added;
    for (const auto& m : months)
        added.push_back(m.added.hundredths());
    EXPECT_EQ(added, (std::vector<std::int64_t>{500, 0, 500, 500, 0}));
    std::vector<PointEntry> volunteer; // 50 points a year
    for (int month = 1; month <= 6; ++month)
        volunteer.push_back(entry("6.1", 10, month));
    const auto year = evaluateYear(schemeOf, volunteer);
    EXPECT_EQ(year[4].added, Points::of(10));
    EXPECT_EQ(year[5].added, Points());
    EXPECT_EQ(periodTotal(Points::of(100), year), Points::of(150));
}

TEST(PointsRules, OfTheSameActOnlyTheHighestCounts) {
    auto village = entry("10.1", 3), county = entry("10.1", 20), other = entry("10.1", 5);
    other.evidence = QStringLiteral("琼中文〔2026〕8号");
    EXPECT_EQ(october({village, county}).added, Points::of(20));
    EXPECT_EQ(october({village, county, other}).added, Points::of(25))
        << "another paper is another act";
    auto earlier = village;
    earlier.month = Month(2026, 3);
    const auto months = evaluateYear(schemeOf, {earlier, county});
    EXPECT_EQ(months[0].added, Points::of(3)) << "an earlier month stays";
    EXPECT_EQ(months[1].added, Points::of(17)) << "later only the difference counts";
    EXPECT_EQ(months[1].lines[0].outcome, LineOutcome::NotHighest);
}

TEST(PointsRules, PerPersonCapsBindEachPerson) {
    auto a = entry("8.3", 5), b = entry("8.3", 5), again = entry("8.3", 5);
    a.person = {1};
    b.person = {2};
    again.person = {1};
    EXPECT_EQ(october({a, b, again}).added, Points::of(10));
}

TEST(PointsRules, AVetoNeedsItsDocumentAndMakesTheMonthZero) {
    PointEntry veto = entry("V1", 0);
    EXPECT_EQ(october({veto, entry("1.1", 5)}).total, Points::of(105))
        << "without a document it does not hold";
    veto.document = {QStringLiteral("(2026)琼96刑初12号"), QStringLiteral("海南省第一中级人民法院"),
                     QDate(2026, 10, 8)};
    const auto m = october({veto, entry("1.1", 5)});
    EXPECT_TRUE(m.veto);
    EXPECT_EQ(m.total, Points());
    EXPECT_EQ(m.redeemable, Points());
    EXPECT_EQ(periodTotal(Points::of(100), {m}), Points());
}

TEST(PointsRules, AReversalTakesBackAndFreesTheCap) {
    auto wrong = entry("4.1", 2), back = wrong, fresh = entry("4.1", 1);
    back.id = {5};
    back.reverses = wrong.id;
    back.points = -wrong.points;
    back.quantity = -wrong.quantity;
    const auto m = october({wrong, back, fresh});
    EXPECT_EQ(m.total, Points::of(101));
    EXPECT_EQ(m.capped, 0);
}

TEST(PointsRules, WeightsMultiplyAfterCaps) {
    Scheme own;
    own.owner = SchemeOwner::Village;
    own.weights = {{QStringLiteral("4"), Points::fromHundredths(150)}};
    const EffectiveScheme weighted({&county(), &own});
    const auto m = evaluateMonth([&](Month) -> const EffectiveScheme& { return weighted; },
                                 {entry("4.1", 3), entry("1.1", 5)}, Month(2026, 10));
    EXPECT_EQ(m.total, Points::of(108)); // 2 × 1.5 + 5
}

TEST(PointsRules, UnknownIndicatorsCountNothing) {
    PointEntry e = entry("1.1", 5);
    e.indicator = QStringLiteral("Z9");
    EXPECT_EQ(october({e}).total, Points::of(100));
    EXPECT_EQ(october({e}).lines[0].outcome, LineOutcome::NotInScheme);
}

TEST(PointsRules, ExplainsTheTotalInChinese) {
    QTranslator translator;
    ASSERT_TRUE(translator.load(QStringLiteral(":/cunwu/translations/cunwu_zh_CN.qm")));
    QCoreApplication::installTranslator(&translator);
    auto dirty = entry("1.3", -5);
    dirty.day = QDate(2026, 10, 12);
    dirty.source = EntrySource::Visit;
    auto waiting = entry("7.1", 2);
    waiting.state = EntryState::Declared;
    const std::vector<PointEntry> entries{dirty, entry("1.2", 3), waiting, entry("1.1", 5)};
    EXPECT_EQ(
        explainTotal(QStringLiteral("王德文"), scheme(), entries, october(entries)).toStdString(),
        "王德文 103 分 = 100 + 5 三包 + 3 分类 − 5 乱堆（10月12日，入户）；另有 1 条待审定");
    EXPECT_EQ(planCell(indicator("4.1"), QStringLiteral("3"), {}).reason.toStdString(),
              "“互助”每月最多 2 次。");
    QCoreApplication::removeTranslator(&translator);
}

TEST(PointsRules, ExplainsTheTotalInOneLine) {
    auto dirty = entry("1.3", -5);
    dirty.day = QDate(2026, 10, 12);
    dirty.source = EntrySource::Visit;
    const std::vector<PointEntry> entries{entry("1.1", 5), dirty};
    const QString text =
        explainTotal(QStringLiteral("王德文"), scheme(), entries, october(entries));
    EXPECT_TRUE(text.contains(QStringLiteral("王德文"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("100")) && text.contains(QStringLiteral("乱堆")) &&
                text.contains(QStringLiteral("− 5")))
        << text.toStdString();
}

TEST(PointsRules, QuantitiesAreWholeUnitsOrSumsOfTiers) {
    EXPECT_EQ(quantityFor(indicator("1.1"), Points::of(5)), Points::of(1));
    EXPECT_EQ(quantityFor(indicator("4.1"), Points::of(2)), Points::of(2));
    EXPECT_EQ(quantityFor(indicator("1.1"), Points::of(6)), std::nullopt);
    EXPECT_EQ(quantityFor(indicator("1.3"), Points::of(5)), std::nullopt);
    EXPECT_EQ(quantityFor(indicator("6.2"), Points::of(5)), Points::of(2)); // 3 + 2
    EXPECT_EQ(quantityFor(indicator("6.2"), Points::of(1)), std::nullopt);
    EXPECT_EQ(quantityFor(indicator("10.1"), Points::of(103)), Points::of(2));
    EXPECT_EQ(quantityFor(indicator("10.1"), Points::of(1000000)), std::nullopt);
}

TEST(PointsRules, RefusesEntriesThatDoNotFit) {
    EXPECT_TRUE(checkEntry(scheme(), entry("1.1", 5)).isEmpty());
    auto bad = entry("1.1", 5);
    bad.points = Points::of(6);
    EXPECT_FALSE(checkEntry(scheme(), bad).isEmpty());
    bad = entry("1.1", 5);
    bad.day = QDate(2026, 9, 30);
    EXPECT_FALSE(checkEntry(scheme(), bad).isEmpty());
    bad = entry("1.1", 5);
    bad.quantity = Points::of(2000);
    bad.points = Points::of(10000);
    EXPECT_FALSE(checkEntry(scheme(), bad).isEmpty());
    EXPECT_FALSE(checkEntry(scheme(), entry("V1", 0)).isEmpty());
    bad = entry("6.2", 2);
    bad.points = Points::of(1);
    EXPECT_FALSE(checkEntry(scheme(), bad).isEmpty());
}

RC_GTEST_PROP(PointsRules, DoNotDependOnTheOrderOfTheRows, ()) {
    static const char* const codes[] = {"1.1", "4.1", "3.1", "6.1", "10.1", "1.3"};
    std::vector<PointEntry> entries;
    const int count = *rc::gen::inRange(0, 25);
    for (int i = 0; i < count; ++i) {
        const char* code = codes[*rc::gen::inRange(0, 6)];
        const Indicator& in = indicator(code);
        PointEntry e = entry(code, 1, *rc::gen::inRange(1, 13), i + 1);
        e.quantity = Points::of(*rc::gen::inRange(1, 4));
        e.points = in.tiers.empty()
                       ? pointsFor(in, e.quantity)
                       : in.tiers[static_cast<std::size_t>(*rc::gen::inRange(0, 6))].points;
        entries.push_back(e);
    }
    auto shuffled = entries;
    std::reverse(shuffled.begin(), shuffled.end());
    auto a = evaluateYear(schemeOf, entries), b = evaluateYear(schemeOf, shuffled);
    RC_ASSERT(a.size() == b.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        RC_ASSERT(a[i].total == b[i].total);
        Points sum = a[i].base;
        for (const PointLine& line : a[i].lines)
            sum += line.counted;
        RC_ASSERT(sum == a[i].total); // the lines make the total
        // A later month changes nothing earlier.
        std::vector<PointEntry> upTo;
        std::copy_if(entries.begin(), entries.end(), std::back_inserter(upTo),
                     [&](const PointEntry& e) { return e.month <= a[i].month; });
        RC_ASSERT(evaluateMonth(schemeOf, upTo, a[i].month).total == a[i].total);
    }
}

TEST(CellRules, ReadWhatAClerkTypes) {
    CellContext five;
    five.sheet = Points::of(5);
    EXPECT_EQ(plan("1.1", u"5"_qs), u"5"_qs);
    EXPECT_EQ(plan("1.1", u"＋５"_qs), u"5"_qs);
    EXPECT_EQ(plan("1.1", u""_qs, five), u"0"_qs);
    EXPECT_EQ(plan("1.1", u"-5"_qs, five), u"0"_qs);
    EXPECT_EQ(plan("1.3", u"5"_qs), u"-5"_qs);
    EXPECT_EQ(plan("1.3", u"-5"_qs), u"-5"_qs);
    EXPECT_EQ(plan("1.3", u"−10"_qs), u"-10"_qs);
    CellContext minus;
    minus.sheet = Points::of(-10);
    EXPECT_EQ(plan("1.3", u"+5"_qs, minus), u"-5"_qs);
    EXPECT_EQ(plan("6.2", u"5"_qs), u"5"_qs);
}

TEST(CellRules, RefuseWithAReason) {
    for (const auto& [code, text] :
         std::vector<std::pair<const char*, QString>>{{"1.1", u"abc"_qs},
                                                      {"1.1", u"1e99"_qs},
                                                      {"1.1", u"4"_qs},
                                                      {"1.1", u"-5"_qs},
                                                      {"1.1", u"10"_qs},
                                                      {"1.3", u"+5"_qs},
                                                      {"1.3", u"7"_qs},
                                                      {"6.2", u"1"_qs},
                                                      {"4.1", u"3"_qs},
                                                      {"6.1", u"51"_qs},
                                                      {"V1", u"1"_qs},
                                                      {"2.1", u"99999999"_qs},
                                                      {"10.3", u"1000000"_qs}})
        EXPECT_EQ(plan(code, text), u"refused"_qs) << code << ' ' << text.toStdString();
    EXPECT_EQ(plan("4.1", u"2"_qs), u"2"_qs);
}

TEST(CellRules, CountOtherSourcesAndEarlierMonths) {
    CellContext c;
    c.others = Points::of(1);
    c.othersQuantity = Points::of(1);
    EXPECT_EQ(plan("4.1", u"2"_qs, c), u"2"_qs);
    EXPECT_EQ(plan("4.1", u"3"_qs, c), u"refused"_qs);
    EXPECT_EQ(plan("4.1", u"0"_qs, c), u"refused"_qs) << "the visit's point cannot be typed away";
    EXPECT_EQ(plan("4.1", u""_qs, c), u"1"_qs) << "clearing leaves what others recorded";
    CellContext year;
    year.yearPoints = Points::of(48);
    year.yearQuantity = Points::of(48);
    EXPECT_EQ(plan("6.1", u"2"_qs, year), u"2"_qs);
    EXPECT_EQ(plan("6.1", u"3"_qs, year), u"refused"_qs);
}

TEST(Ranks, TiesShareARankAndTheNextIsSkipped) {
    const auto ranks =
        competitionRanks({Points::of(100), Points::of(103), Points::of(103), Points::of(90)});
    EXPECT_EQ(ranks, (std::vector<Rank>{{3, false}, {1, true}, {1, true}, {4, false}}));
    EXPECT_TRUE(competitionRanks({}).empty());
}
