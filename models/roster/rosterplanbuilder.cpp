#include "models/roster/rosterplanbuilder.h"

#include "models/base/text.h"
#include "models/household/fields.h"
#include "models/roster/rosterrows.h"
#include <QCoreApplication>
#include <QSet>

namespace cunwu {

namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("RosterPlan", text);
}

QString personKey(const Person& p, HouseholdId household) {
    return QString::number(household.value) + u'/' + p.name + u'/' + p.citizenId;
}

const QStringList& personKeys() {
    static const QStringList keys{u"marriage"_qs, u"political"_qs, u"education"_qs, u"student"_qs, u"dropout_reason"_qs, u"health"_qs, u"disability"_qs,
                                  u"chronic"_qs, u"labour"_qs, u"work_place"_qs, u"work_months"_qs, u"work_income"_qs, u"public_post"_qs,
                                  u"medical_insurance"_qs, u"pension"_qs, u"assistance"_qs, u"note"_qs};
    return keys;
}

} // namespace

struct RosterPlanBuilder::State {
    QString village;
    KnownRoster known;
    QHash<QString, int> householdByNumber; ///< index in known.households
    QHash<HouseholdId, int> householdById;
    QHash<QString, int> personById;                 ///< citizen id → index in known.persons
    QHash<QString, std::vector<int>> personsByName; ///< household id / name → indexes
    QSet<QString> tableIds;                         ///< good ID numbers anywhere in the table
    QSet<QString> tablePeople;                      ///< household id / name / ID as written, of the family at hand
    QSet<int> taken;                                ///< known persons that a row was matched to
    QHash<HouseholdId, int> lastPosition;           ///< of every inhabited household
    QHash<HouseholdId, QString> headNames;
    QHash<QString, std::vector<HouseholdId>> householdsByHead;
    QSet<QString> usedNumbers;           ///< of this village, in the office or in the plan
    QHash<HouseholdId, int> plannedById; ///< index in plan.households
    QHash<QString, int> plannedByNumber; ///< the table's own numbers → index in plan.households
    std::vector<QString> plannedHeads;   ///< one for each of plan.households: the head that the table names
    std::vector<int> plannedSizes;       ///< rows so far
    QSet<HouseholdId> claimed;           ///< known households that some family of the table is
    QSet<QString> seenIds;               ///< in this table
    QSet<QString> seenNames;
    RosterPlan plan;

    struct Family {
        QString number;
        bool ownNumber = false; ///< 户号: means the same household in every table; a sequence number does not
        std::vector<RawRow> rows;
    };
    void readSheet(const Sheet& sheet, const HeaderMap& header);
    std::vector<Family> families(std::vector<RawRow> rows, const HeaderMap& header) const;
    void takeFamily(const Sheet& sheet, const Family& family);
    int planHousehold(const Family& family, QStringList& warnings);
    QString headOf(const Family& family) const;
    bool livesIn(const RawRow& raw, HouseholdId household) const;
    const Household* householdOfPeople(const Family& family) const;
    const Household* knownHousehold(const Family& family) const;
    int plannedAlready(const Family& family, const Household* existing) const;
    QString freeNumber(const Family& family) const;
    void takePerson(const Sheet& sheet, const RawRow& raw, int householdIndex, int position, QStringList warnings);
    Person readPerson(const RawRow& raw, QStringList& warnings) const;
    void settle(PlannedRow& row, int householdIndex);
    int knownPerson(const Person& person, HouseholdId household) const;
};

RosterPlanBuilder::RosterPlanBuilder(QString village, KnownRoster known) : m(std::make_unique<State>()) {
    m->village = std::move(village);
    m->known = std::move(known);
    for (int i = 0; i < int(m->known.households.size()); ++i) {
        m->householdByNumber.insert(m->known.households[i].village + u'/' + m->known.households[i].number, i);
        m->householdById.insert(m->known.households[i].id, i);
        if (m->known.households[i].village == m->village)
            m->usedNumbers.insert(m->known.households[i].number);
    }
    for (int i = 0; i < int(m->known.persons.size()); ++i) {
        const Person& p = m->known.persons[i];
        if (p.idFault == CitizenId::Fault::None && !p.citizenId.isEmpty())
            m->personById.insert(p.citizenId, i);
        m->lastPosition[p.household] = std::max(m->lastPosition.value(p.household, -1), p.position);
        if (p.isHead()) {
            m->headNames.insert(p.household, p.name);
            m->householdsByHead[p.name].push_back(p.household);
        }
        m->personsByName[QString::number(p.household.value) + u'/' + p.name].push_back(i);
    }
}

