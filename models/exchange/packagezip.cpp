// The ZIP around a package: stored entries, known names, everything checked before it is read.
#include "models/exchange/envelope.h"
#include "models/exchange/limits.h"
#include "models/exchange/openssl.h"
#include "models/exchange/package.h"
#include "models/exchange/zipentries.h"
#include <QCryptographicHash>
#include <QRegularExpression>
#include <zip.h>

namespace cunwu {

static const char* const readme =
    "This is a package of the village office program Cunwu (cun wu bu).\n"
    "Import it in the program: 数据交换, 导入. Do not unpack or rename anything inside.\n"
    "manifest.json   who sends what to whom, in clear; signed in manifest.cms\n"
    "b0001.cms ...   the entries: CMS AuthEnvelopedData around SignedData around zstd around JSON lines\n"
    "d0001.cms ...   documents of households that move: CMS AuthEnvelopedData around SignedData around zstd around JSON\n"
    "registry.cms    the county's list of offices and devices, signed; its \"crl\" is an X.509 CRL\n";

static QString translated(const char* text) {
    return QCoreApplication::translate("Exchange", text);
}

QString packageFaultText(PackageFault fault) {
    switch (fault) {
    case PackageFault::None: return {};
    case PackageFault::NotAPackage: return translated(QT_TRANSLATE_NOOP("Exchange", "This is no package of this program. Choose a file that ends in .cwpkg."));
    case PackageFault::TooLarge: return translated(QT_TRANSLATE_NOOP("Exchange", "The package is larger than any real one and was not opened. Ask the sender to export it again."));
    case PackageFault::Damaged: return translated(QT_TRANSLATE_NOOP("Exchange", "The package is damaged or was cut short on its way. Ask for it again; nothing was taken over."));
    case PackageFault::NewerProgram: return translated(QT_TRANSLATE_NOOP("Exchange", "A newer version of the program made this package. Install the newer version, then import it again."));
    case PackageFault::OtherSuite: return translated(QT_TRANSLATE_NOOP("Exchange", "The package is sealed in a way that this version does not know. Install the newer version, then import it again."));
    case PackageFault::BadSignature: return translated(QT_TRANSLATE_NOOP("Exchange", "The signature of the package does not hold: it was changed on its way or is forged. Nothing was taken over; ask the sender."));
    }
    return {};
}

// --- Writing

QByteArray writePackage(const Package& package) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* out = ssl::require(zip_source_buffer_create(nullptr, 0, 0, &error));
    zip_source_keep(out);
    zip_t* archive = ssl::require(zip_open_from_source(out, ZIP_TRUNCATE, &error));
    const QByteArray manifest = encodeManifest(package.manifest);
    addZipEntry(archive, QStringLiteral("manifest.json"), manifest);
    addZipEntry(archive, QStringLiteral("manifest.cms"), package.signedManifest);
    addZipEntry(archive, QStringLiteral("README.txt"), QByteArray::fromRawData(readme, qsizetype(strlen(readme))));
    if (!package.registry.isEmpty())
        addZipEntry(archive, QStringLiteral("registry.cms"), package.registry);
    for (const auto* entries : {&package.bundles, &package.documents})
        for (const auto& [name, bytes] : *entries)
            addZipEntry(archive, name, bytes);
    ssl::require(zip_close(archive) == 0);
    ssl::require(zip_source_open(out) == 0);
    zip_source_seek(out, 0, SEEK_END);
    QByteArray bytes(qsizetype(zip_source_tell(out)), Qt::Uninitialized);
    zip_source_seek(out, 0, SEEK_SET);
    ssl::require(zip_source_read(out, bytes.data(), zip_uint64_t(bytes.size())) == bytes.size());
    zip_source_close(out);
    zip_source_free(out);
    return bytes;
}

// --- Reading

static std::int64_t limitOf(const QByteArray& name) {
    static const QRegularExpression bundle(QStringLiteral("^b[0-9]{4}\\.cms$")), document(QStringLiteral("^d[0-9]{4}\\.cms$"));
    if (name == "manifest.json" || name == "manifest.cms" || name == "registry.cms")
        return limits::manifestBytes;
    if (name == "README.txt")
        return limits::readmeBytes;
    if (document.match(QString::fromLatin1(name)).hasMatch())
        return limits::moveBytes;
    return bundle.match(QString::fromLatin1(name)).hasMatch() ? limits::bundleBytes : 0;
}

static PackageFault readManifest(ZipEntries& entries, PackageRead& read) {
    const QByteArray json = entries.read("manifest.json");
    Package& package = read.package;
    package.signedManifest = entries.read("manifest.cms");
    const auto verified = verifySigned(package.signedManifest);
    const auto manifest = decodeManifest(json);
    if (!manifest)
        return PackageFault::Damaged;
    package.manifest = *manifest;
    if (!verified || verified->data != json || verified->signer.subject() != manifest->from)
        return PackageFault::BadSignature;
    if (manifest->minReader > Manifest::format)
        return PackageFault::NewerProgram;
    if (manifest->suite != Manifest::suiteName())
        return PackageFault::OtherSuite;
    read.signer = verified->signer;
    return PackageFault::None;
}

static PackageFault readBundles(ZipEntries& entries, Package& package) {
    for (const BundleInfo& info : package.manifest.bundles) {
        const QByteArray bytes = entries.read(info.file.toLatin1());
        if (bytes.size() != info.bytes || QCryptographicHash::hash(bytes, QCryptographicHash::Sha256) != info.sha256)
            return PackageFault::Damaged;
        if (!package.bundles.emplace(info.file, bytes).second)
            return PackageFault::Damaged;
    }
    for (const DocumentInfo& info : package.manifest.documents) {
        const QByteArray bytes = entries.read(info.file.toLatin1());
        if (bytes.size() != info.bytes || QCryptographicHash::hash(bytes, QCryptographicHash::Sha256) != info.sha256)
            return PackageFault::Damaged;
        if (!info.file.startsWith(u'd') || !package.documents.emplace(info.file, bytes).second)
            return PackageFault::Damaged;
    }
    package.registry = entries.has("registry.cms") ? entries.read("registry.cms") : QByteArray();
    const std::size_t known = 3 + package.bundles.size() + package.documents.size() + (entries.has("registry.cms") ? 1 : 0);
    return entries.count() == known ? PackageFault::None : PackageFault::Damaged;
}

PackageRead readPackage(const QByteArray& bytes) {
    PackageRead read;
    if (bytes.size() > limits::packageBytes) {
        read.fault = PackageFault::TooLarge;
        return read;
    }
    if (!bytes.startsWith("PK\3\4"))
        return read;
    ZipEntries entries(bytes);
    read.fault = entries.isOpen() ? entries.check(limitOf) : PackageFault::Damaged;
    if (read.fault == PackageFault::None && !(entries.has("manifest.json") && entries.has("manifest.cms") && entries.has("README.txt")))
        read.fault = PackageFault::NotAPackage;
    if (read.fault == PackageFault::None)
        read.fault = readManifest(entries, read);
    if (read.fault == PackageFault::None)
        read.fault = readBundles(entries, read.package);
    return read;
}

} // namespace cunwu
