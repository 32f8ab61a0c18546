// How the page of the month sheet is put together: see pointspage.h.
#include "ui/common/emptystate.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/points/explainline.h"
#include "ui/points/monthsheetview.h"
#include "ui/points/monthstepper.h"
#include "ui/points/pointspage.h"
#include "ui/points/statesteps.h"
#include "ui/remark/remarkbar.h"
#include <QStackedWidget>

namespace cunwu {

PointsPage::PointsPage(OfficeSession& session, QWidget* parent)
    : Page(session, parent), m_model(new MonthSheetModel(session, this)),
      m_filter(new MonthSheetFilterModel(this)), m_view(new MonthSheetView(session)),
      m_stepper(new MonthStepper), m_steps(new StateSteps), m_explain(new ExplainLine),
      m_stack(new QStackedWidget), m_villages(new QComboBox), m_groups(new QComboBox),
      m_classes(new QComboBox), m_search(new QLineEdit), m_closing(new QPushButton),
      m_declarations(new QPushButton), m_copyLast(new QPushButton), m_remarks(new RemarkBar(session)), m_remark(new QPushButton), m_banner(new QFrame),
      m_bannerText(new QLabel), m_counts(new QLabel) {
    m_empty = new EmptyState(QStringLiteral("user-group-properties"), tr("No households yet"),
                             tr("The month sheet has one row for each household. Import the "
                                "village's roster first; any Excel table will do."),
                             tr("Import a roster…"));
    m_noScheme = new EmptyState(QStringLiteral("view-task"), tr("No scheme holds in this month"),
                                tr("The columns of the month sheet come from the points scheme. "
                                   "Choose one in the settings, or go to a later month."),
                                tr("Go to the settings"));
    m_filter->setSourceModel(m_model);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::space(12), Theme::space(10), Theme::space(12),
                               Theme::space(8));
    layout->setSpacing(Theme::space(8));
    buildTop(layout);
    buildFilters(layout);
    buildBanner(layout);
    layout->addWidget(m_remarks);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_noScheme);
    layout->addWidget(m_stack, 1);
    buildBottom(layout);
    m_view->setModels(m_model, m_filter);
    connectSheet();
}

void PointsPage::buildTop(QVBoxLayout* layout) {
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::space(12));
    auto* title = new QLabel(tr("Points entry"));
    title->setFont(Theme::heading());
    row->addWidget(title);
    m_villages->setAccessibleName(tr("Village"));
    m_villages->hide();
    row->addWidget(m_villages);
    row->addWidget(m_stepper);
    row->addStretch(1);
    row->addWidget(m_steps);
    m_closing->setIcon(icon(QStringLiteral("view-task")));
    row->addWidget(m_closing);
    layout->addLayout(row);
    connect(m_closing, &QPushButton::clicked, this, &PointsPage::openClosing);
    connect(m_stepper, &MonthStepper::monthPicked, this, [this](Month month) {
        showMonth(month);
        Q_EMIT monthChanged(m_month);
    });
    connect(m_villages, &QComboBox::activated, this, [this] {
        if (!leaveCell())
            return;
        m_village = m_villages->currentData().toString();
        reload({});
    });
}

