#include "ui/common/tableview.h"

#include "models/base/xlsxexport.h"
#include "ui/common/errorguard.h"
#include "ui/common/filedialogs.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QPrintDialog>
#include <QPrinter>
#include <numeric>

namespace cunwu {

TableView::TableView(QWidget* parent) : QTableView(parent) {
    setAlternatingRowColors(true);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    applyFont();
    connect(this, &QTableView::doubleClicked, this, &TableView::activatedRow);
}

void TableView::applyFont() {
    const int height = QFontMetrics(font()).height() + Theme::space(10);
    verticalHeader()->setDefaultSectionSize(height);
    verticalHeader()->setMinimumSectionSize(height);
    horizontalHeader()->setMinimumHeight(height);
}

void TableView::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        applyFont();
}

void TableView::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid() && state() != EditingState) {
        Q_EMIT activatedRow(currentIndex());
    } else {
        QTableView::keyPressEvent(event);
    }
}

void TableView::showRowTitles(const QString& name) {
    m_rowTitle = name;
    verticalHeader()->show();
    verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    verticalHeader()->setHighlightSections(false);
}

constexpr int rowTitles = -1; ///< stands for the headers of the rows among columns

/// The columns as the person sees them.
static QList<int> shownColumns(const QHeaderView& header, const QString& rowTitle) {
    QList<int> columns;
    if (!rowTitle.isEmpty())
        columns << rowTitles;
    for (int visual = 0; visual < header.count(); ++visual)
        if (const int logical = header.logicalIndex(visual); !header.isSectionHidden(logical))
            columns << logical;
    return columns;
}

QList<int> TableView::exportedColumns() const {
    return shownColumns(*horizontalHeader(), m_rowTitle);
}

static QString textOf(const QAbstractItemModel& model, int row, int column) {
    return column == rowTitles ? model.headerData(row, Qt::Vertical).toString() : model.index(row, column).data().toString();
}

static QString headerOf(const QAbstractItemModel& model, int column, const QString& rowTitle) {
    QString text = column == rowTitles ? rowTitle : model.headerData(column, Qt::Horizontal).toString();
    return text.replace(u'\n', u' ');
}

void TableView::copySelection() const {
    QModelIndexList rows = selectionModel() ? selectionModel()->selectedRows() : QModelIndexList();
    if (rows.isEmpty() && currentIndex().isValid()) // cells are selected one by one
        rows << currentIndex();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex& row : rows) {
        QStringList cells;
        for (const int column : exportedColumns())
            cells << textOf(*model(), row.row(), column).replace(u'\t', u' ').replace(u'\n', u' ');
        lines << cells.join(u'\t');
    }
    if (!lines.isEmpty())
        QApplication::clipboard()->setText(lines.join(u'\n'));
}

void TableView::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    menu.addActions(actions());
    if (!actions().isEmpty())
        menu.addSeparator();
    QAction* copy = menu.addAction(icon(QStringLiteral("edit-copy")), tr("Copy"), this, &TableView::copySelection);
    copy->setEnabled(selectionModel() && selectionModel()->hasSelection());
    menu.addAction(icon(QStringLiteral("x-office-spreadsheet")), tr("Export to Excel…"), this, &TableView::exportToExcel);
    menu.addAction(icon(QStringLiteral("document-print")), tr("Print…"), this, &TableView::print);
    menu.exec(event->globalPos());
}

static XlsxTable::Cell exportedCell(const QModelIndex& index) {
    const QVariant value = index.data(Qt::DisplayRole);
    if (value.typeId() == QMetaType::Int || value.typeId() == QMetaType::LongLong)
        return std::int64_t(value.toLongLong());
    // Figures come as text, right-aligned, with a real minus: a spreadsheet should be able to add them up.
    const bool right = (index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight) != 0;
    if (const auto points = right ? Points::parse(value.toString()) : std::nullopt)
        return *points;
    return value.isValid() ? XlsxTable::Cell(value.toString()) : XlsxTable::Cell();
}

void TableView::exportToExcel() {
    if (!model())
        return;
    const QString path = FileDialogs::save(this, QStringLiteral("xlsx"), tr("Export to Excel"), m_title + u".xlsx"_qs, tr("Excel workbook (*.xlsx)"));
    if (path.isEmpty())
        return;
    XlsxTable table{m_title, m_title, {}, {}, false};
    const QList<int> columns = exportedColumns();
    for (const int column : columns)
        table.headers << headerOf(*model(), column, m_rowTitle);
    for (int row = 0; row < model()->rowCount(); ++row) {
        std::vector<XlsxTable::Cell> cells;
        for (const int column : columns)
            cells.push_back(column == rowTitles ? XlsxTable::Cell(textOf(*model(), row, column)) : exportedCell(model()->index(row, column)));
        table.rows.push_back(std::move(cells));
    }
    table.landscape = columns.size() > 8;
    guarded(this, [&] { writeXlsx(path, table); });
}

