// Notices with codes to PDF, beside a bare QPdfWriter that draws the same texts at the same places.
#include "tests/bench/benchfiles.h"
#include "tests/bench/comparison.h"

#include "models/notice/noticebuilder.h"
#include "models/notice/noticepainter.h"
#include "models/office/officesession.h"
#include "tests/support/textrecorder.h"
#include <QFile>
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

/// The very texts that the notices hold, in their fonts and at their places, page by page.
const std::vector<test::Piece>& pieces() {
    static const std::vector<test::Piece> all = [] {
        std::vector<test::Piece> recorded;
        const NoticePainter painter(notices());
        for (int page = 0; page < painter.pageCount(); ++page) {
            test::RecordingDevice device;
            QPainter p(&device);
            painter.paint(p, page, 5940);
            p.end();
            if (!device.engine.pieces.empty())
                device.engine.pieces.front().page = page > 0;
            recorded.insert(recorded.end(), device.engine.pieces.begin(), device.engine.pieces.end());
        }
        return recorded;
    }();
    return all;
}

double bare() {
    if (notices().empty() || pieces().empty())
        return -1;
    const QString path = setup().scratch(QStringLiteral("bare.pdf"));
    QFile::remove(path);
    return timed([&] {
        QPdfWriter writer(path);
        writer.setPageLayout(NoticePainter({}).pageLayout());
        QPainter painter(&writer);
        painter.scale(writer.width() / 5940.0, writer.width() / 5940.0);
        for (const test::Piece& piece : pieces()) {
            if (piece.page)
                writer.newPage();
            painter.setFont(piece.font);
            painter.drawText(piece.at, piece.text);
        }
    });
}

} // namespace

void registerNotices() {
    compare({"notices with QR to PDF", 2.0}, 5, ours, bare);
}

} // namespace cunwu::bench
