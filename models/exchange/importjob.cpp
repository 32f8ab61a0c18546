#include "models/exchange/importjob.h"

#include "models/base/error.h"
#include "models/office/officesession.h"
#include <QThread>
#include <chrono>

namespace cunwu {

QString ImportProgress::text() const {
    const QString text = ImportService::tr("Importing: %1 of %2 packages, %3 entries").arg(done).arg(total).arg(entries);
    if (!secondsLeft)
        return text;
    const int minutes = (*secondsLeft + 30) / 60;
    return minutes > 0 ? ImportService::tr("%1, about %2 min left").arg(text).arg(minutes) : ImportService::tr("%1, less than a minute left").arg(text);
}

// --- Turns

static qint64 steadyMilliseconds() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

bool WriterTurn::wait(int attempt) {
    constexpr int most = 70, pause = 15, again = 2000;
    if (attempt >= most) {
        m_until = steadyMilliseconds() + again; // the clerk is told to try again: then it must work
        return false;
    }
    m_until = steadyMilliseconds() + pause;
    QThread::msleep(1);
    return true;
}

void WriterTurn::giveWay() const {
    constexpr int longest = 3000; // however much the window writes, packages come in
    for (const qint64 began = steadyMilliseconds(); steadyMilliseconds() < std::min<qint64>(m_until, began + longest);)
        QThread::msleep(2);
}

// --- The window's side

ImportJob& ImportJob::of(OfficeSession& session) {
    auto* job = session.findChild<ImportJob*>(QString(), Qt::FindDirectChildrenOnly);
    return job ? *job : *new ImportJob(session);
}

ImportJob::ImportJob(OfficeSession& session) : QObject(&session), m_session(session) {
    m_tick.setInterval(100);
    connect(&m_tick, &QTimer::timeout, this, &ImportJob::collect);
    connect(&session, &OfficeSession::closing, this, &ImportJob::stop);
}

ImportJob::~ImportJob() {
    stop();
}

bool ImportJob::start(const PackagePaths& files) {
    if (isRunning())
        return false;
    m_progress = {0, int(files.size()), 0, std::nullopt};
    m_reports.clear();
    m_shared = {};
    m_moved = 0;
    m_failure = nullptr;
    m_cancelled = false;
    m_bytes = 0;
    for (const PackagePath& path : files)
        m_bytes += path.size();
    m_began = steadyMilliseconds();
    auto file = m_session.file().worker();
    m_session.prepareConnection(file->db());
    m_session.beginForeignWork();
    m_session.db().setBusyHandler([this](int attempt) { return m_turn.wait(attempt); });
    m_thread.reset(QThread::create([this, files, file = std::move(file)]() mutable { work(std::move(file), files); }));
    connect(m_thread.get(), &QThread::finished, this, &ImportJob::end);
    m_thread->start(QThread::LowPriority); // the window comes first
    m_tick.start();
    Q_EMIT started();
    m_session.tellForeignWork(m_progress.text());
    return true;
}

void ImportJob::cancel() {
    m_cancelled = true;
}

void ImportJob::collect() {
    {
        const std::scoped_lock lock(m_mutex);
        for (PackageReport& report : m_shared.reports) {
            m_progress.entries += report.ops.fresh;
            m_reports.push_back(std::move(report));
        }
        m_shared.reports.clear();
        m_progress.done = m_shared.done;
        const qint64 spent = steadyMilliseconds() - m_began;
        if (m_shared.bytes > 0 && spent > 2000)
            m_progress.secondsLeft = int(double(m_bytes - m_shared.bytes) * double(spent) / double(m_shared.bytes) / 1000);
    }
    Q_EMIT progressed();
    if (m_thread)
        m_session.tellForeignWork(m_progress.text());
}

void ImportJob::end() {
    if (!m_thread)
        return;
    m_thread->wait();
    m_tick.stop();
    collect();
    m_moved = m_shared.moved;
    m_thread.reset();
    m_session.db().setBusyHandler({});
    m_session.endForeignWork(QStringList(m_shared.tables.begin(), m_shared.tables.end()));
    Q_EMIT finished();
}

/// The session goes: nobody is told, and the package at hand can be imported again.
void ImportJob::stop() {
    if (!m_thread)
        return;
    m_cancelled = m_closing = true;
    {
        const std::scoped_lock lock(m_mutex);
        if (m_shared.db)
            m_shared.db->interrupt();
    }
    m_thread->wait();
    m_tick.stop();
    m_thread.reset();
}

void ImportJob::rethrow() const {
    if (m_failure)
        std::rethrow_exception(m_failure);
}

// --- The worker's side

void ImportJob::work(std::unique_ptr<OfficeFile> file, const PackagePaths& files) {
    try {
        OfficeSession own(std::move(file), m_session.clock());
        connect(&own, &OfficeSession::changed, &own, [this](const QStringList& tables) {
            const std::scoped_lock lock(m_mutex);
            m_shared.tables.insert(tables.begin(), tables.end());
        });
        const auto lend = [this](Database* db) {
            const std::scoped_lock lock(m_mutex);
            m_shared.db = db;
        };
        lend(&own.db());
        own.db().setBusyHandler([this](int) { // the window writes a lot, or a backup runs: there is time
            QThread::msleep(2);
            return !m_closing;
        });
        try {
            takeAll(own, files);
        } catch (...) {
            m_failure = std::current_exception();
        }
        lend(nullptr);
    } catch (...) {
        m_failure = std::current_exception();
    }
}

void ImportJob::takeAll(OfficeSession& own, const PackagePaths& files) {
    makeBackup(own.db(), QStringLiteral("import"), own.clock().now());
    pruneBackups(own.file().path(), own.clock().now());
    ImportService service(own);
    service.setTellers(m_tellers);
    for (const PackagePath& path : files) {
        m_turn.giveWay();
        if (m_cancelled)
            break;
        add(service.importFile(path), path.size(), true);
    }
    if (m_closing)
        return;
    for (PackageReport& report : service.retryHeld())
        add(std::move(report), 0, false);
    if (!files.empty())
        return; // every package tried what waits
    const int moved = service.retryWaiting();
    const std::scoped_lock lock(m_mutex);
    m_shared.moved += moved;
}

void ImportJob::add(PackageReport report, qint64 bytes, bool counts) {
    const std::scoped_lock lock(m_mutex);
    m_shared.done += counts ? 1 : 0;
    m_shared.bytes += bytes;
    if (report.attachments.fresh > 0)
        m_shared.tables.insert(QStringLiteral("attachment")); // no row changed, but what can be shown of it
    if (report.verdict == Verdict::Applied || report.verdict == Verdict::Held)
        m_shared.tables.insert(QStringLiteral("move_document")); // nor did one when a household waits to move in
    if (!counts)
        m_shared.moved += report.ops.fresh;
    m_shared.reports.push_back(std::move(report));
}

} // namespace cunwu
