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

QString account(const QString& number) {
    return keepEnds(number, 0, 4);
}

} // namespace cunwu::masking
