#include "models/points/pointsrules.h"

#include <QHash>
#include <QSet>
#include <numeric>

namespace cunwu {
namespace {

Points magnitude(Points p) {
    return p < Points() ? -p : p;
}

struct Usage {
    Points points, quantity;
    void add(Points p, Points q) {
        points += p;
        quantity += q;
    }
};

/// What an indicator has used up so far; entries come in time order, so a new span simply starts
/// over.
struct Spans {
    Month month;
    Usage used[3]; // by CapPeriod
    void enter(Month now) {
        if (month.isValid() && now != month) {
            used[0] = {};
            if (periodStart(CapPeriod::Quarter, now) != periodStart(CapPeriod::Quarter, month))
                used[1] = {};
        }
        month = now;
    }
};

struct Highest {
    Month span;
    Points best;
};

using Act = std::pair<std::pair<QString, std::int64_t>, QString>;

class Evaluator {
public:
    Evaluator(const SchemeOfMonth& scheme, const std::vector<PointEntry>& entries)
        : m_schemes(scheme), m_entries(entries) {}

    std::vector<HouseholdMonth> run() {
        findReversed();
        for (const int i : ordered())
            take(i);
        for (HouseholdMonth& m : m_months)
            finish(m);
        return std::move(m_months);
    }

private:
    std::vector<int> ordered() const {
        std::vector<int> order(m_entries.size());
        std::iota(order.begin(), order.end(), 0);
        const auto key = [this](int i) {
            const PointEntry& e = m_entries[static_cast<std::size_t>(i)];
            return std::tuple(
                e.month, e.day.isValid() ? e.day.toJulianDay() : std::numeric_limits<qint64>::max(),
                e.id.value, i);
        };
        std::sort(order.begin(), order.end(), [&](int a, int b) { return key(a) < key(b); });
        return order;
    }

    void findReversed() {
        QSet<std::int64_t> wanted;
        for (const PointEntry& e : m_entries)
            if (e.reverses && e.state == EntryState::Approved)
                wanted << e.reverses.value;
        m_reversed = wanted;
    }

    HouseholdMonth& monthOf(Month month) {
        if (m_months.empty() || m_months.back().month != month) {
            m_scheme = &m_schemes(month);
            HouseholdMonth fresh;
            fresh.month = month;
            fresh.base = m_scheme->base();
            m_months.push_back(std::move(fresh));
        }
        return m_months.back();
    }

    void take(int index) {
        const PointEntry& e = m_entries[static_cast<std::size_t>(index)];
        HouseholdMonth& month = monthOf(e.month);
        ++month.entries;
        PointLine line;
        line.entry = index;
        const int at = m_scheme->indexOf(e.indicator);
        line.outcome = standing(e, at);
        if (line.outcome == LineOutcome::Veto)
            month.veto = true;
        else if (line.outcome == LineOutcome::Counted)
            count(e, at, line, month);
        month.lines.push_back(std::move(line));
    }

    /// What keeps an entry from counting at all.
    LineOutcome standing(const PointEntry& e, int at) const {
        if (e.state == EntryState::Rejected)
            return LineOutcome::Rejected;
        if (e.state != EntryState::Approved)
            return LineOutcome::Waiting;
        if (e.reverses)
            return LineOutcome::Reversal;
        if (m_reversed.contains(e.id.value))
            return LineOutcome::Reversed;
        if (at < 0)
            return LineOutcome::NotInScheme;
        if (m_scheme->indicators()[static_cast<std::size_t>(at)].kind == IndicatorKind::Veto)
            return e.document.isComplete() ? LineOutcome::Veto : LineOutcome::Waiting;
        return LineOutcome::Counted;
    }

    void count(const PointEntry& e, int at, PointLine& line, HouseholdMonth& month) {
        const Indicator& in = m_scheme->indicators()[static_cast<std::size_t>(at)];
        const Points full = magnitude(e.points);
        Points left = beyondHighest(in, e, full);
        if (left < full)
            line.outcome = LineOutcome::NotHighest;
        left = withinCaps(in, e, left, full, line);
        if (line.outcome == LineOutcome::Capped)
            ++month.capped;
        line.weight = m_scheme->weight(at);
        line.counted = (e.points < Points() ? -left : left) * line.weight;
        (line.counted < Points() ? month.deducted : month.added) += line.counted;
        if (in.redeemable && line.counted > Points())
            month.redeemable += line.counted;
    }

    Points beyondHighest(const Indicator& in, const PointEntry& e, Points full) {
        if (in.highestGroup.isEmpty())
            return full;
        Highest& h = m_highest[Act({in.highestGroup, e.person.value}, e.evidence.simplified())];
        const Month span = periodStart(in.highestPer, e.month);
        if (h.span != span)
            h = {span, {}};
        const Points gain = full > h.best ? full - h.best : Points();
        h.best = std::max(h.best, full);
        return gain;
    }

