#include "ui/exchange/reportmappanel.h"

#include "models/base/error.h"
#include "models/exchange/reportmapmodel.h"
#include "models/office/officesession.h"
#include "models/remark/remarkservice.h"
#include "ui/common/errorguard.h"
#include "ui/common/icons.h"
#include "ui/common/tableview.h"
#include "ui/common/theme.h"
#include "ui/exchange/background.h"
#include "ui/exchange/reportpanel.h"
#include "ui/remark/remarkdialog.h"
#include <QCheckBox>
#include <QHeaderView>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyledItemDelegate>

namespace cunwu {

namespace {

struct Look {
    const char* iconName; ///< null: none
    QColor colour;
};

Look lookOf(ReportState state) {
    switch (state) {
    case ReportState::None: return {nullptr, Theme::refused()};
    case ReportState::Received: return {"document-import", Theme::accent()};
    case ReportState::Published: return {"flag", Theme::good()};
    case ReportState::Closed: return {"lock", Theme::good()};
    case ReportState::Held: return {"appointment-new", Theme::waiting()};
    case ReportState::Gap: return {"dialog-warning", Theme::waiting()};
    }
    return {nullptr, {}};
}

/// A tint for the glance; icon and word for who sees no colours.
class CellDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        const int state = index.data(ReportMapModel::StateRole).toInt();
        if (index.data(ReportMapModel::HeadingRole).toBool()) {
            option->font = Theme::strong();
            option->backgroundBrush = Theme::accentSoft();
        }
        if (state < 0)
            return;
        const auto known = static_cast<ReportState>(state);
        const bool owed = index.data(ReportMapModel::OwedRole).toBool();
        const Look look = lookOf(known);
        const bool selected = option->state & QStyle::State_Selected;
        if (known == ReportState::None && !owed) {
            option->palette.setColor(QPalette::Text, Theme::subdued());
            return;
        }
        QColor tint = look.colour;
        tint.setAlphaF(Theme::isDark() ? 0.22F : 0.12F);
        option->backgroundBrush = tint;
        if (look.iconName) {
            option->features |= QStyleOptionViewItem::HasDecoration;
            option->icon = icon(QLatin1String(look.iconName), selected ? option->palette.color(QPalette::HighlightedText) : look.colour);
        }
        if (known == ReportState::Held || known == ReportState::Gap || owed)
            option->palette.setColor(QPalette::Text, look.colour);
    }
    /// Remarks: a sign at the right end; the words stand in the details and the tool tip.
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QStyledItemDelegate::paint(painter, option, index);
        const auto sign = static_cast<CellNote::Sign>(index.data(ReportMapModel::NoteRole).toInt());
        if (sign == CellNote::Sign::None)
            return;
        const bool ours = sign == CellNote::Sign::Ours, selected = option.state & QStyle::State_Selected;
        const QColor colour = selected ? option.palette.color(QPalette::HighlightedText) : ours ? Theme::accent()
                                                                                                : Theme::waiting();
        const int side = option.decorationSize.height();
        const QRect place(option.rect.right() - side - Theme::space(3), option.rect.center().y() - side / 2, side, side);
        icon(ours ? QStringLiteral("mail-reply-sender") : QStringLiteral("dialog-messages"), colour).paint(painter, place);
    }
};

} // namespace

ReportMapPanel::ReportMapPanel(OfficeSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_model(new ReportMapModel(this)), m_table(new TableView), m_summary(new QLabel), m_details(new QLabel),
      m_only(new QCheckBox(tr("Only what is missing"))), m_request(new QPushButton(icon(QStringLiteral("document-export")), tr("Ask to send again…"))),
      m_remark(new QPushButton(icon(QStringLiteral("dialog-messages")), tr("&Write a remark…"))), m_remarkHere(new QAction(m_remark->icon(), tr("Write a remark…"), this)) {
    m_table->setModel(m_model);
    m_table->setItemDelegate(new CellDelegate(m_table));
    m_table->setTitle(tr("Reports of the villages"));
    m_table->setAccessibleName(m_table->title());
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAlternatingRowColors(false);
    m_table->setShowGrid(true);
    m_table->showRowTitles(tr("Village"));
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignCenter);
    explainEmpty(m_table, tr("No village to show."));
    m_details->setWordWrap(true);
    m_details->setMinimumHeight(2 * QFontMetrics(font()).lineSpacing()); // the table keeps its height from cell to cell
    m_details->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_request->setToolTip(tr("Writes a small file for the village: with it the village's next report brings again what is missing here."));
    auto* below = new QHBoxLayout;
    below->addWidget(m_details, 1);
    below->addWidget(m_remark, 0, Qt::AlignTop);
    below->addWidget(m_request, 0, Qt::AlignTop);
    m_remark->setToolTip(tr("On the chosen village and month. The village reads it with your next package and answers it."));
    m_table->addAction(m_remarkHere);
    connect(m_remark, &QPushButton::clicked, this, &ReportMapPanel::openRemarks);
    connect(m_remarkHere, &QAction::triggered, this, &ReportMapPanel::openRemarks);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::space(6));
    layout->addWidget(buildTop());
    layout->addWidget(m_table, 1);
    layout->addLayout(below);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ReportMapPanel::showDetails);
    connect(m_table, &TableView::activatedRow, this, [this] { m_request->setFocus(); });
    connect(m_only, &QCheckBox::toggled, this, [this](bool only) {
        m_model->setOnlyMissing(only);
        showDetails();
    });
    connect(m_request, &QPushButton::clicked, this, [this] {
        if (const ReportRow* row = m_model->rowAt(m_table->currentIndex()))
            Q_EMIT requested(row->village);
    });
    showDetails();
}

