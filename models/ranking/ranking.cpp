#include "models/ranking/ranking.h"

#include "models/household/household.h"
#include <QCoreApplication>
#include <algorithm>
#include <map>

namespace cunwu {

static const std::array<QString, 4> words{QStringLiteral("group"), QStringLiteral("village"),
                                          QStringLiteral("township"), QStringLiteral("county")};

QString scopeWord(RankScope scope) {
    return words[static_cast<std::size_t>(scope)];
}

std::optional<RankScope> scopeFromWord(const QString& word) {
    const auto it = std::find(words.begin(), words.end(), word.toLower());
    if (it == words.end())
        return std::nullopt;
    return static_cast<RankScope>(it - words.begin());
}

QString scopeName(RankScope scope) {
    static const char* const names[] = {QT_TRANSLATE_NOOP("cunwu::Ranking", "Within the group"),
                                        QT_TRANSLATE_NOOP("cunwu::Ranking", "Within the village"),
                                        QT_TRANSLATE_NOOP("cunwu::Ranking", "Within the township"),
                                        QT_TRANSLATE_NOOP("cunwu::Ranking", "Within the county")};
    return QCoreApplication::translate("cunwu::Ranking", names[static_cast<std::size_t>(scope)]);
}

std::vector<RankedHousehold> RankingResult::list(RankList wanted) const {
    std::vector<RankedHousehold> out;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(out),
                 [&](const RankedHousehold& r) { return r.list == wanted; });
    return out;
}

std::vector<Standing> RankingResult::standings() const {
    std::vector<Standing> out;
    out.reserve(rows.size());
    for (const RankedHousehold& r : rows)
        out.push_back({r.total, r.veto});
    return out;
}

static Points meanOf(Points sum, int count) {
    return count
               ? Points::fromHundredths(
                     (2 * sum.hundredths() + (sum.hundredths() < 0 ? -count : count)) / (2 * count))
               : Points();
}

std::vector<RankingSummary> summarize(const RankingResult& result) {
    struct Sums {
        RankingSummary summary;
        Points sum, previous;
        int previousCount = 0;
    };
    std::map<std::pair<QString, QString>, Sums> groups;
    for (const RankedHousehold& r : result.rows) {
        auto [it, fresh] = groups.try_emplace({r.village, householdOrder(r.group, {})});
        Sums& s = it->second;
        if (fresh) {
            s.summary.village = r.village;
            s.summary.group = r.group;
            s.summary.best = s.summary.worst = r.total;
        }
        ++s.summary.households;
        s.summary.red += r.list == RankList::Red;
        s.summary.black += r.list == RankList::Black;
        s.summary.vetoes += r.veto;
        s.summary.best = std::max(s.summary.best, r.total);
        s.summary.worst = std::min(s.summary.worst, r.total);
        s.sum += r.total;
        if (r.previousTotal) {
            s.previous += *r.previousTotal;
            ++s.previousCount;
        }
    }
    std::vector<RankingSummary> out;
    for (auto& [key, s] : groups) {
        s.summary.mean = meanOf(s.sum, s.summary.households);
        if (s.previousCount)
            s.summary.previousMean = meanOf(s.previous, s.previousCount);
        out.push_back(s.summary);
    }
    return out;
}

} // namespace cunwu
