#pragma once
#include "models/household/household.h"
#include "models/office/officesession.h"
#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace cunwu {

/// Erasing a member on request: says what goes and what stays, wants a reason, and asks once more.
class EraseDialog : public QDialog {
    Q_OBJECT
public:
    EraseDialog(OfficeSession& session, PersonId person, QWidget* parent = nullptr);
    QLineEdit* reason() const { return m_reason; }
    QCheckBox* backups() const { return m_backups; }
    QPushButton* eraseButton() const { return m_erase; }

private:
    void erase();
    QString consequences() const;
    OfficeSession& m_session;
    PersonId m_id;
    QString m_name, m_number;
    QLineEdit* m_reason;
    QCheckBox* m_backups;
    QPushButton* m_erase;
};

} // namespace cunwu
