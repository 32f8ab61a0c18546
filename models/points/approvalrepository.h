#pragma once
#include "models/points/monthservice.h"

namespace cunwu {

/// Table `check_approval`: findings that a person looked at and let stand. Throws StorageError.
class ApprovalRepository {
public:
    explicit ApprovalRepository(Database& db) : m_db(db) {}
    /// Marks the findings that are approved.
    void apply(const QString& village, Month month, std::vector<ClosingFinding>& findings) const;
    void save(const QString& village, Month month, const QString& key, const QString& note); ///< inside a Transaction
    void remove(const QString& village, Month month, const QString& key);                    ///< inside a Transaction

private:
    Database& m_db;
};

} // namespace cunwu
