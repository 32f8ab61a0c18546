// Entries of a cell, closing a month, declarations.
#include "models/remark/remarklistmodel.h"
#include "models/remark/remarkrepository.h"
#include "models/remark/remarkservice.h"
#include "tests/ui/points/sheetfixture.h"
#include "ui/attachment/attachmentpanel.h"
#include "ui/points/celldialog.h"
#include "ui/points/closingdialog.h"
#include "ui/points/declarationsdialog.h"
#include "ui/points/entrydialog.h"
#include "ui/remark/remarkbar.h"
#include "ui/remark/remarkdialog.h"
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>

namespace cunwu::test {
namespace {

const Month october(2026, 10);

QPushButton* button(QWidget& dialog, const QString& text) {
    for (QPushButton* candidate : dialog.findChildren<QPushButton*>())
        if (candidate->text().remove(u'&').startsWith(text))
            return candidate;
    ADD_FAILURE() << "no button " << text.toStdString();
    return nullptr;
}

int rows(QWidget& dialog) {
    return dialog.findChild<QTableView*>()->model()->rowCount();
}

QString firstVeto(const MonthSheetModel& model) {
    return model.sheet().scheme().vetoes().front().code;
}

TEST(EntryDialog, AVetoWithoutItsDocumentStaysOpenAndSaysWhy) {
    SheetOnScreen sheet;
    PointEntry entry;
    entry.household = sheet.village().household(0);
    entry.indicator = firstVeto(*sheet.page().model());
    entry.month = october;
    EntryDialog::Setup setup{QStringLiteral("veto"), entry};
    setup.save = [&](const PointEntry& e, const QString&) {
        return sheet.village().service().addVeto(e.household, e.indicator, e.month, e.document,
                                                 e.note);
    };
    EntryDialog dialog(sheet.page().model()->sheet(), setup);
    dialog.show();
    button(dialog, u"Save"_qs)->click();
    EXPECT_TRUE(dialog.isVisible());
    EXPECT_EQ(sheet.total(0), u"100"_qs);
    int filled = 0;
    for (QLineEdit* edit : dialog.findChildren<QLineEdit*>())
        if (edit->isVisible() && !edit->isReadOnly() && edit->text().isEmpty()) {
            edit->setText(QStringLiteral("琼中公决字〔2026〕12号"));
            ++filled;
        }
    EXPECT_GE(filled, 2);
    button(dialog, u"Save"_qs)->click();
    EXPECT_FALSE(dialog.isVisible());
    EXPECT_EQ(sheet.total(0), u"0"_qs);
}

TEST(EntryDialog, ACorrectionNeedsAReason) {
    SheetOnScreen sheet;
    int saved = 0;
    EntryDialog::Setup setup{QStringLiteral("correct"),
                             sheet.village().entry(0, QStringLiteral("1.1"), Points::of(5))};
    setup.askReason = true;
    setup.save = [&](const PointEntry&, const QString&) {
        ++saved;
        return EditOutcome{true};
    };
    EntryDialog dialog(sheet.page().model()->sheet(), setup);
    dialog.show();
    button(dialog, u"Save"_qs)->click();
    EXPECT_EQ(saved, 0);
    EXPECT_TRUE(dialog.isVisible());
}

TEST(EntryDialog, FilesOfANewEntryAreAttachedWhenItIsSaved) {
    SheetOnScreen sheet;
    QTemporaryDir folder;
    QFile photo(folder.filePath(QStringLiteral("照片.jpg")));
    ASSERT_TRUE(photo.open(QIODevice::WriteOnly) && photo.write("jpeg") == 4);
    photo.close();
    EntryDialog::Setup setup{QStringLiteral("add"), sheet.village().entry(0, QStringLiteral("1.1"), Points::of(5))};
    setup.session = &sheet.village().session();
    setup.save = [&](const PointEntry& e, const QString&) { return sheet.village().service().addEntry(e); };
    EntryDialog dialog(sheet.page().model()->sheet(), setup);
    dialog.show();
    dialog.findChild<AttachmentPanel*>()->add({photo.fileName()});
    EXPECT_EQ(sheet.total(0), u"100"_qs);
    for (QAbstractButton* candidate : dialog.findChild<QDialogButtonBox*>()->buttons())
        if (candidate->text() == u"Save")
            candidate->click();
    EXPECT_FALSE(dialog.isVisible());
    const auto rows = AttachmentRepository(sheet.village().session().db()).all();
    ASSERT_EQ(rows.size(), 1u);
    EXPECT_EQ(rows[0].owner.table, u"point_entry"_qs);
    EXPECT_NE(rows[0].owner.row, 0);
    EXPECT_EQ(rows[0].name, u"照片.jpg"_qs);
}

TEST(CellDialog, RemovesTheEntryAndTheSheetFollows) {
    SheetOnScreen sheet;
    ASSERT_TRUE(sheet.village().type(0, QStringLiteral("1.1"), QStringLiteral("5")).done);
    EXPECT_EQ(sheet.total(0), u"105"_qs);
    CellDialog dialog(sheet.village().session(), *sheet.page().model(),
                      sheet.village().household(0), QStringLiteral("1.1"));
    dialog.show();
    EXPECT_EQ(rows(dialog), 1);
    button(dialog, u"Remove"_qs)->click();
    EXPECT_EQ(rows(dialog), 0);
    EXPECT_EQ(sheet.total(0), u"100"_qs);
}

TEST(ClosingDialog, LeadsFromDraftToFinal) {
    SheetOnScreen sheet;
    for (int i = 0; i < 4; ++i)
        ASSERT_TRUE(sheet.village().type(i, QStringLiteral("1.1"), QStringLiteral("5")).done);
    ClosingDialog dialog(sheet.village().session(), *sheet.page().model());
    dialog.show();
    EXPECT_EQ(rows(dialog), 2) << "two households have no entry";
    EXPECT_FALSE(button(dialog, u"Review"_qs)->isEnabled());
    sheet.script().text = [](const Messages::Shown&) {
        return std::optional(QStringLiteral("外出务工，评议会已核实"));
    };
    sheet.script().answer = [](const Messages::Shown&) { return Messages::Answer::No; };
    button(dialog, u"Approve all"_qs)->click();
    ASSERT_TRUE(button(dialog, u"Review"_qs)->isEnabled());
    button(dialog, u"Review"_qs)->click();
    EXPECT_EQ(sheet.page().model()->sheet().info().state, MonthState::Reviewed);
    EXPECT_FALSE(sheet.page().model()->isEditable());
    button(dialog, u"Publish"_qs)->click();
    EXPECT_EQ(sheet.page().model()->sheet().info().state, MonthState::Reviewed) << "answered No";
    sheet.script().answer = [](const Messages::Shown&) { return Messages::Answer::Yes; };
    button(dialog, u"Publish"_qs)->click();
    EXPECT_EQ(sheet.page().model()->sheet().info().state, MonthState::Published);

    // A published entry is taken back with a reason; the dialog lists it.
    CellDialog cell(sheet.village().session(), *sheet.page().model(), sheet.village().household(0),
                    QStringLiteral("1.1"));
    cell.show();
    button(cell, u"Take back"_qs)->click();
    EXPECT_EQ(rows(cell), 2);
    EXPECT_EQ(sheet.total(0), u"100"_qs);
    ClosingDialog published(sheet.village().session(), *sheet.page().model());
    published.show();
    EXPECT_EQ(rows(published), 1);
    button(published, u"Close the month"_qs)->click();
    EXPECT_EQ(sheet.page().model()->sheet().info().state, MonthState::Closed);
}

TEST(ClosingDialog, GoesToTheHouseholdOfAFinding) {
    SheetOnScreen sheet(1);
    ClosingDialog dialog(sheet.village().session(), *sheet.page().model());
    dialog.show();
    button(dialog, u"Go to"_qs)->click();
    EXPECT_FALSE(dialog.isVisible());
    EXPECT_EQ(dialog.jumpHousehold(), sheet.village().household(0));
}

RemarkId receiveRemark(SheetOnScreen& sheet) {
    Transaction transaction(sheet.village().db(), QStringLiteral("收到"));
    Remark r;
    r.village = villageCode;
    r.month = october;
    r.owner = QStringLiteral("township");
    r.body = QStringLiteral("请核对");
    const RemarkId id = RemarkRepository(sheet.village().db()).insert(r);
    transaction.commit();
    return id;
}

TEST(RemarksOnTheSheet, ALineSaysThatTheyWaitAndOpensThem) {
    SheetOnScreen sheet;
    auto* bar = sheet.page().findChild<RemarkBar*>();
    EXPECT_FALSE(bar->isVisible());
    EXPECT_FALSE(button(sheet.page(), QStringLiteral("Write a remark"))->isVisible()) << "a village writes none";
    const RemarkId id = receiveRemark(sheet);
    sheet.page().reload({QStringLiteral("remark")});
    EXPECT_TRUE(bar->isVisible());
    QTimer answering;
    bool shown = false;
    QObject::connect(&answering, &QTimer::timeout, &answering, [&] {
        auto* dialog = qobject_cast<RemarkDialog*>(QApplication::activeModalWidget());
        if (!dialog || shown)
            return;
        shown = true;
        EXPECT_EQ(dialog->model()->rowCount(), 1);
        RemarkService service(sheet.village().db(), sheet.village().session().office(), sheet.village().office().clock());
        EXPECT_TRUE(service.answer(id, QStringLiteral("已核对")).done);
        dialog->reject();
    });
    answering.start(10);
    QTest::keyClick(&sheet.page(), Qt::Key_R, Qt::AltModifier);
    EXPECT_TRUE(QTest::qWaitFor([&] { return shown && !QApplication::activeModalWidget(); }));
    EXPECT_FALSE(bar->isVisible()) << "answered";
    EXPECT_EQ(sheet.page().focusWidget(), sheet.grid());
}

TEST(ClosingDialog, ListsRemarksFromAbove) {
    SheetOnScreen sheet(1);
    sheet.enter(QStringLiteral("5"));
    receiveRemark(sheet);
    ClosingDialog dialog(sheet.village().session(), *sheet.page().model());
    const auto* model = dialog.findChild<QTableView*>()->model();
    bool listed = false;
    for (int row = 0; row < model->rowCount(); ++row)
        listed |= model->index(row, 2).data().toString().contains(QStringLiteral("请核对"));
    EXPECT_TRUE(listed);
}

TEST(DeclarationsDialog, CountsOnlyWhatIsApproved) {
    SheetOnScreen sheet;
    const QString help = QStringLiteral("4.1");
    PointEntry entry = sheet.village().entry(1, help, Points::of(1), EntrySource::Declaration);
    ASSERT_TRUE(sheet.village().service().declare(entry).done);
    EXPECT_EQ(sheet.total(1), u"100"_qs);
    DeclarationsDialog dialog(sheet.village().session(), *sheet.page().model(),
                              sheet.village().household(1));
    dialog.show();
    ASSERT_EQ(rows(dialog), 1);
    EXPECT_FALSE(button(dialog, u"Approve"_qs)->isEnabled());
    button(dialog, u"Checked"_qs)->click();
    button(dialog, u"Approve"_qs)->click();
    EXPECT_EQ(rows(dialog), 0);
    EXPECT_EQ(sheet.total(1), u"101"_qs);

    ASSERT_TRUE(sheet.village().service().declare(entry).done);
    DeclarationsDialog again(sheet.village().session(), *sheet.page().model(),
                             sheet.village().household(1));
    again.show();
    sheet.script().text = [](const Messages::Shown&) {
        return std::optional(QStringLiteral("没有证明材料"));
    };
    button(again, u"Reject"_qs)->click();
    EXPECT_EQ(rows(again), 0);
    EXPECT_EQ(sheet.total(1), u"101"_qs);
}

} // namespace
} // namespace cunwu::test
