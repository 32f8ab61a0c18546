#include "models/database/officefile.h"
#include "models/database/schema.h"
#include "tests/support/clirunner.h"

#include <QFile>

#include <gtest/gtest.h>

using cunwu::test::CliRunner;

namespace {

constexpr auto village = "469030101202";

struct OfficeCommandsTest : testing::Test {
    CliRunner cli;
    QString file = cli.file(QStringLiteral("水央村.cunwu"));
    CliRunner::Result make(const QStringList& more = {}) {
        return cli.run(QStringList{u"new"_qs, file, u"--village"_qs, QString::fromLatin1(village)} +
                       more);
    }
    CliRunner::Result demo(int households = 12, int months = 2) {
        return make({u"--demo"_qs, u"--households"_qs, QString::number(households), u"--months"_qs,
                     QString::number(months)});
    }
};

} // namespace

TEST_F(OfficeCommandsTest, NewVillageIsNamedByTheTable) {
    const auto made = make();
    ASSERT_EQ(made.exit, 0) << made.err.toStdString();
    ASSERT_TRUE(made.oneObject) << made.out.toStdString();
    const auto info = cli.run({u"info"_qs, file});
    ASSERT_EQ(info.exit, 0) << info.err.toStdString();
    EXPECT_EQ(info.json[u"office"][u"code"].toString(), QString::fromLatin1(village));
    EXPECT_EQ(info.json[u"office"][u"name"].toString(), u"水央村"_qs);
    EXPECT_EQ(info.json[u"office"][u"level"].toString(), u"village"_qs);
    EXPECT_EQ(info.json[u"schema"].toInt(), cunwu::schema::latest());
    EXPECT_EQ(info.json[u"households"].toInt(-1), 0);
    EXPECT_EQ(info.json[u"persons"].toInt(-1), 0);
    EXPECT_EQ(info.json[u"entries"].toInt(-1), 0);
    EXPECT_GT(info.json[u"ops"].toInt(), 0);
    EXPECT_EQ(info.json[u"digest"].toString().size(), 64);
    EXPECT_EQ(info.json[u"feeds"].toArray().size(), 1);
}

TEST_F(OfficeCommandsTest, NewNeverOverwrites) {
    ASSERT_EQ(make().exit, 0);
    const QByteArray before = cli.read(u"水央村.cunwu"_qs);
    const auto again = make();
    EXPECT_EQ(again.exit, 1);
    EXPECT_TRUE(again.oneObject);
    EXPECT_FALSE(again.json[u"error"].toString().isEmpty());
    EXPECT_EQ(cli.read(u"水央村.cunwu"_qs), before);
}

TEST_F(OfficeCommandsTest, AnUnknownCodeNeedsAName) {
    EXPECT_EQ(cli.run({u"new"_qs, file, u"--village"_qs, u"461234567890"_qs}).exit, 2);
    EXPECT_FALSE(QFile::exists(file));
    EXPECT_EQ(
        cli.run({u"new"_qs, file, u"--village"_qs, u"461234567890"_qs, u"--name"_qs, u"试点村"_qs})
            .exit,
        0);
}

TEST_F(OfficeCommandsTest, ACodeMustBeOfItsLevel) {
    for (const auto& arguments : {QStringList{u"--village"_qs, u"469030"_qs},
                                  QStringList{u"--county"_qs, QString::fromLatin1(village)},
                                  QStringList{u"--township"_qs, u"abc"_qs},
                                  QStringList{u"--village"_qs, u"46903010120X"_qs}}) {
        const auto refused = cli.run(QStringList{u"new"_qs, file} + arguments);
        EXPECT_EQ(refused.exit, 2) << arguments.join(u' ').toStdString();
        EXPECT_FALSE(QFile::exists(file));
    }
}

