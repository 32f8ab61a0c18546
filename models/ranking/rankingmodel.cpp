#include "models/ranking/rankingmodel.h"

#include "models/household/household.h"
#include <algorithm>

namespace cunwu {

void RankingModel::setResult(RankingResult result) {
    beginResetModel();
    m_result = std::move(result);
    endResetModel();
}

const RankedHousehold* RankingModel::householdAt(int row) const {
    return row >= 0 && row < rowCount() ? &m_result.rows[static_cast<std::size_t>(row)] : nullptr;
}

int RankingModel::rowOf(HouseholdId household) const {
    const auto it =
        std::find_if(m_result.rows.begin(), m_result.rows.end(),
                     [&](const RankedHousehold& r) { return r.household == household; });
    return it == m_result.rows.end() ? -1 : static_cast<int>(it - m_result.rows.begin());
}

int RankingModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_result.rows.size());
}

int RankingModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RankingModel::display(const RankedHousehold& r, int column) const {
    switch (column) {
    case Rank:
        return r.tied ? tr("%1 (tied)").arg(r.rank) : QString::number(r.rank);
    case List:
        return r.list == RankList::Red     ? tr("★ Red list")
               : r.list == RankList::Black ? tr("▼ Black list")
                                           : QString();
    case Number:
        return r.number;
    case Group:
        return r.group;
    case Head:
        return r.head;
    case Added:
        return r.added.isZero() ? QString() : r.added.toSignedString();
    case Deducted:
        return r.deducted.isZero() ? QString() : r.deducted.toSignedString();
    case Total:
        return r.total.toString();
    case Change:
        return r.change() ? r.change()->toSignedString() : QString();
    case Village:
        return villageName(r.village);
    }
    return {};
}

QVariant RankingModel::sortKey(const RankedHousehold& r, int column) const {
    switch (column) {
    case Rank:
        return r.rank;
    case List:
        return static_cast<int>(r.list == RankList::None ? 3 : static_cast<int>(r.list));
    case Number:
        return householdOrder({}, r.number);
    case Group:
        return householdOrder(r.group, r.number);
    case Head:
        return r.head;
    case Added:
        return static_cast<qlonglong>(r.added.hundredths());
    case Deducted:
        return static_cast<qlonglong>(r.deducted.hundredths());
    case Total:
        return static_cast<qlonglong>(r.total.hundredths());
    case Change:
        return r.change() ? static_cast<qlonglong>(r.change()->hundredths())
                          : -(Points::limit * 10);
    case Village:
        return r.village;
    }
    return {};
}

QString RankingModel::toolTip(const RankedHousehold& r, int column) const {
    if (column == Total && r.veto)
        return tr("0 by a veto in this period");
    if (column == Total && r.entries == 0)
        return tr("Nothing was recorded: the base counts");
    if (column == List && r.edge)
        return tr("On the list by a tie at its edge; ties are shown whole");
    if (column == Change && r.previousRank > 0)
        return tr("Before: %1, rank %2").arg(r.previousTotal->toString()).arg(r.previousRank);
    return {};
}

QVariant RankingModel::data(const QModelIndex& index, int role) const {
    const RankedHousehold* row =
        index.isValid() && index.column() < ColumnCount ? householdAt(index.row()) : nullptr;
    if (!row)
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return display(*row, column);
    case Qt::ToolTipRole: {
        const QString tip = toolTip(*row, column);
        return tip.isEmpty() ? QVariant() : tip;
    }
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment((column == Rank || (column >= Added && column <= Change) ? Qt::AlignRight : Qt::AlignLeft) |
                          Qt::AlignVCenter));
    case HouseholdRole:
        return static_cast<qlonglong>(row->household.value);
    case ListRole:
        return static_cast<int>(row->list);
    case TiedRole:
        return row->tied;
    case SortRole:
        return sortKey(*row, column);
    case GroupRole:
        return row->group;
    case VetoRole:
        return row->veto;
    }
    return {};
}

QVariant RankingModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((section == Rank || (section >= Added && section <= Change) ? Qt::AlignRight : Qt::AlignLeft) |
                          Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Rank:
        return tr("Rank");
    case List:
        return tr("List");
    case Number:
        return tr("Household no.");
    case Group:
        return tr("Group");
    case Head:
        return tr("Head");
    case Added:
        return tr("Added");
    case Deducted:
        return tr("Deducted");
    case Village:
        return tr("Village");
    case Total:
        return tr("Total");
    case Change:
        return m_result.query.period.kind == Period::Kind::Month ? tr("Since last month")
                                                                 : tr("Since the period before");
    }
    return {};
}

} // namespace cunwu
