#include "models/household/household.h"

namespace cunwu {

/// Runs of digits are padded, so that plain string order is natural order.
static QString padded(const QString& text) {
    QString result, digits;
    const auto flush = [&] {
        if (!digits.isEmpty())
            result += digits.rightJustified(12, u'0');
        digits.clear();
    };
    for (QChar c : text) {
        if (c.isDigit()) {
            digits += c;
        } else {
            flush();
            result += c;
        }
    }
    flush();
    return result;
}

QString householdOrder(const QString& group, const QString& number) {
    return padded(group) + u'\x1f' + padded(number);
}

} // namespace cunwu
