#include "models/notice/noticelayout.h"

#include "models/notice/noticeink.h"
#include <algorithm>
#include <numeric>

namespace cunwu {

static NoticeLayout::Row makeRow(const NoticeLine& line, Month month, const NoticeInk& ink,
                                 bool compact) {
    const NoticeInk::Face face = compact ? NoticeInk::Small : NoticeInk::Cell;
    NoticeLayout::Row row;
    row.day = line.day.isValid()
                  ? QStringLiteral("%1月%2日").arg(line.day.month()).arg(line.day.day())
                  : QStringLiteral("%1月").arg(month.month());
    row.points = line.points.toSignedString();
    row.negative = line.points < Points();
    const auto& c = NoticeLayout::columns;
    const QString item = line.quantity == Points::of(1)
                             ? line.item
                             : QStringLiteral("%1×%2").arg(line.item, line.quantity.toString());
    row.item = ink.wrap(face, item, c[2] - 12 - c[1], 3);
    row.basis = ink.wrap(face, line.basis, NoticeLayout::right - c[2] - 2, 3);
    const auto lines = std::max(row.item.size(), row.basis.size());
    row.height = static_cast<double>(lines) *
                     (compact ? NoticeLayout::compactLine : NoticeLayout::normalLine) +
                 (compact ? 1.3 : 2.1);
    return row;
}

static NoticeLayout::Sheet makeSheet(const Notice& notice, const NoticeInk& ink, bool compact) {
    NoticeLayout::Sheet sheet;
    sheet.compact = compact;
    for (const NoticeLine& line : notice.lines)
        sheet.rows.push_back(makeRow(line, notice.month, ink, compact));
    return sheet;
}

static double heightOf(const NoticeLayout::Sheet& sheet) {
    return std::accumulate(sheet.rows.begin(), sheet.rows.end(), 0.0,
                           [](double sum, const NoticeLayout::Row& r) { return sum + r.height; });
}

/// Fills page after page; the last one leaves room for the foot.
static std::vector<NoticeLayout::Panel> breakPages(const NoticeLayout::Sheet& sheet) {
    std::vector<NoticeLayout::Panel> panels;
    const int count = static_cast<int>(sheet.rows.size());
    int row = 0;
    do {
        NoticeLayout::Panel panel;
        panel.first = row;
        panel.page = static_cast<int>(panels.size()) + 1;
        const double top = NoticeLayout::tableTop(panel.page) + NoticeLayout::headerHeight;
        double y = top;
        for (int i = row; i < count; ++i)
            y += sheet.rows[static_cast<std::size_t>(i)].height;
        const bool last = y <= NoticeLayout::tableBottom;
        for (y = top; row < count && (last || row == panel.first ||
                                      y + sheet.rows[static_cast<std::size_t>(row)].height <=
                                          NoticeLayout::lastBottom);
             ++row) {
            if (!last && row == count - 1 && row > panel.first)
                break; // the foot's page is never without an entry
            y += sheet.rows[static_cast<std::size_t>(row)].height;
        }
        panel.last = row;
        panels.push_back(panel);
        if (!last && row == count) { // a single row too high for both: the foot follows alone
            panels.push_back({0, row, row, panel.page + 1, 0});
        }
    } while (row < count);
    for (NoticeLayout::Panel& panel : panels)
        panel.pages = static_cast<int>(panels.size());
    return panels;
}

NoticeLayout NoticeLayout::make(const std::vector<Notice>& notices, const NoticeInk& ink) {
    NoticeLayout layout;
    layout.sheets.reserve(notices.size());
    const double room = tableBottom - tableTop(1) - headerHeight;
    for (std::size_t n = 0; n < notices.size(); ++n) {
        Sheet sheet = makeSheet(notices[n], ink, false);
        if (heightOf(sheet) > room)
            if (Sheet compact = makeSheet(notices[n], ink, true); heightOf(compact) <= room)
                sheet = std::move(compact);
        for (Panel panel : breakPages(sheet)) {
            panel.notice = static_cast<int>(n);
            layout.panels.push_back(panel);
        }
        layout.sheets.push_back(std::move(sheet));
    }
    return layout;
}

} // namespace cunwu
