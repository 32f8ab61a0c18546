#pragma once
#include "models/base/points.h"
#include <QString>
#include <QStringList>
#include <variant>
#include <vector>

namespace cunwu {

/// A table as an .xlsx workbook of one sheet: title row, header row (frozen, repeated in print), typed cells, A4 print setup.
struct XlsxTable {
    using Cell = std::variant<std::monostate, QString, std::int64_t, Points>;
    QString sheetName; ///< at most 31 characters; what Excel forbids is replaced
    QString title;     ///< empty: no title row
    QStringList headers;
    std::vector<std::vector<Cell>> rows;
    bool landscape = false;
};

/// Written under a temporary name, then renamed. Throws FileError saying what to do; an older file stays when it fails.
void writeXlsx(const QString& path, const XlsxTable& table);

} // namespace cunwu
