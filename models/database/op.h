#pragma once
#include "models/database/columns.h"
#include <QByteArray>
#include <QString>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cunwu {

/// Names one op everywhere: the feed's random 128-bit id and the op's place in it, from 1.
struct OpRef {
    QByteArray feed; ///< 16 bytes
    std::int64_t seq = 0;
    auto operator<=>(const OpRef& o) const {
        if (const int c = QByteArray(feed).compare(o.feed); c != 0)
            return c <=> 0;
        return seq <=> o.seq;
    }
    bool operator==(const OpRef&) const = default;
};

enum class OpKind {
    Put = 0,
    Del = 1
};

/// One change of one row, as it travels between offices.
struct Op {
    OpRef ref;
    std::int64_t lamport = 0; ///< 1 + that of `base`, or of the op before it in the feed
    OpRef base;               ///< the op that the counter was taken from; seq 0: the one before it in the feed
    QString table;
    std::int64_t row = 0;
    OpKind kind = OpKind::Put;
    Columns columns;            ///< changed columns of a put; empty for a del
    std::vector<OpRef> parents; ///< the ops on this row that the edit saw, sorted
    std::int64_t action = 0;    ///< seq of the first op of the same user action, same feed
    std::int64_t undoes = 0;    ///< the action (same feed) that this one takes back; 0: none
    QString label, user;
    std::int64_t at = 0; ///< wall time, ms since 1970, information only
    QByteArray hash;     ///< op_id, 32 bytes
    QByteArray erased;   ///< SHA-256 of the body that was taken out, 32 bytes; empty: nothing was (see Journal::erase)
    bool operator==(const Op&) const = default;
};

/// The body as it is stored and hashed: a JSON object, keys sorted, no spaces.
std::string encodeBody(const Columns& columns);
void encodeBody(const Columns& columns, std::string& body); ///< the same into a string that is kept
/// Throws Error on anything that encodeBody does not write.
Columns decodeBody(std::string_view body);
void appendJsonString(std::string& out, const char* utf8, std::size_t size);

/// Parents as stored and hashed: 24 bytes each, feed uid and seq big-endian.
QByteArray encodeParents(const std::vector<OpRef>& parents);
std::vector<OpRef> decodeParents(const QByteArray& blob);

/// What an op's hash covers besides its body, as views: a bulk import hashes a hundred thousand without copying.
struct OpHeader {
    std::string_view previous; ///< op_id before it in the feed, 32 bytes
    std::string_view feed;     ///< 16 bytes
    std::int64_t seq = 0, lamport = 0;
    std::string_view table;
    std::int64_t row = 0;
    OpKind kind = OpKind::Put;
    std::string_view parents; ///< 24 bytes each: feed, seq big-endian
    std::int64_t action = 0, undoes = 0;
    std::string_view label, user;
    std::int64_t at = 0;
    std::string_view base; ///< 24 bytes like a parent, or empty
};
using OpHash = std::array<char, 32>;
/// op_id = SHA-256(previous op_id of the feed ‖ header ‖ SHA-256(body)); DESIGN §3.
OpHash hashOp(const OpHeader& header, std::string_view body);
/// The same for a body that is gone.
OpHash hashOpErased(const OpHeader& header, std::string_view bodyHash);
/// SHA-256 of a body: what stands in for it once it is erased.
QByteArray hashBody(std::string_view body);
/// Throws Error when this computer cannot hash: before a transaction, because SQLite's callbacks must not throw.
void prepareHash();

/// The same for an op that was read; of an erased one the body does not count.
QByteArray hashOp(const QByteArray& previous, const Op& op, const std::string& body);

} // namespace cunwu
