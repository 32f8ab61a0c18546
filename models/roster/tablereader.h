#pragma once
#include <QString>
#include <QStringList>
#include <vector>

namespace cunwu {

/// A merged range of a sheet, 0-based, both ends included.
struct MergedRange {
    int firstRow = 0, firstColumn = 0, lastRow = 0, lastColumn = 0;
    bool operator==(const MergedRange&) const = default;
};

/// One sheet as text: what a person sees in each cell. Dates are yyyy-mm-dd, whole numbers without ".0",
/// numbers that lost digits in scientific notation stay as they are ("4.60E+17").
struct Sheet {
    QString name;
    std::vector<QStringList> rows; ///< row r of the table is rows[r]; short rows have fewer cells
    std::vector<MergedRange> merges;
    QString cell(int row, int column) const {
        return row >= 0 && row < int(rows.size()) ? rows[row].value(column) : QString();
    }
    int columns() const;
};

/// What reading a foreign table gave. Never throws on foreign bytes.
struct TableContent {
    std::vector<Sheet> sheets;
    QString refusal; ///< translated, says what to do; empty when the table was read
};

/// Bounds against tables that are no rosters; all are checked before or while inflating.
namespace tablelimits {
inline constexpr qint64 fileBytes = 100LL << 20;
inline constexpr qint64 inflatedBytes = 400LL << 20;
inline constexpr int entries = 2000;
inline constexpr int rows = 200'000;
inline constexpr int columns = 256;
} // namespace tablelimits

/// Reads .xlsx, .ods (both by liborcus) and .csv/.tsv (UTF-8, UTF-16 or GB18030), recognised by content, never by name.
/// Another format is another line in the table of readers in tablereader.cpp. Any thread.
[[nodiscard]] TableContent readTable(const QString& path);
[[nodiscard]] TableContent readTable(const QByteArray& bytes);

} // namespace cunwu
