#include "ui/remark/remarkdialog.h"

#include "models/household/householdrepository.h"
#include "models/remark/remarklistmodel.h"
#include "ui/common/errorguard.h"
#include "ui/common/icons.h"
#include "ui/common/messages.h"
#include "ui/common/tableview.h"
#include "ui/common/theme.h"
#include <QPlainTextEdit>
#include <QScreen>
#include <QShortcut>

namespace cunwu {

namespace {

/// Icon and colour beside the word.
class StateDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        static constexpr const char* names[] = {"dialog-messages", "mail-reply-sender", "dialog-ok-apply"};
        const int state = index.data(RemarkListModel::StateRole).toInt();
        const QColor colours[] = {Theme::waiting(), Theme::accent(), Theme::good()};
        const bool selected = option->state & QStyle::State_Selected;
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = icon(QLatin1String(names[state]), selected ? option->palette.color(QPalette::HighlightedText) : colours[state]);
    }
};

} // namespace

RemarkDialog::RemarkDialog(OfficeSession& session, const QString& village, Month month, HouseholdId household, QWidget* parent)
    : QDialog(parent), m_session(session), m_village(village), m_month(month), m_writes(session.office().level() < DivisionCode::Level::Village),
      m_model(new RemarkListModel(this)), m_table(new TableView), m_whole(new QPlainTextEdit), m_text(new QPlainTextEdit), m_about(new QComboBox), m_count(new QLabel),
      m_send(new QPushButton(icon(QStringLiteral("dialog-messages")), m_writes ? tr("&Write the remark") : tr("&Answer"))), m_state(new QPushButton),
      m_withdraw(new QPushButton(icon(QStringLiteral("edit-delete")), m_writes ? tr("With&draw the remark…") : tr("With&draw the answer…"))) {
    setWindowTitle(tr("Remarks on %1, %2").arg(villageName(session.office(), village), month.toChinese()));
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(Theme::space(8));
    buildTable();
    m_whole->setReadOnly(true);
    m_whole->setTabChangesFocus(true);
    m_whole->setAccessibleName(tr("The whole remark and its answers"));
    layout->addWidget(m_table, 3);
    layout->addWidget(m_whole, 3);
    layout->addWidget(buildComposer(), 2);
    layout->addLayout(buildButtons());
    constexpr double most = 0.92; // of a small screen, enlarged
    resize(QSize(Theme::space(820), Theme::space(560)).boundedTo(screen()->availableSize() * most));
    fillHouseholds(household);
    connect(&session, &OfficeSession::changed, this, [this](const QStringList& tables) {
        if (tables.isEmpty() || tables.contains(QStringLiteral("remark")))
            load(current() ? current()->remark.id : RemarkId());
    });
    load();
    (m_model->rowCount() > 0 && !m_writes ? static_cast<QWidget*>(m_table) : m_text)->setFocus();
}

void RemarkDialog::buildTable() {
    m_table->setModel(m_model);
    m_table->setTitle(windowTitle());
    m_table->setAccessibleName(tr("Remarks"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegateForColumn(RemarkListModel::State, new StateDelegate(m_table));
    const int character = QFontMetrics(font()).horizontalAdvance(QStringLiteral("户"));
    for (const auto& [column, width] : {std::pair(RemarkListModel::State, 7), {RemarkListModel::From, 8}, {RemarkListModel::Day, 7}, {RemarkListModel::Household, 8}})
        m_table->setColumnWidth(column, character * width);
    m_table->horizontalHeader()->setStretchLastSection(true);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RemarkDialog::showCurrent);
    connect(m_table, &TableView::activatedRow, m_text, qOverload<>(&QWidget::setFocus));
}

QWidget* RemarkDialog::buildComposer() {
    auto* box = new QWidget;
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(m_writes ? tr("New remark") : tr("Answer to the chosen remark"));
    m_text->setPlaceholderText(m_writes ? tr("A new remark on this month. Ctrl+Enter sends it.") : tr("The answer to the chosen remark. Ctrl+Enter sends it."));
    m_about->setAccessibleName(tr("About"));
    m_about->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_about->setMinimumContentsLength(14);
    Theme::subdue(m_count);
    auto* label = new QLabel(tr("A&bout:"));
    label->setBuddy(m_about);
    auto* row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_about);
    row->addStretch();
    row->addWidget(m_count);
    label->setVisible(m_writes);
    m_about->setVisible(m_writes);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(row);
    layout->addWidget(m_text, 1);
    connect(m_text, &QPlainTextEdit::textChanged, this, &RemarkDialog::enableButtons);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        connect(shortcut, &QShortcut::activated, m_send, &QPushButton::click);
    }
    return box;
}

