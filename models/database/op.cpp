#include "models/database/op.h"

#include "models/base/error.h"
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <openssl/evp.h>

namespace cunwu {

void appendJsonString(std::string& out, const char* utf8, std::size_t size) {
    static const char hex[] = "0123456789abcdef";
    out += '"';
    for (std::size_t i = 0; i < size; ++i) {
        const unsigned char c = static_cast<unsigned char>(utf8[i]);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += static_cast<char>(c);
        } else if (c < 0x20) {
            out += "\\u00";
            out += hex[c >> 4];
            out += hex[c & 15];
        } else {
            out += static_cast<char>(c);
        }
    }
    out += '"';
}

std::string encodeBody(const std::map<std::string, OpValue>& columns) {
    std::string out = "{";
    for (const auto& [name, value] : columns) {
        if (out.size() > 1)
            out += ',';
        appendJsonString(out, name.data(), name.size());
        out += ':';
        if (const auto* number = std::get_if<std::int64_t>(&value))
            out += std::to_string(*number);
        else if (const auto* text = std::get_if<std::string>(&value))
            appendJsonString(out, text->data(), text->size());
        else
            out += "null";
    }
    return out + '}';
}

std::map<std::string, OpValue> decodeBody(const std::string& body) {
    const auto fail = [] {
        throw Error(QCoreApplication::translate("Journal", "An entry of the journal cannot be read. Restore the last backup."),
                    QStringLiteral("op body is not a flat JSON object"));
    };
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(QByteArray::fromRawData(body.data(), qsizetype(body.size())), &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        fail();
    std::map<std::string, OpValue> columns;
    const QJsonObject object = document.object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QJsonValue value = it.value();
        OpValue& column = columns[it.key().toStdString()];
        if (value.isString())
            column = value.toString().toStdString();
        else if (value.isDouble())
            column = std::int64_t(value.toInteger());
        else if (!value.isNull())
            fail();
    }
    return columns;
}

namespace {

/// Fetched once a thread: looking the algorithm up costs more than hashing an op.
struct Sha256 {
    EVP_MD* md = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    EVP_MD_CTX* context = EVP_MD_CTX_new();
    ~Sha256() {
        EVP_MD_CTX_free(context);
        EVP_MD_free(md);
    }
    void operator()(const void* data, std::size_t size, unsigned char* out) {
        EVP_DigestInit_ex2(context, md, nullptr);
        EVP_DigestUpdate(context, data, size);
        EVP_DigestFinal_ex(context, out, nullptr);
    }
};

void number(std::string& out, std::uint64_t value, int bytes = 8) {
    for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8)
        out += static_cast<char>(value >> shift);
}

void bytes(std::string& out, const QByteArray& data) {
    out.append(data.constData(), std::size_t(data.size()));
}

void string(std::string& out, const QString& text) {
    const QByteArray utf8 = text.toUtf8();
    number(out, std::uint64_t(utf8.size()), 4);
    bytes(out, utf8);
}

} // namespace

QByteArray hashOp(const QByteArray& previous, const Op& op, const std::string& body) {
    thread_local Sha256 sha;
    thread_local std::string data;
    unsigned char digest[32];
    data.assign(1, '\1'); // version of this layout
    bytes(data, previous);
    bytes(data, op.ref.feed);
    number(data, std::uint64_t(op.ref.seq));
    number(data, std::uint64_t(op.lamport));
    string(data, op.table);
    number(data, std::uint64_t(op.row));
    number(data, std::uint64_t(op.kind), 1);
    number(data, op.parents.size(), 4);
    for (const OpRef& parent : op.parents) {
        bytes(data, parent.feed);
        number(data, std::uint64_t(parent.seq));
    }
    number(data, std::uint64_t(op.action));
    number(data, std::uint64_t(op.undoes));
    string(data, op.label);
    string(data, op.user);
    number(data, std::uint64_t(op.at));
    sha(body.data(), body.size(), digest);
    data.append(reinterpret_cast<char*>(digest), 32);
    sha(data.data(), data.size(), digest);
    return QByteArray(reinterpret_cast<char*>(digest), 32);
}

} // namespace cunwu
