#pragma once
#include "models/database/journal.h"
#include <algorithm>
#include <string>
#include <vector>

struct sqlite3_stmt;

namespace cunwu {

/// One journalled table as the triggers see it. Private to models/database.
struct Journal::Table {
    struct Column {
        std::string name;
        bool integer = false;
        /// Does the value fit the declared type? What does not is not folded (a foreign op may hold anything).
        bool accepts(const OpValue& value) const {
            return std::holds_alternative<std::monostate>(value) || std::holds_alternative<std::int64_t>(value) == integer;
        }
    };
    QString name;
    std::string utf8;
    std::int64_t term = 0;       ///< in `term`; 0 until first used
    std::vector<Column> columns; ///< all but id, as declared
    std::vector<int> sorted;     ///< indexes of columns in name order: the order of the body
    const Column* column(const std::string& wanted) const {
        const auto it = std::find_if(columns.begin(), columns.end(), [&](const Column& c) { return c.name == wanted; });
        return it == columns.end() ? nullptr : &*it;
    }
    mutable QByteArray insertSql, updateSql; ///< of a folded row; made when first needed
};

/// Statements that run inside a trigger, kept apart from the connection's cache.
struct Journal::Queries {
    explicit Queries(Database& db);
    ~Queries();
    sqlite3_stmt* insert = nullptr; ///< INSERT INTO op
    sqlite3_stmt* ofRow = nullptr;  ///< id, parents of a row's ops
    std::string label, user;        ///< UTF-8 of the action at hand
};

/// What Journal::readOp reads.
constexpr const char* opColumns = "SELECT id, lamport, tbl, row, kind, body, parents, action, undoes, label, user, at, hash, base, erased FROM op ";

constexpr std::int64_t feedShift = 40; ///< op.id = feed << 40 | seq
constexpr std::int64_t seqMask = (std::int64_t(1) << feedShift) - 1;
constexpr std::int64_t counterBits = 23; ///< row id = nonce << 23 | counter

} // namespace cunwu
