#include "models/ranking/rankingrules.h"

#include <algorithm>
#include <numeric>

namespace cunwu {

/// How many places each list has: N and M, or their share when there are fewer households.
static ListSizes places(int households, ListSizes sizes) {
    sizes.red = std::max(sizes.red, 0);
    sizes.black = std::max(sizes.black, 0);
    const std::int64_t wanted = std::int64_t(sizes.red) + sizes.black;
    if (wanted <= households)
        return sizes;
    return {static_cast<int>(households * std::int64_t(sizes.red) / wanted),
            static_cast<int>(households * std::int64_t(sizes.black) / wanted)};
}

std::vector<Placing> place(const std::vector<Standing>& standings, ListSizes sizes) {
    const int n = static_cast<int>(standings.size());
    const ListSizes lists = places(n, sizes);
    std::vector<std::size_t> order(standings.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    const auto better = [&](std::size_t a, std::size_t b) {
        return standings[a].total > standings[b].total;
    };
    if (!std::is_sorted(order.begin(), order.end(), better))
        std::sort(order.begin(), order.end(), better);
    std::vector<Placing> placings(standings.size());
    for (int begin = 0, end = 0; begin < n; begin = end) {
        const Points total = standings[order[static_cast<std::size_t>(begin)]].total;
        for (end = begin;
             end < n && standings[order[static_cast<std::size_t>(end)]].total == total;)
            ++end;
        const bool red = begin < lists.red, black = n - end < lists.black;
        const bool middle = 2 * (end - begin) > n || (red && black);
        for (int i = begin; i < end; ++i) {
            const std::size_t at = order[static_cast<std::size_t>(i)];
            Placing& p = placings[at];
            p.rank = begin + 1;
            p.tied = end - begin > 1;
            if (middle || (red && standings[at].veto))
                continue;
            p.list = red ? RankList::Red : black ? RankList::Black
                                                 : RankList::None;
            p.edge = (red && end > lists.red) || (black && n - begin > lists.black);
        }
    }
    return placings;
}

static std::int64_t roundDown(std::int64_t value, std::int64_t step) {
    return (value >= 0 ? value / step : -((-value + step - 1) / step)) * step;
}

/// The narrowest round width, in hundredths, whose bars cover low … high.
static std::int64_t binWidth(std::int64_t low, std::int64_t high, int maxBins) {
    for (std::int64_t decade = 100;; decade *= 10)
        for (const std::int64_t factor : {1, 2, 5}) {
            const std::int64_t width = decade * factor;
            if ((roundDown(high, width) - roundDown(low, width)) / width < maxBins)
                return width;
        }
}

std::vector<SpreadBin> spread(const std::vector<Standing>& standings, int maxBins) {
    std::vector<std::int64_t> totals;
    int vetoes = 0;
    for (const Standing& s : standings)
        if (s.veto && s.total.isZero())
            ++vetoes;
        else
            totals.push_back(s.total.hundredths());
    std::vector<SpreadBin> bins;
    if (totals.empty())
        return vetoes ? std::vector<SpreadBin>{{Points(), Points::of(1), vetoes}} : bins;
    const auto [low, high] = std::minmax_element(totals.begin(), totals.end());
    const std::int64_t width = binWidth(*low, *high, std::max(2, maxBins - (vetoes ? 1 : 0)));
    const std::int64_t first = roundDown(*low, width);
    bins.resize(static_cast<std::size_t>((roundDown(*high, width) - first) / width + 1));
    for (std::size_t i = 0; i < bins.size(); ++i) {
        bins[i].from = Points::fromHundredths(first + static_cast<std::int64_t>(i) * width);
        bins[i].to = bins[i].from + Points::fromHundredths(width);
    }
    for (const std::int64_t total : totals)
        ++bins[static_cast<std::size_t>((total - first) / width)].households;
    if (vetoes && first <= 0 && bins.back().to.hundredths() > 0)
        bins[static_cast<std::size_t>(-first / width)].households += vetoes;
    else if (vetoes)
        bins.insert(
            first > 0 ? bins.begin() : bins.end(),
            {Points(), Points::fromHundredths(std::min(width, first > 0 ? first : width)), vetoes});
    return bins;
}

} // namespace cunwu
