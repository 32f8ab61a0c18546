#pragma once
#include <QString>
#include <QWidget>

class QLabel;
class QPushButton;

namespace cunwu {

/// What an empty page shows: an icon, a sentence, what to do next. The button is hidden when its text is empty.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    EmptyState(const QString& iconName, const QString& title, const QString& hint, const QString& buttonText = {}, QWidget* parent = nullptr);
    void setTexts(const QString& title, const QString& hint);
    QPushButton* button() const { return m_button; }

Q_SIGNALS:
    void clicked();

private:
    void makeRoom();
    QLabel *m_title, *m_hint;
    QPushButton* m_button;
};

} // namespace cunwu
