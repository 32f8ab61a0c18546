#include "models/points/monthsheet.h"

#include "models/base/text.h"
#include <QCoreApplication>
#include <QSet>

namespace cunwu {

static QString translated(const char* text) {
    return QCoreApplication::translate("MonthSheet", text);
}

std::vector<PointEntry> SheetRow::allEntries() const {
    std::vector<PointEntry> all = earlier;
    all.insert(all.end(), entries.begin(), entries.end());
    return all;
}

static bool isOwn(const PointEntry& e) {
    return e.source == EntrySource::Sheet && e.state == EntryState::Approved && !e.person &&
           !e.reverses;
}

static QSet<std::int64_t> reversedIds(const std::vector<PointEntry>& entries) {
    QSet<std::int64_t> ids;
    for (const PointEntry& e : entries)
        if (e.reverses && e.state == EntryState::Approved)
            ids << e.reverses.value;
    return ids;
}

static bool stands(const PointEntry& e, const QSet<std::int64_t>& reversed) {
    return e.state == EntryState::Approved && !e.reverses && !reversed.contains(e.id.value);
}

MonthSheet::MonthSheet(MonthInfo info, SchemeBook book, std::vector<SheetRow> rows)
    : m_info(std::move(info)), m_book(std::move(book)), m_rows(std::move(rows)) {
    m_scheme = m_book.effective(m_info.village, m_info.month);
    std::stable_sort(m_rows.begin(), m_rows.end(), [](const SheetRow& a, const SheetRow& b) {
        return a.group != b.group ? text::naturalLess(a.group, b.group)
                                  : text::naturalLess(a.number, b.number);
    });
    m_cells.resize(m_rows.size());
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rowOf.insert(m_rows[i].household.value, static_cast<int>(i));
        evaluate(m_rows[i]);
        fillCells(static_cast<int>(i));
    }
    rankAgain();
}

int MonthSheet::rowOfNumber(const QString& number) const {
    int found = -1;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].number != number)
            continue;
        if (found >= 0)
            return -1;
        found = static_cast<int>(i);
    }
    return found;
}

QStringList MonthSheet::groups() const {
    QStringList out;
    for (const SheetRow& row : m_rows)
        if (out.isEmpty() || out.last() != row.group)
            out << row.group; // rows are sorted by group
    return out;
}

void MonthSheet::evaluate(SheetRow& row) {
    const SchemeOfMonth scheme = [this](Month month) -> const EffectiveScheme& {
        return schemeOf(month);
    };
    row.result = evaluateMonth(scheme, row.allEntries(), m_info.month);
}

void MonthSheet::fillCells(int index) {
    const SheetRow& row = m_rows[static_cast<std::size_t>(index)];
    auto& cells = m_cells[static_cast<std::size_t>(index)];
    cells.assign(m_scheme->indicators().size(), {});
    const QSet<std::int64_t> reversed = reversedIds(row.entries);
    for (const PointEntry& e : row.entries) {
        const int at = m_scheme->indexOf(e.indicator);
        if (at < 0)
            continue;
        SheetCell& cell = cells[static_cast<std::size_t>(at)];
        cell.waiting += e.state == EntryState::Declared || e.state == EntryState::Checked;
        if (!stands(e, reversed))
            continue;
        cell.sum += e.points;
        ++cell.entries;
        cell.own += isOwn(e);
    }
    for (const PointLine& line : row.result.lines) {
        const std::size_t i = static_cast<std::size_t>(line.entry) - row.earlier.size();
        const int at = m_scheme->indexOf(row.entries[i].indicator);
        if (at < 0)
            continue;
        cells[static_cast<std::size_t>(at)].capped |= line.outcome == LineOutcome::Capped;
        cells[static_cast<std::size_t>(at)].veto |= line.outcome == LineOutcome::Veto;
    }
}

SheetCell MonthSheet::cell(int row, int indicator) const {
    return m_cells[static_cast<std::size_t>(row)][static_cast<std::size_t>(indicator)];
}

CellContext MonthSheet::context(int index, int indicator) const {
    const SheetRow& row = m_rows[static_cast<std::size_t>(index)];
    const QString& code = m_scheme->indicators()[static_cast<std::size_t>(indicator)].code;
    CellContext c;
    const QSet<std::int64_t> reversed = reversedIds(row.entries);
    for (const PointEntry& e : row.entries) {
        if (e.indicator != code || !stands(e, reversed))
            continue;
        if (isOwn(e)) {
            c.sheet += e.points;
        } else {
            c.others += e.points;
            c.othersQuantity += e.quantity;
        }
    }
    const QSet<std::int64_t> before = reversedIds(row.earlier);
    const Month quarter = periodStart(CapPeriod::Quarter, m_info.month);
    for (const PointEntry& e : row.earlier) {
        if (e.indicator != code || !stands(e, before))
            continue;
        c.yearPoints += e.points;
        c.yearQuantity += e.quantity;
        if (e.month >= quarter) {
            c.quarterPoints += e.points;
            c.quarterQuantity += e.quantity;
        }
    }
    return c;
}

CellPlan MonthSheet::plan(int row, int indicator, const QString& text) const {
    return planCell(m_scheme->indicators()[static_cast<std::size_t>(indicator)], text,
                    context(row, indicator));
}

std::vector<PointEntry> MonthSheet::entriesOf(int row, int indicator) const {
    const QString& code = m_scheme->indicators()[static_cast<std::size_t>(indicator)].code;
    std::vector<PointEntry> out;
    for (const PointEntry& e : m_rows[static_cast<std::size_t>(row)].entries)
        if (e.indicator == code)
            out.push_back(e);
    std::stable_partition(out.begin(), out.end(), isOwn);
    return out;
}

QString MonthSheet::breakdown(int index, int indicator) const {
    const SheetRow& row = m_rows[static_cast<std::size_t>(index)];
    const QString& code = m_scheme->indicators()[static_cast<std::size_t>(indicator)].code;
    QStringList lines;
    for (const PointLine& line : row.result.lines) {
        const PointEntry& e =
            row.entries[static_cast<std::size_t>(line.entry) - row.earlier.size()];
        if (e.indicator != code)
            continue;
        QStringList about{sourceName(e.source)};
        if (e.day.isValid())
            about.prepend(e.day.toString(Qt::ISODate));
        if (!e.note.isEmpty())
            about << e.note;
        if (const QString why = explainLine(*m_scheme, e, line); !why.isEmpty())
            about << why;
        lines << translated(QT_TRANSLATE_NOOP("MonthSheet", "%1  %2"))
                     .arg(e.points.toSignedString(), about.join(QStringLiteral(" · ")));
    }
    return lines.join(u'\n');
}

QString MonthSheet::explain(int index) const {
    const SheetRow& row = m_rows[static_cast<std::size_t>(index)];
    return explainTotal(row.head.isEmpty() ? row.number : row.head, *m_scheme, row.allEntries(),
                        row.result);
}

void MonthSheet::setEntries(int index, std::vector<PointEntry> entries) {
    SheetRow& row = m_rows[static_cast<std::size_t>(index)];
    row.entries = std::move(entries);
    evaluate(row);
    fillCells(index);
}

std::vector<int> MonthSheet::rankAgain() {
    std::vector<Points> totals;
    totals.reserve(m_rows.size());
    for (const SheetRow& row : m_rows)
        totals.push_back(row.result.total);
    const std::vector<Rank> ranks = competitionRanks(totals);
    std::vector<int> changed;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].rank == ranks[i])
            continue;
        m_rows[i].rank = ranks[i];
        changed.push_back(static_cast<int>(i));
    }
    return changed;
}

} // namespace cunwu
