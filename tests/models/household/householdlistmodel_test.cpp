#include "models/household/householdlistmodel.h"
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <gtest/gtest.h>

using namespace cunwu;

namespace {

std::vector<HouseholdLine> someLines() {
    const QString village = QStringLiteral("469030101202");
    return {{{1}, village, "3", "3组", "王德文", 4, "13812345678", "坡尾", "active"},
            {{2}, village, "20", "3组", "符兰", 12, "", "坡尾", "active"},
            {{3}, village, "12", "12组", "李四", 3, "13900000000", "坡头", "moved"}};
}

} // namespace

TEST(HouseholdListModel, KeepsTheRulesOfItemModels) {
    HouseholdListModel model;
    HouseholdFilterModel filter;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QAbstractItemModelTester filterTester(&filter, QAbstractItemModelTester::FailureReportingMode::Fatal);
    filter.setSourceModel(&model);
    model.setLines(someLines());
    filter.setGroup(QStringLiteral("3组"));
    filter.sort(HouseholdListModel::Number, Qt::DescendingOrder);
    model.setLines({});
    model.setLines(someLines());
    EXPECT_EQ(filter.rowCount(), 2);
}

TEST(HouseholdListModel, ShowsLinesWithMaskedPhones) {
    HouseholdListModel model;
    model.setLines(someLines());
    const auto text = [&](int row, int column) { return model.index(row, column).data().toString(); };
    EXPECT_EQ(text(0, HouseholdListModel::Head), QStringLiteral("王德文"));
    EXPECT_EQ(text(0, HouseholdListModel::PhoneColumn), QStringLiteral("138****5678"));
    EXPECT_EQ(text(2, HouseholdListModel::State), QStringLiteral("迁出"));
    EXPECT_EQ(model.rowOf({2}), 1);
    EXPECT_EQ(model.rowOf({9}), -1);
    EXPECT_EQ(model.idAt(1), HouseholdId{2});
    EXPECT_FALSE(model.idAt(7));
    for (int column = 0; column < model.columnCount(); ++column)
        EXPECT_FALSE(model.headerData(column, Qt::Horizontal).toString().isEmpty());
}

TEST(HouseholdListModel, AChangedLineIsOneNarrowSignal) {
    HouseholdListModel model;
    model.setLines(someLines());
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged), reset(&model, &QAbstractItemModel::modelReset);
    auto lines = someLines();
    lines[1].head = QStringLiteral("符花");
    model.setLines(lines);
    ASSERT_EQ(changed.size(), 1);
    EXPECT_EQ(changed[0][0].toModelIndex().row(), 1);
    EXPECT_EQ(changed[0][1].toModelIndex().row(), 1);
    EXPECT_EQ(reset.size(), 0);
    lines.pop_back();
    model.setLines(lines);
    EXPECT_EQ(reset.size(), 1);
}

TEST(HouseholdFilterModel, NarrowsByGroupStateAndSearchAndSortsNaturally) {
    HouseholdListModel model;
    model.setLines(someLines());
    HouseholdFilterModel filter;
    filter.setSourceModel(&model);
    EXPECT_EQ(filter.rowCount(), 2); // who moved is not shown
    filter.setShowGone(true);
    EXPECT_EQ(filter.rowCount(), 3);
    filter.sort(HouseholdListModel::Number);
    EXPECT_EQ(filter.index(1, 0).data().toString(), QStringLiteral("12"));
    filter.sort(HouseholdListModel::Members, Qt::DescendingOrder);
    EXPECT_EQ(filter.index(0, HouseholdListModel::Members).data().toInt(), 12);
    filter.setFound(QSet<HouseholdId>{{3}});
    EXPECT_EQ(filter.rowCount(), 1);
    filter.setGroup(QStringLiteral("3组"));
    EXPECT_EQ(filter.rowCount(), 0);
    filter.setFound(std::nullopt);
    EXPECT_EQ(filter.rowCount(), 2);
}
