#include "models/database/installation.h"

#include "models/base/error.h"
#include "models/database/officefile.h"
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUuid>
#include <mutex>
#include <sys/stat.h>

namespace cunwu {

QString installationFolder() {
    const QString chosen = qEnvironmentVariable("CUNWU_HOME");
    const QString base = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/cunwu"_qs;
    return chosen.isEmpty() ? base : chosen;
}

static QString pathOf(const QString& name) {
    return installationFolder() + u'/' + name;
}

static bool save(const QString& name, const QByteArray& data) {
    QDir().mkpath(installationFolder());
    QSaveFile file(pathOf(name));
    return file.open(QIODevice::WriteOnly) && file.write(data) == data.size() && file.commit();
}

/// Empty when it is not there yet; nothing when the disk does not answer, which must not look like a new installation.
static std::optional<QByteArray> tryLoad(const QString& name) {
    QFile file(pathOf(name));
    if (!file.exists())
        return QByteArray();
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray content = file.readAll();
    return file.error() == QFileDevice::NoError ? std::optional(content) : std::nullopt;
}

static QByteArray load(const QString& name) {
    const auto content = tryLoad(name);
    if (!content)
        throw FileError(QCoreApplication::translate("Installation", "The folder in which the program keeps its settings cannot be read. Check the disk and try again; nothing was changed."), pathOf(name));
    return *content;
}

namespace {

/// Which writing of a file this is.
struct FileState {
    std::uint64_t inode = 0;
    std::int64_t seconds = 0, nanoseconds = 0;
    bool operator==(const FileState&) const = default;
};

std::optional<FileState> stateOf(const QString& path) {
    struct stat info {};
    if (::stat(QFile::encodeName(path).constData(), &info) != 0)
        return std::nullopt;
    return FileState{info.st_ino, info.st_mtim.tv_sec, info.st_mtim.tv_nsec};
}

} // namespace

/// Read once: it is asked for in the middle of work, where a disk that does not answer would make it half-done.
QString Installation::id() {
    static std::mutex guard;
    static QString knownPath, known;
    static FileState knownState;
    static const QString name = QStringLiteral("installation");
    const std::lock_guard lock(guard);
    const QString path = pathOf(name);
    auto state = stateOf(path);
    if (state && path == knownPath && *state == knownState)
        return known;
    QString id = QString::fromLatin1(load(name)).trimmed();
    if (id.size() != 32) {
        id = QUuid::createUuid().toString(QUuid::Id128);
        save(name, id.toLatin1());
        state = stateOf(path);
    }
    if (state) {
        knownPath = path;
        known = id;
        knownState = *state;
    }
    return id;
}

static const QString feedsFile = QStringLiteral("feeds.json");

std::optional<Installation::FeedMark> Installation::mark(const QByteArray& feed) {
    const QJsonObject all = QJsonDocument::fromJson(load(feedsFile)).object();
    const QJsonObject one = all.value(QString::fromLatin1(feed.toHex())).toObject();
    if (one.isEmpty())
        return std::nullopt;
    return FeedMark{one.value(u"path").toString(), one.value(u"seq").toInteger()};
}

void Installation::setMark(const QByteArray& feed, const FeedMark& mark) {
    const auto present = tryLoad(feedsFile);
    if (!present)
        return; // the marks of other files would be lost
    QJsonObject all = QJsonDocument::fromJson(*present).object();
    all.insert(QString::fromLatin1(feed.toHex()), QJsonObject{{u"path"_qs, mark.path}, {u"seq"_qs, qint64(mark.seq)}});
    save(feedsFile, QJsonDocument(all).toJson(QJsonDocument::Compact));
}

} // namespace cunwu
