#include "models/notice/noticepainter.h"

#include "models/notice/noticeink.h"
#include "models/notice/noticelayout.h"
#include "models/notice/qrcode.h"

namespace cunwu {

namespace {

using Ink = NoticeInk;
using namespace inkcolor;
constexpr double width = NoticeLayout::width, left = NoticeLayout::left,
                 right = NoticeLayout::right;

QString chineseDay(QDate day) {
    return QStringLiteral("%1年%2月%3日").arg(day.year()).arg(day.month()).arg(day.day());
}

/// Draws one A5 panel at the painter's origin.
class Panel {
public:
    Panel(QPainter& painter, const Ink& ink, const Notice& notice, const NoticeLayout::Panel& panel,
          const NoticeLayout::Sheet& sheet)
        : m_painter(painter), m_ink(ink), m_notice(notice), m_panel(panel), m_sheet(sheet),
          m_accent(notice.kind == Notice::Kind::Letter ? slate : green),
          m_pale(notice.kind == Notice::Kind::Letter ? paleslate : palegreen) {}

    void draw() {
        Ink::fill(m_painter, m_accent, left, 9, right - left, 1.3);
        if (m_panel.page == 1)
            head();
        else
            continuedHead();
        table();
        if (m_panel.page == m_panel.pages)
            foot();
        if (m_panel.pages > 1)
            text(Ink::Note, grey, width / 2, 204,
                 QStringLiteral("第 %1 页 共 %2 页").arg(m_panel.page).arg(m_panel.pages),
                 Qt::AlignHCenter);
    }

private:
    void text(Ink::Face face, QRgb color, double x, double y, const QString& t,
              Qt::Alignment align = Qt::AlignLeft) {
        m_ink.text(m_painter, face, color, x, y, t, align);
    }
    QString title() const {
        return m_notice.kind == Notice::Kind::Letter ? QStringLiteral("积分整改提醒函")
                                                     : QStringLiteral("积分公示通知单");
    }
    QString place() const {
        return QStringLiteral("%1%2　%3")
            .arg(m_notice.township, m_notice.village, m_notice.month.toChinese());
    }

    void draftMark() {
        if (!m_notice.isDraft())
            return;
        Ink::frame(m_painter, amber, right - 22, 13.4, 22, 6.6, 0.35);
        text(Ink::Strong, amber, right - 11, 18, QStringLiteral("草稿未公示"), Qt::AlignHCenter);
    }
    void head() {
        text(Ink::Title, black, width / 2, 20.6, title(), Qt::AlignHCenter);
        draftMark();
        text(Ink::Subtitle, grey, width / 2, 27.4, place(), Qt::AlignHCenter);
        Ink::fill(m_painter, m_pale, left, 31, right - left, 10.4);
        field(left + 3, 51, QStringLiteral("户主"), m_notice.head);
        field(left + 58, 27, QStringLiteral("户号"), m_notice.number);
        field(left + 90, 33, QStringLiteral("小组"), m_notice.group);
        totals();
        ranks();
        changes();
        text(Ink::Text, black, left, 72.6, m_ink.elide(Ink::Text, calculation(), right - left));
    }
    void field(double x, double room, const QString& label, const QString& value) {
        text(Ink::Note, grey, x, 37.4, label);
        text(Ink::Name, black, x + 8, 38.1, m_ink.elide(Ink::Name, value, room - 9));
    }
    void totals() {
        Ink::fill(m_painter, m_accent, left, 44.2, 44, 23);
        text(Ink::Text, white, left + 4, 50, QStringLiteral("本月总分"));
        const QString total = m_notice.total.toString();
        const double size = m_ink.width(Ink::Big, total);
        text(Ink::Big, white, left + 22, 63, total, Qt::AlignHCenter);
        if (size < 30)
            text(Ink::Text, white, left + 22 + size / 2 + 1.4, 63, QStringLiteral("分"));
    }
    void rank(double y, const QString& label, int place, int of, bool tied) {
        text(Ink::Note, grey, left + 48.5, y, label);
        const QString number = QString::number(place);
        text(Ink::Text, black, left + 55.5, y, QStringLiteral("第"));
        text(Ink::Figure, m_accent, left + 59.6, y + 0.5, number);
        const double end = left + 60.3 + m_ink.width(Ink::Figure, number);
        text(Ink::Text, black, end, y, tied ? QStringLiteral("名（并列）") : QStringLiteral("名"));
        text(Ink::Small, grey, left + 55.5, y + 4.3, QStringLiteral("共 %1 户").arg(of));
    }
    void ranks() {
        Ink::frame(m_painter, hairline, left + 46.5, 44.3, 42, 22.8);
        rank(50.6, QStringLiteral("全村"), m_notice.rank, m_notice.households, m_notice.tied);
        rank(60.8, QStringLiteral("本组"), m_notice.groupRank, m_notice.groupHouseholds,
             m_notice.groupTied);
    }
    void changes() {
        const double x = left + 91, room = right - x;
        Ink::frame(m_painter, hairline, x, 44.3, room, 22.8);
        text(Ink::Note, grey, x + 3, 49.6, QStringLiteral("比上月"));
        const bool known = m_notice.previous.has_value();
        const Points change = known ? m_notice.total - *m_notice.previous : Points();
        text(Ink::Figure, change < Points() ? crimson : m_accent, right - 3, 54.2,
             known ? change.toSignedString() : QStringLiteral("—"), Qt::AlignRight);
        text(Ink::Note, grey, x + 3, 58.8, QStringLiteral("可兑换积分余额"));
        text(Ink::Figure, m_accent, right - 3, 65.6, m_notice.wallet.toString(), Qt::AlignRight);
    }
    QString calculation() const {
        if (m_notice.veto)
            return QStringLiteral("本月有一票否决事项，总分计 0 分。");
        return QStringLiteral("基础分 %1　＋　加分 %2　－　扣分 %3　＝　总分 %4")
            .arg(m_notice.base.toString(), m_notice.added.toString(),
                 (-m_notice.deducted).toString(), m_notice.total.toString());
    }
    void continuedHead() {
        text(Ink::Subtitle, black, left, 18, title() + QStringLiteral("（续）"));
        text(Ink::Subtitle, grey, right, 18, place(), Qt::AlignRight);
        text(Ink::Text, black, left, 25,
             QStringLiteral("户主 %1　户号 %2　%3")
                 .arg(m_notice.head, m_notice.number, m_notice.group));
    }

