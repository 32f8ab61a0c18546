#include "ui/mainwindow/pageregistry.h"

#include "ui/history/historypage.h"
#include "ui/mainwindow/homepage.h"
#include "ui/office/settingspage.h"
#include "ui/points/pointspage.h"
#include <QCoreApplication>

namespace cunwu {

template <class P> static Page* make(OfficeSession& session, QWidget* parent) {
    return new P(session, parent);
}

std::vector<PageEntry> allPages() {
    const auto tr = [](const char* text) { return QCoreApplication::translate("Pages", text); };
    return {
        {QStringLiteral("home"), tr(QT_TRANSLATE_NOOP("Pages", "Home")), QStringLiteral("go-home"), make<HomePage>},
        {QStringLiteral("points"), tr(QT_TRANSLATE_NOOP("Pages", "Points")), QStringLiteral("document-edit"), make<PointsPage>},
        {QStringLiteral("history"), tr(QT_TRANSLATE_NOOP("Pages", "History")), QStringLiteral("view-history"), make<HistoryPage>},
        {QStringLiteral("settings"), tr(QT_TRANSLATE_NOOP("Pages", "Settings")), QStringLiteral("configure"), make<SettingsPage>},
    };
}

} // namespace cunwu