void PointsPage::buildFilters(QVBoxLayout* layout) {
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::space(6));
    m_groups->setAccessibleName(tr("Group"));
    m_classes->setAccessibleName(tr("Class of indicators"));
    m_groups->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_classes->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_search->setPlaceholderText(tr("Number or name (Ctrl+F)"));
    m_search->setAccessibleName(tr("Find a household"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("edit-find"), Theme::subdued()),
                        QLineEdit::LeadingPosition);
    m_search->setFixedWidth(m_search->fontMetrics().horizontalAdvance(m_search->placeholderText()) +
                            Theme::space(64));
    m_declarations->setIcon(icon(QStringLiteral("dialog-messages")));
    m_copyLast->setText(tr("Copy &last month"));
    m_copyLast->setToolTip(tr("Fills last month's base items into cells that are still empty"));
    m_copyLast->setIcon(icon(QStringLiteral("edit-copy")));
    row->addWidget(m_groups);
    row->addWidget(m_classes);
    row->addWidget(m_search);
    row->addStretch(1);
    row->addWidget(m_declarations);
    row->addWidget(m_copyLast);
    m_remark->setText(tr("&Write a remark…"));
    m_remark->setIcon(icon(QStringLiteral("dialog-messages")));
    m_remark->setToolTip(tr("The village reads it with your next package and answers it"));
    m_remark->setVisible(writesRemarks());
    row->addWidget(m_remark);
    row->addWidget(buildMore());
    layout->addLayout(row);
    connect(m_groups, &QComboBox::currentIndexChanged, this, [this] {
        m_view->grid()->cancelEditing();
        m_filter->setGroup(m_groups->currentData().toString());
    });
    connect(m_classes, &QComboBox::currentIndexChanged, this, [this] {
        m_view->grid()->cancelEditing();
        m_filter->setClassIndex(m_classes->currentData().toInt());
    });
    connect(m_search, &QLineEdit::textChanged, m_filter, &MonthSheetFilterModel::setText);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (m_filter->rowCount() > 0)
            m_view->grid()->goTo(0, m_view->grid()->firstColumn());
        m_view->grid()->setFocus();
    });
    connect(m_declarations, &QPushButton::clicked, this, &PointsPage::openDeclarations);
    connect(m_copyLast, &QPushButton::clicked, m_view, &MonthSheetView::copyLastMonth);
    connect(m_remark, &QPushButton::clicked, this, [this] { openRemarks(); });
    connect(m_remarks, &RemarkBar::opened, this, [this] { openRemarks(); });
}

QToolButton* PointsPage::buildMore() {
    auto* more = new QToolButton;
    more->setText(tr("More") + u" ▾"_qs);
    more->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
    more->setPopupMode(QToolButton::InstantPopup);
    more->setFocusPolicy(Qt::StrongFocus);
    auto* menu = new QMenu(more);
    menu->addAction(icon(QStringLiteral("x-office-spreadsheet")), tr("Export to Excel…"), this,
                    [this] { exportSheet(false); });
    menu->addAction(icon(QStringLiteral("document-print")), tr("Print…"), this,
                    [this] { exportSheet(true); });
    menu->addAction(icon(QStringLiteral("dialog-messages")), tr("Remarks on the month…"), this,
                    [this] { openRemarks(); });
    more->setMenu(menu);
    return more;
}

void PointsPage::buildBanner(QVBoxLayout* layout) {
    m_banner->setAutoFillBackground(true);
    QPalette palette = m_banner->palette();
    palette.setColor(QPalette::Window, Theme::accentSoft());
    m_banner->setPalette(palette);
    auto* row = new QHBoxLayout(m_banner);
    row->setContentsMargins(Theme::space(10), Theme::space(5), Theme::space(10), Theme::space(5));
    auto* sign = new QLabel;
    const int size = fontMetrics().height();
    sign->setPixmap(icon(QStringLiteral("lock"), Theme::accent()).pixmap(size, size));
    m_bannerText->setWordWrap(true);
    row->addWidget(sign);
    row->addWidget(m_bannerText, 1);
    m_banner->hide();
    layout->addWidget(m_banner);
}

namespace {

/// Help that may be cut: what does not fit ends in an ellipsis, the whole text is in the tool tip.
class HintLabel : public QLabel {
public:
    explicit HintLabel(const QString& text) : QLabel(text) {
        setMinimumWidth(1);
        setToolTip(text);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setPen(palette().color(foregroundRole()));
        painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(text(), Qt::ElideRight, width()));
    }
};

} // namespace

