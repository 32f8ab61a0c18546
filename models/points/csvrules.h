#pragma once
#include <QByteArray>
#include <QStringList>
#include <optional>
#include <vector>

namespace cunwu {

/// One line of a delimited text.
struct DelimitedLine {
    int line = 1; ///< where it begins, from 1
    QStringList cells;
};
/// RFC 4180 with any delimiter: quoted cells, doubled quotes, line breaks inside quotes. Pure.
std::vector<DelimitedLine> splitDelimited(const QString& text, QChar delimiter);
/// UTF-8 (with or without BOM), else GB 18030 as Excel on Chinese Windows writes; nothing when it is neither.
std::optional<QString> decodeTable(const QByteArray& bytes);
/// The one of , ; and tab that occurs most in the first line.
QChar guessDelimiter(const QString& text);

} // namespace cunwu
