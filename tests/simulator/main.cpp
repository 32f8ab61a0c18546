// cunwu_simulator --runs N [--first SEED]: runs of the exchange with made-up accidents. --seed N repeats one and tells its story.
#include "tests/offices/simulator.h"
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <cstdio>

using namespace cunwu::test;

static int report(const Tally& tally, qint64 ms) {
    for (const auto& [what, count] : tally)
        std::printf("%-16s %lld\n", qPrintable(what), static_cast<long long>(count));
    std::printf("%.1f s, %.1f ms a run\n", double(ms) / 1000, double(ms) / double(std::max<std::int64_t>(1, tally.at(QStringLiteral("runs")))));
    return 0;
}

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    ::testing::InitGoogleTest(&argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption runs(QStringLiteral("runs"), QString(), QStringLiteral("N"), QStringLiteral("1000"));
    const QCommandLineOption first(QStringLiteral("first"), QString(), QStringLiteral("SEED"), QStringLiteral("1"));
    const QCommandLineOption one(QStringLiteral("seed"), QString(), QStringLiteral("SEED"));
    const QCommandLineOption keepGoing(QStringLiteral("keep-going"));
    parser.addOptions({runs, first, one, keepGoing});
    parser.addHelpOption();
    parser.process(application);
    const quint64 from = parser.isSet(one) ? parser.value(one).toULongLong() : parser.value(first).toULongLong();
    const quint64 count = parser.isSet(one) ? 1 : parser.value(runs).toULongLong();
    Tally tally;
    QElapsedTimer timer;
    timer.start();
    int broken = 0;
    for (quint64 seed = from; seed < from + count && (!broken || parser.isSet(keepGoing)); ++seed)
        if (const QString what = Simulator(seed, tally).run(); !what.isEmpty()) {
            ++broken;
            std::fprintf(stderr, "%s\n\nAgain with: cunwu_simulator --seed %llu\n\n", qPrintable(parser.isSet(keepGoing) ? what.section(u'\n', 0, 0) : what), static_cast<unsigned long long>(seed));
        }
    report(tally, timer.elapsed());
    std::printf("%d of %llu runs broke an invariant (seeds %llu to %llu)\n", broken, static_cast<unsigned long long>(count), static_cast<unsigned long long>(from),
                static_cast<unsigned long long>(from + count - 1));
    return broken ? 1 : 0;
}
