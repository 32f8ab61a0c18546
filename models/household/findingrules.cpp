#include "models/household/findingrules.h"

#include "models/household/supportrules.h"
#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace cunwu {

namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("Findings", text);
}

Sex sexOfRelation(const QString& relation) {
    static const QSet<QString> male{u"夫"_qs, u"子"_qs, u"长子"_qs, u"次子"_qs, u"三子"_qs, u"四子"_qs, u"五子"_qs, u"独生子"_qs, u"养子或继子"_qs, u"孙女婿"_qs, u"女婿"_qs, u"孙子"_qs, u"外孙子"_qs, u"曾孙子"_qs, u"父亲"_qs,
                                    u"公公"_qs, u"岳父"_qs, u"继父"_qs, u"祖父"_qs, u"外祖父"_qs, u"兄"_qs, u"弟"_qs, u"侄子"_qs, u"外甥"_qs};
    static const QSet<QString> female{u"妻"_qs, u"女"_qs, u"长女"_qs, u"次女"_qs, u"三女"_qs, u"四女"_qs, u"五女"_qs, u"独生女"_qs, u"养女或继女"_qs, u"儿媳"_qs, u"孙女"_qs, u"外孙女"_qs, u"孙媳"_qs, u"曾孙女"_qs, u"母亲"_qs,
                                      u"婆婆"_qs, u"岳母"_qs, u"继母"_qs, u"祖母"_qs, u"外祖母"_qs, u"姐"_qs, u"妹"_qs, u"嫂"_qs, u"弟媳"_qs, u"侄女"_qs, u"外甥女"_qs};
    return male.contains(relation) ? Sex::Male : female.contains(relation) ? Sex::Female
                                                                           : Sex::Unknown;
}

/// A mobile or a landline number; several with "/", "、" or ";" between them. Empty is right.
bool phoneLooksRight(const QString& phone) {
    static const QRegularExpression form(QStringLiteral("^(1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8}|\\d{7,8})$"));
    static const QRegularExpression between(QStringLiteral("[/;、；]"));
    const QStringList numbers = phone.split(between, Qt::SkipEmptyParts);
    return std::all_of(numbers.begin(), numbers.end(), [](const QString& number) { return form.match(number.trimmed()).hasMatch(); });
}

class Collector {
public:
    explicit Collector(std::vector<Finding>& out) : m_out(out) {}
    void operator()(Finding::Kind kind, HouseholdId household, PersonId person, const QString& text) { m_out.push_back({kind, household, person, text}); }

private:
    std::vector<Finding>& m_out;
};

void personFindings(const Person& p, Collector& found) {
    const auto add = [&](Finding::Kind kind, const QString& text) { found(kind, p.household, p.id, text); };
    const auto parsed = CitizenId::parse(p.citizenId);
    if (parsed.fault != CitizenId::Fault::None)
        add(Finding::Kind::FaultyId, translated(QT_TRANSLATE_NOOP("Findings", "%1: %2")).arg(p.name, parsed.reason()));
    if (parsed.id && p.birth.isValid() && parsed.id->birthDate() != p.birth)
        add(Finding::Kind::BirthDiffers, translated(QT_TRANSLATE_NOOP("Findings", "%1: the birth date differs from the ID number.")).arg(p.name));
    if (parsed.id && p.sex != Sex::Unknown && parsed.id->sex() != p.sex)
        add(Finding::Kind::SexDiffers, translated(QT_TRANSLATE_NOOP("Findings", "%1: the sex differs from the ID number.")).arg(p.name));
    if (p.relation.isEmpty())
        add(Finding::Kind::RelationMissing, translated(QT_TRANSLATE_NOOP("Findings", "%1: the relation to the head is missing.")).arg(p.name));
    const Sex expected = sexOfRelation(p.relation);
    if (expected != Sex::Unknown && p.sex != Sex::Unknown && expected != p.sex)
        add(Finding::Kind::RelationSex, translated(QT_TRANSLATE_NOOP("Findings", "%1: relation “%2” does not go with the sex.")).arg(p.name, p.relation));
    if (!phoneLooksRight(p.phone))
        add(Finding::Kind::PhoneForm, translated(QT_TRANSLATE_NOOP("Findings", "%1: the phone number looks wrong.")).arg(p.name));
}

bool isSpouse(const Person& p) {
    return p.relation == u"配偶" || p.relation == u"夫" || p.relation == u"妻";
}

void spouseFindings(const Household& household, const std::vector<Person>& members, Collector& found) {
    const auto present = [](const Person& p) { return p.state == u"present" && p.sex != Sex::Unknown; };
    const auto head = std::find_if(members.begin(), members.end(), [&](const Person& p) { return p.isHead() && present(p); });
    if (head == members.end())
        return;
    for (const Person& p : members)
        if (isSpouse(p) && present(p) && p.sex == head->sex)
            found(Finding::Kind::SpouseSex, household.id, p.id,
                  translated(QT_TRANSLATE_NOOP("Findings", "%1 and the head %2 are husband and wife, but have the same sex. Check sex and relation.")).arg(p.name, head->name));
}

