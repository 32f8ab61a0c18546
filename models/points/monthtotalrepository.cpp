#include "models/points/monthtotalrepository.h"

#include "models/database/database.h"
#include "models/database/journal.h"
#include "models/points/entryrowrepository.h"
#include "models/points/pointsrepository.h"
#include "models/scheme/schemerepository.h"
#include <QCoreApplication>
#include <sqlite3.h>
#include <unordered_set>

namespace cunwu {
namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("MonthTotals", text);
}

constexpr std::int64_t columnCount = 9;
/// The columns of month_total after month and household.
using Row = std::array<std::int64_t, columnCount>;

Row rowOf(const HouseholdMonth& m) {
    return {m.total.hundredths(),
            m.base.hundredths(),
            m.added.hundredths(),
            m.deducted.hundredths(),
            m.redeemable.hundredths(),
            m.entries,
            m.capped,
            m.veto ? 1 : 0,
            m.month.number()};
}

void insertRow(Database& db, std::int64_t household, const Row& r) {
    db.prepare("INSERT OR REPLACE INTO month_total(total, base, added, deducted, redeemable, "
               "entries, capped, veto, month, household) "
               "VALUES (?,?,?,?,?,?,?,?,?,?)")
        .run(r[0], r[1], r[2], r[3], r[4], r[5], r[6], r[7], r[8], household);
}

/// The codes whose entries still weigh on later months: capped, or one act, for longer than a
/// month in any document.
std::unordered_set<std::string> carryingCodes(const SchemeBook& book) {
    std::set<QString> groups;
    const auto each = [&](const auto& visit) {
        for (const StoredScheme& stored : book.stored())
            for (const IndicatorClass& c : stored.scheme.classes)
                for (const Indicator& in : c.indicators)
                    visit(in);
    };
    each([&](const Indicator& in) {
        if (in.highestPer != CapPeriod::Month)
            groups.insert(in.highestGroup);
    });
    std::unordered_set<std::string> codes;
    each([&](const Indicator& in) {
        const bool capped = std::any_of(in.caps.begin(), in.caps.end(), [](const Cap& cap) {
            return cap.per != CapPeriod::Month;
        });
        if (capped || (!in.highestGroup.isEmpty() && groups.contains(in.highestGroup)))
            codes.insert(in.code.toStdString());
    });
    return codes;
}

class Keeper {
public:
    /// The file's triggers name household and year; these, of this connection, the month: what
    /// comes before it in the year need not be counted again. Reversals may reach back.
    static void addTriggers(Database& db) {
        static const char* const marks[][3] = {
            {"insert", "NEW.reverses IS NULL", "NEW"},
            {"delete", "OLD.reverses IS NULL", "OLD"},
            {"update", "OLD.reverses IS NULL AND NEW.reverses IS NULL", "NEW"},
            {"update", "OLD.reverses IS NULL AND NEW.reverses IS NULL", "OLD"}};
        for (const auto& [event, plain, row] : marks)
            db.exec(QStringLiteral("CREATE TEMP TRIGGER IF NOT EXISTS point_entry_month_%1_%3 AFTER "
                                   "%1 ON main.point_entry BEGIN SELECT cunwu_dirty('month_total', "
                                   "%3.household, iif(%2, %3.month, -(%3.month / 100))); END")
                        .arg(QLatin1String(event), QLatin1String(plain), QLatin1String(row)));
    }
    bool carries(std::string_view code) const { return m_carrying.contains(std::string(code)); }

    void refresh(Database& db, const std::set<Database::DirtyKey>& keys) {
        if (keys.contains({0, 0})) {
            rebuild(db);
            m_book.reset(); // the schemes may still be rolled back
            return;
        }
        if (!m_book || m_version != db.dataVersion()) {
            m_book = SchemeRepository(db).book();
            m_carrying = carryingCodes(*m_book);
            m_version = db.dataVersion();
        }
        for (const auto& [place, first] : firstMonths(keys))
            refreshYear(db, place.first, static_cast<int>(place.second),
                        first > 12 ? 1 : first);
    }

