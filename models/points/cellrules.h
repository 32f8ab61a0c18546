#pragma once
#include "models/points/pointsrules.h"

// What a clerk may type into a cell of the month sheet. A cell shows and takes POINTS (5, 3, −5), not quantities.
// "5" makes the cell 5; "+5" and "-3" change it; in a deduct column "5" and "-5" both make it −5, "+5" takes 5 back;
// an empty text removes what the sheet holds. Full-width forms are fine.

namespace cunwu {

struct CellInput {
    enum class Kind {
        Clear,
        Set,
        Change
    };
    Kind kind = Kind::Clear;
    Points value; ///< of a deduct already negative where Set
};
/// Nothing when the text is no number of points.
std::optional<CellInput> parseCell(const Indicator& indicator, const QString& text);

/// What else bears on the cell.
struct CellContext {
    Points sheet;  ///< sum of the sheet's own entries in the cell
    Points others; ///< sum of the cell's approved entries from other sources
    Points othersQuantity;
    /// Approved points and quantities of the indicator earlier in the quarter and in the year (not this month).
    Points quarterPoints, quarterQuantity, yearPoints, yearQuantity;
};
struct CellPlan {
    QString reason;  ///< translated refusal; empty when allowed
    Points sum;      ///< what the cell will show
    Points own;      ///< points of the sheet's own entry; zero: there will be none
    Points quantity; ///< of the sheet's own entry
};
/// Refuses: no number, wrong sign, no multiple of the unit or sum of tiers, beyond a cap or 1,000 units, less than
/// what other sources recorded, a veto (it needs a document).
CellPlan planCell(const Indicator& indicator, const QString& text, const CellContext& context);

} // namespace cunwu
