#include "models/points/monthtotalrepository.h"
#include "tests/support/testoffice.h"
#include "ui/common/messages.h"
#include "ui/mainwindow/helpwindow.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/pageregistry.h"
#include <QDropEvent>
#include <QImage>
#include <QListWidget>
#include <QMenuBar>
#include <QMimeData>
#include <QProcess>
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
    MainWindow window{office.clock(), registerMonthTotals};
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
    ASSERT_EQ(script.shown.size(), 1u); // why it was not taken
    EXPECT_FALSE(script.shown.front().text.isEmpty());
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
    MainWindow second(office.clock(), registerMonthTotals);
    ASSERT_TRUE(second.openFile(office.path()));
    EXPECT_TRUE(second.session()->readOnly());
}

TEST_F(WindowOnScreen, ClosingTheFileLeavesTheStartPage) {
    window.setSession(nullptr);
    EXPECT_EQ(window.session(), nullptr);
    EXPECT_EQ(window.page(QStringLiteral("home")), nullptr);
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

TEST(Program, RendersAPageWithoutAPerson) {
    const QString program = QStringLiteral(CUNWU_BIN_DIR "/cunwu");
    if (!QFile::exists(program))
        GTEST_SKIP() << "the program is not built";
    test::TestOffice office;
    office.close();
    const QString picture = office.file(QStringLiteral("home.png"));
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QString::fromLatin1(name));
    process.setProcessEnvironment(environment);
    process.start(program, {office.path(), u"--page"_qs, u"home"_qs, u"--size"_qs, u"1366x768"_qs, u"--screenshot"_qs, picture});
    ASSERT_TRUE(process.waitForFinished(60000));
    EXPECT_EQ(process.exitCode(), 0) << process.readAllStandardError().toStdString();
    EXPECT_EQ(QImage(picture).size(), QSize(1366, 768));
}
