#pragma once
#include "models/attachment/attachment.h"
#include "models/exchange/package.h"

namespace cunwu {

/// A stretch of a content. Cut at multiples of limits::pieceBytes whatever the volume, so that pieces of different volumes fit together.
struct ContentPiece {
    AttachmentContent content;
    std::int64_t offset = 0, bytes = 0;
    bool operator==(const ContentPiece&) const = default;
};

/// One sealed piece as the volume names it.
struct VolumePiece {
    QString file; ///< "p0001.cms"
    ContentPiece piece;
    QByteArray sha256; ///< of the piece before it was sealed
    bool operator==(const VolumePiece&) const = default;
};

/// volume.json: what a volume says of itself in clear, signed in volume.cms. No personal data, no names of files.
struct VolumeManifest {
    static constexpr int format = 1;
    int minReader = format;
    QString suite = Manifest::suiteName();
    QString id; ///< of the package that it goes with
    Subject from;
    QStringList to; ///< division codes
    int number = 1, count = 1;
    std::vector<VolumePiece> pieces;
    std::vector<AttachmentContent> contents() const; ///< each once, in order
    bool operator==(const VolumeManifest&) const = default;
};

/// Canonical JSON: the reader takes nothing else.
QByteArray encodeVolume(const VolumeManifest& manifest);
/// Nothing when it is not what encodeVolume writes, or names what cannot be: pieces off the grid, beyond a content's end, twice.
std::optional<VolumeManifest> decodeVolume(const QByteArray& json);

/// Spreads contents over volumes of at most `volumeBytes`, in order; what does not fit a volume's rest is cut. `perPiece` and `perVolume`:
/// what a piece and a volume take besides the bytes. A volume must have room for one piece at least.
std::vector<std::vector<ContentPiece>> cutIntoVolumes(const std::vector<AttachmentContent>& contents, std::int64_t volumeBytes, std::int64_t perPiece, std::int64_t perVolume);

/// What can be told of a volume without a key: all of it is read.
struct VolumeInfo {
    PackageFault fault = PackageFault::NotAPackage;
    VolumeManifest manifest;
    std::optional<Certificate> signer; ///< the signature holds when fault is None
};
VolumeInfo inspectVolume(const QByteArray& path); ///< a path as the system names it

/// Does a file begin like a volume? By content, as with packages.
bool beginsLikeVolume(const QByteArray& head);

} // namespace cunwu
