#include "ui/points/celleditor.h"

#include "ui/common/theme.h"
#include <QAccessible>

namespace cunwu {

CellEditor::CellEditor(QWidget* parent) : QLineEdit(parent) {
    setFrame(false);
    setFont(Theme::figures());
    setAlignment(Qt::AlignRight);
    setContextMenuPolicy(Qt::NoContextMenu);
    setAutoFillBackground(true);
    setTextMargins(0, 0, Theme::space(4), 0);
    connect(this, &QLineEdit::textEdited, this, [this] { setRefusal({}); });
}

void CellEditor::setInitial(const QString& text) {
    m_initial = text;
    setText(text);
}

void CellEditor::setRefusal(const QString& reason) {
    if (reason == m_refusal)
        return;
    m_refusal = reason;
    setAccessibleDescription(reason);
    if (!reason.isEmpty()) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
    update();
}

void CellEditor::paintEvent(QPaintEvent* event) {
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const int width = Theme::space(2);
    painter.setPen(QPen(m_refusal.isEmpty() ? Theme::accent() : Theme::refused(), width));
    const int inset = width / 2;
    painter.drawRect(rect().adjusted(inset, inset, -inset - width % 2, -inset - width % 2));
}

} // namespace cunwu
