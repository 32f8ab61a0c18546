// The whole road of a village month with the real program: from a roster to printed notices and
// back.
#include "tests/e2e/village.h"
#include "tests/support/testoffice.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>

using namespace cunwu::test;

namespace {

QSet<QString> keysOf(const QJsonValue& value) {
    const QStringList keys = value.toObject().keys();
    return QSet<QString>(keys.begin(), keys.end());
}

struct Road : Village {
    void expectKeys(const QJsonValue& object, const QStringList& keys) {
        const QSet<QString> has = keysOf(object);
        for (const QString& key : keys)
            EXPECT_TRUE(has.contains(key)) << key.toStdString();
    }
    CliRunner::Result month(const QString& verb, const QStringList& more = {}) {
        return cli.run(QStringList{u"points"_qs, verb, file, u"--month"_qs, openMonth()} + more);
    }
    CliRunner::Result explain(const QString& household) {
        return cli.run(
            {u"explain"_qs, file, u"--household"_qs, household, u"--month"_qs, openMonth()});
    }
    /// The font gives some characters back as radicals of the same shape (⽔ for 水).
    bool prints(const QString& pdf, const QString& words) {
        QString pattern;
        for (const QChar c : words)
            pattern += u"(?:%1|[\\x{2E80}-\\x{2FDF}])"_qs.arg(c);
        return run(u"pdftotext"_qs, {pdf, u"-"_qs}).contains(QRegularExpression(pattern));
    }
    QString run(const QString& program, const QStringList& arguments) {
        QProcess process;
        process.start(program, arguments);
        process.waitForFinished(60'000);
        return QString::fromUtf8(process.readAllStandardOutput());
    }
};

TEST_F(Road, RosterImport) {
    ASSERT_EQ(cli.run({u"new"_qs, file, u"--village"_qs, u"469030101202"_qs}).exit, 0);
    const QStringList import{u"roster"_qs, u"import"_qs, file,
                             dataFile(u"rosters/户籍花名册.xlsx"_qs)};
    const auto plan = cli.run(import + QStringList{u"--plan"_qs});
    ASSERT_EQ(plan.exit, 0) << plan.err.toStdString();
    EXPECT_EQ(info()[u"persons"].toInt(-1), 0) << "a plan changes nothing";
    EXPECT_EQ(plan.json[u"plan"].toArray().size(), plan.json[u"rows"].toInt());

    const auto done = cli.run(import);
    ASSERT_EQ(done.exit, 0) << done.err.toStdString();
    expectKeys(done.json, {u"rows"_qs, u"households"_qs, u"persons"_qs, u"added"_qs, u"updated"_qs,
                           u"same"_qs, u"rejected"_qs, u"warnings"_qs});
    EXPECT_EQ(done.json[u"households"].toInt(), 298);
    EXPECT_EQ(done.json[u"added"].toInt(), done.json[u"persons"].toInt());
    EXPECT_EQ(info()[u"households"].toInt(), 298);
    EXPECT_EQ(info()[u"persons"].toInt(), done.json[u"persons"].toInt());
    for (const QJsonValue& rejected : done.json[u"rejected"].toArray())
        expectKeys(rejected, {u"sheet"_qs, u"row"_qs, u"reason"_qs});

    const QString digest = this->digest();
    const auto again = cli.run(import);
    EXPECT_EQ(again.json[u"same"].toInt(), done.json[u"persons"].toInt());
    EXPECT_EQ(again.json[u"added"].toInt() + again.json[u"updated"].toInt(), 0);
    EXPECT_EQ(this->digest(), digest);
    expectWhole();
}

TEST_F(Road, BothSampleRostersAreRead) {
    ASSERT_EQ(cli.run({u"new"_qs, file, u"--village"_qs, u"469030101202"_qs}).exit, 0);
    for (const char* name :
         {"rosters/户籍花名册.xlsx", "rosters/（自定义）监测对象信息 (22).xlsx"}) {
        const auto done =
            cli.run({u"roster"_qs, u"import"_qs, file, dataFile(QString::fromUtf8(name))});
        EXPECT_EQ(done.exit, 0) << name << done.err.toStdString();
        EXPECT_GT(done.json[u"persons"].toInt(), 0) << name;
    }
    expectWhole();
}

TEST_F(Road, FindsHouseholds) {
    make(40, 0);
    const auto all = cli.run({u"households"_qs, file});
    ASSERT_EQ(all.json[u"count"].toInt(), 40);
    const QJsonValue first = all.json[u"households"].toArray().first();
    expectKeys(first, {u"household"_qs, u"group"_qs, u"head"_qs, u"members"_qs, u"phone"_qs,
                       u"address"_qs, u"state"_qs});
    EXPECT_TRUE(first[u"phone"].toString().contains(u'*'));
    const auto found = cli.run({u"households"_qs, file, u"--find"_qs, first[u"head"].toString()});
    EXPECT_GE(found.json[u"count"].toInt(), 1);
    EXPECT_LT(found.json[u"count"].toInt(), 40);
    EXPECT_EQ(
        cli.run({u"households"_qs, file, u"--find"_qs, u"没有这个人"_qs}).json[u"count"].toInt(-1),
        0);
    const int ops = info()[u"ops"].toInt();
    const auto shown = cli.run({u"households"_qs, file, u"--unmasked"_qs, u"村两委换届联络"_qs});
    EXPECT_FALSE(shown.json[u"households"].toArray().first()[u"phone"].toString().contains(u'*'));
    EXPECT_GT(info()[u"ops"].toInt(), ops) << "showing personal data is logged";
}

TEST_F(Road, AMonthFromRecordingToClosing) {
    make(24, 2);
    const int before = entries();
    const QString day = openMonth() + u"-01"_qs;
    const auto recorded = record(
        (u"household,indicator,quantity,day,note\n1,志愿服务,2,%1,清洁日\n1,三包,1,%1,\n2,乱堆,1,%1,门前杂物\n"_qs
             .arg(day))
            .toUtf8());
    ASSERT_EQ(recorded.exit, 0) << recorded.err.toStdString();
    EXPECT_EQ(recorded.json[u"recorded"].toInt(), 3);
    EXPECT_EQ(recorded.json[u"refused"].toArray().size(), 0);
    EXPECT_EQ(entries(), before + 3);

    const auto one = explain(u"1"_qs);
    ASSERT_EQ(one.exit, 0) << one.err.toStdString();
    expectKeys(one.json, {u"base"_qs, u"lines"_qs, u"total"_qs, u"rank"_qs, u"capped"_qs});
    EXPECT_EQ(one.json[u"base"].toInt(), 100);
    EXPECT_EQ(one.json[u"total"].toInt(), 107);
    EXPECT_EQ(one.json[u"rank"].toInt(), 1);
    ASSERT_EQ(one.json[u"lines"].toArray().size(), 2);
    expectKeys(one.json[u"lines"][0], {u"indicator"_qs, u"quantity"_qs, u"points"_qs, u"day"_qs,
                                       u"source"_qs, u"note"_qs});
    EXPECT_EQ(one.json[u"lines"][0][u"day"].toString(), day);
    EXPECT_EQ(explain(u"2"_qs).json[u"total"].toInt(), 95);

    const auto refused = month(u"review"_qs); // most households have no entry yet
    expectRefused(refused, 1);
    EXPECT_FALSE(refused.json[u"open"].toArray().isEmpty());
    EXPECT_EQ(refused.json[u"state"].toString(), u"draft"_qs);
    const auto reviewed = month(u"review"_qs, {u"--approve"_qs, u"本月多数农户外出，已核对"_qs});
    ASSERT_EQ(reviewed.exit, 0) << reviewed.err.toStdString();
    EXPECT_EQ(reviewed.json[u"state"].toString(), u"reviewed"_qs);
    const auto published = month(u"publish"_qs);
    ASSERT_EQ(published.exit, 0) << published.err.toStdString();
    EXPECT_EQ(published.json[u"state"].toString(), u"published"_qs);
    EXPECT_FALSE(published.json[u"objectionUntil"].toString().isEmpty());
    expectRefused(month(u"close"_qs), 1); // objections may still come
    const auto closed = month(u"close"_qs, {u"--reason"_qs, u"演示"_qs});
    ASSERT_EQ(closed.exit, 0) << closed.err.toStdString();
    EXPECT_EQ(closed.json[u"state"].toString(), u"closed"_qs);
    expectWhole();
}

TEST_F(Road, Rankings) {
    make(60, 4);
    const QString month = QDate::currentDate().addMonths(-1).toString(u"yyyy-MM"_qs);
    const QString year = month.left(4);
    for (const QString& period :
         {month, year + u"Q%1"_qs.arg((month.mid(5).toInt() + 2) / 3), year}) {
        for (const char* scope : {"group", "village", "township", "county"}) {
            const auto ranking = cli.run({u"ranking"_qs, file, u"--period"_qs, period,
                                          u"--scope"_qs, QString::fromLatin1(scope)});
            ASSERT_EQ(ranking.exit, 0) << ranking.err.toStdString();
            EXPECT_EQ(ranking.json[u"period"].toString(), period);
            EXPECT_EQ(ranking.json[u"scope"].toString(), QString::fromLatin1(scope));
            ASSERT_EQ(ranking.json[u"households"].toArray().size(), 60);
            expectKeys(ranking.json[u"households"][0],
                       {u"household"_qs, u"group"_qs, u"head"_qs, u"total"_qs, u"rank"_qs,
                        u"list"_qs, u"tied"_qs});
        }
    }
    const auto village = cli.run(
        {u"ranking"_qs, file, u"--period"_qs, month, u"--red"_qs, u"3"_qs, u"--black"_qs, u"2"_qs});
    int red = 0, black = 0, rank = 0;
    double last = 1e9;
    for (const QJsonValue& row : village.json[u"households"].toArray()) {
        red += row[u"list"].toString() == u"red" ? 1 : 0;
        black += row[u"list"].toString() == u"black" ? 1 : 0;
        EXPECT_GE(row[u"rank"].toInt(), rank);
        EXPECT_LE(row[u"total"].toDouble(), last);
        rank = row[u"rank"].toInt();
        last = row[u"total"].toDouble();
    }
    EXPECT_GE(red, 3);
    EXPECT_GE(black, 2);
    EXPECT_EQ(cli.run({u"ranking"_qs, file, u"--period"_qs, u"gestern"_qs}).exit, 2);
    EXPECT_EQ(
        cli.run({u"ranking"_qs, file, u"--period"_qs, month, u"--scope"_qs, u"planet"_qs}).exit, 2);
}

TEST_F(Road, ExplainAgreesWithTheRanking) {
    make(25, 2);
    const QString month = QDate::currentDate().addMonths(-1).toString(u"yyyy-MM"_qs);
    const auto ranking = cli.run({u"ranking"_qs, file, u"--period"_qs, month});
    for (const QJsonValue& row : ranking.json[u"households"].toArray()) {
        const auto one = cli.run({u"explain"_qs, file, u"--household"_qs,
                                  row[u"household"].toString(), u"--month"_qs, month});
        EXPECT_EQ(one.json[u"total"].toDouble(), row[u"total"].toDouble())
            << row[u"household"].toString().toStdString();
        EXPECT_EQ(one.json[u"rank"].toInt(), row[u"rank"].toInt());
        double sum = one.json[u"base"].toDouble();
        for (const QJsonValue& line : one.json[u"lines"].toArray())
            sum += line[u"counted"].toDouble();
        if (!one.json[u"veto"].toBool())
            EXPECT_DOUBLE_EQ(sum, one.json[u"total"].toDouble());
    }
    EXPECT_EQ(
        cli.run({u"explain"_qs, file, u"--household"_qs, u"999"_qs, u"--month"_qs, month}).exit, 1);
}

TEST_F(Road, PrintedNoticesAreVerified) {
    make(20, 2);
    const QString month = QDate::currentDate().addMonths(-1).toString(u"yyyy-MM"_qs);
    const QString pdf = cli.file(u"通知单.pdf"_qs), poster = cli.file(u"红榜.pdf"_qs);
    const auto printed =
        cli.run({u"notices"_qs, file, u"--month"_qs, month, u"-o"_qs, pdf, u"--poster"_qs, poster});
    ASSERT_EQ(printed.exit, 0) << printed.err.toStdString();
    EXPECT_EQ(printed.json[u"notices"].toInt(), 20);
    EXPECT_EQ(printed.json[u"pages"].toInt(), 10);
    EXPECT_FALSE(printed.json[u"draft"].toBool());
    ASSERT_TRUE(QFile::exists(pdf) && QFile::exists(poster));
    if (QStandardPaths::findExecutable(u"pdftotext"_qs).isEmpty() ||
        QStandardPaths::findExecutable(u"zbarimg"_qs).isEmpty())
        GTEST_SKIP() << "poppler-utils and zbar-tools are missing";
    const QJsonArray ranked =
        cli.run({u"ranking"_qs, file, u"--period"_qs, month}).json[u"households"].toArray();
    for (const QJsonValue& row : ranked)
        EXPECT_TRUE(prints(pdf, row[u"head"].toString())) << row[u"head"].toString().toStdString();
    EXPECT_TRUE(prints(pdf, u"水央村"_qs));
    EXPECT_TRUE(prints(poster, ranked.first()[u"head"].toString()));

    run(u"pdftoppm"_qs, {u"-r"_qs, u"200"_qs, u"-png"_qs, u"-f"_qs, u"1"_qs, u"-l"_qs, u"1"_qs, pdf,
                         cli.file(u"page"_qs)});
    const QString page =
        cli.file(QFile::exists(cli.file(u"page-01.png"_qs)) ? u"page-01.png"_qs : u"page-1.png"_qs);
    const QStringList codes =
        run(u"zbarimg"_qs, {u"-q"_qs, u"--raw"_qs, page}).split(u'\n', Qt::SkipEmptyParts);
    ASSERT_EQ(codes.size(), 2);
    for (const QString& code : codes) {
        const auto verified = cli.run({u"notices"_qs, file, u"--verify"_qs, code});
        ASSERT_EQ(verified.exit, 0) << verified.err.toStdString();
        EXPECT_EQ(verified.json[u"verdict"].toString(), u"current"_qs);
        const QString number = verified.json[u"household"].toString();
        const auto row = std::find_if(ranked.begin(), ranked.end(), [&](const QJsonValue& r) {
            return r[u"household"].toString() == number;
        });
        ASSERT_NE(row, ranked.end());
        EXPECT_EQ(verified.json[u"total"].toDouble(), (*row)[u"total"].toDouble());
        QString forged = code;
        forged.replace(u"/%1/"_qs.arg(verified.json[u"printedTotal"].toInt()), u"/199/"_qs);
        if (forged != code)
            expectRefused(cli.run({u"notices"_qs, file, u"--verify"_qs, forged}), 1);
    }
    expectRefused(cli.run({u"notices"_qs, file, u"--verify"_qs, u"https://example.com"_qs}), 1);
}

TEST_F(Road, NoticesAreRefusedClearly) {
    make(6, 1);
    EXPECT_EQ(cli.run({u"notices"_qs, file}).exit, 2);
    EXPECT_EQ(cli.run({u"notices"_qs, file, u"--month"_qs, openMonth()}).exit, 2);
    const auto nowhere = cli.run({u"notices"_qs, file, u"--month"_qs, openMonth(), u"-o"_qs,
                                  cli.file(u"no/such/folder/x.pdf"_qs)});
    expectRefused(nowhere, 1);
    const auto draft = cli.run(
        {u"notices"_qs, file, u"--month"_qs, openMonth(), u"-o"_qs, cli.file(u"draft.pdf"_qs)});
    EXPECT_EQ(draft.exit, 0) << draft.err.toStdString();
    EXPECT_TRUE(draft.json[u"draft"].toBool());
}

TEST_F(Road, UndoTakesBackStepByStep) {
    make(12, 0);
    std::vector<QString> digests{digest()};
    for (int i = 1; i <= 4; ++i) {
        ASSERT_EQ(record("household,indicator,quantity,day,note\n" + QByteArray::number(i) +
                         ",志愿服务,1,,\n")
                      .exit,
                  0);
        digests.push_back(digest());
    }
    for (int i = 3; i >= 0; --i) {
        ASSERT_EQ(cli.run({u"undo"_qs, file}).exit, 0);
        EXPECT_EQ(digest(), digests[static_cast<std::size_t>(i)]);
    }
    for (int i = 1; i <= 4; ++i) {
        ASSERT_EQ(cli.run({u"undo"_qs, file, u"--redo"_qs}).exit, 0);
        EXPECT_EQ(digest(), digests[static_cast<std::size_t>(i)]);
    }
    expectWhole();
}

TEST_F(Road, ARestoredBackupGoesOnAsANewFeed) {
    make(12, 1);
    const QString then = digest();
    ASSERT_EQ(cli.run({u"backup"_qs, file}).exit, 0);
    ASSERT_EQ(record("household,indicator,quantity,day,note\n1,志愿服务,1,,\n").exit, 0);
    ASSERT_EQ(cli.run({u"restore"_qs, file, u"latest"_qs}).exit, 0);
    EXPECT_EQ(digest(), then);
    ASSERT_EQ(record("household,indicator,quantity,day,note\n2,志愿服务,1,,\n").exit, 0);
    EXPECT_EQ(info()[u"feeds"].toArray().size(), 2);
    expectWhole();
}

} // namespace
