// Revocation that takes effect after the fact, and the way back.
#include "tests/models/exchange/forge.h"
#include <QDir>

using namespace cunwu;
using namespace cunwu::test;

namespace {

/// Two computers of one village; the second is lost after the county has its first two entries (one household).
struct Lost {
    County county;
    std::unique_ptr<Place> kept = county.village(), lost = county.village();
    HouseholdId early, late;
    QByteArray feed;
    QString device;

    Lost() {
        early = lost->addHousehold(QStringLiteral("1"), QStringLiteral("王"));
        feed = lost->db().journal()->feedUid();
        device = Registry(lost->on()).self().installation;
        county.take(county.county(), county.up(*lost));
        late = lost->addHousehold(QStringLiteral("2"), QStringLiteral("李"));
        lost->setPhone(early, QStringLiteral("222"));
    }
    void revoke() { ASSERT_TRUE(EnrolService(county.county().on()).revoke(device, county.root()).value); }
    void share(Place& with, const QByteArray& package) { EXPECT_NE(county.take(with, package).verdict, Verdict::Rejected); }
    QByteArray forKept() { // what the lost computer gave to the other one, before anybody knew
        county.take(*lost, county.down(county.county(), shuiyang));
        const ExportOutcome made = ExportService(lost->on()).exportDown(county.stick(), *DivisionCode::parse(shuiyang));
        EXPECT_TRUE(made.done()) << made.reason.toStdString();
        return loadPackage(made.path);
    }
    struct Outcome {
        int count;
        QString reason;
    };
    Outcome accept(const std::set<std::int64_t>& seqs) {
        const auto outcome = EnrolService(county.county().on()).accept(feed, seqs, county.root());
        return {outcome.value.value_or(-1), outcome.reason};
    }
};

} // namespace

TEST(Revocation, EntriesFoldedBeforeTheNewsAreTakenBack) {
    Lost l;
    l.share(*l.kept, l.forKept());
    ASSERT_EQ(l.kept->households(), 2);
    ASSERT_EQ(l.kept->phone(l.early), QStringLiteral("222"));
    l.county.take(l.county.county(), l.county.up(*l.lost));
    l.revoke(); // from the last entry that the county has on: all of them
    EXPECT_EQ(l.county.county().households(), 2);

    Lost m;
    m.share(*m.kept, m.forKept());
    m.revoke();
    m.share(*m.kept, m.county.down(m.county.county(), shuiyang));
    EXPECT_EQ(m.kept->households(), 1);
    EXPECT_EQ(m.kept->phone(m.early), QString());
    EXPECT_EQ(m.kept->phone(m.late), QStringLiteral("(none)"));
    EXPECT_EQ(held(*m.kept)[QStringLiteral("revoked")], 3);
    EXPECT_EQ(m.kept->db().journal()->verifyChain(), QString());
    expectWhole(*m.kept);
    // The office that heard of it first holds the same.
    m.share(m.county.county(), m.county.up(*m.kept));
    EXPECT_EQ(held(m.county.county())[QStringLiteral("revoked")], 3);
    EXPECT_EQ(m.county.county().households(), 1);
}

TEST(Revocation, EditsOfOthersIntoARowThatIsGoneWaitAndComeBack) {
    Lost l;
    l.share(*l.kept, l.forKept());
    l.kept->setPhone(l.late, QStringLiteral("333")); // on a household that only the lost computer made
    const auto seq = l.kept->db().journal()->feedSeq();
    l.revoke();
    l.share(*l.kept, l.county.down(l.county.county(), shuiyang));
    EXPECT_EQ(l.kept->phone(l.late), QStringLiteral("(none)"));
    EXPECT_EQ(held(*l.kept)[QStringLiteral("row")], 1);
    expectWhole(*l.kept);
    l.kept->on();
    l.kept->close();
    l.kept->reopen();
    EXPECT_EQ(l.kept->db().journal()->feedSeq(), seq); // its place in the feed is taken
    l.kept->addHousehold(QStringLiteral("3"), QStringLiteral("张"));
    l.share(l.county.county(), l.county.up(*l.kept));
    EXPECT_EQ(l.county.county().households(), 2);
    EXPECT_EQ(held(l.county.county())[QStringLiteral("row")], 1);
    EXPECT_EQ(l.accept({}).count, 3);
    EXPECT_EQ(l.county.county().phone(l.late), QStringLiteral("333"));
    EXPECT_EQ(l.county.county().households(), 3);
    EXPECT_TRUE(held(l.county.county()).empty());
    l.share(*l.kept, l.county.down(l.county.county(), shuiyang));
    EXPECT_EQ(l.kept->digest(), l.county.county().digest());
    EXPECT_TRUE(held(*l.kept).empty());
    EXPECT_EQ(l.kept->db().journal()->verifyChain(), QString());
    expectWhole(*l.kept);
    expectWhole(l.county.county());
}