TEST_F(OfficeCommandsTest, DemoHasWhatWasAskedFor) {
    const auto made = demo(20, 2);
    ASSERT_EQ(made.exit, 0) << made.err.toStdString();
    const auto info = cli.run({u"info"_qs, file});
    EXPECT_EQ(info.json[u"households"].toInt(), 20);
    EXPECT_EQ(info.json[u"persons"].toInt(), made.json[u"persons"].toInt());
    EXPECT_EQ(info.json[u"entries"].toInt(), made.json[u"entries"].toInt());
    EXPECT_EQ(info.json[u"months"].toInt(), 2);
    const auto check = cli.run({u"check"_qs, file, u"--rebuild"_qs, u"--quality"_qs});
    EXPECT_EQ(check.exit, 0) << check.err.toStdString();
    EXPECT_TRUE(check.json[u"ok"].toBool());
    EXPECT_TRUE(check.json[u"rebuild"][u"equal"].toBool());
    EXPECT_EQ(check.json[u"rebuild"][u"digest"].toString(), info.json[u"digest"].toString());
    EXPECT_EQ(check.json[u"quality"].toArray().size(), 0) << check.out.toStdString();
}

TEST_F(OfficeCommandsTest, ATownshipsDemoHasSeveralVillages) {
    const auto made = cli.run({u"new"_qs, file, u"--township"_qs, u"469030202"_qs, u"--demo"_qs,
                               u"--households"_qs, u"24"_qs, u"--months"_qs, u"1"_qs});
    ASSERT_EQ(made.exit, 0) << made.err.toStdString();
    EXPECT_GT(made.json[u"villages"].toInt(), 1);
    EXPECT_EQ(made.json[u"households"].toInt(), 24);
    EXPECT_EQ(cli.run({u"check"_qs, file, u"--rebuild"_qs}).exit, 0);
}

TEST_F(OfficeCommandsTest, UsageErrorsAreTwoAndSpeakChinese) {
    const QList<QStringList> wrong = {{},
                                      {u"nonsense"_qs},
                                      {u"info"_qs},
                                      {u"points"_qs},
                                      {u"info"_qs, file, u"--nonsense"_qs},
                                      {u"new"_qs, file},
                                      {u"history"_qs, file, u"--limit"_qs, u"viele"_qs},
                                      {u"new"_qs, file, u"--village"_qs,
                                       QString::fromLatin1(village), u"--households"_qs, u"3"_qs}};
    for (const QStringList& arguments : wrong) {
        const auto result = cli.run(arguments);
        EXPECT_EQ(result.exit, 2) << arguments.join(u' ').toStdString();
        EXPECT_TRUE(result.oneObject) << result.out.toStdString();
        EXPECT_TRUE(result.message().contains(u"命令")) << result.err.toStdString();
        EXPECT_TRUE(cli.runPlain(arguments).out.isEmpty());
    }
}

TEST_F(OfficeCommandsTest, HelpAndVersionAreDone) {
    EXPECT_EQ(cli.runPlain({u"--help"_qs}).exit, 0);
    EXPECT_TRUE(QString::fromUtf8(cli.runPlain({u"new"_qs, u"--help"_qs}).out).contains(u"村"));
    EXPECT_FALSE(cli.runPlain({u"--version"_qs}).out.isEmpty());
    EXPECT_FALSE(cli.runPlain({u"points"_qs, u"--help"_qs}).out.contains("invent"));
}

TEST_F(OfficeCommandsTest, TheUserIsInTheHistory) {
    ASSERT_EQ(make({u"--user"_qs, u"李书记"_qs}).exit, 0);
    const auto history = cli.run({u"history"_qs, file});
    ASSERT_EQ(history.exit, 0);
    const QJsonArray actions = history.json[u"actions"].toArray();
    ASSERT_FALSE(actions.isEmpty());
    EXPECT_EQ(actions[0][u"user"].toString(), u"李书记"_qs);
    const auto changes = cli.run(
        {u"history"_qs, file, u"--action"_qs, QString::number(actions[0][u"action"].toInt())});
    EXPECT_EQ(changes.exit, 0);
    EXPECT_FALSE(changes.json[u"changes"].toArray().isEmpty());
    EXPECT_EQ(cli.run({u"history"_qs, file, u"--action"_qs, u"99999"_qs}).exit, 1);
}

