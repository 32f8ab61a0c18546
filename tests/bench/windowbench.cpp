// The window: from nothing to the first painted page, beside an empty Qt window, on a display as a
// clerk has one; and its memory at the end of the list.
#include "tests/bench/benchfiles.h"
#include "tests/bench/comparison.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <cstdio>

namespace cunwu::bench {
namespace {

/// The display of the start rows: this computer's, else an Xvfb of our own. Qt's "offscreen" shows
/// nothing to anybody: without a display an empty window costs a quarter of what it really does.
/// The server must not begin anew whenever its last window goes, as Xvfb does unasked: whoever comes
/// next would wait for that, too, and the difference between the two would look smaller than it is.
class Display : public QObject {
public:
    static Display& instance() {
        static auto* const display = new Display; // ends with the application
        return *display;
    }
    QProcessEnvironment environment() const {
        QProcessEnvironment e = QProcessEnvironment::systemEnvironment();
        e.insert(QStringLiteral("XDG_CONFIG_HOME"), setup().scratch(QStringLiteral("config")));
        if (m_there)
            e.remove(QStringLiteral("QT_QPA_PLATFORM")); // the bench's own is "offscreen"
        if (!m_name.isEmpty())
            e.insert(QStringLiteral("DISPLAY"), m_name);
        return e;
    }
    static bool available() {
        return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
               !QStandardPaths::findExecutable(QStringLiteral("Xvfb")).isEmpty();
    }

private:
    Display() : QObject(QCoreApplication::instance()) {
        if (qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")) {
            m_there = true;
            return;
        }
        m_server.setStandardErrorFile(QProcess::nullDevice());
        m_server.start(QStringLiteral("Xvfb"),
                       {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"),
                        QStringLiteral("0"), QStringLiteral("1920x1080x24"),
                        QStringLiteral("-nolisten"), QStringLiteral("tcp"), QStringLiteral("-noreset")});
        while (!m_server.canReadLine() && m_server.waitForReadyRead(20'000)) {
        }
        const QByteArray number = m_server.readLine().trimmed();
        m_there = !number.isEmpty();
        if (m_there)
            m_name = u':' + QString::fromLatin1(number);
        else
            std::fputs("Xvfb did not start: the start rows run offscreen\n", stderr);
    }
    ~Display() override {
        m_server.terminate();
        m_server.waitForFinished(5'000);
    }
    QProcess m_server;
    QString m_name;
    bool m_there = false;
};

/// Seconds from the start of the program until it says that its window is painted; −1 when it
/// failed. How long it takes to end is nobody's wait.
double run(const QString& name, const QStringList& arguments) {
    QProcess process;
    process.setProcessEnvironment(Display::instance().environment());
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
    const int pairs = setup().tiny ? 3 : 21;
    const std::string where = Display::available() ? "" : " (offscreen)";
    compare(
        {"start, village file" + where, 1.5}, pairs, [village] { return start(village); },
        emptyWindow);
    compare(
        {"start, county file" + where, 2.0}, pairs, [county] { return start(county); },
        emptyWindow);
    measure({"memory, village file", 120, true, "MB"}, 1, [village] { return memory(village); });
    measure({"memory, county file", 200, true, "MB"}, 1, [county] { return memory(county); });
}

} // namespace cunwu::bench
