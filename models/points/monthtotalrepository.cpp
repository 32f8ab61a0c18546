#include "models/points/monthtotalrepository.h"

#include "models/database/database.h"
#include "models/database/journal.h"
#include "models/points/entryrowrepository.h"
#include "models/points/pointsrepository.h"
#include "models/scheme/schemerepository.h"
#include <QCoreApplication>

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

class Keeper {
public:
    void refresh(Database& db, const std::set<Database::DirtyKey>& keys) {
        if (keys.contains({0, 0})) {
            rebuild(db);
            m_book.reset(); // the schemes may still be rolled back
            return;
        }
        if (!m_book || m_version != db.dataVersion()) {
            m_book = SchemeRepository(db).book();
            m_version = db.dataVersion();
        }
        for (const auto& [household, year] : keys)
            refreshYear(db, household, static_cast<int>(year));
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

    std::map<std::int64_t, Row> stored(Database& db, std::int64_t household, int year) {
        Statement s = db.prepare(
            "SELECT total, base, added, deducted, redeemable, entries, capped, veto, month FROM "
            "month_total WHERE month IN "
            "(?1+1,?1+2,?1+3,?1+4,?1+5,?1+6,?1+7,?1+8,?1+9,?1+10,?1+11,?1+12) AND household = ?2");
        s.bindAll(year * 100, household);
        std::map<std::int64_t, Row> out;
        while (s.step()) {
            Row row;
            for (int i = 0; i < columnCount; ++i)
                row[static_cast<std::size_t>(i)] = s.integer(i);
            out[row.back()] = row;
        }
        return out;
    }

    /// Writes only the months that differ: one edit touches one row.
    void refreshYear(Database& db, std::int64_t household, int year) {
        static const QByteArray select =
            QByteArrayLiteral("SELECT ") + entryrow::ruleColumns() +
            " FROM point_entry WHERE household = ? AND month BETWEEN ? AND ?";
        Statement s = db.prepare(select.constData());
        s.bindAll(household, year * 100 + 1, year * 100 + 12);
        std::vector<PointEntry> entries;
        while (s.step()) {
            PointEntry e;
            entryrow::readForRules(s, e, m_texts);
            entries.push_back(std::move(e));
        }
        std::map<std::int64_t, Row> before = stored(db, household, year);
        for (const HouseholdMonth& m : evaluate(db, household, entries)) {
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
    std::int64_t m_version = 0;
};

std::int64_t integerOf(const std::map<std::string, OpValue>& columns, const char* name) {
    const auto it = columns.find(name);
    const auto* value = it == columns.end() ? nullptr : std::get_if<std::int64_t>(&it->second);
    return value ? *value : 0;
}

/// Why the edit behind `op` must stand: its month is published. Corrections may be taken back in
/// their turn.
QString guardEntry(Database& db, const Op& op) {
    const FoldedRow row = fold(db.journal()->opsOfRow(op.table, op.row));
    std::map<std::string, OpValue> columns = row.columns;
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
