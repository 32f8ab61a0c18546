#include "ui/points/monthstepper.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

namespace cunwu {

MonthStepper::MonthStepper(QWidget* parent)
    : QWidget(parent), m_previous(new QToolButton), m_name(new QToolButton),
      m_next(new QToolButton) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(Theme::space(2));
    m_previous->setIcon(icon(QStringLiteral("go-previous")));
    m_next->setIcon(icon(QStringLiteral("go-next")));
    m_previous->setToolTip(tr("Previous month (Alt+Page Up)"));
    m_next->setToolTip(tr("Next month (Alt+Page Down)"));
    m_previous->setAccessibleName(tr("Previous month"));
    m_next->setAccessibleName(tr("Next month"));
    m_previous->setShortcut(QKeySequence(Qt::ALT | Qt::Key_PageUp));
    m_next->setShortcut(QKeySequence(Qt::ALT | Qt::Key_PageDown));
    m_name->setFont(Theme::strong());
    m_name->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
    m_name->setMenu(new QMenu(m_name));
    m_name->setPopupMode(QToolButton::InstantPopup);
    for (QToolButton* button : {m_previous, m_name, m_next}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        layout->addWidget(button);
    }
    connect(m_previous, &QToolButton::clicked, this, [this] { pick(m_month.previous()); });
    connect(m_next, &QToolButton::clicked, this, [this] { pick(m_month.next()); });
    connect(m_name->menu(), &QMenu::aboutToShow, this, &MonthStepper::fillMenu);
}

void MonthStepper::setMonth(Month month) {
    m_month = month;
    m_name->setText(month.toChinese() + u" ▾"_qs);
    m_name->setAccessibleName(tr("Month: %1").arg(month.toChinese()));
    m_next->setEnabled(!m_latest.isValid() || month < m_latest);
}

void MonthStepper::fillMenu() {
    QMenu* menu = m_name->menu();
    menu->clear();
    Month last = m_month.plus(6);
    if (m_latest.isValid() && last > m_latest)
        last = m_latest;
    for (Month month = last; month > last.plus(-15); month = month.previous()) {
        QAction* action = menu->addAction(month.toChinese(), this, [this, month] { pick(month); });
        action->setCheckable(true);
        action->setChecked(month == m_month);
    }
}

void MonthStepper::pick(Month month) {
    if (!month.isValid() || month == m_month || (m_latest.isValid() && month > m_latest))
        return;
    Q_EMIT monthPicked(month);
}

} // namespace cunwu
