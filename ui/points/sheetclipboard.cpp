#include "ui/points/sheetclipboard.h"

#include <QMimeData>

namespace cunwu::SheetClipboard {

QString write(const Rows& rows) {
    QString out;
    for (const QStringList& row : rows) {
        QStringList cells;
        for (QString cell : row) {
            const bool quote = cell.contains(u'\t') || cell.contains(u'\n') ||
                               cell.contains(u'\r') || cell.contains(u'"');
            cells.append(quote ? u'"' + cell.replace(u'"', u"\"\""_qs) + u'"' : cell);
        }
        out += cells.join(u'\t') + u'\n';
    }
    return out;
}

Rows read(const QString& text, QChar separator) {
    Rows rows;
    QStringList row;
    QString cell;
    bool quoted = false, started = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (quoted) {
            const bool closing = c == u'"';
            if (closing && i + 1 < text.size() && text.at(i + 1) == u'"')
                cell += text.at(++i);
            else if (closing)
                quoted = false;
            else
                cell += c;
        } else if (c == u'"' && cell.isEmpty()) {
            quoted = started = true;
        } else if (c == separator) {
            row.append(std::exchange(cell, {}));
            started = true;
        } else if (c == u'\n' || c == u'\r') {
            if (c == u'\r' && i + 1 < text.size() && text.at(i + 1) == u'\n')
                ++i;
            row.append(std::exchange(cell, {}));
            rows.push_back(std::exchange(row, {}));
            started = false;
        } else {
            cell += c;
            started = true;
        }
    }
    if (started || !row.isEmpty()) {
        row.append(cell);
        rows.push_back(row);
    }
    return rows;
}

QString text(const QMimeData& data) {
    const QString plain = data.text();
    if (!plain.contains(u'\t') && data.hasFormat(QStringLiteral("text/csv")))
        return write(read(QString::fromUtf8(data.data(QStringLiteral("text/csv"))), u','));
    return plain;
}

QString repeated(const QString& value, int rows, int columns) {
    const Rows block(static_cast<std::size_t>(rows), QStringList(columns, value));
    return write(block);
}

} // namespace cunwu::SheetClipboard
