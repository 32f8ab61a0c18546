#include "models/base/points.h"

#include "models/base/text.h"
#include <QRegularExpression>

namespace cunwu {

std::optional<Points> Points::parse(const QString& text) {
    static const QRegularExpression form(QStringLiteral("^([+-]?)(\\d{1,7})(?:\\.(\\d{1,2}))?$"));
    const auto match = form.match(text::halfWidth(text).trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const QString decimals = match.captured(3).leftJustified(2, u'0');
    std::int64_t value = match.captured(2).toLongLong() * 100 + decimals.toLongLong();
    if (value > limit)
        return std::nullopt;
    return fromHundredths(match.captured(1) == u"-" ? -value : value);
}

QString Points::toString() const {
    const std::int64_t magnitude = m_hundredths < 0 ? -m_hundredths : m_hundredths;
    QString result = QString::number(magnitude / 100);
    if (const auto rest = magnitude % 100) {
        result += u'.' + QString::number(rest / 10);
        if (rest % 10)
            result += QString::number(rest % 10);
    }
    return m_hundredths < 0 ? u'-' + result : result;
}

QString Points::toSignedString() const {
    if (m_hundredths == 0)
        return QStringLiteral("0");
    return m_hundredths > 0 ? u'+' + toString() : QChar(u'\u2212') + (-*this).toString();
}

} // namespace cunwu
