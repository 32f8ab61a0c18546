#include "models/household/householdlistmodel.h"
#include "models/household/householdrepository.h"
#include "models/household/householdservice.h"
#include "tests/support/testoffice.h"
#include "ui/common/messages.h"
#include "ui/common/tableview.h"
#include "ui/common/villagebox.h"
#include "ui/household/householdpanel.h"
#include "ui/household/householdspage.h"
#include "ui/household/membersmodel.h"
#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>
#include <gtest/gtest.h>

using namespace cunwu;

namespace {

/// Three households on a shown page.
class Archive {
public:
    Archive() {
        Messages::setScript(&script);
        add("1", "1组", "王德文", "13812345678");
        add("2", "1组", "符秀英", "13912345678");
        add("12", "3组", "陈海", "13712345678");
        page = std::make_unique<HouseholdsPage>(office.session());
        page->resize(1200, 700);
        page->show();
        page->activate();
    }
    ~Archive() { Messages::setScript(nullptr); }
    void add(const char* number, const char* group, const char* name, const char* phone) {
        Household h;
        h.village = QStringLiteral("469030101202");
        h.number = QString::fromUtf8(number);
        h.group = QString::fromUtf8(group);
        Person p;
        p.name = QString::fromUtf8(name);
        p.phone = QString::fromUtf8(phone);
        p.citizenId = QStringLiteral("469098198512031230");
        ASSERT_TRUE(HouseholdService(office.db()).add(h, p).done);
    }
    QString cell(const char* key) const {
        const MembersModel* members = page->panel()->members();
        return members->index(0, members->columnOf(QLatin1String(key))).data().toString();
    }
    test::TestOffice office;
    Messages::Script script;
    std::unique_ptr<HouseholdsPage> page;
};

} // namespace

TEST(HouseholdsPage, FindsByInitialsAsOneTypes) {
    Archive archive;
    EXPECT_EQ(archive.page->table()->model()->rowCount(), 3);
    archive.page->findText();
    auto* search = qobject_cast<QLineEdit*>(archive.page->focusWidget());
    ASSERT_NE(search, nullptr);
    QTest::keyClicks(search, QStringLiteral("wdw"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return archive.page->table()->model()->rowCount() == 1; }));
    EXPECT_EQ(archive.page->table()->model()->index(0, HouseholdListModel::Head).data().toString(), QStringLiteral("王德文"));
    search->clear();
    EXPECT_TRUE(QTest::qWaitFor([&] { return archive.page->table()->model()->rowCount() == 3; }));
}

TEST(HouseholdsPage, ANumberMeansItsHouseholdFirst) {
    Archive archive; // all have an ID that ends in 1230
    const auto current = [&] { return archive.page->table()->currentIndex().siblingAtColumn(HouseholdListModel::Number).data().toString(); };
    archive.page->findText();
    auto* search = qobject_cast<QLineEdit*>(archive.page->focusWidget());
    ASSERT_NE(search, nullptr);
    QTest::keyClicks(search, QStringLiteral("12"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return current() == u"12"; })) << current().toStdString();
    EXPECT_EQ(archive.page->table()->model()->rowCount(), 3);
    search->clear();
    search->setText(QStringLiteral("王"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return current() == u"1"; })) << current().toStdString();
}

TEST(HouseholdsPage, AFieldEditedInPlaceIsOneActionThatUndoTakesBack) {
    Archive archive;
    QLineEdit* address = archive.page->panel()->editor(QStringLiteral("address"));
    ASSERT_NE(address, nullptr);
    const auto ops = archive.office.db().journal()->opCount();
    address->setText(QStringLiteral("坡尾新村5号"));
    QTest::keyClick(address, Qt::Key_Return);
    EXPECT_EQ(archive.office.db().journal()->opCount(), ops + 1);
    ASSERT_TRUE(archive.office.session().undo().done);
    EXPECT_EQ(address->text(), QString());
}

