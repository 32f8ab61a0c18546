#include "models/points/pointsrepository.h"

#include "models/base/citizenid.h"
#include "models/database/database.h"
#include "models/database/journal.h"
#include "models/points/entryrowrepository.h"
#include "models/scheme/schemerepository.h"

namespace cunwu {

static const QString& noText(const QString& text) {
    static const QString null;
    return text.isEmpty() ? null : text; // NULL and '' mean the same; one form keeps ops small
}

static std::optional<std::int64_t> orNull(std::int64_t value) {
    return value ? std::optional(value) : std::nullopt;
}

// --- The sheet

static std::vector<SheetRow> loadRows(Database& db, const QString& village) {
    Statement s = db.prepare(
        "SELECT h.id, h.number, h.group_name, (SELECT p.name FROM person p WHERE p.household = "
        "h.id "
        "AND coalesce(p.state, 'present') <> 'dead' ORDER BY p.relation = '户主' DESC, p.position "
        "LIMIT 1) "
        "FROM household h WHERE h.village = ? AND coalesce(h.state, 'active') = 'active' "
        "AND NOT EXISTS (SELECT 1 FROM moved_out o WHERE o.row = h.id AND o.village = h.village)");
    s.bind(1, village);
    std::vector<SheetRow> rows;
    while (s.step()) {
        SheetRow row;
        row.household = {s.integer(0)};
        row.number = s.text(1);
        row.group = s.text(2);
        row.head = s.text(3);
        rows.push_back(std::move(row));
    }
    return rows;
}

MonthSheet PointsRepository::loadSheet(const QString& village, Month month) const {
    std::vector<SheetRow> rows = loadRows(m_db, village);
    QHash<std::int64_t, SheetRow*> byId;
    for (SheetRow& row : rows)
        byId.insert(row.household.value, &row);
    Statement now = m_db.prepare(QStringLiteral("SELECT %1 FROM household h CROSS JOIN point_entry "
                                                "e ON e.household = h.id AND e.month = ?2 "
                                                "WHERE h.village = ?1 ORDER BY e.id")
                                     .arg(entryrow::columns("e.")));
    now.bindAll(village, month.number());
    while (now.step())
        if (SheetRow* row = byId.value(now.integer(1)))
            row->entries.push_back(entryrow::read(now));
    QStringList names;
    for (const QString& name :
         QString::fromLatin1(entryrow::ruleColumns()).split(QStringLiteral(", ")))
        names << QStringLiteral("e.") + name;
    Statement before =
        m_db.prepare(QStringLiteral("SELECT %1 FROM household h CROSS JOIN point_entry e ON "
                                    "e.household = h.id AND e.month >= ?2 "
                                    "AND e.month < ?3 WHERE h.village = ?1 ORDER BY e.id")
                         .arg(names.join(u',')));
    before.bindAll(village, Month(month.year(), 1).number(), month.number());
    entryrow::TextPool texts;
    while (before.step()) {
        if (SheetRow* row = byId.value(before.integer(1))) {
            PointEntry e;
            entryrow::readForRules(before, e, texts);
            row->earlier.push_back(std::move(e));
        }
    }
    return MonthSheet(this->month(village, month), SchemeRepository(m_db).book(), std::move(rows));
}

// --- Entries

std::vector<PointEntry> PointsRepository::select(const char* where, std::int64_t a, std::int64_t b,
                                                 std::int64_t c) const {
    Statement s = m_db.prepare(QStringLiteral("SELECT %1 FROM point_entry WHERE %2 ORDER BY id")
                                   .arg(entryrow::columns(), QLatin1String(where)));
    s.bindAll(a, b, c);
    std::vector<PointEntry> out;
    while (s.step())
        out.push_back(entryrow::read(s));
    return out;
}

std::vector<PointEntry> PointsRepository::entries(HouseholdId household, Month month) const {
    return select("household = ?1 AND month = ?2 AND ?3 = 0", household.value, month.number(), 0);
}

std::vector<PointEntry> PointsRepository::entriesOfYear(HouseholdId household, int year) const {
    return select("household = ?1 AND month BETWEEN ?2 AND ?3", household.value, year * 100 + 1,
                  year * 100 + 12);
}

std::optional<PointEntry> PointsRepository::entry(EntryId id) const {
    auto found = select("id = ?1 AND ?2 = 0 AND ?3 = 0", id.value, 0, 0);
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<PointEntry> PointsRepository::waiting(const QString& village, Month month) const {
    Statement s = m_db.prepare(QStringLiteral("SELECT %1 FROM household h CROSS JOIN point_entry e "
                                              "ON e.household = h.id AND e.month = ?2 "
                                              "WHERE h.village = ?1 AND e.state IN ('declared', "
                                              "'checked') ORDER BY e.household, e.day, e.id")
                                   .arg(entryrow::columns("e.")));
    s.bindAll(village, month.number());
    std::vector<PointEntry> out;
    while (s.step())
        out.push_back(entryrow::read(s));
    return out;
}

EntryId PointsRepository::insert(PointEntry e) {
    e.id = {m_db.journal()->newRowId()};
    m_db.prepare("INSERT INTO point_entry(id, household, person, indicator, month, day, quantity, "
                 "points, source, state, evidence, note, "
                 "reason, document_no, document_date, document_agency, reverses) VALUES "
                 "(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
        .run(e.id.value, e.household.value, orNull(e.person.value), e.indicator, e.month.number(),
             e.day.isValid() ? std::optional(entryrow::dayNumber(e.day)) : std::nullopt,
             e.quantity.hundredths(), e.points.hundredths(), sourceWord(e.source),
             stateWord(e.state), noText(e.evidence), noText(e.note), noText(e.reason),
             noText(e.document.number), noText(e.document.date.toString(Qt::ISODate)),
             noText(e.document.agency), orNull(e.reverses.value));
    return e.id;
}

void PointsRepository::update(const PointEntry& before, const PointEntry& after) {
    const std::int64_t id = before.id.value;
    const auto set = [&](const char* column, const auto& from, const auto& to) {
        if (from != to)
            m_db.prepare(QStringLiteral("UPDATE point_entry SET %1 = ? WHERE id = ?")
                             .arg(QLatin1String(column)))
                .run(to, id);
    };
    if (before.points != after.points ||
        before.quantity != after.quantity) // the usual edit: one op for both
        m_db.prepare("UPDATE point_entry SET points = ?, quantity = ? WHERE id = ?")
            .run(after.points.hundredths(), after.quantity.hundredths(), id);
    set("person", orNull(before.person.value), orNull(after.person.value));
    set("indicator", before.indicator, after.indicator);
    const auto day = [](QDate d) {
        return d.isValid() ? std::optional(entryrow::dayNumber(d)) : std::nullopt;
    };
    set("day", day(before.day), day(after.day));
    set("source", sourceWord(before.source), sourceWord(after.source));
    set("state", stateWord(before.state), stateWord(after.state));
    set("evidence", noText(before.evidence), noText(after.evidence));
    set("note", noText(before.note), noText(after.note));
    set("reason", noText(before.reason), noText(after.reason));
    set("document_no", noText(before.document.number), noText(after.document.number));
    set("document_date", noText(before.document.date.toString(Qt::ISODate)),
        noText(after.document.date.toString(Qt::ISODate)));
    set("document_agency", noText(before.document.agency), noText(after.document.agency));
}

void PointsRepository::remove(EntryId id) {
    m_db.prepare("DELETE FROM point_entry WHERE id = ?").run(id.value);
}

// --- Households

QString PointsRepository::villageOf(HouseholdId household) const {
    Statement s = m_db.prepare("SELECT village FROM household WHERE id = ?");
    s.bind(1, household.value);
    return s.step() ? s.text(0) : QString();
}

QString PointsRepository::numberOf(HouseholdId household) const {
    Statement s = m_db.prepare("SELECT number FROM household WHERE id = ?");
    s.bind(1, household.value);
    return s.step() ? s.text(0) : QString();
}

QHash<HouseholdId, MemberNames> PointsRepository::memberNames(const QString& village,
                                                              QDate day) const {
    Statement s = m_db.prepare("SELECT p.household, p.name, p.birth, p.citizen_id FROM household h "
                               "JOIN person p ON p.household = h.id "
                               "WHERE h.village = ? AND p.name IS NOT NULL ORDER BY p.id");
    s.bind(1, village);
    QHash<HouseholdId, MemberNames> out;
    while (s.step()) {
        QDate birth = QDate::fromString(s.text(2), Qt::ISODate);
        if (const auto id = CitizenId::parse(s.text(3)).id; !birth.isValid() && id)
            birth = id->birthDate();
        MemberNames& names = out[{s.integer(0)}];
        (birth.isValid() && birth.addYears(14) > day ? names.minors : names.others) << s.text(1);
    }
    return out;
}

PersonId PointsRepository::personNamed(HouseholdId household, const QString& name) const {
    Statement s =
        m_db.prepare("SELECT min(id), count(*) FROM person WHERE household = ? AND name = ?");
    s.bindAll(household.value, name);
    return s.step() && s.integer(1) == 1 ? PersonId{s.integer(0)} : PersonId();
}

QHash<QString, std::vector<HouseholdId>>
PointsRepository::householdsByNumber(const QString& village) const {
    Statement s = m_db.prepare("SELECT number, id FROM household h WHERE village = ? AND "
                               "coalesce(state, 'active') = 'active' AND NOT EXISTS "
                               "(SELECT 1 FROM moved_out o WHERE o.row = h.id AND o.village = h.village)");
    s.bind(1, village);
    QHash<QString, std::vector<HouseholdId>> out;
    while (s.step())
        out[s.text(0)].push_back({s.integer(1)});
    return out;
}

Month PointsRepository::latestMonth() const {
    return Month::fromNumber(int(m_db.scalar("SELECT COALESCE(MAX(month), 0) FROM month_total")));
}

int PointsRepository::scoredHouseholds(Month month) const {
    Statement s = m_db.prepare("SELECT COUNT(*) FROM month_total WHERE month = ?");
    s.bind(1, month.number());
    s.step();
    return int(s.integer(0));
}

QStringList PointsRepository::villages() const {
    Statement s = m_db.prepare(
        "SELECT DISTINCT village FROM household WHERE village IS NOT NULL ORDER BY village");
    QStringList out;
    while (s.step())
        out << s.text(0);
    return out;
}

} // namespace cunwu
