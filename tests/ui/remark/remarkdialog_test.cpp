#include "models/remark/remarklistmodel.h"
#include "models/remark/remarkrepository.h"
#include "tests/support/testoffice.h"
#include "ui/common/messages.h"
#include "ui/common/tableview.h"
#include "ui/remark/remarkbar.h"
#include "ui/remark/remarkdialog.h"
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <gtest/gtest.h>

using namespace cunwu;
using namespace cunwu::test;

namespace {

const QString shuiyang = QStringLiteral("469030101202");
const Month october(2026, 10);

/// An office with its dialog on 水央村's October, keys going where a person's would.
struct Scene {
    TestOffice office;
    Messages::Script script;
    std::unique_ptr<RemarkDialog> dialog;
    HouseholdId household;

    explicit Scene(const QString& code) : office(code) {
        Messages::setScript(&script);
        Transaction transaction(office.db(), QStringLiteral("农户"));
        household = {office.db().journal()->newRowId()};
        office.db().prepare("INSERT INTO household(id, village, number, state) VALUES (?,?,'12','active')").run(household.value, shuiyang);
        office.db().prepare("INSERT INTO person(id, household, position, name) VALUES (?,?,0,'王德文')").run(office.db().journal()->newRowId(), household.value);
        transaction.commit();
    }
    ~Scene() { Messages::setScript(nullptr); }
    RemarkService service() { return RemarkService(office.db(), office.session().office(), office.clock()); }
    RemarkId put(const QString& owner, const QString& body) {
        Transaction transaction(office.db(), QStringLiteral("收到"));
        Remark r;
        r.village = shuiyang;
        r.month = october;
        r.owner = owner;
        r.body = body;
        const RemarkId id = RemarkRepository(office.db()).insert(r);
        transaction.commit();
        return id;
    }
    void open(HouseholdId about = {}) {
        dialog = std::make_unique<RemarkDialog>(office.session(), shuiyang, october, about);
        dialog->show();
        dialog->activateWindow();
        (void)QTest::qWaitForWindowActive(dialog.get());
    }
    QPlainTextEdit* text() const { return named<QPlainTextEdit>(false); }
    QPlainTextEdit* whole() const { return named<QPlainTextEdit>(true); }
    template <class T> T* named(bool readOnly) const {
        for (T* edit : dialog->findChildren<T*>())
            if (edit->isReadOnly() == readOnly)
                return edit;
        return nullptr;
    }
    QPushButton* button(const char* start) const {
        for (QPushButton* b : dialog->findChildren<QPushButton*>())
            if (QString(b->text()).remove(u'&').startsWith(QLatin1String(start)))
                return b;
        ADD_FAILURE() << "no button " << start;
        return nullptr;
    }
    void type(const QString& words) {
        text()->setFocus();
        text()->insertPlainText(words); // Chinese comes from an input method, not from keys
        QTest::keyClick(text(), Qt::Key_Return, Qt::ControlModifier);
    }
};

} // namespace

TEST(RemarkDialog, AnOfficeAboveWritesAndSettlesByKeyboard) {
    Scene scene(QStringLiteral("469030101"));
    scene.open(scene.household);
    EXPECT_EQ(scene.dialog->focusWidget(), scene.text());
    EXPECT_FALSE(scene.button("Write")->isEnabled());
    EXPECT_FALSE(scene.button("Settle")->isEnabled());
    scene.type(QStringLiteral("三包分值请核对"));
    ASSERT_EQ(scene.dialog->model()->rowCount(), 1);
    EXPECT_TRUE(scene.text()->toPlainText().isEmpty());
    EXPECT_EQ(scene.dialog->model()->at(0)->remark.household, scene.household);
    EXPECT_TRUE(scene.whole()->toPlainText().contains(QStringLiteral("三包分值请核对")));
    EXPECT_TRUE(scene.whole()->toPlainText().contains(QStringLiteral("12 王德文")));
    // The answer comes, the dialog follows.
    Transaction transaction(scene.office.db(), QStringLiteral("收到"));
    Remark answer = scene.dialog->model()->at(0)->remark;
    answer.owner = QStringLiteral("village");
    answer.answers = answer.id;
    answer.body = QStringLiteral("已核对");
    RemarkRepository(scene.office.db()).insert(answer);
    transaction.commit();
    EXPECT_TRUE(scene.whole()->toPlainText().contains(QStringLiteral("已核对")));
    EXPECT_FALSE(scene.button("Withdraw")->isEnabled()) << "it is answered";
    const auto becomes = [&](RemarkState state) { // a mnemonic shows the button pressed for a moment
        return QTest::qWaitFor([&] { return scene.dialog->model()->at(0)->state() == state && !scene.button(state == RemarkState::Settled ? "Open" : "Settle")->isDown(); });
    };
    QTest::keyClick(scene.dialog.get(), Qt::Key_S, Qt::AltModifier);
    EXPECT_TRUE(becomes(RemarkState::Settled));
    QTest::keyClick(scene.dialog.get(), Qt::Key_O, Qt::AltModifier);
    EXPECT_TRUE(becomes(RemarkState::Answered));
}

