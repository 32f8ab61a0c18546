#pragma once
#include <QByteArray>
#include <QFile>
#include <QStringList>
#include <vector>

namespace cunwu {

/// A file as the system names it. The bytes need not be UTF-8: a stick of a GBK computer keeps what it was given, and such
/// a name cannot pass through a QString and back.
struct PackagePath {
    QByteArray bytes;
    QString name() const; ///< the last part, for people: UTF-8, else GB 18030
    /// At most one byte more than a package may have; throws FileError.
    QByteArray load() const;
    bool open(QFile& file) const; ///< for reading
    bool isVolume() const;        ///< begins like a volume with attachments
    qint64 size() const;          ///< bytes; 0 when it cannot be read
};
using PackagePaths = std::vector<PackagePath>;

/// The file itself; of a folder what begins like a package, in the order of names. By content: names and endings are
/// whatever a chat program made of them.
PackagePaths packagesAt(const QByteArray& path);
PackagePaths packagesIn(const QStringList& paths); ///< files and folders, as they were dropped

} // namespace cunwu
