#include "models/household/householdrepository.h"
#include "models/household/householdservice.h"
#include "models/office/historymodel.h"
#include "tests/support/testoffice.h"
#include "ui/common/messages.h"
#include "ui/common/tableview.h"
#include "ui/history/changewords.h"
#include "ui/history/historypage.h"
#include <QAbstractItemModelTester>
#include <QTableWidget>
#include <QTest>
#include <gtest/gtest.h>

using namespace cunwu;

namespace {

class HistoryOnScreen : public ::testing::Test {
protected:
    HistoryOnScreen() {
        Office changed = office.session().office();
        changed.phone = QStringLiteral("13812345678");
        office.session().saveOffice(changed);
        Messages::setScript(&script);
        page = std::make_unique<HistoryPage>(office.session());
        page->show();
        page->activate();
    }
    ~HistoryOnScreen() override { Messages::setScript(nullptr); }
    TableView* list() const { return page->findChild<TableView*>(); }
    QTableWidget* details() const { return page->findChild<QTableWidget*>(); }
    QPushButton* undo() const { return page->findChild<QPushButton*>(); }
    test::TestOffice office;
    Messages::Script script;
    std::unique_ptr<HistoryPage> page;
};

} // namespace

TEST_F(HistoryOnScreen, ShowsTheNewestActionWithBeforeAndAfter) {
    EXPECT_EQ(list()->model()->rowCount(), 2);
    ASSERT_EQ(details()->rowCount(), 1);
    EXPECT_EQ(details()->item(0, 0)->text(), QStringLiteral("电话"));
    EXPECT_EQ(details()->item(0, 1)->text(), QStringLiteral("0898-86220000"));
}

TEST_F(HistoryOnScreen, UndoTakesTheChosenActionBack) {
    undo()->click();
    ASSERT_EQ(script.shown.size(), 1u);
    EXPECT_EQ(office.session().office().phone, QStringLiteral("0898-86220000"));
    EXPECT_EQ(list()->model()->rowCount(), 3); // the undo is an action of its own
}

TEST_F(HistoryOnScreen, NoChangesNothing) {
    script.answer = [](const Messages::Shown&) { return Messages::Answer::No; };
    undo()->click();
    EXPECT_EQ(office.session().office().phone, QStringLiteral("13812345678"));
}

TEST_F(HistoryOnScreen, SearchFilters) {
    page->findChild<QLineEdit*>()->setText(QStringLiteral("no such action"));
    EXPECT_EQ(list()->model()->rowCount(), 0);
}

TEST(HistoryModel, IsAModel) {
    test::TestOffice office;
    HistoryModel model(*office.db().journal());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.reload();
    EXPECT_EQ(model.rowCount(), 1);
}

TEST_F(HistoryOnScreen, HouseholdsAreShownByTheirNumber) {
    HouseholdId id;
    {
        Transaction transaction(office.session().db(), QStringLiteral("新增农户"));
        HouseholdRepository households(office.session().db());
        Household household;
        household.village = office.session().office().code.toString();
        household.number = QStringLiteral("7");
        id = households.insert(household);
        Person person;
        person.household = id;
        person.name = QStringLiteral("王德文");
        households.insert(person);
        transaction.commit();
    }
    page->reload({});
    QStringList shown;
    for (int row = 0; row < details()->rowCount(); ++row)
        shown << details()->item(row, 0)->text() + u'=' + details()->item(row, 2)->text();
    EXPECT_TRUE(shown.contains(QStringLiteral("户号=7"))) << shown.join(u' ').toStdString();
    EXPECT_FALSE(shown.join(u' ').contains(QString::number(id.value)));
}

TEST_F(HistoryOnScreen, LongValuesTakeMoreLines) {
    Office changed = office.session().office();
    changed.phone = QStringLiteral("0898-86220000 转 ").repeated(6);
    office.session().saveOffice(changed);
    page->resize(900, 500);
    page->reload({});
    ASSERT_GE(details()->rowCount(), 1);
    const int narrow = details()->rowHeight(0), line = details()->fontMetrics().height();
    EXPECT_GE(narrow, 2 * line);
    page->resize(4000, 500);
    EXPECT_TRUE(QTest::qWaitFor([&] { return details()->rowHeight(0) < narrow; })) << narrow;
}

TEST(ChangeWords, InnerNumbersAreNotShown) {
    EXPECT_TRUE(changewords::isInner(QStringLiteral("row")));
    EXPECT_FALSE(changewords::isInner(QStringLiteral("reason")));
    EXPECT_EQ(changewords::value(QStringLiteral("erasure"), QStringLiteral("tbl"), std::string("person")), QStringLiteral("人员"));
}

TEST(ChangeWords, MonthsAndDaysReadAsAClerkWritesThem) {
    const auto said = [](const char* column, std::int64_t value) { return changewords::value(QStringLiteral("point_entry"), QString::fromLatin1(column), value); };
    EXPECT_EQ(said("month", 202610), QStringLiteral("2026年10月"));
    EXPECT_EQ(said("day", 20261012), QStringLiteral("2026-10-12"));
    EXPECT_EQ(said("month", 13), QStringLiteral("13")); // no month: as it stands
    EXPECT_EQ(said("day", 20260231), QStringLiteral("20260231"));
}
