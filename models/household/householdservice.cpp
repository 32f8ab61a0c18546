#include "models/household/householdservice.h"

#include "models/base/text.h"
#include "models/database/database.h"
#include "models/household/fields.h"
#include "models/household/householdrepository.h"
#include <QCoreApplication>

namespace cunwu {

static QString translated(const char* text) {
    return QCoreApplication::translate("HouseholdService", text);
}

static HouseholdOutcome refused(const QString& reason) {
    return {false, reason, {}, {}};
}

static const char* const gone = QT_TRANSLATE_NOOP("HouseholdService", "This entry is no longer there. It may have been undone; reload the page.");

// Labels name households by number and nobody by name: the journal's chain covers them, so they outlast an erasure.
static const char* const ofMember = QT_TRANSLATE_NOOP("HouseholdService", "Household %1, a member: %2");

static QString numberOf(const HouseholdRepository& repository, HouseholdId id) {
    const auto household = repository.household(id);
    return household ? household->number : QString();
}

HouseholdOutcome HouseholdService::add(const Household& household, const Person& head) {
    HouseholdRepository repository(m_db);
    Household h = household;
    Person p = head;
    h.number = text::compact(h.number);
    p.name = text::cleanName(p.name);
    if (h.number.isEmpty())
        return refused(translated(QT_TRANSLATE_NOOP("HouseholdService", "A household needs a number.")));
    if (p.name.isEmpty())
        return refused(translated(QT_TRANSLATE_NOOP("HouseholdService", "A household needs a head: type the name.")));
    if (repository.findNumber(h.village, h.number))
        return refused(translated(QT_TRANSLATE_NOOP("HouseholdService", "Household %1 exists already. Choose another number.")).arg(h.number));
    Transaction transaction(m_db, translated(QT_TRANSLATE_NOOP("HouseholdService", "New household %1")).arg(h.number));
    p.household = repository.insert(h);
    p.position = 0;
    if (p.relation.isEmpty())
        p.relation = QStringLiteral("户主");
    const PersonId id = repository.insert(p);
    transaction.commit();
    return {true, {}, p.household, id};
}

static void setColumn(Household& h, const QString& key, const QVariant& value) {
    if (key == u"number")
        h.number = value.toString();
    else if (key == u"group_name")
        h.group = value.toString();
    else if (key == u"address")
        h.address = value.toString();
    else if (key == u"phone")
        h.phone = value.toString();
    else if (key == u"state")
        h.state = value.toString();
    else if (key == u"type")
        h.type = value.toString();
    else if (value.isValid())
        h.details.insert(key, value);
    else
        h.details.remove(key);
}

static void setCitizenId(Person& p, const QString& typed) {
    const auto parsed = CitizenId::parse(typed);
    p.citizenId = parsed.cleaned;
    p.idFault = parsed.cleaned.isEmpty() ? CitizenId::Fault::Empty : parsed.fault;
    if (parsed.id) {
        p.birth = parsed.id->birthDate();
        p.sex = parsed.id->sex();
    }
}

static void setColumn(Person& p, const QString& key, const QVariant& value) {
    if (key == u"citizen_id")
        setCitizenId(p, value.toString());
    else if (key == u"name")
        p.name = text::cleanName(value.toString());
    else if (key == u"relation")
        p.relation = value.toString();
    else if (key == u"sex")
        p.sex = static_cast<Sex>(value.toInt());
    else if (key == u"birth")
        p.birth = QDate::fromString(value.toString(), Qt::ISODate);
    else if (key == u"ethnicity")
        p.ethnicity = value.toString();
    else if (key == u"phone")
        p.phone = value.toString();
    else if (key == u"state")
        p.state = value.toString();
    else if (value.isValid())
        p.details.insert(key, value);
    else
        p.details.remove(key);
}

HouseholdOutcome HouseholdService::setField(HouseholdId id, const QString& key, const QString& typed) {
    HouseholdRepository repository(m_db);
    auto household = repository.household(id);
    const Field* field = fields::find(QStringLiteral("household"), key);
    if (!household || !field)
        return refused(translated(gone));
    const auto parsed = fields::parse(*field, typed);
    if (!parsed.reason.isEmpty())
        return refused(parsed.reason);
    if (key == u"number") {
        const auto other = repository.findNumber(household->village, parsed.stored.toString());
        if (!parsed.stored.isValid() || (other && *other != id))
            return refused(parsed.stored.isValid() ? translated(QT_TRANSLATE_NOOP("HouseholdService", "Household %1 exists already. Choose another number.")).arg(parsed.stored.toString())
                                                   : translated(QT_TRANSLATE_NOOP("HouseholdService", "A household needs a number.")));
    }
    Transaction transaction(m_db, translated(QT_TRANSLATE_NOOP("HouseholdService", "Household %1: %2")).arg(household->number, field->label));
    setColumn(*household, key, parsed.stored);
    const bool changed = repository.update(*household);
    transaction.commit();
    return {changed, {}, id, {}};
}

HouseholdOutcome HouseholdService::setField(PersonId id, const QString& key, const QString& typed) {
    HouseholdRepository repository(m_db);
    auto person = repository.person(id);
    const Field* field = fields::find(QStringLiteral("person"), key);
    if (!person || !field)
        return refused(translated(gone));
    const auto parsed = fields::parse(*field, typed);
    if (!parsed.reason.isEmpty())
        return refused(parsed.reason);
    if (key == u"name" && !parsed.stored.isValid())
        return refused(translated(QT_TRANSLATE_NOOP("HouseholdService", "A person needs a name. To take somebody out, choose Moved or Died.")));
    Transaction transaction(m_db, translated(ofMember).arg(numberOf(repository, person->household), field->label));
    setColumn(*person, key, parsed.stored);
    const bool changed = repository.update(*person);
    transaction.commit();
    return {changed, {}, person->household, id};
}

HouseholdOutcome HouseholdService::addMember(const Person& member) {
    HouseholdRepository repository(m_db);
    Person p = member;
    p.name = text::cleanName(p.name);
    if (p.name.isEmpty())
        return refused(translated(QT_TRANSLATE_NOOP("HouseholdService", "A person needs a name.")));
    if (!repository.household(p.household))
        return refused(translated(gone));
    if (!p.citizenId.isEmpty())
        setCitizenId(p, p.citizenId);
    for (const Person& other : repository.members(p.household))
        p.position = std::max(p.position, other.position + 1);
    Transaction transaction(m_db, translated(QT_TRANSLATE_NOOP("HouseholdService", "Household %1: new member")).arg(numberOf(repository, p.household)));
    const PersonId id = repository.insert(p);
    transaction.commit();
    return {true, {}, p.household, id};
}

HouseholdOutcome HouseholdService::removeMember(PersonId id) {
    HouseholdRepository repository(m_db);
    const auto person = repository.person(id);
    if (!person)
        return refused(translated(gone));
    if (repository.members(person->household).size() < 2)
        return refused(translated(QT_TRANSLATE_NOOP("HouseholdService", "This is the last member. Mark the household as dissolved or moved instead.")));
    Transaction transaction(m_db, translated(QT_TRANSLATE_NOOP("HouseholdService", "Household %1: delete a member")).arg(numberOf(repository, person->household)));
    repository.remove(id);
    transaction.commit();
    return {true, {}, person->household, id};
}

HouseholdOutcome HouseholdService::setState(PersonId id, const QString& state) {
    HouseholdRepository repository(m_db);
    auto person = repository.person(id);
    if (!person || !fields::parse(*fields::find(u"person"_qs, u"state"_qs), state).reason.isEmpty())
        return refused(translated(gone));
    Transaction transaction(m_db, translated(ofMember).arg(numberOf(repository, person->household), fields::display(*fields::find(u"person"_qs, u"state"_qs), state)));
    person->state = state;
    const bool changed = repository.update(*person);
    transaction.commit();
    return {changed, {}, person->household, id};
}

HouseholdOutcome HouseholdService::setState(HouseholdId id, const QString& state) {
    HouseholdRepository repository(m_db);
    auto household = repository.household(id);
    if (!household || !fields::parse(*fields::find(u"household"_qs, u"state"_qs), state).reason.isEmpty())
        return refused(translated(gone));
    Transaction transaction(m_db, translated(QT_TRANSLATE_NOOP("HouseholdService", "Household %1: %2")).arg(household->number, fields::display(*fields::find(u"household"_qs, u"state"_qs), state)));
    household->state = state;
    const bool changed = repository.update(*household);
    transaction.commit();
    return {changed, {}, id, {}};
}

HouseholdOutcome HouseholdService::setHead(PersonId id) {
    HouseholdRepository repository(m_db);
    const auto head = repository.person(id);
    if (!head)
        return refused(translated(gone));
    Transaction transaction(m_db, translated(QT_TRANSLATE_NOOP("HouseholdService", "Household %1: new head")).arg(numberOf(repository, head->household)));
    int position = 1;
    bool changed = false;
    for (Person member : repository.members(head->household)) {
        const bool chosen = member.id == id;
        if (chosen)
            member.relation = QStringLiteral("户主");
        else if (member.isHead())
            member.relation.clear();
        member.position = chosen ? 0 : position++;
        changed |= repository.update(member);
    }
    transaction.commit();
    return {changed, {}, head->household, id};
}

HouseholdOutcome HouseholdService::moveMember(PersonId id, HouseholdId to) {
    HouseholdRepository repository(m_db);
    auto person = repository.person(id);
    const auto target = repository.household(to);
    if (!person || !target)
        return refused(translated(gone));
    if (person->household == to)
        return refused(translated(QT_TRANSLATE_NOOP("HouseholdService", "%1 belongs to this household already.")).arg(person->name));
    Transaction transaction(m_db, translated(QT_TRANSLATE_NOOP("HouseholdService", "A member of household %1 moves to household %2")).arg(numberOf(repository, person->household), target->number));
    const auto members = repository.members(to);
    person->household = to;
    person->position = members.empty() ? 0 : members.back().position + 1;
    person->relation = members.empty() ? QStringLiteral("户主") : QString();
    repository.update(*person);
    transaction.commit();
    return {true, {}, to, id};
}

/// The household that the leaving members share, when they all live in one and somebody stays.
static std::optional<Household> leftBehind(const HouseholdRepository& repository, const std::vector<PersonId>& leaving) {
    const auto first = leaving.empty() ? std::nullopt : repository.person(leaving.front());
    if (!first)
        return {};
    const auto members = repository.members(first->household);
    const auto isLeaving = [&](const Person& p) { return std::find(leaving.begin(), leaving.end(), p.id) != leaving.end(); };
    const auto found = std::count_if(members.begin(), members.end(), isLeaving);
    return std::size_t(found) == leaving.size() && std::size_t(found) < members.size() ? repository.household(first->household) : std::nullopt;
}

HouseholdOutcome HouseholdService::split(const std::vector<PersonId>& leaving, const QString& typed) {
    HouseholdRepository repository(m_db);
    const auto old = leftBehind(repository, leaving);
    if (!old)
        return refused(translated(QT_TRANSLATE_NOOP("HouseholdService", "Choose members of one household; somebody must stay in it.")));
    const QString number = text::compact(typed);
    if (number.isEmpty())
        return refused(translated(QT_TRANSLATE_NOOP("HouseholdService", "A household needs a number.")));
    if (repository.findNumber(old->village, number))
        return refused(translated(QT_TRANSLATE_NOOP("HouseholdService", "Household %1 exists already. Choose another number.")).arg(number));
    Transaction transaction(m_db, translated(QT_TRANSLATE_NOOP("HouseholdService", "Household %1 splits off %2")).arg(number, old->number));
    Household fresh;
    fresh.village = old->village;
    fresh.number = number;
    fresh.group = old->group;
    fresh.address = old->address;
    const HouseholdId id = repository.insert(fresh);
    int position = 0;
    for (const PersonId member : leaving) {
        Person p = *repository.person(member);
        p.household = id;
        p.relation = position == 0 ? QStringLiteral("户主") : QString(); // what they are to the new head, only they know
        p.position = position++;
        repository.update(p);
    }
    transaction.commit();
    return {true, {}, id, leaving.front()};
}

} // namespace cunwu
