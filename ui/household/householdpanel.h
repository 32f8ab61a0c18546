#pragma once
#include "models/household/household.h"
#include "models/household/fields.h"
#include "models/office/officesession.h"
#include <QHash>
#include <QWidget>

class QLabel;
class QLineEdit;
class QTabWidget;
class QToolButton;

namespace cunwu {

class AttachmentPanel;
class MembersModel;
class TableView;

/// One household: its members, the classes of the archive as a form, its papers and photos. Each field is an action of its own that Ctrl+Z
/// takes back. Numbers that name a person are masked until somebody gives a reason.
class HouseholdPanel : public QWidget {
    Q_OBJECT
public:
    explicit HouseholdPanel(OfficeSession& session, QWidget* parent = nullptr);
    void setHousehold(HouseholdId id);
    HouseholdId household() const { return m_id; }
    void reload();
    QLineEdit* editor(const QString& key) const { return m_editors.value(key); }
    MembersModel* members() const { return m_members; }
    TableView* membersView() const { return m_membersView; }
    AttachmentPanel* attachments() const { return m_attachments; }

Q_SIGNALS:
    void statusMessage(const QString& text);

private:
    QWidget* buildHead();
    QWidget* buildMembers();
    QWidget* buildForm();
    void addMemberActions();
    void commit(const Field& field);
    void reveal();
    void erase(PersonId id);
    void withMember(const std::function<void(PersonId)>& work);
    void showOutcome(const struct HouseholdOutcome& outcome);
    OfficeSession& m_session;
    HouseholdId m_id;
    Household m_household;
    bool m_revealed = false;
    QLabel *m_title, *m_findings;
    QToolButton* m_reveal;
    QTabWidget* m_tabs;
    MembersModel* m_members;
    TableView* m_membersView;
    AttachmentPanel* m_attachments;
    QHash<QString, QLineEdit*> m_editors;
};

} // namespace cunwu
