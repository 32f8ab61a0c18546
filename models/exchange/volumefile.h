#pragma once
// A volume on a disk. Private to models/exchange.
#include "models/exchange/attachmentvolume.h"
#include "models/exchange/zipentries.h"
#include <functional>

namespace cunwu {

/// The plain bytes of the n-th piece, read when its turn comes.
using PieceSource = std::function<QByteArray(const ContentPiece&)>;

/// Seals and writes piece by piece beside the final name, syncs, opens anew, compares each entry with what was sealed, then renames: as
/// storePackage() does, with the memory of one piece. Throws FileError and leaves nothing half-named.
void storeVolume(const QString& path, const VolumeManifest& manifest, const QByteArray& signedManifest, const std::vector<Certificate>& recipients, const PieceSource& source);

/// A volume opened for reading: directory, manifest and signature are checked, pieces are read one by one.
struct VolumeRead : VolumeInfo {
    std::unique_ptr<ZipEntries> entries;
};
/// A path as the system names it.
VolumeRead openVolume(const QByteArray& path);
/// From memory, which must outlive the result.
VolumeRead readVolume(const QByteArray& bytes);

} // namespace cunwu
