#pragma once
#include "models/database/op.h"
#include <QDate>
#include <algorithm>
#include <optional>

namespace cunwu {

/// The two documents by which a row changes hands between villages. The sender of a transfer is the owner; the receiver answers
/// with a receipt. What is personal in them lies beside what is signed (MoveParts).
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
    QByteArray erased;           ///< SHA-256 of the content that was taken out; columns are empty then
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
    QString title;             ///< names the row for people: "12 王德文"; its first word when the rest was taken out
    QByteArray titleErased;    ///< SHA-256 of what was taken out of the title
    OpRef offer;               ///< the owner's op that offers the row to the receiver
    std::vector<MoveRow> rows; ///< transfer: the row first, then what hangs below it or is copied. Receipt: the row alone, without columns
    QByteArray answers;        ///< receipt: SHA-256 of the signed transfer
    bool accepted = false;     ///< receipt
    QString reason;            ///< receipt: why it was declined
    OpRef op;                  ///< receipt: the receiver's op, with which the documents travel
    const MoveRow& root() const { return rows.front(); }
    /// Rows of a table that move along, without those that were erased.
    int along(const QString& table) const {
        return int(std::count_if(rows.begin() + 1, rows.end(), [&](const MoveRow& row) { return row.table == table && row.erased.isEmpty(); }));
    }
    bool operator==(const MoveDocument&) const = default;
};

/// What is signed, and beside it a line of JSON for the title and for each row of a transfer, whose SHA-256 the signed part names:
/// a line can be taken out, and the signature holds. A salt keeps a line that is gone from being guessed by its hash.
struct MoveParts {
    QByteArray head;         ///< zstd-compressed JSON
    QByteArrayList contents; ///< the title's, then the rows'; empty where it was taken out. None in documents of format 1
    bool operator==(const MoveParts&) const = default;
};

/// The id that the receiver of an offer gives its copy of a row that is copied and not moved (policy.h).
std::int64_t copyOf(const QString& table, std::int64_t row, const OpRef& offer);

MoveParts encodeMove(const MoveDocument& document);
/// Nothing when it is damaged, too large, or says something that encodeMove never writes. Whether its tables may travel is
/// asked elsewhere. Any thread.
std::optional<MoveDocument> decodeMove(const MoveParts& parts);

} // namespace cunwu
