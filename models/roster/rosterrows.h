#pragma once
#include "models/roster/headerrules.h"

namespace cunwu {

/// One person row with merged cells resolved.
struct RawRow {
    int row = 0; ///< index in the sheet
    QHash<QString, QString> cells;
    QString cell(const char* key) const { return cells.value(QLatin1String(key)); }
};

/// The rows below the header that hold a person: no blank rows, totals or repeated headers.
std::vector<RawRow> rawRows(const Sheet& sheet, const HeaderMap& header);

/// Which column tells families apart.
enum class Separator {
    Number,
    Sequence,
    HeadName,
    Relation,
    EachRow
};
Separator separatorOf(const std::vector<RawRow>& rows, const HeaderMap& header);

} // namespace cunwu
