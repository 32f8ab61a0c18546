#pragma once
#include "models/exchange/certificate.h"
#include "models/exchange/moverepository.h"
#include <functional>

namespace cunwu {

/// A document of a move as it lies in a package and is kept: zstd around a line of base64, SignedData around the head, and the
/// lines of its contents. Documents of format 1 are the bare SignedData. Any thread.

StoredMove signMove(const MoveDocument& document, const PrivateKey& key, const Certificate& certificate);

struct ReadMove {
    StoredMove move;    ///< its sha256 is that of the signed part: the same with and without contents
    Certificate signer; ///< whose certificate the signature was made with; whether it is trusted is asked elsewhere
};
/// Nothing when it is none, the signature does not hold, or a line is not the one that was signed.
std::optional<ReadMove> readMove(const QByteArray& bytes);

/// Without the contents of the rows that are erased, and then without the title, which names a person. Empty: it is of format 1,
/// which cannot be kept without them. The same bytes when it holds none of the rows.
QByteArray withoutRows(const QByteArray& bytes, const std::function<bool(const MoveRow& row)>& isErased);
/// Without the title alone: of a receipt. One of format 1 stays as it is: without its answer an old transfer would wait again.
QByteArray withoutTitle(const QByteArray& bytes);
bool isApart(const QByteArray& bytes); ///< contents lie beside the signed part: format 2

} // namespace cunwu
