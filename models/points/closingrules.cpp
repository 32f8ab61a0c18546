// What a person must look at before a month is signed: pure, from the sheet and last month's
// totals.
#include "models/points/monthservice.h"

#include <QCoreApplication>
#include <QSet>
#include <array>

namespace cunwu {

using Kind = ClosingFinding::Kind;

static QString translated(const char* text) {
    return QCoreApplication::translate("ClosingCheck", text);
}

QString findingKindName(Kind kind) {
    static constexpr std::array names{QT_TRANSLATE_NOOP("ClosingCheck", "No entry"),
                                      QT_TRANSLATE_NOOP("ClosingCheck", "Veto without document"),
                                      QT_TRANSLATE_NOOP("ClosingCheck", "Declaration undecided"),
                                      QT_TRANSLATE_NOOP("ClosingCheck", "Two entries in one cell"),
                                      QT_TRANSLATE_NOOP("ClosingCheck", "Not in the scheme"),
                                      QT_TRANSLATE_NOOP("ClosingCheck", "Cap reached"),
                                      QT_TRANSLATE_NOOP("ClosingCheck", "Far from last month"),
                                      QT_TRANSLATE_NOOP("ClosingCheck", "Remark from above")};
    return translated(names[static_cast<std::size_t>(kind)]);
}

static bool mustFix(Kind kind) {
    return kind == Kind::VetoDocument || kind == Kind::Waiting || kind == Kind::TwoSheetEntries;
}

static const char* kindWord(Kind kind) {
    static constexpr std::array words{
        "no-entry", "veto-document", "waiting", "two-entries", "unknown-indicator", "cap", "far", "remark"};
    return words[static_cast<std::size_t>(kind)];
}

namespace {

class Checker {
public:
    Checker(const MonthSheet& sheet, const QHash<HouseholdId, Points>& last)
        : m_sheet(sheet), m_last(last) {}

    std::vector<ClosingFinding> run() {
        m_far = farBound();
        for (const SheetRow& row : m_sheet.rows())
            checkRow(row);
        std::stable_sort(m_findings.begin(), m_findings.end(),
                         [](const auto& a, const auto& b) { return a.mustFix > b.mustFix; });
        return std::move(m_findings);
    }

private:
    void add(Kind kind, const SheetRow& row, const QString& indicator, const QString& text) {
        ClosingFinding f;
        f.kind = kind;
        f.key = QStringLiteral("%1/%2/%3")
                    .arg(QLatin1String(kindWord(kind)))
                    .arg(row.household.value)
                    .arg(indicator);
        if (m_keys.contains(f.key))
            return; // several entries of a cell are one finding
        m_keys << f.key;
        f.household = row.household;
        f.indicator = indicator;
        f.text = text;
        f.mustFix = mustFix(kind);
        m_findings.push_back(std::move(f));
    }

    static QString who(const SheetRow& row) {
        return QStringLiteral("%1 %2 %3").arg(row.group, row.number, row.head).trimmed();
    }

    void checkRow(const SheetRow& row) {
        if (row.entries.empty())
            add(Kind::NoEntry, row, {},
                translated(QT_TRANSLATE_NOOP("ClosingCheck", "%1 has no entry this month."))
                    .arg(who(row)));
        for (const PointLine& line : row.result.lines)
            checkLine(row, line);
        for (int i = 0; i < static_cast<int>(m_sheet.scheme().indicators().size()); ++i) {
            const Indicator& in = m_sheet.scheme().indicators()[static_cast<std::size_t>(i)];
            if (m_sheet.cell(m_sheet.rowOf(row.household), i).own > 1)
                add(Kind::TwoSheetEntries, row, in.code,
                    translated(QT_TRANSLATE_NOOP("ClosingCheck",
                                                 "%1: two computers typed points into “%2”. Type "
                                                 "the right sum into the cell again."))
                        .arg(who(row), in.shortName));
        }
        const auto last = m_last.constFind(row.household);
        if (last == m_last.constEnd() || row.entries.empty())
            return;
        const Points difference = row.result.total - *last;
        if (difference > m_far || -difference > m_far)
            add(Kind::FarFromLast, row, {},
                translated(QT_TRANSLATE_NOOP(
                               "ClosingCheck",
                               "%1 has %2 points, %3 against last month's %4. Is that right?"))
                    .arg(who(row), row.result.total.toString(), difference.toSignedString(),
                         last->toString()));
    }

