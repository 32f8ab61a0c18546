#pragma once
#include <QColor>
#include <QFrame>

namespace cunwu {

/// A panel in the card colour with a hairline and round corners, and a bar of colour at its left if it is given one.
/// Painted, not styled: a style sheet costs every widget of the window at start.
class Card : public QFrame {
    Q_OBJECT
public:
    explicit Card(QWidget* parent = nullptr) : QFrame(parent) {}
    void setBar(const QColor& colour);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QColor m_bar;
};

} // namespace cunwu
