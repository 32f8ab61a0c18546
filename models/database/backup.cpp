// Checked backups: made whole under a temporary name, verified, synced, then renamed.
#include "models/base/filesync.h"
#include "models/database/filelock.h"
#include "models/database/installation.h"
#include "models/database/officefile.h"
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QRegularExpression>
#include <cerrno>
#include <csignal>
#include <mutex>
#include <set>
#include <unistd.h>

namespace cunwu {

static QString translated(const char* text) {
    return QCoreApplication::translate("Backup", text);
}

static const QString stamp = QStringLiteral("yyyyMMdd-HHmmss");

QString backupFolder(const QString& officePath) {
    const QFileInfo info(officePath);
    return info.absolutePath() + u'/' + info.completeBaseName() + u".backups"_qs;
}

static void sync(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || ::fsync(file.handle()) != 0)
        throw FileError(translated(QT_TRANSLATE_NOOP("Backup", "The disk did not confirm the copy. Choose another place and try again.")), path);
}

/// Throws when the file does not hold a whole office.
static void verify(const QString& path) {
    Database copy(path, Database::Mode::ReadOnly);
    const QString found = copy.integrity(false);
    if (found != u"ok" || copy.scalar("PRAGMA application_id") != OfficeFile::applicationId)
        throw FileError(translated(QT_TRANSLATE_NOOP("Backup", "This backup is not whole and was not used. Choose another one.")), found.left(200));
}

static void removePart(const QString& part) {
    for (const QString& tail : {u""_qs, u"-journal"_qs})
        QFile::remove(part + tail);
}

/// What a failed backup could not take away, because the disk did not answer. A part bears the number of the process that
/// makes it; within this one only one is made at a time.
static void removeDeadParts(const QString& place, const QString& base) {
    static const QRegularExpression form(QStringLiteral("\\.(\\d+)\\.part$"));
    for (const QFileInfo& info : QDir(place).entryInfoList({base + u"_*.part"_qs}, QDir::Files)) {
        const auto process = form.match(info.fileName()).captured(1).toLongLong();
        if (process == ::getpid() || (process > 0 && ::kill(pid_t(process), 0) != 0 && errno == ESRCH))
            removePart(info.filePath());
    }
}

QString makeBackup(Database& db, const QString& why, const QDateTime& at, const QString& folder) {
    const QString place = folder.isEmpty() ? backupFolder(db.path()) : folder;
    if (!QDir().mkpath(place))
        throw FileError(translated(QT_TRANSLATE_NOOP("Backup", "The backup folder cannot be made. Choose a place where you may write.")), place);
    static std::mutex one;
    const std::lock_guard guard(one);
    const QString office = QFileInfo(db.path()).completeBaseName();
    removeDeadParts(place, office);
    const QString base = place + u'/' + office + u'_' + at.toString(stamp) + u'_' + why;
    QString path = base + u".cunwu"_qs;
    for (int n = 2; QFileInfo::exists(path); ++n)
        path = base + u'-' + QString::number(n) + u".cunwu"_qs;
    const QString part = path + u".%1.part"_qs.arg(::getpid());
    try {
        db.prepare("VACUUM INTO ?").run(part);
        verify(part);
        sync(part);
        if (!QFile::rename(part, path))
            throw FileError(translated(QT_TRANSLATE_NOOP("Backup", "The backup could not be named. Choose another place and try again.")), path);
        syncFolder(place);
    } catch (...) {
        removePart(part);
        throw;
    }
    return path;
}

std::vector<BackupInfo> listBackups(const QString& officePath) {
    static const QRegularExpression form(QStringLiteral("_(\\d{8}-\\d{6})_([a-z]+)(-\\d+)?\\.cunwu$"));
    std::vector<BackupInfo> result;
    for (const QFileInfo& info : QDir(backupFolder(officePath)).entryInfoList({QStringLiteral("*.cunwu")}, QDir::Files)) {
        const auto match = form.match(info.fileName());
        if (match.hasMatch())
            result.push_back({info.filePath(), QDateTime::fromString(match.captured(1), stamp), match.captured(2), info.size()});
    }
    std::sort(result.begin(), result.end(), [](const auto& a, const auto& b) { return std::tie(a.at, a.path) > std::tie(b.at, b.path); });
    return result;
}

bool makeDailyBackup(Database& db, const QDateTime& at) {
    for (const BackupInfo& known : listBackups(db.path()))
        if (known.at.date() == at.date() && known.why == u"daily")
            return false;
    makeBackup(db, QStringLiteral("daily"), at);
    pruneBackups(db.path(), at);
    return true;
}

void pruneBackups(const QString& officePath, const QDateTime& now) {
    std::set<QString> seen; // the newest of each day, week and month is kept while its slot is young enough
    for (const BackupInfo& backup : listBackups(officePath)) {
        const QDate day = backup.at.date();
        const qint64 age = day.daysTo(now.date());
        int weekYear = 0;
        const int week = day.weekNumber(&weekYear);
        bool keep = backup.why == u"manual" || age < 0;
        if (age <= 7)
            keep |= seen.insert(u"d"_qs + day.toString(Qt::ISODate) + backup.why).second;
        if (age <= 8 * 7)
            keep |= seen.insert(u"w%1-%2"_qs.arg(weekYear).arg(week)).second;
        if (age <= 366)
            keep |= seen.insert(u"m"_qs + day.toString(u"yyyy-MM")).second;
        if (!keep)
            QFile::remove(backup.path);
    }
}

void restoreBackup(const QString& officePath, const QString& backupPath, const QDateTime& at) {
    verify(backupPath);
    const auto lock = makeFileLock(officePath);
    if (!takeFileLock(*lock))
        throw FileError(translated(QT_TRANSLATE_NOOP("Backup", "The file is open in another window. Close it there, then restore again.")), officePath);
    if (QFileInfo::exists(officePath)) {
        try {
            Database present(officePath, Database::Mode::ReadWrite);
            makeBackup(present, QStringLiteral("restore"), at);
            present.checkpoint();
        } catch (const Error&) { // damaged: keep its bytes as they are
            QDir().mkpath(backupFolder(officePath));
            QFile::copy(officePath, backupFolder(officePath) + u'/' + QFileInfo(officePath).completeBaseName() + u'_' + at.toString(stamp) + u"_damaged.bin"_qs);
        }
    }
    const QString part = officePath + u".part"_qs;
    QFile::remove(part);
    try {
        if (!QFile::copy(backupPath, part))
            throw FileError(translated(QT_TRANSLATE_NOOP("Backup", "The backup could not be copied back. Free some space and try again; nothing was changed.")), part);
        QFile::setPermissions(part, QFile::permissions(part) | QFile::ReadOwner | QFile::WriteOwner);
        sync(part);
        verify(part);
    } catch (...) {
        QFile::remove(part);
        throw;
    }
    for (const QString& tail : {u"-wal"_qs, u"-shm"_qs})
        QFile::remove(officePath + tail);
    if (::rename(QFile::encodeName(part).constData(), QFile::encodeName(officePath).constData()) != 0) {
        QFile::remove(part);
        throw FileError(translated(QT_TRANSLATE_NOOP("Backup", "The file could not be replaced. Close other programs that hold it and try again.")), officePath);
    }
    syncFolder(QFileInfo(officePath).absolutePath());
}

} // namespace cunwu
