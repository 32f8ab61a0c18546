#include "ui/exchange/officesdialog.h"

#include "models/exchange/enrolservice.h"
#include "models/exchange/package.h"
#include "models/office/officesession.h"
#include "ui/common/errorguard.h"
#include "ui/common/filedialogs.h"
#include "ui/common/icons.h"
#include "ui/common/messages.h"
#include "ui/common/searchkeys.h"
#include "ui/common/tableview.h"
#include "ui/common/theme.h"
#include "ui/exchange/cellmodel.h"
#include "ui/exchange/steps.h"
#include <QDir>
#include <QSortFilterProxyModel>

namespace cunwu {

OfficesDialog::OfficesDialog(OfficeSession& session, const RootKey& root, QWidget* parent)
    : QDialog(parent), m_session(session), m_root(root), m_model(new CellModel({tr("Code"), tr("Office"), tr("Computer"), tr("State")}, this)),
      m_filter(new QSortFilterProxyModel(this)), m_table(new TableView), m_summary(new QLabel) {
    setWindowTitle(tr("Register offices"));
    auto* hint = new QLabel(tr("1. Write the invites and hand them over with the program. 2. The office sends its request. 3. Confirm the request: the office reads its eight characters over the phone."));
    hint->setWordWrap(true);
    Theme::subdue(hint);
    auto* search = new QLineEdit;
    search->setPlaceholderText(tr("Find an office"));
    search->setAccessibleName(search->placeholderText());
    search->setClearButtonEnabled(true);
    search->setMaximumWidth(Theme::space(260));
    m_filter->setSourceModel(m_model);
    m_filter->setFilterKeyColumn(-1);
    m_table->setModel(m_filter);
    m_table->setTitle(windowTitle());
    m_table->setAccessibleName(tr("Offices and their computers"));
    const int em = QFontMetrics(font()).horizontalAdvance(QStringLiteral("积"));
    m_table->setColumnWidth(0, em * 9);
    m_table->setColumnWidth(1, em * 12);
    m_table->setColumnWidth(2, em * 8);
    m_table->horizontalHeader()->setStretchLastSection(true);
    Theme::subdue(m_summary);
    m_invite = new QPushButton(icon(QStringLiteral("document-export")), tr("Invite the selected…"));
    auto* inviteAll = new QPushButton(tr("Invite all…"));
    auto* confirm = new QPushButton(icon(QStringLiteral("dialog-ok-apply")), tr("Confirm a request…"));
    m_revoke = new QPushButton(icon(QStringLiteral("dialog-cancel")), tr("Revoke the computer…"));
    m_merge = new QPushButton(tr("Merge the list that came back"));
    m_merge->setToolTip(tr("A list of offices that was lost when a backup was restored came back from an office below. Merging it forgets no computer and no revocation."));
    auto* close = new QPushButton(tr("Close"));
    auto* top = new QHBoxLayout;
    top->addWidget(search, 1);
    top->addWidget(m_summary, 2);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {m_invite, inviteAll, confirm, m_revoke, m_merge}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    buttons->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(Theme::space(8));
    layout->addWidget(hint);
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);
    resize(Theme::space(760), Theme::space(480));
    moveFromSearch(search, m_table);
    connect(search, &QLineEdit::textChanged, m_filter, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &OfficesDialog::updateButtons);
    connect(m_invite, &QPushButton::clicked, this, [this] { invite(false); });
    connect(inviteAll, &QPushButton::clicked, this, [this] { invite(true); });
    connect(confirm, &QPushButton::clicked, this, &OfficesDialog::askConfirm);
    connect(m_revoke, &QPushButton::clicked, this, &OfficesDialog::revoke);
    connect(m_merge, &QPushButton::clicked, this, &OfficesDialog::merge);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    fill();
}

void OfficesDialog::fill() {
    m_lines.clear();
    std::vector<CellModel::Row> rows;
    int offices = 0, confirmed = 0;
    guarded(this, [&] {
        for (const OfficeBelow& below : StatusService(m_session).officesBelow(true)) {
            const bool own = below.office.office == m_session.office().code.toString();
            offices += !own;
            confirmed += !own && below.isConfirmed();
            if (below.devices.empty()) {
                m_lines.push_back({below.office, {}, false, false});
                rows.push_back({{below.office.office, {}, {}}, {below.office.name, {}, {}}, {QStringLiteral("—"), {}, Theme::subdued()}, {tr("not confirmed yet"), {}, Theme::subdued()}});
            }
            for (const Device& device : below.devices) {
                const bool revoked = device.cutoffs.has_value();
                const QColor colour = revoked ? Theme::refused() : Theme::good();
                const bool here = device.subject.installation == Registry(m_session).self().installation;
                m_lines.push_back({below.office, device.subject.installation, revoked, here});
                rows.push_back({{below.office.office, {}, {}}, {below.office.name, {}, {}}, {device.subject.installation.left(8).toUpper(), {}, {}}, {revoked ? tr("revoked") : here ? tr("confirmed (this computer)")
                                                                                                                                                                                     : tr("confirmed"),
                                                                                                                                                      icon(revoked ? QStringLiteral("dialog-cancel") : QStringLiteral("dialog-ok-apply"), colour), colour}});
            }
        }
    });
    m_model->setRows(std::move(rows));
    m_merge->setVisible(EnrolService(m_session).hasListsApart());
    m_summary->setText(tr("%1 of %2 offices have a confirmed computer").arg(confirmed).arg(offices));
    updateButtons();
}

