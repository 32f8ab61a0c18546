#include "models/database/op.h"

#include "models/base/error.h"
#include "models/base/jsonreader.h"
#include <QCoreApplication>
#include <QLibrary>
#include <QtEndian>
#include <charconv>
#include <openssl/evp.h>

namespace cunwu {

static void appendNumber(std::string& out, std::int64_t value) {
    char digits[20];
    out.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
}

void appendJsonString(std::string& out, const char* utf8, std::size_t size) {
    static const char hex[] = "0123456789abcdef";
    out += '"';
    std::size_t plain = 0; // from here on nothing needs an escape
    for (std::size_t i = 0; i < size; ++i) {
        const unsigned char c = static_cast<unsigned char>(utf8[i]);
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        out.append(utf8 + plain, i - plain);
        plain = i + 1;
        if (c == '"' || c == '\\') {
            out += '\\';
            out += static_cast<char>(c);
        } else {
            out += "\\u00";
            out += hex[c >> 4];
            out += hex[c & 15];
        }
    }
    out.append(utf8 + plain, size - plain);
    out += '"';
}

void encodeBody(const Columns& columns, std::string& out) {
    out = '{';
    for (const auto& [name, value] : columns) {
        if (out.size() > 1)
            out += ',';
        appendJsonString(out, name.data(), name.size());
        out += ':';
        if (const auto* number = std::get_if<std::int64_t>(&value))
            appendNumber(out, *number);
        else if (const auto* text = std::get_if<std::string>(&value))
            appendJsonString(out, text->data(), text->size());
        else
            out += "null";
    }
    out += '}';
}

std::string encodeBody(const Columns& columns) {
    std::string body;
    encodeBody(columns, body);
    return body;
}

namespace {

/// A flat object: what encodeBody writes.
class BodyReader final : public JsonSink {
public:
    Columns columns;
    bool null() override { return put({}); }
    bool integer(std::int64_t value) override { return put(value); }
    bool text(std::string_view utf8) override { return put(std::string(utf8)); }
    bool key(std::string_view utf8) override {
        m_next = &columns[utf8];
        return true;
    }
    bool beginObject() override { return std::exchange(m_outside, false); }
    bool endObject() override { return true; }
    bool beginArray() override { return false; }
    bool endArray() override { return false; }

private:
    bool put(OpValue value) {
        if (m_outside)
            return false;
        *m_next = std::move(value);
        return true;
    }
    bool m_outside = true;
    OpValue* m_next = nullptr;
};

} // namespace

Columns decodeBody(std::string_view body) {
    BodyReader reader;
    if (!readJson(body, reader))
        throw Error(QCoreApplication::translate("Journal", "An entry of the journal cannot be read. Restore the last backup."),
                    QStringLiteral("op body is not a flat JSON object"));
    return std::move(reader.columns);
}

QByteArray encodeParents(const std::vector<OpRef>& parents) {
    QByteArray blob; // null for none
    for (const OpRef& ref : parents) {
        char seq[8];
        qToBigEndian(ref.seq, seq);
        blob.append(ref.feed).append(seq, 8);
    }
    return blob;
}

std::vector<OpRef> decodeParents(const QByteArray& blob) {
    std::vector<OpRef> parents;
    for (qsizetype at = 0; at + 24 <= blob.size(); at += 24)
        parents.push_back({blob.mid(at, 16), qFromBigEndian<qint64>(blob.constData() + at + 16)});
    return parents;
}

namespace {

/// libcrypto comes with the first op and not with the program: binding its twenty thousand addresses takes longer than opening
/// a village file.
struct Crypto {
    QLibrary library{QStringLiteral("crypto"), 3};
    template <class F> F* find(const char* name) {
        if (const auto found = reinterpret_cast<F*>(library.resolve(name)))
            return found;
        throw Error(QCoreApplication::translate("Storage", "The system's library libcrypto.so.3 is missing. Without it nothing can be recorded; install it (package libssl3) and try again."),
                    library.errorString());
    }
    decltype(EVP_MD_fetch)* fetch = find<decltype(EVP_MD_fetch)>("EVP_MD_fetch");
    decltype(EVP_MD_free)* free = find<decltype(EVP_MD_free)>("EVP_MD_free");
    decltype(EVP_MD_CTX_new)* newContext = find<decltype(EVP_MD_CTX_new)>("EVP_MD_CTX_new");
    decltype(EVP_MD_CTX_free)* freeContext = find<decltype(EVP_MD_CTX_free)>("EVP_MD_CTX_free");
    decltype(EVP_DigestInit_ex2)* begin = find<decltype(EVP_DigestInit_ex2)>("EVP_DigestInit_ex2");
    decltype(EVP_DigestUpdate)* update = find<decltype(EVP_DigestUpdate)>("EVP_DigestUpdate");
    decltype(EVP_DigestFinal_ex)* end = find<decltype(EVP_DigestFinal_ex)>("EVP_DigestFinal_ex");
    static const Crypto& loaded() {
        static Crypto* const crypto = new Crypto; // never unloaded: threads free their contexts when they end
        return *crypto;
    }
};

/// Fetched once a thread: looking the algorithm up costs more than hashing an op.
struct Sha256 {
    const Crypto& crypto = Crypto::loaded();
    EVP_MD* md = crypto.fetch(nullptr, "SHA256", nullptr);
    EVP_MD_CTX* context = crypto.newContext();
    ~Sha256() {
        crypto.freeContext(context);
        crypto.free(md);
    }
    void operator()(const void* data, std::size_t size, unsigned char* out) {
        crypto.begin(context, md, nullptr);
        crypto.update(context, data, size);
        crypto.end(context, out, nullptr);
    }
};

void number(std::string& out, std::uint64_t value, int bytes = 8) {
    for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8)
        out += static_cast<char>(value >> shift);
}

void string(std::string& out, std::string_view text) {
    number(out, text.size(), 4);
    out += text;
}

} // namespace

