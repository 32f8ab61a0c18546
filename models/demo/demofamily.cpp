#include "models/demo/demofamily.h"

#include <algorithm>
#include <numeric>

namespace cunwu {
namespace {

const QString head = QStringLiteral("户主");

QString educationFor(int age, DemoRandom& random) {
    if (age < 6)
        return {};
    if (age < 13)
        return QStringLiteral("小学");
    if (age < 16)
        return QStringLiteral("初中");
    static const QString levels[] = {QStringLiteral("文盲或半文盲"), QStringLiteral("小学"),
                                     QStringLiteral("初中"), QStringLiteral("普通高中"),
                                     QStringLiteral("大学专科"), QStringLiteral("大学本科")};
    if (age < 23)
        return levels[2 + random.weighted(std::initializer_list<int>{40, 42, 12, 6})];
    if (age < 45)
        return levels[1 + random.weighted(std::initializer_list<int>{12, 62, 18, 6, 2})];
    return levels[random.weighted(std::initializer_list<int>{age > 65 ? 30 : 8, 42, 40, 8, 1, 0})];
}

QString studentFor(int age, DemoRandom& random) {
    if (age < 3)
        return QStringLiteral("学龄前儿童");
    if (age < 6)
        return QStringLiteral("学前教育");
    if (age < 12)
        return QStringLiteral("小学");
    static const QString junior[] = {QStringLiteral("七年级"), QStringLiteral("八年级"),
                                     QStringLiteral("九年级")};
    if (age < 15)
        return junior[age - 12];
    if (age < 18)
        return random.chance(0.55) ? QStringLiteral("普通高中") : QStringLiteral("中职");
    if (age < 22 && random.chance(0.35))
        return random.chance(0.6) ? QStringLiteral("高职高专") : QStringLiteral("本科");
    return {};
}

} // namespace

std::vector<DemoPerson> DemoFamilyBuilder::build(int size) {
    m_members.clear();
    m_members.reserve(static_cast<std::size_t>(size));
    if (size <= 1)
        single();
    else if (size == 2)
        couple();
    else if (size <= 4 ? m_random.chance(0.85) : m_random.chance(size == 5 ? 0.45 : 0.15))
        nuclear(size);
    else
        threeGenerations(size);
    for (std::size_t i = 0; i < m_members.size(); ++i)
        finish(m_members[i], i == 0);
    return std::move(m_members);
}

DemoPerson& DemoFamilyBuilder::add(const QString& relation, Sex sex, int age,
                                   const QString& surname) {
    DemoPerson person;
    person.relation = relation;
    person.sex = sex;
    person.birth = m_today.addYears(-std::clamp(age, 0, 99)).addDays(-m_random.below(360));
    person.ethnicity = demonames::ethnicity(m_random.chance(0.94)         ? m_people
                                            : m_people == DemoPeople::Han ? DemoPeople::Li
                                                                          : DemoPeople::Han);
    do
        person.name = surname + demonames::given(sex, person.birth.year(), m_random);
    while (std::any_of(m_members.begin(), m_members.end(),
                       [&](const DemoPerson& other) { return other.name == person.name; }));
    person.citizenId = m_ids.mint(person.birth, sex);
    return m_members.emplace_back(std::move(person));
}

void DemoFamilyBuilder::single() {
    const bool man = m_random.chance(0.6);
    const int years = m_random.chance(0.55) ? m_random.between(60, 86) : m_random.between(24, 59);
    add(head, man ? Sex::Male : Sex::Female, years, otherSurname());
}

void DemoFamilyBuilder::couple() {
    const QString surname = otherSurname();
    if (m_random.chance(0.72)) {
        const int years =
            m_random.chance(0.6) ? m_random.between(56, 80) : m_random.between(24, 55);
        add(head, Sex::Male, years, surname);
        add(QStringLiteral("配偶"), Sex::Female, years - m_random.between(-2, 6), otherSurname());
        return;
    }
    const bool widow = m_random.chance(0.6);
    const int years = m_random.between(38, 70);
    add(head, widow ? Sex::Female : Sex::Male, years, widow ? otherSurname() : surname);
    const bool son = m_random.chance(0.6);
    add(son ? QStringLiteral("子") : QStringLiteral("女"), son ? Sex::Male : Sex::Female,
        years - m_random.between(22, 32), surname);
}

void DemoFamilyBuilder::nuclear(int size) {
    const QString surname = otherSurname();
    const int years = m_random.between(28, 58);
    add(head, Sex::Male, years, surname);
    const bool widower = m_random.chance(0.07);
    int wifeYears = years - m_random.between(-2, 6);
    if (!widower)
        add(QStringLiteral("配偶"), Sex::Female, wifeYears, otherSurname());
    int left = size - static_cast<int>(m_members.size());
    const bool mother = left > 1 && m_random.chance(0.35),
               father = left > 2 && m_random.chance(0.25);
    left -= (mother ? 1 : 0) + (father ? 1 : 0);
    wifeYears = std::min(wifeYears, years);
    int childYears = wifeYears - m_random.between(20, 27);
    for (int i = 0; i < left; ++i) {
        const bool son = m_random.chance(0.53);
        add(son ? QStringLiteral("子") : QStringLiteral("女"), son ? Sex::Male : Sex::Female,
            std::max(childYears, 0), surname);
        childYears -= m_random.between(1, 5);
    }
    if (father)
        add(QStringLiteral("父亲"), Sex::Male, years + m_random.between(21, 32), surname);
    if (mother)
        add(QStringLiteral("母亲"), Sex::Female, years + m_random.between(20, 30), otherSurname());
}

void DemoFamilyBuilder::threeGenerations(int size) {
    const QString surname = otherSurname();
    const int years = m_random.between(52, 72);
    add(head, Sex::Male, years, surname);
    add(QStringLiteral("配偶"), Sex::Female, years - m_random.between(-1, 5), otherSurname());
    const int sonYears = years - m_random.between(22, 28);
    add(QStringLiteral("子"), Sex::Male, sonYears, surname);
    if (size > 3)
        add(QStringLiteral("儿媳"), Sex::Female, sonYears - m_random.between(-2, 5),
            otherSurname());
    int grandchildYears = sonYears - m_random.between(22, 27);
    int childYears = sonYears - m_random.between(1, 4);
    for (int i = 4; i < size; ++i) {
        const bool boy = m_random.chance(0.52);
        const Sex sex = boy ? Sex::Male : Sex::Female;
        if (i > 6 && childYears > 15 && m_random.chance(0.5)) {
            add(boy ? QStringLiteral("子") : QStringLiteral("女"), sex, childYears, surname);
            childYears -= m_random.between(1, 4);
            continue;
        }
        add(boy ? QStringLiteral("孙子") : QStringLiteral("孙女"), sex,
            std::max(grandchildYears, 0), surname);
        grandchildYears -= m_random.between(1, 4);
    }
}

void DemoFamilyBuilder::finish(DemoPerson& person, bool isHead) {
    const int years = age(person);
    const bool coupled =
        person.relation == QStringLiteral("配偶") || person.relation == QStringLiteral("儿媳") ||
        (isHead && m_members.size() > 1 && m_members[1].relation == QStringLiteral("配偶"));
    person.marriage = coupled                              ? QStringLiteral("已婚")
                      : years > 62 && m_random.chance(0.7) ? QStringLiteral("丧偶")
                                                           : QStringLiteral("未婚");
    person.education = educationFor(years, m_random);
    person.student = studentFor(years, m_random);
    person.political = years >= 22 && m_random.chance(0.055) ? QStringLiteral("中共党员")
                       : years >= 14 && years < 28 && m_random.chance(0.25)
                           ? QStringLiteral("共青团员")
                           : QStringLiteral("群众");
    if (years < 16 || !person.student.isEmpty())
        person.labour = QStringLiteral("无劳动力");
    else if (years >= 60)
        person.labour =
            years < 72 ? QStringLiteral("弱劳动力或半劳动力") : QStringLiteral("丧失劳动力");
    else
        person.labour =
            m_random.chance(0.1) ? QStringLiteral("技能劳动力") : QStringLiteral("普通劳动力");
    if (years >= 18 && years < 58 && person.student.isEmpty() && m_random.chance(0.3)) {
        static const QString places[] = {
            QStringLiteral("海南省海口市"), QStringLiteral("海南省琼海市"),
            QStringLiteral("海南省三亚市"), QStringLiteral("海南省琼中县"),
            QStringLiteral("广东省广州市"), QStringLiteral("广东省深圳市")};
        person.workPlace = m_random.pick(places);
        person.workMonths = m_random.between(3, 11);
    }
    person.medicalInsurance = QStringLiteral("城乡居民医保");
    if (years >= 16 && person.student.isEmpty())
        person.pension = QStringLiteral("城乡居民养老");
    if (isHead || (years >= 18 && m_random.chance(0.35)))
        person.phone = m_ids.phone(m_random);
}

std::vector<int> demoHouseholdSizes(int households, int persons, DemoRandom& random) {
    static constexpr int shape[] = {9, 17, 23, 24, 14, 8, 3, 1, 1}; // of one to nine persons
    std::vector<int> sizes(static_cast<std::size_t>(std::max(households, 0)));
    for (int& size : sizes)
        size = 1 + random.weighted(shape);
    int difference = persons - std::accumulate(sizes.begin(), sizes.end(), 0);
    const int reachable = std::clamp(persons, households, households * 9);
    difference -= persons - reachable;
    while (difference != 0 && households > 0) {
        int& size = sizes[static_cast<std::size_t>(random.below(households))];
        const int step = difference > 0 ? 1 : -1;
        // The middle sizes give way first, so that the tails keep their shape.
        if (size + step < 1 || size + step > 9 || (size >= 6 && step > 0 && random.chance(0.8)))
            continue;
        size += step;
        difference -= step;
    }
    return sizes;
}

} // namespace cunwu
