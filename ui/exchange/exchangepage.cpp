#include "ui/exchange/exchangepage.h"

#include "models/remark/remarkservice.h"
#include "models/scheme/schemedifference.h"
#include "ui/common/card.h"
#include "ui/common/emptystate.h"
#include "ui/common/errorguard.h"
#include "ui/common/icons.h"
#include "ui/common/tableview.h"
#include "ui/common/theme.h"
#include "ui/exchange/cellmodel.h"
#include "ui/exchange/conflictpanel.h"
#include "ui/exchange/importbar.h"
#include "ui/exchange/ownmonthspanel.h"
#include "ui/exchange/reportmappanel.h"
#include "ui/exchange/reportpanel.h"
#include <QGridLayout>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>

namespace cunwu {

ExchangePage::ExchangePage(OfficeSession& session, QWidget* parent)
    : Page(session, parent), m_job(ImportJob::of(session)), m_stack(new QStackedWidget), m_empty(new EmptyState(QStringLiteral("document-share"), {}, {}, tr("Start"))) {
    m_job.setTellers({schemeTeller(session.office().code), RemarkService::teller(session.office())});
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::space(10));
    layout->addWidget(buildTop());
    layout->addWidget(new ImportBar(m_job));
    layout->addWidget(buildCards());
    layout->addWidget(buildTabs(), 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(content);
    auto* outer = new QVBoxLayout(this);
    outer->addWidget(m_stack);
    connect(m_empty, &EmptyState::clicked, this, &ExchangePage::start);
    connect(&m_job, &ImportJob::started, this, [this] {
        enableButtons();
        fillReports();
    });
    connect(&m_job, &ImportJob::progressed, this, &ExchangePage::fillReports);
    connect(&m_job, &ImportJob::finished, this, &ExchangePage::imported);
}

bool ExchangePage::isCounty() const {
    return session().office().level() == DivisionCode::Level::County;
}

bool ExchangePage::hasBelow() const {
    return session().office().level() < DivisionCode::Level::Village;
}

QWidget* ExchangePage::buildTop() {
    auto* top = new QWidget;
    auto* title = new QLabel(tr("Exchange"));
    title->setFont(Theme::heading());
    m_up = new QPushButton(icon(QStringLiteral("go-up")), tr("Report upwards…"));
    m_down = new QPushButton(icon(QStringLiteral("go-down")), tr("Send down…"));
    m_import = new QPushButton(icon(QStringLiteral("document-import")), tr("Import…"));
    m_offices = new QPushButton(icon(QStringLiteral("network-connect")), tr("Register offices…"));
    m_office = new QComboBox;
    m_office->setAccessibleName(tr("For which office"));
    m_office->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_office->setMinimumContentsLength(16);
    auto* menu = new QMenu(m_import);
    menu->addAction(tr("Packages…"), this, [this] { askImport(false); });
    menu->addAction(tr("All packages of a stick or folder…"), this, [this] { askImport(true); });
    m_import->setMenu(menu);
    m_volumes = new QPushButton;
    buildVolumesMenu();
    m_up->setVisible(!isCounty());
    for (QWidget* widget : {static_cast<QWidget*>(m_down), static_cast<QWidget*>(m_office)})
        widget->setVisible(hasBelow());
    m_offices->setVisible(isCounty());
    auto* layout = new QHBoxLayout(top);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(title);
    layout->addStretch();
    for (QWidget* widget : {static_cast<QWidget*>(m_offices), static_cast<QWidget*>(m_office), static_cast<QWidget*>(m_down), static_cast<QWidget*>(m_up), static_cast<QWidget*>(m_volumes), static_cast<QWidget*>(m_import)})
        layout->addWidget(widget);
    connect(m_up, &QPushButton::clicked, this, &ExchangePage::exportUp);
    connect(m_down, &QPushButton::clicked, this, &ExchangePage::exportDown);
    connect(m_offices, &QPushButton::clicked, this, [this] { showOffices(); });
    return top;
}

QWidget* ExchangePage::buildCards() {
    auto* cards = new QWidget;
    m_card = new Card;
    m_stateIcon = new QLabel;
    m_stateIcon->setFixedSize(Theme::space(24), Theme::space(24));
    m_stateTitle = new QLabel;
    m_stateTitle->setFont(Theme::strong());
    m_stateText = new QLabel;
    m_stateText->setWordWrap(true);
    Theme::subdue(m_stateText);
    m_code = new QLabel;
    QFont large = Theme::heading();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setLetterSpacing(QFont::PercentageSpacing, 112);
    m_code->setFont(large);
    m_code->setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
    m_request = new QPushButton(icon(QStringLiteral("document-save")), tr("Save the request…"));
    m_warning = new QLabel;
    m_warning->setWordWrap(true);
    QPalette amber = m_warning->palette();
    amber.setColor(QPalette::WindowText, Theme::waiting());
    m_warning->setPalette(amber);
    m_warning->hide();
    auto* words = new QVBoxLayout;
    words->addWidget(m_stateTitle);
    words->addWidget(m_stateText);
    words->addWidget(m_warning);
    words->addStretch();
    words->setSpacing(Theme::space(4));
    auto* state = new QHBoxLayout(m_card);
    state->setContentsMargins(Theme::space(16), Theme::space(10), Theme::space(16), Theme::space(10));
    state->setSpacing(Theme::space(14));
    state->addWidget(m_stateIcon, 0, Qt::AlignTop);
    state->addLayout(words, 1);
    state->addWidget(m_code);
    state->addWidget(m_request);
    m_figures = new QWidget;
    auto* figures = new QGridLayout(m_figures);
    figures->setContentsMargins(0, 0, 0, 0);
    figures->setSpacing(Theme::space(10));
    m_recorded = addFigure(figures, 0, tr("Recorded"));
    m_exported = addFigure(figures, 1, isCounty() ? tr("Offices joined") : tr("Exported"));
    m_received = addFigure(figures, 2, isCounty() ? tr("Held back") : tr("Received above"));
    auto* layout = new QVBoxLayout(cards);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::space(10));
    layout->addWidget(m_card);
    layout->addWidget(m_figures);
    connect(m_request, &QPushButton::clicked, this, &ExchangePage::saveRequest);
    return cards;
}