    Points withinCaps(const Indicator& in, const PointEntry& e, Points left, Points full,
                      PointLine& line) {
        if (in.caps.empty())
            return left;
        const std::int64_t person = in.perPerson ? e.person.value : 0;
        Spans& spans = m_spans[{in.code, person}];
        spans.enter(e.month);
        const bool timesBind = !in.perPerson || e.person;
        Points quantity = e.quantity;
        for (const Cap& cap : in.caps) {
            const Usage& used = spans.used[static_cast<int>(cap.per)];
            Points allowed = left;
            if (cap.points)
                allowed = std::min(allowed, std::max(Points(), *cap.points - used.points));
            if (cap.times && timesBind) {
                const Points room = std::max(Points(), Points::of(*cap.times) - used.quantity);
                quantity = std::min(quantity, room);
                if (room < e.quantity) // the share of the entry that still fits
                    allowed = std::min(
                        allowed,
                        Points::fromHundredths(full.hundredths() * room.hundredths() /
                                               std::max<std::int64_t>(1, e.quantity.hundredths())));
            }
            if (allowed < left) {
                left = allowed;
                line.outcome = LineOutcome::Capped;
                line.cap = cap;
            }
        }
        for (Usage& used : spans.used)
            used.add(left, quantity);
        return left;
    }

    static void finish(HouseholdMonth& m) {
        m.total = m.veto ? Points() : m.base + m.added + m.deducted;
        if (m.veto)
            m.redeemable = {};
    }

    const SchemeOfMonth& m_schemes;
    const std::vector<PointEntry>& m_entries;
    const EffectiveScheme* m_scheme = nullptr;
    QSet<std::int64_t> m_reversed;
    QHash<std::pair<QString, std::int64_t>, Spans> m_spans;
    QHash<Act, Highest> m_highest;
    std::vector<HouseholdMonth> m_months;
};

} // namespace

std::vector<HouseholdMonth> evaluateYear(const SchemeOfMonth& scheme,
                                         const std::vector<PointEntry>& entries) {
    return Evaluator(scheme, entries).run();
}

HouseholdMonth evaluateMonth(const SchemeOfMonth& scheme, const std::vector<PointEntry>& entries,
                             Month month) {
    for (HouseholdMonth& m : evaluateYear(scheme, entries))
        if (m.month == month)
            return std::move(m);
    HouseholdMonth empty;
    empty.month = month;
    empty.base = empty.total = scheme(month).base();
    return empty;
}

Points periodTotal(Points base, const std::vector<HouseholdMonth>& months) {
    Points total = base;
    for (const HouseholdMonth& m : months) {
        if (m.veto)
            return {};
        total += m.total - m.base;
    }
    return total;
}

Points pointsFor(const Indicator& indicator, Points quantity) {
    return indicator.points * quantity;
}

/// The fewest tiers that sum up to `target`; sizes in a common unit, so the table stays small.
static std::optional<Points> fewestTiers(const Indicator& in, std::int64_t target) {
    std::int64_t unit = 0;
    for (const Tier& t : in.tiers)
        unit = std::gcd(unit, magnitude(t.points).hundredths());
    constexpr std::int64_t longest = 200'000;
    if (unit == 0 || target % unit != 0 || target / unit > longest)
        return std::nullopt;
    const auto size = static_cast<std::size_t>(target / unit);
    std::vector<int> fewest(size + 1, -1);
    fewest[0] = 0;
    for (std::size_t sum = 1; sum <= size; ++sum)
        for (const Tier& t : in.tiers) {
            const auto step = static_cast<std::size_t>(magnitude(t.points).hundredths() / unit);
            if (step <= sum && fewest[sum - step] >= 0 &&
                (fewest[sum] < 0 || fewest[sum - step] + 1 < fewest[sum]))
                fewest[sum] = fewest[sum - step] + 1;
        }
    return fewest[size] < 0 ? std::nullopt : std::optional(Points::of(fewest[size]));
}

std::optional<Points> quantityFor(const Indicator& in, Points points) {
    if (points.isZero())
        return Points();
    if (in.kind == IndicatorKind::Veto || (points < Points()) != in.isNegative())
        return std::nullopt;
    const std::int64_t target = magnitude(points).hundredths();
    if (!in.tiers.empty())
        return fewestTiers(in, target);
    const std::int64_t unit = magnitude(in.points).hundredths();
    if (unit == 0 || target % unit != 0)
        return std::nullopt;
    return Points::of(target / unit);
}

} // namespace cunwu
