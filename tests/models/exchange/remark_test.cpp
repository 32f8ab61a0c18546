// Review remarks on their way: down to the village that they are about, its answers up, and nobody writes another's rows.
#include "models/exchange/package.h"
#include "models/remark/remarkrepository.h"
#include "models/remark/remarkservice.h"
#include "models/scheme/schemedifference.h"
#include "tests/models/exchange/forge.h"

using namespace cunwu;
using namespace cunwu::test;

namespace {

const QString other = QStringLiteral("469030101203"), wanling = QStringLiteral("469030101");
const Month october(2026, 10);

RemarkService serviceOf(Place& place) {
    return RemarkService(place.on().db(), place.on().office(), place.clock());
}

RemarkId write(Place& from, const QString& village, const QString& text) {
    const auto written = serviceOf(from).write(village, october, {}, text);
    EXPECT_TRUE(written.done) << written.reason.toStdString();
    return written.id;
}

RemarkThread only(Place& place) {
    const auto threads = serviceOf(place).list();
    EXPECT_EQ(threads.size(), 1u);
    return threads.empty() ? RemarkThread() : threads[0];
}

int opsOf(Place& place, RemarkId id) {
    return int(place.on().db().journal()->opsOfRow(QStringLiteral("remark"), id.value).size());
}

/// Takes a package and hears what the tellers say.
PackageReport takeTold(Place& into, const QByteArray& package) {
    ImportService service(into.on());
    service.setTellers({schemeTeller(into.on().office().code), RemarkService::teller(into.on().office())});
    return service.importBytes(QStringLiteral("包.cwpkg"), package);
}

/// A county with two villages that have exchanged before.
struct Two {
    County county;
    std::unique_ptr<Place> first = county.village(shuiyang), second = county.village(other, QStringLiteral("邻村"));
    Two() {
        county.meet(*first, shuiyang);
        county.meet(*second, other);
    }
    Place& top() { return county.county(); }
    QByteArray down(const QString& code) { return county.down(top(), code); }
};

/// An op of the village about a row of its file, in a valid chain with a valid signature, as a changed program would write it.
QByteArray forged(County& county, Place& village, RemarkId row, OpKind kind, const Columns& columns, bool knowsThePast = true) {
    Forge forge(village);
    OpRange range = rangeOf(village);
    Op op;
    op.ref = {range.feed, range.last() + 1};
    op.lamport = range.ops.back().lamport + 1;
    op.table = QStringLiteral("remark");
    op.row = row.value;
    op.kind = kind;
    op.columns = columns;
    op.action = op.ref.seq;
    op.user = QStringLiteral("某人");
    op.at = range.ops.back().at;
    op.label = QStringLiteral("改");
    if (knowsThePast)
        for (const Op& known : village.on().db().journal()->opsOfRow(op.table, op.row))
            op.parents = {known.ref};
    range.ops.push_back(op);
    rechain(range);
    forge.add(range, county);
    return forge.finish();
}

} // namespace

TEST(Remarks, GoDownToTheirVillageOnlyAndTheAnswerComesUp) {
    Two two;
    const RemarkId remark = write(two.top(), shuiyang, QStringLiteral("三包分值请核对"));
    const QByteArray toFirst = two.down(shuiyang), toSecond = two.down(other);
    EXPECT_EQ(two.county.take(*two.first, toFirst).verdict, Verdict::Applied);
    EXPECT_NE(two.county.take(*two.second, toSecond).verdict, Verdict::Rejected);
    EXPECT_TRUE(serviceOf(*two.second).list().empty());
    EXPECT_EQ(opsOf(*two.second, remark), 0) << "not in the file in any form";
    EXPECT_TRUE(held(*two.second).empty());
    EXPECT_EQ(only(*two.first).remark.body, QStringLiteral("三包分值请核对"));
    EXPECT_EQ(only(*two.first).remark.owner, QStringLiteral("county"));

    const auto answer = serviceOf(*two.first).answer(remark, QStringLiteral("已核对，无误"));
    ASSERT_TRUE(answer.done) << answer.reason.toStdString();
    EXPECT_EQ(two.county.take(two.top(), two.county.up(*two.first)).verdict, Verdict::Applied);
    EXPECT_EQ(only(two.top()).state(), RemarkState::Answered);
    EXPECT_EQ(only(two.top()).answers[0].body, QStringLiteral("已核对，无误"));
    ASSERT_TRUE(serviceOf(two.top()).settle(remark).done);
    EXPECT_EQ(two.county.take(*two.first, two.down(shuiyang)).verdict, Verdict::Applied);
    EXPECT_EQ(only(*two.first).state(), RemarkState::Settled);
    (void)two.county.take(*two.second, two.down(other));
    EXPECT_TRUE(serviceOf(*two.second).list().empty());
    for (Place* place : {two.first.get(), two.second.get(), &two.top()})
        expectWhole(*place);
}