std::vector<OfficesDialog::Line> OfficesDialog::selected() const {
    std::vector<Line> result;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        result.push_back(m_lines[std::size_t(m_filter->mapToSource(index).row())]);
    return result;
}

void OfficesDialog::updateButtons() {
    const auto chosen = selected();
    m_invite->setEnabled(!chosen.empty());
    m_revoke->setEnabled(chosen.size() == 1 && !chosen.front().installation.isEmpty() && !chosen.front().revoked && !chosen.front().here);
}

void OfficesDialog::invite(bool all) {
    std::map<QString, Subject> offices;
    for (const Line& line : all ? m_lines : selected())
        if (!line.here)
            offices[line.office.office] = line.office;
    const QString folder = FileDialogs::folder(this, QStringLiteral("invites"), tr("Folder for the invites"));
    if (folder.isEmpty() || offices.empty())
        return;
    guarded(this, [&] {
        std::vector<Subject> list;
        for (const auto& [code, office] : offices)
            list.push_back(office);
        EnrolService service(m_session);
        int written = 0;
        runSteps(this, tr("Writing invites"), int(list.size()), [&](int i) {
            const Subject& office = list[std::size_t(i)];
            storePackage(QDir(folder).absoluteFilePath(QStringLiteral("%1_%2.cwinvite").arg(office.office, office.name)), service.invite(office, m_root));
            ++written;
        });
        Messages::information(this, windowTitle(), tr("%n invite(s) written. Hand each office its own.", nullptr, written));
    });
}

void OfficesDialog::askConfirm() {
    const QString path = FileDialogs::open(this, QStringLiteral("request"), tr("Open a request"), tr("Requests (*.cwrequest)"));
    if (!path.isEmpty())
        confirmRequest(path);
}

bool OfficesDialog::confirmRequest(const QString& path) {
    bool done = false;
    guarded(this, [&] {
        EnrolService service(m_session);
        const QByteArray request = loadPackage(path);
        const auto who = service.requester(request);
        if (!who.value)
            return Messages::warning(this, windowTitle(), who.reason);
        const auto typed = Messages::askText(this, tr("Confirm a request"),
                                             tr("The request is from %1 (%2). Call the office and type the eight characters that it reads from its screen:").arg(who.value->name, who.value->office));
        if (!typed)
            return;
        const auto outcome = service.confirm(request, QString(*typed).remove(u' '), m_root);
        if (!outcome.value)
            return Messages::warning(this, windowTitle(), outcome.reason);
        done = m_confirmed = true;
        Messages::information(this, windowTitle(), tr("Confirmed: %1 (%2). The next package downwards brings the office the list of computers.").arg(outcome.value->name, outcome.value->office));
    });
    fill();
    return done;
}

void OfficesDialog::merge() {
    guarded(this, [&] {
        const auto outcome = EnrolService(m_session).mergeLists(m_root);
        if (!outcome.value)
            return Messages::warning(this, windowTitle(), outcome.reason);
        m_confirmed = true; // senders of packages that wait may be known now
        Messages::information(this, windowTitle(), tr("The lists are merged. The other offices get the new one with the next packages."));
    });
    fill();
}

void OfficesDialog::revoke() {
    const auto chosen = selected();
    if (chosen.size() != 1)
        return;
    const Line line = chosen.front();
    const QString text = tr("Revoke this computer of %1? What it writes from now on is held back everywhere once the next packages arrive. This cannot be taken back; the computer can only be registered anew.").arg(line.office.name);
    if (!Messages::question(this, windowTitle(), text, tr("Revoke")))
        return;
    guarded(this, [&] {
        m_confirmed |= EnrolService(m_session).hasListsApart(); // it takes them in
        const auto outcome = EnrolService(m_session).revoke(line.installation, m_root);
        if (!outcome.value)
            Messages::warning(this, windowTitle(), outcome.reason);
    });
    fill();
}

} // namespace cunwu
