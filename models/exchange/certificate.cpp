#include "models/exchange/certificate.h"

#include "models/exchange/openssl.h"
#include <QCryptographicHash>
#include <QHash>
#include <QRandomGenerator>
#include <openssl/ec.h>
#include <openssl/pkcs12.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

namespace cunwu {

using ssl::require;

// --- Keys

PrivateKey::PrivateKey(evp_pkey_st* key) : m_key(key, EVP_PKEY_free) {}

PrivateKey PrivateKey::generate() {
    return PrivateKey(require(EVP_EC_gen("P-256")));
}

QByteArray PrivateKey::toPem(const QString& passphrase) const {
    const ssl::Bio out = ssl::writing();
    if (passphrase.isEmpty()) {
        require(PEM_write_bio_PKCS8PrivateKey(out.get(), m_key.get(), nullptr, nullptr, 0, nullptr, nullptr));
        return ssl::content(out);
    }
    const QByteArray secret = passphrase.toUtf8();
    const ssl::Owned<PKCS8_PRIV_KEY_INFO, PKCS8_PRIV_KEY_INFO_free> plain(require(EVP_PKEY2PKCS8(m_key.get())));
    unsigned char salt[16];
    require(RAND_bytes(salt, sizeof salt) == 1);
    X509_ALGOR* scrypt = require(PKCS5_pbe2_set_scrypt(EVP_aes_256_cbc(), salt, sizeof salt, nullptr, 1 << 14, 8, 1));
    const ssl::Owned<X509_SIG, X509_SIG_free> sealed(require(PKCS8_set0_pbe(secret.constData(), int(secret.size()), plain.get(), scrypt)));
    require(PEM_write_bio_PKCS8(out.get(), sealed.get()));
    return ssl::content(out);
}

static int givePassphrase(char* buffer, int size, int, void* data) {
    const auto& secret = *static_cast<const QByteArray*>(data);
    if (secret.size() > size)
        return -1;
    memcpy(buffer, secret.constData(), std::size_t(secret.size()));
    return int(secret.size());
}

std::optional<PrivateKey> PrivateKey::fromPem(const QByteArray& pem, const QString& passphrase) {
    QByteArray secret = passphrase.toUtf8();
    const ssl::Bio in = ssl::reading(pem);
    EVP_PKEY* key = PEM_read_bio_PrivateKey(in.get(), nullptr, givePassphrase, &secret);
    ERR_clear_error();
    if (!key || EVP_PKEY_get_id(key) != EVP_PKEY_EC) {
        EVP_PKEY_free(key);
        return std::nullopt;
    }
    return PrivateKey(key);
}

// --- Names

static void setName(X509_NAME* name, const Subject& subject) {
    const auto add = [&](const char* field, const QString& value) {
        const QByteArray utf8 = value.toUtf8();
        if (!utf8.isEmpty())
            require(X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8, reinterpret_cast<const unsigned char*>(utf8.constData()), int(utf8.size()), -1, 0));
    };
    add("O", subject.name.left(60));
    add("CN", subject.office);
    add("serialNumber", subject.installation);
}

static QString entryOf(const X509_NAME* name, int nid) {
    const int at = X509_NAME_get_index_by_NID(name, nid, -1);
    if (at < 0)
        return {};
    unsigned char* utf8 = nullptr;
    const int size = ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at)));
    const QString text = size < 0 ? QString() : QString::fromUtf8(reinterpret_cast<const char*>(utf8), size);
    OPENSSL_free(utf8);
    return text;
}

static Subject subjectOf(const X509_NAME* name) {
    return {entryOf(name, NID_commonName), entryOf(name, NID_organizationName), entryOf(name, NID_serialNumber)};
}

// --- Certificates

Certificate::Certificate(x509_st* certificate) : m_certificate(require(certificate), X509_free) {}

/// The same few certificates are read again with every package, and OpenSSL takes longer to parse one than to verify with it.
std::optional<Certificate> Certificate::fromDer(const QByteArray& der) {
    constexpr qsizetype most = 10'000;
    thread_local QHash<QByteArray, Certificate> known;
    if (const auto it = known.constFind(der); it != known.constEnd())
        return *it;
    const auto* at = reinterpret_cast<const unsigned char*>(der.constData());
    X509* certificate = d2i_X509(nullptr, &at, der.size());
    ERR_clear_error();
    if (!certificate)
        return std::nullopt;
    if (known.size() >= most)
        known.clear();
    return *known.insert(der, Certificate(certificate));
}

QByteArray Certificate::der() const {
    return ssl::toDer(m_certificate.get(), i2d_X509);
}

QByteArray Certificate::pem() const {
    const ssl::Bio out = ssl::writing();
    require(PEM_write_bio_X509(out.get(), m_certificate.get()));
    return ssl::content(out);
}

Subject Certificate::subject() const {
    return subjectOf(X509_get_subject_name(m_certificate.get()));
}

QByteArray Certificate::fingerprint() const {
    return QCryptographicHash::hash(der(), QCryptographicHash::Sha256);
}

QByteArray Certificate::serial() const {
    const ssl::Owned<BIGNUM, BN_free> number(require(ASN1_INTEGER_to_BN(X509_get0_serialNumber(handle()), nullptr)));
    QByteArray bytes(BN_num_bytes(number.get()), Qt::Uninitialized);
    BN_bn2bin(number.get(), reinterpret_cast<unsigned char*>(bytes.data()));
    return bytes;
}

