#pragma once
#include "models/base/strongid.h"
#include <QDate>
#include <QString>

namespace cunwu {

using AttachmentId = StrongId<struct AttachmentTag>;

/// The row of another table that a paper or photo belongs to.
struct AttachedTo {
    QString table; ///< household | point_entry
    std::int64_t row = 0;
    bool operator==(const AttachedTo&) const = default;
};

/// One row of table `attachment`: says that the paper is there and what it must be. The bytes lie beside the office file.
struct Attachment {
    AttachmentId id;
    QString village; ///< division code
    AttachedTo owner;
    QString name;   ///< of the file, any Unicode, without a folder
    QString sha256; ///< 64 hex digits
    qint64 size = 0;
    QDate day; ///< added on
    QString note;
    bool operator==(const Attachment&) const = default;
};

/// Bytes without a name: what volumes carry and the folder keeps.
struct AttachmentContent {
    QString sha256; ///< 64 hex digits
    qint64 size = 0;
    bool operator==(const AttachmentContent&) const = default;
    std::strong_ordering operator<=>(const AttachmentContent&) const = default;
};

enum class AttachmentState {
    Here,
    Missing, ///< 未到: its volume has not come, or the folder was left behind
    Damaged  ///< its bytes are not what the row says
};
QString attachmentStateWord(AttachmentState state); ///< "here" …, as --json prints it
QString attachmentStateName(AttachmentState state); ///< translated

struct ListedAttachment {
    Attachment attachment;
    AttachmentState state = AttachmentState::Missing;
};

namespace attachments {

/// A person's file above this is refused with advice; what comes from outside, too.
constexpr qint64 mostBytes = 100LL << 20;
/// A row's hash: 64 lower-case hex digits. It becomes a file's name, so nothing else passes.
bool isHash(const QString& sha256);
/// A name for a disk: without what Windows and FAT reserve, not empty, 200 bytes at most; the ending stays.
QString diskName(const QString& name);
/// "3.2 MB", "812 KB", "0 B".
QString sizeText(qint64 bytes);

} // namespace attachments
} // namespace cunwu