static QLabel* legend(SheetMark mark, const QString& text) {
    const int side = Theme::space(16);
    const qreal ratio = qApp->devicePixelRatio();
    QPixmap picture(QSize(side, side) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setPen(Theme::line());
    painter.drawRect(0, 0, side - 1, side - 1);
    paintSheetMark(&painter, QRect(0, 0, side, side), mark);
    painter.end();
    auto* label = new QLabel;
    label->setPixmap(picture);
    label->setToolTip(text);
    label->setAccessibleName(text);
    return label;
}

void PointsPage::buildBottom(QVBoxLayout* layout) {
    m_bottom = new QWidget;
    auto* box = new QVBoxLayout(m_bottom);
    box->setContentsMargins({});
    box->setSpacing(Theme::space(5));
    box->addWidget(m_explain);
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::space(5));
    auto* hint = new HintLabel(
        tr("Enter down · Tab right · +5, -3 add · Ctrl+D fill down · Ctrl+Z undo · F4 entries"));
    Theme::subdue(hint);
    Theme::subdue(m_counts);
    row->addWidget(hint, 1);
    const std::pair<SheetMark, QString> marks[] = {{SheetMark::Waiting, tr("waits")},
                                                   {SheetMark::Capped, tr("cap reached")},
                                                   {SheetMark::Conflict, tr("typed twice")}};
    for (const auto& [mark, text] : marks) {
        row->addWidget(legend(mark, text));
        auto* word = new QLabel(text);
        Theme::subdue(word);
        row->addWidget(word);
        row->addSpacing(Theme::space(5));
    }
    row->addWidget(m_counts);
    box->addLayout(row);
    layout->addWidget(m_bottom);
}

void PointsPage::connectSheet() {
    connect(m_empty, &EmptyState::clicked, this, [this] { Q_EMIT importRoster(); });
    connect(m_noScheme, &EmptyState::clicked, this,
            [this] { Q_EMIT openPage(QStringLiteral("settings")); });
    connect(m_view, &MonthSheetView::statusMessage, this, &Page::statusMessage);
    connect(m_view, &MonthSheetView::currentHouseholdChanged, this, &PointsPage::updateExplain);
    connect(m_view, &MonthSheetView::cellOpened, this, &PointsPage::openCell);
    connect(m_view, &MonthSheetView::contextMenuRequested, this, &PointsPage::cellMenu);
    connect(m_view, &MonthSheetView::leaveRequested, this, &PointsPage::findText);
    connect(m_model, &MonthSheetModel::monthStateChanged, this, &PointsPage::updateState);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        fillFilters();
        updateState();
    });
    // Many rows may change in one go: count once, afterwards.
    m_recount.setSingleShot(true);
    m_recount.setInterval(0);
    connect(&m_recount, &QTimer::timeout, this, &PointsPage::updateCounts);
    connect(m_model, &QAbstractItemModel::dataChanged, &m_recount, qOverload<>(&QTimer::start));
}

void PointsPage::cellMenu(const QPoint& at) {
    const HouseholdId household = m_view->currentHousehold();
    const QString indicator = m_view->currentIndicator();
    if (!household || indicator.isEmpty())
        return;
    QMenu menu(this);
    const bool editable = m_model->isEditable();
    menu.addAction(icon(QStringLiteral("view-list-details")),
                   tr("Entries of the cell…") + u"\tF4"_qs, this,
                   [=, this] { openCell(household, indicator); });
    menu.addAction(icon(QStringLiteral("user-group-properties")), tr("Open the household"), this,
                   [=, this] {
                       Q_EMIT openPage(QStringLiteral("households"));
                       Q_EMIT openHousehold(household);
                   });
    if (writesRemarks())
        menu.addAction(icon(QStringLiteral("dialog-messages")), tr("Write a remark on the household…"), this,
                       [=, this] { openRemarks(household); });
    menu.addSeparator();
    const auto add = [&](const char* name, const QString& text, void (MonthSheetView::*slot)(),
                         bool enabled) {
        menu.addAction(icon(QLatin1String(name)), text, m_view, slot)->setEnabled(enabled);
    };
    add("edit-copy", tr("Copy") + u"\tCtrl+C"_qs, &MonthSheetView::copy, true);
    add("edit-paste", tr("Paste") + u"\tCtrl+V"_qs, &MonthSheetView::paste, editable);
    add("go-next", tr("Fill down") + u"\tCtrl+D"_qs, &MonthSheetView::fillDown, editable);
    add("edit-delete", tr("Clear") + u"\tDelete"_qs, &MonthSheetView::clearCells, editable);
    menu.exec(at);
}

} // namespace cunwu
