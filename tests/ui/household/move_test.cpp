// A household moves by keyboard: from the list, through a file, into the list of the other village.
#include "models/exchange/importjob.h"
#include "models/exchange/moveservice.h"
#include "tests/offices/offices.h"
#include "ui/common/filedialogs.h"
#include "ui/common/messages.h"
#include "ui/common/tableview.h"
#include "ui/household/householdspage.h"
#include "ui/household/moveactions.h"
#include "ui/household/movearrivalsdialog.h"
#include "ui/household/movearrivalsmodel.h"
#include "ui/household/moveoutdialog.h"
#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

using namespace cunwu;
using namespace cunwu::test;

namespace {

struct Villages {
    Villages() {
        Messages::setScript(&script);
        script.answer = [this](const Messages::Shown&) { return answer; };
        FileDialogs::setAnswer([this](const QString&) { return county.stick(); });
        id = a->addHousehold(QStringLiteral("12"), QStringLiteral("王德文"));
        county.take(*a, county.down(county.county(), QStringLiteral("469030101202")));
        county.take(*b, county.down(county.county(), QStringLiteral("469030101203")));
    }
    ~Villages() {
        Messages::setScript(nullptr);
        FileDialogs::setAnswer({});
    }
    QString path() {
        const QStringList files = QDir(county.stick()).entryList({QStringLiteral("*_12_*.cwpkg")});
        return files.isEmpty() ? QString() : county.file(files.front());
    }
    QByteArray file() { return loadPackage(path()); }
    bool said(const QString& part) const {
        return std::any_of(script.shown.begin(), script.shown.end(), [&](const Messages::Shown& s) { return s.text.contains(part); });
    }
    County county;
    std::unique_ptr<Place> a = county.village(), b = county.village(QStringLiteral("469030101203"), QStringLiteral("堑对村"));
    HouseholdId id;
    Messages::Script script;
    Messages::Answer answer = Messages::Answer::Yes;
};

QPushButton* button(QWidget& in, const QString& text) {
    for (QPushButton* b : in.findChildren<QPushButton*>())
        if (b->text().startsWith(text))
            return b;
    ADD_FAILURE() << "no button " << text.toStdString();
    return nullptr;
}

template <class Dialog> std::unique_ptr<Dialog> shown(std::unique_ptr<Dialog> dialog) {
    dialog->show();
    QApplication::setActiveWindow(dialog.get());
    return dialog;
}

} // namespace

TEST(MoveOutDialog, FromTheListIntoAFileByKeys) {
    Villages villages;
    HouseholdsPage page(villages.a->on());
    page.show();
    page.activate();
    EXPECT_TRUE(page.moves()->moveOutAction()->isEnabled());
    EXPECT_FALSE(page.moves()->keepAction()->isEnabled());
    auto dialog = shown(std::make_unique<MoveOutDialog>(villages.a->on(), villages.id));
    auto* search = dialog->findChild<QLineEdit*>();
    ASSERT_TRUE(search->hasFocus());
    QTest::keyClicks(search, QStringLiteral("x"));
    EXPECT_EQ(dialog->places()->count(), 0);
    EXPECT_FALSE(button(*dialog, QStringLiteral("Write"))->isEnabled());
    QTest::keyClick(search, Qt::Key_Backspace);
    ASSERT_EQ(dialog->places()->count(), 1);
    EXPECT_TRUE(dialog->places()->item(0)->text().contains(QStringLiteral("堑对村")));
    QTest::keyClick(search, Qt::Key_Return);
    EXPECT_EQ(dialog->result(), int(QDialog::Accepted));
    EXPECT_FALSE(villages.file().isEmpty());
    EXPECT_TRUE(villages.said(villages.county.stick()));
    page.reload({QStringLiteral("household")});
    EXPECT_TRUE(page.moves()->keepAction()->isEnabled());
    const auto labels = page.findChildren<QLabel*>();
    EXPECT_TRUE(std::any_of(labels.begin(), labels.end(), [](QLabel* label) { return label->text().contains(QStringLiteral("迁出中")); }));
    page.moves()->keepAction()->trigger();
    EXPECT_TRUE(MoveService(villages.a->on()).departures().empty());
    EXPECT_FALSE(page.moves()->keepAction()->isEnabled());
}