QLayout* RemarkDialog::buildButtons() {
    auto* close = new QPushButton(tr("Close"));
    auto* row = new QHBoxLayout;
    for (QPushButton* button : {m_send, m_state, m_withdraw, close})
        button->setAutoDefault(false); // Enter makes a line in the text
    row->addWidget(m_send);
    row->addWidget(m_state);
    row->addWidget(m_withdraw);
    row->addStretch();
    row->addWidget(close);
    m_state->setVisible(m_writes);
    connect(m_send, &QPushButton::clicked, this, &RemarkDialog::send);
    connect(m_state, &QPushButton::clicked, this, &RemarkDialog::changeState);
    connect(m_withdraw, &QPushButton::clicked, this, &RemarkDialog::withdraw);
    connect(close, &QPushButton::clicked, this, &RemarkDialog::reject);
    return row;
}

void RemarkDialog::fillHouseholds(HouseholdId chosen) {
    m_about->addItem(tr("the month as a whole"), QVariant::fromValue(qint64(0)));
    if (!m_writes)
        return;
    guarded(this, [this] {
        for (const HouseholdLine& line : HouseholdRepository(m_session.db()).lines(m_village))
            m_about->addItem(QStringLiteral("%1 %2").arg(line.number, line.head), QVariant::fromValue(qint64(line.id.value)));
    });
    m_about->setCurrentIndex(std::max(0, m_about->findData(QVariant::fromValue(qint64(chosen.value)))));
}

RemarkService RemarkDialog::service() const {
    return RemarkService(m_session.db(), m_session.office(), m_session.clock());
}

const RemarkThread* RemarkDialog::current() const {
    return m_model->at(m_table->currentIndex().row());
}

void RemarkDialog::load(RemarkId current) {
    guarded(this, [this] { m_model->setThreads(service().list(m_village, m_month)); });
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(std::max(0, m_model->rowOf(current)), 0));
    showCurrent();
}

void RemarkDialog::showCurrent() {
    const int row = m_table->currentIndex().row();
    m_whole->setPlainText(current() ? m_model->wholeText(row) : m_writes ? tr("No remarks on this month yet. Type one below.")
                                                                         : tr("No remarks on this month."));
    enableButtons();
}

RemarkId RemarkDialog::ownLastAnswer() const {
    const RemarkThread* thread = current();
    return thread && !m_writes && !thread->answers.empty() ? thread->answers.back().id : RemarkId();
}

void RemarkDialog::enableButtons() {
    const RemarkThread* thread = current();
    const auto length = m_text->toPlainText().trimmed().toUcs4().size();
    const bool writable = !m_session.readOnly(), settled = thread && thread->state() == RemarkState::Settled;
    const bool own = thread && service().isOwn(thread->remark);
    m_count->setText(tr("%1 of %2 characters").arg(length).arg(remarkLength));
    m_text->setEnabled(writable && (m_writes || (thread && !settled)));
    m_send->setEnabled(m_text->isEnabled() && length > 0 && length <= remarkLength);
    m_state->setText(settled ? tr("&Open again") : tr("&Settle"));
    m_state->setIcon(icon(settled ? QStringLiteral("document-revert") : QStringLiteral("dialog-ok-apply")));
    m_state->setEnabled(writable && own);
    m_withdraw->setEnabled(writable && (m_writes ? own && thread->answers.empty() : bool(ownLastAnswer()) && !settled));
}

bool RemarkDialog::done(const RemarkService::Outcome& outcome) {
    if (!outcome.done)
        Messages::warning(this, windowTitle(), outcome.reason);
    load(outcome.id);
    return outcome.done;
}

void RemarkDialog::send() {
    const RemarkThread* thread = current();
    if (!m_writes && !thread)
        return;
    const QString text = m_text->toPlainText();
    guarded(this, [&] {
        if (done(m_writes ? service().write(m_village, m_month, {m_about->currentData().toLongLong()}, text) : service().answer(thread->remark.id, text)))
            m_text->clear();
    });
}

void RemarkDialog::changeState() {
    if (const RemarkThread* thread = current())
        guarded(this, [&] { done(thread->remark.settled ? service().reopen(thread->remark.id) : service().settle(thread->remark.id)); });
}

void RemarkDialog::withdraw() {
    const RemarkThread* thread = current();
    const RemarkId remark = thread ? thread->remark.id : RemarkId(), row = m_writes ? remark : ownLastAnswer();
    if (!row || !Messages::question(this, windowTitle(), m_writes ? tr("Withdraw this remark? You can undo it.") : tr("Withdraw the last answer? You can undo it."), tr("Withdraw")))
        return;
    guarded(this, [&] {
        if (done(service().withdraw(row)))
            load(remark);
    });
}

void RemarkDialog::reject() {
    if (m_text->toPlainText().trimmed().isEmpty() || Messages::question(this, windowTitle(), tr("What you typed was not sent. Close all the same?"), tr("Close"), tr("Go on typing")))
        QDialog::reject();
}

} // namespace cunwu
