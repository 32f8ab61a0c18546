#pragma once
#include "models/points/monthsheetmodel.h"
#include "ui/points/sheetgrid.h"

class QScrollBar;

namespace cunwu {

class SheetHeaderView;

/// The whole month sheet: frozen number, group and head on the left, the cells, live total and rank
/// on the right. Shows a MonthSheetFilterModel over a MonthSheetModel; does the blocks (copy,
/// paste, fill, clear) on their plans.
class MonthSheetView : public QWidget {
    Q_OBJECT
public:
    explicit MonthSheetView(OfficeSession& session, QWidget* parent = nullptr);
    void setModels(MonthSheetModel* model, MonthSheetFilterModel* filter);
    SheetGrid* grid() const { return m_grid; }
    QTableView* frozen() const { return m_left; }
    QTableView* summary() const { return m_right; }
    void setLockedReason(const QString& reason) { m_grid->setLockedReason(reason); }

    /// Goes to a household (and to a cell when the indicator is known). False when the filter hides
    /// it.
    bool showHousehold(HouseholdId household, const QString& indicator = {});
    HouseholdId currentHousehold() const;
    QString currentIndicator() const; ///< code; empty without a current cell
    QString explanation() const;

public Q_SLOTS:
    void copy();
    void cut();
    void paste();
    void fillDown();
    void clearCells();
    void copyLastMonth();
    void undo();
    void redo();

Q_SIGNALS:
    void currentHouseholdChanged();
    void cellOpened(cunwu::HouseholdId household, const QString& indicator);
    void statusMessage(const QString& text);
    void leaveRequested();
    void contextMenuRequested(const QPoint& global);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void setUpPart(QTableView* view, SheetCellDelegate* delegate);
    void connectGrid();
    void linkScrolling();
    void arrange();
    void setColumnWidths(int indicatorWidth);
    void currentChanged();
    void openCell(const QModelIndex& index);
    /// Shows the plan when something in it is refused, else writes it. `label` names the action in
    /// the history.
    void applyPlan(const BlockPlan& plan, const QString& label, const QString& done);
    BlockPlan clearPlan() const;
    bool lockedNow();
    std::vector<int> sourceRows(int from) const;
    std::vector<int> sourceColumns(int from) const;
    QModelIndex toSource(const QModelIndex& index) const;

    OfficeSession& m_session;
    SheetGrid* m_grid;
    QTableView *m_left, *m_right;
    SheetCellDelegate *m_leftDelegate, *m_rightDelegate;
    SheetHeaderView* m_headers[3];
    QScrollBar *m_horizontal, *m_vertical;
    MonthSheetModel* m_model = nullptr;
    MonthSheetFilterModel* m_filter = nullptr;
};

} // namespace cunwu
