#pragma once
#include "models/base/points.h"
#include <vector>

namespace cunwu {

struct Rank {
    int rank = 0; ///< 1 for the best; ties share a rank, the next one skips (1, 2, 2, 4)
    bool tied = false;
    bool operator==(const Rank&) const = default;
};
/// Highest total first; the result is in the order of the input.
std::vector<Rank> competitionRanks(const std::vector<Points>& totals);

} // namespace cunwu
