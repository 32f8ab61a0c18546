#include "models/household/householdrepository.h"

#include "models/base/text.h"
#include "models/database/bulkinsert.h"
#include "models/database/database.h"
#include "models/database/journal.h"
#include "models/household/fields.h"
#include <sqlite3.h>

namespace cunwu {

namespace {

/// The columns of `details`, in a fixed order.
QStringList detailColumns(const std::vector<Field>& all, const QStringList& own) {
    QStringList columns;
    for (const Field& field : all)
        if (!own.contains(field.key))
            columns << field.key;
    return columns;
}

const QStringList& householdDetails() {
    static const QStringList columns = detailColumns(fields::ofHousehold(), {u"number"_qs, u"group_name"_qs, u"address"_qs, u"phone"_qs, u"state"_qs, u"type"_qs});
    return columns;
}

const QStringList& personDetails() {
    static const QStringList columns = detailColumns(fields::ofPerson(), {u"name"_qs, u"relation"_qs, u"citizen_id"_qs, u"sex"_qs, u"birth"_qs, u"ethnicity"_qs, u"phone"_qs, u"state"_qs});
    return columns;
}

QVariantMap readDetails(const Statement& s, int first, const QStringList& columns) {
    QVariantMap details;
    for (int i = 0; i < columns.size(); ++i)
        if (!s.isNull(first + i))
            details.insert(columns[i], sqlite3_column_type(s.handle(), first + i) == SQLITE_INTEGER ? QVariant(qlonglong(s.integer(first + i))) : QVariant(s.text(first + i)));
    return details;
}

using Columns = std::vector<std::pair<QString, QVariant>>;

QVariant orNull(const QString& text) {
    return text.isEmpty() ? QVariant() : QVariant(text);
}

Columns columnsOf(const Household& h) {
    Columns columns{{u"village"_qs, orNull(h.village)}, {u"number"_qs, orNull(h.number)}, {u"group_name"_qs, orNull(h.group)}, {u"address"_qs, orNull(h.address)}, {u"phone"_qs, orNull(h.phone)}, {u"state"_qs, orNull(h.state)}, {u"type"_qs, orNull(h.type)}};
    for (const QString& name : householdDetails())
        columns.emplace_back(name, h.details.value(name));
    return columns;
}

Columns columnsOf(const Person& p) {
    Columns columns{{u"household"_qs, qlonglong(p.household.value)}, {u"position"_qs, p.position}, {u"name"_qs, orNull(p.name)}, {u"relation"_qs, orNull(p.relation)}, {u"citizen_id"_qs, orNull(p.citizenId)}, {u"id_fault"_qs, int(p.idFault)}, {u"sex"_qs, int(p.sex)}, {u"birth"_qs, p.birth.isValid() ? QVariant(p.birth.toString(Qt::ISODate)) : QVariant()}, {u"ethnicity"_qs, orNull(p.ethnicity)}, {u"phone"_qs, orNull(p.phone)}, {u"state"_qs, orNull(p.state)}};
    for (const QString& name : personDetails())
        columns.emplace_back(name, p.details.value(name));
    return columns;
}

void bindVariant(Statement& s, int index, const QVariant& value) {
    if (!value.isValid() || value.isNull())
        s.bind(index, nullptr);
    else if (value.typeId() == QMetaType::QString)
        s.bind(index, value.toString());
    else
        s.bind(index, std::int64_t(value.toLongLong()));
}

void insertRow(Database& db, const QString& table, std::int64_t id, const Columns& columns) {
    QStringList names, marks;
    for (const auto& [name, value] : columns) {
        names << name;
        marks << u"?"_qs;
    }
    Statement s = db.prepare(u"INSERT INTO %1(%2, id) VALUES (%3, ?)"_qs.arg(table, names.join(u','), marks.join(u',')));
    int index = 0;
    for (const auto& [name, value] : columns)
        bindVariant(s, ++index, value);
    s.bind(++index, id);
    s.step();
}

bool updateRow(Database& db, const QString& table, std::int64_t id, const Columns& before, const Columns& after) {
    Columns changed;
    for (std::size_t i = 0; i < after.size(); ++i)
        if (before[i].second != after[i].second)
            changed.push_back(after[i]);
    if (changed.empty())
        return false;
    QStringList sets;
    for (const auto& [name, value] : changed)
        sets << name + u" = ?"_qs;
    Statement s = db.prepare(u"UPDATE %1 SET %2 WHERE id = ?"_qs.arg(table, sets.join(u", ")));
    int index = 0;
    for (const auto& [name, value] : changed)
        bindVariant(s, ++index, value);
    s.bind(++index, id);
    s.step();
    return true;
}

const QString householdSelect = u"SELECT id, village, number, group_name, address, phone, state, type, %1 FROM household "_qs;
const QString personSelect = u"SELECT id, household, position, name, relation, citizen_id, id_fault, sex, birth, ethnicity, phone, state, %1 FROM person "_qs;

Household readHousehold(const Statement& s) {
    return {{s.integer(0)}, s.text(1), s.text(2), s.text(3), s.text(4), s.text(5), s.text(6), s.text(7), readDetails(s, 8, householdDetails())};
}

Person readPerson(const Statement& s) {
    Person p;
    p.id = {s.integer(0)};
    p.household = {s.integer(1)};
    p.position = int(s.integer(2));
    p.name = s.text(3);
    p.relation = s.text(4);
    p.citizenId = s.text(5);
    p.idFault = static_cast<CitizenId::Fault>(s.integer(6));
    p.sex = static_cast<Sex>(s.integer(7));
    p.birth = QDate::fromString(s.text(8), Qt::ISODate);
    p.ethnicity = s.text(9);
    p.phone = s.text(10);
    p.state = s.text(11);
    p.details = readDetails(s, 12, personDetails());
    return p;
}

/// A household that is offered to another village stays; one that was accepted there does not (schema 3).
#define CUNWU_LINE_STATE                                                                                      \
    "CASE WHEN EXISTS (SELECT 1 FROM moved_out o WHERE o.row = h.id AND o.village = h.village) THEN 'given' " \
    "WHEN h.moves_to <> '' THEN 'leaving' ELSE h.state END"

/// The head is the member of the lowest position: SQLite takes the bare column from the row of the minimum.
const char* const lineSelect =
    "SELECT h.id, h.village, h.number, h.group_name, p.name, coalesce(p.members, 0), h.phone, h.address, " CUNWU_LINE_STATE ", p.phone FROM household h "
    "LEFT JOIN (SELECT household, name, phone, count(*) AS members, min(position) FROM person WHERE state = 'present' GROUP BY household) p ON p.household = h.id ";

HouseholdLine readLine(const Statement& s) {
    return {{s.integer(0)}, s.text(1), s.text(2), s.text(3), s.text(4), int(s.integer(5)), s.isNull(6) ? s.text(9) : s.text(6), s.text(7), s.text(8)};
}

} // namespace

std::vector<HouseholdLine> HouseholdRepository::lines(const QString& villagePrefix) const {
    Statement s = m_db.prepare(QLatin1String(lineSelect) + u"WHERE h.village >= ?1 AND h.village < ?1 || 'z'"_qs);
    s.bind(1, villagePrefix.isNull() ? u""_qs : villagePrefix);
    std::vector<std::pair<QString, HouseholdLine>> keyed;
    while (s.step()) {
        HouseholdLine line = readLine(s);
        QString key = line.village + householdOrder(line.group, line.number);
        keyed.emplace_back(std::move(key), std::move(line));
    }
    std::sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<HouseholdLine> result;
    result.reserve(keyed.size());
    for (auto& [key, line] : keyed)
        result.push_back(std::move(line));
    return result;
}

std::optional<HouseholdLine> HouseholdRepository::line(HouseholdId id) const {
    Statement s = m_db.prepare("SELECT h.id, h.village, h.number, h.group_name, "
                               "(SELECT name FROM person WHERE household = h.id AND state = 'present' ORDER BY position LIMIT 1), "
                               "(SELECT count(*) FROM person WHERE household = h.id AND state = 'present'), h.phone, h.address, " CUNWU_LINE_STATE ", "
                               "(SELECT phone FROM person WHERE household = h.id AND state = 'present' ORDER BY position LIMIT 1) FROM household h WHERE h.id = ?");
    s.bind(1, id.value);
    return s.step() ? std::optional(readLine(s)) : std::nullopt;
}

std::optional<Household> HouseholdRepository::household(HouseholdId id) const {
    Statement s = m_db.prepare(householdSelect.arg(householdDetails().join(u',')) + u"WHERE id = ?"_qs);
    s.bind(1, id.value);
    return s.step() ? std::optional(readHousehold(s)) : std::nullopt;
}

std::optional<HouseholdId> HouseholdRepository::findNumber(const QString& village, const QString& number) const {
    Statement s = m_db.prepare("SELECT id FROM household WHERE village = ? AND number = ? ORDER BY state = 'active' DESC, id LIMIT 1");
    s.bindAll(village, number);
    return s.step() ? std::optional(HouseholdId{s.integer(0)}) : std::nullopt;
}

std::vector<Person> HouseholdRepository::members(HouseholdId id) const {
    Statement s = m_db.prepare(personSelect.arg(personDetails().join(u',')) + u"WHERE household = ? ORDER BY position, id"_qs);
    s.bind(1, id.value);
    std::vector<Person> result;
    while (s.step())
        result.push_back(readPerson(s));
    return result;
}

std::optional<Person> HouseholdRepository::person(PersonId id) const {
    Statement s = m_db.prepare(personSelect.arg(personDetails().join(u',')) + u"WHERE id = ?"_qs);
    s.bind(1, id.value);
    return s.step() ? std::optional(readPerson(s)) : std::nullopt;
}

std::vector<Household> HouseholdRepository::households() const {
    std::vector<Household> result;
    for (Statement s = m_db.prepare(householdSelect.arg(householdDetails().join(u',')) + u"ORDER BY id"_qs); s.step();)
        result.push_back(readHousehold(s));
    return result;
}

std::vector<Person> HouseholdRepository::persons() const {
    std::vector<Person> result;
    for (Statement s = m_db.prepare(personSelect.arg(personDetails().join(u',')) + u"ORDER BY household, position, id"_qs); s.step();)
        result.push_back(readPerson(s));
    return result;
}

QStringList HouseholdRepository::groups(const QString& villagePrefix) const {
    QStringList result;
    Statement s = m_db.prepare("SELECT DISTINCT group_name FROM household WHERE village >= ?1 AND village < ?1 || 'z' AND group_name <> '' AND state = 'active' AND NOT EXISTS (SELECT 1 FROM moved_out o WHERE o.row = household.id AND o.village = household.village)");
    s.bind(1, villagePrefix.isNull() ? u""_qs : villagePrefix);
    while (s.step())
        result << s.text(0);
    std::sort(result.begin(), result.end(), text::naturalLess);
    return result;
}

void HouseholdRepository::eachPerson(const PersonVisitor& visit) const {
    const auto bytes = [](const Statement& s, int column) {
        const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(s.handle(), column));
        return text ? text : "";
    };
    for (Statement s = m_db.prepare("SELECT id, household, name, citizen_id FROM person WHERE state = 'present'"); s.step();)
        visit({s.integer(0)}, {s.integer(1)}, bytes(s, 2), bytes(s, 3));
}

