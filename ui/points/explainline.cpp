#include "ui/points/explainline.h"

#include "ui/common/theme.h"

namespace cunwu {

ExplainLine::ExplainLine(QWidget* parent)
    : QWidget(parent), m_text(new QLabel), m_more(new QToolButton) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(Theme::space(4));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setFont(Theme::figures());
    m_text->setMinimumWidth(1);
    m_text->setFocusPolicy(Qt::NoFocus);
    m_more->setAutoRaise(true);
    m_more->setCheckable(true);
    m_more->setArrowType(Qt::UpArrow);
    m_more->setToolTip(tr("Show the whole explanation"));
    m_more->setAccessibleName(m_more->toolTip());
    layout->addWidget(m_text, 1);
    layout->addWidget(m_more, 0, Qt::AlignTop);
    connect(m_more, &QToolButton::toggled, this, [this](bool open) {
        m_more->setArrowType(open ? Qt::DownArrow : Qt::UpArrow);
        refresh();
    });
    refresh();
}

void ExplainLine::setText(const QString& text) {
    m_full = text;
    m_text->setAccessibleName(text);
    refresh();
}

void ExplainLine::refresh() {
    const int width = qMax(1, this->width() - m_more->sizeHint().width() - layout()->spacing());
    const QFontMetrics metrics(m_text->font());
    const bool tooLong = metrics.horizontalAdvance(m_full) > width;
    const bool open = m_more->isChecked();
    m_text->setWordWrap(open);
    m_text->setText(open ? m_full : metrics.elidedText(m_full, Qt::ElideRight, width));
    m_text->setToolTip(tooLong && !open ? m_full : QString());
    m_more->setVisible(tooLong || open);
}

void ExplainLine::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    refresh();
}

} // namespace cunwu
