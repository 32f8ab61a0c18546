#include "models/demo/demovillage.h"

#include <algorithm>
#include <numeric>

namespace cunwu {
namespace {

constexpr int householdsOfAVillage = 300;

std::uint64_t keyOf(const DivisionCode& code) {
    return code.toString().toULongLong();
}

std::vector<DemoVillagePlan> villagesOf(const DemoPlan& plan) {
    std::vector<DemoVillagePlan> villages;
    const auto push = [&](const DivisionCode& code, const QString& name) {
        DemoVillagePlan village;
        village.code = code;
        village.name = name;
        villages.push_back(village);
    };
    if (plan.code.level() == DivisionCode::Level::Village) {
        const Division* known = DivisionTable::shipped().find(plan.code);
        push(plan.code, !plan.name.isEmpty() ? plan.name
                        : known              ? shortVillageName(known->name)
                                             : plan.code.toString());
        return villages;
    }
    for (const Division& division : DivisionTable::shipped().all())
        if (division.code.level() == DivisionCode::Level::Village &&
            plan.code.contains(division.code) && division.name.endsWith(QStringLiteral("村委会")) &&
            division.code.toString() != QStringLiteral("469030500500"))
            push(division.code, shortVillageName(division.name));
    return villages;
}

/// Splits `total` by weights, exactly, nobody below `least`: largest remainders get the rest.
std::vector<int> split(int total, const std::vector<double>& weights,
                       const std::vector<int>& least) {
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    std::vector<int> parts(weights.size());
    for (std::size_t i = 0; i < weights.size(); ++i)
        parts[i] = std::max(least[i], static_cast<int>(total * weights[i] / sum));
    int rest = total - std::accumulate(parts.begin(), parts.end(), 0);
    for (std::size_t i = 0, stuck = 0; rest != 0 && stuck < parts.size();
         i = (i + 1) % parts.size()) {
        if (rest < 0 && parts[i] <= least[i]) {
            ++stuck;
            continue;
        }
        stuck = 0;
        parts[i] += rest > 0 ? 1 : -1;
        rest -= rest > 0 ? 1 : -1;
    }
    return parts;
}

int wantedHouseholds(const DemoPlan& plan, std::size_t villages) {
    if (plan.households > 0)
        return std::max(plan.households, static_cast<int>(villages));
    if (plan.code.toString() == QStringLiteral("469030"))
        return demo::countyHouseholds;
    return householdsOfAVillage * static_cast<int>(villages);
}

int wantedPersons(const DemoPlan& plan, int households) {
    if (plan.persons > 0)
        return std::clamp(plan.persons, households, households * 9);
    const qint64 exact = static_cast<qint64>(households) * demo::countyPersons;
    return static_cast<int>((exact + demo::countyHouseholds / 2) / demo::countyHouseholds);
}

void furnish(DemoFamily& family, DemoRandom& random) {
    static const QString types[] = {QStringLiteral("一般户"), QStringLiteral("脱贫户"),
                                    QStringLiteral("低保户"), QStringLiteral("边缘易致贫户"),
                                    QStringLiteral("特困供养户")};
    const bool alone = family.members.size() == 1;
    family.type =
        types[random.weighted(std::initializer_list<int>{700, 210, 45, 25, alone ? 80 : 0})];
    family.housingArea = random.between(60, 120) + 10 * static_cast<int>(family.members.size());
    family.housingYear = random.between(1992, 2023);
    family.housingStructure = family.housingYear > 2008
                                  ? QStringLiteral("砖混")
                                  : QStringLiteral("砖木"); // by age of the house
    family.farmland = random.between(80, 900);
    family.woodland = random.chance(0.85) ? random.between(200, 4500) : 0;
    static const QString crops[] = {QStringLiteral("橡胶、槟榔"), QStringLiteral("槟榔"),
                                    QStringLiteral("橡胶"), QStringLiteral("绿橙、槟榔"),
                                    QStringLiteral("水稻、瓜菜"), QStringLiteral("益智、槟榔")};
    family.crops = random.pick(crops);
    static const QString livestock[] = {QString(),
                                        QStringLiteral("鸡鸭"),
                                        QStringLiteral("小黄牛"),
                                        QStringLiteral("蜜蜂"),
                                        QStringLiteral("山鸡"),
                                        QStringLiteral("黑山羊")};
    family.livestock = random.pick(livestock);
}

} // namespace

std::vector<DemoVillagePlan> planVillages(const DemoPlan& plan) {
    std::vector<DemoVillagePlan> villages = villagesOf(plan);
    if (villages.empty())
        return villages;
    std::vector<double> weights;
    for (DemoVillagePlan& village : villages) {
        DemoRandom random = DemoRandom::keyed(plan.seed, keyOf(village.code));
        weights.push_back(0.45 + random.unit() + 0.35 * random.unit());
        village.people =
            static_cast<DemoPeople>(random.weighted(std::initializer_list<int>{58, 34, 8}));
    }
    const int households = wantedHouseholds(plan, villages.size());
    const std::vector<int> one(villages.size(), 1);
    const std::vector<int> counts = split(households, weights, one);
    std::vector<double> shares(counts.begin(), counts.end());
    const std::vector<int> persons = split(wantedPersons(plan, households), shares, counts);
    for (std::size_t i = 0; i < villages.size(); ++i) {
        villages[i].households = counts[i];
        villages[i].persons = persons[i];
        villages[i].groups = std::clamp(counts[i] / 36, counts[i] >= 12 ? 3 : 1, 12);
    }
    return villages;
}

std::vector<DemoFamily> buildVillage(const DemoVillagePlan& village, const DemoPlan& plan,
                                     DemoIdMint& ids) {
    DemoRandom random = DemoRandom::keyed(plan.seed + 1, keyOf(village.code));
    const std::vector<int> sizes = demoHouseholdSizes(village.households, village.persons, random);
    DemoFamilyBuilder builder(village.people, plan.today, ids, random);
    std::vector<DemoFamily> families(sizes.size());
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        DemoFamily& family = families[i];
        // Groups settle together: numbers run through the groups, as village registers do.
        const int group =
            static_cast<int>(i * static_cast<std::size_t>(village.groups) / sizes.size()) + 1;
        family.number = QString::number(i + 1);
        family.group = QStringLiteral("%1组").arg(group);
        family.address = QStringLiteral("%1%2%3号").arg(village.name, family.group, family.number);
        family.registerNo = village.code.toString().mid(6) +
                            QStringLiteral("%1").arg(i + 1, 4, 10, QLatin1Char('0'));
        family.members = builder.build(sizes[i]);
        family.phone = family.members.front().phone;
        furnish(family, random);
    }
    return families;
}

} // namespace cunwu
