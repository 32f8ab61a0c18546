#pragma once
#include "models/base/progress.h"
#include "models/notice/notice.h"
#include "models/notice/poster.h"
#include <QPageLayout>
#include <memory>

class QPainter;

namespace cunwu {

/// How notices lie on paper.
enum class NoticePaper {
    TwoUpA4, ///< A4 landscape, two A5 notices beside a cut line
    A5,      ///< A5 portrait, one notice a page
};

/// The one layout of notices: preview, printer and PDF all draw through it. Built for a set of
/// notices; then each page can be painted any number of times on any device. Thread: one, any
/// (fonts want a QGuiApplication).
class NoticePainter {
public:
    explicit NoticePainter(std::vector<Notice> notices, NoticePaper paper = NoticePaper::TwoUpA4);
    ~NoticePainter();

    const std::vector<Notice>& notices() const;
    int pageCount() const;
    QPageLayout pageLayout() const; ///< size and orientation, no margins (full page)
    QSizeF pageSize() const;        ///< in mm
    int pageOf(int notice) const;   ///< page on which a notice begins
    int noticeOn(int page) const;   ///< the first notice of a page; −1 for none
    /// Draws page `page` (from 0) so that its width of pageSize() fills `deviceWidth` pixels of the
    /// painter, from the origin: QPdfWriter::width(), the full page of a printer in pixels, or the
    /// preview's.
    void paint(QPainter& painter, int page, double deviceWidth) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

/// The same for posters, A3 portrait.
class PosterPainter {
public:
    explicit PosterPainter(Poster poster);
    ~PosterPainter();
    int pageCount() const;
    QPageLayout pageLayout() const;
    QSizeF pageSize() const;
    void paint(QPainter& painter, int page, double deviceWidth) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

/// Under a temporary name, then renamed. Any thread. Throws FileError, Cancelled (nothing is left).
/// Progress: pages.
void writeNoticesPdf(const QString& path, const NoticePainter& notices,
                     const Progress& progress = {});
void writeNoticesPdf(const QString& path, const std::vector<Notice>& notices,
                     const Progress& progress = {});
void writePosterPdf(const QString& path, const Poster& poster);

} // namespace cunwu
