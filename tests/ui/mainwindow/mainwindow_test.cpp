#include "models/base/error.h"
#include "models/household/householdservice.h"
#include "models/points/monthtotalrepository.h"
#include "models/remark/remarkrepository.h"
#include "tests/support/testoffice.h"
#include "ui/office/appearance.h"
#include "ui/common/messages.h"
#include "ui/common/theme.h"
#include "ui/mainwindow/helpwindow.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/navigation.h"
#include "ui/mainwindow/pageregistry.h"
#include "ui/mainwindow/searchbox.h"
#include "ui/office/settingspage.h"
#include "ui/mainwindow/startpage.h"
#include "ui/office/officeopener.h"
#include "ui/rooms/rooms.h"
#include <QComboBox>
#include <QDropEvent>
#include <QImage>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QPointer>
#include <QMimeData>
#include <QProcess>
#include <QTest>
#include <QScreen>
#include <QTextBrowser>
#include <QTimer>
#include <gtest/gtest.h>

using namespace cunwu;

namespace {

struct Archive {
    static HouseholdId add(OfficeSession& session, const QString& number) {
        Household household;
        household.village = session.office().code.toString();
        household.number = number;
        Person head;
        head.name = u"王德文"_qs;
        return HouseholdService(session.db()).add(household, head).household;
    }
};

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

TEST_F(WindowOnScreen, ADroppedPackageGoesToTheExchange) {
    script.answer = [](const Messages::Shown&) { return Messages::Answer::Yes; };
    const QString path = office.file(QStringLiteral("来.cwpkg"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write("no package") > 0);
    file.close();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &enter);
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &drop);
    EXPECT_TRUE(window.page(QStringLiteral("exchange"))->isVisible());
    EXPECT_TRUE(QTest::qWaitFor([this] { return !script.shown.empty(); }, 10'000)); // imports run beside the window
    ASSERT_EQ(script.shown.size(), 1u);                                             // why it was not taken
    EXPECT_FALSE(script.shown.front().text.isEmpty());
}

TEST_F(WindowOnScreen, TheHomePageLeadsToTheMonthWithRemarks) {
    OfficeSession& session = *window.session();
    Archive::add(session, u"1"_qs);
    auto* button = [&]() -> QPushButton* {
        for (QPushButton* b : window.page(u"home"_qs)->findChildren<QPushButton*>())
            if (b->text() == u"Read the remarks")
                return b;
        return nullptr;
    }();
    EXPECT_TRUE(!button || !button->isVisible());
    Transaction transaction(session.db(), u"收到"_qs);
    Remark r;
    r.village = session.office().code.toString();
    r.month = Month(2026, 5);
    r.owner = u"county"_qs;
    r.body = u"请核对"_qs;
    RemarkRepository(session.db()).insert(r);
    transaction.commit();
    window.showPage(u"home"_qs);
    for (QPushButton* b : window.page(u"home"_qs)->findChildren<QPushButton*>())
        if (b->text() == u"Read the remarks")
            button = b;
    ASSERT_TRUE(button);
    ASSERT_TRUE(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_EQ(window.findChild<Navigation*>()->currentPage(), u"points"_qs);
    EXPECT_EQ(window.page(u"points"_qs)->shownMonth(), Month(2026, 5));
}

TEST_F(WindowOnScreen, TheHomePageNamesHouseholdsThatWantToMoveIn) {
    OfficeSession& session = *window.session();
    const auto button = [&]() -> QPushButton* {
        for (QPushButton* b : window.page(u"home"_qs)->findChildren<QPushButton*>())
            if (b->text() == u"Open the households")
                return b;
        return nullptr;
    };
    Archive::add(session, u"1"_qs);
    EXPECT_FALSE(button());
    session.db().prepare("INSERT INTO move_document(sha256, kind, sender, receiver, row, offer_feed, offer_seq, at, signed) VALUES (x'01', 'transfer', '469030101203', ?, 7, x'02', 1, 1, x'03')").run(session.office().code.toString());
    session.notifyForeignCommit({u"move_document"_qs}); // as an import does
    window.showPage(u"home"_qs);
    ASSERT_TRUE(button() && button()->isVisible());
    QTest::mouseClick(button(), Qt::LeftButton);
    EXPECT_EQ(window.findChild<Navigation*>()->currentPage(), u"households"_qs);
    session.db().prepare("INSERT INTO move_document(sha256, kind, sender, receiver, row, offer_feed, offer_seq, at, signed, answers, accepted) VALUES (x'04', 'receipt', ?, '469030101203', 7, x'02', 1, 2, x'03', x'01', 0)").run(session.office().code.toString());
    session.notifyForeignCommit({u"move_document"_qs});
    window.showPage(u"home"_qs);
    EXPECT_FALSE(button()->isVisible());
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

TEST_F(WindowOnScreen, TheSearchFollowsAnEditWithoutBeingBuiltAnew) {
    auto* search = window.findChild<SearchBox*>();
    ASSERT_NE(search, nullptr);
    ASSERT_TRUE(QTest::qWaitFor([&] { return search->isReady(); }));
    const int builds = search->builds();
    Household home;
    home.village = QStringLiteral("469030101202");
    home.number = QStringLiteral("77");
    Person head;
    head.name = QStringLiteral("符德文");
    ASSERT_TRUE(HouseholdService(window.session()->db()).add(home, head).done);
    QTest::qWait(600); // longer than the search waits before it builds
    EXPECT_EQ(search->builds(), builds);
    search->setFocus();
    QTest::keyClicks(search, QStringLiteral("fdw"));
    const auto* found = search->findChild<QListWidget*>();
    ASSERT_EQ(found->count(), 1);
    EXPECT_TRUE(found->item(0)->text().contains(head.name));
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

TEST_F(WindowOnScreen, GoingToAPageByKeyboardPutsTheFocusThere) {
    Archive::add(*window.session(), u"1"_qs);
    for (const PageEntry& entry : allPages()) {
        QAction* go = nullptr;
        for (QAction* action : window.findChildren<QAction*>())
            if (action->text() == entry.label && !action->shortcut().isEmpty())
                go = action;
        ASSERT_NE(go, nullptr) << entry.name.toStdString();
        window.searchBox()->setFocus();
        go->trigger();
        EXPECT_TRUE(window.page(entry.name)->isAncestorOf(window.focusWidget())) << entry.name.toStdString();
    }
    EXPECT_LE(window.height(), window.screen()->availableSize().height());
}

TEST_F(WindowOnScreen, AnotherAppearanceHoldsAtOnceOnEveryOpenPage) {
    const auto open = [&](const char* name) { return window.page(QString::fromLatin1(name)); };
    Archive::add(*window.session(), u"1"_qs);
    const HouseholdId second = Archive::add(*window.session(), u"2"_qs);
    window.showPage(u"households"_qs);
    open("households")->showHousehold(second);
    window.showPage(u"notices"_qs);
    open("notices")->showMonth(Month(2026, 3));
    window.showPage(u"settings"_qs);
    auto* settings = qobject_cast<SettingsPage*>(open("settings"));
    ASSERT_NE(settings, nullptr);
    const QPointer<Page> before = settings;
    const auto phone = [&] { return open("settings")->findChildren<QLineEdit*>().value(3); };
    const auto textSize = [&] {
        for (QComboBox* box : open("settings")->findChildren<QComboBox*>())
            if (box->findText(u"Extra large"_qs) >= 0)
                return box;
        return static_cast<QComboBox*>(nullptr);
    };
    phone()->setText(u"0898-1"_qs); // typed, not saved
    ASSERT_NE(textSize(), nullptr);
    const int lower = textSize()->height();
    QObject::connect(
        &window, &MainWindow::appearanceChanged, &window, [&] {
            Theme::apply(*qApp, TextSize::ExtraLarge, true);
            window.rebuild();
        },
        Qt::QueuedConnection);
    textSize()->setFocus();
    textSize()->setCurrentIndex(2);
    Q_EMIT textSize()->activated(2);
    QTimer::singleShot(100, qApp, [] { QApplication::exit(); }); // fonts of windows change only while the application runs
    QApplication::exec();
    EXPECT_EQ(before, nullptr) << "built anew";
    EXPECT_TRUE(open("settings")->isVisible());
    EXPECT_EQ(phone()->text(), u"0898-1"_qs);
    EXPECT_EQ(textSize()->currentIndex(), 2);
    EXPECT_GT(textSize()->height(), lower);
    EXPECT_EQ(window.findChild<Navigation*>()->currentPage(), u"settings"_qs);
    EXPECT_LT(window.findChild<Navigation*>()->palette().color(QPalette::Base).lightness(), 100) << "dark";
    window.showPage(u"households"_qs);
    EXPECT_EQ(open("households")->shownHousehold(), second);
    window.showPage(u"notices"_qs);
    EXPECT_EQ(open("notices")->shownMonth(), Month(2026, 3));
    EXPECT_EQ(window.font().pointSizeF(), 16);
    EXPECT_EQ(open("notices")->font().pointSizeF(), 16);
    Theme::apply(*qApp, TextSize::Standard, false);
    Appearance().save();
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

/// The program alone, in Chinese: the size of the picture it makes; empty when it fails.
QSize pictureOf(const QString& page, const QStringList& options) {
    test::TestOffice office;
    office.close();
    const QString picture = office.file(QStringLiteral("page.png"));
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QString::fromLatin1(name));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(CUNWU_BIN_DIR "/cunwu"), QStringList{office.path(), u"--page"_qs, page, u"--screenshot"_qs, picture} + options);
    EXPECT_TRUE(process.waitForFinished(60000));
    EXPECT_EQ(process.exitCode(), 0) << process.readAllStandardError().toStdString();
    return QImage(picture).size();
}

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
    if (!QFile::exists(QStringLiteral(CUNWU_BIN_DIR "/cunwu")))
        GTEST_SKIP() << "the program is not built";
    EXPECT_EQ(pictureOf(u"home"_qs, {u"--size"_qs, u"1366x768"_qs}), QSize(1366, 768));
}

/// 1366×768 at 150 % are 910×512: a page that needs more would make the window wider than the screen.
TEST(Program, FitsASmallScreenEnlarged) {
    if (!QFile::exists(QStringLiteral(CUNWU_BIN_DIR "/cunwu")))
        GTEST_SKIP() << "the program is not built";
    for (const PageEntry& entry : allPages()) {
        EXPECT_EQ(pictureOf(entry.name, {u"--size"_qs, u"910x512"_qs, u"--scale"_qs, u"1.5"_qs}), QSize(1365, 768)) << entry.name.toStdString();
        EXPECT_EQ(pictureOf(entry.name, {u"--size"_qs, u"1366x768"_qs, u"--text-size"_qs, u"extra"_qs}), QSize(1366, 768)) << entry.name.toStdString();
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
