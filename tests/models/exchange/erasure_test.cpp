// A person erased on request, everywhere and for good.
#include "models/attachment/attachmentservice.h"
#include "models/attachment/attachmentstore.h"
#include "models/exchange/erasureservice.h"
#include "models/exchange/limits.h"
#include "models/exchange/scopedigest.h"
#include "tests/models/exchange/forge.h"
#include <QDir>
#include <QFile>

using namespace cunwu;
using namespace cunwu::test;

namespace {

const QString wanling = QStringLiteral("469030101"), name = QStringLiteral("符亚九九"), citizen = QStringLiteral("469030197001010017");
const QString person = QStringLiteral("person");

/// A village with two computers, its township and its county; the village's first household has a member who asks to be erased.
struct Offices {
    County county;
    std::unique_ptr<Place> township = county.village(wanling, QStringLiteral("湾岭镇")), first = county.village(), second = county.village();
    HouseholdId household;
    PersonId who;

    Offices() {
        county.take(*township, county.down(top(), wanling)); // who is who
        for (Place* place : {first.get(), second.get()})
            county.take(*place, county.down(top(), shuiyang));
        household = first->addHousehold(QStringLiteral("1"), QStringLiteral("王德文"));
        who = member(*first);
    }
    Place& top() { return county.county(); }
    std::vector<Place*> all() { return {first.get(), second.get(), township.get(), &top()}; }
    PersonId member(Place& place) {
        place.on();
        Transaction transaction(place.db(), QStringLiteral("新增成员"));
        Person p;
        p.household = household;
        p.name = name;
        p.citizenId = citizen;
        const PersonId id = HouseholdRepository(place.db()).insert(p);
        transaction.commit();
        return id;
    }
    void rename(Place& place, const QString& to) {
        place.on();
        Person p = HouseholdRepository(place.db()).person(who).value();
        p.name = to;
        Transaction transaction(place.db(), QStringLiteral("改姓名"));
        HouseholdRepository(place.db()).update(p);
        transaction.commit();
    }
    void erase(Place& place) {
        const auto outcome = ErasureService(place.on()).erase(person, who.value, QStringLiteral("本人申请"));
        EXPECT_TRUE(outcome.done()) << outcome.reason.toStdString();
    }
    void share(Place& from, std::vector<Place*> to) {
        const bool village = from.on().office().code.level() == DivisionCode::Level::Village;
        const QByteArray package = village ? county.up(from) : county.down(from, shuiyang);
        for (Place* place : to)
            EXPECT_NE(county.take(*place, package).verdict, Verdict::Rejected);
    }
    QByteArray sideways(Place& from) {
        const ExportOutcome made = ExportService(from.on()).exportDown(county.stick(), *DivisionCode::parse(shuiyang));
        EXPECT_TRUE(made.done()) << made.reason.toStdString();
        return loadPackage(made.path);
    }
    /// Everybody to everybody, until all have everything.
    void meet() {
        for (int round = 0; round < 3; ++round) {
            for (Place* village : {first.get(), second.get()})
                share(*village, {township.get(), &top()});
            share(top(), {first.get(), second.get()});
        }
    }
};

QByteArray bytesOf(Place& place) {
    place.on().file().settle();
    QFile file(place.path());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// In the bytes of the file, or in what they hold compressed.
bool knows(Place& place, const QString& word) {
    if (bytesOf(place).contains(word.toUtf8()))
        return true;
    for (Statement s = place.db().prepare("SELECT signed FROM bundle"); s.step();)
        for (const Op& op : decodeOpLines(inflate(verifySigned(s.blob(0)).value().data, limits::inflatedBytes).value()).ops)
            if (encodeBody(op.columns).find(word.toStdString()) != std::string::npos)
                return true;
    return false;
}

void expectForgotten(Place& place, std::int64_t row) {
    place.on();
    EXPECT_FALSE(knows(place, name)) << place.path().toStdString();
    EXPECT_FALSE(knows(place, citizen)) << place.path().toStdString();
    EXPECT_TRUE(place.db().journal()->isErased(person, row)) << place.path().toStdString();
    EXPECT_EQ(place.db().journal()->verifyChain(), QString());
    expectWhole(place);
}

ScopeDigest digestOf(Place& place) {
    place.on();
    return scopeDigest(place.db(), *DivisionCode::parse(shuiyang));
}

} // namespace

TEST(Faults, fault_44_a_person_erased_on_request_and_an_old_package_comes_again) {
    Offices o;
    const QByteArray old = o.county.up(*o.first), toColleague = o.sideways(*o.first); // never delivered before
    o.meet();
    for (Place* place : o.all())
        ASSERT_TRUE(knows(*place, name)) << place->path().toStdString();
    const QByteArray down = o.county.down(*o.township, shuiyang);
    o.erase(*o.first);
    expectForgotten(*o.first, o.who.value);
    o.meet();
    for (Place* place : o.all())
        expectForgotten(*place, o.who.value);
    for (Place* place : o.all()) {
        const bool above = place == o.township.get() || place == &o.top();
        if (place != o.first.get())
            EXPECT_NE(o.county.take(*place, above ? old : toColleague).verdict, Verdict::Rejected);
        if (!above)
            (void)o.county.take(*place, down);
        EXPECT_EQ(digestOf(*place), digestOf(*o.first));
        expectForgotten(*place, o.who.value);
    }
    EXPECT_EQ(digestOf(*o.first).rows, 4); // office, household, its head, and the record
}

TEST(Faults, fault_44_two_computers_erase_the_same_person) {
    Offices o;
    o.meet();
    o.rename(*o.second, name + QStringLiteral("二")); // which the first does not know
    o.erase(*o.first);
    o.erase(*o.second);
    o.meet();
    for (Place* place : o.all()) {
        expectForgotten(*place, o.who.value);
        EXPECT_EQ(place->db().scalar("SELECT count(*) FROM erasure"), 1);
        EXPECT_TRUE(place->db().journal()->conflicts().empty());
        EXPECT_EQ(digestOf(*place), digestOf(*o.first));
    }
}

TEST(Faults, fault_44_a_new_computer_gets_everything_but_the_content) {
    Offices o;
    o.meet();
    o.erase(*o.first);
    o.meet();
    for (Place* from : {&o.top(), o.township.get()}) {
        auto fresh = o.county.village();
        o.county.take(*from, o.county.up(*fresh));
        o.county.take(*o.township, o.county.down(o.top(), wanling)); // who is who
        o.county.take(*fresh, o.county.down(*from, shuiyang));
        o.county.take(*fresh, o.county.up(*o.first)); // as the first would send it on
        if (from == o.township.get())                 // may not vouch for the village's entries: they wait for the county's
            o.county.take(*fresh, o.county.down(o.top(), shuiyang));
        expectForgotten(*fresh, o.who.value);
        EXPECT_EQ(digestOf(*fresh), digestOf(*o.first));
        EXPECT_TRUE(held(*fresh).empty());
    }
}

TEST(Faults, fault_44_a_restored_backup_erases_again) {
    Offices o;
    o.meet();
    const QString copy = o.county.file(QStringLiteral("before.cunwu"));
    for (Place* place : o.all())
        if (place == o.second.get()) {
            place->on().file().settle();
            ASSERT_TRUE(QFile::copy(place->path(), copy));
        }
    o.erase(*o.first);
    o.meet();
    expectForgotten(*o.second, o.who.value);
    o.second->close();
    QFile::remove(o.second->path());
    ASSERT_TRUE(QFile::copy(copy, o.second->path()));
    o.second->reopen();
    ASSERT_TRUE(knows(*o.second, name));
    (void)o.county.up(*o.second);
    o.meet();
    expectForgotten(*o.second, o.who.value);
    EXPECT_EQ(digestOf(*o.second), digestOf(*o.first));
}

TEST(Faults, fault_44_every_order_of_arrival_makes_the_same) {
    Offices o;
    o.meet();
    std::vector<QByteArray> packages;
    o.rename(*o.second, name + QStringLiteral("二"));
    packages.push_back(o.county.up(*o.second));
    o.erase(*o.first);
    packages.push_back(o.county.up(*o.first));
    o.rename(*o.second, name + QStringLiteral("三"));
    packages.push_back(o.county.up(*o.second));
    const QString copy = o.county.file(QStringLiteral("county.cunwu"));
    o.top().on().file().settle();
    ASSERT_TRUE(QFile::copy(o.top().path(), copy));
    std::vector<int> order{0, 1, 2};
    std::optional<ScopeDigest> all;
    do {
        o.top().close();
        QFile::remove(o.top().path());
        ASSERT_TRUE(QFile::copy(copy, o.top().path()));
        o.top().reopen();
        for (const int i : order)
            ASSERT_NE(o.county.take(o.top(), packages[std::size_t(i)]).verdict, Verdict::Rejected);
        expectForgotten(o.top(), o.who.value);
        EXPECT_EQ(digestOf(o.top()), all.value_or(digestOf(o.top())));
        all = digestOf(o.top());
    } while (std::next_permutation(order.begin(), order.end()));
}

/// The very first package, taken apart: entries without content come before the record that explains them.
TEST(Faults, fault_44_entries_without_content_wait_for_their_record) {
    Offices o;
    o.erase(*o.first);
    const OpRange whole = rangeOf(*o.first);
    const auto record = std::find_if(whole.ops.begin(), whole.ops.end(), [](const Op& op) { return op.table == Journal::erasureTable; });
    ASSERT_NE(record, whole.ops.end());
    OpRange before = whole, after = whole;
    before.ops.erase(before.ops.begin() + (record - whole.ops.begin()), before.ops.end());
    after.ops.erase(after.ops.begin(), after.ops.begin() + (record - whole.ops.begin()));
    after.previous = before.ops.back().hash;
    after.lamport = before.ops.back().lamport;
    Forge first(*o.first), second(*o.first);
    first.package.manifest.minReader = second.package.manifest.minReader = Manifest::erasedFormat;
    second.package.manifest.id = QString(32, u'6');
    first.add(before, o.county);
    second.add(after, o.county);
    EXPECT_NE(o.county.take(o.top(), first.finish()).verdict, Verdict::Rejected);
    EXPECT_EQ(held(o.top())[QStringLiteral("erased")], 1);
    expectWhole(o.top());
    EXPECT_NE(o.county.take(o.top(), second.finish()).verdict, Verdict::Rejected);
    EXPECT_TRUE(held(o.top()).empty());
    expectForgotten(o.top(), o.who.value);
}

TEST(Faults, fault_44_a_village_erases_nobody_of_another) {
    Offices o;
    auto stranger = o.county.village(QStringLiteral("469030101203"), QStringLiteral("堑对村"));
    o.meet();
    EXPECT_FALSE(ErasureService(o.top().on()).erase(person, o.who.value, QStringLiteral("理由")).done());
    EXPECT_FALSE(ErasureService(o.first->on()).erase(person, o.who.value, QStringLiteral("  ")).done());
    EXPECT_FALSE(ErasureService(o.first->on()).erase(QStringLiteral("household"), o.household.value, QStringLiteral("理由")).done());
    for (const QString& village : {QStringLiteral("469030101203"), shuiyang}) {
        stranger->on();
        Transaction transaction(stranger->db(), QStringLiteral("抹除"));
        stranger->db().prepare("DELETE FROM erasure").run();
        transaction.commit();
        Transaction again(stranger->db(), QStringLiteral("抹除"));
        stranger->db().prepare("INSERT OR REPLACE INTO erasure(id, village, tbl, row) VALUES (?,?,?,?)").run(Journal::erasureRow(person, o.who.value), village, person, o.who.value);
        again.commit();
    }
    EXPECT_NE(o.county.take(o.top(), o.county.up(*stranger)).verdict, Verdict::Rejected);
    EXPECT_TRUE(knows(o.top(), name));
    EXPECT_FALSE(o.top().db().journal()->isErased(person, o.who.value));
    EXPECT_EQ(held(o.top())[QStringLiteral("scope")], 2);
    EXPECT_EQ(held(o.top())[QStringLiteral("malformed")], 1); // a record is never deleted
    expectWhole(o.top());
}

/// The county has not heard of the person yet when a stranger's record comes: it must not wait there for the day.
TEST(Faults, fault_44_a_strangers_record_that_comes_first_does_nothing) {
    Offices o;
    auto stranger = o.county.village(QStringLiteral("469030101203"), QStringLiteral("堑对村"));
    stranger->on();
    {
        Transaction transaction(stranger->db(), QStringLiteral("抹除"));
        stranger->db().prepare("INSERT INTO erasure(id, village, tbl, row) VALUES (?, '469030101203', ?, ?)").run(Journal::erasureRow(person, o.who.value), person, o.who.value);
        transaction.commit();
    }
    o.county.take(o.top(), o.county.up(*stranger));
    EXPECT_EQ(held(o.top())[QStringLiteral("row")], 1);
    o.meet();
    EXPECT_TRUE(knows(o.top(), name));
    EXPECT_EQ(held(o.top())[QStringLiteral("scope")], 1);
    EXPECT_FALSE(o.top().db().journal()->isErased(person, o.who.value));
}

/// A township cannot vouch for what it cut anew; the county and the village can.
TEST(Faults, fault_44_a_bundle_cut_anew_is_taken_from_those_who_may_vouch_for_it) {
    Offices o;
    o.share(*o.first, {o.township.get()});
    o.erase(*o.first);
    const QByteArray record = o.county.up(*o.first);
    o.county.take(*o.township, o.county.down(o.top(), wanling)); // who is who
    o.county.take(*o.township, record);
    expectForgotten(*o.township, o.who.value);
    std::optional<StoredBundle> recut;
    OpRange range;
    for (const StoredBundle& bundle : ExchangeRepository(o.township->db()).bundlesFrom(o.first->db().journal()->feedUid(), 1))
        if (OpRange read = decodeOpLines(inflate(verifySigned(bundle.bytes).value().data, limits::inflatedBytes).value()); !read.writer.isEmpty()) {
            recut = bundle;
            range = std::move(read);
        }
    ASSERT_TRUE(recut);
    EXPECT_EQ(recut->version, 3);
    EXPECT_EQ(verifySigned(recut->bytes)->signer.subject().office, wanling);
    Forge forged(*o.township);
    forged.package.manifest.minReader = Manifest::erasedFormat;
    forged.add(recut->bytes, {range.feed, range.first()}, range.last(), o.county);
    const PackageReport report = o.county.take(o.top(), forged.finish());
    EXPECT_EQ(report.verdict, Verdict::Held);
    EXPECT_FALSE(report.reason.isEmpty());
    EXPECT_EQ(held(o.top())[QStringLiteral("recut")], 1);
    EXPECT_EQ(o.top().households(), 0);
    EXPECT_NE(o.county.take(o.top(), record).verdict, Verdict::Rejected);
    EXPECT_TRUE(held(o.top()).empty());
    EXPECT_EQ(o.top().households(), 1);
    expectForgotten(o.top(), o.who.value);
}

/// A lost computer erased somebody before anybody knew: its record counts no longer, and who still has the content gives it back.
TEST(Faults, fault_44_a_revoked_computers_record_does_not_count) {
    Offices o;
    o.meet();
    o.erase(*o.second);
    o.county.take(*o.first, o.sideways(*o.second));
    expectForgotten(*o.first, o.who.value);
    ASSERT_TRUE(EnrolService(o.top().on()).revoke(Registry(o.second->on()).self().installation, o.county.root()).value);
    o.county.take(*o.first, o.county.down(o.top(), shuiyang));
    EXPECT_FALSE(o.first->on().db().journal()->isErased(person, o.who.value));
    EXPECT_EQ(held(*o.first)[QStringLiteral("erased")], 1);
    expectWhole(*o.first);
    o.county.take(o.top(), o.county.up(*o.first)); // which asks for it
    o.county.take(*o.first, o.county.down(o.top(), shuiyang));
    EXPECT_EQ(held(*o.first)[QStringLiteral("erased")], 0);
    EXPECT_TRUE(HouseholdRepository(o.first->db()).person(o.who));
    EXPECT_EQ(digestOf(*o.first), digestOf(o.top()));
    expectWhole(*o.first);
}

TEST(Faults, fault_44_papers_of_the_person_go_along) {
    Offices o;
    const auto attach = [&](Place& place, std::int64_t row, const QByteArray& bytes) {
        QFile paper(o.county.file(QStringLiteral("paper.txt")));
        EXPECT_TRUE(paper.open(QIODevice::ReadWrite | QIODevice::Truncate));
        paper.write(bytes);
        paper.seek(0);
        const AttachmentContent content = AttachmentStore(place.on().file().path()).add(paper);
        Transaction transaction(place.db(), QStringLiteral("附件"));
        AttachmentRepository(place.db()).insert({{}, shuiyang, {person, row}, name + QStringLiteral(".txt"), content.sha256, content.size, QDate(2026, 10, 31), {}});
        transaction.commit();
        return content;
    };
    const AttachmentContent own = attach(*o.first, o.who.value, "only this person's"), shared = attach(*o.first, o.who.value, "two need it");
    attach(*o.first, 1, "two need it");
    o.meet();
    for (Place* place : o.all()) { // as volumes would have brought it
        const AttachmentStore store(place->on().file().path());
        QDir().mkpath(QFileInfo(store.pathOf(own.sha256)).path());
        QFile::copy(AttachmentStore(o.first->path()).pathOf(own.sha256), store.pathOf(own.sha256));
    }
    o.erase(*o.first);
    o.meet();
    for (Place* place : o.all()) {
        place->on();
        EXPECT_FALSE(AttachmentStore(place->path()).has(own)) << place->path().toStdString();
        EXPECT_EQ(place->db().scalar("SELECT count(*) FROM attachment"), 1);
        EXPECT_EQ(place->db().scalar("SELECT count(*) FROM erasure"), 3);
    }
    EXPECT_TRUE(AttachmentStore(o.first->path()).has(shared));
}

TEST(Erasures, OlderAutomaticBackupsAreReplaced) {
    Offices o;
    const QString path = o.first->path();
    OfficeSession& session = o.first->on();
    const QString automatic = makeBackup(session.db(), QStringLiteral("import"), QDateTime(QDate(2026, 10, 1), QTime(8, 0)));
    const QString manual = makeBackup(session.db(), QStringLiteral("manual"), QDateTime(QDate(2026, 10, 2), QTime(8, 0)));
    o.erase(*o.first);
    const auto renewed = ErasureService(session).renewBackups();
    EXPECT_GE(renewed.deleted, 1);
    EXPECT_FALSE(QFile::exists(automatic));
    EXPECT_TRUE(QFile::exists(manual));
    QFile fresh(renewed.made);
    ASSERT_TRUE(fresh.open(QIODevice::ReadOnly));
    EXPECT_FALSE(fresh.readAll().contains(name.toUtf8()));
}

TEST(Erasures, APackageThatBringsTheRecordHoldsNothingBack) {
    Offices offices;
    offices.erase(*offices.first);
    const PackageReport report = offices.county.take(offices.top(), offices.county.up(*offices.first));
    EXPECT_EQ(report.verdict, Verdict::Applied);
    EXPECT_EQ(report.ops.held, 0);
    EXPECT_TRUE(report.reason.isEmpty()) << report.reason.toStdString();
    EXPECT_TRUE(ExchangeRepository(offices.top().db()).heldOps().empty());
}
