#include "models/ranking/rankingservice.h"

#include "models/household/household.h"
#include "models/points/snapshotrepository.h"
#include "models/ranking/rankingrepository.h"
#include <QHash>
#include <algorithm>
#include <functional>

namespace cunwu {

namespace {

/// Numbers for the few villages and groups, so that 29,436 rows sort by integers.
class Names {
public:
    int id(const QString& name) {
        if (m_last >= 0 && m_lastData == name.constData())
            return m_last; // rows of a village share one text
        auto it = m_ids.find(name);
        if (it == m_ids.end()) {
            it = m_ids.insert(name, static_cast<int>(m_names.size()));
            m_names << name;
        }
        m_lastData = name.constData();
        return m_last = *it;
    }
    /// Place of each id when the names stand in the order of their keys.
    std::vector<int> places(const std::function<QString(const QString&)>& key) const {
        std::vector<std::pair<QString, int>> sorted;
        for (int i = 0; i < m_names.size(); ++i)
            sorted.emplace_back(key(m_names[i]), i);
        std::sort(sorted.begin(), sorted.end());
        std::vector<int> out(sorted.size());
        for (std::size_t i = 0; i < sorted.size(); ++i)
            out[static_cast<std::size_t>(sorted[i].second)] =
                i > 0 && sorted[i].first == sorted[i - 1].first
                    ? out[static_cast<std::size_t>(sorted[i - 1].second)]
                    : static_cast<int>(i);
        return out;
    }
    int count() const { return static_cast<int>(m_names.size()); }

private:
    QHash<QString, int> m_ids;
    QStringList m_names;
    const QChar* m_lastData = nullptr;
    int m_last = -1;
};

struct Key {
    std::int64_t scope = 0, total = 0;
    int village = 0, group = 0;
    std::int64_t number = -1; ///< −1: not a plain number
    std::uint32_t at = 0;
};

std::int64_t plainNumber(const QString& text) {
    if (text.isEmpty() || text.size() > 15)
        return -1;
    std::int64_t value = 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return -1;
        value = value * 10 + (c.unicode() - u'0');
    }
    return value;
}

/// Digits of a division code that hold together a scope.
int scopeDigits(RankScope scope) {
    return scope == RankScope::County ? 6 : scope == RankScope::Township ? 9
                                                                         : 12;
}

/// Ranks rows [begin, end), which are ranked against each other.
void placeRange(std::vector<RankedHousehold>& rows, std::size_t begin, std::size_t end,
                ListSizes sizes) {
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

std::vector<Key> makeKeys(const std::vector<RankedHousehold>& rows, RankScope scope) {
    std::vector<Key> keys(rows.size());
    Names villages, groups;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        keys[i] = {0,
                   rows[i].total.hundredths(),
                   villages.id(rows[i].village),
                   groups.id(rows[i].group),
                   plainNumber(rows[i].number),
                   static_cast<std::uint32_t>(i)};
    }
    const std::vector<int> villagePlaces =
        villages.places([](const QString& code) { return code; });
    const std::vector<int> scopePlaces = villages.places(
        [digits = scopeDigits(scope)](const QString& code) { return code.left(digits); });
    const std::vector<int> groupPlaces =
        groups.places([](const QString& group) { return householdOrder(group, {}); });
    for (Key& key : keys) {
        const auto village = static_cast<std::size_t>(key.village);
        key.group = groupPlaces[static_cast<std::size_t>(key.group)];
        key.scope = scope == RankScope::Group
                        ? std::int64_t(scopePlaces[village]) * groups.count() + key.group
                        : scopePlaces[village];
        key.village = villagePlaces[village];
    }
    return keys;
}

/// Order of the result: scope by scope, then by total, then in the archive's natural order.
void rankRows(std::vector<RankedHousehold>& rows, RankScope scope, ListSizes sizes) {
    std::vector<Key> keys = makeKeys(rows, scope);
    std::sort(keys.begin(), keys.end(), [&](const Key& a, const Key& b) {
        if (a.scope != b.scope)
            return a.scope < b.scope;
        if (a.total != b.total)
            return a.total > b.total;
        if (a.village != b.village)
            return a.village < b.village;
        if (a.group != b.group)
            return a.group < b.group;
        if (a.number >= 0 && b.number >= 0)
            return a.number != b.number ? a.number < b.number : a.at < b.at;
        const int order =
            householdOrder({}, rows[a.at].number).compare(householdOrder({}, rows[b.at].number));
        return order != 0 ? order < 0 : a.at < b.at;
    });
    std::vector<RankedHousehold> sorted;
    sorted.reserve(rows.size());
    for (const Key& key : keys)
        sorted.push_back(std::move(rows[key.at]));
    rows = std::move(sorted);
    for (std::size_t begin = 0, end = 0; begin < rows.size(); begin = end) {
        for (end = begin + 1; end < rows.size() && keys[begin].scope == keys[end].scope;)
            ++end;
        placeRange(rows, begin, end, sizes);
    }
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

std::vector<SeriesPoint> RankingService::series(HouseholdId household, Month last,
                                                int months) const {
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
        SeriesPoint point{
            month, false, !rows.empty(), base, base, 0, static_cast<int>(members.size())};
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
        point.rank =
            1 +
            static_cast<int>(std::count_if(rows.begin(), rows.end(),
                                           [&](const auto& r) { return r.total > point.total; })) +
            (base > point.total ? silent : 0);
        series.push_back(point);
    }
    return series;
}

std::optional<Month> RankingService::latestMonth() const {
    return RankingRepository(m_db).latestMonth();
}

} // namespace cunwu
