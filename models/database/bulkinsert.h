#pragma once
#include "models/database/journal.h"
#include <string>
#include <vector>

namespace cunwu {

/// Inserts many new rows of one journalled table inside the caller's Transaction: the same rows and the same ops as
/// plain INSERTs, at half their cost, because the journal is written directly and not through the trigger.
/// The trigger is out for the life of this object (in the transaction only: a rollback brings it back).
/// All ids must come from newRowId(), each used once, in the order in which they were minted.
class BulkInsert {
public:
    /// `columns` besides id, any order. Throws StorageError.
    BulkInsert(Database& db, const QString& table, const QStringList& columns);
    ~BulkInsert();
    BulkInsert(const BulkInsert&) = delete;

    /// One value a column; text as UTF-8. Returns the new row's id.
    std::int64_t add(const std::vector<OpValue>& values);
    std::int64_t add(std::int64_t id, const std::vector<OpValue>& values);
    void finish(); ///< puts the trigger back; call it before commit (the destructor's try is for the failing path)

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace cunwu
