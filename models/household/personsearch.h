#pragma once
#include "models/base/strongid.h"
#include <QString>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace cunwu {

class Database;

/// Finds people as one types: by name, pinyin ("wangdewen"), initials ("wdw"), household number, last four of the ID.
/// All keys lie in one block of UTF-8 that is scanned for each keystroke: 107,471 persons take a few milliseconds and
/// about six megabytes. Build it in a worker (build), hand it over whole; then read only. See tests/bench.
class PersonSearch {
public:
    struct Hit {
        HouseholdId household;
        PersonId person;
        QString name, number, group;
        bool operator==(const Hit&) const = default;
    };
    /// Reads the file through `db`, which may be a worker's connection. Households whose state is active only.
    static PersonSearch build(Database& db);
    void add(PersonId person, HouseholdId household, const QString& name, const QString& citizenId);
    void addHousehold(HouseholdId household, const QString& number, const QString& group);
    /// After an edit of one household: takes its people out and those that the file holds now in. Well under a millisecond.
    void replaceHousehold(Database& db, HouseholdId household);

    /// After a commit that changed these rows: replaces the households concerned. False, and nothing done, when they
    /// are so many that build() is quicker.
    bool update(Database& db, const std::set<std::int64_t>& households, const std::set<std::int64_t>& persons);

    /// Best first: exact number, then starts, then contains. At most `limit`; empty text finds nothing.
    std::vector<Hit> find(const QString& text, int limit = 50) const;
    /// All households with a member or a number that matches, for filtering a list.
    std::vector<HouseholdId> households(const QString& text) const;
    /// People read so far, those replaced since among them.
    std::size_t size() const { return m_entries.size(); }

private:
    struct Entry {
        std::int64_t person, household; ///< household 0: no longer there
        std::uint32_t at;               ///< start of the keys in m_keys
        std::uint16_t nameSize;         ///< the name comes first
    };
    /// Calls visit(entry, rank) for each match while it returns true; rank 0 exact, 1 starts, 2 contains.
    template <class Visit> void scan(const std::string& needle, Visit visit) const;
    Hit hitOf(const Entry& entry) const;
    std::string m_keys; ///< name \t pinyin \t initials \t last four \n
    std::vector<Entry> m_entries;
    std::size_t m_replaced = 0; ///< entries that are no longer there
    struct Place {
        std::string number, group;
    };
    std::unordered_map<std::int64_t, Place> m_places;
    std::unordered_map<std::string, std::vector<std::int64_t>> m_numbers;
};

} // namespace cunwu