    void checkLine(const SheetRow& row, const PointLine& line) {
        const PointEntry& e =
            row.entries[static_cast<std::size_t>(line.entry) - row.earlier.size()];
        const Indicator* in = m_sheet.scheme().find(e.indicator);
        const QString name = in ? in->shortName : e.indicator;
        if (line.outcome == LineOutcome::Waiting && e.state == EntryState::Approved)
            add(Kind::VetoDocument, row, e.indicator,
                translated(
                    QT_TRANSLATE_NOOP("ClosingCheck", "%1: the veto “%2” lacks the document's "
                                                      "number, date or agency and does not hold."))
                    .arg(who(row), name));
        else if (line.outcome == LineOutcome::Waiting)
            add(Kind::Waiting, row, e.indicator,
                translated(
                    QT_TRANSLATE_NOOP("ClosingCheck",
                                      "%1: the declaration “%2” is neither approved nor rejected."))
                    .arg(who(row), name));
        else if (line.outcome == LineOutcome::NotInScheme)
            add(Kind::UnknownIndicator, row, e.indicator,
                translated(QT_TRANSLATE_NOOP(
                               "ClosingCheck",
                               "%1: the scheme has no indicator “%2”; its points do not count."))
                    .arg(who(row), name));
        else if (line.outcome == LineOutcome::Capped)
            add(Kind::CapReached, row, e.indicator,
                translated(QT_TRANSLATE_NOOP("ClosingCheck", "%1: “%2” %3."))
                    .arg(who(row), name, explainLine(m_sheet.scheme(), e, line)));
    }

    /// 30 points, or twice the village's usual (median) change when that is more.
    Points farBound() const {
        std::vector<Points> changes;
        for (const SheetRow& row : m_sheet.rows())
            if (const auto it = m_last.constFind(row.household); it != m_last.constEnd()) {
                const Points d = row.result.total - *it;
                changes.push_back(d < Points() ? -d : d);
            }
        if (changes.empty())
            return Points::of(30);
        std::nth_element(changes.begin(),
                         changes.begin() + static_cast<std::ptrdiff_t>(changes.size() / 2),
                         changes.end());
        return std::max(Points::of(30), changes[changes.size() / 2] * Points::of(2));
    }

    const MonthSheet& m_sheet;
    const QHash<HouseholdId, Points>& m_last;
    Points m_far;
    QSet<QString> m_keys;
    std::vector<ClosingFinding> m_findings;
};

} // namespace

std::vector<ClosingFinding> MonthService::findings(const MonthSheet& sheet,
                                                   const QHash<HouseholdId, Points>& lastTotals) {
    return Checker(sheet, lastTotals).run();
}

std::vector<ClosingFinding> MonthService::findings(const std::vector<RemarkThread>& remarks) {
    std::vector<ClosingFinding> out;
    for (const RemarkThread& thread : remarks) {
        if (thread.state() != RemarkState::Open)
            continue;
        const Remark& r = thread.remark;
        constexpr int shown = 60; // the whole text stands in the list of remarks
        const QString body = r.body.simplified();
        const QString about = thread.householdTitle.isEmpty() ? QString() : thread.householdTitle + u' ';
        ClosingFinding f;
        f.kind = Kind::Remark;
        f.key = QStringLiteral("%1/%2/").arg(QLatin1String(kindWord(f.kind))).arg(r.id.value);
        f.household = r.household;
        f.text = translated(QT_TRANSLATE_NOOP("ClosingCheck", "%1 wrote: %2. It is not answered yet."))
                     .arg(r.office.isEmpty() ? remarkOwnerName(r.owner) : r.office, about + (body.size() > shown ? body.left(shown) + QStringLiteral("…") : body));
        out.push_back(std::move(f));
    }
    return out;
}

} // namespace cunwu
