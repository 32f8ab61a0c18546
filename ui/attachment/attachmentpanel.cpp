#include "ui/attachment/attachmentpanel.h"

#include "models/office/officerepository.h"
#include "ui/common/errorguard.h"
#include "ui/common/filedialogs.h"
#include "ui/common/icons.h"
#include "ui/common/messages.h"
#include "ui/common/tableview.h"
#include "ui/common/theme.h"
#include "ui/erasure/erasedialog.h"
#include <QAction>
#include <QDesktopServices>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QUrl>

namespace cunwu {

static std::function<bool(const QString&)> g_opener;

void AttachmentPanel::setOpener(std::function<bool(const QString& path)> opener) {
    g_opener = std::move(opener);
}

AttachmentPanel::AttachmentPanel(OfficeSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_model(new QStandardItemModel(0, 4, this)), m_table(new TableView), m_hint(new QLabel) {
    m_model->setHorizontalHeaderLabels({tr("File"), tr("Size"), tr("Added on"), tr("State")});
    m_table->setModel(m_model);
    m_table->setTitle(tr("Attachments"));
    m_table->setAccessibleName(m_table->title());
    m_table->setTabKeyNavigation(false);
    m_table->setMinimumHeight(Theme::space(88));
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_hint->setWordWrap(true);
    Theme::subdue(m_hint);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::space(4));
    layout->addWidget(m_table, 1);
    layout->addWidget(m_hint);
    layout->addLayout(buildButtons());
    setAcceptDrops(true);
    setFocusProxy(m_table);
    connect(m_table, &TableView::activatedRow, this, &AttachmentPanel::open);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AttachmentPanel::enableButtons);
    reload();
}

QLayout* AttachmentPanel::buildButtons() {
    auto* buttons = new QHBoxLayout;
    const auto action = [this](const char* iconName, const QString& text, void (AttachmentPanel::*work)()) {
        auto* made = new QAction(icon(QLatin1String(iconName)), text, m_table);
        m_table->addAction(made);
        connect(made, &QAction::triggered, this, work);
        return made;
    };
    const auto withButton = [&](QAction* made) {
        auto* button = new QPushButton(made->icon(), made->text());
        button->setAutoDefault(false);
        buttons->addWidget(button);
        connect(button, &QPushButton::clicked, made, &QAction::trigger);
        connect(made, &QAction::changed, button, [made, button] { button->setEnabled(made->isEnabled()); });
        return made;
    };
    m_add = withButton(action("mail-attachment", tr("Attach file…"), &AttachmentPanel::choose));
    m_open = withButton(action("document-open", tr("Open"), &AttachmentPanel::open));
    m_save = withButton(action("document-save", tr("Save a copy…"), &AttachmentPanel::saveAs));
    m_remove = withButton(action("edit-delete", tr("Remove attachment"), &AttachmentPanel::remove));
    m_erase = action("edit-clear", tr("Erase for good…"), &AttachmentPanel::erase); // rare: no button of its own
    buttons->addStretch();
    return buttons;
}

bool AttachmentPanel::mayAdd() const {
    return mayEnterData(m_session) && !m_owner.table.isEmpty();
}

int AttachmentPanel::count() const {
    return int(m_attachments.size()) + int(m_pending.size());
}

void AttachmentPanel::setOwner(const AttachedTo& owner) {
    m_owner = owner;
    m_pending.clear();
    reload();
}

// --- What it shows

/// Never by colour alone.
static QStandardItem* stateItem(AttachmentState state) {
    const auto item = [&](const char* iconName, const QColor& colour) {
        auto* made = new QStandardItem(icon(QLatin1String(iconName), colour), attachmentStateName(state));
        made->setForeground(colour);
        return made;
    };
    switch (state) {
    case AttachmentState::Here: return item("dialog-ok-apply", Theme::good());
    case AttachmentState::Missing: return item("appointment-new", Theme::waiting());
    case AttachmentState::Damaged: break;
    }
    return item("dialog-error", Theme::refused());
}

void AttachmentPanel::reload() {
    m_attachments.clear();
    guarded(this, [this] {
        if (m_owner.row != 0)
            m_attachments = AttachmentService(m_session).of(m_owner);
    });
    m_model->removeRows(0, m_model->rowCount());
    const auto append = [this](const QString& name, qint64 size, const QString& day, QStandardItem* state) {
        auto* bytes = new QStandardItem(attachments::sizeText(size));
        bytes->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        const QList<QStandardItem*> row{new QStandardItem(name), bytes, new QStandardItem(day), state};
        row[0]->setToolTip(name);
        for (QStandardItem* item : row)
            item->setEditable(false);
        m_model->appendRow(row);
    };
    bool missing = false;
    for (const ListedAttachment& a : m_attachments) {
        append(a.attachment.name, a.attachment.size, a.attachment.day.toString(Qt::ISODate), stateItem(a.state));
        missing |= a.state == AttachmentState::Missing;
    }
    for (const QString& path : m_pending)
        append(QFileInfo(path).fileName(), QFileInfo(path).size(), {}, new QStandardItem(icon(QStringLiteral("document-save")), tr("attached when saved")));
    m_table->resizeColumnToContents(1);
    m_table->resizeColumnToContents(2);
    m_table->resizeColumnToContents(3);
    if (m_model->rowCount() > 0)
        m_table->selectRow(0);
    m_hint->setText(missing    ? tr("What has not come yet lies in a volume of its own (.cwvol): import it on the page Exchange, or ask for it with the next export.")
                    : mayAdd() ? tr("Photos and papers, at most 100 MB each. Files can be dropped here, too.")
                               : QString());
    m_hint->setVisible(!m_hint->text().isEmpty());
    enableButtons();
    Q_EMIT changed();
}

