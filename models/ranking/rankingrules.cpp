#include "models/ranking/rankingrules.h"

#include "models/household/household.h"
#include <QCoreApplication>
#include <QJsonArray>
#include <unordered_map>

namespace cunwu {

QString scopeWord(RankingScope scope) {
    switch (scope) {
    case RankingScope::Group: return QStringLiteral("group");
    case RankingScope::Village: return QStringLiteral("village");
    case RankingScope::Township: return QStringLiteral("township");
    case RankingScope::County: return QStringLiteral("county");
    }
    return {};
}

std::optional<RankingScope> scopeFromWord(const QString& word) {
    for (const auto scope : {RankingScope::Group, RankingScope::Village, RankingScope::Township, RankingScope::County})
        if (scopeWord(scope) == word)
            return scope;
    return std::nullopt;
}

QJsonObject rankingJson(const RankingQuery& query, const std::vector<RankedHousehold>& ranked) {
    QJsonArray households;
    for (const RankedHousehold& h : ranked) {
        const QJsonValue list = h.list == ListMark::Red ? QJsonValue(u"red"_qs) : h.list == ListMark::Black ? QJsonValue(u"black"_qs) : QJsonValue();
        households.append(QJsonObject{{u"household"_qs, h.number}, {u"village"_qs, h.village}, {u"group"_qs, h.group}, {u"head"_qs, h.head},
                                      {u"total"_qs, h.total.toDouble()}, {u"rank"_qs, h.rank}, {u"list"_qs, list}, {u"tied"_qs, h.tied}, {u"veto"_qs, h.veto}});
    }
    return {{u"period"_qs, query.period.toString()}, {u"scope"_qs, scopeWord(query.scope)}, {u"households"_qs, households}};
}

namespace rankingrules {

namespace {

/// Whom a household is compared with.
QString unitOf(const RankedHousehold& h, RankingScope scope) {
    switch (scope) {
    case RankingScope::Group: return h.village + u'/' + h.group;
    case RankingScope::Village: return h.village;
    case RankingScope::Township: return h.village.left(9);
    case RankingScope::County: return h.village.left(6);
    }
    return {};
}

/// Rows [first, last) are one unit, best first.
void rankUnit(std::vector<RankedHousehold>& rows, std::size_t first, std::size_t last, const RankingQuery& query) {
    const auto size = int(last - first);
    const int red = std::min(query.red, size / 2), black = std::min(query.black, size / 2);
    for (std::size_t i = first; i < last;) {
        std::size_t end = i;
        while (end < last && rows[end].total == rows[i].total)
            ++end;
        const int rank = int(i - first) + 1, below = int(last - end);
        const bool onRed = rank <= red, onBlack = below < black;
        for (std::size_t k = i; k < end; ++k) {
            rows[k].rank = rank;
            rows[k].tied = end - i > 1;
            rows[k].list = onRed == onBlack ? ListMark::None : onRed ? (rows[k].veto ? ListMark::None : ListMark::Red) : ListMark::Black;
        }
        i = end;
    }
}

} // namespace

std::vector<RankedHousehold> rank(std::vector<RankedHousehold> rows, const RankingQuery& query) {
    // Sorting moves indexes with precomputed keys, not rows with strings.
    struct Key {
        QString unit, order;
        Points total;
        std::size_t index;
    };
    std::vector<Key> keys;
    keys.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        keys.push_back({unitOf(rows[i], query.scope), householdOrder(rows[i].group, rows[i].number), rows[i].total, i});
    std::sort(keys.begin(), keys.end(), [&](const Key& a, const Key& b) {
        if (const int c = a.unit.compare(b.unit); c != 0)
            return c < 0;
        if (a.total != b.total)
            return a.total > b.total;
        if (const int c = rows[a.index].village.compare(rows[b.index].village); c != 0)
            return c < 0;
        if (const int c = a.order.compare(b.order); c != 0)
            return c < 0;
        return rows[a.index].id < rows[b.index].id;
    });
    std::vector<RankedHousehold> sorted;
    sorted.reserve(rows.size());
    for (const Key& key : keys)
        sorted.push_back(std::move(rows[key.index]));
    for (std::size_t first = 0; first < keys.size();) {
        std::size_t last = first;
        while (last < keys.size() && keys[last].unit == keys[first].unit)
            ++last;
        rankUnit(sorted, first, last, query);
        first = last;
    }
    return sorted;
}

std::vector<SpreadBar> spread(const std::vector<RankedHousehold>& ranked) {
    if (ranked.empty())
        return {};
    const auto [low, high] = std::minmax_element(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.total < b.total; });
    const std::int64_t least = low->total.hundredths(), most = high->total.hundredths();
    std::int64_t width = 100;
    for (const std::int64_t step : {100, 200, 500, 1000, 2000, 5000, 10'000, 20'000, 50'000, 100'000, 1'000'000, 10'000'000, 100'000'000}) {
        width = step;
        if ((most - least) / step < 14)
            break;
    }
    const std::int64_t start = least >= 0 ? least / width * width : -((-least + width - 1) / width) * width;
    std::vector<SpreadBar> bars(std::size_t((most - start) / width) + 1);
    for (std::size_t i = 0; i < bars.size(); ++i)
        bars[i] = {Points::fromHundredths(start + std::int64_t(i) * width), Points::fromHundredths(start + std::int64_t(i + 1) * width), 0};
    for (const RankedHousehold& h : ranked)
        ++bars[std::size_t((h.total.hundredths() - start) / width)].households;
    return bars;
}

QString edgeText(const std::vector<RankedHousehold>& ranked, ListMark list, int wanted) {
    const auto count = std::count_if(ranked.begin(), ranked.end(), [&](const auto& h) { return h.list == list; });
    if (count <= wanted)
        return {};
    // The edge is the worst rank of the red list and the best of the black one.
    int edge = 0;
    for (const RankedHousehold& h : ranked)
        if (h.list == list && (list == ListMark::Red || edge == 0))
            edge = h.rank;
    const auto sharing = std::count_if(ranked.begin(), ranked.end(), [&](const auto& h) { return h.list == list && h.rank == edge; });
    const QString text = list == ListMark::Red
                             ? QCoreApplication::translate("Ranking", "%1 households share rank %2 with the same total; none is left out, so the red list has %3.")
                             : QCoreApplication::translate("Ranking", "%1 households share rank %2 with the same total; none is left out, so the black list has %3.");
    return text.arg(sharing).arg(edge).arg(count);
}

} // namespace rankingrules
} // namespace cunwu
