#pragma once
#include <QWidget>

class QListWidget;
class QTextBrowser;

namespace cunwu {

/// The manual (resources/manual, Chinese) behind F1: topics at the left, the page at the right.
class HelpWindow : public QWidget {
    Q_OBJECT
public:
    explicit HelpWindow(QWidget* parent = nullptr);
    void showTopic(const QString& topic); ///< file name without suffix; an unknown one shows the first

private:
    QListWidget* m_topics;
    QTextBrowser* m_text;
};

} // namespace cunwu
