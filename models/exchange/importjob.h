#pragma once
#include "models/exchange/importservice.h"
#include "models/exchange/packagepath.h"
#include <QObject>
#include <QTimer>
#include <atomic>
#include <exception>
#include <memory>
#include <mutex>
#include <optional>
#include <set>

class QThread;

namespace cunwu {

class Database;
class OfficeFile;
class OfficeSession;

struct ImportProgress {
    int done = 0, total = 0;        ///< packages
    std::int64_t entries = 0;       ///< taken over so far
    std::optional<int> secondsLeft; ///< by the bytes that are left; nothing before there is something to go by
    QString text() const;           ///< translated
};

/// Turns between the window, which writes a little now and then, and the thread that writes all the time. The window waits for a tenth
/// of a second at most, then gives up; the thread begins nothing new while the window waits, and for a moment after it gave up.
class WriterTurn {
public:
    bool wait(int attempt); ///< in the window's thread: a Database::BusyHandler
    void giveWay() const;   ///< in the worker's thread, outside of a transaction

private:
    std::atomic<qint64> m_until = 0; ///< ms of the steady clock
};

/// Takes packages in a thread of its own, with a connection of its own under the session's lock: a backup, package by package, then what
/// was held back whole. The window reads and writes meanwhile; the pages are told once, at the end. One for each session, which it does
/// not outlive: when the session closes, the package at hand is rolled back. Main thread.
class ImportJob : public QObject {
    Q_OBJECT
public:
    static ImportJob& of(OfficeSession& session); ///< made on first use
    ~ImportJob() override;
    void setTellers(std::vector<ChangeTeller> tellers) { m_tellers = std::move(tellers); } ///< for the next run
    /// Without files: only what waits is tried again. False while one runs.
    bool start(const PackagePaths& files);
    void cancel(); ///< after the package at hand
    bool isRunning() const { return m_thread != nullptr; }
    bool isCancelled() const { return m_cancelled; }
    const ImportProgress& progress() const { return m_progress; }
    const std::vector<PackageReport>& reports() const { return m_reports; } ///< of the last or the present run, as far as it is
    int leftOut() const { return m_progress.total - m_progress.done; }
    int moved() const { return m_moved; } ///< entries that waited and found their place
    void rethrow() const;                 ///< the failure that ended the last run, if any

Q_SIGNALS:
    void started();
    void progressed(); ///< ten times a second at most
    void finished();   ///< pages are told before

private:
    explicit ImportJob(OfficeSession& session);
    void work(std::unique_ptr<OfficeFile> file, const PackagePaths& files);
    void takeAll(OfficeSession& own, const PackagePaths& files);
    void add(PackageReport report, qint64 bytes, bool counts);
    void collect();
    void end();
    void stop();

    OfficeSession& m_session;
    std::vector<ChangeTeller> m_tellers;
    std::unique_ptr<QThread> m_thread;
    QTimer m_tick;
    WriterTurn m_turn;
    std::atomic<bool> m_cancelled = false, m_closing = false;
    ImportProgress m_progress;
    std::vector<PackageReport> m_reports;
    int m_moved = 0;
    std::exception_ptr m_failure;
    qint64 m_bytes = 0, m_began = 0;

    /// What the worker hands over; under the mutex.
    struct Shared {
        std::vector<PackageReport> reports;
        int done = 0, moved = 0;
        qint64 bytes = 0;
        std::set<QString> tables;
        Database* db = nullptr; ///< while the worker has it
    };
    std::mutex m_mutex;
    Shared m_shared;
};

} // namespace cunwu
