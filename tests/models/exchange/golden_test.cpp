// Packages of released formats still import to the same tables, and what was imported is exported again.
#include "models/attachment/attachmentservice.h"
#include "models/base/random.h"
#include "models/exchange/erasureservice.h"
#include "models/exchange/moveservice.h"
#include "models/exchange/revocationlist.h"
#include "models/remark/remarkservice.h"
#include "tests/models/exchange/forge.h"
#include "tests/support/testoffice.h"
#include <QDir>
#include <QFile>
#include <random>

using namespace cunwu;
using namespace cunwu::test;

namespace {

const QString qiandui = QStringLiteral("469030101203");

QByteArray contentOf(const QString& path) {
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return file.readAll();
}

void copyTo(const QString& from, const QString& to) {
    QFile::remove(to);
    ASSERT_TRUE(QFile::copy(from, to)) << from.toStdString();
    QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner);
}

/// An office as it was when the packages were made: its file and key. They lie in a folder together.
struct Frozen {
    QTemporaryDir folder;
    FixedClock clock{QDateTime(QDate(2026, 11, 1), QTime(9, 0))};
    std::unique_ptr<OfficeSession> session;
    std::vector<PackageReport> reports;

    Frozen(const QString& from, const QString& code) {
        const QString home = folder.filePath(QStringLiteral("home")), path = folder.filePath(QStringLiteral("office.cunwu"));
        QDir().mkpath(home + QStringLiteral("/keys"));
        qputenv("CUNWU_HOME", home.toUtf8());
        copyTo(from + QStringLiteral("/office.cunwu"), path);
        copyTo(from + QStringLiteral("/installation"), home + QStringLiteral("/installation"));
        copyTo(from + QStringLiteral("/key.pem"), home + QStringLiteral("/keys/") + code + QStringLiteral(".pem"));
        OfficeFile::Opened opened = OfficeFile::open(path, QStringLiteral("文书"));
        if (opened.state == OpenState::UpgradeNeeded) {
            OfficeFile::upgrade(path);
            opened = OfficeFile::open(path, QStringLiteral("文书"));
        }
        EXPECT_TRUE(opened.file) << opened.message.toStdString();
        session = std::make_unique<OfficeSession>(std::move(opened.file), clock);
        for (const QString& name : QDir(from).entryList({QStringLiteral("*.cwpkg"), QStringLiteral("*.cwvol")}, QDir::Files, QDir::Name)) {
            reports.push_back(ImportService(*session).importFile(from + u'/' + name));
            EXPECT_NE(reports.back().verdict, Verdict::Rejected) << name.toStdString() << ": " << reports.back().reason.toStdString();
        }
    }
    QByteArray digest() { return Journal::digest(session->db()).toHex(); }
    Package exported(const QString& to = {}) {
        QDir().mkpath(folder.filePath(QStringLiteral("stick")));
        ExportService service(*session);
        const ExportOutcome made = to.isEmpty() ? service.exportUp(folder.filePath(QStringLiteral("stick"))) : service.exportDown(folder.filePath(QStringLiteral("stick")), *DivisionCode::parse(to));
        EXPECT_TRUE(made.done()) << made.reason.toStdString();
        const PackageRead read = readPackage(loadPackage(made.path));
        EXPECT_EQ(read.fault, PackageFault::None);
        return read.package;
    }
    std::vector<RemarkThread> remarks() { return RemarkService(session->db(), session->office(), clock).list(); }
    void expectCrl() {
        const auto crl = readRevocationList(Registry(*session).list().value().crl, Registry(*session).root().value());
        ASSERT_TRUE(crl);
        EXPECT_EQ(crl->number, Registry(*session).number());
        EXPECT_EQ(crl->serials.size(), 1u);
    }
};

const QString roots = QStringLiteral(CUNWU_SOURCE_DIR "/tests/data/packages/");

// --- How they were made: CUNWU_FREEZE=1 test_models_exchange --gtest_filter='Golden*' writes those that are not there.

void freeze(Place& place, const QString& to) {
    place.on();
    const QString code = place.on().office().code.toString();
    place.close();
    QDir().mkpath(to);
    copyTo(place.path(), to + QStringLiteral("/office.cunwu"));
    copyTo(place.home() + QStringLiteral("/installation"), to + QStringLiteral("/installation"));
    copyTo(place.home() + QStringLiteral("/keys/") + code + QStringLiteral(".pem"), to + QStringLiteral("/key.pem"));
    place.reopen();
}

