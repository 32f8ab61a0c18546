#include "app/window/rendering.h"

#include "models/household/householdrepository.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/searchbox.h"
#include <QAbstractItemView>
#include <QElapsedTimer>
#include <QFile>
#include <QPixmap>
#include <QScrollBar>
#include <QTimer>
#include <cstdio>
#include <unistd.h>

namespace cunwu {

static void showWhatIsAsked(MainWindow& window, const WindowOptions& options) {
    Page* page = options.page.isEmpty() ? nullptr : window.page(options.page);
    if (!page)
        return;
    window.showPage(options.page);
    if (options.month)
        page->showMonth(*options.month);
    if (!options.household.isEmpty()) {
        const auto id = HouseholdRepository(window.session()->db()).findNumber(window.session()->office().code.toString(), options.household);
        if (id)
            page->showHousehold(*id);
    }
}

/// VmHWM of this process.
static long peakMemory() {
    QFile file(QStringLiteral("/proc/self/status"));
    if (file.open(QIODevice::ReadOnly))
        for (const QByteArray& line : file.readAll().split('\n'))
            if (line.startsWith("VmHWM:"))
                return line.mid(6).trimmed().split(' ').value(0).toLong();
    return 0;
}

int renderPage(QApplication& application, MainWindow& window, const WindowOptions& options) {
    window.show();
    showWhatIsAsked(window, options);
    QElapsedTimer waited;
    waited.start();
    // Quiet: the search index is there and nothing has been posted for a while.
    while (waited.elapsed() < 400 || (window.session() && !window.searchBox()->isReady() && waited.elapsed() < 20000))
        application.processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::ExcludeUserInputEvents, 50);
    if (options.scrollToEnd) {
        for (QAbstractItemView* view : window.findChildren<QAbstractItemView*>())
            if (view->isVisible())
                view->scrollToBottom();
        waited.restart();
        while (waited.elapsed() < 300)
            application.processEvents(QEventLoop::AllEvents, 50);
        std::printf("peak-kib %ld\n", peakMemory());
    }
    if (!window.grab().save(options.screenshot)) {
        std::fprintf(stderr, "%s\n", qPrintable(options.screenshot));
        return 1;
    }
    return 0;
}

/// When this process began, in milliseconds before now (Linux: field 22 of stat, in clock ticks after boot).
static double millisecondsSinceStart() {
    QFile stat(QStringLiteral("/proc/self/stat")), uptime(QStringLiteral("/proc/uptime"));
    if (!stat.open(QIODevice::ReadOnly) || !uptime.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray text = stat.readAll();
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    const double began = fields.value(19).toDouble() / double(sysconf(_SC_CLK_TCK));
    return (uptime.readAll().split(' ').value(0).toDouble() - began) * 1000;
}

namespace {

/// Waits for the window's first paint.
class FirstPaint : public QObject {
public:
    using QObject::QObject;
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::Paint && !m_done) {
            m_done = true;
            QTimer::singleShot(0, this, [] {
                std::printf("start-ms %.0f\npeak-kib %ld\n", millisecondsSinceStart(), peakMemory());
                std::fflush(stdout);
                QCoreApplication::quit();
            });
        }
        return false;
    }

private:
    bool m_done = false;
};

} // namespace

int measureImport(QApplication& application, MainWindow& window, const WindowOptions& options) {
    Page* page = window.page(options.page.isEmpty() ? QStringLiteral("exchange") : options.page);
    if (!page)
        return 1;
    window.show();
    window.showPage(QStringLiteral("exchange"));
    QElapsedTimer clock;
    const auto turn = [&](int milliseconds) { // a person looks on: the window paints again and again
        clock.restart();
        while (clock.elapsed() < milliseconds)
            application.processEvents(QEventLoop::AllEvents, 5);
    };
    turn(1500); // what the start still does is no matter here
    if (!window.page(QStringLiteral("exchange"))->takeFiles({options.packages}))
        return 1;
    window.showPage(options.page.isEmpty() ? QStringLiteral("exchange") : options.page);
    qint64 longest = 0, frames = 0;
    QElapsedTimer total;
    total.start();
    const auto frame = [&] {
        clock.restart();
        application.processEvents(QEventLoop::AllEvents, 5);
        window.repaint();
        longest = std::max(longest, clock.elapsed());
        ++frames;
    };
    while (window.session()->hasForeignWork())
        frame();
    const qint64 spent = total.elapsed();
    total.restart();
    while (total.elapsed() < 2000 || !window.searchBox()->isReady()) // pages and search index follow
        frame();
    std::printf("longest-frame-ms %lld\nframes %lld\nimport-ms %lld\n", static_cast<long long>(longest), static_cast<long long>(frames), static_cast<long long>(spent));
    return 0;
}

void printStartTime(MainWindow& window) {
    window.installEventFilter(new FirstPaint(&window));
}

} // namespace cunwu
