#include "models/household/supportrules.h"

#include <QCoreApplication>
#include <QStringList>

namespace cunwu {

static QString translated(const char* text) {
    return QCoreApplication::translate("Findings", text);
}

static QString detail(const Person& person, const char* key) {
    return person.details.value(QString::fromLatin1(key)).toString().trimmed();
}

RecordedClasses RecordedClasses::of(const std::vector<Person>& persons) {
    RecordedClasses recorded;
    for (const Person& p : persons) {
        if (p.state != u"present")
            continue;
        recorded.student |= !detail(p, "student").isEmpty();
        recorded.labour |= !detail(p, "labour").isEmpty();
        recorded.medical |= !detail(p, "medical_insurance").isEmpty();
        recorded.pension |= !detail(p, "pension").isEmpty();
    }
    return recorded;
}

int ageOn(const Person& person, QDate day) {
    QDate birth = person.birth;
    if (const auto id = CitizenId::parse(person.citizenId).id; !birth.isValid() && id)
        birth = id->birthDate();
    if (!birth.isValid() || birth > day)
        return -1;
    return day.year() - birth.year() - (birth.addYears(day.year() - birth.year()) > day);
}

namespace {

/// Tables say 否 or 无 where the code list says 未参保.
bool uninsured(const QString& text) {
    return text == u"未参保" || text == u"否" || text == u"无" || text == u"未参加";
}

class PersonChecks {
public:
    PersonChecks(const Person& person, const RecordedClasses& recorded, QDate today, std::vector<Finding>& out)
        : m_person(person), m_recorded(recorded), m_today(today), m_age(ageOn(person, today)), m_out(out) {}

    /// Compulsory education: from the 1 September after the sixth birthday to the sixteenth.
    void school() {
        const QDate term(m_today.month() >= 9 ? m_today.year() : m_today.year() - 1, 9, 1);
        if (m_age < 6 || m_age > 15 || ageOn(m_person, term) < 6)
            return;
        const QString state = detail(m_person, "student"), reason = detail(m_person, "dropout_reason");
        const bool finished = detail(m_person, "education") == u"初中";
        const bool away = state == u"非在校生" || state == u"学龄前儿童";
        if (!reason.isEmpty() && (away || state.isEmpty()))
            add(Finding::Kind::Dropout, translated(QT_TRANSLATE_NOOP("Findings", "%1, %2 years old, does not go to school: %3. Visit the family, and report it to the school and the township."))
                                            .arg(m_person.name)
                                            .arg(m_age)
                                            .arg(reason));
        else if (away && !finished)
            add(Finding::Kind::Dropout, translated(QT_TRANSLATE_NOOP("Findings", "%1, %2 years old, does not go to school. Find out why and fill in the reason; report it to the school and the township."))
                                            .arg(m_person.name)
                                            .arg(m_age));
        else if (state.isEmpty() && m_recorded.student && !finished)
            add(Finding::Kind::SchoolMissing, translated(QT_TRANSLATE_NOOP("Findings", "%1 is %2 years old: fill in the school year, or why there is no schooling.")).arg(m_person.name).arg(m_age));
    }
    void labour() {
        const QString student = detail(m_person, "student");
        const bool learns = !student.isEmpty() && student != u"非在校生";
        if (m_age >= 16 && m_age < 60 && !learns && m_recorded.labour && detail(m_person, "labour").isEmpty())
            add(Finding::Kind::LabourMissing, translated(QT_TRANSLATE_NOOP("Findings", "%1 is of working age: fill in the capacity for work.")).arg(m_person.name));
        const bool place = !detail(m_person, "work_place").isEmpty(), months = !detail(m_person, "work_months").isEmpty();
        if (place && !months)
            add(Finding::Kind::WorkMissing, translated(QT_TRANSLATE_NOOP("Findings", "%1 works away from home: fill in for how many months.")).arg(m_person.name));
        else if (!place && (months || !detail(m_person, "work_income").isEmpty()))
            add(Finding::Kind::WorkMissing, translated(QT_TRANSLATE_NOOP("Findings", "%1 works away from home: fill in where.")).arg(m_person.name));
    }
    void insurance() {
        const QString medical = detail(m_person, "medical_insurance"), pension = detail(m_person, "pension");
        if (uninsured(medical))
            add(Finding::Kind::MedicalMissing, translated(QT_TRANSLATE_NOOP("Findings", "%1 has no medical insurance. Tell the family how and until when to join.")).arg(m_person.name));
        else if (medical.isEmpty() && m_recorded.medical)
            add(Finding::Kind::MedicalMissing, translated(QT_TRANSLATE_NOOP("Findings", "%1: fill in the medical insurance.")).arg(m_person.name));
        if (m_age < 60)
            return;
        if (uninsured(pension))
            add(Finding::Kind::PensionMissing, translated(QT_TRANSLATE_NOOP("Findings", "%1 is %2 years old and draws no pension. Help to apply for it.")).arg(m_person.name).arg(m_age));
        else if (pension.isEmpty() && m_recorded.pension)
            add(Finding::Kind::PensionMissing, translated(QT_TRANSLATE_NOOP("Findings", "%1 is %2 years old: find out whether a pension is drawn, and fill it in.")).arg(m_person.name).arg(m_age));
    }

private:
    void add(Finding::Kind kind, const QString& text) { m_out.push_back({kind, m_person.household, m_person.id, text}); }
    const Person& m_person;
    const RecordedClasses& m_recorded;
    QDate m_today;
    int m_age;
    std::vector<Finding>& m_out;
};

} // namespace

void supportFindings(const Person& person, const RecordedClasses& recorded, QDate today, std::vector<Finding>& out) {
    PersonChecks checks(person, recorded, today, out);
    checks.school();
    checks.labour();
    checks.insurance();
}

void unrecordedFindings(const RecordedClasses& recorded, std::vector<Finding>& out) {
    const auto check = [&](bool known, const char* text) {
        if (!known)
            out.push_back({Finding::Kind::NotRecorded, {}, {}, translated(text)});
    };
    check(recorded.student, QT_TRANSLATE_NOOP("Findings", "Nobody's schooling is recorded. Import a table with it to find children who do not go to school."));
    check(recorded.labour, QT_TRANSLATE_NOOP("Findings", "Nobody's capacity for work is recorded. Import a table with it."));
    check(recorded.medical, QT_TRANSLATE_NOOP("Findings", "Nobody's medical insurance is recorded. Import a table with it to find who is not insured."));
    check(recorded.pension, QT_TRANSLATE_NOOP("Findings", "Nobody's pension is recorded. Import a table with it to find who draws none at 60."));
}

} // namespace cunwu
