#pragma once
// Owners for OpenSSL's objects. Private to models/exchange.
#include "models/base/error.h"
#include <QByteArray>
#include <QCoreApplication>
#include <memory>
#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

namespace cunwu::ssl {

template <auto Free> struct Release {
    template <class T> void operator()(T* object) const { Free(object); }
};
template <class T, auto Free> using Owned = std::unique_ptr<T, Release<Free>>;

using Bio = Owned<BIO, BIO_free_all>;
using Cms = Owned<CMS_ContentInfo, CMS_ContentInfo_free>;
using Request = Owned<X509_REQ, X509_REQ_free>;

inline Bio reading(const QByteArray& bytes) {
    return Bio(BIO_new_mem_buf(bytes.constData(), int(bytes.size())));
}
inline Bio writing() {
    return Bio(BIO_new(BIO_s_mem()));
}
inline QByteArray content(const Bio& bio) {
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return QByteArray(data, size);
}

/// What OpenSSL complained of last; empties its queue.
inline QString lastError() {
    const unsigned long code = ERR_peek_last_error();
    ERR_clear_error();
    char text[256] = "";
    ERR_error_string_n(code, text, sizeof text);
    return QString::fromLatin1(text);
}

/// Only a broken installation fails here: memory, a missing algorithm.
template <class T> T require(T result) {
    if (!result)
        throw Error(QCoreApplication::translate("Exchange", "The program could not sign or seal. Restart it; install it again if that does not help."), lastError());
    return result;
}

template <class T, class Write> QByteArray toDer(const T* object, Write write) {
    unsigned char* data = nullptr;
    const int size = write(object, &data);
    require(size > 0);
    QByteArray der(reinterpret_cast<const char*>(data), size);
    OPENSSL_free(data);
    return der;
}

} // namespace cunwu::ssl
