#include "ui/household/householdpanel.h"

#include "models/base/masking.h"
#include "models/household/findingrules.h"
#include "models/household/householdrepository.h"
#include "models/household/householdservice.h"
#include "models/office/officerepository.h"
#include "ui/attachment/attachmentpanel.h"
#include "ui/common/errorguard.h"
#include "ui/common/icons.h"
#include "ui/common/messages.h"
#include "ui/common/tableview.h"
#include "ui/common/theme.h"
#include "ui/erasure/erasedialog.h"
#include "ui/household/memberdelegate.h"
#include "ui/household/membersmodel.h"
#include <QCompleter>
#include <QGroupBox>
#include <QScrollArea>
#include <QTabWidget>

namespace cunwu {

HouseholdPanel::HouseholdPanel(OfficeSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_title(new QLabel), m_findings(new QLabel), m_reveal(new QToolButton), m_tabs(new QTabWidget),
      m_members(new MembersModel(session, this)), m_membersView(new TableView), m_attachments(new AttachmentPanel(session)) {
    m_tabs->addTab(buildMembers(), icon(QStringLiteral("system-users")), tr("Members"));
    m_tabs->addTab(buildForm(), icon(QStringLiteral("view-list-details")), tr("Household data"));
    m_tabs->addTab(m_attachments, icon(QStringLiteral("mail-attachment")), tr("Attachments"));
    connect(m_attachments, &AttachmentPanel::changed, this, [this] {
        m_tabs->setTabText(m_tabs->indexOf(m_attachments), m_attachments->count() ? tr("Attachments (%1)").arg(m_attachments->count()) : tr("Attachments"));
    });
    m_findings->setWordWrap(true);
    QPalette amber = m_findings->palette();
    amber.setColor(QPalette::WindowText, Theme::waiting());
    m_findings->setPalette(amber);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::space(8), 0, 0, 0);
    layout->setSpacing(Theme::space(8));
    layout->addWidget(buildHead());
    layout->addWidget(m_findings);
    layout->addWidget(m_tabs, 1);
    setFocusProxy(m_membersView);
    connect(m_members, &MembersModel::refused, this, [this](const QString& reason) { Messages::information(this, tr("Not taken"), reason); });
}

QWidget* HouseholdPanel::buildHead() {
    auto* head = new QWidget;
    m_title->setFont(Theme::heading());
    m_reveal->setText(tr("Show numbers…"));
    m_reveal->setIcon(icon(QStringLiteral("visibility")));
    m_reveal->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_reveal->setToolTip(tr("Shows ID and phone numbers of this household. Asks for a reason, which is kept."));
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_title, 1);
    layout->addWidget(m_reveal);
    connect(m_reveal, &QToolButton::clicked, this, &HouseholdPanel::reveal);
    return head;
}

QWidget* HouseholdPanel::buildMembers() {
    auto* box = new QWidget;
    m_membersView->setModel(m_members);
    m_membersView->setItemDelegate(new MemberDelegate(m_membersView));
    m_membersView->setAccessibleName(tr("Members of the household"));
    m_membersView->setTitle(tr("Members"));
    m_membersView->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_membersView->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_membersView->setTabKeyNavigation(true);
    m_membersView->horizontalHeader()->setStretchLastSection(false);
    const int character = QFontMetrics(font()).horizontalAdvance(QStringLiteral("户"));
    const QHash<QString, int> widths{{u"name"_qs, 6}, {u"relation"_qs, 6}, {u"citizen_id"_qs, 13}, {u"sex"_qs, 4}, {u"birth"_qs, 8}, {u"ethnicity"_qs, 5}, {u"phone"_qs, 9}};
    for (int column = 0; column < m_members->columnCount(); ++column)
        m_membersView->setColumnWidth(column, character * widths.value(fields::ofPerson()[std::size_t(column)].key, 7));
    addMemberActions();
    auto* buttons = new QHBoxLayout;
    for (QAction* action : m_membersView->actions()) {
        auto* button = new QToolButton;
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, Theme::space(8), 0, 0);
    layout->addWidget(m_membersView, 1);
    layout->addLayout(buttons);
    return box;
}

void HouseholdPanel::addMemberActions() {
    const auto add = [this](const QString& iconName, const QString& text, const std::function<void()>& work) {
        auto* action = new QAction(icon(iconName), text, m_membersView);
        action->setEnabled(mayEnterData(m_session));
        m_membersView->addAction(action);
        connect(action, &QAction::triggered, this, [this, work] { guarded(this, work); });
    };
    add(QStringLiteral("list-add"), tr("Add member"), [this] {
        if (const auto name = Messages::askText(this, tr("Add member"), tr("Name"))) {
            Person p;
            p.household = m_id;
            p.name = *name;
            showOutcome(HouseholdService(m_session.db()).addMember(p));
        }
    });
    add(QStringLiteral("flag"), tr("Make head"), [this] { withMember([this](PersonId id) { showOutcome(HouseholdService(m_session.db()).setHead(id)); }); });
    add(QStringLiteral("document-export"), tr("Moved away"), [this] { withMember([this](PersonId id) { showOutcome(HouseholdService(m_session.db()).setState(id, QStringLiteral("moved"))); }); });
    add(QStringLiteral("dialog-cancel"), tr("Died"), [this] { withMember([this](PersonId id) { showOutcome(HouseholdService(m_session.db()).setState(id, QStringLiteral("dead"))); }); });
    add(QStringLiteral("edit-delete"), tr("Delete"), [this] {
        withMember([this](PersonId id) {
            if (Messages::question(this, tr("Delete"), tr("Delete this row? For somebody who left or died choose Moved away or Died."), tr("Delete")))
                showOutcome(HouseholdService(m_session.db()).removeMember(id));
        });
    });
    add(QStringLiteral("edit-clear"), tr("Erase personal data…"), [this] { withMember([this](PersonId id) { erase(id); }); });
}