void prepareHash() {
    Crypto::loaded();
}

static Sha256& sha256() {
    thread_local Sha256 sha;
    return sha;
}

OpHash hashOp(const OpHeader& header, std::string_view body) {
    OpHash digest;
    sha256()(body.data(), body.size(), reinterpret_cast<unsigned char*>(digest.data()));
    return hashOpErased(header, {digest.data(), digest.size()});
}

QByteArray hashBody(std::string_view body) {
    QByteArray digest(32, Qt::Uninitialized);
    sha256()(body.data(), body.size(), reinterpret_cast<unsigned char*>(digest.data()));
    return digest;
}

OpHash hashOpErased(const OpHeader& header, std::string_view bodyHash) {
    thread_local std::string data;
    OpHash digest;
    data.assign(1, header.base.empty() ? '\1' : '\2'); // version of this layout
    data += header.previous;
    data += header.feed;
    number(data, std::uint64_t(header.seq));
    number(data, std::uint64_t(header.lamport));
    string(data, header.table);
    number(data, std::uint64_t(header.row));
    number(data, std::uint64_t(header.kind), 1);
    number(data, header.parents.size() / 24, 4);
    data += header.parents;
    number(data, std::uint64_t(header.action));
    number(data, std::uint64_t(header.undoes));
    string(data, header.label);
    string(data, header.user);
    number(data, std::uint64_t(header.at));
    data += header.base;
    data += bodyHash;
    sha256()(data.data(), data.size(), reinterpret_cast<unsigned char*>(digest.data()));
    return digest;
}

static std::string_view view(const QByteArray& bytes) {
    return {bytes.constData(), std::size_t(bytes.size())};
}

namespace {

/// Table, label and user repeat from op to op.
struct LastUtf8 {
    QString text;
    QByteArray utf8;
    const QByteArray& of(const QString& wanted) {
        if (wanted != text) {
            text = wanted;
            utf8 = wanted.toUtf8();
        }
        return utf8;
    }
};

} // namespace

QByteArray hashOp(const QByteArray& previous, const Op& op, const std::string& body) {
    thread_local LastUtf8 tables, labels, users;
    const QByteArray &table = tables.of(op.table), &label = labels.of(op.label), &user = users.of(op.user);
    const QByteArray parents = encodeParents(op.parents);
    const QByteArray base = op.base.seq ? encodeParents({op.base}) : QByteArray();
    OpHeader header{view(previous), view(op.ref.feed), op.ref.seq, op.lamport, view(table), op.row, op.kind,
                    view(parents), op.action, op.undoes, view(label), view(user), op.at, view(base)};
    const OpHash hash = op.erased.isEmpty() ? hashOp(header, body) : hashOpErased(header, view(op.erased));
    return QByteArray(hash.data(), qsizetype(hash.size()));
}

} // namespace cunwu
