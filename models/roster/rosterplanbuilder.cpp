#include "models/roster/rosterplanbuilder.h"

#include "models/base/text.h"
#include "models/household/fields.h"
#include <QCoreApplication>
#include <QSet>

namespace cunwu {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("RosterPlan", text);
}

/// One person row with merged cells resolved.
struct RawRow {
    int row = 0; ///< index in the sheet
    QHash<QString, QString> cells;
    QString cell(const char* key) const { return cells.value(QLatin1String(key)); }
};

/// The cells of merged family columns stand for every row of the range.
QHash<qint64, std::pair<int, int>> mergeIndex(const Sheet& sheet, int dataRow) {
    QHash<qint64, std::pair<int, int>> index;
    for (const MergedRange& m : sheet.merges)
        if (m.lastRow >= dataRow && m.lastRow - m.firstRow < 200)
            for (int r = m.firstRow; r <= m.lastRow; ++r)
                for (int c = m.firstColumn; c <= std::min(m.lastColumn, tablelimits::columns); ++c)
                    index.insert(qint64(r) << 32 | c, {m.firstRow, m.firstColumn});
    return index;
}

std::vector<RawRow> rawRows(const Sheet& sheet, const HeaderMap& header) {
    const auto merged = mergeIndex(sheet, header.dataRow);
    std::vector<RawRow> rows;
    for (int r = header.dataRow; r < int(sheet.rows.size()); ++r) {
        if (headerrules::isTotalsRow(sheet.rows[std::size_t(r)]))
            continue;
        RawRow raw;
        raw.row = r;
        bool anything = false;
        for (auto it = header.columns.begin(); it != header.columns.end(); ++it) {
            QString value = sheet.cell(r, it.value()).trimmed();
            anything |= !value.isEmpty();
            const bool ofFamily = it.key().startsWith(u"h:") || it.key().startsWith(u"head_") || it.key() == u"sequence";
            if (value.isEmpty() && ofFamily)
                if (const auto m = merged.constFind(qint64(r) << 32 | it.value()); m != merged.cend())
                    value = sheet.cell(m->first, m->second).trimmed();
            raw.cells.insert(it.key(), value);
        }
        const bool repeated = headerrules::keyOf(raw.cell("name")) == u"name" || headerrules::keyOf(raw.cell("citizen_id")) == u"citizen_id";
        if (anything && !repeated)
            rows.push_back(std::move(raw));
    }
    return rows;
}

/// Which column tells families apart.
enum class Separator { Number, Sequence, HeadName, Relation, EachRow };

Separator separatorOf(const std::vector<RawRow>& rows, const HeaderMap& header) {
    const auto filled = [&](const char* key) { return std::count_if(rows.begin(), rows.end(), [&](const RawRow& r) { return !r.cell(key).isEmpty(); }); };
    if (filled("h:number") > 0)
        return Separator::Number;
    if (header.has(QStringLiteral("sequence"))) {
        QSet<QString> different;
        for (const RawRow& r : rows)
            different.insert(r.cell("sequence"));
        const bool perPerson = different.size() > qsizetype(rows.size()) * 9 / 10 && header.has(QStringLiteral("relation"));
        if (!perPerson && filled("sequence") > 0)
            return Separator::Sequence;
    }
    if (filled("head_name") > 0 && header.has(QStringLiteral("name")))
        return Separator::HeadName;
    return header.has(QStringLiteral("relation")) ? Separator::Relation : Separator::EachRow;
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
    QHash<QString, int> personById;        ///< citizen id → index in known.persons
    QHash<QString, std::vector<int>> personsByName; ///< household id / name → indexes
    QSet<QString> tableIds;                ///< good ID numbers anywhere in the table
    QSet<QString> tablePeople;             ///< household id / name / ID as written, of the family at hand
    QSet<int> taken;                       ///< known persons that a row was matched to
    QSet<HouseholdId> inhabited;
    QSet<QString> seenIds;                 ///< in this table
    QSet<QString> seenNames;
    RosterPlan plan;

    struct Family {
        QString number;
        std::vector<RawRow> rows;
    };
    void readSheet(const Sheet& sheet, const HeaderMap& header);
    std::vector<Family> families(std::vector<RawRow> rows, const HeaderMap& header) const;
    void takeFamily(const Sheet& sheet, const Family& family);
    int planHousehold(const Family& family, QStringList& warnings);
    const Household* knownHousehold(const Family& family) const;
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
    }
    for (int i = 0; i < int(m->known.persons.size()); ++i) {
        const Person& p = m->known.persons[i];
        if (p.idFault == CitizenId::Fault::None && !p.citizenId.isEmpty())
            m->personById.insert(p.citizenId, i);
        m->inhabited.insert(p.household);
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
        m->plan.refusal = wanted.isEmpty() ? tr(QT_TRANSLATE_NOOP("RosterPlan", "No header was found in the first ten rows. A roster needs a row with 姓名 and at least two more headings such as 身份证号码 and 与户主关系."))
                                           : tr(QT_TRANSLATE_NOOP("RosterPlan", "There is no sheet “%1” with the header of a roster.")).arg(wanted);
    else if (m->plan.rows.empty())
        m->plan.refusal = tr(QT_TRANSLATE_NOOP("RosterPlan", "There is a header, but no person below it."));
    return m->plan;
}

