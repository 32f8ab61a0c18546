#include "models/database/journalcheck.h"
#include "models/remark/remarklistmodel.h"
#include "models/remark/remarkrepository.h"
#include "models/remark/remarkservice.h"
#include "tests/support/testoffice.h"
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <gtest/gtest.h>

using namespace cunwu;
using namespace cunwu::test;

namespace {

const QString shuiyang = QStringLiteral("469030101202"), neighbour = QStringLiteral("469030101203");
const Month october(2026, 10), september(2026, 9);

RemarkService serviceOf(TestOffice& office) {
    return RemarkService(office.db(), office.session().office(), office.clock());
}

HouseholdId addHousehold(TestOffice& office, const QString& village, const QString& number, const QString& head) {
    Transaction transaction(office.db(), QStringLiteral("农户"));
    const HouseholdId id{office.db().journal()->newRowId()};
    office.db().prepare("INSERT INTO household(id, village, number) VALUES (?,?,?)").run(id.value, village, number);
    office.db().prepare("INSERT INTO person(id, household, position, name) VALUES (?,?,0,?)").run(office.db().journal()->newRowId(), id.value, head);
    transaction.commit();
    return id;
}

/// As a package would bring it.
RemarkId put(TestOffice& office, const QString& owner, const QString& village, RemarkId answers = {}) {
    Transaction transaction(office.db(), QStringLiteral("收到"));
    Remark r;
    r.village = village;
    r.month = october;
    r.owner = owner;
    r.office = owner == u"village" ? QStringLiteral("水央村") : QStringLiteral("湾岭镇");
    r.author = QStringLiteral("某人");
    r.day = QDate(2026, 10, 30);
    r.body = QStringLiteral("内容");
    r.answers = answers;
    const RemarkId id = RemarkRepository(office.db()).insert(r);
    transaction.commit();
    return id;
}

struct Township : TestOffice {
    Township() : TestOffice(QStringLiteral("469030101")) {}
};

} // namespace

TEST(RemarkService, WritesWhatIsToBeRead) {
    Township township;
    const HouseholdId household = addHousehold(township, shuiyang, QStringLiteral("12"), QStringLiteral("王德文"));
    const auto done = serviceOf(township).write(shuiyang, october, household, QStringLiteral("  三包分值偏高\r\n请核对 "));
    ASSERT_TRUE(done.done) << done.reason.toStdString();
    const auto threads = serviceOf(township).list();
    ASSERT_EQ(threads.size(), 1u);
    const Remark& r = threads[0].remark;
    EXPECT_EQ(r.id, done.id);
    EXPECT_EQ(r.village, shuiyang);
    EXPECT_EQ(r.month, october);
    EXPECT_EQ(r.household, household);
    EXPECT_EQ(r.owner, QStringLiteral("township"));
    EXPECT_EQ(r.office, township.session().office().name);
    EXPECT_EQ(r.author, township.db().journal()->user());
    EXPECT_EQ(r.day, QDate(2026, 10, 31));
    EXPECT_EQ(r.body, QStringLiteral("三包分值偏高\n请核对"));
    EXPECT_EQ(threads[0].householdTitle, QStringLiteral("12 王德文"));
    EXPECT_EQ(threads[0].state(), RemarkState::Open);
    EXPECT_TRUE(checkRebuild(township.db()).equal);
}

TEST(RemarkService, RefusesWhatCannotBeARemark) {
    Township township;
    RemarkService service = serviceOf(township);
    const HouseholdId others = addHousehold(township, neighbour, QStringLiteral("1"), QStringLiteral("符小妹"));
    const auto refused = [](const RemarkService::Outcome& outcome) { return !outcome.done && !outcome.reason.isEmpty(); };
    EXPECT_TRUE(refused(service.write(shuiyang, october, {}, QStringLiteral(" \n\t "))));
    EXPECT_TRUE(refused(service.write(shuiyang, Month(), {}, QStringLiteral("好"))));
    EXPECT_TRUE(refused(service.write(QStringLiteral("469030102201"), october, {}, QStringLiteral("好")))); // another township's
    EXPECT_TRUE(refused(service.write(QStringLiteral("469030101"), october, {}, QStringLiteral("好"))));
    EXPECT_TRUE(refused(service.write(QStringLiteral("水央村"), october, {}, QStringLiteral("好"))));
    EXPECT_TRUE(refused(service.write(shuiyang, october, others, QStringLiteral("好"))));
    EXPECT_TRUE(refused(service.write(shuiyang, october, {}, QString(1001, u'好'))));
    const QString many = QStringLiteral("💯").repeated(1000); // one character is two units
    EXPECT_TRUE(service.write(shuiyang, october, {}, many).done);
    EXPECT_TRUE(refused(service.settle({12345})));
    EXPECT_TRUE(refused(service.withdraw({12345})));
    TestOffice village;
    EXPECT_TRUE(refused(serviceOf(village).write(shuiyang, october, {}, QStringLiteral("好"))));
    EXPECT_TRUE(refused(serviceOf(village).answer({12345}, QStringLiteral("好"))));
    EXPECT_TRUE(serviceOf(village).list().empty());
}

