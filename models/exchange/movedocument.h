#pragma once
#include "models/database/op.h"
#include <QDate>
#include <optional>

namespace cunwu {

/// The two documents by which a row changes hands between villages; each is SignedData around zstd around JSON.
/// The sender of a transfer is the owner; the receiver answers with a receipt.
struct MoveHead {
    OpRef ref;
    std::int64_t lamport = 0;
    bool operator==(const MoveHead&) const = default;
};

/// One row as its owner had it when the document was written.
struct MoveRow {
    QString table;
    std::int64_t row = 0;
    std::vector<MoveHead> heads; ///< the ops that made it what it is, which the receiver never sees
    Columns columns;             ///< without NULLs
    bool operator==(const MoveRow&) const = default;
};

struct MoveParty {
    QString office, name; ///< division code; "水央村"
    bool operator==(const MoveParty&) const = default;
};

struct MoveDocument {
    enum class Kind {
        Transfer,
        Receipt
    } kind = Kind::Transfer;
    MoveParty from, to;        ///< who writes this document, and for whom
    QDate day;                 ///< information only
    QString title;             ///< names the row for people: "12 王德文"
    OpRef offer;               ///< the owner's op that offers the row to the receiver
    std::vector<MoveRow> rows; ///< transfer: the row first, then what hangs below it. Receipt: the row alone, without columns
    QByteArray answers;        ///< receipt: SHA-256 of the signed transfer
    bool accepted = false;     ///< receipt
    QString reason;            ///< receipt: why it was declined
    OpRef op;                  ///< receipt: the receiver's op, with which the documents travel
    const MoveRow& root() const { return rows.front(); }
    bool operator==(const MoveDocument&) const = default;
};

QByteArray encodeMove(const MoveDocument& document); ///< zstd-compressed JSON
/// Nothing when it is damaged, too large, or says something that encodeMove never writes. Whether its tables may travel is
/// asked elsewhere. Any thread.
std::optional<MoveDocument> decodeMove(const QByteArray& bytes);

} // namespace cunwu
