#include "models/attachment/attachmentservice.h"
#include "models/exchange/conflictservice.h"
#include "tests/ui/exchange/pagehelpers.h"
#include "ui/exchange/cellmodel.h"
#include "ui/exchange/emergencysheet.h"
#include "ui/exchange/keydialog.h"
#include "ui/exchange/officesdialog.h"
#include <QAbstractItemModelTester>
#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>
#include <QRadioButton>
#include <QSettings>
#include <QTabWidget>

using namespace cunwu;
using namespace cunwu::test;

TEST(ExchangePage, SaysWhatComesNext) {
    County county;
    Answers answers;
    auto village = county.office(QStringLiteral("469030101202"), QStringLiteral("水央村"));
    auto page = openPage(*village);
    EXPECT_TRUE(shows(*page, QStringLiteral("not joined")));
    // Another village's invite is refused, the right one opened.
    const auto invite = [&](const QString& code, const QString& name) {
        const QString path = county.file(name + QStringLiteral(".cwinvite"));
        storePackage(path, EnrolService(county.county().on()).invite({code, name, {}}, county.root()));
        village->on();
        return path;
    };
    answers.path(invite(QStringLiteral("469030101201"), QStringLiteral("别村")));
    QTest::mouseClick(button(*page, QStringLiteral("Open the county")), Qt::LeftButton);
    EXPECT_TRUE(answers.said(QStringLiteral("not for this office")));
    EXPECT_TRUE(shows(*page, QStringLiteral("not joined")));
    answers.path(invite(QStringLiteral("469030101202"), QStringLiteral("水央村")));
    QTest::mouseClick(button(*page, QStringLiteral("Open the county")), Qt::LeftButton);
    EXPECT_TRUE(shows(*page, QStringLiteral("not confirmed this computer")));
    // The eight characters are those of the request that it saves.
    const QString request = county.file(QStringLiteral("水央村.cwrequest"));
    answers.path(request);
    QTest::mouseClick(button(*page, QStringLiteral("Save the request")), Qt::LeftButton);
    ASSERT_TRUE(QFileInfo::exists(request));
    const QString code = EnrolService(village->on()).request().value->checkCode;
    EXPECT_TRUE(shows(*page, code.left(4) + u' ' + code.mid(4)));
    // The county opens it; wrong characters are refused.
    OfficesDialog dialog(county.county().on(), county.root());
    answers.script.text = [](const Messages::Shown&) { return std::optional(QStringLiteral("22222222")); };
    EXPECT_FALSE(dialog.confirmRequest(request));
    EXPECT_TRUE(answers.said(QStringLiteral("do not match")));
    answers.script.text = [&](const Messages::Shown&) { return std::optional(code.left(4) + u' ' + code.mid(4).toLower()); };
    EXPECT_TRUE(dialog.confirmRequest(request));
    const QTableView* offices = table(dialog, QStringLiteral("Offices and their computers"));
    int confirmed = 0;
    for (int row = 0; row < offices->model()->rowCount(); ++row)
        confirmed += cell(offices, row, 3) == u"confirmed";
    EXPECT_EQ(confirmed, 1);
    EXPECT_GT(offices->model()->rowCount(), 10);
    // The list comes with the next package.
    const QByteArray down = county.down(county.county(), QStringLiteral("469030101202"));
    EXPECT_NE(county.take(*village, down).verdict, Verdict::Rejected);
    page->activate();
    EXPECT_TRUE(shows(*page, QStringLiteral("Joined and confirmed")));
}

