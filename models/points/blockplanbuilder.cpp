// Blocks of cells: what a paste, a fill or a copy of last month would do, before anything is
// written.
#include "models/points/csvrules.h"
#include "models/points/pointsservice.h"
#include <QCoreApplication>

namespace cunwu {

static QString translated(const char* text) {
    return QCoreApplication::translate("BlockPlan", text);
}

int BlockPlan::changes() const {
    return static_cast<int>(
        std::count_if(cells.begin(), cells.end(), [](const BlockCell& c) { return c.changes(); }));
}

static void addCell(BlockPlan& plan, const MonthSheet& sheet, HouseholdId household,
                    const QString& indicator, const QString& text) {
    const int row = sheet.rowOf(household), column = sheet.scheme().indexOf(indicator);
    if (row < 0 || column < 0) {
        plan.refused.push_back(
            {household, indicator, text,
             translated(QT_TRANSLATE_NOOP("BlockPlan", "This cell cannot be filled."))});
        return;
    }
    BlockCell cell{household, indicator, text, sheet.cell(row, column).sum,
                   sheet.plan(row, column, text)};
    if (!cell.plan.reason.isEmpty())
        plan.refused.push_back({household, indicator, text, cell.plan.reason});
    plan.cells.push_back(std::move(cell));
}

BlockPlan PointsService::planPaste(const MonthSheet& sheet, const std::vector<HouseholdId>& rows,
                                   const std::vector<QString>& indicators, const QString& tsv) {
    BlockPlan plan;
    const std::vector<DelimitedLine> block = splitDelimited(tsv, u'\t');
    for (std::size_t r = 0; r < block.size(); ++r) {
        for (qsizetype c = 0; c < block[r].cells.size(); ++c) {
            const QString text = block[r].cells[c].trimmed();
            if (r < rows.size() && static_cast<std::size_t>(c) < indicators.size())
                addCell(plan, sheet, rows[r], indicators[static_cast<std::size_t>(c)], text);
            else if (!text.isEmpty())
                plan.refused.push_back(
                    {r < rows.size() ? rows[r] : HouseholdId(),
                     {},
                     text,
                     translated(QT_TRANSLATE_NOOP(
                                    "BlockPlan",
                                    "Row %1, column %2 of the block falls outside the sheet."))
                         .arg(r + 1)
                         .arg(c + 1)});
        }
    }
    return plan;
}

BlockPlan PointsService::planFillDown(const MonthSheet& sheet, const std::vector<HouseholdId>& rows,
                                      const std::vector<QString>& indicators) {
    BlockPlan plan;
    const int top = rows.empty() ? -1 : sheet.rowOf(rows.front());
    if (top < 0)
        return plan;
    for (std::size_t r = 1; r < rows.size(); ++r)
        for (const QString& indicator : indicators) {
            const int column = sheet.scheme().indexOf(indicator);
            if (column < 0 || sheet.scheme().indicators()[static_cast<std::size_t>(column)].kind ==
                                  IndicatorKind::Veto)
                continue; // a veto is never copied to another household
            const SheetCell cell = sheet.cell(top, column);
            addCell(plan, sheet, rows[r], indicator,
                    cell.entries ? cell.sum.toString() : QString());
        }
    return plan;
}

BlockPlan PointsService::planCopyRegular(const MonthSheet& sheet, const MonthSheet& lastMonth,
                                         const std::vector<HouseholdId>& rows) {
    BlockPlan plan;
    std::vector<HouseholdId> wanted = rows;
    if (wanted.empty())
        for (const SheetRow& row : sheet.rows())
            wanted.push_back(row.household);
    for (const HouseholdId household : wanted) {
        const int row = sheet.rowOf(household), before = lastMonth.rowOf(household);
        if (row < 0 || before < 0)
            continue;
        for (int i = 0; i < static_cast<int>(sheet.scheme().indicators().size()); ++i) {
            const Indicator& in = sheet.scheme().indicators()[static_cast<std::size_t>(i)];
            const int old = lastMonth.scheme().indexOf(in.code);
            if (!in.regular || old < 0 || in.kind == IndicatorKind::Veto)
                continue;
            const SheetCell last = lastMonth.cell(before, old);
            if (last.sum.isZero() || sheet.cell(row, i).entries > 0 ||
                sheet.cell(row, i).waiting > 0)
                continue;
            addCell(plan, sheet, household, in.code, last.sum.toString());
        }
    }
    // A cap that spans several months may be used up: these cells stay empty, the others are
    // copied.
    plan.skipped = std::exchange(plan.refused, {});
    std::erase_if(plan.cells, [](const BlockCell& c) { return !c.plan.reason.isEmpty(); });
    return plan;
}

} // namespace cunwu
