// What MonthSheetModel shows: cells, frozen columns, total and rank, the two header rows.
#include "models/points/monthsheetmodel.h"

#include "models/base/text.h"

namespace cunwu {

using namespace MonthSheetColumn;

static std::size_t at(int i) {
    return static_cast<std::size_t>(i);
}

QVariant MonthSheetModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SheetRow& row = m_sheet.rows()[at(index.row())];
    switch (role) {
    case MonthSheetRole::Household:
        return static_cast<qint64>(row.household.value);
    case MonthSheetRole::GroupName:
        return row.group;
    case MonthSheetRole::Explanation:
        return m_sheet.explain(index.row());
    default:
        break;
    }
    if (index.column() < FirstIndicator)
        return frozen(row, index.column(), role);
    const int indicator = indicatorAt(index.column());
    return indicator >= 0 ? cellData(index.row(), indicator, role)
                          : summaryData(index.row(), index.column(), role);
}

QVariant MonthSheetModel::frozen(const SheetRow& row, int column, int role) const {
    if (role == Qt::TextAlignmentRole)
        return QVariant(
            Qt::Alignment(Qt::AlignVCenter | (column == Number ? Qt::AlignRight : Qt::AlignLeft)));
    if (role == MonthSheetRole::Kind)
        return -1;
    if (role != Qt::DisplayRole && role != Qt::EditRole && role != Qt::AccessibleTextRole)
        return {};
    return column == Number ? row.number : column == Group ? row.group
                                                           : row.head;
}

QVariant MonthSheetModel::cellText(int row, int indicator) const {
    const SheetCell cell = m_sheet.cell(row, indicator);
    if (cell.veto)
        return tr("Vetoed");
    return cell.entries ? QVariant(cell.sum.toString()) : QVariant();
}

QVariant MonthSheetModel::cellData(int row, int indicator, int role) const {
    const Indicator& in = m_sheet.scheme().indicators()[at(indicator)];
    const SheetCell cell = m_sheet.cell(row, indicator);
    const auto refused = [&] { return m_refused.value({householdAt(row).value, in.code}); };
    switch (role) {
    case Qt::DisplayRole:
        return cellText(row, indicator);
    case Qt::EditRole:
        return cell.entries && !cell.veto ? QVariant(cell.sum.toString()) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant(Qt::Alignment(Qt::AlignVCenter | Qt::AlignRight));
    case Qt::ToolTipRole: {
        const QString reason = refused().reason;
        return reason.isEmpty() ? m_sheet.breakdown(row, indicator) : reason;
    }
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3")
            .arg(m_sheet.rows()[at(row)].head, in.name, cellText(row, indicator).toString());
    case MonthSheetRole::Indicator:
        return in.code;
    case MonthSheetRole::Kind:
        return static_cast<int>(in.kind);
    case MonthSheetRole::CellPoints:
        return static_cast<qint64>(cell.sum.hundredths());
    case MonthSheetRole::Entries:
        return cell.entries;
    case MonthSheetRole::Waiting:
        return cell.waiting;
    case MonthSheetRole::Capped:
        return cell.capped;
    case MonthSheetRole::Conflict:
        return cell.own > 1;
    case MonthSheetRole::Veto:
        return cell.veto;
    case MonthSheetRole::RefusedText:
        return refused().text;
    case MonthSheetRole::Refusal:
        return refused().reason;
    case MonthSheetRole::Breakdown:
        return m_sheet.breakdown(row, indicator);
    default:
        return {};
    }
}

QVariant MonthSheetModel::summaryData(int index, int column, int role) const {
    const SheetRow& row = m_sheet.rows()[at(index)];
    const bool total = column == totalColumn();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
    case Qt::AccessibleTextRole:
        return total ? QVariant(row.result.total.toString()) : QVariant(row.rank.rank);
    case Qt::TextAlignmentRole:
        return QVariant(Qt::Alignment(Qt::AlignVCenter | Qt::AlignRight));
    case Qt::ToolTipRole:
        return total           ? m_sheet.explain(index)
               : row.rank.tied ? tr("Tied: others have as many points and share the rank.")
                               : QString();
    case MonthSheetRole::Kind:
        return -1;
    case MonthSheetRole::CellPoints:
        return total ? static_cast<qint64>(row.result.total.hundredths())
                     : static_cast<qint64>(row.rank.rank);
    case MonthSheetRole::Veto:
        return row.result.veto;
    case MonthSheetRole::Capped:
        return total && row.result.capped > 0;
    case MonthSheetRole::Tied:
        return !total && row.rank.tied;
    default:
        return {};
    }
}

