#include "models/household/findingrules.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace cunwu {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Findings", text);
}

Sex sexOfRelation(const QString& relation) {
    static const QSet<QString> male{u"夫"_qs, u"子"_qs, u"长子"_qs, u"次子"_qs, u"三子"_qs, u"女婿"_qs, u"孙子"_qs, u"外孙子"_qs, u"曾孙子"_qs, u"父亲"_qs,
                                    u"公公"_qs, u"岳父"_qs, u"继父"_qs, u"祖父"_qs, u"外祖父"_qs, u"兄"_qs, u"弟"_qs, u"侄子"_qs, u"外甥"_qs};
    static const QSet<QString> female{u"妻"_qs, u"女"_qs, u"长女"_qs, u"次女"_qs, u"三女"_qs, u"儿媳"_qs, u"孙女"_qs, u"外孙女"_qs, u"孙媳"_qs, u"曾孙女"_qs, u"母亲"_qs,
                                      u"婆婆"_qs, u"岳母"_qs, u"继母"_qs, u"祖母"_qs, u"外祖母"_qs, u"姐"_qs, u"妹"_qs, u"嫂"_qs, u"弟媳"_qs, u"侄女"_qs, u"外甥女"_qs};
    return male.contains(relation) ? Sex::Male : female.contains(relation) ? Sex::Female : Sex::Unknown;
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
        add(Finding::Kind::FaultyId, tr(QT_TRANSLATE_NOOP("Findings", "%1: %2")).arg(p.name, parsed.reason()));
    if (parsed.id && p.birth.isValid() && parsed.id->birthDate() != p.birth)
        add(Finding::Kind::BirthDiffers, tr(QT_TRANSLATE_NOOP("Findings", "%1: the birth date differs from the ID number.")).arg(p.name));
    if (parsed.id && p.sex != Sex::Unknown && parsed.id->sex() != p.sex)
        add(Finding::Kind::SexDiffers, tr(QT_TRANSLATE_NOOP("Findings", "%1: the sex differs from the ID number.")).arg(p.name));
    if (p.relation.isEmpty())
        add(Finding::Kind::RelationMissing, tr(QT_TRANSLATE_NOOP("Findings", "%1: the relation to the head is missing.")).arg(p.name));
    const Sex expected = sexOfRelation(p.relation);
    if (expected != Sex::Unknown && p.sex != Sex::Unknown && expected != p.sex)
        add(Finding::Kind::RelationSex, tr(QT_TRANSLATE_NOOP("Findings", "%1: relation “%2” does not go with the sex.")).arg(p.name, p.relation));
    static const QRegularExpression mobile(QStringLiteral("^(1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8}|\\d{7,8})$"));
    if (!p.phone.isEmpty() && !mobile.match(p.phone).hasMatch())
        add(Finding::Kind::PhoneForm, tr(QT_TRANSLATE_NOOP("Findings", "%1: the phone number looks wrong.")).arg(p.name));
}

} // namespace

std::vector<Finding> findingsOf(const Household& household, const std::vector<Person>& members) {
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
    }
    if (present == 0)
        found(Finding::Kind::NoMembers, household.id, {}, tr(QT_TRANSLATE_NOOP("Findings", "Household %1 has no members. Add them, or mark it as dissolved.")).arg(household.number));
    else if (heads == 0)
        found(Finding::Kind::NoHead, household.id, {}, tr(QT_TRANSLATE_NOOP("Findings", "Household %1 has no head. Choose one of the members.")).arg(household.number));
    else if (heads > 1)
        found(Finding::Kind::TwoHeads, household.id, {}, tr(QT_TRANSLATE_NOOP("Findings", "Household %1 has %2 heads. Only one may stay.")).arg(household.number).arg(heads));
    return result;
}

std::vector<Finding> findingsOf(const std::vector<Household>& households, const std::vector<Person>& persons) {
    std::vector<Finding> result;
    QHash<HouseholdId, std::vector<Person>> members;
    QHash<QString, QString> owners; // ID → name of its first bearer
    QSet<HouseholdId> known;
    QSet<QString> numbers;
    Collector found(result);
    for (const Household& h : households) {
        known.insert(h.id);
        if (h.state == u"active" && numbers.contains(h.village + u'/' + h.number))
            found(Finding::Kind::DuplicateNumber, h.id, {}, tr(QT_TRANSLATE_NOOP("Findings", "Household number %1 is used twice. Give one of them another number.")).arg(h.number));
        numbers.insert(h.village + u'/' + h.number);
    }
    for (const Person& p : persons) {
        members[p.household].push_back(p);
        if (!known.contains(p.household))
            found(Finding::Kind::Orphan, p.household, p.id, tr(QT_TRANSLATE_NOOP("Findings", "%1 belongs to a household that is not in the file.")).arg(p.name));
        if (p.state != u"present" || p.citizenId.isEmpty())
            continue;
        if (const auto it = owners.constFind(p.citizenId); it != owners.cend())
            found(Finding::Kind::DuplicateId, p.household, p.id, tr(QT_TRANSLATE_NOOP("Findings", "%1 and %2 have the same ID number.")).arg(*it, p.name));
        else
            owners.insert(p.citizenId, p.name);
    }
    for (const Household& h : households) {
        const auto own = findingsOf(h, members.value(h.id));
        result.insert(result.end(), own.begin(), own.end());
    }
    return result;
}

} // namespace cunwu
