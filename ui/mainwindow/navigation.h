#pragma once
#include <QListWidget>

namespace cunwu {

/// The column of pages at the left: icon and word; one is current. Arrow keys move, the page follows.
class Navigation : public QListWidget {
    Q_OBJECT
public:
    explicit Navigation(QWidget* parent = nullptr);
    void addPage(const QString& name, const QString& label, const QString& iconName);
    void setCurrentPage(const QString& name);
    QString currentPage() const;

Q_SIGNALS:
    void pageChosen(const QString& name);
};

} // namespace cunwu
