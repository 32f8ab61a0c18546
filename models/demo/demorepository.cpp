#include "models/demo/demorepository.h"

#include "models/database/bulkinsert.h"
#include "models/database/database.h"

namespace cunwu {
namespace {

/// An empty text is stored as NULL: the journal then has nothing to say about the column.
OpValue value(const QString& text) {
    return text.isEmpty() ? OpValue() : OpValue(text.toStdString());
}

OpValue value(std::int64_t number) {
    return number;
}

OpValue value(QDate day) {
    return value(day.isValid() ? day.toString(Qt::ISODate) : QString());
}

std::int64_t dayNumber(QDate day) {
    return day.year() * 10'000LL + day.month() * 100 + day.day();
}

const QStringList householdColumns = {
    QStringLiteral("village"), QStringLiteral("number"),
    QStringLiteral("group_name"), QStringLiteral("address"),
    QStringLiteral("phone"), QStringLiteral("state"),
    QStringLiteral("type"), QStringLiteral("register_no"),
    QStringLiteral("housing_area"), QStringLiteral("housing_structure"),
    QStringLiteral("housing_year"), QStringLiteral("farmland"),
    QStringLiteral("woodland"), QStringLiteral("crops"),
    QStringLiteral("livestock")};
const QStringList personColumns = {
    QStringLiteral("household"), QStringLiteral("position"), QStringLiteral("name"),
    QStringLiteral("relation"), QStringLiteral("citizen_id"), QStringLiteral("id_fault"),
    QStringLiteral("sex"), QStringLiteral("birth"), QStringLiteral("ethnicity"),
    QStringLiteral("marriage"), QStringLiteral("political"), QStringLiteral("education"),
    QStringLiteral("student"), QStringLiteral("labour"), QStringLiteral("work_place"),
    QStringLiteral("work_months"), QStringLiteral("phone"), QStringLiteral("medical_insurance"),
    QStringLiteral("pension"), QStringLiteral("state")};
const QStringList entryColumns = {
    QStringLiteral("household"), QStringLiteral("person"),
    QStringLiteral("indicator"), QStringLiteral("month"),
    QStringLiteral("day"), QStringLiteral("quantity"),
    QStringLiteral("points"), QStringLiteral("source"),
    QStringLiteral("state"), QStringLiteral("evidence"),
    QStringLiteral("note"), QStringLiteral("document_no"),
    QStringLiteral("document_date"), QStringLiteral("document_agency")};

std::vector<OpValue> valuesOf(const DivisionCode& village, const DemoFamily& f) {
    return {value(village.toString()),
            value(f.number),
            value(f.group),
            value(f.address),
            value(f.phone),
            value(QStringLiteral("active")),
            value(f.type),
            value(f.registerNo),
            value(f.housingArea),
            value(f.housingStructure),
            value(f.housingYear),
            value(f.farmland),
            value(f.woodland),
            value(f.crops),
            value(f.livestock)};
}

std::vector<OpValue> valuesOf(std::int64_t household, int position, const DemoPerson& p) {
    return {value(household),
            value(position),
            value(p.name),
            value(p.relation),
            value(p.citizenId),
            value(0),
            value(static_cast<int>(p.sex)),
            value(p.birth),
            value(p.ethnicity),
            value(p.marriage),
            value(p.political),
            value(p.education),
            value(p.student),
            value(p.labour),
            value(p.workPlace),
            p.workMonths > 0 ? value(p.workMonths) : OpValue(),
            value(p.phone),
            value(p.medicalInsurance),
            value(p.pension),
            value(QStringLiteral("present"))};
}

} // namespace

void DemoRepository::insert(const DivisionCode& village, const std::vector<DemoFamily>& families) {
    std::vector<std::int64_t> ids;
    BulkInsert households(m_db, QStringLiteral("household"), householdColumns);
    for (const DemoFamily& family : families)
        ids.push_back(households.add(valuesOf(village, family)));
    households.finish();
    BulkInsert persons(m_db, QStringLiteral("person"), personColumns);
    for (std::size_t i = 0; i < families.size(); ++i)
        for (std::size_t j = 0; j < families[i].members.size(); ++j)
            persons.add(valuesOf(ids[i], static_cast<int>(j), families[i].members[j]));
    persons.finish();
}

void DemoRepository::insert(const EffectiveScheme& scheme, Month month,
                            const std::vector<DemoTarget>& targets,
                            const std::vector<DemoEntry>& entries) {
    BulkInsert rows(m_db, QStringLiteral("point_entry"), entryColumns);
    for (const DemoEntry& e : entries) {
        const DemoTarget& target = targets[e.target];
        const Indicator& indicator = scheme.indicators()[e.indicator];
        rows.add({value(target.household),
                  indicator.perPerson && target.adult != 0 ? value(target.adult) : OpValue(),
                  value(indicator.code), value(month.number()), value(dayNumber(e.day)),
                  value(e.quantity.hundredths()), value(e.points.hundredths()), value(e.source),
                  value(QStringLiteral("approved")), value(e.evidence), value(e.note),
                  value(e.documentNo), value(e.documentDate), value(e.documentAgency)});
    }
    rows.finish();
}

std::vector<DivisionCode> DemoRepository::villages() const {
    std::vector<DivisionCode> villages;
    Statement s = m_db.prepare(
        "SELECT DISTINCT village FROM household WHERE village IS NOT NULL ORDER BY village");
    while (s.step())
        if (const auto code = DivisionCode::parse(s.text(0)))
            villages.push_back(*code);
    return villages;
}

std::vector<DemoTarget> DemoRepository::targets(const DivisionCode& village) const {
    std::vector<DemoTarget> targets;
    Statement s = m_db.prepare(
        "SELECT h.id, h.number, (SELECT p.id FROM person p WHERE p.household = h.id AND "
        "coalesce(p.state, 'present') = 'present' "
        "ORDER BY p.birth BETWEEN '1960' AND '2007' DESC, p.position LIMIT 1) FROM household h "
        "WHERE h.village = ? AND coalesce(h.state, 'active') = 'active' ORDER BY h.id");
    s.bindAll(village.toString());
    while (s.step())
        targets.push_back({s.integer(0), s.text(1), s.integer(2)});
    return targets;
}

bool DemoRepository::hasEntries(const DivisionCode& village, Month from, Month to) const {
    Statement s = m_db.prepare("SELECT 1 FROM household h JOIN point_entry e ON e.household = h.id "
                               "AND e.month BETWEEN ?2 AND ?3 "
                               "WHERE h.village = ?1 LIMIT 1");
    s.bindAll(village.toString(), from.number(), to.number());
    return s.step();
}

} // namespace cunwu
