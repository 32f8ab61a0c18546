#include "models/exchange/reportmapmodel.h"

#include "models/exchange/importservice.h"
#include <QDateTime>

namespace cunwu {

static QString dayOf(std::int64_t at) {
    return QDateTime::fromMSecsSinceEpoch(at).toString(QStringLiteral("MM-dd"));
}

static QString dateOf(std::int64_t at) {
    return QDateTime::fromMSecsSinceEpoch(at).toString(QStringLiteral("yyyy-MM-dd hh:mm"));
}

void ReportMapModel::setMap(ReportMap map) {
    beginResetModel();
    m_map = std::move(map);
    m_reported.clear();
    m_due.clear();
    for (std::size_t m = 0; m < m_map.months.size(); ++m) {
        m_reported.push_back(m_map.reported(m));
        m_due.push_back(m_map.isDue(m));
    }
    arrange();
    endResetModel();
}

void ReportMapModel::setNotes(CellNotes notes) {
    if (notes == m_notes)
        return;
    m_notes = std::move(notes);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {NoteRole, Qt::ToolTipRole, Qt::AccessibleTextRole});
}

const CellNote* ReportMapModel::noteAt(const QModelIndex& index) const {
    if (m_notes.empty() || !cellAt(index))
        return nullptr;
    const auto it = m_notes.find({rowAt(index)->village, m_map.months[std::size_t(index.column() - FirstMonth)]});
    return it == m_notes.end() ? nullptr : &it->second;
}

void ReportMapModel::setOnlyMissing(bool only) {
    if (only == m_onlyMissing)
        return;
    beginResetModel();
    m_onlyMissing = only;
    arrange();
    endResetModel();
}

void ReportMapModel::arrange() {
    m_lines.clear();
    std::set<QString> townships;
    for (const ReportRow& row : m_map.rows)
        townships.insert(row.village.left(9));
    QString last;
    for (std::size_t i = 0; i < m_map.rows.size(); ++i) {
        const ReportRow& row = m_map.rows[i];
        if (m_onlyMissing && !m_map.isMissing(row))
            continue;
        if (townships.size() > 1 && row.village.left(9) != last)
            m_lines.push_back({last = row.village.left(9), -1});
        m_lines.push_back({{}, int(i)});
    }
}

const ReportRow* ReportMapModel::rowAt(const QModelIndex& index) const {
    const int row = index.isValid() ? m_lines[std::size_t(index.row())].row : -1;
    return row < 0 ? nullptr : &m_map.rows[std::size_t(row)];
}

const ReportCell* ReportMapModel::cellAt(const QModelIndex& index) const {
    const ReportRow* row = rowAt(index);
    return row && index.column() >= FirstMonth ? &row->cells[std::size_t(index.column() - FirstMonth)] : nullptr;
}

QModelIndex ReportMapModel::indexOf(const QString& village, int column) const {
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        if (m_lines[i].row >= 0 && m_map.rows[std::size_t(m_lines[i].row)].village == village)
            return index(int(i), column);
    return {};
}

int ReportMapModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_lines.size());
}

int ReportMapModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : FirstMonth + int(m_map.months.size());
}

bool ReportMapModel::isOwed(const ReportRow& row, int column) const {
    const std::size_t month = std::size_t(column - FirstMonth);
    return column >= FirstMonth && m_due[month] && row.cells[month].state == ReportState::None;
}

QString ReportMapModel::text(const ReportRow& row, int column) const {
    if (column == LastColumn)
        return row.lastAt ? dayOf(row.lastAt) : row.joined ? tr("never")
                                                           : tr("not joined");
    const ReportCell& cell = row.cells[std::size_t(column - FirstMonth)];
    const QString day = cell.receivedAt ? dayOf(cell.receivedAt) : QString();
    switch (cell.state) {
    case ReportState::None: return isOwed(row, column) ? tr("not reported") : QStringLiteral("–");
    case ReportState::Received: return cell.receivedAt ? tr("%1 on %2").arg(cell.entries).arg(day) : tr("%1 entries").arg(cell.entries);
    case ReportState::Published: return tr("published %1").arg(day).trimmed();
    case ReportState::Closed: return tr("closed %1").arg(day).trimmed();
    case ReportState::Held: return tr("waits: %1").arg(cell.waiting);
    case ReportState::Gap: return tr("part missing");
    }
    return {};
}

