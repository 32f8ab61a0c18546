// The ZIP around a package: stored entries, known names, everything checked before it is read.
#include "models/exchange/envelope.h"
#include "models/exchange/limits.h"
#include "models/exchange/openssl.h"
#include "models/exchange/package.h"
#include <QCryptographicHash>
#include <QRegularExpression>
#include <set>
#include <zip.h>

namespace cunwu {

static const char* const readme =
    "This is a package of the village office program Cunwu (cun wu bu).\n"
    "Import it in the program: 数据交换, 导入. Do not unpack or rename anything inside.\n"
    "manifest.json   who sends what to whom, in clear; signed in manifest.cms\n"
    "b0001.cms ...   the entries: CMS AuthEnvelopedData around SignedData around zstd around JSON lines\n"
    "d0001.cms ...   documents of households that move: CMS AuthEnvelopedData around SignedData around zstd around JSON\n"
    "registry.cms    the county's list of offices and devices, signed\n";

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

static void addEntry(zip_t* archive, const QString& name, const QByteArray& bytes) {
    zip_source_t* source = ssl::require(zip_source_buffer(archive, bytes.constData(), zip_uint64_t(bytes.size()), 0));
    const zip_int64_t index = zip_file_add(archive, name.toLatin1().constData(), source, ZIP_FL_ENC_UTF_8);
    ssl::require(index >= 0);
    ssl::require(zip_set_file_compression(archive, zip_uint64_t(index), ZIP_CM_STORE, 0) == 0);
    zip_file_set_mtime(archive, zip_uint64_t(index), 946684800, 0); // 2000-01-01: a date would decide nothing
}

QByteArray writePackage(const Package& package) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* out = ssl::require(zip_source_buffer_create(nullptr, 0, 0, &error));
    zip_source_keep(out);
    zip_t* archive = ssl::require(zip_open_from_source(out, ZIP_TRUNCATE, &error));
    const QByteArray manifest = encodeManifest(package.manifest);
    addEntry(archive, QStringLiteral("manifest.json"), manifest);
    addEntry(archive, QStringLiteral("manifest.cms"), package.signedManifest);
    addEntry(archive, QStringLiteral("README.txt"), QByteArray::fromRawData(readme, qsizetype(strlen(readme))));
    if (!package.registry.isEmpty())
        addEntry(archive, QStringLiteral("registry.cms"), package.registry);
    for (const auto* entries : {&package.bundles, &package.documents})
        for (const auto& [name, bytes] : *entries)
            addEntry(archive, name, bytes);
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

namespace {

/// The directory, checked: every name known, once, stored, within its limit.
class Entries {
public:
    explicit Entries(const QByteArray& bytes) {
        zip_error_t error;
        zip_error_init(&error);
        zip_source_t* source = zip_source_buffer_create(bytes.constData(), zip_uint64_t(bytes.size()), 0, &error);
        m_archive = source ? zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) : nullptr;
        if (!m_archive && source)
            zip_source_free(source);
        zip_error_fini(&error);
    }
    ~Entries() {
        if (m_archive)
            zip_discard(m_archive);
    }
    Entries(const Entries&) = delete;
    bool isOpen() const { return m_archive != nullptr; }

    PackageFault check() {
        const zip_int64_t count = zip_get_num_entries(m_archive, 0);
        if (count > limits::entries)
            return PackageFault::TooLarge;
        for (zip_int64_t i = 0; i < count; ++i) {
            zip_stat_t stat;
            if (zip_stat_index(m_archive, zip_uint64_t(i), ZIP_FL_ENC_RAW, &stat) != 0)
                return PackageFault::Damaged;
            const QByteArray name(stat.name);
            const std::int64_t limit = limitOf(name);
            if (limit == 0 || !m_sizes.emplace(name, stat.size).second || stat.comp_method != ZIP_CM_STORE ||
                stat.comp_size != stat.size || stat.encryption_method != ZIP_EM_NONE)
                return PackageFault::Damaged;
            if (stat.size > zip_uint64_t(limit))
                return PackageFault::TooLarge;
        }
        return PackageFault::None;
    }
    bool has(const QByteArray& name) const { return m_sizes.contains(name); }
    std::size_t count() const { return m_sizes.size(); }
    /// Empty when it cannot be read whole or its CRC is wrong.
    QByteArray read(const QByteArray& name) {
        const auto it = m_sizes.find(name);
        zip_file_t* file = it == m_sizes.end() ? nullptr : zip_fopen(m_archive, name.constData(), ZIP_FL_ENC_RAW);
        if (!file)
            return {};
        QByteArray bytes(qsizetype(it->second) + 1, Qt::Uninitialized);
        const zip_int64_t got = zip_fread(file, bytes.data(), zip_uint64_t(bytes.size()));
        const bool whole = got == zip_int64_t(it->second) && zip_fclose(file) == 0;
        bytes.truncate(whole ? qsizetype(got) : 0);
        return bytes;
    }

private:
    static std::int64_t limitOf(const QByteArray& name) {
        static const QRegularExpression bundle(QStringLiteral("^b[0-9]{4}\\.cms$")), document(QStringLiteral("^d[0-9]{4}\\.cms$"));
        if (name == "manifest.json" || name == "manifest.cms" || name == "registry.cms")
            return limits::manifestBytes;
        if (name == "README.txt")
            return 64 << 10;
        if (document.match(QString::fromLatin1(name)).hasMatch())
            return limits::moveBytes;
        return bundle.match(QString::fromLatin1(name)).hasMatch() ? limits::bundleBytes : 0;
    }
    zip_t* m_archive = nullptr;
    std::map<QByteArray, zip_uint64_t> m_sizes;
};

} // namespace

static PackageFault readManifest(Entries& entries, PackageRead& read) {
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

static PackageFault readBundles(Entries& entries, Package& package) {
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
    Entries entries(bytes);
    read.fault = entries.isOpen() ? entries.check() : PackageFault::Damaged;
    if (read.fault == PackageFault::None && !(entries.has("manifest.json") && entries.has("manifest.cms") && entries.has("README.txt")))
        read.fault = PackageFault::NotAPackage;
    if (read.fault == PackageFault::None)
        read.fault = readManifest(entries, read);
    if (read.fault == PackageFault::None)
        read.fault = readBundles(entries, read.package);
    return read;
}

} // namespace cunwu
