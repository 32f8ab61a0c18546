#include "models/scheme/schemeparser.h"
#include "models/scheme/schemerepository.h"
#include "models/scheme/schemeservice.h"
#include "tests/support/testoffice.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace cunwu;
using test::TestOffice;

namespace {

Scheme shipped(const QString& code) {
    return parseScheme(SchemeService::shippedDocument(code)).scheme.value();
}

QJsonObject document(const QString& code = QStringLiteral("county-10x29")) {
    return QJsonDocument::fromJson(SchemeService::shippedDocument(code)).object();
}

QStringList problems(const QJsonObject& o) {
    return parseScheme(QJsonDocument(o).toJson()).problems;
}

/// Changes the first indicator of the first class.
QJsonObject withIndicator(const std::function<void(QJsonObject&)>& change) {
    QJsonObject o = document();
    QJsonArray classes = o["classes"].toArray();
    QJsonObject first = classes[0].toObject();
    QJsonArray items = first["indicators"].toArray();
    QJsonObject item = items[0].toObject();
    change(item);
    items[0] = item;
    first["indicators"] = items;
    classes[0] = first;
    o["classes"] = classes;
    return o;
}

Scheme extra(SchemeOwner owner, const QString& classCode, const QString& code, Month from) {
    Scheme s;
    s.code = ownerWord(owner) + u"-extra"_qs;
    s.name = QStringLiteral("自增项");
    s.owner = owner;
    s.effectiveFrom = from;
    Indicator i;
    i.code = code;
    i.shortName = QStringLiteral("护林");
    i.name = QStringLiteral("参加护林");
    i.points = Points::of(2);
    i.unit = QStringLiteral("次");
    i.redeemable = true;
    s.classes = {{classCode, QStringLiteral("生态"), {i}}};
    return s;
}

const QString village = QStringLiteral("469030101202");

} // namespace

TEST(ShippedSchemes, HaveTheirExactNumberOfClassesAndItems) {
    const auto all = SchemeService::shipped();
    ASSERT_EQ(all.size(), 3u);
    EXPECT_EQ(all[0].code, SchemeService::defaultCode());
    EXPECT_TRUE(all[0].isDefault);
    std::map<QString, std::pair<int, int>> counts;
    for (const ShippedScheme& s : all) {
        counts[s.code] = {s.classes, s.items};
        EXPECT_EQ(s.vetoes, 7) << s.code.toStdString();
        EXPECT_TRUE(s.note.contains(QStringLiteral("示例方案，请按本县文件修改")));
    }
    EXPECT_EQ(counts[QStringLiteral("county-10x29")], std::pair(10, 29));
    EXPECT_EQ(counts[QStringLiteral("county-4x63")], std::pair(4, 63));
    EXPECT_EQ(counts[QStringLiteral("county-6x60")], std::pair(6, 60));
}

TEST(ShippedSchemes, KeepTheValuesOfTheTable) {
    const Scheme s = shipped(QStringLiteral("county-10x29"));
    EXPECT_EQ(s.base, Points::of(100));
    const EffectiveScheme e({&s});
    EXPECT_EQ(e.find(QStringLiteral("1.1"))->points, Points::of(5));
    EXPECT_EQ(e.find(QStringLiteral("1.3"))->points, Points::of(-5));
    EXPECT_EQ(e.find(QStringLiteral("3.2"))->points, Points::of(-50));
    EXPECT_EQ(e.find(QStringLiteral("4.1"))->caps,
              (std::vector<Cap>{{CapPeriod::Month, std::nullopt, 2}}));
    EXPECT_EQ(e.find(QStringLiteral("6.1"))->caps,
              (std::vector<Cap>{{CapPeriod::Year, Points::of(50), std::nullopt}}));
    const Indicator* honours = e.find(QStringLiteral("10.1"));
    ASSERT_EQ(honours->tiers.size(), 6u);
    EXPECT_EQ(honours->tiers.front().points, Points::of(100));
    EXPECT_EQ(honours->tiers.back().points, Points::of(3));
    EXPECT_FALSE(honours->highestGroup.isEmpty());
    for (const Indicator& veto : e.vetoes())
        EXPECT_FALSE(veto.evidence.isEmpty());
}

TEST(ShippedSchemes, SurviveWritingAndReading) {
    for (const ShippedScheme& s : SchemeService::shipped()) {
        const Scheme scheme = shipped(s.code);
        const SchemeParse again = parseScheme(writeScheme(scheme));
        ASSERT_TRUE(again.scheme) << again.problems.join(u'\n').toStdString();
        EXPECT_EQ(*again.scheme, scheme);
    }
}

