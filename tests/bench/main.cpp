// cunwu_bench: every operation with a bound beside its limit, in one run. See --help.
#include "tests/bench/benchfiles.h"
#include "tests/bench/comparison.h"

#include <QDir>
#include <QGuiApplication>
#include <cstdio>
#include <cstring>

static const char* const help =
    "cunwu_bench [--folder=DIR] [--tiny] [--json=FILE] [--strict] [--benchmark_filter=REGEX …]\n"
    "  --folder=DIR  where the county and village file are generated once and kept (default "
    "./bench-files)\n"
    "  --tiny        a small file, to see that everything runs\n"
    "  --json=FILE   writes the closing table\n"
    "  --strict      exit 1 when a row is above its bound (a row that could not run always "
    "fails)\n";

int main(int argc, char** argv) {
    using namespace cunwu::bench;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    benchmark::Initialize(&argc, argv);
    QGuiApplication application(argc, argv);
    std::string json;
    bool strict = false;
    setup().folder = QDir::current().absoluteFilePath(QStringLiteral("bench-files"));
    for (int i = 1; i < argc; ++i) {
        if (std::strncmp(argv[i], "--folder=", 9) == 0)
            setup().folder = QDir::current().absoluteFilePath(QString::fromLocal8Bit(argv[i] + 9));
        else if (std::strcmp(argv[i], "--tiny") == 0)
            setup().tiny = true;
        else if (std::strncmp(argv[i], "--json=", 7) == 0)
            json = argv[i] + 7;
        else if (std::strcmp(argv[i], "--strict") == 0)
            strict = true;
        else
            return std::fputs(help, stderr), 2;
    }
    if (!prepareFiles())
        return 3;
    registerRanking();
    registerNotices();
    registerWindow();
    registerStore();
    registerSearch();
    registerExchange();
    const Verdict all = runAll(json);
    return all.failed > 0 || (strict && all.above > 0) ? 1 : 0;
}
