#pragma once
#include "models/base/month.h"
#include <QWidget>

class QToolButton;

namespace cunwu {

/// ‹ 2026年10月 › with the year's months under the middle. Never beyond `latest`.
class MonthStepper : public QWidget {
    Q_OBJECT
public:
    explicit MonthStepper(QWidget* parent = nullptr);
    void setMonth(Month month); ///< emits nothing
    void setLatest(Month month) { m_latest = month; }
    Month month() const { return m_month; }

Q_SIGNALS:
    void monthPicked(cunwu::Month month);

private:
    void fillMenu();
    void pick(Month month);
    QToolButton *m_previous, *m_name, *m_next;
    Month m_month, m_latest;
};

} // namespace cunwu
