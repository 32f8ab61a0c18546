#pragma once
#include "models/database/op.h"
#include <QByteArray>
#include <QString>
#include <vector>

namespace cunwu {

/// Ops that are not meant for the reader stand in a range as one blank: seqs `action` to `ref.seq`, of whose last alone
/// lamport and hash are known. The hash chain runs through it, so what follows can be checked; what it hides cannot be read.
Op makeBlank(const Op& first, const Op& last);
inline bool isBlank(const Op& op) {
    return op.table.isEmpty();
}

/// A contiguous range of one feed with everything that its hash chain needs. The unit that is signed.
struct OpRange {
    QByteArray feed;          ///< 16 bytes
    QString office;           ///< division code of the office that writes the feed
    QString installation;     ///< 32 hex digits
    std::int64_t lamport = 0; ///< of the op before the first
    QByteArray previous;      ///< op_id before the first, 32 bytes; zero bytes at the start of a feed
    std::vector<Op> ops;      ///< blanks among them
    QByteArray writer = {};   ///< DER; who signed it first, when another one cut it anew because content was erased; else empty
    std::int64_t first() const { return ops.empty() ? 0 : isBlank(ops.front()) ? ops.front().action
                                                                               : ops.front().ref.seq; }
    std::int64_t last() const { return ops.empty() ? 0 : ops.back().ref.seq; }
    bool operator==(const OpRange&) const = default;
};

/// JSON lines: a header, then one object an op that holds only what the line before does not foretell. Hashes do not
/// travel (but that of a blank's last): the chain is computed anew and its end compared. Integers beyond 2^53 stand as ["…"] so that every JSON
/// reader gets them right. An erased op bears the
/// hash of its body instead of columns. The format is described for auditors in resources/manual/audit.md.
QByteArray encodeOpLines(const OpRange& range);
/// What a reader must know: plain lines (1), blanks (2), erased content (3). Also the manifest's min_reader.
int linesVersion(const OpRange& range);

/// Throws Error with a translated message on anything that encodeOpLines does not write: wrong chain, wrong counts,
/// numbers out of range. Touches no file; any thread.
OpRange decodeOpLines(const QByteArray& lines);

/// One op by itself, hash included: how a held op is kept and how `package show` prints it.
QByteArray encodeOpLine(const Op& op);
Op decodeOpLine(const QByteArray& line);

} // namespace cunwu
