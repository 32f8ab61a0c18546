#pragma once
#include "models/office/officesession.h"
#include "models/roster/rosterplan.h"
#include <QAbstractTableModel>
#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QSortFilterProxyModel;

namespace cunwu {

class TableView;

/// The rows of a plan. Main thread.
class RosterPlanModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        Row,
        Household,
        Name,
        Outcome,
        Remark,
        ColumnCount
    };
    enum Role {
        OutcomeRole = Qt::UserRole,
        WarningRole
    };
    using QAbstractTableModel::QAbstractTableModel;
    void setPlan(const RosterPlan* plan); ///< must outlive the model or the next call
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    const RosterPlan* m_plan = nullptr;
};

/// Import of a foreign table: choose it, see what each row would do, then import or leave. Nothing changes before Import,
/// nor when it is cancelled.
class RosterDialog : public QDialog {
    Q_OBJECT
public:
    explicit RosterDialog(OfficeSession& session, QWidget* parent = nullptr);
    /// Reads the table and shows the plan; false when it was refused (the reason is shown).
    bool load(const QString& path);
    const RosterPlan& plan() const { return m_plan; }

private:
    void choose();
    void apply();
    void showPlan();
    void filter();
    OfficeSession& m_session;
    RosterPlan m_plan;
    QString m_path;
    QLabel *m_file, *m_summary;
    QComboBox* m_shown;
    RosterPlanModel* m_model;
    QSortFilterProxyModel* m_filter;
    TableView* m_table;
    QPushButton* m_import;
};

} // namespace cunwu
