#include "models/household/householdlistmodel.h"

#include "models/base/masking.h"
#include "models/base/text.h"
#include "models/household/fields.h"
#include "models/household/householdrepository.h"

namespace cunwu {

void HouseholdListModel::setLines(std::vector<HouseholdLine> lines) {
    const bool sameRows = lines.size() == m_lines.size() &&
                          std::equal(lines.begin(), lines.end(), m_lines.begin(), [](const auto& a, const auto& b) { return a.id == b.id; });
    if (!sameRows) {
        beginResetModel();
        m_lines = std::move(lines);
        endResetModel();
        return;
    }
    for (int row = 0; row < int(lines.size()); ++row)
        if (m_lines[row] != lines[row]) {
            m_lines[row] = std::move(lines[row]);
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
}

void HouseholdListModel::load(Database& db, const QString& villagePrefix) {
    setLines(HouseholdRepository(db).lines(villagePrefix));
}

void HouseholdListModel::setVillageNames(const QHash<QString, QString>& names) {
    if (names == m_villages)
        return;
    m_villages = names;
    if (!m_lines.empty())
        Q_EMIT dataChanged(index(0, Village), index(rowCount() - 1, Village));
}

int HouseholdListModel::rowOf(HouseholdId id) const {
    const auto it = std::find_if(m_lines.begin(), m_lines.end(), [&](const auto& line) { return line.id == id; });
    return it == m_lines.end() ? -1 : int(it - m_lines.begin());
}

HouseholdId HouseholdListModel::idAt(int row) const {
    return row >= 0 && row < int(m_lines.size()) ? m_lines[row].id : HouseholdId();
}

int HouseholdListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_lines.size());
}

int HouseholdListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

static QVariant textOf(const HouseholdLine& line, int column) {
    switch (column) {
    case HouseholdListModel::Number: return line.number;
    case HouseholdListModel::Group: return line.group;
    case HouseholdListModel::Head: return line.head;
    case HouseholdListModel::Members: return line.members;
    case HouseholdListModel::PhoneColumn: return masking::phone(line.phone);
    case HouseholdListModel::Address: return line.address;
    case HouseholdListModel::State: return fields::display(*fields::find(u"household"_qs, u"state"_qs), line.state);
    default: return {};
    }
}

QVariant HouseholdListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= int(m_lines.size()))
        return {};
    const HouseholdLine& line = m_lines[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Village)
            return m_villages.value(line.village, line.village);
        return textOf(line, index.column());
    case Qt::TextAlignmentRole: return int((index.column() == Members ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case IdRole: return qlonglong(line.id.value);
    case GroupRole: return line.group;
    case StateRole: return line.state;
    case VillageRole: return line.village;
    default: return {};
    }
}

QVariant HouseholdListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::TextAlignmentRole))
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Members ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    switch (section) {
    case Number: return tr("No.");
    case Group: return tr("Group");
    case Head: return tr("Head");
    case Members: return tr("Members");
    case PhoneColumn: return tr("Phone");
    case Address: return tr("Address");
    case State: return tr("State");
    case Village: return tr("Village");
    default: return {};
    }
}

// --- Filter

HouseholdFilterModel::HouseholdFilterModel(QObject* parent) : QSortFilterProxyModel(parent) {}

void HouseholdFilterModel::setGroup(const QString& group) {
    m_group = group;
    invalidateFilter();
}

void HouseholdFilterModel::setVillage(const QString& code) {
    m_village = code;
    invalidateFilter();
}

void HouseholdFilterModel::setShowGone(bool show) {
    m_showGone = show;
    invalidateFilter();
}

void HouseholdFilterModel::setFound(const std::optional<QSet<HouseholdId>>& found) {
    m_found = found;
    invalidateFilter();
}

bool HouseholdFilterModel::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (!m_group.isEmpty() && index.data(HouseholdListModel::GroupRole).toString() != m_group)
        return false;
    if (!m_village.isEmpty() && index.data(HouseholdListModel::VillageRole).toString() != m_village)
        return false;
    if (m_found && !m_found->contains({index.data(HouseholdListModel::IdRole).toLongLong()}))
        return false;
    const QString state = index.data(HouseholdListModel::StateRole).toString();
    return m_showGone || state == u"active" || state == u"leaving";
}

bool HouseholdFilterModel::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    if (left.column() == HouseholdListModel::Members)
        return left.data().toInt() < right.data().toInt();
    return text::naturalLess(left.data().toString(), right.data().toString());
}

} // namespace cunwu