HouseholdId HouseholdRepository::insert(const Household& household) {
    const HouseholdId id{m_db.journal()->newRowId()};
    insertRow(m_db, u"household"_qs, id.value, columnsOf(household));
    return id;
}

PersonId HouseholdRepository::insert(const Person& person) {
    const PersonId id{m_db.journal()->newRowId()};
    insertRow(m_db, u"person"_qs, id.value, columnsOf(person));
    return id;
}

// A hundred thousand persons: no names and no QVariants but those of `details`, and the strings' memory is used again.

static void put(OpValue& place, const QString& text) {
    if (text.isEmpty()) {
        place = std::monostate();
        return;
    }
    const QByteArray utf8 = text.toUtf8();
    if (auto* string = std::get_if<std::string>(&place))
        string->assign(utf8.constData(), std::size_t(utf8.size()));
    else
        place = std::string(utf8.constData(), std::size_t(utf8.size()));
}

static void putDetails(std::vector<OpValue>& values, std::size_t first, const QStringList& columns, const QVariantMap& details) {
    if (details.isEmpty()) {
        std::fill(values.begin() + std::ptrdiff_t(first), values.end(), OpValue());
        return;
    }
    for (qsizetype i = 0; i < columns.size(); ++i) {
        OpValue& place = values[first + std::size_t(i)];
        const auto it = details.constFind(columns[i]);
        if (it == details.cend() || it->isNull())
            place = std::monostate();
        else if (it->typeId() == QMetaType::QString)
            put(place, it->toString());
        else
            place = std::int64_t(it->toLongLong());
    }
}