// --- Headers

static QString fullName(const Indicator& in) {
    QStringList lines{in.code + u' ' + in.name};
    QString value = kindName(in.kind);
    if (!in.tiers.empty()) {
        QStringList tiers;
        for (const Tier& t : in.tiers)
            tiers << t.name + u' ' + t.points.toSignedString();
        value += QStringLiteral("：") + tiers.join(QStringLiteral("、"));
    } else if (in.kind != IndicatorKind::Veto) {
        value +=
            QStringLiteral("：") + in.points.toSignedString() + QStringLiteral(" / ") + in.unit;
    }
    lines << value;
    for (const Cap& cap : in.caps)
        lines << capText(cap, in.unit);
    if (!in.evidence.isEmpty())
        lines << MonthSheetModel::tr("Evidence: %1").arg(in.evidence);
    return lines.join(u'\n');
}

QVariant MonthSheetModel::indicatorHeader(int indicator, int role) const {
    const EffectiveScheme& scheme = m_sheet.scheme();
    const Indicator& in = scheme.indicators()[at(indicator)];
    const int own = scheme.classOf(indicator);
    const auto sameClass = [&](int i) { return scheme.classOf(i) == own; };
    switch (role) {
    case Qt::DisplayRole:
        return in.shortName;
    case Qt::ToolTipRole:
    case MonthSheetRole::FullName:
        return fullName(in);
    case Qt::AccessibleTextRole:
        return in.name;
    case MonthSheetRole::Code:
    case MonthSheetRole::Indicator:
        return in.code;
    case MonthSheetRole::Kind:
        return static_cast<int>(in.kind);
    case MonthSheetRole::ClassName:
        return own < 0 ? kindName(IndicatorKind::Veto) : scheme.classes()[at(own)].name;
    case MonthSheetRole::ClassIndex:
        return own < 0 ? static_cast<int>(scheme.classes().size()) : own;
    case MonthSheetRole::ClassFirst: {
        int first = indicator;
        while (first > 0 && sameClass(first - 1))
            --first;
        return FirstIndicator + first;
    }
    case MonthSheetRole::ClassCount: {
        int count = 0;
        for (int i = 0; i < indicatorCount(); ++i)
            count += sameClass(i);
        return count;
    }
    default:
        return {};
    }
}

QVariant MonthSheetModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (const int indicator = indicatorAt(section); indicator >= 0)
        return indicatorHeader(indicator, role);
    if (role == MonthSheetRole::ClassIndex || role == MonthSheetRole::Kind)
        return -1;
    if (role == MonthSheetRole::ClassFirst)
        return section;
    if (role == MonthSheetRole::ClassCount)
        return 1;
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (section) {
    case Number:
        return tr("No.");
    case Group:
        return tr("Group");
    case Head:
        return tr("Head");
    default:
        return section == totalColumn() ? tr("Total") : tr("Rank");
    }
}

// --- Filter

void MonthSheetFilterModel::setGroup(const QString& group) {
    m_group = group;
    invalidateFilter();
}

void MonthSheetFilterModel::setClassIndex(int index) {
    m_class = index;
    invalidateFilter();
}

void MonthSheetFilterModel::setText(const QString& text) {
    m_text = text::halfWidth(text).trimmed().toLower();
    invalidateFilter();
}

bool MonthSheetFilterModel::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const auto cell = [&](int column, int role) {
        return sourceModel()->index(row, column, parent).data(role).toString();
    };
    if (!m_group.isEmpty() && cell(Group, MonthSheetRole::GroupName) != m_group)
        return false;
    if (m_text.isEmpty() || cell(Number, Qt::DisplayRole) == m_text)
        return true;
    const QString head = cell(Head, Qt::DisplayRole);
    return head.contains(m_text) || text::pinyinInitials(head).startsWith(m_text) ||
           text::pinyin(head).startsWith(m_text);
}

bool MonthSheetFilterModel::filterAcceptsColumn(int column, const QModelIndex&) const {
    const int own =
        sourceModel()->headerData(column, Qt::Horizontal, MonthSheetRole::ClassIndex).toInt();
    return m_class < 0 || own < 0 || own == m_class;
}

} // namespace cunwu
