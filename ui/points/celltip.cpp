#include "ui/points/celltip.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include <QLabel>

namespace cunwu {

CellTip::CellTip(QWidget* parent) : QFrame(parent), m_icon(new QLabel), m_text(new QLabel) {
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::space(8), Theme::space(6), Theme::space(10), Theme::space(6));
    layout->setSpacing(Theme::space(6));
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

QString CellTip::text() const {
    return m_text->text();
}

void CellTip::showAt(const QRect& cell, const QString& text, bool refused) {
    m_refused = refused;
    const int size = fontMetrics().height();
    const QIcon sign = refused ? icon(QStringLiteral("dialog-warning"), Theme::refused())
                               : icon(QStringLiteral("lock"), Theme::accent());
    m_icon->setPixmap(sign.pixmap(size, size));
    m_text->setText(text);
    setAccessibleName(text);
    const QFontMetrics metrics = m_text->fontMetrics();
    const int widest = qMin(metrics.averageCharWidth() * 60, parentWidget()->width() * 2 / 3);
    const int needed = metrics.horizontalAdvance(text) + Theme::space(4);
    m_text->setFixedWidth(qMin(needed, widest));
    const QMargins margins = layout()->contentsMargins();
    const int height =
        metrics.boundingRect(0, 0, m_text->width(), 10000, Qt::TextWordWrap, text).height();
    resize(m_text->width() + m_icon->sizeHint().width() + layout()->spacing() + margins.left() +
               margins.right(),
           qMax(height, m_icon->sizeHint().height()) + margins.top() + margins.bottom());
    const int gap = Theme::space(3);
    int y = cell.bottom() + gap;
    if (y + this->height() > parentWidget()->height())
        y = cell.top() - gap - this->height();
    const int x = qBound(0, cell.left(), qMax(0, parentWidget()->width() - width()));
    move(x, y);
    show();
    raise();
}

void CellTip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_refused ? Theme::refused() : Theme::accent(), 1));
    painter.setBrush(palette().color(QPalette::Base));
    const int radius = Theme::space(4);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

} // namespace cunwu
