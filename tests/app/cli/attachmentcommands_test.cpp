// Papers and photos on the command line, from a village to its county.
#include "tests/e2e/desk.h"
#include <QRegularExpression>
#include <gtest/gtest.h>

using namespace cunwu::test;

namespace {

struct AttachmentCommandsTest : testing::Test {
    Desk village{QStringLiteral("469030101202"), QStringLiteral("水央村")};
    void SetUp() override {
        ASSERT_EQ(village.cli.run(village.creation() + QStringList{u"--demo"_qs, u"--households"_qs, u"12"_qs, u"--months"_qs, u"2"_qs}).exit, 0);
    }
    CliRunner::Result list(const Desk& desk, const QStringList& more = {}) const { return desk.ok(u"attachment list"_qs, more); }
    QJsonValue first(const Desk& desk) const { return list(desk).json[u"attachments"][0]; }
};

const QByteArray photo = QByteArray("\xFF\xD8\xFF\xE0", 4) + QByteArray(2'500'000, 'j');

} // namespace

TEST_F(AttachmentCommandsTest, AddListSaveRemove) {
    const QString path = village.cli.write(u"积分表💯.jpg"_qs, photo), other = village.cli.write(u"空.txt"_qs, {});
    const auto added = village.ok(u"attachment add"_qs, {u"--household"_qs, u"3"_qs, path, other});
    EXPECT_EQ(added.json[u"added"].toArray().size(), 2);
    const auto again = village.ok(u"attachment add"_qs, {u"--household"_qs, u"3"_qs, path});
    EXPECT_EQ(again.json[u"known"].toInt(), 1);
    const auto listed = list(village, {u"--household"_qs, u"3"_qs});
    ASSERT_EQ(listed.json[u"attachments"].toArray().size(), 2);
    EXPECT_EQ(listed.json[u"missing"].toInt(-1), 0);
    EXPECT_EQ(listed.json[u"attachments"][0][u"name"].toString(), u"积分表💯.jpg"_qs);
    EXPECT_EQ(listed.json[u"attachments"][0][u"state"].toString(), u"here"_qs);
    EXPECT_EQ(listed.json[u"attachments"][0][u"size"].toInt(), photo.size());
    EXPECT_TRUE(list(village, {u"--household"_qs, u"4"_qs}).json[u"attachments"].toArray().isEmpty());
    const QString id = added.json[u"added"][0].toString(), copy = village.cli.file(u"copy.jpg"_qs);
    village.ok(u"attachment save"_qs, {id, copy});
    EXPECT_EQ(village.cli.read(u"copy.jpg"_qs), photo);
    QDir().mkpath(village.cli.file(u"out"_qs));
    EXPECT_TRUE(village.ok(u"attachment save"_qs, {id, village.cli.file(u"out"_qs)}).json[u"file"].toString().endsWith(u"out/积分表💯.jpg"_qs));
    village.ok(u"attachment remove"_qs, {id});
    EXPECT_EQ(list(village).json[u"attachments"].toArray().size(), 1);
    EXPECT_EQ(village.ok(u"attachment check"_qs).json[u"removed"].toArray().size(), 1);
    village.ok(u"undo"_qs);
    EXPECT_EQ(list(village).json[u"attachments"].toArray().size(), 2);
    EXPECT_EQ(village.run(u"attachment erase"_qs, {id}).exit, 2); // wants a reason
    EXPECT_EQ(village.run(u"attachment erase"_qs, {u"77"_qs, u"--reason"_qs, u"本人申请"_qs}).exit, 1);
    EXPECT_EQ(village.ok(u"attachment erase"_qs, {id, u"--reason"_qs, u"本人申请"_qs}).json[u"attachment"].toString(), id);
    EXPECT_EQ(list(village).json[u"attachments"].toArray().size(), 1);
    const auto checked = village.ok(u"attachment check"_qs);
    EXPECT_TRUE(checked.json[u"removed"].toArray().isEmpty() && checked.json[u"stray"].toArray().isEmpty());
    EXPECT_EQ(village.run(u"undo"_qs).exit, 1);
    village.expectWhole();
}

