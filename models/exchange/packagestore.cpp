// Packages on sticks: written so that "exported" is true when it is said.
#include "models/base/error.h"
#include "models/base/filesync.h"
#include "models/exchange/package.h"
#include "models/exchange/packagepath.h"
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <fcntl.h>
#include <unistd.h>

namespace cunwu {

static QString translated(const char* text) {
    return QCoreApplication::translate("Exchange", text);
}

[[noreturn]] static void notExported(const QString& path) {
    throw FileError(translated(QT_TRANSLATE_NOOP("Exchange", "Not exported: the stick or folder did not keep the file. Free some space or take another stick, then export again.")), path);
}

static bool writeSynced(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return false;
    const bool written = file.write(bytes) == bytes.size() && file.flush() && ::fsync(file.handle()) == 0;
    // What is read back should come from the stick, not from memory.
    ::posix_fadvise(file.handle(), 0, 0, POSIX_FADV_DONTNEED);
    return written;
}

static QByteArray hashOfFile(const QString& path) {
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? hash.result() : QByteArray();
}

void storePackage(const QString& path, const QByteArray& bytes) {
    const QFileInfo info(path);
    if (!QFileInfo(info.absolutePath()).isDir() || !QFileInfo(info.absolutePath()).isWritable())
        throw FileError(translated(QT_TRANSLATE_NOOP("Exchange", "Nothing can be written there: the stick is write-protected or not there. Choose another place.")), path);
    const QString part = path + QStringLiteral(".part");
    const bool kept = writeSynced(part, bytes) && hashOfFile(part) == QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    if (!kept || ::rename(QFile::encodeName(part).constData(), QFile::encodeName(path).constData()) != 0) {
        QFile::remove(part);
        notExported(path);
    }
    syncFolder(info.absolutePath());
}

QByteArray loadPackage(const QString& path) {
    return PackagePath{QFile::encodeName(path)}.load();
}

} // namespace cunwu