std::optional<AttachmentId> AttachmentPanel::selected() const {
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < int(m_attachments.size()) ? std::optional(m_attachments[std::size_t(row)].attachment.id) : std::nullopt;
}

void AttachmentPanel::enableButtons() {
    const int row = m_table->currentIndex().row();
    const bool stored = selected().has_value();
    const bool here = stored && m_attachments[std::size_t(row)].state == AttachmentState::Here;
    m_add->setEnabled(mayAdd());
    m_open->setEnabled(here);
    m_save->setEnabled(here);
    m_remove->setEnabled(row >= 0 && mayAdd());
    m_erase->setEnabled(stored && mayAdd());
}

// --- What the buttons do

void AttachmentPanel::choose() {
    add(FileDialogs::openMany(this, QStringLiteral("attachments"), tr("Choose photos or papers"), tr("Photos and documents (*.jpg *.jpeg *.png *.heic *.pdf *.doc *.docx *.xls *.xlsx *.wps *.et);;All files (*)")));
}

void AttachmentPanel::add(const QStringList& paths) {
    if (!mayAdd() || paths.isEmpty())
        return;
    if (m_owner.row == 0) {
        m_pending += paths;
        return reload();
    }
    QStringList refused;
    guarded(this, [&] {
        AttachmentService service(m_session);
        for (const QString& path : paths)
            if (const AttachOutcome made = service.add(m_owner, path); !made.done())
                refused << made.reason;
    });
    reload();
    if (!refused.isEmpty())
        Messages::warning(this, tr("Attachments"), refused.join(u'\n'));
}

bool AttachmentPanel::attachPending(const AttachedTo& owner) {
    const QStringList paths = std::exchange(m_pending, {});
    m_owner = owner;
    add(paths);
    return count() >= int(QSet<QString>(paths.begin(), paths.end()).size());
}

/// Copies that are being looked at; gone with the program.
static QString viewingFolder() {
    static const QTemporaryDir folder;
    return folder.path();
}

void AttachmentPanel::open() {
    const auto id = selected();
    if (!id)
        return;
    guarded(this, [&] {
        QString path;
        if (const QString reason = AttachmentService(m_session).saveInto(*id, viewingFolder(), &path); !reason.isEmpty()) {
            reload();
            return Messages::warning(this, tr("Attachments"), reason);
        }
        QFile::setPermissions(path, QFile::ReadOwner); // a changed copy would be lost
        const bool shown = g_opener ? g_opener(path) : QDesktopServices::openUrl(QUrl::fromLocalFile(path));
        if (!shown)
            Messages::warning(this, tr("Attachments"), tr("No program for this kind of file is installed. Save a copy and open it on another computer."));
    });
}

void AttachmentPanel::saveAs() {
    const auto id = selected();
    if (!id)
        return;
    const QString name = attachments::diskName(m_attachments[std::size_t(m_table->currentIndex().row())].attachment.name);
    const QString path = FileDialogs::save(this, QStringLiteral("attachment"), tr("Save a copy"), name, tr("All files (*)"));
    if (path.isEmpty())
        return;
    guarded(this, [&] {
        if (const QString reason = AttachmentService(m_session).save(*id, path); !reason.isEmpty()) {
            reload();
            Messages::warning(this, tr("Attachments"), reason);
        }
    });
}

void AttachmentPanel::remove() {
    const int row = m_table->currentIndex().row();
    if (row < 0 || !mayAdd())
        return;
    if (const auto id = selected()) {
        guarded(this, [&] {
            if (const QString reason = AttachmentService(m_session).remove(*id); !reason.isEmpty())
                Messages::warning(this, tr("Attachments"), reason);
        });
    } else {
        m_pending.removeAt(row - int(m_attachments.size()));
    }
    reload();
}

void AttachmentPanel::erase() {
    const auto id = selected();
    if (!id)
        return;
    guarded(this, [&] {
        if (!EraseDialog::run(m_session, *id, this))
            return;
        for (const QFileInfo& viewed : QDir(viewingFolder()).entryInfoList(QDir::Files))
            QFile::remove(viewed.filePath());
        reload();
    });
}

// --- Dropped files

void AttachmentPanel::dragEnterEvent(QDragEnterEvent* event) {
    if (mayAdd() && event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void AttachmentPanel::dropEvent(QDropEvent* event) {
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    event->acceptProposedAction();
    add(paths);
}

} // namespace cunwu
