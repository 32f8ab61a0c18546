// A member is erased from the household's page, by keyboard.
#include "models/exchange/erasureservice.h"
#include "models/household/householdrepository.h"
#include "models/household/householdservice.h"
#include "tests/support/testoffice.h"
#include "ui/common/messages.h"
#include "ui/common/tableview.h"
#include "ui/erasure/erasedialog.h"
#include "ui/household/householdpanel.h"
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTimer>
#include <gtest/gtest.h>

using namespace cunwu;

namespace {

struct Home {
    Home() {
        Messages::setScript(&script);
        script.answer = [this](const Messages::Shown&) { return answer; };
        Household h;
        h.village = QStringLiteral("469030101202");
        h.number = QStringLiteral("12");
        Person p;
        p.name = QStringLiteral("符亚九");
        const auto added = HouseholdService(office.db()).add(h, p);
        id = added.household;
        head = added.person;
        Person child;
        child.household = id;
        child.name = QStringLiteral("符亚十");
        member = HouseholdService(office.db()).addMember(child).person;
    }
    ~Home() { Messages::setScript(nullptr); }
    bool has(PersonId person) { return HouseholdRepository(office.db()).person(person).has_value(); }
    QString text(const QDialog& dialog) {
        QString all;
        for (const QLabel* label : dialog.findChildren<QLabel*>())
            all += label->text();
        return all;
    }
    test::TestOffice office;
    Messages::Script script;
    Messages::Answer answer = Messages::Answer::Yes;
    HouseholdId id;
    PersonId head, member;
};

} // namespace

TEST(EraseDialog, ShowsAllOfItsText) {
    Home home;
    EraseDialog dialog(home.office.session(), home.head);
    dialog.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&dialog));
    for (const QLabel* label : dialog.findChildren<QLabel*>())
        if (label->wordWrap())
            EXPECT_GE(label->height(), label->heightForWidth(label->width())) << label->text().toStdString();
}

TEST(EraseDialog, WantsAReasonAndAsksOnceMore) {
    Home home;
    EraseDialog dialog(home.office.session(), home.member);
    dialog.show();
    EXPECT_FALSE(dialog.eraseButton()->isEnabled());
    EXPECT_TRUE(dialog.backups()->isChecked());
    QTest::keyClicks(dialog.reason(), QStringLiteral("  "));
    EXPECT_FALSE(dialog.eraseButton()->isEnabled());
    dialog.reason()->setText(QStringLiteral("本人申请"));
    ASSERT_TRUE(dialog.eraseButton()->isEnabled());
    home.answer = Messages::Answer::No;
    QTest::mouseClick(dialog.eraseButton(), Qt::LeftButton);
    EXPECT_TRUE(home.has(home.member));
    home.answer = Messages::Answer::Yes;
    QTest::mouseClick(dialog.eraseButton(), Qt::LeftButton);
    EXPECT_FALSE(home.has(home.member));
    EXPECT_EQ(dialog.result(), QDialog::Accepted);
    EXPECT_EQ(home.script.shown.size(), 2u);
    for (const BackupInfo& backup : listBackups(home.office.path())) {
        QFile file(backup.path);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_FALSE(file.readAll().contains("符亚十")) << backup.path.toStdString();
    }
}

TEST(EraseDialog, SaysWhatHappensToTheHeadAndToTheLast) {
    Home home;
    EXPECT_TRUE(home.text(EraseDialog(home.office.session(), home.head)).contains(QStringLiteral("This is the head")));
    EXPECT_FALSE(home.text(EraseDialog(home.office.session(), home.member)).contains(QStringLiteral("This is the head")));
    ASSERT_TRUE(ErasureService(home.office.session()).erase(QStringLiteral("person"), home.head.value, QStringLiteral("申请")).done());
    EXPECT_TRUE(home.text(EraseDialog(home.office.session(), home.member)).contains(QStringLiteral("the last member")));
    ASSERT_TRUE(ErasureService(home.office.session()).erase(QStringLiteral("person"), home.member.value, QStringLiteral("申请")).done());
    HouseholdPanel panel(home.office.session()); // an empty household is still one
    panel.setHousehold(home.id);
    EXPECT_EQ(HouseholdRepository(home.office.db()).lines().size(), 1u);
}

TEST(EraseDialog, IsReachedByTheMembersAction) {
    Home home;
    HouseholdPanel panel(home.office.session());
    panel.setHousehold(home.id);
    panel.show();
    QAction* erase = nullptr;
    for (QAction* action : panel.membersView()->actions())
        if (action->text().startsWith(QStringLiteral("Erase personal data")))
            erase = action;
    ASSERT_NE(erase, nullptr);
    EXPECT_TRUE(erase->isEnabled());
    panel.membersView()->setCurrentIndex(panel.membersView()->model()->index(1, 0));
    bool met = false;
    QTimer::singleShot(0, &panel, [&] {
        auto* dialog = qobject_cast<EraseDialog*>(QApplication::activeModalWidget());
        ASSERT_NE(dialog, nullptr);
        met = true;
        dialog->backups()->setChecked(false);
        dialog->reason()->setText(QStringLiteral("申请"));
        QTest::keyClick(dialog->eraseButton(), Qt::Key_Space);
    });
    erase->trigger();
    EXPECT_TRUE(met);
    EXPECT_TRUE(home.has(home.head));
    EXPECT_FALSE(home.has(home.member));
}

/// Labels are covered by the journal's chain: they must not hold what an erasure has to take out.
TEST(EraseDialog, NoLabelOfAMembersActionNamesAnybody) {
    Home home;
    HouseholdService service(home.office.db());
    ASSERT_TRUE(service.setField(home.member, QStringLiteral("phone"), QStringLiteral("13812345678")).done);
    ASSERT_TRUE(service.setField(home.member, QStringLiteral("relation"), QStringLiteral("子")).done);
    ASSERT_TRUE(service.setState(home.member, QStringLiteral("moved")).done);
    ASSERT_TRUE(service.setHead(home.member).done);
    ASSERT_TRUE(home.office.session().undo().done);
    ASSERT_TRUE(service.split({home.member}, QStringLiteral("13")).done);
    ASSERT_TRUE(service.moveMember(home.member, home.id).done);
    ASSERT_TRUE(service.removeMember(home.member).done);
    for (const ActionInfo& action : home.office.db().journal()->actions(100))
        EXPECT_FALSE(action.label.contains(QStringLiteral("符亚"))) << action.label.toStdString();
}
