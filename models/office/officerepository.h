#pragma once
#include "models/office/office.h"
#include <optional>

namespace cunwu {

class Database;

/// Table `office`: one row, the office whose file this is. Throws StorageError.
class OfficeRepository {
public:
    explicit OfficeRepository(Database& db) : m_db(db) {}
    std::optional<Office> load() const;
    void save(const Office& office); ///< inside the caller's Transaction
    void logDisclosure(const QString& at, const QString& user, const QString& what, int rows, const QString& reason);

private:
    Database& m_db;
};

} // namespace cunwu
