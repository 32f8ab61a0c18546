#pragma once
#include <QFrame>

class QLabel;

namespace cunwu {

/// The bubble under a cell that says why something was refused. A child of the sheet, never a
/// window of its own, so that it moves and hides with it.
class CellTip : public QFrame {
    Q_OBJECT
public:
    explicit CellTip(QWidget* parent);
    /// `cell` in the parent's coordinates; above the cell when there is no room below.
    /// `refused`: in red with a warning; else a quiet hint with a lock.
    void showAt(const QRect& cell, const QString& text, bool refused = true);
    QString text() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_refused = true;
    QLabel *m_icon, *m_text;
};

} // namespace cunwu
