#include "models/demo/demoservice.h"
#include "models/points/monthtotalrepository.h"
#include "models/scheme/schemeservice.h"
#include "models/ranking/rankingmodel.h"
#include "tests/support/testoffice.h"
#include "ui/common/filedialogs.h"
#include "ui/common/tableview.h"
#include "ui/common/villagebox.h"
#include "ui/ranking/rankingpage.h"
#include <QComboBox>
#include <QFileInfo>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <gtest/gtest.h>

using namespace cunwu;

namespace {

/// A made-up village with three months of points.
struct Village {
    test::TestOffice office;
    Village() {
        office.session().setPreparation(registerMonthTotals);
        EXPECT_TRUE(SchemeService(office.db()).adopt(SchemeService::defaultCode(), Month(2026, 1)).done);
        DemoPlan plan;
        plan.code = office.session().office().code;
        plan.households = 30;
        plan.today = QDate(2026, 10, 31);
        DemoPointsPlan points;
        points.first = Month(2026, 8);
        points.months = 3;
        DemoService(office.session()).fill(plan, points);
    }
};

} // namespace

TEST(RankingPage, ShowsRanksAndBothLists) {
    Village village;
    RankingPage page(village.office.session());
    page.show();
    page.activate();
    EXPECT_EQ(page.model()->rowCount(), 30);
    int red = 0, black = 0;
    for (int row = 0; row < 30; ++row) {
        const auto list = static_cast<RankList>(page.model()->index(row, 0).data(RankingModel::ListRole).toInt());
        red += list == RankList::Red;
        black += list == RankList::Black;
    }
    EXPECT_GE(red, 5);
    EXPECT_GE(black, 5);
}

TEST(RankingPage, StepsThroughPeriodsAndExports) {
    Village village;
    RankingPage page(village.office.session());
    page.show();
    page.activate();
    for (QToolButton* button : page.findChildren<QToolButton*>())
        if (button->accessibleName() == QStringLiteral("Period before"))
            QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_EQ(page.model()->result().query.period, Period::month(Month(2026, 9)));
    const QString path = village.office.file(QStringLiteral("ranking.xlsx"));
    FileDialogs::setAnswer([&](const QString&) { return path; });
    for (QPushButton* button : page.findChildren<QPushButton*>())
        if (button->text().startsWith(QStringLiteral("Export")))
            QTest::mouseClick(button, Qt::LeftButton);
    FileDialogs::setAnswer({});
    EXPECT_GT(QFileInfo(path).size(), 3000);
    for (QComboBox* box : page.findChildren<QComboBox*>())
        EXPECT_FALSE(box->accessibleName().isEmpty());
}

TEST(RankingPage, KeepsVillagesApart) {
    test::TestOffice office(QStringLiteral("469030101"));
    office.session().setPreparation(registerMonthTotals);
    EXPECT_TRUE(SchemeService(office.db()).adopt(SchemeService::defaultCode(), Month(2026, 1)).done);
    for (const char* code : {"469030101201", "469030101202"}) {
        DemoPlan plan;
        plan.code = *DivisionCode::parse(QLatin1String(code));
        plan.households = 20;
        plan.today = QDate(2026, 10, 31);
        DemoPointsPlan points;
        points.first = Month(2026, 10);
        points.months = plan.code == *DivisionCode::parse(QStringLiteral("469030101202")) ? 1 : 0; // invents for both
        DemoService(office.session()).fill(plan, points);
    }
    RankingPage page(office.session());
    page.show();
    page.activate();
    EXPECT_EQ(page.model()->result().query.scope, RankScope::Township); // the office's own level
    EXPECT_EQ(page.model()->rowCount(), 40);
    EXPECT_FALSE(page.table()->isColumnHidden(RankingModel::Village));
    auto* box = page.findChild<VillageBox*>();
    ASSERT_TRUE(box && box->isVisible());
    ASSERT_TRUE(box->choose(QStringLiteral("469030101202")));
    Q_EMIT box->activated(box->currentIndex());
    EXPECT_EQ(page.model()->rowCount(), 20);
    int best = 40;
    for (int row = 0; row < 20; ++row) {
        EXPECT_EQ(page.model()->householdAt(row)->village, QStringLiteral("469030101202"));
        best = std::min(best, page.model()->householdAt(row)->rank);
    }
    // Within the village somebody is first, whatever the other village has.
    for (QComboBox* scope : page.findChildren<QComboBox*>())
        if (scope->accessibleName() == QStringLiteral("Ranked within")) {
            scope->setCurrentIndex(scope->findData(int(RankScope::Village)));
            Q_EMIT scope->activated(scope->currentIndex());
        }
    EXPECT_EQ(page.model()->householdAt(0)->rank, 1);
    EXPECT_GE(best, 1);
    box->setCurrentIndex(0);
    Q_EMIT box->activated(0);
    int firsts = 0;
    for (int row = 0; row < page.model()->rowCount(); ++row)
        firsts += page.model()->householdAt(row)->rank == 1;
    EXPECT_GE(firsts, 2); // each village has its own list
}
