#pragma once
#include "models/points/pointentry.h"
#include "models/scheme/effectivescheme.h"
#include <functional>

// How entries become totals. Pure functions, any thread.
//
// - Only approved entries count. An entry and the one that reverses it both count nothing and use up no cap.
// - Entries are taken in the order month, day (without a day: at the end of the month), id; so a later entry never
//   changes what an earlier one was worth, and earlier months never depend on later ones.
// - Same act, highest (同事取高): within the group's span (month, quarter or year), entries of the same person with
//   the same evidence text are one act; each counts only what it adds to the highest so far.
// - Caps in times compare quantities, caps in points compare sums before weights; what exceeds is cut, never dropped
//   silently: the line says so. Of an indicator per person, each named person has the caps; entries without a person
//   are bound by caps in points only.
// - What is left is multiplied by the village's weight for the month.
// - Month total = base + Σ counted. An approved veto makes it, and the month's redeemable points, 0.
// - A quarter's or year's total = base once + Σ (month total − base); 0 when any month has a veto.

namespace cunwu {

enum class LineOutcome {
    Counted,
    Capped,     ///< a cap cut it, maybe to 0
    NotHighest, ///< the same act already counted as much or more; maybe the difference counted
    Waiting,    ///< declared or checked, not approved
    Rejected,
    Reversed,    ///< taken back by a correction
    Reversal,    ///< the correction that takes back
    NotInScheme, ///< the month's scheme does not know the indicator
    Veto,
};

/// One entry and what it was worth.
struct PointLine {
    int entry = 0;  ///< index in the vector handed to evaluate
    Points counted; ///< after caps and weight
    Points weight = Points::of(1);
    LineOutcome outcome = LineOutcome::Counted;
    std::optional<Cap> cap; ///< the one that cut, when Capped
    bool operator==(const PointLine&) const = default;
};

/// One household's month.
struct HouseholdMonth {
    Month month;
    Points base, total, added, deducted, redeemable;
    int entries = 0; ///< all, whatever their state
    int capped = 0;  ///< entries that a cap cut
    bool veto = false;
    std::vector<PointLine> lines; ///< one for each entry of the month, in order of counting
    bool operator==(const HouseholdMonth&) const = default;
};

using SchemeOfMonth = std::function<const EffectiveScheme&(Month)>;

/// All entries of one household and one calendar year (any order). Gives the months that have entries, ascending.
std::vector<HouseholdMonth> evaluateYear(const SchemeOfMonth& scheme, const std::vector<PointEntry>& entries);
/// The same for one month: `entries` are those of the year up to and including the month. Without entries: base only.
HouseholdMonth evaluateMonth(const SchemeOfMonth& scheme, const std::vector<PointEntry>& entries, Month month);
/// base once + Σ (total − base); 0 under a veto.
Points periodTotal(Points base, const std::vector<HouseholdMonth>& months);

/// Points of `quantity` units of a plain indicator.
Points pointsFor(const Indicator& indicator, Points quantity);
/// How many units make `points`; with tiers the fewest tiers that sum up to it; nothing when it cannot be.
std::optional<Points> quantityFor(const Indicator& indicator, Points points);

/// Is the entry fit to be stored? Translated reason, empty when it is. Checks indicator, sign, unit or tiers, range of
/// the quantity (0 < q ≤ 1,000), day within month, a veto's document.
QString checkEntry(const EffectiveScheme& scheme, const PointEntry& entry);

/// Lines as people read them: by column of the sheet, within a column by time.
std::vector<PointLine> inColumnOrder(const EffectiveScheme& scheme, const std::vector<PointEntry>& entries,
                                     std::vector<PointLine> lines);
/// A line for people: "王德文 103 分 = 100 + 5 三包 + 3 分类 − 5 乱堆（10月12日，入户）". Translated.
QString explainTotal(const QString& head, const EffectiveScheme& scheme, const std::vector<PointEntry>& entries,
                     const HouseholdMonth& month);
/// Why the line counts what it counts, translated; empty when it simply counts.
QString explainLine(const EffectiveScheme& scheme, const PointEntry& entry, const PointLine& line);

} // namespace cunwu
