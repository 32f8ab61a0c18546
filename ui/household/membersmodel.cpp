#include "ui/household/membersmodel.h"

#include "models/base/masking.h"
#include "models/household/householdrepository.h"
#include "models/household/householdservice.h"
#include "models/office/officerepository.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"

namespace cunwu {

MembersModel::MembersModel(OfficeSession& session, QObject* parent) : QAbstractTableModel(parent), m_session(session) {}

void MembersModel::setHousehold(HouseholdId id, bool revealed) {
    auto persons = id ? HouseholdRepository(m_session.db()).members(id) : std::vector<Person>();
    const bool same = id == m_id && revealed == m_revealed && persons.size() == m_persons.size() &&
                      std::equal(persons.begin(), persons.end(), m_persons.begin(), [](const auto& a, const auto& b) { return a.id == b.id; });
    m_id = id;
    m_revealed = revealed;
    if (same) { // an edit in place: the view keeps its cell
        for (int row = 0; row < int(persons.size()); ++row)
            if (!(m_persons[std::size_t(row)] == persons[std::size_t(row)])) {
                m_persons[std::size_t(row)] = persons[std::size_t(row)];
                Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
            }
        return;
    }
    beginResetModel();
    m_persons = std::move(persons);
    endResetModel();
}

PersonId MembersModel::personAt(int row) const {
    return row >= 0 && row < int(m_persons.size()) ? m_persons[std::size_t(row)].id : PersonId();
}

int MembersModel::columnOf(const QString& key) const {
    const auto& all = fields::ofPerson();
    for (int i = 0; i < int(all.size()); ++i)
        if (all[std::size_t(i)].key == key)
            return i;
    return -1;
}

int MembersModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_persons.size());
}

int MembersModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(fields::ofPerson().size());
}

bool MembersModel::hidden(const Field& field) const {
    return !m_revealed && (field.kind == FieldKind::CitizenId || field.kind == FieldKind::Phone);
}

QString MembersModel::text(const Person& p, const Field& field) const {
    if (field.key == u"name")
        return p.name;
    if (field.key == u"relation")
        return p.relation;
    if (field.key == u"citizen_id")
        return hidden(field) ? masking::citizenId(p.citizenId) : p.citizenId;
    if (field.key == u"sex")
        return fields::display(field, int(p.sex));
    if (field.key == u"birth")
        return p.birth.toString(Qt::ISODate);
    if (field.key == u"ethnicity")
        return p.ethnicity;
    if (field.key == u"phone")
        return hidden(field) ? masking::phone(p.phone) : p.phone;
    if (field.key == u"state")
        return fields::display(field, p.state);
    return fields::display(field, p.details.value(field.key));
}

QVariant MembersModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Person& p = m_persons[std::size_t(index.row())];
    const Field& field = fields::ofPerson()[std::size_t(index.column())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: return text(p, field);
    case Qt::DecorationRole:
        return field.kind == FieldKind::CitizenId && p.idFault != CitizenId::Fault::None ? QVariant(icon(QStringLiteral("dialog-warning"), Theme::waiting())) : QVariant();
    case Qt::ToolTipRole:
        if (field.kind == FieldKind::CitizenId && p.idFault != CitizenId::Fault::None)
            return CitizenId::parse(p.citizenId).reason();
        return hidden(field) ? tr("Masked. “Show” unmasks it for a reason.") : QVariant();
    case Qt::TextAlignmentRole:
        return int((field.kind == FieldKind::Whole || field.kind == FieldKind::Money ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default: return {};
    }
}

QVariant MembersModel::headerData(int section, Qt::Orientation orientation, int role) const {
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? QVariant(fields::ofPerson()[std::size_t(section)].label) : QVariant();
}

Qt::ItemFlags MembersModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && mayEnterData(m_session) && !hidden(fields::ofPerson()[std::size_t(index.column())]))
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool MembersModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !index.isValid() || value.toString() == data(index, Qt::EditRole).toString())
        return false;
    const Field& field = fields::ofPerson()[std::size_t(index.column())];
    const auto outcome = HouseholdService(m_session.db()).setField(personAt(index.row()), field.key, value.toString());
    if (!outcome.reason.isEmpty())
        Q_EMIT refused(outcome.reason);
    return outcome.done;
}

} // namespace cunwu
