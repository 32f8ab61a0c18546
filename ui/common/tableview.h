#pragma once
#include <QTableView>

class QPainter;

namespace cunwu {

/// The house's table: fixed row height from the font, alternating rows, whole rows selected, Ctrl+C as tab-separated text,
/// a context menu with "Export to Excel…" and "Print…". Export takes what the model shows, in the view's order.
class TableView : public QTableView {
    Q_OBJECT
public:
    explicit TableView(QWidget* parent = nullptr);
    /// Title of exports and prints, and the suggested file name.
    void setTitle(const QString& title) { m_title = title; }
    const QString& title() const { return m_title; }
    /// The rows' headers stand frozen at the left and are the first column of exports, prints and copies, under this name.
    void showRowTitles(const QString& name);
    void copySelection() const;

public Q_SLOTS:
    void exportToExcel(); ///< asks where; reports failures
    void print();

Q_SIGNALS:
    void activatedRow(const QModelIndex& index); ///< Enter or double-click

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void applyFont();
    QList<int> exportedColumns() const; ///< as the person sees them; rowTitles for the headers of the rows
    QString m_title, m_rowTitle;
};

/// Prints a model as a plain table with repeated headers and page numbers; one layout for paper and PDF.
/// `rowTitle`: as in TableView::showRowTitles; empty for none.
void printTable(const QAbstractItemModel& model, const QHeaderView& columns, const QString& title, class QPagedPaintDevice& device, const QString& rowTitle = {});

} // namespace cunwu
