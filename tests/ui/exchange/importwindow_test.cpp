#include "models/exchange/reportmapmodel.h"
#include "tests/ui/exchange/pagehelpers.h"
#include "ui/exchange/reportmappanel.h"
#include <QDir>
#include <QElapsedTimer>
#include <QTimer>

using namespace cunwu;
using namespace cunwu::test;

TEST(ExchangePage, TheWindowBeatsOnWhilePackagesComeIn) {
    County county;
    Answers answers;
    auto village = county.village();
    const QString stick = county.file(QStringLiteral("stick"));
    QDir().mkpath(stick);
    for (int p = 0; p < 10; ++p) {
        village->on();
        Transaction transaction(village->db(), QStringLiteral("新增农户"));
        for (int h = 0; h < 150; ++h)
            village->addHousehold(QString::number(p * 1000 + h), QStringLiteral("王五"));
        transaction.commit();
        ASSERT_TRUE(ExportService(village->on()).exportUp(stick).done());
    }
    auto page = openPage(county.county());
    QElapsedTimer all, beat;
    qint64 longest = 0;
    int beats = 0;
    QTimer heart;
    QObject::connect(&heart, &QTimer::timeout, [&] {
        longest = std::max(longest, beat.restart());
        ++beats;
    });
    page->takeFiles({stick});
    EXPECT_FALSE(button(*page, QStringLiteral("Send down"))->isEnabled());
    EXPECT_TRUE(shows(*page, QStringLiteral("of 10 packages")));
    page->takeFiles({stick}); // one import at a time, told politely
    EXPECT_TRUE(answers.said(QStringLiteral("An import is running")));
    all.start();
    beat.start();
    heart.start(10);
    awaitImport(county.county());
    const qint64 spent = all.elapsed();
    std::printf("import %lld ms, %d beats, longest %lld ms\n", static_cast<long long>(spent), beats, static_cast<long long>(longest));
    EXPECT_EQ(county.county().households(), 1500);
    EXPECT_FALSE(shows(*page, QStringLiteral("of 10 packages")));
    // In the window's thread one package alone would take a tenth of it; on a busy machine a beat may come late all the same.
    EXPECT_GT(beats, 5);
    EXPECT_LT(longest, std::max<qint64>(100, spent / 4));
}

TEST(ExchangePage, ShowsTheMapAndAsksAgain) {
    County county;
    Answers answers;
    auto village = county.village();
    village->addHousehold(QStringLiteral("1"), QStringLiteral("王五"));
    ASSERT_NE(county.take(county.county(), county.up(*village)).verdict, Verdict::Rejected);
    auto page = openPage(county.county());
    auto* map = page->findChild<ReportMapPanel*>();
    ASSERT_TRUE(map);
    ASSERT_TRUE(QTest::qWaitFor([&] { return map->model()->rowCount() > 0; }, 30'000));
    auto* view = static_cast<QTableView*>(const_cast<QTableView*>(table(*page, QStringLiteral("Reports of the villages"))));
    view->setCurrentIndex(map->model()->indexOf(QStringLiteral("469030101202"), ReportMapModel::FirstMonth));
    EXPECT_TRUE(shows(*page, QStringLiteral("水央村, ")));
    const QModelIndex before = view->currentIndex();
    QTest::keyClick(view, Qt::Key_Right); // by keyboard alone
    EXPECT_EQ(view->currentIndex(), before.siblingAtColumn(before.column() + 1));
    const QString back = county.file(QStringLiteral("back"));
    QDir().mkpath(back);
    answers.path(back);
    QTest::mouseClick(button(*page, QStringLiteral("Ask to send again")), Qt::LeftButton);
    ASSERT_EQ(QDir(back).entryList({QStringLiteral("*.cwpkg")}).size(), 1);
    EXPECT_TRUE(answers.said(QStringLiteral("Give this file to the village")));
    // The village takes it and says what to do.
    village->on();
    auto below = openPage(*village);
    below->takeFiles({back});
    awaitImport(*village);
    ASSERT_EQ(below->reports().size(), 1u);
    EXPECT_TRUE(below->reports().front().reason.contains(QStringLiteral("asks for them")));
    // A village that has not joined cannot be asked.
    view->setCurrentIndex(map->model()->indexOf(QStringLiteral("469030101201"), ReportMapModel::FirstMonth));
    EXPECT_FALSE(button(*page, QStringLiteral("Ask to send again"))->isEnabled());
}
