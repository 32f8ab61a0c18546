#include "models/exchange/packagepath.h"

#include "models/base/error.h"
#include "models/exchange/limits.h"
#include <QCoreApplication>
#include <QFile>
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

QByteArray PackagePath::load() const {
    QFile file;
    if (!isOfType(bytes, S_IFREG) || !openRaw(file, bytes))
        throw FileError(QCoreApplication::translate("Exchange", "The package cannot be read. Plug the stick in again, or copy the file to your own folder."), decoded(bytes));
    return file.read(limits::packageBytes + 1);
}

std::vector<PackagePath> packagesAt(const QByteArray& path) {
    if (!isOfType(path, S_IFDIR))
        return {{path}};
    std::vector<PackagePath> result;
    const std::unique_ptr<DIR, int (*)(DIR*)> folder(::opendir(path.constData()), ::closedir);
    while (const dirent* entry = folder ? ::readdir(folder.get()) : nullptr) {
        const QByteArray file = path + '/' + entry->d_name;
        QFile head;
        if (isOfType(file, S_IFREG) && openRaw(head, file) && head.read(4) == "PK\3\4")
            result.push_back({file});
    }
    std::sort(result.begin(), result.end(), [](const auto& a, const auto& b) { return a.bytes < b.bytes; });
    return result;
}

} // namespace cunwu
