#include "models/base/masking.h"

namespace cunwu::masking {

static QString keepEnds(const QString& text, qsizetype head, qsizetype tail) {
    const qsizetype hidden = text.size() - head - tail;
    if (hidden <= 0)
        return QString(text.size(), u'*');
    return text.left(head) + QString(hidden, u'*') + text.right(tail);
}

QString citizenId(const QString& id) {
    return keepEnds(id, 6, 4);
}

QString phone(const QString& phone) {
    return phone.size() >= 11 ? keepEnds(phone, 3, 4) : keepEnds(phone, 0, 4);
}

QString minorName(const QString& name) {
    return name.isEmpty() ? name : name.left(1) + QString(name.size() - 1, u'*');
}

QString minorsIn(const QString& text, const QStringList& minors, const QStringList& others) {
    const auto longest = [&](const QStringList& names, qsizetype at) {
        qsizetype length = 0;
        for (const QString& name : names)
            if (name.size() > 1 && QStringView(text).mid(at).startsWith(name))
                length = qMax(length, name.size());
        return length;
    };
    QString out;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype minor = longest(minors, at), other = longest(others, at);
        const qsizetype length = qMax<qsizetype>(1, qMax(minor, other));
        out += minor > 0 && minor >= other ? minorName(text.mid(at, length)) : text.mid(at, length);
        at += length;
    }
    return out;
}

QString account(const QString& number) {
    return keepEnds(number, 0, 4);
}

} // namespace cunwu::masking