RosterPlanBuilder::~RosterPlanBuilder() = default;

RosterPlan RosterPlanBuilder::build(const TableContent& content, const QString& wanted) {
    m->plan = {};
    m->plan.refusal = content.refusal;
    if (!content.refusal.isEmpty())
        return m->plan;
    bool found = false;
    for (const Sheet& sheet : content.sheets) {
        if (!wanted.isEmpty() && sheet.name != wanted)
            continue;
        if (const auto header = headerrules::recognise(sheet)) {
            found = true;
            m->readSheet(sheet, *header);
        }
    }
    if (!found)
        m->plan.refusal = wanted.isEmpty() ? translated(QT_TRANSLATE_NOOP("RosterPlan", "No header was found in the first ten rows. A roster needs a row with 姓名 and at least two more headings such as 身份证号码 and 与户主关系."))
                                           : translated(QT_TRANSLATE_NOOP("RosterPlan", "There is no sheet “%1” with the header of a roster.")).arg(wanted);
    else if (m->plan.rows.empty())
        m->plan.refusal = translated(QT_TRANSLATE_NOOP("RosterPlan", "There is a header, but no person below it."));
    return m->plan;
}

void RosterPlanBuilder::State::readSheet(const Sheet& sheet, const HeaderMap& header) {
    if (!header.unknown.isEmpty())
        plan.warnings << translated(QT_TRANSLATE_NOOP("RosterPlan", "Columns that were not recognised and are left out: %1")).arg(header.unknown.join(u"、"));
    std::vector<RawRow> rows = rawRows(sheet, header);
    for (const RawRow& raw : rows)
        if (const auto id = CitizenId::parse(raw.cell("citizen_id")).id)
            tableIds.insert(id->toString());
    for (const Family& family : families(std::move(rows), header))
        takeFamily(sheet, family);
}

std::vector<RosterPlanBuilder::State::Family> RosterPlanBuilder::State::families(std::vector<RawRow> rows, const HeaderMap& header) const {
    const Separator separator = separatorOf(rows, header);
    std::vector<Family> result;
    QHash<QString, int> byNumber;
    QString last;
    for (RawRow& raw : rows) {
        const bool head = headerrules::relation(raw.cell("relation")) == u"户主";
        const QString written = text::compact(raw.cell(separator == Separator::Number ? "h:number" : separator == Separator::Sequence ? "sequence"
                                                                                                                                      : "head_name"));
        const QString key = written.isEmpty() ? last : written;
        bool fresh = result.empty();
        int target = int(result.size()) - 1;
        if (separator == Separator::Number) {
            fresh = !byNumber.contains(key);
            target = byNumber.value(key, target);
        } else if (separator == Separator::Relation) {
            fresh |= head;
        } else if (separator == Separator::EachRow) {
            fresh = true;
        } else {
            // The same sequence number again after another family is another family.
            fresh |= (!written.isEmpty() && written != last) || (head && !result.empty() && std::any_of(result.back().rows.begin(), result.back().rows.end(), [](const RawRow& r) { return headerrules::relation(r.cell("relation")) == u"户主"; }));
        }
        last = key;
        if (fresh) {
            Family family;
            family.ownNumber = separator == Separator::Number && !key.isEmpty();
            family.number = family.ownNumber || separator == Separator::Sequence ? key : QString();
            if (family.number.isEmpty())
                family.number = QString::number(result.size() + 1);
            byNumber.insert(key, int(result.size()));
            result.push_back(std::move(family));
            target = int(result.size()) - 1;
        }
        result[std::size_t(target)].rows.push_back(std::move(raw));
    }
    return result;
}

/// The name of the head as the table gives it: the row with the relation, else the head column, else the first row.
QString RosterPlanBuilder::State::headOf(const Family& family) const {
    for (const RawRow& raw : family.rows)
        if (headerrules::relation(raw.cell("relation")) == u"户主")
            return text::cleanName(raw.cell("name"));
    const RawRow& first = family.rows.front();
    return text::cleanName(first.cell("head_name").isEmpty() ? first.cell("name") : first.cell("head_name"));
}

bool RosterPlanBuilder::State::livesIn(const RawRow& raw, HouseholdId household) const {
    QStringList ignored;
    return personsByName.contains(QString::number(household.value) + u'/' + readPerson(raw, ignored).name);
}

