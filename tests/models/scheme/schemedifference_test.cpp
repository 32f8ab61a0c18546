#include "models/database/database.h"
#include "models/database/journal.h"
#include "models/scheme/schemedifference.h"
#include "models/scheme/schemeparser.h"
#include "models/scheme/schemelistmodel.h"
#include "models/scheme/schemerepository.h"
#include "tests/support/testoffice.h"
#include <QAbstractItemModelTester>
#include <gtest/gtest.h>

using namespace cunwu;
using namespace cunwu::test;

namespace {

const QString village = QStringLiteral("469030101202"), neighbour = QStringLiteral("469030101203");

Indicator indicator(const QString& code, const QString& shortName, double points) {
    Indicator i;
    i.code = code;
    i.shortName = shortName;
    i.name = shortName + QStringLiteral("落实到位");
    i.kind = points < 0 ? IndicatorKind::Deduct : IndicatorKind::Add;
    i.points = Points::of(int(points));
    i.unit = QStringLiteral("次");
    i.redeemable = points > 0;
    return i;
}

/// Two classes, three indicators.
Scheme sample(int version = 1, Month from = Month(2026, 1), SchemeOwner owner = SchemeOwner::County) {
    Scheme s;
    s.code = QStringLiteral("x-") + ownerWord(owner);
    s.name = QStringLiteral("琼中方案");
    s.version = version;
    s.owner = owner;
    s.effectiveFrom = from;
    s.classes = {{QStringLiteral("1"), QStringLiteral("人居环境"), {indicator(QStringLiteral("1.1"), QStringLiteral("三包"), 3), indicator(QStringLiteral("1.2"), QStringLiteral("乱堆"), -5)}},
                 {QStringLiteral("2"), QStringLiteral("乡风文明"), {indicator(QStringLiteral("2.1"), QStringLiteral("好人好事"), 10)}}};
    return s;
}

Indicator& at(Scheme& s, int c, int i) {
    return s.classes[std::size_t(c)].indicators[std::size_t(i)];
}

/// The one sentence that the change makes.
QString only(const std::function<void(Scheme&)>& change) {
    const Scheme before = sample();
    Scheme after = sample(2, Month(2026, 11));
    change(after);
    const QStringList lines = schemeDifference(&before, after);
    EXPECT_EQ(lines.size(), 1) << lines.join(u'\n').toStdString();
    return lines.join(u'\n');
}

bool has(const QString& line, std::initializer_list<const char*> parts) {
    return std::all_of(parts.begin(), parts.end(), [&](const char* part) { return line.contains(QString::fromUtf8(part)); });
}

} // namespace

TEST(SchemeDifference, IsEmptyWhenOnlyVersionMonthAndNoteDiffer) {
    const Scheme before = sample();
    Scheme after = sample(2, Month(2026, 11));
    after.note = QStringLiteral("县委文件");
    EXPECT_TRUE(schemeDifference(&before, after).isEmpty());
}

