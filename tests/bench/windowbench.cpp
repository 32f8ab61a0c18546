// The window: from nothing to the first painted page, beside an empty Qt window; and its memory at
// the end of the list.
#include "tests/bench/benchfiles.h"
#include "tests/bench/comparison.h"

#include <QFile>
#include <QProcess>

namespace cunwu::bench {
namespace {

/// Seconds from the start of the program until it says that its window is painted; −1 when it
/// failed. How long it takes to end is nobody's wait.
double run(const QString& name, const QStringList& arguments) {
    QProcess process;
    QByteArray said;
    bool painted = false;
    const double seconds = timed([&] {
        process.start(program(name), arguments);
        while (!painted && process.waitForReadyRead(60'000)) {
            said += process.readAllStandardOutput();
            painted = said.contains("start-ms");
        }
    });
    const bool ended =
        process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit;
    return painted && ended && process.exitCode() == 0 ? seconds : -1;
}

double start(const QString& file) {
    return run(QStringLiteral("cunwu"),
               {QStringLiteral("--open"), file, QStringLiteral("--measure-start")});
}

double emptyWindow() {
    return run(QStringLiteral("cunwu_emptywindow"), {});
}

/// MiB that the program held at most (VmHWM) with the household list scrolled to its end.
double memory(const QString& file) {
    QProcess process;
    process.start(program(QStringLiteral("cunwu")),
                  {QStringLiteral("--open"), file, QStringLiteral("--page"),
                   QStringLiteral("households"), QStringLiteral("--scroll-to-end"),
                   QStringLiteral("--screenshot"), setup().scratch(QStringLiteral("memory.png"))});
    if (!process.waitForFinished(120'000) || process.exitCode() != 0)
        return -1;
    for (const QByteArray& line : process.readAllStandardOutput().split('\n'))
        if (line.startsWith("peak-kib "))
            return line.mid(9).toDouble() / 1024;
    return -1;
}

} // namespace

void registerWindow() {
    const QString county = setup().countyPath(), village = setup().villagePath();
    compare(
        {"start, village file", 1.5}, 7, [village] { return start(village); }, emptyWindow);
    compare(
        {"start, county file", 2.0}, 7, [county] { return start(county); }, emptyWindow);
    measure({"memory, village file", 120, true, "MB"}, 1, [village] { return memory(village); });
    measure({"memory, county file", 200, true, "MB"}, 1, [county] { return memory(county); });
}

} // namespace cunwu::bench
