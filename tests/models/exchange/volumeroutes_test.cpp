// Which way attachments go, what a full disk does to them, and how contents are cut.
#include "models/exchange/limits.h"
#include "models/exchange/moveservice.h"
#include "models/exchange/peerattachmentrepository.h"
#include "tests/models/exchange/volumeoffices.h"
#include <QFileInfo>
#include <rapidcheck/gtest.h>

using namespace cunwu;
using namespace cunwu::test;

TEST_F(Volumes, ATownshipForwardsThemInItsOwn) {
    auto township = county.village(QStringLiteral("469030101"), QStringLiteral("湾岭镇"));
    county.meet(*township, QStringLiteral("469030101"));
    county.take(*village, county.down(county.county(), shuiyang)); // the list of offices with the township
    const QByteArray content = noise(2'000'000, 1);
    const AttachmentId id = attach(QStringLiteral("a.jpg"), content);
    const ExportOutcome fromVillage = up(*village);
    EXPECT_EQ(fromVillage.manifest.to.size(), 2);
    EXPECT_EQ(take(*township, fromVillage.path).verdict, Verdict::Applied);
    EXPECT_TRUE(up(*township).manifest.attachmentsMissing.isEmpty()); // the county could not send it down
    EXPECT_EQ(down(*township, shuiyang).manifest.attachmentsMissing.size(), 1);
    EXPECT_EQ(take(*township, fromVillage.volumes.paths.at(0)).verdict, Verdict::Applied);
    const ExportOutcome fromTownship = up(*township);
    ASSERT_EQ(fromTownship.volumes.paths.size(), 1);
    EXPECT_EQ(take(county.county(), fromTownship.path).verdict, Verdict::Applied);
    EXPECT_EQ(take(county.county(), fromTownship.volumes.paths[0]).verdict, Verdict::Applied);
    EXPECT_EQ(bytes(county.county(), id), content);
    EXPECT_EQ(take(county.county(), fromVillage.volumes.paths[0]).verdict, Verdict::Known);
    // Downwards to nobody but the village: not to the township, not to another village.
    EXPECT_TRUE(down(county.county(), QStringLiteral("469030101")).volumes.paths.isEmpty());
    auto other = county.village(QStringLiteral("469030101203"), QStringLiteral("堑对村"));
    EXPECT_TRUE(down(county.county(), QStringLiteral("469030101203")).volumes.paths.isEmpty());
    EXPECT_TRUE(down(county.county(), shuiyang).volumes.paths.isEmpty()); // it has them: they came from there
    attach(QStringLiteral("b.jpg"), noise(1000, 3));
    const ExportOutcome past = up(*village); // straight to the county
    take(county.county(), past.path);
    EXPECT_EQ(take(county.county(), past.volumes.paths.at(0)).attachments.fresh, 1);
    EXPECT_TRUE(down(county.county(), QStringLiteral("469030101")).volumes.paths.isEmpty());
}

