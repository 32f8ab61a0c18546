#include "ui/mainwindow/pageregistry.h"

#include <QCoreApplication>

namespace cunwu {

std::vector<PageEntry> allPages() {
    const auto translated = [](const char* text) { return QCoreApplication::translate("Pages", text); };
    return {
        {QStringLiteral("home"), translated(QT_TRANSLATE_NOOP("Pages", "Home")), QStringLiteral("go-home")},
        {QStringLiteral("households"), translated(QT_TRANSLATE_NOOP("Pages", "Households")), QStringLiteral("user-group-properties")},
        {QStringLiteral("points"), translated(QT_TRANSLATE_NOOP("Pages", "Points")), QStringLiteral("document-edit")},
        {QStringLiteral("ranking"), translated(QT_TRANSLATE_NOOP("Pages", "Ranking")), QStringLiteral("office-chart-bar")},
        {QStringLiteral("notices"), translated(QT_TRANSLATE_NOOP("Pages", "Notices")), QStringLiteral("document-print")},
        {QStringLiteral("exchange"), translated(QT_TRANSLATE_NOOP("Pages", "Exchange")), QStringLiteral("document-share")},
        {QStringLiteral("history"), translated(QT_TRANSLATE_NOOP("Pages", "History")), QStringLiteral("view-history")},
        {QStringLiteral("settings"), translated(QT_TRANSLATE_NOOP("Pages", "Settings")), QStringLiteral("configure")},
    };
}

} // namespace cunwu
