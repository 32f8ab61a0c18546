#include "ui/mainwindow/viewstate.h"

#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPointer>
#include <QScrollArea>
#include <QSpinBox>
#include <QTabWidget>
#include <QTimer>

namespace cunwu {

/// What a person operates, without the parts of other inputs.
static QList<QWidget*> inputsOf(const Page& page) {
    QList<QWidget*> inputs;
    for (QWidget* widget : page.findChildren<QWidget*>()) {
        QWidget* parent = widget->parentWidget();
        const bool part = qobject_cast<QAbstractSpinBox*>(parent) || qobject_cast<QComboBox*>(parent);
        if (!part && (qobject_cast<QLineEdit*>(widget) || qobject_cast<QSpinBox*>(widget) || qobject_cast<QComboBox*>(widget) ||
                      qobject_cast<QCheckBox*>(widget) || qobject_cast<QTabWidget*>(widget)))
            inputs << widget;
    }
    return inputs;
}

static QVariant contentOf(const QWidget* input) {
    if (const auto* line = qobject_cast<const QLineEdit*>(input))
        return line->text();
    if (const auto* spin = qobject_cast<const QSpinBox*>(input))
        return spin->value();
    if (const auto* box = qobject_cast<const QComboBox*>(input))
        return box->currentText();
    if (const auto* check = qobject_cast<const QCheckBox*>(input))
        return check->isChecked();
    return qobject_cast<const QTabWidget*>(input)->currentIndex();
}

/// A form shows what is stored for its household; text is a person's own only where there is none.
static void setContent(QWidget* input, const QVariant& content, bool texts) {
    if (auto* line = qobject_cast<QLineEdit*>(input); line && texts) {
        line->setText(content.toString());
    } else if (auto* spin = qobject_cast<QSpinBox*>(input)) {
        spin->setValue(content.toInt());
    } else if (auto* box = qobject_cast<QComboBox*>(input)) {
        const int index = box->findText(content.toString());
        if (index >= 0 && index != box->currentIndex()) {
            box->setCurrentIndex(index);
            Q_EMIT box->activated(index); // as if a person had chosen it
        }
    } else if (auto* check = qobject_cast<QCheckBox*>(input)) {
        check->setChecked(content.toBool());
    } else if (auto* tabs = qobject_cast<QTabWidget*>(input)) {
        tabs->setCurrentIndex(content.toInt());
    }
}

ViewState ViewState::of(const Page& page) {
    ViewState state;
    state.m_month = page.shownMonth();
    state.m_household = page.shownHousehold();
    const QList<QWidget*> inputs = inputsOf(page);
    for (int i = 0; i < inputs.size(); ++i) {
        state.m_inputs << contentOf(inputs[i]);
        if (inputs[i]->hasFocus())
            state.m_focused = i;
    }
    return state;
}

void ViewState::restore(Page& page) const {
    if (m_month.isValid())
        page.showMonth(m_month);
    const QList<QWidget*> inputs = inputsOf(page);
    if (inputs.size() == m_inputs.size())
        for (int i = 0; i < inputs.size(); ++i)
            setContent(inputs[i], m_inputs[i], !m_household);
    if (m_household)
        page.showHousehold(m_household);
    if (m_focused < 0 || m_focused >= inputs.size())
        return;
    inputs[m_focused]->setFocus();
    for (QWidget* parent = inputs[m_focused]->parentWidget(); parent; parent = parent->parentWidget())
        if (auto* scroll = qobject_cast<QScrollArea*>(parent))
            QTimer::singleShot(0, scroll, [scroll, input = QPointer(inputs[m_focused])] { // when the page has its size
                if (input)
                    scroll->ensureWidgetVisible(input);
            });
}

} // namespace cunwu
