#include "models/points/monthsheetmodel.h"

#include "models/points/pointsrepository.h"

namespace cunwu {

using namespace MonthSheetColumn;

static std::size_t at(int i) {
    return static_cast<std::size_t>(i);
}

MonthSheetModel::MonthSheetModel(OfficeSession& session, QObject* parent)
    : QAbstractTableModel(parent), m_session(session) {
    connect(&session, &OfficeSession::changed, this, &MonthSheetModel::sessionChanged);
}

void MonthSheetModel::setMonth(const QString& village, Month month) {
    beginResetModel();
    m_refused.clear();
    m_sheet = PointsRepository(m_session.db()).loadSheet(village, month);
    endResetModel();
    Q_EMIT monthStateChanged();
    Q_EMIT reloaded();
}

static bool sameShape(const MonthSheet& a, const MonthSheet& b) {
    const auto sameRow = [](const SheetRow& x, const SheetRow& y) {
        return x.household == y.household && x.number == y.number && x.group == y.group &&
               x.head == y.head;
    };
    return a.scheme().indicators() == b.scheme().indicators() &&
           a.scheme().classes() == b.scheme().classes() &&
           std::equal(a.rows().begin(), a.rows().end(), b.rows().begin(), b.rows().end(), sameRow);
}

void MonthSheetModel::reload() {
    if (!month().isValid())
        return;
    MonthSheet fresh = PointsRepository(m_session.db()).loadSheet(village(), month());
    const bool stateChanged = fresh.info() != m_sheet.info();
    if (!sameShape(fresh, m_sheet)) {
        beginResetModel();
        m_refused.clear();
        m_sheet = std::move(fresh);
        endResetModel();
    } else {
        const MonthSheet before = std::exchange(m_sheet, std::move(fresh));
        for (int row = 0; row < rowCount(); ++row) {
            const SheetRow &a = before.rows()[at(row)], &b = m_sheet.rows()[at(row)];
            if (a.entries != b.entries || a.result != b.result)
                emitRow(row);
            else if (a.rank != b.rank)
                emitRanks({row});
        }
    }
    if (stateChanged)
        Q_EMIT monthStateChanged();
    Q_EMIT reloaded();
}

void MonthSheetModel::sessionChanged(const QStringList& tables) {
    static const QStringList watched{QStringLiteral("point_entry"), QStringLiteral("village_month"),
                                     QStringLiteral("household"), QStringLiteral("person"),
                                     QStringLiteral("scheme")};
    const bool concerns =
        tables.isEmpty() || std::any_of(tables.begin(), tables.end(),
                                        [](const QString& t) { return watched.contains(t); });
    if (m_editing || !concerns || !month().isValid())
        return;
    if (const auto households = concerned(tables))
        takeRows(*households);
    else
        reload();
}

/// The households whose entries of this month a commit changed; nothing when more than that changed.
std::optional<std::vector<HouseholdId>>
MonthSheetModel::concerned(const QStringList& tables) const {
    if (tables != QStringList(QStringLiteral("point_entry")))
        return std::nullopt;
    const auto ids = m_session.changedRows(tables.front());
    if (!ids)
        return std::nullopt;
    std::set<HouseholdId> households;
    for (const SheetRow& row : m_sheet.rows()) { // as they were: taken back, an entry is gone
        const auto changed = [&](const PointEntry& e) { return ids->contains(e.id.value); };
        if (std::any_of(row.earlier.begin(), row.earlier.end(), changed))
            return std::nullopt;
        if (std::any_of(row.entries.begin(), row.entries.end(), changed))
            households.insert(row.household);
    }
    const PointsRepository repository(m_session.db());
    for (const std::int64_t id : *ids) {
        const auto entry = repository.entry({id});
        if (!entry)
            continue;
        if (entry->month < month() && entry->month.year() == month().year())
            return std::nullopt; // weighs on this month through caps
        if (entry->month == month())
            households.insert(entry->household);
    }
    return std::vector<HouseholdId>(households.begin(), households.end());
}

void MonthSheetModel::emitRow(int row) {
    Q_EMIT dataChanged(index(row, FirstIndicator), index(row, rankColumn()));
}

void MonthSheetModel::emitRanks(const std::vector<int>& rows) {
    for (std::size_t i = 0; i < rows.size();) { // neighbours in one signal
        std::size_t end = i + 1;
        while (end < rows.size() && rows[end] == rows[end - 1] + 1)
            ++end;
        Q_EMIT dataChanged(index(rows[i], rankColumn()), index(rows[end - 1], rankColumn()));
        i = end;
    }
}

/// Reads the month's entries of these households again; signals only the cells that differ.
void MonthSheetModel::takeRows(const std::vector<HouseholdId>& households) {
    PointsRepository repository(m_session.db());
    for (const HouseholdId household : households) {
        const int row = m_sheet.rowOf(household);
        if (row < 0)
            continue;
        // A cap or a higher entry of the same act may change what other cells show.
        std::vector<std::pair<SheetCell, std::vector<PointEntry>>> before;
        for (int i = 0; i < indicatorCount(); ++i)
            before.emplace_back(m_sheet.cell(row, i), m_sheet.entriesOf(row, i));
        m_sheet.setEntries(row, repository.entries(household, month()));
        for (int i = 0; i < indicatorCount(); ++i)
            if (before[at(i)] != std::pair(m_sheet.cell(row, i), m_sheet.entriesOf(row, i)))
                Q_EMIT dataChanged(index(row, FirstIndicator + i), index(row, FirstIndicator + i));
        Q_EMIT dataChanged(index(row, totalColumn()), index(row, totalColumn()));
    }
    emitRanks(m_sheet.rankAgain());
}

bool MonthSheetModel::isEditable() const {
    return !m_session.readOnly() && month().isValid() && m_sheet.info().state == MonthState::Draft;
}

int MonthSheetModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_sheet.rows().size());
}

int MonthSheetModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || !month().isValid() ? 0 : rankColumn() + 1;
}

int MonthSheetModel::indicatorAt(int column) const {
    return column >= FirstIndicator && column < totalColumn() ? column - FirstIndicator : -1;
}

int MonthSheetModel::columnOf(const QString& indicator) const {
    const int i = m_sheet.scheme().indexOf(indicator);
    return i < 0 ? -1 : FirstIndicator + i;
}

HouseholdId MonthSheetModel::householdAt(int row) const {
    return row >= 0 && row < rowCount() ? m_sheet.rows()[at(row)].household : HouseholdId();
}

Qt::ItemFlags MonthSheetModel::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    const int i = indicatorAt(index.column());
    if (i >= 0 && isEditable() && m_sheet.scheme().indicators()[at(i)].kind != IndicatorKind::Veto)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool MonthSheetModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    const int indicator = index.isValid() ? indicatorAt(index.column()) : -1;
    if (role != Qt::EditRole || indicator < 0 || m_session.readOnly())
        return false;
    const HouseholdId household = householdAt(index.row());
    const QString code = m_sheet.scheme().indicators()[at(indicator)].code;
    m_editing = true;
    EditOutcome outcome;
    try {
        outcome = PointsService(m_session.db()).setCell(m_sheet, household, code, value.toString());
    } catch (...) {
        m_editing = false;
        throw;
    }
    m_editing = false;
    if (outcome.done) {
        clearRefusal(index);
        takeRows(outcome.households);
        return true;
    }
    m_refused.insert({household.value, code}, {value.toString(), outcome.reason});
    Q_EMIT dataChanged(index, index);
    Q_EMIT refused(index, outcome.reason);
    return false;
}

void MonthSheetModel::clearRefusal(const QModelIndex& index) {
    const int indicator = indicatorAt(index.column());
    if (indicator >= 0 && m_refused.remove({householdAt(index.row()).value,
                                            m_sheet.scheme().indicators()[at(indicator)].code}))
        Q_EMIT dataChanged(index, index);
}

// --- Blocks

static std::vector<HouseholdId> householdsOf(const MonthSheet& sheet,
                                             const std::vector<int>& rows) {
    std::vector<HouseholdId> out;
    for (const int row : rows)
        out.push_back(sheet.rows().at(at(row)).household);
    return out;
}

static std::vector<QString> codesOf(const MonthSheetModel& model, const std::vector<int>& columns) {
    std::vector<QString> out;
    for (const int column : columns)
        if (const int i = model.indicatorAt(column); i >= 0)
            out.push_back(model.sheet().scheme().indicators()[at(i)].code);
    return out;
}

BlockPlan MonthSheetModel::planPaste(const std::vector<int>& rows, const std::vector<int>& columns,
                                     const QString& tsv) const {
    return PointsService::planPaste(m_sheet, householdsOf(m_sheet, rows), codesOf(*this, columns),
                                    tsv);
}

BlockPlan MonthSheetModel::planFillDown(const std::vector<int>& rows,
                                        const std::vector<int>& columns) const {
    return PointsService::planFillDown(m_sheet, householdsOf(m_sheet, rows),
                                       codesOf(*this, columns));
}

BlockPlan MonthSheetModel::planCopyLastMonth(const std::vector<int>& rows) const {
    const MonthSheet last =
        PointsRepository(m_session.db()).loadSheet(village(), month().previous());
    return PointsService::planCopyRegular(m_sheet, last, householdsOf(m_sheet, rows));
}

EditOutcome MonthSheetModel::apply(const BlockPlan& plan, const QString& label) {
    m_editing = true;
    EditOutcome outcome;
    try {
        outcome = PointsService(m_session.db()).apply(m_sheet, plan, label);
    } catch (...) {
        m_editing = false;
        throw;
    }
    m_editing = false;
    if (outcome.done)
        takeRows(outcome.households);
    return outcome;
}

} // namespace cunwu
