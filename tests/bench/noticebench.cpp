// Notices with codes to PDF, beside a bare QPdfWriter that draws the same words on as many pages.
#include "tests/bench/benchfiles.h"
#include "tests/bench/comparison.h"

#include "models/notice/noticebuilder.h"
#include "models/notice/noticepainter.h"
#include "models/office/officesession.h"
#include <QFile>
#include <QFont>
#include <QPainter>
#include <QPdfWriter>

namespace cunwu::bench {
namespace {

constexpr std::size_t most = 300;

const std::vector<Notice>& notices() {
    static const std::vector<Notice> all = [] {
        std::vector<Notice> built;
        auto opened =
            OfficeFile::open(freshCopy(setup().villagePath(), QStringLiteral("notice.cunwu")),
                             QStringLiteral("bench"));
        if (!opened.file)
            return built;
        const SystemClock clock;
        OfficeSession session(std::move(opened.file), clock);
        const Month month = Month::of(QDate::currentDate()).previous();
        built = NoticeBuilder(session.db(), session.office())
                    .notices(session.office().code.toString(), month);
        if (built.size() > most)
            built.resize(most);
        return built;
    }();
    return all;
}

double ours() {
    if (notices().empty())
        return -1;
    const QString path = setup().scratch(QStringLiteral("notices.pdf"));
    // The layout belongs to the operation; the rows of the file do not.
    return timed([&] { writeNoticesPdf(path, NoticePainter(notices())); });
}

/// Every word of a notice that is not the same on all of them, and those that are.
QStringList wordsOf(const Notice& n) {
    QStringList words{n.village,
                      n.township,
                      n.month.toChinese(),
                      QStringLiteral("积分公示通知单"),
                      n.number,
                      n.group,
                      n.head,
                      QStringLiteral("基础分"),
                      n.base.toString(),
                      QStringLiteral("加分"),
                      n.added.toString(),
                      QStringLiteral("减分"),
                      n.deducted.toString(),
                      QStringLiteral("合计"),
                      n.total.toString(),
                      QStringLiteral("可兑换积分"),
                      n.wallet.toString(),
                      QStringLiteral("村内名次"),
                      QString::number(n.rank),
                      QStringLiteral("组内名次"),
                      QString::number(n.groupRank),
                      QStringLiteral("公示日期"),
                      n.publishedOn.toString(Qt::ISODate),
                      QStringLiteral("异议截止"),
                      n.objectionUntil.toString(Qt::ISODate),
                      QStringLiteral("联系电话"),
                      n.phone};
    for (const NoticeLine& line : n.lines)
        words += QStringList{line.day.toString(Qt::ISODate), line.item,
                             line.points.toSignedString(), line.basis};
    return words;
}

double bare() {
    if (notices().empty())
        return -1;
    QFile::remove(setup().scratch(QStringLiteral("bare.pdf")));
    return timed([&] {
        QPdfWriter writer(setup().scratch(QStringLiteral("bare.pdf")));
        writer.setPageLayout(NoticePainter({}).pageLayout());
        QPainter painter(&writer);
        QFont font(QStringLiteral("Noto Sans CJK SC"));
        font.setPointSizeF(9);
        painter.setFont(font);
        const int step = writer.height() / 60;
        for (std::size_t i = 0; i < notices().size(); ++i) {
            if (i > 0 && i % 2 == 0)
                writer.newPage();
            int line = 2;
            for (const QString& word : wordsOf(notices()[i]))
                painter.drawText(static_cast<int>(i % 2) * writer.width() / 2 + step,
                                 step * (line++ % 58), word);
        }
    });
}

} // namespace

void registerNotices() {
    compare({"notices with QR to PDF", 2.0}, 5, ours, bare);
}

} // namespace cunwu::bench
