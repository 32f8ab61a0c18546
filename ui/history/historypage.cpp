#include "ui/history/historypage.h"

#include "models/household/householdrepository.h"
#include "models/office/historymodel.h"
#include "ui/common/errorguard.h"
#include "ui/common/icons.h"
#include "ui/common/messages.h"
#include "ui/common/searchkeys.h"
#include "ui/common/tableview.h"
#include "ui/common/theme.h"
#include "ui/history/changewords.h"
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTableWidget>

namespace cunwu {

HistoryPage::HistoryPage(OfficeSession& session, QWidget* parent) : Page(session, parent) {
    auto* title = new QLabel(tr("History"));
    title->setFont(Theme::heading());
    m_search = new QLineEdit;
    m_search->setPlaceholderText(tr("Find in the history"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("edit-find")), QLineEdit::LeadingPosition);
    m_search->setMaximumWidth(Theme::space(320));
    m_undo = new QPushButton(icon(QStringLiteral("edit-undo")), tr("Undo this action"));
    auto* top = new QHBoxLayout;
    top->addWidget(title);
    top->addStretch();
    top->addWidget(m_search);
    top->addWidget(m_undo);
    auto* splitter = new QSplitter;
    splitter->addWidget(buildList());
    splitter->addWidget(buildDetails());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(Theme::space(8));
    layout->addLayout(top);
    layout->addWidget(splitter, 1);
    connect(m_search, &QLineEdit::textChanged, m_filter, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_undo, &QPushButton::clicked, this, &HistoryPage::undoSelected);
}

QWidget* HistoryPage::buildList() {
    m_model = new HistoryModel(*session().db().journal(), this);
    m_filter = new QSortFilterProxyModel(this);
    m_filter->setSourceModel(m_model);
    m_filter->setFilterKeyColumn(-1);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list = new TableView;
    moveFromSearch(m_search, m_list);
    m_list->setTitle(tr("History"));
    m_list->setAccessibleName(tr("Actions"));
    m_list->setModel(m_filter);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    const QFontMetrics metrics(font());
    m_list->setColumnWidth(HistoryModel::At, metrics.horizontalAdvance(QStringLiteral("2026-10-31 09:00")) + Theme::space(24));
    m_list->setColumnWidth(HistoryModel::What, metrics.horizontalAdvance(QStringLiteral("积")) * 16);
    m_list->setColumnWidth(HistoryModel::Who, metrics.horizontalAdvance(QStringLiteral("积")) * 6);
    m_list->setColumnWidth(HistoryModel::Count, metrics.horizontalAdvance(QStringLiteral("积")) * 5);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &HistoryPage::showDetails);
    return m_list;
}

QWidget* HistoryPage::buildDetails() {
    auto* panel = new QWidget;
    m_caption = new QLabel(tr("Choose an action to see what it changed."));
    m_caption->setWordWrap(true);
    Theme::subdue(m_caption);
    m_details = new QTableWidget(0, 3);
    m_details->setHorizontalHeaderLabels({tr("Data"), tr("Before"), tr("After")});
    m_details->setAccessibleName(tr("Changes of the action"));
    m_details->verticalHeader()->hide();
    m_details->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_details->setShowGrid(false);
    m_details->setAlternatingRowColors(true);
    m_details->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_details->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_details->setTextElideMode(Qt::ElideNone);                                                                                                 // long values take more lines
    connect(m_details->horizontalHeader(), &QHeaderView::sectionResized, m_details, &QTableWidget::resizeRowsToContents, Qt::QueuedConnection); // when all are
    m_details->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto* layout = new QVBoxLayout(panel);
    layout->setContentsMargins(Theme::space(8), 0, 0, 0);
    layout->addWidget(m_caption);
    layout->addWidget(m_details, 1);
    return panel;
}

void HistoryPage::takeFocus() {
    m_list->setFocus();
}

void HistoryPage::reload(const QStringList&) {
    guarded(this, [this] { m_model->reload(); });
    if (m_filter->rowCount() > 0)
        m_list->setCurrentIndex(m_filter->index(0, 0));
    showDetails();
}

void HistoryPage::findText() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

int HistoryPage::currentRow() const {
    return m_filter->mapToSource(m_list->currentIndex()).row();
}

void HistoryPage::showDetails() {
    const int row = currentRow();
    m_undo->setEnabled(row >= 0 && !session().readOnly() && m_model->action(row).own && !m_model->action(row).undone);
    m_details->setRowCount(0);
    if (row < 0)
        return;
    const ActionInfo& action = m_model->action(row);
    constexpr int most = 300; // an import has a hundred thousand
    m_caption->setText(action.ops > most ? tr("%1: %2 changes; the first %3 are shown.").arg(action.label).arg(action.ops).arg(most)
                                         : tr("%1: %2 changes").arg(action.label).arg(action.ops));
    std::vector<ChangeInfo> changes;
    std::map<std::int64_t, QString> numbers; // of the households that they name
    guarded(this, [&] {
        changes = session().db().journal()->changes(action.feed, action.action, most);
        for (const ChangeInfo& change : changes)
            for (const OpValue* value : {&change.before, &change.after})
                if (const auto* id = std::get_if<std::int64_t>(value); id && change.column == u"household" && !numbers.contains(*id))
                    if (const auto household = HouseholdRepository(session().db()).household(HouseholdId{*id}))
                        numbers[*id] = household->number;
    });
    const auto words = [&](const ChangeInfo& change, const OpValue& value) {
        const auto* id = change.column == u"household" ? std::get_if<std::int64_t>(&value) : nullptr;
        const auto number = id ? numbers.find(*id) : numbers.end();
        return number == numbers.end() ? changewords::value(change.table, change.column, value) : number->second;
    };
    for (const ChangeInfo& change : changes) {
        if (changewords::isInner(change.column))
            continue;
        const int at = m_details->rowCount();
        m_details->insertRow(at);
        if (change.erased) {
            m_details->setItem(at, 0, new QTableWidgetItem(tr("Content erased")));
            continue;
        }
        if (change.kind == OpKind::Del) {
            m_details->setItem(at, 0, new QTableWidgetItem(tr("Entry deleted")));
            continue;
        }
        m_details->setItem(at, 0, new QTableWidgetItem(changewords::column(change.table, change.column)));
        m_details->setItem(at, 1, new QTableWidgetItem(words(change, change.before)));
        m_details->setItem(at, 2, new QTableWidgetItem(words(change, change.after)));
    }
    m_details->resizeRowsToContents();
}

void HistoryPage::undoSelected() {
    const int row = currentRow();
    if (row < 0)
        return;
    const ActionInfo action = m_model->action(row);
    if (!Messages::question(this, tr("Undo"), tr("Undo “%1” with its %2 changes? The history keeps both.").arg(action.label).arg(action.ops), tr("Undo")))
        return;
    guarded(this, [&] {
        const auto outcome = session().db().journal()->undoAction(action.action);
        if (!outcome.done)
            Messages::information(this, tr("Undo"), outcome.reason);
        else
            Q_EMIT statusMessage(tr("Undone: %1").arg(action.label));
    });
}

} // namespace cunwu
