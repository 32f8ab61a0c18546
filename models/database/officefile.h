#pragma once
#include "models/database/database.h"
#include <QDateTime>
#include <QString>
#include <memory>
#include <optional>
#include <vector>

class QLockFile;

namespace cunwu {

/// What opening a file can find; a value, never an exception (but for I/O failures).
enum class OpenState {
    Current,           ///< ready
    UpgradeNeeded,     ///< an older schema; upgrade() makes a checked backup first
    NewerCompatible,   ///< a newer program wrote it, this one may read it
    NewerIncompatible, ///< a newer program is needed
    NotOurFile,
    Damaged,
    Missing,
};

/// Who holds the lock of a file.
struct LockOwner {
    QString user, host;
    qint64 pid = 0;
};

/// The folder where this installation keeps its id, what it wrote last to which file, and backups by default.
/// Tests give a folder of their own (environment CUNWU_HOME).
QString installationFolder();

/// One office file (*.cunwu): lock, version, journal, backups. See DESIGN §3.
class OfficeFile {
public:
    static constexpr std::uint32_t applicationId = 0x43554E57; ///< "CUNW"

    struct Opened {
        OpenState state = OpenState::Missing;
        std::unique_ptr<OfficeFile> file;  ///< set for Current (maybe read-only) and NewerCompatible (read-only)
        std::optional<LockOwner> lockedBy; ///< set when another window or PC holds the file: opened read-only
        bool newFeed = false;              ///< restored, copied or on another PC: a new feed was begun
        QString message;                   ///< translated: what it means and what to do; empty when all is well
    };
    /// `user` goes into every op. Read-only opening never writes, not even a lock.
    [[nodiscard]] static Opened open(const QString& path, const QString& user, Database::Mode mode = Database::Mode::ReadWrite);
    /// Makes a new file; throws FileError when one is there already.
    static std::unique_ptr<OfficeFile> create(const QString& path, const QString& office, const QString& user);
    /// Backup, then all steps in one transaction. Afterwards open() again.
    static void upgrade(const QString& path);
    ~OfficeFile(); ///< checkpoints, records what was written last, unlocks

    Database& db() { return *m_db; }
    const QString& path() const { return m_path; }
    bool readOnly() const { return m_db->mode() == Database::Mode::ReadOnly; }
    /// A connection of its own for a worker thread, with the same feed discipline. Only one connection writes at a time:
    /// hand the work over and do not write in the window meanwhile.
    std::unique_ptr<Database> workerConnection() const { return connection(m_db->mode()); }
    /// The same as a file of its own, for services that need a session: made here, used in one other thread, gone before this one.
    std::unique_ptr<OfficeFile> worker(Database::Mode mode = Database::Mode::ReadWrite) const;
    bool isWorker() const { return m_worker; }
    /// After idling: makes free pages forget what was erased, and wal_checkpoint(TRUNCATE), so that a plain copy of the one file takes everything along.
    void settle();

private:
    OfficeFile();
    void startFeed(const QString& user, bool* fresh);
    void rememberFeed();
    void forgetErased() noexcept;
    std::unique_ptr<Database> connection(Database::Mode mode) const;
    QString m_path;
    std::int64_t m_marked = -1;
    bool m_worker = false; ///< under another one's lock
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<Database> m_db;
};

/// An SQL script's or file's backup copies: VACUUM INTO a temporary name, integrity check, fsync, rename.
struct BackupInfo {
    QString path;
    QDateTime at;
    QString why; ///< daily | upgrade | import | restore | manual
    qint64 bytes = 0;
};

/// Where automatic backups of a file lie: "<name>.backups" beside it.
QString backupFolder(const QString& officePath);
/// Makes a checked backup and returns its path. Throws StorageError or FileError; leaves nothing half-named.
QString makeBackup(Database& db, const QString& why, const QDateTime& at, const QString& folder = {});
/// One daily backup on the first change of a day; true when one was made.
bool makeDailyBackup(Database& db, const QDateTime& at);
std::vector<BackupInfo> listBackups(const QString& officePath); ///< newest first
/// Keeps 7 days, 8 weeks, 12 months (the newest of each), deletes the rest. Never touches manual ones.
void pruneBackups(const QString& officePath, const QDateTime& now);
/// Checks the backup, backs up the present file ("restore"), then replaces it. The file must be closed.
void restoreBackup(const QString& officePath, const QString& backupPath, const QDateTime& at);

} // namespace cunwu
