#pragma once
#include <benchmark/benchmark.h>
#include <functional>
#include <string>
#include <vector>

namespace cunwu::bench {

/// One line of the closing table: an operation and its limit, timed in the same run.
struct Comparison {
    std::string name;
    double bound = 1;      ///< as a ratio to the limit, or in `unit` when there is no limit program
    bool absolute = false; ///< `bound` is in `unit`
    const char* unit = "ms";
};

/// Times `ours` and `limit` alternately, `rounds` times each; both return the seconds that count,
/// or a negative number when they could not run. The medians go into the closing table, and the
/// median of the rounds' ratios.
void compare(const Comparison& row, int rounds, std::function<double()> ours,
             std::function<double()> limit);
/// A figure with an absolute bound: `ours` returns it in the unit of the row.
void measure(const Comparison& row, int rounds, std::function<double()> ours);

/// Seconds that `work` takes.
double timed(const std::function<void()>& work);

struct Verdict {
    int above = 0;  ///< rows above their bound
    int failed = 0; ///< rows that could not run
};
/// Runs all, prints the closing table, writes it as JSON when `jsonPath` is not empty.
Verdict runAll(const std::string& jsonPath);

void registerStore(); ///< edit, import
void registerRanking();
void registerSearch();
void registerNotices();
void registerWindow();   ///< start, memory
void registerExchange(); ///< size and speed of packages

} // namespace cunwu::bench
