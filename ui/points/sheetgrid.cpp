#include "ui/points/sheetgrid.h"

#include "models/points/monthsheetroles.h"
#include "ui/common/errorguard.h"
#include "ui/common/theme.h"
#include "ui/points/celleditor.h"
#include "ui/points/celltip.h"
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

namespace cunwu {

SheetGrid::SheetGrid(QWidget* parent)
    : QTableView(parent), m_delegate(new SheetCellDelegate(SheetCellDelegate::Part::Cells, this)),
      m_tip(new CellTip(viewport())) {
    setItemDelegate(m_delegate);
    setEditTriggers(AnyKeyPressed | EditKeyPressed);
    setSelectionMode(ContiguousSelection);
    setSelectionBehavior(SelectItems);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setCornerButtonEnabled(false);
    setWordWrap(false);
    setAttribute(Qt::WA_InputMethodEnabled);
    connect(m_delegate, &SheetCellDelegate::finished, this,
            [this](CellEditor* editor, SheetMove direction) {
                if (commit(editor)) {
                    close(editor);
                    move(direction);
                }
            });
    connect(m_delegate, &SheetCellDelegate::commitOnly, this,
            [this](CellEditor* editor) { commit(editor); });
    connect(m_delegate, &SheetCellDelegate::cancelled, this, [this] { cancelEditing(); });
    connect(m_delegate, &SheetCellDelegate::left, this, [this](CellEditor* editor) {
        if (editor == m_editor && commit(editor))
            close(editor);
    });
}

CellEditor* SheetGrid::openEditor() const {
    return m_editor;
}

void SheetGrid::setLockedReason(const QString& reason) {
    if (reason == m_lockedReason)
        return;
    m_lockedReason = reason;
    m_delegate->setLocked(!reason.isEmpty());
    m_tip->hide();
    viewport()->update();
}

bool SheetGrid::edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) {
    const bool wanted = trigger == AnyKeyPressed || trigger == EditKeyPressed;
    if (wanted && index.isValid() && !m_editor &&
        !(m_lockedReason.isEmpty() && (index.flags() & Qt::ItemIsEditable))) {
        explainLock();
        return false;
    }
    m_delegate->setOpenInPlace(trigger == EditKeyPressed);
    if (wanted && !m_editor)
        m_tip->hide();
    const bool opened = QTableView::edit(index, trigger, event);
    if (wanted && index.isValid() && state() == EditingState && !m_editor) {
        m_editor = qobject_cast<CellEditor*>(indexWidget(index));
        m_editing = index;
        if (m_editor && m_editor->isInPlace())
            m_editor->end(false); // the base class selects all
    }
    return opened;
}

bool SheetGrid::commit(CellEditor* editor) {
    if (!editor || editor != m_editor || m_committing || !m_editing.isValid())
        return true;
    if (!editor->isChanged() && editor->refusal().isEmpty())
        return true;
    m_committing = true;
    bool accepted = false;
    const QPersistentModelIndex index = m_editing;
    const bool worked =
        guarded(this, [&] { accepted = model()->setData(index, editor->text(), Qt::EditRole); });
    m_committing = false;
    if (accepted)
        return true;
    // A failed disk has shown its own message; the text stays to be typed again.
    const QString reason =
        worked ? index.data(MonthSheetRole::Refusal).toString() : tr("Not saved. Try again.");
    editor->setRefusal(reason);
    showTip(index, reason);
    editor->setFocus();
    editor->selectAll();
    return false;
}

void SheetGrid::close(CellEditor* editor) {
    m_tip->hide();
    m_editor = nullptr;
    closeEditor(editor, QAbstractItemDelegate::NoHint);
    setFocus();
}

bool SheetGrid::finishEditing() {
    if (!m_editor)
        return true;
    if (!commit(m_editor))
        return false;
    close(m_editor);
    return true;
}

void SheetGrid::cancelEditing() {
    if (!m_editor)
        return;
    const QPersistentModelIndex index = m_editing;
    close(m_editor);
    Q_EMIT editingCancelled(index);
}

void SheetGrid::showTip(const QModelIndex& index, const QString& text, bool refused) {
    m_tipIndex = index;
    m_tipRefused = refused;
    m_tip->showAt(visualRect(index), text, refused);
}

void SheetGrid::explainLock() {
    if (currentIndex().isValid())
        showTip(currentIndex(),
                m_lockedReason.isEmpty()
                    ? tr("A veto needs the authority's document. Press F4 to enter it.")
                    : m_lockedReason,
                false);
}

void SheetGrid::explain(const QString& text) {
    if (!text.isEmpty() && currentIndex().isValid())
        showTip(currentIndex(), text);
}

void SheetGrid::placeTip() {
    if (m_tip->isVisible())
        m_tip->showAt(visualRect(m_tipIndex), m_tip->text(), m_tipRefused);
}

void SheetGrid::move(SheetMove direction) {
    const QModelIndex at = currentIndex();
    if (!at.isValid())
        return;
    const bool sideways = direction == SheetMove::Right || direction == SheetMove::Left;
    if (sideways) {
        const int step = direction == SheetMove::Right ? 1 : -1;
        if (m_tabOrigin < 0)
            m_tabOrigin = at.column();
        const int next = nextColumn(at.column(), step);
        if (next >= 0)
            goTo(at.row(), next);
        else if (at.row() + step >= 0 && at.row() + step < model()->rowCount())
            goTo(at.row() + step, step > 0 ? firstColumn() : lastColumn());
        return;
    }
    if (direction == SheetMove::Stay)
        return;
    const int row = at.row() + (direction == SheetMove::Down ? 1 : -1);
    const int column = direction == SheetMove::Down && m_tabOrigin >= 0 ? m_tabOrigin : at.column();
    m_tabOrigin = -1;
    if (row >= 0 && row < model()->rowCount())
        goTo(row, column);
}

void SheetGrid::mousePressEvent(QMouseEvent* event) {
    if (!finishEditing())
        return;
    m_tip->hide();
    m_tabOrigin = -1;
    QTableView::mousePressEvent(event);
    if (!(event->modifiers() & Qt::ShiftModifier))
        m_anchor = currentIndex();
}

void SheetGrid::mouseDoubleClickEvent(QMouseEvent* event) {
    const QModelIndex index = indexAt(event->pos());
    if (index.isValid() && finishEditing())
        Q_EMIT cellOpened(index);
}

void SheetGrid::inputMethodEvent(QInputMethodEvent* event) {
    if (event->commitString().isEmpty() && event->preeditString().isEmpty()) {
        event->ignore();
        return;
    }
    if (!m_editor)
        edit(currentIndex(), AnyKeyPressed, event);
    // The base class forwards key presses to a fresh editor, but not what an input method brings.
    if (m_editor && !m_editor->isChanged())
        QCoreApplication::sendEvent(m_editor, event);
}

void SheetGrid::scrollContentsBy(int dx, int dy) {
    QTableView::scrollContentsBy(dx, dy);
    placeTip();
    Q_EMIT scrolled();
}

void SheetGrid::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    placeTip();
}

} // namespace cunwu
