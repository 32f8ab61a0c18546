#pragma once
#include <Qt>

namespace cunwu {

/// Columns of MonthSheetModel: three frozen ones, the indicators, total, rank.
namespace MonthSheetColumn {
enum {
    Number = 0,
    Group = 1,
    Head = 2,
    FirstIndicator = 3
};
} // namespace MonthSheetColumn

/// Roles of MonthSheetModel beside Display (what the cell shows), Edit (the plain number), ToolTip, TextAlignment
/// and AccessibleText.
namespace MonthSheetRole {
enum {
    Household = Qt::UserRole + 1, ///< qint64, any column
    Indicator,                    ///< QString code; empty outside indicator columns
    Kind,                         ///< int IndicatorKind; −1 outside indicator columns
    CellPoints,                   ///< qint64 hundredths: cell sum or total; sort by it
    Entries,                      ///< int: approved entries in the cell
    Waiting,                      ///< int: entries of the cell that wait for a decision
    Capped,                       ///< bool: a cap cuts the cell
    Conflict,                     ///< bool: two sheet entries in the cell
    Veto,                         ///< bool: a veto in the cell, or on the row for total and rank
    Tied,                         ///< bool, rank column
    RefusedText,                  ///< QString: what was typed and refused last; empty when nothing is refused
    Refusal,                      ///< QString: why; translated
    Breakdown,                    ///< QString: every entry of the cell, one a line; translated
    Explanation,                  ///< QString: the row's total line by line in one sentence; translated
    GroupName,                    ///< QString, any column
    // headerData(section, Qt::Horizontal, …) only:
    ClassName,  ///< QString: upper header row; empty for the frozen columns, total and rank
    ClassIndex, ///< int: index of the class, −1 outside; the vetoes have the number after the last class
    ClassFirst, ///< int: first section of the class
    ClassCount, ///< int: number of sections of the class
    FullName,   ///< QString: full name, points, caps and evidence: for the tool tip
    Code,       ///< QString: the indicator's code
};
} // namespace MonthSheetRole

} // namespace cunwu
