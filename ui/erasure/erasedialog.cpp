#include "ui/erasure/erasedialog.h"

#include "models/attachment/attachmentrepository.h"
#include "models/exchange/erasureservice.h"
#include "models/exchange/moverepository.h"
#include "models/household/householdrepository.h"
#include "ui/common/errorguard.h"
#include "ui/common/icons.h"
#include "ui/common/messages.h"
#include "ui/common/theme.h"
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace cunwu {

static QLabel* paragraph(const QString& text) {
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    return label;
}

EraseDialog::EraseDialog(OfficeSession& session, PersonId person, QWidget* parent) : EraseDialog(session, subject(session, person), parent) {}

EraseDialog::EraseDialog(OfficeSession& session, AttachmentId attachment, QWidget* parent) : EraseDialog(session, subject(session, attachment), parent) {}

EraseDialog::EraseDialog(OfficeSession& session, Subject subject, QWidget* parent)
    : QDialog(parent), m_session(session), m_subject(std::move(subject)), m_reason(new QLineEdit), m_backups(new QCheckBox(tr("Delete the automatic backups made before, and make a checked new one"))),
      m_erase(new QPushButton(icon(QStringLiteral("edit-delete")), tr("Erase…"))) {
    setWindowTitle(tr("Erase personal data"));
    auto* title = paragraph(m_subject.title);
    title->setFont(Theme::heading());
    m_reason->setPlaceholderText(tr("Such as: asked for on 1 November; without the person's name"));
    m_reason->setAccessibleName(tr("Reason"));
    m_backups->setChecked(true);
    auto* label = new QLabel(tr("&Reason"));
    label->setBuddy(m_reason);
    auto* hint = paragraph(tr("The reason is kept in the history and travels to the offices above."));
    Theme::subdue(hint);
    auto* buttons = new QDialogButtonBox;
    buttons->addButton(m_erase, QDialogButtonBox::AcceptRole);
    auto* cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancel->setDefault(true);
    m_erase->setAutoDefault(false);
    m_erase->setEnabled(false);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(Theme::space(8));
    for (QWidget* widget : {static_cast<QWidget*>(title), static_cast<QWidget*>(paragraph(m_subject.consequences)), static_cast<QWidget*>(label), static_cast<QWidget*>(m_reason), static_cast<QWidget*>(hint), static_cast<QWidget*>(m_backups), static_cast<QWidget*>(buttons)})
        layout->addWidget(widget);
    const int width = Theme::space(560);
    setMinimumSize(width, layout->totalHeightForWidth(width)); // a hint of wrapped text is made for another width
    resize(minimumSize());
    connect(m_reason, &QLineEdit::textChanged, this, [this](const QString& text) { m_erase->setEnabled(!text.simplified().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &EraseDialog::erase);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_reason->setFocus();
}

EraseDialog::Subject EraseDialog::subject(OfficeSession& session, PersonId id) {
    const HouseholdRepository repository(session.db());
    const auto person = repository.person(id);
    const QString name = person ? person->name : QString();
    const QString number = person ? repository.household(person->household).value_or(Household()).number : QString();
    const auto members = person ? repository.members(person->household) : std::vector<Person>();
    QStringList texts{
        tr("What goes: all data of this person with every earlier version, and the papers attached to the person; here at once, in the other computers and offices with the next packages. Nobody can undo it, and earlier changes of this person cannot be undone any more."),
        tr("What stays: published months, snapshots and printed lists, as archives; points that were recorded for the household; free text in which somebody typed the name; papers of the household, which you can erase one by one; backups and packages on sticks. Look through these yourself.")};
    if (members.size() == 1)
        texts << tr("This is the last member: the household stays without members. Mark it as dissolved or moved.");
    else if (person && person->isHead())
        texts << tr("This is the head: the household has no head until you choose one; the check of the data says so, and lists name the next member.");
    return {QStringLiteral("person"), id.value, tr("Household %1: %2").arg(number, name), texts.join(QStringLiteral("\n\n")), tr("Erase the data of %1 in household %2 for good?").arg(name, number)};
}

EraseDialog::Subject EraseDialog::subject(OfficeSession& session, AttachmentId id) {
    const Attachment attachment = AttachmentRepository(session.db()).attachment(id).value_or(Attachment());
    const QString name = attachment.name;
    QStringList texts{
        tr("What goes: the file and its name, with every earlier version; here at once, in the other computers and offices with the next packages, and in villages that had the household before. Nobody can undo it."),
        tr("What stays: copies that somebody saved elsewhere; the same file where it is attached to something else; backups and packages on sticks. Look through these yourself.")};
    if (MoveRepository(session.db()).given(attachment.village, attachment.owner.table, attachment.owner.row))
        texts << tr("The household belongs to another village now: only the copy that stayed here is erased. That village erases its own, and then all others with it.");
    return {QStringLiteral("attachment"), id.value, tr("Attachment: %1").arg(name), texts.join(QStringLiteral("\n\n")), tr("Erase the attachment “%1” for good?").arg(name)};
}

bool EraseDialog::run(OfficeSession& session, const Subject& subject, QWidget* parent) {
    if (const QString reason = ErasureService(session).refusal(subject.table, subject.row); !reason.isEmpty()) {
        Messages::information(parent, tr("Erase personal data"), reason);
        return false;
    }
    return EraseDialog(session, subject, parent).exec() == QDialog::Accepted;
}

void EraseDialog::erase() {
    if (!Messages::question(this, windowTitle(), m_subject.question, tr("Erase for good")))
        return;
    guarded(this, [this] {
        ErasureService service(m_session);
        const auto erased = service.erase(m_subject.table, m_subject.row, m_reason->text());
        if (!erased.done())
            return Messages::warning(this, windowTitle(), erased.reason);
        accept();
        if (m_backups->isChecked())
            service.renewBackups();
    });
}

} // namespace cunwu
