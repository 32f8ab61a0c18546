#pragma once
#include "models/office/office.h"
#include <optional>

namespace cunwu {

class Database;

/// Table `office`: the office whose file this is, and those that sent packages. Throws StorageError.
class OfficeRepository {
public:
    explicit OfficeRepository(Database& db) : m_db(db) {}
    std::optional<Office> load() const;                    ///< the one whose file this is
    std::optional<Office> find(const QString& code) const; ///< another one, as far as it has sent itself
    /// Households and points are entered by the villages: a township or county that exchanges packages only looks at them.
    bool entersData() const;
    void save(const Office& office); ///< inside the caller's Transaction
    void logDisclosure(const QString& at, const QString& user, const QString& what, int rows, const QString& reason);

private:
    Database& m_db;
};

/// May households and points be entered in this file?
bool mayEnterData(class OfficeSession& session);

} // namespace cunwu
