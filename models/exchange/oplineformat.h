#pragma once
#include "models/exchange/oplines.h"
#include <limits>

/// What the writer and the reader of op lines share. Private to models/exchange.
namespace cunwu::oplines {

constexpr std::int64_t exact = std::int64_t(1) << 53; ///< integers up to here stand as JSON numbers
constexpr qsizetype feedSize = 16, hashSize = 32;
constexpr int plainLines = 1, withBlanks = 2, withErased = 3; ///< versions; a reader of the first alone knows no blanks

[[noreturn]] void refuse(const QString& detail);

/// What a line foretells of the next one; writer and reader walk through the same states.
struct Foretold {
    std::int64_t lamport = 0, row = 0, action = 0, undoes = 0, at = 0;
    QString table, label, user;
    std::vector<std::pair<QString, const Columns*>> puts; ///< by table: columns of its last put

    /// `op` stays where it is as long as this does.
    void pass(const Op& op) {
        lamport = op.lamport;
        if (isBlank(op))
            return;
        row = op.row;
        action = op.action;
        undoes = op.undoes;
        at = op.at;
        table = op.table;
        label = op.label;
        user = op.user;
        if (op.kind != OpKind::Put || !op.erased.isEmpty())
            return;
        for (auto& [name, columns] : puts)
            if (name == op.table) {
                columns = &op.columns;
                return;
            }
        puts.push_back({op.table, &op.columns});
    }
    std::int64_t nextRow() const { return row == std::numeric_limits<std::int64_t>::max() ? 0 : row + 1; }
    const Columns& columnsOf(const QString& name) const {
        static const Columns none;
        for (const auto& [of, columns] : puts)
            if (of == name)
                return *columns;
        return none;
    }
};

/// Throws Error on a line that the writer does not write. `ref` names the op, or the first of a blank.
Op readOp(std::string_view line, const OpRef& ref, const Foretold& known);

} // namespace cunwu::oplines
