#include "ui/mainwindow/pageregistry.h"

#include "ui/exchange/exchangepage.h"
#include "ui/history/historypage.h"
#include "ui/household/householdspage.h"
#include "ui/mainwindow/homepage.h"
#include "ui/notice/noticespage.h"
#include "ui/office/settingspage.h"
#include "ui/points/pointspage.h"
#include "ui/ranking/rankingpage.h"
#include <QCoreApplication>

namespace cunwu {

template <class P> static Page* make(OfficeSession& session, QWidget* parent) {
    return new P(session, parent);
}

std::vector<PageEntry> allPages() {
    const auto translated = [](const char* text) { return QCoreApplication::translate("Pages", text); };
    return {
        {QStringLiteral("home"), translated(QT_TRANSLATE_NOOP("Pages", "Home")), QStringLiteral("go-home"), make<HomePage>},
        {QStringLiteral("households"), translated(QT_TRANSLATE_NOOP("Pages", "Households")), QStringLiteral("user-group-properties"), make<HouseholdsPage>},
        {QStringLiteral("points"), translated(QT_TRANSLATE_NOOP("Pages", "Points")), QStringLiteral("document-edit"), make<PointsPage>},
        {QStringLiteral("ranking"), translated(QT_TRANSLATE_NOOP("Pages", "Ranking")), QStringLiteral("office-chart-bar"), make<RankingPage>},
        {QStringLiteral("notices"), translated(QT_TRANSLATE_NOOP("Pages", "Notices")), QStringLiteral("document-print"), make<NoticesPage>},
        {QStringLiteral("exchange"), translated(QT_TRANSLATE_NOOP("Pages", "Exchange")), QStringLiteral("document-share"), make<ExchangePage>},
        {QStringLiteral("history"), translated(QT_TRANSLATE_NOOP("Pages", "History")), QStringLiteral("view-history"), make<HistoryPage>},
        {QStringLiteral("settings"), translated(QT_TRANSLATE_NOOP("Pages", "Settings")), QStringLiteral("configure"), make<SettingsPage>},
    };
}

} // namespace cunwu