/// One mobile number in several households: somebody's was copied. Landlines are shared.
void sharedPhones(const std::vector<Household>& households, const QHash<HouseholdId, std::vector<Person>>& members, Collector& found) {
    QHash<QString, const Household*> owners;
    for (const Household& h : households) {
        if (h.state != u"active")
            continue;
        QSet<QString> own{h.phone};
        for (const Person& p : members.value(h.id))
            if (p.state == u"present")
                own.insert(p.phone);
        for (const QString& phone : own) {
            if (phone.size() != 11 || !phone.startsWith(u'1'))
                continue;
            const Household*& owner = owners[phone];
            if (owner)
                found(Finding::Kind::SharedPhone, h.id, {}, translated(QT_TRANSLATE_NOOP("Findings", "Households %1 and %2 have the same phone number. Ask whose it is.")).arg(owner->number, h.number));
            else
                owner = &h;
        }
    }
}

} // namespace

static std::vector<Finding> findingsOf(const Household& household, const std::vector<Person>& members, const RecordedClasses& recorded, QDate today) {
    std::vector<Finding> result;
    if (household.state != u"active")
        return result;
    Collector found(result);
    int heads = 0, present = 0;
    for (const Person& p : members) {
        if (p.state != u"present")
            continue;
        ++present;
        heads += p.isHead();
        personFindings(p, found);
        supportFindings(p, recorded, today, result);
    }
    spouseFindings(household, members, found);
    if (!phoneLooksRight(household.phone))
        found(Finding::Kind::PhoneForm, household.id, {}, translated(QT_TRANSLATE_NOOP("Findings", "Household %1: the phone number looks wrong.")).arg(household.number));
    if (present == 0)
        found(Finding::Kind::NoMembers, household.id, {}, translated(QT_TRANSLATE_NOOP("Findings", "Household %1 has no members. Add them, or mark it as dissolved.")).arg(household.number));
    else if (heads == 0)
        found(Finding::Kind::NoHead, household.id, {}, translated(QT_TRANSLATE_NOOP("Findings", "Household %1 has no head. Choose one of the members.")).arg(household.number));
    else if (heads > 1)
        found(Finding::Kind::TwoHeads, household.id, {}, translated(QT_TRANSLATE_NOOP("Findings", "Household %1 has %2 heads. Only one may stay.")).arg(household.number).arg(heads));
    return result;
}

std::vector<Finding> findingsOf(const Household& household, const std::vector<Person>& members, QDate today) {
    return findingsOf(household, members, RecordedClasses::of(members), today);
}

std::vector<Finding> findingsOf(const std::vector<Household>& households, const std::vector<Person>& persons, QDate today) {
    const RecordedClasses recorded = RecordedClasses::of(persons);
    std::vector<Finding> result;
    QHash<HouseholdId, std::vector<Person>> members;
    QHash<QString, QString> owners; // ID → name of its first bearer
    QSet<HouseholdId> known;
    QSet<QString> numbers;
    Collector found(result);
    for (const Household& h : households) {
        known.insert(h.id);
        if (h.state == u"active" && numbers.contains(h.village + u'/' + h.number))
            found(Finding::Kind::DuplicateNumber, h.id, {}, translated(QT_TRANSLATE_NOOP("Findings", "Household number %1 is used twice. Give one of them another number.")).arg(h.number));
        numbers.insert(h.village + u'/' + h.number);
    }
    for (const Person& p : persons) {
        members[p.household].push_back(p);
        if (!known.contains(p.household))
            found(Finding::Kind::Orphan, p.household, p.id, translated(QT_TRANSLATE_NOOP("Findings", "%1 belongs to a household that is not in the file.")).arg(p.name));
        if (p.state != u"present" || p.citizenId.isEmpty() || p.idFault != CitizenId::Fault::None)
            continue;
        if (const auto it = owners.constFind(p.citizenId); it != owners.cend())
            found(Finding::Kind::DuplicateId, p.household, p.id, translated(QT_TRANSLATE_NOOP("Findings", "%1 and %2 have the same ID number.")).arg(*it, p.name));
        else
            owners.insert(p.citizenId, p.name);
    }
    for (const Household& h : households) {
        const auto own = findingsOf(h, members.value(h.id), recorded, today);
        result.insert(result.end(), own.begin(), own.end());
    }
    sharedPhones(households, members, found);
    if (!persons.empty())
        unrecordedFindings(recorded, result);
    return result;
}

} // namespace cunwu
