#pragma once
#include "models/household/household.h"
#include <QString>

namespace cunwu {

class Database;

/// What an edit of the archive did.
struct HouseholdOutcome {
    bool done = false;
    QString reason; ///< translated; empty when done or when nothing differed
    HouseholdId household;
    PersonId person;
};

/// Edits of the household archive; each one Transaction, one action of the history. Throws StorageError.
/// Refuses what a person can put right at once (a number that exists already, a household without a name).
class HouseholdService {
public:
    explicit HouseholdService(Database& db) : m_db(db) {}

    [[nodiscard]] HouseholdOutcome add(const Household& household, const Person& head);
    /// One field as typed, by column name; refused with the reason of fields::parse().
    [[nodiscard]] HouseholdOutcome setField(HouseholdId id, const QString& key, const QString& typed);
    /// The same for a person. A good ID number brings birth date and sex along when they are empty or differ.
    [[nodiscard]] HouseholdOutcome setField(PersonId id, const QString& key, const QString& typed);
    [[nodiscard]] HouseholdOutcome addMember(const Person& person);
    /// Deletes a row that should never have been; for people who left or died use setState.
    [[nodiscard]] HouseholdOutcome removeMember(PersonId id);
    [[nodiscard]] HouseholdOutcome setState(PersonId id, const QString& state); ///< a state of household.h; others are refused
    [[nodiscard]] HouseholdOutcome setState(HouseholdId id, const QString& state);
    /// The chosen member becomes 户主 and comes first; the former head's relation is left empty to be filled in.
    [[nodiscard]] HouseholdOutcome setHead(PersonId id);
    /// Moves a member into another household of the file (分户, 并户).
    [[nodiscard]] HouseholdOutcome moveMember(PersonId id, HouseholdId to);
    /// These members of one household leave it and found a household of their own: same village and group, `number` free.
    /// The first of them is its head. Refused when nobody would stay behind.
    [[nodiscard]] HouseholdOutcome split(const std::vector<PersonId>& members, const QString& number);

private:
    Database& m_db;
};

} // namespace cunwu
