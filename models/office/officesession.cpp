#include "models/office/officesession.h"

#include "models/office/moveguard.h"
#include "models/office/officerepository.h"
#include <QCoreApplication>
#include <QScopedValueRollback>

namespace cunwu {

OfficeSession::OfficeSession(std::unique_ptr<OfficeFile> file, const Clock& clock, QObject* parent)
    : QObject(parent), m_file(std::move(file)), m_clock(clock) {
    m_office = OfficeRepository(db()).load().value_or(Office());
    db().journal()->setClock([&clock] { return clock.milliseconds(); });
    db().journal()->addUndoGuard(guardMoves);
    m_idle.setSingleShot(true);
    m_idle.setInterval(1000);
    connect(&m_idle, &QTimer::timeout, this, [this] {
        if (!m_foreign) // a checkpoint would wait for the worker
            m_file->settle();
    });
    db().journal()->addUndoGuard([](Database&, const std::vector<Op>& ops) {
        const bool makesOffice = std::any_of(ops.begin(), ops.end(), [](const Op& op) { return op.table == u"office" && op.kind == OpKind::Put && op.parents.empty(); });
        return makesOffice ? tr("The making of the file cannot be undone.") : QString(); // it would not know whose it is
    });
    db().addCommitListener([this](const std::set<QString>& tables) { committed(tables, db().journal()->touchedRows()); });
}

OfficeSession::~OfficeSession() {
    Q_EMIT closing();
    if (m_backup.joinable())
        m_backup.join();
}

std::unique_ptr<OfficeSession> OfficeSession::create(const QString& path, const Office& office, const QString& user, const Clock& clock) {
    auto session = std::make_unique<OfficeSession>(OfficeFile::create(path, office.code.toString(), user), clock);
    session->saveOffice(office);
    return session;
}

void OfficeSession::saveOffice(const Office& office) {
    const QString label = m_office.code.isValid() ? tr("Change the office settings") : tr("New office file");
    Transaction transaction(db(), label);
    OfficeRepository(db()).save(office);
    transaction.commit();
    m_office = office;
}

void OfficeSession::logDisclosure(const QString& what, int rows, const QString& reason) {
    Transaction transaction(db(), tr("Show personal data: %1").arg(what));
    OfficeRepository(db()).logDisclosure(m_clock.now().toString(Qt::ISODate), db().journal()->user(), what, rows, reason);
    transaction.commit();
}

void OfficeSession::committed(const std::set<QString>& tables, const std::optional<Journal::TouchedRows>& rows) {
    const QScopedValueRollback telling(m_rows, rows); // who listens may commit in its turn
    if (!m_file->isWorker())                          // the window's session looks after the file
        m_idle.start();
    if (tables.contains(QStringLiteral("office")))
        m_office = OfficeRepository(db()).load().value_or(m_office);
    backUpDaily();
    Q_EMIT changed(QStringList(tables.begin(), tables.end()));
}

void OfficeSession::setPreparation(Preparation preparation) {
    m_preparation = std::move(preparation);
    prepareConnection(db());
}

void OfficeSession::prepareConnection(Database& connection) const {
    if (m_preparation)
        m_preparation(connection);
}

void OfficeSession::notifyForeignCommit(const QStringList& tables) {
    committed(std::set<QString>(tables.begin(), tables.end()), std::nullopt);
}

void OfficeSession::beginForeignWork() {
    m_foreign = true;
}

void OfficeSession::endForeignWork(const QStringList& tables) {
    m_foreign = false;
    tellForeignWork({});
    if (!tables.isEmpty())
        notifyForeignCommit(tables);
}

void OfficeSession::tellForeignWork(const QString& progress) {
    Q_EMIT foreignWork(progress);
}

std::optional<std::set<std::int64_t>> OfficeSession::changedRows(const QString& table) const {
    if (!m_rows)
        return std::nullopt;
    const auto it = m_rows->find(table);
    return it == m_rows->end() ? std::set<std::int64_t>() : it->second;
}

/// In the background: the copy of a county file takes a while and must not hold up a keystroke.
void OfficeSession::backUpDaily() {
    const qint64 moment = m_clock.milliseconds();
    if (readOnly() || m_file->isWorker() || (moment >= m_backedUpFrom && moment < m_backedUpUntil) || db().path() == u":memory:")
        return;
    const QDateTime now = m_clock.now();
    if (m_backup.joinable())
        m_backup.join(); // the day's before, long done
    m_backedUpFrom = now.date().startOfDay().toMSecsSinceEpoch();
    m_backedUpUntil = now.date().addDays(1).startOfDay().toMSecsSinceEpoch();
    try { // not a pool of Qt's: those do not survive lost memory
        m_backup = std::thread([this, path = db().path(), now] { runBackup(path, now); });
    } catch (const std::exception&) {
        m_backedUpUntil = 0;
        throw;
    }
}

void OfficeSession::runBackup(const QString& path, const QDateTime& now) noexcept {
    const auto tell = [this](auto what) {
        QMetaObject::invokeMethod(this, what, Qt::QueuedConnection);
    };
    try {
        try {
            Database copy(path, Database::Mode::ReadOnly);
            if (makeDailyBackup(copy, now))
                tell([this, now] { Q_EMIT backedUp(now); });
        } catch (const Error& e) {
            tell([this, message = e.message()] { Q_EMIT backupFailed(message); });
        }
    } catch (const std::exception&) { // no memory: the next change tries again
        m_backedUpUntil = 0;
    }
}

} // namespace cunwu
