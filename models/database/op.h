#pragma once
#include <QByteArray>
#include <QString>
#include <cstdint>
#include <map>
#include <string>
#include <variant>
#include <vector>

namespace cunwu {

/// A column value in the journal: NULL, an integer or a text. Journalled tables have no other types.
using OpValue = std::variant<std::monostate, std::int64_t, std::string>;

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

enum class OpKind { Put = 0, Del = 1 };

/// One change of one row, as it travels between offices.
struct Op {
    OpRef ref;
    std::int64_t lamport = 0;
    QString table;
    std::int64_t row = 0;
    OpKind kind = OpKind::Put;
    std::map<std::string, OpValue> columns; ///< changed columns of a put; empty for a del
    std::vector<OpRef> parents;             ///< the ops on this row that the edit saw, sorted
    std::int64_t action = 0;                ///< seq of the first op of the same user action, same feed
    std::int64_t undoes = 0;                ///< the action (same feed) that this one takes back; 0: none
    QString label, user;
    std::int64_t at = 0; ///< wall time, ms since 1970, information only
    QByteArray hash;     ///< op_id, 32 bytes
    bool operator==(const Op&) const = default;
};

/// The body as it is stored and hashed: a JSON object, keys sorted, no spaces.
std::string encodeBody(const std::map<std::string, OpValue>& columns);
/// Throws Error on anything that encodeBody does not write.
std::map<std::string, OpValue> decodeBody(const std::string& body);
void appendJsonString(std::string& out, const char* utf8, std::size_t size);

/// op_id = SHA-256(previous op_id of the feed ‖ header ‖ SHA-256(body)); DESIGN §3.
QByteArray hashOp(const QByteArray& previous, const Op& op, const std::string& body);

} // namespace cunwu