/// On a low screen the map of the villages needs the room more than the figures of an office above.
void ExchangePage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    constexpr int lines = 30;
    m_figures->setVisible(!m_map || height() >= lines * fontMetrics().height());
}

ExchangePage::Figure ExchangePage::addFigure(QGridLayout* grid, int column, const QString& caption) {
    auto* card = new Card;
    Figure figure{new QLabel, new QLabel};
    auto* title = new QLabel(caption);
    Theme::subdue(title);
    Theme::subdue(figure.text);
    figure.number->setFont(Theme::heading());
    figure.number->setAccessibleName(caption);
    figure.text->setWordWrap(true);
    auto* layout = new QGridLayout(card);
    layout->setContentsMargins(Theme::space(16), Theme::space(8), Theme::space(16), Theme::space(8));
    layout->setVerticalSpacing(Theme::space(2));
    layout->addWidget(title, 0, 0);
    layout->addWidget(figure.number, 0, 1, Qt::AlignRight);
    layout->addWidget(figure.text, 1, 0, 1, 2);
    layout->setColumnStretch(0, 1);
    grid->addWidget(card, 0, column);
    grid->setColumnStretch(column, 1);
    return figure;
}

QWidget* ExchangePage::buildTabs() {
    m_tabs = new QTabWidget;
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false); // a white line in the dark
    if (hasBelow()) {
        m_map = new ReportMapPanel(session());
        m_tabs->addTab(m_map, tr("Reports by month"));
        connect(m_map, &ReportMapPanel::requested, this, &ExchangePage::askAgain);
    } else {
        m_months = new OwnMonthsPanel(session());
        m_tabs->addTab(m_months, tr("Months on their way up"));
    }
    m_report = new ReportPanel;
    m_conflicts = new ConflictPanel(session());
    m_tabs->addTab(m_report, {});
    m_held = buildHeld();
    m_tabs->addTab(m_held, {});
    m_tabs->addTab(m_conflicts, tr("Conflicts"));
    connect(m_conflicts, &ConflictPanel::loaded, this, [this] {
        m_tabs->setTabText(m_tabs->indexOf(m_conflicts), m_conflicts->count() ? tr("Conflicts (%1)").arg(m_conflicts->count()) : tr("Conflicts"));
    });
    connect(m_conflicts, &ConflictPanel::settled, this, [this](const QString& message) {
        refresh();
        if (!message.isEmpty())
            Q_EMIT statusMessage(message);
    });
    return m_tabs;
}

