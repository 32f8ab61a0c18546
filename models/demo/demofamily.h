#pragma once
#include "models/base/citizenid.h"
#include "models/demo/demonames.h"
#include <QDate>
#include <QString>
#include <vector>

namespace cunwu {

struct DemoPerson {
    QString name, relation; ///< relation by GB/T 4761: 户主, 配偶, 子 …
    Sex sex = Sex::Unknown;
    QDate birth;
    QString citizenId, ethnicity;
    QString marriage, political, education, student, labour, workPlace, phone;
    QString medicalInsurance, pension;
    int workMonths = 0;
    bool operator==(const DemoPerson&) const = default;
};

struct DemoFamily {
    QString number, group, address, phone, type, registerNo;
    int housingArea = 0; ///< square metres
    int housingYear = 0;
    QString housingStructure, crops, livestock;
    int farmland = 0, woodland = 0;  ///< hundredths of a mu
    std::vector<DemoPerson> members; ///< the head first
    bool operator==(const DemoFamily&) const = default;
};

/// Builds one family of exactly `size` persons: who lives together in a village house, with ages
/// that fit.
class DemoFamilyBuilder {
public:
    DemoFamilyBuilder(DemoPeople people, QDate today, DemoIdMint& ids, DemoRandom& random)
        : m_people(people), m_today(today), m_ids(ids), m_random(random) {}
    std::vector<DemoPerson> build(int size);

private:
    void single();
    void couple();
    void nuclear(int size);
    void threeGenerations(int size);
    DemoPerson& add(const QString& relation, Sex sex, int age, const QString& surname);
    void finish(DemoPerson& person, bool head);
    int age(const DemoPerson& person) const { return ageOn(person.birth, m_today); }
    QString otherSurname() { return demonames::surname(m_people, m_random); }

    DemoPeople m_people;
    QDate m_today;
    DemoIdMint& m_ids;
    DemoRandom& m_random;
    std::vector<DemoPerson> m_members;
};

/// `households` sizes that sum to exactly `persons`, spread as families are. `persons` from 1 to 9
/// a household.
std::vector<int> demoHouseholdSizes(int households, int persons, DemoRandom& random);

} // namespace cunwu
