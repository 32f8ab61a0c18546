// kill -9 at random moments of recording, import and closing: what was confirmed is there, the rest
// wholly or not at all.
#include "tests/e2e/village.h"
#include "tests/support/testoffice.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

using namespace cunwu::test;

namespace {

struct Killed : Village {
    QRandomGenerator random;
    void SetUp() override {
        const quint32 seed = qEnvironmentVariableIsSet("CUNWU_SEED")
                                 ? qEnvironmentVariable("CUNWU_SEED").toUInt()
                                 : QRandomGenerator::global()->generate();
        RecordProperty("seed", std::to_string(seed));
        std::printf("CUNWU_SEED=%u\n", seed);
        random.seed(seed);
    }
    static int rounds(int usual) {
        return qEnvironmentVariableIsSet("CUNWU_SOAK")
                   ? usual * qEnvironmentVariable("CUNWU_SOAK").toInt()
                   : usual;
    }
    qint64 usual(const QStringList& arguments) const {
        QElapsedTimer timer;
        timer.start();
        EXPECT_EQ(cli.run(arguments).exit, 0);
        return timer.elapsed();
    }
    /// True when it had ended, with success, before the blow.
    bool runAndKill(const QStringList& arguments, qint64 within) {
        const auto process = cli.start(arguments);
        if (process->state() != QProcess::NotRunning &&
            !process->waitForFinished(static_cast<int>(random.bounded(static_cast<quint32>(within) + 1))))
            process->kill(); // SIGKILL
        process->waitForFinished(-1);
        return process->exitStatus() == QProcess::NormalExit && process->exitCode() == 0;
    }
};

TEST_F(Killed, WhileRecording) {
    make(60, 1);
    QByteArray csv = "household,indicator,quantity,day,note\n";
    constexpr int lines = 600;
    for (int i = 0; i < lines; ++i)
        csv += QByteArray::number(i % 60 + 1) + ",志愿服务,1,,\n";
    const QString table = cli.write(u"points.csv"_qs, csv);
    const QStringList arguments{u"points"_qs, u"record"_qs, file, u"--month"_qs,
                                openMonth(), u"--csv"_qs, table};
    int known = entries();
    const qint64 whole = usual(arguments);
    known += lines;
    for (int i = 0; i < rounds(12); ++i) {
        const bool confirmed = runAndKill(arguments, whole + whole / 4);
        const int now = entries();
        EXPECT_TRUE(now == known + lines || (now == known && !confirmed))
            << now << " after " << known;
        known = now;
    }
    expectWhole();
    EXPECT_EQ(cli.run(arguments).exit, 0); // the lock of the dead is no obstacle
}

TEST_F(Killed, WhileTyping) {
    make(20, 0);
    const QString table =
        cli.write(u"one.csv"_qs, "household,indicator,quantity,day,note\n3,志愿服务,1,,\n");
    const QStringList arguments{u"points"_qs, u"record"_qs, file, u"--month"_qs,
                                openMonth(), u"--csv"_qs, table};
    const qint64 whole = usual(arguments);
    int confirmed = 1, started = 1;
    for (int i = 0; i < rounds(25); ++i, ++started)
        confirmed += runAndKill(arguments, whole * 3 / 2) ? 1 : 0;
    EXPECT_GE(entries(), confirmed);
    EXPECT_LE(entries(), started);
    expectWhole();
}

TEST_F(Killed, WhileImporting) {
    ASSERT_EQ(cli.run({u"new"_qs, file, u"--village"_qs, u"469030101202"_qs}).exit, 0);
    const QString roster = dataFile(u"rosters/户籍花名册.xlsx"_qs);
    const QStringList arguments{u"roster"_qs, u"import"_qs, file, roster};
    const int persons =
        cli.run(QStringList(arguments) + QStringList{u"--plan"_qs}).json[u"persons"].toInt();
    ASSERT_GT(persons, 1000);
    for (int i = 0; i < rounds(10); ++i) {
        const bool confirmed = runAndKill(arguments, 700);
        const int now = info()[u"persons"].toInt();
        EXPECT_TRUE(now == persons || (now == 0 && !confirmed)) << now;
        if (now == persons) // back to empty for the next round
            EXPECT_EQ(cli.run({u"undo"_qs, file}).exit, 0);
    }
    expectWhole();
    EXPECT_EQ(cli.run(arguments).exit, 0);
    EXPECT_EQ(cli.run(arguments).json[u"same"].toInt(), persons);
    expectWhole();
}

TEST_F(Killed, WhileClosing) {
    make(80, 1);
    const auto state = [&] {
        return cli.run({u"points"_qs, u"review"_qs, file, u"--month"_qs, openMonth()})
            .json[u"state"]
            .toString();
    };
    const QStringList steps[] = {{u"points"_qs, u"review"_qs, file, u"--month"_qs, openMonth(),
                                  u"--approve"_qs, u"已核对"_qs},
                                 {u"points"_qs, u"publish"_qs, file, u"--month"_qs, openMonth()},
                                 {u"points"_qs, u"close"_qs, file, u"--month"_qs, openMonth(),
                                  u"--reason"_qs, u"年底提前定稿"_qs}};
    const QString after[] = {u"reviewed"_qs, u"published"_qs, u"closed"_qs};
    ASSERT_EQ(record("household,indicator,quantity,day,note\n1,志愿服务,1,,\n").exit, 0);
    for (int step = 0; step < 3; ++step) {
        for (int i = 0; i < rounds(5); ++i)
            if (runAndKill(steps[step], 300))
                break;
        cli.run(steps[step]); // to the end, unless a killed run had got there
        EXPECT_EQ(state(), after[step]);
        expectWhole();
    }
}

} // namespace