void save(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

/// A household with a photo moves from village to village; the county has a remark and has revoked a computer.
void makeMove(const QString& root) {
    const QString sender = root + QStringLiteral("sender"), receiver = root + QStringLiteral("receiver"), top = root + QStringLiteral("county");
    County county;
    auto a = county.village(), b = county.village(qiandui, QStringLiteral("堑对村")), lost = county.village(qiandui, QStringLiteral("堑对村"));
    const HouseholdId id = a->addHousehold(QStringLiteral("12"), QStringLiteral("王德文"));
    const QString photo = county.file(QStringLiteral("证明.jpg"));
    save(photo, QByteArray(3000, 'p'));
    ASSERT_TRUE(AttachmentService(a->on()).add({QStringLiteral("household"), id.value}, photo).done());
    for (Place* place : {a.get(), b.get()})
        county.take(*place, county.down(county.county(), place->on().office().code.toString()));
    ASSERT_TRUE(EnrolService(county.county().on()).revoke(Registry(lost->on()).self().installation, county.root()).value);
    county.county().on();
    const auto remark = RemarkService(county.county().db(), county.county().on().office(), county.county().clock()).write(qiandui, Month(2026, 10), {}, QStringLiteral("三包分值请核对"));
    ASSERT_TRUE(remark.done);

    const MoveOutcome offer = MoveService(a->on()).offer(QStringLiteral("household"), id.value, *DivisionCode::parse(qiandui), QStringLiteral("12 王德文"), county.stick());
    ASSERT_TRUE(offer.done()) << offer.reason.toStdString();
    freeze(*b, receiver);
    save(receiver + QStringLiteral("/1-offer.cwpkg"), loadPackage(offer.path));
    const QByteArray down = county.down(county.county(), qiandui);
    save(receiver + QStringLiteral("/2-county.cwpkg"), down);
    county.take(*b, loadPackage(offer.path));
    county.take(*b, down);
    const MoveOutcome receipt = MoveService(b->on()).accept(MoveService(b->on()).arrivals().at(0).document, {{"number", std::string("7")}}, county.stick());
    ASSERT_TRUE(receipt.done()) << receipt.reason.toStdString();
    ASSERT_TRUE(RemarkService(b->on().db(), b->on().office(), b->clock()).answer(remark.id, QStringLiteral("已核对，无误")).done);

    freeze(*a, sender);
    save(sender + QStringLiteral("/1-receipt.cwpkg"), loadPackage(receipt.path));
    save(sender + QStringLiteral("/2-county.cwpkg"), county.down(county.county(), shuiyang));
    freeze(county.county(), top);
    const ExportOutcome up = ExportService(a->on()).exportUp(county.stick(), VolumeSize::Mail);
    ASSERT_TRUE(up.done() && up.volumes.paths.size() == 1) << up.reason.toStdString();
    save(top + QStringLiteral("/1-sender.cwpkg"), loadPackage(up.path));
    save(top + QStringLiteral("/2-sender.cwvol"), contentOf(up.volumes.paths.at(0)));
    save(top + QStringLiteral("/3-receiver.cwpkg"), county.up(*b));
    for (const auto& [folder, code] : {std::pair(sender, shuiyang), std::pair(receiver, qiandui), std::pair(top, QStringLiteral("469030"))})
        save(folder + QStringLiteral("/digest.txt"), Frozen(folder, code).digest() + '\n');
}

/// Of format 2, with documents that are signed whole, and of format 4, whose contents lie beside what is signed.
std::vector<QString> withMoves() {
    const QString newest = roots + QStringLiteral("3/");
    if (qEnvironmentVariableIsSet("CUNWU_FREEZE") && !QDir(newest).exists()) {
        std::mt19937_64 random(20261128);
        setRandomSource([&random] { return random(); });
        makeMove(newest);
        setRandomSource({});
    }
    return {roots + QStringLiteral("2/"), newest};
}

} // namespace

