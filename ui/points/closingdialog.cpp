#include "ui/points/closingdialog.h"

#include "models/office/officerepository.h"
#include "ui/common/errorguard.h"
#include "ui/common/icons.h"
#include "ui/common/messages.h"
#include "ui/common/tableview.h"
#include "ui/common/theme.h"
#include "ui/points/statesteps.h"
#include <QStandardItemModel>

namespace cunwu {

ClosingDialog::ClosingDialog(OfficeSession& session, MonthSheetModel& model, QWidget* parent)
    : QDialog(parent), m_session(session), m_model(model),
      m_rows(new QStandardItemModel(0, 4, this)), m_table(new TableView), m_steps(new StateSteps),
      m_meaning(new QLabel), m_count(new QLabel) {
    setWindowTitle(tr("Checks and publication, %1").arg(model.month().toChinese()));
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(Theme::space(10));
    layout->addWidget(m_steps, 0, Qt::AlignLeft);
    m_meaning->setWordWrap(true);
    layout->addWidget(m_meaning);
    buildFindings(layout);
    layout->addLayout(buildSteps());
    resize(Theme::space(820), Theme::space(520));
    load();
}

void ClosingDialog::buildFindings(QVBoxLayout* layout) {
    m_count->setFont(Theme::strong());
    layout->addWidget(m_count);
    m_table->setModel(m_rows);
    m_table->setTitle(windowTitle());
    m_table->setAccessibleName(tr("Checks before the month is signed"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    layout->addWidget(m_table, 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::space(6));
    m_goTo = new QPushButton(icon(QStringLiteral("go-next")), tr("&Go to the household"));
    m_approve = new QPushButton(icon(QStringLiteral("checkmark")), tr("&Approve with a note…"));
    m_approveAll = new QPushButton(tr("Approve a&ll with one note…"));
    m_withdraw = new QPushButton(tr("&Withdraw approval"));
    for (QPushButton* button : {m_goTo, m_approve, m_approveAll, m_withdraw}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch(1);
    layout->addLayout(row);
    connect(m_goTo, &QPushButton::clicked, this, &ClosingDialog::jump);
    connect(m_table, &TableView::activatedRow, this, &ClosingDialog::jump);
    connect(m_approve, &QPushButton::clicked, this, &ClosingDialog::approveSelected);
    connect(m_approveAll, &QPushButton::clicked, this, &ClosingDialog::approveAll);
    connect(m_withdraw, &QPushButton::clicked, this, &ClosingDialog::withdraw);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ClosingDialog::selectionChanged);
}

QHBoxLayout* ClosingDialog::buildSteps() {
    auto* row = new QHBoxLayout;
    m_back = new QPushButton(icon(QStringLiteral("document-revert")), tr("&Return to draft"));
    m_forward = new QPushButton;
    auto* close = new QPushButton(tr("Close"));
    m_back->setAutoDefault(false);
    row->addWidget(m_back);
    row->addStretch(1);
    row->addWidget(m_forward);
    row->addWidget(close);
    connect(m_back, &QPushButton::clicked, this, &ClosingDialog::back);
    connect(m_forward, &QPushButton::clicked, this, &ClosingDialog::forward);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    return row;
}

MonthService ClosingDialog::service() const {
    return MonthService(m_session.db(), m_session.office(), m_session.clock());
}

void ClosingDialog::load() {
    const bool unsigned_ = !m_model.sheet().info().isPublished();
    guarded(this, [&] {
        m_findings = unsigned_ ? service().findings(m_model.village(), m_model.month())
                               : std::vector<ClosingFinding>();
    });
    // What is still open stands on top.
    std::stable_partition(m_findings.begin(), m_findings.end(),
                          [](const ClosingFinding& f) { return f.open(); });
    unsigned_ ? showFindings() : showCorrections();
    showState();
    selectionChanged();
}

int ClosingDialog::openCount() const {
    return static_cast<int>(std::count_if(m_findings.begin(), m_findings.end(),
                                          [](const auto& f) { return f.open(); }));
}

void ClosingDialog::showFindings() {
    m_rows->removeRows(0, m_rows->rowCount());
    m_rows->setHorizontalHeaderLabels(
        {tr("State"), tr("Kind of check"), tr("What was found"), tr("Note")});
    for (const ClosingFinding& finding : m_findings) {
        auto* state = new QStandardItem(finding.approved  ? tr("approved")
                                        : finding.mustFix ? tr("must be corrected")
                                                          : tr("open"));
        const QColor colour = finding.approved  ? Theme::good()
                              : finding.mustFix ? Theme::refused()
                                                : Theme::waiting();
        state->setIcon(
            icon(finding.approved ? QStringLiteral("checkmark") : QStringLiteral("dialog-warning"),
                 colour));
        const QString note = finding.approvedBy.isEmpty()
                                 ? finding.note
                                 : tr("%1 (%2)").arg(finding.note, finding.approvedBy);
        QList<QStandardItem*> items{state, new QStandardItem(findingKindName(finding.kind)),
                                    new QStandardItem(finding.text), new QStandardItem(note)};
        for (QStandardItem* item : items) {
            item->setEditable(false);
            item->setToolTip(item->text());
        }
        m_rows->appendRow(items);
    }
    for (const int column : {0, 1, 3})
        m_table->resizeColumnToContents(column);
    if (!m_findings.empty())
        m_table->selectRow(0);
}

/// What was corrected since the publication, one line an entry.
void ClosingDialog::showCorrections() {
    m_rows->removeRows(0, m_rows->rowCount());
    m_rows->setHorizontalHeaderLabels(
        {tr("Correction"), tr("Points given"), tr("Household and indicator"), tr("Reason")});
    for (const SheetRow& row : m_model.sheet().rows()) {
        for (const PointEntry& entry : row.entries) {
            if (!entry.isCorrection())
                continue;
            const Indicator* item = m_model.sheet().scheme().find(entry.indicator);
            const QString place = row.group + u' ' + row.number + u' ' + row.head + u' ' +
                                  (item ? item->shortName : entry.indicator);
            QList<QStandardItem*> items{
                new QStandardItem(entry.reverses ? tr("reversal") : tr("entered later")),
                new QStandardItem(entry.points.toSignedString()), new QStandardItem(place),
                new QStandardItem(entry.reason)};
            items[1]->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            for (QStandardItem* cell : items) {
                cell->setEditable(false);
                cell->setToolTip(cell->text());
            }
            m_rows->appendRow(items);
        }
    }
    for (const int column : {0, 1, 3})
        m_table->resizeColumnToContents(column);
}

void ClosingDialog::showState() {
    const MonthInfo& info = m_model.sheet().info();
    const int open = openCount();
    const QString until = info.objectionUntil.toString(Qt::ISODate);
    m_steps->setState(info.state);
    const int corrections = m_rows->rowCount();
    m_count->setText(info.isPublished()
                         ? (corrections == 0 ? tr("No corrections so far.")
                                             : tr("%n correction(s) since the publication", nullptr,
                                                  corrections))
                     : m_findings.empty() ? tr("Nothing was found that needs a look.")
                     : open > 0           ? tr("%n check(s) open", nullptr, open)
                                          : tr("All checks are settled."));
    const bool published = info.isPublished();
    for (QPushButton* button : {m_goTo, m_approve, m_approveAll, m_withdraw})
        button->setVisible(!published);
    switch (info.state) {
    case MonthState::Draft:
        m_meaning->setText(
            tr("Go through the checks: correct what is wrong, approve with a note what is right as "
               "it is. "
               "After the review nobody types into the month; it can still be returned to draft."));
        m_forward->setText(tr("Re&view the month"));
        break;
    case MonthState::Reviewed:
        m_meaning->setText(
            tr("Reviewed on %1 by %2. Publishing freezes totals, ranks and reasons as they will be "
               "printed: "
               "later changes are corrections with a reason. Objections are taken for %n day(s).",
               nullptr, m_session.office().publishDays())
                .arg(info.reviewedOn.toString(Qt::ISODate), info.reviewedBy));
        m_forward->setText(tr("&Publish the month"));
        break;
    case MonthState::Published:
        m_meaning->setText(
            tr("Published on %1, objections until %2. What turns out to be wrong is corrected in "
               "the cell (F4) with a "
               "reason. When the time for objections is over, close the month: it is then final.")
                .arg(info.publishedOn.toString(Qt::ISODate), until));
        m_forward->setText(tr("&Close the month"));
        break;
    case MonthState::Closed:
        m_meaning->setText(tr("Closed on %1. The month is final; a notice printed from it stays "
                              "the same to the letter. "
                              "A late correction still goes through the cell (F4) with a reason.")
                               .arg(info.closedOn.toString(Qt::ISODate)));
        break;
    }
    m_back->setVisible(info.state == MonthState::Reviewed);
    m_forward->setVisible(info.state != MonthState::Closed);
    const bool writable = mayEnterData(m_session);
    m_back->setEnabled(writable);
    m_forward->setEnabled(writable && (info.state != MonthState::Draft || open == 0));
    m_forward->setToolTip(open > 0 && !published ? tr("Settle the open checks first.") : QString());
}

const ClosingFinding* ClosingDialog::selected() const {
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < static_cast<int>(m_findings.size())
               ? &m_findings[static_cast<std::size_t>(row)]
               : nullptr;
}

void ClosingDialog::selectionChanged() {
    const ClosingFinding* finding = selected();
    const bool writable =
        mayEnterData(m_session) && m_model.sheet().info().state == MonthState::Draft;
    m_goTo->setEnabled(finding && finding->household);
    m_approve->setEnabled(writable && finding && finding->open() && !finding->mustFix);
    m_withdraw->setEnabled(writable && finding && finding->approved);
    m_approveAll->setEnabled(
        writable && std::any_of(m_findings.begin(), m_findings.end(),
                                [](const ClosingFinding& f) { return f.open() && !f.mustFix; }));
}

bool ClosingDialog::run(const std::function<MonthService::Outcome()>& work) {
    MonthService::Outcome outcome;
    if (!guarded(this, [&] { outcome = work(); }))
        return false;
    if (!outcome.done)
        Messages::warning(this, windowTitle(), outcome.reason);
    else
        guarded(this, [this] { m_model.reload(); });
    load();
    return outcome.done;
}

void ClosingDialog::jump() {
    const ClosingFinding* finding = selected();
    if (!finding || !finding->household)
        return;
    m_jump = finding->household;
    m_jumpIndicator = finding->indicator;
    accept();
}

void ClosingDialog::approveSelected() {
    const ClosingFinding* finding = selected();
    if (!finding)
        return;
    const QString key = finding->key;
    const auto note =
        Messages::askText(this, tr("Approve the finding"), tr("Why it is right as it is:"));
    if (note)
        run([&] {
            return service().approveFinding(m_model.village(), m_model.month(), key, *note);
        });
}

void ClosingDialog::approveAll() {
    const auto note =
        Messages::askText(this, tr("Approve all open findings"),
                          tr("One note for all, for example “checked at the meeting of …”:"));
    if (note)
        run([&] { return service().approveAll(m_model.village(), m_model.month(), *note); });
}

void ClosingDialog::withdraw() {
    if (const ClosingFinding* finding = selected()) {
        const QString key = finding->key;
        run([&] { return service().withdrawApproval(m_model.village(), m_model.month(), key); });
    }
}

void ClosingDialog::back() {
    run([this] { return service().returnToDraft(m_model.village(), m_model.month()); });
}

void ClosingDialog::forward() {
    const MonthState state = m_model.sheet().info().state;
    const QString village = m_model.village();
    const Month month = m_model.month();
    if (state == MonthState::Draft)
        run([&] { return service().review(village, month); });
    else if (state == MonthState::Published)
        close();
    else if (state == MonthState::Reviewed &&
             Messages::question(this, tr("Publish %1?").arg(month.toChinese()),
                                tr("Totals, ranks and reasons are frozen. This cannot be undone; "
                                   "later changes are corrections with a reason."),
                                tr("Publish")))
        run([&] { return service().publish(village, month); });
}

void ClosingDialog::close() {
    const MonthInfo info = m_model.sheet().info();
    QString reason;
    if (m_session.clock().today() <= info.objectionUntil) {
        const auto typed =
            Messages::askText(this, tr("Close before the time for objections is over"),
                              tr("Objections are taken until %1. Reason for closing now:")
                                  .arg(info.objectionUntil.toString(Qt::ISODate)));
        if (!typed)
            return;
        reason = *typed;
    }
    run([&] { return service().close(info.village, info.month, reason); });
}

} // namespace cunwu
