// The rows of the list of faults that need the real program in a process of its own, by number. Damage to files, full
// disks and blows with kill -9 are in badfile_test and kill_test; packages and feeds in tests/models/exchange.
#include "tests/e2e/desk.h"
#include "tests/support/testoffice.h"

#include <QFile>
#include <QRandomGenerator>
#include <sqlite3.h>
#include <unistd.h>

using namespace cunwu::test;

namespace {

/// A connection of another program: it knows nothing of the office file.
struct Stranger {
    sqlite3* db = nullptr;
    explicit Stranger(const QString& file) { EXPECT_EQ(sqlite3_open(file.toUtf8().constData(), &db), SQLITE_OK); }
    ~Stranger() { sqlite3_close(db); }
    void sql(const char* statement) const {
        char* error = nullptr;
        EXPECT_EQ(sqlite3_exec(db, statement, nullptr, nullptr, &error), SQLITE_OK) << statement << ": " << (error ? error : "");
    }
};

struct Faults : testing::Test {
    DeskCounty county;
    Desk village{u"469030101202"_qs, u"水央村"_qs};
    QTemporaryDir sticks;

    void make(int households = 6) const {
        county.make();
        invent(village, households);
        county.enrol(village);
        village.take({county.office.exportTo(stick(), village.code)});
    }
    static void invent(const Desk& desk, int households) {
        const auto made = desk.cli.run(desk.creation() + QStringList{u"--name"_qs, desk.name, u"--demo"_qs, u"--households"_qs, QString::number(households), u"--months"_qs, u"1"_qs});
        ASSERT_EQ(made.exit, 0) << made.err.toStdString();
    }
    QString stick(const QString& name = u"stick"_qs) const { return sticks.filePath(name); }
    static QString openMonth() { return QDate::currentDate().toString(u"yyyy-MM"_qs); }
    static CliRunner::Result record(const Desk& desk, const QByteArray& household = "1") {
        return desk.run(u"points record"_qs, {u"--month"_qs, openMonth(), u"--csv"_qs, u"-"_qs}, "household,indicator,quantity,day,note\n" + household + ",志愿服务,1,,\n");
    }
    static int entries(const Desk& desk) { return desk.ok(u"info"_qs).json[u"entries"].toInt(-1); }
};

TEST_F(Faults, fault_14_nothing_from_the_county_for_six_months) {
    make();
    EXPECT_EQ(village.ok(u"package status"_qs).json[u"registryAgeDays"].toInt(-1), 0);
    EXPECT_TRUE(village.ok(u"package status"_qs).json[u"warning"].toString().isEmpty());
    { // the calendar is not ours to turn: what was received becomes older
        const Stranger clock(village.file);
        clock.sql("UPDATE package_log SET at = at - 190 * 86400000");
        clock.sql("UPDATE meta SET value = CAST(CAST(value AS INTEGER) - 200 * 86400000 AS BLOB) WHERE key = 'exchange_joined'");
    }
    const auto status = village.ok(u"package status"_qs);
    EXPECT_EQ(status.json[u"registryAgeDays"].toInt(), 190);
    EXPECT_TRUE(status.json[u"warning"].toString().contains(u"登记册已 190 天未更新"_qs)) << status.out.toStdString();
    EXPECT_TRUE(status.message().contains(u"190"));
    EXPECT_EQ(record(village).exit, 0); // and everything goes on
    const QString package = village.exportTo(stick());
    EXPECT_EQ(county.office.take({package})[0][u"verdict"].toString(), u"applied"_qs);
    village.take({county.office.exportTo(stick(), village.code)});
    EXPECT_EQ(village.ok(u"package status"_qs).json[u"registryAgeDays"].toInt(-1), 0);
    EXPECT_TRUE(county.office.ok(u"package status"_qs).json[u"registryAgeDays"].isNull());
}

TEST_F(Faults, fault_24_two_villages_under_one_code) {
    make();
    county.office.take({village.exportTo(stick())});
    const QString known = county.office.digest(village.code);
    const Desk other(village.code, u"来浩村"_qs); // set up with the neighbour's code
    invent(other, 5);
    other.ok(u"package join"_qs, {county.invite(other.code)});
    const QString code = other.ok(u"package request"_qs, {u"-o"_qs, other.cli.file(u"r.cwrequest"_qs)}).json[u"code"].toString();
    const auto report = county.office.take({other.exportTo(stick())})[0];
    EXPECT_EQ(report[u"verdict"].toString(), u"held"_qs);
    EXPECT_TRUE(report[u"from"].toString().contains(other.name)) << "the name it gives itself, not the registered one";
    EXPECT_EQ(county.office.digest(village.code), known);
    const auto status = county.office.ok(u"package status"_qs);
    const QJsonArray all = status.json[u"held"].toArray();
    const auto held = std::find_if(all.begin(), all.end(), [](const QJsonValue& item) { return item[u"why"].toString() == u"signer"; });
    ASSERT_NE(held, all.end()) << status.out.toStdString();
    EXPECT_EQ((*held)[u"code"].toString(), code) << "the eight characters that the village sees";
    EXPECT_TRUE((*held)[u"from"].toString().contains(other.name)) << (*held)[u"from"].toString().toStdString();
    const QString text = QString::fromUtf8(county.office.cli.runPlain(county.office.arguments(u"package status"_qs)).out);
    EXPECT_TRUE(text.contains(other.name) && text.contains(code)) << text.toStdString();
    EXPECT_EQ(county.office.take({village.exportTo(stick())})[0][u"verdict"].toString(), u"known"_qs); // the first one goes on
}

TEST_F(Faults, fault_33_renamed_on_the_way) {
    make();
    const QByteArray package = [&] {
        QFile file(village.exportTo(stick()));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }();
    ASSERT_FALSE(package.isEmpty());
    const QByteArray names[] = {"\xcb\xae\xd1\xeb\xb4\xe5_2026-10.cwpkg",                                       // 水央村 in GBK
                                "\xe6\xb0\xb4\xe5\xa4\xae\xe6\x9d\x91(1).zip", "a.zip.1", "cafe\xcc\x81.cwpkg", // NFD
                                QByteArray(85, 'x').replace("x", "\xe6\x9d\x91"),                               // 255 bytes
                                "no-ending", "-o", " leading space.cwpkg"};
    for (const QByteArray& locale : {QByteArray("zh_CN.GBK"), QByteArray("C"), QByteArray("C.UTF-8")}) {
        const QString folder = stick(QString::fromLatin1(locale));
        ASSERT_TRUE(QDir().mkpath(folder));
        for (const QByteArray& name : names) {
            const QByteArray path = folder.toUtf8() + '/' + name;
            FILE* out = std::fopen(path.constData(), "wb");
            ASSERT_TRUE(out) << name.toHex().constData();
            std::fwrite(package.constData(), 1, std::size_t(package.size()), out);
            std::fclose(out);
        }
        std::fclose(std::fopen((folder.toUtf8() + "/letter.txt").constData(), "wb"));
        CliRunner& shell = county.office.cli;
        for (const char* variable : {"LANG", "LC_ALL"})
            shell.setEnvironment(QLatin1String(variable), QString::fromLatin1(locale));
        // The folder as a whole, then the first name as the shell of such a computer gives it.
        const auto all = shell.run({u"package"_qs, u"import"_qs, county.office.file, folder});
        EXPECT_EQ(all.exit, 0) << all.err.toStdString();
        const QJsonArray reports = all.json[u"packages"].toArray();
        EXPECT_EQ(reports.size(), qsizetype(std::size(names))) << all.out.toStdString();
        for (const QJsonValue& report : reports)
            EXPECT_NE(report[u"verdict"].toString(), u"rejected"_qs) << report[u"file"].toString().toStdString();
        EXPECT_TRUE(std::any_of(reports.begin(), reports.end(), [](const QJsonValue& r) { return r[u"file"].toString() == u"水央村_2026-10.cwpkg"; })) << all.out.toStdString();
        QProcess one;
        one.setProcessEnvironment(shell.environment());
        one.setWorkingDirectory(folder);
        one.start(u"sh"_qs, {u"-c"_qs, u"exec \"$0\" package import \"$1\" \"$(printf '\\313\\256\\321\\353\\264\\345_2026-10.cwpkg')\" --json"_qs, CliRunner::program(), county.office.file});
        const auto single = shell.finish(one);
        ::unlink((folder.toUtf8() + '/' + names[0]).constData()); // QTemporaryDir could not name it
        EXPECT_EQ(single.exit, 0) << single.err.toStdString();
        EXPECT_EQ(single.json[u"packages"][0][u"verdict"].toString(), u"known"_qs) << single.out.toStdString();
    }
    EXPECT_EQ(county.office.digest(village.code), village.digest(village.code));
}

TEST_F(Faults, fault_41_killed_while_upgrading_and_an_older_program_with_a_newer_file) {
    QRandomGenerator random(41);
    const QString fixture = dataFile(u"schemas/0001.cunwu"_qs);
    CliRunner cli;
    QString whole;
    for (int i = 0; i < 14; ++i) {
        const QString file = cli.file(u"%1.cunwu"_qs.arg(i));
        ASSERT_TRUE(QFile::copy(fixture, file));
        QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
        if (i > 0) { // the first one is left alone, for comparison
            const auto process = cli.start({u"undo"_qs, file, u"--json"_qs});
            if (!process->waitForFinished(int(random.bounded(60u))))
                process->kill();
            process->waitForFinished(-1);
        }
        const auto info = cli.run({u"info"_qs, file});
        EXPECT_TRUE(info.exit == 0 || (info.exit == 1 && Village::isChinese(info.message()))) << info.err.toStdString();
        const auto backup = cli.run({u"scheme"_qs, u"import"_qs, file, u"county-10x29"_qs}); // any verb that writes upgrades first
        EXPECT_NE(backup.exit, 3) << backup.err.toStdString();
        const auto check = cli.run({u"check"_qs, file, u"--rebuild"_qs});
        EXPECT_EQ(check.exit, 0) << i << check.err.toStdString();
        EXPECT_TRUE(check.json[u"rebuild"][u"equal"].toBool());
    }
    const QString file = cli.file(u"0.cunwu"_qs);
    Stranger(file).sql("PRAGMA user_version = 99; INSERT OR REPLACE INTO meta VALUES ('min_reader', 1);");
    EXPECT_EQ(cli.run({u"info"_qs, file}).exit, 0); // read-only
    Village::expectRefused(cli.run({u"undo"_qs, file}), 1);
    Stranger(file).sql("INSERT OR REPLACE INTO meta VALUES ('min_reader', 99)");
    Village::expectRefused(cli.run({u"info"_qs, file}), 1);
    Village::expectRefused(cli.run({u"undo"_qs, file}), 1);
}

TEST_F(Faults, fault_42_somebody_else_holds_the_file) {
    make();
    const QString package = county.office.exportTo(stick(), village.code);
    { // a reader for as long as it likes, in the middle of its reading: nothing waits
        const Stranger scanner(village.file);
        scanner.sql("BEGIN; SELECT count(*) FROM op;");
        const int before = entries(village);
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 3; ++i)
            EXPECT_EQ(record(village).exit, 0);
        EXPECT_LT(timer.elapsed(), 6000) << "nobody waits for a reader";
        EXPECT_NE(village.take({package})[0][u"verdict"].toString(), u"rejected"_qs);
        EXPECT_EQ(village.ok(u"backup"_qs).exit, 0);
        EXPECT_EQ(entries(village), before + 3);
    }
    { // a writer: we wait, then say so, and nothing is half done
        const Stranger writer(village.file);
        writer.sql("BEGIN IMMEDIATE");
        const int before = entries(village);
        QElapsedTimer timer;
        timer.start();
        Village::expectRefused(record(village), 3);
        EXPECT_GT(timer.elapsed(), 1000) << "waits for a moment first";
        EXPECT_LT(timer.elapsed(), 60'000);
        EXPECT_EQ(entries(village), before);
    }
    { // a writer that ends in time
        Stranger writer(village.file);
        writer.sql("BEGIN IMMEDIATE");
        const auto process = village.cli.start(village.arguments(u"points record"_qs, {u"--month"_qs, openMonth(), u"--csv"_qs,
                                                                                       village.cli.write(u"one.csv"_qs, "household,indicator,quantity,day,note\n2,志愿服务,1,,\n"), u"--json"_qs}));
        EXPECT_FALSE(process->waitForFinished(1500)) << "it should wait";
        writer.sql("ROLLBACK");
        const auto recorded = village.cli.finish(*process);
        EXPECT_EQ(recorded.exit, 0) << recorded.err.toStdString();
    }
    village.expectWhole();
}

TEST_F(Faults, fault_43_a_page_of_the_file_is_destroyed) {
    make(20);
    ASSERT_EQ(record(village).exit, 0);
    county.office.take({village.exportTo(stick())});
    village.take({county.office.exportTo(stick(), village.code)});
    village.ok(u"backup"_qs);
    ASSERT_EQ(record(village, "2").exit, 0); // only the parent has this when the file breaks
    county.office.take({village.exportTo(stick())});
    const QString present = village.digest(village.code);
    const QByteArray whole = village.cli.read(u"office.cunwu"_qs);
    const quint32 seed = qEnvironmentVariableIsSet("CUNWU_SEED") ? qEnvironmentVariable("CUNWU_SEED").toUInt() : QRandomGenerator::global()->generate();
    std::printf("CUNWU_SEED=%u, %lld pages\n", seed, qlonglong(whole.size() / 4096));
    QRandomGenerator random(seed);
    for (int round = 0; round < 6; ++round) {
        QByteArray broken = whole;
        // Pages of a tree. What a destroyed overflow page holds SQLite does not look at: there the chain tells, by `check` alone.
        qsizetype page = 0;
        while (round > 0 && !QByteArray("\2\5\12\15").contains(whole[page * 4096]))
            page = random.bounded(int(whole.size() / 4096));
        for (int i = 0; i < 4096; ++i)
            broken[page * 4096 + i] = char(random.bounded(256));
        for (const char* tail : {"-wal", "-shm"})
            QFile::remove(village.file + QLatin1String(tail));
        village.cli.write(u"office.cunwu"_qs, broken);
        // Free pages hold nothing: then the file is whole, and says so.
        const auto check = village.run(u"check"_qs);
        if (check.exit == 0) {
            EXPECT_EQ(village.digest(village.code), present) << "page " << page;
            continue;
        }
        Village::expectRefused(check, 3);
        EXPECT_TRUE(check.message().contains(u"restore")) << check.err.toStdString();
        const auto opened = record(village, "3"); // whoever works on is told, and nothing is written
        EXPECT_EQ(opened.exit, 3) << "page " << page << " " << opened.err.toStdString();
        EXPECT_TRUE(Village::isChinese(opened.message()));
        village.ok(u"restore"_qs, {u"latest"_qs});
        if (round == 0) // later backups may hold what came back from the parent
            EXPECT_NE(village.digest(village.code), present);
        county.office.take({village.exportTo(stick())}); // says how far it has come
        village.take({county.office.exportTo(stick(), village.code)});
        EXPECT_EQ(village.digest(village.code), present) << "page " << page;
        village.expectWhole();
    }
}

} // namespace
