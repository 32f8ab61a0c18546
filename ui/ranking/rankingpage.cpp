#include "ui/ranking/rankingpage.h"

#include "models/household/householdrepository.h"
#include "models/points/pointsrepository.h"
#include "models/ranking/rankingbuilder.h"
#include "models/ranking/rankingmodel.h"
#include "models/ranking/rankingservice.h"
#include "ui/common/card.h"
#include "ui/common/emptystate.h"
#include "ui/common/errorguard.h"
#include "ui/common/filedialogs.h"
#include "ui/common/icons.h"
#include "ui/common/tableview.h"
#include "ui/common/theme.h"
#include "ui/common/villagebox.h"
#include "ui/ranking/rankingcharts.h"
#include "ui/ranking/rankingdelegate.h"
#include "ui/remark/remarkdialog.h"
#include <QHeaderView>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>

namespace cunwu {

RankingPage::RankingPage(OfficeSession& session, QWidget* parent)
    : Page(session, parent), m_model(new RankingModel(this)), m_table(new TableView), m_kind(new QComboBox), m_scope(new QComboBox), m_group(new QComboBox), m_village(new VillageBox),
      m_periodLabel(new QLabel), m_note(new QLabel), m_remark(new QPushButton(icon(QStringLiteral("dialog-messages")), tr("&Write a remark…"))),
      m_remarkOn(new QAction(icon(QStringLiteral("dialog-messages")), tr("Write a remark on the household…"), this)), m_side(nullptr), m_stack(new QStackedWidget),
      m_empty(new EmptyState(QStringLiteral("office-chart-bar"), tr("No points yet"), tr("The ranking appears as soon as a month has points."), tr("Record points"))) {
    m_table->setModel(m_model);
    m_table->setItemDelegate(new RankingDelegate(m_table));
    m_table->setAccessibleName(tr("Ranking"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    const int character = QFontMetrics(font()).horizontalAdvance(QStringLiteral("户"));
    for (const auto& [column, width] : {std::pair<int, int>{RankingModel::Rank, 8}, {RankingModel::List, 6}, {RankingModel::Number, 5}, {RankingModel::Group, 5}, {RankingModel::Head, 6}, {RankingModel::Added, 5}, {RankingModel::Deducted, 5}, {RankingModel::Total, 6}, {RankingModel::Village, 6}})
        m_table->setColumnWidth(column, character * width);
    m_table->horizontalHeader()->moveSection(m_table->horizontalHeader()->visualIndex(RankingModel::Village), RankingModel::Number);
    m_table->setColumnHidden(RankingModel::Village, true);
    auto* splitter = new QSplitter;
    splitter->addWidget(m_table);
    splitter->addWidget(buildSide());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    m_stack->addWidget(splitter);
    m_stack->addWidget(m_empty);
    m_note->setWordWrap(true);
    Theme::subdue(m_note);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(Theme::space(8));
    layout->addWidget(buildTop());
    auto* below = new QHBoxLayout;
    below->addWidget(m_note, 1);
    below->addWidget(m_remark);
    layout->addLayout(below);
    layout->addWidget(m_stack, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RankingPage::showCourse);
    connect(m_table, &TableView::activatedRow, this, [this](const QModelIndex& index) {
        if (const RankedHousehold* row = m_model->householdAt(index.row()))
            Q_EMIT openHousehold(row->household);
    });
    if (session.office().code.isValid() && session.office().level() < DivisionCode::Level::Village) {
        connect(m_remark, &QPushButton::clicked, this, [this] { writeRemark({}); });
        m_table->addAction(m_remarkOn);
        connect(m_remarkOn, &QAction::triggered, this, [this] { writeRemark(shownHousehold()); });
    } else {
        m_remark->hide();
    }
    connect(m_empty, &EmptyState::clicked, this, [this] { Q_EMIT openPage(QStringLiteral("points")); });
}

QWidget* RankingPage::buildTop() {
    auto* top = new QWidget;
    auto* title = new QLabel(tr("Ranking"));
    title->setFont(Theme::heading());
    const auto arrow = [this](const QString& iconName, const QString& name, int by) {
        auto* button = new QToolButton;
        button->setIcon(icon(iconName));
        button->setAccessibleName(name);
        button->setToolTip(name);
        button->setAutoRaise(true);
        connect(button, &QToolButton::clicked, this, [this, by] { step(by); });
        return button;
    };
    m_periodLabel->setFont(Theme::strong());
    m_periodLabel->setAlignment(Qt::AlignCenter);
    m_periodLabel->setMinimumWidth(QFontMetrics(Theme::strong()).horizontalAdvance(QStringLiteral("2026年第4季度")) + Theme::space(8));
    m_kind->addItems({tr("Month"), tr("Quarter"), tr("Year")});
    m_kind->setAccessibleName(tr("Kind of period"));
    const auto level = session().office().code.isValid() ? session().office().level() : DivisionCode::Level::Village;
    for (const RankScope scope : {RankScope::Village, RankScope::Group, RankScope::Township, RankScope::County}) {
        const bool wide = scope == RankScope::Township || scope == RankScope::County;
        if (!wide || (level != DivisionCode::Level::Village && (scope == RankScope::Township || level == DivisionCode::Level::County)))
            m_scope->addItem(scopeName(scope), int(scope));
    }
    m_scope->setAccessibleName(tr("Ranked within"));
    m_group->setAccessibleName(tr("Group"));
    auto* excel = new QPushButton(icon(QStringLiteral("x-office-spreadsheet")), tr("Export to Excel…"));
    auto* print = new QPushButton(icon(QStringLiteral("document-print")), tr("Print…"));
    print->setShortcut(QKeySequence::Print);
    print->setToolTip(tr("Print (Ctrl+P)"));
    auto* layout = new QHBoxLayout(top);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::space(4));
    layout->addWidget(title);
    layout->addSpacing(Theme::space(4));
    layout->addWidget(arrow(QStringLiteral("go-previous"), tr("Period before"), -1));
    layout->addWidget(m_periodLabel);
    layout->addWidget(arrow(QStringLiteral("go-next"), tr("Next period"), 1));
    m_scope->setCurrentIndex(std::max(0, m_scope->findData(int(level == DivisionCode::Level::County ? RankScope::County : level == DivisionCode::Level::Township ? RankScope::Township
                                                                                                                                                                 : RankScope::Village))));
    for (QComboBox* box : {m_kind, m_scope, static_cast<QComboBox*>(m_village), m_group})
        layout->addWidget(box);
    m_group->hide(); // until there are groups to choose from: it would make the page wider than a small screen
    layout->addStretch();
    layout->addWidget(excel);
    layout->addWidget(print);
    connect(m_kind, &QComboBox::activated, this, [this](int kind) {
        const Month last = std::min(m_period.last(), Month::of(session().clock().today()));
        m_period = kind == 0 ? Period::month(last) : kind == 1 ? Period::quarterOf(last)
                                                               : Period::yearOf(last);
        load();
    });
    connect(m_scope, &QComboBox::activated, this, &RankingPage::load);
    connect(m_group, &QComboBox::activated, this, &RankingPage::load);
    connect(m_village, &QComboBox::activated, this, [this] {
        fillGroups();
        load();
    });
    connect(excel, &QPushButton::clicked, this, &RankingPage::exportTable);
    connect(print, &QPushButton::clicked, m_table, &TableView::print);
    return top;
}

QWidget* RankingPage::buildCard(RankList list) {
    const bool red = list == RankList::Red;
    auto* card = new Card;
    const QColor colour = red ? Theme::redList() : Theme::blackList();
    card->setBar(colour);
    auto* title = new QLabel;
    auto* names = new QLabel;
    auto* note = new QLabel;
    title->setFont(Theme::strong());
    QPalette palette = title->palette();
    palette.setColor(QPalette::WindowText, colour);
    title->setPalette(palette);
    names->setWordWrap(true);
    names->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    Theme::subdue(note);
    auto* picture = new QLabel;
    picture->setPixmap(icon(red ? QStringLiteral("rating") : QStringLiteral("go-down"), colour).pixmap(Theme::space(18), Theme::space(18)));
    auto* head = new QHBoxLayout;
    head->addWidget(picture);
    head->addWidget(title, 1);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(Theme::space(16), Theme::space(10), Theme::space(12), Theme::space(10));
    layout->addLayout(head);
    layout->addWidget(names);
    layout->addWidget(note);
    (red ? m_redTitle : m_blackTitle) = title;
    (red ? m_redList : m_blackList) = names;
    (red ? m_redNote : m_blackNote) = note;
    return card;
}

QWidget* RankingPage::buildSide() {
    auto* inner = new QWidget;
    m_side = new QVBoxLayout(inner);
    m_side->setContentsMargins(Theme::space(8), 0, 0, 0);
    m_side->setSpacing(Theme::space(8));
    m_side->addWidget(buildCard(RankList::Red));
    m_side->addWidget(buildCard(RankList::Black));
    m_side->addStretch();
    auto* scroll = new QScrollArea;
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(Theme::space(340));
    return scroll;
}

void RankingPage::takeFocus() {
    m_table->setFocus();
}

void RankingPage::reload(const QStringList& tables) {
    const QStringList mine{u"point_entry"_qs, u"household"_qs, u"person"_qs, u"scheme"_qs, u"village_month"_qs, u"office"_qs};
    if (!tables.isEmpty() && std::none_of(mine.begin(), mine.end(), [&](const QString& t) { return tables.contains(t); }))
        return;
    guarded(this, [this] {
        fillVillages();
        fillGroups();
    });
    if (!m_period.first.isValid())
        guarded(this, [this] { m_period = Period::month(RankingService(session().db()).latestMonth().value_or(Month::of(session().clock().today()))); });
    load();
}

void RankingPage::fillVillages() {
    std::vector<std::pair<QString, QString>> villages;
    QHash<QString, QString> names;
    for (const QString& code : PointsRepository(session().db()).villages()) {
        villages.emplace_back(code, villageName(session().office(), code));
        names.insert(code, villages.back().second);
    }
    m_village->setVillages(villages, tr("All villages"));
    m_model->setVillageNames(names);
    m_table->setColumnHidden(RankingModel::Village, !m_village->hasChoice());
}

/// Groups of several villages bear the same names: they are told apart by the village first.
void RankingPage::fillGroups() {
    const QString chosen = m_group->currentData().toString();
    m_group->clear();
    m_group->addItem(tr("All groups"), QString());
    if (!m_village->hasChoice() || !m_village->village().isEmpty())
        for (const QString& group : HouseholdRepository(session().db()).groups(m_village->village()))
            m_group->addItem(group, group);
    m_group->setCurrentIndex(std::max(0, m_group->findData(chosen)));
    m_group->setVisible(m_group->count() > 1);
}

void RankingPage::load() {
    if (!m_period.first.isValid())
        return;
    const HouseholdId kept = shownHousehold();
    RankingQuery query;
    query.period = m_period;
    query.scope = static_cast<RankScope>(m_scope->currentData().toInt());
    query.group = m_group->currentData().toString();
    const QString village = m_village->village();
    const bool wide = query.scope == RankScope::Township || query.scope == RankScope::County;
    if (!wide)
        query.division = village;
    query.lists = {session().office().redCount(), session().office().blackCount()};
    query.withPrevious = true;
    const bool ranked = guarded(this, [&] {
        RankingResult result = RankingService(session().db()).rank(query);
        if (wide && !village.isEmpty()) // ranked among all, one village is shown
            std::erase_if(result.rows, [&](const RankedHousehold& h) { return h.village != village; });
        m_model->setResult(std::move(result));
    });
    if (!ranked)
        return;
    const RankingResult& result = m_model->result();
    m_periodLabel->setText(m_period.toChinese());
    m_kind->setCurrentIndex(int(m_period.kind));
    m_table->setTitle((village.isEmpty() ? session().office().name : m_village->currentText()) + m_period.toChinese() + u"积分排名"_qs);
    m_stack->setCurrentIndex(result.recordedMonths == 0 ? 1 : 0);
    m_note->setText(result.frozen ? tr("As published; later corrections are in the next notices.") : tr("As recorded so far; ties share a rank, the next one skips."));
    m_note->setVisible(result.recordedMonths > 0);
    fillCard(RankList::Red);
    fillCard(RankList::Black);
    if (!m_charts && result.recordedMonths > 0) {
        m_charts = new RankingCharts;
        m_side->insertWidget(2, m_charts);
    }
    if (m_charts)
        m_charts->showSpread(spread(result.standings()));
    const int row = std::max(0, m_model->rowOf(kept));
    m_table->setCurrentIndex(m_model->index(row, 0));
    showCourse();
}

void RankingPage::fillCard(RankList list) {
    const bool red = list == RankList::Red;
    const RankingResult& result = m_model->result();
    const auto rows = result.list(list);
    QStringList lines;
    for (const RankedHousehold& h : rows)
        lines << tr("%1. %2 (%3) %4 points%5").arg(h.rank).arg(h.head, m_village->hasChoice() ? m_model->villageName(h.village) + h.group : h.group, h.total.toString(), h.tied ? tr(", tied") : QString());
    constexpr int most = 12;
    if (lines.size() > most)
        lines = lines.mid(0, most) << tr("and %1 more").arg(rows.size() - most);
    (red ? m_redTitle : m_blackTitle)->setText(red ? tr("Red list: %1 households").arg(rows.size()) : tr("Black list: %1 households").arg(rows.size()));
    (red ? m_redList : m_blackList)->setText(lines.isEmpty() ? tr("Nobody.") : lines.join(u'\n'));
    QLabel* note = red ? m_redNote : m_blackNote;
    note->setText(rankingbuilder::explainList(result, list));
    note->setVisible(!note->text().isEmpty());
}

void RankingPage::step(int by) {
    m_period = by < 0 ? m_period.previous() : m_period.next();
    load();
    Q_EMIT monthChanged(m_period.last());
}

void RankingPage::showMonth(Month month) {
    m_period = Period::month(month);
    load();
}

void RankingPage::showHousehold(HouseholdId id) {
    const QModelIndex index = m_model->index(m_model->rowOf(id), 0);
    if (index.isValid()) {
        m_table->setCurrentIndex(index);
        m_table->scrollTo(index, QAbstractItemView::PositionAtCenter);
    }
}

HouseholdId RankingPage::shownHousehold() const {
    const RankedHousehold* row = m_model->householdAt(m_table->currentIndex().row());
    return row ? row->household : HouseholdId();
}

void RankingPage::showCourse() {
    const RankedHousehold* row = m_model->householdAt(m_table->currentIndex().row());
    enableRemarks();
    if (!m_charts)
        return;
    guarded(this, [&] {
        m_charts->showCourse(row ? row->head : QString(), row ? RankingService(session().db()).series(row->household, m_period.last()) : std::vector<SeriesPoint>());
    });
}

/// About a month only; of the chosen village, else of the one in whose row the person stands.
void RankingPage::enableRemarks() {
    const bool ready = m_period.kind == Period::Kind::Month && !session().readOnly();
    const bool row = m_model->householdAt(m_table->currentIndex().row()) != nullptr;
    m_remark->setEnabled(ready && (row || !m_village->village().isEmpty()));
    m_remark->setToolTip(ready ? QString() : tr("Choose a month: remarks are about one."));
    m_remarkOn->setEnabled(ready && row);
}

void RankingPage::writeRemark(HouseholdId household) {
    const RankedHousehold* row = m_model->householdAt(m_table->currentIndex().row());
    const QString village = row && (household || m_village->village().isEmpty()) ? row->village : m_village->village();
    RemarkDialog(session(), village, m_period.first, household, this).exec();
}

void RankingPage::exportTable() {
    const QString path = FileDialogs::save(this, QStringLiteral("xlsx"), tr("Export to Excel"), m_table->title() + u".xlsx"_qs, tr("Excel workbook (*.xlsx)"));
    if (path.isEmpty())
        return;
    if (guarded(this, [&] { writeXlsx(path, rankingbuilder::toTable(m_model->result(), m_village->village().isEmpty() ? session().office().name : m_village->currentText())); }))
        Q_EMIT statusMessage(tr("Written: %1").arg(path));
}

} // namespace cunwu
