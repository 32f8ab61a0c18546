#include "models/base/error.h"
#include "models/points/monthtotalrepository.h"
#include "tests/support/testoffice.h"
#include "ui/common/messages.h"
#include "ui/mainwindow/helpwindow.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/pageregistry.h"
#include "ui/mainwindow/searchbox.h"
#include "ui/mainwindow/startpage.h"
#include "ui/office/officeopener.h"
#include "ui/rooms/rooms.h"
#include <QImage>
#include <QListWidget>
#include <QMenuBar>
#include <QProcess>
#include <QTest>
#include <QTextBrowser>
#include <gtest/gtest.h>

using namespace cunwu;

namespace {

class WindowOnScreen : public ::testing::Test {
protected:
    WindowOnScreen() {
        Messages::setScript(&script);
        office.close();
        EXPECT_TRUE(window.openFile(office.path()));
        window.show();
    }
    ~WindowOnScreen() override { Messages::setScript(nullptr); }
    QAction* action(const QString& start) const {
        for (QAction* action : window.findChildren<QAction*>())
            if (action->text().startsWith(start))
                return action;
        return nullptr;
    }
    test::TestOffice office;
    Messages::Script script;
    MainWindow window{office.clock(), registerMonthTotals, linkedRooms};
};

} // namespace

TEST_F(WindowOnScreen, EveryPageOpens) {
    for (const PageEntry& entry : allPages()) {
        window.showPage(entry.name);
        ASSERT_NE(window.page(entry.name), nullptr);
        EXPECT_TRUE(window.page(entry.name)->isVisible()) << entry.name.toStdString();
    }
    EXPECT_TRUE(script.shown.empty());
    EXPECT_EQ(window.page(QStringLiteral("no such page")), nullptr);
}

TEST_F(WindowOnScreen, EveryPageHasItsTopicInTheManual) {
    for (const PageEntry& entry : allPages()) {
        const QString topic = window.page(entry.name)->helpTopic();
        EXPECT_TRUE(QFile::exists(u":/cunwu/manual/"_qs + topic + u".md"_qs)) << topic.toStdString();
    }
}

TEST_F(WindowOnScreen, UndoNamesTheActionAndTakesItBack) {
    Office changed = window.session()->office();
    changed.phone = QStringLiteral("1");
    window.session()->saveOffice(changed);
    QAction* undo = action(QStringLiteral("Undo"));
    ASSERT_NE(undo, nullptr);
    EXPECT_TRUE(undo->text().contains(QStringLiteral("Change the office settings"))) << undo->text().toStdString();
    undo->trigger();
    EXPECT_NE(window.session()->office().phone, QStringLiteral("1"));
    QAction* redo = action(QStringLiteral("Redo"));
    ASSERT_TRUE(redo && redo->isEnabled());
    redo->trigger();
    EXPECT_EQ(window.session()->office().phone, QStringLiteral("1"));
}

TEST_F(WindowOnScreen, ASecondWindowIsReadOnly) {
    MainWindow second(office.clock(), registerMonthTotals, linkedRooms);
    ASSERT_TRUE(second.openFile(office.path()));
    EXPECT_TRUE(second.session()->readOnly());
}

TEST_F(WindowOnScreen, ClosingTheFileLeavesTheStartPage) {
    window.setSession(nullptr);
    EXPECT_EQ(window.session(), nullptr);
    EXPECT_EQ(window.page(QStringLiteral("home")), nullptr);
}

TEST_F(WindowOnScreen, TheFirstPaintNamesTheVillage) {
    // Nothing was processed since show(): this is what the first paint draws.
    const auto labels = window.page(QStringLiteral("home"))->findChildren<QLabel*>();
    const QString name = window.session()->office().name;
    EXPECT_TRUE(std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) { return label->text() == name; }));
}

TEST_F(WindowOnScreen, SettlesWhatCanWaitAfterTheFirstPaint) {
    QCoreApplication::processEvents();
    for (int i = 0; i < 100 && (recentFiles().value(0) != office.path() || window.windowIcon().isNull()); ++i)
        QTest::qWait(20);
    EXPECT_EQ(recentFiles().value(0).toStdString(), office.path().toStdString());
    EXPECT_FALSE(window.windowIcon().isNull());
    for (int i = 0; i < 250 && !window.searchBox()->isReady(); ++i)
        QTest::qWait(20);
    EXPECT_TRUE(window.searchBox()->isReady());
}

