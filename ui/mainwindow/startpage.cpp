#include "ui/mainwindow/startpage.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/office/officeopener.h"
#include <QFileInfo>

namespace cunwu {

StartPage::StartPage(QWidget* parent) : QWidget(parent) {
    auto* title = new QLabel(tr("Cunwu"));
    QFont big = Theme::heading();
    big.setPointSizeF(big.pointSizeF() * 1.8);
    title->setFont(big);
    QPalette green = title->palette();
    green.setColor(QPalette::WindowText, Theme::accent());
    title->setPalette(green);
    auto* subtitle = new QLabel(tr("The office book of the village: households, points, notices. Everything stays on this computer."));
    Theme::subdue(subtitle);
    auto* fresh = new QPushButton(icon(QStringLiteral("document-new")), tr("New village file…"));
    auto* open = new QPushButton(icon(QStringLiteral("document-open")), tr("Open a file…"));
    fresh->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(fresh);
    buttons->addWidget(open);
    buttons->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(Theme::space(12));
    layout->addStretch(2);
    layout->addWidget(title, 0, Qt::AlignHCenter);
    layout->addWidget(subtitle, 0, Qt::AlignHCenter);
    layout->addSpacing(Theme::space(16));
    layout->addLayout(buttons);
    const QStringList recent = recentFiles();
    if (!recent.isEmpty()) {
        auto* caption = new QLabel(tr("Used last"));
        Theme::subdue(caption);
        layout->addSpacing(Theme::space(24));
        layout->addWidget(caption, 0, Qt::AlignHCenter);
    }
    for (const QString& path : recent) {
        auto* link = new QToolButton;
        link->setText(QFileInfo(path).completeBaseName());
        link->setToolTip(path);
        link->setIcon(icon(QStringLiteral("folder-open")));
        link->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        link->setAutoRaise(true);
        layout->addWidget(link, 0, Qt::AlignHCenter);
        connect(link, &QToolButton::clicked, this, [this, path] { Q_EMIT openFile(path); });
    }
    layout->addStretch(3);
    connect(fresh, &QPushButton::clicked, this, &StartPage::newFile);
    connect(open, &QPushButton::clicked, this, [this] { Q_EMIT openFile({}); });
}

} // namespace cunwu
