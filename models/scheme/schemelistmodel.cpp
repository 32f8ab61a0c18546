#include "models/scheme/schemelistmodel.h"

namespace cunwu {

void SchemeListModel::setBook(const SchemeBook& book, const DivisionCode& own) {
    beginResetModel();
    m_lines.clear();
    for (const StoredScheme& stored : book.stored())
        m_lines.push_back({stored, schemeNews(book, stored, own)});
    std::reverse(m_lines.begin(), m_lines.end());
    endResetModel();
}

QString SchemeListModel::sentences(int row) const {
    return row >= 0 && row < int(m_lines.size()) ? m_lines[std::size_t(row)].news.sentences().join(u'\n') : QString();
}

int SchemeListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_lines.size());
}

int SchemeListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SchemeListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Line& line = m_lines[std::size_t(index.row())];
    if (role == Qt::TextAlignmentRole && index.column() == Version)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Name: return line.stored.scheme.name;
    case Owner: return ownerName(line.stored.scheme.owner);
    case Version: return line.stored.scheme.version;
    case From: return line.stored.scheme.effectiveFrom.toString();
    case Standing:
        return line.news.standing == SchemeNews::Standing::Holds     ? tr("holds from then on")
               : line.news.standing == SchemeNews::Standing::Retired ? tr("ended")
               : line.news.standing == SchemeNews::Standing::Twice   ? tr("here twice")
                                                                     : tr("does not hold");
    default: return {};
    }
}

QVariant SchemeListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Scheme");
    case Owner: return tr("Whose");
    case Version: return tr("Version");
    case From: return tr("From month");
    case Standing: return tr("State");
    default: return {};
    }
}

} // namespace cunwu