bool Certificate::isIssuedBy(const Certificate& issuer) const {
    const bool named = X509_NAME_cmp(X509_get_issuer_name(handle()), X509_get_subject_name(issuer.handle())) == 0;
    const bool authority = issuer.fingerprint() == fingerprint() || X509_check_ca(issuer.handle()) == 1;
    const bool holds = named && authority && X509_verify(handle(), X509_get0_pubkey(issuer.handle())) == 1;
    ERR_clear_error();
    return holds;
}

bool Certificate::belongsTo(const PrivateKey& key) const {
    return EVP_PKEY_eq(X509_get0_pubkey(handle()), key.handle()) == 1;
}

bool Certificate::hasKeyOf(const Certificate& other) const {
    return EVP_PKEY_eq(X509_get0_pubkey(handle()), X509_get0_pubkey(other.handle())) == 1;
}

static void addExtension(X509* certificate, int nid, const char* value) {
    const ssl::Owned<X509_EXTENSION, X509_EXTENSION_free> extension(require(X509V3_EXT_conf_nid(nullptr, nullptr, nid, value)));
    require(X509_add_ext(certificate, extension.get(), -1));
}

/// From 2000 to 9999-12-31, which RFC 5280 gives to certificates without an end.
/// `fixedSerial`: the same for a key each time, so that what was sealed for a self-signed certificate opens with the next one.
static Certificate make(EVP_PKEY* key, const X509_NAME* subject, const X509_NAME* issuer, EVP_PKEY* signer, bool root, bool fixedSerial) {
    Certificate certificate(X509_new());
    X509* x = certificate.handle();
    unsigned char serial[16];
    if (fixedSerial)
        memcpy(serial, QCryptographicHash::hash(ssl::toDer(key, i2d_PUBKEY), QCryptographicHash::Sha256).constData(), sizeof serial);
    else
        require(RAND_bytes(serial, sizeof serial) == 1);
    serial[0] = (serial[0] & 0x7f) | 0x40;
    const ssl::Owned<BIGNUM, BN_free> number(require(BN_bin2bn(serial, sizeof serial, nullptr)));
    require(BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(x)));
    require(X509_set_version(x, X509_VERSION_3));
    require(ASN1_TIME_set_string(X509_getm_notBefore(x), "20000101000000Z"));
    require(ASN1_TIME_set_string(X509_getm_notAfter(x), "99991231235959Z"));
    require(X509_set_subject_name(x, subject));
    require(X509_set_issuer_name(x, issuer));
    require(X509_set_pubkey(x, key));
    addExtension(x, NID_basic_constraints, root ? "critical,CA:TRUE" : "critical,CA:FALSE");
    addExtension(x, NID_key_usage, root ? "critical,keyCertSign,cRLSign,digitalSignature" : "critical,digitalSignature,keyAgreement");
    require(X509_sign(x, signer, EVP_sha256()));
    return certificate;
}

Certificate selfSigned(const PrivateKey& key, const Subject& subject, bool root) {
    const ssl::Owned<X509_NAME, X509_NAME_free> name(require(X509_NAME_new()));
    setName(name.get(), subject);
    return make(key.handle(), name.get(), name.get(), key.handle(), root, true);
}

// --- Requests

QByteArray certificateRequest(const PrivateKey& key, const Subject& subject) {
    const ssl::Request request(require(X509_REQ_new()));
    const ssl::Owned<X509_NAME, X509_NAME_free> name(require(X509_NAME_new()));
    setName(name.get(), subject);
    require(X509_REQ_set_subject_name(request.get(), name.get()));
    require(X509_REQ_set_pubkey(request.get(), key.handle()));
    require(X509_REQ_sign(request.get(), key.handle(), EVP_sha256()));
    return ssl::toDer(request.get(), i2d_X509_REQ);
}

static ssl::Request parseRequest(const QByteArray& der) {
    const auto* at = reinterpret_cast<const unsigned char*>(der.constData());
    ssl::Request request(d2i_X509_REQ(nullptr, &at, der.size()));
    if (request && X509_REQ_verify(request.get(), X509_REQ_get0_pubkey(request.get())) != 1)
        request.reset();
    ERR_clear_error();
    return request;
}

/// 40 bits of the hash of what is asked for, name and key: enough against a guess, short enough for a phone, and the
/// same when the request is saved again (the signature differs each time).
static QString checkCodeOf(EVP_PKEY* key, const X509_NAME* name) {
    static const char* const letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    const QByteArray asked = ssl::toDer(key, i2d_PUBKEY) + ssl::toDer(name, i2d_X509_NAME);
    const QByteArray hash = QCryptographicHash::hash(asked, QCryptographicHash::Sha256);
    QString code;
    for (int i = 0; i < 8; ++i)
        code += QLatin1Char(letters[quint8(hash[i]) % 32]);
    return code;
}

std::optional<RequestContent> readRequest(const QByteArray& der) {
    const ssl::Request request = parseRequest(der);
    if (!request)
        return std::nullopt;
    return RequestContent{subjectOf(X509_REQ_get_subject_name(request.get())),
                          checkCodeOf(X509_REQ_get0_pubkey(request.get()), X509_REQ_get_subject_name(request.get()))};
}

QString checkCode(const Certificate& certificate) {
    return checkCodeOf(X509_get0_pubkey(certificate.handle()), X509_get_subject_name(certificate.handle()));
}

Certificate issue(const QByteArray& der, const PrivateKey& rootKey, const Certificate& root) {
    const ssl::Request request = parseRequest(der);
    require(request.get());
    return make(X509_REQ_get0_pubkey(request.get()), X509_REQ_get_subject_name(request.get()),
                X509_get_subject_name(root.handle()), rootKey.handle(), false, false);
}

} // namespace cunwu
