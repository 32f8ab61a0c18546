#pragma once
#include "models/exchange/certificate.h"
#include "models/database/op.h"
#include <QStringList>
#include <map>

namespace cunwu {

/// One sealed bundle as the manifest names it.
struct BundleInfo {
    QString file; ///< "b0001.cms"
    QByteArray feed;
    std::int64_t first = 0, last = 0, bytes = 0;
    QByteArray sha256;
    bool operator==(const BundleInfo&) const = default;
};

/// A sealed document by which a household moves.
struct DocumentInfo {
    QString file; ///< "d0001.cms"
    std::int64_t bytes = 0;
    QByteArray sha256;
    bool operator==(const DocumentInfo&) const = default;
};

/// manifest.json: what a package says of itself in clear. Holds no personal data.
struct Manifest {
    static constexpr int format = 4, foldVersion = 1;
    static constexpr int contentsFormat = 4; ///< documents whose contents lie beside what is signed
    static constexpr int erasedFormat = 3;   ///< op lines with erased content
    static constexpr int documentFormat = 2; ///< documents, and op lines with blanks
    static constexpr int plainFormat = 1;    ///< enough to read a package without those
    int minReader = plainFormat;
    QString suite = suiteName(); ///< a national-algorithm suite can be added under another name
    QString id;                  ///< 32 hex digits, random
    Subject from;
    QStringList to;            ///< division codes
    std::int64_t created = 0;  ///< ms since 1970, information only
    std::int64_t registry = 0; ///< number of the newest registry that the sender knows
    std::vector<BundleInfo> bundles;
    std::vector<DocumentInfo> documents;
    std::vector<OpRef> acks;        ///< up to where the sender has each feed
    std::vector<OpRef> resend;      ///< from where on the sender misses ops of a feed
    QStringList attachmentsMissing; ///< hashes of attachments that the sender's rows name and that it does not have; older readers pass over it
    static QString suiteName() { return QStringLiteral("P256-AES256GCM-SHA256"); }
    std::int64_t ops() const;
    bool operator==(const Manifest&) const = default;
};

/// Canonical JSON: the reader takes nothing else, so doubled keys, NaN and the like never get through.
QByteArray encodeManifest(const Manifest& manifest);
/// Nothing when it is not what encodeManifest writes. A newer format parses as far as minReader.
std::optional<Manifest> decodeManifest(const QByteArray& json);

/// A package in memory.
struct Package {
    Manifest manifest;
    QByteArray signedManifest;             ///< manifest.cms: SignedData around manifest.json
    QByteArray registry;                   ///< registry.cms, or empty
    std::map<QString, QByteArray> bundles; ///< by file name
    std::map<QString, QByteArray> documents;
};

/// Why a file cannot be taken as a package.
enum class PackageFault {
    None,
    NotAPackage,
    TooLarge,
    Damaged,
    NewerProgram,
    OtherSuite,
    BadSignature
};
QString packageFaultText(PackageFault fault); ///< translated, says what to do

struct PackageRead {
    PackageFault fault = PackageFault::NotAPackage;
    Package package;
    std::optional<Certificate> signer; ///< of the manifest; the signature holds when fault is None
};

/// A ZIP of stored entries with known ASCII names.
QByteArray writePackage(const Package& package);
/// By content, never by name or date. Nothing is inflated: entries are stored, everything larger than its limit is
/// refused from the directory alone. Checks the manifest's signature and the hash of each bundle against it.
PackageRead readPackage(const QByteArray& bytes);

/// Writes beside the final name, syncs file and folder, opens anew and compares, then renames. Throws FileError ("not
/// exported") and leaves nothing half-named.
void storePackage(const QString& path, const QByteArray& bytes);
/// Reads at most limits::packageBytes; throws FileError.
QByteArray loadPackage(const QString& path);

} // namespace cunwu
