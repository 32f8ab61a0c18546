#include "models/database/officefile.h"

#include "models/database/filelock.h"
#include "models/database/installation.h"
#include "models/database/journal.h"
#include "models/database/schema.h"
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <sqlite3.h>

namespace cunwu {

static QString translated(const char* text) {
    return QCoreApplication::translate("OfficeFile", text);
}

OfficeFile::OfficeFile() = default;

OfficeFile::~OfficeFile() {
    if (!m_db || readOnly())
        return;
    if (!m_worker) {
        rememberFeed();
        forgetErased();
    }
    m_db->checkpoint();
    m_db.reset();
    if (m_worker)
        return;
    m_lock.reset();
    QFile::remove(m_path + u".user"_qs);
}

// --- The lock: QLockFile knows pid and host, a line beside it the person

static LockOwner ownerOf(const QString& path, const QLockFile& lock) {
    LockOwner owner;
    QString application;
    lock.getLockInfo(&owner.pid, &owner.host, &application);
    QFile file(path + u".user"_qs);
    if (file.open(QIODevice::ReadOnly))
        owner.user = QString::fromUtf8(file.readAll()).trimmed();
    return owner;
}

// --- What kind of file it is

static OpenState sniff(const QString& path) {
    QFile file(path);
    if (!file.exists())
        return OpenState::Missing;
    if (!file.open(QIODevice::ReadOnly))
        throw FileError(translated(QT_TRANSLATE_NOOP("OfficeFile", "The file may not be read. Ask for the right to read it, or copy it to your own folder.")), path);
    const QByteArray head = file.read(100);
    if (file.error() != QFileDevice::NoError)
        throw StorageError(storageMessage(SQLITE_IOERR), path, SQLITE_IOERR);
    const bool ours = path.endsWith(u".cunwu"_qs, Qt::CaseInsensitive);
    if (!head.startsWith(QByteArray("SQLite format 3\0", 16)))
        return ours ? OpenState::Damaged : OpenState::NotOurFile;
    if (head.size() < 100)
        return OpenState::Damaged;
    const auto id = quint32(quint8(head[68])) << 24 | quint32(quint8(head[69])) << 16 | quint32(quint8(head[70])) << 8 | quint8(head[71]);
    return id == OfficeFile::applicationId ? OpenState::Current : OpenState::NotOurFile;
}

static OpenState versionState(Database& db) {
    const int version = int(db.scalar("PRAGMA user_version"));
    if (version == schema::latest())
        return OpenState::Current;
    if (version < schema::latest())
        return version > 0 ? OpenState::UpgradeNeeded : OpenState::Damaged;
    const std::int64_t reader = db.scalar("SELECT value FROM meta WHERE key = 'min_reader'");
    return reader > 0 && reader <= schema::latest() ? OpenState::NewerCompatible : OpenState::NewerIncompatible;
}

static QString messageFor(OpenState state) {
    switch (state) {
    case OpenState::Current: return {};
    case OpenState::UpgradeNeeded: return translated(QT_TRANSLATE_NOOP("OfficeFile", "The file comes from an older version. It can be upgraded; a checked backup is made first."));
    case OpenState::NewerCompatible: return translated(QT_TRANSLATE_NOOP("OfficeFile", "A newer version wrote this file. You may look at it; install the newer version to change it."));
    case OpenState::NewerIncompatible: return translated(QT_TRANSLATE_NOOP("OfficeFile", "A newer version wrote this file. Install the newer version to open it; the file is unharmed."));
    case OpenState::NotOurFile: return translated(QT_TRANSLATE_NOOP("OfficeFile", "This is not an office file of this program. Choose a file that ends in .cunwu; a roster is imported with Households, Import."));
    case OpenState::Damaged: return translated(QT_TRANSLATE_NOOP("OfficeFile", "The file is damaged. Restore the last backup (menu File, Restore a backup); keep the damaged file."));
    case OpenState::Missing: return translated(QT_TRANSLATE_NOOP("OfficeFile", "The file is not there. Plug in the stick, or choose where it lies now."));
    }
    return {};
}

static QString lockedMessage(const LockOwner& owner) {
    return translated(QT_TRANSLATE_NOOP("OfficeFile", "%1 on computer %2 has this file open (process %3). It is shown read-only; close it there to change it here."))
        .arg(owner.user.isEmpty() ? translated(QT_TRANSLATE_NOOP("OfficeFile", "Somebody")) : owner.user, owner.host)
        .arg(owner.pid);
}

static QString noRoomMessage() {
    return translated(QT_TRANSLATE_NOOP("OfficeFile", "No file can be made in this folder. Choose a folder where you may write, with free space."));
}

OfficeFile::Opened OfficeFile::open(const QString& path, const QString& user, Database::Mode mode) {
    Opened opened;
    opened.state = sniff(path);
    opened.message = messageFor(opened.state);
    if (opened.state != OpenState::Current)
        return opened;
    std::unique_ptr<OfficeFile> file(new OfficeFile);
    file->m_path = path;
    if (mode != Database::Mode::ReadOnly) {
        file->m_lock = makeFileLock(path);
        if (!takeFileLock(*file->m_lock)) {
            mode = Database::Mode::ReadOnly;
            if (file->m_lock->error() == QLockFile::LockFailedError) {
                opened.lockedBy = ownerOf(path, *file->m_lock);
                opened.message = lockedMessage(*opened.lockedBy);
            }
            file->m_lock.reset();
        } else if (!QFileInfo(path).isWritable()) {
            mode = Database::Mode::ReadOnly;
            file->m_lock.reset();
        }
        if (mode == Database::Mode::ReadOnly && !opened.lockedBy)
            opened.message = translated(QT_TRANSLATE_NOOP("OfficeFile", "The file is on a read-only place and is shown read-only. Copy it to your own folder to change it."));
    }
    try {
        file->m_db = std::make_unique<Database>(path, mode);
        opened.state = versionState(*file->m_db);
        if (opened.state == OpenState::NewerCompatible && mode != Database::Mode::ReadOnly)
            file->m_db = std::make_unique<Database>(path, Database::Mode::ReadOnly);
        if (opened.state != OpenState::Current && opened.state != OpenState::NewerCompatible) {
            opened.message = messageFor(opened.state);
            return opened;
        }
        file->m_db->setJournal(std::make_unique<Journal>(*file->m_db));
        if (!file->readOnly()) {
            file->startFeed(user, &opened.newFeed);
            QFile name(path + u".user"_qs);
            if (name.open(QIODevice::WriteOnly))
                name.write(user.toUtf8());
        }
    } catch (const StorageError& e) {
        if ((e.code() & 0xff) != SQLITE_CORRUPT && (e.code() & 0xff) != SQLITE_NOTADB)
            throw;
        opened.state = OpenState::Damaged;
        opened.message = messageFor(opened.state);
        return opened;
    }
    if (opened.newFeed)
        opened.message = translated(QT_TRANSLATE_NOOP("OfficeFile", "This file was restored or copied; from now on its changes are counted as those of a separate copy. Nothing was lost."));
    if (opened.state == OpenState::NewerCompatible)
        opened.message = messageFor(opened.state);
    opened.file = std::move(file);
    return opened;
}

// --- The feed: one writer, one installation, one file

void OfficeFile::startFeed(const QString& user, bool* fresh) {
    Journal& journal = *m_db->journal();
    journal.setUser(user);
    const QString here = QFileInfo(m_path).canonicalFilePath();
    std::optional<QByteArray> uid;
    bool known = false;
    {
        Statement s = m_db->prepare("SELECT uid, installation FROM feed WHERE installation <> '' ORDER BY id DESC LIMIT 1");
        if (s.step()) {
            known = true;
            if (s.text(1) == Installation::id())
                uid = s.blob(0);
        }
    }
    if (uid) {
        const auto mark = Installation::mark(*uid);
        const bool copied = mark && mark->path != here && QFileInfo::exists(mark->path);
        journal.startFeed(uid, {}, Installation::id());
        if (mark && (copied || mark->seq > journal.feedSeq()))
            uid.reset();
        else if (mark && mark->path == here)
            m_marked = mark->seq; // as it was left: nothing to write at the start
    }
    if (!uid) {
        Statement office = m_db->prepare("SELECT code FROM office WHERE id = (SELECT value FROM meta WHERE key = 'office')");
        journal.startFeed(std::nullopt, office.step() ? office.text(0) : QString(), Installation::id());
    }
    *fresh = known && !uid;
    if (known) // a file that is just being made is remembered when it is closed
        rememberFeed();
}

void OfficeFile::rememberFeed() {
    const Journal* journal = m_db->journal();
    if (!journal || !journal->hasFeed() || journal->feedSeq() == m_marked)
        return;
    m_marked = journal->feedSeq();
    Installation::setMark(journal->feedUid(), {QFileInfo(m_path).canonicalFilePath(), m_marked});
}

void OfficeFile::settle() {
    if (readOnly())
        return;
    forgetErased();
    m_db->checkpoint();
    if (!m_worker)
        rememberFeed();
}

/// What was erased may still lie in free pages, from an edit long ago: the file is written anew without them.
void OfficeFile::forgetErased() noexcept {
    try {
        const std::string mark = std::string("SELECT count(*) FROM meta WHERE key = '") + Journal::scrubKey + '\'';
        if (m_db->scalar(mark.c_str()) > 0 && m_db->compact())
            m_db->prepare("DELETE FROM meta WHERE key = ?").run(Journal::scrubKey);
    } catch (const std::exception& error) { // the next time
        qWarning("what was erased is still in free pages: %s", error.what());
    }
}

std::unique_ptr<Database> OfficeFile::connection(Database::Mode mode) const {
    auto db = std::make_unique<Database>(m_path, mode);
    db->setJournal(std::make_unique<Journal>(*db));
    if (m_db->journal()->hasFeed())
        db->journal()->startFeed(m_db->journal()->feedUid(), {}, Installation::id());
    db->journal()->setUser(m_db->journal()->user());
    return db;
}

std::unique_ptr<OfficeFile> OfficeFile::worker(Database::Mode mode) const {
    std::unique_ptr<OfficeFile> file(new OfficeFile);
    file->m_path = m_path;
    file->m_worker = true;
    file->m_db = connection(readOnly() ? Database::Mode::ReadOnly : mode);
    return file;
}

// --- Making and upgrading

static void removeWithSidecars(const QString& path) {
    for (const QString& tail : {u""_qs, u"-wal"_qs, u"-shm"_qs, u"-journal"_qs})
        QFile::remove(path + tail);
}

std::unique_ptr<OfficeFile> OfficeFile::create(const QString& path, const QString& office, const QString& user) {
    if (QFileInfo::exists(path))
        throw FileError(translated(QT_TRANSLATE_NOOP("OfficeFile", "There is a file of this name already. Choose another name; nothing was overwritten.")), path);
    QDir().mkpath(QFileInfo(path).absolutePath());
    std::unique_ptr<OfficeFile> file(new OfficeFile);
    file->m_path = path;
    file->m_lock = makeFileLock(path);
    if (!takeFileLock(*file->m_lock))
        throw FileError(noRoomMessage(), path);
    try {
        file->m_db = std::make_unique<Database>(path, Database::Mode::Create);
        schema::migrate(*file->m_db);
        file->m_db->setJournal(std::make_unique<Journal>(*file->m_db));
        file->m_db->journal()->setUser(user);
        file->m_db->journal()->startFeed(std::nullopt, office, Installation::id());
        file->m_db->checkpoint(); // the bare file says from now on whose it is
    } catch (...) {               // nothing half-made stays
        file->m_db.reset();
        removeWithSidecars(path);
        throw;
    }
    return file;
}

void OfficeFile::upgrade(const QString& path) {
    const auto lock = makeFileLock(path);
    if (!takeFileLock(*lock))
        throw FileError(lock->error() == QLockFile::LockFailedError ? lockedMessage(ownerOf(path, *lock)) : noRoomMessage(), path);
    Database db(path, Database::Mode::ReadWrite);
    makeBackup(db, QStringLiteral("upgrade"), QDateTime::currentDateTime());
    schema::migrate(db);
    db.checkpoint();
}

} // namespace cunwu
