#include "models/exchange/importjob.h"
#include "tests/offices/offices.h"
#include <QDir>
#include <QElapsedTimer>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>

using namespace cunwu;
using test::County;
using test::Place;

namespace {

/// Some villages that each put packages on a stick; the county with its job.
class Job : public testing::Test {
protected:
    /// `packages` of one village, each with `households` more; they build on each other.
    void fill(int packages, int households) {
        QDir().mkpath(stick);
        village = county.village();
        for (int p = 0; p < packages; ++p) {
            village->on();
            Transaction transaction(village->db(), QStringLiteral("新增农户"));
            for (int h = 0; h < households; ++h)
                village->addHousehold(QString::number(p * households + h), QStringLiteral("王五"));
            transaction.commit();
            ASSERT_TRUE(ExportService(village->on()).exportUp(stick).done());
        }
    }
    PackagePaths files() {
        PackagePaths paths = packagesIn({stick});
        const auto written = [](const PackagePath& path) { return QFileInfo(QFile::decodeName(path.bytes)).lastModified(); };
        std::sort(paths.begin(), paths.end(), [&](const auto& l, const auto& r) { return written(l) < written(r); });
        return paths;
    }
    ImportJob& job() { return ImportJob::of(county.county().on()); }
    bool over() {
        return QTest::qWaitFor([this] { return !job().isRunning(); }, 120'000);
    }
    County county;
    const QString stick = county.file(QStringLiteral("stick"));
    std::unique_ptr<Place> village;
};

} // namespace

TEST_F(Job, TakesAFolderAndTellsThePagesOnce) {
    fill(4, 20);
    QFile other(stick + QStringLiteral("/花名册.xlsx")); // a workbook is a ZIP, too
    ASSERT_TRUE(other.open(QIODevice::WriteOnly) && other.write(QByteArray("PK\3\4") + QByteArray(26, '\0') + "[Content_Types].xml") > 0);
    other.close();
    EXPECT_EQ(files().size(), 4);
    QSignalSpy told(&county.county().on(), &OfficeSession::changed), progressed(&job(), &ImportJob::progressed), finished(&job(), &ImportJob::finished);
    ASSERT_TRUE(job().start(files()));
    EXPECT_FALSE(job().start(files())); // one at a time
    EXPECT_TRUE(county.county().on().hasForeignWork());
    ASSERT_TRUE(over());
    EXPECT_EQ(finished.size(), 1);
    EXPECT_GE(progressed.size(), 1);
    ASSERT_EQ(told.size(), 1);
    EXPECT_TRUE(told.front().front().toStringList().contains(QStringLiteral("household")));
    ASSERT_EQ(job().reports().size(), 4u);
    EXPECT_EQ(job().progress().done, 4);
    EXPECT_EQ(job().leftOut(), 0);
    EXPECT_EQ(county.county().households(), 80);
    EXPECT_FALSE(county.county().on().hasForeignWork());
    const auto backups = listBackups(county.county().path());
    EXPECT_TRUE(std::any_of(backups.begin(), backups.end(), [](const BackupInfo& b) { return b.why == u"import"; }));
    // The lock is still this session's: nobody else writes the file.
    const auto second = OfficeFile::open(county.county().path(), QStringLiteral("别人"));
    EXPECT_TRUE(second.lockedBy);
    EXPECT_NO_THROW(job().rethrow());
}

TEST_F(Job, StopsBetweenPackagesAndTheRestComesLater) {
    fill(6, 10);
    ASSERT_TRUE(job().start(files()));
    job().cancel();
    ASSERT_TRUE(over());
    EXPECT_EQ(job().leftOut() + int(job().reports().size()), 6);
    EXPECT_GT(job().leftOut(), 0);
    EXPECT_EQ(county.county().households() % 10, 0); // a package is all or nothing
    ASSERT_TRUE(job().start(files()));
    ASSERT_TRUE(over());
    EXPECT_EQ(county.county().households(), 60);
}

TEST_F(Job, TheClerkWritesMeanwhile) {
    fill(12, 100);
    OfficeSession& session = county.county().on();
    ASSERT_TRUE(job().start(files()));
    int written = 0, refused = 0;
    qint64 longest = 0;
    while (job().isRunning()) {
        QElapsedTimer waited;
        waited.start();
        try {
            Office office = session.office();
            office.phone = QString::number(written);
            session.saveOffice(office);
            ++written;
        } catch (const StorageError& e) { // told in words, nothing changed
            EXPECT_TRUE(e.message().contains(QStringLiteral("being written"))) << e.message().toStdString();
            ++refused;
        }
        longest = std::max(longest, waited.elapsed());
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    }
    RecordProperty("written", written);
    RecordProperty("refused", refused);
    std::printf("written %d, refused %d, longest wait %lld ms\n", written, refused, static_cast<long long>(longest));
    EXPECT_NO_THROW(job().rethrow());
    EXPECT_GT(written, 0);
    EXPECT_LT(longest, 1500); // 70 turns of a millisecond, on a busy machine
    EXPECT_EQ(county.county().households(), 1200);
    EXPECT_EQ(session.office().phone, QString::number(written - 1));
    EXPECT_EQ(session.db().journal()->verifyChain(), QString());
    EXPECT_TRUE(session.undo().done); // the own last action is still the one to take back
}

TEST_F(Job, EndsWithItsSession) {
    fill(8, 100);
    const PackagePaths paths = files();
    ASSERT_TRUE(job().start(paths));
    county.county().close(); // does not wait for all of them
    county.county().reopen();
    EXPECT_EQ(county.county().db().integrity(false), QStringLiteral("ok"));
    EXPECT_EQ(county.county().households() % 100, 0);
    ASSERT_TRUE(job().start(paths));
    ASSERT_TRUE(over());
    EXPECT_EQ(county.county().households(), 800);
    EXPECT_EQ(county.county().db().journal()->verifyChain(), QString());
}

TEST_F(Job, TriesWhatWaitsWithoutFiles) {
    QDir().mkpath(stick);
    village = county.office(QStringLiteral("469030101202"), QStringLiteral("水央村"));
    county.join(*village);
    village->addHousehold(QStringLiteral("1"), QStringLiteral("王五"));
    ASSERT_TRUE(ExportService(village->on()).exportUp(stick).done());
    ASSERT_TRUE(job().start(files()));
    ASSERT_TRUE(over());
    EXPECT_EQ(job().reports().front().verdict, Verdict::Held);
    ASSERT_TRUE(job().start({}));
    ASSERT_TRUE(over());
    EXPECT_EQ(job().moved(), 0);
    county.confirm(*village);
    ASSERT_TRUE(job().start({}));
    ASSERT_TRUE(over());
    EXPECT_GT(job().moved(), 0);
    EXPECT_EQ(county.county().households(), 1);
}

TEST(WriterTurn, TheWindowGivesUpSoonAndTheWorkerGivesWay) {
    WriterTurn turn;
    QElapsedTimer clock;
    clock.start();
    turn.giveWay(); // nobody waits
    EXPECT_LT(clock.elapsed(), 100);
    EXPECT_TRUE(turn.wait(0));
    clock.restart();
    turn.giveWay();
    EXPECT_GE(clock.elapsed(), 5); // long enough for the window's next try
    EXPECT_FALSE(turn.wait(70));
    clock.restart();
    turn.giveWay();
    EXPECT_GE(clock.elapsed(), 500); // for the clerk's
}
