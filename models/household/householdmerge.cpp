#include "models/household/householdmerge.h"

#include "models/database/database.h"
#include "models/household/householdrepository.h"
#include <QCoreApplication>

namespace cunwu {

static QString translated(const char* text) {
    return QCoreApplication::translate("HouseholdService", text);
}

static bool same(const Person& a, const Person& b) {
    const auto good = [](const Person& p) { return !p.citizenId.isEmpty() && p.idFault == CitizenId::Fault::None; };
    if (good(a) && good(b))
        return a.citizenId == b.citizenId;
    return a.name == b.name && a.birth.isValid() && a.birth == b.birth;
}

std::vector<Twin> HouseholdMerge::twins(HouseholdId arriving) const {
    const HouseholdRepository repository(m_db);
    const auto household = repository.household(arriving);
    std::vector<Twin> result;
    if (!household)
        return result;
    const std::vector<Person> members = repository.members(arriving), all = repository.persons();
    for (const Person& member : members)
        for (const Person& other : all) {
            if (other.household == arriving || other.state != u"present" || !same(member, other))
                continue;
            const auto line = repository.line(other.household);
            if (line && line->village == household->village && (line->state == u"active" || line->state == u"leaving")) {
                result.push_back({member.id, other.id, other.household, other.name, line->number});
                break;
            }
        }
    return result;
}

static void fill(QString& place, const QString& value) {
    if (place.isEmpty())
        place = value;
}

static void fill(QVariantMap& place, const QVariantMap& values) {
    for (auto it = values.begin(); it != values.end(); ++it)
        if (!place.contains(it.key()))
            place.insert(it.key(), it.value());
}

static void fill(Person& p, const Person& from) {
    if (p.citizenId.isEmpty()) {
        p.citizenId = from.citizenId;
        p.idFault = from.idFault;
    }
    if (p.sex == Sex::Unknown)
        p.sex = from.sex;
    if (!p.birth.isValid())
        p.birth = from.birth;
    fill(p.ethnicity, from.ethnicity);
    fill(p.phone, from.phone);
    fill(p.details, from.details);
}

static void fill(Household& h, const Household& from) {
    fill(h.group, from.group);
    fill(h.address, from.address);
    fill(h.phone, from.phone);
    fill(h.type, from.type);
    fill(h.details, from.details);
}

HouseholdOutcome HouseholdMerge::merge(HouseholdId arriving) {
    HouseholdRepository repository(m_db);
    const auto found = twins(arriving);
    auto household = repository.household(arriving);
    if (found.empty() || !household)
        return {false, translated(QT_TRANSLATE_NOOP("HouseholdService", "Nobody of this household stands here twice.")), arriving, {}};
    Transaction transaction(m_db, translated(QT_TRANSLATE_NOOP("HouseholdService", "Merge household %1 with what was entered by hand")).arg(household->number));
    std::set<std::int64_t> emptied;
    for (const Twin& twin : found) {
        Person person = *repository.person(twin.arriving);
        if (const auto other = repository.person(twin.present)) {
            fill(person, *other);
            repository.update(person);
            repository.remove(other->id);
            emptied.insert(twin.household.value);
        }
    }
    for (const std::int64_t id : emptied) {
        if (!repository.members({id}).empty())
            continue; // somebody of it did not move in
        Household other = *repository.household({id});
        fill(*household, other);
        if (!repository.hasEntries({id})) {
            repository.remove(HouseholdId{id});
            continue;
        }
        other.state = QStringLiteral("dissolved");
        repository.update(other);
    }
    repository.update(*household);
    transaction.commit();
    return {true, {}, arriving, {}};
}

QString HouseholdMerge::nextNumber(Database& db, const QString& village) {
    qlonglong highest = 0;
    for (const HouseholdLine& line : HouseholdRepository(db).lines(village)) {
        bool whole = false;
        const qlonglong number = line.number.toLongLong(&whole);
        highest = std::max(highest, whole && line.number.size() < 10 ? number : 0);
    }
    return QString::number(highest + 1);
}

} // namespace cunwu
