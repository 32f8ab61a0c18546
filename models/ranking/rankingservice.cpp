#include "models/ranking/rankingservice.h"

#include "models/household/household.h"
#include "models/points/snapshotrepository.h"
#include "models/ranking/rankingrepository.h"
#include <QHash>
#include <algorithm>
#include <numeric>

namespace cunwu {

namespace {

bool isBefore(const RankedHousehold& a, const RankedHousehold& b, RankScope scope) {
    switch (scope) {
    case RankScope::Group:
        return a.village != b.village ? a.village < b.village : a.group < b.group;
    case RankScope::Village:
        return a.village < b.village;
    case RankScope::Township:
        return QStringView(a.village).left(9) < QStringView(b.village).left(9);
    case RankScope::County:
        return QStringView(a.village).left(6) < QStringView(b.village).left(6);
    }
    return false;
}

/// Ranks rows [begin, end), which are ranked against each other.
void placeRange(std::vector<RankedHousehold>& rows, std::size_t begin, std::size_t end, ListSizes sizes) {
    std::vector<Standing> standings;
    standings.reserve(end - begin);
    for (std::size_t i = begin; i < end; ++i)
        standings.push_back({rows[i].total, rows[i].veto});
    const std::vector<Placing> placings = place(standings, sizes);
    for (std::size_t i = begin; i < end; ++i) {
        const Placing& p = placings[i - begin];
        rows[i].rank = p.rank;
        rows[i].tied = p.tied;
        rows[i].list = p.list;
        rows[i].edge = p.edge;
    }
}

/// Order of the result: scope by scope, then by total, then in the archive's natural order.
void arrange(std::vector<RankedHousehold>& rows, RankScope scope) {
    struct Key {
        QString order;
        std::size_t at;
    };
    std::vector<Key> keys;
    keys.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        keys.push_back({householdOrder(rows[i].group, rows[i].number), i});
    std::sort(keys.begin(), keys.end(), [&](const Key& ka, const Key& kb) {
        const RankedHousehold &a = rows[ka.at], &b = rows[kb.at];
        if (isBefore(a, b, scope))
            return true;
        if (isBefore(b, a, scope))
            return false;
        if (a.total != b.total)
            return a.total > b.total;
        if (a.village != b.village)
            return a.village < b.village;
        const int order = ka.order.compare(kb.order);
        return order != 0 ? order < 0 : a.household < b.household;
    });
    std::vector<RankedHousehold> sorted;
    sorted.reserve(rows.size());
    for (const Key& key : keys)
        sorted.push_back(std::move(rows[key.at]));
    rows = std::move(sorted);
}

/// Natural order of groups ("3组" before "12组"), for a result by group.
void orderGroups(std::vector<RankedHousehold>& rows) {
    std::stable_sort(rows.begin(), rows.end(), [](const RankedHousehold& a, const RankedHousehold& b) {
        if (a.village != b.village)
            return a.village < b.village;
        return a.group != b.group && householdOrder(a.group, {}) < householdOrder(b.group, {});
    });
}

void rankRows(std::vector<RankedHousehold>& rows, RankScope scope, ListSizes sizes) {
    arrange(rows, scope);
    for (std::size_t begin = 0, end = 0; begin < rows.size(); begin = end) {
        for (end = begin + 1; end < rows.size() && !isBefore(rows[begin], rows[end], scope);)
            ++end;
        placeRange(rows, begin, end, sizes);
    }
    if (scope == RankScope::Group)
        orderGroups(rows);
}

RankedHousehold fromSnapshot(const MonthSnapshot::Household& h, const QString& village) {
    RankedHousehold row;
    row.household = h.id;
    row.village = village;
    row.number = h.number;
    row.group = h.group;
    row.head = h.head;
    row.base = h.base;
    row.total = h.total;
    row.added = h.added;
    row.deducted = h.deducted;
    row.entries = static_cast<int>(h.lines.size());
    row.veto = h.veto;
    return row;
}

void keepGroup(std::vector<RankedHousehold>& rows, const QString& group) {
    if (!group.isEmpty())
        std::erase_if(rows, [&](const RankedHousehold& r) { return r.group != group; });
}

} // namespace

RankingResult RankingService::rankFrozen(const RankingQuery& query, const QString& village) const {
    RankingResult result;
    const auto snapshot = SnapshotRepository(m_db).load(village, query.period.first);
    if (!snapshot)
        return result;
    result.frozen = true;
    result.recordedMonths = 1;
    for (const MonthSnapshot::Household& h : snapshot->households)
        result.rows.push_back(fromSnapshot(h, village));
    return result;
}

RankingResult RankingService::rank(const RankingQuery& query) const {
    RankingResult result;
    RankingRepository repository(m_db);
    if (!query.live && query.period.kind == Period::Kind::Month)
        if (const QString village = repository.onlyVillage(query.division); !village.isEmpty())
            result = rankFrozen(query, village);
    result.query = query;
    if (!result.frozen) {
        RankingRepository::Loaded loaded = repository.load(query.period, query.division);
        result.rows = std::move(loaded.rows);
        result.recordedMonths = loaded.recordedMonths;
    }
    rankRows(result.rows, query.scope, query.lists);
    if (query.withPrevious) {
        RankingQuery before = query;
        before.period = query.period.previous();
        before.withPrevious = false;
        before.group.clear();
        const RankingResult previous = rank(before);
        QHash<std::int64_t, const RankedHousehold*> byId;
        for (const RankedHousehold& r : previous.rows)
            byId.insert(r.household.value, &r);
        for (RankedHousehold& r : result.rows)
            if (const RankedHousehold* p = byId.value(r.household.value); p && p->entries > 0) {
                r.previousTotal = p->total;
                r.previousRank = p->rank;
            }
    }
    keepGroup(result.rows, query.group);
    return result;
}

std::vector<SeriesPoint> RankingService::series(HouseholdId household, Month last, int months) const {
    RankingRepository repository(m_db);
    const QString village = repository.villageOf(household);
    const Month first = last.plus(1 - months);
    const std::vector<HouseholdId> members = repository.villageHouseholds(village);
    QHash<int, std::vector<RankingRepository::MonthRow>> byMonth;
    for (const RankingRepository::MonthRow& row : repository.villageMonths(village, first, last))
        byMonth[row.month.number()].push_back(row);
    std::vector<SeriesPoint> series;
    for (Month month = first; month <= last; month = month.next()) {
        const std::vector<RankingRepository::MonthRow> rows = byMonth.value(month.number());
        const Points base = repository.baseOf(village, month);
        SeriesPoint point{month, false, !rows.empty(), base, base, 0, static_cast<int>(members.size())};
        Points sum;
        for (const RankingRepository::MonthRow& row : rows) {
            sum += row.total;
            if (row.household == household) {
                point.recorded = true;
                point.total = row.total;
            }
        }
        const int silent = point.households - static_cast<int>(rows.size());
        for (int i = 0; i < silent; ++i)
            sum += base;
        if (point.households > 0)
            point.villageMean = Points::fromHundredths(sum.hundredths() / point.households);
        point.rank = 1 + static_cast<int>(std::count_if(rows.begin(), rows.end(), [&](const auto& r) { return r.total > point.total; })) +
                     (base > point.total ? silent : 0);
        series.push_back(point);
    }
    return series;
}

std::optional<Month> RankingService::latestMonth() const {
    return RankingRepository(m_db).latestMonth();
}

} // namespace cunwu
