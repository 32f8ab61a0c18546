#pragma once
#include "models/attachment/attachment.h"
#include <QCoreApplication>
#include <QFile>
#include <functional>
#include <vector>

namespace cunwu {

/// The bytes of attachments: "<name>.attachments" beside the office file, each content once, as `ab/<sha256>`; what volumes brought of a content
/// so far as `incoming/<sha256>/<offset>`, volumes that cannot be opened yet as `waiting/<key>_<name>`. Whatever is there under its final name was written whole, synced and renamed.
/// Throws FileError with what to do; leaves nothing half-named. Any thread; one that writes at a time.
class AttachmentStore {
    Q_DECLARE_TR_FUNCTIONS(Attachments)

public:
    explicit AttachmentStore(const QString& officePath);
    const QString& folder() const { return m_folder; }
    QString pathOf(const QString& sha256) const;

    /// By name and size; the bytes are looked at by verify().
    AttachmentState state(const AttachmentContent& content) const;
    bool has(const AttachmentContent& content) const { return state(content) == AttachmentState::Here; }
    /// Reads and hashes. A damaged one is set aside, so that it counts as missing and can come again.
    AttachmentState verify(const AttachmentContent& content) const;

    /// Copies an open file in. The same content is stored once.
    AttachmentContent add(QFile& source) const;
    /// A checked copy elsewhere; nothing when the content is not here or damaged.
    bool copyTo(const AttachmentContent& content, const QString& path) const;

    /// One piece that a volume brought, checked by the caller. Written without waiting for the disk: the whole is checked and synced.
    void keepPiece(const AttachmentContent& content, qint64 offset, const QByteArray& bytes) const;
    /// By its bytes: a piece did not wait for the disk, and a power cut may have garbled it.
    bool hasPiece(const AttachmentContent& content, qint64 offset, const AttachmentContent& piece) const;
    void dropPiece(const AttachmentContent& content, qint64 offset) const;
    /// Puts the pieces together when all are there. True when the content is here now; pieces that do not make it are thrown away.
    bool assemble(const AttachmentContent& content) const;
    /// A whole volume, for later; once for each key (16 hex digits). False, and nothing kept: the disk has not twice its size
    /// free, or too much waits already.
    bool keepVolume(QFile& volume, const QString& key, const QString& name) const;
    struct WaitingVolume {
        QString path, name; ///< name: for people
    };
    std::vector<WaitingVolume> waitingVolumes() const; ///< the oldest first
    static constexpr qint64 waitingBytes = 1LL << 30;
    qint64 pendingBytes(const AttachmentContent& content) const;
    /// Free bytes of the disk; −1 when the system does not say.
    qint64 freeBytes() const;

    struct Kept {
        AttachmentContent content;
        bool whole = true; ///< false: pieces, or a damaged one that was set aside
    };
    std::vector<Kept> list() const;
    /// The content with its pieces and whatever was set aside of it. Never fails: what cannot be deleted stays.
    void erase(const QString& sha256) const;
    void clearLeftovers() const; ///< temporary files of a run that was killed

private:
    QString incoming(const QString& sha256) const;
    QString temporary() const;
    void place(const QString& part, const AttachmentContent& content) const;
    QString m_folder;
};

/// "/a/b.cunwu" → "/a/b.attachments".
QString attachmentFolder(const QString& officePath);

} // namespace cunwu
