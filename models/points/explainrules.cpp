// The words of pointsrules.h: why an entry is refused, why a line counts what it counts, how a
// total comes about.
#include "models/points/pointsrules.h"

#include <QCoreApplication>

namespace cunwu {

static QString translated(const char* text) {
    return QCoreApplication::translate("PointsRules", text);
}

static QString checkValue(const Indicator& in, const PointEntry& e) {
    if (e.quantity <= Points() || e.quantity > Points::of(1000))
        return translated(QT_TRANSLATE_NOOP(
            "PointsRules", "The quantity must be greater than 0 and at most 1,000."));
    if (in.tiers.empty() && e.points != pointsFor(in, e.quantity))
        return translated(QT_TRANSLATE_NOOP(
                              "PointsRules",
                              "“%1” gives %2 points each: %3 of them make %4 points, not %5."))
            .arg(in.shortName, in.points.toSignedString(), e.quantity.toString(),
                 pointsFor(in, e.quantity).toSignedString(), e.points.toSignedString());
    if (!in.tiers.empty() && (e.points.isZero() || !quantityFor(in, e.points))) {
        QStringList tiers;
        for (const Tier& t : in.tiers)
            tiers << t.name + u' ' + t.points.toSignedString();
        return translated(
                   QT_TRANSLATE_NOOP("PointsRules",
                                     "“%1” has these steps: %2; %3 points are no sum of them."))
            .arg(in.shortName, tiers.join(QStringLiteral("、")), e.points.toSignedString());
    }
    return {};
}

QString checkEntry(const EffectiveScheme& scheme, const PointEntry& e) {
    if (!e.month.isValid())
        return translated(QT_TRANSLATE_NOOP("PointsRules", "The month is missing."));
    const Indicator* in = scheme.find(e.indicator);
    if (!in)
        return translated(
                   QT_TRANSLATE_NOOP("PointsRules", "The scheme of %1 has no indicator “%2”."))
            .arg(e.month.toChinese(), e.indicator);
    if (e.day.isValid() && !e.month.contains(e.day))
        return translated(QT_TRANSLATE_NOOP("PointsRules", "The day %1 does not lie in %2."))
            .arg(e.day.toString(Qt::ISODate), e.month.toChinese());
    if (in->kind != IndicatorKind::Veto)
        return checkValue(*in, e);
    if (!e.points.isZero())
        return translated(QT_TRANSLATE_NOOP("PointsRules", "A veto has no points."));
    if (!e.document.isComplete())
        return translated(QT_TRANSLATE_NOOP(
            "PointsRules", "A veto needs the document's number, date and agency."));
    return {};
}

QString explainLine(const EffectiveScheme& scheme, const PointEntry& entry, const PointLine& line) {
    const Indicator* in = scheme.find(entry.indicator);
    QStringList why;
    switch (line.outcome) {
    case LineOutcome::Counted:
        break;
    case LineOutcome::Capped:
        why << translated(QT_TRANSLATE_NOOP("PointsRules", "cap reached: %1"))
                   .arg(line.cap && in ? capText(*line.cap, in->unit) : QString());
        break;
    case LineOutcome::NotHighest:
        why << translated(
            QT_TRANSLATE_NOOP("PointsRules", "of the same act only the highest counts"));
        break;
    case LineOutcome::Waiting:
        why << (in && in->kind == IndicatorKind::Veto && entry.state == EntryState::Approved
                    ? translated(QT_TRANSLATE_NOOP("PointsRules",
                                                   "does not hold: the document is missing"))
                    : translated(QT_TRANSLATE_NOOP("PointsRules", "waits for a decision")));
        break;
    case LineOutcome::Rejected:
        why << translated(QT_TRANSLATE_NOOP("PointsRules", "rejected: %1")).arg(entry.reason);
        break;
    case LineOutcome::Reversed:
        why << translated(QT_TRANSLATE_NOOP("PointsRules", "taken back by a correction"));
        break;
    case LineOutcome::Reversal:
        why << translated(QT_TRANSLATE_NOOP("PointsRules", "correction: %1")).arg(entry.reason);
        break;
    case LineOutcome::NotInScheme:
        why << translated(QT_TRANSLATE_NOOP("PointsRules", "not in this month's scheme"));
        break;
    case LineOutcome::Veto:
        why << translated(QT_TRANSLATE_NOOP("PointsRules", "veto: %1, %2, %3"))
                   .arg(entry.document.agency, entry.document.number,
                        entry.document.date.toString(Qt::ISODate));
        break;
    }
    if (line.weight != Points::of(1))
        why << translated(QT_TRANSLATE_NOOP("PointsRules", "weight × %1"))
                   .arg(line.weight.toString());
    return why.join(QStringLiteral("；"));
}

static QString dayText(QDate day) {
    return translated(QT_TRANSLATE_NOOP("PointsRules", "day %1/%2"))
        .arg(day.month())
        .arg(day.day());
}

/// " + 5 三包（10月12日，入户）"
static QString part(const EffectiveScheme& scheme, const PointEntry& e, const PointLine& line) {
    const Indicator* in = scheme.find(e.indicator);
    QStringList about;
    if (e.day.isValid())
        about << dayText(e.day);
    if (e.source != EntrySource::Sheet)
        about << sourceName(e.source);
    if (const QString why = explainLine(scheme, e, line); !why.isEmpty())
        about << why;
    const bool negative =
        line.counted < Points() || (line.counted.isZero() && in && in->isNegative());
    const QString size = (negative ? -line.counted : line.counted).toString();
    QString text = (negative ? QStringLiteral(" − ") : QStringLiteral(" + ")) + size + u' ' +
                   (in ? in->shortName : e.indicator);
    if (!about.isEmpty())
        text += translated(QT_TRANSLATE_NOOP("PointsRules", " (%1)"))
                    .arg(about.join(translated(QT_TRANSLATE_NOOP("PointsRules", ", "))));
    return text;
}

std::vector<PointLine> inColumnOrder(const EffectiveScheme& scheme,
                                     const std::vector<PointEntry>& entries,
                                     std::vector<PointLine> lines) {
    const auto column = [&](const PointLine& line) {
        const int at = scheme.indexOf(entries[static_cast<std::size_t>(line.entry)].indicator);
        return at < 0 ? std::numeric_limits<int>::max() : at;
    };
    std::stable_sort(lines.begin(), lines.end(),
                     [&](const PointLine& a, const PointLine& b) { return column(a) < column(b); });
    return lines;
}

QString explainTotal(const QString& head, const EffectiveScheme& scheme,
                     const std::vector<PointEntry>& entries, const HouseholdMonth& month) {
    QString sum = month.base.toString();
    QStringList vetoes;
    int waiting = 0;
    for (const PointLine& line : inColumnOrder(scheme, entries, month.lines)) {
        const PointEntry& e = entries[static_cast<std::size_t>(line.entry)];
        if (line.outcome == LineOutcome::Counted || line.outcome == LineOutcome::Capped ||
            line.outcome == LineOutcome::NotHighest)
            sum += part(scheme, e, line);
        else if (line.outcome == LineOutcome::Veto)
            vetoes << scheme.find(e.indicator)->shortName +
                          translated(QT_TRANSLATE_NOOP("PointsRules", " (%1)"))
                              .arg(explainLine(scheme, e, line));
        waiting += line.outcome == LineOutcome::Waiting;
    }
    QString text = vetoes.isEmpty()
                       ? translated(QT_TRANSLATE_NOOP("PointsRules", "%1: %2 points = %3"))
                             .arg(head, month.total.toString(), sum)
                       : translated(QT_TRANSLATE_NOOP("PointsRules",
                                                      "%1: 0 points, vetoed by %2; without it %3"))
                             .arg(head, vetoes.join(QStringLiteral("、")), sum);
    if (waiting)
        text += translated(QT_TRANSLATE_NOOP("PointsRules", "; %1 waiting")).arg(waiting);
    return text;
}

} // namespace cunwu