QString ReportMapModel::headingText(const QString& township, int column) const {
    if (column == LastColumn)
        return {};
    int reported = 0, all = 0;
    for (const ReportRow& row : m_map.rows)
        if (row.village.startsWith(township)) {
            ++all;
            reported += row.cells[std::size_t(column - FirstMonth)].entries > 0;
        }
    return QStringLiteral("%1/%2").arg(reported).arg(all);
}

QVariant ReportMapModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ReportRow* row = rowAt(index);
    const ReportCell* cell = cellAt(index);
    switch (role) {
    case Qt::DisplayRole: return row ? text(*row, index.column()) : headingText(m_lines[std::size_t(index.row())].township, index.column());
    case Qt::ToolTipRole: return row ? details(index) : QVariant();
    case Qt::AccessibleTextRole: return row ? details(index) : QVariant();
    case StateRole: return cell ? int(cell->state) : -1;
    case HeadingRole: return row == nullptr;
    case NoteRole: return noteAt(index) ? int(noteAt(index)->sign) : 0;
    case OwedRole: return row && isOwed(*row, index.column());
    default: return {};
    }
}

QVariant ReportMapModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (section < 0 || section >= (orientation == Qt::Vertical ? rowCount() : columnCount()))
        return {};
    if (orientation == Qt::Vertical) {
        const Line& line = m_lines[std::size_t(section)];
        if (role == Qt::DisplayRole)
            return line.row >= 0 ? m_map.rows[std::size_t(line.row)].name
                                 : std::find_if(m_map.rows.begin(), m_map.rows.end(), [&](const ReportRow& r) { return r.village.startsWith(line.township); })->township;
        return {};
    }
    if (role != Qt::DisplayRole)
        return {};
    if (section == LastColumn)
        return tr("Last package");
    const std::size_t month = std::size_t(section - FirstMonth);
    return QStringLiteral("%1\n%2/%3").arg(m_map.months[month].toString()).arg(m_reported[month]).arg(m_map.rows.size());
}

QString ReportMapModel::details(const QModelIndex& index) const {
    const ReportRow* row = rowAt(index);
    if (!row)
        return {};
    QStringList lines;
    const ReportCell* cell = cellAt(index);
    if (cell) {
        const Month month = m_map.months[std::size_t(index.column() - FirstMonth)];
        lines << tr("%1, %2: %3.").arg(row->name, month.toChinese(), reportStateName(cell->state));
        if (cell->entries > 0)
            lines << tr("Entries here: %1.").arg(cell->entries);
        if (cell->receivedAt)
            lines << (cell->package.isEmpty() ? tr("Last received on %1.").arg(dateOf(cell->receivedAt)) : tr("Last received on %1 with %2.").arg(dateOf(cell->receivedAt), cell->package));
        if (cell->waiting > 0)
            lines << tr("Entries that wait: %1.").arg(cell->waiting);
        for (const QString& reason : cell->reasons)
            lines << ImportService::holdText(reason);
        if (const CellNote* note = noteAt(index))
            lines << note->text;
    } else {
        lines << (row->lastAt == 0 ? tr("%1: nothing came yet.").arg(row->name) : tr("%1: last package on %2.").arg(row->name, dateOf(row->lastAt)));
        if (!row->joined)
            lines << tr("No computer of this village is confirmed yet.");
    }
    for (const MissingRange& range : row->missing)
        lines << tr("Missing: entries %1 to %2.").arg(range.first).arg(range.last);
    if (!cell)
        for (const QString& reason : row->reasons)
            lines << ImportService::holdText(reason);
    return lines.join(u' ');
}

} // namespace cunwu
