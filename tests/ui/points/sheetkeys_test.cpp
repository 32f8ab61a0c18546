// The month sheet under real key presses.
#include "tests/ui/points/sheetfixture.h"
#include <QScrollBar>
#include <QSignalSpy>

namespace cunwu::test {
namespace {

const QString tidy = QStringLiteral("1.1");   // +5 a month
const QString sorted = QStringLiteral("1.2"); // +3 a month
const QString litter = QStringLiteral("1.3"); // −5 each

TEST(SheetKeys, TypingStartsEditingAndEnterGoesDown) {
    SheetOnScreen sheet;
    sheet.goTo(0, tidy);
    const int row = sheet.row();
    sheet.type(QStringLiteral("5"));
    ASSERT_TRUE(sheet.editor());
    EXPECT_EQ(sheet.editor()->text(), u"5"_qs);
    sheet.key(Qt::Key_Return);
    EXPECT_FALSE(sheet.editor());
    EXPECT_EQ(sheet.cell(0, tidy), u"5"_qs);
    EXPECT_EQ(sheet.total(0), u"105"_qs);
    EXPECT_EQ(sheet.row(), row + 1);
    EXPECT_EQ(sheet.indicator(), tidy);
    EXPECT_EQ(sheet.village().total(0), Points::of(105));
}

TEST(SheetKeys, UndoLeavesARefusedCellAndThenUndoesInTheSheet) {
    SheetOnScreen sheet;
    sheet.goTo(0, tidy);
    sheet.enter(QStringLiteral("5"));
    sheet.enter(QStringLiteral("4")); // only multiples of 5
    ASSERT_TRUE(sheet.editor());
    sheet.key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_FALSE(sheet.editor());
    EXPECT_EQ(sheet.cell(0, tidy), u"5"_qs);
    sheet.key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(sheet.cell(0, tidy), QString());
}

TEST(SheetKeys, TabGoesRightAndEnterReturnsToWhereTheRowBegan) {
    SheetOnScreen sheet;
    sheet.goTo(0, tidy);
    const int row = sheet.row();
    sheet.type(QStringLiteral("5"));
    sheet.key(Qt::Key_Tab);
    EXPECT_EQ(sheet.indicator(), sorted);
    sheet.type(QStringLiteral("3"));
    sheet.key(Qt::Key_Tab);
    EXPECT_EQ(sheet.indicator(), litter);
    EXPECT_EQ(sheet.row(), row);
    sheet.key(Qt::Key_Return);
    EXPECT_EQ(sheet.row(), row + 1);
    EXPECT_EQ(sheet.indicator(), tidy);
    EXPECT_EQ(sheet.total(0), u"108"_qs);
}

TEST(SheetKeys, ShiftTurnsTheDirection) {
    SheetOnScreen sheet;
    sheet.goTo(0, sorted);
    sheet.key(Qt::Key_Return);
    sheet.key(Qt::Key_Return, Qt::ShiftModifier);
    EXPECT_EQ(sheet.row(), sheet.page().model()->sheet().rowOf(sheet.village().household(0)));
    sheet.key(Qt::Key_Backtab, Qt::ShiftModifier);
    EXPECT_EQ(sheet.indicator(), tidy);
    sheet.type(QStringLiteral("5"));
    sheet.key(Qt::Key_Backtab, Qt::ShiftModifier);
    EXPECT_EQ(sheet.cell(0, tidy), u"5"_qs);
}

TEST(SheetKeys, PlusAndMinusChangeWhatIsThere) {
    SheetOnScreen sheet;
    sheet.goTo(0, litter);
    sheet.enter(QStringLiteral("5"));
    EXPECT_EQ(sheet.cell(0, litter), u"-5"_qs);
    sheet.goTo(0, litter);
    sheet.enter(QStringLiteral("10"));
    EXPECT_EQ(sheet.cell(0, litter), u"-10"_qs);
    sheet.goTo(0, litter);
    sheet.enter(QStringLiteral("+5"));
    EXPECT_EQ(sheet.cell(0, litter), u"-5"_qs);
    const QString meetings = QStringLiteral("7.1"); // +2 each
    sheet.goTo(0, meetings);
    sheet.enter(QStringLiteral("+2"));
    sheet.goTo(0, meetings);
    sheet.enter(QStringLiteral("+4"));
    EXPECT_EQ(sheet.cell(0, meetings), u"6"_qs);
    sheet.goTo(0, meetings);
    sheet.enter(QStringLiteral("-2"));
    EXPECT_EQ(sheet.cell(0, meetings), u"4"_qs);
}

TEST(SheetKeys, FullWidthDigitsCount) {
    SheetOnScreen sheet;
    sheet.goTo(0, tidy);
    sheet.enter(QStringLiteral("５"));
    EXPECT_EQ(sheet.cell(0, tidy), u"5"_qs);
}

TEST(SheetKeys, InputMethodsMayCommitIntoACell) {
    SheetOnScreen sheet;
    sheet.goTo(0, sorted);
    QInputMethodEvent commit;
    commit.setCommitString(QStringLiteral("３"));
    QApplication::sendEvent(sheet.grid(), &commit);
    ASSERT_TRUE(sheet.editor());
    EXPECT_EQ(sheet.editor()->text(), u"３"_qs);
    sheet.key(Qt::Key_Return);
    EXPECT_FALSE(sheet.editor()) << sheet.editor()->refusal().toStdString();
    EXPECT_EQ(sheet.cell(0, sorted), u"3"_qs);
}

TEST(SheetKeys, RefusalKeepsTheTextAndSaysWhy) {
    SheetOnScreen sheet;
    sheet.goTo(0, tidy);
    const int row = sheet.row();
    sheet.enter(QStringLiteral("500"));
    ASSERT_TRUE(sheet.editor());
    EXPECT_EQ(sheet.editor()->text(), u"500"_qs);
    EXPECT_FALSE(sheet.editor()->refusal().isEmpty());
    EXPECT_EQ(sheet.editor()->accessibleDescription(), sheet.editor()->refusal());
    EXPECT_TRUE(sheet.grid()->tip()->isVisible());
    EXPECT_EQ(sheet.grid()->tip()->text(), sheet.editor()->refusal());
    EXPECT_EQ(sheet.row(), row);
    EXPECT_EQ(sheet.village().total(0), Points::of(100));
    // A click elsewhere does not lose it either.
    QTest::mouseClick(sheet.grid()->viewport(), Qt::LeftButton, {},
                      sheet.grid()->viewport()->rect().center());
    ASSERT_TRUE(sheet.editor());
    EXPECT_EQ(sheet.editor()->text(), u"500"_qs);
    // Typing over it corrects it.
    sheet.editor()->selectAll();
    sheet.enter(QStringLiteral("5"));
    EXPECT_FALSE(sheet.editor());
    EXPECT_FALSE(sheet.grid()->tip()->isVisible());
    EXPECT_EQ(sheet.cell(0, tidy), u"5"_qs);
}

TEST(SheetKeys, WordsAreRefused) {
    SheetOnScreen sheet;
    sheet.goTo(0, tidy);
    sheet.enter(QStringLiteral("五分"));
    ASSERT_TRUE(sheet.editor());
    EXPECT_EQ(sheet.editor()->text(), u"五分"_qs);
    sheet.key(Qt::Key_Escape);
    EXPECT_FALSE(sheet.editor());
    EXPECT_EQ(sheet.cell(0, tidy), QString());
    EXPECT_TRUE(sheet.grid()->currentIndex().data(MonthSheetRole::Refusal).toString().isEmpty());
}

TEST(SheetKeys, EscapeGivesUpAndF2EditsInside) {
    SheetOnScreen sheet;
    sheet.goTo(0, tidy);
    sheet.enter(QStringLiteral("5"));
    sheet.goTo(0, tidy);
    sheet.type(QStringLiteral("9"));
    sheet.key(Qt::Key_Escape);
    EXPECT_EQ(sheet.cell(0, tidy), u"5"_qs);
    sheet.key(Qt::Key_F2);
    ASSERT_TRUE(sheet.editor());
    EXPECT_EQ(sheet.editor()->text(), u"5"_qs);
    EXPECT_FALSE(sheet.editor()->hasSelectedText());
    sheet.key(Qt::Key_Left);
    EXPECT_TRUE(sheet.editor()) << "arrows move inside the text after F2";
    sheet.key(Qt::Key_Escape);
}

TEST(SheetKeys, DeleteClearsAndUndoBringsBack) {
    SheetOnScreen sheet;
    sheet.goTo(0, tidy);
    sheet.enter(QStringLiteral("5"));
    sheet.goTo(0, tidy);
    sheet.key(Qt::Key_Delete);
    EXPECT_EQ(sheet.cell(0, tidy), QString());
    EXPECT_EQ(sheet.total(0), u"100"_qs);
    sheet.key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(sheet.cell(0, tidy), u"5"_qs);
    sheet.key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(sheet.cell(0, tidy), QString());
    sheet.key(Qt::Key_Y, Qt::ControlModifier);
    EXPECT_EQ(sheet.cell(0, tidy), u"5"_qs);
}

TEST(SheetKeys, HomeEndAndControlArrowsJump) {
    SheetOnScreen sheet;
    sheet.goTo(0, tidy);
    sheet.key(Qt::Key_End);
    EXPECT_EQ(sheet.grid()->currentIndex().column(), sheet.grid()->lastColumn());
    sheet.key(Qt::Key_Home);
    EXPECT_EQ(sheet.grid()->currentIndex().column(), sheet.grid()->firstColumn());
    sheet.key(Qt::Key_End, Qt::ControlModifier);
    EXPECT_EQ(sheet.row(), 5);
    sheet.key(Qt::Key_Home, Qt::ControlModifier);
    EXPECT_EQ(sheet.row(), 0);
    sheet.key(Qt::Key_Down, Qt::ControlModifier);
    EXPECT_EQ(sheet.row(), 5) << "over empty cells to the end";
    sheet.enter(QStringLiteral("5"));
    sheet.key(Qt::Key_Home, Qt::ControlModifier);
    sheet.enter(QStringLiteral("5"));
    sheet.enter(QStringLiteral("5"));
    sheet.key(Qt::Key_Home, Qt::ControlModifier);
    sheet.key(Qt::Key_Down, Qt::ControlModifier);
    EXPECT_EQ(sheet.row(), 1) << "to the edge of what is filled";
}

TEST(SheetKeys, AFailingDiskLosesNothingThatWasTyped) {
    SheetOnScreen sheet;
    sheet.script().answer = [](const Messages::Shown&) { return Messages::Answer::Yes; };
    sheet.goTo(0, tidy);
    sheet.village().db().exec(QStringLiteral("PRAGMA query_only=1"));
    sheet.enter(QStringLiteral("5"));
    EXPECT_FALSE(sheet.script().shown.empty()) << "the failure is told";
    ASSERT_TRUE(sheet.editor());
    EXPECT_EQ(sheet.editor()->text(), u"5"_qs);
    sheet.village().db().exec(QStringLiteral("PRAGMA query_only=0"));
    sheet.key(Qt::Key_Return);
    EXPECT_FALSE(sheet.editor());
    EXPECT_EQ(sheet.cell(0, tidy), u"5"_qs);
}

TEST(SheetKeys, AFileOpenElsewhereCanOnlyBeRead) {
    SheetOnScreen sheet;
    ASSERT_TRUE(sheet.village().type(0, tidy, QStringLiteral("5")).done);
    OfficeFile::Opened opened =
        OfficeFile::open(sheet.village().office().path(), QStringLiteral("书记"));
    ASSERT_TRUE(opened.file);
    ASSERT_TRUE(opened.file->readOnly());
    OfficeSession session(std::move(opened.file), sheet.village().office().clock());
    PointsPage page(session);
    page.resize(1180, 700);
    page.show();
    page.activate();
    SheetGrid* grid = page.sheet()->grid();
    EXPECT_FALSE(page.model()->isEditable());
    ASSERT_TRUE(page.sheet()->showHousehold(sheet.village().household(0), tidy));
    QTest::keyClick(grid, Qt::Key_7);
    EXPECT_FALSE(grid->openEditor());
    EXPECT_TRUE(grid->tip()->isVisible());
    QTest::keyClick(grid, Qt::Key_Delete);
    EXPECT_EQ(grid->currentIndex().data().toString(), u"5"_qs);
}

TEST(SheetKeys, EmptySheetsTakeNoKeys) {
    SheetOnScreen sheet(0);
    sheet.type(QStringLiteral("5"));
    sheet.key(Qt::Key_Down);
    EXPECT_FALSE(sheet.editor());
}

TEST(SheetKeys, UndoLeavesSelectionAndPlaceAlone) {
    SheetOnScreen sheet(60);
    sheet.goTo(0, u"1.1"_qs);
    sheet.enter(u"5"_qs);
    sheet.goTo(50, u"6.1"_qs);
    SheetGrid* grid = sheet.grid();
    const QModelIndex current = grid->currentIndex();
    const auto selected = grid->selectionModel()->selectedIndexes();
    const int down = grid->verticalScrollBar()->value(), right = grid->horizontalScrollBar()->value();
    ASSERT_GT(down, 0);
    QSignalSpy reset(sheet.page().model(), &QAbstractItemModel::modelReset);
    QSignalSpy reloaded(sheet.page().model(), &MonthSheetModel::reloaded);
    ASSERT_TRUE(sheet.village().session().undo().done);
    EXPECT_EQ(sheet.cell(0, u"1.1"_qs), QString());
    EXPECT_EQ(reset.count() + reloaded.count(), 0);
    EXPECT_EQ(grid->currentIndex(), current);
    EXPECT_EQ(grid->selectionModel()->selectedIndexes(), selected);
    EXPECT_EQ(grid->verticalScrollBar()->value(), down);
    EXPECT_EQ(grid->horizontalScrollBar()->value(), right);
}

} // namespace
} // namespace cunwu::test
