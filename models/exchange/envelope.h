#pragma once
#include "models/exchange/certificate.h"

namespace cunwu {

/// CMS (RFC 5652) by OpenSSL: `openssl cms` reads all of it. Any thread.

/// SignedData over `data` with the signer's certificate inside, DER.
QByteArray signData(const QByteArray& data, const PrivateKey& key, const Certificate& certificate);

struct Signed {
    QByteArray data;
    Certificate signer; ///< whose certificate the signature was made with; whether it is trusted is asked elsewhere
};
/// Nothing when it is no SignedData of exactly one signer, or the signature does not hold.
std::optional<Signed> verifySigned(const QByteArray& der);

/// AuthEnvelopedData (AES-256-GCM, ECDH P-256) for all recipients.
QByteArray seal(const QByteArray& data, const std::vector<Certificate>& recipients);

enum class OpenResult {
    Done,
    NotForUs,
    Damaged
};
struct Unsealed {
    OpenResult result = OpenResult::Damaged;
    QByteArray data;
};
Unsealed unseal(const QByteArray& der, const PrivateKey& key, const Certificate& certificate);

/// zstd; `level` 19 for packages that travel by chat, 3 for tests.
QByteArray compress(const QByteArray& data, int level = 15);
/// Stops at `limit` bytes whatever the frame claims; nothing when it is damaged or larger.
std::optional<QByteArray> inflate(const QByteArray& data, std::int64_t limit);

} // namespace cunwu