/// In the order of columnsOf().
static void fill(std::vector<OpValue>& values, const Household& h) {
    std::size_t i = 0;
    for (const QString* text : {&h.village, &h.number, &h.group, &h.address, &h.phone, &h.state, &h.type})
        put(values[i++], *text);
    putDetails(values, i, householdDetails(), h.details);
}

static void fill(std::vector<OpValue>& values, const Person& p) {
    std::size_t i = 0;
    values[i++] = p.household.value;
    values[i++] = std::int64_t(p.position);
    for (const QString* text : {&p.name, &p.relation, &p.citizenId})
        put(values[i++], *text);
    values[i++] = std::int64_t(p.idFault);
    values[i++] = std::int64_t(p.sex);
    put(values[i++], p.birth.isValid() ? p.birth.toString(Qt::ISODate) : QString());
    for (const QString* text : {&p.ethnicity, &p.phone, &p.state})
        put(values[i++], *text);
    putDetails(values, i, personDetails(), p.details);
}

template <class Row> static std::vector<std::int64_t> bulkInsert(Database& db, const QString& table, const std::vector<Row>& rows, const Progress& progress) {
    std::vector<std::int64_t> ids;
    ids.reserve(rows.size());
    if (rows.empty())
        return ids;
    QStringList names;
    for (const auto& [name, value] : columnsOf(rows.front()))
        names << name;
    BulkInsert bulk(db, table, names);
    std::vector<OpValue> values(std::size_t(names.size()));
    for (const Row& row : rows) {
        fill(values, row);
        ids.push_back(bulk.add(values));
        if (ids.size() % 2000 == 0)
            progress(qint64(ids.size()), qint64(rows.size()));
    }
    bulk.finish();
    return ids;
}

