#include "tests/support/testoffice.h"
#include "ui/common/messages.h"
#include "ui/roster/rosterdialog.h"
#include <QPushButton>
#include <QTest>
#include <gtest/gtest.h>

using namespace cunwu;

TEST(RosterDialog, ShowsThePlanFirstAndImportsOnTheButtonOnly) {
    test::TestOffice office;
    Messages::Script script;
    Messages::setScript(&script);
    RosterDialog dialog(office.session());
    dialog.show();
    ASSERT_TRUE(dialog.load(test::dataFile(QStringLiteral("rosters/户籍花名册.xlsx"))));
    EXPECT_EQ(dialog.plan().households.size(), 298u);
    EXPECT_EQ(office.db().scalar("SELECT count(*) FROM household"), 0);
    QPushButton* import = nullptr;
    for (QPushButton* button : dialog.findChildren<QPushButton*>())
        if (button->text().contains(QStringLiteral("1085")))
            import = button;
    ASSERT_NE(import, nullptr);
    QTest::mouseClick(import, Qt::LeftButton);
    Messages::setScript(nullptr);
    EXPECT_EQ(dialog.result(), QDialog::Accepted);
    EXPECT_EQ(office.db().scalar("SELECT count(*) FROM household"), 298);
    ASSERT_TRUE(office.session().undo().done);
    EXPECT_EQ(office.db().scalar("SELECT count(*) FROM household"), 0);
}

TEST(RosterDialog, SaysWhyATableIsRefused) {
    test::TestOffice office;
    RosterDialog dialog(office.session());
    const QString path = office.file(QStringLiteral("scan.xlsx"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("%PDF-1.7");
    file.close();
    EXPECT_FALSE(dialog.load(path));
    EXPECT_FALSE(dialog.plan().refusal.isEmpty());
    for (QPushButton* button : dialog.findChildren<QPushButton*>())
        EXPECT_FALSE(button->isEnabled() && button->text().startsWith(QStringLiteral("Import")));
}
