#include "tests/models/notice/sample.h"

#include "models/notice/noticeink.h"
#include "models/notice/noticelayout.h"
#include "models/notice/qrcode.h"
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>
#include <algorithm>
#include <gtest/gtest.h>

using namespace cunwu;
using namespace cunwu::test;

namespace {

/// Fonts want a QGuiApplication; one for the program.
class NoticePdf : public ::testing::Test {
protected:
    static void SetUpTestSuite() {
        static int argc = 1;
        static char name[] = "test";
        static char* argv[] = {name, nullptr};
        if (!qGuiApp)
            new QGuiApplication(argc, argv);
    }
    QString file(const QString& name) const { return m_folder.filePath(name); }
    QByteArray run(const QString& program, const QStringList& arguments) {
        QProcess process;
        process.start(program, arguments);
        EXPECT_TRUE(process.waitForFinished(60000)) << program.toStdString();
        EXPECT_EQ(process.exitCode(), 0) << process.readAllStandardError().toStdString();
        return process.readAllStandardOutput();
    }
    QString textOf(const QString& pdf) {
        return QString::fromUtf8(run(QStringLiteral("pdftotext"),
                                     {QStringLiteral("-layout"), pdf, QStringLiteral("-")}));
    }
    int pagesOf(const QString& pdf) {
        const QString info = QString::fromUtf8(run(QStringLiteral("pdfinfo"), {pdf}));
        return info.section(QStringLiteral("Pages:"), 1).section(u'\n', 0, 0).trimmed().toInt();
    }
    static QString
    keep(const QString& name) { // CUNWU_LOOK=folder keeps what the tests print, to be looked at
        const QString folder = qEnvironmentVariable("CUNWU_LOOK");
        return folder.isEmpty() ? QString() : folder + u'/' + name;
    }
    void TearDown() override {
        const auto pdfs = QDir(m_folder.path()).entryList({QStringLiteral("*.pdf")});
        for (const QString& pdf : pdfs)
            if (const QString to = keep(pdf); !to.isEmpty())
                QFile::copy(file(pdf), to);
    }
    QTemporaryDir m_folder;
};

/// Without blanks, compatibility forms folded: Qt's PDF names glyphs by their first code point,
/// often a radical's.
QString compact(QString text) {
    static const QString radicals = QStringLiteral("⺠⻚⻔⻓⻛⻅⻄⻋⻢⻩⻬⻰⻘"),
                         characters = QStringLiteral("民页门长风见西车马黄齐龙青");
    for (qsizetype i = 0; i < radicals.size(); ++i)
        text.replace(radicals[i], characters[i]);
    return text.normalized(QString::NormalizationForm_KC)
        .remove(u' ')
        .replace(QChar(u'戶'), QChar(u'户'));
}
QString plain(const char* text) {
    return compact(QString::fromUtf8(text));
}

TEST_F(NoticePdf, SaysEverything) {
    Notice n = sampleNotice(12, 4);
    writeNoticesPdf(file("a.pdf"), std::vector{n});
    const QString text = compact(textOf(file("a.pdf")));
    for (const char* part : {"积分公示通知单",
                             "湾岭镇水央村2026年10月",
                             "李运芳",
                             "3组",
                             "本月总分",
                             "第12名（并列）",
                             "共294户",
                             "第3名",
                             "共58户",
                             "+2.5",
                             "可兑换积分余额",
                             "37",
                             "日期",
                             "事项",
                             "分值",
                             "依据",
                             "10月1日",
                             "落实门前三包",
                             "×2",
                             "房前屋后乱堆乱放",
                             "−5",
                             "当月上限",
                             "2026年11月1日至2026年11月6日",
                             "0898-86221234",
                             "水央村民委员会",
                             "查验二维码"})
        EXPECT_TRUE(text.contains(plain(part))) << part << "\n"
                                                << text.toStdString();
    EXPECT_FALSE(text.contains(plain("草稿")));
    EXPECT_FALSE(text.contains(plain("页共")));
    EXPECT_TRUE(run(QStringLiteral("pdffonts"), {file("a.pdf")})
                    .contains("CID TrueType      Identity-H       yes"));
    EXPECT_LT(QFileInfo(file("a.pdf")).size(), 200'000); // only the glyphs that are used
}

TEST_F(NoticePdf, DraftSaysSoAndHasNoCode) {
    Notice n = sampleNotice(1, 0);
    n.publishedOn = n.objectionUntil = QDate();
    n.qrText.clear();
    writeNoticesPdf(file("d.pdf"), std::vector{n});
    const QString text = compact(textOf(file("d.pdf")));
    EXPECT_TRUE(text.contains(plain("草稿未公示")));
    EXPECT_TRUE(text.contains(plain("本月没有加分、扣分记录")));
    EXPECT_FALSE(text.contains(plain("查验二维码")));
}

TEST_F(NoticePdf, QrReadsBack) {
    const Notice a = sampleNotice(7, 3), b = sampleNotice(8, 5);
    writeNoticesPdf(file("q.pdf"), std::vector{a, b});
    run(QStringLiteral("pdftoppm"), {QStringLiteral("-r"), QStringLiteral("150"),
                                     QStringLiteral("-png"), file("q.pdf"), file("q")});
    const QString read =
        QString::fromUtf8(run(QStringLiteral("zbarimg"),
                              {QStringLiteral("-q"), QStringLiteral("--raw"), file("q-1.png")}));
    EXPECT_TRUE(read.contains(a.qrText)) << read.toStdString();
    EXPECT_TRUE(read.contains(b.qrText)) << read.toStdString();
}

TEST_F(NoticePdf, TwoNoticesAPage) {
    EXPECT_EQ(NoticePainter(sampleNotices(5)).pageCount(), 3);
    EXPECT_EQ(NoticePainter(sampleNotices(5), NoticePaper::A5).pageCount(), 5);
    EXPECT_EQ(NoticePainter({}).pageCount(), 0);
    const NoticePainter painter(sampleNotices(5));
    EXPECT_EQ(painter.noticeOn(1), 2);
    EXPECT_EQ(painter.pageOf(4), 2);
    EXPECT_EQ(painter.noticeOn(3), -1);
    writeNoticesPdf(file("five.pdf"), painter);
    EXPECT_EQ(pagesOf(file("five.pdf")), 3);
}

TEST_F(NoticePdf, LongListsShrinkThenContinue) {
    const NoticeInk ink;
    for (int lines = 0; lines < 120; ++lines) {
        const std::vector<Notice> notices{sampleNotice(1, lines)};
        const NoticeLayout layout = NoticeLayout::make(notices, ink);
        int next = 0;
        for (std::size_t i = 0; i < layout.panels.size(); ++i) {
            const NoticeLayout::Panel& p = layout.panels[i];
            EXPECT_EQ(p.first, next);
            EXPECT_EQ(p.page, int(i) + 1);
            EXPECT_EQ(p.pages, int(layout.panels.size()));
            EXPECT_TRUE(lines == 0 || p.last > p.first);
            double y = NoticeLayout::tableTop(p.page) + NoticeLayout::headerHeight;
            for (int r = p.first; r < p.last; ++r)
                y += layout.sheets[0].rows[std::size_t(r)].height;
            EXPECT_LE(y, p.page == p.pages ? NoticeLayout::tableBottom : NoticeLayout::lastBottom)
                << lines;
            next = p.last;
        }
        EXPECT_EQ(next, lines);
        if (layout.panels.size() > 1)
            EXPECT_FALSE(layout.sheets[0].compact);
    }
    writeNoticesPdf(file("long.pdf"), std::vector{sampleNotice(1, 40)});
    const QString text = compact(textOf(file("long.pdf")));
    EXPECT_TRUE(text.contains(plain("第1页共")));
    EXPECT_TRUE(text.contains(plain("（续）")));
    EXPECT_EQ(text.count(plain("异议电话")), 1);
}

TEST_F(NoticePdf, OddTextsStayOnPaper) {
    Notice n = sampleNotice(1, 3);
    n.head = QStringLiteral("阿卜杜热合曼·买买提吐尔逊·阿不都热依木");
    n.number = QStringLiteral("A-00012345678901234567890");
    n.lines[0].item = QString(400, QChar(u'长'));
    n.lines[1].basis = QString(400, u'x');
    n.lines[2].item = QString::fromUcs4(U"𠮷田整治");
    n.total = Points::parse(QStringLiteral("1000000")).value_or(Points::of(999999));
    writeNoticesPdf(file("odd.pdf"), std::vector{n});
    EXPECT_EQ(pagesOf(file("odd.pdf")), 1);
    EXPECT_TRUE(compact(textOf(file("odd.pdf"))).contains(plain("阿卜杜热合曼")));
}

TEST_F(NoticePdf, LetterIsPrivate) {
    Notice n = sampleNotice(1, 5);
    n.kind = Notice::Kind::Letter;
    writeNoticesPdf(file("l.pdf"), std::vector{n});
    const QString text = compact(textOf(file("l.pdf")));
    EXPECT_TRUE(text.contains(plain("积分整改提醒函")));
    EXPECT_TRUE(text.contains(plain("不公开张贴")));
}

TEST_F(NoticePdf, PosterHasNames) {
    Poster poster;
    poster.village = QStringLiteral("水央村");
    poster.township = QStringLiteral("湾岭镇");
    poster.month = Month(2026, 10);
    poster.headers = {QStringLiteral("名次"), QStringLiteral("户主"), QStringLiteral("小组"),
                      QStringLiteral("总分"), QStringLiteral("主要加分事项")};
    poster.widths = {0.11, 0.19, 0.13, 0.14, 0.43};
    for (int i = 1; i <= 25; ++i)
        poster.rows.push_back({QString::number(i), QStringLiteral("王德文"), QStringLiteral("3组"),
                               QStringLiteral("128.5"),
                               QStringLiteral("义务劳动 +10、垃圾分类 +6、孝老爱亲 +5")});
    poster.note = QStringLiteral("取前 5 名，末位同分的农户全部列出，共 25 户。");
    poster.publishedOn = QDate(2026, 11, 1);
    poster.objectionUntil = QDate(2026, 11, 6);
    poster.phone = QStringLiteral("0898-86221234");
    writePosterPdf(file("p.pdf"), poster);
    const QString text = compact(textOf(file("p.pdf")));
    EXPECT_GT(pagesOf(file("p.pdf")), 1);
    EXPECT_EQ(text.count(plain("主要加分事项")), pagesOf(file("p.pdf"))); // header rows repeat
    EXPECT_TRUE(text.contains(plain("积分红榜")));
    EXPECT_TRUE(text.contains(plain("第2页共")));
    EXPECT_TRUE(text.contains(plain("末位同分")));
}

TEST_F(NoticePdf, PreviewAndPdfAreOneLayout) {
    const NoticePainter painter(sampleNotices(2));
    QImage image(1188, 840, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter p(&image);
    painter.paint(p, 0, image.width());
    p.end();
    // the accent band of both panels, at 4 pixels a mm
    EXPECT_EQ(image.pixel(4 * 60, 4 * 9 + 2), inkcolor::green);
    EXPECT_EQ(image.pixel(int(4 * (148.5 + 60)), 4 * 9 + 2), inkcolor::green);
}

TEST_F(NoticePdf, CancelledLeavesTheOldFile) {
    writeNoticesPdf(file("c.pdf"), sampleNotices(2));
    const qint64 size = QFileInfo(file("c.pdf")).size();
    EXPECT_THROW(writeNoticesPdf(file("c.pdf"), sampleNotices(20),
                                 Progress{[](qint64 done, qint64) { return done < 3; }}),
                 Cancelled);
    EXPECT_EQ(QFileInfo(file("c.pdf")).size(), size);
    EXPECT_EQ(QDir(m_folder.path()).entryList(QDir::Files).size(), 1);
    EXPECT_THROW(writeNoticesPdf(file("none/c.pdf"), sampleNotices(2)), FileError);
}

TEST_F(NoticePdf, WritesInAWorker) {
    const std::vector<Notice> notices = sampleNotices(6);
    std::unique_ptr<QThread> thread(
        QThread::create([&] { writeNoticesPdf(file("w.pdf"), notices); }));
    thread->start();
    ASSERT_TRUE(thread->wait(60000));
    EXPECT_EQ(pagesOf(file("w.pdf")), 3);
}

} // namespace