QWidget* HouseholdPanel::buildForm() {
    auto* inner = new QWidget;
    auto* column = new QVBoxLayout(inner);
    QFormLayout* form = nullptr;
    int shown = 0;
    for (const Field& field : fields::ofHousehold()) {
        if (field.classNo != shown) {
            shown = field.classNo;
            auto* box = new QGroupBox(fields::className(shown));
            form = new QFormLayout(box);
            form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
            column->addWidget(box);
        }
        auto* edit = new QLineEdit;
        edit->setAccessibleName(field.label);
        edit->setReadOnly(!mayEnterData(m_session));
        if (const QStringList codes = fields::codeTexts(field.codes); !codes.isEmpty()) {
            auto* completer = new QCompleter(codes, edit);
            completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
            edit->setCompleter(completer);
            edit->setPlaceholderText(codes.mid(0, 3).join(u" / "));
        }
        form->addRow(field.unit.isEmpty() ? field.label : u"%1（%2）"_qs.arg(field.label, field.unit), edit);
        m_editors.insert(field.key, edit);
        connect(edit, &QLineEdit::editingFinished, this, [this, field] { commit(field); });
    }
    column->addStretch();
    auto* scroll = new QScrollArea;
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    return scroll;
}

void HouseholdPanel::setHousehold(HouseholdId id) {
    if (id != m_id)
        m_revealed = false;
    m_id = id;
    setEnabled(bool(id));
    reload();
}

static QVariant storedValue(const Household& h, const QString& key) {
    const QHash<QString, QString> own{{u"number"_qs, h.number}, {u"group_name"_qs, h.group}, {u"address"_qs, h.address}, {u"phone"_qs, h.phone}, {u"state"_qs, h.state}, {u"type"_qs, h.type}};
    return own.contains(key) ? QVariant(own[key]) : h.details.value(key);
}

void HouseholdPanel::reload() {
    guarded(this, [this] {
        const HouseholdRepository repository(m_session.db());
        m_household = m_id ? repository.household(m_id).value_or(Household()) : Household();
        m_members->setHousehold(m_id, m_revealed);
        m_attachments->setOwner(m_id ? AttachedTo{QStringLiteral("household"), m_id.value} : AttachedTo());
        QStringList texts;
        if (m_id)
            for (const Finding& finding : findingsOf(m_household, m_members->persons(), m_session.clock().today()))
                texts << u"⚠ "_qs + finding.text;
        m_findings->setText(texts.mid(0, 3).join(u'\n') + (texts.size() > 3 ? u'\n' + tr("and %1 more").arg(texts.size() - 3) : QString()));
        m_findings->setVisible(!texts.isEmpty());
    });
    const auto head = m_members->persons().empty() ? QString() : m_members->persons().front().name;
    QString title = m_id ? tr("%1　household %2　%3").arg(head, m_household.number, m_household.group) : tr("Choose a household");
    guarded(this, [&] { // the column of the list is often out of sight
        if (const auto line = HouseholdRepository(m_session.db()).line(m_id); line && line->state != u"active")
            title += u"　"_qs + fields::display(*fields::find(u"household"_qs, u"state"_qs), line->state);
    });
    m_title->setText(title);
    for (const Field& field : fields::ofHousehold()) {
        QLineEdit* edit = m_editors.value(field.key);
        QString text = fields::display(field, storedValue(m_household, field.key));
        const bool masked = field.kind == FieldKind::Phone && !m_revealed && !text.isEmpty();
        edit->setText(masked ? masking::phone(text) : text);
        edit->setReadOnly(masked || !mayEnterData(m_session));
    }
    m_reveal->setEnabled(m_id && !m_revealed && !m_session.readOnly());
}

void HouseholdPanel::commit(const Field& field) {
    QLineEdit* edit = m_editors.value(field.key);
    const QString before = fields::display(field, storedValue(m_household, field.key));
    if (!m_id || edit->isReadOnly() || edit->text().simplified() == before)
        return;
    guarded(this, [&] {
        const auto outcome = HouseholdService(m_session.db()).setField(m_id, field.key, edit->text());
        if (outcome.reason.isEmpty())
            return;
        Messages::information(this, tr("Not taken"), outcome.reason);
        edit->setText(before);
        edit->setFocus();
    });
}

void HouseholdPanel::reveal() {
    const auto reason = Messages::askText(this, tr("Show numbers"), tr("Why do you need the full ID and phone numbers? The reason is kept with your name."));
    if (!reason || reason->isEmpty())
        return;
    guarded(this, [&] {
        m_session.logDisclosure(tr("Household %1: ID and phone numbers").arg(m_household.number), int(m_members->persons().size()), *reason);
        m_revealed = true;
        reload();
    });
}

void HouseholdPanel::withMember(const std::function<void(PersonId)>& work) {
    if (const PersonId id = m_members->personAt(m_membersView->currentIndex().row()))
        work(id);
    else
        Q_EMIT statusMessage(tr("Choose a member first."));
}

void HouseholdPanel::erase(PersonId id) {
    if (EraseDialog::run(m_session, id, this))
        Q_EMIT statusMessage(tr("Erased. The next packages erase it in the other offices."));
}

void HouseholdPanel::showOutcome(const HouseholdOutcome& outcome) {
    if (!outcome.reason.isEmpty())
        Messages::information(this, tr("Not taken"), outcome.reason);
}

} // namespace cunwu
