#include "models/attachment/attachmentservice.h"
#include "models/demo/demoservice.h"
#include "models/exchange/exchangerepository.h"
#include "models/points/monthservice.h"
#include "models/points/monthtotalrepository.h"
#include "models/points/pointsrepository.h"
#include "models/points/pointsservice.h"
#include "models/roster/rosterservice.h"
#include "models/scheme/schemeservice.h"
#include "tests/faults/scene.h"
#include "tests/offices/offices.h"
#include "tests/support/testoffice.h"
#include <QDir>
#include <filesystem>

namespace cunwu::test {

namespace {

const Month october(2026, 10);

QString folderOf(OfficeSession& session) {
    return QFileInfo(session.file().path()).absolutePath() + u'/';
}

/// The place's file and installation become the scene's.
void moveIn(Scene& scene, Place& place) {
    namespace fs = std::filesystem;
    const QString from = QFileInfo(place.path()).absolutePath();
    place.close();
    fs::copy(from.toStdString(), scene.folder().toStdString(), fs::copy_options::recursive | fs::copy_options::overwrite_existing);
    fs::remove_all(from.toStdString()); // else the scene's file would be the copy of another
    scene.open();                       // remembered at its new place
}

void household(Place& village, int n) {
    const HouseholdId id = village.addHousehold(QString::number(n), QStringLiteral("王"));
    village.setPhone(id, QString::number(13800000000 + n));
}

/// A village with a few months of points.
void makeVillage(Scene& scene, int households) {
    qputenv("CUNWU_HOME", scene.file(QStringLiteral("home")).toUtf8());
    Office office;
    office.code = DivisionCode::parse(QStringLiteral("469030101202")).value();
    office.name = QStringLiteral("水央村");
    const auto session = OfficeSession::create(scene.path(), office, QStringLiteral("文书"), scene.clock());
    session->setPreparation(registerMonthTotals);
    EXPECT_TRUE(SchemeService(session->db()).adopt(SchemeService::defaultCode(), Month(2026, 1)).done);
    DemoPlan people{office.code, office.name, households};
    people.today = QDate(2026, 10, 31);
    DemoService(*session).fill(people, {Month(2026, 9), 1});
}

MonthService months(OfficeSession& session) {
    return MonthService(session.db(), session.office(), session.clock());
}

void expectDone(const MonthService::Outcome& outcome) {
    if (!outcome.done)
        throw Error(outcome.reason, QStringLiteral("month"));
}

EditOutcome type(OfficeSession& session, int row, const QString& text) {
    const QString village = session.office().code.toString();
    const MonthSheet sheet = PointsRepository(session.db()).loadSheet(village, october);
    return PointsService(session.db()).setCell(sheet, sheet.rows().at(std::size_t(row)).household, QStringLiteral("1.1"), text);
}

void makeReviewed(Scene& scene) {
    makeVillage(scene, 30);
    const auto session = scene.open();
    const QString village = session->office().code.toString();
    for (int row = 0; row < 10; ++row)
        (void)type(*session, row, QStringLiteral("5"));
    expectDone(months(*session).approveAll(village, october, QStringLiteral("已核对")));
    expectDone(months(*session).review(village, october));
}

} // namespace

std::unique_ptr<Scene> importScene() {
    return std::make_unique<Scene>(
        [](Scene& scene) {
            County county;
            const auto village = county.village();
            for (int n = 1; n <= 100; ++n)
                household(*village, n);
            const QByteArray package = county.up(*village);
            QFile file(scene.file(QStringLiteral("village.cwpkg")));
            ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write(package) == package.size());
            moveIn(scene, county.county());
        },
        [](OfficeSession& session) {
            const PackageReport report = ImportService(session).importFile(folderOf(session) + QStringLiteral("village.cwpkg"));
            if (report.verdict != Verdict::Applied && report.verdict != Verdict::Known)
                throw FileError(report.reason, verdictWord(report.verdict));
        });
}

