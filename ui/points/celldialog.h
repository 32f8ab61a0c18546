#pragma once
#include "models/household/household.h"
#include "models/points/monthsheetmodel.h"
#include <QDialog>

class QLabel;
class QPushButton;
class QStandardItemModel;

namespace cunwu {

class TableView;

/// The entries of one cell. In a draft: add, edit, remove, decide declarations; after publication:
/// correct with a reason, which leaves the old entry and a reversing one in the ledger; reviewed:
/// to look at only.
class CellDialog : public QDialog {
    Q_OBJECT
public:
    CellDialog(OfficeSession& session, MonthSheetModel& model, HouseholdId household,
               const QString& indicator, QWidget* parent = nullptr);

private:
    QHBoxLayout* buildButtons();
    void load();
    void selectionChanged();
    const PointEntry* selected() const;
    std::vector<Person> members() const;
    void add();
    void editSelected();
    void removeSelected();
    void decide(bool approve);
    void takeBack();
    bool run(const std::function<EditOutcome()>& work);
    const Indicator* indicator() const;

    OfficeSession& m_session;
    MonthSheetModel& m_model;
    HouseholdId m_household;
    QString m_code;
    std::vector<PointEntry> m_entries;
    QStandardItemModel* m_rows;
    TableView* m_table;
    QLabel *m_sum, *m_hint;
    QPushButton *m_add, *m_edit, *m_remove, *m_approve, *m_reject;
};

} // namespace cunwu
