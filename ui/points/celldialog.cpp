#include "ui/points/celldialog.h"

#include "models/household/householdrepository.h"
#include "models/office/officerepository.h"
#include "ui/common/errorguard.h"
#include "ui/common/icons.h"
#include "ui/common/messages.h"
#include "ui/common/tableview.h"
#include "ui/common/theme.h"
#include "ui/points/entrydialog.h"
#include <QStandardItemModel>

namespace cunwu {

CellDialog::CellDialog(OfficeSession& session, MonthSheetModel& model, HouseholdId household,
                       const QString& indicator, QWidget* parent)
    : QDialog(parent), m_session(session), m_model(model), m_household(household),
      m_code(indicator), m_rows(new QStandardItemModel(0, 7, this)), m_table(new TableView),
      m_sum(new QLabel), m_hint(new QLabel) {
    const int row = model.sheet().rowOf(household);
    const Indicator* item = this->indicator();
    const QString head =
        row >= 0 ? model.sheet().rows()[static_cast<std::size_t>(row)].head : QString();
    setWindowTitle(tr("Entries of %1, %2").arg(head, model.month().toChinese()));
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(Theme::space(8));
    auto* title = new QLabel(item ? item->name : indicator);
    title->setFont(Theme::heading());
    title->setWordWrap(true);
    layout->addWidget(title);
    Theme::subdue(m_hint);
    m_hint->setWordWrap(true);
    layout->addWidget(m_hint);
    m_rows->setHorizontalHeaderLabels({tr("Day"), tr("Quantity"), tr("Points given"), tr("Source"),
                                       tr("State"), tr("Evidence"), tr("Note")});
    m_table->setModel(m_rows);
    m_table->setTitle(windowTitle());
    m_table->setAccessibleName(tr("Entries of the cell"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setStretchLastSection(true);
    layout->addWidget(m_table, 1);
    m_sum->setWordWrap(true);
    layout->addWidget(m_sum);
    layout->addLayout(buildButtons());
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &CellDialog::selectionChanged);
    connect(m_table, &TableView::activatedRow, this, &CellDialog::editSelected);
    resize(Theme::space(720), Theme::space(400));
    load();
}

QHBoxLayout* CellDialog::buildButtons() {
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::space(6));
    m_add = new QPushButton(icon(QStringLiteral("list-add")), QString());
    m_edit = new QPushButton(icon(QStringLiteral("document-edit")), QString());
    m_remove = new QPushButton(icon(QStringLiteral("list-remove")), QString());
    m_approve = new QPushButton(icon(QStringLiteral("dialog-ok-apply")), tr("Approve"));
    m_reject = new QPushButton(icon(QStringLiteral("dialog-cancel")), tr("Reject…"));
    auto* close = new QPushButton(tr("Close"));
    for (QPushButton* button : {m_add, m_edit, m_remove, m_approve, m_reject}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    buttons->addWidget(close);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_add, &QPushButton::clicked, this, &CellDialog::add);
    connect(m_edit, &QPushButton::clicked, this, &CellDialog::editSelected);
    connect(m_remove, &QPushButton::clicked, this,
            [this] { m_model.sheet().info().isPublished() ? takeBack() : removeSelected(); });
    connect(m_approve, &QPushButton::clicked, this, [this] { decide(true); });
    connect(m_reject, &QPushButton::clicked, this, [this] { decide(false); });
    return buttons;
}

const Indicator* CellDialog::indicator() const {
    return m_model.sheet().scheme().find(m_code);
}

std::vector<Person> CellDialog::members() const {
    return HouseholdRepository(m_session.db()).members(m_household);
}

void CellDialog::load() {
    const MonthSheet& sheet = m_model.sheet();
    const int row = sheet.rowOf(m_household), column = sheet.scheme().indexOf(m_code);
    if (row < 0 || column < 0)
        return;
    m_entries = sheet.entriesOf(row, column);
    m_rows->removeRows(0, m_rows->rowCount());
    for (const PointEntry& entry : m_entries) {
        const QString note = entry.reason.isEmpty()
                                 ? entry.note
                                 : entry.note + u' ' + tr("(reason: %1)").arg(entry.reason);
        const QString document = entry.document.number.isEmpty()
                                     ? entry.evidence
                                     : tr("%1 %2, %3")
                                           .arg(entry.document.agency, entry.document.number,
                                                entry.document.date.toString(Qt::ISODate));
        QList<QStandardItem*> items;
        for (const QString& text :
             {entry.day.isValid() ? entry.day.toString(Qt::ISODate) : tr("no day"),
              entry.quantity.toString(), entry.points.toSignedString(), sourceName(entry.source),
              entry.reverses ? tr("reversal") : stateName(entry.state), document, note.trimmed()}) {
            items.append(new QStandardItem(text));
            items.last()->setEditable(false);
            items.last()->setToolTip(text);
        }
        for (const int figure : {1, 2})
            items[figure]->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_rows->appendRow(items);
    }
    m_table->resizeColumnsToContents();
    m_sum->setText(
        m_entries.empty()
            ? tr("The cell holds no entry yet.")
            : tr("Sum of the cell: %1 points").arg(sheet.cell(row, column).sum.toSignedString()));
    if (!m_entries.empty())
        m_table->selectRow(0);
    selectionChanged();
}

const PointEntry* CellDialog::selected() const {
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < static_cast<int>(m_entries.size())
               ? &m_entries[static_cast<std::size_t>(row)]
               : nullptr;
}

void CellDialog::selectionChanged() {
    const MonthState state = m_model.sheet().info().state;
    const bool published = m_model.sheet().info().isPublished(), draft = m_model.isEditable() && mayEnterData(m_session);
    const bool correct = published && mayEnterData(m_session);
    const PointEntry* entry = selected();
    const bool waiting =
        entry && (entry->state == EntryState::Declared || entry->state == EntryState::Checked);
    const bool standing = entry && entry->state == EntryState::Approved && !entry->reverses;
    m_add->setText(correct ? tr("Add forgotten entry…") : tr("Add…"));
    m_edit->setText(correct ? tr("Correct…") : tr("Edit…"));
    m_remove->setText(correct ? tr("Take back…") : tr("Remove"));
    m_add->setEnabled(draft || correct);
    m_edit->setEnabled((draft && entry) || (correct && standing));
    m_remove->setEnabled((draft && entry) || (correct && standing));
    m_approve->setText(entry && entry->state == EntryState::Declared
                           ? tr("The group has checked it")
                           : tr("Approve"));
    m_approve->setVisible(draft && waiting);
    m_reject->setVisible(draft && waiting);
    QString hint;
    const Indicator* item = indicator();
    if (m_session.readOnly())
        hint = tr("The file is open for reading only.");
    else if (!mayEnterData(m_session))
        hint = tr("The villages enter their points themselves; here you look at them.");
    else if (state == MonthState::Reviewed)
        hint = tr("The month is reviewed. Return it to draft to change entries.");
    else if (published)
        hint = tr("The month is published: what stands here stays. A correction adds a reversing "
                  "entry with its reason.");
    else if (item && item->kind == IndicatorKind::Veto)
        hint = tr("A veto makes the month's total 0. It needs the authority's document: number, "
                  "date and agency.");
    else if (item) {
        QStringList parts{item->tiers.empty()
                              ? tr("%1 points a unit").arg(item->points.toSignedString())
                              : tr("points by step")};
        for (const Cap& cap : item->caps)
            parts.append(capText(cap, item->unit));
        if (!item->evidence.isEmpty())
            parts.append(tr("evidence: %1").arg(item->evidence));
        hint = parts.join(tr("; "));
    }
    m_hint->setText(hint);
}

bool CellDialog::run(const std::function<EditOutcome()>& work) {
    EditOutcome outcome;
    if (!guarded(this, [&] { outcome = work(); }))
        return false;
    if (!outcome.done)
        Messages::warning(this, windowTitle(), outcome.reason);
    load();
    return outcome.done;
}

void CellDialog::add() {
    const bool published = m_model.sheet().info().isPublished();
    PointEntry entry;
    entry.household = m_household;
    entry.indicator = m_code;
    entry.month = m_model.month();
    entry.source = EntrySource::Visit;
    EntryDialog::Setup setup{published ? tr("Add a forgotten entry") : tr("Add an entry"), entry};
    guarded(this, [&] { setup.members = members(); });
    setup.askReason = published;
    setup.session = &m_session;
    setup.save = [this, published](const PointEntry& entered, const QString& reason) {
        PointsService service(m_session.db());
        const Indicator* item = indicator();
        if (published)
            return service.addCorrection(entered, reason);
        if (item && item->kind == IndicatorKind::Veto)
            return service.addVeto(entered.household, entered.indicator, entered.month,
                                   entered.document, entered.note);
        return service.addEntry(entered);
    };
    if (EntryDialog(m_model.sheet(), setup, this).exec() == QDialog::Accepted)
        load();
}

void CellDialog::editSelected() {
    const PointEntry* entry = selected();
    if (!entry || !m_edit->isEnabled())
        return;
    const bool published = m_model.sheet().info().isPublished();
    EntryDialog::Setup setup{published ? tr("Correct a published entry") : tr("Edit the entry"),
                             *entry};
    guarded(this, [&] { setup.members = members(); });
    setup.askReason = published;
    setup.session = &m_session;
    setup.save = [this, published, id = entry->id](const PointEntry& entered,
                                                   const QString& reason) {
        PointsService service(m_session.db());
        return published ? service.correct(id, reason, entered) : service.editEntry(entered);
    };
    if (EntryDialog(m_model.sheet(), setup, this).exec() == QDialog::Accepted)
        load();
}

void CellDialog::removeSelected() {
    if (const PointEntry* entry = selected())
        run([this, id = entry->id] { return PointsService(m_session.db()).removeEntry(id); });
}

void CellDialog::takeBack() {
    const PointEntry* entry = selected();
    if (!entry)
        return;
    const EntryId id = entry->id;
    const auto reason = Messages::askText(this, tr("Take the entry back"),
                                          tr("Reason, as the ledger will show it:"));
    if (reason)
        run([&] { return PointsService(m_session.db()).correct(id, *reason); });
}

void CellDialog::decide(bool approve) {
    const PointEntry* entry = selected();
    if (!entry)
        return;
    const EntryId id = entry->id;
    const bool declared = entry->state == EntryState::Declared;
    if (approve) {
        run([&] {
            return declared ? PointsService(m_session.db()).check(id)
                            : PointsService(m_session.db()).approve(id);
        });
        return;
    }
    const auto reason = Messages::askText(this, tr("Reject the declaration"),
                                          tr("Reason, as the household will be told:"));
    if (reason)
        run([&] { return PointsService(m_session.db()).reject(id, *reason); });
}

} // namespace cunwu
