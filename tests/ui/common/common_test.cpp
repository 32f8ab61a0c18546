#include "models/base/error.h"
#include "tests/support/testoffice.h"
#include "ui/common/errorguard.h"
#include "ui/common/filedialogs.h"
#include "ui/common/icons.h"
#include "ui/common/longwork.h"
#include "ui/common/messages.h"
#include "ui/common/tableview.h"
#include "ui/common/theme.h"
#include <QClipboard>
#include <QPdfWriter>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QThread>
#include <gtest/gtest.h>

using namespace cunwu;

namespace {

/// Answers every box while it lives.
struct Answers {
    Answers() { Messages::setScript(&script); }
    ~Answers() { Messages::setScript(nullptr); }
    Messages::Script script;
};

double contrast(const QColor& a, const QColor& b) {
    const auto luminance = [](const QColor& c) {
        const auto part = [](double v) { return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
        return 0.2126 * part(c.redF()) + 0.7152 * part(c.greenF()) + 0.0722 * part(c.blueF());
    };
    const double high = std::max(luminance(a), luminance(b)), low = std::min(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

} // namespace

TEST(ErrorGuard, ShowsTheMessageOfAFailure) {
    Answers answers;
    EXPECT_FALSE(guarded(nullptr, [] { throw FileError(QStringLiteral("磁盘已满"), QStringLiteral("ENOSPC")); }));
    ASSERT_EQ(answers.script.shown.size(), 1u);
    EXPECT_EQ(answers.script.shown[0].text, QStringLiteral("磁盘已满"));
}

TEST(ErrorGuard, CancelIsSilentAndSuccessIsTrue) {
    Answers answers;
    EXPECT_FALSE(guarded(nullptr, [] { throw Cancelled(); }));
    EXPECT_TRUE(guarded(nullptr, [] {}));
    EXPECT_TRUE(answers.script.shown.empty());
}

TEST(ErrorGuard, CatchesForeignExceptions) {
    Answers answers;
    EXPECT_FALSE(guarded(nullptr, [] { throw std::runtime_error("foreign"); }));
    EXPECT_EQ(answers.script.shown.size(), 1u);
}

TEST(Messages, ScriptAnswersQuestions) {
    Answers answers;
    answers.script.answer = [](const Messages::Shown&) { return Messages::Answer::No; };
    EXPECT_FALSE(Messages::question(nullptr, QStringLiteral("t"), QStringLiteral("q"), QStringLiteral("yes")));
    answers.script.answer = [](const Messages::Shown&) { return Messages::Answer::Cancel; };
    EXPECT_EQ(Messages::choice(nullptr, QStringLiteral("t"), QStringLiteral("q"), QStringLiteral("a"), QStringLiteral("b")),
              Messages::Answer::Cancel);
    EXPECT_FALSE(Messages::askText(nullptr, QStringLiteral("t"), QStringLiteral("why")).has_value());
}

TEST(LongWork, RunsInAnotherThreadAndReportsFailure) {
    Answers answers;
    const auto main = QThread::currentThread();
    bool other = false;
    EXPECT_TRUE(runLongWork(nullptr, QStringLiteral("work"), [&](const Progress& progress) {
        other = QThread::currentThread() != main;
        progress(1, 2);
    }));
    EXPECT_TRUE(other);
    EXPECT_FALSE(runLongWork(nullptr, QStringLiteral("work"), [](const Progress&) { throw FileError(QStringLiteral("no")); }));
    EXPECT_EQ(answers.script.shown.size(), 1u);
}

TEST(TableView, CopiesWhatIsSelectedAsTabbedText) {
    QStandardItemModel model(2, 3);
    for (int row = 0; row < 2; ++row)
        for (int column = 0; column < 3; ++column)
            model.setItem(row, column, new QStandardItem(QStringLiteral("%1-%2").arg(row).arg(column)));
    TableView view;
    view.setModel(&model);
    view.setColumnHidden(1, true);
    view.selectAll();
    view.copySelection();
    EXPECT_EQ(QApplication::clipboard()->text(), QStringLiteral("0-0\t0-2\n1-0\t1-2"));
}

TEST(TableView, ExportsAndPrints) {
    QTemporaryDir folder;
    QStandardItemModel model(120, 2);
    for (int row = 0; row < 120; ++row)
        model.setItem(row, 0, new QStandardItem(QStringLiteral("王%1").arg(row)));
    TableView view;
    view.setModel(&model);
    view.setTitle(QStringLiteral("名单"));
    const QString xlsx = folder.filePath(QStringLiteral("a.xlsx")), pdf = folder.filePath(QStringLiteral("a.pdf"));
    FileDialogs::setAnswer([&](const QString&) { return xlsx; });
    view.exportToExcel();
    FileDialogs::setAnswer({});
    QFile written(xlsx);
    ASSERT_TRUE(written.open(QIODevice::ReadOnly));
    EXPECT_TRUE(written.readAll().startsWith("PK"));
    {
        QPdfWriter writer(pdf);
        printTable(model, *view.horizontalHeader(), view.title(), writer);
    }
    EXPECT_GT(QFileInfo(pdf).size(), 1000);
}

TEST(TableView, CancelledExportWritesNothing) {
    Answers answers;
    FileDialogs::setAnswer([](const QString&) { return QString(); });
    QStandardItemModel model(1, 1);
    TableView view;
    view.setModel(&model);
    view.exportToExcel();
    FileDialogs::setAnswer({});
    EXPECT_TRUE(answers.script.shown.empty());
}

class ThemeLooks : public ::testing::TestWithParam<bool> {
protected:
    void TearDown() override { Theme::apply(*qApp, TextSize::Standard, false); }
};

TEST_P(ThemeLooks, WordsStandOutFromTheirGround) {
    Theme::apply(*qApp, TextSize::Standard, GetParam());
    const QPalette palette = QApplication::palette();
    for (const QColor& colour : {Theme::accent(), Theme::redList(), Theme::blackList(), Theme::waiting(), Theme::refused(), Theme::subdued()})
        EXPECT_GE(contrast(colour, palette.color(QPalette::Base)), 4.5) << colour.name().toStdString();
    EXPECT_GE(contrast(palette.color(QPalette::Text), palette.color(QPalette::Base)), 7.0);
    EXPECT_GE(contrast(palette.color(QPalette::PlaceholderText), palette.color(QPalette::Base)), 4.5);
}
INSTANTIATE_TEST_SUITE_P(LightAndDark, ThemeLooks, ::testing::Bool());

TEST(Theme, SpaceGrowsWithTheText) {
    Theme::apply(*qApp, TextSize::Standard, false);
    const int standard = Theme::space(80);
    Theme::apply(*qApp, TextSize::ExtraLarge, false);
    EXPECT_GT(Theme::space(80), standard);
    Theme::apply(*qApp, TextSize::Standard, false);
}

TEST(Icons, EveryNameOfTheListIsThere) {
    QFile list(QStringLiteral(CUNWU_SOURCE_DIR "/resources/icons/breeze.txt"));
    ASSERT_TRUE(list.open(QIODevice::ReadOnly));
    for (const QString& name : QString::fromUtf8(list.readAll()).split(u'\n', Qt::SkipEmptyParts))
        if (!name.startsWith(u'#'))
            EXPECT_FALSE(icon(name).isNull()) << name.toStdString();
    EXPECT_TRUE(icon(QStringLiteral("no-such-icon")).isNull());
}
