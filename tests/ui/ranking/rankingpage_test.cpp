#include "models/demo/demoservice.h"
#include "models/points/monthtotalrepository.h"
#include "models/scheme/schemeservice.h"
#include "models/ranking/rankingmodel.h"
#include "tests/support/testoffice.h"
#include "ui/common/filedialogs.h"
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