TEST(MoveArrivalsDialog, AcceptsByKeysAndMergesWhatWasEnteredByHand) {
    Villages villages;
    for (Place* place : {villages.a.get(), villages.b.get()}) {
        const HouseholdId household = place == villages.a.get() ? villages.id : place->addHousehold(QStringLiteral("1"), QStringLiteral("王德文"));
        Person person = HouseholdRepository(place->on().db()).members(household).front();
        ASSERT_TRUE(HouseholdService(place->db()).setField(person.id, QStringLiteral("citizen_id"), QStringLiteral("469003198001010016")).done);
    }
    const HouseholdId byHand = *HouseholdRepository(villages.b->db()).findNumber(QStringLiteral("469030101203"), QStringLiteral("1"));
    ASSERT_TRUE(HouseholdService(villages.b->on().db()).setField(byHand, QStringLiteral("phone"), QStringLiteral("13900000000")).done);
    villages.a->on();
    ASSERT_TRUE(MoveService(villages.a->on()).offer(QStringLiteral("household"), villages.id.value, *DivisionCode::parse(QStringLiteral("469030101203")), QStringLiteral("12 王德文"), villages.county.stick()).done());
    HouseholdsPage page(villages.b->on());
    page.show();
    page.activate();
    EXPECT_FALSE(page.moves()->arrivalsButton()->isVisible());
    ImportJob& job = ImportJob::of(villages.b->on());
    ASSERT_TRUE(job.start(packagesIn({villages.path()}))); // beside the window, which hears of it
    ASSERT_TRUE(QTest::qWaitFor([&] { return !job.isRunning(); }, 20'000));
    ASSERT_EQ(job.reports().front().verdict, Verdict::Held);
    EXPECT_TRUE(page.moves()->arrivalsButton()->isVisible());
    EXPECT_TRUE(page.moves()->arrivalsButton()->text().contains(QStringLiteral("1")));

    auto dialog = shown(std::make_unique<MoveArrivalsDialog>(villages.b->on()));
    QAbstractItemModelTester tester(dialog->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    auto* number = dialog->findChild<QLineEdit*>();
    ASSERT_TRUE(number->hasFocus());
    EXPECT_EQ(number->text(), QStringLiteral("2")); // the next one that is free
    number->selectAll();
    QTest::keyClicks(number, QStringLiteral("1"));
    auto* accept = button(*dialog, QStringLiteral("Accept"));
    accept->setFocus();
    QTest::keyClick(accept, Qt::Key_Space);
    EXPECT_TRUE(villages.said(QStringLiteral("1"))); // taken: told, and back in the field
    EXPECT_FALSE(dialog->accepted());
    EXPECT_TRUE(number->hasFocus());
    number->selectAll();
    QTest::keyClicks(number, QStringLiteral("7"));
    QTest::keyClick(number, Qt::Key_Return);
    EXPECT_EQ(dialog->accepted(), villages.id);
    EXPECT_TRUE(villages.said(QStringLiteral("王德文")));
    const HouseholdRepository repository(villages.b->db());
    EXPECT_EQ(repository.households().size(), 1u);
    EXPECT_EQ(repository.household(villages.id)->number, QStringLiteral("7"));
    EXPECT_EQ(repository.household(villages.id)->phone, QStringLiteral("13900000000"));
    page.reload({QStringLiteral("household")});
    EXPECT_FALSE(page.moves()->arrivalsButton()->isVisible());
    ASSERT_TRUE(villages.b->on().db().journal()->undo().done); // the merge alone
    EXPECT_EQ(repository.households().size(), 2u);
    EXPECT_EQ(repository.members(byHand).size(), 1u);
    EXPECT_EQ(repository.household(villages.id)->village, QStringLiteral("469030101203"));
}

TEST(MoveArrivalsDialog, DeclinesWithAReason) {
    Villages villages;
    ASSERT_TRUE(MoveService(villages.a->on()).offer(QStringLiteral("household"), villages.id.value, *DivisionCode::parse(QStringLiteral("469030101203")), QStringLiteral("12 王德文"), villages.county.stick()).done());
    villages.county.take(*villages.b, villages.file());
    villages.script.text = [](const Messages::Shown&) { return std::optional(QStringLiteral("户口未迁入")); };
    villages.answer = Messages::Answer::No; // the receipt travels
    auto dialog = shown(std::make_unique<MoveArrivalsDialog>(villages.b->on()));
    auto* decline = button(*dialog, QStringLiteral("Decline"));
    decline->setFocus();
    QTest::keyClick(decline, Qt::Key_Space);
    EXPECT_EQ(MoveService(villages.b->on()).arrivals().front().state, Arrival::State::Declined);
    EXPECT_FALSE(decline->isEnabled());
    EXPECT_EQ(villages.b->households(), 0);
}
