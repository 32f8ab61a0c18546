#include "models/attachment/attachmentstore.h"

#include "models/base/error.h"
#include "models/base/filesync.h"
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>
#include <QUuid>
#include <map>
#include <unistd.h>

namespace cunwu {

static constexpr qint64 blockBytes = 1 << 20;

QString attachmentFolder(const QString& officePath) {
    const QFileInfo info(officePath);
    return info.absolutePath() + u'/' + info.completeBaseName() + u".attachments"_qs;
}

AttachmentStore::AttachmentStore(const QString& officePath) : m_folder(attachmentFolder(officePath)) {}

QString AttachmentStore::pathOf(const QString& sha256) const {
    return m_folder + u'/' + sha256.left(2) + u'/' + sha256;
}

QString AttachmentStore::incoming(const QString& sha256) const {
    return m_folder + u"/incoming/"_qs + sha256;
}

QString AttachmentStore::temporary() const {
    return m_folder + u'/' + QUuid::createUuid().toString(QUuid::Id128) + u".part"_qs;
}

AttachmentState AttachmentStore::state(const AttachmentContent& content) const {
    if (!attachments::isHash(content.sha256))
        return AttachmentState::Damaged;
    const QFileInfo info(pathOf(content.sha256));
    if (info.isFile())
        return info.size() == content.size ? AttachmentState::Here : AttachmentState::Damaged;
    return QFileInfo::exists(info.filePath() + u".damaged"_qs) ? AttachmentState::Damaged : AttachmentState::Missing;
}

[[noreturn]] static void cannotKeep(const QString& detail) {
    throw FileError(AttachmentStore::tr("The attachment could not be kept: the disk is full or does not answer. Free some space and try again; nothing was changed."), detail);
}

[[noreturn]] static void cannotRead(const QString& path) {
    throw FileError(AttachmentStore::tr("The file cannot be read. Plug the stick in again, or copy the file to your own folder and try again."), path);
}

/// With a name that lasts through a power cut: what is written into it is no safer than that.
static void makeFolder(const QString& path) {
    const QFileInfo info(path);
    if (info.isDir())
        return;
    if (!QFileInfo(info.path()).isDir())
        makeFolder(info.path());
    if (!QDir().mkdir(path) && !QFileInfo(path).isDir())
        cannotKeep(path);
    syncFolder(info.path());
}

namespace {

/// Under a temporary name until it is kept; gone when it is not.
class Part {
public:
    explicit Part(const QString& path) : m_file(path) {
        if (!m_file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered))
            cannotKeep(path);
    }
    ~Part() {
        if (!m_kept)
            m_file.remove();
    }
    void write(const QByteArray& bytes) {
        if (m_file.write(bytes) != bytes.size())
            cannotKeep(m_file.fileName());
        m_hash.addData(bytes);
        m_size += bytes.size();
    }
    void sync() {
        if (!m_file.flush() || ::fsync(m_file.handle()) != 0)
            cannotKeep(m_file.fileName());
    }
    void renameTo(const QString& path) {
        m_file.close();
        if (::rename(QFile::encodeName(m_file.fileName()).constData(), QFile::encodeName(path).constData()) != 0)
            cannotKeep(path);
        m_kept = true;
        syncFolder(QFileInfo(path).absolutePath());
    }
    AttachmentContent content() const { return {QString::fromLatin1(m_hash.result().toHex()), m_size}; }

private:
    QFile m_file;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    qint64 m_size = 0;
    bool m_kept = false;
};

} // namespace

/// Block by block: memory stays small whatever the file is.
static void eachBlock(QFile& file, const std::function<void(const QByteArray&)>& take) {
    for (;;) {
        const QByteArray block = file.read(blockBytes);
        if (file.error() != QFileDevice::NoError)
            cannotRead(file.fileName());
        if (block.isEmpty())
            return;
        take(block);
    }
}

static AttachmentContent contentOf(QFile& file) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    qint64 size = 0;
    eachBlock(file, [&](const QByteArray& block) {
        hash.addData(block);
        size += block.size();
    });
    return {QString::fromLatin1(hash.result().toHex()), size};
}

AttachmentState AttachmentStore::verify(const AttachmentContent& content) const {
    const AttachmentState seen = state(content);
    const QString path = pathOf(content.sha256);
    if (seen == AttachmentState::Missing || !attachments::isHash(content.sha256) || !QFileInfo(path).isFile())
        return seen;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        cannotRead(path);
    if (contentOf(file) == content)
        return AttachmentState::Here;
    file.close();
    const QString aside = path + u".damaged"_qs;
    QFile::remove(aside);
    QFile::rename(path, aside);
    return AttachmentState::Damaged;
}

AttachmentContent AttachmentStore::add(QFile& source) const {
    const AttachmentContent known = contentOf(source);
    if (verify(known) == AttachmentState::Here)
        return known;
    if (!source.seek(0))
        cannotRead(source.fileName());
    makeFolder(m_folder);
    Part part(temporary());
    eachBlock(source, [&](const QByteArray& block) { part.write(block); });
    const AttachmentContent content = part.content(); // of what was written, should the file have changed meanwhile
    part.sync();
    makeFolder(QFileInfo(pathOf(content.sha256)).path());
    part.renameTo(pathOf(content.sha256));
    QFile::remove(pathOf(content.sha256) + u".damaged"_qs);
    return content;
}

bool AttachmentStore::copyTo(const AttachmentContent& content, const QString& path) const {
    if (verify(content) != AttachmentState::Here)
        return false;
    QFile file(pathOf(content.sha256));
    if (!file.open(QIODevice::ReadOnly))
        cannotRead(file.fileName());
    try {
        Part part(path + u".part"_qs);
        eachBlock(file, [&](const QByteArray& block) { part.write(block); });
        part.sync();
        part.renameTo(path);
    } catch (const FileError& error) {
        throw FileError(tr("The file could not be written there. Free some space or choose another place, then try again."), error.detail());
    }
    return true;
}