/// The household that most of the family live in by their ID numbers; without good ones the household with the same head
/// and all of these names.
const Household* RosterPlanBuilder::State::householdOfPeople(const Family& family) const {
    QHash<HouseholdId, int> votes;
    for (const RawRow& raw : family.rows)
        if (const auto id = CitizenId::parse(raw.cell("citizen_id").isEmpty() ? raw.cell("head_id") : raw.cell("citizen_id")).id)
            if (const auto it = personById.constFind(id->toString()); it != personById.cend())
                ++votes[known.persons[std::size_t(*it)].household];
    HouseholdId best;
    for (auto it = votes.cbegin(); it != votes.cend(); ++it)
        if (!best || it.value() > votes[best] || (it.value() == votes[best] && it.key() < best))
            best = it.key();
    if (!best)
        for (const HouseholdId candidate : householdsByHead.value(headOf(family)))
            if (!best && !claimed.contains(candidate) &&
                std::all_of(family.rows.begin(), family.rows.end(), [&](const RawRow& raw) { return livesIn(raw, candidate); }))
                best = candidate;
    const auto it = householdById.constFind(best);
    return it == householdById.cend() ? nullptr : &known.households[std::size_t(*it)];
}

/// By number, when somebody of the family lives there; else by its people. The table's own number also finds a household
/// without people, and one to which it adds members, but never puts a family under another family's head.
const Household* RosterPlanBuilder::State::knownHousehold(const Family& family) const {
    const auto numbered = householdByNumber.constFind(village + u'/' + family.number);
    const Household* byNumber = numbered == householdByNumber.cend() ? nullptr : &known.households[std::size_t(*numbered)];
    if (byNumber && std::any_of(family.rows.begin(), family.rows.end(), [&](const RawRow& raw) { return livesIn(raw, byNumber->id); }))
        return byNumber;
    if (byNumber && family.ownNumber && !lastPosition.contains(byNumber->id))
        return byNumber;
    if (const Household* byPeople = householdOfPeople(family))
        return byPeople;
    const bool bringsHead = std::any_of(family.rows.begin(), family.rows.end(), [](const RawRow& raw) {
        return headerrules::relation(raw.cell("relation")) == u"户主" || (raw.cell("relation").isEmpty() && !raw.cell("head_name").isEmpty());
    });
    return byNumber && family.ownNumber && (!bringsHead || headNames.value(byNumber->id) == headOf(family)) ? byNumber : nullptr;
}

/// A family that an earlier row or sheet of the same table began, or −1.
int RosterPlanBuilder::State::plannedAlready(const Family& family, const Household* existing) const {
    if (existing)
        return plannedById.value(existing->id, -1);
    const int index = family.ownNumber ? plannedByNumber.value(family.number, -1) : -1;
    return index >= 0 && plannedHeads[std::size_t(index)] == headOf(family) ? index : -1;
}

/// The family's number, or one that nobody has: "5-2" beside a 户号, else the next whole number.
QString RosterPlanBuilder::State::freeNumber(const Family& family) const {
    if (!usedNumbers.contains(family.number))
        return family.number;
    QString number;
    int next = family.ownNumber ? 2 : int(usedNumbers.size()) + 1;
    do
        number = family.ownNumber ? family.number + u'-' + QString::number(next) : QString::number(next);
    while (++next, usedNumbers.contains(number));
    return number;
}

static void setText(QString& target, const QString& value) {
    if (!value.isEmpty())
        target = value;
}

int RosterPlanBuilder::State::planHousehold(const Family& family, QStringList& warnings) {
    const Household* existing = knownHousehold(family);
    int index = plannedAlready(family, existing);
    if (index < 0) {
        index = int(plan.households.size());
        PlannedHousehold planned;
        planned.isNew = existing == nullptr;
        if (existing)
            planned.household = *existing;
        else {
            planned.household.village = village;
            planned.household.number = freeNumber(family);
        }
        if (!existing && family.ownNumber && planned.household.number != family.number)
            warnings << translated(QT_TRANSLATE_NOOP("RosterPlan", "household number %1 belongs to another family already; this family gets the number %2")).arg(family.number, planned.household.number);
        usedNumbers.insert(planned.household.number);
        if (existing) {
            plannedById.insert(existing->id, index);
            claimed.insert(existing->id);
        } else if (family.ownNumber && !plannedByNumber.contains(family.number))
            plannedByNumber.insert(family.number, index);
        plan.households.push_back(std::move(planned));
        plannedHeads.push_back(headOf(family));
        plannedSizes.push_back(0);
    }
    PlannedHousehold& planned = plan.households[std::size_t(index)];
    Household& h = planned.household;
    const RawRow& first = family.rows.front();
    setText(h.group, headerrules::groupName(first.cell("h:group_name")));
    setText(h.address, first.cell("h:address").simplified());
    setText(h.type, first.cell("h:type").simplified());
    setText(h.phone, text::compact(first.cell("h:phone")));
    for (const Field& field : fields::ofHousehold()) {
        const QString value = first.cells.value(u"h:"_qs + field.key);
        const bool core = field.key == u"number" || field.key == u"group_name" || field.key == u"address" || field.key == u"type" || field.key == u"phone";
        if (core || value.isEmpty())
            continue;
        const auto parsed = fields::parse(field, value);
        if (!parsed.reason.isEmpty())
            warnings << parsed.reason;
        else if (parsed.stored.isValid())
            h.details.insert(field.key, parsed.stored);
    }
    planned.changed = existing && !(*existing == h);
    return index;
}