TEST(Revocation, SingleEntriesAreAcceptedByTheCountyAndCountEverywhere) {
    Lost l;
    l.share(*l.kept, l.forKept());
    l.revoke();
    l.share(*l.kept, l.county.down(l.county.county(), shuiyang));
    l.share(l.county.county(), l.county.up(*l.kept)); // brings the lost computer's entries along
    std::int64_t phone = 0;
    for (const HeldOp& op : ExchangeRepository(l.county.county().db()).heldOps())
        if (op.op.columns.contains("phone") && !op.op.columns.contains("village"))
            phone = op.op.ref.seq;
    ASSERT_GT(phone, 0);
    EXPECT_EQ(l.accept({phone}).count, 1);
    EXPECT_EQ(l.county.county().phone(l.early), QStringLiteral("222"));
    EXPECT_EQ(l.county.county().households(), 1);
    EXPECT_EQ(l.accept({phone}).count, -1); // not held any more
    EXPECT_FALSE(l.accept({phone + 99}).reason.isEmpty());
    l.share(*l.kept, l.county.down(l.county.county(), shuiyang));
    EXPECT_EQ(l.kept->phone(l.early), QStringLiteral("222"));
    EXPECT_EQ(l.kept->digest(), l.county.county().digest());
    EXPECT_EQ(held(*l.kept)[QStringLiteral("revoked")], 2);
    auto fresh = l.county.village(); // a new computer hears of all at once
    l.share(*fresh, l.county.down(l.county.county(), shuiyang));
    EXPECT_EQ(fresh->digest(), l.kept->digest());
    expectWhole(*l.kept);
}

TEST(Revocation, AHeldEntryOfALostComputerDoesNotSlipInLater) {
    // It waits for its row when the computer is revoked; the row comes afterwards.
    Lost l;
    const HouseholdId shared = l.kept->addHousehold(QStringLiteral("9"), QStringLiteral("张"));
    const ExportOutcome made = ExportService(l.kept->on()).exportUp(l.county.stick());
    const QByteArray row = loadPackage(made.path);
    OpRange range = rangeOf(*l.lost);
    Op op = range.ops.back();
    op.ref.seq += 1;
    op.lamport += 1;
    op.action = op.ref.seq;
    op.parents.clear();
    op.row = shared.value;
    op.columns = {{"phone", std::string("666")}};
    range.ops.push_back(op);
    rechain(range);
    Forge forge(*l.lost);
    forge.add(range, l.county);
    l.share(l.county.county(), forge.finish());
    ASSERT_EQ(held(l.county.county())[QStringLiteral("row")], 1);
    std::vector<Device> devices = ExchangeRepository(l.county.county().db()).devices();
    RegistryDocument next{Registry(l.county.county().on()).number() + 1, devices};
    for (Device& device : next.devices)
        if (device.subject.installation == l.device)
            device.cutoffs = {{l.feed, 2}};
    {
        Transaction transaction(l.county.county().db(), {});
        ASSERT_EQ(Registry(l.county.county().on()).adopt(signData(encodeRegistry(next), l.county.root().key, l.county.root().certificate)), Registry::Adoption::Adopted);
        transaction.commit();
    }
    l.share(l.county.county(), row);
    EXPECT_EQ(l.county.county().phone(shared), QString());
    EXPECT_EQ(held(l.county.county())[QStringLiteral("row")], 0);
}

TEST(Revocation, TheLostComputerIsToldWhenItExportsAgain) {
    Lost l;
    EXPECT_TRUE(ExportService(l.lost->on()).exportUp(l.county.stick()).notice.isEmpty());
    l.revoke();
    const QByteArray down = l.county.down(l.county.county(), shuiyang); // sealed for the other computer only
    EXPECT_EQ(l.county.take(*l.lost, down).verdict, Verdict::Rejected);
    for (int i = 0; i < 2; ++i) {
        const ExportOutcome made = ExportService(l.lost->on()).exportUp(l.county.stick());
        EXPECT_TRUE(made.done());
        EXPECT_FALSE(made.notice.isEmpty());
    }
    EXPECT_EQ(l.lost->households(), 2); // its own file keeps what was written there
    l.county.confirm(*l.lost);
    l.share(l.county.county(), l.county.up(*l.lost));
    EXPECT_EQ(l.county.county().households(), 2);
}

TEST(Revocation, ACopyThatBuildsOnWhatOnlyTheLostComputerWroteIsNotWaitedForInVain) {
    Lost l; // its last entries were never exported; its file goes on at another computer
    l.revoke();
    l.lost->on();
    l.lost->close();
    QDir().mkpath(l.county.file(QStringLiteral("other")));
    l.lost->reopen(l.county.file(QStringLiteral("other")));
    l.county.confirm(*l.lost);
    l.lost->addHousehold(QStringLiteral("3"), QStringLiteral("张"));
    l.share(l.county.county(), l.county.up(*l.lost));
    EXPECT_EQ(l.county.county().households(), 2);
    EXPECT_TRUE(held(l.county.county()).empty());
    expectWhole(l.county.county());
}

TEST(Revocation, LabelsOutliveTheFirstEntryOfTheirAction) {
    Lost l;
    l.share(*l.kept, l.forKept());
    Journal& journal = *l.kept->db().journal();
    const auto before = journal.opsOfFeed(l.feed, 1, 100);
    {
        l.kept->on();
        Transaction transaction(l.kept->db(), {});
        ExchangeRepository repository(l.kept->db());
        repository.hold({before[0], QStringLiteral("revoked"), shuiyang});
        journal.recall({before[0].ref});
        transaction.commit();
    }
    EXPECT_EQ(journal.verifyChain(), QString());
    EXPECT_EQ(journal.op(before[1].ref), before[1]);
    expectWhole(*l.kept);
}
