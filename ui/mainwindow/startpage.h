#pragma once
#include <QWidget>

namespace cunwu {

/// What the window shows without an open file: new, open, and the files used last.
class StartPage : public QWidget {
    Q_OBJECT
public:
    explicit StartPage(QWidget* parent = nullptr);

Q_SIGNALS:
    void newFile();
    void openFile(const QString& path); ///< empty: ask which
};

} // namespace cunwu
