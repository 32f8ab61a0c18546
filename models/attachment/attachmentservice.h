#pragma once
#include "models/attachment/attachmentrepository.h"
#include "models/attachment/attachmentstore.h"
#include <QStringList>

namespace cunwu {

class OfficeSession;

/// What adding did.
struct AttachOutcome {
    QString reason; ///< translated; why nothing was added
    AttachmentId id;
    bool known = false; ///< the row has this very content already; nothing was changed
    bool done() const { return reason.isEmpty(); }
};

/// Papers and photos of a row. Rows are journalled and can be undone; their bytes stay as long as any row or an undo may need them.
/// Main thread. Refusals are values; a full disk throws FileError, the store StorageError.
class AttachmentService {
    Q_DECLARE_TR_FUNCTIONS(Attachments)

public:
    explicit AttachmentService(OfficeSession& session);
    /// The file as it is, an original: evidence is not made smaller. Bytes first, then the row, one action.
    [[nodiscard]] AttachOutcome add(const AttachedTo& owner, const QString& path);
    /// Deletes the row, which undo brings back; the bytes stay.
    [[nodiscard]] QString remove(AttachmentId id); ///< translated reason when it is refused
    std::vector<ListedAttachment> of(const AttachedTo& owner) const;

    /// A checked copy under `path`. The reason when there is none: not come yet, damaged.
    [[nodiscard]] QString save(AttachmentId id, const QString& path) const;
    /// The same into `folder` under the attachment's own name, free of what a disk reserves; sets `path`.
    [[nodiscard]] QString saveInto(AttachmentId id, const QString& folder, QString* path) const;

    /// What the folder and the rows say of each other, all bytes read.
    struct Check {
        std::vector<Attachment> missing, damaged; ///< rows without their bytes
        std::vector<Attachment> orphans;          ///< rows whose entry or household is gone, or has not come yet
        std::vector<AttachmentContent> stray;     ///< bytes that no row names and no undo needs
        std::vector<AttachmentContent> removed;   ///< bytes that no row names, but undoing a removal would
        int whole = 0;                            ///< rows that have theirs
    };
    Check check() const;
    /// Deletes the stray bytes and, when `removed`, those that only an undo would need. Returns how many bytes.
    qint64 tidy(bool removed) const;

private:
    QString refusal(const AttachedTo& owner, const QString& village) const;
    OfficeSession& m_session;
    AttachmentStore m_store;
};

} // namespace cunwu
