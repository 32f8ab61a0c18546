#include "models/ranking/rankingrules.h"

#include "models/points/rankrules.h"
#include <algorithm>
#include <gtest/gtest.h>
#include <numeric>
#include <random>
#include <rapidcheck/gtest.h>

using namespace cunwu;

namespace {

std::vector<Standing> standings(std::initializer_list<int> totals) {
    std::vector<Standing> out;
    for (const int t : totals)
        out.push_back({Points::of(t), false});
    return out;
}

/// One letter a household: r red, R red by a tie at the edge, b, B, - for none.
std::string lists(const std::vector<Standing>& standings, ListSizes sizes) {
    std::string out;
    for (const Placing& p : place(standings, sizes))
        out += p.list == RankList::Red     ? (p.edge ? 'R' : 'r')
               : p.list == RankList::Black ? (p.edge ? 'B' : 'b')
                                           : '-';
    return out;
}

std::vector<Standing> anyStandings() {
    const auto totals = *rc::gen::container<std::vector<int>>(rc::gen::inRange(-3, 12));
    std::vector<Standing> out;
    for (const int t : totals) {
        const bool veto = *rc::gen::inRange(0, 10) == 0;
        out.push_back({veto ? Points() : Points::of(t), veto});
    }
    return out;
}

} // namespace

TEST(RankingRules, TiesShareARankAndTheNextSkips) {
    const auto p = place(standings({90, 100, 90, 80}), {1, 1});
    EXPECT_EQ(p[1].rank, 1);
    EXPECT_EQ(p[0].rank, 2);
    EXPECT_EQ(p[2].rank, 2);
    EXPECT_EQ(p[3].rank, 4);
    EXPECT_TRUE(p[0].tied);
    EXPECT_FALSE(p[1].tied);
}

TEST(RankingRules, Lists) {
    EXPECT_EQ(lists(standings({9, 8, 7, 6, 5, 4, 3, 2, 1}), {2, 3}), "rr----bbb");
    EXPECT_EQ(lists(standings({9, 8, 8, 6, 5, 4, 3, 3, 1}), {2, 2}),
              "rRR---BBb"); // ties at the edge are whole
    EXPECT_EQ(lists(standings({9, 8, 8, 6, 5, 4, 3, 3, 1}), {3, 3}),
              "rrr---bbb"); // inside: no edge
    EXPECT_EQ(lists(standings({9, 9, 9, 5, 5, 1, 1}), {1, 1}), "RRR--BB");
    EXPECT_EQ(lists(standings({5, 4, 3}), {5, 5}), "r-b"); // their share of three
    EXPECT_EQ(lists(standings({5, 4}), {5, 5}), "rb");
    EXPECT_EQ(lists(standings({5}), {5, 5}), "-");
    EXPECT_EQ(lists({}, {5, 5}), "");
    EXPECT_EQ(lists(standings({7, 7, 7, 7}), {1, 1}), "----"); // nobody stands out
    EXPECT_EQ(lists(standings({9, 7, 7, 7, 7, 7, 2}), {2, 2}),
              "r-----b"); // the middle is on no list
    EXPECT_EQ(lists(standings({3, 2, 1}), {0, 0}), "---");
    EXPECT_EQ(lists(standings({3, 2, 1}), {-4, 1}), "--b");
    EXPECT_EQ(lists(standings({3, 2}), {5, 0}), "rr");
}

TEST(RankingRules, AVetoIsNeverRed) {
    std::vector<Standing> s = standings({0, -5, -6, -7});
    s[0].veto = true;
    EXPECT_EQ(lists(s, {1, 1}), "---b"); // nobody moves up for it
    s = standings({10, 9, 8, 0});
    s[3].veto = true;
    EXPECT_EQ(lists(s, {1, 1}), "r--b");
}

