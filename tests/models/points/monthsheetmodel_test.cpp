#include "models/points/monthsheetmodel.h"
#include "tests/models/points/pointsvillage.h"
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <gtest/gtest.h>

using namespace cunwu;
using namespace cunwu::test;

namespace {

class MonthSheetModelTest : public ::testing::Test {
protected:
    MonthSheetModelTest() { model.setMonth(villageCode, Month(2026, 10)); }
    QModelIndex at(int household, const QString& indicator) const {
        return model.index(model.sheet().rowOf(v.household(household)), model.columnOf(indicator));
    }
    QVariant total(int household) const {
        return model.index(model.sheet().rowOf(v.household(household)), model.totalColumn()).data();
    }
    QVariant rank(int household) const {
        return model.index(model.sheet().rowOf(v.household(household)), model.rankColumn()).data();
    }

    PointsVillage v;
    MonthSheetModel model{v.session()};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

} // namespace

TEST_F(MonthSheetModelTest, ShowsHouseholdsIndicatorsTotalAndRank) {
    EXPECT_EQ(model.rowCount(), 4);
    EXPECT_EQ(model.columnCount(), 3 + 29 + 7 + 2);
    EXPECT_EQ(model.index(0, MonthSheetColumn::Head).data(), u"王德文"_qs);
    EXPECT_EQ(model.index(0, MonthSheetColumn::Group).data(), u"2组"_qs);
    EXPECT_EQ(model.headerData(3, Qt::Horizontal).toString(), u"三包"_qs);
    EXPECT_EQ(model.headerData(3, Qt::Horizontal, MonthSheetRole::ClassName).toString(),
              u"人居环境"_qs);
    EXPECT_EQ(model.headerData(4, Qt::Horizontal, MonthSheetRole::ClassFirst).toInt(), 3);
    EXPECT_EQ(model.headerData(4, Qt::Horizontal, MonthSheetRole::ClassCount).toInt(), 3);
    EXPECT_EQ(
        model.headerData(model.totalColumn(), Qt::Horizontal, MonthSheetRole::ClassIndex).toInt(),
        -1);
    EXPECT_TRUE(model.headerData(3, Qt::Horizontal, MonthSheetRole::FullName)
                    .toString()
                    .contains(u"三包"_qs));
    EXPECT_EQ(total(0), u"100"_qs);
    EXPECT_EQ(rank(0), 1);
    EXPECT_TRUE(model.index(0, model.rankColumn()).data(MonthSheetRole::Tied).toBool());
}

TEST_F(MonthSheetModelTest, TypingUpdatesTheCellTheTotalAndTheRanksOnly) {
    QSignalSpy spy(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    ASSERT_TRUE(model.setData(at(1, u"1.1"_qs), u"＋5"_qs));
    EXPECT_EQ(at(1, u"1.1"_qs).data(), u"5"_qs);
    EXPECT_EQ(total(1), u"105"_qs);
    EXPECT_EQ(rank(1), 1);
    EXPECT_EQ(rank(0), 2);
    EXPECT_EQ(reset.count(), 0);
    for (const QList<QVariant>& call : spy) {
        const int left = call[0].toModelIndex().column(), right = call[1].toModelIndex().column();
        EXPECT_EQ(left, right) << "one column a signal";
        EXPECT_TRUE(left == model.columnOf(u"1.1"_qs) || left >= model.totalColumn());
    }
    EXPECT_TRUE(at(1, u"1.1"_qs).data(MonthSheetRole::Explanation).toString().contains(u"三包"_qs));
}

TEST_F(MonthSheetModelTest, ARefusalStaysInTheCellWithItsReason) {
    QSignalSpy refused(&model, &MonthSheetModel::refused);
    EXPECT_FALSE(model.setData(at(0, u"1.1"_qs), u"7"_qs));
    ASSERT_EQ(refused.count(), 1);
    EXPECT_EQ(at(0, u"1.1"_qs).data(MonthSheetRole::RefusedText), u"7"_qs);
    EXPECT_FALSE(at(0, u"1.1"_qs).data(MonthSheetRole::Refusal).toString().isEmpty());
    EXPECT_FALSE(at(0, u"1.1"_qs).data().isValid());
    EXPECT_EQ(total(0), u"100"_qs);
    ASSERT_TRUE(model.setData(at(0, u"1.1"_qs), u"5"_qs));
    EXPECT_TRUE(at(0, u"1.1"_qs).data(MonthSheetRole::Refusal).toString().isEmpty());
    EXPECT_FALSE(model.flags(at(0, u"V1"_qs)) & Qt::ItemIsEditable);
    EXPECT_FALSE(model.setData(at(0, u"V1"_qs), u"1"_qs));
    EXPECT_FALSE(model.setData(model.index(0, model.totalColumn()), u"1"_qs));
}

TEST_F(MonthSheetModelTest, UndoTouchesOnlyItsRow) {
    ASSERT_TRUE(model.setData(at(0, u"1.1"_qs), u"5"_qs));
    ASSERT_TRUE(model.setData(at(3, u"1.2"_qs), u"3"_qs));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy spy(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy reloaded(&model, &MonthSheetModel::reloaded);
    ASSERT_TRUE(v.session().undo().done);
    EXPECT_EQ(total(3), u"100"_qs);
    EXPECT_EQ(total(0), u"105"_qs);
    EXPECT_EQ(reset.count(), 0);
    QStringList cells;
    for (const QList<QVariant>& call : spy) {
        const QModelIndex left = call[0].toModelIndex(), right = call[1].toModelIndex();
        if (left.column() == model.rankColumn())
            continue;
        EXPECT_EQ(left, right);
        EXPECT_EQ(left.row(), model.sheet().rowOf(v.household(3)));
        cells << model.headerData(left.column(), Qt::Horizontal, MonthSheetRole::Code).toString();
    }
    EXPECT_EQ(cells, (QStringList{u"1.2"_qs, QString()})); // the cell and the total
    EXPECT_EQ(reloaded.count(), 0) << "the sheet was not read again";
    ASSERT_TRUE(v.session().redo().done);
    EXPECT_EQ(total(3), u"103"_qs);
    EXPECT_EQ(reloaded.count(), 0);
}

TEST_F(MonthSheetModelTest, AnUndoInAnotherMonthOfTheYearReadsTheSheetAgain) {
    ASSERT_TRUE(v.type(0, u"1.1"_qs, u"5"_qs, Month(2026, 9)).done);
    QSignalSpy reloaded(&model, &MonthSheetModel::reloaded);
    ASSERT_TRUE(v.session().undo().done);
    EXPECT_EQ(reloaded.count(), 1); // September weighs on October through caps
    ASSERT_TRUE(v.type(0, u"1.1"_qs, u"5"_qs, Month(2026, 11)).done);
    QSignalSpy spy(&model, &QAbstractItemModel::dataChanged);
    ASSERT_TRUE(v.session().undo().done);
    EXPECT_EQ(reloaded.count(), 1); // November does not
    EXPECT_EQ(spy.count(), 0);
}

TEST_F(MonthSheetModelTest, ANewHouseholdResets) {
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    Transaction transaction(v.db(), u"新增"_qs);
    v.db()
        .prepare("INSERT INTO household(id, village, number, state) VALUES (?,?,'9','active')")
        .run(v.db().journal()->newRowId(), villageCode);
    transaction.commit();
    EXPECT_EQ(reset.count(), 1);
    EXPECT_EQ(model.rowCount(), 5);
}

TEST_F(MonthSheetModelTest, PastesThroughPlanAndApply) {
    const auto plan = model.planPaste({0, 1, 2, 3}, {3, 4}, u"5\t3\n5\t3"_qs);
    ASSERT_TRUE(plan.ok());
    ASSERT_TRUE(model.apply(plan, u"粘贴"_qs).done);
    EXPECT_EQ(model.index(0, model.totalColumn()).data(), u"108"_qs);
    const auto fill = model.planFillDown({0, 2, 3}, {3});
    ASSERT_TRUE(model.apply(fill, u"填充"_qs).done);
    EXPECT_EQ(model.index(3, 3).data(), u"5"_qs);
    model.setMonth(villageCode, Month(2026, 11));
    const auto copy = model.planCopyLastMonth();
    EXPECT_EQ(copy.changes(), 6);
    ASSERT_TRUE(model.apply(copy, u"复制上月"_qs).done);
    EXPECT_EQ(model.index(0, model.totalColumn()).data(), u"108"_qs);
    EXPECT_FALSE(model.apply(model.planPaste({0}, {3}, u"abc"_qs), u"粘贴"_qs).done);
}

TEST_F(MonthSheetModelTest, APublishedMonthIsReadOnly) {
    for (int i = 0; i < 4; ++i)
        ASSERT_TRUE(model.setData(at(i, u"1.1"_qs), u"5"_qs));
    QSignalSpy state(&model, &MonthSheetModel::monthStateChanged);
    ASSERT_TRUE(v.months().review(villageCode, Month(2026, 10)).done);
    EXPECT_EQ(state.count(), 1);
    EXPECT_FALSE(model.isEditable());
    EXPECT_FALSE(model.flags(at(0, u"1.1"_qs)) & Qt::ItemIsEditable);
}

TEST_F(MonthSheetModelTest, FiltersByGroupClassAndName) {
    MonthSheetFilterModel filter;
    filter.setSourceModel(&model);
    QAbstractItemModelTester filterTester(&filter,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    filter.setGroup(u"10组"_qs);
    EXPECT_EQ(filter.rowCount(), 2);
    filter.setClassIndex(0);
    EXPECT_EQ(filter.columnCount(), 3 + 3 + 2);
    filter.setGroup({});
    filter.setText(u"wdw"_qs);
    EXPECT_EQ(filter.rowCount(), 1);
    filter.setText(u"小妹"_qs);
    EXPECT_EQ(filter.rowCount(), 1);
    ASSERT_TRUE(filter.setData(filter.index(0, 3), u"5"_qs));
    EXPECT_EQ(total(1), u"105"_qs);
}
