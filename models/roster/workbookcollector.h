#pragma once
#include "models/roster/tablereader.h"
#include <QByteArray>

namespace cunwu {

/// Reads a ZIP-based workbook through liborcus into sheets of text. Throws std::exception of any kind on bad bytes,
/// TableTooLarge beyond the limits. Private to the room.
struct TableTooLarge {
    bool rows = false; ///< else: columns
};
std::vector<Sheet> readXlsx(const QByteArray& bytes);
std::vector<Sheet> readOds(const QByteArray& bytes);

/// "2026-10-31" for a serial number of the 1900 calendar; is the number format one of dates?
QString dateOfSerial(double serial, bool epoch1904);
bool isDateFormat(int id, const QString& code);
/// 15 digits as typed; whole numbers without fraction; beyond that Excel has lost digits: "4.60E+17".
QString numberText(double value);

} // namespace cunwu