TEST(HouseholdsPage, RefusesAndSaysWhy) {
    Archive archive;
    QLineEdit* year = archive.page->panel()->editor(QStringLiteral("housing_year"));
    year->setText(QStringLiteral("很久以前"));
    QTest::keyClick(year, Qt::Key_Return);
    ASSERT_EQ(archive.script.shown.size(), 1u);
    EXPECT_TRUE(archive.script.shown[0].text.contains(QStringLiteral("建成年份")));
    EXPECT_EQ(year->text(), QString());
    QLineEdit* number = archive.page->panel()->editor(QStringLiteral("number"));
    number->setText(QStringLiteral("12"));
    QTest::keyClick(number, Qt::Key_Return);
    EXPECT_GE(archive.script.shown.size(), 2u);
    EXPECT_EQ(number->text(), QStringLiteral("1"));
}

TEST(HouseholdsPage, MasksNumbersUntilAReasonIsGivenAndKeepsTheReason) {
    Archive archive;
    EXPECT_EQ(archive.cell("phone"), QStringLiteral("138****5678"));
    EXPECT_TRUE(archive.cell("citizen_id").contains(u'*'));
    const MembersModel* members = archive.page->panel()->members();
    EXPECT_FALSE(members->flags(members->index(0, members->columnOf(QStringLiteral("phone")))) & Qt::ItemIsEditable);
    QToolButton* show = nullptr;
    for (QToolButton* button : archive.page->panel()->findChildren<QToolButton*>())
        if (button->toolTip().contains(QStringLiteral("reason")))
            show = button;
    ASSERT_NE(show, nullptr);
    archive.script.text = [](const Messages::Shown&) -> std::optional<QString> { return std::nullopt; };
    QTest::mouseClick(show, Qt::LeftButton); // cancelled: still masked
    EXPECT_TRUE(archive.cell("phone").contains(u'*'));
    archive.script.text = [](const Messages::Shown&) { return std::optional(QStringLiteral("核对医保")); };
    QTest::mouseClick(show, Qt::LeftButton);
    EXPECT_EQ(archive.cell("phone"), QStringLiteral("13812345678"));
    EXPECT_EQ(archive.office.db().scalar("SELECT count(*) FROM disclosure_log WHERE reason = '核对医保'"), 1);
}

TEST(HouseholdsPage, TheModelsKeepTheirPromises) {
    Archive archive;
    QAbstractItemModelTester list(archive.page->list(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    QAbstractItemModelTester members(archive.page->panel()->members(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    ASSERT_TRUE(archive.office.session().undo().done);
    EXPECT_EQ(archive.page->list()->rowCount(), 2);
}

TEST(HouseholdsPage, EveryFieldHasAName) {
    Archive archive;
    for (QLineEdit* edit : archive.page->findChildren<QLineEdit*>())
        EXPECT_FALSE(edit->accessibleName().isEmpty()) << edit->placeholderText().toStdString();
}

TEST(HouseholdsPage, ChoosesAmongVillages) {
    Archive archive;
    auto* box = archive.page->findChild<VillageBox*>();
    ASSERT_TRUE(box);
    EXPECT_FALSE(box->isVisible()); // one village: nothing to choose
    EXPECT_TRUE(archive.page->table()->isColumnHidden(HouseholdListModel::Village));
    Household other;
    other.village = QStringLiteral("469030101201");
    other.number = QStringLiteral("1"); // numbers of two villages may be the same
    other.group = QStringLiteral("9组");
    Person head;
    head.name = QStringLiteral("符丽");
    ASSERT_TRUE(HouseholdService(archive.office.db()).add(other, head).done);
    EXPECT_TRUE(box->isVisible());
    EXPECT_FALSE(archive.page->table()->isColumnHidden(HouseholdListModel::Village));
    EXPECT_EQ(archive.page->table()->model()->rowCount(), 4);
    ASSERT_TRUE(box->choose(QStringLiteral("469030101201")));
    ASSERT_EQ(archive.page->table()->model()->rowCount(), 1);
    EXPECT_EQ(archive.page->table()->model()->index(0, HouseholdListModel::Village).data().toString(), QStringLiteral("大平村"));
    ASSERT_TRUE(box->choose(QStringLiteral("469030101202")));
    EXPECT_EQ(archive.page->table()->model()->rowCount(), 3);
}
