#pragma once
#include "models/points/monthinfo.h"
#include <QWidget>

namespace cunwu {

/// 草稿 → 审核 → 公示 → 定稿: where the month stands, by number or tick, word and colour.
class StateSteps : public QWidget {
    Q_OBJECT
public:
    explicit StateSteps(QWidget* parent = nullptr);
    void setState(MonthState state);
    MonthState state() const { return m_state; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    static QStringList words();
    void paintStep(QPainter& painter, int step, QRect& place) const;
    MonthState m_state = MonthState::Draft;
};

} // namespace cunwu
