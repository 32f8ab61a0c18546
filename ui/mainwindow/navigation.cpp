#include "ui/mainwindow/navigation.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include <QSignalBlocker>

namespace cunwu {

Navigation::Navigation(QWidget* parent) : QListWidget(parent) {
    setAccessibleName(tr("Pages"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSpacing(0);
    QPalette p = palette();
    p.setColor(QPalette::Base, Theme::isDark() ? QColor(0x1A, 0x1E, 0x1C) : QColor(0xE9, 0xEE, 0xEB));
    setPalette(p);
    const int icons = Theme::space(22);
    setIconSize(QSize(icons, icons));
    setFixedWidth(QFontMetrics(font()).horizontalAdvance(QStringLiteral("排名·红黑榜")) + icons + Theme::space(44));
    connect(this, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (item)
            Q_EMIT pageChosen(item->data(Qt::UserRole).toString());
    });
}

void Navigation::addPage(const QString& name, const QString& label, const QString& iconName) {
    auto* item = new QListWidgetItem(icon(iconName), label, this);
    item->setData(Qt::UserRole, name);
    item->setSizeHint(QSize(0, QFontMetrics(font()).height() + Theme::space(20)));
    if (count() <= 9)
        item->setToolTip(tr("%1 (Ctrl+%2)").arg(label).arg(count()));
}

void Navigation::setCurrentPage(const QString& name) {
    const QSignalBlocker quiet(this);
    for (int row = 0; row < count(); ++row)
        if (item(row)->data(Qt::UserRole).toString() == name)
            setCurrentRow(row);
}

QString Navigation::currentPage() const {
    return currentItem() ? currentItem()->data(Qt::UserRole).toString() : QString();
}

} // namespace cunwu
