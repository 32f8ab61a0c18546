#pragma once
#include "models/attachment/attachment.h"
#include "models/household/household.h"
#include "models/office/officesession.h"
#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace cunwu {

/// Erasing a member, or a paper, on request: says what goes and what stays, wants a reason, and asks once more.
class EraseDialog : public QDialog {
    Q_OBJECT
public:
    EraseDialog(OfficeSession& session, PersonId person, QWidget* parent = nullptr);
    EraseDialog(OfficeSession& session, AttachmentId attachment, QWidget* parent = nullptr);
    /// Says why it cannot be done, or opens the dialog. True when it is done.
    static bool run(OfficeSession& session, PersonId person, QWidget* parent) { return run(session, subject(session, person), parent); }
    static bool run(OfficeSession& session, AttachmentId attachment, QWidget* parent) { return run(session, subject(session, attachment), parent); }
    QLineEdit* reason() const { return m_reason; }
    QCheckBox* backups() const { return m_backups; }
    QPushButton* eraseButton() const { return m_erase; }

private:
    struct Subject {
        QString table;
        std::int64_t row = 0;
        QString title, consequences, question; ///< translated
    };
    EraseDialog(OfficeSession& session, Subject subject, QWidget* parent);
    static Subject subject(OfficeSession& session, PersonId id);
    static Subject subject(OfficeSession& session, AttachmentId id);
    static bool run(OfficeSession& session, const Subject& subject, QWidget* parent);
    void erase();
    OfficeSession& m_session;
    const Subject m_subject;
    QLineEdit* m_reason;
    QCheckBox* m_backups;
    QPushButton* m_erase;
};

} // namespace cunwu