// --- What volumes bring

void AttachmentStore::keepPiece(const AttachmentContent& content, qint64 offset, const QByteArray& bytes) const {
    const QString folder = incoming(content.sha256);
    makeFolder(folder);
    Part part(temporary());
    part.write(bytes);
    part.renameTo(folder + u'/' + QString::number(offset));
}

bool AttachmentStore::hasPiece(const AttachmentContent& content, qint64 offset, const AttachmentContent& piece) const {
    QFile file(incoming(content.sha256) + u'/' + QString::number(offset));
    return file.size() == piece.size && file.open(QIODevice::ReadOnly) && contentOf(file) == piece;
}

void AttachmentStore::dropPiece(const AttachmentContent& content, qint64 offset) const {
    QFile::remove(incoming(content.sha256) + u'/' + QString::number(offset));
    QDir().rmdir(incoming(content.sha256)); // only when it is empty
}

static std::map<qint64, QFileInfo> piecesIn(const QString& folder) {
    std::map<qint64, QFileInfo> result;
    for (const QFileInfo& info : QDir(folder).entryInfoList(QDir::Files))
        result.emplace(info.fileName().toLongLong(), info);
    return result;
}

qint64 AttachmentStore::pendingBytes(const AttachmentContent& content) const {
    qint64 sum = 0;
    for (const auto& [offset, info] : piecesIn(incoming(content.sha256)))
        sum += info.size();
    return sum;
}

bool AttachmentStore::assemble(const AttachmentContent& content) const {
    const QString folder = incoming(content.sha256);
    const auto pieces = piecesIn(folder);
    qint64 next = 0;
    for (const auto& [offset, info] : pieces) {
        if (offset != next)
            return false; // one is missing
        next += info.size();
    }
    if (next != content.size || pieces.empty())
        return false;
    bool whole = false;
    {
        Part part(temporary());
        for (const auto& [offset, info] : pieces) {
            QFile file(info.filePath());
            if (!file.open(QIODevice::ReadOnly))
                cannotRead(file.fileName());
            eachBlock(file, [&](const QByteArray& block) { part.write(block); });
        }
        whole = part.content() == content;
        if (whole) {
            part.sync();
            makeFolder(QFileInfo(pathOf(content.sha256)).path());
            part.renameTo(pathOf(content.sha256));
            QFile::remove(pathOf(content.sha256) + u".damaged"_qs);
        }
    }
    QDir(folder).removeRecursively();
    return whole;
}

// --- Volumes that wait

static QString waitingFolder(const QString& folder) {
    return folder + u"/waiting"_qs;
}

bool AttachmentStore::keepVolume(QFile& volume, const QString& key, const QString& name) const {
    const QDir folder(waitingFolder(m_folder));
    qint64 sum = volume.size();
    for (const QFileInfo& info : folder.entryInfoList(QDir::Files)) {
        if (info.fileName().startsWith(key + u'_'))
            return true;
        sum += info.size();
    }
    if (const qint64 free = freeBytes(); sum > waitingBytes || (free >= 0 && free < 2 * volume.size()))
        return false;
    makeFolder(folder.path());
    Part part(temporary());
    eachBlock(volume, [&](const QByteArray& block) { part.write(block); });
    part.sync();
    part.renameTo(folder.filePath(key + u'_' + attachments::diskName(name)));
    return true;
}

std::vector<AttachmentStore::WaitingVolume> AttachmentStore::waitingVolumes() const {
    std::vector<WaitingVolume> result;
    for (const QFileInfo& info : QDir(waitingFolder(m_folder)).entryInfoList(QDir::Files, QDir::Time | QDir::Reversed))
        result.push_back({info.filePath(), info.fileName().section(u'_', 1)});
    return result;
}

qint64 AttachmentStore::freeBytes() const {
    const QStorageInfo storage(QFileInfo(m_folder).path());
    return storage.isValid() ? storage.bytesAvailable() : -1;
}

// --- Looking after the folder

std::vector<AttachmentStore::Kept> AttachmentStore::list() const {
    std::vector<Kept> result;
    for (const QFileInfo& shelf : QDir(m_folder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const bool pieces = shelf.fileName() == u"incoming";
        for (const QFileInfo& info : QDir(shelf.filePath()).entryInfoList((pieces ? QDir::Dirs : QDir::Files) | QDir::NoDotAndDotDot, QDir::Name)) {
            const QString hash = info.fileName().left(64);
            if (!attachments::isHash(hash))
                continue;
            const qint64 size = pieces ? pendingBytes({hash, 0}) : info.size();
            result.push_back({{hash, size}, !pieces && info.fileName().size() == 64});
        }
    }
    return result;
}

void AttachmentStore::erase(const QString& sha256) const {
    if (!attachments::isHash(sha256))
        return;
    QFile::remove(pathOf(sha256));
    QFile::remove(pathOf(sha256) + u".damaged"_qs);
    QDir(incoming(sha256)).removeRecursively();
    QDir().rmdir(QFileInfo(pathOf(sha256)).path()); // only when it is empty
}

void AttachmentStore::clearLeftovers() const {
    constexpr qint64 hour = 3600; // a younger one may be another thread's work
    const QDateTime now = QDateTime::currentDateTime();
    for (const QFileInfo& info : QDir(m_folder).entryInfoList({QStringLiteral("*.part")}, QDir::Files))
        if (info.lastModified().secsTo(now) > hour)
            QFile::remove(info.filePath());
}

} // namespace cunwu
