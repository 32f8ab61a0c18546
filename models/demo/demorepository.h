#pragma once
#include "models/base/divisioncode.h"
#include "models/base/month.h"
#include "models/demo/demofamily.h"
#include "models/demo/demopoints.h"

namespace cunwu {

class Database;

/// Bulk writing of invented rows, each journalled like a typed one. Inside the caller's
/// Transaction. Throws StorageError.
class DemoRepository {
public:
    explicit DemoRepository(Database& db) : m_db(db) {}
    void insert(const DivisionCode& village, const std::vector<DemoFamily>& families);
    void insert(const EffectiveScheme& scheme, Month month, const std::vector<DemoTarget>& targets,
                const std::vector<DemoEntry>& entries);

    std::vector<DivisionCode> villages() const; ///< that have households
    /// Households of the village that take part, in order of their rows, so that the same import
    /// gives the same points.
    std::vector<DemoTarget> targets(const DivisionCode& village) const;
    bool hasEntries(const DivisionCode& village, Month from, Month to) const;

private:
    Database& m_db;
};

} // namespace cunwu
