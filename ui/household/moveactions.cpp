#include "ui/household/moveactions.h"

#include "models/exchange/moveservice.h"
#include "models/household/householdrepository.h"
#include "ui/common/errorguard.h"
#include "ui/common/icons.h"
#include "ui/common/messages.h"
#include "ui/common/tableview.h"
#include "ui/household/movearrivalsdialog.h"
#include "ui/household/moveoutdialog.h"
#include <QAction>
#include <QPushButton>

namespace cunwu {

MoveActions::MoveActions(OfficeSession& session, TableView& table, std::function<HouseholdId()> current, QWidget* page)
    : QObject(page), m_session(session), m_current(std::move(current)), m_page(page),
      m_moveOut(new QAction(icon(QStringLiteral("document-export")), tr("Move out…"), &table)),
      m_keep(new QAction(icon(QStringLiteral("edit-undo")), tr("Take the offer back"), &table)),
      m_arrivals(new QPushButton(icon(QStringLiteral("document-import")), QString())) {
    table.addActions({m_moveOut, m_keep});
    m_arrivals->hide();
    connect(m_moveOut, &QAction::triggered, this, &MoveActions::moveOut);
    connect(m_keep, &QAction::triggered, this, &MoveActions::keep);
    connect(m_arrivals, &QPushButton::clicked, this, &MoveActions::showArrivals);
}

void MoveActions::refresh() {
    guarded(m_page, [this] {
        const bool village = m_session.office().code.level() == DivisionCode::Level::Village && !m_session.readOnly();
        const auto line = HouseholdRepository(m_session.db()).line(m_current());
        m_moveOut->setEnabled(village && line && line->state != u"given");
        m_keep->setEnabled(village && line && line->state == u"leaving");
        const int waiting = village ? MoveService(m_session).unanswered() : 0;
        m_arrivals->setText(tr("Moving in: %1…").arg(waiting));
        m_arrivals->setVisible(waiting > 0);
    });
}

void MoveActions::moveOut() {
    MoveOutDialog(m_session, m_current(), m_page).exec();
    refresh();
}

void MoveActions::keep() {
    guarded(m_page, [this] {
        const auto line = HouseholdRepository(m_session.db()).line(m_current());
        if (!line || !Messages::question(m_page, m_keep->text(), tr("Household %1 stays here, and the file that was handed over no longer counts once the other village hears of it. If that village has accepted it already, its acceptance counts. Tell it by telephone.").arg(line->number), m_keep->text()))
            return;
        const MoveOutcome outcome = MoveService(m_session).withdraw(QStringLiteral("household"), line->id.value, QStringLiteral("%1 %2").arg(line->number, line->head));
        if (!outcome.done())
            Messages::information(m_page, m_keep->text(), outcome.reason);
    });
    refresh();
}

void MoveActions::showArrivals() {
    MoveArrivalsDialog dialog(m_session, m_page);
    dialog.exec();
    refresh();
    if (const HouseholdId id = dialog.accepted())
        Q_EMIT accepted(id);
}

} // namespace cunwu
