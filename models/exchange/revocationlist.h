#pragma once
#include "models/exchange/certificate.h"
#include <set>

namespace cunwu {

/// X.509 CRL (RFC 5280, version 2): the registry's revoked certificates once more, in the form that stock tools take.
/// It travels inside the signed registry, so that neither comes without the other, and older programs pass over it.
struct RevocationList {
    std::int64_t number = 0;      ///< that of the registry: the higher one counts
    std::set<QByteArray> serials; ///< of revoked certificates, big-endian
    bool operator==(const RevocationList&) const = default;
};

/// DER. Its dates say nothing, like those of the certificates: from 2000 to 9999, so that a check succeeds on any clock.
QByteArray signRevocationList(const RevocationList& list, const PrivateKey& rootKey, const Certificate& root);
/// Nothing when it is damaged, cut short, without a number, or not signed by this root. Any thread.
std::optional<RevocationList> readRevocationList(const QByteArray& der, const Certificate& root);

} // namespace cunwu
