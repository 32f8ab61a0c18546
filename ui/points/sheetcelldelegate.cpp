#include "ui/points/sheetcelldelegate.h"

#include "models/points/monthsheetroles.h"
#include "models/points/pointsrules.h"
#include "ui/common/theme.h"
#include "ui/points/celleditor.h"
#include <QKeyEvent>

namespace cunwu {

QColor sheetDivider() {
    const QColor a = Theme::line(), b = Theme::subdued();
    return QColor((a.red() + b.red()) / 2, (a.green() + b.green()) / 2, (a.blue() + b.blue()) / 2);
}

void paintSheetMark(QPainter* painter, const QRect& cell, SheetMark mark) {
    const int size = Theme::space(7);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    if (mark == SheetMark::Waiting) {
        const QPoint corner = cell.topLeft();
        painter->setBrush(Theme::waiting());
        painter->drawPolygon(
            QPolygon({corner, corner + QPoint(size, 0), corner + QPoint(0, size)}));
    } else if (mark == SheetMark::Capped) {
        const int thick = Theme::space(2);
        painter->fillRect(
            QRect(cell.left() + cell.width() / 4, cell.top() + thick, cell.width() / 2, thick),
            Theme::blackList());
    } else {
        painter->setPen(Theme::refused());
        painter->setFont(Theme::strong());
        painter->drawText(cell.adjusted(Theme::space(4), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                          QStringLiteral("!"));
    }
    painter->restore();
}

SheetCellDelegate::SheetCellDelegate(Part part, QObject* parent)
    : QStyledItemDelegate(parent), m_part(part) {}

static bool isCurrent(const QStyleOptionViewItem& option, const QModelIndex& index) {
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    return view && view->selectionMode() != QAbstractItemView::NoSelection &&
           view->currentIndex() == index;
}

/// A fifth of `strong` in `soft`: selected cells beside the tint of the current row.
static QColor mixed(const QColor& soft, const QColor& strong) {
    return QColor((soft.red() * 4 + strong.red()) / 5, (soft.green() * 4 + strong.green()) / 5,
                  (soft.blue() * 4 + strong.blue()) / 5);
}

void SheetCellDelegate::paintBackground(QPainter* painter, const QStyleOptionViewItem& option,
                                        const QModelIndex& index) const {
    const QPalette& palette = option.palette;
    const bool shaded = m_part != Part::Cells || m_locked;
    QColor fill = palette.color(shaded ? QPalette::AlternateBase : QPalette::Base);
    if (index.row() == m_currentRow)
        fill = Theme::accentSoft();
    if (isCurrent(option, index))
        fill = palette.color(QPalette::Base);
    else if (option.state & QStyle::State_Selected)
        fill = mixed(Theme::accentSoft(), Theme::accent());
    painter->fillRect(option.rect, fill);
    const QRect rect = option.rect;
    painter->setPen(Theme::line());
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    const QVariant first =
        index.model()->headerData(index.column() + 1, Qt::Horizontal, MonthSheetRole::ClassIndex);
    const QVariant own =
        index.model()->headerData(index.column(), Qt::Horizontal, MonthSheetRole::ClassIndex);
    if (m_part != Part::Cells || first.toInt() != own.toInt())
        painter->setPen(sheetDivider());
    painter->drawLine(rect.topRight(), rect.bottomRight());
    if (m_part == Part::Summary && index.column() == index.model()->columnCount() - 2)
        painter->fillRect(QRect(rect.left(), rect.top(), 1, rect.height()), painter->pen().color());
}

void SheetCellDelegate::paintMarks(QPainter* painter, const QRect& rect,
                                   const QModelIndex& index) const {
    if (index.data(MonthSheetRole::Waiting).toInt() > 0)
        paintSheetMark(painter, rect, SheetMark::Waiting);
    if (index.data(MonthSheetRole::Capped).toBool())
        paintSheetMark(painter, rect, SheetMark::Capped);
    if (index.data(MonthSheetRole::Conflict).toBool())
        paintSheetMark(painter, rect, SheetMark::Conflict);
}

void SheetCellDelegate::paintText(QPainter* painter, const QRect& rect,
                                  const QModelIndex& index) const {
    const QString text = index.data().toString();
    if (text.isEmpty())
        return;
    QFont font = Theme::figures();
    if (m_part == Part::Summary && index.column() == index.model()->columnCount() - 2)
        font.setWeight(QFont::DemiBold);
    QColor colour = qApp->palette().color(QPalette::Text);
    const bool veto = index.data(MonthSheetRole::Veto).toBool();
    if (veto || (m_part == Part::Cells && index.data(MonthSheetRole::CellPoints).toLongLong() < 0))
        colour = Theme::refused();
    painter->setFont(font);
    painter->setPen(colour);
    const int margin = Theme::space(6);
    const QRect area = rect.adjusted(margin, 0, -margin, 0);
    const bool figures = m_part != Part::Frozen;
    const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, area.width());
    painter->drawText(area, Qt::AlignVCenter | (figures ? Qt::AlignRight : Qt::AlignLeft), shown);
}

void SheetCellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const {
    painter->save();
    paintBackground(painter, option, index);
    if (m_part == Part::Cells)
        paintMarks(painter, option.rect, index);
    paintText(painter, option.rect, index);
    if (isCurrent(option, index)) {
        const int width = Theme::space(2);
        const int inset = width / 2;
        painter->setPen(QPen(Theme::accent(), width));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(
            option.rect.adjusted(inset, inset, -inset - width % 2, -inset - width % 2));
    }
    painter->restore();
}

QWidget* SheetCellDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                         const QModelIndex& index) const {
    auto* editor = new CellEditor(parent);
    editor->setInPlace(m_openInPlace);
    const QAbstractItemModel* model = index.model();
    const QString head = index.siblingAtColumn(MonthSheetColumn::Head).data().toString();
    const QString name = model->headerData(index.column(), Qt::Horizontal).toString();
    editor->setAccessibleName(tr("%1, %2").arg(head, name));
    return editor;
}