TEST_F(OfficeCommandsTest, UndoAndRedoComeBackToTheSameDigest) {
    ASSERT_EQ(make().exit, 0);
    const auto digest = [&] { return cli.run({u"info"_qs, file}).json[u"digest"].toString(); };
    const QString with = digest();
    const auto undone = cli.run({u"undo"_qs, file});
    ASSERT_EQ(undone.exit, 0) << undone.err.toStdString();
    EXPECT_TRUE(undone.json[u"done"].toBool());
    EXPECT_NE(digest(), with);
    ASSERT_EQ(cli.run({u"undo"_qs, file, u"--redo"_qs}).exit, 0);
    EXPECT_EQ(digest(), with);
    EXPECT_EQ(cli.run({u"check"_qs, file, u"--rebuild"_qs}).exit, 0);
}

TEST_F(OfficeCommandsTest, BackupAndRestore) {
    ASSERT_EQ(make().exit, 0);
    const QString digest = cli.run({u"info"_qs, file}).json[u"digest"].toString();
    const auto backup = cli.run({u"backup"_qs, file});
    ASSERT_EQ(backup.exit, 0) << backup.err.toStdString();
    ASSERT_TRUE(QFile::exists(backup.json[u"backup"].toString()));
    ASSERT_EQ(cli.run({u"undo"_qs, file}).exit, 0);
    ASSERT_NE(cli.run({u"info"_qs, file}).json[u"digest"].toString(), digest);
    EXPECT_EQ(cli.run({u"restore"_qs, file, u"nowhere.cunwu"_qs}).exit, 1);
    const auto restored = cli.run({u"restore"_qs, file, backup.json[u"backup"].toString()});
    ASSERT_EQ(restored.exit, 0) << restored.err.toStdString();
    EXPECT_EQ(cli.run({u"info"_qs, file}).json[u"digest"].toString(), digest);
    EXPECT_GE(cli.run({u"backup"_qs, file, u"--list"_qs}).json[u"backups"].toArray().size(), 2);
    ASSERT_EQ(cli.run({u"scheme"_qs, u"import"_qs, file, u"nonsense.json"_qs}).exit,
              1); // still opens for writing
    EXPECT_EQ(cli.run({u"check"_qs, file, u"--rebuild"_qs}).exit, 0);
}

TEST_F(OfficeCommandsTest, ADamagedBackupIsNotUsed) {
    ASSERT_EQ(make().exit, 0);
    const QString digest = cli.run({u"info"_qs, file}).json[u"digest"].toString();
    const QString bad = cli.write(u"bad.cunwu"_qs, cli.read(u"水央村.cunwu"_qs).left(5000));
    const auto refused = cli.run({u"restore"_qs, file, bad});
    EXPECT_NE(refused.exit, 0);
    EXPECT_EQ(cli.run({u"info"_qs, file}).json[u"digest"].toString(), digest);
}

TEST_F(OfficeCommandsTest, SchemesGoOutAndComeIn) {
    ASSERT_EQ(make().exit, 0);
    const auto list = cli.run({u"scheme"_qs, u"list"_qs, file});
    EXPECT_EQ(list.json[u"schemes"].toArray().size(), 1);
    EXPECT_EQ(list.json[u"shipped"].toArray().size(), 3);
    const QString out = cli.file(u"方案.json"_qs);
    ASSERT_EQ(cli.run({u"scheme"_qs, u"export"_qs, file, out}).exit, 0);
    const auto again = cli.run({u"scheme"_qs, u"import"_qs, file, out});
    EXPECT_EQ(again.exit, 0) << again.err.toStdString();
    EXPECT_TRUE(again.json[u"known"].toBool());
    const auto bad =
        cli.run({u"scheme"_qs, u"import"_qs, file, cli.write(u"bad.json"_qs, "{\"code\":1}")});
    EXPECT_EQ(bad.exit, 1);
    EXPECT_FALSE(bad.json[u"problems"].toArray().isEmpty());
    EXPECT_EQ(cli.run({u"scheme"_qs, u"export"_qs, file, out, u"--code"_qs, u"nothing"_qs}).exit,
              1);
}
