#pragma once
#include "models/notice/notice.h"
#include <QStringList>

namespace cunwu {

class NoticeInk;

/// Where everything on a notice goes, in mm of an A5 panel: wrapped rows and how they fall on
/// pages. A list that does not fit on one page is first set in small type; when that is not enough
/// it continues on further pages in normal type.
struct NoticeLayout {
    static constexpr double width = 148, left = 11, right = 137;
    static constexpr double footTop = 164, tableBottom = 162.5, lastBottom = 199;
    static constexpr double headerHeight = 6.4, normalLine = 4.4, compactLine = 3.6;
    static constexpr double columns[] = {left, left + 17,
                                         left + 76}; ///< date, item, right edge of the points
    static double tableTop(int page) { return page == 1 ? 76 : 29; }

    struct Row {
        QString day, points;
        QStringList item, basis;
        bool negative = false;
        double height = 0; ///< mm
    };
    struct Sheet {
        std::vector<Row> rows;
        bool compact = false;
    };
    /// One A5 page of a notice: rows first … last-1.
    struct Panel {
        int notice = 0, first = 0, last = 0, page = 1, pages = 1;
    };
    std::vector<Sheet> sheets; ///< one a notice
    std::vector<Panel> panels;

    static NoticeLayout make(const std::vector<Notice>& notices, const NoticeInk& ink);
};

} // namespace cunwu
