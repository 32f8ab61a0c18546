#include "models/ranking/rankingrepository.h"

#include "models/database/database.h"
#include "models/scheme/schemerepository.h"
#include <set>
#include <sqlite3.h>

namespace cunwu {

namespace {

/// The same few villages and groups again and again: one shared text each instead of 29,436.
class SharedText {
public:
    const QString& operator()(const Statement& s, int column) {
        const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(s.handle(), column));
        const int size = sqlite3_column_bytes(s.handle(), column);
        const std::string_view text(bytes ? bytes : "", static_cast<std::size_t>(size));
        if (m_last && m_last->first == text)
            return m_last->second;
        m_last =
            &*m_texts.try_emplace(std::string(text), QString::fromUtf8(text.data(), size)).first;
        return m_last->second;
    }

private:
    std::unordered_map<std::string, QString> m_texts;
    const std::pair<const std::string, QString>* m_last = nullptr;
};

/// What month_total says of one household in the period.
struct Sums {
    std::int64_t household = 0, gained = 0, added = 0, deducted = 0, entries = 0;
    bool veto = false;
};

/// Sorted by household. Month by month: the table lies in that order.
std::vector<Sums> sumMonths(Database& db, const Period& period, int* recorded) {
    Statement s = db.prepare("SELECT household, total - base, added, deducted, entries, veto FROM "
                             "month_total WHERE month = ?");
    std::vector<Sums> sums;
    for (Month month = period.first; month <= period.last(); month = month.next()) {
        s.bind(1, month.number());
        std::vector<Sums> next;
        next.reserve(sums.size());
        std::size_t at = 0;
        bool any = false;
        while (s.step()) {
            any = true;
            Sums row{s.integer(0), s.integer(1), s.integer(2),
                     s.integer(3), s.integer(4), s.integer(5) != 0};
            while (at < sums.size() && sums[at].household < row.household)
                next.push_back(sums[at++]);
            if (at < sums.size() && sums[at].household == row.household) {
                const Sums& before = sums[at++];
                row.gained += before.gained;
                row.added += before.added;
                row.deducted += before.deducted;
                row.entries += before.entries;
                row.veto |= before.veto;
            }
            next.push_back(row);
        }
        s.reset();
        next.insert(next.end(), sums.begin() + static_cast<std::ptrdiff_t>(at), sums.end());
        sums = std::move(next);
        if (recorded)
            *recorded += any;
    }
    return sums;
}

/// The base of each village, looked up once.
class Bases {
public:
    Bases(Database& db, Month month) : m_book(SchemeRepository(db).book()), m_month(month) {}
    Points operator()(const QString& village) {
        auto it = m_bases.find(village);
        if (it == m_bases.end())
            it = m_bases.insert(village, m_book.effective(village, m_month)->base());
        return *it;
    }

private:
    SchemeBook m_book;
    Month m_month;
    QHash<QString, Points> m_bases;
};

Points periodTotal(const Sums& sums, Points base) {
    return sums.veto ? Points() : base + Points::fromHundredths(sums.gained);
}

} // namespace

RankingRepository::Loaded RankingRepository::load(const Period& period,
                                                  const QString& division) const {
    Loaded loaded;
    const std::vector<Sums> sums = sumMonths(m_db, period, &loaded.recordedMonths);
    Bases bases(m_db, period.last());
    Statement s = m_db.prepare("SELECT h.id, h.village, h.number, h.group_name, (SELECT p.name "
                               "FROM person p WHERE p.household = h.id "
                               "AND coalesce(p.state, 'present') <> 'dead' ORDER BY p.relation = "
                               "'户主' DESC, p.position LIMIT 1) "
                               "FROM household h WHERE substr(h.village, 1, length(?1)) = ?1 AND "
                               "coalesce(h.state, 'active') = 'active' AND NOT EXISTS "
                               "(SELECT 1 FROM moved_out o WHERE o.row = h.id AND o.village = h.village) ORDER BY h.id");
    s.bind(1, division.isNull() ? QStringLiteral("") : division);
    SharedText villages, groups;
    std::size_t at = 0;
    loaded.rows.reserve(sums.size() + 64);
    while (s.step()) {
        RankedHousehold row;
        row.household = {s.integer(0)};
        row.village = villages(s, 1);
        row.number = s.text(2);
        row.group = groups(s, 3);
        row.head = s.text(4);
        row.base = row.total = bases(row.village);
        while (at < sums.size() && sums[at].household < row.household.value)
            ++at;
        if (at < sums.size() && sums[at].household == row.household.value) {
            row.total = periodTotal(sums[at], row.base);
            row.added = Points::fromHundredths(sums[at].added);
            row.deducted = Points::fromHundredths(sums[at].deducted);
            row.entries = static_cast<int>(sums[at].entries);
            row.veto = sums[at].veto;
        }
        loaded.rows.push_back(std::move(row));
    }
    return loaded;
}

std::vector<RankingRepository::MonthRow>
RankingRepository::villageMonths(const QString& village, Month first, Month last) const {
    Statement s = m_db.prepare("SELECT t.month, t.household, t.total FROM household h CROSS JOIN "
                               "month_total t ON t.household = h.id AND t.month = ?2 "
                               "WHERE h.village = ?1 AND coalesce(h.state, 'active') = 'active' "
                               "AND NOT EXISTS (SELECT 1 FROM moved_out o WHERE o.row = h.id AND o.village = h.village)");
    std::vector<MonthRow> out;
    for (Month month = first; month <= last; month = month.next()) {
        s.bindAll(village, month.number());
        while (s.step())
            out.push_back({month, {s.integer(1)}, Points::fromHundredths(s.integer(2))});
        s.reset();
    }
    return out;
}

std::vector<HouseholdId> RankingRepository::villageHouseholds(const QString& village) const {
    Statement s = m_db.prepare(
        "SELECT id FROM household h WHERE village = ? AND coalesce(state, 'active') = 'active' "
        "AND NOT EXISTS (SELECT 1 FROM moved_out o WHERE o.row = h.id AND o.village = h.village)");
    s.bind(1, village);
    std::vector<HouseholdId> out;
    while (s.step())
        out.push_back({s.integer(0)});
    return out;
}

QString RankingRepository::villageOf(HouseholdId household) const {
    Statement s = m_db.prepare("SELECT village FROM household WHERE id = ?");
    s.bind(1, household.value);
    return s.step() ? s.text(0) : QString();
}

QString RankingRepository::onlyVillage(const QString& division) const {
    Statement s = m_db.prepare(
        "SELECT DISTINCT village FROM household WHERE substr(village, 1, length(?1)) = ?1 LIMIT 2");
    s.bind(1, division.isNull() ? QStringLiteral("") : division);
    if (!s.step())
        return {};
    const QString village = s.text(0);
    return s.step() ? QString() : village;
}

std::optional<Month> RankingRepository::latestMonth() const {
    Statement s = m_db.prepare("SELECT max(month) FROM month_total");
    return s.step() && !s.isNull(0)
               ? std::optional(Month::fromNumber(static_cast<int>(s.integer(0))))
               : std::nullopt;
}

Points RankingRepository::baseOf(const QString& village, Month month) const {
    return Bases(m_db, month)(village);
}

} // namespace cunwu
