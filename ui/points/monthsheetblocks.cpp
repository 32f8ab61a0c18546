// What the month sheet does with blocks of cells: see monthsheetview.h.
#include "models/points/monthsheetroles.h"
#include "ui/common/errorguard.h"
#include "ui/points/blockplandialog.h"
#include "ui/points/celltip.h"
#include "ui/points/monthsheetview.h"
#include "ui/points/sheetclipboard.h"
#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace cunwu {

QModelIndex MonthSheetView::toSource(const QModelIndex& index) const {
    return m_filter ? m_filter->mapToSource(index) : QModelIndex();
}

HouseholdId MonthSheetView::currentHousehold() const {
    const QModelIndex index = toSource(m_grid->currentIndex());
    return index.isValid() ? m_model->householdAt(index.row()) : HouseholdId{};
}

QString MonthSheetView::currentIndicator() const {
    return m_grid->currentIndex().data(MonthSheetRole::Indicator).toString();
}

QString MonthSheetView::explanation() const {
    return m_grid->currentIndex().data(MonthSheetRole::Explanation).toString();
}

bool MonthSheetView::showHousehold(HouseholdId household, const QString& indicator) {
    const int row = m_model->sheet().rowOf(household);
    if (row < 0)
        return false;
    const int column = indicator.isEmpty() ? -1 : m_model->columnOf(indicator);
    const QModelIndex index =
        m_filter->mapFromSource(m_model->index(row, MonthSheetColumn::Number));
    if (!index.isValid() || !m_grid->finishEditing())
        return false;
    const QModelIndex cell =
        column < 0 ? QModelIndex() : m_filter->mapFromSource(m_model->index(row, column));
    const int current =
        m_grid->currentIndex().isValid() ? m_grid->currentIndex().column() : m_grid->firstColumn();
    m_grid->goTo(index.row(), cell.isValid() ? cell.column() : current);
    m_grid->scrollTo(m_grid->currentIndex(), QAbstractItemView::PositionAtCenter);
    return true;
}

std::vector<int> MonthSheetView::sourceRows(int from) const {
    std::vector<int> rows;
    for (int row = from; row < m_filter->rowCount(); ++row)
        rows.push_back(toSource(m_filter->index(row, 0)).row());
    return rows;
}

std::vector<int> MonthSheetView::sourceColumns(int from) const {
    std::vector<int> columns;
    for (int column = from; column >= 0; column = m_grid->nextColumn(column, 1))
        columns.push_back(toSource(m_filter->index(0, column)).column());
    return columns;
}

void MonthSheetView::openCell(const QModelIndex& index) {
    const QModelIndex source = toSource(index);
    if (source.isValid())
        Q_EMIT cellOpened(m_model->householdAt(source.row()),
                          index.data(MonthSheetRole::Indicator).toString());
}

void MonthSheetView::copy() {
    const SheetGrid::Block block = m_grid->selectedBlock();
    SheetClipboard::Rows rows;
    for (const int row : block.rows) {
        QStringList cells;
        for (const int column : block.columns)
            cells.append(m_filter->index(row, column).data(Qt::EditRole).toString());
        rows.push_back(cells);
    }
    if (!rows.empty())
        QGuiApplication::clipboard()->setText(SheetClipboard::write(rows));
}

void MonthSheetView::cut() {
    if (lockedNow())
        return;
    copy();
    clearCells();
}

bool MonthSheetView::lockedNow() {
    if (m_model->isEditable())
        return false;
    m_grid->explainLock();
    return true;
}

void MonthSheetView::paste() {
    const SheetGrid::Block block = m_grid->selectedBlock();
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    if (lockedNow() || block.isEmpty() || !data)
        return;
    QString text = SheetClipboard::text(*data);
    const SheetClipboard::Rows rows = SheetClipboard::read(text);
    if (rows.empty())
        return;
    if (rows.size() == 1 && rows.front().size() == 1 && !block.isSingle())
        text = SheetClipboard::repeated(rows.front().front(), static_cast<int>(block.rows.size()),
                                        static_cast<int>(block.columns.size()));
    const BlockPlan plan = m_model->planPaste(sourceRows(block.rows.front()),
                                              sourceColumns(block.columns.front()), text);
    applyPlan(plan, tr("Paste points"),
              tr("Pasted: %n cell(s) changed. Ctrl+Z takes it back.", nullptr, plan.changes()));
}

