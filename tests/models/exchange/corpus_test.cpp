// Released packages still import to the same tables; the fuzz targets over seeds, with every compiler.
#include "tests/fuzz/exchangetargets.h"
#include "tests/fuzz/runover.h"
#include "tests/offices/offices.h"
#include "tests/support/testoffice.h"
#include <QDir>
#include <QFile>

using namespace cunwu;

namespace {

QByteArray fileOf(const QString& name) {
    QFile file(test::dataFile(QStringLiteral("packages/") + name));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name.toStdString();
    return file.readAll();
}

void copyTo(const QString& name, const QString& path) {
    ASSERT_TRUE(QFile::copy(test::dataFile(QStringLiteral("packages/") + name), path));
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace

/// A county's file and key as they were, and a village's package of that release.
TEST(Golden, fault_30_PackagesOfEveryReleasedFormatImportToTheSameTables) {
    const QStringList formats = QDir(test::dataFile(QStringLiteral("packages"))).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    ASSERT_FALSE(formats.isEmpty());
    for (const QString& format : formats) {
        if (!QFile::exists(test::dataFile(QStringLiteral("packages/%1/county.cunwu").arg(format))))
            continue; // golden_test.cpp
        QTemporaryDir folder;
        const QString home = folder.filePath(QStringLiteral("home")), county = folder.filePath(QStringLiteral("county.cunwu"));
        QDir().mkpath(home + QStringLiteral("/keys"));
        qputenv("CUNWU_HOME", home.toUtf8());
        copyTo(format + QStringLiteral("/county.cunwu"), county);
        copyTo(format + QStringLiteral("/installation"), home + QStringLiteral("/installation"));
        copyTo(format + QStringLiteral("/key.pem"), home + QStringLiteral("/keys/469030.pem"));
        OfficeFile::Opened opened = OfficeFile::open(county, QStringLiteral("县"));
        if (opened.state == OpenState::UpgradeNeeded) {
            OfficeFile::upgrade(county);
            opened = OfficeFile::open(county, QStringLiteral("县"));
        }
        ASSERT_TRUE(opened.file) << opened.message.toStdString();
        const FixedClock clock(QDateTime(QDate(2026, 10, 31), QTime(9, 0)));
        OfficeSession session(std::move(opened.file), clock);
        const PackageReport report = ImportService(session).importBytes(QStringLiteral("village.cwpkg"), fileOf(format + QStringLiteral("/village.cwpkg")));
        EXPECT_EQ(report.verdict, Verdict::Applied) << report.reason.toStdString();
        EXPECT_EQ(Journal::digest(session.db()).toHex(), fileOf(format + QStringLiteral("/digest.txt")).trimmed());
    }
}

TEST(ExchangeSeeds, fault_45_Packages) {
    fuzz::runOver(fuzz::seedsOf("package", {fileOf(QStringLiteral("1/village.cwpkg")), "PK\3\4"}), fuzz::package, 300);
}

TEST(ExchangeSeeds, fault_45_Manifests) {
    const PackageRead read = readPackage(fileOf(QStringLiteral("1/village.cwpkg")));
    ASSERT_EQ(read.fault, PackageFault::None);
    fuzz::runOver(fuzz::seedsOf("manifest", {encodeManifest(read.package.manifest), "{}", "[[[["}), fuzz::manifest, 3000);
}

TEST(ExchangeSeeds, fault_45_Volumes) {
    const QByteArray content(1000, 'p');
    QTemporaryDir folder;
    VolumeManifest manifest = *decodeVolume(fuzz::seedsOf("volume").at(0));
    manifest.pieces.resize(1);
    manifest.pieces[0].piece = {{manifest.pieces[0].piece.content.sha256, content.size()}, 0, content.size()};
    const PrivateKey key = PrivateKey::generate();
    const Certificate certificate = selfSigned(key, manifest.from, false);
    const QString path = folder.filePath(QStringLiteral("a.cwvol"));
    storeVolume(path, manifest, signData(encodeVolume(manifest), key, certificate), {certificate}, [&](const ContentPiece&) { return content; });
    fuzz::runOver(fuzz::seedsOf("volume", {encodeVolume(manifest), loadPackage(path), "{}", "[[[["}), fuzz::volume, 3000);
}

TEST(ExchangeSeeds, fault_45_OpLines) {
    OpRange range{QByteArray(16, 'f'), QStringLiteral("469030101202"), QString(32, u'a'), 0, QByteArray(32, '\0'), {}};
    for (int i = 1; i <= 5; ++i) {
        Op op;
        op.ref = {range.feed, i};
        op.lamport = i;
        op.table = QStringLiteral("household");
        op.row = 70 + i;
        op.action = 1;
        op.columns = {{"number", std::to_string(i)}, {"housing_area", std::int64_t(90)}};
        op.hash = hashOp(i == 1 ? range.previous : range.ops.back().hash, op, encodeBody(op.columns));
        range.ops.push_back(op);
    }
    QFile seed(test::dataFile(QStringLiteral("fuzz/oplines/erased.jsonl")));
    ASSERT_TRUE(seed.open(QIODevice::ReadOnly));
    EXPECT_FALSE(decodeOpLines(seed.readAll()).ops.at(1).erased.isEmpty()); // a seed that is read to the end
    OpRange bare = range;
    bare.writer = "DER";
    for (Op& op : bare.ops)
        if (op.ref.seq % 2 == 0) {
            op.erased = hashBody(encodeBody(op.columns));
            op.columns.clear();
        }
    fuzz::runOver(fuzz::seedsOf("oplines", {encodeOpLines(range), encodeOpLines(bare)}), fuzz::opLines, 3000);
}

TEST(ExchangeSeeds, fault_45_SignedData) {
    const PackageRead read = readPackage(fileOf(QStringLiteral("1/village.cwpkg")));
    fuzz::runOver(fuzz::seedsOf("signeddata", {read.package.signedManifest, compress("once upon a time", 3)}), fuzz::signedData, 1500);
}

TEST(ExchangeSeeds, fault_45_Moves) {
    MoveDocument transfer{MoveDocument::Kind::Transfer, {QStringLiteral("469030101202"), QStringLiteral("水央村")}, {QStringLiteral("469030101203"), QStringLiteral("堑对村")}, QDate(2026, 10, 31), QStringLiteral("12 王德文"), {}, {QByteArray(16, 'f'), 9}, {}, {}, false, {}, {}};
    transfer.rows.push_back({QStringLiteral("household"), 71, {{{QByteArray(16, 'f'), 1}, 1}, {{QByteArray(16, 'f'), 9}, 12}}, {{"number", std::string("12")}, {"housing_area", std::int64_t(90)}}});
    transfer.rows.push_back({QStringLiteral("person"), 72, {{{QByteArray(16, 'f'), 2}, 2}}, {{"household", std::int64_t(71)}, {"name", std::string("王德文")}}});
    ASSERT_EQ(decodeMove(encodeMove(transfer)), transfer);
    MoveDocument receipt = transfer;
    receipt.kind = MoveDocument::Kind::Receipt;
    receipt.rows.resize(1);
    receipt.rows.front().columns = {};
    receipt.answers = QByteArray(32, 'a');
    receipt.reason = QStringLiteral("重名");
    receipt.op = {QByteArray(16, 'g'), 3};
    ASSERT_EQ(decodeMove(encodeMove(receipt)), receipt);
    const PrivateKey key = PrivateKey::generate();
    const Certificate certificate = selfSigned(key, {QStringLiteral("469030101202"), QStringLiteral("水央村"), {}}, false);
    std::vector<QByteArray> seeds;
    for (const MoveDocument& document : {transfer, receipt}) {
        const MoveParts parts = encodeMove(document);
        seeds.push_back(inflate(parts.head, 1 << 20).value() + '\n' + parts.contents.join('\n'));
        seeds.push_back(signMove(document, key, certificate).bytes);
    }
    seeds.push_back(withoutRows(seeds[1], [](const MoveRow& row) { return row.table == u"person"; }));
    ASSERT_NE(seeds.back(), seeds[1]);
    fuzz::runOver(fuzz::seedsOf("move", seeds), fuzz::move, 3000);
}

TEST(ExchangeSeeds, fault_45_Registries) {
    const PrivateKey key = PrivateKey::generate();
    const Certificate root = selfSigned(key, {QStringLiteral("469030"), QStringLiteral("县"), {}}, true);
    std::vector<Device> devices;
    for (const char letter : {'a', 'b'}) {
        const Subject subject{QStringLiteral("469030101202"), QStringLiteral("水央村"), QString(32, QLatin1Char(letter))};
        devices.push_back(devicehistory::confirmed(std::nullopt, issue(certificateRequest(PrivateKey::generate(), subject), key, root), 1));
    }
    devicehistory::revoke(devices[1], "12345678", {{QByteArray(16, 'f'), 4}});
    devicehistory::accept(devices[1], QByteArray(16, 'f'), {6, 7, 9});
    const QByteArray crl = signRevocationList({7, {devices[1].certificate.serial()}}, key, root);
    const QByteArray list = encodeRegistry({7, devices, 1, crl});
    ASSERT_EQ(encodeRegistry(decodeRegistry(list).value()), list);
    fuzz::runOver(fuzz::seedsOf("registry", {list, crl}), fuzz::registry, 3000);
}
