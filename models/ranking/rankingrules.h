#pragma once
#include "models/base/points.h"
#include <vector>

// Who stands where, and who is on the red and the black list. Pure functions, any thread.
//
// - Highest total first; ties share a rank and the next one skips: 1, 2, 2, 4 (as competitionRanks
// of the points room).
// - Red list: ranks 1 … N. Black list: the same counted from the end. A tie at the edge is shown
// whole, never cut:
//   the list then grows beyond N and its members have `edge` set.
// - A total that more than half of the households share is the middle of the village, neither its
// top nor its end:
//   such a tie is on no list (a month in which nobody has any entry has no lists).
// - With fewer households than N + M, each list takes its share N : M of them, rounded down; who is
// left is the middle.
// - Nobody is on both lists: a tie that would be, is on none.
// - A household with a veto is never on the red list. It keeps its rank; nobody moves up for it.

namespace cunwu {

enum class RankList {
    None,
    Red,
    Black
};

struct ListSizes {
    int red = 5, black = 5;
    bool operator==(const ListSizes&) const = default;
};
struct Standing {
    Points total;
    bool veto = false;
};
struct Placing {
    int rank = 0;      ///< 1 for the best
    bool tied = false; ///< shares its rank
    RankList list = RankList::None;
    bool edge = false; ///< on the list by a tie that reaches beyond its N places
    bool operator==(const Placing&) const = default;
};
/// In the order of the input.
std::vector<Placing> place(const std::vector<Standing>& standings, ListSizes sizes);

/// One bar of the spread of totals: from ≤ total < to.
struct SpreadBin {
    Points from, to;
    int households = 0;
    bool operator==(const SpreadBin&) const = default;
};
/// Bars of one round width (1, 2, 5, 10, 20, 50 … points) that cover all totals, at most `maxBins`
/// (no fewer than 2 and one for vetoes); empty for none. Zeros by veto far below everybody else do
/// not widen the bars: they get a bar of their own, the first.
std::vector<SpreadBin> spread(const std::vector<Standing>& standings, int maxBins = 24);

} // namespace cunwu
