#pragma once
#include <QByteArray>
#include <QString>
#include <memory>
#include <optional>
#include <vector>

struct x509_st;
struct evp_pkey_st;

namespace cunwu {

/// Who a certificate speaks for.
struct Subject {
    QString office;       ///< division code
    QString name;         ///< "水央村"
    QString installation; ///< 32 hex digits; empty for the county's root
    bool operator==(const Subject&) const = default;
};

/// A P-256 key; OpenSSL 3 does everything. Copies share the key.
class PrivateKey {
public:
    static PrivateKey generate();
    /// PKCS#8 in PEM; with a passphrase encrypted by scrypt and AES-256.
    QByteArray toPem(const QString& passphrase = {}) const;
    /// Nothing when the passphrase is wrong or the bytes are no key.
    static std::optional<PrivateKey> fromPem(const QByteArray& pem, const QString& passphrase = {});
    evp_pkey_st* handle() const { return m_key.get(); }

private:
    explicit PrivateKey(evp_pkey_st* key);
    std::shared_ptr<evp_pkey_st> m_key;
};

/// An X.509 certificate without dates that matter: a wall clock decides nothing, the registry does.
class Certificate {
public:
    static std::optional<Certificate> fromDer(const QByteArray& der);
    explicit Certificate(x509_st* certificate); ///< takes it over
    QByteArray der() const;
    QByteArray pem() const;
    Subject subject() const;
    QByteArray fingerprint() const; ///< SHA-256 of the DER form
    QByteArray serial() const;      ///< big-endian; of what a root issued each has its own
    bool isIssuedBy(const Certificate& issuer) const;
    bool isSelfSigned() const { return isIssuedBy(*this); }
    bool belongsTo(const PrivateKey& key) const;
    bool hasKeyOf(const Certificate& other) const;
    x509_st* handle() const { return m_certificate.get(); }

private:
    std::shared_ptr<x509_st> m_certificate;
};

/// For the county's root, and for a device that is not confirmed yet.
Certificate selfSigned(const PrivateKey& key, const Subject& subject, bool root);

/// PKCS#10: what a device asks for.
QByteArray certificateRequest(const PrivateKey& key, const Subject& subject);
struct RequestContent {
    Subject subject;
    QString checkCode; ///< eight characters without 0/O, 1/I: read over the phone
};
/// Nothing when the request is damaged or not signed by its own key.
std::optional<RequestContent> readRequest(const QByteArray& der);
/// The same eight characters for a certificate that the device signed itself: whose package waits for a confirmation.
QString checkCode(const Certificate& certificate);
/// The county's answer. The request must have been read.
Certificate issue(const QByteArray& request, const PrivateKey& rootKey, const Certificate& root);

} // namespace cunwu
