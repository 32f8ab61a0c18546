#include "models/remark/remarklistmodel.h"

namespace cunwu {

void RemarkListModel::setThreads(std::vector<RemarkThread> threads) {
    std::stable_sort(threads.begin(), threads.end(), [](const RemarkThread& l, const RemarkThread& r) { return l.state() < r.state(); });
    beginResetModel();
    m_threads = std::move(threads);
    endResetModel();
}

const RemarkThread* RemarkListModel::at(int row) const {
    return row >= 0 && row < int(m_threads.size()) ? &m_threads[std::size_t(row)] : nullptr;
}

int RemarkListModel::rowOf(RemarkId id) const {
    const auto it = std::find_if(m_threads.begin(), m_threads.end(), [id](const RemarkThread& thread) {
        return thread.remark.id == id || std::any_of(thread.answers.begin(), thread.answers.end(), [id](const Remark& answer) { return answer.id == id; });
    });
    return it == m_threads.end() ? -1 : int(it - m_threads.begin());
}

static QString signature(const Remark& r) {
    return QStringList{r.office, r.author, r.day.toString(Qt::ISODate)}.join(u' ').simplified();
}

QString RemarkListModel::wholeText(int row) const {
    const RemarkThread* thread = at(row);
    if (!thread)
        return {};
    QStringList parts{tr("Remark (%1)").arg(signature(thread->remark)) + (thread->householdTitle.isEmpty() ? QString() : u' ' + thread->householdTitle), thread->remark.body};
    for (const Remark& answer : thread->answers)
        parts << QString() << tr("Answer (%1)").arg(signature(answer)) << answer.body;
    return parts.join(u'\n');
}

int RemarkListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_threads.size());
}

int RemarkListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RemarkListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RemarkThread& thread = m_threads[std::size_t(index.row())];
    if (role == StateRole)
        return int(thread.state());
    if (role == Qt::ToolTipRole)
        return wholeText(index.row());
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case State: return remarkStateName(thread.state());
    case From: return thread.remark.office.isEmpty() ? remarkOwnerName(thread.remark.owner) : thread.remark.office;
    case Day: return thread.remark.day.toString(Qt::ISODate);
    case Household: return thread.householdTitle.isEmpty() ? thread.remark.household ? tr("a household that is not here") : tr("whole month") : thread.householdTitle;
    case Text: return thread.remark.body.simplified();
    default: return {};
    }
}

QVariant RemarkListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case State: return tr("State");
    case From: return tr("From");
    case Day: return tr("Written on");
    case Household: return tr("About");
    case Text: return tr("Remark");
    default: return {};
    }
}

} // namespace cunwu
