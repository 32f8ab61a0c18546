#include "ui/common/emptystate.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace cunwu {

EmptyState::EmptyState(const QString& iconName, const QString& title, const QString& hint, const QString& buttonText, QWidget* parent)
    : QWidget(parent), m_title(new QLabel(title)), m_hint(new QLabel(hint)), m_button(new QPushButton(buttonText)) {
    auto* picture = new QLabel;
    picture->setPixmap(icon(iconName, Theme::subdued()).pixmap(Theme::space(64), Theme::space(64)));
    m_title->setFont(Theme::heading());
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignHCenter);
    m_hint->setMinimumWidth(Theme::space(400));
    Theme::subdue(m_hint);
    makeRoom();
    m_button->setVisible(!buttonText.isEmpty());
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(Theme::space(12));
    layout->addStretch(2);
    for (QWidget* widget : {static_cast<QWidget*>(picture), static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_hint), static_cast<QWidget*>(m_button)})
        layout->addWidget(widget, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::clicked);
}

void EmptyState::setTexts(const QString& title, const QString& hint) {
    m_title->setText(title);
    m_hint->setText(hint);
    makeRoom();
}

/// A centred item of a layout does not get the height of its wrapped lines by itself.
void EmptyState::makeRoom() {
    m_hint->setMinimumHeight(std::max(0, m_hint->heightForWidth(m_hint->minimumWidth()))); // −1 while there is no text
}

} // namespace cunwu
