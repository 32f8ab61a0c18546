#include "models/roster/rosterrows.h"

#include <QSet>

namespace cunwu {

/// The cells of merged family columns stand for every row of the range. Ranges that overlap a million cells and more are
/// nobody's families.
static QHash<qint64, std::pair<int, int>> mergeIndex(const Sheet& sheet, const HeaderMap& header) {
    constexpr qsizetype most = 2'000'000;
    QHash<qint64, std::pair<int, int>> index;
    const int lastColumn = header.columns.isEmpty() ? -1 : *std::max_element(header.columns.cbegin(), header.columns.cend());
    for (const MergedRange& m : sheet.merges)
        if (m.lastRow >= header.dataRow && m.lastRow - m.firstRow < 200 && m.lastRow < int(sheet.rows.size()) + 200)
            for (int r = m.firstRow; r <= m.lastRow && index.size() < most; ++r)
                for (int c = m.firstColumn; c <= std::min(m.lastColumn, lastColumn); ++c)
                    index.insert(qint64(r) << 32 | c, {m.firstRow, m.firstColumn});
    return index;
}

std::vector<RawRow> rawRows(const Sheet& sheet, const HeaderMap& header) {
    const auto merged = mergeIndex(sheet, header);
    std::vector<RawRow> rows;
    for (int r = header.dataRow; r < int(sheet.rows.size()); ++r) {
        if (headerrules::isTotalsRow(sheet.rows[std::size_t(r)]))
            continue;
        RawRow raw;
        raw.row = r;
        bool anything = false;
        for (auto it = header.columns.begin(); it != header.columns.end(); ++it) {
            QString value = sheet.cell(r, it.value()).trimmed();
            anything |= !value.isEmpty();
            const bool ofFamily = it.key().startsWith(u"h:") || it.key().startsWith(u"head_") || it.key() == u"sequence";
            if (value.isEmpty() && ofFamily)
                if (const auto m = merged.constFind(qint64(r) << 32 | it.value()); m != merged.cend())
                    value = sheet.cell(m->first, m->second).trimmed();
            raw.cells.insert(it.key(), value);
        }
        const bool repeated = headerrules::keyOf(raw.cell("name")) == u"name" || headerrules::keyOf(raw.cell("citizen_id")) == u"citizen_id";
        if (anything && !repeated)
            rows.push_back(std::move(raw));
    }
    return rows;
}

Separator separatorOf(const std::vector<RawRow>& rows, const HeaderMap& header) {
    const auto filled = [&](const char* key) { return std::count_if(rows.begin(), rows.end(), [&](const RawRow& r) { return !r.cell(key).isEmpty(); }); };
    if (filled("h:number") > 0)
        return Separator::Number;
    if (header.has(QStringLiteral("sequence"))) {
        QSet<QString> different;
        for (const RawRow& r : rows)
            different.insert(r.cell("sequence"));
        const bool perPerson = different.size() > qsizetype(rows.size()) * 9 / 10 && header.has(QStringLiteral("relation"));
        if (!perPerson && filled("sequence") > 0)
            return Separator::Sequence;
    }
    if (filled("head_name") > 0 && header.has(QStringLiteral("name")))
        return Separator::HeadName;
    return header.has(QStringLiteral("relation")) ? Separator::Relation : Separator::EachRow;
}

} // namespace cunwu
