#include "models/scheme/scheme.h"

#include <QCoreApplication>

namespace cunwu {

static QString translated(const char* text) {
    return QCoreApplication::translate("Scheme", text);
}

int Scheme::itemCount() const {
    int count = 0;
    for (const IndicatorClass& c : classes)
        count += static_cast<int>(c.indicators.size());
    return count;
}

QString kindName(IndicatorKind kind) {
    switch (kind) {
    case IndicatorKind::Base:
        return translated(QT_TRANSLATE_NOOP("Scheme", "Base item"));
    case IndicatorKind::Add:
        return translated(QT_TRANSLATE_NOOP("Scheme", "Points added"));
    case IndicatorKind::Deduct:
        return translated(QT_TRANSLATE_NOOP("Scheme", "Points deducted"));
    case IndicatorKind::Veto:
        return translated(QT_TRANSLATE_NOOP("Scheme", "Veto"));
    }
    return {};
}

QString ownerWord(SchemeOwner owner) {
    switch (owner) {
    case SchemeOwner::County:
        return QStringLiteral("county");
    case SchemeOwner::Township:
        return QStringLiteral("township");
    case SchemeOwner::Village:
        return QStringLiteral("village");
    }
    return {};
}

static QString capFrame(CapPeriod per) {
    switch (per) {
    case CapPeriod::Month:
        return translated(QT_TRANSLATE_NOOP("Scheme", "at most %1 a month"));
    case CapPeriod::Quarter:
        return translated(QT_TRANSLATE_NOOP("Scheme", "at most %1 a quarter"));
    case CapPeriod::Year:
        return translated(QT_TRANSLATE_NOOP("Scheme", "at most %1 a year"));
    }
    return {};
}

QString capText(const Cap& cap, const QString& unit) {
    QStringList bounds;
    if (cap.times) {
        // 每月最多 1 月 reads wrong: spans of time are counted in times.
        static const QStringList spans{QStringLiteral("月"), QStringLiteral("季"),
                                       QStringLiteral("年"), QStringLiteral("学年")};
        const QString counted =
            unit.isEmpty() || spans.contains(unit) ? QStringLiteral("次") : unit;
        bounds << QString::number(*cap.times) + u' ' + counted;
    }
    if (cap.points)
        bounds << translated(QT_TRANSLATE_NOOP("Scheme", "%1 points")).arg(cap.points->toString());
    return capFrame(cap.per).arg(bounds.join(QStringLiteral("、")));
}

Month periodStart(CapPeriod per, Month month) {
    switch (per) {
    case CapPeriod::Month:
        return month;
    case CapPeriod::Quarter:
        return Period::quarterOf(month).first;
    case CapPeriod::Year:
        return Period::yearOf(month).first;
    }
    return month;
}

QString periodName(CapPeriod per) {
    switch (per) {
    case CapPeriod::Month:
        return translated(QT_TRANSLATE_NOOP("Scheme", "this month"));
    case CapPeriod::Quarter:
        return translated(QT_TRANSLATE_NOOP("Scheme", "this quarter"));
    case CapPeriod::Year:
        return translated(QT_TRANSLATE_NOOP("Scheme", "this year"));
    }
    return {};
}

} // namespace cunwu
