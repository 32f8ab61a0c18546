// The keyboard of the month sheet: see sheetgrid.h.
#include "models/points/monthsheetroles.h"
#include "ui/points/celltip.h"
#include "ui/points/sheetgrid.h"
#include <QKeyEvent>

namespace cunwu {

int SheetGrid::nextColumn(int column, int step) const {
    for (int c = column + step; model() && c >= 0 && c < model()->columnCount(); c += step)
        if (!isColumnHidden(c))
            return c;
    return -1;
}

int SheetGrid::firstColumn() const {
    return nextColumn(-1, 1);
}
int SheetGrid::lastColumn() const {
    return model() ? nextColumn(model()->columnCount(), -1) : -1;
}

void SheetGrid::goTo(int row, int column, bool extend) {
    const QModelIndex index = model()->index(row, column);
    if (!index.isValid())
        return;
    if (!extend) {
        setCurrentIndex(index);
        return;
    }
    const bool extended = selectionModel()->selectedIndexes().size() > 1 && m_anchor.isValid();
    const QModelIndex anchor = extended ? QModelIndex(m_anchor) : currentIndex();
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    selectionModel()->select(QItemSelection(anchor, index), QItemSelectionModel::ClearAndSelect);
    m_anchor = anchor;
    scrollTo(index);
}

/// As Ctrl+arrow in a spreadsheet: to the edge of what is filled, or to the next filled cell, or to
/// the last cell.
void SheetGrid::jump(int rowStep, int columnStep, bool extend) {
    int row = currentIndex().row(), column = currentIndex().column();
    const auto advance = [&](int& r, int& c) {
        r += rowStep;
        if (columnStep)
            c = nextColumn(c, columnStep);
        return r >= 0 && r < model()->rowCount() && c >= 0;
    };
    const auto filled = [&](int r, int c) {
        return !model()->index(r, c).data().toString().isEmpty();
    };
    int r = row, c = column;
    if (!advance(r, c))
        return;
    const bool inside = filled(row, column) && filled(r, c);
    for (row = r, column = c; advance(r, c); row = r, column = c) {
        if (inside ? !filled(r, c) : filled(row, column))
            break;
    }
    goTo(row, column, extend);
}

SheetGrid::Block SheetGrid::selectedBlock() const {
    Block block;
    if (!selectionModel())
        return block;
    const QItemSelection selection = selectionModel()->selection();
    QItemSelectionRange range =
        selection.isEmpty() ? QItemSelectionRange(currentIndex()) : selection.first();
    if (!range.isValid())
        return block;
    for (int row = range.top(); row <= range.bottom(); ++row)
        block.rows.push_back(row);
    for (int column = range.left(); column <= range.right(); ++column)
        if (!isColumnHidden(column))
            block.columns.push_back(column);
    return block;
}

bool SheetGrid::commandKey(QKeyEvent* event) {
    const auto is = [event](QKeySequence::StandardKey key) { return event->matches(key); };
    if (is(QKeySequence::Copy))
        Q_EMIT copyRequested();
    else if (is(QKeySequence::Cut))
        Q_EMIT cutRequested();
    else if (is(QKeySequence::Paste))
        Q_EMIT pasteRequested();
    else if (is(QKeySequence::Undo))
        Q_EMIT undoRequested();
    else if (is(QKeySequence::Redo) ||
             (event->key() == Qt::Key_Y && event->modifiers() == Qt::ControlModifier))
        Q_EMIT redoRequested();
    else if (event->key() == Qt::Key_D && event->modifiers() == Qt::ControlModifier)
        Q_EMIT fillDownRequested();
    else if (event->key() == Qt::Key_F4)
        Q_EMIT cellOpened(currentIndex());
    else if (event->key() == Qt::Key_F6)
        Q_EMIT leaveRequested();
    else if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        Q_EMIT clearRequested();
    else if (event->key() == Qt::Key_F2)
        edit(currentIndex(), EditKeyPressed, event);
    else
        return false;
    return true;
}

bool SheetGrid::moveKey(QKeyEvent* event) {
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    const bool control = event->modifiers() & Qt::ControlModifier;
    const int row = currentIndex().row(), column = currentIndex().column();
    const int lastRow = model()->rowCount() - 1;
    const auto step = [&](int rowStep, int columnStep) {
        if (control)
            return jump(rowStep, columnStep, shift);
        const int c = columnStep ? nextColumn(column, columnStep) : column;
        if (c >= 0)
            goTo(qBound(0, row + rowStep, lastRow), c, shift);
    };
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        move(shift ? SheetMove::Up : SheetMove::Down);
        return true;
    case Qt::Key_Tab:
        move(SheetMove::Right);
        return true;
    case Qt::Key_Backtab:
        move(SheetMove::Left);
        return true;
    case Qt::Key_Down:
        step(1, 0);
        break;
    case Qt::Key_Up:
        step(-1, 0);
        break;
    case Qt::Key_Right:
        step(0, 1);
        break;
    case Qt::Key_Left:
        step(0, -1);
        break;
    case Qt::Key_Home:
        goTo(control ? 0 : row, firstColumn(), shift);
        break;
    case Qt::Key_End:
        goTo(control ? lastRow : row, lastColumn(), shift);
        break;
    case Qt::Key_PageDown:
    case Qt::Key_PageUp: {
        const int page = qMax(1, viewport()->height() / qMax(1, rowHeight(0)) - 1);
        goTo(qBound(0, row + (event->key() == Qt::Key_PageDown ? page : -page), lastRow), column,
             shift);
        break;
    }
    default:
        return false;
    }
    m_tabOrigin = -1;
    return true;
}

void SheetGrid::keyPressEvent(QKeyEvent* event) {
    if (!model() || model()->rowCount() == 0) {
        event->ignore();
        return;
    }
    if (!currentIndex().isValid() && event->key() != Qt::Key_F6)
        goTo(0, firstColumn());
    if (event->key() == Qt::Key_Escape) {
        m_tip->hide();
        event->ignore();
        return;
    }
    if (event->key() != Qt::Key_F2 && event->key() != Qt::Key_Shift)
        m_tip->hide();
    if (commandKey(event) || moveKey(event)) {
        event->accept();
        return;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
        return;
    }
    const QString text = event->text();
    const bool typed =
        !text.isEmpty() && text.at(0).isPrint() && !text.at(0).isSpace() &&
        !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (typed)
        edit(currentIndex(), AnyKeyPressed, event);
    event->setAccepted(typed);
}

} // namespace cunwu
