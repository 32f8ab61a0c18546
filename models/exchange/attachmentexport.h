#pragma once
#include "models/attachment/attachmentstore.h"
#include "models/base/divisioncode.h"
#include "models/base/progress.h"
#include "models/exchange/attachmentvolume.h"
#include <QCoreApplication>
#include <vector>

namespace cunwu {

class OfficeSession;

/// How attachments go along with a package: not at all, or in volumes that suit how it travels.
enum class VolumeSize {
    None,
    Mail, ///< 20 MB: chat and mail
    Stick ///< 2 GiB: FAT32
};
std::int64_t volumeBytes(VolumeSize size);
std::optional<VolumeSize> volumeSizeFromWord(const QString& word); ///< "none", "20M", "2G", as options and settings have it
QString volumeSizeWord(VolumeSize size);

/// What became of the attachments of an export.
struct VolumesOutcome {
    QStringList paths;
    int contents = 0;    ///< that went
    qint64 bytes = 0;    ///< of all volumes
    int unavailable = 0; ///< contents that would have gone, but are not here or damaged
    QString reason;      ///< translated: why they did not go, though the data did
};

/// Writes the contents that another office is not known to have into volumes beside its package, and says which ones this office
/// misses. Upwards go all of this office's scope; downwards a village's to that village alone; to the own computers all.
/// Any thread with its own session.
class AttachmentExport {
    Q_DECLARE_TR_FUNCTIONS(Exchange)

public:
    explicit AttachmentExport(OfficeSession& session);
    /// `offices`: the receivers with confirmed computers, nearest first; `recipients`: whose keys open the volumes; `stem`: the package's
    /// path without its ending. All volumes or none; what went counts as had until the receiver says that it misses it.
    VolumesOutcome write(const QString& stem, const Manifest& package, const QStringList& offices, const std::vector<Certificate>& recipients, VolumeSize size, const Progress& progress = {});
    /// Hashes that rows which both offices hold name, that are not here, and that the other one may send; a thousand at most.
    QStringList missing(const DivisionCode& other) const;

private:
    std::vector<AttachmentContent> due(const QStringList& offices) const;
    /// Division code whose rows concern the other office; nothing when none do.
    std::optional<QString> scope(const DivisionCode& other) const;
    struct Hashed;
    std::vector<Hashed> readAll(const std::vector<AttachmentContent>& contents, VolumesOutcome& outcome, const Progress& progress) const;
    VolumeManifest manifestOf(const std::vector<ContentPiece>& pieces, const std::vector<Hashed>& hashed) const;
    OfficeSession& m_session;
    AttachmentStore m_store;
};

} // namespace cunwu
