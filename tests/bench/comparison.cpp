#include "tests/bench/comparison.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <chrono>
#include <cstdio>

namespace cunwu::bench {
namespace {

struct Row {
    Comparison what;
    std::vector<double> ours, limit;
    bool failed = false;
};

std::vector<std::unique_ptr<Row>>& rows() {
    static std::vector<std::unique_ptr<Row>> all;
    return all;
}

double median(std::vector<double> values) {
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

/// One benchmark whose iterations are timed by `work` itself; negative times are failures. A round
/// begins with the limit, where there is one, so that both meet the same moods of the machine.
void add(Row& row, int rounds, std::function<double()> work, std::function<double()> limit) {
    const auto body = [&row, work = std::move(work),
                       limit = std::move(limit)](benchmark::State& state) {
        for (auto _ : state) {
            const double bound = limit ? limit() : 0;
            const double value = bound < 0 ? -1 : work();
            if (value < 0) {
                row.failed = true;
                state.SkipWithError("could not run");
                break;
            }
            row.ours.push_back(value);
            if (limit)
                row.limit.push_back(bound);
            state.SetIterationTime(row.what.absolute ? value / 1e3 : value);
        }
    };
    benchmark::RegisterBenchmark(row.what.name.c_str(), body)
        ->UseManualTime()
        ->Iterations(1)
        ->Repetitions(rounds)
        ->ReportAggregatesOnly(true)
        ->Unit(benchmark::kMillisecond);
}

/// The median of the rounds' ratios: a disk that turns slow half-way is slow for both.
double ratio(const Row& row) {
    std::vector<double> ratios;
    for (std::size_t i = 0; i < row.limit.size(); ++i)
        if (row.limit[i] > 0)
            ratios.push_back(row.ours[i] / row.limit[i]);
    return median(std::move(ratios));
}

Row& newRow(const Comparison& what) {
    return *rows().emplace_back(std::make_unique<Row>(Row{what, {}, {}, false}));
}

} // namespace

double timed(const std::function<void()>& work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

void compare(const Comparison& what, int rounds, std::function<double()> ours,
             std::function<double()> limit) {
    Row& row = newRow(what);
    add(row, rounds, std::move(ours), std::move(limit));
}

void measure(const Comparison& what, int rounds, std::function<double()> ours) {
    Row& row = newRow(what);
    row.what.absolute = true;
    add(row, rounds, std::move(ours), {});
}

Verdict runAll(const std::string& jsonPath) {
    benchmark::RunSpecifiedBenchmarks();
    Verdict all;
    QJsonArray table;
    std::printf("\n%-34s %12s %12s %9s %9s\n", "operation", "median", "limit", "ratio", "bound");
    for (const auto& row : rows()) {
        if (row->ours.empty() && !row->failed)
            continue; // filtered out
        const Comparison& what = row->what;
        const double ours = median(row->ours), limit = median(row->limit);
        const double figure = what.absolute ? ours : ratio(*row);
        const char* verdict = row->failed ? "NOT RUN" : figure <= what.bound ? "ok"
                                                                             : "ABOVE";
        all.failed += row->failed ? 1 : 0;
        all.above += !row->failed && figure > what.bound ? 1 : 0;
        if (what.absolute)
            std::printf("%-34s %9.2f %-2s %12s %9s %9.2f %s\n", what.name.c_str(), ours, what.unit,
                        "", "", what.bound, verdict);
        else
            std::printf("%-34s %9.2f ms %9.2f ms %9.2f %9.2f %s\n", what.name.c_str(), ours * 1e3,
                        limit * 1e3, figure, what.bound, verdict);
        table.append(QJsonObject{{QStringLiteral("operation"), QString::fromStdString(what.name)},
                                 {QStringLiteral("median"), what.absolute ? ours : ours * 1e3},
                                 {QStringLiteral("limit"), limit * 1e3},
                                 {QStringLiteral("unit"), QString::fromLatin1(what.unit)},
                                 {QStringLiteral("figure"), figure},
                                 {QStringLiteral("bound"), what.bound},
                                 {QStringLiteral("verdict"), QString::fromLatin1(verdict)}});
    }
    if (!jsonPath.empty()) {
        QFile file(QString::fromStdString(jsonPath));
        if (file.open(QIODevice::WriteOnly))
            file.write(QJsonDocument(QJsonObject{{QStringLiteral("rows"), table}}).toJson());
    }
    return all;
}

} // namespace cunwu::bench
