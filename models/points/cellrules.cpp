#include "models/points/cellrules.h"

#include "models/base/text.h"
#include <QCoreApplication>

namespace cunwu {

static QString translated(const char* text) {
    return QCoreApplication::translate("CellRules", text);
}

static Points magnitude(Points p) {
    return p < Points() ? -p : p;
}

std::optional<CellInput> parseCell(const Indicator& in, const QString& typed) {
    const QString text = text::compact(typed);
    if (text.isEmpty())
        return CellInput{};
    const auto value = Points::parse(text);
    if (!value)
        return std::nullopt;
    const bool plus = text.startsWith(u'+'), minus = text.startsWith(u'-');
    if (plus || (minus && !in.isNegative()))
        return CellInput{CellInput::Kind::Change, *value};
    return CellInput{CellInput::Kind::Set, in.isNegative() ? -magnitude(*value) : *value};
}

static QString wrongStep(const Indicator& in) {
    if (in.tiers.empty())
        return translated(
                   QT_TRANSLATE_NOOP("CellRules",
                                     "“%1” counts %2 points for each %3: only multiples of it."))
            .arg(in.shortName, magnitude(in.points).toString(), in.unit);
    QStringList tiers;
    for (const Tier& t : in.tiers)
        tiers << t.name + u' ' + t.points.toString();
    return translated(QT_TRANSLATE_NOOP("CellRules",
                                        "“%1” has these steps: %2. Type one of them or a sum."))
        .arg(in.shortName, tiers.join(QStringLiteral("、")));
}

/// The first cap that own + used would break; empty when none.
static QString brokenCap(const Indicator& in, const CellContext& c, Points own, Points quantity) {
    for (const Cap& cap : in.caps) {
        Points points = c.others, times = c.othersQuantity;
        if (cap.per == CapPeriod::Quarter) {
            points += c.quarterPoints;
            times += c.quarterQuantity;
        } else if (cap.per == CapPeriod::Year) {
            points += c.yearPoints;
            times += c.yearQuantity;
        }
        const bool tooMany =
            cap.times && !in.perPerson && times + quantity > Points::of(*cap.times);
        const bool tooMuch = cap.points && magnitude(points) + magnitude(own) > *cap.points;
        if (!tooMany && !tooMuch)
            continue;
        const QString bound = capText(cap, in.unit);
        if (points.isZero())
            return translated(QT_TRANSLATE_NOOP("CellRules", "“%1”: %2.")).arg(in.shortName, bound);
        return translated(
                   QT_TRANSLATE_NOOP("CellRules", "“%1”: %2; %3 points are already recorded %4."))
            .arg(in.shortName, bound, points.toSignedString(), periodName(cap.per));
    }
    return {};
}

static QString refuse(const Indicator& in, const CellContext& c, CellPlan& plan) {
    if (plan.own == c.sheet)
        return {};
    if (in.isNegative() ? plan.sum > Points() : plan.sum < Points())
        return in.isNegative()
                   ? translated(
                         QT_TRANSLATE_NOOP("CellRules",
                                           "“%1” takes points away: the cell cannot be above 0."))
                         .arg(in.shortName)
                   : translated(QT_TRANSLATE_NOOP("CellRules",
                                                  "“%1” adds points: the cell cannot be below 0."))
                         .arg(in.shortName);
    if (in.isNegative() ? plan.own > Points() : plan.own < Points())
        return translated(QT_TRANSLATE_NOOP("CellRules",
                                            "Other sources recorded %1 points in this cell. Open "
                                            "the cell's details to change these entries."))
            .arg(c.others.toSignedString());
    const auto quantity = quantityFor(in, plan.own);
    if (!quantity)
        return wrongStep(in);
    plan.quantity = *quantity;
    if (*quantity > Points::of(1000))
        return translated(QT_TRANSLATE_NOOP(
                              "CellRules", "That is more than 1,000 times “%1”. Check the number."))
            .arg(in.shortName);
    if (magnitude(plan.own) > magnitude(c.sheet)) // less than before is always allowed
        return brokenCap(in, c, plan.own, *quantity);
    return {};
}

CellPlan planCell(const Indicator& in, const QString& text, const CellContext& c) {
    CellPlan plan;
    plan.sum = c.sheet + c.others;
    plan.own = c.sheet;
    const auto input = parseCell(in, text);
    if (in.kind == IndicatorKind::Veto) {
        if (!input || input->kind != CellInput::Kind::Clear)
            plan.reason = translated(QT_TRANSLATE_NOOP(
                "CellRules", "A veto needs the document's number, date and agency: open the cell's "
                             "details (F2) to record it."));
        return plan;
    }
    if (!input) {
        plan.reason = translated(QT_TRANSLATE_NOOP(
                                     "CellRules", "“%1” is no number of points. Type 5, +5 or -3."))
                          .arg(text.trimmed().left(20));
        return plan;
    }
    switch (input->kind) {
    case CellInput::Kind::Clear:
        plan.sum = c.others;
        break;
    case CellInput::Kind::Set:
        plan.sum = input->value;
        break;
    case CellInput::Kind::Change:
        plan.sum += input->value;
        break;
    }
    plan.own = plan.sum - c.others;
    plan.reason = refuse(in, c, plan);
    return plan;
}

} // namespace cunwu
