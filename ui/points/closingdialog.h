#pragma once
#include "models/points/monthservice.h"
#include "models/points/monthsheetmodel.h"
#include <QDialog>

class QLabel;
class QPushButton;
class QStandardItemModel;

namespace cunwu {

class StateSteps;
class TableView;

/// The way of a month from draft to final: what must be looked at first, and what each step means.
/// Accepted with a jump() when the person wants to go to a household.
class ClosingDialog : public QDialog {
    Q_OBJECT
public:
    ClosingDialog(OfficeSession& session, MonthSheetModel& model, QWidget* parent = nullptr);
    HouseholdId jumpHousehold() const { return m_jump; }
    QString jumpIndicator() const { return m_jumpIndicator; }

private:
    void buildFindings(QVBoxLayout* layout);
    QHBoxLayout* buildSteps();
    void load();
    void showState();
    void showFindings();
    void showCorrections();
    void selectionChanged();
    const ClosingFinding* selected() const;
    int openCount() const;
    void jump();
    void approveSelected();
    void approveAll();
    void withdraw();
    void forward();
    void back();
    void close();
    bool run(const std::function<MonthService::Outcome()>& work);
    MonthService service() const;

    OfficeSession& m_session;
    MonthSheetModel& m_model;
    std::vector<ClosingFinding> m_findings;
    QStandardItemModel* m_rows;
    TableView* m_table;
    StateSteps* m_steps;
    QLabel *m_meaning, *m_count;
    QPushButton *m_goTo, *m_approve, *m_approveAll, *m_withdraw, *m_forward, *m_back;
    HouseholdId m_jump;
    QString m_jumpIndicator;
};

} // namespace cunwu
