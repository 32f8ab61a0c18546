#pragma once
#include "models/household/household.h"
#include "models/office/officesession.h"
#include <QObject>

class QAction;
class QPushButton;

namespace cunwu {

class TableView;

/// What the households page offers for households that move: two actions of the list, and a button that is there while a
/// household waits to be accepted.
class MoveActions : public QObject {
    Q_OBJECT
public:
    MoveActions(OfficeSession& session, TableView& table, std::function<HouseholdId()> current, QWidget* page);
    QPushButton* arrivalsButton() const { return m_arrivals; }
    QAction* moveOutAction() const { return m_moveOut; }
    QAction* keepAction() const { return m_keep; }
    void refresh(); ///< what waits, and what the chosen household allows

Q_SIGNALS:
    void accepted(HouseholdId id); ///< a household moved in

private:
    void moveOut();
    void keep();
    void showArrivals();
    OfficeSession& m_session;
    std::function<HouseholdId()> m_current;
    QWidget* m_page;
    QAction *m_moveOut, *m_keep;
    QPushButton* m_arrivals;
};

} // namespace cunwu