TEST_F(AttachmentCommandsTest, BelongToAnEntryOfAMonth) {
    const QString path = village.cli.write(u"a.jpg"_qs, photo);
    const QString open = Village::openMonth(), day = open + u"-01"_qs;
    village.ok(u"points record"_qs, {u"--month"_qs, open, u"--csv"_qs, u"-"_qs},
               u"household,indicator,quantity,day,note\n3,志愿服务,2,%1,\n3,三包,1,%1,\n"_qs.arg(day).toUtf8());
    const auto several = village.run(u"attachment add"_qs, {u"--household"_qs, u"3"_qs, u"--month"_qs, open, path});
    ASSERT_EQ(several.exit, 1) << several.out.toStdString();
    const QString message = several.json[u"error"].toString();
    static const QRegularExpression number(u"([0-9]{10,}) \\("_qs);
    const QString entry = number.match(message).captured(1);
    ASSERT_FALSE(entry.isEmpty()) << message.toStdString();
    village.ok(u"attachment add"_qs, {u"--household"_qs, u"3"_qs, u"--month"_qs, open, u"--entry"_qs, entry, path});
    EXPECT_EQ(first(village)[u"table"].toString(), u"point_entry"_qs);
    EXPECT_EQ(first(village)[u"row"].toString(), entry);
    EXPECT_EQ(list(village, {u"--household"_qs, u"3"_qs, u"--month"_qs, open, u"--entry"_qs, entry}).json[u"attachments"].toArray().size(), 1);
    EXPECT_EQ(village.run(u"attachment add"_qs, {u"--household"_qs, u"3"_qs, u"--month"_qs, open, u"--entry"_qs, u"77"_qs, path}).exit, 1);
    EXPECT_EQ(village.run(u"attachment add"_qs, {u"--household"_qs, u"3"_qs, u"--entry"_qs, entry, path}).exit, 2);
}

TEST_F(AttachmentCommandsTest, RefusalsSayWhy) {
    const QString path = village.cli.write(u"a.jpg"_qs, photo), big = village.cli.file(u"大.mp4"_qs);
    QFile hole(big);
    ASSERT_TRUE(hole.open(QIODevice::WriteOnly) && hole.resize(2LL << 30));
    const auto refused = village.run(u"attachment add"_qs, {u"--household"_qs, u"3"_qs, big, path});
    EXPECT_EQ(refused.exit, 1);
    EXPECT_EQ(refused.json[u"added"].toArray().size(), 1); // the other one is there
    EXPECT_TRUE(refused.json[u"refused"][0][u"reason"].toString().contains(u"100 MB"_qs));
    EXPECT_TRUE(refused.message().contains(u"大.mp4"_qs));
    EXPECT_EQ(village.run(u"attachment add"_qs, {u"--household"_qs, u"99"_qs, path}).exit, 1);
    EXPECT_EQ(village.run(u"attachment save"_qs, {u"5"_qs, village.cli.file(u"x"_qs)}).exit, 1);
    EXPECT_EQ(village.run(u"attachment remove"_qs, {u"5"_qs}).exit, 1);
    EXPECT_EQ(village.run(u"package export"_qs, {u"-o"_qs, village.cli.folder(), u"--attachments"_qs, u"7M"_qs}).exit, 2);
}

TEST_F(AttachmentCommandsTest, TravelBesideThePackages) {
    DeskCounty county;
    county.make();
    county.enrol(village);
    const QString path = village.cli.write(u"a.jpg"_qs, photo), stick = village.cli.file(u"stick"_qs);
    village.ok(u"attachment add"_qs, {u"--household"_qs, u"3"_qs, path});
    QDir().mkpath(stick);
    const auto none = village.ok(u"package export"_qs, {u"-o"_qs, stick});
    EXPECT_TRUE(none.json[u"volumes"][u"files"].toArray().isEmpty()); // only when asked for
    EXPECT_EQ(county.office.take({stick}).size(), 1);
    EXPECT_EQ(first(county.office)[u"state"].toString(), u"missing"_qs);
    EXPECT_EQ(county.office.run(u"attachment save"_qs, {first(county.office)[u"id"].toString(), county.office.cli.file(u"x"_qs)}).exit, 1);
    const auto made = village.ok(u"package export"_qs, {u"-o"_qs, stick, u"--attachments"_qs, u"20m"_qs});
    EXPECT_EQ(made.json[u"volumes"][u"attachments"].toInt(), 1);
    const QString volume = made.json[u"volumes"][u"files"][0].toString();
    ASSERT_TRUE(volume.endsWith(u"附件1.cwvol"_qs)) << volume.toStdString();
    const QJsonArray taken = county.office.take({volume});
    EXPECT_EQ(taken[0][u"verdict"].toString(), u"applied"_qs);
    EXPECT_EQ(taken[0][u"attachments"][u"new"].toInt(), 1);
    EXPECT_EQ(county.office.take({volume})[0][u"verdict"].toString(), u"known"_qs);
    EXPECT_EQ(first(county.office)[u"state"].toString(), u"here"_qs);
    county.office.ok(u"attachment save"_qs, {first(county.office)[u"id"].toString(), county.office.cli.file(u"b.jpg"_qs)});
    EXPECT_EQ(county.office.cli.read(u"b.jpg"_qs), photo);
    // All again: for a county that lost its folder.
    village.ok(u"package resend"_qs, {u"--to"_qs, u"469030"_qs});
    EXPECT_EQ(village.ok(u"package export"_qs, {u"-o"_qs, stick, u"--attachments"_qs, u"2G"_qs}).json[u"volumes"][u"attachments"].toInt(), 1);
}