TEST(Remarks, OfATownshipReachVillageAndCounty) {
    County county;
    auto township = county.village(wanling, QStringLiteral("湾岭镇"));
    auto village = county.village(shuiyang);
    county.meet(*village, shuiyang);
    county.take(*township, county.down(county.county(), wanling)); // who is who
    county.take(*township, county.up(*village));
    const RemarkId remark = write(*township, shuiyang, QStringLiteral("请补佐证"));
    EXPECT_EQ(county.take(*village, county.down(*township, shuiyang)).verdict, Verdict::Applied);
    ASSERT_TRUE(serviceOf(*village).answer(remark, QStringLiteral("已补")).done);
    const QByteArray up = county.up(*village);
    // The answer may be at the county before the remark: it is kept, and found when the remark comes.
    EXPECT_NE(county.take(county.county(), up).verdict, Verdict::Rejected);
    EXPECT_TRUE(serviceOf(county.county()).list().empty());
    EXPECT_EQ(county.take(county.county(), county.up(*township)).verdict, Verdict::Applied);
    EXPECT_EQ(only(county.county()).state(), RemarkState::Answered);
    EXPECT_FALSE(serviceOf(county.county()).settle(remark).done) << "the township wrote it";
    EXPECT_EQ(county.take(*township, up).verdict, Verdict::Applied);
    EXPECT_EQ(only(*township).state(), RemarkState::Answered);
    for (Place* place : {village.get(), township.get(), &county.county()})
        expectWhole(*place);
}

TEST(Remarks, OrderAndDoublingDoNotMatter) {
    Two two;
    const RemarkId remark = write(two.top(), shuiyang, QStringLiteral("一"));
    const QByteArray first = two.down(shuiyang);
    ASSERT_TRUE(serviceOf(two.top()).settle(remark).done);
    const QByteArray second = two.down(shuiyang);
    ASSERT_TRUE(serviceOf(two.top()).reopen(remark).done);
    write(two.top(), shuiyang, QStringLiteral("二"));
    const QByteArray third = two.down(shuiyang);
    two.county.take(*two.first, third);
    two.county.take(*two.first, first);
    two.county.take(*two.first, second);
    EXPECT_EQ(two.county.take(*two.first, third).verdict, Verdict::Known);
    EXPECT_EQ(two.county.take(*two.first, first).verdict, Verdict::Known);
    const auto threads = serviceOf(*two.first).list();
    ASSERT_EQ(threads.size(), 2u);
    for (const RemarkThread& thread : threads)
        EXPECT_EQ(thread.state(), RemarkState::Open);
    EXPECT_TRUE(held(*two.first).empty());
    expectWhole(*two.first);
}

TEST(Remarks, AWithdrawnOneGoesEverywhere) {
    Two two;
    const RemarkId remark = write(two.top(), shuiyang, QStringLiteral("写错了"));
    two.county.take(*two.first, two.down(shuiyang));
    ASSERT_TRUE(serviceOf(two.top()).withdraw(remark).done);
    EXPECT_EQ(two.county.take(*two.first, two.down(shuiyang)).verdict, Verdict::Applied);
    EXPECT_TRUE(serviceOf(*two.first).list().empty());
    ASSERT_TRUE(two.top().on().undo().done);
    EXPECT_EQ(two.county.take(*two.first, two.down(shuiyang)).verdict, Verdict::Applied);
    EXPECT_EQ(only(*two.first).remark.body, QStringLiteral("写错了"));
    expectWhole(*two.first);
}

