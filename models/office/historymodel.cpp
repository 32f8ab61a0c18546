#include "models/office/historymodel.h"

namespace cunwu {

void HistoryModel::reload() {
    beginResetModel();
    m_actions = m_journal.actions(std::max(pageSize, int(m_actions.size())));
    m_atEnd = int(m_actions.size()) < pageSize;
    endResetModel();
}

int HistoryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_actions.size());
}

int HistoryModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

bool HistoryModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && !m_atEnd;
}

void HistoryModel::fetchMore(const QModelIndex&) {
    const auto more = m_journal.actions(pageSize, int(m_actions.size()));
    m_atEnd = int(more.size()) < pageSize;
    if (more.empty())
        return;
    beginInsertRows({}, int(m_actions.size()), int(m_actions.size() + more.size()) - 1);
    m_actions.insert(m_actions.end(), more.begin(), more.end());
    endInsertRows();
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= int(m_actions.size()))
        return {};
    const ActionInfo& a = m_actions[std::size_t(index.row())];
    if (role == UndoneRole)
        return a.undone;
    if (role == OwnRole)
        return a.own;
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == Count ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case At: return a.at.toString(QStringLiteral("yyyy-MM-dd hh:mm"));
    case What: return a.label;
    case Who: return a.user;
    case Count: return a.ops;
    case State: return a.undone ? tr("Undone") : QString();
    default: return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Count ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case At: return tr("When");
    case What: return tr("What");
    case Who: return tr("Who");
    case Count: return tr("Changes");
    case State: return tr("State");
    default: return {};
    }
}

} // namespace cunwu