void RosterPlanBuilder::State::takeFamily(const Sheet& sheet, const Family& family) {
    QStringList warnings;
    const int index = planHousehold(family, warnings);
    tablePeople.clear();
    for (const RawRow& raw : family.rows) {
        QStringList ignored;
        tablePeople.insert(personKey(readPerson(raw, ignored), plan.households[std::size_t(index)].household.id));
    }
    for (const RawRow& raw : family.rows)
        takePerson(sheet, raw, index, plannedSizes[std::size_t(index)]++, std::exchange(warnings, {}));
}

Person RosterPlanBuilder::State::readPerson(const RawRow& raw, QStringList& warnings) const {
    Person p;
    p.name = text::cleanName(raw.cell("name").isEmpty() && raw.cell("relation").isEmpty() ? raw.cell("head_name") : raw.cell("name"));
    p.relation = headerrules::relation(raw.cell("relation"));
    const QString idText = raw.cell("citizen_id").isEmpty() && (p.relation == u"户主" || p.relation.isEmpty()) ? raw.cell("head_id") : raw.cell("citizen_id");
    const auto parsed = CitizenId::parse(idText);
    p.citizenId = parsed.cleaned;
    p.idFault = parsed.fault;
    if (parsed.fault != CitizenId::Fault::None)
        warnings << parsed.reason();
    const QString sex = text::compact(raw.cell("sex"));
    p.sex = sex == u"男" || sex == u"1" ? Sex::Male : sex == u"女" || sex == u"2" ? Sex::Female
                                                                                  : Sex::Unknown;
    if (const QString birth = raw.cell("birth"); !birth.isEmpty()) {
        if (const auto date = headerrules::date(birth))
            p.birth = *date;
        else
            warnings << translated(QT_TRANSLATE_NOOP("RosterPlan", "the birth date “%1” cannot be read")).arg(birth);
    }
    if (parsed.id) {
        if (p.birth.isValid() && p.birth != parsed.id->birthDate())
            warnings << translated(QT_TRANSLATE_NOOP("RosterPlan", "the birth date differs from the ID number; the ID number counts"));
        if (p.sex != Sex::Unknown && p.sex != parsed.id->sex())
            warnings << translated(QT_TRANSLATE_NOOP("RosterPlan", "the sex differs from the ID number; the ID number counts"));
        p.birth = parsed.id->birthDate();
        p.sex = parsed.id->sex();
    }
    p.ethnicity = headerrules::ethnicity(raw.cell("ethnicity"));
    p.phone = text::compact(raw.cell("phone")).left(40);
    for (const QString& key : personKeys())
        if (const QString value = raw.cells.value(key); !value.isEmpty()) {
            const auto field = fields::parse(*fields::find(u"person"_qs, key), value);
            if (!field.reason.isEmpty())
                warnings << field.reason;
            else if (field.stored.isValid())
                p.details.insert(key, field.stored);
        }
    return p;
}

