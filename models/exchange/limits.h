#pragma once
#include <cstdint>

namespace cunwu::limits {

/// What a package may be at most; everything above is refused before anything is inflated or parsed.
constexpr std::int64_t packageBytes = 512LL << 20;
constexpr std::int64_t manifestBytes = 4LL << 20;
constexpr std::int64_t bundleBytes = 64LL << 20;    ///< sealed, as it lies in the package
constexpr std::int64_t inflatedBytes = 256LL << 20; ///< op lines of one bundle
constexpr int entries = 4096;
constexpr int linesPerBundle = 200'000;
constexpr std::int64_t lamport = std::int64_t(1) << 48;
constexpr std::int64_t moveBytes = 4LL << 20; ///< a household's document, inflated
constexpr int moveRows = 1000, moveHeads = 1000;
constexpr std::int64_t moveLamport = std::int64_t(1) << 40; ///< leaves room below `lamport` whatever a document claims
constexpr std::int64_t readmeBytes = 64LL << 10;
constexpr int volumePieces = 4000;                   ///< of one volume with attachments
constexpr std::int64_t pieceBytes = 1LL << 20;       ///< contents are cut at multiples of this, in every volume
constexpr std::int64_t sealedPieceBytes = 2LL << 20; ///< of one piece with its envelope for some hundred computers
constexpr std::int64_t volumeBytes = 2LL << 30;      ///< FAT32 and old tools take it
constexpr int volumes = 9999;                        ///< of one export
constexpr int missingContents = 10'000;              ///< that a manifest asks for
constexpr int windowLog = 23;                        ///< zstd: 8 MiB of memory to inflate

} // namespace cunwu::limits
