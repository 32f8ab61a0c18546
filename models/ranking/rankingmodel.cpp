#include "models/ranking/rankingmodel.h"

namespace cunwu {

void RankingModel::setRows(std::vector<RankedHousehold> rows) {
    const bool same = rows.size() == m_rows.size() && std::equal(rows.begin(), rows.end(), m_rows.begin(), [](const auto& a, const auto& b) { return a.id == b.id; });
    if (!same) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    for (int i = 0; i < int(rows.size()); ++i)
        if (!(m_rows[i] == rows[i])) {
            m_rows[i] = std::move(rows[i]);
            Q_EMIT dataChanged(index(i, 0), index(i, ColumnCount - 1));
        }
}

int RankingModel::rowOf(HouseholdId id) const {
    const auto it = std::find_if(m_rows.begin(), m_rows.end(), [&](const auto& row) { return row.id == id; });
    return it == m_rows.end() ? -1 : int(it - m_rows.begin());
}

int RankingModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RankingModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RankingModel::text(const RankedHousehold& row, int column) const {
    switch (column) {
    case RankColumn: return row.tied ? tr("%1 (tied)").arg(row.rank) : QString::number(row.rank);
    case Number: return row.number;
    case Group: return row.group;
    case Head: return row.head;
    case Total: return row.total.toString();
    case Change: return row.change() ? row.change()->toSignedString() : QString();
    case Mark:
        if (row.veto)
            return tr("Veto");
        return row.list == ListMark::Red ? tr("Red list") : row.list == ListMark::Black ? tr("Black list") : QString();
    default: return {};
    }
}

QVariant RankingModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= int(m_rows.size()))
        return {};
    const RankedHousehold& row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole: return text(row, index.column());
    case Qt::TextAlignmentRole: {
        const bool figure = index.column() == RankColumn || index.column() == Total || index.column() == Change;
        return int((figure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    case IdRole: return qlonglong(row.id.value);
    case ListRole: return int(row.list);
    case TiedRole: return row.tied;
    case VetoRole: return row.veto;
    case SortRole: return index.column() == Total ? QVariant(qlonglong(row.total.hundredths())) : index.column() == RankColumn ? QVariant(row.rank) : text(row, index.column());
    default: return {};
    }
}

QVariant RankingModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == RankColumn || section == Total || section == Change ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case RankColumn: return tr("Rank");
    case Number: return tr("No.");
    case Group: return tr("Group");
    case Head: return tr("Head");
    case Total: return tr("Total");
    case Change: return tr("Change");
    case Mark: return tr("List");
    default: return {};
    }
}

} // namespace cunwu
