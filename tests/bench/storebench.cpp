// What the journal costs: one typed cell, and the import of everybody, beside the same rows written
// by bare SQLite.
#include "tests/bench/benchfiles.h"
#include "tests/bench/comparison.h"

#include "models/household/householdrepository.h"
#include "models/office/officesession.h"
#include "models/points/monthtotalrepository.h"
#include "models/points/pointsrepository.h"
#include "models/points/pointsservice.h"
#include "models/roster/rosterservice.h"
#include <QFile>
#include <optional>
#include <sqlite3.h>

namespace cunwu::bench {
namespace {

const SystemClock systemClock;

std::unique_ptr<OfficeSession> openCopy(const QString& of, const QString& name) {
    auto opened = OfficeFile::open(freshCopy(of, name), QStringLiteral("bench"));
    if (!opened.file)
        return {};
    auto session = std::make_unique<OfficeSession>(std::move(opened.file), systemClock);
    registerMonthTotals(session->db());
    return session;
}

// --- One cell

constexpr int edits = 40;

/// Seconds for one edit: the present month of the village, one household after the other.
double cellEdit() {
    static std::unique_ptr<OfficeSession> session =
        openCopy(setup().villagePath(), QStringLiteral("edit.cunwu"));
    if (!session)
        return -1;
    static std::optional<MonthSheet> sheet;
    static int next = 0;
    const PointsRepository repository(session->db());
    if (!sheet)
        sheet = repository.loadSheet(session->office().code.toString(),
                                     Month::of(systemClock.today()));
    const auto& rows = sheet->rows();
    PointsService service(session->db());
    const Indicator* simple = nullptr;
    for (const Indicator& indicator : sheet->scheme().indicators())
        if (!simple && indicator.regular)
            simple = &indicator;
    if (rows.empty() || !simple)
        return -1;
    const QString text = simple->points.toString();
    double seconds = 0;
    for (int i = 0; i < edits; ++i) {
        const auto size = static_cast<int>(rows.size());
        const int row = next % size;
        // The second time round the cell holds the value already; then it is emptied.
        const bool empty = next++ / size % 2 == 0;
        const HouseholdId household = rows[static_cast<std::size_t>(row)].household;
        EditOutcome outcome;
        seconds += timed([&] {
            outcome = service.setCell(*sheet, household, simple->code, empty ? text : QString());
        });
        if (outcome.households.empty())
            return -1; // an edit that writes nothing costs nothing
        sheet->setEntries(row, repository.entries(household, sheet->info().month));
    }
    return seconds / edits;
}

/// The limit: the same durability (WAL, synchronous FULL), one row a commit.
double rawCommit() {
    static sqlite3* db = [] {
        const QString path = setup().scratch(QStringLiteral("raw.db"));
        removeWithSidecars(path);
        sqlite3* handle = nullptr;
        sqlite3_open(path.toUtf8().constData(), &handle);
        sqlite3_exec(handle,
                     "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                     "CREATE TABLE entry (id INTEGER PRIMARY KEY, household INTEGER, indicator "
                     "TEXT, month INTEGER, points INTEGER)",
                     nullptr, nullptr, nullptr);
        return handle;
    }();
    sqlite3_stmt* insert = nullptr;
    sqlite3_prepare_v2(
        db,
        "INSERT INTO entry (household, indicator, month, points) VALUES (?, '1.1', 202611, 500)",
        -1, &insert, nullptr);
    const double seconds = timed([&] {
        for (int i = 0; i < edits; ++i) {
            sqlite3_exec(db, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
            sqlite3_bind_int64(insert, 1, i);
            sqlite3_step(insert);
            sqlite3_reset(insert);
            sqlite3_exec(db, "COMMIT", nullptr, nullptr, nullptr);
        }
    });
    sqlite3_finalize(insert);
    return seconds / edits;
}

// --- Import of everybody: the county's people as the plan of one large table

struct People {
    std::vector<Household> households;
    std::vector<Person> persons;
};

const People& people() {
    static const People all = [] {
        People people;
        const auto opened = OfficeFile::open(setup().countyPath(), QStringLiteral("bench"),
                                             Database::Mode::ReadOnly);
        if (opened.file) {
            const HouseholdRepository repository(opened.file->db());
            people.households = repository.households();
            people.persons = repository.persons();
        }
        return people;
    }();
    return all;
}

RosterPlan planOfAll() {
    RosterPlan plan;
    QHash<qint64, int> index;
    for (const Household& household : people().households) {
        index.insert(household.id.value, static_cast<int>(plan.households.size()));
        PlannedHousehold planned;
        planned.household = household;
        planned.household.id = {};
        planned.isNew = true;
        plan.households.push_back(std::move(planned));
    }
    for (const Person& person : people().persons) {
        PlannedRow row;
        row.outcome = RowOutcome::Added;
        row.householdIndex = index.value(person.household.value, -1);
        row.person = person;
        row.person.id = {};
        row.person.household = {};
        plan.rows.push_back(std::move(row));
    }
    return plan;
}

double import() {
    const RosterPlan plan = planOfAll();
    const QString path = setup().scratch(QStringLiteral("import.cunwu"));
    removeWithSidecars(path);
    Office office;
    office.code = DivisionCode::parse(QStringLiteral("469030")).value();
    office.name = QStringLiteral("琼中");
    const auto session = OfficeSession::create(path, office, QStringLiteral("bench"), systemClock);
    registerMonthTotals(session->db());
    if (plan.rows.empty())
        return -1;
    return timed([&] {
        RosterService(session->db()).apply(plan, QStringLiteral("bench"), systemClock.now());
    });
}

void bindText(sqlite3_stmt* s, int index, const QString& text) {
    const QByteArray utf8 = text.toUtf8();
    sqlite3_bind_text(s, index, utf8.constData(), static_cast<int>(utf8.size()), SQLITE_TRANSIENT);
}

/// A table's bare schema and the same values, bound column by column in one prepared statement and
/// one transaction.
double rawInserts() {
    const QString path = setup().scratch(QStringLiteral("rawimport.db"));
    removeWithSidecars(path);
    sqlite3* db = nullptr;
    sqlite3_open(path.toUtf8().constData(), &db);
    sqlite3_exec(
        db,
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
        "CREATE TABLE household (id INTEGER PRIMARY KEY, village TEXT, number TEXT, group_name "
        "TEXT, address TEXT, phone TEXT,"
        " state TEXT, type TEXT, details TEXT) STRICT; CREATE INDEX household_village ON "
        "household(village);"
        "CREATE TABLE person (id INTEGER PRIMARY KEY, household INTEGER, position INTEGER, name "
        "TEXT, relation TEXT,"
        " citizen_id TEXT, id_fault INTEGER, sex INTEGER, birth TEXT, ethnicity TEXT, phone TEXT, "
        "state TEXT, a TEXT, b TEXT,"
        " c TEXT, d TEXT, e TEXT) STRICT; CREATE INDEX person_household ON person(household)",
        nullptr, nullptr, nullptr);
    const People& all = people();
    const double seconds = timed([&] {
        sqlite3_exec(db, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
        sqlite3_stmt* h = nullptr;
        sqlite3_prepare_v2(db, "INSERT INTO household VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL)", -1,
                           &h, nullptr);
        for (const Household& household : all.households) {
            sqlite3_bind_int64(h, 1, household.id.value);
            int column = 2;
            for (const QString& text :
                 {household.village, household.number, household.group, household.address,
                  household.phone, household.state, household.type})
                bindText(h, column++, text);
            sqlite3_step(h);
            sqlite3_reset(h);
        }
        sqlite3_finalize(h);
        sqlite3_stmt* p = nullptr;
        sqlite3_prepare_v2(
            db, "INSERT INTO person VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", -1,
            &p, nullptr);
        for (const Person& person : all.persons) {
            sqlite3_bind_int64(p, 1, person.id.value);
            sqlite3_bind_int64(p, 2, person.household.value);
            sqlite3_bind_int(p, 3, person.position);
            bindText(p, 4, person.name);
            bindText(p, 5, person.relation);
            bindText(p, 6, person.citizenId);
            sqlite3_bind_int(p, 7, 0);
            sqlite3_bind_int(p, 8, static_cast<int>(person.sex));
            bindText(p, 9, person.birth.toString(Qt::ISODate));
            bindText(p, 10, person.ethnicity);
            bindText(p, 11, person.phone);
            bindText(p, 12, person.state);
            int column = 13;
            for (const char* key : {"marriage", "political", "education", "student", "labour"})
                bindText(p, column++, person.details.value(QString::fromLatin1(key)).toString());
            sqlite3_step(p);
            sqlite3_reset(p);
        }
        sqlite3_finalize(p);
        sqlite3_exec(db, "COMMIT", nullptr, nullptr, nullptr);
    });
    sqlite3_close(db);
    return all.persons.empty() ? -1 : seconds;
}

} // namespace

void registerStore() {
    compare({"one cell edit, committed", 2.0}, 25, cellEdit, rawCommit);
    compare({"import of all persons with ops", 3.0}, 3, import, rawInserts);
}

} // namespace cunwu::bench
