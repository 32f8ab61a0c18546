#include "ui/household/movearrivalsmodel.h"

namespace cunwu {

static bool isOpen(const Arrival& arrival) {
    return arrival.state != Arrival::State::Accepted && arrival.state != Arrival::State::Declined;
}

void MoveArrivalsModel::setArrivals(std::vector<Arrival> arrivals) {
    beginResetModel();
    m_arrivals = std::move(arrivals);
    std::stable_partition(m_arrivals.begin(), m_arrivals.end(), isOpen);
    endResetModel();
}

const Arrival* MoveArrivalsModel::at(int row) const {
    return row >= 0 && row < int(m_arrivals.size()) ? &m_arrivals[std::size_t(row)] : nullptr;
}

int MoveArrivalsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_arrivals.size());
}

int MoveArrivalsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MoveArrivalsModel::data(const QModelIndex& index, int role) const {
    const Arrival* arrival = index.isValid() ? at(index.row()) : nullptr;
    if (!arrival || role != Qt::DisplayRole)
        return arrival && role == Qt::TextAlignmentRole ? headerData(index.column(), Qt::Horizontal, role) : QVariant();
    switch (index.column()) {
    case Household: return arrival->transfer.title;
    case From: return arrival->transfer.from.name;
    case Persons: return arrival->transfer.along(QStringLiteral("person"));
    case Day: return arrival->transfer.day.toString(Qt::ISODate);
    default: break;
    }
    switch (arrival->state) {
    case Arrival::State::Waiting: return tr("waits");
    case Arrival::State::Accepted: return tr("accepted");
    case Arrival::State::Declined: return tr("declined: %1").arg(arrival->reason);
    case Arrival::State::Late: return tr("changed later");
    case Arrival::State::Unknown: return tr("sender not confirmed");
    case Arrival::State::Foreign: return tr("names persons of others");
    }
    return {};
}

QVariant MoveArrivalsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role == Qt::TextAlignmentRole)
        return int((section == Persons ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Household: return tr("Household");
    case From: return tr("Comes from");
    case Persons: return tr("Members");
    case Day: return tr("Written on");
    case State: return tr("State");
    default: return {};
    }
}

} // namespace cunwu
