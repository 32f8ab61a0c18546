#include "models/household/fields.h"
#include "models/household/findingrules.h"
#include "tests/support/testoffice.h"
#include <QFile>
#include <QRegularExpression>
#include <gtest/gtest.h>

using namespace cunwu;
using Kind = Finding::Kind;

namespace {

const QString goodId = QStringLiteral("469098195805097471"); // 1958-05-09, male

Household home(std::int64_t id = 1, const char* number = "12") {
    Household h;
    h.id = {id};
    h.village = QStringLiteral("469030101202");
    h.number = QString::fromUtf8(number);
    return h;
}

Person person(std::int64_t id, const char* name, const char* relation, Sex sex, const QString& citizenId, std::int64_t household = 1) {
    Person p;
    p.id = {id};
    p.household = {household};
    p.name = QString::fromUtf8(name);
    p.relation = QString::fromUtf8(relation);
    p.sex = sex;
    p.citizenId = citizenId;
    p.idFault = CitizenId::parse(citizenId).fault;
    return p;
}

QString idFor(int year, int n) {
    const QString first = QStringLiteral("469098%1%2").arg(year).arg(101'000 + n, 7, 10, QChar(u'0'));
    return first + CitizenId::checkCharacter(first);
}

std::vector<Kind> kinds(const std::vector<Finding>& findings) {
    std::vector<Kind> result;
    for (const Finding& f : findings) {
        result.push_back(f.kind);
        EXPECT_FALSE(f.text.isEmpty());
    }
    std::sort(result.begin(), result.end());
    return result;
}

const QDate today(2026, 10, 31);

/// Without what is said of the file as a whole.
std::vector<Finding> ofFile(const std::vector<Household>& households, const std::vector<Person>& persons) {
    auto found = findingsOf(households, persons, today);
    std::erase_if(found, [](const Finding& f) { return f.kind == Kind::NotRecorded; });
    return found;
}

using Details = std::initializer_list<std::pair<const char*, const char*>>;

Person bornOn(std::int64_t id, QDate birth, Details details) {
    Person p = person(id, "王小", "其他", Sex::Unknown, {});
    p.birth = birth;
    const QString first = u"469098"_qs + p.birth.toString(u"yyyyMMdd"_qs) + QStringLiteral("%1").arg(id, 3, 10, QChar(u'0'));
    p.citizenId = first + CitizenId::checkCharacter(first);
    for (const auto& [key, text] : details)
        p.details.insert(QString::fromLatin1(key), QString::fromUtf8(text));
    return p;
}

Person aged(std::int64_t id, int years, Details details) {
    return bornOn(id, today.addYears(-years).addDays(-1), details);
}

} // namespace

TEST(Findings, AnOrderlyHouseholdHasNone) {
    EXPECT_TRUE(findingsOf(home(), {person(1, "王五", "户主", Sex::Male, goodId), person(2, "符兰", "配偶", Sex::Female, idFor(1960, 2))}, today).empty());
}

TEST(Findings, HeadsAreCounted) {
    EXPECT_EQ(kinds(findingsOf(home(), {}, today)), std::vector{Kind::NoMembers});
    EXPECT_EQ(kinds(findingsOf(home(), {person(1, "王五", "子", Sex::Male, goodId)}, today)), std::vector{Kind::NoHead});
    EXPECT_EQ(kinds(findingsOf(home(), {person(1, "王五", "户主", Sex::Male, goodId), person(2, "符兰", "户主", Sex::Female, idFor(1960, 2))}, today)),
              std::vector{Kind::TwoHeads});
    Household gone = home();
    gone.state = QStringLiteral("moved");
    EXPECT_TRUE(findingsOf(gone, {}, today).empty());
}

TEST(Findings, AMembersDataMustAgree) {
    const Person head = person(1, "王五", "户主", Sex::Male, goodId);
    const auto with = [&](const Person& p) { return kinds(findingsOf(home(), {head, p}, today)); };
    EXPECT_EQ(with(person(2, "王小", "女", Sex::Male, idFor(1990, 1))), std::vector{Kind::RelationSex});
    EXPECT_EQ(with(person(2, "王小", "", Sex::Male, idFor(1990, 1))), std::vector{Kind::RelationMissing});
    EXPECT_EQ(with(person(2, "符兰", "配偶", Sex::Male, idFor(1990, 1))), std::vector{Kind::SpouseSex});
    EXPECT_EQ(with(person(2, "王小", "子", Sex::Male, QStringLiteral("469098199001010012"))), std::vector{Kind::FaultyId});
    EXPECT_EQ(with(person(2, "王小", "子", Sex::Male, idFor(1990, 2))), std::vector{Kind::SexDiffers});
    Person born = person(2, "王小", "子", Sex::Male, idFor(1990, 1));
    born.birth = QDate(1991, 1, 1);
    EXPECT_EQ(with(born), std::vector{Kind::BirthDiffers});
    Person phone = person(2, "王小", "子", Sex::Male, idFor(1990, 1));
    for (const char* right : {"13812345678", "0898-86222222", "13812345678/13912345678", ""}) {
        phone.phone = QString::fromUtf8(right);
        EXPECT_TRUE(with(phone).empty()) << right;
    }
    phone.phone = QStringLiteral("1381234567");
    EXPECT_EQ(with(phone), std::vector{Kind::PhoneForm});
}

TEST(Findings, ChildrenOfSchoolAgeGoToSchool) {
    // The head makes "student" a class that this household keeps.
    const Person head = [] { Person p = aged(1, 40, {{"student", "非在校生"}}); p.relation = u"户主"_qs; return p; }();
    const auto with = [&](const Person& p) { return kinds(findingsOf(home(), {head, p}, today)); };
    for (const char* good : {"小学", "七年级", "九年级", "普通高中", "中职", "学前教育", "在读"})
        EXPECT_TRUE(with(aged(2, 10, {{"student", good}})).empty()) << good;
    EXPECT_EQ(with(aged(2, 10, {})), std::vector{Kind::SchoolMissing});
    EXPECT_EQ(with(aged(2, 10, {{"student", "非在校生"}})), std::vector{Kind::Dropout});
    EXPECT_EQ(with(aged(2, 15, {{"dropout_reason", "因病"}})), std::vector{Kind::Dropout});
    EXPECT_TRUE(findingsOf(home(), {head, aged(2, 15, {{"dropout_reason", "因病"}})}, today).front().text.contains(u"因病"_qs));
    EXPECT_TRUE(with(aged(2, 15, {{"student", "非在校生"}, {"education", "初中"}})).empty()) << "has finished";
    EXPECT_TRUE(with(aged(2, 16, {{"student", "非在校生"}})).empty());
    EXPECT_TRUE(with(aged(2, 5, {})).empty());
    EXPECT_TRUE(with(bornOn(2, QDate(2020, 9, 2), {})).empty()) << "six, but not yet when the term began";
    EXPECT_EQ(with(bornOn(2, QDate(2020, 9, 1), {})), std::vector{Kind::SchoolMissing});
    Person gone = aged(2, 10, {});
    gone.state = u"moved"_qs;
    EXPECT_TRUE(with(gone).empty());
}

TEST(Findings, LabourAndWorkAreComplete) {
    const Person head = [] { Person p = aged(1, 40, {{"labour", "普通劳动力"}}); p.relation = u"户主"_qs; return p; }();
    const auto with = [&](const Person& p) { return kinds(findingsOf(home(), {head, p}, today)); };
    EXPECT_EQ(with(aged(2, 16, {})), std::vector{Kind::LabourMissing});
    EXPECT_EQ(with(aged(2, 59, {})), std::vector{Kind::LabourMissing});
    EXPECT_TRUE(with(aged(2, 60, {})).empty());
    EXPECT_TRUE(with(aged(2, 15, {})).empty());
    EXPECT_TRUE(with(aged(2, 17, {{"student", "普通高中"}})).empty());
    EXPECT_EQ(with(aged(2, 30, {{"labour", "普通劳动力"}, {"work_place", "海口"}})), std::vector{Kind::WorkMissing});
    EXPECT_EQ(with(aged(2, 30, {{"labour", "普通劳动力"}, {"work_months", "6"}})), std::vector{Kind::WorkMissing});
    EXPECT_EQ(with(aged(2, 30, {{"labour", "普通劳动力"}, {"work_income", "300000"}})), std::vector{Kind::WorkMissing});
    EXPECT_TRUE(with(aged(2, 30, {{"labour", "普通劳动力"}, {"work_place", "海口"}, {"work_months", "6"}})).empty());
}

TEST(Findings, EverybodyIsInsured) {
    const Person head = [] {
        Person p = aged(1, 40, {{"medical_insurance", "城乡居民医保"}, {"pension", "城乡居民养老"}});
        p.relation = u"户主"_qs;
        return p;
    }();
    const auto with = [&](const Person& p) { return kinds(findingsOf(home(), {head, p}, today)); };
    EXPECT_EQ(with(aged(2, 1, {})), std::vector{Kind::MedicalMissing});
    EXPECT_EQ(with(aged(2, 30, {{"medical_insurance", "未参保"}})), std::vector{Kind::MedicalMissing});
    EXPECT_EQ(with(aged(2, 30, {{"medical_insurance", "否"}})), std::vector{Kind::MedicalMissing});
    EXPECT_TRUE(with(aged(2, 59, {{"medical_insurance", "城镇职工医保"}})).empty());
    EXPECT_EQ(with(aged(2, 60, {{"medical_insurance", "城镇职工医保"}})), std::vector{Kind::PensionMissing});
    EXPECT_EQ(with(aged(2, 60, {{"medical_insurance", "城镇职工医保"}, {"pension", "未参保"}})), std::vector{Kind::PensionMissing});
    EXPECT_TRUE(with(aged(2, 60, {{"medical_insurance", "城镇职工医保"}, {"pension", "城乡居民养老"}})).empty());
    // An ID will do where the birth date is missing.
    Person old = person(2, "王五", "其他", Sex::Male, goodId);
    old.details.insert(u"medical_insurance"_qs, u"城乡居民医保"_qs);
    EXPECT_EQ(with(old), std::vector{Kind::PensionMissing});
}

TEST(Findings, AClassNobodyHasIsOneFindingOfTheFile) {
    const std::vector<Household> homes{home()};
    Person head = aged(1, 70, {});
    head.relation = u"户主"_qs;
    const std::vector<Person> plain{head, aged(2, 30, {}), aged(3, 10, {})};
    EXPECT_EQ(kinds(findingsOf(homes, plain, today)), std::vector(4, Kind::NotRecorded));
    EXPECT_TRUE(findingsOf(homes.front(), plain, today).empty());
    head.details.insert(u"medical_insurance"_qs, u"城乡居民医保"_qs);
    EXPECT_EQ(kinds(findingsOf(homes, {head, aged(2, 30, {})}, today)), (std::vector{Kind::MedicalMissing, Kind::NotRecorded, Kind::NotRecorded, Kind::NotRecorded}));
    EXPECT_TRUE(findingsOf(std::vector<Household>(), {}, today).empty());
}

TEST(Findings, WhatOnlyShowsBetweenHouseholds) {
    Person a = person(1, "王五", "户主", Sex::Male, goodId, 1), b = person(2, "李四", "户主", Sex::Male, goodId, 2);
    EXPECT_EQ(kinds(ofFile({home(1, "12"), home(2, "13")}, {a, b})), std::vector{Kind::DuplicateId});
    b.citizenId = idFor(1970, 1);
    EXPECT_EQ(kinds(ofFile({home(1, "12"), home(2, "12")}, {a, b})), std::vector{Kind::DuplicateNumber});
    a.phone = b.phone = QStringLiteral("13812345678");
    EXPECT_EQ(kinds(ofFile({home(1, "12"), home(2, "13")}, {a, b})), std::vector{Kind::SharedPhone});
    b.phone.clear();
    b.household = {7};
    EXPECT_EQ(kinds(ofFile({home(1, "12")}, {a, b})), std::vector{Kind::Orphan});
}

TEST(Fields, CoverEveryColumnOfTheTablesOnce) {
    QFile file(QStringLiteral(":/cunwu/sql/0001_first.sql"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    static const QRegularExpression comment(QStringLiteral("--[^\n]*"));
    const QString sql = QString::fromUtf8(file.readAll()).remove(comment);
    const QStringList internal{"id", "village", "household", "position", "id_fault"};
    for (const char* table : {"household", "person"}) {
        const qsizetype from = sql.indexOf(QStringLiteral("CREATE TABLE %1 (").arg(QLatin1String(table)));
        ASSERT_GE(from, 0);
        const QString body = sql.mid(from, sql.indexOf(QStringLiteral(") STRICT"), from) - from);
        static const QRegularExpression column(QStringLiteral("(\\w+) (?:TEXT|INTEGER)"));
        int seen = 0;
        for (auto it = column.globalMatch(body); it.hasNext();) {
            const QString name = it.next().captured(1);
            if (internal.contains(name))
                continue;
            ++seen;
            EXPECT_TRUE(fields::find(QLatin1String(table), name)) << table << '.' << name.toStdString();
        }
        EXPECT_EQ(std::size_t(seen), (QLatin1String(table) == u"person" ? fields::ofPerson() : fields::ofHousehold()).size());
    }
}

TEST(Fields, ChoicesHaveListsAndClassesHaveNames) {
    for (const auto& all : {fields::ofHousehold(), fields::ofPerson()})
        for (const Field& field : all) {
            EXPECT_FALSE(fields::className(field.classNo).isEmpty()) << field.key.toStdString();
            EXPECT_EQ(field.kind == FieldKind::Choice, !fields::codeTexts(field.codes).isEmpty()) << field.key.toStdString();
        }
    EXPECT_EQ(fields::codeTexts(QStringLiteral("ethnicity")).size(), 56);
    EXPECT_TRUE(fields::codeTexts(QStringLiteral("relation")).contains(QStringLiteral("户主")));
}

TEST(Fields, WhatIsTypedIsUnderstoodOrRefusedWithAReason) {
    const auto parse = [](const char* table, const char* key, const char* typed) { return fields::parse(*fields::find(QLatin1String(table), QLatin1String(key)), QString::fromUtf8(typed)); };
    const auto stored = [&](const char* table, const char* key, const char* typed) { return parse(table, key, typed).stored.toString(); };
    EXPECT_EQ(stored("household", "farmland", "１２.５ 亩"), QStringLiteral("1250"));
    EXPECT_EQ(stored("household", "income_wage", "10,037元"), QStringLiteral("1003700"));
    EXPECT_EQ(stored("household", "housing_area", "120㎡"), QStringLiteral("120"));
    EXPECT_EQ(stored("household", "state", "迁出"), QStringLiteral("moved"));
    EXPECT_EQ(stored("person", "birth", "1985.3.4"), QStringLiteral("1985-03-04"));
    EXPECT_EQ(stored("person", "birth", "19850304"), QStringLiteral("1985-03-04"));
    EXPECT_EQ(stored("person", "sex", "女"), QStringLiteral("2"));
    EXPECT_EQ(stored("person", "phone", "１３８ 1234 5678"), QStringLiteral("13812345678"));
    EXPECT_FALSE(parse("person", "note", " ").stored.isValid());
    for (const auto& [table, key, typed] : {std::tuple("household", "farmland", "1e99"), {"household", "housing_area", "1.5"}, {"household", "state", "在村"}, {"person", "birth", "198512"}, {"person", "birth", "1985-13-01"}, {"person", "sex", "3"}, {"person", "phone", "没有"}})
        EXPECT_FALSE(parse(table, key, typed).reason.isEmpty()) << key << ' ' << typed;
}
