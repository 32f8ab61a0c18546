#pragma once
#include "models/base/clock.h"
#include "models/database/journal.h"
#include "models/database/officefile.h"
#include "models/office/office.h"
#include <QObject>
#include <QTimer>
#include <atomic>
#include <memory>
#include <thread>

namespace cunwu {

/// One open office file and what every room needs with it. Owned by the composition root (app), handed down by
/// reference. Main thread. Emits `changed` after each commit, whoever made it (edit, undo, import).
class OfficeSession : public QObject {
    Q_OBJECT
public:
    OfficeSession(std::unique_ptr<OfficeFile> file, const Clock& clock, QObject* parent = nullptr);
    ~OfficeSession() override;

    /// Creates file and office row. `code` any 2–12-digit code that level allows; name from the shipped table or typed.
    static std::unique_ptr<OfficeSession> create(const QString& path, const Office& office, const QString& user, const Clock& clock);

    OfficeFile& file() { return *m_file; }
    Database& db() { return m_file->db(); }
    const Clock& clock() const { return m_clock; }
    const Office& office() const { return m_office; }
    bool readOnly() const { return m_file->readOnly(); }
    void saveOffice(const Office& office); ///< one action "Change office settings"

    [[nodiscard]] Journal::UndoOutcome undo() { return db().journal()->undo(); }
    [[nodiscard]] Journal::UndoOutcome redo() { return db().journal()->redo(); }

    /// Logs that personal data was shown, printed or exported unmasked. `reason` must not be empty.
    void logDisclosure(const QString& what, int rows, const QString& reason);

    /// What the composition root registers on every connection (derived tables, undo guards): called at once for the
    /// session's own and by runLongWork for each worker's. Rooms above never see who needs what.
    using Preparation = std::function<void(Database&)>;
    void setPreparation(Preparation preparation);
    void prepareConnection(Database& db) const;
    /// After a worker connection (OfficeFile::workerConnection) committed: tells the pages. Empty list: anything.
    void notifyForeignCommit(const QStringList& tables);

    /// A worker writes the file for a while: the window asks before it closes the file, and leaves checkpoints to the worker. endForeignWork tells the pages once; nothing when no table changed.
    void beginForeignWork();
    void endForeignWork(const QStringList& tables);
    bool hasForeignWork() const { return m_foreign; }
    void tellForeignWork(const QString& progress); ///< for the status bar; empty: over

    /// While `changed` is heard: the rows of `table` that this commit changed (none left is none changed); nothing
    /// when they are not known, then read anew. An undo of one cell names one row.
    std::optional<std::set<std::int64_t>> changedRows(const QString& table) const;

Q_SIGNALS:
    void changed(const QStringList& tables);
    void backedUp(const QDateTime& at);        ///< the day's automatic backup is there
    void backupFailed(const QString& message); ///< translated; the change itself is safe
    void foreignWork(const QString& progress); ///< what a worker does and how far it is; empty: nothing any more
    void closing();                            ///< the file is closed next: workers end now

private:
    void committed(const std::set<QString>& tables, const std::optional<Journal::TouchedRows>& rows);
    std::unique_ptr<OfficeFile> m_file;
    const Clock& m_clock;
    Office m_office;
    std::optional<Journal::TouchedRows> m_rows; ///< of the commit that is being told
    QTimer m_idle;                              ///< one second after the last commit: checkpoint
    void backUpDaily();
    Preparation m_preparation;
    qint64 m_backedUpFrom = 0;
    std::atomic<qint64> m_backedUpUntil = 0;                            ///< the day that has its backup, in ms since 1970
    void runBackup(const QString& path, const QDateTime& now) noexcept; ///< in m_backup
    std::thread m_backup;
    bool m_foreign = false;
};

} // namespace cunwu
