// Attachments between offices: volumes beside the packages.
#include "models/exchange/peerattachmentrepository.h"
#include "models/base/error.h"
#include "models/exchange/erasureservice.h"
#include "models/exchange/statusservice.h"
#include "tests/models/exchange/volumeoffices.h"
#include <QFileInfo>

using namespace cunwu;
using namespace cunwu::test;

TEST_F(Volumes, GoBesideThePackageAndComeBackWhole) {
    const QByteArray large = noise(25'000'000, 1), small = noise(70'000, 2);
    const AttachmentId video = attach(QStringLiteral("录像.mp4"), large), photo = attach(QStringLiteral("积分表💯.jpg"), small), empty = attach(QStringLiteral("空.txt"), {});
    const ExportOutcome made = up(*village);
    EXPECT_EQ(made.volumes.reason, QString());
    EXPECT_EQ(made.volumes.contents, 3);
    ASSERT_EQ(made.volumes.paths.size(), 2);
    for (const QString& path : made.volumes.paths) {
        EXPECT_LE(QFileInfo(path).size(), 20'000'000);
        EXPECT_TRUE(path.startsWith(made.path.chopped(6))) << path.toStdString(); // sorted beside it
        EXPECT_TRUE(path.endsWith(QStringLiteral(".cwvol")));
        EXPECT_FALSE(load(path).contains(QStringLiteral("录像").toUtf8())); // no names in clear
        EXPECT_FALSE(load(path).contains(large.mid(5'000'000, 40)));
    }
    EXPECT_GT(QFileInfo(made.volumes.paths[0]).size(), 18'500'000); // filled as far as the grid goes
    EXPECT_EQ(take(county.county(), made.path).verdict, Verdict::Applied);
    EXPECT_TRUE(hasRow(county.county(), video));
    EXPECT_EQ(state(county.county(), video), AttachmentState::Missing); // the data did not wait
    const PackageReport second = take(county.county(), made.volumes.paths[1]);
    EXPECT_EQ(second.verdict, Verdict::Applied);
    EXPECT_EQ(second.attachments.partial, 1) << second.reason.toStdString();
    EXPECT_TRUE(second.reason.contains(QStringLiteral("volume 2 of 2"))) << second.reason.toStdString();
    EXPECT_EQ(state(county.county(), video), AttachmentState::Missing);
    const PackageReport first = take(county.county(), made.volumes.paths[0]);
    EXPECT_EQ(first.verdict, Verdict::Applied);
    EXPECT_EQ(first.attachments.partial, 0);
    EXPECT_EQ(bytes(county.county(), video), large);
    EXPECT_EQ(bytes(county.county(), photo), small);
    EXPECT_EQ(bytes(county.county(), empty), QByteArray());
    EXPECT_EQ(kept(county.county()).size(), 3); // no piece is left
    expectWhole(county.county());
    EXPECT_TRUE(up(*village).volumes.paths.isEmpty()); // once
}

TEST_F(Volumes, fault_10_AVolumeManyTimes) {
    const AttachmentId id = attach(QStringLiteral("a.jpg"), noise(22'000'000, 1));
    const ExportOutcome made = up(*village);
    ASSERT_EQ(made.volumes.paths.size(), 2);
    EXPECT_EQ(take(county.county(), made.volumes.paths[0]).verdict, Verdict::Applied);
    EXPECT_EQ(take(county.county(), made.volumes.paths[0]).verdict, Verdict::Known); // still half
    EXPECT_EQ(take(county.county(), made.volumes.paths[1]).attachments.fresh, 1);
    for (int i = 0; i < 20; ++i)
        ASSERT_EQ(take(county.county(), made.volumes.paths[i % 2]).verdict, Verdict::Known);
    EXPECT_EQ(kept(county.county()).size(), 1);
    take(county.county(), made.path);
    EXPECT_EQ(state(county.county(), id), AttachmentState::Here);
    EXPECT_EQ(take(*village, made.volumes.paths[0]).verdict, Verdict::Known); // its own
}

TEST_F(Volumes, fault_34_AMissingVolumeIsAskedForAndComes) {
    const AttachmentId lost = attach(QStringLiteral("丢.jpg"), noise(300'000, 1));
    const ExportOutcome first = up(*village);
    EXPECT_EQ(take(county.county(), first.path).verdict, Verdict::Applied); // its volume never comes
    EXPECT_EQ(state(county.county(), lost), AttachmentState::Missing);
    const AttachmentId later = attach(QStringLiteral("后.jpg"), noise(300'000, 2));
    const ExportOutcome second = up(*village);
    EXPECT_EQ(second.volumes.contents, 1); // the first one counts as sent
    EXPECT_EQ(take(county.county(), second.path).verdict, Verdict::Applied);
    ASSERT_EQ(second.volumes.paths.size(), 1);
    EXPECT_EQ(take(county.county(), second.volumes.paths[0]).verdict, Verdict::Applied);
    EXPECT_EQ(state(county.county(), later), AttachmentState::Here);
    const ExportOutcome asks = down(county.county(), shuiyang);
    EXPECT_EQ(asks.manifest.attachmentsMissing.size(), 1);
    EXPECT_EQ(asks.manifest.minReader, Manifest::plainFormat); // an older program passes over it
    const PackageReport asked = take(*village, asks.path);
    EXPECT_TRUE(asked.reason.contains(QStringLiteral("misses 1 attachments"))) << asked.reason.toStdString();
    const ExportOutcome again = up(*village);
    ASSERT_EQ(again.volumes.paths.size(), 1);
    EXPECT_EQ(again.volumes.contents, 1); // that one alone
    EXPECT_EQ(take(county.county(), again.volumes.paths[0]).verdict, Verdict::Applied);
    EXPECT_EQ(state(county.county(), lost), AttachmentState::Here);
    EXPECT_TRUE(down(county.county(), shuiyang).manifest.attachmentsMissing.isEmpty());
}

TEST_F(Volumes, TheVolumeMayComeBeforeTheData) {
    const AttachmentId id = attach(QStringLiteral("a.jpg"), noise(300'000, 1));
    const ExportOutcome made = up(*village);
    EXPECT_EQ(take(county.county(), made.volumes.paths.at(0)).attachments.fresh, 1);
    EXPECT_FALSE(hasRow(county.county(), id));
    EXPECT_EQ(take(county.county(), made.path).verdict, Verdict::Applied);
    EXPECT_EQ(state(county.county(), id), AttachmentState::Here);
}

TEST_F(Volumes, fault_08_09_ACutOrChangedVolumeLeavesNothing) {
    const AttachmentId id = attach(QStringLiteral("a.jpg"), noise(1'500'000, 1));
    const ExportOutcome made = up(*village);
    take(county.county(), made.path);
    const QByteArray whole = load(made.volumes.paths.at(0));
    for (qsizetype size = 0; size < whole.size(); size += size < 3000 || whole.size() - size < 1500 ? 61 : 90'001) {
        const PackageReport report = take(county.county(), write(QStringLiteral("cut"), whole.left(size)));
        ASSERT_EQ(report.verdict, Verdict::Rejected) << size;
        ASSERT_FALSE(report.reason.isEmpty());
        ASSERT_TRUE(kept(county.county()).isEmpty()) << size;
    }
    int passed = 0;
    for (qsizetype at = 0; at < whole.size(); at += at < 8000 || whole.size() - at < 1500 ? 17 : 60'013) {
        QByteArray bad = whole;
        bad[at] = char(bad[at] ^ (1 << (at % 8)));
        const PackageReport report = take(county.county(), write(QStringLiteral("bad"), bad));
        if (report.verdict == Verdict::Rejected) {
            ASSERT_TRUE(kept(county.county()).isEmpty()) << at;
            continue;
        }
        ++passed; // slack of the ZIP
        ASSERT_EQ(state(county.county(), id), AttachmentState::Here) << at;
        AttachmentStore(county.county().path()).erase(AttachmentRepository(county.county().on().db()).attachment(id)->sha256);
    }
    EXPECT_LT(passed, 150);
    EXPECT_EQ(take(county.county(), made.volumes.paths[0]).verdict, Verdict::Applied);
    EXPECT_EQ(state(county.county(), id), AttachmentState::Here);
}

TEST_F(Volumes, AreForThoseWhoAreNamed) {
    auto other = county.village(QStringLiteral("469030101203"), QStringLiteral("堑对村"));
    county.meet(*other, QStringLiteral("469030101203"));
    attach(QStringLiteral("a.jpg"), noise(1000, 1));
    const ExportOutcome made = up(*village);
    const PackageReport report = take(*other, made.volumes.paths.at(0));
    EXPECT_EQ(report.verdict, Verdict::Rejected);
    EXPECT_TRUE(report.reason.contains(QStringLiteral("not meant for this office"))) << report.reason.toStdString();
    EXPECT_TRUE(kept(*other).isEmpty());
}

TEST_F(Volumes, OfAComputerThatIsNotConfirmedWaitForIt) {
    auto stranger = county.office(QStringLiteral("469030101203"), QStringLiteral("堑对村"));
    county.join(*stranger);
    const HouseholdId there = stranger->addHousehold(QStringLiteral("1"), QStringLiteral("李四"));
    attach(*stranger, there, QStringLiteral("a.jpg"), noise(1000, 1));
    const ExportOutcome made = up(*stranger);
    const QString path = made.volumes.paths.at(0), gbk = county.stick() + QStringLiteral("/chat.zip");
    const auto waiting = [&] { return AttachmentStore(county.county().path()).waitingVolumes(); };
    const auto retried = [&] { return ImportService(county.county().on()).retryHeld(); };
    const PackageReport report = take(county.county(), path);
    EXPECT_EQ(report.verdict, Verdict::Held);
    EXPECT_TRUE(report.reason.contains(QStringLiteral("are kept"))) << report.reason.toStdString();
    EXPECT_TRUE(AttachmentStore(county.county().path()).list().empty());
    EXPECT_TRUE(retried().empty());
    ASSERT_TRUE(QFile::copy(path, gbk));
    EXPECT_EQ(take(county.county(), gbk).verdict, Verdict::Held); // the same by another name
    ASSERT_EQ(waiting().size(), 1u);
    EXPECT_EQ(waiting().front().name, QFileInfo(path).fileName());
    QFile bad(gbk); // from a stick that goes bad: it does not take the place of the good one
    ASSERT_TRUE(bad.open(QIODevice::ReadWrite) && bad.seek(load(gbk).indexOf("p0001.cms") + 200) && bad.write("!!!!") == 4);
    bad.close();
    EXPECT_EQ(take(county.county(), gbk).verdict, Verdict::Rejected);
    ASSERT_EQ(waiting().size(), 1u);
    const auto held = StatusService(county.county().on()).held();
    ASSERT_EQ(held.size(), 1u);
    EXPECT_EQ(held.front().what, QFileInfo(path).fileName());
    EXPECT_EQ(held.front().checkCode, StatusService(stranger->on()).status().checkCode);
    EXPECT_TRUE(QFile::remove(path) && QFile::remove(gbk)); // the stick goes home

    county.confirm(*stranger);
    const QString folder = attachmentFolder(county.county().path());
    QFile obstacle(folder + QStringLiteral("/incoming"));
    ASSERT_TRUE(obstacle.open(QIODevice::WriteOnly));
    const auto refused = retried();
    ASSERT_EQ(refused.size(), 1u);
    EXPECT_EQ(refused.front().verdict, Verdict::Rejected);
    EXPECT_EQ(waiting().size(), 1u); // the disk is in the way: it stays
    ASSERT_TRUE(obstacle.remove());
    const auto taken = retried();
    ASSERT_EQ(taken.size(), 1u);
    EXPECT_EQ(taken.front().verdict, Verdict::Applied) << taken.front().reason.toStdString();
    EXPECT_EQ(taken.front().attachments.fresh, 1);
    EXPECT_FALSE(kept(county.county()).isEmpty());
    EXPECT_TRUE(waiting().empty() && retried().empty() && StatusService(county.county().on()).held().empty());
}

TEST_F(Volumes, Fault_44_AnOldOneDoesNotBringBackWhatWasErased) {
    const AttachmentId photo = attach(QStringLiteral("证件.jpg"), noise(1000, 1));
    const ExportOutcome made = up(*village);
    county.meet(*village);
    EXPECT_EQ(take(county.county(), made.volumes.paths.at(0)).attachments.fresh, 1);
    ASSERT_TRUE(ErasureService(village->on()).erase(QStringLiteral("attachment"), photo.value, QStringLiteral("本人申请")).done());
    county.meet(*village);
    EXPECT_TRUE(kept(county.county()).isEmpty());
    const PackageReport again = take(county.county(), made.volumes.paths.at(0));
    EXPECT_EQ(again.attachments.refused, 1) << again.reason.toStdString();
    EXPECT_TRUE(kept(county.county()).isEmpty());
    attach(QStringLiteral("证件.jpg"), noise(1000, 1)); // the person brings it again
    const ExportOutcome anew = up(*village);
    county.meet(*village);
    take(county.county(), anew.volumes.paths.empty() ? made.volumes.paths.at(0) : anew.volumes.paths.at(0));
    EXPECT_EQ(kept(county.county()).size(), 1);
}

TEST_F(Volumes, ADamagedOneThatWaitedIsThrownAwayWhenItIsOpened) {
    auto stranger = county.office(QStringLiteral("469030101203"), QStringLiteral("堑对村"));
    county.join(*stranger);
    attach(*stranger, stranger->addHousehold(QStringLiteral("1"), QStringLiteral("李四")), QStringLiteral("a.jpg"), noise(1000, 1));
    const QString path = up(*stranger).volumes.paths.at(0);
    EXPECT_EQ(take(county.county(), path).verdict, Verdict::Held);
    const AttachmentStore store(county.county().path());
    QFile file(store.waitingVolumes().front().path);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite) && file.resize(file.size() / 2));
    file.close();
    county.confirm(*stranger);
    const auto reports = ImportService(county.county().on()).retryHeld();
    ASSERT_EQ(reports.size(), 1u);
    EXPECT_EQ(reports.front().verdict, Verdict::Rejected);
    EXPECT_TRUE(store.waitingVolumes().empty() && kept(county.county()).isEmpty());
    EXPECT_EQ(take(county.county(), path).verdict, Verdict::Applied); // from the stick again
}

TEST_F(Volumes, WhatIsTooLargeToWaitStaysOnItsStick) {
    const AttachmentStore store(county.county().path());
    QFile huge(county.stick() + QStringLiteral("/huge")), small(county.stick() + QStringLiteral("/small"));
    ASSERT_TRUE(huge.open(QIODevice::ReadWrite) && huge.resize(AttachmentStore::waitingBytes));
    ASSERT_TRUE(small.open(QIODevice::ReadWrite) && small.write("volume") == 6 && small.seek(0));
    EXPECT_TRUE(store.keepVolume(small, QStringLiteral("0123456789abcdef"), QStringLiteral("small")));
    EXPECT_FALSE(store.keepVolume(huge, QStringLiteral("fedcba9876543210"), QStringLiteral("huge"))); // with the one that waits
    ASSERT_EQ(store.waitingVolumes().size(), 1u);
    EXPECT_TRUE(store.list().empty()); // nothing that a check would call stray
}

// --- Forged ones

namespace {

/// Makes a volume by hand with `device`'s key.
struct ForgedVolume {
    VolumeManifest manifest;
    QByteArray content;
    PrivateKey key = PrivateKey::generate();
    std::optional<Certificate> certificate;
    std::vector<Certificate> recipients;

    ForgedVolume(Place& device, Place& reader, QByteArray bytes) : content(std::move(bytes)) {
        manifest.id = QString(32, u'5');
        manifest.from = Registry(device.on()).self();
        manifest.to = QStringList{reader.on().office().code.toString()};
        key = deviceKey((device.on(), manifest.from.office));
        certificate = Registry(device.on()).ownCertificate();
        recipients = {Registry(reader.on()).ownCertificate()};
        const QString hash = QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
        manifest.pieces = {{QStringLiteral("p0001.cms"), {{hash, content.size()}, 0, content.size()}, QByteArray::fromHex(hash.toLatin1())}};
    }
    AttachmentContent named() const { return manifest.pieces[0].piece.content; }
    QString store(const QString& path) const {
        QFile::remove(path);
        storeVolume(path, manifest, signData(encodeVolume(manifest), key, *certificate), recipients, [this](const ContentPiece&) { return content; });
        return path;
    }
};

} // namespace

TEST_F(Volumes, fault_27_28_ForgedOnesAreRejected) {
    const QString path = county.file(QStringLiteral("forged.cwvol"));
    const auto reasonOf = [&](const ForgedVolume& volume) {
        const PackageReport report = take(county.county(), volume.store(path));
        EXPECT_EQ(report.verdict, Verdict::Rejected);
        EXPECT_TRUE(kept(county.county()).isEmpty());
        return report.reason;
    };
    ForgedVolume unsealed(*village, county.county(), "x");
    unsealed.recipients = {Registry(village->on()).ownCertificate()};
    EXPECT_TRUE(reasonOf(unsealed).contains(QStringLiteral("not sealed for this computer")));
    ForgedVolume wrongHash(*village, county.county(), "x");
    wrongHash.manifest.pieces[0].sha256 = QByteArray(32, 'x');
    EXPECT_TRUE(reasonOf(wrongHash).contains(QStringLiteral("damaged")));
    ForgedVolume strange(*village, county.county(), "x");
    strange.manifest.from.name = QStringLiteral("别人"); // signed by another than it says
    EXPECT_THROW(strange.store(path), FileError);        // what is read back does not hold
    ForgedVolume newKey(*village, county.county(), "x");
    newKey.key = PrivateKey::generate();
    newKey.certificate = selfSigned(newKey.key, newKey.manifest.from, false);
    EXPECT_EQ(take(county.county(), newKey.store(path)).verdict, Verdict::Held); // a computer that nobody confirmed
    EXPECT_TRUE(AttachmentStore(county.county().path()).list().empty());
}

TEST_F(Volumes, ContentThatIsNotWhatItsHashSaysIsThrownAway) {
    ForgedVolume volume(*village, county.county(), "the wrong bytes");
    const AttachmentContent claimed{QString(64, u'a'), volume.content.size()};
    volume.manifest.pieces[0].piece.content = claimed; // each piece is as signed, the whole is not
    const PackageReport report = take(county.county(), volume.store(county.file(QStringLiteral("v.cwvol"))));
    EXPECT_EQ(report.attachments.fresh, 0);
    EXPECT_EQ(AttachmentStore(county.county().path()).state(claimed), AttachmentState::Missing);
    EXPECT_TRUE(kept(county.county()).isEmpty());
}

TEST_F(Volumes, WhatNoRowNamesComesFromThoseWhoMayBringItAlone) {
    auto other = county.village(QStringLiteral("469030101203"), QStringLiteral("堑对村"));
    county.meet(*other, QStringLiteral("469030101203"));
    county.meet(*village);
    const QString path = county.file(QStringLiteral("v.cwvol"));
    // A village to another village: neither lies in the other.
    const PackageReport report = take(*village, ForgedVolume(*other, *village, "from aside").store(path));
    EXPECT_EQ(report.verdict, Verdict::Rejected) << report.reason.toStdString();
    EXPECT_EQ(report.attachments.refused, 1);
    EXPECT_TRUE(kept(*village).isEmpty());
    // The same bytes once a row of its own names them: the row vouches for them.
    const AttachmentId id = attach(QStringLiteral("a.jpg"), "from aside");
    AttachmentStore(village->path()).erase(AttachmentRepository(village->on().db()).attachment(id)->sha256);
    EXPECT_EQ(take(*village, ForgedVolume(*other, *village, "from aside").store(path)).verdict, Verdict::Applied);
    EXPECT_EQ(state(*village, id), AttachmentState::Here);
    // A revoked computer brings only what is named.
    (void)EnrolService(county.county().on()).revoke((village->on(), Registry(village->on()).self().installation), county.root());
    EXPECT_EQ(take(county.county(), ForgedVolume(*village, county.county(), "after the theft").store(path)).verdict, Verdict::Rejected);
    EXPECT_TRUE(kept(county.county()).isEmpty());
}