std::vector<HouseholdId> HouseholdRepository::insertAll(const std::vector<Household>& households) {
    std::vector<HouseholdId> result;
    for (const std::int64_t id : bulkInsert(m_db, u"household"_qs, households, {}))
        result.push_back({id});
    return result;
}

std::vector<PersonId> HouseholdRepository::insertAll(const std::vector<Person>& persons, const Progress& progress) {
    std::vector<PersonId> result;
    for (const std::int64_t id : bulkInsert(m_db, u"person"_qs, persons, progress))
        result.push_back({id});
    return result;
}

bool HouseholdRepository::any() const {
    return m_db.scalar("SELECT EXISTS (SELECT 1 FROM household)") != 0;
}

bool HouseholdRepository::update(const Household& h) {
    const auto before = household(h.id);
    return before && updateRow(m_db, u"household"_qs, h.id.value, columnsOf(*before), columnsOf(h));
}

bool HouseholdRepository::update(const Person& p) {
    const auto before = person(p.id);
    return before && updateRow(m_db, u"person"_qs, p.id.value, columnsOf(*before), columnsOf(p));
}

bool HouseholdRepository::remove(PersonId id) {
    m_db.prepare("DELETE FROM person WHERE id = ?").run(id.value);
    return m_db.changes() > 0;
}

bool HouseholdRepository::remove(HouseholdId id) {
    m_db.prepare("DELETE FROM household WHERE id = ?").run(id.value);
    return m_db.changes() > 0;
}

bool HouseholdRepository::hasEntries(HouseholdId id) const {
    Statement s = m_db.prepare("SELECT 1 FROM point_entry WHERE household = ? LIMIT 1");
    s.bind(1, id.value);
    return s.step();
}

} // namespace cunwu