TEST(SchemeDifference, NamesEachKindOfChange) {
    const Scheme before = sample();
    EXPECT_TRUE(has(only([](Scheme& s) { at(s, 0, 0).points = Points::of(5); }), {"1.1 三包", "points", "+5", "+3"}));
    EXPECT_TRUE(has(only([](Scheme& s) { s.classes[1].indicators.push_back(indicator(QStringLiteral("2.2"), QStringLiteral("移风易俗"), 4)); }), {"New", "2.2 移风易俗", "乡风文明", "+4"}));
    EXPECT_TRUE(has(only([](Scheme& s) { s.classes[0].indicators.pop_back(); }), {"1.2 乱堆", "人居环境", "dropped"}));
    EXPECT_TRUE(has(only([](Scheme& s) { at(s, 0, 0).shortName = QStringLiteral("门前三包"); }), {"门前三包", "三包", "short name"}));
    EXPECT_TRUE(has(only([](Scheme& s) { at(s, 0, 0).name = QStringLiteral("另名"); }), {"1.1", "另名"}));
    EXPECT_TRUE(has(only([](Scheme& s) { at(s, 1, 0).caps = {{CapPeriod::Month, Points::of(20), std::nullopt}}; }), {"2.1 好人好事", "cap", "20", "none"}));
    EXPECT_TRUE(has(only([](Scheme& s) { at(s, 1, 0).evidence = QStringLiteral("证书"); }), {"2.1", "evidence", "证书"}));
    EXPECT_TRUE(has(only([](Scheme& s) { at(s, 1, 0).unit = QStringLiteral("件"); }), {"2.1", "unit", "次", "件"}));
    EXPECT_TRUE(has(only([](Scheme& s) { at(s, 1, 0).highestGroup = QStringLiteral("荣誉"); }), {"2.1", "荣誉"}));
    EXPECT_TRUE(has(only([](Scheme& s) { at(s, 1, 0).declarable = false; }), {"2.1", "declared", "no", "yes"}));
    EXPECT_TRUE(has(only([](Scheme& s) { at(s, 1, 0).perPerson = true; }), {"2.1", "person"}));
    EXPECT_TRUE(has(only([](Scheme& s) { at(s, 1, 0).regular = true; }), {"2.1", "every month"}));
    EXPECT_TRUE(has(only([](Scheme& s) { at(s, 1, 0).redeemable = false; }), {"2.1", "redeemable"}));
    EXPECT_TRUE(has(only([](Scheme& s) { s.base = Points::of(60); }), {"Base", "60", "100"}));
    EXPECT_TRUE(has(only([](Scheme& s) { s.cycle = CapPeriod::Quarter; }), {"quarter", "year"}));
    EXPECT_TRUE(has(only([](Scheme& s) { s.name = QStringLiteral("新方案"); }), {"新方案", "琼中方案"}));
    EXPECT_TRUE(has(only([](Scheme& s) { s.weights = {{QStringLiteral("1"), Points::fromHundredths(150)}}; }), {"Weight of 1", "1.5"}));
    EXPECT_TRUE(has(only([](Scheme& s) {
                        Indicator veto;
                        veto.code = QStringLiteral("V1");
                        veto.shortName = QStringLiteral("违法");
                        veto.kind = IndicatorKind::Veto;
                        s.vetoes.push_back(veto);
                    }),
                    {"New", "V1 违法"}));
    EXPECT_TRUE(has(only([](Scheme& s) { // to the other class
                        s.classes[1].indicators.push_back(at(s, 0, 1));
                        s.classes[0].indicators.pop_back();
                    }),
                    {"1.2 乱堆", "class", "乡风文明", "人居环境"}));
    EXPECT_TRUE(has(only([](Scheme& s) {
                        at(s, 1, 0).points = Points();
                        at(s, 1, 0).tiers = {{QStringLiteral("国家级"), Points::of(100)}, {QStringLiteral("县级"), Points::of(20)}};
                    }),
                    {"国家级 +100", "县级 +20", "+10"}));
}

TEST(SchemeDifference, WithoutAPredecessorEverythingIsNew) {
    const QStringList lines = schemeDifference(nullptr, sample());
    ASSERT_EQ(lines.size(), 3);
    EXPECT_TRUE(has(lines[0], {"New", "1.1 三包", "+3"}));
    EXPECT_TRUE(has(lines[1], {"1.2", "−5"}));
}

namespace {

StoredScheme stored(std::int64_t id, const Scheme& scheme, const QString& place = QStringLiteral("")) {
    return {{id}, place, std::nullopt, scheme};
}

} // namespace

TEST(SchemeNews, SaysFromWhenAndInsteadOfWhat) {
    Scheme newer = sample(2, Month(2026, 11));
    at(newer, 0, 0).points = Points::of(5);
    const SchemeBook book({stored(1, sample()), stored(2, newer)});
    const DivisionCode own = *DivisionCode::parse(village);
    const SchemeNews first = schemeNews(book, book.stored()[0], own), second = schemeNews(book, book.stored()[1], own);
    EXPECT_EQ(first.standing, SchemeNews::Standing::Holds);
    EXPECT_TRUE(has(first.title, {"2026年1月", "琼中方案", "3"}));
    EXPECT_EQ(first.lines.size(), 3);
    EXPECT_TRUE(has(second.title, {"2026年11月", "version 2", "version 1"}));
    EXPECT_EQ(second.lines.size(), 1);
    EXPECT_EQ(second.sentences().size(), 2);
}