void RosterPlanBuilder::State::readSheet(const Sheet& sheet, const HeaderMap& header) {
    if (!header.unknown.isEmpty())
        plan.warnings << tr(QT_TRANSLATE_NOOP("RosterPlan", "Columns that were not recognised and are left out: %1")).arg(header.unknown.join(u"、"));
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
        const QString written = text::compact(raw.cell(separator == Separator::Number ? "h:number" : separator == Separator::Sequence ? "sequence" : "head_name"));
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
            family.number = separator == Separator::Number ? key : separator == Separator::Sequence ? key : text::compact(raw.cell("sequence"));
            if (family.number.isEmpty() || separator == Separator::Relation || separator == Separator::EachRow || separator == Separator::HeadName)
                family.number = QString::number(result.size() + 1);
            byNumber.insert(key, int(result.size()));
            result.push_back(std::move(family));
            target = int(result.size()) - 1;
        }
        result[std::size_t(target)].rows.push_back(std::move(raw));
    }
    return result;
}

/// By number, when somebody of the family lives there or nobody does; else, when the table numbers its households
/// otherwise, the household that most of the family live in.
const Household* RosterPlanBuilder::State::knownHousehold(const Family& family) const {
    const auto numbered = householdByNumber.constFind(village + u'/' + family.number);
    const Household* byNumber = numbered == householdByNumber.cend() ? nullptr : &known.households[std::size_t(*numbered)];
    if (byNumber) {
        const QString prefix = QString::number(byNumber->id.value) + u'/';
        const auto livesThere = [&](const RawRow& raw) {
            QStringList ignored;
            return personsByName.contains(prefix + readPerson(raw, ignored).name);
        };
        if (!inhabited.contains(byNumber->id) || std::any_of(family.rows.begin(), family.rows.end(), livesThere))
            return byNumber;
    }
    QHash<HouseholdId, int> votes;
    for (const RawRow& raw : family.rows)
        if (const auto id = CitizenId::parse(raw.cell("citizen_id")).id)
            if (const auto it = personById.constFind(id->toString()); it != personById.cend())
                ++votes[known.persons[*it].household];
    HouseholdId best;
    for (auto it = votes.cbegin(); it != votes.cend(); ++it)
        if (!best || it.value() > votes[best] || (it.value() == votes[best] && it.key() < best))
            best = it.key();
    if (best && householdById.contains(best))
        return &known.households[householdById[best]];
    return byNumber;
}

static void setText(QString& target, const QString& value) {
    if (!value.isEmpty())
        target = value;
}

int RosterPlanBuilder::State::planHousehold(const Family& family, QStringList& warnings) {
    const Household* existing = knownHousehold(family);
    PlannedHousehold planned;
    planned.isNew = existing == nullptr;
    planned.household = existing ? *existing : Household();
    Household& h = planned.household;
    if (!existing) {
        h.village = village;
        h.number = family.number;
    }
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
    plan.households.push_back(std::move(planned));
    return int(plan.households.size()) - 1;
}

void RosterPlanBuilder::State::takeFamily(const Sheet& sheet, const Family& family) {
    QStringList warnings;
    const int index = planHousehold(family, warnings);
    tablePeople.clear();
    for (const RawRow& raw : family.rows) {
        QStringList ignored;
        tablePeople.insert(personKey(readPerson(raw, ignored), plan.households[std::size_t(index)].household.id));
    }
    int position = 0;
    for (const RawRow& raw : family.rows)
        takePerson(sheet, raw, index, position++, std::exchange(warnings, {}));
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
    p.sex = sex == u"男" || sex == u"1" ? Sex::Male : sex == u"女" || sex == u"2" ? Sex::Female : Sex::Unknown;
    if (const QString birth = raw.cell("birth"); !birth.isEmpty()) {
        if (const auto date = headerrules::date(birth))
            p.birth = *date;
        else
            warnings << tr(QT_TRANSLATE_NOOP("RosterPlan", "the birth date “%1” cannot be read")).arg(birth);
    }
    if (parsed.id) {
        if (p.birth.isValid() && p.birth != parsed.id->birthDate())
            warnings << tr(QT_TRANSLATE_NOOP("RosterPlan", "the birth date differs from the ID number; the ID number counts"));
        if (p.sex != Sex::Unknown && p.sex != parsed.id->sex())
            warnings << tr(QT_TRANSLATE_NOOP("RosterPlan", "the sex differs from the ID number; the ID number counts"));
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
    if (p.relation.isEmpty() && position == 0)
        p.relation = QStringLiteral("户主");
    const auto reject = [&](const QString& reason) {
        row.outcome = RowOutcome::Rejected;
        row.reason = reason;
    };
    if (p.name.isEmpty()) {
        reject(tr(QT_TRANSLATE_NOOP("RosterPlan", "there is no name in this row")));
    } else if (p.idFault == CitizenId::Fault::None && seenIds.contains(p.citizenId)) {
        reject(tr(QT_TRANSLATE_NOOP("RosterPlan", "this ID number stands in the table already; find out whose it is")));
    } else if (p.idFault != CitizenId::Fault::None && seenNames.contains(QString::number(householdIndex) + u'/' + p.name + u'/' + p.citizenId)) {
        reject(tr(QT_TRANSLATE_NOOP("RosterPlan", "this person stands in the household already")));
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
        return;
    }
    if (existing->household != household)
        row.warnings << tr(QT_TRANSLATE_NOOP("RosterPlan", "lives in another household of the office already and stays there"));
    const Person after = merged(*existing, row.person);
    row.changes = changedLabels(*existing, after);
    row.outcome = row.changes.isEmpty() ? RowOutcome::Same : RowOutcome::Updated;
    row.person = after;
}

} // namespace cunwu