    std::int64_t rebuild(Database& db) {
        m_book = SchemeRepository(db).book();
        db.exec(QStringLiteral("DELETE FROM month_total"));
        Statement s = db.prepare(
            QStringLiteral(
                "SELECT %1 FROM point_entry WHERE household IS NOT NULL ORDER BY household, month")
                .arg(QLatin1String(entryrow::ruleColumns())));
        std::vector<PointEntry> year;
        std::int64_t rows = 0;
        const auto flush = [&] {
            if (year.empty())
                return;
            const std::int64_t household = year.front().household.value;
            for (const HouseholdMonth& m : evaluate(db, household, year)) {
                insertRow(db, household, rowOf(m));
                ++rows;
            }
            year.clear();
        };
        while (s.step()) {
            PointEntry e;
            entryrow::readForRules(s, e, m_texts);
            if (!year.empty() && (year.front().household != e.household ||
                                  year.front().month.year() != e.month.year()))
                flush();
            if (e.month.isValid())
                year.push_back(std::move(e));
        }
        flush();
        return rows;
    }

private:
    std::vector<HouseholdMonth> evaluate(Database& db, std::int64_t household,
                                         const std::vector<PointEntry>& entries) {
        Statement s = db.prepare("SELECT village FROM household WHERE id = ?");
        s.bind(1, household);
        const QString village = s.step() ? s.text(0) : QString();
        return evaluateYear(
            [&](Month month) -> const EffectiveScheme& {
                return *m_book->effective(village, month);
            },
            entries);
    }

    /// By household and year the first month (1 to 12) that was touched; 13: not known.
    static std::map<Database::DirtyKey, int> firstMonths(const std::set<Database::DirtyKey>& keys) {
        constexpr std::int64_t leastMonth = 100'000; // yyyymm; years are smaller
        std::map<Database::DirtyKey, int> first;
        for (const auto& [household, when] : keys) {
            const bool month = when >= leastMonth;
            const std::int64_t year = when < 0 ? -when : month ? when / 100
                                                               : when;
            int& earliest = first.try_emplace({household, year}, 13).first->second;
            if (when < 0)
                earliest = 1;
            else if (month)
                earliest = std::min(earliest, std::max(1, static_cast<int>(when % 100)));
        }
        return first;
    }

    std::map<std::int64_t, Row> stored(Database& db, std::int64_t household, int year, int from) {
        Statement s = db.prepare(
            "SELECT total, base, added, deducted, redeemable, entries, capped, veto, month FROM "
            "month_total WHERE month = ? AND household = ?");
        std::map<std::int64_t, Row> out;
        for (int month = from; month <= 12; ++month) {
            s.bindAll(year * 100 + month, household);
            if (s.step()) {
                Row row;
                for (int i = 0; i < columnCount; ++i)
                    row[static_cast<std::size_t>(i)] = s.integer(i);
                out[row.back()] = row;
            }
            s.reset();
        }
        return out;
    }

    /// Writes only the months that differ: one edit touches one row.
    void refreshYear(Database& db, std::int64_t household, int year, int from) {
        static const QByteArray select =
            QByteArrayLiteral("SELECT ") + entryrow::ruleColumns() +
            " FROM point_entry WHERE household = ?1 AND month BETWEEN ?2 AND ?3 "
            "AND (month >= ?4 OR reverses IS NOT NULL OR cunwu_carries(indicator))";
        Statement s = db.prepare(select.constData());
        s.bindAll(household, year * 100 + 1, year * 100 + 12, year * 100 + from);
        std::vector<PointEntry> entries;
        while (s.step()) {
            PointEntry e;
            entryrow::readForRules(s, e, m_texts);
            entries.push_back(std::move(e));
        }
        std::map<std::int64_t, Row> before = stored(db, household, year, from);
        for (const HouseholdMonth& m : evaluate(db, household, entries)) {
            if (m.month.number() < year * 100 + from)
                continue; // read for what it leaves of caps only
            const Row row = rowOf(m);
            const auto it = before.find(row.back());
            if (it == before.end() || it->second != row)
                insertRow(db, household, row);
            if (it != before.end())
                before.erase(it);
        }
        for (const auto& [month, row] : before)
            db.prepare("DELETE FROM month_total WHERE month = ? AND household = ?")
                .run(month, household);
    }

