#include "models/base/month.h"

#include "models/base/text.h"
#include <QRegularExpression>

namespace cunwu {

Month::Month(int year, int month) {
    if (year >= 1900 && year <= 2999 && month >= 1 && month <= 12)
        m_index = year * 12 + month - 1;
}

Month Month::fromNumber(int yyyymm) {
    return Month(yyyymm / 100, yyyymm % 100);
}

Month Month::of(QDate day) {
    return day.isValid() ? Month(day.year(), day.month()) : Month();
}

std::optional<Month> Month::parse(const QString& text) {
    static const QRegularExpression form(
        QStringLiteral("^(\\d{4})(?:-|/|\\.|年)?(\\d{1,2})月?$"));
    const auto match = form.match(text::halfWidth(text).trimmed());
    const Month month(match.captured(1).toInt(), match.captured(2).toInt());
    if (!match.hasMatch() || !month.isValid())
        return std::nullopt;
    return month;
}

Month Month::plus(int months) const {
    Month result;
    if (isValid())
        result.m_index = m_index + months;
    return result;
}

QDate Month::firstDay() const {
    return isValid() ? QDate(year(), month(), 1) : QDate();
}

QDate Month::lastDay() const {
    return isValid() ? firstDay().addMonths(1).addDays(-1) : QDate();
}

QString Month::toString() const {
    return isValid() ? QStringLiteral("%1-%2").arg(year()).arg(month(), 2, 10, QChar(u'0'))
                     : QString();
}

QString Month::toChinese() const {
    return isValid() ? QStringLiteral("%1年%2月").arg(year()).arg(month()) : QString();
}

std::optional<Period> Period::parse(const QString& text) {
    static const QRegularExpression quarter(QStringLiteral("^(\\d{4})-?[Qq]([1-4])$"));
    static const QRegularExpression year(QStringLiteral("^(\\d{4})年?$"));
    const QString plain = text::halfWidth(text).trimmed();
    if (const auto match = quarter.match(plain); match.hasMatch())
        return quarterOf(Month(match.captured(1).toInt(), match.captured(2).toInt() * 3));
    if (const auto match = year.match(plain); match.hasMatch()) {
        const Month first(match.captured(1).toInt(), 1);
        return first.isValid() ? std::optional(yearOf(first)) : std::nullopt;
    }
    if (const auto month = Month::parse(plain))
        return Period::month(*month);
    return std::nullopt;
}

Period Period::quarterOf(Month m) {
    return {Kind::Quarter, m.isValid() ? Month(m.year(), (m.quarter() - 1) * 3 + 1) : Month()};
}

Period Period::yearOf(Month m) {
    return {Kind::Year, m.isValid() ? Month(m.year(), 1) : Month()};
}

int Period::months() const {
    return kind == Kind::Month ? 1 : kind == Kind::Quarter ? 3
                                                           : 12;
}

Month Period::last() const {
    return first.plus(months() - 1);
}

Period Period::previous() const {
    return {kind, first.plus(-months())};
}

Period Period::next() const {
    return {kind, first.plus(months())};
}

QString Period::toString() const {
    if (kind == Kind::Quarter)
        return QStringLiteral("%1Q%2").arg(first.year()).arg(first.quarter());
    return kind == Kind::Year ? QString::number(first.year()) : first.toString();
}

QString Period::toChinese() const {
    if (kind == Kind::Quarter)
        return QStringLiteral("%1年第%2季度").arg(first.year()).arg(first.quarter());
    return kind == Kind::Year ? QStringLiteral("%1年度").arg(first.year()) : first.toChinese();
}

} // namespace cunwu
