#include "models/notice/noticepainter.h"

#include "models/notice/noticeink.h"
#include <algorithm>

namespace cunwu {

namespace {

using Ink = NoticeInk;
using namespace inkcolor;
constexpr double width = 297, height = 420, margin = 20, left = margin + 8,
                 right = width - margin - 8;
constexpr double lineStep = 10.5, headerHeight = 15, footHeight = 46;

QString chineseDay(QDate day) {
    return QStringLiteral("%1年%2月%3日").arg(day.year()).arg(day.month()).arg(day.day());
}

struct Row {
    std::vector<QStringList> cells;
    double height = 0;
};

} // namespace

struct PosterPainter::Impl {
    Poster poster;
    NoticeInk ink;
    std::vector<Row> rows;
    std::vector<double> edges;              ///< of the columns, one more than columns
    std::vector<std::pair<int, int>> pages; ///< rows first … last-1

    bool red() const { return poster.kind == Poster::Kind::Red; }
    QRgb accent() const { return red() ? crimson : slate; }
    QRgb pale() const { return red() ? palecrimson : paleslate; }
    double tableTop(int page) const { return page == 0 ? 128 : 62; }
    Ink::Face face(std::size_t column) const {
        return column == 1 && poster.kind != Poster::Kind::BlackByGroup ? Ink::PosterName
                                                                        : Ink::PosterCell;
    }

    void layOut() {
        edges = {left};
        for (const double share : poster.widths)
            edges.push_back(edges.back() + share * (right - left));
        for (const QStringList& texts : poster.rows) {
            Row row;
            qsizetype lines = 1;
            for (std::size_t c = 0; c < poster.widths.size(); ++c) {
                row.cells.push_back(ink.wrap(face(c), texts.value(static_cast<qsizetype>(c)),
                                             edges[c + 1] - edges[c] - 5, 2));
                lines = std::max(lines, row.cells.back().size());
            }
            row.height = 6 + lineStep * static_cast<double>(lines);
            rows.push_back(std::move(row));
        }
        int first = 0;
        do {
            double y = tableTop(static_cast<int>(pages.size())) + headerHeight;
            int row = first;
            const double bottom = height - margin - footHeight;
            while (row < static_cast<int>(rows.size()) &&
                   (row == first || y + rows[static_cast<std::size_t>(row)].height <= bottom))
                y += rows[static_cast<std::size_t>(row++)].height;
            pages.emplace_back(first, row);
            first = row;
        } while (first < static_cast<int>(rows.size()));
    }

    void frame(QPainter& p) const {
        Ink::frame(p, accent(), margin - 6, margin - 6, width - 2 * margin + 12,
                   height - 2 * margin + 12, 2.2);
        Ink::frame(p, accent(), margin - 2.5, margin - 2.5, width - 2 * margin + 5,
                   height - 2 * margin + 5, 0.5);
    }

    void head(QPainter& p, int page) const {
        const QString place = QStringLiteral("%1%2　%3")
                                  .arg(poster.township, poster.village, poster.month.toChinese());
        if (page > 0) {
            ink.text(p, Ink::PosterName, accent(), width / 2, 42,
                     QStringLiteral("积分%1（续）　")
                             .arg(red() ? QStringLiteral("红榜") : QStringLiteral("黑榜")) +
                         place,
                     Qt::AlignHCenter);
            return;
        }
        Ink::fill(p, accent(), margin - 2.5, margin - 2.5, width - 2 * margin + 5, 78);
        ink.text(p, Ink::PosterTitle, white, width / 2, 69,
                 red() ? QStringLiteral("积 分 红 榜") : QStringLiteral("积 分 黑 榜"),
                 Qt::AlignHCenter);
        ink.text(p, Ink::PosterCell, white, width / 2, 87, place, Qt::AlignHCenter);
        const QString lead = red() ? QStringLiteral("向积分靠前的农户学习")
                                   : QStringLiteral("对照查找不足，限期整改提升");
        ink.text(p, Ink::PosterName, accent(), width / 2, 115, lead, Qt::AlignHCenter);
        if (!poster.publishedOn.isValid()) {
            Ink::frame(p, amber, right - 62, 106, 62, 13, 0.7);
            ink.text(p, Ink::PosterCell, amber, right - 31, 115.2, QStringLiteral("草稿未公示"),
                     Qt::AlignHCenter);
        }
    }

