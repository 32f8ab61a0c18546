#include "ui/exchange/ownmonthspanel.h"

#include "ui/common/icons.h"
#include "ui/common/tableview.h"
#include "ui/common/theme.h"
#include "ui/exchange/background.h"
#include "ui/exchange/cellmodel.h"
#include "ui/exchange/reportpanel.h"
#include <QHeaderView>
#include <QVBoxLayout>

namespace cunwu {

OwnMonthsPanel::OwnMonthsPanel(OfficeSession& session, QWidget* parent) : QWidget(parent), m_session(session) {
    m_model = new CellModel({tr("Month"), tr("State"), tr("Entries"), tr("Exported"), tr("Received above")}, this);
    auto* table = new TableView;
    table->setModel(m_model);
    table->setTitle(tr("Months on their way up"));
    table->setAccessibleName(table->title());
    const int em = QFontMetrics(font()).horizontalAdvance(QStringLiteral("积"));
    const int widths[] = {8, 10, 8, 14};
    for (int i = 0; i < 4; ++i)
        table->setColumnWidth(i, em * widths[i]);
    explainEmpty(table, tr("As soon as a month has points, it stands here with how far it is on its way up."));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(table);
}

OwnMonthsPanel::~OwnMonthsPanel() {
    m_pool.waitForDone();
}

void OwnMonthsPanel::load() {
    const int generation = ++m_generation;
    m_pool.setMaxThreadCount(1);
    readInBackground<std::vector<OwnMonth>>(
        m_session, m_pool, this, [newest = Month::of(m_session.clock().today())](OfficeSession& own) { return ReportMapService(own).own(newest); },
        [this, generation](const std::vector<OwnMonth>& months) {
            if (generation == m_generation)
                display(months);
        });
}

static Cell stepCell(OwnStep step) {
    switch (step) {
    case OwnStep::Recorded: return {ownStepName(step), icon(QStringLiteral("document-edit"), Theme::waiting()), Theme::waiting()};
    case OwnStep::Exported: return {ownStepName(step), icon(QStringLiteral("go-up"), Theme::accent()), Theme::accent()};
    case OwnStep::Received: return {ownStepName(step), icon(QStringLiteral("dialog-ok-apply"), Theme::good()), Theme::good()};
    }
    return {};
}

void OwnMonthsPanel::display(const std::vector<OwnMonth>& months) {
    const auto rest = [](int open, const QString& done) {
        return open ? Cell{tr("%1 changes not yet").arg(open), icon(QStringLiteral("appointment-new"), Theme::waiting()), {}}
                    : Cell{done, icon(QStringLiteral("checkmark"), Theme::good()), {}};
    };
    std::vector<CellModel::Row> rows;
    for (const OwnMonth& m : months)
        rows.push_back({{m.month.toChinese(), {}, {}}, stepCell(m.step()), {QString::number(m.entries), {}, {}}, rest(m.unexported, tr("all exported")), rest(m.unexported + m.unreceived, tr("all received"))});
    m_model->setRows(std::move(rows));
    Q_EMIT loaded();
}

} // namespace cunwu
