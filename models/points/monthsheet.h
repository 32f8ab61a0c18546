#pragma once
#include "models/points/cellrules.h"
#include "models/points/monthinfo.h"
#include "models/points/rankrules.h"
#include <QHash>
#include <memory>

namespace cunwu {

/// One household of the sheet.
struct SheetRow {
    HouseholdId household;
    QString number, group, head;
    std::vector<PointEntry> entries;            ///< of the month, all states
    std::vector<PointEntry> earlier;            ///< of the year before the month; texts left out but evidence
    HouseholdMonth result;                      ///< lines index into allEntries()
    Rank rank;                                  ///< within the village
    std::vector<PointEntry> allEntries() const; ///< earlier, then entries: what result.lines index
};

/// The names of a household's members.
struct MemberNames {
    QStringList minors; ///< under 14
    QStringList others;
};

/// What one cell shows.
struct SheetCell {
    Points sum;      ///< of the approved entries, before caps and weights
    int entries = 0; ///< approved, not reversed
    int waiting = 0; ///< declared or checked
    int own = 0;     ///< the sheet's own entries; more than one is a conflict of two offices' edits
    bool capped = false, veto = false;
    bool operator==(const SheetCell&) const = default;
};

/// The whole data of one village month in memory: rows (households by group, number), columns (indicators), results,
/// ranks. Loaded by PointsRepository::loadSheet in a handful of queries; plain values, any thread.
class MonthSheet {
public:
    MonthSheet() = default;
    MonthSheet(MonthInfo info, SchemeBook book, std::vector<SheetRow> rows);

    const MonthInfo& info() const { return m_info; }
    void setInfo(const MonthInfo& info) { m_info = info; }
    const EffectiveScheme& scheme() const { return *m_scheme; }
    const EffectiveScheme& schemeOf(Month month) const { return *m_book.effective(m_info.village, month); }
    const std::vector<SheetRow>& rows() const { return m_rows; }
    int rowOf(HouseholdId household) const { return m_rowOf.value(household.value, -1); }
    int rowOfNumber(const QString& number) const; ///< −1 when unknown or ambiguous
    QStringList groups() const;                   ///< in natural order

    SheetCell cell(int row, int indicator) const; ///< indicator: index in scheme().indicators()
    CellContext context(int row, int indicator) const;
    /// What typing `text` would do.
    CellPlan plan(int row, int indicator, const QString& text) const;
    /// The entries of a cell, the sheet's own first.
    std::vector<PointEntry> entriesOf(int row, int indicator) const;
    /// Every entry of the cell with its date, source and what became of it; several lines of text. Translated.
    QString breakdown(int row, int indicator) const;
    QString explain(int row) const; ///< explainTotal for the row

    /// Replaces the month's entries of a row and computes its result anew. Call rankAgain() afterwards.
    void setEntries(int row, std::vector<PointEntry> entries);
    /// Rows whose rank changed.
    std::vector<int> rankAgain();

private:
    void evaluate(SheetRow& row);
    void fillCells(int row);
    MonthInfo m_info;
    SchemeBook m_book;
    std::shared_ptr<const EffectiveScheme> m_scheme = std::make_shared<EffectiveScheme>();
    std::vector<SheetRow> m_rows;
    std::vector<std::vector<SheetCell>> m_cells; ///< [row][indicator]
    QHash<std::int64_t, int> m_rowOf;
};

} // namespace cunwu