TEST(ExchangePage, CarriesEntriesUpAndTheReceiptDown) {
    County county;
    Answers answers;
    auto village = county.village();
    village->addHousehold(QStringLiteral("1"), QStringLiteral("王五"));
    village->on();
    auto page = openPage(*village);
    EXPECT_NE(figure(*page, QStringLiteral("Recorded")), QStringLiteral("0"));
    EXPECT_EQ(figure(*page, QStringLiteral("Exported")), QStringLiteral("0"));
    const QString stick = county.file(QStringLiteral("stick"));
    QDir().mkpath(stick);
    answers.path(stick);
    QTest::mouseClick(button(*page, QStringLiteral("Report upwards")), Qt::LeftButton);
    EXPECT_EQ(figure(*page, QStringLiteral("Exported")), figure(*page, QStringLiteral("Recorded")));
    EXPECT_EQ(figure(*page, QStringLiteral("Received above")), QStringLiteral("0"));
    // The county takes the folder: packages by content, whatever else lies there.
    QFile other(stick + QStringLiteral("/note.txt"));
    ASSERT_TRUE(other.open(QIODevice::WriteOnly) && other.write("no package") > 0);
    other.close();
    auto above = openPage(county.county());
    EXPECT_TRUE(above->takeFiles({stick}));
    awaitImport(county.county());
    ASSERT_EQ(above->reports().size(), 1u);
    EXPECT_EQ(above->reports().front().verdict, Verdict::Applied);
    EXPECT_EQ(county.county().households(), 1);
    const QTableView* report = table(*above, QStringLiteral("Import report"));
    EXPECT_EQ(cell(report, 0, 2), QStringLiteral("Taken over"));
    EXPECT_EQ(cell(report, 0, 3), QString::number(above->reports().front().ops.fresh));
    const auto backups = listBackups(county.county().path());
    EXPECT_TRUE(std::any_of(backups.begin(), backups.end(), [](const BackupInfo& b) { return b.why == u"import"; }));
    // Once more: known, nothing changes.
    above->takeFiles({stick});
    awaitImport(county.county());
    EXPECT_EQ(cell(report, 0, 2), QStringLiteral("Known already"));
    // And down to all that joined.
    const QString back = county.file(QStringLiteral("back"));
    QDir().mkpath(back);
    answers.path(back);
    QTest::mouseClick(button(*above, QStringLiteral("Send down")), Qt::LeftButton);
    EXPECT_EQ(QDir(back).entryList({QStringLiteral("*.cwpkg")}).size(), 1);
    village->on();
    page->takeFiles({back});
    awaitImport(*village);
    EXPECT_EQ(figure(*page, QStringLiteral("Received above")), figure(*page, QStringLiteral("Exported")));
    EXPECT_NE(figure(*page, QStringLiteral("Received above")), QStringLiteral("0"));
}

TEST(ExchangePage, RefusesInWords) {
    County county;
    Answers answers;
    auto village = county.village();
    village->addHousehold(QStringLiteral("1"), QStringLiteral("王五"));
    QByteArray package = county.up(*village);
    package.chop(package.size() / 3); // cut short on its way
    const QString broken = county.file(QStringLiteral("broken.cwpkg"));
    storePackage(broken, package);
    auto page = openPage(county.county());
    page->takeFiles({broken});
    awaitImport(county.county());
    ASSERT_EQ(page->reports().size(), 1u);
    EXPECT_EQ(cell(table(*page, QStringLiteral("Import report")), 0, 2), QStringLiteral("Rejected"));
    EXPECT_FALSE(cell(table(*page, QStringLiteral("Import report")), 0, 8).isEmpty());
    EXPECT_TRUE(answers.said(QStringLiteral("Not everything")));
    EXPECT_EQ(county.county().households(), 0);
    const QString empty = county.file(QStringLiteral("empty"));
    QDir().mkpath(empty);
    page->takeFiles({empty});
    EXPECT_TRUE(answers.said(QStringLiteral("no packages")));
    // A request dropped on a village is not for it.
    auto below = openPage(*village);
    below->takeFiles({county.file(QStringLiteral("x.cwrequest"))});
    EXPECT_TRUE(answers.said(QStringLiteral("for the county")));
}

