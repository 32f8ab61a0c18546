#include "ui/exchange/keydialog.h"

#include "models/office/officesession.h"
#include "ui/common/errorguard.h"
#include "ui/common/filedialogs.h"
#include "ui/common/icons.h"
#include "ui/common/messages.h"
#include "ui/common/theme.h"
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QSettings>

namespace cunwu {

static QString settingsKey() {
    return QStringLiteral("exchange/keyFile");
}

KeyDialog::KeyDialog(OfficeSession& session, For purpose, QWidget* parent)
    : QDialog(parent), m_session(session), m_purpose(purpose), m_file(new QLineEdit), m_passphrase(new QLineEdit) {
    const bool making = purpose == For::Making;
    setWindowTitle(making ? tr("Make the county's key") : tr("The county's key"));
    auto* hint = new QLabel(making ? tr("Put the key file on a stick of its own and lock it away. Without the passphrase nobody can use it, and nobody can restore a passphrase that is lost.")
                                   : tr("Insert the stick with the county's key file. The passphrase stands on the emergency sheet."));
    hint->setWordWrap(true);
    Theme::subdue(hint);
    auto* choose = new QPushButton(icon(QStringLiteral("folder-open")), tr("Choose…"));
    choose->setAutoDefault(false);
    auto* place = new QHBoxLayout;
    place->addWidget(m_file, 1);
    place->addWidget(choose);
    auto* form = new QFormLayout;
    form->addRow(tr("Key file:"), place);
    form->addRow(tr("Passphrase:"), m_passphrase);
    m_file->setAccessibleName(tr("Key file"));
    m_file->setMinimumWidth(Theme::space(300));
    m_passphrase->setAccessibleName(tr("Passphrase"));
    m_passphrase->setEchoMode(QLineEdit::Password);
    if (making) {
        m_again = new QLineEdit;
        m_again->setEchoMode(QLineEdit::Password);
        m_again->setAccessibleName(tr("Passphrase again"));
        m_passphrase->setPlaceholderText(tr("At least eight characters"));
        form->addRow(tr("Once more:"), m_again);
    } else {
        m_file->setText(QSettings().value(settingsKey()).toString());
    }
    auto* buttons = new QDialogButtonBox;
    buttons->addButton(making ? tr("Make the key") : tr("Open"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(Theme::space(12));
    layout->addWidget(hint);
    layout->addLayout(form);
    layout->addWidget(buttons);
    connect(choose, &QPushButton::clicked, this, &KeyDialog::browse);
    connect(buttons, &QDialogButtonBox::accepted, this, &KeyDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &KeyDialog::reject);
    (m_file->text().isEmpty() ? m_file : m_passphrase)->setFocus();
}

QString KeyDialog::keyFile() const {
    const QString typed = m_file->text().trimmed();
    return typed.isEmpty() ? QString() : QFileInfo(typed).absoluteFilePath();
}

void KeyDialog::browse() {
    const QString filter = tr("Key files (*.pem)");
    const QString path = m_purpose == For::Making
                             ? FileDialogs::save(this, QStringLiteral("key"), windowTitle(), tr("county key") + u".pem"_qs, filter)
                             : FileDialogs::open(this, QStringLiteral("key"), windowTitle(), filter);
    if (path.isEmpty())
        return;
    m_file->setText(path);
    m_passphrase->setFocus();
}

void KeyDialog::accept() {
    if (keyFile().isEmpty())
        return Messages::warning(this, windowTitle(), tr("Choose where the key file lies."));
    if (m_again && m_again->text() != m_passphrase->text())
        return Messages::warning(this, windowTitle(), tr("The two passphrases differ. Type both again."));
    guarded(this, [this] {
        EnrolService service(m_session);
        const auto outcome = m_purpose == For::Making ? service.createRoot(keyFile(), m_passphrase->text()) : service.openRoot(keyFile(), m_passphrase->text());
        if (!outcome.value)
            return Messages::warning(this, windowTitle(), outcome.reason);
        m_root = outcome.value;
    });
    if (!m_root)
        return;
    QSettings().setValue(settingsKey(), keyFile());
    QDialog::accept();
}

} // namespace cunwu