TEST(SchemeNews, KnowsWhatDoesNotHold) {
    const DivisionCode own = *DivisionCode::parse(village);
    // An older version that comes late, one for this village alone, one of another owner, one that ended.
    SchemeBook book({stored(1, sample(1, Month(2026, 3))), stored(2, sample(2, Month(2026, 3))), stored(3, sample(3, Month(2026, 2)), village)});
    EXPECT_EQ(schemeNews(book, book.stored()[0], own).standing, SchemeNews::Standing::Replaced);
    EXPECT_EQ(schemeNews(book, book.stored()[1], own).standing, SchemeNews::Standing::Replaced) << "the narrower one holds";
    EXPECT_EQ(schemeNews(book, book.stored()[2], own).standing, SchemeNews::Standing::Holds);
    EXPECT_EQ(schemeNews(book, book.stored()[1], *DivisionCode::parse(neighbour)).standing, SchemeNews::Standing::Holds);
    book = SchemeBook({stored(1, sample()), stored(2, sample())});
    EXPECT_EQ(schemeNews(book, book.stored()[0], own).standing, SchemeNews::Standing::Twice);
    EXPECT_EQ(schemeNews(book, book.stored()[1], own).standing, SchemeNews::Standing::Holds);
    EXPECT_TRUE(schemeNews(book, book.stored()[1], own).lines.isEmpty());
    book = SchemeBook({stored(1, sample()), stored(2, sample(1, Month(2026, 2), SchemeOwner::Township))});
    EXPECT_FALSE(schemeNews(book, book.stored()[1], own).title.contains(QStringLiteral("instead"))) << "a township's items replace no county scheme";
    StoredScheme ended = stored(1, sample());
    ended.retiredFrom = Month(2026, 6);
    book = SchemeBook({ended});
    EXPECT_EQ(schemeNews(book, book.stored()[0], own).standing, SchemeNews::Standing::Retired);
    EXPECT_TRUE(has(schemeNews(book, book.stored()[0], own).title, {"2026年6月"}));
}

TEST(SchemeNews, AnOfficeAboveReadsForWhichVillage) {
    const SchemeBook book({stored(1, sample(1, Month(2026, 2), SchemeOwner::Village), village)});
    EXPECT_TRUE(has(schemeNews(book, book.stored()[0], *DivisionCode::parse(QStringLiteral("469030"))).title, {"水央村"}));
    EXPECT_FALSE(has(schemeNews(book, book.stored()[0], *DivisionCode::parse(village)).title, {"水央村"}));
}

TEST(SchemeTeller, TellsOnlyWhatIsNew) {
    TestOffice office;
    Database& db = office.db();
    const auto insert = [&](const Scheme& scheme) {
        Transaction transaction(db, QStringLiteral("收到"));
        const SchemeId id = SchemeRepository(db).insert(scheme, QStringLiteral(""));
        transaction.commit();
        return id;
    };
    ASSERT_TRUE(parseScheme(writeScheme(sample())).scheme) << parseScheme(writeScheme(sample())).problems.join(u'\n').toStdString();
    const ChangeTeller teller = schemeTeller(office.session().office().code);
    auto told = teller(db);
    const SchemeId first = insert(sample());
    EXPECT_EQ(told().size(), 1) << "a whole county scheme is one sentence";
    told = teller(db);
    EXPECT_TRUE(told().isEmpty());
    insert(sample()); // the county's original of what the village had taken from the program
    EXPECT_TRUE(told().isEmpty());
    told = teller(db);
    Scheme newer = sample(2, Month(2026, 11));
    at(newer, 0, 0).points = Points::of(5);
    newer.classes[0].indicators.pop_back();
    insert(newer);
    insert(sample(1, Month(2026, 11), SchemeOwner::Township));
    const QStringList sentences = told();
    EXPECT_EQ(sentences.size(), 3 + 4) << sentences.join(u'\n').toStdString();
    told = teller(db);
    Transaction transaction(db, QStringLiteral("停用"));
    SchemeRepository(db).retire(first, Month(2026, 10));
    transaction.commit();
    ASSERT_EQ(told().size(), 1);
    EXPECT_TRUE(has(told()[0], {"2026年10月"}));
    told = teller(db);
    ASSERT_TRUE(office.session().undo().done); // the retirement
    ASSERT_TRUE(office.session().undo().done); // the township's document
    EXPECT_EQ(told().size(), 2);
    EXPECT_TRUE(has(told().last(), {"withdrawn", "version 1"}));
    told = teller(db);
    Transaction newerProgram(db, QStringLiteral("收到"));
    db.prepare("INSERT INTO scheme(id, name, version, village, owner, effective_from, body) VALUES (?,'新格式',7,'','county',202701,'{}')").run(db.journal()->newRowId());
    newerProgram.commit();
    ASSERT_EQ(told().size(), 1);
    EXPECT_TRUE(has(told()[0], {"新格式", "version 7", "cannot read"}));
}

TEST(SchemeListModel, ShowsTheLatestFirst) {
    SchemeListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setBook(SchemeBook({stored(1, sample()), stored(2, sample(2, Month(2026, 11)))}), *DivisionCode::parse(village));
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.index(0, SchemeListModel::Version).data().toInt(), 2);
    EXPECT_EQ(model.index(0, SchemeListModel::From).data().toString(), QStringLiteral("2026-11"));
    EXPECT_TRUE(model.sentences(0).contains(QStringLiteral("2026年11月")));
    EXPECT_EQ(model.sentences(1).count(u'\n'), 3);
    EXPECT_TRUE(model.sentences(2).isEmpty());
}