void TableView::print() {
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(m_title);
    QPrintDialog dialog(&printer, this);
    if (model() && dialog.exec() == QDialog::Accepted)
        guarded(this, [&] { printTable(*model(), *horizontalHeader(), m_title, printer, m_rowTitle); });
}

namespace {

/// Lays the table out in points of 1/72 inch; the painter is scaled to the device.
class TablePrinter {
public:
    TablePrinter(const QAbstractItemModel& model, const QHeaderView& header, const QString& title, QPagedPaintDevice& device, const QString& rowTitle)
        : m_model(model), m_columns(shownColumns(header, rowTitle)), m_title(title), m_rowTitle(rowTitle), m_device(device), m_painter(&device) {
        const qreal scale = device.logicalDpiX() / 72.0;
        m_painter.scale(scale, scale);
        m_page = QRectF(0, 0, device.width() / scale, device.height() / scale);
        QFont font = QApplication::font();
        font.setPixelSize(9);
        m_painter.setFont(font);
        const auto widthOf = [&](int c) -> qreal { return c == rowTitles ? header.defaultSectionSize() : header.sectionSize(c); };
        const qreal total = std::accumulate(m_columns.begin(), m_columns.end(), 0.0, [&](qreal sum, int c) { return sum + widthOf(c); });
        for (const int c : m_columns)
            m_widths << (total > 0 ? widthOf(c) / total * m_page.width() : 0);
    }
    void run() {
        const int perPage = std::max(1, int((m_page.height() - 2 * rowHeight - titleHeight) / rowHeight));
        const int pages = std::max(1, (m_model.rowCount() + perPage - 1) / perPage);
        for (int page = 0; page < pages; ++page) {
            if (page > 0)
                m_device.newPage();
            m_painter.drawText(QRectF(0, 0, m_page.width(), titleHeight), Qt::AlignLeft | Qt::AlignVCenter, m_title);
            m_painter.fillRect(QRectF(0, titleHeight, m_page.width(), rowHeight), QColor(0xE3, 0xF0, 0xE9));
            row(
                titleHeight, [&](int c) { return headerOf(m_model, c, m_rowTitle); }, [](int) { return Qt::AlignLeft; });
            for (int i = 0; i < perPage && page * perPage + i < m_model.rowCount(); ++i) {
                const int r = page * perPage + i;
                row(
                    titleHeight + (i + 1) * rowHeight, [&](int c) { return textOf(m_model, r, c); },
                    [&](int c) { return c == rowTitles ? Qt::AlignLeft : Qt::Alignment(m_model.index(r, c).data(Qt::TextAlignmentRole).toInt()); });
            }
            m_painter.drawText(QRectF(0, m_page.height() - rowHeight, m_page.width(), rowHeight), Qt::AlignCenter,
                               QCoreApplication::translate("TableView", "Page %1 of %2").arg(page + 1).arg(pages));
        }
    }

private:
    template <class Text, class Align> void row(qreal y, Text text, Align align) {
        qreal x = 0;
        for (int i = 0; i < m_columns.size(); ++i) {
            const QRectF cell(x + 2, y, m_widths[i] - 4, rowHeight);
            const QString shown = m_painter.fontMetrics().elidedText(text(m_columns[i]), Qt::ElideRight, int(cell.width()));
            m_painter.drawText(cell, int(Qt::Alignment(align(m_columns[i])) & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter, shown);
            x += m_widths[i];
        }
        m_painter.setPen(QPen(QColor(0xC8, 0xCF, 0xCB), 0.4));
        m_painter.drawLine(QPointF(0, y + rowHeight), QPointF(m_page.width(), y + rowHeight));
        m_painter.setPen(Qt::black);
    }
    static constexpr qreal rowHeight = 16, titleHeight = 24;
    const QAbstractItemModel& m_model;
    QList<int> m_columns;
    QString m_title, m_rowTitle;
    QPagedPaintDevice& m_device;
    QPainter m_painter;
    QRectF m_page;
    QList<qreal> m_widths;
};

} // namespace

void printTable(const QAbstractItemModel& model, const QHeaderView& columns, const QString& title, QPagedPaintDevice& device, const QString& rowTitle) {
    TablePrinter(model, columns, title, device, rowTitle).run();
}

} // namespace cunwu

#include "moc_tableview.cpp" // apart from the other classes of the room: who needs no table links no printer