std::unique_ptr<Scene> cellScene() {
    return std::make_unique<Scene>([](Scene& scene) { makeVillage(scene, 30); },
                                   [](OfficeSession& session) {
                                       const EditOutcome outcome = type(session, 3, QStringLiteral("5"));
                                       if (!outcome.done)
                                           throw Error(outcome.reason, QStringLiteral("cell"));
                                   });
}

std::unique_ptr<Scene> publishScene() {
    return std::make_unique<Scene>(makeReviewed, [](OfficeSession& session) {
        expectDone(months(session).publish(session.office().code.toString(), october));
    });
}

std::unique_ptr<Scene> closeScene() {
    return std::make_unique<Scene>(
        [](Scene& scene) {
            makeReviewed(scene);
            const auto session = scene.open();
            expectDone(months(*session).publish(session->office().code.toString(), october));
        },
        [](OfficeSession& session) {
            expectDone(months(session).close(session.office().code.toString(), october, QStringLiteral("无异议")));
        });
}

std::unique_ptr<Scene> rosterScene() {
    return std::make_unique<Scene>([](Scene& scene) { makeVillage(scene, 10); },
                                   [](OfficeSession& session) {
                                       RosterService service(session.db());
                                       const RosterPlan plan = service.plan(dataFile(QStringLiteral("rosters/农户基本情况.csv")), session.office().code.toString());
                                       if (!plan.refusal.isEmpty())
                                           throw Error(plan.refusal, QStringLiteral("roster"));
                                       service.apply(plan, QStringLiteral("农户基本情况.csv"), session.clock().now());
                                   });
}

std::unique_ptr<Scene> migrationScene() {
    return std::make_unique<Scene>(
        [](Scene& scene) {
            ASSERT_TRUE(QFile::copy(dataFile(QStringLiteral("schemas/0001.cunwu")), scene.path()));
            QFile::setPermissions(scene.path(), QFile::ReadOwner | QFile::WriteOwner);
        },
        [](Scene& scene) {
            OfficeFile::upgrade(scene.path());
            confirmed();
        });
}

std::unique_ptr<Scene> exportScene() {
    auto scene = std::make_unique<Scene>(
        [](Scene& scene) {
            County county;
            const auto village = county.village();
            county.take(*village, county.down(county.county(), QStringLiteral("469030101202")));
            for (int n = 1; n <= 100; ++n)
                household(*village, n);
            moveIn(scene, *village);
            QDir().mkpath(scene.file(QStringLiteral("stick")));
        },
        [](OfficeSession& session) {
            const ExportOutcome made = ExportService(session).exportUp(folderOf(session) + QStringLiteral("stick"));
            if (!made.done())
                throw Error(made.reason, QStringLiteral("export"));
        });
    scene->setJudge([](Scene& scene, bool confirmed) {
        int whole = 0;
        for (const QFileInfo& info : QDir(scene.file(QStringLiteral("stick"))).entryInfoList({QStringLiteral("*.cwpkg")}, QDir::Files)) {
            ASSERT_EQ(readPackage(loadPackage(info.filePath())).fault, PackageFault::None) << info.fileName().toStdString();
            ++whole;
        }
        Database db(scene.path());
        ASSERT_EQ(db.integrity(false), QStringLiteral("ok"));
        const auto peers = ExchangeRepository(db).peers();
        const bool exported = std::any_of(peers.begin(), peers.end(), [](const PeerFeed& peer) { return peer.exported > 0; });
        if (confirmed || exported) {
            EXPECT_GT(whole, 0) << "exported, but not on the stick";
        }
        EXPECT_TRUE(exported || !confirmed);
    });
    return scene;
}

// --- Attachments