    void table() {
        double y = NoticeLayout::tableTop(m_panel.page);
        const auto& c = NoticeLayout::columns;
        const Ink::Face cell = m_sheet.compact ? Ink::Small : Ink::Cell,
                        strong = m_sheet.compact ? Ink::SmallStrong : Ink::CellStrong;
        Ink::fill(m_painter, m_pale, left, y, right - left, NoticeLayout::headerHeight);
        const double base = y + 4.4;
        text(Ink::CellStrong, m_accent, left + 1.5, base, QStringLiteral("日期"));
        text(Ink::CellStrong, m_accent, c[1], base, QStringLiteral("事项"));
        text(Ink::CellStrong, m_accent, c[2] - 2, base, QStringLiteral("分值"), Qt::AlignRight);
        text(Ink::CellStrong, m_accent, c[2] + 1, base, QStringLiteral("依据"));
        y += NoticeLayout::headerHeight;
        if (m_sheet.rows.empty())
            text(Ink::Cell, grey, left + 1.5, y + 5.6, emptyText());
        const double step = m_sheet.compact ? NoticeLayout::compactLine : NoticeLayout::normalLine;
        for (int i = m_panel.first; i < m_panel.last; ++i) {
            const NoticeLayout::Row& row = m_sheet.rows[static_cast<std::size_t>(i)];
            const double first = y + step + (m_sheet.compact ? 0.2 : 0.3);
            text(cell, black, left + 1.5, first, row.day);
            for (int k = 0; k < row.item.size(); ++k)
                text(cell, black, c[1], first + k * step, row.item[k]);
            text(strong, row.negative ? crimson : m_accent, c[2] - 2, first, row.points,
                 Qt::AlignRight);
            for (int k = 0; k < row.basis.size(); ++k)
                text(cell, grey, c[2] + 1, first + k * step, row.basis[k]);
            y += row.height;
            Ink::rule(m_painter, hairline, left, right, y);
        }
        if (m_panel.page < m_panel.pages)
            text(Ink::Note, grey, right, 204, QStringLiteral("转下页"), Qt::AlignRight);
    }
    QString emptyText() const {
        return m_notice.kind == Notice::Kind::Letter
                   ? QStringLiteral("本月没有扣分记录；名次靠后是因为加分事项少。")
                   : QStringLiteral("本月没有加分、扣分记录，按基础分计。");
    }

