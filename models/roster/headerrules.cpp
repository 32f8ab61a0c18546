#include "models/roster/headerrules.h"

#include "models/base/text.h"
#include "models/roster/workbookcollector.h"
#include <QDate>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

namespace cunwu::headerrules {

static QString stripped(const QString& heading) {
    static const QRegularExpression noise(QStringLiteral("[\\s*:：、,，.。?？]"));
    QString plain = text::halfWidth(heading);
    return plain.remove(noise);
}

QString normalise(const QString& heading) {
    static const QRegularExpression brackets(QStringLiteral("[(（\\[【][^)）\\]】]*[)）\\]】]"));
    QString plain = stripped(heading);
    return plain.remove(brackets);
}

/// resources/tables/roster_headers.csv: key,heading
static const QHash<QString, QString>& synonyms() {
    static const QHash<QString, QString> table = [] {
        QHash<QString, QString> all;
        QFile file(QStringLiteral(":/cunwu/tables/roster_headers.csv"));
        if (file.open(QIODevice::ReadOnly))
            for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
                const qsizetype comma = line.indexOf(u',');
                if (comma > 0)
                    all.insert(line.mid(comma + 1).trimmed(), line.left(comma));
            }
        return all;
    }();
    return table;
}

QString keyOf(const QString& heading) {
    const QString whole = synonyms().value(stripped(heading));
    return whole.isEmpty() ? synonyms().value(normalise(heading)) : whole;
}

/// The text above a cell in a merged heading stands for all cells of the range.
static QString headingCell(const Sheet& sheet, int row, int column) {
    const QString own = sheet.cell(row, column);
    if (!own.trimmed().isEmpty())
        return own;
    for (const MergedRange& m : sheet.merges)
        if (row >= m.firstRow && row <= m.lastRow && column >= m.firstColumn && column <= m.lastColumn)
            return sheet.cell(m.firstRow, m.firstColumn);
    return {};
}

/// Tries rows [first, first + depth) as the header. The lowest row that says something known wins; a group heading above
/// ("户主信息" over "姓名") makes the name that of the head.
static HeaderMap tryRows(const Sheet& sheet, int first, int depth) {
    HeaderMap map;
    map.firstRow = first;
    map.dataRow = first + depth;
    for (int column = 0; column < std::min(sheet.columns(), tablelimits::columns); ++column) {
        QString key, shown;
        for (int row = first + depth - 1; row >= first && key.isEmpty(); --row) {
            const QString heading = headingCell(sheet, row, column);
            if (shown.isEmpty())
                shown = heading.simplified();
            key = keyOf(heading);
        }
        if (depth == 2 && key == u"name" && normalise(headingCell(sheet, first, column)).contains(u"户主"))
            key = QStringLiteral("head_name");
        if (!key.isEmpty() && !map.columns.contains(key)) {
            map.columns.insert(key, column);
            map.score += key == u"sequence" ? 0 : 1;
        } else if (key.isEmpty() && !shown.isEmpty()) {
            map.unknown << shown;
        }
    }
    return map;
}

/// The rows that may hold a header, and the merges among them: a table may bring a hundred thousand further down.
static Sheet topOf(const Sheet& sheet) {
    Sheet top;
    top.rows.assign(sheet.rows.begin(), sheet.rows.begin() + std::min<qsizetype>(11, qsizetype(sheet.rows.size())));
    for (const MergedRange& m : sheet.merges)
        if (m.firstRow < 11 && top.merges.size() < 2000)
            top.merges.push_back(m);
    return top;
}

std::optional<HeaderMap> recognise(const Sheet& whole) {
    const Sheet sheet = topOf(whole);
    std::optional<HeaderMap> best;
    for (int row = 0; row < std::min<int>(10, int(sheet.rows.size())); ++row)
        for (int depth = 1; depth <= 2; ++depth) {
            HeaderMap map = tryRows(sheet, row, depth);
            const bool people = map.has(QStringLiteral("name")) || map.has(QStringLiteral("head_name"));
            if (people && map.score >= 3 && (!best || map.score > best->score))
                best = std::move(map);
        }
    return best;
}

