#pragma once
#include "models/base/progress.h"
#include "models/household/household.h"
#include <functional>
#include <optional>

namespace cunwu {

class Database;

/// Tables `household` and `person` ↔ values. Throws StorageError. Writes happen inside the caller's Transaction and touch
/// only the columns that differ.
class HouseholdRepository {
public:
    explicit HouseholdRepository(Database& db) : m_db(db) {}

    /// One query for the whole office; `villagePrefix` narrows ("469030101" for a township). In natural order.
    std::vector<HouseholdLine> lines(const QString& villagePrefix = {}) const;
    std::optional<HouseholdLine> line(HouseholdId id) const;
    std::optional<Household> household(HouseholdId id) const;
    std::optional<HouseholdId> findNumber(const QString& village, const QString& number) const;
    std::vector<Person> members(HouseholdId id) const; ///< by position
    std::optional<Person> person(PersonId id) const;
    std::vector<Household> households() const;                   ///< all, by id
    std::vector<Person> persons() const;                         ///< all, by household and position
    QStringList groups(const QString& villagePrefix = {}) const; ///< natural order

    /// For the search index: every person once, cheaply (id, household, position, name, citizen id), then number and group.
    using PersonVisitor = std::function<void(PersonId, HouseholdId, const char* name, const char* citizenId)>;
    void eachPerson(const PersonVisitor& visit) const;

    HouseholdId insert(const Household& household); ///< a fresh id
    PersonId insert(const Person& person);
    /// Many at once, past the triggers (BulkInsert): same rows, same ops.
    std::vector<HouseholdId> insertAll(const std::vector<Household>& households);
    std::vector<PersonId> insertAll(const std::vector<Person>& persons, const Progress& progress = {});
    bool any() const;                        ///< is there a household at all?
    bool update(const Household& household); ///< false: nothing differed
    bool update(const Person& person);
    bool remove(PersonId id);
    bool remove(HouseholdId id);           ///< the row alone
    bool hasEntries(HouseholdId id) const; ///< entries of points

private:
    Database& m_db;
};

} // namespace cunwu