    void foot() {
        const double top = NoticeLayout::footTop;
        Ink::rule(m_painter, m_accent, left, right, top, 0.5);
        const bool code = !m_notice.qrText.isEmpty();
        const double room = code ? 92 : right - left;
        double y = top + 6;
        const auto line = [&](const QString& label, const QString& value) {
            text(Ink::Strong, black, left, y, label);
            text(Ink::Text, black, left + 18.5, y, m_ink.elide(Ink::Text, value, room - 18.5));
            y += 5.4;
        };
        line(QStringLiteral("公示期"),
             m_notice.isDraft()
                 ? QStringLiteral("尚未公示，分数以公示为准")
                 : QStringLiteral("%1至%2").arg(chineseDay(m_notice.publishedOn),
                                                chineseDay(m_notice.objectionUntil)));
        line(QStringLiteral("异议电话"),
             m_notice.phone.isEmpty() ? QStringLiteral("请到村委会当面提出") : m_notice.phone);
        const QString advice =
            m_notice.kind == Notice::Kind::Letter
                ? QStringLiteral("本函只送达本户，不公开张贴。请对照以上事项整改，整改后可向小组申"
                                 "请复核；有困难或有异议请与村委会联系。")
                : QStringLiteral("对分数有异议的，请在公示期内向村委会提出，村委会核实后答复。");
        for (const QString& part : m_ink.wrap(Ink::Note, advice, room, 3)) {
            text(Ink::Note, grey, left, y - 0.4, part);
            y += 4.2;
        }
        text(Ink::Strong, black, left + room, 191.4,
             m_notice.village +
                 QStringLiteral("村民委员会").mid(m_notice.village.endsWith(u'村') ? 1 : 0),
             Qt::AlignRight);
        if (!m_notice.isDraft())
            text(Ink::Text, black, left + room, 197, chineseDay(m_notice.publishedOn),
                 Qt::AlignRight);
        if (code)
            drawCode(right - 29.5, top + 1.6, 30);
    }
    void drawCode(double x, double y, double size) {
        const QrCode code = makeQrCode(m_notice.qrText);
        if (code.isEmpty())
            return;
        m_painter.save(); // in units of a module: short whole numbers in the PDF
        m_painter.translate(x * Ink::unit, y * Ink::unit);
        m_painter.scale(size * Ink::unit / code.size, size * Ink::unit / code.size);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(QColor(0, 0, 0));
        m_painter.drawRects(code.dark.data(), static_cast<int>(code.dark.size()));
        m_painter.restore();
        text(Ink::Small, grey, x + size / 2, y + size + 1.6, QStringLiteral("查验二维码"),
             Qt::AlignHCenter);
    }

    QPainter& m_painter;
    const Ink& m_ink;
    const Notice& m_notice;
    const NoticeLayout::Panel& m_panel;
    const NoticeLayout::Sheet& m_sheet;
    QRgb m_accent, m_pale;
};

} // namespace

struct NoticePainter::Impl {
    std::vector<Notice> notices;
    NoticePaper paper;
    NoticeInk ink;
    NoticeLayout layout;
    int perPage() const { return paper == NoticePaper::TwoUpA4 ? 2 : 1; }
    int panels() const { return static_cast<int>(layout.panels.size()); }
};

NoticePainter::NoticePainter(std::vector<Notice> notices, NoticePaper paper)
    : m(std::make_unique<Impl>()) {
    m->notices = std::move(notices);
    m->paper = paper;
    m->layout = NoticeLayout::make(m->notices, m->ink);
}

NoticePainter::~NoticePainter() = default;

const std::vector<Notice>& NoticePainter::notices() const {
    return m->notices;
}

int NoticePainter::pageCount() const {
    return (m->panels() + m->perPage() - 1) / m->perPage();
}

QPageLayout NoticePainter::pageLayout() const {
    const bool two = m->paper == NoticePaper::TwoUpA4;
    QPageLayout layout(QPageSize(two ? QPageSize::A4 : QPageSize::A5),
                       two ? QPageLayout::Landscape : QPageLayout::Portrait, {});
    layout.setMode(QPageLayout::FullPageMode);
    return layout;
}

QSizeF NoticePainter::pageSize() const {
    return m->paper == NoticePaper::TwoUpA4 ? QSizeF(297, 210) : QSizeF(148, 210);
}

int NoticePainter::pageOf(int notice) const {
    for (int i = 0; i < m->panels(); ++i)
        if (m->layout.panels[static_cast<std::size_t>(i)].notice == notice)
            return i / m->perPage();
    return -1;
}

int NoticePainter::noticeOn(int page) const {
    const int panel = page * m->perPage();
    return page >= 0 && panel < m->panels()
               ? m->layout.panels[static_cast<std::size_t>(panel)].notice
               : -1;
}

void NoticePainter::paint(QPainter& painter, int page, double deviceWidth) const {
    painter.save();
    const double scale = deviceWidth / (pageSize().width() * NoticeInk::unit);
    painter.scale(scale, scale);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setRenderHint(QPainter::TextAntialiasing);
    for (int i = 0; i < m->perPage(); ++i) {
        const int at = page * m->perPage() + i;
        if (i == 1) {
            painter.translate(148.5 * NoticeInk::unit, 0);
            NoticeInk::cutLine(painter, 0, 210);
        }
        if (at >= m->panels())
            break;
        const NoticeLayout::Panel& panel = m->layout.panels[static_cast<std::size_t>(at)];
        const auto notice = static_cast<std::size_t>(panel.notice);
        Panel(painter, m->ink, m->notices[notice], panel, m->layout.sheets[notice]).draw();
    }
    painter.restore();
}

} // namespace cunwu
