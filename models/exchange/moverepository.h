#pragma once
#include "models/exchange/movedocument.h"
#include <set>

namespace cunwu {

class Database;

/// A document as it is kept.
struct StoredMove {
    QByteArray sha256, bytes; ///< of its signed part; as it came or was written (movefile.h)
    MoveDocument document;
};

/// The tables of schema step 3 that are not journalled, and what a move reads of the features' tables (names come from the
/// policy). Throws StorageError; writes happen inside the caller's Transaction.
class MoveRepository {
public:
    explicit MoveRepository(Database& db) : m_db(db) {}

    /// False when it was known. Whose signature it bears is asked when it is used.
    bool add(const StoredMove& move, std::int64_t at);
    /// Other bytes of the same document: what was erased is taken out. Empty: nothing of it can be kept but that it was here.
    void replace(const QByteArray& sha256, const QByteArray& bytes);
    std::vector<StoredMove> all() const; ///< as they came
    std::vector<StoredMove> ofRow(std::int64_t row) const;
    std::optional<StoredMove> find(const QByteArray& sha256) const;
    /// The transfers that name this op among their heads with this counter.
    std::vector<StoredMove> stating(const OpRef& ref, std::int64_t lamport) const;

    /// The transfers that name one of these ops among their heads, each once.
    std::vector<StoredMove> naming(const std::vector<OpRef>& refs) const;
    /// Sender and receiver of those of which nothing could be kept.
    std::set<QString> partiesOfEmptied(const std::vector<OpRef>& refs) const;

    /// A transfer by which a row was copied, or by which it was made.
    struct Copied {
        StoredMove move;
        std::int64_t row = 0, copy = 0; ///< the sender's, the receiver's
    };
    std::vector<Copied> copies(const QString& table, std::int64_t row) const;
    std::int64_t statedLamport(const OpRef& ref) const; ///< the counter that a document says the op has; 0: none does
    std::vector<std::int64_t> acceptedTwice() const;    ///< rows that more than one office accepted, one after the other or at once

    std::set<std::int64_t> erasureRecords() const; ///< ids of the records of erasure in this file
    std::set<std::int64_t> unjudged() const;       ///< ids of those that were not looked at yet
    void judged(std::int64_t id);

    /// All columns of a row but the id; nothing when it is not there.
    std::optional<Columns> columns(const QString& table, std::int64_t row) const;
    std::vector<std::string> columnNames(const QString& table) const;
    std::vector<std::int64_t> rowsBelow(const QString& table, const QString& column, std::int64_t row) const; ///< by id

    /// Rows whose columns tbl and row name this one, of this scope.
    std::vector<std::int64_t> rowsNaming(const QString& table, const QString& scopeColumn, const QString& scope, const std::pair<QString, std::int64_t>& named) const; ///< by id

    /// A row that a village gave away, or lost to another that had accepted it, too.
    struct Given {
        std::int64_t id = 0;
        QString village, table;
        std::int64_t row = 0;
        QString receiver, day;
    };
    std::optional<Given> given(const QString& village, const QString& table, std::int64_t row) const;
    std::vector<Given> givenRows(const QString& table, std::int64_t row) const; ///< by anybody
    std::vector<Given> givenAway(const QString& village, const QString& table) const;
    /// Row and receiver of what is offered now.
    std::vector<std::pair<std::int64_t, QString>> offered(const QString& table, const QString& offerColumn, const QString& scopeColumn, const QString& scope) const;
    void give(const Given& given); ///< once; an edit like any other
    void takeBack(std::int64_t id);

private:
    std::vector<StoredMove> read(class Statement s) const;
    Database& m_db;
};

} // namespace cunwu