TEST(ExchangePage, KeepsWhatItCannotTakeAndTriesAgain) {
    County county;
    Answers answers;
    auto village = county.office(QStringLiteral("469030101202"), QStringLiteral("水央村"));
    county.join(*village);
    village->addHousehold(QStringLiteral("1"), QStringLiteral("王五"));
    const QString path = county.file(QStringLiteral("early.cwpkg"));
    storePackage(path, county.up(*village));
    auto page = openPage(county.county());
    page->takeFiles({path});
    awaitImport(county.county());
    const QTableView* held = table(*page, QStringLiteral("Held back"));
    ASSERT_EQ(held->model()->rowCount(), 1);
    EXPECT_EQ(cell(held, 0, 2), ImportService::holdText(QStringLiteral("signer")));
    EXPECT_EQ(county.county().households(), 0);
    QTest::mouseClick(button(*page, QStringLiteral("Try again")), Qt::LeftButton); // still unknown
    awaitImport(county.county());
    EXPECT_EQ(held->model()->rowCount(), 1);
    county.confirm(*village);
    county.county().on();
    QTest::mouseClick(button(*page, QStringLiteral("Try again")), Qt::LeftButton);
    awaitImport(county.county());
    EXPECT_EQ(held->model()->rowCount(), 0);
    EXPECT_EQ(county.county().households(), 1);
}

/// Two computers of one village change one phone number without knowing of each other.
class Conflicts : public testing::Test {
protected:
    void SetUp() override {
        a = county.village();
        id = a->addHousehold(QStringLiteral("1"), QStringLiteral("王五"));
        b = county.village();
        ASSERT_NE(county.take(county.county(), county.up(*a)).verdict, Verdict::Rejected);
        ASSERT_NE(county.take(*a, county.down(county.county(), code)).verdict, Verdict::Rejected);
        ASSERT_NE(county.take(*b, county.down(county.county(), code)).verdict, Verdict::Rejected);
        ASSERT_EQ(b->households(), 1);
        a->setPhone(id, QStringLiteral("13800000001"));
        b->setPhone(id, QStringLiteral("13900000002"));
        ASSERT_NE(county.take(*b, county.down(*a, code)).verdict, Verdict::Rejected);
    }
    const QString code = QStringLiteral("469030101202");
    County county;
    std::unique_ptr<Place> a, b;
    HouseholdId id;
    Answers answers;
};

TEST_F(Conflicts, AreShownSideBySideAndSettledByChoice) {
    auto page = openPage(*b);
    auto* tabs = page->findChild<QTabWidget*>();
    tabs->setCurrentIndex(3);
    EXPECT_EQ(tabs->tabText(3), QStringLiteral("Conflicts (1)"));
    const QString now = b->phone(id);
    QRadioButton* loser = nullptr;
    int sides = 0;
    for (QRadioButton* choice : page->findChildren<QRadioButton*>()) {
        sides += !choice->accessibleDescription().isEmpty();
        if (!choice->accessibleDescription().isEmpty() && !choice->isChecked())
            loser = choice;
    }
    EXPECT_EQ(sides, 2);
    ASSERT_TRUE(loser);
    loser->click();
    QTest::mouseClick(button(*page, QStringLiteral("Take this value")), Qt::LeftButton);
    settle(*page);
    EXPECT_EQ(tabs->tabText(3), QStringLiteral("Conflicts"));
    EXPECT_NE(b->phone(id), now);
    EXPECT_TRUE(b->phone(id) == u"13800000001" || b->phone(id) == u"13900000002");
    EXPECT_TRUE(b->on().undo().done); // one action, like any other
    EXPECT_EQ(b->phone(id), now);
}

TEST_F(Conflicts, KeepWhatStandsThereOrTakeAThird) {
    b->on();
    ConflictService service(b->on());
    const auto found = service.conflicts();
    ASSERT_EQ(found.size(), 1u);
    const QString now = b->phone(id);
    EXPECT_EQ(service.resolve(found.front(), found.front().sides.front().value), QString());
    EXPECT_EQ(b->phone(id), now);
    EXPECT_TRUE(service.conflicts().empty());
    EXPECT_FALSE(service.resolve(found.front(), std::string("13700000003")).isEmpty()); // it was settled meanwhile
    // The other computer learns of the decision and has no conflict either.
    ASSERT_NE(county.take(*a, county.down(*b, code)).verdict, Verdict::Rejected);
    EXPECT_TRUE(ConflictService(a->on()).conflicts().empty());
    EXPECT_EQ(a->phone(id), now);
}