ReportMapPanel::~ReportMapPanel() {
    m_pool.waitForDone();
}

QWidget* ReportMapPanel::buildTop() {
    auto* top = new QWidget;
    auto* layout = new QHBoxLayout(top);
    layout->setContentsMargins(0, Theme::space(6), 0, 0);
    layout->setSpacing(Theme::space(6));
    m_summary->setFont(Theme::strong());
    m_summary->setWordWrap(true);
    layout->addWidget(m_summary, 1);
    layout->addWidget(m_only);
    return top;
}

void ReportMapPanel::load() {
    const int generation = ++m_generation;
    m_pool.setMaxThreadCount(1);
    readInBackground<ReportMap>(
        m_session, m_pool, this, [newest = Month::of(m_session.clock().today())](OfficeSession& own) { return ReportMapService(own).map(newest); },
        [this, generation](ReportMap map) {
            if (generation == m_generation)
                display(std::move(map));
        });
}

void ReportMapPanel::display(ReportMap map) {
    const ReportRow* chosen = m_model->rowAt(m_table->currentIndex());
    const QString village = chosen ? chosen->village : QString();
    const int column = std::max(int(ReportMapModel::FirstMonth), m_table->currentIndex().column());
    m_model->setMap(std::move(map));
    loadNotes();
    fitColumns();
    const ReportMap& shown = m_model->map();
    const std::size_t last = shown.months.size() > 1 ? 1 : 0; // the last month that is over
    const int all = int(shown.rows.size()), reported = shown.months.empty() ? 0 : shown.reported(last);
    m_summary->setText(shown.months.empty() ? QString() : tr("%1: %2 of %3 villages have reported").arg(shown.months[last].toChinese()).arg(reported).arg(all));
    QModelIndex current = m_model->indexOf(village, column);
    for (int row = 0; !current.isValid() && row < m_model->rowCount(); ++row)
        if (m_model->rowAt(m_model->index(row, 0)))
            current = m_model->index(row, ReportMapModel::FirstMonth);
    m_table->setCurrentIndex(current);
    showDetails();
    Q_EMIT loaded();
}

void ReportMapPanel::fitColumns() {
    const QFontMetrics metrics(font());
    const QString longest = tr("%1 on %2").arg(88888).arg(QStringLiteral("88-88"));
    const int width = metrics.horizontalAdvance(longest) + Theme::space(16 + 22 + 20);
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, width);
    m_table->horizontalHeader()->setMinimumHeight(2 * metrics.height() + Theme::space(8));
}

void ReportMapPanel::loadNotes() {
    guarded(this, [this] {
        CellNotes notes;
        const RemarkService service(m_session.db(), m_session.office(), m_session.clock());
        const auto threads = service.list();
        for (const auto& [place, counts] : countRemarks(threads))
            if (counts.unsettled() > 0)
                notes.emplace(place, CellNote{CellNote::Sign::Theirs, remarkCountsText(counts)});
        for (const RemarkThread& thread : threads) // what another office wrote it settles itself
            if (thread.state() == RemarkState::Answered && service.isOwn(thread.remark))
                notes.at({thread.remark.village, thread.remark.month}).sign = CellNote::Sign::Ours;
        m_model->setNotes(std::move(notes));
    });
}

void ReportMapPanel::openRemarks() {
    const QModelIndex current = m_table->currentIndex();
    const ReportRow* row = m_model->cellAt(current) ? m_model->rowAt(current) : nullptr;
    if (!row)
        return;
    RemarkDialog(m_session, row->village, m_model->map().months[std::size_t(current.column() - ReportMapModel::FirstMonth)], {}, this).exec();
    loadNotes();
    showDetails();
    m_table->setFocus();
}

void ReportMapPanel::allowRequests(bool allow) {
    m_allowed = allow;
    showDetails();
}

void ReportMapPanel::showDetails() {
    const QModelIndex current = m_table->currentIndex();
    const ReportRow* row = m_model->rowAt(current);
    m_details->setText(row ? m_model->details(current) : tr("Choose a cell: what came, when, and what is missing stands here."));
    m_request->setEnabled(m_allowed && row && row->joined && !m_session.readOnly());
    m_remark->setEnabled(m_model->cellAt(current) != nullptr);
    m_remarkHere->setEnabled(m_remark->isEnabled());
}

} // namespace cunwu
