#include "models/notice/noticebuilder.h"

#include "models/notice/noticecheck.h"
#include "models/notice/noticerepository.h"
#include "models/office/officerepository.h"
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
    const Poster names = NoticeBuilder(v.db(), office).blackPoster(villageCode, october);
    EXPECT_EQ(names.kind, Poster::Kind::Black);
    ASSERT_EQ(names.rows.size(), 1u);
    EXPECT_EQ(names.rows[0][1], u"符小妹"_qs);
    EXPECT_TRUE(names.note.contains(u"村民代表会议决议"_qs));
}
