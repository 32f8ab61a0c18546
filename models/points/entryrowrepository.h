#pragma once
#include "models/points/pointentry.h"
#include <string>
#include <unordered_map>

namespace cunwu {

class Statement;

/// How a row of point_entry is read and written; shared by the repositories of this room.
namespace entryrow {
/// Columns in the order that read() takes them; `prefix` "e." for joins.
QString columns(const char* prefix = "");
PointEntry read(const Statement& s, int first = 0);
/// Only what the rules need; the texts of the others stay empty. Same order, for readForRules().
const char* ruleColumns();
/// Codes and evidence are the same few texts again and again: decoded once, then shared.
class TextPool {
public:
    QString operator()(std::string_view utf8); ///< a null QString for a null view

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>()(s); }
    };
    std::unordered_map<std::string, QString, Hash, std::equal_to<>> m_texts;
};
void readForRules(const Statement& s, PointEntry& entry, TextPool& texts);
std::int64_t dayNumber(QDate day); ///< yyyymmdd
} // namespace entryrow

} // namespace cunwu
