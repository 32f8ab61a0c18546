#pragma once
#include "models/scheme/effectivescheme.h"
#include <map>

namespace cunwu {

class Database;

/// Table `scheme`. Throws StorageError.
class SchemeRepository {
public:
    explicit SchemeRepository(Database& db) : m_db(db) {}
    std::vector<StoredScheme> loadAll() const; ///< by effective month, version, id
    SchemeBook book() const { return SchemeBook(loadAll()); }
    /// Every document without its content. Cheap; to see what a package brought.
    struct Mark {
        QString name;
        int version = 0, retiredFrom = 0; ///< yyyymm, 0: none
        bool operator==(const Mark&) const = default;
    };
    std::map<SchemeId, Mark> marks() const;
    SchemeId insert(const Scheme& scheme, const QString& village); ///< inside the caller's Transaction
    void retire(SchemeId id, Month from);                          ///< inside the caller's Transaction
    /// The latest month that is reviewed, published or closed under the division `village` ('' for all).
    std::optional<Month> lastSettledMonth(const QString& village) const;

private:
    Database& m_db;
};

/// What holds in the village in the month; empty scheme (base 100) when the file has none.
EffectiveScheme schemeFor(Database& db, const DivisionCode& village, Month month);

} // namespace cunwu
