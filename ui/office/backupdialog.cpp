#include "ui/office/backupdialog.h"

#include "ui/common/errorguard.h"
#include "ui/common/filedialogs.h"
#include "ui/common/icons.h"
#include "ui/common/messages.h"
#include "ui/common/theme.h"
#include <QFileInfo>
#include <QLocale>
#include <QTableWidget>

namespace cunwu {

BackupDialog::BackupDialog(OfficeSession& session, QWidget* parent) : QDialog(parent), m_session(session), m_list(new QTableWidget(0, 3)) {
    setWindowTitle(tr("Backups"));
    auto* hint = new QLabel(tr("A backup is made on the first change of each day, and before an import, an upgrade and a restore. Kept: 7 days, 8 weeks, 12 months. Copy one to a stick now and then."));
    hint->setWordWrap(true);
    Theme::subdue(hint);
    m_list->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_list->setHorizontalHeaderLabels({tr("When"), tr("Why"), tr("Size")});
    m_list->setAccessibleName(tr("Backups"));
    m_list->verticalHeader()->hide();
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setShowGrid(false);
    m_list->setAlternatingRowColors(true);
    m_list->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    auto* makeNow = new QPushButton(icon(QStringLiteral("document-save")), tr("Back up now"));
    auto* other = new QPushButton(icon(QStringLiteral("folder-open")), tr("From a file…"));
    m_restore = new QPushButton(icon(QStringLiteral("document-revert")), tr("Restore…"));
    auto* close = new QPushButton(tr("Close"));
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {makeNow, other, m_restore})
        buttons->addWidget(button);
    buttons->addStretch();
    buttons->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(hint);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    setMinimumSize(Theme::space(620), Theme::space(420));
    connect(makeNow, &QPushButton::clicked, this, &BackupDialog::make);
    connect(other, &QPushButton::clicked, this, &BackupDialog::browse);
    connect(m_restore, &QPushButton::clicked, this, &BackupDialog::restore);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    makeNow->setEnabled(!session.readOnly());
    fill();
}

static QString reasonText(const QString& why) {
    static const QHash<QString, const char*> words{{u"daily"_qs, QT_TRANSLATE_NOOP("cunwu::BackupDialog", "Daily")},
                                                   {u"upgrade"_qs, QT_TRANSLATE_NOOP("cunwu::BackupDialog", "Before an upgrade")},
                                                   {u"import"_qs, QT_TRANSLATE_NOOP("cunwu::BackupDialog", "Before an import")},
                                                   {u"restore"_qs, QT_TRANSLATE_NOOP("cunwu::BackupDialog", "Before a restore")},
                                                   {u"manual"_qs, QT_TRANSLATE_NOOP("cunwu::BackupDialog", "By hand")}};
    return words.contains(why) ? QCoreApplication::translate("cunwu::BackupDialog", words.value(why)) : why;
}

void BackupDialog::fill() {
    m_list->setRowCount(0);
    for (const BackupInfo& backup : listBackups(m_session.file().path())) {
        const int row = m_list->rowCount();
        m_list->insertRow(row);
        auto* when = new QTableWidgetItem(backup.at.toString(QStringLiteral("yyyy-MM-dd hh:mm")));
        when->setData(Qt::UserRole, backup.path);
        m_list->setItem(row, 0, when);
        m_list->setItem(row, 1, new QTableWidgetItem(reasonText(backup.why)));
        m_list->setItem(row, 2, new QTableWidgetItem(QLocale().formattedDataSize(backup.bytes)));
    }
    m_restore->setEnabled(m_list->rowCount() > 0);
    if (m_list->rowCount() > 0)
        m_list->selectRow(0);
}

void BackupDialog::make() {
    const bool done = guarded(this, [&] { makeBackup(m_session.db(), QStringLiteral("manual"), m_session.clock().now()); });
    if (done)
        fill();
}

void BackupDialog::browse() {
    const QString path = FileDialogs::open(this, QStringLiteral("backup"), tr("Choose a backup"), tr("Office files (*.cunwu)"));
    if (path.isEmpty())
        return;
    m_chosen = path;
    restore();
}

void BackupDialog::restore() {
    const QTableWidgetItem* item = m_list->item(m_list->currentRow(), 0);
    const QString path = !m_chosen.isEmpty() ? m_chosen : item ? item->data(Qt::UserRole).toString()
                                                               : QString();
    if (path.isEmpty())
        return;
    const QString text = tr("Restore %1? The present state is backed up first and can be had back the same way.").arg(QFileInfo(path).fileName());
    if (!Messages::question(this, tr("Restore a backup"), text, tr("Restore"))) {
        m_chosen.clear();
        return;
    }
    m_chosen = path;
    accept();
}

} // namespace cunwu
