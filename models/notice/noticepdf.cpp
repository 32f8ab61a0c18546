#include "models/notice/noticepainter.h"

#include "models/base/error.h"
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace cunwu {

static void fail(const QString& detail) {
    throw FileError(
        QCoreApplication::translate("cunwu::NoticePdf",
                                    "The PDF could not be written. If it is open in another "
                                    "program, close it there; or choose another place."),
        detail);
}

/// QSaveFile: whatever goes wrong, an older file stays and nothing half-written is left.
template <class Painter>
static void writePdf(const QString& path, const Painter& pages, const QString& title,
                     const Progress& progress) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        fail(file.errorString());
    {
        QPdfWriter writer(&file);
        writer.setTitle(title);
        writer.setCreator(QStringLiteral("村务簿"));
        writer.setPageLayout(pages.pageLayout());
        QPainter painter;
        if (!painter.begin(&writer))
            fail(QStringLiteral("QPainter::begin"));
        const int count = pages.pageCount();
        for (int page = 0; page < count; ++page) {
            if (page > 0 && !writer.newPage())
                fail(file.errorString());
            pages.paint(painter, page, writer.width());
            progress(page + 1, count);
        }
        if (!painter.end())
            fail(file.errorString());
    }
    if (file.error() != QFileDevice::NoError || !file.commit())
        fail(file.errorString());
}

void writeNoticesPdf(const QString& path, const NoticePainter& notices, const Progress& progress) {
    const auto& all = notices.notices();
    writePdf(path, notices,
             all.empty() ? QString()
                         : QStringLiteral("%1%2积分公示通知单")
                               .arg(all.front().village, all.front().month.toChinese()),
             progress);
}

void writeNoticesPdf(const QString& path, const std::vector<Notice>& notices,
                     const Progress& progress) {
    writeNoticesPdf(path, NoticePainter(notices), progress);
}

void writePosterPdf(const QString& path, const Poster& poster) {
    writePdf(path, PosterPainter(poster),
             QStringLiteral("%1%2%3").arg(poster.village, poster.month.toChinese(),
                                          poster.kind == Poster::Kind::Red
                                              ? QStringLiteral("红榜")
                                              : QStringLiteral("黑榜")),
             {});
}

} // namespace cunwu