    entryrow::TextPool m_texts;
    std::optional<SchemeBook> m_book;
    std::unordered_set<std::string> m_carrying;
    std::int64_t m_version = 0;
};

void carriesFunction(sqlite3_context* context, int, sqlite3_value** values) {
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(values[0]));
    const auto size = static_cast<std::size_t>(sqlite3_value_bytes(values[0]));
    const auto* keeper = static_cast<const Keeper*>(sqlite3_user_data(context));
    sqlite3_result_int(context, text && keeper->carries({text, size}) ? 1 : 0);
}

std::int64_t integerOf(const Columns& columns, const char* name) {
    const auto it = columns.find(name);
    const auto* value = it == columns.end() ? nullptr : std::get_if<std::int64_t>(&it->second);
    return value ? *value : 0;
}

/// Why the edit behind `op` must stand: its month is published. Corrections may be taken back in
/// their turn.
QString guardEntry(Database& db, const Op& op) {
    const FoldedRow row = fold(db.journal()->opsOfRow(op.table, op.row));
    Columns columns = row.columns;
    for (const auto& [name, value] : op.columns)
        if (!columns.contains(name))
            columns[name] = value;
    const auto state = columns.find("state");
    const bool approved = state != columns.end() && state->second == OpValue(std::string("approved"));
    // A rejection has a reason too, but it is no correction.
    const bool corrects = integerOf(columns, "reverses") != 0 || (approved && op.columns.contains("reason"));
    const Month month = Month::fromNumber(static_cast<int>(integerOf(columns, "month")));
    if (corrects || !month.isValid())
        return {};
    PointsRepository points(db);
    const MonthInfo info = points.month(points.villageOf({integerOf(columns, "household")}), month);
    if (!info.isPublished())
        return {};
    return translated(
               QT_TRANSLATE_NOOP(
                   "MonthTotals",
                   "%1 is published and stays as it was. Correct the entry with a reason instead."))
        .arg(month.toChinese());
}

QString guard(Database& db, const std::vector<Op>& ops) {
    for (const Op& op : ops) {
        if (op.table == u"point_entry") {
            if (QString reason = guardEntry(db, op); !reason.isEmpty())
                return reason;
        } else if (op.table == u"scheme" && op.columns.contains("effective_from")) {
            const Month from =
                Month::fromNumber(static_cast<int>(integerOf(op.columns, "effective_from")));
            const auto last = SchemeRepository(db).lastSettledMonth({});
            if (last && from <= *last)
                return translated(QT_TRANSLATE_NOOP("MonthTotals",
                                                    "%1 was reviewed or published with this "
                                                    "scheme; it can no longer be taken back."))
                    .arg(last->toChinese());
        }
    }
    return {};
}

} // namespace

void registerMonthTotals(Database& db) {
    auto keeper = std::make_shared<Keeper>();
    // The connection holds the keeper as long as the function.
    sqlite3_create_function(db.handle(), "cunwu_carries", 1, SQLITE_UTF8, keeper.get(),
                            carriesFunction, nullptr, nullptr);
    Keeper::addTriggers(db);
    db.setDerived("month_total", [keeper](Database& d, const std::set<Database::DirtyKey>& keys) {
        keeper->refresh(d, keys);
    });
    if (db.journal())
        db.journal()->addUndoGuard(guard);
}

std::int64_t rebuildMonthTotals(Database& db) {
    Transaction transaction(
        db, translated(QT_TRANSLATE_NOOP("MonthTotals", "Compute the totals anew")));
    const std::int64_t rows = Keeper().rebuild(db);
    transaction.commit();
    return rows;
}

} // namespace cunwu