void RosterPlanBuilder::State::takePerson(const Sheet& sheet, const RawRow& raw, int householdIndex, int position, QStringList warnings) {
    PlannedRow row;
    row.sheet = sheet.name;
    row.row = raw.row + 1;
    row.household = plan.households[std::size_t(householdIndex)].household.number;
    row.householdIndex = householdIndex;
    row.person = readPerson(raw, warnings);
    row.person.position = position;
    row.warnings = warnings;
    Person& p = row.person;
    const PlannedHousehold& planned = plan.households[std::size_t(householdIndex)];
    if (p.relation.isEmpty() && position == 0 && !lastPosition.contains(planned.household.id) && !personById.contains(p.citizenId))
        p.relation = QStringLiteral("户主");
    const auto reject = [&](const QString& reason) {
        row.outcome = RowOutcome::Rejected;
        row.reason = reason;
    };
    if (p.name.isEmpty()) {
        reject(translated(QT_TRANSLATE_NOOP("RosterPlan", "there is no name in this row")));
    } else if (seenNames.contains(QString::number(householdIndex) + u'/' + p.name + u'/' + p.citizenId)) {
        reject(translated(QT_TRANSLATE_NOOP("RosterPlan", "this person stands in the household already")));
    } else if (p.idFault == CitizenId::Fault::None && seenIds.contains(p.citizenId)) {
        reject(translated(QT_TRANSLATE_NOOP("RosterPlan", "this ID number stands in the table already; find out whose it is")));
    } else {
        if (p.idFault == CitizenId::Fault::None)
            seenIds.insert(p.citizenId);
        seenNames.insert(QString::number(householdIndex) + u'/' + p.name + u'/' + p.citizenId);
        settle(row, householdIndex);
    }
    plan.rows.push_back(std::move(row));
}

/// What the table says goes over what is known; what it does not say stays.
static Person merged(const Person& known, const Person& table) {
    Person p = known;
    setText(p.name, table.name);
    setText(p.relation, table.relation);
    if (!table.citizenId.isEmpty() && (table.idFault == CitizenId::Fault::None || known.citizenId.isEmpty())) {
        p.citizenId = table.citizenId;
        p.idFault = table.idFault;
    }
    if (table.sex != Sex::Unknown)
        p.sex = table.sex;
    if (table.birth.isValid())
        p.birth = table.birth;
    setText(p.ethnicity, table.ethnicity);
    setText(p.phone, table.phone);
    for (auto it = table.details.begin(); it != table.details.end(); ++it)
        p.details.insert(it.key(), it.value());
    return p;
}

static QStringList changedLabels(const Person& before, const Person& after) {
    QStringList labels;
    const auto add = [&](bool changed, const char* key) {
        if (changed)
            labels << fields::find(u"person"_qs, QLatin1String(key))->label;
    };
    add(before.name != after.name, "name");
    add(before.relation != after.relation, "relation");
    add(before.citizenId != after.citizenId || before.idFault != after.idFault, "citizen_id");
    add(before.sex != after.sex, "sex");
    add(before.birth != after.birth, "birth");
    add(before.ethnicity != after.ethnicity, "ethnicity");
    add(before.phone != after.phone, "phone");
    for (const QString& key : personKeys())
        add(before.details.value(key) != after.details.value(key), key.toLatin1().constData());
    return labels;
}

/// By good ID anywhere; else by name within the household, leaving alone everybody whom another row names more exactly.
int RosterPlanBuilder::State::knownPerson(const Person& person, HouseholdId household) const {
    const bool good = person.idFault == CitizenId::Fault::None;
    if (const auto it = personById.constFind(person.citizenId); good && it != personById.cend())
        return *it;
    int loose = -1;
    for (const int i : personsByName.value(QString::number(household.value) + u'/' + person.name)) {
        const Person& candidate = known.persons[std::size_t(i)];
        const bool candidateGood = candidate.idFault == CitizenId::Fault::None;
        if (taken.contains(i) || (candidateGood && (good || tableIds.contains(candidate.citizenId))))
            continue;
        if (candidate.citizenId == person.citizenId)
            return i;
        if (loose < 0 && !tablePeople.contains(personKey(candidate, household)))
            loose = i;
    }
    return loose;
}

void RosterPlanBuilder::State::settle(PlannedRow& row, int householdIndex) {
    const HouseholdId household = plan.households[std::size_t(householdIndex)].household.id;
    const int index = knownPerson(row.person, household);
    const Person* existing = index < 0 ? nullptr : &known.persons[std::size_t(index)];
    if (existing)
        taken.insert(index);
    if (!existing) {
        row.outcome = RowOutcome::Added;
        row.person.household = household;
        if (const auto last = lastPosition.find(household); household && last != lastPosition.end()) {
            row.person.position = ++*last;
            if (row.person.isHead() && !headNames.value(household).isEmpty())
                row.warnings << translated(QT_TRANSLATE_NOOP("RosterPlan", "the household has a head already, %1; decide who it is")).arg(headNames.value(household));
        }
        return;
    }
    if (existing->household != household)
        row.warnings << translated(QT_TRANSLATE_NOOP("RosterPlan", "lives in another household of the office already and stays there"));
    const Person after = merged(*existing, row.person);
    row.changes = changedLabels(*existing, after);
    row.outcome = row.changes.isEmpty() ? RowOutcome::Same : RowOutcome::Updated;
    row.person = after;
}

} // namespace cunwu
