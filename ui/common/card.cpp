#include "ui/common/card.h"

#include "ui/common/theme.h"
#include <QPainter>
#include <QPainterPath>

namespace cunwu {

void Card::setBar(const QColor& colour) {
    m_bar = colour;
    update();
}

void Card::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal radius = Theme::space(m_bar.isValid() ? 4 : 8);
    const QRectF area = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath path;
    path.addRoundedRect(area, radius, radius);
    painter.fillPath(path, Theme::card());
    if (m_bar.isValid()) {
        painter.save();
        painter.setClipPath(path);
        painter.fillRect(QRectF(0, 0, Theme::space(4), height()), m_bar);
        painter.restore();
    }
    painter.setPen(Theme::line());
    painter.drawPath(path);
}

} // namespace cunwu