TEST(WindowWithoutRooms, SaysSoAndKeepsItsHomePage) {
    test::TestOffice office;
    office.close();
    Messages::Script script;
    Messages::setScript(&script);
    MainWindow window(office.clock(), registerMonthTotals, []() -> const Rooms& { throw FileError(QStringLiteral("no rooms here")); });
    ASSERT_TRUE(window.openFile(office.path()));
    window.show();
    window.showPage(QStringLiteral("points"));
    ASSERT_EQ(script.shown.size(), 1u);
    EXPECT_TRUE(script.shown.front().text.contains(QStringLiteral("no rooms here"))) << script.shown.front().text.toStdString();
    EXPECT_EQ(window.page(QStringLiteral("points")), nullptr);
    ASSERT_NE(window.page(QStringLiteral("home")), nullptr);
    EXPECT_TRUE(window.page(QStringLiteral("home"))->isVisible());
    Messages::setScript(nullptr);
}

TEST(WindowWithoutAFile, ShowsTheStartPageAndLeavesItForAFile) {
    test::TestOffice office;
    office.close();
    MainWindow window(office.clock(), registerMonthTotals, linkedRooms);
    EXPECT_EQ(window.findChild<StartPage*>(), nullptr) << "made before anybody sees it";
    window.show();
    const auto* start = window.findChild<StartPage*>();
    ASSERT_NE(start, nullptr);
    EXPECT_TRUE(start->isVisible());
    ASSERT_TRUE(window.openFile(office.path()));
    EXPECT_FALSE(start->isVisible());
    window.setSession(nullptr);
    EXPECT_TRUE(start->isVisible());
}

TEST(HelpWindow, EveryTopicHasAText) {
    HelpWindow help;
    const auto* topics = help.findChild<QListWidget*>();
    ASSERT_GE(topics->count(), 10);
    for (int row = 0; row < topics->count(); ++row) {
        help.showTopic(topics->item(row)->data(Qt::UserRole).toString());
        EXPECT_GT(help.findChild<QTextBrowser*>()->toPlainText().size(), 50) << topics->item(row)->text().toStdString();
    }
}

namespace {

/// Runs the window program without a display and waits for its end.
struct ProgramRun {
    QProcess process;
    QByteArray errors;
    ProgramRun(const QString& program, const QStringList& arguments) {
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            environment.remove(QString::fromLatin1(name));
        process.setProcessEnvironment(environment);
        process.start(program, arguments);
        EXPECT_TRUE(process.waitForFinished(60000));
        errors = process.readAllStandardError();
    }
};

} // namespace

TEST(Program, RendersAPageWithoutAPerson) {
    const QString program = QStringLiteral(CUNWU_BIN_DIR "/cunwu");
    if (!QFile::exists(program))
        GTEST_SKIP() << "the program is not built";
    test::TestOffice office;
    office.close();
    for (const PageEntry& entry : allPages()) { // the home page is the program's, the others are the library's
        const QString picture = office.file(entry.name + u".png"_qs);
        const ProgramRun run(program, {office.path(), u"--page"_qs, entry.name, u"--size"_qs, u"1366x768"_qs, u"--screenshot"_qs, picture});
        EXPECT_EQ(run.process.exitCode(), 0) << run.errors.toStdString();
        EXPECT_EQ(QImage(picture).size(), QSize(1366, 768)) << entry.name.toStdString();
    }
}

TEST(Program, SaysInChineseThatItsRoomsAreMissing) {
    const QString program = QStringLiteral(CUNWU_BIN_DIR "/cunwu");
    if (!QFile::exists(program))
        GTEST_SKIP() << "the program is not built";
    test::TestOffice office;
    office.close();
    const QString alone = office.file(u"cunwu"_qs), picture = office.file(u"alone.png"_qs);
    ASSERT_TRUE(QFile::copy(program, alone));
    const ProgramRun run(alone, {office.path(), u"--page"_qs, u"ranking"_qs, u"--screenshot"_qs, picture});
    EXPECT_EQ(run.process.exitStatus(), QProcess::NormalExit);
    EXPECT_TRUE(QString::fromUtf8(run.errors).contains(u"程序缺少一部分"_qs)) << run.errors.toStdString();
    EXPECT_TRUE(QFile::exists(picture)); // of the home page, which is there all the same
}

TEST(Program, NeedsNoMoreLibrariesThanItsFirstPaint) {
    QFile program(QStringLiteral(CUNWU_BIN_DIR "/cunwu"));
    if (!program.open(QIODevice::ReadOnly))
        GTEST_SKIP() << "the program is not built";
    const QByteArray bytes = program.readAll();
    for (const char* late : {"libQt6Charts.so", "libQt6PrintSupport.so", "libQt6OpenGL", "liborcus", "libxlsxwriter.so", "libzip.so", "libqrencode.so"})
        EXPECT_FALSE(bytes.contains(QByteArray(late))) << late;
    EXPECT_FALSE(bytes.contains(QByteArray("libcrypto.so.3", 15))) << "named with its closing zero: needed, not only spoken of";
}
