#include "ui/rooms/rooms.h"

#include "ui/exchange/exchangepage.h"
#include "ui/history/historypage.h"
#include "ui/household/householdspage.h"
#include "ui/notice/noticespage.h"
#include "ui/office/backupdialog.h"
#include "ui/office/newofficewizard.h"
#include "ui/office/settingspage.h"
#include "ui/points/pointspage.h"
#include "ui/ranking/rankingpage.h"
#include "ui/roster/rosterdialog.h"

namespace cunwu {

namespace {

template <class P> Page* make(OfficeSession& session, QWidget* parent) {
    return new P(session, parent);
}

class LinkedRooms : public Rooms {
public:
    Page* page(const QString& name, OfficeSession& session, QWidget* parent) const override {
        static const QHash<QString, Page* (*)(OfficeSession&, QWidget*)> makers = {
            {QStringLiteral("households"), make<HouseholdsPage>},
            {QStringLiteral("points"), make<PointsPage>},
            {QStringLiteral("ranking"), make<RankingPage>},
            {QStringLiteral("notices"), make<NoticesPage>},
            {QStringLiteral("exchange"), make<ExchangePage>},
            {QStringLiteral("history"), make<HistoryPage>},
            {QStringLiteral("settings"), make<SettingsPage>},
        };
        const auto maker = makers.value(name);
        return maker ? maker(session, parent) : nullptr;
    }
    bool importRoster(OfficeSession& session, const QString& path, QWidget* parent) const override {
        RosterDialog dialog(session, parent);
        if (!path.isEmpty())
            dialog.load(path);
        return dialog.exec() == QDialog::Accepted;
    }
    std::unique_ptr<OfficeSession> newOffice(const Clock& clock, QWidget* parent) const override {
        NewOfficeWizard wizard(clock, parent);
        return wizard.exec() == QDialog::Accepted ? wizard.takeSession() : nullptr;
    }
    QString chooseBackup(OfficeSession& session, QWidget* parent) const override {
        BackupDialog dialog(session, parent);
        return dialog.exec() == QDialog::Accepted ? dialog.chosen() : QString();
    }
};

} // namespace

const Rooms& linkedRooms() {
    static const LinkedRooms rooms;
    return rooms;
}

} // namespace cunwu
