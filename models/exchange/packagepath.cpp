#include "models/exchange/packagepath.h"

#include "models/base/error.h"
#include "models/exchange/attachmentvolume.h"
#include "models/exchange/limits.h"
#include <QCoreApplication>
#include <QStringDecoder>
#include <algorithm>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>

namespace cunwu {

static QString decoded(const QByteArray& bytes) {
    for (const char* charset : {"UTF-8", "GB18030"}) {
        QStringDecoder decoder(charset);
        const QString text = decoder.isValid() ? decoder(bytes) : QString();
        if (decoder.isValid() && !decoder.hasError())
            return text;
    }
    return QString::fromLatin1(bytes);
}

QString PackagePath::name() const {
    return decoded(bytes.mid(bytes.lastIndexOf('/') + 1));
}

static bool openRaw(QFile& file, const QByteArray& path) {
    const int handle = ::open(path.constData(), O_RDONLY | O_CLOEXEC);
    return handle >= 0 && file.open(handle, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle);
}

static bool isOfType(const QByteArray& path, mode_t type) {
    struct stat found;
    return ::stat(path.constData(), &found) == 0 && (found.st_mode & S_IFMT) == type;
}

bool PackagePath::open(QFile& file) const {
    return openRaw(file, bytes);
}

QByteArray PackagePath::load() const {
    QFile file;
    if (!isOfType(bytes, S_IFREG) || !openRaw(file, bytes))
        throw FileError(QCoreApplication::translate("Exchange", "The package cannot be read. Plug the stick in again, or copy the file to your own folder."), decoded(bytes));
    const QByteArray content = file.read(limits::packageBytes + 1);
    if (file.error() != QFileDevice::NoError) // not a damaged package: a stick that does not answer
        throw FileError(QCoreApplication::translate("Exchange", "The package cannot be read. Plug the stick in again, or copy the file to your own folder."), decoded(bytes));
    return content;
}

qint64 PackagePath::size() const {
    struct stat found;
    return ::stat(bytes.constData(), &found) == 0 ? qint64(found.st_size) : 0;
}

static QByteArray headOf(const QByteArray& path) {
    QFile file;
    return isOfType(path, S_IFREG) && openRaw(file, path) ? file.read(64) : QByteArray();
}

bool PackagePath::isVolume() const {
    return beginsLikeVolume(headOf(bytes));
}

/// The first entry of our ZIP is the manifest; a workbook is a ZIP, too.
static bool looksLikePackage(const QByteArray& path) {
    const QByteArray head = headOf(path), name = path.toLower();
    return head.startsWith("PK\3\4") && (name.contains(".cwpkg") || name.contains(".cwvol") || head.mid(30).startsWith("manifest.") || beginsLikeVolume(head));
}

PackagePaths packagesIn(const QStringList& paths) {
    PackagePaths result;
    for (const QString& path : paths)
        for (PackagePath& found : packagesAt(QFile::encodeName(path)))
            result.push_back(std::move(found));
    return result;
}

PackagePaths packagesAt(const QByteArray& path) {
    if (!isOfType(path, S_IFDIR))
        return {{path}};
    PackagePaths result;
    const std::unique_ptr<DIR, int (*)(DIR*)> folder(::opendir(path.constData()), ::closedir);
    while (const dirent* entry = folder ? ::readdir(folder.get()) : nullptr) {
        const QByteArray file = path + '/' + entry->d_name;
        if (looksLikePackage(file))
            result.push_back({file});
    }
    std::sort(result.begin(), result.end(), [](const auto& a, const auto& b) { return a.bytes < b.bytes; });
    return result;
}

} // namespace cunwu
