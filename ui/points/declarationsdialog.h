#pragma once
#include "models/points/monthsheetmodel.h"
#include <QDialog>

class QLabel;
class QPushButton;
class QStandardItemModel;

namespace cunwu {

class TableView;

/// What households declared themselves: declared → checked by the group → approved, or rejected
/// with a reason.
class DeclarationsDialog : public QDialog {
    Q_OBJECT
public:
    DeclarationsDialog(OfficeSession& session, MonthSheetModel& model, HouseholdId current,
                       QWidget* parent = nullptr);

private:
    void load();
    void selectionChanged();
    const PointEntry* selected() const;
    void declare();
    void reject_();
    void run(const std::function<EditOutcome()>& work);

    OfficeSession& m_session;
    MonthSheetModel& m_model;
    HouseholdId m_current;
    std::vector<PointEntry> m_entries;
    QStandardItemModel* m_rows;
    TableView* m_table;
    QLabel* m_count;
    QPushButton *m_new, *m_check, *m_approve, *m_reject;
};

} // namespace cunwu