RC_GTEST_PROP(RankingRules, OrderOfTheInputDoesNotMatter, ()) {
    const auto s = anyStandings();
    const ListSizes sizes{*rc::gen::inRange(0, 7), *rc::gen::inRange(0, 7)};
    std::vector<std::size_t> order(s.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::shuffle(order.begin(), order.end(), std::mt19937(*rc::gen::arbitrary<unsigned>()));
    std::vector<Standing> shuffled;
    for (const std::size_t i : order)
        shuffled.push_back(s[i]);
    const auto a = place(s, sizes), b = place(shuffled, sizes);
    for (std::size_t i = 0; i < order.size(); ++i)
        RC_ASSERT(b[i] == a[order[i]]);
}

RC_GTEST_PROP(RankingRules, RanksFollowTotals, ()) {
    const auto s = anyStandings();
    const auto p = place(s, {5, 5});
    std::vector<Points> totals;
    for (const Standing& x : s)
        totals.push_back(x.total);
    const auto ranks = competitionRanks(totals);
    for (std::size_t i = 0; i < s.size(); ++i) {
        RC_ASSERT(p[i].rank == ranks[i].rank && p[i].tied == ranks[i].tied);
        RC_ASSERT(p[i].rank == 1 + std::count_if(s.begin(), s.end(), [&](const Standing& o) {
                                   return o.total > s[i].total;
                               }));
        for (std::size_t k = 0; k < s.size(); ++k) {
            if (s[i].total > s[k].total)
                RC_ASSERT(p[i].rank < p[k].rank &&
                          !(p[i].list == RankList::Black && p[k].list == RankList::Red));
            if (s[i].total == s[k].total && !s[i].veto && !s[k].veto)
                RC_ASSERT(p[i] == p[k]); // equal totals, equal treatment
        }
    }
}

RC_GTEST_PROP(RankingRules, ListsKeepTheirSize, ()) {
    const auto s = anyStandings();
    const ListSizes sizes{*rc::gen::inRange(0, 7), *rc::gen::inRange(0, 7)};
    const auto p = place(s, sizes);
    for (const auto& [list, size] :
         {std::pair(RankList::Red, sizes.red), std::pair(RankList::Black, sizes.black)}) {
        const auto plain = std::count_if(
            p.begin(), p.end(), [&](const Placing& x) { return x.list == list && !x.edge; });
        RC_ASSERT(plain <= size);
    }
    for (std::size_t i = 0; i < s.size(); ++i)
        RC_ASSERT(!(s[i].veto && p[i].list == RankList::Red));
}

RC_GTEST_PROP(RankingRules, MorePointsNeverWorsenTheRank, ()) {
    auto s = anyStandings();
    RC_PRE(!s.empty());
    const auto at = *rc::gen::inRange<std::size_t>(0, s.size());
    const auto before = place(s, {5, 5});
    s[at].total += Points::of(*rc::gen::inRange(1, 9));
    const auto after = place(s, {5, 5});
    RC_ASSERT(after[at].rank <= before[at].rank);
    for (std::size_t i = 0; i < s.size(); ++i)
        RC_ASSERT(i == at || after[i].rank >= before[i].rank);
}

RC_GTEST_PROP(RankingRules, SpreadCountsEverybodyOnce, ()) {
    const auto s = anyStandings();
    const int most = *rc::gen::inRange(1, 30);
    const auto bins = spread(s, most);
    int sum = 0;
    for (const SpreadBin& bin : bins) {
        RC_ASSERT(bin.from < bin.to);
        sum += bin.households;
    }
    RC_ASSERT(sum == int(s.size()));
    RC_ASSERT(int(bins.size()) <= std::max(most, 3));
    RC_ASSERT(std::is_sorted(bins.begin(), bins.end(), [](const SpreadBin& a, const SpreadBin& b) {
        return a.from < b.from;
    }));
}

TEST(RankingRules, SpreadHasRoundBars) {
    auto s = standings({100, 103, 112, 140});
    s.push_back({Points(), true});
    const auto bins = spread(s, 6);
    ASSERT_EQ(bins.front().households, 1); // the veto
    EXPECT_EQ(bins[1].from, Points::of(100));
    EXPECT_EQ(bins[1].to, Points::of(110));
    EXPECT_EQ(bins[1].households, 2);
    EXPECT_EQ(bins.back().to, Points::of(150));
    EXPECT_TRUE(spread({}, 5).empty());
}