TEST(Golden, fault_30_AnOfferARemarkAndTheCrlReachTheReceiver) {
    for (const QString& root : withMoves()) {
        SCOPED_TRACE(root.toStdString());
        const QString from = root + QStringLiteral("receiver");
        Frozen office(from, qiandui);
        ASSERT_EQ(office.reports.size(), 2u);
        EXPECT_EQ(office.digest(), contentOf(from + QStringLiteral("/digest.txt")).trimmed());
        office.expectCrl();
        ASSERT_EQ(office.remarks().size(), 1u);
        EXPECT_EQ(office.remarks()[0].remark.body, QStringLiteral("三包分值请核对"));
        const auto arrivals = MoveService(*office.session).arrivals();
        ASSERT_EQ(arrivals.size(), 1u);
        EXPECT_EQ(arrivals[0].state, Arrival::State::Waiting);
        ASSERT_TRUE(MoveService(*office.session).accept(arrivals[0].document, {}).done());
        const Package again = office.exported();
        EXPECT_EQ(again.documents.size(), 2u); // the offer and the receipt, for the county
        EXPECT_FALSE(again.bundles.empty());
    }
}

TEST(Golden, fault_30_TheReceiptReachesTheSender) {
    for (const QString& root : withMoves()) {
        SCOPED_TRACE(root.toStdString());
        const QString from = root + QStringLiteral("sender");
        Frozen office(from, shuiyang);
        ASSERT_EQ(office.reports.size(), 2u);
        EXPECT_EQ(office.digest(), contentOf(from + QStringLiteral("/digest.txt")).trimmed());
        office.expectCrl();
        const auto departures = MoveService(*office.session).departures();
        ASSERT_EQ(departures.size(), 1u);
        EXPECT_EQ(departures[0].state, Departure::State::Given);
        const Package again = office.exported();
        EXPECT_EQ(again.documents.size(), 1u); // its offer: the receipt goes up from the receiver
        EXPECT_FALSE(again.bundles.empty());
    }
}

TEST(Golden, fault_30_TheCountyGetsBothSidesTheAnswerAndThePhoto) {
    for (const QString& root : withMoves()) {
        SCOPED_TRACE(root.toStdString());
        const QString from = root + QStringLiteral("county");
        Frozen office(from, QStringLiteral("469030"));
        ASSERT_EQ(office.reports.size(), 3u);
        EXPECT_EQ(office.digest(), contentOf(from + QStringLiteral("/digest.txt")).trimmed());
        EXPECT_EQ(office.reports[1].attachments.fresh, 1);
        ASSERT_EQ(office.remarks().size(), 1u);
        EXPECT_EQ(office.remarks()[0].answers.at(0).body, QStringLiteral("已核对，无误"));
        const auto households = HouseholdRepository(office.session->db()).households();
        ASSERT_EQ(households.size(), 1u);
        EXPECT_EQ(households[0].village, qiandui);
        EXPECT_EQ(households[0].number, QStringLiteral("7"));
        EXPECT_EQ(office.exported(shuiyang).documents.size(), 1u); // the receipt
        const Package down = office.exported(qiandui);
        const auto list = verifySigned(down.registry);
        ASSERT_TRUE(list);
        EXPECT_TRUE(readRevocationList(decodeRegistry(list->data)->crl, list->signer));
        office.expectCrl();
    }
}

TEST(Golden, fault_44_WhoMovedWithADocumentOfAnyFormatIsErased) {
    for (const QString& root : withMoves()) {
        SCOPED_TRACE(root.toStdString());
        Frozen office(root + QStringLiteral("receiver"), qiandui);
        MoveService moves(*office.session);
        const auto arrivals = moves.arrivals();
        ASSERT_EQ(arrivals.size(), 1u);
        ASSERT_TRUE(moves.accept(arrivals[0].document, {}).done());
        const auto members = HouseholdRepository(office.session->db()).members(HouseholdId{arrivals[0].transfer.root().row});
        ASSERT_EQ(members.size(), 1u);
        const auto outcome = ErasureService(*office.session).erase(QStringLiteral("person"), members[0].id.value, QStringLiteral("本人申请"));
        ASSERT_TRUE(outcome.done()) << outcome.reason.toStdString();
        for (const StoredMove& move : MoveRepository(office.session->db()).all())
            for (const MoveRow& row : move.document.rows)
                EXPECT_TRUE(row.row != members[0].id.value || !row.erased.isEmpty());
        EXPECT_EQ(moves.unanswered(), 0);
        EXPECT_TRUE(checkRebuild(office.session->db()).equal);
    }
}