TEST(RemarkDialog, AVillageReadsAndAnswersByKeyboard) {
    Scene scene(shuiyang);
    scene.put(QStringLiteral("township"), QStringLiteral("甲"));
    scene.put(QStringLiteral("county"), QStringLiteral("乙"));
    scene.open();
    auto* table = scene.dialog->findChild<TableView*>();
    EXPECT_EQ(scene.dialog->focusWidget(), table);
    QTest::keyClick(table, Qt::Key_Down);
    EXPECT_EQ(table->currentIndex().row(), 1);
    const QString chosen = scene.dialog->model()->at(1)->remark.body;
    EXPECT_TRUE(scene.whole()->toPlainText().contains(chosen));
    QTest::keyClick(table, Qt::Key_Return);
    EXPECT_EQ(scene.dialog->focusWidget(), scene.text());
    scene.type(QStringLiteral("已改"));
    int answered = 0;
    for (const RemarkThread& thread : scene.service().list()) {
        EXPECT_EQ(thread.state() == RemarkState::Answered, thread.remark.body == chosen);
        answered += int(thread.answers.size());
    }
    EXPECT_EQ(answered, 1);
    EXPECT_TRUE(scene.whole()->toPlainText().contains(chosen)) << "the answered one stays chosen";
    EXPECT_FALSE(scene.dialog->findChild<QComboBox*>()->isVisible()) << "whom it is about the writer says";
    scene.script.answer = [](const Messages::Shown&) { return Messages::Answer::Yes; };
    QTest::mouseClick(scene.button("Withdraw"), Qt::LeftButton);
    EXPECT_EQ(scene.service().counts(shuiyang, october), (RemarkCounts{2, 0, 0}));
}

TEST(RemarkDialog, NothingTypedIsLostUnasked) {
    Scene scene(QStringLiteral("469030101"));
    scene.open();
    scene.text()->insertPlainText(QStringLiteral("还没写完"));
    scene.script.answer = [](const Messages::Shown&) { return Messages::Answer::No; };
    QTest::keyClick(scene.text(), Qt::Key_Escape);
    EXPECT_TRUE(scene.dialog->isVisible());
    EXPECT_EQ(scene.script.shown.size(), 1u);
    scene.script.answer = [](const Messages::Shown&) { return Messages::Answer::Yes; };
    QTest::keyClick(scene.text(), Qt::Key_Escape);
    EXPECT_FALSE(scene.dialog->isVisible());
    EXPECT_TRUE(scene.service().list().empty());
}

TEST(RemarkDialog, TooLongATextCannotBeSent) {
    Scene scene(QStringLiteral("469030101"));
    scene.open();
    scene.type(QString(1001, u'好'));
    EXPECT_EQ(scene.dialog->model()->rowCount(), 0);
    EXPECT_FALSE(scene.button("Write")->isEnabled());
    scene.text()->textCursor().deletePreviousChar();
    EXPECT_TRUE(scene.button("Write")->isEnabled());
    scene.text()->clear();
}

TEST(RemarkBar, IsThereWhileSomethingWaits) {
    Scene scene(shuiyang);
    RemarkBar bar(scene.office.session());
    bar.showPlace(shuiyang, october);
    EXPECT_TRUE(bar.isHidden());
    const RemarkId id = scene.put(QStringLiteral("township"), QStringLiteral("甲"));
    scene.put(QStringLiteral("township"), QStringLiteral("乙"));
    bar.showPlace(shuiyang, october);
    EXPECT_FALSE(bar.isHidden());
    const auto says = [&](const QString& words) {
        const auto labels = bar.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](QLabel* l) { return l->text().contains(words); });
    };
    EXPECT_TRUE(says(QStringLiteral("2 remarks")));
    bar.showPlace(shuiyang, october.previous());
    EXPECT_TRUE(bar.isHidden());
    ASSERT_TRUE(scene.service().answer(id, QStringLiteral("好")).done);
    bar.showPlace(shuiyang, october);
    EXPECT_TRUE(says(QStringLiteral("1 remarks")));
}