TEST(RemarkService, TheVillageAnswersAndChangesNothingElse) {
    TestOffice village;
    RemarkService service = serviceOf(village);
    const RemarkId remark = put(village, QStringLiteral("township"), shuiyang);
    EXPECT_FALSE(service.settle(remark).done);
    EXPECT_FALSE(service.withdraw(remark).done);
    EXPECT_FALSE(service.answer(remark, QStringLiteral(" ")).done);
    const auto answer = service.answer(remark, QStringLiteral("已核对"));
    ASSERT_TRUE(answer.done) << answer.reason.toStdString();
    EXPECT_FALSE(service.answer(answer.id, QStringLiteral("答复的答复")).done);
    EXPECT_FALSE(service.settle(answer.id).done);
    auto threads = service.list();
    ASSERT_EQ(threads.size(), 1u);
    ASSERT_EQ(threads[0].answers.size(), 1u);
    EXPECT_EQ(threads[0].answers[0].owner, QStringLiteral("village"));
    EXPECT_EQ(threads[0].answers[0].month, october);
    EXPECT_EQ(threads[0].state(), RemarkState::Answered);
    EXPECT_TRUE(service.withdraw(answer.id).done);
    EXPECT_EQ(service.list()[0].state(), RemarkState::Open);
    ASSERT_TRUE(service.answer(remark, QStringLiteral("再答")).done);
    Transaction settled(village.db(), QStringLiteral("收到"));
    RemarkRepository(village.db()).setSettled(remark, true);
    settled.commit();
    EXPECT_EQ(service.list()[0].state(), RemarkState::Settled);
    EXPECT_FALSE(service.answer(remark, QStringLiteral("还要说")).done);
    EXPECT_FALSE(service.withdraw(service.list()[0].answers[0].id).done);
}

TEST(RemarkService, OnlyTheWriterSettlesAndWithdraws) {
    Township township;
    RemarkService service = serviceOf(township);
    const RemarkId countys = put(township, QStringLiteral("county"), shuiyang);
    for (const auto& outcome : {service.settle(countys), service.reopen(countys), service.withdraw(countys), service.answer(countys, QStringLiteral("好"))}) {
        EXPECT_FALSE(outcome.done);
        EXPECT_FALSE(outcome.reason.isEmpty());
    }
    const RemarkId own = service.write(shuiyang, october, {}, QStringLiteral("请核对")).id;
    EXPECT_FALSE(service.reopen(own).done);
    EXPECT_TRUE(service.settle(own).done);
    EXPECT_FALSE(service.settle(own).done);
    EXPECT_EQ(service.counts(shuiyang, october), (RemarkCounts{1, 0, 1}));
    EXPECT_TRUE(service.reopen(own).done);
    const RemarkId answer = put(township, QStringLiteral("village"), shuiyang, own);
    EXPECT_EQ(service.counts(shuiyang, october), (RemarkCounts{1, 1, 0}));
    EXPECT_FALSE(service.withdraw(own).done) << "it is answered";
    EXPECT_FALSE(service.withdraw(answer).done);
    const RemarkId second = service.write(shuiyang, october, {}, QStringLiteral("写错了")).id;
    EXPECT_TRUE(service.withdraw(second).done);
    EXPECT_FALSE(service.withdraw(second).done);
    EXPECT_TRUE(checkRebuild(township.db()).equal);
}

