#pragma once
#include "models/ranking/ranking.h"
#include <QAbstractTableModel>
#include <QHash>

namespace cunwu {

/// A ranking for a view; plain rows in the order of the result. Main thread.
class RankingModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        Rank,
        List,
        Number,
        Group,
        Head,
        Added,
        Deducted,
        Total,
        Change,
        Village,
        ColumnCount
    };
    enum Role {
        HouseholdRole = Qt::UserRole, ///< qlonglong row id
        ListRole,                     ///< int(RankList)
        TiedRole,                     ///< bool
        SortRole,                     ///< a number or a text that sorts rightly
        GroupRole,                    ///< QString
        VetoRole,                     ///< bool
    };

    using QAbstractTableModel::QAbstractTableModel;
    void setResult(RankingResult result);                                              ///< resets
    void setVillageNames(const QHash<QString, QString>& names) { m_villages = names; } ///< by code; before setResult
    QString villageName(const QString& code) const { return m_villages.value(code, code); }
    const RankingResult& result() const { return m_result; }
    const RankedHousehold* householdAt(int row) const; ///< null outside
    int rowOf(HouseholdId household) const;            ///< −1 when it is not there

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QVariant display(const RankedHousehold& row, int column) const;
    QVariant sortKey(const RankedHousehold& row, int column) const;
    QString toolTip(const RankedHousehold& row, int column) const;
    RankingResult m_result;
    QHash<QString, QString> m_villages;
};

} // namespace cunwu
