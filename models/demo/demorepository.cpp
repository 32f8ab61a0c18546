#include "models/demo/demorepository.h"

#include "models/database/database.h"
#include "models/database/journal.h"

namespace cunwu {
namespace {

/// An empty text is stored as NULL: the journal then has nothing to say about the column.
QString orNull(const QString& text) {
    return text.isEmpty() ? QString() : text;
}

QString isoDate(QDate day) {
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

std::int64_t dayNumber(QDate day) {
    return day.year() * 10'000LL + day.month() * 100 + day.day();
}

} // namespace

void DemoRepository::insert(const DivisionCode& village, const std::vector<DemoFamily>& families) {
    Statement household = m_db.prepare(
        "INSERT INTO household (id, village, number, group_name, address, phone, state, type, register_no, housing_area, "
        "housing_structure, housing_year, farmland, woodland, crops, livestock) "
        "VALUES (?, ?, ?, ?, ?, ?, 'active', ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    Statement person = m_db.prepare(
        "INSERT INTO person (id, household, position, name, relation, citizen_id, id_fault, sex, birth, ethnicity, "
        "marriage, political, education, student, labour, work_place, work_months, phone, state) "
        "VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'present')");
    Journal& journal = *m_db.journal();
    for (const DemoFamily& family : families) {
        const std::int64_t id = journal.newRowId();
        household.run(id, village.toString(), family.number, family.group, family.address, orNull(family.phone), family.type,
                      family.registerNo, family.housingArea, family.housingStructure, family.housingYear, family.farmland,
                      family.woodland, orNull(family.crops), orNull(family.livestock));
        int position = 0;
        for (const DemoPerson& p : family.members) {
            const std::optional<int> months = p.workMonths > 0 ? std::optional(p.workMonths) : std::nullopt;
            person.run(journal.newRowId(), id, position++, p.name, p.relation, p.citizenId, static_cast<int>(p.sex),
                       isoDate(p.birth), p.ethnicity, orNull(p.marriage), orNull(p.political), orNull(p.education),
                       orNull(p.student), orNull(p.labour), orNull(p.workPlace), months, orNull(p.phone));
        }
    }
}

void DemoRepository::insert(const EffectiveScheme& scheme, Month month, const std::vector<DemoTarget>& targets,
                            const std::vector<DemoEntry>& entries) {
    Statement insert = m_db.prepare(
        "INSERT INTO point_entry (id, household, person, indicator, month, day, quantity, points, source, state, evidence, "
        "note, document_no, document_date, document_agency) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'approved', ?, ?, ?, ?, ?)");
    Journal& journal = *m_db.journal();
    for (const DemoEntry& entry : entries) {
        const DemoTarget& target = targets[entry.target];
        const Indicator& indicator = scheme.indicators()[entry.indicator];
        const std::optional<std::int64_t> person =
            indicator.perPerson && target.adult != 0 ? std::optional(target.adult) : std::nullopt;
        insert.run(journal.newRowId(), target.household, person, indicator.code, month.number(), dayNumber(entry.day),
                   entry.quantity.hundredths(), entry.points.hundredths(), entry.source, orNull(entry.evidence),
                   orNull(entry.note), orNull(entry.documentNo), isoDate(entry.documentDate), orNull(entry.documentAgency));
    }
}

std::vector<DivisionCode> DemoRepository::villages() const {
    std::vector<DivisionCode> villages;
    Statement s = m_db.prepare("SELECT DISTINCT village FROM household WHERE village IS NOT NULL ORDER BY village");
    while (s.step())
        if (const auto code = DivisionCode::parse(s.text(0)))
            villages.push_back(*code);
    return villages;
}

std::vector<DemoTarget> DemoRepository::targets(const DivisionCode& village) const {
    std::vector<DemoTarget> targets;
    Statement s = m_db.prepare(
        "SELECT h.id, h.number, (SELECT p.id FROM person p WHERE p.household = h.id AND coalesce(p.state, 'present') = 'present' "
        "ORDER BY p.birth BETWEEN '1960' AND '2007' DESC, p.position LIMIT 1) FROM household h "
        "WHERE h.village = ? AND coalesce(h.state, 'active') = 'active' ORDER BY h.id");
    s.bindAll(village.toString());
    while (s.step())
        targets.push_back({s.integer(0), s.text(1), s.integer(2)});
    return targets;
}

bool DemoRepository::hasEntries(const DivisionCode& village, Month from, Month to) const {
    Statement s = m_db.prepare("SELECT 1 FROM household h JOIN point_entry e ON e.household = h.id AND e.month BETWEEN ?2 AND ?3 "
                               "WHERE h.village = ?1 LIMIT 1");
    s.bindAll(village.toString(), from.number(), to.number());
    return s.step();
}

} // namespace cunwu
