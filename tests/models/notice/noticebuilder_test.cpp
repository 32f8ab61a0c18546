#include "models/notice/noticebuilder.h"

#include "models/notice/noticecheck.h"
#include "models/notice/noticerepository.h"
#include "models/office/officerepository.h"
#include "models/points/snapshotrepository.h"
#include "tests/models/points/pointsvillage.h"
#include <gtest/gtest.h>

using namespace cunwu;
using namespace cunwu::test;

namespace {

const Month october(2026, 10);
using State = NoticeVerification::State;

struct NoticeBuilderTest : testing::Test {
    PointsVillage v{8};

    void SetUp() override {
        for (int i = 0; i < 8; ++i)
            ASSERT_TRUE(v.type(i, u"1.1"_qs, u"5"_qs).done);
        PointEntry visit = v.entry(0, u"7.1"_qs, Points::of(2));
        visit.note = u"帮邻居修路"_qs;
        const EditOutcome added = v.service().addEntry(visit);
        ASSERT_TRUE(added.done) << added.reason.toStdString();
    }
    void publish() {
        ASSERT_TRUE(v.months().review(villageCode, october).done);
        const auto outcome = v.months().publish(villageCode, october);
        ASSERT_TRUE(outcome.done) << outcome.reason.toStdString();
    }
    NoticeBuilder builder() { return NoticeBuilder(v.db(), v.session().office()); }
    Notice first() {
        return builder().notices(villageCode, october, {{}, {v.household(0)}}).front();
    }
};

} // namespace

TEST_F(NoticeBuilderTest, DraftsHaveFiguresButNoCode) {
    const auto notices = builder().notices(villageCode, october);
    ASSERT_EQ(notices.size(), 8u);
    EXPECT_TRUE(notices[0].isDraft());
    EXPECT_TRUE(notices[0].qrText.isEmpty());
    const Notice n = first();
    EXPECT_EQ(n.head, u"王德文"_qs);
    EXPECT_EQ(n.total, Points::of(107));
    EXPECT_EQ(n.rank, 1);
    EXPECT_EQ(n.households, 8);
    EXPECT_EQ(n.groupHouseholds, 4);
    ASSERT_EQ(n.lines.size(), 2u);
    EXPECT_EQ(n.lines[0].day, QDate(2026, 10, 12)); // entries without a day come last
    EXPECT_TRUE(n.lines[0].basis.contains(u"入户走访：帮邻居修路"_qs));
    EXPECT_EQ(n.lines[0].points, Points::of(2));
    EXPECT_FALSE(n.lines[1].day.isValid());
}

TEST_F(NoticeBuilderTest, AReprintIsTheSameToTheLetter) {
    publish();
    const auto before = builder().notices(villageCode, october);
    EXPECT_FALSE(before[0].isDraft());
    EXPECT_FALSE(before[0].qrText.isEmpty());
    const auto entry = v.repository().entries(v.household(0), october).front();
    ASSERT_TRUE(v.service().correct(entry.id, u"记错户"_qs).done);
    Transaction t(v.db(), u"改名"_qs);
    v.db().prepare("UPDATE person SET name = '王大文' WHERE name = '王德文'").run();
    v.db().prepare("UPDATE household SET group_name = '7组'").run();
    t.commit();
    EXPECT_EQ(builder().notices(villageCode, october), before);
    EXPECT_EQ(builder().notices(villageCode, october, {u"2组"_qs, {}}).size(), 4u);
}

TEST_F(NoticeBuilderTest, VillageAndPhoneAreThoseOfTheDayOfPublication) {
    Office office = v.session().office();
    office.phone = u"0898-86221234"_qs;
    v.session().saveOffice(office);
    publish();
    const auto notices = builder().notices(villageCode, october);
    const Poster red = builder().redPoster(villageCode, october);
    EXPECT_EQ(notices[0].phone, office.phone);
    Office later = office;
    later.name = u"新水央村"_qs;
    later.townshipName = u"新湾岭镇"_qs;
    later.phone = u"0898-86229999"_qs;
    v.session().saveOffice(later);
    EXPECT_EQ(builder().notices(villageCode, october), notices);
    const Poster again = builder().redPoster(villageCode, october);
    EXPECT_EQ(again.village + again.township + again.phone, red.village + red.township + red.phone);

    // A month that an older version published froze neither: the settings must do.
    SnapshotRepository snapshots(v.db());
    MonthSnapshot old = *snapshots.load(villageCode, october);
    old.printedOffice = false;
    Transaction t(v.db(), u"旧版"_qs);
    snapshots.save(old);
    t.commit();
    const Notice fallback = first();
    EXPECT_EQ(fallback.village + fallback.township + fallback.phone,
              later.name + later.townshipName + later.phone);
}