/// The services refuse it; a changed program in the village could still write it.
TEST(Remarks, NobodyEditsAnotherOfficesRows) {
    struct Attempt {
        const char* name;
        OpKind kind;
        Columns columns;
        bool knowsThePast;
    };
    const Attempt attempts[] = {
        {"text", OpKind::Put, {{"body", std::string("没有意见")}}, true},
        {"settled", OpKind::Put, {{"settled", std::int64_t(1)}}, true},
        {"settled without a past", OpKind::Put, {{"settled", std::int64_t(1)}}, false},
        {"made its own", OpKind::Put, {{"owner", std::string("village")}, {"village", shuiyang.toStdString()}}, true},
        {"made its own without a past", OpKind::Put, {{"owner", std::string("village")}, {"village", shuiyang.toStdString()}}, false},
        {"deleted", OpKind::Del, {}, true},
    };
    for (const Attempt& attempt : attempts) {
        SCOPED_TRACE(attempt.name);
        Two two;
        const RemarkId remark = write(two.top(), shuiyang, QStringLiteral("请核对"));
        two.county.take(*two.first, two.down(shuiyang));
        const QByteArray package = forged(two.county, *two.first, remark, attempt.kind, attempt.columns, attempt.knowsThePast);
        const PackageReport report = two.county.take(two.top(), package);
        EXPECT_EQ(report.ops.fresh, 0);
        EXPECT_EQ(held(two.top()), (std::map<QString, int>{{QStringLiteral("scope"), 1}}));
        EXPECT_FALSE(report.reason.isEmpty());
        EXPECT_EQ(only(two.top()).remark.body, QStringLiteral("请核对"));
        EXPECT_EQ(only(two.top()).state(), RemarkState::Open);
        expectWhole(two.top());
    }
}

TEST(Remarks, NobodyWritesInAnotherOfficesName) {
    const auto row = [](const char* owner, const QString& village) {
        return Columns{{"body", std::string("好")}, {"month", std::int64_t(202610)}, {"owner", std::string(owner)}, {"village", village.toStdString()}};
    };
    for (const Columns& columns : {row("county", shuiyang), row("township", shuiyang), row("village", other)}) {
        Two two;
        const PackageReport report = two.county.take(two.top(), forged(two.county, *two.first, {777}, OpKind::Put, columns));
        EXPECT_EQ(report.ops.fresh, 0);
        EXPECT_EQ(held(two.top()), (std::map<QString, int>{{QStringLiteral("scope"), 1}}));
        EXPECT_EQ(opsOf(two.top(), {777}), 0);
    }
}

/// The verdict does not depend on whether the row or the forged edit of it comes first.
TEST(Remarks, AForgedEditWaitsForTheRowAndIsRefusedThen) {
    County county;
    auto township = county.village(wanling, QStringLiteral("湾岭镇"));
    auto village = county.village(shuiyang);
    county.meet(*village, shuiyang);
    county.take(*township, county.down(county.county(), wanling));
    county.take(*township, county.up(*village));
    const RemarkId remark = write(*township, shuiyang, QStringLiteral("请核对"));
    county.take(*village, county.down(*township, shuiyang));
    const QByteArray package = forged(county, *village, remark, OpKind::Put, {{"body", std::string("没有意见")}, {"owner", std::string("village")}, {"village", shuiyang.toStdString()}});
    county.take(county.county(), package);
    EXPECT_EQ(held(county.county()), (std::map<QString, int>{{QStringLiteral("row"), 1}}));
    EXPECT_EQ(county.take(county.county(), county.up(*township)).verdict, Verdict::Applied);
    EXPECT_EQ(held(county.county()), (std::map<QString, int>{{QStringLiteral("scope"), 1}}));
    EXPECT_EQ(only(county.county()).remark.body, QStringLiteral("请核对"));
    expectWhole(county.county());
}

TEST(Remarks, TheReportSaysWhatCame) {
    Two two;
    const RemarkId remark = write(two.top(), shuiyang, QStringLiteral("一"));
    write(two.top(), shuiyang, QStringLiteral("二"));
    const QByteArray package = two.down(shuiyang);
    PackageReport report = takeTold(*two.first, package);
    ASSERT_EQ(report.changes.size(), 1);
    EXPECT_TRUE(report.changes[0].contains(QStringLiteral("2026年10月"))) << report.changes[0].toStdString();
    EXPECT_TRUE(report.changes[0].contains(u'2'));
    EXPECT_TRUE(takeTold(*two.first, package).changes.isEmpty());
    ASSERT_TRUE(serviceOf(*two.first).answer(remark, QStringLiteral("好")).done);
    report = takeTold(two.top(), two.county.up(*two.first));
    ASSERT_EQ(report.changes.size(), 1);
    ASSERT_TRUE(serviceOf(two.top()).settle(remark).done);
    EXPECT_EQ(takeTold(*two.first, two.down(shuiyang)).changes.size(), 1);
    EXPECT_TRUE(takeTold(*two.first, two.down(shuiyang)).changes.isEmpty());
}
