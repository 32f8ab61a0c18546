#include "ui/roster/rosterdialog.h"

#include "models/roster/rosterservice.h"
#include "ui/common/filedialogs.h"
#include "ui/common/icons.h"
#include "ui/common/longwork.h"
#include "ui/common/messages.h"
#include "ui/common/tableview.h"
#include "ui/common/theme.h"
#include <QFileInfo>
#include <QSortFilterProxyModel>

namespace cunwu {

// --- Model

void RosterPlanModel::setPlan(const RosterPlan* plan) {
    beginResetModel();
    m_plan = plan;
    endResetModel();
}

int RosterPlanModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_plan ? 0 : int(m_plan->rows.size());
}

int RosterPlanModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RosterPlanModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const PlannedRow& row = m_plan->rows[std::size_t(index.row())];
    if (role == OutcomeRole)
        return int(row.outcome);
    if (role == WarningRole)
        return !row.warnings.isEmpty();
    if (role == Qt::DecorationRole && index.column() == Outcome) {
        if (row.outcome == RowOutcome::Rejected)
            return icon(QStringLiteral("dialog-error"), Theme::refused());
        return row.warnings.isEmpty() ? icon(QStringLiteral("checkmark"), Theme::good()) : icon(QStringLiteral("dialog-warning"), Theme::waiting());
    }
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == Row ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Row: return row.row;
    case Household: return row.household;
    case Name: return row.person.name;
    case Outcome:
        switch (row.outcome) {
        case RowOutcome::Added: return tr("New");
        case RowOutcome::Updated: return tr("Changed");
        case RowOutcome::Same: return tr("Same");
        case RowOutcome::Rejected: return tr("Not imported");
        }
        return {};
    case Remark: {
        QStringList parts;
        if (!row.reason.isEmpty())
            parts << row.reason;
        if (!row.changes.isEmpty())
            parts << tr("changes %1").arg(row.changes.join(u"、"));
        return (parts + row.warnings).join(u"；");
    }
    default: return {};
    }
}

QVariant RosterPlanModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return QStringList{tr("Row"), tr("Household"), tr("Name"), tr("What happens"), tr("Why")}.value(section);
}

namespace {

/// Everything, one outcome, or what has a warning.
class PlanFilter : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void show(int what) {
        m_what = what;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override {
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        if (m_what < 0)
            return true;
        if (m_what == 100)
            return index.data(RosterPlanModel::WarningRole).toBool();
        return index.data(RosterPlanModel::OutcomeRole).toInt() == m_what;
    }

private:
    int m_what = -1;
};

} // namespace

// --- Dialog

RosterDialog::RosterDialog(OfficeSession& session, QWidget* parent)
    : QDialog(parent), m_session(session), m_file(new QLabel(tr("Choose any table with names: .xlsx, .ods or .csv."))), m_summary(new QLabel),
      m_shown(new QComboBox), m_model(new RosterPlanModel(this)), m_filter(new PlanFilter(this)), m_table(new TableView), m_import(new QPushButton) {
    setWindowTitle(tr("Import a roster"));
    auto* chooseButton = new QPushButton(icon(QStringLiteral("folder-open")), tr("Choose a table…"));
    m_import->setText(tr("Import"));
    m_import->setIcon(icon(QStringLiteral("document-import")));
    m_import->setEnabled(false);
    auto* close = new QPushButton(tr("Close"));
    m_file->setWordWrap(true);
    m_summary->setWordWrap(true);
    m_summary->setFont(Theme::strong());
    m_shown->setAccessibleName(tr("Rows shown"));
    m_shown->addItem(tr("All rows"), -1);
    m_shown->addItem(tr("Not imported"), int(RowOutcome::Rejected));
    m_shown->addItem(tr("With a warning"), 100);
    m_shown->addItem(tr("New"), int(RowOutcome::Added));
    m_shown->addItem(tr("Changed"), int(RowOutcome::Updated));
    m_filter->setSourceModel(m_model);
    m_table->setModel(m_filter);
    m_table->setAccessibleName(tr("What happens to each row"));
    m_table->setTitle(tr("Rows of the roster"));
    const int character = QFontMetrics(font()).horizontalAdvance(QStringLiteral("户"));
    for (const auto& [column, width] : {std::pair{0, 5}, {1, 8}, {2, 8}, {3, 8}})
        m_table->setColumnWidth(column, character * width);
    auto* top = new QHBoxLayout;
    top->addWidget(chooseButton);
    top->addWidget(m_file, 1);
    auto* middle = new QHBoxLayout;
    middle->addWidget(m_summary, 1);
    middle->addWidget(m_shown);
    auto* buttons = new QHBoxLayout;
    auto* hint = new QLabel(tr("Nothing is changed before Import; a backup is made first; Undo takes it back."));
    Theme::subdue(hint);
    buttons->addWidget(hint, 1);
    buttons->addWidget(m_import);
    buttons->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(Theme::space(10));
    layout->addLayout(top);
    layout->addLayout(middle);
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);
    resize(Theme::space(900), Theme::space(560));
    connect(chooseButton, &QPushButton::clicked, this, &RosterDialog::choose);
    connect(m_import, &QPushButton::clicked, this, &RosterDialog::apply);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_shown, &QComboBox::currentIndexChanged, this, &RosterDialog::filter);
}