TEST_F(NoticeBuilderTest, NamesOfChildrenAreMasked) {
    const auto born = [&](int household, const QString& name, const char* relation,
                          const char* birth, const char* citizenId = nullptr) {
        v.db()
            .prepare("INSERT INTO person(id, household, position, name, relation, birth, "
                     "citizen_id) VALUES (?,?,?,?,?,?,?)")
            .run(v.db().journal()->newRowId(), v.household(household).value, 1, name,
                 QString::fromUtf8(relation), QString::fromUtf8(birth),
                 QString::fromUtf8(citizenId));
    };
    Transaction t(v.db(), u"成员"_qs);
    born(0, u"王海"_qs, "子", "2012-11-01");                                              // 14 on the day after the notice is printed
    born(0, u"王海燕"_qs, "女", "2008-01-01");                                            // older, and the longer name
    born(0, u"王大山"_qs, "子", "2012-10-31");                                            // 14 today
    v.db().prepare("UPDATE person SET birth = '2015-03-01' WHERE name = '符小妹'").run(); // a head
    t.commit();
    PointEntry entry = v.entry(0, u"7.2"_qs, Points::of(2));
    entry.note = u"王海、王海燕、王大山和王海参加劳动"_qs;
    ASSERT_TRUE(v.service().addEntry(entry).done);
    PointEntry neighbour = v.entry(3, u"7.2"_qs, Points::of(2)); // whose children these are does not matter
    neighbour.note = u"送王海、王海燕回家"_qs;
    ASSERT_TRUE(v.service().addEntry(neighbour).done);
    const auto check = [&] {
        const auto notices = builder().notices(villageCode, october);
        QString basis;
        for (const Notice& n : notices) {
            EXPECT_NE(n.head, u"符小妹"_qs);
            if (n.household == v.household(1)) {
                EXPECT_EQ(n.head, u"符**"_qs);
            }
            for (const NoticeLine& line : n.lines)
                basis += line.basis;
        }
        EXPECT_TRUE(basis.contains(u"王*、王海燕、王大山和王*参加劳动"_qs)) << basis.toStdString();
        EXPECT_TRUE(basis.contains(u"送王*、王海燕回家"_qs)) << basis.toStdString();
    };
    check();
    publish();
    check();
    v.office().clock().set(QDateTime(QDate(2030, 1, 1), QTime(9, 0))); // grown up: the paper stays
    check();
}

TEST_F(NoticeBuilderTest, CodesAreVerifiedAgainstTheFile) {
    publish();
    const Notice n = first();
    NoticeVerification check = verifyNotice(v.db(), n.qrText + u'\n');
    EXPECT_EQ(check.state, State::Current) << check.message.toStdString();
    EXPECT_EQ(check.printed.number, n.number);
    EXPECT_EQ(check.total, n.total);
    EXPECT_EQ(check.head, n.head);

    QString altered = n.qrText;
    altered.replace(u"/107/"_qs, u"/117/"_qs);
    EXPECT_NE(altered, n.qrText);
    EXPECT_EQ(verifyNotice(v.db(), altered).state, State::NotOurs);
    for (const char* text :
         {"", "https://example.com", "CW1/1/2", "CW1/469030101202/202613/1/107/1/AAAAAAAAAAAAAAAA",
          "CW1/469030101202/202610/1/1e99/1/AAAAAAAAAAAAAAAA"})
        EXPECT_EQ(verifyNotice(v.db(), QString::fromUtf8(text)).state, State::Unreadable) << text;

    const auto entry = v.repository().entries(v.household(0), october).front();
    ASSERT_TRUE(v.service().correct(entry.id, u"记错户"_qs).done);
    check = verifyNotice(v.db(), n.qrText);
    EXPECT_EQ(check.state, State::Changed);
    EXPECT_NE(check.total, n.total);
    EXPECT_TRUE(check.genuine());
    // another household's correction does not make this paper wrong
    const Notice other = builder().notices(villageCode, october, {{}, {v.household(3)}}).front();
    EXPECT_EQ(verifyNotice(v.db(), other.qrText).state, State::Current);

    PointsVillage elsewhere(8);
    EXPECT_EQ(verifyNotice(elsewhere.db(), n.qrText).state, State::NotOurs);
    NoticeRepository(elsewhere.db()).ensureSecret();
    EXPECT_EQ(verifyNotice(elsewhere.db(), n.qrText).state, State::NotOurs);
}

TEST_F(NoticeBuilderTest, TheSecretIsMadeOnceAndHasThirtyTwoBytes) {
    NoticeRepository repository(v.db());
    EXPECT_TRUE(repository.secret().isEmpty());
    const QByteArray secret = repository.ensureSecret();
    EXPECT_EQ(secret.size(), 32);
    EXPECT_EQ(repository.ensureSecret(), secret);
}

