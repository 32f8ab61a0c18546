#include "models/demo/demopoints.h"

#include "models/demo/demonotes.h"
#include <algorithm>
#include <cmath>

namespace cunwu {
namespace {

Points smallestOf(const Indicator& indicator) {
    return indicator.tiers.empty() ? indicator.points : indicator.tiers.back().points;
}

/// What caps leave of an indicator in an average month, in times.
double mostAMonth(const Indicator& indicator) {
    double most = indicator.regular                                    ? 1.0
                  : std::abs(smallestOf(indicator).hundredths()) > 300 ? 0.6
                                                                       : 1.4;
    const double each = std::max<double>(1, std::abs(smallestOf(indicator).hundredths()));
    for (const Cap& cap : indicator.caps) {
        const double months = cap.per == CapPeriod::Month     ? 1
                              : cap.per == CapPeriod::Quarter ? 3
                                                              : 12;
        if (cap.times)
            most = std::min(most, *cap.times / months);
        if (cap.points)
            most = std::min(most, static_cast<double>(cap.points->hundredths()) / each / months);
    }
    return most;
}

double rough(const Indicator& indicator) {
    const double points = std::abs(smallestOf(indicator).toDouble());
    if (indicator.kind == IndicatorKind::Veto)
        return 0.00025;
    if (indicator.kind == IndicatorKind::Deduct)
        return points <= 5 ? 0.07 : points <= 10 ? 0.012
                                : points <= 20   ? 0.004
                                                 : 0.001;
    if (indicator.regular)
        return 0.85;
    if (!indicator.tiers.empty())
        return 0.02;
    return points <= 1   ? 0.40
           : points <= 2 ? 0.32
           : points <= 3 ? 0.10
           : points <= 5 ? 0.06
                         : 0.008;
}

bool ordinary(const Indicator& indicator) {
    return indicator.kind == IndicatorKind::Base || indicator.kind == IndicatorKind::Add;
}

bool matches(Month entry, CapPeriod per, Month month) {
    return periodStart(per, entry) == periodStart(per, month);
}

} // namespace

std::vector<double> expectedEntries(const EffectiveScheme& scheme) {
    const std::vector<Indicator>& indicators = scheme.indicators();
    std::vector<double> expected(indicators.size());
    double scale = 1;
    for (int round = 0; round < 12; ++round) {
        double sum = 0;
        for (std::size_t i = 0; i < indicators.size(); ++i) {
            const double wish = rough(indicators[i]);
            // Rare events stay rare, however few items a scheme has.
            expected[i] = ordinary(indicators[i]) && wish >= 0.05
                              ? std::min(wish * scale, mostAMonth(indicators[i]) * 0.95)
                              : std::min(wish, mostAMonth(indicators[i]));
            sum += expected[i];
        }
        if (sum <= 0 || std::abs(sum - DemoPoints::entriesAMonth) < 0.05)
            break;
        scale = std::min(40.0, scale * DemoPoints::entriesAMonth / sum);
    }
    return expected;
}

DemoPoints::DemoPoints(std::uint64_t seed, const QString& village, std::vector<DemoTarget> targets)
    : m_seed(seed), m_key(village.toULongLong()), m_village(village), m_targets(std::move(targets)),
      m_random(seed) {
    m_habits.reserve(m_targets.size());
    for (const DemoTarget& target : m_targets) {
        DemoRandom random = DemoRandom::keyed(m_seed * 31 + m_key, qHash(target.number, 7));
        Habit habit;
        habit.diligence = 0.55 + 0.45 * (random.unit() + random.unit());
        habit.offence = 0.55;
        const double kind = random.unit();
        if (kind < 0.06) { // the slack ones, who meet most of the deductions
            habit.diligence *= 0.45;
            habit.offence = 6;
        } else if (kind > 0.93) { // the pillars of the village
            habit.diligence += 0.45;
            habit.offence = 0.1;
        }
        m_habits.push_back(habit);
    }
}

std::vector<DemoEntry> DemoPoints::month(const EffectiveScheme& scheme, Month month) {
    m_random = DemoRandom::keyed(m_seed * 17 + m_key, static_cast<std::uint64_t>(month.number()));
    if (month.month() == 1)
        m_used.clear();
    const std::vector<double> expected = expectedEntries(scheme);
    std::vector<DemoEntry> entries;
    entries.reserve(m_targets.size() * 7);
    for (std::size_t t = 0; t < m_targets.size(); ++t) {
        if (m_random.chance(0.004)) // the whole family is away
            continue;
        for (std::size_t i = 0; i < expected.size(); ++i) {
            const bool good = ordinary(scheme.indicators()[i]);
            invent(scheme, month, t, i,
                   expected[i] * (good ? m_habits[t].diligence : m_habits[t].offence), entries);
        }
    }
    return entries;
}

void DemoPoints::invent(const EffectiveScheme& scheme, Month month, std::size_t target,
                        std::size_t index, double expected, std::vector<DemoEntry>& out) {
    const Indicator& indicator = scheme.indicators()[index];
    int times = static_cast<int>(expected);
    times += m_random.chance(expected - times) ? 1 : 0;
    for (int n = 0; n < times; ++n) {
        DemoEntry entry;
        entry.target = target;
        entry.indicator = index;
        entry.points = indicator.points;
        if (!indicator.tiers.empty()) { // the lower the tier the likelier
            std::size_t tier = indicator.tiers.size() - 1;
            while (tier > 0 && m_random.chance(0.25))
                --tier;
            entry.points = indicator.tiers[tier].points;
        }
        if (allowed(indicator, entry.points, target, month) < 1)
            return;
        use(indicator, entry.points, target, month);
        const int last = month.lastDay().day();
        entry.day = month.firstDay().addDays(indicator.regular ? last - 4 + m_random.below(3)
                                                               : m_random.below(last));
        entry.source = demonotes::source(indicator, m_random);
        entry.note = demonotes::note(indicator, m_random);
        entry.evidence = indicator.evidence.isEmpty() ? QString() : indicator.evidence;
        if (indicator.kind == IndicatorKind::Veto)
            document(entry, month);
        out.push_back(std::move(entry));
    }
}

void DemoPoints::document(DemoEntry& entry, Month month) {
    entry.documentDate = entry.day;
    entry.documentNo = QStringLiteral("琼中（示例）决字〔%1〕%2号")
                           .arg(month.year())
                           .arg(m_random.between(11, 989));
    entry.documentAgency = QStringLiteral("示例机关");
    entry.evidence = entry.documentNo;
}

int DemoPoints::allowed(const Indicator& indicator, Points each, std::size_t target,
                        Month month) const {
    if (indicator.kind == IndicatorKind::Veto)
        return m_used.count(indicator.code.toStdString() + '/' + std::to_string(target)) ? 0 : 1;
    if (indicator.caps.empty())
        return 1;
    const auto found = m_used.find(indicator.code.toStdString() + '/' + std::to_string(target));
    for (const Cap& cap : indicator.caps) {
        int times = 0;
        std::int64_t points = 0;
        if (found != m_used.end())
            for (const Used& used : found->second)
                if (matches(used.month, cap.per, month)) {
                    times += used.times;
                    points += std::abs(used.points.hundredths());
                }
        if (cap.times && times + 1 > *cap.times)
            return 0;
        if (cap.points && points + std::abs(each.hundredths()) > cap.points->hundredths())
            return 0;
    }
    return 1;
}

void DemoPoints::use(const Indicator& indicator, Points each, std::size_t target, Month month) {
    if (!indicator.caps.empty() || indicator.kind == IndicatorKind::Veto)
        m_used[indicator.code.toStdString() + '/' + std::to_string(target)].push_back(
            {month, 1, each});
}

} // namespace cunwu
