#pragma once
#include "models/remark/remark.h"
#include <QAbstractTableModel>

namespace cunwu {

/// Remarks of one place for a view, with their answers in words. No SQL, no colours. Main thread.
class RemarkListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        State,
        From,
        Day,
        Household,
        Text,
        ColumnCount
    };
    enum Role {
        StateRole = Qt::UserRole ///< int(RemarkState)
    };
    using QAbstractTableModel::QAbstractTableModel;
    void setThreads(std::vector<RemarkThread> threads); ///< open ones first, then answered, then settled
    const RemarkThread* at(int row) const;              ///< null outside
    int rowOf(RemarkId id) const;                       ///< of the remark, or of the remark with this answer; −1: none
    /// The remark and its answers in whole, for reading.
    QString wholeText(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<RemarkThread> m_threads;
};

} // namespace cunwu