TEST_F(Conflicts, AThirdValueIsCheckedLikeAForm) {
    auto page = openPage(*b);
    page->findChild<QTabWidget*>()->setCurrentIndex(3);
    QLineEdit* other = nullptr;
    for (QLineEdit* edit : page->findChildren<QLineEdit*>())
        if (edit->accessibleName() == QStringLiteral("Another value"))
            other = edit;
    ASSERT_TRUE(other);
    QTest::keyClicks(other, QStringLiteral("13700000003"));
    QTest::mouseClick(button(*page, QStringLiteral("Take this value")), Qt::LeftButton);
    EXPECT_EQ(b->phone(id), QStringLiteral("13700000003"));
}

TEST_F(Conflicts, ARowThatOneDeletedAndAnotherChangedIsAskedAbout) {
    b->on();
    ConflictService service(b->on());
    ASSERT_EQ(service.resolve(service.conflicts().front(), service.conflicts().front().sides.front().value), QString());
    ASSERT_NE(county.take(*a, county.down(*b, code)).verdict, Verdict::Rejected);
    // One deletes the household, the other changes its number, twice: it is kept once and dropped once.
    const auto collide = [&] {
        a->on();
        Transaction gone(a->db(), QStringLiteral("删除农户"));
        ExchangeRepository(a->db()).deleteRow(QStringLiteral("household"), id.value);
        gone.commit();
        b->setPhone(id, b->phone(id) == u"13500000005" ? QStringLiteral("13600000006") : QStringLiteral("13500000005"));
        ASSERT_NE(county.take(*b, county.down(*a, code)).verdict, Verdict::Rejected);
        b->on();
    };
    collide();
    auto page = openPage(*b);
    EXPECT_EQ(page->findChild<QTabWidget*>()->tabText(3), QStringLiteral("Conflicts (1)"));
    EXPECT_EQ(b->households(), 1);
    QTest::mouseClick(button(*page, QStringLiteral("Take this value")), Qt::LeftButton); // keep
    settle(*page);
    EXPECT_EQ(page->findChild<QTabWidget*>()->tabText(3), QStringLiteral("Conflicts"));
    EXPECT_EQ(b->households(), 1);
    ASSERT_NE(county.take(*a, county.down(*b, code)).verdict, Verdict::Rejected);
    EXPECT_EQ(a->households(), 1); // the decision travels
    collide();
    settle(*page);
    QRadioButton* drop = nullptr;
    for (QRadioButton* choice : page->findChildren<QRadioButton*>())
        if (choice->text().startsWith(QStringLiteral("Delete it")))
            drop = choice;
    ASSERT_TRUE(drop);
    drop->click();
    QTest::mouseClick(button(*page, QStringLiteral("Take this value")), Qt::LeftButton);
    EXPECT_EQ(b->households(), 0);
    EXPECT_TRUE(service.conflicts().empty());
}

