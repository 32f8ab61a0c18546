#include "tests/models/notice/sample.h"
#include "tests/support/textrecorder.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QTemporaryDir>
#include <algorithm>
#include <gtest/gtest.h>

using namespace cunwu;
using namespace cunwu::test;

namespace {

double seconds(const std::function<void()>& work) {
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e9;
}

} // namespace

/// 300 notices with QR against a bare QPdfWriter that draws the very same texts at the same places,
/// nothing else.
TEST(NoticeSpeed, ThreeHundredWithinTwiceBarePdf) {
    static int argc = 1;
    static char name[] = "test";
    static char* argv[] = {name, nullptr};
    if (!qGuiApp)
        new QGuiApplication(argc, argv);
    QTemporaryDir folder;
    const std::vector<Notice> notices = sampleNotices(300);
    std::vector<Piece> pieces;
    {
        const NoticePainter painter(notices);
        for (int page = 0; page < painter.pageCount(); ++page) {
            RecordingDevice device;
            QPainter p(&device);
            painter.paint(p, page, 5940);
            p.end();
            ASSERT_FALSE(device.engine.pieces.empty());
            device.engine.pieces.front().page = page > 0;
            pieces.insert(pieces.end(), device.engine.pieces.begin(), device.engine.pieces.end());
        }
    }
    const auto bare = [&] {
        QPdfWriter writer(folder.filePath(QStringLiteral("bare.pdf")));
        writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape, {}));
        QPainter p(&writer);
        p.scale(writer.width() / 5940.0, writer.width() / 5940.0);
        for (const Piece& piece : pieces) {
            if (piece.page)
                writer.newPage();
            p.setFont(piece.font);
            p.drawText(piece.at, piece.text);
        }
    };
    std::vector<double> ours, limits;
    for (int i = 0; i < 3; ++i) {
        limits.push_back(seconds(bare));
        ours.push_back(seconds(
            [&] { writeNoticesPdf(folder.filePath(QStringLiteral("ours.pdf")), notices); }));
    }
    const double ratio = *std::min_element(ours.begin(), ours.end()) /
                         *std::min_element(limits.begin(), limits.end());
    RecordProperty("ratio", std::to_string(ratio));
    std::printf("300 notices: %.3f s, bare %.3f s with %zu texts, ratio %.2f\n",
                *std::min_element(ours.begin(), ours.end()),
                *std::min_element(limits.begin(), limits.end()), pieces.size(), ratio);
    EXPECT_LT(ratio, 3.0); // the bound of 2.0 is held in tests/bench, on an optimised build
}
