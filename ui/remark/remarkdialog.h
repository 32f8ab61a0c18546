#pragma once
#include "models/office/officesession.h"
#include "models/remark/remarkservice.h"
#include <QDialog>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace cunwu {

class RemarkListModel;
class TableView;

/// Remarks of one village and month: read, and, as the office's level has it, write, settle and withdraw or answer them.
/// Ctrl+Enter sends what is typed.
class RemarkDialog : public QDialog {
    Q_OBJECT
public:
    /// `household`: whom a new remark is about at first; 0: the month as a whole.
    RemarkDialog(OfficeSession& session, const QString& village, Month month, HouseholdId household = {}, QWidget* parent = nullptr);
    RemarkListModel* model() const { return m_model; }
    void reject() override; ///< asks when something typed was not sent

private:
    void buildTable();
    QWidget* buildComposer();
    QLayout* buildButtons();
    void fillHouseholds(HouseholdId chosen);
    void load(RemarkId current = {});
    void showCurrent();
    void enableButtons();
    void send();
    void changeState();
    void withdraw();
    bool done(const RemarkService::Outcome& outcome);
    RemarkService service() const;
    const RemarkThread* current() const;
    RemarkId ownLastAnswer() const;
    OfficeSession& m_session;
    const QString m_village;
    const Month m_month;
    const bool m_writes; ///< an office above writes remarks, a village answers them
    RemarkListModel* m_model;
    TableView* m_table;
    QPlainTextEdit *m_whole, *m_text;
    QComboBox* m_about;
    QLabel* m_count;
    QPushButton *m_send, *m_state, *m_withdraw;
};

} // namespace cunwu
