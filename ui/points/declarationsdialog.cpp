#include "ui/points/declarationsdialog.h"

#include "models/household/householdrepository.h"
#include "models/points/pointsrepository.h"
#include "ui/common/errorguard.h"
#include "ui/common/icons.h"
#include "ui/common/messages.h"
#include "ui/common/tableview.h"
#include "ui/common/theme.h"
#include "ui/points/entrydialog.h"
#include <QStandardItemModel>

namespace cunwu {

DeclarationsDialog::DeclarationsDialog(OfficeSession& session, MonthSheetModel& model,
                                       HouseholdId current, QWidget* parent)
    : QDialog(parent), m_session(session), m_model(model), m_current(current),
      m_rows(new QStandardItemModel(0, 6, this)), m_table(new TableView), m_count(new QLabel) {
    setWindowTitle(tr("Declarations, %1").arg(model.month().toChinese()));
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(Theme::space(8));
    m_count->setWordWrap(true);
    layout->addWidget(m_count);
    m_rows->setHorizontalHeaderLabels({tr("Number and head"), tr("Indicator"), tr("Day"),
                                       tr("Points given"), tr("State"), tr("Evidence and note")});
    m_table->setModel(m_rows);
    m_table->setTitle(windowTitle());
    m_table->setAccessibleName(tr("Declarations that wait"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setStretchLastSection(true);
    layout->addWidget(m_table, 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::space(6));
    m_new = new QPushButton(icon(QStringLiteral("list-add")), tr("&New declaration…"));
    m_check = new QPushButton(icon(QStringLiteral("checkmark")), tr("&Checked by the group"));
    m_approve = new QPushButton(icon(QStringLiteral("dialog-ok-apply")), tr("&Approve"));
    m_reject = new QPushButton(icon(QStringLiteral("dialog-cancel")), tr("&Reject…"));
    auto* close = new QPushButton(tr("Close"));
    for (QPushButton* button : {m_new, m_check, m_approve, m_reject}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch(1);
    row->addWidget(close);
    layout->addLayout(row);
    connect(m_new, &QPushButton::clicked, this, &DeclarationsDialog::declare);
    connect(m_check, &QPushButton::clicked, this, [this] {
        run([this] { return PointsService(m_session.db()).check(selected()->id); });
    });
    connect(m_approve, &QPushButton::clicked, this, [this] {
        run([this] { return PointsService(m_session.db()).approve(selected()->id); });
    });
    connect(m_reject, &QPushButton::clicked, this, &DeclarationsDialog::reject_);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &DeclarationsDialog::selectionChanged);
    resize(Theme::space(780), Theme::space(420));
    load();
}

void DeclarationsDialog::load() {
    guarded(this, [this] {
        m_entries = PointsRepository(m_session.db()).waiting(m_model.village(), m_model.month());
    });
    m_rows->removeRows(0, m_rows->rowCount());
    const MonthSheet& sheet = m_model.sheet();
    for (const PointEntry& entry : m_entries) {
        const int place = sheet.rowOf(entry.household);
        const Indicator* item = sheet.scheme().find(entry.indicator);
        QString household;
        if (place >= 0) {
            const SheetRow& row = sheet.rows()[static_cast<std::size_t>(place)];
            household = row.number + u' ' + row.head + u' ' + row.group;
        }
        const QString more = QStringList{entry.evidence, entry.note}.join(u' ').trimmed();
        QList<QStandardItem*> items;
        for (const QString& text :
             {household, item ? item->name : entry.indicator, entry.day.toString(Qt::ISODate),
              entry.points.toSignedString(), stateName(entry.state), more}) {
            items.append(new QStandardItem(text));
            items.last()->setEditable(false);
            items.last()->setToolTip(text);
        }
        items[3]->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        items[4]->setIcon(icon(QStringLiteral("appointment-new"), Theme::waiting()));
        m_rows->appendRow(items);
    }
    m_table->resizeColumnsToContents();
    m_count->setText(
        m_entries.empty()
            ? tr("No declaration waits. “New declaration” records what a household hands in; it "
                 "counts once it is approved.")
            : tr("%n declaration(s) wait for a decision. They count once they are approved.",
                 nullptr, static_cast<int>(m_entries.size())));
    if (!m_entries.empty())
        m_table->selectRow(0);
    selectionChanged();
}

const PointEntry* DeclarationsDialog::selected() const {
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < static_cast<int>(m_entries.size())
               ? &m_entries[static_cast<std::size_t>(row)]
               : nullptr;
}

void DeclarationsDialog::selectionChanged() {
    const PointEntry* entry = selected();
    const bool writable = m_model.isEditable();
    m_new->setEnabled(writable);
    m_check->setEnabled(writable && entry && entry->state == EntryState::Declared);
    m_approve->setEnabled(writable && entry && entry->state == EntryState::Checked);
    m_approve->setToolTip(entry && entry->state == EntryState::Declared
                              ? tr("The group checks it first.")
                              : QString());
    m_reject->setEnabled(writable && entry);
}

void DeclarationsDialog::run(const std::function<EditOutcome()>& work) {
    EditOutcome outcome;
    if (!selected() || !guarded(this, [&] { outcome = work(); }))
        return;
    if (!outcome.done)
        Messages::warning(this, windowTitle(), outcome.reason);
    load();
}

void DeclarationsDialog::reject_() {
    const auto reason = Messages::askText(this, tr("Reject the declaration"),
                                          tr("Reason, as the household will be told:"));
    if (reason)
        run([&] { return PointsService(m_session.db()).reject(selected()->id, *reason); });
}

void DeclarationsDialog::declare() {
    EntryDialog::Setup setup;
    setup.title = tr("New declaration");
    setup.entry.household = m_current;
    setup.entry.month = m_model.month();
    setup.entry.source = EntrySource::Declaration;
    setup.chooseHousehold = setup.chooseIndicator = true;
    setup.chooseSource = false;
    setup.session = &m_session;
    setup.membersOf = [this](HouseholdId household) {
        return HouseholdRepository(m_session.db()).members(household);
    };
    setup.save = [this](const PointEntry& entry, const QString&) {
        return PointsService(m_session.db()).declare(entry);
    };
    if (EntryDialog(m_model.sheet(), setup, this).exec() == QDialog::Accepted)
        load();
}

} // namespace cunwu
