#include "ui/points/monthsheetview.h"

#include "ui/common/theme.h"
#include "ui/points/sheetheaderview.h"
#include <QGridLayout>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTimer>

namespace cunwu {

namespace {

/// A press on a frozen part selects the row in the grid; it never takes the focus.
class FrozenPart : public QTableView {
public:
    FrozenPart(SheetGrid* grid) : m_grid(grid) {}

protected:
    void mousePressEvent(QMouseEvent* event) override {
        const QModelIndex index = indexAt(event->pos());
        if (!index.isValid() || !m_grid->finishEditing())
            return;
        const int column = m_grid->currentIndex().isValid() ? m_grid->currentIndex().column()
                                                            : m_grid->firstColumn();
        m_grid->goTo(index.row(), column);
        m_grid->setFocus();
    }
    void mouseMoveEvent(QMouseEvent*) override {}

private:
    SheetGrid* m_grid;
};

void link(QScrollBar* inner, QScrollBar* outer) {
    const auto range = [inner, outer] {
        outer->setRange(inner->minimum(), inner->maximum());
        outer->setPageStep(inner->pageStep());
        outer->setSingleStep(inner->singleStep());
        outer->setVisible(inner->maximum() > inner->minimum());
    };
    QObject::connect(inner, &QScrollBar::rangeChanged, outer, range);
    QObject::connect(inner, &QScrollBar::valueChanged, outer, &QScrollBar::setValue);
    QObject::connect(outer, &QScrollBar::valueChanged, inner, &QScrollBar::setValue);
    range();
}

} // namespace

MonthSheetView::MonthSheetView(OfficeSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_grid(new SheetGrid), m_left(new FrozenPart(m_grid)),
      m_right(new FrozenPart(m_grid)),
      m_leftDelegate(new SheetCellDelegate(SheetCellDelegate::Part::Frozen, this)),
      m_rightDelegate(new SheetCellDelegate(SheetCellDelegate::Part::Summary, this)),
      m_horizontal(new QScrollBar(Qt::Horizontal)), m_vertical(new QScrollBar(Qt::Vertical)) {
    QTableView* parts[] = {m_left, m_grid, m_right};
    for (int i = 0; i < 3; ++i) {
        m_headers[i] = new SheetHeaderView(parts[i]);
        parts[i]->setHorizontalHeader(m_headers[i]);
        setUpPart(parts[i], i == 0 ? m_leftDelegate : i == 1 ? m_grid->cells()
                                                             : m_rightDelegate);
    }
    m_grid->setAccessibleName(tr("Month sheet, points"));
    m_left->setAccessibleName(tr("Month sheet, households"));
    m_right->setAccessibleName(tr("Month sheet, totals and ranks"));
    m_horizontal->setFocusPolicy(Qt::NoFocus);
    m_vertical->setFocusPolicy(Qt::NoFocus);
    setFocusProxy(m_grid);

    auto* layout = new QGridLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_left, 0, 0);
    layout->addWidget(m_grid, 0, 1);
    layout->addWidget(m_right, 0, 2);
    layout->addWidget(m_vertical, 0, 3);
    layout->addWidget(m_horizontal, 1, 1);
    layout->setColumnStretch(1, 1);
    connectGrid();
    linkScrolling();
}

void MonthSheetView::setUpPart(QTableView* view, SheetCellDelegate* delegate) {
    view->setItemDelegate(delegate);
    view->setShowGrid(false);
    view->setFrameShape(QFrame::NoFrame);
    view->setWordWrap(false);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view->verticalHeader()->setMinimumSectionSize(1);
    view->verticalHeader()->hide();
    if (view == m_grid)
        return;
    view->setFocusPolicy(Qt::NoFocus);
    view->setSelectionMode(QAbstractItemView::NoSelection);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

void MonthSheetView::connectGrid() {
    connect(m_grid, &SheetGrid::copyRequested, this, &MonthSheetView::copy);
    connect(m_grid, &SheetGrid::cutRequested, this, &MonthSheetView::cut);
    connect(m_grid, &SheetGrid::pasteRequested, this, &MonthSheetView::paste);
    connect(m_grid, &SheetGrid::fillDownRequested, this, &MonthSheetView::fillDown);
    connect(m_grid, &SheetGrid::clearRequested, this, &MonthSheetView::clearCells);
    connect(m_grid, &SheetGrid::undoRequested, this, &MonthSheetView::undo);
    connect(m_grid, &SheetGrid::redoRequested, this, &MonthSheetView::redo);
    connect(m_grid, &SheetGrid::leaveRequested, this, &MonthSheetView::leaveRequested);
    connect(m_grid, &SheetGrid::editingCancelled, this, [this](const QModelIndex& index) {
        if (const QModelIndex source = toSource(index); source.isValid())
            m_model->clearRefusal(source);
    });
    connect(m_grid, &SheetGrid::cellOpened, this, &MonthSheetView::openCell);
    m_grid->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_grid, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        Q_EMIT contextMenuRequested(m_grid->viewport()->mapToGlobal(at));
    });
}