TEST(RemarkService, EachStepIsOneActionThatCanBeUndone) {
    Township township;
    RemarkService service = serviceOf(township);
    const RemarkId id = service.write(shuiyang, october, {}, QStringLiteral("请核对")).id;
    ASSERT_TRUE(service.settle(id).done);
    ASSERT_TRUE(service.reopen(id).done);
    ASSERT_TRUE(service.withdraw(id).done);
    for (const auto& [size, state] : {std::pair(1u, RemarkState::Open), {1u, RemarkState::Settled}, {1u, RemarkState::Open}}) {
        const auto undone = township.session().undo();
        ASSERT_TRUE(undone.done) << undone.reason.toStdString();
        EXPECT_FALSE(undone.action.label.isEmpty());
        ASSERT_EQ(service.list().size(), size);
        EXPECT_EQ(service.list()[0].state(), state);
    }
    ASSERT_TRUE(township.session().undo().done);
    EXPECT_TRUE(service.list().empty());
    ASSERT_TRUE(township.session().redo().done);
    EXPECT_EQ(service.list()[0].remark.body, QStringLiteral("请核对"));
}

TEST(RemarkService, ListsByPlaceAndCounts) {
    Township township;
    RemarkService service = serviceOf(township);
    ASSERT_TRUE(service.write(shuiyang, september, {}, QStringLiteral("甲")).done);
    ASSERT_TRUE(service.write(shuiyang, october, {}, QStringLiteral("乙")).done);
    ASSERT_TRUE(service.write(neighbour, october, {}, QStringLiteral("丙")).done);
    const auto bodies = [](const std::vector<RemarkThread>& threads) {
        QStringList all;
        for (const RemarkThread& thread : threads)
            all << thread.remark.body;
        return all.join(QString());
    };
    EXPECT_EQ(bodies(service.list()), QStringLiteral("乙丙甲"));
    EXPECT_EQ(bodies(service.list(shuiyang)), QStringLiteral("乙甲"));
    EXPECT_EQ(bodies(service.list(shuiyang, september)), QStringLiteral("甲"));
    EXPECT_EQ(bodies(service.list({}, october)), QStringLiteral("乙丙"));
    const RemarkPlaces places = countRemarks(service.list());
    EXPECT_EQ(places.size(), 3u);
    EXPECT_EQ(places.at({shuiyang, september}), (RemarkCounts{1, 0, 0}));
    EXPECT_EQ(openRemarksText(service.list()).size(), 2); // a sentence for each month
    EXPECT_TRUE(remarkCountsText({0, 0, 5}).isEmpty());
}

/// What no service writes (a newer program, a forgery) is no remark and takes nobody's answer.
TEST(RemarkService, StrangeRowsAreNoRemarks) {
    TestOffice village;
    const RemarkId remark = put(village, QStringLiteral("township"), shuiyang);
    put(village, QStringLiteral("village"), shuiyang);          // a village's own remark
    put(village, QStringLiteral("county"), shuiyang, remark);   // a county's answer
    put(village, QStringLiteral("village"), shuiyang, {12345}); // the remark is not here
    put(village, QStringLiteral("village"), neighbour, remark); // another village's answer
    const auto threads = RemarkRepository(village.db()).threads();
    ASSERT_EQ(threads.size(), 1u);
    EXPECT_TRUE(threads[0].answers.empty());
}

TEST(RemarkListModel, OpenOnesComeFirst) {
    Township township;
    RemarkService service = serviceOf(township);
    const RemarkId settled = service.write(shuiyang, october, {}, QStringLiteral("一")).id;
    ASSERT_TRUE(service.settle(settled).done);
    const RemarkId answered = service.write(shuiyang, october, {}, QStringLiteral("二")).id;
    const RemarkId answer = put(township, QStringLiteral("village"), shuiyang, answered);
    const RemarkId open = service.write(shuiyang, october, {}, QStringLiteral("三")).id;
    RemarkListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setThreads(service.list());
    EXPECT_EQ(reset.count(), 1);
    ASSERT_EQ(model.rowCount(), 3);
    EXPECT_EQ(model.rowOf(open), 0);
    EXPECT_EQ(model.rowOf(answered), 1);
    EXPECT_EQ(model.rowOf(answer), 1) << "of the remark with this answer";
    EXPECT_EQ(model.rowOf(settled), 2);
    EXPECT_EQ(model.rowOf({12345}), -1);
    EXPECT_EQ(model.index(1, RemarkListModel::Text).data().toString(), QStringLiteral("二"));
    EXPECT_EQ(model.index(1, 0).data(RemarkListModel::StateRole).toInt(), int(RemarkState::Answered));
    const QString whole = model.wholeText(1);
    EXPECT_TRUE(whole.contains(QStringLiteral("二")) && whole.contains(QStringLiteral("内容")) && whole.contains(QStringLiteral("2026-10-30"))) << whole.toStdString();
    EXPECT_TRUE(model.wholeText(7).isEmpty());
    model.setThreads({});
    EXPECT_EQ(model.rowCount(), 0);
}
