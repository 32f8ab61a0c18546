#pragma once
#include "models/household/household.h"
#include "models/office/officesession.h"
#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace cunwu {

class MoveArrivalsModel;
class TableView;
struct Arrival;

/// Households that other villages offer to this one: who they are, what number and group they get, accept or decline. After an
/// acceptance, persons who were entered here by hand are found and merged.
class MoveArrivalsDialog : public QDialog {
    Q_OBJECT
public:
    explicit MoveArrivalsDialog(OfficeSession& session, QWidget* parent = nullptr);
    HouseholdId accepted() const { return m_accepted; } ///< the last one, if any
    MoveArrivalsModel* model() const { return m_model; }

private:
    QWidget* buildForm();
    void fill();
    void showArrival(int row);
    const Arrival* current() const;
    void acceptCurrent();
    void declineCurrent();
    void settleLate(bool theirs);
    void offerMerge(HouseholdId id);
    std::optional<QString> receiptFolder(); ///< empty: let it travel; nothing: cancelled
    OfficeSession& m_session;
    HouseholdId m_accepted;
    MoveArrivalsModel* m_model;
    TableView* m_table;
    QLabel* m_details;
    QLineEdit* m_number;
    QComboBox* m_group;
    QPushButton *m_accept, *m_decline, *m_theirs, *m_ours;
};

} // namespace cunwu
