#include "ui/history/historypage.h"

#include "models/base/masking.h"
#include "models/base/points.h"
#include "models/household/fields.h"
#include "models/office/historymodel.h"
#include "ui/common/errorguard.h"
#include "ui/common/icons.h"
#include "ui/common/messages.h"
#include "ui/common/tableview.h"
#include "ui/common/theme.h"
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

/// Personal numbers stay masked here as everywhere.
static QString shown(const ChangeInfo& change, const OpValue& value) {
    if (std::holds_alternative<std::monostate>(value))
        return QStringLiteral("—");
    const Field* field = fields::find(change.table, change.column);
    const auto* number = std::get_if<std::int64_t>(&value);
    QString text = number ? QString::number(*number) : QString::fromStdString(std::get<std::string>(value));
    if (number && (change.column == u"points" || change.column == u"quantity"))
        text = Points::fromHundredths(*number).toString();
    static const QHash<QString, QString> words{
        {u"draft"_qs, u"草稿"_qs}, {u"reviewed"_qs, u"已审核"_qs}, {u"published"_qs, u"公示中"_qs}, {u"closed"_qs, u"已定稿"_qs},
        {u"declared"_qs, u"已申报"_qs}, {u"checked"_qs, u"小组已核"_qs}, {u"approved"_qs, u"村已核准"_qs}, {u"rejected"_qs, u"已退回"_qs},
        {u"sheet"_qs, u"月度登记"_qs}, {u"group"_qs, u"小组评分"_qs}, {u"declaration"_qs, u"农户申报"_qs}, {u"visit"_qs, u"入户"_qs},
        {u"supervision"_qs, u"监督"_qs}, {u"check"_qs, u"检查"_qs}, {u"county"_qs, u"县"_qs}, {u"township"_qs, u"乡镇"_qs}};
    if (!field && (change.column == u"state" || change.column == u"source" || change.column == u"owner"))
        return words.value(text, text);
    if (field && field->kind == FieldKind::CitizenId)
        return masking::citizenId(text);
    if (field && field->kind == FieldKind::Phone)
        return masking::phone(text);
    return field ? fields::display(*field, number ? QVariant(qlonglong(*number)) : QVariant(text)) : text.left(200);
}

/// What a column is called; columns that no form shows keep a word of the table.
static QString columnLabel(const ChangeInfo& change) {
    if (const Field* field = fields::find(change.table, change.column))
        return field->label;
    static const QHash<QString, QString> labels{
        {u"indicator"_qs, u"指标"_qs}, {u"month"_qs, u"月份"_qs}, {u"day"_qs, u"日期"_qs}, {u"quantity"_qs, u"数量"_qs}, {u"points"_qs, u"分值"_qs},
        {u"source"_qs, u"来源"_qs}, {u"state"_qs, u"状态"_qs}, {u"note"_qs, u"备注"_qs}, {u"evidence"_qs, u"凭证"_qs}, {u"reason"_qs, u"理由"_qs},
        {u"village"_qs, u"村代码"_qs}, {u"name"_qs, u"名称"_qs}, {u"code"_qs, u"代码"_qs}, {u"phone"_qs, u"电话"_qs}, {u"settings"_qs, u"设置"_qs},
        {u"body"_qs, u"内容"_qs}, {u"digest"_qs, u"校验值"_qs}, {u"household"_qs, u"农户编号"_qs}, {u"person"_qs, u"人员编号"_qs},
        {u"reviewed_on"_qs, u"审核日期"_qs}, {u"reviewed_by"_qs, u"审核人"_qs}, {u"published_on"_qs, u"公示日期"_qs}, {u"objection_until"_qs, u"公示截止"_qs},
        {u"closed_on"_qs, u"定稿日期"_qs}, {u"finding"_qs, u"检查项"_qs}, {u"approved_by"_qs, u"核准人"_qs}, {u"effective_from"_qs, u"生效月份"_qs},
        {u"retired_from"_qs, u"停用月份"_qs}, {u"version"_qs, u"版本"_qs}, {u"owner"_qs, u"制定单位"_qs}, {u"level"_qs, u"级别"_qs},
        {u"township_name"_qs, u"乡镇"_qs}, {u"county_name"_qs, u"县"_qs}, {u"address"_qs, u"地址"_qs}, {u"secretary"_qs, u"书记"_qs}, {u"clerk"_qs, u"文书"_qs},
        {u"document_no"_qs, u"文号"_qs}, {u"document_date"_qs, u"文件日期"_qs}, {u"document_agency"_qs, u"发文机关"_qs}, {u"reverses"_qs, u"冲销的记录"_qs},
        {u"at"_qs, u"时间"_qs}, {u"user"_qs, u"操作人"_qs}, {u"what"_qs, u"查看内容"_qs}, {u"rows"_qs, u"人数"_qs}, {u"position"_qs, u"户内顺序"_qs}, {u"id_fault"_qs, u"证件检查"_qs}};
    return labels.value(change.column, change.column);
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
    guarded(this, [&] { changes = session().db().journal()->changes(action.feed, action.action, most); });
    for (const ChangeInfo& change : changes) {
        const int at = m_details->rowCount();
        m_details->insertRow(at);
        if (change.kind == OpKind::Del) {
            m_details->setItem(at, 0, new QTableWidgetItem(tr("Entry deleted")));
            continue;
        }
        m_details->setItem(at, 0, new QTableWidgetItem(columnLabel(change)));
        m_details->setItem(at, 1, new QTableWidgetItem(shown(change, change.before)));
        m_details->setItem(at, 2, new QTableWidgetItem(shown(change, change.after)));
    }
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
