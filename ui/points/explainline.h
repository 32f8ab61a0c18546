#pragma once
#include <QWidget>

class QLabel;
class QToolButton;

namespace cunwu {

/// The line under the sheet that explains a total. One line, elided; the arrow opens the whole
/// text.
class ExplainLine : public QWidget {
    Q_OBJECT
public:
    explicit ExplainLine(QWidget* parent = nullptr);
    void setText(const QString& text);
    const QString& text() const { return m_full; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    QString m_full;
    QLabel* m_text;
    QToolButton* m_more;
};

} // namespace cunwu
