#pragma once
#include "models/database/journal.h"
#include "models/exchange/exchangerepository.h"

namespace cunwu {

/// Feeds as they were received: what is folded (op) and what is held back (held_op) together. Throws StorageError.
class FeedRepository {
public:
    explicit FeedRepository(Database& db);

    /// As far as they have come, held ops included: what need not be sent again.
    std::vector<Journal::FeedInfo> feeds() const;
    /// In seq order, both ends included; fewer when not all are there.
    std::vector<Op> ops(const QByteArray& feed, std::int64_t first, std::int64_t last) const;
    std::optional<Op> op(const OpRef& ref) const;

    /// Held ops of the feed for one reason, by seq.
    std::vector<HeldOp> held(const QByteArray& feed, const QString& reason) const;
    /// Rows of the policy's table whose column holds this row id.
    std::vector<std::int64_t> rowsOf(const QString& table, const QString& column, std::int64_t row) const;

    /// Folded puts of the table that give the column one of these values. Reads all of the table's ops.
    std::vector<Op> opsGiving(const QString& table, const QString& column, const std::set<std::int64_t>& values) const;

private:
    Database& m_db;
    Journal& m_journal;
};

} // namespace cunwu