QWidget* ExchangePage::buildHeld() {
    auto* panel = new QWidget;
    m_heldModel = new CellModel({tr("What"), tr("From"), tr("Why it waits")}, this);
    m_heldTable = new TableView;
    m_heldTable->setModel(m_heldModel);
    m_heldTable->setTitle(tr("Held back"));
    m_heldTable->setAccessibleName(m_heldTable->title());
    m_heldTable->horizontalHeader()->setStretchLastSection(true);
    explainEmpty(m_heldTable, tr("Nothing waits. What cannot be taken over at once is kept here until it can."));
    m_retry = new QPushButton(icon(QStringLiteral("view-refresh")), tr("Try again"));
    auto* layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, Theme::space(4), 0, 0);
    layout->addWidget(m_heldTable, 1);
    layout->addWidget(m_retry, 0, Qt::AlignLeft);
    connect(m_retry, &QPushButton::clicked, this, &ExchangePage::retry);
    return panel;
}

// --- What the page shows

void ExchangePage::activate() {
    Page::activate();
    refresh(); // acknowledgements and held packages are no journalled tables
}

void ExchangePage::reload(const QStringList&) {
    refresh();
}

void ExchangePage::refresh() {
    if (m_busy)
        return;
    guarded(this, [this] {
        m_status = StatusService(session()).status();
        fillState();
        fillFigures();
        fillOffices();
        fillReports();
        fillHeld();
        m_map ? m_map->load() : m_months->load();
        m_conflicts->load();
    });
}

static QString when(const std::optional<LoggedPackage>& package) {
    return package ? QDateTime::fromMSecsSinceEpoch(package->at).toString(QStringLiteral("yyyy-MM-dd hh:mm")) : ExchangePage::tr("never");
}

void ExchangePage::fillState() {
    using Joining = ExchangeStatus::Joining;
    const bool writable = !session().readOnly();
    m_stack->setCurrentIndex(m_status.joining == Joining::None ? 0 : 1);
    if (m_status.joining == Joining::None) {
        m_empty->setTexts(isCounty() ? tr("The county has no key yet") : tr("This office has not joined yet"),
                          isCounty() ? tr("With its key the county invites its townships and villages and confirms their computers. Have an empty stick at hand for the key file.")
                                     : tr("The county gives each office an invite, a file that ends in .cwinvite. Open it, then packages can go to the county and come from it."));
        m_empty->button()->setText(isCounty() ? tr("Make the county's key…") : tr("Open the county's invite…"));
        m_empty->button()->setEnabled(writable);
        return;
    }
    const bool waiting = m_status.joining == Joining::Waiting;
    const QColor colour = waiting ? Theme::waiting() : Theme::good();
    m_card->setBar(colour);
    m_stateIcon->setPixmap(icon(waiting ? QStringLiteral("appointment-new") : QStringLiteral("dialog-ok-apply"), colour).pixmap(Theme::space(24), Theme::space(24)));
    m_stateTitle->setText(waiting ? tr("The county has not confirmed this computer yet") : tr("Joined and confirmed"));
    m_stateText->setText(waiting      ? tr("Save the request, send it to the county, and read these eight characters to it over the phone. Meanwhile you may work and export as usual.")
                         : isCounty() ? tr("Last export: %1. Last package received: %2.").arg(when(m_status.lastExport), when(m_status.lastImport))
                                      : tr("Last export: %1. Last package from outside: %2.").arg(when(m_status.lastExport), when(m_status.lastImport)));
    m_code->setVisible(waiting);
    m_code->setText(m_status.checkCode.left(4) + u' ' + m_status.checkCode.mid(4));
    m_code->setAccessibleName(tr("The eight characters: %1").arg(m_status.checkCode));
    m_request->setVisible(waiting);
    m_warning->setVisible(!m_status.warning.isEmpty());
    m_warning->setText(m_status.warning);
    enableButtons();
}