namespace {

QByteArray photo() {
    QByteArray bytes(2'500'000, '\0');
    for (qsizetype i = 0; i < bytes.size(); ++i)
        bytes[i] = char(i * 7 + i / 251);
    return bytes;
}

void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

/// Whatever stands under a content's final name is that content, and each row's is there.
void judgeAttachments(Scene& scene, bool confirmed) {
    Database db(scene.path());
    ASSERT_EQ(db.integrity(false), QStringLiteral("ok"));
    const AttachmentStore store(scene.path());
    for (const AttachmentStore::Kept& kept : store.list())
        if (kept.whole) {
            EXPECT_EQ(store.verify(kept.content), AttachmentState::Here) << kept.content.sha256.toStdString();
        }
    const auto rows = AttachmentRepository(db).all();
    if (confirmed) {
        ASSERT_EQ(rows.size(), 1u) << "confirmed, but lost";
        EXPECT_EQ(store.verify({rows[0].sha256, rows[0].size}), AttachmentState::Here) << "confirmed, but without its bytes";
    }
}

} // namespace

std::unique_ptr<Scene> attachScene() {
    auto scene = std::make_unique<Scene>(
        [](Scene& scene) {
            makeVillage(scene, 10);
            write(scene.file(QStringLiteral("照片.jpg")), photo());
        },
        [](OfficeSession& session) {
            const HouseholdId household = HouseholdRepository(session.db()).households().front().id;
            const AttachOutcome outcome = AttachmentService(session).add({QStringLiteral("household"), household.value}, folderOf(session) + QStringLiteral("照片.jpg"));
            if (!outcome.done())
                throw Error(outcome.reason, QStringLiteral("attach"));
        });
    scene->setJudge([](Scene& scene, bool confirmed) {
        Database db(scene.path());
        const auto rows = AttachmentRepository(db).all();
        judgeAttachments(scene, confirmed || !rows.empty()); // no row before its bytes
    });
    return scene;
}

std::unique_ptr<Scene> volumeScene() {
    auto scene = std::make_unique<Scene>(
        [](Scene& scene) {
            County county;
            const auto village = county.village();
            const HouseholdId id = village->addHousehold(QStringLiteral("1"), QStringLiteral("王"));
            write(scene.file(QStringLiteral("照片.jpg")), photo());
            ASSERT_TRUE(AttachmentService(village->on()).add({QStringLiteral("household"), id.value}, scene.file(QStringLiteral("照片.jpg"))).done());
            const ExportOutcome made = ExportService(village->on()).exportUp(county.stick(), VolumeSize::Mail);
            ASSERT_EQ(made.volumes.paths.size(), 1);
            EXPECT_EQ(county.take(county.county(), loadPackage(made.path)).verdict, Verdict::Applied);
            ASSERT_TRUE(QFile::copy(made.volumes.paths[0], scene.file(QStringLiteral("village.cwvol"))));
            moveIn(scene, county.county());
        },
        [](OfficeSession& session) {
            const PackageReport report = ImportService(session).importFile(folderOf(session) + QStringLiteral("village.cwvol"));
            if (report.verdict != Verdict::Applied && report.verdict != Verdict::Known)
                throw FileError(report.reason, verdictWord(report.verdict));
        });
    scene->setJudge(judgeAttachments);
    return scene;
}

std::unique_ptr<Scene> backupScene() {
    auto scene = std::make_unique<Scene>([](Scene& scene) { makeVillage(scene, 10); },
                                         [](OfficeSession& session) {
                                             makeBackup(session.db(), QStringLiteral("manual"), session.clock().now(), folderOf(session) + QStringLiteral("stick"));
                                         });
    scene->setJudge([](Scene& scene, bool confirmed) {
        int whole = 0;
        for (const QFileInfo& info : QDir(scene.file(QStringLiteral("stick"))).entryInfoList({QStringLiteral("*.cunwu")}, QDir::Files)) {
            Database copy(info.filePath(), Database::Mode::ReadOnly);
            ASSERT_EQ(copy.integrity(false), QStringLiteral("ok")) << info.fileName().toStdString();
            ASSERT_EQ(copy.scalar("PRAGMA application_id"), OfficeFile::applicationId);
            ++whole;
        }
        EXPECT_EQ(scene.state(), scene.before());
        if (confirmed) {
            EXPECT_GT(whole, 0) << "confirmed, but not there";
        }
    });
    return scene;
}

} // namespace cunwu::test