static int chineseNumber(const QString& text) {
    static const QString digits = QStringLiteral("零一二三四五六七八九");
    int value = 0, digit = 0;
    for (QChar c : text) {
        if (c == u'十') {
            value += (digit ? digit : 1) * 10;
            digit = 0;
        } else if (const auto d = digits.indexOf(c); d >= 0) {
            digit = int(d);
        } else {
            return 0;
        }
    }
    return value + digit;
}

QString groupName(const QString& raw) {
    static const QRegularExpression form(QStringLiteral("第?([0-9]{1,3}|[零一二三四五六七八九十]{1,3})(?:村民)?(?:小组|组|队|社)$"));
    static const QRegularExpression number(QStringLiteral("^[0-9]{1,3}$"));
    const QString plain = text::compact(raw);
    if (number.match(plain).hasMatch())
        return QString::number(plain.toInt()) + u'组';
    const auto match = form.match(plain);
    if (!match.hasMatch())
        return plain;
    const int value = match.captured(1)[0].isDigit() ? match.captured(1).toInt() : chineseNumber(match.captured(1));
    return QString::number(value) + u'组';
}

QString relation(const QString& raw) {
    static const QHash<QString, QString> table = [] {
        QHash<QString, QString> all;
        const char* const pairs[][2] = {{"本人", "户主"}, {"本人或户主", "户主"}, {"妻子", "妻"}, {"丈夫", "夫"}, {"儿子", "子"}, {"女儿", "女"}, {"媳妇", "儿媳"}, {"父", "父亲"}, {"母", "母亲"}, {"爸爸", "父亲"}, {"妈妈", "母亲"}, {"孙", "孙子"}, {"外孙", "外孙子"}, {"爷爷", "祖父"}, {"奶奶", "祖母"}, {"哥哥", "兄"}, {"弟弟", "弟"}, {"姐姐", "姐"}, {"妹妹", "妹"}, {"兄弟姐妹", "其他亲属"}, {"兄弟媳妇", "其他亲属"}, {"叔伯", "其他亲属"}, {"其他", "其他亲属"}, {"大儿子", "长子"}, {"二儿子", "次子"}, {"大女儿", "长女"}, {"二女儿", "次女"}, {"二女", "次女"}, {"二子", "次子"}, {"侄儿", "侄子"}};
        for (const auto& pair : pairs)
            all.insert(QString::fromUtf8(pair[0]), QString::fromUtf8(pair[1]));
        return all;
    }();
    QString plain = text::compact(raw);
    if (plain.startsWith(u'之') && plain.size() > 1)
        plain = plain.mid(1);
    const qsizetype slash = plain.indexOf(u'/');
    if (slash > 0)
        plain = plain.left(slash);
    return table.value(plain, plain);
}

QString ethnicity(const QString& raw) {
    const QString plain = text::compact(raw);
    return plain.isEmpty() || plain.endsWith(u'族') ? plain : plain + u'族';
}

std::optional<QDate> date(const QString& raw) {
    static const QRegularExpression parts(QStringLiteral("^(\\d{4})[-/.年](\\d{1,2})(?:[-/.月](\\d{1,2})?日?)?(?:T?\\d{1,2}:.*)?$"));
    static const QRegularExpression digits(QStringLiteral("^(\\d{4})(\\d{2})(\\d{2})?$"));
    static const QRegularExpression serial(QStringLiteral("^\\d{4,5}$"));
    const QString plain = text::compact(raw);
    for (const auto& form : {parts, digits})
        if (const auto match = form.match(plain); match.hasMatch()) {
            const QDate date(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).isEmpty() ? 1 : match.captured(3).toInt());
            return date.isValid() && date.year() >= 1850 ? std::optional(date) : std::nullopt;
        }
    if (serial.match(plain).hasMatch() && plain.toInt() > 3000)
        return QDate::fromString(dateOfSerial(plain.toDouble(), false), Qt::ISODate);
    return std::nullopt;
}

bool isTotalsRow(const QStringList& cells) {
    static const QRegularExpression totals(QStringLiteral("^(合计|总计|小计|共计|总数|总户数|本页合计|本组合计)"));
    int looked = 0;
    for (const QString& cell : cells) {
        const QString plain = stripped(cell);
        if (plain.isEmpty())
            continue;
        if (totals.match(plain).hasMatch())
            return true;
        if (++looked >= 2)
            return false;
    }
    return false;
}

} // namespace cunwu::headerrules