/// A package is one transaction of one thread: the rest of the exchange waits for it.
void ExchangePage::enableButtons() {
    const bool free = !session().readOnly() && !m_job.isRunning();
    for (QPushButton* button : {m_up, m_import, m_offices, m_request})
        button->setEnabled(free);
    m_down->setEnabled(free && m_office->count() > 0);
    m_retry->setEnabled(free && m_heldModel->rowCount() > 0);
    if (m_map)
        m_map->allowRequests(free);
}

void ExchangePage::fillFigures() {
    m_recorded.number->setText(QString::number(m_status.recorded));
    m_recorded.text->setText(tr("entries of this office"));
    if (isCounty())
        return; // the other two come with the offices and with what is held back
    const auto show = [](const Figure& figure, std::int64_t count, std::int64_t open, const QString& all, const QString& some) {
        figure.number->setText(QString::number(count));
        figure.text->setText(open == 0 ? all : some.arg(open));
    };
    show(m_exported, m_status.exported, m_status.recorded - m_status.exported, tr("everything is exported"), tr("%1 not exported yet"));
    show(m_received, m_status.received, m_status.exported - m_status.received, m_status.exported ? tr("everything exported is confirmed") : tr("nothing is exported yet"), tr("%1 without a receipt yet; it comes with the next package from above"));
}

void ExchangePage::fillOffices() {
    if (!hasBelow())
        return;
    const QString chosen = m_office->currentData().toString();
    m_office->clear();
    int offices = 0, confirmed = 0;
    std::vector<Subject> joined;
    for (const OfficeBelow& below : StatusService(session()).officesBelow()) {
        ++offices;
        if (below.isConfirmed())
            joined.push_back(below.office);
    }
    confirmed = int(joined.size());
    if (confirmed > 0)
        m_office->addItem(tr("All joined offices (%1)").arg(confirmed), QString());
    for (const Subject& office : joined)
        m_office->addItem(office.name, office.office);
    m_office->setPlaceholderText(tr("None joined yet"));
    m_office->setCurrentIndex(confirmed > 0 ? std::max(0, m_office->findData(chosen)) : -1);
    m_office->setEnabled(confirmed > 0);
    enableButtons();
    if (isCounty()) {
        m_exported.number->setText(QString::number(confirmed));
        m_exported.text->setText(tr("of %1 townships and villages").arg(offices));
    }
}

void ExchangePage::fillReports() {
    const auto& reports = m_job.reports();
    m_report->setReports(reports);
    m_tabs->setTabText(m_tabs->indexOf(m_report), reports.empty() ? tr("Import report") : tr("Import report (%1)").arg(reports.size()));
}

void ExchangePage::fillHeld() {
    std::vector<CellModel::Row> rows;
    for (const HeldItem& item : StatusService(session()).held())
        rows.push_back({{item.what, {}, {}}, {item.from, {}, {}}, {ImportService::holdText(item.reason), {}, {}}});
    m_tabs->setTabText(m_tabs->indexOf(m_held), rows.empty() ? tr("Held back") : tr("Held back (%1)").arg(rows.size()));
    if (isCounty()) {
        m_received.number->setText(QString::number(rows.size()));
        m_received.text->setText(rows.empty() ? tr("nothing waits") : tr("see the list below"));
    }
    m_heldModel->setRows(std::move(rows));
    const int most = std::max(m_tabs->width() / 3, QFontMetrics(font()).horizontalAdvance(QStringLiteral("积")) * 18);
    for (const int column : {0, 1}) { // the check code at the end of the sender tells two apart
        m_heldTable->resizeColumnToContents(column);
        m_heldTable->setColumnWidth(column, std::min(m_heldTable->columnWidth(column), most));
    }
    enableButtons();
}

} // namespace cunwu
