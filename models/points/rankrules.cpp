#include "models/points/rankrules.h"

#include <algorithm>
#include <numeric>

namespace cunwu {

std::vector<Rank> competitionRanks(const std::vector<Points>& totals) {
    std::vector<std::size_t> order(totals.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return totals[a] > totals[b]; });
    std::vector<Rank> ranks(totals.size());
    for (std::size_t i = 0; i < order.size();) {
        std::size_t end = i + 1;
        while (end < order.size() && totals[order[end]] == totals[order[i]])
            ++end;
        for (std::size_t k = i; k < end; ++k)
            ranks[order[k]] = {static_cast<int>(i) + 1, end - i > 1};
        i = end;
    }
    return ranks;
}

} // namespace cunwu