TEST_F(Volumes, APhotoMovesWithItsHousehold) {
    auto other = county.village(QStringLiteral("469030101203"), QStringLiteral("堑对村"));
    for (Place* place : {village.get(), other.get()})
        county.take(*place, county.down(county.county(), place->on().office().code.toString()));
    const QByteArray content = noise(300'000, 1);
    attach(QStringLiteral("证明.jpg"), content);
    const ExportOutcome made = up(*village);
    take(county.county(), made.path);
    take(county.county(), made.volumes.paths.at(0));
    const auto move = [&](Place& from, Place& to) {
        const DivisionCode receiver = to.on().office().code;
        const MoveOutcome offer = MoveService(from.on()).offer(QStringLiteral("household"), household.value, receiver, QStringLiteral("1 王五"), newStick());
        EXPECT_TRUE(offer.done()) << offer.reason.toStdString();
        take(to, offer.path);
        const Arrival arrival = MoveService(to.on()).arrivals().back();
        EXPECT_EQ(arrival.transfer.along(QStringLiteral("attachment")), 1);
        const MoveOutcome receipt = MoveService(to.on()).accept(arrival.document, {}, newStick());
        EXPECT_TRUE(receipt.done()) << receipt.reason.toStdString();
        take(from, receipt.path);
    };
    const auto attached = [&](Place& place) { return AttachmentRepository(place.on().db()).of({QStringLiteral("household"), household.value}); };
    move(*village, *other);
    ASSERT_EQ(attached(*other).size(), 1u);
    const Attachment copy = attached(*other).front();
    EXPECT_EQ(copy.village, QStringLiteral("469030101203"));
    EXPECT_EQ(copy.name, QStringLiteral("证明.jpg"));
    EXPECT_EQ(state(*other, copy.id), AttachmentState::Missing);
    take(county.county(), up(*village).path);
    const PackageReport asked = take(county.county(), up(*other).path);
    EXPECT_EQ(asked.ops.held, 0) << asked.reason.toStdString();
    const ExportOutcome answer = down(county.county(), QStringLiteral("469030101203"));
    ASSERT_EQ(answer.volumes.paths.size(), 1);
    take(*other, answer.path);
    EXPECT_EQ(take(*other, answer.volumes.paths[0]).verdict, Verdict::Applied);
    EXPECT_EQ(bytes(*other, copy.id), content);
    move(*other, *village); // back again: it is there already
    EXPECT_EQ(attached(*village).size(), 1u);
    expectWhole(*village);
    expectWhole(*other);
    expectWhole(county.county());
}

TEST_F(Volumes, ANewComputerOfTheVillageGetsThemFromAboveAndFromTheOldOne) {
    const QByteArray content = noise(400'000, 1);
    const AttachmentId id = attach(QStringLiteral("a.jpg"), content);
    const ExportOutcome made = up(*village);
    take(county.county(), made.path);
    take(county.county(), made.volumes.paths.at(0));
    auto second = county.village(); // the same office on another computer
    const ExportOutcome snapshot = down(county.county(), shuiyang);
    EXPECT_EQ(take(*second, snapshot.path).verdict, Verdict::Applied);
    EXPECT_EQ(state(*second, id), AttachmentState::Missing);
    take(county.county(), up(*second).path); // asks
    const ExportOutcome answer = down(county.county(), shuiyang);
    ASSERT_EQ(answer.volumes.paths.size(), 1);
    EXPECT_EQ(take(*second, answer.volumes.paths[0]).verdict, Verdict::Applied);
    EXPECT_EQ(bytes(*second, id), content);
    // Between the two computers of the village.
    const AttachmentId later = attach(QStringLiteral("b.jpg"), noise(1000, 2));
    take(*village, snapshot.path); // knows the second computer now
    const ExportOutcome across = down(*village, shuiyang);
    ASSERT_EQ(across.volumes.paths.size(), 1);
    EXPECT_NE(take(*second, across.path).verdict, Verdict::Rejected);
    EXPECT_EQ(take(*second, across.volumes.paths[0]).verdict, Verdict::Applied);
    EXPECT_EQ(state(*second, later), AttachmentState::Here);
}

TEST_F(Volumes, EverythingAgainWhenAPersonAsks) {
    attach(QStringLiteral("a.jpg"), noise(1000, 1));
    EXPECT_EQ(up(*village).volumes.contents, 1);
    EXPECT_EQ(up(*village).volumes.contents, 0);
    Transaction transaction(village->on().db(), QStringLiteral("x"));
    PeerAttachmentRepository(village->db()).forgetAll(QStringLiteral("469030"));
    transaction.commit();
    EXPECT_EQ(up(*village).volumes.contents, 1);
    EXPECT_EQ(up(*village, VolumeSize::None).volumes.contents, 0);
}

TEST_F(Volumes, fault_03_AFullStickKeepsThePackageAndNoHalfVolume) {
    attach(QStringLiteral("a.jpg"), noise(5'000'000, 1));
    const QString stick = newStick();
    {
        const FullPlace full(2'500'000);
        const ExportOutcome made = ExportService(village->on()).exportUp(stick, VolumeSize::Stick);
        EXPECT_TRUE(made.done()); // the data do not wait
        EXPECT_TRUE(QFileInfo::exists(made.path));
        EXPECT_TRUE(made.volumes.paths.isEmpty());
        EXPECT_TRUE(made.volumes.reason.contains(QStringLiteral("not exported"))) << made.volumes.reason.toStdString();
    }
    EXPECT_EQ(QDir(stick).entryList(QDir::Files | QDir::Hidden).size(), 1) << QDir(stick).entryList(QDir::Files | QDir::Hidden).join(u' ').toStdString();
    const ExportOutcome again = ExportService(village->on()).exportUp(stick, VolumeSize::Stick);
    EXPECT_EQ(again.volumes.contents, 1); // nothing counted as sent
    EXPECT_EQ(take(county.county(), again.volumes.paths.at(0)).verdict, Verdict::Applied);
}

TEST_F(Volumes, fault_03_ASecondVolumeThatFailsTakesTheFirstWithIt) {
    attach(QStringLiteral("a.jpg"), noise(30'000'000, 1));
    const QString stick = newStick();
    const ExportOutcome probe = ExportService(village->on()).exportUp(stick, VolumeSize::Mail);
    ASSERT_EQ(probe.volumes.paths.size(), 2);
    for (const QString& path : QDir(stick).entryList(QDir::Files))
        QFile::remove(QDir(stick).filePath(path));
    Transaction transaction(village->on().db(), QStringLiteral("x"));
    PeerAttachmentRepository(village->db()).forgetAll(QStringLiteral("469030"));
    transaction.commit();
    Progress stop;
    stop.step = [](qint64 done, qint64 total) { return done < total * 9 / 10; }; // in the second volume
    const ExportOutcome made = ExportService(village->on()).exportUp(stick, VolumeSize::Mail, stop);
    EXPECT_TRUE(made.done());
    EXPECT_FALSE(made.volumes.reason.isEmpty());
    EXPECT_EQ(QDir(stick).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

TEST_F(Volumes, fault_03_AFullDiskAtImportIsToldAndLeavesNothing) {
    const AttachmentId id = attach(QStringLiteral("a.jpg"), noise(3'000'000, 1));
    const ExportOutcome made = up(*village);
    take(county.county(), made.path);
    {
        const FullPlace full(900'000); // below one piece
        const PackageReport report = take(county.county(), made.volumes.paths.at(0));
        EXPECT_EQ(report.verdict, Verdict::Rejected);
        EXPECT_TRUE(report.reason.contains(QStringLiteral("disk is full"))) << report.reason.toStdString();
    }
    EXPECT_TRUE(kept(county.county()).isEmpty());
    {
        const FullPlace full(2'000'000); // pieces fit, the whole does not
        EXPECT_EQ(take(county.county(), made.volumes.paths.at(0)).verdict, Verdict::Rejected);
    }
    for (const QString& path : kept(county.county()))
        EXPECT_TRUE(path.contains(QStringLiteral("/incoming/"))) << path.toStdString(); // checked pieces, nothing under a final name
    EXPECT_EQ(state(county.county(), id), AttachmentState::Missing);
    EXPECT_EQ(take(county.county(), made.volumes.paths.at(0)).verdict, Verdict::Applied);
    EXPECT_EQ(state(county.county(), id), AttachmentState::Here);
    EXPECT_EQ(kept(county.county()).size(), 1);
}

TEST_F(Volumes, WhatIsDamagedHereIsLeftOutAndAskedFor) {
    const AttachmentId id = attach(QStringLiteral("a.jpg"), noise(1'200'000, 1)), good = attach(QStringLiteral("b.jpg"), noise(1000, 2));
    const QString hash = AttachmentRepository(village->on().db()).attachment(id)->sha256;
    const QByteArray whole = load(AttachmentStore(village->path()).pathOf(hash));
    QFile file(AttachmentStore(village->path()).pathOf(hash));
    ASSERT_TRUE(file.open(QIODevice::ReadWrite) && file.seek(5) && file.write("?!") == 2);
    file.close();
    const ExportOutcome made = up(*village);
    EXPECT_EQ(made.volumes.contents, 1);
    EXPECT_EQ(made.volumes.unavailable, 1);
    take(county.county(), made.path);
    take(county.county(), made.volumes.paths.at(0));
    EXPECT_EQ(state(county.county(), good), AttachmentState::Here);
    EXPECT_EQ(state(*village, id), AttachmentState::Damaged);
    EXPECT_EQ(up(*village).manifest.attachmentsMissing, QStringList{hash});
}

TEST_F(Volumes, FoldersOfASortTakeBothKinds) {
    attach(QStringLiteral("a.jpg"), noise(1000, 1));
    const ExportOutcome made = up(*village);
    const QString renamed = QFileInfo(made.path).path() + QStringLiteral("/附件(1).zip");
    ASSERT_TRUE(QFile::rename(made.volumes.paths.at(0), renamed)); // by content
    const PackagePaths paths = packagesIn({QFileInfo(made.path).path()});
    ASSERT_EQ(paths.size(), 2u);
    EXPECT_EQ(std::count_if(paths.begin(), paths.end(), [](const PackagePath& path) { return path.isVolume(); }), 1);
    ImportService service(county.county().on());
    for (const PackagePath& path : paths)
        EXPECT_EQ(service.importFile(path).verdict, Verdict::Applied);
}

// --- Cutting

RC_GTEST_PROP(VolumeCuts, EveryCutComesBackWhole, ()) {
    const auto sizes = *rc::gen::container<std::vector<std::int64_t>>(rc::gen::oneOf(rc::gen::inRange<std::int64_t>(0, 3000), rc::gen::inRange<std::int64_t>(0, 5 * limits::pieceBytes),
                                                                                     rc::gen::map(rc::gen::inRange<std::int64_t>(0, 6), [](std::int64_t n) { return n * limits::pieceBytes; })));
    const std::int64_t perPiece = *rc::gen::inRange<std::int64_t>(0, 5000), perVolume = *rc::gen::inRange<std::int64_t>(0, 70'000);
    const std::int64_t most = limits::pieceBytes + perPiece + perVolume + *rc::gen::inRange<std::int64_t>(0, 20 * limits::pieceBytes);
    std::vector<AttachmentContent> contents;
    for (std::size_t i = 0; i < sizes.size(); ++i)
        contents.push_back({QString::number(i).rightJustified(64, u'0'), sizes[i]});
    std::map<QString, std::int64_t> covered;
    std::size_t whole = 0;
    for (const auto& volume : cutIntoVolumes(contents, most, perPiece, perVolume)) {
        std::int64_t used = perVolume;
        RC_ASSERT(!volume.empty());
        RC_ASSERT(volume.size() <= std::size_t(limits::volumePieces));
        for (const ContentPiece& piece : volume) {
            used += piece.bytes + perPiece;
            RC_ASSERT(piece.offset == covered[piece.content.sha256]); // in order, without a gap
            RC_ASSERT(piece.offset % limits::pieceBytes == 0);
            RC_ASSERT(piece.bytes <= limits::pieceBytes);
            covered[piece.content.sha256] += piece.bytes;
            whole += covered[piece.content.sha256] == piece.content.size;
        }
        RC_ASSERT(used <= most);
    }
    RC_ASSERT(whole == contents.size());
}

namespace {

VolumeManifest sample() {
    VolumeManifest m;
    m.id = QString(32, u'1');
    m.from = {QStringLiteral("469030101202"), QStringLiteral("水央村"), QString(32, u'2')};
    m.to = QStringList{QStringLiteral("469030")};
    m.count = 3;
    const AttachmentContent a{QString(64, u'a'), 2 * limits::pieceBytes + 5}, b{QString(64, u'b'), 0};
    m.pieces = {{QStringLiteral("p0001.cms"), {a, limits::pieceBytes, limits::pieceBytes}, QByteArray(32, 'x')}, {QStringLiteral("p0002.cms"), {a, 2 * limits::pieceBytes, 5}, QByteArray(32, 'y')}, {QStringLiteral("p0003.cms"), {b, 0, 0}, QByteArray(32, 'z')}};
    return m;
}

} // namespace

TEST(VolumeManifests, HoldWhatTheySayAndNothingThatCannotBe) {
    EXPECT_EQ(decodeVolume(encodeVolume(sample())), sample());
    const auto refused = [](const std::function<void(VolumeManifest&)>& change) {
        VolumeManifest m = sample();
        change(m);
        return !decodeVolume(encodeVolume(m));
    };
    EXPECT_TRUE(refused([](auto& m) { m.pieces[0].piece.offset = 1; }));
    EXPECT_TRUE(refused([](auto& m) { m.pieces[0].piece.offset = -limits::pieceBytes; }));
    EXPECT_TRUE(refused([](auto& m) { m.pieces[0].piece.bytes -= 1; }));
    EXPECT_TRUE(refused([](auto& m) { m.pieces[1].piece.offset += limits::pieceBytes; })); // beyond its end
    EXPECT_TRUE(refused([](auto& m) { m.pieces[1] = m.pieces[0]; m.pieces[1].file = QStringLiteral("p0002.cms"); }));                                                 // twice
    EXPECT_TRUE(refused([](auto& m) { m.pieces[0].file = QStringLiteral("../p.cms"); }));
    EXPECT_TRUE(refused([](auto& m) { m.pieces[0].piece.content.sha256 = QStringLiteral("../../x"); }));
    EXPECT_TRUE(refused([](auto& m) { m.pieces[0].piece.content.sha256 = QString(64, u'A'); }));
    EXPECT_TRUE(refused([](auto& m) { m.pieces[0].piece.content.size = attachments::mostBytes + 1; m.pieces[1].piece.content.size = attachments::mostBytes + 1; }));
    EXPECT_TRUE(refused([](auto& m) { m.pieces[2].piece.content.sha256 = QString(64, u'a'); })); // one hash, two sizes
    EXPECT_TRUE(refused([](auto& m) { m.pieces[0].sha256.chop(1); }));
    EXPECT_TRUE(refused([](auto& m) { m.number = 4; }));
    EXPECT_TRUE(refused([](auto& m) { m.pieces.clear(); }));
    EXPECT_TRUE(refused([](auto& m) { m.id.clear(); }));
    EXPECT_FALSE(decodeVolume("{\"cunwu\":\"attachments\",\"cunwu\":\"attachments\"}"));
    EXPECT_FALSE(decodeVolume(QByteArray(100'000, '[')));
}