    void table(QPainter& p, int page) const {
        double y = tableTop(page);
        Ink::fill(p, pale(), left, y, right - left, headerHeight);
        for (std::size_t c = 0; c < poster.widths.size(); ++c)
            ink.text(p, Ink::PosterCell, accent(), edges[c] + 3, y + 10.2,
                     poster.headers.value(static_cast<qsizetype>(c)));
        y += headerHeight;
        const auto [first, last] = pages[static_cast<std::size_t>(page)];
        for (int i = first; i < last; ++i) {
            const Row& row = rows[static_cast<std::size_t>(i)];
            for (std::size_t c = 0; c < row.cells.size(); ++c) {
                // a single line stands in the middle of its row
                double base = y + row.height / 2 + (face(c) == Ink::PosterName ? 3.7 : 2.8) -
                              lineStep * static_cast<double>(row.cells[c].size() - 1) / 2;
                for (const QString& line : row.cells[c]) {
                    ink.text(p, face(c), c == 0 || c == 3 ? accent() : black, edges[c] + 3, base,
                             line);
                    base += lineStep;
                }
            }
            y += row.height;
            Ink::rule(p, hairline, left, right, y, 0.35);
        }
        if (page == static_cast<int>(pages.size()) - 1)
            note(p, y + 14);
    }

    void note(QPainter& p, double y) const {
        for (const QString& line : ink.wrap(Ink::PosterCell, poster.note, right - left, 3)) {
            ink.text(p, Ink::PosterCell, grey, left, y, line);
            y += lineStep;
        }
    }

    void foot(QPainter& p, int page) const {
        const double y = height - margin - 26;
        Ink::rule(p, accent(), left, right, y - 10, 0.8);
        if (poster.publishedOn.isValid())
            ink.text(p, Ink::PosterCell, black, left, y,
                     QStringLiteral("公示期：%1至%2")
                         .arg(chineseDay(poster.publishedOn), chineseDay(poster.objectionUntil)));
        if (!poster.phone.isEmpty())
            ink.text(p, Ink::PosterCell, black, left, y + 12,
                     QStringLiteral("异议电话：") + poster.phone);
        const QString committee =
            poster.village +
            QStringLiteral("村民委员会").mid(poster.village.endsWith(u'村') ? 1 : 0);
        ink.text(p, Ink::PosterCell, black, right, y + (poster.publishedOn.isValid() ? 12 : 0),
                 committee, Qt::AlignRight);
        if (pages.size() > 1)
            ink.text(p, Ink::PosterCell, grey, width / 2, height - margin - 3,
                     QStringLiteral("第 %1 页 共 %2 页").arg(page + 1).arg(pages.size()),
                     Qt::AlignHCenter);
    }
};

PosterPainter::PosterPainter(Poster poster) : m(std::make_unique<Impl>()) {
    m->poster = std::move(poster);
    m->layOut();
}

PosterPainter::~PosterPainter() = default;

int PosterPainter::pageCount() const {
    return static_cast<int>(m->pages.size());
}

QPageLayout PosterPainter::pageLayout() const {
    QPageLayout layout(QPageSize(QPageSize::A3), QPageLayout::Portrait, {});
    layout.setMode(QPageLayout::FullPageMode);
    return layout;
}

QSizeF PosterPainter::pageSize() const {
    return {width, height};
}

void PosterPainter::paint(QPainter& painter, int page, double deviceWidth) const {
    painter.save();
    const double scale = deviceWidth / (width * NoticeInk::unit);
    painter.scale(scale, scale);
    painter.setRenderHint(QPainter::TextAntialiasing);
    m->frame(painter);
    m->head(painter, page);
    m->table(painter, page);
    m->foot(painter, page);
    painter.restore();
}

} // namespace cunwu