void SheetCellDelegate::setEditorData(QWidget* widget, const QModelIndex& index) const {
    auto* editor = static_cast<CellEditor*>(widget);
    // A reload of the model must not take away what somebody is typing.
    if (editor->isChanged())
        return;
    editor->setInitial(index.data(Qt::EditRole).toString());
    if (!editor->isInPlace())
        editor->selectAll();
}

void SheetCellDelegate::setModelData(QWidget* editor, QAbstractItemModel*,
                                     const QModelIndex&) const {
    Q_EMIT const_cast<SheetCellDelegate*>(this)->commitOnly(static_cast<CellEditor*>(editor));
}

void SheetCellDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                             const QModelIndex&) const {
    editor->setGeometry(option.rect.adjusted(-1, -1, 0, 0));
}

bool SheetCellDelegate::editorKey(CellEditor* editor, int key, Qt::KeyboardModifiers modifiers) {
    const bool shift = modifiers & Qt::ShiftModifier;
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT finished(editor, shift ? SheetMove::Up : SheetMove::Down);
        return true;
    case Qt::Key_Tab:
        Q_EMIT finished(editor, SheetMove::Right);
        return true;
    case Qt::Key_Backtab:
        Q_EMIT finished(editor, SheetMove::Left);
        return true;
    case Qt::Key_Down:
        Q_EMIT finished(editor, SheetMove::Down);
        return true;
    case Qt::Key_Up:
        Q_EMIT finished(editor, SheetMove::Up);
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (editor->isInPlace() || !editor->refusal().isEmpty())
            return false;
        Q_EMIT finished(editor, key == Qt::Key_Left ? SheetMove::Left : SheetMove::Right);
        return true;
    case Qt::Key_F2:
        editor->setInPlace(true);
        editor->deselect();
        return true;
    case Qt::Key_Z: // what was typed over a cell goes as a whole; the next Ctrl+Z undoes in the sheet
        if (modifiers != Qt::ControlModifier || (editor->isInPlace() && editor->isUndoAvailable()))
            return false;
        [[fallthrough]];
    case Qt::Key_Escape:
        Q_EMIT cancelled(editor);
        return true;
    default:
        return false;
    }
}

bool SheetCellDelegate::eventFilter(QObject* object, QEvent* event) {
    auto* editor = qobject_cast<CellEditor*>(object);
    if (!editor)
        return QStyledItemDelegate::eventFilter(object, event);
    if (event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        return editorKey(editor, key->key(), key->modifiers());
    }
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason)
            Q_EMIT left(editor);
        return false;
    }
    // The base class would commit and close by itself.
    return false;
}

} // namespace cunwu
