#include "models/household/householdservice.h"
#include "models/office/historymodel.h"
#include "tests/support/testoffice.h"
#include "ui/common/messages.h"
#include "ui/common/tableview.h"
#include "ui/history/historypage.h"
#include <QAbstractItemModelTester>
#include <QTableWidget>
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
