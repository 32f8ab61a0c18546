#include "models/points/csvrules.h"

#include <QStringDecoder>

namespace cunwu {

std::vector<DelimitedLine> splitDelimited(const QString& text, QChar delimiter) {
    std::vector<DelimitedLine> lines{{1, {QString()}}};
    bool quoted = false;
    int number = 1;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        QString& cell = lines.back().cells.back();
        number += c == u'\n';
        if (c == u'"' && quoted && i + 1 < text.size() && text[i + 1] == u'"') {
            cell += c;
            ++i;
        } else if (c == u'"' && (quoted || cell.isEmpty())) {
            quoted = !quoted;
        } else if (c == delimiter && !quoted) {
            lines.back().cells << QString();
        } else if (c == u'\n' && !quoted) {
            lines.push_back({number, {QString()}});
        } else if (c != u'\r') {
            cell += c;
        }
    }
    if (lines.size() > 1 && lines.back().cells == QStringList{QString()})
        lines.pop_back(); // the line end after the last row
    return lines;
}

std::optional<QString> decodeTable(const QByteArray& bytes) {
    for (const char* name : {"UTF-8", "GB18030"}) {
        QStringDecoder decoder(name);
        if (!decoder.isValid())
            continue;
        QString text = decoder.decode(bytes);
        if (decoder.hasError() || text.contains(QChar(0)))
            continue;
        if (text.startsWith(QChar(0xFEFF)))
            text.remove(0, 1);
        return text;
    }
    return std::nullopt;
}

QChar guessDelimiter(const QString& text) {
    const QString first = text.left(text.indexOf(u'\n'));
    QChar best = u',';
    for (const QChar c : {QChar(u'\t'), QChar(u';')})
        if (first.count(c) > first.count(best))
            best = c;
    return best;
}

} // namespace cunwu
