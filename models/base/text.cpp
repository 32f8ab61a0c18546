#include "models/base/text.h"

#include <QHash>
#include <QMutex>
#include <memory>
#include <unicode/translit.h>
#include <unicode/unistr.h>

namespace cunwu::text {

QString halfWidth(const QString& text) {
    QString result = text;
    for (QChar& c : result) {
        if (c.unicode() >= 0xFF01 && c.unicode() <= 0xFF5E)
            c = QChar(c.unicode() - 0xFEE0);
        else if (c == u'\u3000' || c == u'\u00A0')
            c = u' ';
        else if (c == u'\u2212' || c == u'\u2013' || c == u'\u2014')
            c = u'-';
    }
    return result;
}

static bool isInvisible(QChar c) {
    return c.isSpace() || c.category() == QChar::Other_Format || c.category() == QChar::Other_Control;
}

QString compact(const QString& text) {
    QString result;
    for (QChar c : halfWidth(text))
        if (!isInvisible(c) && !((c == u'\'' || c == u'`' || c == u'\u2018' || c == u'\u2019') && result.isEmpty()))
            result += c;
    return result;
}

static bool isHan(QChar c) {
    return c.script() == QChar::Script_Han;
}

QString cleanName(const QString& text) {
    const QString simple = halfWidth(text).simplified();
    QString result;
    for (qsizetype i = 0; i < simple.size(); ++i) {
        const bool between = simple[i] == u' ' && i > 0 && i + 1 < simple.size() &&
                             isHan(simple[i - 1]) && isHan(simple[i + 1]);
        const bool hidden = simple[i].category() == QChar::Other_Format;
        if (!between && !hidden)
            result += simple[i];
    }
    return result;
}

namespace {

/// The reading of one character. ICU's transliterator is slow and not re-entrant, hence the cache and the lock.
QString reading(char32_t c) {
    static QMutex mutex;
    static QHash<char32_t, QString> cache;
    QMutexLocker lock(&mutex);
    if (const auto it = cache.constFind(c); it != cache.cend())
        return *it;
    static const std::unique_ptr<icu::Transliterator> toLatin = [] {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<icu::Transliterator>(icu::Transliterator::createInstance(
            "Han-Latin; NFD; [:Nonspacing Mark:] Remove; Any-Lower", UTRANS_FORWARD, status));
    }();
    icu::UnicodeString text(static_cast<UChar32>(c));
    if (toLatin)
        toLatin->transliterate(text);
    QString result;
    for (int i = 0; i < text.length(); ++i)
        if (const QChar letter(text[i]); letter.isLetterOrNumber())
            result += letter;
    cache.insert(c, result);
    return result;
}

} // namespace

QString pinyin(const QString& text) {
    QString result;
    for (char32_t c : text.toUcs4())
        result += c < 128 ? (QChar(ushort(c)).isLetterOrNumber() ? QString(QChar(ushort(c))).toLower() : QString())
                          : reading(c);
    return result;
}

QString pinyinInitials(const QString& text) {
    QString result;
    for (char32_t c : text.toUcs4()) {
        const QString r = c < 128 ? QString(QChar(ushort(c))).toLower() : reading(c);
        if (!r.isEmpty() && r[0].isLetterOrNumber())
            result += r[0];
    }
    return result;
}

bool naturalLess(const QString& a, const QString& b) {
    qsizetype i = 0, j = 0;
    while (i < a.size() && j < b.size()) {
        if (a[i].isDigit() && b[j].isDigit()) {
            const qsizetype startA = i, startB = j;
            while (i < a.size() && a[i].isDigit())
                ++i;
            while (j < b.size() && b[j].isDigit())
                ++j;
            const qulonglong x = a.mid(startA, i - startA).toULongLong();
            const qulonglong y = b.mid(startB, j - startB).toULongLong();
            if (x != y)
                return x < y;
        } else {
            if (a[i] != b[j])
                return a[i] < b[j];
            ++i, ++j;
        }
    }
    const bool endA = i == a.size(), endB = j == b.size();
    return endA && endB ? a < b : endA;
}

} // namespace cunwu::text
