#pragma once
#include "models/roster/tablereader.h"
#include <QDate>
#include <QHash>
#include <optional>

namespace cunwu {

/// Where the header of a roster lies and which column holds what. Keys: columns of `person` ("name", "citizen_id" …) and of
/// `household` with the prefix "h:" ("h:number", "h:phone", "h:farmland"), "head_name", "head_id" and "sequence".
struct HeaderMap {
    int firstRow = 0; ///< of the header
    int dataRow = 0;  ///< first row after it
    QHash<QString, int> columns;
    int score = 0;       ///< number of recognised columns
    QStringList unknown; ///< headings that were not recognised
    int column(const QString& key) const { return columns.value(key, -1); }
    bool has(const QString& key) const { return columns.contains(key); }
};

namespace headerrules {

/// Looks in the first ten rows, for one- and two-row headers; nothing when no row names people and something about them.
/// Synonyms are data: resources/tables/roster_headers.csv.
std::optional<HeaderMap> recognise(const Sheet& sheet);
/// "联系\n电话（元）*" → "联系电话"
QString normalise(const QString& heading);
/// Key of one heading, empty when unknown.
QString keyOf(const QString& heading);

/// "水央村第6村民小组", "六组", "06组" → "6组"; other names stay.
QString groupName(const QString& text);
/// 之子, 儿子 → 子; 之母 → 母亲 …; unknown relations stay as they are.
QString relation(const QString& text);
/// 黎 → 黎族
QString ethnicity(const QString& text);
/// "1970/7/2", "2003.3.10", "19660225", "1963年8月3日", "1985年3月" (day 1), "198503", serial numbers of spreadsheets.
std::optional<QDate> date(const QString& text);
/// 合计, 总计, 小计, 共计 in the first cells.
bool isTotalsRow(const QStringList& cells);

} // namespace headerrules
} // namespace cunwu
