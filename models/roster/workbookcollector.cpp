// liborcus calls these for every cell; only texts, numbers, formats and merges are of interest.
#include "models/roster/workbookcollector.h"

#include <QDate>
#include <QHash>
#include <QRegularExpression>
#include <cmath>
#include <deque>
#include <map>
#include <memory>
#include <stdexcept>
#include <orcus/orcus_ods.hpp>
#include <orcus/orcus_xlsx.hpp>
#include <orcus/spreadsheet/import_interface.hpp>

namespace cunwu {

namespace ss = orcus::spreadsheet;

bool isDateFormat(int id, const QString& code) {
    if ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54) || id == 57 || id == 58)
        return true;
    static const QRegularExpression quoted(QStringLiteral("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\."));
    QString plain = code;
    plain.remove(quoted);
    return plain.contains(u'y', Qt::CaseInsensitive) || (plain.contains(u'm', Qt::CaseInsensitive) && plain.contains(u'd', Qt::CaseInsensitive));
}

QString dateOfSerial(double serial, bool epoch1904) {
    if (!(serial >= 1) || serial > 2958465)
        return numberText(serial);
    const int days = int(serial);
    // Day 60 of the 1900 calendar is a 29 February that never was.
    const QDate date = epoch1904 ? QDate(1904, 1, 1).addDays(days) : QDate(1899, 12, days < 60 ? 31 : 30).addDays(days);
    return date.toString(Qt::ISODate);
}

QString numberText(double value) {
    if (!std::isfinite(value))
        return {};
    if (std::fabs(value) >= 1e15)
        return QString::number(value, 'E', 2);
    if (value == std::floor(value))
        return QString::number(qint64(value));
    return QString::number(value, 'g', 15);
}

