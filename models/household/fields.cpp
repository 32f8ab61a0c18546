#include "models/household/fields.h"

#include "models/base/citizenid.h"
#include "models/base/points.h"
#include "models/base/text.h"
#include <QCoreApplication>
#include <QDate>
#include <QFile>
#include <QHash>
#include <QRegularExpression>

namespace cunwu::fields {

using K = FieldKind;

const std::vector<Field>& ofHousehold() {
    static const std::vector<Field> all{
        {"number", "户号", K::Text, 1, {}, {}},
        {"group_name", "村民小组", K::Text, 1, {}, {}},
        {"register_no", "户口簿号", K::Text, 1, {}, {}},
        {"type", "户类型", K::Choice, 1, {}, "household_type"},
        {"address", "住址", K::Text, 1, {}, {}},
        {"contact_member", "联系党员/网格员", K::Text, 1, {}, {}},
        {"phone", "联系电话", K::Phone, 1, {}, {}},
        {"state", "状态", K::Choice, 1, {}, "household_state"},
        {"housing_area", "住房面积", K::Whole, 6, "㎡", {}},
        {"housing_structure", "住房结构", K::Choice, 6, {}, "housing_structure"},
        {"housing_year", "建成年份", K::Whole, 6, "年", {}},
        {"housing_grade", "危房等级", K::Choice, 6, {}, "housing_grade"},
        {"homestead", "宅基地", K::Text, 6, {}, {}},
        {"water", "饮水安全", K::Choice, 7, {}, "water"},
        {"electricity", "生活用电", K::Choice, 7, {}, "yes_no"},
        {"toilet", "卫生厕所", K::Choice, 7, {}, "yes_no"},
        {"road", "入户路", K::Choice, 7, {}, "road"},
        {"road_distance", "距村主干路", K::Whole, 7, "米", {}},
        {"farmland", "承包耕地", K::Hundredths, 8, "亩", {}},
        {"woodland", "林地", K::Hundredths, 8, "亩", {}},
        {"water_area", "水面/牧草地", K::Hundredths, 8, "亩", {}},
        {"transferred_land", "流转面积", K::Hundredths, 8, "亩", {}},
        {"crops", "种植", K::Text, 9, {}, {}},
        {"livestock", "养殖", K::Text, 9, {}, {}},
        {"cooperative", "经营体/合作社", K::Text, 9, {}, {}},
        {"income_wage", "工资性收入", K::Money, 10, "元/年", {}},
        {"income_business", "经营性收入", K::Money, 10, "元/年", {}},
        {"expense_business", "经营性支出", K::Money, 10, "元/年", {}},
        {"income_property", "财产性收入", K::Money, 10, "元/年", {}},
        {"income_transfer", "转移性收入", K::Money, 10, "元/年", {}},
        {"monitoring", "监测类别与风险", K::Text, 12, {}, {}},
        {"measures", "帮扶措施与责任人", K::Text, 12, {}, {}},
        {"credit_grade", "信用等级", K::Choice, 13, {}, "credit_grade"},
        {"note", "备注", K::Text, 13, {}, {}},
    };
    return all;
}

const std::vector<Field>& ofPerson() {
    static const std::vector<Field> all{
        {"name", "姓名", K::Text, 2, {}, {}},
        {"relation", "与户主关系", K::Choice, 2, {}, "relation"},
        {"citizen_id", "身份证号", K::CitizenId, 2, {}, {}},
        {"sex", "性别", K::Choice, 2, {}, "sex"},
        {"birth", "出生日期", K::Date, 2, {}, {}},
        {"ethnicity", "民族", K::Choice, 2, {}, "ethnicity"},
        {"marriage", "婚姻", K::Choice, 2, {}, "marriage"},
        {"political", "政治面貌", K::Choice, 2, {}, "political"},
        {"phone", "电话", K::Phone, 2, {}, {}},
        {"state", "状态", K::Choice, 2, {}, "person_state"},
        {"education", "文化程度", K::Choice, 3, {}, "education"},
        {"student", "在校生状况", K::Choice, 3, {}, "student"},
        {"dropout_reason", "未上学原因", K::Text, 3, {}, {}},
        {"health", "健康状况", K::Choice, 4, {}, "health"},
        {"disability", "残疾类别等级", K::Text, 4, {}, {}},
        {"chronic", "慢病大病", K::Text, 4, {}, {}},
        {"labour", "劳动能力", K::Choice, 5, {}, "labour"},
        {"work_place", "务工地点", K::Text, 5, {}, {}},
        {"work_months", "务工月数", K::Whole, 5, "月", {}},
        {"work_income", "务工月收入", K::Money, 5, "元", {}},
        {"public_post", "公益岗位", K::Text, 5, {}, {}},
        {"medical_insurance", "医疗保险", K::Choice, 11, {}, "medical_insurance"},
        {"pension", "养老保险", K::Choice, 11, {}, "pension"},
        {"assistance", "低保特困及补贴", K::Text, 11, {}, {}},
        {"note", "备注", K::Text, 2, {}, {}},
    };
    return all;
}

const Field* find(const QString& table, const QString& key) {
    if (table != u"household" && table != u"person")
        return nullptr;
    for (const Field& field : table == u"household" ? ofHousehold() : ofPerson())
        if (field.key == key)
            return &field;
    return nullptr;
}

QString className(int classNo) {
    static const QStringList names{u"户籍"_qs, u"成员"_qs, u"教育"_qs, u"健康"_qs, u"劳动就业"_qs, u"住房"_qs, u"水电厕路"_qs,
                                   u"土地"_qs, u"产业"_qs, u"收入支出"_qs, u"社会保障"_qs, u"监测帮扶"_qs, u"治理"_qs};
    return names.value(classNo - 1);
}

/// resources/tables/codes.csv: list,code,text in the standard's order.
QStringList codeTexts(const QString& list) {
    static const QHash<QString, QStringList> all = [] {
        QHash<QString, QStringList> lists;
        QFile file(QStringLiteral(":/cunwu/tables/codes.csv"));
        if (file.open(QIODevice::ReadOnly))
            for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n'))
                if (const QStringList cells = line.trimmed().split(u','); cells.size() == 3 && cells[0] != u"list")
                    lists[cells[0]] << cells[2];
        return lists;
    }();
    return all.value(list);
}

QString display(const Field& field, const QVariant& stored) {
    if (!stored.isValid() || stored.isNull())
        return {};
    if (field.kind == K::Hundredths || field.kind == K::Money)
        return Points::fromHundredths(stored.toLongLong()).toString();
    if (field.codes == u"sex") {
        const int sex = stored.toInt();
        return sex == 1 ? u"男"_qs : sex == 2 ? u"女"_qs
                                              : QString();
    }
    if (field.codes == u"household_state" || field.codes == u"person_state") {
        static const QHash<QString, QString> words{{u"active"_qs, u"在册"_qs}, {u"present"_qs, u"在村"_qs}, {u"moved"_qs, u"迁出"_qs}, {u"dissolved"_qs, u"销户"_qs}, {u"dead"_qs, u"死亡"_qs}, {u"leaving"_qs, u"迁出中"_qs}, {u"given"_qs, u"已迁出"_qs}};
        return words.value(stored.toString(), stored.toString());
    }
    return stored.toString();
}

static QString translated(const char* text) {
    return QCoreApplication::translate("Fields", text);
}

static Parsed parseNumber(const Field& field, QString typed) {
    typed = text::compact(typed).remove(u',');
    for (const QString& tail : {field.unit, u"元"_qs, u"亩"_qs, u"米"_qs, u"年"_qs, u"月"_qs})
        if (!tail.isEmpty() && typed.endsWith(tail))
            typed.chop(tail.size());
    static const QRegularExpression form(QStringLiteral("^-?\\d{1,10}(\\.\\d{1,2})?$"));
    if (!form.match(typed).hasMatch())
        return {{}, translated(QT_TRANSLATE_NOOP("Fields", "%1 takes a number, for example 120.")).arg(field.label)};
    const qlonglong hundredths = qRound64(typed.toDouble() * 100);
    if (field.kind != K::Whole)
        return {hundredths, {}};
    if (hundredths % 100 || hundredths < 0)
        return {{}, translated(QT_TRANSLATE_NOOP("Fields", "%1 takes a whole number.")).arg(field.label)};
    return {hundredths / 100, {}};
}

static Parsed parseDate(const Field& field, const QString& typed) {
    static const QRegularExpression parted(QStringLiteral("^(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?$"));
    static const QRegularExpression digits(QStringLiteral("^(\\d{4})(\\d{2})(\\d{2})$"));
    const QString plain = text::compact(typed);
    const auto match = digits.match(plain).hasMatch() ? digits.match(plain) : parted.match(plain);
    const QDate date(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    if (!match.hasMatch() || !date.isValid())
        return {{}, translated(QT_TRANSLATE_NOOP("Fields", "%1 takes a date such as 1985-12-03.")).arg(field.label)};
    return {date.toString(Qt::ISODate), {}};
}

static Parsed parseCode(const Field& field, const QString& typed) {
    if (field.codes == u"sex") {
        if (typed == u"男" || typed == u"1")
            return {1, {}};
        if (typed == u"女" || typed == u"2")
            return {2, {}};
        return {{}, translated(QT_TRANSLATE_NOOP("Fields", "%1 is 男 or 女.")).arg(field.label)};
    }
    if (!field.codes.endsWith(u"_state"))
        return {typed, {}};
    const QStringList allowed = codeTexts(field.codes);
    for (const char* text : {"active", "present", "moved", "dissolved", "dead"})
        if (const QString word = QString::fromLatin1(text), shown = display(field, word); allowed.contains(shown) && (typed == shown || typed == word))
            return {word, {}};
    return {{}, translated(QT_TRANSLATE_NOOP("Fields", "%1 is one of: %2.")).arg(field.label, allowed.join(u"、"))};
}

Parsed parse(const Field& field, const QString& raw) {
    const QString typed = raw.simplified();
    if (typed.isEmpty())
        return {};
    switch (field.kind) {
    case K::Text: return {typed, {}};
    case K::Choice: return parseCode(field, typed);
    case K::Whole:
    case K::Hundredths:
    case K::Money: return parseNumber(field, typed);
    case K::Date: return parseDate(field, typed);
    case K::CitizenId: {
        const auto parsed = CitizenId::parse(typed); // a faulty one is kept; findings and the form say what is wrong
        return {parsed.cleaned, {}};
    }
    case K::Phone: {
        static const QRegularExpression form(QStringLiteral("^[0-9+\\-/;]{5,40}$"));
        const QString phone = text::compact(typed);
        if (!form.match(phone).hasMatch())
            return {{}, translated(QT_TRANSLATE_NOOP("Fields", "%1 takes digits only.")).arg(field.label)};
        return {phone, {}};
    }
    }
    return {};
}

} // namespace cunwu::fields
