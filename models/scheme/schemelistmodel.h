#pragma once
#include "models/scheme/schemedifference.h"
#include <QAbstractTableModel>

namespace cunwu {

/// The documents of a file for a view, the latest first. No SQL, no colours. Main thread.
class SchemeListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        Name,
        Owner,
        Version,
        From,
        Standing,
        ColumnCount
    };
    using QAbstractTableModel::QAbstractTableModel;
    void setBook(const SchemeBook& book, const DivisionCode& own);
    QString sentences(int row) const; ///< title and difference, a line each; empty outside

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Line {
        StoredScheme stored;
        SchemeNews news;
    };
    std::vector<Line> m_lines;
};

} // namespace cunwu
