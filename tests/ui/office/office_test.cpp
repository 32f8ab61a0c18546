#include "models/household/householdrepository.h"
#include "models/office/countsrepository.h"
#include "tests/support/testoffice.h"
#include "ui/common/filedialogs.h"
#include "ui/common/messages.h"
#include "ui/office/backupdialog.h"
#include "ui/office/newofficewizard.h"
#include "ui/office/officeopener.h"
#include "ui/office/settingspage.h"
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QListWidget>
#include <QTableWidget>
#include <QTest>
#include <gtest/gtest.h>

using namespace cunwu;

namespace {

class OfficeUi : public ::testing::Test {
protected:
    OfficeUi() { Messages::setScript(&script); }
    ~OfficeUi() override {
        Messages::setScript(nullptr);
        FileDialogs::setAnswer({});
    }
    /// The field of this accessible name.
    static QLineEdit* edit(QWidget* parent, const QString& name) {
        for (QLineEdit* edit : parent->findChildren<QLineEdit*>())
            if (edit->accessibleName() == name)
                return edit;
        return nullptr;
    }
    std::unique_ptr<OfficeSession> open(const QString& path) {
        QString notice;
        return openOffice(nullptr, path, QStringLiteral("文书"), office.clock(), &notice);
    }
    test::TestOffice office;
    Messages::Script script;
};

void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

TEST_F(OfficeUi, EveryFieldOfTheSettingsHasAName) {
    SettingsPage page(office.session());
    page.show();
    page.activate();
    for (QWidget* field : page.findChildren<QWidget*>())
        if ((qobject_cast<QLineEdit*>(field) && !qobject_cast<QAbstractSpinBox*>(field->parent())) || qobject_cast<QAbstractSpinBox*>(field) ||
            qobject_cast<QComboBox*>(field))
            EXPECT_FALSE(field->accessibleName().isEmpty()) << field->metaObject()->className();
}

TEST(SettingsOf, AnOfficeAskForWhatItHas) {
    const auto fields = [](const QString& code) {
        test::TestOffice place(code);
        SettingsPage page(place.session());
        page.show();
        page.activate();
        QStringList names;
        for (const QLineEdit* edit : page.findChildren<QLineEdit*>())
            if (edit->isVisibleTo(&page))
                names << edit->accessibleName();
        return names;
    };
    EXPECT_EQ(fields(QStringLiteral("469030101202")).mid(0, 3), QStringList({QStringLiteral("Village"), QStringLiteral("Township"), QStringLiteral("County")}));
    EXPECT_EQ(fields(QStringLiteral("469030101")).mid(0, 2), QStringList({QStringLiteral("Name"), QStringLiteral("County")}));
    EXPECT_EQ(fields(QStringLiteral("469030")).mid(0, 2), QStringList({QStringLiteral("Name"), QStringLiteral("Phone for objections")}));
}

TEST_F(OfficeUi, SettingsAreKeptAsOneAction) {
    SettingsPage page(office.session());
    page.show();
    page.activate();
    const int before = int(office.db().journal()->actions(100).size());
    for (QPushButton* button : page.findChildren<QPushButton*>())
        if (button->text() == QStringLiteral("Save"))
            button->click();
    EXPECT_LE(int(office.db().journal()->actions(100).size()), before + 1);
    EXPECT_TRUE(script.shown.empty());
}

TEST_F(OfficeUi, WizardFillsInTheNamesOfACode) {
    NewOfficeWizard wizard(office.clock());
    wizard.show();
    auto* page = qobject_cast<DivisionWizardPage*>(wizard.page(DivisionStepId));
    EXPECT_FALSE(page->isComplete());
    edit(page, QStringLiteral("Find a village"))->setText(QStringLiteral("469030101202"));
    edit(page, QStringLiteral("Your name"))->setText(QStringLiteral("文书"));
    EXPECT_TRUE(page->isComplete());
    EXPECT_EQ(page->office().code.toString(), QStringLiteral("469030101202"));
    EXPECT_EQ(page->office().name, QStringLiteral("水央村"));
}

TEST_F(OfficeUi, WizardsSearchMovesInWhatItFound) {
    NewOfficeWizard wizard(office.clock());
    wizard.show();
    auto* page = qobject_cast<DivisionWizardPage*>(wizard.page(DivisionStepId));
    auto* search = edit(page, QStringLiteral("Find a village"));
    search->setFocus();
    QTest::keyClicks(search, QStringLiteral("shuiyang"));
    EXPECT_EQ(page->office().name, QStringLiteral("水央村"));
    QTest::keyClick(search, Qt::Key_Down);
    EXPECT_EQ(page->office().name, QStringLiteral("水央堀村"));
    QTest::keyClick(search, Qt::Key_Up);
    EXPECT_EQ(page->office().code.toString(), QStringLiteral("469030101202"));
}

TEST_F(OfficeUi, WizardTakesAnyCodeWithTypedNames) {
    NewOfficeWizard wizard(office.clock());
    wizard.show();
    auto* page = qobject_cast<DivisionWizardPage*>(wizard.page(DivisionStepId));
    edit(page, QStringLiteral("Your name"))->setText(QStringLiteral("文书"));
    edit(page, QStringLiteral("Code"))->setText(QStringLiteral("53262410320"));
    edit(page, QStringLiteral("Village"))->setText(QStringLiteral("某村"));
    EXPECT_FALSE(page->isComplete()); // eleven digits
    edit(page, QStringLiteral("Code"))->setText(QStringLiteral("532624103201"));
    EXPECT_TRUE(page->isComplete());
}

TEST_F(OfficeUi, WizardMakesALoadedVillage) {
    NewOfficeWizard wizard(office.clock());
    wizard.show();
    auto* division = wizard.page(DivisionStepId);
    edit(division, QStringLiteral("Find a village"))->setText(QStringLiteral("水央"));
    edit(division, QStringLiteral("Your name"))->setText(QStringLiteral("文书"));
    wizard.next();
    auto* place = wizard.currentPage();
    edit(place, QStringLiteral("Folder"))->setText(office.file(QStringLiteral("new")));
    edit(place, QStringLiteral("File name"))->setText(QStringLiteral("v.cunwu"));
    wizard.next();
    wizard.next();
    auto* roster = qobject_cast<RosterWizardPage*>(wizard.currentPage());
    ASSERT_NE(roster, nullptr);
    roster->setFile(test::dataFile(QStringLiteral("rosters/户籍花名册.xlsx")));
    EXPECT_GT(roster->plan().persons(), 100);
    wizard.accept();
    const auto session = wizard.takeSession();
    ASSERT_NE(session, nullptr);
    EXPECT_EQ(CountsRepository(session->db()).counts().persons, roster->plan().persons());
    EXPECT_EQ(CountsRepository(session->db()).counts().schemes, 1);
}

TEST_F(OfficeUi, WizardNeverOverwritesAFile) {
    NewOfficeWizard wizard(office.clock());
    wizard.show();
    auto* division = wizard.page(DivisionStepId);
    edit(division, QStringLiteral("Find a village"))->setText(QStringLiteral("水央"));
    edit(division, QStringLiteral("Your name"))->setText(QStringLiteral("文书"));
    wizard.next();
    auto* place = wizard.currentPage();
    edit(place, QStringLiteral("Folder"))->setText(QFileInfo(office.path()).absolutePath());
    edit(place, QStringLiteral("File name"))->setText(QFileInfo(office.path()).fileName());
    wizard.next();
    EXPECT_EQ(wizard.currentPage(), place);
}

TEST_F(OfficeUi, AForeignFileIsRefusedWithAReason) {
    const QString path = office.file(QStringLiteral("foreign.cunwu"));
    write(path, "not an office file, only text that somebody renamed");
    EXPECT_EQ(open(path), nullptr);
    ASSERT_EQ(script.shown.size(), 1u);
    EXPECT_FALSE(script.shown[0].text.isEmpty());
}

TEST_F(OfficeUi, AMissingFileIsRefusedWithAReason) {
    EXPECT_EQ(open(office.file(QStringLiteral("missing.cunwu"))), nullptr);
    EXPECT_EQ(script.shown.size(), 1u);
}

TEST_F(OfficeUi, ALockedFileOpensReadOnlyAndSaysSo) {
    QString notice;
    const auto second = openOffice(nullptr, office.path(), QStringLiteral("别人"), office.clock(), &notice);
    ASSERT_NE(second, nullptr);
    EXPECT_TRUE(second->readOnly());
    EXPECT_FALSE(notice.isEmpty());
}

TEST_F(OfficeUi, BackupsAreMadeListedAndChosen) {
    BackupDialog dialog(office.session());
    dialog.show();
    const auto buttons = dialog.findChildren<QPushButton*>();
    const auto press = [&](const QString& text) {
        for (QPushButton* button : buttons)
            if (button->text() == text)
                button->click();
    };
    auto* list = dialog.findChild<QTableWidget*>();
    const int before = list->rowCount();
    press(QStringLiteral("Back up now"));
    EXPECT_GT(list->rowCount(), before); // the daily backup may have been finished meanwhile, too
    script.answer = [](const Messages::Shown&) { return Messages::Answer::No; };
    press(QStringLiteral("Restore…"));
    EXPECT_TRUE(dialog.chosen().isEmpty());
    script.answer = {};
    press(QStringLiteral("Restore…"));
    EXPECT_TRUE(QFileInfo::exists(dialog.chosen()));
}

TEST_F(OfficeUi, RecentFilesForgetWhatIsGone) {
    rememberFile(office.path());
    EXPECT_EQ(recentFiles().value(0), office.path());
    const QString gone = office.file(QStringLiteral("gone.cunwu"));
    rememberFile(gone);
    EXPECT_FALSE(recentFiles().contains(gone));
}
