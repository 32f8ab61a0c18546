// What must hold whatever the size of the window and of the text; with CUNWU_PICTURES=folder the
// pages are saved there.
#include "tests/ui/points/sheetfixture.h"
#include "ui/common/filedialogs.h"
#include "ui/common/theme.h"
#include "ui/points/blockplandialog.h"
#include "ui/points/celldialog.h"
#include "ui/points/closingdialog.h"
#include "ui/points/declarationsdialog.h"
#include "ui/points/entrydialog.h"
#include "ui/points/explainline.h"
#include "ui/points/sheetheaderview.h"
#include "ui/points/statesteps.h"
#include <QElapsedTimer>
#include <QFileInfo>
#include <QScrollBar>
#include <QTranslator>

namespace cunwu::test {
namespace {

void save(QWidget& widget, const QString& name) {
    const QString folder = qEnvironmentVariable("CUNWU_PICTURES");
    if (!folder.isEmpty())
        widget.grab().save(folder + u'/' + name + QStringLiteral(".png"));
}

/// Chinese texts and the house's style, as the program runs.
class Dressed {
public:
    explicit Dressed(TextSize size = TextSize::Standard, bool dark = false)
        : m_font(QApplication::font()), m_palette(QApplication::palette()) {
        if (m_translator.load(QStringLiteral(":/cunwu/translations/cunwu_zh_CN.qm")))
            QCoreApplication::installTranslator(&m_translator);
        Theme::apply(*qApp, size, dark);
    }
    ~Dressed() {
        QCoreApplication::removeTranslator(&m_translator);
        qApp->setFont(m_font);
        qApp->setPalette(m_palette);
    }

private:
    QTranslator m_translator;
    QFont m_font;
    QPalette m_palette;
};

void fill(PointsVillage& village, int households) {
    struct Typed {
        const char *code, *text;
        int every;
    };
    static const Typed typed[] = {{"1.1", "5", 1}, {"1.2", "3", 1}, {"1.3", "-5", 9}, {"2.1", "5", 11}, {"3.1", "5", 7}, {"4.1", "1", 5}, {"6.1", "2", 4}, {"7.1", "2", 3}, {"10.2", "10", 13}};
    for (int i = 0; i < households - 3; ++i) {
        for (const Typed& cell : typed)
            if (i % cell.every == 0 && i % 8 != 6)
                (void)village.type(i, QString::fromLatin1(cell.code),
                                   QString::fromLatin1(cell.text));
    }
    PointEntry visit = village.entry(0, QStringLiteral("1.3"), Points::of(-5));
    visit.note = QStringLiteral("门前柴草占道");
    (void)village.service().addEntry(visit);
    (void)village.service().declare(
        village.entry(1, QStringLiteral("4.1"), Points::of(1), EntrySource::Declaration));
}

void takePictures(TextSize size, const QString& suffix, bool dark = false) {
    Dressed dressed(size, dark);
    SheetOnScreen sheet(36);
    fill(sheet.village(), 36);
    sheet.page().model()->reload();
    sheet.page().resize(1366 - 170, 768 - 60);
    sheet.goTo(0, QStringLiteral("1.3"));
    for (int i = 0; i < 3; ++i)
        QApplication::processEvents();
    save(sheet.page(), QStringLiteral("sheet") + suffix);
    sheet.goTo(2, QStringLiteral("1.1"));
    sheet.type(QStringLiteral("500"));
    sheet.key(Qt::Key_Return);
    QApplication::processEvents();
    save(sheet.page(), QStringLiteral("refused") + suffix);
    sheet.key(Qt::Key_Escape);
    CellDialog cell(sheet.village().session(), *sheet.page().model(), sheet.village().household(0),
                    QStringLiteral("1.3"));
    cell.show();
    save(cell, QStringLiteral("cell") + suffix);
    ClosingDialog closing(sheet.village().session(), *sheet.page().model());
    closing.show();
    save(closing, QStringLiteral("closing") + suffix);
    DeclarationsDialog declarations(sheet.village().session(), *sheet.page().model(),
                                    sheet.village().household(0));
    declarations.show();
    save(declarations, QStringLiteral("declarations") + suffix);
}

TEST(SheetLooks, StandardText) {
    takePictures(TextSize::Standard, QStringLiteral("-standard"));
}

TEST(SheetLooks, DarkColours) {
    takePictures(TextSize::Standard, QStringLiteral("-dark"), true);
    Theme::apply(*qApp, TextSize::Standard, false);
}

TEST(SheetLooks, LargeText) {
    takePictures(TextSize::Large, QStringLiteral("-large"));
}

TEST(SheetLooks, PublishedMonthIsLocked) {
    Dressed dressed;
    SheetOnScreen sheet(12);
    fill(sheet.village(), 12);
    MonthService months = sheet.village().months();
    for (const PointEntry& entry :
         sheet.village().repository().waiting(villageCode, Month(2026, 10)))
        ASSERT_TRUE(sheet.village().service().check(entry.id).done &&
                    sheet.village().service().approve(entry.id).done);
    (void)months.approveAll(villageCode, Month(2026, 10), QStringLiteral("评议会已核实"));
    ASSERT_TRUE(months.review(villageCode, Month(2026, 10)).done);
    ASSERT_TRUE(months.publish(villageCode, Month(2026, 10)).done);
    for (int i = 0; i < 3; ++i)
        QApplication::processEvents();
    sheet.goTo(0, QStringLiteral("1.1"));
    sheet.type(QStringLiteral("9"));
    EXPECT_FALSE(sheet.editor());
    EXPECT_TRUE(sheet.grid()->tip()->isVisible()) << "says why nothing happens";
    sheet.key(Qt::Key_Delete);
    EXPECT_EQ(sheet.cell(0, QStringLiteral("1.1")), u"5"_qs);
    save(sheet.page(), QStringLiteral("published"));
    ClosingDialog closing(sheet.village().session(), *sheet.page().model());
    closing.show();
    save(closing, QStringLiteral("closing-published"));
}

TEST(SheetLooks, NarrowWindow) {
    Dressed dressed;
    SheetOnScreen sheet(12);
    fill(sheet.village(), 12);
    // What is left of 1366×768 at 150 % beside the navigation.
    sheet.page().resize(790, 440);
    for (int i = 0; i < 3; ++i)
        QApplication::processEvents();
    EXPECT_EQ(sheet.page().width(), 790) << "nothing forces the page wider";
    save(sheet.page(), QStringLiteral("narrow"));
}

TEST(SheetLooks, EntryAndPlanDialogs) {
    Dressed dressed;
    SheetOnScreen sheet(12);
    const MonthSheet& month = sheet.page().model()->sheet();
    PointEntry entry = sheet.village().entry(0, month.scheme().vetoes().front().code, Points());
    entry.source = EntrySource::Check;
    EntryDialog::Setup setup{QStringLiteral("添加记分"), entry};
    setup.save = [](const PointEntry&, const QString&) { return EditOutcome{}; };
    EntryDialog veto(month, setup);
    veto.show();
    save(veto, QStringLiteral("entry-veto"));
    setup.entry.indicator = QStringLiteral("10.1");
    setup.askReason = setup.chooseHousehold = setup.chooseIndicator = true;
    EntryDialog tiers(month, setup);
    tiers.show();
    save(tiers, QStringLiteral("entry-tiers"));
    const BlockPlan plan = sheet.page().model()->planPaste(
        {0, 1, 2}, {3, 4}, QStringLiteral("5\t999\n五\t3\n5\t-3\n"));
    EXPECT_FALSE(plan.ok());
    BlockPlanDialog refused(QStringLiteral("粘贴积分"), plan, month);
    refused.show();
    save(refused, QStringLiteral("paste"));
}

TEST(SheetLooks, FiltersNarrowTheSheet) {
    SheetOnScreen sheet(8);
    const QList<QComboBox*> combos = sheet.page().findChildren<QComboBox*>();
    for (QComboBox* combo : combos)
        if (combo->accessibleName() == u"Group")
            combo->setCurrentIndex(1);
    EXPECT_EQ(sheet.grid()->model()->rowCount(), 4);
    sheet.page().findChild<QLineEdit*>()->setText(QStringLiteral("黄国强"));
    EXPECT_EQ(sheet.grid()->model()->rowCount(), 2);
    // Whoever asks for a hidden household gets it.
    sheet.page().showHousehold(sheet.village().household(1));
    EXPECT_EQ(sheet.page().sheet()->currentHousehold(), sheet.village().household(1));
    for (QComboBox* combo : combos)
        if (combo->accessibleName() == u"Class of indicators")
            combo->setCurrentIndex(1);
    EXPECT_EQ(sheet.grid()->model()->columnCount(), 3 + 3 + 2);
    sheet.key(Qt::Key_End);
    EXPECT_EQ(sheet.indicator(), u"1.3"_qs);
    sheet.key(Qt::Key_Tab);
    sheet.enter(QStringLiteral("5"));
}

TEST(SheetLooks, ExportsWhatItShows) {
    SheetOnScreen sheet;
    const QString path = sheet.village().office().file(QStringLiteral("sheet.xlsx"));
    FileDialogs::setAnswer([&](const QString&) { return path; });
    for (QToolButton* button : sheet.page().findChildren<QToolButton*>())
        if (button->menu())
            for (QAction* action : button->menu()->actions())
                if (action->text().startsWith(u"Export"))
                    action->trigger();
    FileDialogs::setAnswer({});
    EXPECT_GT(QFileInfo(path).size(), 1000);
}

TEST(SheetLooks, EmptyVillage) {
    Dressed dressed;
    SheetOnScreen sheet(0);
    int asked = 0;
    QObject::connect(&sheet.page(), &Page::importRoster, &sheet.page(), [&] { ++asked; });
    save(sheet.page(), QStringLiteral("empty"));
    for (QPushButton* button : sheet.page().findChildren<QPushButton*>())
        if (button->isVisible() && button->isEnabled())
            button->click();
    EXPECT_EQ(asked, 1) << "the only thing to do here is offered";
}

TEST(SheetLooks, HeadersOfTheThreePartsLineUp) {
    SheetOnScreen sheet;
    const MonthSheetView* view = sheet.page().sheet();
    const int height = view->grid()->horizontalHeader()->height();
    EXPECT_EQ(view->frozen()->horizontalHeader()->height(), height);
    EXPECT_EQ(view->summary()->horizontalHeader()->height(), height);
    EXPECT_EQ(view->frozen()->viewport()->height(), view->grid()->viewport()->height());
}

TEST(SheetLooks, FrozenPartsFollowTheScrolling) {
    SheetOnScreen sheet(60);
    const MonthSheetView* view = sheet.page().sheet();
    sheet.key(Qt::Key_End, Qt::ControlModifier);
    EXPECT_GT(view->grid()->verticalScrollBar()->value(), 0);
    EXPECT_EQ(view->frozen()->verticalScrollBar()->value(),
              view->grid()->verticalScrollBar()->value());
    EXPECT_EQ(view->summary()->verticalScrollBar()->value(),
              view->grid()->verticalScrollBar()->value());
    EXPECT_TRUE(view->frozen()->isColumnHidden(MonthSheetColumn::FirstIndicator));
    EXPECT_TRUE(view->grid()->isColumnHidden(MonthSheetColumn::Head));
}

TEST(SheetLooks, EverythingHasAnAccessibleName) {
    SheetOnScreen sheet;
    for (const QWidget* widget : sheet.page().findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() ||
            widget->objectName().startsWith(u"qt_"))
            continue;
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const bool named =
            !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        EXPECT_TRUE(named) << widget->metaObject()->className();
    }
    EXPECT_TRUE(sheet.page().findChild<StateSteps*>()->accessibleName().size() > 0);
}

TEST(SheetLooks, TabOrderGoesFromTheTopToTheSheet) {
    SheetOnScreen sheet;
    QStringList order;
    QWidget* first = sheet.page().findChild<QLineEdit*>();
    for (QWidget* widget = first->nextInFocusChain(); widget != first;
         widget = widget->nextInFocusChain())
        if (widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) &&
            sheet.page().isAncestorOf(widget))
            order.append(QString::fromLatin1(widget->metaObject()->className()));
    const auto grid = order.indexOf(u"cunwu::SheetGrid"_qs);
    ASSERT_GE(grid, 0);
    EXPECT_GT(grid, order.indexOf(u"QPushButton"_qs)) << "search, actions, then the sheet";
}

TEST(SheetLooks, FourHundredHouseholdsTypeAndScrollWithoutAHitch) {
    SheetOnScreen sheet(400);
    // The scheme of 63 indicators from October on: the open sheet follows.
    ASSERT_TRUE(SchemeService(sheet.village().db())
                    .adopt(QStringLiteral("county-4x63"), Month(2026, 10))
                    .done);
    EXPECT_GE(sheet.page().model()->indicatorCount(), 63);
    sheet.key(Qt::Key_Home, Qt::ControlModifier);
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 20; ++i)
        sheet.enter(QStringLiteral("5"));
    const qint64 typing = timer.restart() / 20;
    for (int i = 0; i < 50; ++i) {
        sheet.key(Qt::Key_PageDown);
        QApplication::processEvents();
    }
    const qint64 page = timer.elapsed() / 50;
    RecordProperty("typing_ms", static_cast<int>(typing));
    RecordProperty("page_ms", static_cast<int>(page));
    // A debug build on a busy machine; a person feels a tenth of a second.
    EXPECT_LT(typing, 100);
    EXPECT_LT(page, 100);
}

} // namespace
} // namespace cunwu::test
