#pragma once
#include <QString>
#include <memory>

class QLockFile;

namespace cunwu {

/// The lock of an office file, not yet taken. A living process keeps it for as long as it likes; a dead one loses it at once.
std::unique_ptr<QLockFile> makeFileLock(const QString& officePath);
/// False when somebody has it, or none can be made there (QLockFile::error() tells). Does not wait for a living owner.
[[nodiscard]] bool takeFileLock(QLockFile& lock);

} // namespace cunwu
