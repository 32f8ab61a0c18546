#include "models/exchange/revocationlist.h"

#include "models/exchange/openssl.h"
#include <openssl/x509v3.h>

namespace cunwu {

using ssl::require;
using Number = ssl::Owned<ASN1_INTEGER, ASN1_INTEGER_free>;
using Crl = ssl::Owned<X509_CRL, X509_CRL_free>;

static Number toAsn1(const QByteArray& bigEndian) {
    const ssl::Owned<BIGNUM, BN_free> number(require(BN_bin2bn(reinterpret_cast<const unsigned char*>(bigEndian.constData()), int(bigEndian.size()), nullptr)));
    return Number(require(BN_to_ASN1_INTEGER(number.get(), nullptr)));
}

static ssl::Owned<ASN1_TIME, ASN1_TIME_free> timeOf(const char* text) {
    ssl::Owned<ASN1_TIME, ASN1_TIME_free> time(require(ASN1_TIME_new()));
    require(ASN1_TIME_set_string_X509(time.get(), text));
    return time;
}

static void addRevoked(X509_CRL* crl, const QByteArray& serial, const ASN1_TIME* since) {
    ssl::Owned<X509_REVOKED, X509_REVOKED_free> revoked(require(X509_REVOKED_new()));
    require(X509_REVOKED_set_serialNumber(revoked.get(), toAsn1(serial).get()));
    require(X509_REVOKED_set_revocationDate(revoked.get(), const_cast<ASN1_TIME*>(since)));
    require(X509_CRL_add0_revoked(crl, revoked.get()));
    (void)revoked.release();
}

/// The issuer's key by its SHA-1, which RFC 5280 asks of every CRL.
static void addKeyId(X509_CRL* crl, const Certificate& root) {
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    require(X509_pubkey_digest(root.handle(), EVP_sha1(), digest, &size));
    const ssl::Owned<AUTHORITY_KEYID, AUTHORITY_KEYID_free> id(require(AUTHORITY_KEYID_new()));
    id->keyid = require(ASN1_OCTET_STRING_new());
    require(ASN1_OCTET_STRING_set(id->keyid, digest, int(size)));
    require(X509_CRL_add1_ext_i2d(crl, NID_authority_key_identifier, id.get(), 0, 0) == 1);
}

QByteArray signRevocationList(const RevocationList& list, const PrivateKey& rootKey, const Certificate& root) {
    const Crl crl(require(X509_CRL_new()));
    const auto from = timeOf("20000101000000Z"), until = timeOf("99991231235959Z");
    require(X509_CRL_set_version(crl.get(), X509_CRL_VERSION_2));
    require(X509_CRL_set_issuer_name(crl.get(), X509_get_subject_name(root.handle())));
    require(X509_CRL_set1_lastUpdate(crl.get(), from.get()));
    require(X509_CRL_set1_nextUpdate(crl.get(), until.get()));
    addKeyId(crl.get(), root);
    const Number number(require(ASN1_INTEGER_new()));
    require(ASN1_INTEGER_set_int64(number.get(), list.number));
    require(X509_CRL_add1_ext_i2d(crl.get(), NID_crl_number, number.get(), 0, 0) == 1);
    for (const QByteArray& serial : list.serials)
        addRevoked(crl.get(), serial, from.get());
    require(X509_CRL_sort(crl.get()));
    require(X509_CRL_sign(crl.get(), rootKey.handle(), EVP_sha256()));
    return ssl::toDer(crl.get(), i2d_X509_CRL);
}

static QByteArray serialOf(const X509_REVOKED* revoked) {
    const ssl::Owned<BIGNUM, BN_free> number(require(ASN1_INTEGER_to_BN(X509_REVOKED_get0_serialNumber(revoked), nullptr)));
    QByteArray bytes(BN_num_bytes(number.get()), Qt::Uninitialized);
    BN_bn2bin(number.get(), reinterpret_cast<unsigned char*>(bytes.data()));
    return bytes;
}

static std::optional<std::int64_t> numberOf(const X509_CRL* crl) {
    const Number number(static_cast<ASN1_INTEGER*>(X509_CRL_get_ext_d2i(crl, NID_crl_number, nullptr, nullptr)));
    std::int64_t value = 0;
    return number && ASN1_INTEGER_get_int64(&value, number.get()) == 1 ? std::optional(value) : std::nullopt;
}

std::optional<RevocationList> readRevocationList(const QByteArray& der, const Certificate& root) {
    const auto* at = reinterpret_cast<const unsigned char*>(der.constData());
    const Crl crl(d2i_X509_CRL(nullptr, &at, der.size()));
    const bool whole = crl && at == reinterpret_cast<const unsigned char*>(der.constData()) + der.size();
    const bool holds = whole && X509_CRL_get_version(crl.get()) == X509_CRL_VERSION_2 &&
                       X509_NAME_cmp(X509_CRL_get_issuer(crl.get()), X509_get_subject_name(root.handle())) == 0 &&
                       X509_CRL_verify(crl.get(), X509_get0_pubkey(root.handle())) == 1;
    const auto number = holds ? numberOf(crl.get()) : std::nullopt;
    ERR_clear_error();
    if (!number)
        return std::nullopt;
    RevocationList list{*number, {}};
    STACK_OF(X509_REVOKED)* revoked = X509_CRL_get_REVOKED(crl.get());
    for (int i = 0; revoked && i < sk_X509_REVOKED_num(revoked); ++i)
        list.serials.insert(serialOf(sk_X509_REVOKED_value(revoked, i)));
    return list;
}

} // namespace cunwu