TEST(NoticeCode, OddNumbersComeBack) {
    for (const QString& number : {u"12"_qs, u"3组-7"_qs, u"a/b c"_qs, u"％"_qs}) {
        const NoticeCode code{villageCode, october, number, Points::fromHundredths(-250), 41};
        const QString text = writeNoticeCode(code, QByteArray(32, 'k'));
        const auto read = readNoticeCode(text);
        ASSERT_TRUE(read) << text.toStdString();
        EXPECT_EQ(read->code, code);
        EXPECT_EQ(noticeCheckValue(read->signedPart, QByteArray(32, 'k')).toLatin1(), read->check);
        EXPECT_NE(noticeCheckValue(read->signedPart, QByteArray(32, 'x')).toLatin1(), read->check);
        for (const QChar c : text)
            EXPECT_TRUE(QStringLiteral("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:").contains(c))
                << text.toStdString();
    }
}

TEST_F(NoticeBuilderTest, PostersAndLetters) {
    ASSERT_TRUE(v.type(1, u"1.1"_qs, u""_qs).done);
    ASSERT_TRUE(v.months().approveAll(villageCode, october, u"外出"_qs).done);
    publish();
    const Poster red = builder().redPoster(villageCode, october);
    ASSERT_EQ(red.rows.size(), 1u); // six have the same total: the middle
    EXPECT_EQ(red.rows[0][1], u"王德文"_qs);
    EXPECT_EQ(red.widths.size(), std::size_t(red.headers.size()));

    const Poster groups = builder().blackPoster(villageCode, october);
    EXPECT_EQ(groups.kind, Poster::Kind::BlackByGroup);
    for (const QStringList& row : groups.rows)
        for (const QString& cell : row)
            EXPECT_FALSE(cell.contains(u"符小妹"_qs)); // no names without the resolution
    EXPECT_EQ(groups.rows.front()[0], u"10组"_qs);

    const auto letters = builder().letters(villageCode, october);
    ASSERT_EQ(letters.size(), 1u);
    EXPECT_EQ(letters[0].kind, Notice::Kind::Letter);
    EXPECT_EQ(letters[0].household, v.household(1));

    Office office = v.session().office();
    office.settings.insert(u"black_list_resolution"_qs, u"2026年9月1日村民代表会议决议"_qs);
    EXPECT_EQ(NoticeBuilder(v.db(), office).blackPoster(villageCode, october).kind, Poster::Kind::BlackByGroup) << "the resolution came after the publication";
}

TEST_F(NoticeBuilderTest, ListsAreThoseOfTheDayOfPublication) {
    ASSERT_TRUE(v.type(1, u"1.1"_qs, u""_qs).done);
    for (int i = 3; i < 8; ++i) // the second from the end stands alone, too
        ASSERT_TRUE(v.service().addEntry(v.entry(i, u"7.1"_qs, Points::of(2))).done);
    ASSERT_TRUE(v.months().approveAll(villageCode, october, u"外出"_qs).done);
    Office office = v.session().office();
    office.settings.insert(u"black_list_resolution"_qs, u"2026年9月1日村民代表会议决议"_qs);
    office.settings.insert(u"black"_qs, 1);
    v.session().saveOffice(office);
    publish();
    const Poster names = builder().blackPoster(villageCode, october);
    EXPECT_EQ(names.kind, Poster::Kind::Black);
    ASSERT_EQ(names.rows.size(), 1u);
    EXPECT_EQ(names.rows[0][1], u"符小妹"_qs);
    EXPECT_TRUE(names.note.contains(u"村民代表会议决议"_qs));
    ASSERT_EQ(builder().letters(villageCode, october).size(), 1u);

    Office later = office;
    later.settings.insert(u"black_list_resolution"_qs, QString());
    later.settings.insert(u"black"_qs, 2);
    later.settings.insert(u"red"_qs, 1);
    v.session().saveOffice(later);
    const Poster again = builder().blackPoster(villageCode, october);
    EXPECT_EQ(again.kind, Poster::Kind::Black);
    EXPECT_EQ(again.rows, names.rows);
    EXPECT_EQ(again.note, names.note);
    EXPECT_EQ(builder().letters(villageCode, october).size(), 1u);

    // A month that an older version published froze none of it: the settings must do.
    SnapshotRepository snapshots(v.db());
    MonthSnapshot old = *snapshots.load(villageCode, october);
    old.printedLists = false;
    Transaction t(v.db(), u"旧版"_qs);
    snapshots.save(old);
    t.commit();
    EXPECT_EQ(builder().blackPoster(villageCode, october).kind, Poster::Kind::BlackByGroup);
    EXPECT_EQ(builder().letters(villageCode, october).size(), 2u);
}
