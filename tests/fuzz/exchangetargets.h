#pragma once
// Foreign bytes of packages: never an exception but Error, never a crash out; what is accepted comes back the same.
#include "models/base/error.h"
#include "models/exchange/envelope.h"
#include "models/exchange/oplines.h"
#include "models/exchange/package.h"
#include "models/exchange/registry.h"
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
    (void)decodeRegistry(bytes);
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
