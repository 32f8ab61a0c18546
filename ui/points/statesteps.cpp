#include "ui/points/statesteps.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

namespace cunwu {

StateSteps::StateSteps(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setState(MonthState::Draft);
}

QStringList StateSteps::words() {
    return {tr("Draft", "step"), tr("Review", "step"), tr("Public notice", "step"),
            tr("Final", "step")};
}

void StateSteps::setState(MonthState state) {
    m_state = state;
    const int step = static_cast<int>(state);
    setAccessibleName(
        tr("State of the month: %1, step %2 of 4").arg(words().at(step)).arg(step + 1));
    setToolTip(accessibleName());
    update();
}

QSize StateSteps::sizeHint() const {
    const QFontMetrics metrics(Theme::strong());
    const int circle = metrics.height() + Theme::space(2), gap = Theme::space(6),
              line = Theme::space(18);
    int width = 0;
    for (const QString& word : words())
        width += circle + gap + metrics.horizontalAdvance(word) + gap;
    return {width + 3 * (line + gap), circle + Theme::space(6)};
}

void StateSteps::paintStep(QPainter& painter, int step, QRect& place) const {
    const int now = static_cast<int>(m_state),
              circle = QFontMetrics(Theme::strong()).height() + Theme::space(2);
    const bool current = step == now,
               done = step < now || (step == now && m_state == MonthState::Closed);
    const QColor colour = current && step == 0 ? Theme::waiting()
                          : step <= now        ? Theme::accent()
                                               : Theme::subdued();
    const QRect ring(place.left(), place.center().y() - circle / 2, circle, circle);
    painter.setPen(QPen(colour, current ? Theme::space(2) : 1));
    painter.setBrush(current ? QBrush(colour) : Qt::NoBrush);
    painter.drawEllipse(ring.adjusted(1, 1, -1, -1));
    const QColor inner = current ? palette().color(QPalette::Base) : colour;
    if (done) {
        const int inset = circle / 5;
        icon(QStringLiteral("checkmark"), inner)
            .paint(&painter, ring.adjusted(inset, inset, -inset, -inset));
    } else {
        QFont small = Theme::figures();
        small.setPointSizeF(small.pointSizeF() * 0.85);
        painter.setFont(small);
        painter.setPen(inner);
        painter.drawText(ring, Qt::AlignCenter, QString::number(step + 1));
    }
    const QFont font = current ? Theme::strong() : this->font();
    const QString word = words().at(step);
    const int width = QFontMetrics(Theme::strong()).horizontalAdvance(word);
    place.setLeft(ring.right() + Theme::space(6));
    painter.setFont(font);
    painter.setPen(current      ? colour
                   : step < now ? palette().color(QPalette::WindowText)
                                : Theme::subdued());
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, word);
    place.setLeft(place.left() + width + Theme::space(6));
}

void StateSteps::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QRect place = rect();
    for (int step = 0; step < 4; ++step) {
        paintStep(painter, step, place);
        if (step == 3)
            break;
        painter.setPen(QPen(step < static_cast<int>(m_state) ? Theme::accent() : Theme::line(),
                            Theme::space(2)));
        painter.drawLine(place.left(), place.center().y(), place.left() + Theme::space(18),
                         place.center().y());
        place.setLeft(place.left() + Theme::space(24));
    }
}

} // namespace cunwu