TEST(ShippedSchemes, UseOnlyKeysThatTheJsonSchemaKnows) {
    QFile file(QStringLiteral(":/cunwu/schemes/scheme.schema.json"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QJsonObject schema = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonObject known = schema["properties"].toObject();
    const QJsonObject indicator =
        schema["$defs"].toObject()["indicator"].toObject()["properties"].toObject();
    for (const ShippedScheme& s : SchemeService::shipped()) {
        const QJsonObject o = document(s.code);
        for (const QString& key : o.keys())
            EXPECT_TRUE(known.contains(key)) << key.toStdString();
        for (const QString& key :
             QJsonDocument::fromJson(writeScheme(shipped(s.code))).object().keys())
            EXPECT_TRUE(known.contains(key)) << key.toStdString();
        for (const QJsonValue& c : o["classes"].toArray())
            for (const QJsonValue& i : c.toObject()["indicators"].toArray())
                for (const QString& key : i.toObject().keys())
                    EXPECT_TRUE(indicator.contains(key)) << key.toStdString();
    }
}

TEST(SchemeParser, RefusesWhatIsNoScheme) {
    EXPECT_FALSE(parseScheme("").problems.isEmpty());
    EXPECT_FALSE(parseScheme("[]").problems.isEmpty());
    EXPECT_FALSE(parseScheme("{").problems.isEmpty());
    EXPECT_FALSE(parseScheme("{}").problems.isEmpty());
    EXPECT_FALSE(parseScheme(QByteArray(2 << 20, ' ')).problems.isEmpty());
    EXPECT_FALSE(parseScheme(QByteArray(100000, '[')).problems.isEmpty());
}

TEST(SchemeParser, NamesThePlaceOfEachProblem) {
    const QStringList p = problems(withIndicator([](QJsonObject& i) { i["pionts"] = 5; }));
    ASSERT_EQ(p.size(), 1);
    EXPECT_TRUE(p[0].startsWith(QStringLiteral("classes[0].indicators[0]: ")))
        << p[0].toStdString();
    EXPECT_TRUE(p[0].contains(QStringLiteral("pionts")));
}

TEST(SchemeParser, RefusesBadIndicators) {
    const std::vector<std::function<void(QJsonObject&)>> bad = {
        [](QJsonObject& i) { i["code"] = "1.2"; }, // twice
        [](QJsonObject& i) { i["code"] = "一"; },
        [](QJsonObject& i) { i["short"] = ""; },
        [](QJsonObject& i) { i.remove("name"); },
        [](QJsonObject& i) { i["kind"] = "bonus"; },
        [](QJsonObject& i) { i["kind"] = "veto"; },
        [](QJsonObject& i) { i["kind"] = "deduct"; }, // with +5
        [](QJsonObject& i) { i["points"] = 0; },
        [](QJsonObject& i) { i["points"] = 1e99; },
        [](QJsonObject& i) { i["points"] = 1.005; },
        [](QJsonObject& i) { i["points"] = "5"; },
        [](QJsonObject& i) { i.remove("points"); },
        [](QJsonObject& i) {
            i["tiers"] = QJsonArray{QJsonObject{{"name", "a"}, {"points", 1}}};
        }, // beside points
        [](QJsonObject& i) {
            i["caps"] = QJsonArray{QJsonObject{{"per", "month"}}};
        },
        [](QJsonObject& i) {
            i["caps"] = QJsonArray{QJsonObject{{"per", "week"}, {"times", 1}}};
        },
        [](QJsonObject& i) {
            i["caps"] = QJsonArray{QJsonObject{{"per", "month"}, {"times", 1.5}}};
        },
        [](QJsonObject& i) { i["caps"] = QJsonArray{3}; },
        [](QJsonObject& i) { i["regular"] = 1; },
    };
    for (std::size_t n = 0; n < bad.size(); ++n)
        EXPECT_FALSE(problems(withIndicator(bad[n])).isEmpty()) << n;
    EXPECT_TRUE(problems(withIndicator([](QJsonObject&) {})).isEmpty());
}

TEST(SchemeParser, RefusesBadHeads) {
    for (const auto& [key, value] : std::vector<std::pair<QString, QJsonValue>>{
             {u"format"_qs, u"cunwu-scheme-2"_qs},
             {u"version"_qs, 0},
             {u"version"_qs, 1.5},
             {u"owner"_qs, u"group"_qs},
             {u"effective_from"_qs, u"2026-13"_qs},
             {u"base"_qs, -1},
             {u"base"_qs, 1e99},
             {u"cycle"_qs, u"week"_qs},
             {u"extra"_qs, 1},
             {u"weights"_qs,
              QJsonArray{QJsonObject{{"code", "1"}, {"factor", 2}}}}}) { // a county has no weights
        QJsonObject o = document();
        o[key] = value;
        EXPECT_FALSE(problems(o).isEmpty()) << key.toStdString();
    }
}

RC_GTEST_PROP(SchemeParser, GivesASchemeOrReasonsForAnyBytes, ()) {
    QByteArray json = SchemeService::shippedDocument(SchemeService::defaultCode());
    for (int n = *rc::gen::inRange(1, 6); n > 0; --n) {
        const int at = *rc::gen::inRange(0, static_cast<int>(json.size()));
        switch (*rc::gen::inRange(0, 3)) {
        case 0:
            json[at] = *rc::gen::arbitrary<char>();
            break;
        case 1:
            json.remove(at, *rc::gen::inRange(1, 40));
            break;
        default:
            json.insert(at, json.mid(*rc::gen::inRange(0, static_cast<int>(json.size())), 30));
        }
        if (json.isEmpty())
            break;
    }
    const SchemeParse parse = parseScheme(json);
    RC_ASSERT(parse.scheme.has_value() == parse.problems.isEmpty());
    if (parse.scheme)
        RC_ASSERT(parseScheme(writeScheme(*parse.scheme)).scheme == parse.scheme);
}

TEST(EffectiveScheme, LaysTownshipAndVillageItemsOnTheCountyTemplate) {
    const Scheme county = shipped(QStringLiteral("county-10x29"));
    const Scheme township =
        extra(SchemeOwner::Township, QStringLiteral("1"), QStringLiteral("T1"), Month(2026, 1));
    Scheme own =
        extra(SchemeOwner::Village, QStringLiteral("X"), QStringLiteral("S1"), Month(2026, 1));
    own.weights = {{QStringLiteral("1"), Points::fromHundredths(150)},
                   {QStringLiteral("1.2"), Points::of(2)}};
    const EffectiveScheme e({&county, &township, &own});
    EXPECT_EQ(e.classes().size(), 11u);
    EXPECT_EQ(e.classes()[0].indicators.size(), 4u) << "the township's item joins class 1";
    EXPECT_EQ(e.indicators().size(), 29u + 2 + 7);
    EXPECT_EQ(e.weight(e.indexOf(QStringLiteral("1.1"))), Points::fromHundredths(150));
    EXPECT_EQ(e.weight(e.indexOf(QStringLiteral("1.2"))), Points::of(2));
    EXPECT_EQ(e.weight(e.indexOf(QStringLiteral("2.1"))), Points::of(1));
    EXPECT_EQ(e.classOf(e.indexOf(QStringLiteral("T1"))), 0);
    EXPECT_EQ(e.classOf(e.indexOf(QStringLiteral("V1"))), -1);
    EXPECT_EQ(e.indexOf(QStringLiteral("nothing")), -1);
    EXPECT_EQ(e.findByAnyName(QStringLiteral(" 三包 "))->code, QStringLiteral("1.1"));
    EXPECT_EQ(e.findByAnyName(QStringLiteral("护林")), nullptr) << "two items of that name";
}

TEST(SchemeService, AdoptsExportsAndKnowsItsOwn) {
    TestOffice office;
    SchemeService service(office.db());
    EXPECT_TRUE(schemeFor(office.db(), *DivisionCode::parse(village), Month(2026, 10)).isEmpty());
    const auto first = service.adopt(SchemeService::defaultCode(), Month(2026, 1));
    ASSERT_TRUE(first.done);
    EXPECT_FALSE(first.known);
    EXPECT_TRUE(service.adopt(SchemeService::defaultCode(), Month(2026, 1)).known);
    EXPECT_FALSE(service.adopt(QStringLiteral("nothing"), Month(2026, 1)).done);
    EXPECT_EQ(
        schemeFor(office.db(), *DivisionCode::parse(village), Month(2026, 10)).indicators().size(),
        36u);
    EXPECT_TRUE(schemeFor(office.db(), *DivisionCode::parse(village), Month(2025, 12)).isEmpty());
    const QByteArray text = service.exportDocument({}, Month(2026, 10));
    EXPECT_TRUE(service.import(text).known);
    EXPECT_TRUE(service.exportDocument(QStringLiteral("nothing"), Month(2026, 10)).isEmpty());
}

TEST(SchemeService, AMonthKeepsItsSchemeWhenALaterVersionComes) {
    TestOffice office;
    SchemeService service(office.db());
    ASSERT_TRUE(service.adopt(SchemeService::defaultCode(), Month(2026, 1)).done);
    Scheme next = shipped(SchemeService::defaultCode());
    next.base = Points::of(80);
    next.effectiveFrom = Month(2026, 7);
    EXPECT_FALSE(service.import(next).done) << "version 1 is there with other content";
    next.version = 2;
    ASSERT_TRUE(service.import(next).done);
    const auto place = *DivisionCode::parse(village);
    EXPECT_EQ(schemeFor(office.db(), place, Month(2026, 6)).base(), Points::of(100));
    EXPECT_EQ(schemeFor(office.db(), place, Month(2026, 7)).base(), Points::of(80));
    ASSERT_TRUE(service.adopt(QStringLiteral("county-4x63"), Month(2026, 10)).done);
    EXPECT_EQ(schemeFor(office.db(), place, Month(2026, 10)).classes().size(), 4u);
    EXPECT_EQ(schemeFor(office.db(), place, Month(2026, 9)).classes().size(), 10u);
}

TEST(SchemeService, RefusesToChangeASettledMonthAndCodesTwice) {
    TestOffice office;
    SchemeService service(office.db());
    ASSERT_TRUE(service.adopt(SchemeService::defaultCode(), Month(2026, 1)).done);
    EXPECT_FALSE(service
                     .import(extra(SchemeOwner::Village, QStringLiteral("X"), QStringLiteral("1.1"),
                                   Month(2026, 1)),
                             village)
                     .done);
    {
        Transaction transaction(office.db(), QStringLiteral("公示"));
        office.db()
            .prepare("INSERT INTO village_month(id, village, month, state) VALUES (?, ?, 202609, "
                     "'published')")
            .run(Journal::derivedRowId(u"village_month/"_qs + village), village);
        transaction.commit();
    }
    const auto refused = service.adopt(QStringLiteral("county-4x63"), Month(2026, 9));
    EXPECT_FALSE(refused.done);
    ASSERT_EQ(refused.problems.size(), 1);
    EXPECT_TRUE(service.adopt(QStringLiteral("county-4x63"), Month(2026, 10)).done);
    const auto own = service.import(
        extra(SchemeOwner::Village, QStringLiteral("X"), QStringLiteral("S1"), Month(2026, 10)),
        village);
    ASSERT_TRUE(own.done);
    EXPECT_NE(schemeFor(office.db(), *DivisionCode::parse(village), Month(2026, 10))
                  .find(QStringLiteral("S1")),
              nullptr);
    EXPECT_EQ(schemeFor(office.db(), *DivisionCode::parse(QStringLiteral("469030101203")),
                        Month(2026, 10))
                  .find(QStringLiteral("S1")),
              nullptr);
    ASSERT_TRUE(office.session().undo().done);
    EXPECT_EQ(schemeFor(office.db(), *DivisionCode::parse(village), Month(2026, 10))
                  .find(QStringLiteral("S1")),
              nullptr);
}

TEST(SchemeBook, PrefersTheNarrowestDivision) {
    TestOffice office;
    SchemeRepository repository(office.db());
    Scheme wide = shipped(SchemeService::defaultCode()),
           narrow = shipped(QStringLiteral("county-4x63"));
    Transaction transaction(office.db(), QStringLiteral("方案"));
    repository.insert(narrow, village);
    const SchemeId id = repository.insert(wide, QString());
    transaction.commit();
    const SchemeBook book = repository.book();
    EXPECT_EQ(book.effective(village, Month(2026, 5))->classes().size(), 4u);
    EXPECT_EQ(book.effective(QStringLiteral("469030101203"), Month(2026, 5))->classes().size(),
              10u);
    Transaction retire(office.db(), QStringLiteral("停用"));
    repository.retire(id, Month(2026, 5));
    retire.commit();
    EXPECT_TRUE(
        repository.book().effective(QStringLiteral("469030101203"), Month(2026, 5))->isEmpty());
    EXPECT_FALSE(
        repository.book().effective(QStringLiteral("469030101203"), Month(2026, 4))->isEmpty());
}
