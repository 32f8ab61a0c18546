#pragma once
#include <QAbstractTableModel>
#include <QColor>
#include <QIcon>
#include <vector>

namespace cunwu {

/// What one cell shows.
struct Cell {
    QString text;
    QIcon icon;
    QColor colour; ///< invalid: the palette's
};

/// A table of short lists: packages, held-back things, conflicts, offices. Rows are set as a whole.
class CellModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using Row = std::vector<Cell>;
    CellModel(const QStringList& headers, QObject* parent);
    void setRows(std::vector<Row> rows);
    void addRows(std::vector<Row> rows); ///< at the end
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QStringList m_headers;
    std::vector<Row> m_rows;
};

} // namespace cunwu
