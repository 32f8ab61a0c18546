#include "models/ranking/rankingrepository.h"

#include "models/database/database.h"
#include "models/ranking/rankingrules.h"
#include "models/scheme/schemerepository.h"
#include <unordered_map>

namespace cunwu {

namespace {

struct PeriodSum {
    std::int64_t delta = 0; ///< Σ (total − base) of the months
    bool veto = false;
};

/// Totals of a period by household; absent: no entries.
std::unordered_map<std::int64_t, PeriodSum> sums(Database& db, const Period& period) {
    std::unordered_map<std::int64_t, PeriodSum> result;
    Statement s = db.prepare("SELECT household, total - base, veto FROM month_total WHERE month >= ? AND month <= ?");
    s.bindAll(period.first.number(), period.last().number());
    while (s.step()) {
        PeriodSum& sum = result[s.integer(0)];
        sum.delta += s.integer(1);
        sum.veto |= s.integer(2) != 0;
    }
    return result;
}

/// Heads by household: the first of the present members.
std::unordered_map<std::int64_t, QString> heads(Database& db) {
    std::unordered_map<std::int64_t, QString> result;
    Statement s = db.prepare("SELECT household, name FROM person WHERE position = 0 AND state = 'present'");
    while (s.step())
        result.emplace(s.integer(0), s.text(1));
    return result;
}

Points totalOf(const std::unordered_map<std::int64_t, PeriodSum>& all, std::int64_t household, Points base) {
    const auto it = all.find(household);
    if (it == all.end())
        return base;
    return it->second.veto ? Points() : base + Points::fromHundredths(it->second.delta);
}

} // namespace

std::vector<RankedHousehold> RankingRepository::totals(const QString& village, const Period& period, const std::function<Points(const QString&)>& base) const {
    const auto now = sums(m_db, period), before = sums(m_db, period.previous());
    const auto names = heads(m_db);
    std::vector<RankedHousehold> rows;
    std::unordered_map<std::string, QString> strings; // villages and groups come again and again
    const auto shared = [&](const QString& text) { return strings.try_emplace(text.toStdString(), text).first->second; };
    Statement s = m_db.prepare("SELECT id, village, group_name, number FROM household WHERE state = 'active' AND village >= ?1 AND village < ?1 || 'z'");
    s.bind(1, village.isNull() ? u""_qs : village);
    Statement member = m_db.prepare("SELECT name FROM person WHERE household = ? AND state = 'present' ORDER BY position LIMIT 1");
    while (s.step()) {
        RankedHousehold row;
        row.id = {s.integer(0)};
        row.village = shared(s.text(1));
        row.group = shared(s.text(2));
        row.number = s.text(3);
        const Points start = base(row.village);
        row.total = totalOf(now, row.id.value, start);
        if (!before.empty())
            row.previous = totalOf(before, row.id.value, start);
        if (const auto it = now.find(row.id.value); it != now.end())
            row.veto = it->second.veto;
        if (const auto it = names.find(row.id.value); it != names.end()) {
            row.head = it->second;
        } else { // the first place is empty: the head moved or died
            member.reset();
            member.bind(1, row.id.value);
            if (member.step())
                row.head = member.text(0);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<SeriesPoint> RankingRepository::series(HouseholdId household, Month last, int months, Points base) const {
    const QString village = villageOf(household);
    std::vector<SeriesPoint> result;
    Statement own = m_db.prepare("SELECT total FROM month_total WHERE month = ? AND household = ?");
    // Households without a row stand at the base: they count in the average too.
    Statement all = m_db.prepare("SELECT coalesce(sum(t.total - ?2), 0), count(t.household), count(*) FROM household h "
                                 "LEFT JOIN month_total t ON t.month = ?1 AND t.household = h.id WHERE h.village = ?3 AND h.state = 'active'");
    for (int back = months - 1; back >= 0; --back) {
        SeriesPoint point{last.plus(-back), {}, {}};
        all.reset();
        all.bindAll(point.month.number(), base.hundredths(), village);
        if (all.step() && all.integer(1) > 0) {
            point.average = base + Points::fromHundredths(all.integer(0) / std::max<std::int64_t>(1, all.integer(2)));
            own.reset();
            own.bindAll(point.month.number(), household.value);
            point.total = own.step() ? Points::fromHundredths(own.integer(0)) : base;
        }
        result.push_back(point);
    }
    return result;
}

std::vector<Month> RankingRepository::months() const {
    std::vector<Month> result;
    for (Statement s = m_db.prepare("SELECT DISTINCT month FROM month_total ORDER BY month"); s.step();)
        result.push_back(Month::fromNumber(int(s.integer(0))));
    return result;
}

QString RankingRepository::villageOf(HouseholdId household) const {
    Statement s = m_db.prepare("SELECT village FROM household WHERE id = ?");
    s.bind(1, household.value);
    return s.step() ? s.text(0) : QString();
}

// --- Service

std::vector<RankedHousehold> RankingService::ranking(const RankingQuery& query) const {
    const SchemeBook book = SchemeRepository(m_db).book();
    std::unordered_map<std::string, Points> bases;
    const auto base = [&](const QString& village) {
        const auto [it, fresh] = bases.try_emplace(village.toStdString(), Points());
        if (fresh)
            it->second = book.effective(village, query.period.last())->base();
        return it->second;
    };
    return rankingrules::rank(RankingRepository(m_db).totals(query.village, query.period, base), query);
}

std::vector<SeriesPoint> RankingService::series(HouseholdId household, Month last, int months) const {
    const RankingRepository repository(m_db);
    const auto scheme = SchemeRepository(m_db).book().effective(repository.villageOf(household), last);
    return repository.series(household, last, months, scheme->base());
}

std::vector<Month> RankingService::months() const {
    return RankingRepository(m_db).months();
}

} // namespace cunwu
