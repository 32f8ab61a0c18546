#include "models/base/xlsxexport.h"

#include "models/base/error.h"
#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <filesystem>
#include <xlsxwriter.h>

namespace cunwu {

namespace {

struct Formats {
    lxw_format *title, *header, *text, *number, *decimal;
    explicit Formats(lxw_workbook* book)
        : title(workbook_add_format(book)), header(workbook_add_format(book)),
          text(workbook_add_format(book)), number(workbook_add_format(book)),
          decimal(workbook_add_format(book)) {
        format_set_bold(title);
        format_set_font_size(title, 14);
        format_set_bold(header);
        format_set_bg_color(header, 0xE3F0E9);
        format_set_align(header, LXW_ALIGN_CENTER);
        format_set_align(header, LXW_ALIGN_VERTICAL_CENTER);
        format_set_text_wrap(header);
        format_set_num_format(number, "0");
        format_set_num_format(decimal, "0.##");
        for (lxw_format* f : {header, text, number, decimal})
            format_set_border(f, LXW_BORDER_THIN);
    }
};

/// Columns that a Chinese character takes twice.
int width(const QString& text) {
    int columns = 0;
    for (QChar c : text)
        columns += c.unicode() > 0x2E80 ? 2 : 1;
    return columns;
}

QString textOf(const XlsxTable::Cell& cell) {
    if (const auto* text = std::get_if<QString>(&cell))
        return *text;
    if (const auto* number = std::get_if<std::int64_t>(&cell))
        return QString::number(*number);
    if (const auto* points = std::get_if<Points>(&cell))
        return points->toString();
    return {};
}

void writeCell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const XlsxTable::Cell& cell,
               const Formats& formats) {
    if (const auto* text = std::get_if<QString>(&cell))
        worksheet_write_string(sheet, row, column, text->left(32767).toUtf8().constData(),
                               formats.text);
    else if (const auto* number = std::get_if<std::int64_t>(&cell))
        worksheet_write_number(sheet, row, column, double(*number), formats.number);
    else if (const auto* points = std::get_if<Points>(&cell))
        worksheet_write_number(sheet, row, column, points->toDouble(),
                               points->hundredths() % 100 ? formats.decimal : formats.number);
    else
        worksheet_write_blank(sheet, row, column, formats.text);
}

void fill(lxw_workbook* book, lxw_worksheet* sheet, const XlsxTable& table) {
    const Formats formats(book);
    lxw_row_t row = 0;
    if (!table.title.isEmpty())
        worksheet_write_string(sheet, row++, 0, table.title.toUtf8().constData(), formats.title);
    const lxw_row_t header = row++;
    for (int c = 0; c < table.headers.size(); ++c) {
        worksheet_write_string(sheet, header, lxw_col_t(c), table.headers[c].toUtf8().constData(),
                               formats.header);
        int widest = width(table.headers[c]);
        for (std::size_t r = 0; r < table.rows.size() && r < 500; ++r)
            if (std::size_t(c) < table.rows[r].size())
                widest = std::max(widest, width(textOf(table.rows[r][std::size_t(c)])));
        worksheet_set_column(sheet, lxw_col_t(c), lxw_col_t(c), std::clamp(widest + 2, 6, 48),
                             nullptr);
    }
    for (const auto& cells : table.rows) {
        for (std::size_t c = 0; c < cells.size(); ++c)
            writeCell(sheet, row, lxw_col_t(c), cells[c], formats);
        ++row;
    }
    worksheet_freeze_panes(sheet, header + 1, 0);
    worksheet_repeat_rows(sheet, header, header);
    worksheet_set_paper(sheet, 9); // A4
    if (table.landscape)
        worksheet_set_landscape(sheet);
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_set_footer(sheet, "&C&P / &N");
}

} // namespace

void writeXlsx(const QString& path, const XlsxTable& table) {
    static const QRegularExpression forbidden(QStringLiteral("[\\[\\]:*?/\\\\]"));
    const QString part = path + u".part"_qs;
    const auto fail = [&](const QString& detail) {
        QFile::remove(part);
        throw FileError(QCoreApplication::translate(
                            "Xlsx", "The table could not be written. If it is open in a "
                                    "spreadsheet, close it there; or choose another place."),
                        detail);
    };
    lxw_workbook* book = workbook_new(QFile::encodeName(part).constData());
    QString name = table.sheetName;
    name = name.replace(forbidden, u" "_qs).left(31);
    lxw_worksheet* sheet =
        workbook_add_worksheet(book, name.isEmpty() ? nullptr : name.toUtf8().constData());
    if (sheet)
        fill(book, sheet, table);
    if (const lxw_error error = workbook_close(book); error != LXW_NO_ERROR)
        fail(QString::fromUtf8(lxw_strerror(error)));
    std::error_code error; // replaces an older file in one step
    std::filesystem::rename(part.toStdU16String(), path.toStdU16String(), error);
    if (error)
        fail(QString::fromStdString(error.message()));
}

} // namespace cunwu
