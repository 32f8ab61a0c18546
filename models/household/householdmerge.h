#pragma once
#include "models/household/householdservice.h"
#include <vector>

namespace cunwu {

/// A person of a household that moved in, and the same person as this village had entered by hand.
struct Twin {
    PersonId arriving, present;
    HouseholdId household; ///< of the hand-made one
    QString name, number;  ///< number: of that household
    bool operator==(const Twin&) const = default;
};

/// After a household moved in from another village. Main thread; throws StorageError.
class HouseholdMerge {
public:
    explicit HouseholdMerge(Database& db) : m_db(db) {}

    /// The same good ID number; where one of them has none, the same name and birth date. Only in the same village.
    std::vector<Twin> twins(HouseholdId arriving) const;
    /// One action, undoable: what arrived stays, takes over what it lacks, and the hand-made rows go. A household with entries of
    /// points is closed and not deleted. Refused when there is nothing to merge.
    [[nodiscard]] HouseholdOutcome merge(HouseholdId arriving);
    /// One above the highest number of the village that is all digits.
    static QString nextNumber(Database& db, const QString& village);

private:
    Database& m_db;
};

} // namespace cunwu
