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

/// One benchmark whose iterations are timed by `work` itself; negative times are failures.
void add(Row& row, const std::string& name, std::vector<double>& into, int rounds,
         std::function<double()> work) {
    benchmark::RegisterBenchmark(name.c_str(),
                                 [&row, &into, work = std::move(work)](benchmark::State& state) {
                                     for (auto _ : state) {
                                         const double value = work();
                                         if (value < 0) {
                                             row.failed = true;
                                             state.SkipWithError("could not run");
                                             break;
                                         }
                                         into.push_back(value);
                                         state.SetIterationTime(row.what.absolute ? value / 1e3
                                                                                  : value);
                                     }
                                 })
        ->UseManualTime()
        ->Iterations(1)
        ->Repetitions(rounds)
        ->ReportAggregatesOnly(true)
        ->Unit(benchmark::kMillisecond);
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
    add(row, what.name + "/limit", row.limit, rounds, std::move(limit));
    add(row, what.name, row.ours, rounds, std::move(ours));
}

void measure(const Comparison& what, int rounds, std::function<double()> ours) {
    Row& row = newRow(what);
    row.what.absolute = true;
    add(row, what.name, row.ours, rounds, std::move(ours));
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
        const double figure = what.absolute ? ours : limit > 0 ? ours / limit : 0;
        const char* verdict = row->failed ? "NOT RUN" : figure <= what.bound ? "ok" : "ABOVE";
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
