#pragma once
#include <QString>
#include <QStringList>
#include <vector>

class QMimeData;

namespace cunwu {

/// Tables as spreadsheets put them on the clipboard: cells by tab, rows by line, quotes around
/// cells that hold either.
namespace SheetClipboard {

using Rows = std::vector<QStringList>;
QString write(const Rows& rows);
/// `separator` '\t' for a clipboard's text, ',' for CSV. The line break at the end makes no further
/// row.
Rows read(const QString& text, QChar separator = u'\t');
/// The tab-separated text of what is on the clipboard; a program that offers only CSV is understood
/// too.
QString text(const QMimeData& data);
/// One value repeated over rows × columns, as a spreadsheet pastes a single cell into a selected
/// block.
QString repeated(const QString& value, int rows, int columns);

} // namespace SheetClipboard
} // namespace cunwu
