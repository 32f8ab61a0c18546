#pragma once
#include "models/points/pointentry.h"

namespace cunwu {

class Statement;

/// How a row of point_entry is read and written; shared by the repositories of this room.
namespace entryrow {
/// Columns in the order that read() takes them; `prefix` "e." for joins.
QString columns(const char* prefix = "");
PointEntry read(const Statement& s, int first = 0);
/// Only what the rules need; the texts of the others stay empty. Same order, for readForRules().
const char* ruleColumns();
void readForRules(const Statement& s, PointEntry& entry);
std::int64_t dayNumber(QDate day); ///< yyyymmdd
} // namespace entryrow

} // namespace cunwu
