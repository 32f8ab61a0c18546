#include "models/household/personsearch.h"

#include "models/base/text.h"
#include "models/household/householdrepository.h"
#include <cstring>
#include <set>

namespace cunwu {

void PersonSearch::addHousehold(HouseholdId household, const QString& number, const QString& group) {
    m_places[household.value] = {number.toStdString(), group.toStdString()};
    m_numbers[number.toLower().toStdString()].push_back(household.value);
}

void PersonSearch::add(PersonId person, HouseholdId household, const QString& name, const QString& citizenId) {
    const std::string utf8 = name.toLower().toStdString();
    m_entries.push_back({person.value, household.value, std::uint32_t(m_keys.size()), std::uint16_t(utf8.size())});
    m_keys += utf8;
    m_keys += '\t';
    m_keys += text::pinyin(name).toStdString();
    m_keys += '\t';
    m_keys += text::pinyinInitials(name).toStdString();
    m_keys += '\t';
    m_keys += citizenId.right(4).toLower().toStdString();
    m_keys += '\n';
}

PersonSearch PersonSearch::build(Database& db) {
    PersonSearch search;
    HouseholdRepository repository(db);
    for (const HouseholdLine& line : repository.lines())
        if (line.state == u"active" || line.state == u"leaving")
            search.addHousehold(line.id, line.number, line.group);
    repository.eachPerson([&](PersonId person, HouseholdId household, const char* name, const char* citizenId) {
        if (search.m_places.contains(household.value))
            search.add(person, household, QString::fromUtf8(name), QString::fromUtf8(citizenId));
    });
    search.m_keys.shrink_to_fit();
    search.m_entries.shrink_to_fit();
    return search;
}

void PersonSearch::replaceHousehold(Database& db, HouseholdId id) {
    for (Entry& entry : m_entries)
        if (entry.household == id.value)
            entry.household = 0, ++m_replaced; // its keys stay in the block, dead, until the next build
    if (const auto place = m_places.find(id.value); place != m_places.end()) {
        auto& same = m_numbers[QString::fromStdString(place->second.number).toLower().toStdString()];
        std::erase(same, id.value);
        m_places.erase(place);
    }
    const HouseholdRepository repository(db);
    const auto line = repository.line(id);
    if (!line || (line->state != u"active" && line->state != u"leaving"))
        return;
    addHousehold(id, line->number, line->group);
    for (const Person& member : repository.members(id))
        if (member.state == u"present")
            add(member.id, id, member.name, member.citizenId);
}

bool PersonSearch::update(Database& db, const std::set<std::int64_t>& households, const std::set<std::int64_t>& persons) {
    constexpr std::size_t most = 20, mostDead = 2000; // each walks over all entries; the dead are walked over, too
    std::set<std::int64_t> concerned = households;
    if (persons.size() > most || m_replaced > mostDead)
        return false;
    if (!persons.empty())
        for (const Entry& entry : m_entries) // where they were
            if (entry.household != 0 && persons.contains(entry.person))
                concerned.insert(entry.household);
    const HouseholdRepository repository(db);
    for (const std::int64_t id : persons) // where they are
        if (const auto person = repository.person({id}))
            concerned.insert(person->household.value);
    if (concerned.size() > most)
        return false;
    for (const std::int64_t id : concerned)
        replaceHousehold(db, {id});
    return true;
}

template <class Visit> void PersonSearch::scan(const std::string& needle, Visit visit) const {
    const char* const begin = m_keys.data();
    const char* const end = begin + m_keys.size();
    const char* at = begin;
    std::size_t entry = 0;
    while (at < end && (at = static_cast<const char*>(memmem(at, std::size_t(end - at), needle.data(), needle.size())))) {
        const auto offset = std::uint32_t(at - begin);
        while (entry + 1 < m_entries.size() && m_entries[entry + 1].at <= offset)
            ++entry;
        const char* const next = entry + 1 < m_entries.size() ? begin + m_entries[entry + 1].at : end;
        // The best of this person's keys counts: "fu" is in the pinyin of 王福 but begins that of nobody but 符.
        int rank = 2;
        for (const char* hit = at; hit && rank > 0;
             hit = static_cast<const char*>(memmem(hit + 1, std::size_t(next - hit - 1), needle.data(), needle.size()))) {
            const bool starts = hit == begin + m_entries[entry].at || hit[-1] == '\t';
            const bool whole = starts && (hit[needle.size()] == '\t' || hit[needle.size()] == '\n');
            rank = std::min(rank, whole ? 0 : starts ? 1
                                                     : 2);
        }
        if (m_entries[entry].household != 0 && !visit(m_entries[entry], rank))
            return;
        at = next;
    }
}

PersonSearch::Hit PersonSearch::hitOf(const Entry& entry) const {
    const auto place = m_places.find(entry.household);
    Hit hit{{entry.household}, {entry.person}, QString::fromUtf8(m_keys.data() + entry.at, entry.nameSize), {}, {}};
    if (place != m_places.end()) {
        hit.number = QString::fromStdString(place->second.number);
        hit.group = QString::fromStdString(place->second.group);
    }
    return hit;
}

static std::string needleOf(const QString& text) {
    return text::compact(text).toLower().toStdString();
}

std::vector<PersonSearch::Hit> PersonSearch::find(const QString& text, int limit) const {
    const std::string needle = needleOf(text);
    std::vector<Hit> result;
    if (needle.empty() || limit <= 0)
        return result;
    std::vector<const Entry*> ranked[3];
    std::set<std::int64_t> numbered;
    if (const auto it = m_numbers.find(needle); it != m_numbers.end())
        numbered.insert(it->second.begin(), it->second.end());
    if (!numbered.empty())
        for (const Entry& entry : m_entries) {
            if (numbered.contains(entry.household))
                ranked[0].push_back(&entry);
            if (std::ssize(ranked[0]) == limit)
                break;
        }
    if (std::ssize(ranked[0]) < limit)
        scan(needle, [&](const Entry& entry, int rank) {
            if (std::ssize(ranked[rank]) < limit && !numbered.contains(entry.household))
                ranked[rank].push_back(&entry);
            return std::ssize(ranked[0]) < limit; // nothing better can come
        });
    for (const auto& entries : ranked)
        for (const Entry* entry : entries)
            if (std::ssize(result) < limit)
                result.push_back(hitOf(*entry));
    return result;
}

std::vector<HouseholdId> PersonSearch::households(const QString& text) const {
    const std::string needle = needleOf(text);
    std::vector<HouseholdId> result;
    if (needle.empty())
        return result;
    if (const auto it = m_numbers.find(needle); it != m_numbers.end())
        for (const std::int64_t id : it->second)
            result.push_back({id});
    scan(needle, [&](const Entry& entry, int) {
        if (result.empty() || result.back().value != entry.household)
            result.push_back({entry.household});
        return true;
    });
    std::sort(result.begin(), result.end());
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

} // namespace cunwu
