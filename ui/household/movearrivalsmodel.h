#pragma once
#include "models/exchange/moveservice.h"
#include <QAbstractTableModel>

namespace cunwu {

/// Households that other villages offer. Main thread.
class MoveArrivalsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        Household,
        From,
        Persons,
        Day,
        State,
        ColumnCount
    };
    using QAbstractTableModel::QAbstractTableModel;
    void setArrivals(std::vector<Arrival> arrivals); ///< what waits comes first
    const Arrival* at(int row) const;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<Arrival> m_arrivals;
};

} // namespace cunwu