namespace {

QString text(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

class Strings : public ss::iface::import_shared_strings {
public:
    size_t append(std::string_view s) override { return add(s); }
    size_t add(std::string_view s) override {
        m_all.push_back(text(s));
        return m_all.size() - 1;
    }
    void set_segment_font(size_t) override {}
    void set_segment_bold(bool) override {}
    void set_segment_italic(bool) override {}
    void set_segment_font_name(std::string_view) override {}
    void set_segment_font_size(double) override {}
    void set_segment_font_color(ss::color_elem_t, ss::color_elem_t, ss::color_elem_t, ss::color_elem_t) override {}
    void append_segment(std::string_view s) override { m_segments += text(s); }
    size_t commit_segments() override {
        m_all.push_back(std::exchange(m_segments, {}));
        return m_all.size() - 1;
    }
    QString at(size_t index) const { return index < m_all.size() ? m_all[index] : QString(); }

private:
    std::deque<QString> m_all;
    QString m_segments;
};

/// Of all styles only number formats matter: a serial number may be a date.
class Styles : public ss::iface::import_styles {
public:
    bool isDate(size_t xf) const { return xf < m_xfs.size() && m_xfs[xf]; }

    void set_number_format_identifier(size_t id) override { m_id = id; }
    void set_number_format_code(std::string_view s) override { m_code = text(s); }
    size_t commit_number_format() override {
        m_codes[m_id] = m_code;
        m_code.clear();
        return m_codes.size();
    }
    void set_xf_number_format(size_t index) override { m_format = index; }
    size_t commit_cell_xf() override {
        const auto it = m_codes.find(m_format);
        m_xfs.push_back(isDateFormat(int(m_format), it == m_codes.end() ? QString() : it->second));
        m_format = 0;
        return m_xfs.size() - 1;
    }
    size_t commit_cell_style_xf() override {
        m_format = 0;
        return m_other++;
    }
    size_t commit_dxf() override {
        m_format = 0;
        return m_other++;
    }

    void set_font_count(size_t) override {}
    void set_font_bold(bool) override {}
    void set_font_italic(bool) override {}
    void set_font_name(std::string_view) override {}
    void set_font_size(double) override {}
    void set_font_underline(ss::underline_t) override {}
    void set_font_underline_width(ss::underline_width_t) override {}
    void set_font_underline_mode(ss::underline_mode_t) override {}
    void set_font_underline_type(ss::underline_type_t) override {}
    void set_font_underline_color(ss::color_elem_t, ss::color_elem_t, ss::color_elem_t, ss::color_elem_t) override {}
    void set_font_color(ss::color_elem_t, ss::color_elem_t, ss::color_elem_t, ss::color_elem_t) override {}
    void set_strikethrough_style(ss::strikethrough_style_t) override {}
    void set_strikethrough_type(ss::strikethrough_type_t) override {}
    void set_strikethrough_width(ss::strikethrough_width_t) override {}
    void set_strikethrough_text(ss::strikethrough_text_t) override {}
    size_t commit_font() override { return m_other++; }
    void set_fill_count(size_t) override {}
    void set_fill_pattern_type(ss::fill_pattern_t) override {}
    void set_fill_fg_color(ss::color_elem_t, ss::color_elem_t, ss::color_elem_t, ss::color_elem_t) override {}
    void set_fill_bg_color(ss::color_elem_t, ss::color_elem_t, ss::color_elem_t, ss::color_elem_t) override {}
    size_t commit_fill() override { return m_other++; }
    void set_border_count(size_t) override {}
    void set_border_style(ss::border_direction_t, ss::border_style_t) override {}
    void set_border_color(ss::border_direction_t, ss::color_elem_t, ss::color_elem_t, ss::color_elem_t, ss::color_elem_t) override {}
    void set_border_width(ss::border_direction_t, double, orcus::length_unit_t) override {}
    size_t commit_border() override { return m_other++; }
    void set_cell_hidden(bool) override {}
    void set_cell_locked(bool) override {}
    void set_cell_print_content(bool) override {}
    void set_cell_formula_hidden(bool) override {}
    size_t commit_cell_protection() override { return m_other++; }
    void set_number_format_count(size_t) override {}
    void set_cell_xf_count(size_t) override {}
    void set_cell_style_xf_count(size_t) override {}
    void set_dxf_count(size_t) override {}
    void set_xf_font(size_t) override {}
    void set_xf_fill(size_t) override {}
    void set_xf_border(size_t) override {}
    void set_xf_protection(size_t) override {}
    void set_xf_style_xf(size_t) override {}
    void set_xf_apply_alignment(bool) override {}
    void set_xf_horizontal_alignment(ss::hor_alignment_t) override {}
    void set_xf_vertical_alignment(ss::ver_alignment_t) override {}
    void set_cell_style_count(size_t) override {}
    void set_cell_style_name(std::string_view) override {}
    void set_cell_style_xf(size_t) override {}
    void set_cell_style_builtin(size_t) override {}
    void set_cell_style_parent_name(std::string_view) override {}
    size_t commit_cell_style() override { return m_other++; }

private:
    size_t m_id = 0, m_format = 0, m_other = 0;
    QString m_code;
    std::map<size_t, QString> m_codes;
    std::vector<bool> m_xfs;
};

class SheetCollector : public ss::iface::import_sheet, public ss::iface::import_sheet_properties, public ss::iface::import_formula {
public:
    SheetCollector(const QString& name, const Strings& strings) : m_strings(strings) { m_sheet.name = name; }

    Sheet take(const Styles& styles, bool epoch1904) {
        for (const auto& [place, value] : m_numbers) {
            const auto format = m_formats.find(place);
            const bool date = format != m_formats.end() && styles.isDate(format->second);
            at(place.first, place.second) = date ? dateOfSerial(value, epoch1904) : numberText(value);
        }
        while (!m_sheet.rows.empty() && m_sheet.rows.back().join(QString()).trimmed().isEmpty())
            m_sheet.rows.pop_back();
        return std::move(m_sheet);
    }

    ss::iface::import_sheet_properties* get_sheet_properties() override { return this; }
    ss::iface::import_formula* get_formula() override { return this; }
    void set_auto(ss::row_t row, ss::col_t column, std::string_view s) override { put(row, column, text(s)); }
    void set_string(ss::row_t row, ss::col_t column, ss::string_id_t index) override { put(row, column, m_strings.at(index)); }
    void set_value(ss::row_t row, ss::col_t column, double value) override {
        check(row, column);
        m_numbers[{row, column}] = value;
    }
    void set_bool(ss::row_t row, ss::col_t column, bool value) override { put(row, column, value ? u"是"_qs : u"否"_qs); }
    void set_date_time(ss::row_t row, ss::col_t column, int year, int month, int day, int, int, double) override {
        put(row, column, QDate(year, month, day).toString(Qt::ISODate));
    }
    void set_format(ss::row_t row, ss::col_t column, size_t xf) override {
        // A number may be a date; the formats of empty cells, whole columns of them, say nothing.
        if (row >= 0 && row < tablelimits::rows && column >= 0 && column < tablelimits::columns && xf != 0 && m_formats.size() < 4'000'000)
            m_formats[{row, column}] = xf;
    }
    void set_format(ss::row_t firstRow, ss::col_t firstColumn, ss::row_t lastRow, ss::col_t lastColumn, size_t xf) override {
        if (lastRow - firstRow < 1000 && lastColumn - firstColumn < tablelimits::columns)
            for (ss::row_t r = firstRow; r <= lastRow; ++r)
                for (ss::col_t c = firstColumn; c <= lastColumn; ++c)
                    set_format(r, c, xf);
    }
    void fill_down_cells(ss::row_t row, ss::col_t column, ss::row_t count) override {
        check(row, column);
        const QString value = at(row, column);
        for (ss::row_t i = 1; i <= count; ++i)
            put(row + i, column, value);
    }
    ss::range_size_t get_sheet_size() const override { return {1048576, 16384}; }

    // properties
    void set_column_width(ss::col_t, double, orcus::length_unit_t) override {}
    void set_column_hidden(ss::col_t, bool) override {}
    void set_row_height(ss::row_t, double, orcus::length_unit_t) override {}
    void set_row_hidden(ss::row_t, bool) override {}
    void set_merge_cell_range(const ss::range_t& range) override {
        if (m_sheet.merges.size() < std::size_t(tablelimits::rows) * 4)
            m_sheet.merges.push_back({range.first.row, range.first.column, range.last.row, range.last.column});
    }

    // a formula counts by its last result
    void set_position(ss::row_t row, ss::col_t column) override { m_row = row, m_column = column; }
    void set_formula(ss::formula_grammar_t, std::string_view) override {}
    void set_shared_formula_index(size_t) override {}
    void set_result_string(std::string_view value) override { put(m_row, m_column, text(value)); }
    void set_result_value(double value) override { set_value(m_row, m_column, value); }
    void set_result_bool(bool value) override { set_bool(m_row, m_column, value); }
    void set_result_empty() override {}
    void commit() override {}

private:
    static void check(ss::row_t row, ss::col_t column) {
        if (row < 0 || column < 0)
            throw std::invalid_argument("not a cell");
        if (row >= tablelimits::rows)
            throw TableTooLarge{true};
        if (column >= tablelimits::columns)
            throw TableTooLarge{false};
    }
    QString& at(ss::row_t row, ss::col_t column) {
        if (std::size_t(row) >= m_sheet.rows.size())
            m_sheet.rows.resize(std::size_t(row) + 1);
        QStringList& cells = m_sheet.rows[std::size_t(row)];
        while (cells.size() <= column)
            cells << QString();
        return cells[column];
    }
    void put(ss::row_t row, ss::col_t column, const QString& value) {
        if (value.isEmpty())
            return;
        check(row, column);
        at(row, column) = value.left(2000);
    }
    const Strings& m_strings;
    Sheet m_sheet;
    using Place = std::pair<ss::row_t, ss::col_t>;
    std::map<Place, double> m_numbers;
    std::map<Place, size_t> m_formats;
    ss::row_t m_row = 0;
    ss::col_t m_column = 0;
};

class Settings : public ss::iface::import_global_settings {
public:
    bool epoch1904 = false;
    void set_origin_date(int year, int, int) override { epoch1904 = year == 1904; }
    void set_default_formula_grammar(ss::formula_grammar_t grammar) override { m_grammar = grammar; }
    ss::formula_grammar_t get_default_formula_grammar() const override { return m_grammar; }
    void set_character_set(orcus::character_set_t) override {}

private:
    ss::formula_grammar_t m_grammar = ss::formula_grammar_t::xlsx;
};

/// "A1", "$B$3", "A1:C5": places within a sheet, for merged ranges.
class Resolver : public ss::iface::import_reference_resolver {
public:
    ss::src_address_t resolve_address(std::string_view address) override {
        ss::src_address_t place{0, 0, 0};
        if (const auto bang = address.rfind('!'); bang != std::string_view::npos)
            address.remove_prefix(bang + 1);
        for (const char c : address) {
            if (c >= 'A' && c <= 'Z')
                place.column = std::min(place.column * 26 + (c - 'A' + 1), 1 << 20);
            else if (c >= '0' && c <= '9')
                place.row = std::min(place.row * 10 + (c - '0'), 1 << 24);
        }
        --place.column;
        --place.row;
        if (place.column < 0 || place.row < 0)
            throw std::invalid_argument("not a cell");
        return place;
    }
    ss::src_range_t resolve_range(std::string_view range) override {
        const auto colon = range.find(':');
        const auto first = resolve_address(range.substr(0, colon));
        return {first, colon == std::string_view::npos ? first : resolve_address(range.substr(colon + 1))};
    }
};

class Factory : public ss::iface::import_factory {
public:
    ss::iface::import_reference_resolver* get_reference_resolver(ss::formula_ref_context_t) override { return &m_resolver; }
    std::vector<Sheet> take() {
        std::vector<Sheet> sheets;
        for (const auto& sheet : m_sheets)
            sheets.push_back(sheet->take(m_styles, m_settings.epoch1904));
        return sheets;
    }
    ss::iface::import_global_settings* get_global_settings() override { return &m_settings; }
    ss::iface::import_shared_strings* get_shared_strings() override { return &m_strings; }
    ss::iface::import_styles* get_styles() override { return &m_styles; }
    ss::iface::import_sheet* append_sheet(ss::sheet_t, std::string_view name) override {
        m_sheets.push_back(std::make_unique<SheetCollector>(text(name), m_strings));
        m_names[std::string(name)] = m_sheets.size() - 1;
        return m_sheets.back().get();
    }
    ss::iface::import_sheet* get_sheet(std::string_view name) override {
        const auto it = m_names.find(std::string(name));
        return it == m_names.end() ? nullptr : m_sheets[it->second].get();
    }
    ss::iface::import_sheet* get_sheet(ss::sheet_t index) override {
        return index >= 0 && std::size_t(index) < m_sheets.size() ? m_sheets[std::size_t(index)].get() : nullptr;
    }
    void finalize() override {}

private:
    Resolver m_resolver;
    Settings m_settings;
    Strings m_strings;
    Styles m_styles;
    std::vector<std::unique_ptr<SheetCollector>> m_sheets;
    std::map<std::string, std::size_t> m_names;
};

template <class Filter> std::vector<Sheet> read(const QByteArray& bytes) {
    Factory factory;
    Filter filter(&factory);
    filter.read_stream(std::string_view(bytes.constData(), std::size_t(bytes.size())));
    return factory.take();
}

} // namespace

std::vector<Sheet> readXlsx(const QByteArray& bytes) {
    return read<orcus::orcus_xlsx>(bytes);
}

std::vector<Sheet> readOds(const QByteArray& bytes) {
    return read<orcus::orcus_ods>(bytes);
}

} // namespace cunwu
