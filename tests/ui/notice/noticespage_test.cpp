#include "models/demo/demoservice.h"
#include "models/points/monthtotalrepository.h"
#include "models/scheme/schemeservice.h"
#include "tests/support/testoffice.h"
#include "ui/common/filedialogs.h"
#include "ui/common/messages.h"
#include "ui/notice/noticespage.h"
#include "ui/notice/previewwidget.h"
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <gtest/gtest.h>

using namespace cunwu;

TEST(NoticesPage, PreviewsTwoToAPageAndWritesThePdf) {
    test::TestOffice office;
    office.session().setPreparation(registerMonthTotals);
    EXPECT_TRUE(SchemeService(office.db()).adopt(SchemeService::defaultCode(), Month(2026, 1)).done);
    DemoPlan plan;
    plan.code = office.session().office().code;
    plan.households = 9;
    plan.today = QDate(2026, 10, 31);
    DemoPointsPlan points;
    points.first = Month(2026, 9);
    points.months = 2;
    DemoService(office.session()).fill(plan, points);
    Messages::Script script;
    script.text = [](const Messages::Shown&) { return std::optional(QStringLiteral("not a code")); };
    Messages::setScript(&script);
    NoticesPage page(office.session());
    page.resize(1100, 700);
    page.show();
    page.activate();
    EXPECT_GE(page.preview()->pageCount(), 5);
    QTest::keyClick(page.preview(), Qt::Key_PageDown);
    EXPECT_EQ(page.preview()->page(), 1);
    const QString path = office.file(QStringLiteral("notices.pdf"));
    FileDialogs::setAnswer([&](const QString&) { return path; });
    for (QPushButton* button : page.findChildren<QPushButton*>())
        if (button->text().startsWith(QStringLiteral("Save as PDF")) || button->text().startsWith(QStringLiteral("Check a code")))
            QTest::mouseClick(button, Qt::LeftButton);
    FileDialogs::setAnswer({});
    Messages::setScript(nullptr);
    EXPECT_GT(QFileInfo(path).size(), 10'000);
    ASSERT_FALSE(script.shown.empty()); // the code that is none was answered
    // A month that nobody published says that it is a draft.
    page.showMonth(Month(2026, 12));
    const auto labels = page.findChildren<QLabel*>();
    EXPECT_TRUE(std::any_of(labels.begin(), labels.end(), [](QLabel* l) { return l->text().contains(QStringLiteral("Draft")); }));
}