TEST(CellModel, KeepsTheRulesOfModels) {
    CellModel model({QStringLiteral("a"), QStringLiteral("b")}, nullptr);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRows({{{QStringLiteral("1"), {}, {}}, {QStringLiteral("2"), {}, Qt::red}}, {{QStringLiteral("3"), {}, {}}}});
    EXPECT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.index(0, 1).data().toString(), QStringLiteral("2"));
    EXPECT_EQ(model.index(1, 1).data().toString(), QString()); // a short row
    model.setRows({});
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(KeyDialog, MakesTheKeyOnceAndOpensItOnlyWithThePassphrase) {
    QTemporaryDir folder;
    Answers answers;
    Place place(folder.path(), QStringLiteral("469030"), QStringLiteral("琼中县"));
    const QString file = folder.filePath(QStringLiteral("key.pem"));
    const auto type = [&](KeyDialog& dialog, const QStringList& texts) {
        const QStringList names{QStringLiteral("Key file"), QStringLiteral("Passphrase"), QStringLiteral("Passphrase again")};
        for (QLineEdit* edit : dialog.findChildren<QLineEdit*>())
            if (const qsizetype i = names.indexOf(edit->accessibleName()); i >= 0 && i < texts.size())
                edit->setText(texts[i]);
        dialog.accept();
        return dialog.root().has_value();
    };
    KeyDialog making(place.on(), KeyDialog::For::Making);
    EXPECT_FALSE(type(making, {file, QStringLiteral("椰子树下的老密码"), QStringLiteral("椰子树下的新密码")}));
    EXPECT_TRUE(answers.said(QStringLiteral("differ")));
    EXPECT_FALSE(type(making, {file, QStringLiteral("short"), QStringLiteral("short")}));
    EXPECT_FALSE(QFileInfo::exists(file));
    EXPECT_TRUE(type(making, {file, QStringLiteral("椰子树下的老密码"), QStringLiteral("椰子树下的老密码")}));
    KeyDialog opening(place.on(), KeyDialog::For::Opening);
    EXPECT_FALSE(type(opening, {file, QStringLiteral("椰子树下的新密码")}));
    EXPECT_TRUE(answers.said(QStringLiteral("passphrase is wrong")));
    EXPECT_TRUE(type(opening, {file, QStringLiteral("椰子树下的老密码")}));
    const QString pdf = folder.filePath(QStringLiteral("sheet.pdf"));
    EmergencyDialog::write(pdf, {QStringLiteral("琼中县"), QStringLiteral("469030"), file, QStringLiteral("2026-10-31"), opening.root()->certificate.fingerprint()});
    EXPECT_GT(QFileInfo(pdf).size(), 2'000);
}

TEST(OfficesDialog, InvitesAndRevokes) {
    County county;
    Answers answers;
    auto village = county.village();
    OfficesDialog dialog(county.county().on(), county.root());
    dialog.show();
    QTableView* offices = table(dialog, QStringLiteral("Offices and their computers"));
    int row = 0;
    while (row < offices->model()->rowCount() && cell(offices, row, 3) != u"confirmed")
        ++row;
    ASSERT_LT(row, offices->model()->rowCount());
    offices->selectRow(row);
    answers.path(county.stick());
    QTest::mouseClick(button(dialog, QStringLiteral("Invite the selected")), Qt::LeftButton);
    const QString invite = county.file(QStringLiteral("469030101202_水央村.cwinvite"));
    ASSERT_TRUE(QFileInfo::exists(invite));
    answers.script.answer = [](const Messages::Shown&) { return Messages::Answer::No; };
    QTest::mouseClick(button(dialog, QStringLiteral("Revoke")), Qt::LeftButton);
    EXPECT_EQ(cell(offices, row, 3), QStringLiteral("confirmed")); // asked first
    answers.script.answer = {};
    offices->selectRow(row);
    QTest::mouseClick(button(dialog, QStringLiteral("Revoke")), Qt::LeftButton);
    EXPECT_EQ(cell(offices, row, 3), QStringLiteral("revoked"));
    offices->selectRow(row);
    EXPECT_FALSE(button(dialog, QStringLiteral("Revoke"))->isEnabled());
}

TEST(OfficesDialog, MergesAListThatCameBack) {
    County county;
    Answers answers;
    auto village = county.village();
    Place& office = county.county();
    const QString shuiyang = QStringLiteral("469030101202");
    office.close();
    ASSERT_TRUE(QFile::copy(office.path(), county.file(QStringLiteral("old.cunwu"))));
    office.reopen();
    auto lost = county.village(QStringLiteral("469030101203"), QStringLiteral("堑对村"));
    county.take(*village, county.down(office, shuiyang));
    office.on();
    office.close();
    QFile::remove(office.path());
    ASSERT_TRUE(QFile::copy(county.file(QStringLiteral("old.cunwu")), office.path()));
    office.reopen();
    auto other = county.village(QStringLiteral("469030102201"), QStringLiteral("榕木村"));
    const auto confirmed = [](OfficesDialog& dialog) {
        int count = 0;
        QTableView* offices = table(dialog, QStringLiteral("Offices and their computers"));
        for (int row = 0; row < offices->model()->rowCount(); ++row)
            count += cell(offices, row, 3) == u"confirmed";
        return count;
    };
    {
        OfficesDialog dialog(office.on(), county.root());
        dialog.show();
        EXPECT_FALSE(button(dialog, QStringLiteral("Merge the list"))->isVisible());
    }
    county.take(*village, county.down(office, shuiyang));
    county.take(office, county.up(*village));
    auto page = openPage(office);
    EXPECT_TRUE(shows(*page, QStringLiteral("came back")));
    OfficesDialog dialog(office.on(), county.root());
    dialog.show();
    EXPECT_EQ(confirmed(dialog), 2);
    ASSERT_TRUE(button(dialog, QStringLiteral("Merge the list"))->isVisible());
    QTest::mouseClick(button(dialog, QStringLiteral("Merge the list")), Qt::LeftButton);
    EXPECT_TRUE(answers.said(QStringLiteral("merged")));
    EXPECT_EQ(confirmed(dialog), 3);
    EXPECT_FALSE(button(dialog, QStringLiteral("Merge the list"))->isVisible());
    EXPECT_TRUE(dialog.hasConfirmed());
}

TEST(ExchangePage, WritesVolumesWithAttachmentsAsChosen) {
    County county;
    Answers answers;
    auto village = county.village();
    const HouseholdId household = village->addHousehold(QStringLiteral("1"), QStringLiteral("王五"));
    const QString photo = county.file(QStringLiteral("照片.jpg"));
    QFile file(photo);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write("jpeg") == 4);
    file.close();
    ASSERT_TRUE(AttachmentService(village->on()).add({QStringLiteral("household"), household.value}, photo).done());
    QSettings().remove(QStringLiteral("exchange/attachments"));
    auto page = openPage(*village);
    const auto choice = [](ExchangePage& on) {
        for (QPushButton* candidate : on.findChildren<QPushButton*>())
            if (candidate->menu() && candidate->text().startsWith(QStringLiteral("Attachments")))
                return candidate;
        return static_cast<QPushButton*>(nullptr);
    };
    ASSERT_TRUE(choice(*page));
    EXPECT_EQ(choice(*page)->text(), QStringLiteral("Attachments: none"));
    const QString stick = county.file(QStringLiteral("stick"));
    QDir().mkpath(stick);
    answers.path(stick);
    QTest::mouseClick(button(*page, QStringLiteral("Report upwards")), Qt::LeftButton);
    EXPECT_TRUE(QDir(stick).entryList({QStringLiteral("*.cwvol")}).isEmpty());
    choice(*page)->menu()->actions().at(1)->trigger();
    EXPECT_EQ(choice(*openPage(*village))->text(), QStringLiteral("Attachments: 20 MB")); // remembered
    QTest::mouseClick(button(*page, QStringLiteral("Report upwards")), Qt::LeftButton);
    EXPECT_EQ(QDir(stick).entryList({QStringLiteral("*.cwvol")}).size(), 1);
    EXPECT_TRUE(answers.said(QStringLiteral("Attachments: 1, in 1 volume")));
    QSettings().remove(QStringLiteral("exchange/attachments"));
    // The county takes the folder: data and volumes together.
    auto above = openPage(county.county());
    EXPECT_TRUE(above->takeFiles({stick}));
    awaitImport(county.county());
    EXPECT_EQ(AttachmentService(county.county().on()).of({QStringLiteral("household"), household.value}).at(0).state, AttachmentState::Here);
}