void MonthSheetView::linkScrolling() {
    link(m_grid->horizontalScrollBar(), m_horizontal);
    link(m_grid->verticalScrollBar(), m_vertical);
    for (QTableView* part : {m_left, m_right}) {
        QScrollBar* own = part->verticalScrollBar();
        connect(m_grid->verticalScrollBar(), &QScrollBar::valueChanged, own, &QScrollBar::setValue);
        connect(own, &QScrollBar::valueChanged, m_grid->verticalScrollBar(), &QScrollBar::setValue);
    }
}

void MonthSheetView::setModels(MonthSheetModel* model, MonthSheetFilterModel* filter) {
    m_model = model;
    m_filter = filter;
    for (QTableView* part : {m_left, static_cast<QTableView*>(m_grid), m_right})
        part->setModel(filter);
    connect(m_grid->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &MonthSheetView::currentChanged);
    connect(filter, &QAbstractItemModel::modelReset, this, &MonthSheetView::arrange);
    connect(filter, &QAbstractItemModel::columnsInserted, this, &MonthSheetView::arrange);
    connect(filter, &QAbstractItemModel::columnsRemoved, this, &MonthSheetView::arrange);
    connect(filter, &QAbstractItemModel::layoutChanged, this, &MonthSheetView::arrange);
    connect(filter, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& from, const QModelIndex& to) {
                const int row = m_grid->currentIndex().row();
                if (row >= from.row() && row <= to.row())
                    Q_EMIT currentHouseholdChanged();
            });
    arrange();
}

void MonthSheetView::setColumnWidths(int indicatorWidth) {
    const QFontMetrics metrics(Theme::figures());
    const int margin = Theme::space(14), columns = m_filter->columnCount();
    const auto text = [&](const QString& sample) {
        return metrics.horizontalAdvance(sample) + margin;
    };
    const int widths[] = {text(QStringLiteral("0000")), text(QStringLiteral("第10组")),
                          text(QStringLiteral("欧阳德文"))};
    for (int column = 0; column < 3 && column < columns; ++column)
        m_left->setColumnWidth(column, widths[column]);
    for (int column = 3; column < columns - 2; ++column)
        m_grid->setColumnWidth(column, indicatorWidth);
    if (columns >= 5) {
        m_right->setColumnWidth(columns - 2, text(QStringLiteral("1000.55")));
        m_right->setColumnWidth(columns - 1, text(QStringLiteral("00000")));
    }
    int left = 0, right = 0;
    for (int column = 0; column < columns; ++column) {
        left += m_left->columnWidth(column);
        right += m_right->columnWidth(column);
    }
    m_left->setFixedWidth(left);
    m_right->setFixedWidth(right);
}

void MonthSheetView::arrange() {
    if (!m_filter)
        return;
    const int columns = m_filter->columnCount();
    QStringList names;
    for (int column = 0; column < columns; ++column) {
        const bool left = column < MonthSheetColumn::FirstIndicator, right = column >= columns - 2;
        m_left->setColumnHidden(column, !left);
        m_grid->setColumnHidden(column, left || right);
        m_right->setColumnHidden(column, left || !right);
        if (!left && !right)
            names.append(m_filter->headerData(column, Qt::Horizontal).toString());
    }
    int lines = 1;
    const int width = SheetHeaderView::widthFor(names, m_headers[1]->fontMetrics(), &lines);
    for (SheetHeaderView* header : m_headers)
        header->setNameLines(lines);
    const int height = QFontMetrics(Theme::figures()).height() + Theme::space(7);
    for (QTableView* part : {m_left, static_cast<QTableView*>(m_grid), m_right})
        part->verticalHeader()->setDefaultSectionSize(height);
    m_grid->horizontalScrollBar()->setSingleStep(width);
    m_grid->verticalScrollBar()->setSingleStep(height);
    setColumnWidths(width);
    currentChanged();
}

void MonthSheetView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        QTimer::singleShot(0, this, &MonthSheetView::arrange);
}

void MonthSheetView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    arrange();
}

void MonthSheetView::currentChanged() {
    const QModelIndex current = m_grid->currentIndex();
    for (SheetCellDelegate* delegate : {m_leftDelegate, m_rightDelegate, m_grid->cells()})
        delegate->setCurrentRow(current.row());
    m_headers[1]->setCurrentSection(current.column());
    m_left->viewport()->update();
    m_right->viewport()->update();
    m_grid->viewport()->update();
    Q_EMIT currentHouseholdChanged();
}

} // namespace cunwu