void MonthSheetView::fillDown() {
    SheetGrid::Block block = m_grid->selectedBlock();
    if (lockedNow() || block.isEmpty())
        return;
    // As in a spreadsheet: with a single row selected, the cell above is taken.
    if (block.rows.size() == 1 && block.rows.front() > 0)
        block.rows.insert(block.rows.begin(), block.rows.front() - 1);
    std::vector<int> rows, columns;
    for (const int row : block.rows)
        rows.push_back(toSource(m_filter->index(row, 0)).row());
    for (const int column : block.columns)
        columns.push_back(toSource(m_filter->index(0, column)).column());
    const BlockPlan plan = m_model->planFillDown(rows, columns);
    applyPlan(plan, tr("Fill down"), tr("Filled: %n cell(s) changed.", nullptr, plan.changes()));
}

BlockPlan MonthSheetView::clearPlan() const {
    BlockPlan plan;
    const SheetGrid::Block block = m_grid->selectedBlock();
    for (const int row : block.rows) {
        for (const int column : block.columns) {
            const QModelIndex source = toSource(m_filter->index(row, column));
            const int indicator = m_model->indicatorAt(source.column());
            const SheetCell cell = m_model->sheet().cell(source.row(), indicator);
            if (cell.own == 0)
                continue;
            BlockCell planned{
                m_model->householdAt(source.row()),
                m_filter->index(row, column).data(MonthSheetRole::Indicator).toString(), QString(),
                cell.sum, m_model->sheet().plan(source.row(), indicator, QString())};
            if (!planned.plan.reason.isEmpty())
                plan.refused.push_back(
                    {planned.household, planned.indicator, {}, planned.plan.reason});
            plan.cells.push_back(planned);
        }
    }
    return plan;
}

void MonthSheetView::clearCells() {
    if (lockedNow())
        return;
    const BlockPlan plan = clearPlan();
    if (plan.cells.empty()) {
        if (m_grid->currentIndex().data(MonthSheetRole::Entries).toInt() > 0)
            Q_EMIT statusMessage(
                tr("These points were not typed here. F4 shows the entries of the cell."));
        return;
    }
    applyPlan(plan, tr("Clear points"), tr("Cleared: %n cell(s).", nullptr, plan.changes()));
}

void MonthSheetView::copyLastMonth() {
    if (lockedNow() || !m_grid->finishEditing())
        return;
    BlockPlan plan;
    if (!guarded(this, [&] { plan = m_model->planCopyLastMonth(); }))
        return;
    if (plan.cells.empty()) {
        Q_EMIT statusMessage(tr(
            "Nothing to copy: last month holds no base items, or the cells are filled already."));
        return;
    }
    if (plan.ok() &&
        !BlockPlanDialog::confirm(this, tr("Copy last month's base items"), plan, m_model->sheet()))
        return;
    applyPlan(plan, tr("Copy last month's base items"),
              tr("Copied: %n cell(s) filled.", nullptr, plan.changes()));
}

void MonthSheetView::applyPlan(const BlockPlan& plan, const QString& label, const QString& done) {
    if (!plan.ok()) {
        BlockPlanDialog::showRefused(this, label, plan, m_model->sheet());
        return;
    }
    if (plan.changes() == 0)
        return;
    EditOutcome outcome;
    if (!guarded(this, [&] { outcome = m_model->apply(plan, label); }))
        return;
    if (outcome.done)
        Q_EMIT statusMessage(done);
    else
        m_grid->explain(outcome.reason);
}

void MonthSheetView::undo() {
    if (!m_grid->finishEditing())
        return;
    Journal::UndoOutcome outcome;
    if (guarded(this, [&] { outcome = m_session.undo(); }))
        Q_EMIT statusMessage(outcome.done ? tr("Undone: %1").arg(outcome.action.label)
                                          : outcome.reason);
}

void MonthSheetView::redo() {
    Journal::UndoOutcome outcome;
    if (guarded(this, [&] { outcome = m_session.redo(); }))
        Q_EMIT statusMessage(outcome.done ? tr("Done again: %1").arg(outcome.action.label)
                                          : outcome.reason);
}

} // namespace cunwu
