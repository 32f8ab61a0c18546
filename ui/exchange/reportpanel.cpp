#include "ui/exchange/reportpanel.h"

#include "ui/common/icons.h"
#include "ui/common/tableview.h"
#include "ui/common/theme.h"
#include "ui/exchange/cellmodel.h"
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace cunwu {

void explainEmpty(QTableView* table, const QString& text) {
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignCenter);
    label->setForegroundRole(QPalette::WindowText); // a view's children take another one
    Theme::subdue(label);
    auto* layout = new QVBoxLayout(table->viewport());
    layout->addWidget(label);
    QObject::connect(table->model(), &QAbstractItemModel::modelReset, label, [label, table] { label->setVisible(table->model()->rowCount() == 0); });
    QObject::connect(table->model(), &QAbstractItemModel::rowsInserted, label, &QWidget::hide);
}

ReportPanel::ReportPanel(QWidget* parent) : QWidget(parent), m_table(new TableView), m_reason(new QLabel), m_caption(new QLabel(tr("What changed with it"))), m_changes(new QPlainTextEdit) {
    m_model = new CellModel({tr("File"), tr("From"), tr("Result"), tr("New"), tr("Known"), tr("Conflicts"), tr("Held back"), tr("Rejected"), tr("Reason")}, this);
    m_table->setModel(m_model);
    m_table->setTitle(tr("Import report"));
    m_table->setAccessibleName(m_table->title());
    const int em = QFontMetrics(font()).horizontalAdvance(QStringLiteral("积"));
    const int widths[] = {11, 10, 7, 4, 4, 4, 4, 4};
    for (int i = 0; i < 8; ++i)
        m_table->setColumnWidth(i, em * widths[i]);
    m_table->horizontalHeader()->setStretchLastSection(true);
    explainEmpty(m_table, tr("Import packages, or drop them here. What became of each stands here then."));
    m_reason->setWordWrap(true); // a reason may be longer than its column
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_caption->setFont(Theme::strong());
    m_changes->setReadOnly(true);
    m_changes->setTabChangesFocus(true);
    m_changes->setAccessibleName(m_caption->text());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table, 1);
    column->addWidget(m_reason);
    column->addWidget(m_caption);
    column->addWidget(m_changes);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ReportPanel::showReason);
    showReason();
}

static Cell verdictCell(Verdict verdict) {
    const auto cell = [](const QString& word, const char* iconName, const QColor& colour) { return Cell{word, icon(QLatin1String(iconName), colour), colour}; };
    switch (verdict) {
    case Verdict::Applied: return cell(ReportPanel::tr("Taken over"), "dialog-ok-apply", Theme::good());
    case Verdict::Known: return cell(ReportPanel::tr("Known already"), "checkmark", Theme::subdued());
    case Verdict::Held: return cell(ReportPanel::tr("Held back"), "appointment-new", Theme::waiting());
    case Verdict::Rejected: return cell(ReportPanel::tr("Rejected"), "dialog-error", Theme::refused());
    }
    return {};
}

static CellModel::Row rowOf(const PackageReport& r) {
    CellModel::Row row{{r.file, {}, {}}, {r.from, {}, {}}, verdictCell(r.verdict)};
    for (const int count : {r.ops.fresh, r.ops.known, r.ops.conflict, r.ops.held, r.ops.rejected})
        row.push_back({count ? QString::number(count) : QString(), {}, {}});
    const QString changes = r.changes.isEmpty() ? QString() : ReportPanel::tr("What changed stands below.");
    row.push_back({(r.reason + u' ' + changes).trimmed(), {}, {}});
    return row;
}

void ReportPanel::setReports(const std::vector<PackageReport>& reports) {
    const bool grows = !m_reports.empty() && reports.size() >= m_reports.size();
    std::vector<CellModel::Row> rows;
    for (std::size_t i = grows ? m_reports.size() : 0; i < reports.size(); ++i)
        rows.push_back(rowOf(reports[i]));
    m_reports = reports;
    if (grows)
        m_model->addRows(std::move(rows));
    else
        m_model->setRows(std::move(rows));
    showReason();
}

void ReportPanel::choosePointed() {
    auto telling = std::find_if(m_reports.begin(), m_reports.end(), [](const PackageReport& r) { return r.verdict == Verdict::Rejected; });
    if (telling == m_reports.end())
        telling = std::find_if(m_reports.begin(), m_reports.end(), [](const PackageReport& r) { return !r.changes.isEmpty(); });
    if (telling == m_reports.end())
        telling = std::find_if(m_reports.begin(), m_reports.end(), [](const PackageReport& r) { return !r.reason.isEmpty(); });
    if (!m_reports.empty())
        m_table->setCurrentIndex(m_model->index(telling == m_reports.end() ? 0 : int(telling - m_reports.begin()), 0));
    showReason();
}

void ReportPanel::showReason() {
    const int row = m_table->currentIndex().row();
    const PackageReport* report = row >= 0 && std::size_t(row) < m_reports.size() ? &m_reports[std::size_t(row)] : nullptr;
    m_reason->setVisible(report && !report->reason.isEmpty());
    if (report)
        m_reason->setText(report->file + u"　"_qs + report->reason);
    const QStringList changes = report ? report->changes : QStringList();
    m_caption->setVisible(!changes.isEmpty());
    m_changes->setVisible(!changes.isEmpty());
    if (m_changes->toPlainText() != changes.join(u'\n'))
        m_changes->setPlainText(changes.join(u'\n'));
    constexpr int most = 7; // longer ones scroll: the table keeps its place
    const int lines = std::clamp(int(changes.size()), 1, most);
    m_changes->setFixedHeight((lines + 1) * m_changes->fontMetrics().lineSpacing() + 2 * (m_changes->frameWidth() + int(m_changes->document()->documentMargin())));
}

} // namespace cunwu
