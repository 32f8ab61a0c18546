#pragma once
// Foreign bytes of packages: never an exception but Error, never a crash out; what is accepted comes back the same.
#include "models/base/error.h"
#include "models/exchange/devicehistory.h"
#include "models/exchange/envelope.h"
#include "models/exchange/movefile.h"
#include "models/exchange/oplines.h"
#include "models/exchange/package.h"
#include "models/exchange/registry.h"
#include "models/exchange/revocationlist.h"
#include "models/exchange/volumefile.h"

namespace cunwu::fuzz {

/// The ZIP with its directory, manifest and signatures.
inline void package(const QByteArray& bytes) {
    const PackageRead read = readPackage(bytes);
    if (read.fault == PackageFault::None && !read.signer)
        qFatal("a package without a signer was taken");
}

inline void manifest(const QByteArray& bytes) {
    const auto read = decodeManifest(bytes); // keys of a newer program may be left out
    if (read && read->minReader <= Manifest::format && read->suite == Manifest::suiteName() && decodeManifest(encodeManifest(*read)) != read)
        qFatal("a manifest changed on its way");
}

/// The county's list of offices as JSON, or the CRL that travels in it.
inline void registry(const QByteArray& bytes) {
    static const Certificate root = selfSigned(PrivateKey::generate(), {QStringLiteral("469030"), QStringLiteral("县"), {}}, true);
    const auto list = decodeRegistry(bytes);
    if (!list) {
        (void)readRevocationList(bytes, root);
        return;
    }
    (void)readRevocationList(list->crl, root);
    const QByteArray once = encodeRegistry(*list);
    const auto again = decodeRegistry(once);
    if (!again || encodeRegistry(*again) != once)
        qFatal("a list of offices changed on its way");
    const auto merged = devicehistory::merged(list->devices, list->devices);
    if (!devicehistory::holds(merged, list->devices) || !devicehistory::same(merged, devicehistory::merged(merged, list->devices)))
        qFatal("a list of offices does not hold itself");
}

/// By which a household moves: as it lies in the package, or the JSON of its head and the lines of its contents.
inline void move(const QByteArray& bytes) {
    if (!bytes.startsWith('{')) {
        if (readMove(bytes) && isApart(bytes) && !readMove(withoutRows(bytes, [](const MoveRow&) { return true; })))
            qFatal("a move does not bear that something is taken out");
        return;
    }
    QByteArrayList lines = bytes.split('\n');
    const QByteArray head = compress(lines.takeFirst(), 1);
    const auto read = decodeMove({head, lines});
    if (read && decodeMove(encodeMove(*read)) != read)
        qFatal("a move changed on its way");
}

/// A volume with attachments: the ZIP, or its manifest alone.
inline void volume(const QByteArray& bytes) {
    if (bytes.startsWith("PK")) {
        const VolumeRead read = readVolume(bytes);
        if (read.fault == PackageFault::None && !read.signer)
            qFatal("a volume without a signer was taken");
        return;
    }
    const auto read = decodeVolume(bytes);
    if (read && read->minReader <= VolumeManifest::format && read->suite == Manifest::suiteName() && decodeVolume(encodeVolume(*read)) != read)
        qFatal("a volume's manifest changed on its way");
}

inline void opLines(const QByteArray& bytes) {
    try {
        const OpRange range = decodeOpLines(bytes);
        if (decodeOpLines(encodeOpLines(range)) != range)
            qFatal("op lines changed on their way");
    } catch (const Error&) { // refused
    }
}

inline void signedData(const QByteArray& bytes) {
    (void)verifySigned(bytes);
    (void)readRequest(bytes);
    (void)inflate(bytes, 1 << 20);
}

} // namespace cunwu::fuzz
