#include "models/exchange/envelope.h"

#include "models/exchange/limits.h"
#include "models/exchange/openssl.h"
#include <QCache>
#include <zstd.h>

namespace cunwu {

using ssl::require;

static ssl::Cms readCms(const QByteArray& der, int kind) {
    const auto* at = reinterpret_cast<const unsigned char*>(der.constData());
    ssl::Cms cms(d2i_CMS_ContentInfo(nullptr, &at, der.size()));
    const bool whole = cms && at == reinterpret_cast<const unsigned char*>(der.constData()) + der.size();
    if (!whole || OBJ_obj2nid(CMS_get0_type(cms.get())) != kind)
        cms.reset();
    ERR_clear_error();
    return cms;
}

QByteArray signData(const QByteArray& data, const PrivateKey& key, const Certificate& certificate) {
    const ssl::Bio in = ssl::reading(data);
    const ssl::Cms cms(require(CMS_sign(certificate.handle(), key.handle(), nullptr, in.get(), CMS_BINARY | CMS_NOSMIMECAP)));
    return ssl::toDer(cms.get(), i2d_CMS_ContentInfo);
}

static std::optional<Signed> verify(const QByteArray& der) {
    const ssl::Cms cms = readCms(der, NID_pkcs7_signed);
    if (!cms || sk_CMS_SignerInfo_num(CMS_get0_SignerInfos(cms.get())) != 1)
        return std::nullopt;
    const ssl::Bio out = ssl::writing();
    const bool holds = CMS_verify(cms.get(), nullptr, nullptr, nullptr, out.get(), CMS_BINARY | CMS_NO_SIGNER_CERT_VERIFY) == 1;
    ERR_clear_error();
    if (!holds)
        return std::nullopt;
    const ssl::Owned<STACK_OF(X509), [](STACK_OF(X509) * s) { sk_X509_free(s); }> signers(CMS_get0_signers(cms.get()));
    if (!signers || sk_X509_num(signers.get()) != 1)
        return std::nullopt;
    X509* signer = sk_X509_value(signers.get(), 0);
    X509_up_ref(signer);
    return Signed{ssl::content(out), Certificate(signer)};
}

/// A page or an exchange asks for the same list of offices and the same documents again and again; what holds once holds always.
std::optional<Signed> verifySigned(const QByteArray& der) {
    constexpr qsizetype mostOfOne = 64 << 10, mostOfAll = 2 << 20;
    thread_local QCache<QByteArray, Signed> known(mostOfAll);
    if (const Signed* before = known.object(der))
        return *before;
    auto result = verify(der);
    if (result && der.size() <= mostOfOne)
        known.insert(der, new Signed(*result), der.size() + result->data.size());
    return result;
}

QByteArray seal(const QByteArray& data, const std::vector<Certificate>& recipients) {
    const ssl::Owned<STACK_OF(X509), [](STACK_OF(X509) * s) { sk_X509_free(s); }> to(require(sk_X509_new_null()));
    for (const Certificate& recipient : recipients)
        require(sk_X509_push(to.get(), recipient.handle()));
    const ssl::Bio in = ssl::reading(data);
    const ssl::Cms cms(require(CMS_encrypt(to.get(), in.get(), EVP_aes_256_gcm(), CMS_BINARY)));
    return ssl::toDer(cms.get(), i2d_CMS_ContentInfo);
}

/// OpenSSL may try any key on any recipient; who is meant is read first, so that "not for us" and "damaged" differ.
static bool isFor(CMS_ContentInfo* cms, const Certificate& certificate) {
    STACK_OF(CMS_RecipientInfo)* infos = CMS_get0_RecipientInfos(cms);
    for (int i = 0; infos && i < sk_CMS_RecipientInfo_num(infos); ++i) {
        CMS_RecipientInfo* info = sk_CMS_RecipientInfo_value(infos, i);
        if (CMS_RecipientInfo_type(info) != CMS_RECIPINFO_AGREE)
            continue;
        STACK_OF(CMS_RecipientEncryptedKey)* keys = CMS_RecipientInfo_kari_get0_reks(info);
        for (int k = 0; keys && k < sk_CMS_RecipientEncryptedKey_num(keys); ++k)
            if (CMS_RecipientEncryptedKey_cert_cmp(sk_CMS_RecipientEncryptedKey_value(keys, k), certificate.handle()) == 0)
                return true;
    }
    return false;
}

Unsealed unseal(const QByteArray& der, const PrivateKey& key, const Certificate& certificate) {
    Unsealed result;
    const ssl::Cms cms = readCms(der, NID_id_smime_ct_authEnvelopedData);
    if (!cms)
        return result;
    if (!isFor(cms.get(), certificate)) {
        result.result = OpenResult::NotForUs;
        return result;
    }
    const ssl::Bio out = ssl::writing();
    if (CMS_decrypt(cms.get(), key.handle(), certificate.handle(), nullptr, out.get(), CMS_BINARY) == 1) {
        result.result = OpenResult::Done;
        result.data = ssl::content(out);
    }
    ERR_clear_error();
    return result;
}

QByteArray compress(const QByteArray& data, int level) {
    const ssl::Owned<ZSTD_CCtx, ZSTD_freeCCtx> context(require(ZSTD_createCCtx()));
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, level);
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_windowLog, limits::windowLog);
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
    QByteArray out(qsizetype(ZSTD_compressBound(std::size_t(data.size()))), Qt::Uninitialized);
    const std::size_t size = ZSTD_compress2(context.get(), out.data(), std::size_t(out.size()), data.constData(), std::size_t(data.size()));
    require(!ZSTD_isError(size));
    out.truncate(qsizetype(size));
    return out;
}

std::optional<QByteArray> inflate(const QByteArray& data, std::int64_t limit) {
    const ssl::Owned<ZSTD_DCtx, ZSTD_freeDCtx> context(require(ZSTD_createDCtx()));
    ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, limits::windowLog);
    ZSTD_inBuffer in{data.constData(), std::size_t(data.size()), 0};
    QByteArray result, block(qsizetype(ZSTD_DStreamOutSize()), Qt::Uninitialized);
    std::size_t left = 1;
    while (left != 0) {
        ZSTD_outBuffer out{block.data(), std::size_t(block.size()), 0};
        left = ZSTD_decompressStream(context.get(), &out, &in);
        if (ZSTD_isError(left) || result.size() + qsizetype(out.pos) > limit)
            return std::nullopt;
        result.append(block.constData(), qsizetype(out.pos));
        if (left != 0 && in.pos == in.size && out.pos < out.size)
            return std::nullopt; // cut short
    }
    return in.pos == in.size ? std::optional(result) : std::nullopt;
}

} // namespace cunwu
