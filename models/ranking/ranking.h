#pragma once
#include "models/base/month.h"
#include "models/base/strongid.h"
#include "models/ranking/rankingrules.h"
#include <QString>
#include <optional>
#include <vector>

namespace cunwu {

/// Among whom a household is ranked.
enum class RankScope {
    Group,
    Village,
    Township,
    County
};
QString scopeWord(RankScope scope); ///< group | village | township | county
std::optional<RankScope> scopeFromWord(const QString& word);
QString scopeName(RankScope scope); ///< translated

struct RankingQuery {
    Period period;
    RankScope scope =
        RankScope::Village; ///< each group (village, township) of the file is ranked by itself
    QString division;       ///< only households under this code; empty: the whole file
    QString group;          ///< only this group; others are left out of the result, not out of the ranking
    ListSizes lists;
    bool withPrevious =
        false; ///< fill previousTotal and previousRank: a second ranking of the period before
    /// A published month of one village is ranked as it was published, so that list, poster and
    /// notices agree to the letter. With `live` corrections made since count. Several villages,
    /// quarters and years are always live.
    bool live = false;
    bool operator==(const RankingQuery&) const = default;
};

struct RankedHousehold {
    HouseholdId household;
    QString village, number, group, head; ///< village: 12-digit code
    Points base, total, added, deducted;  ///< deducted ≤ 0
    int entries = 0;
    bool veto = false;
    int rank = 0;
    bool tied = false;
    RankList list = RankList::None;
    bool edge = false; ///< on the list by a tie at its edge
    std::optional<Points>
        previousTotal;    ///< of the period before; nothing when it had no entry there
    int previousRank = 0; ///< 0: unknown
    std::optional<Points> change() const {
        return previousTotal ? std::optional(total - *previousTotal) : std::nullopt;
    }
    bool operator==(const RankedHousehold&) const = default;
};

struct RankingResult {
    RankingQuery query;
    std::vector<RankedHousehold>
        rows;               ///< by group/village/township of the scope, rank, then natural order
    bool frozen = false;    ///< from the published snapshot
    int recordedMonths = 0; ///< months of the period that have entries
    std::vector<RankedHousehold> list(RankList list) const;
    std::vector<Standing> standings() const;
};

/// What a group (or, over several villages, a village) did on the whole.
struct RankingSummary {
    QString village, group;
    int households = 0, red = 0, black = 0, vetoes = 0;
    Points mean, best, worst;
    std::optional<Points> previousMean; ///< of those who have a previous total
    bool operator==(const RankingSummary&) const = default;
};
/// One line for each group of each village, natural order.
std::vector<RankingSummary> summarize(const RankingResult& result);

/// One month of a household's series.
struct SeriesPoint {
    Month month;
    bool recorded = false; ///< the household has an entry in the month; else its total is the base
    bool any = false;      ///< somebody in the village has; when not, the month is a gap in the chart
    Points total, villageMean;
    int rank = 0, households = 0; ///< within the village
    bool operator==(const SeriesPoint&) const = default;
};

} // namespace cunwu