void RosterDialog::choose() {
    const QString path = FileDialogs::open(this, QStringLiteral("roster"), tr("Choose a roster"), tr("Tables (*.xlsx *.ods *.csv *.xls)"));
    if (!path.isEmpty())
        load(path);
}

bool RosterDialog::load(const QString& path) {
    RosterPlan plan;
    const QString village = m_session.office().code.toString();
    const bool read = runLongWork(this, tr("Reading %1").arg(QFileInfo(path).fileName()), m_session,
                                  [&](Database& db, const Progress&) { plan = RosterService(db).plan(path, village); });
    if (!read)
        return false;
    m_path = path;
    m_model->setPlan(nullptr);
    m_plan = std::move(plan);
    m_model->setPlan(&m_plan);
    showPlan();
    return m_plan.refusal.isEmpty();
}

void RosterDialog::showPlan() {
    m_file->setText(QFileInfo(m_path).fileName() + (m_plan.warnings.isEmpty() ? QString() : u'\n' + m_plan.warnings.join(u'\n')));
    QPalette palette = m_summary->palette();
    palette.setColor(QPalette::WindowText, m_plan.refusal.isEmpty() ? QApplication::palette().color(QPalette::WindowText) : Theme::refused());
    m_summary->setPalette(palette);
    const int changes = m_plan.count(RowOutcome::Added) + m_plan.count(RowOutcome::Updated);
    if (!m_plan.refusal.isEmpty())
        m_summary->setText(m_plan.refusal);
    else
        m_summary->setText(tr("%1 households: %2 persons new, %3 changed, %4 the same, %5 rows not imported")
                               .arg(m_plan.households.size())
                               .arg(m_plan.count(RowOutcome::Added))
                               .arg(m_plan.count(RowOutcome::Updated))
                               .arg(m_plan.count(RowOutcome::Same))
                               .arg(m_plan.count(RowOutcome::Rejected)));
    m_import->setEnabled(m_plan.refusal.isEmpty() && changes > 0 && !m_session.readOnly());
    m_import->setText(changes > 0 ? tr("Import %1 persons").arg(changes) : tr("Nothing to import"));
}

void RosterDialog::filter() {
    static_cast<PlanFilter*>(m_filter)->show(m_shown->currentData().toInt());
}

void RosterDialog::apply() {
    const QString name = QFileInfo(m_path).fileName();
    const QDateTime now = m_session.clock().now();
    const bool done = runLongWork(this, tr("Importing %1").arg(name), m_session,
                                  [&](Database& db, const Progress& progress) { RosterService(db).apply(m_plan, name, now, progress); });
    if (!done)
        return;
    Messages::information(this, tr("Import a roster"), tr("Imported: %1 persons new, %2 changed.").arg(m_plan.count(RowOutcome::Added)).arg(m_plan.count(RowOutcome::Updated)));
    accept();
}

} // namespace cunwu
