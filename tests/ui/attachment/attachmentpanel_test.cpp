// The list of papers and photos of a row.
#include "tests/support/testoffice.h"
#include "ui/attachment/attachmentpanel.h"
#include "ui/common/filedialogs.h"
#include "ui/common/messages.h"
#include "ui/common/tableview.h"
#include "ui/erasure/erasedialog.h"
#include <QAbstractItemModelTester>
#include <QAction>
#include <QDropEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QTest>
#include <QTimer>
#include <QUrl>

using namespace cunwu;

namespace {

class Panel : public testing::Test {
protected:
    void SetUp() override {
        Messages::setScript(&script);
        Transaction transaction(office.db(), QStringLiteral("新增农户"));
        owner = {QStringLiteral("household"), office.db().journal()->newRowId()};
        office.db().prepare("INSERT INTO household(id, village, number) VALUES (?, '469030101202', '1')").run(owner.row);
        transaction.commit();
        panel = std::make_unique<AttachmentPanel>(office.session());
        panel->resize(700, 300);
        panel->show();
    }
    void TearDown() override {
        Messages::setScript(nullptr);
        FileDialogs::setAnswer({});
        AttachmentPanel::setOpener({});
    }
    QString write(const QString& name, const QByteArray& bytes) {
        QFile file(office.file(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        return file.fileName();
    }
    QPushButton* button(const QString& text) {
        for (QPushButton* candidate : panel->findChildren<QPushButton*>())
            if (candidate->text().startsWith(text))
                return candidate;
        ADD_FAILURE() << "no button " << text.toStdString();
        return nullptr;
    }
    QTableView* table() { return panel->findChild<TableView*>(); }
    QString cell(int row, int column) { return table()->model()->index(row, column).data().toString(); }
    void drop(const QStringList& paths) {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& path : paths)
            urls << QUrl::fromLocalFile(path);
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(panel.get(), &enter);
        EXPECT_TRUE(enter.isAccepted());
        QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(panel.get(), &event);
    }
    AttachmentStore store() { return AttachmentStore(office.path()); }
    test::TestOffice office;
    Messages::Script script;
    AttachedTo owner;
    std::unique_ptr<AttachmentPanel> panel;
};

} // namespace

TEST_F(Panel, AddsShowsSavesAndRemoves) {
    EXPECT_FALSE(button(QStringLiteral("Attach"))->isEnabled()); // of nothing
    panel->setOwner(owner);
    const QAbstractItemModelTester tester(table()->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_TRUE(button(QStringLiteral("Attach"))->isEnabled());
    EXPECT_FALSE(button(QStringLiteral("Open"))->isEnabled());
    FileDialogs::setAnswer([&](const QString&) { return write(QStringLiteral("积分表💯.jpg"), "jpeg") + u'\n' + write(QStringLiteral("b.pdf"), "pdf"); });
    QTest::mouseClick(button(QStringLiteral("Attach")), Qt::LeftButton);
    ASSERT_EQ(panel->count(), 2);
    EXPECT_EQ(cell(0, 0), QStringLiteral("积分表💯.jpg"));
    EXPECT_EQ(cell(0, 1), QStringLiteral("4 B"));
    EXPECT_EQ(cell(0, 2), QStringLiteral("2026-10-31"));
    EXPECT_EQ(cell(0, 3), QStringLiteral("here"));
    QString shown;
    AttachmentPanel::setOpener([&](const QString& path) {
        shown = path;
        return true;
    });
    QTest::mouseClick(button(QStringLiteral("Open")), Qt::LeftButton);
    EXPECT_EQ(QFileInfo(shown).fileName(), QStringLiteral("积分表💯.jpg"));
    EXPECT_FALSE(shown.startsWith(store().folder())); // a copy: what is looked at may be changed
    FileDialogs::setAnswer([&](const QString&) { return office.file(QStringLiteral("copy.jpg")); });
    QTest::mouseClick(button(QStringLiteral("Save a copy")), Qt::LeftButton);
    EXPECT_EQ(QFileInfo(office.file(QStringLiteral("copy.jpg"))).size(), 4);
    table()->selectRow(1);
    QTest::mouseClick(button(QStringLiteral("Remove")), Qt::LeftButton);
    EXPECT_EQ(panel->count(), 1);
    ASSERT_TRUE(office.session().undo().done);
    panel->reload();
    EXPECT_EQ(panel->count(), 2);
    EXPECT_TRUE(script.shown.empty());
}

TEST_F(Panel, TakesDroppedFilesAndSaysWhyOneIsRefused) {
    panel->setOwner(owner);
    QFile big(office.file(QStringLiteral("大.mp4")));
    ASSERT_TRUE(big.open(QIODevice::WriteOnly) && big.resize(attachments::mostBytes + 1));
    drop({write(QStringLiteral("a.jpg"), "a"), big.fileName()});
    EXPECT_EQ(panel->count(), 1);
    ASSERT_EQ(script.shown.size(), 1u);
    EXPECT_TRUE(script.shown[0].text.contains(QStringLiteral("大.mp4")));
}

TEST_F(Panel, SaysWhatHasNotCome) {
    ASSERT_TRUE(AttachmentService(office.session()).add(owner, write(QStringLiteral("a.jpg"), "a")).done());
    const QString hash = AttachmentRepository(office.db()).of(owner).at(0).sha256;
    store().erase(hash);
    panel->setOwner(owner);
    EXPECT_EQ(cell(0, 3), QStringLiteral("not come yet"));
    EXPECT_FALSE(table()->model()->index(0, 3).data(Qt::DecorationRole).isNull()); // a word and an icon
    EXPECT_FALSE(button(QStringLiteral("Open"))->isEnabled());
    EXPECT_TRUE(button(QStringLiteral("Remove"))->isEnabled());
    const auto labels = panel->findChildren<QLabel*>();
    EXPECT_TRUE(std::any_of(labels.begin(), labels.end(), [](QLabel* label) { return label->isVisible() && label->text().contains(QStringLiteral(".cwvol")); }));
}

TEST_F(Panel, ADamagedOneIsNoticedWhenItIsOpened) {
    ASSERT_TRUE(AttachmentService(office.session()).add(owner, write(QStringLiteral("a.jpg"), "aaaa")).done());
    QFile kept(store().pathOf(AttachmentRepository(office.db()).of(owner).at(0).sha256));
    ASSERT_TRUE(kept.open(QIODevice::WriteOnly) && kept.write("bbbb") == 4);
    kept.close();
    panel->setOwner(owner);
    QTest::mouseClick(button(QStringLiteral("Open")), Qt::LeftButton);
    EXPECT_EQ(cell(0, 3), QStringLiteral("damaged"));
    ASSERT_EQ(script.shown.size(), 1u);
    EXPECT_TRUE(script.shown[0].text.contains(QStringLiteral("damaged")));
}

TEST_F(Panel, KeepsFilesUntilTheirRowIsStored) {
    panel->setOwner({QStringLiteral("household"), 0});
    const QString first = write(QStringLiteral("a.jpg"), "a"), second = write(QStringLiteral("b.jpg"), "b");
    panel->add({first, second});
    EXPECT_EQ(panel->count(), 2);
    EXPECT_TRUE(AttachmentRepository(office.db()).all().empty());
    table()->selectRow(0);
    QTest::mouseClick(button(QStringLiteral("Remove")), Qt::LeftButton);
    EXPECT_TRUE(panel->attachPending(owner));
    EXPECT_EQ(panel->count(), 1);
    EXPECT_EQ(AttachmentRepository(office.db()).of(owner).at(0).name, QStringLiteral("b.jpg"));
}

TEST_F(Panel, ErasesForGood) {
    panel->setOwner(owner);
    panel->add({write(QStringLiteral("残疾证.jpg"), "photo"), write(QStringLiteral("表.pdf"), "form")});
    ASSERT_EQ(table()->model()->rowCount(), 2);
    const Attachment first = AttachmentRepository(office.db()).of(owner).front();
    const AttachmentContent content{first.sha256, first.size};
    QAction* erase = nullptr;
    for (QAction* action : table()->actions())
        if (action->text().startsWith(QStringLiteral("Erase for good")))
            erase = action;
    ASSERT_NE(erase, nullptr);
    ASSERT_TRUE(erase->isEnabled());
    const auto inDialog = [&](const std::function<void(EraseDialog&)>& then) {
        bool met = false;
        QTimer::singleShot(0, panel.get(), [&] {
            auto* dialog = qobject_cast<EraseDialog*>(QApplication::activeModalWidget());
            ASSERT_NE(dialog, nullptr);
            met = true;
            then(*dialog);
        });
        erase->trigger();
        EXPECT_TRUE(met);
    };
    inDialog([](EraseDialog& dialog) { dialog.reject(); });
    EXPECT_EQ(table()->model()->rowCount(), 2);
    script.answer = [](const Messages::Shown&) { return Messages::Answer::Yes; };
    inDialog([](EraseDialog& dialog) {
        dialog.reason()->setText(QStringLiteral("本人申请"));
        QTest::keyClick(dialog.eraseButton(), Qt::Key_Space);
    });
    EXPECT_EQ(table()->model()->rowCount(), 1);
    EXPECT_FALSE(store().has(content));
    EXPECT_EQ(store().list().size(), 1u);
    EXPECT_FALSE(office.session().undo().done); // nothing brings it back
    EXPECT_EQ(table()->model()->rowCount(), 1);
}
