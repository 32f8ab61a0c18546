#include "models/attachment/attachment.h"
#include "models/exchange/limits.h"
#include "models/exchange/manifesthead.h"
#include "models/exchange/package.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace cunwu {

std::int64_t Manifest::ops() const {
    std::int64_t sum = 0;
    for (const BundleInfo& bundle : bundles)
        sum += bundle.last - bundle.first + 1;
    return sum;
}

static QString hex(const QByteArray& bytes) {
    return QString::fromLatin1(bytes.toHex());
}

static QByteArray unhex(const QJsonValue& value) {
    return QByteArray::fromHex(value.toString().toLatin1());
}

static QJsonArray refsToJson(const std::vector<OpRef>& refs) {
    QJsonArray array;
    for (const OpRef& ref : refs)
        array.append(QJsonObject{{u"feed"_qs, hex(ref.feed)}, {u"seq"_qs, qint64(ref.seq)}});
    return array;
}

static bool refsFromJson(const QJsonValue& value, std::vector<OpRef>& refs) {
    for (const QJsonValue one : value.toArray()) {
        refs.push_back({unhex(one[u"feed"]), one[u"seq"].toInteger()});
        if (refs.back().feed.size() != 16 || refs.back().seq < 0 || refs.back().seq > limits::lamport)
            return false;
    }
    return refs.size() <= 100'000;
}

static QJsonArray documentsToJson(const std::vector<DocumentInfo>& documents) {
    QJsonArray array;
    for (const DocumentInfo& d : documents)
        array.append(QJsonObject{{u"file"_qs, d.file}, {u"bytes"_qs, qint64(d.bytes)}, {u"sha256"_qs, hex(d.sha256)}});
    return array;
}

static bool documentsFromJson(const QJsonValue& value, std::vector<DocumentInfo>& documents) {
    for (const QJsonValue one : value.toArray()) {
        const DocumentInfo d{one[u"file"].toString(), one[u"bytes"].toInteger(), unhex(one[u"sha256"])};
        if (d.sha256.size() != 32 || d.bytes < 1 || d.bytes > limits::moveBytes)
            return false;
        documents.push_back(d);
    }
    return documents.size() <= limits::entries;
}

static QJsonObject toJson(const Manifest& m) {
    QJsonArray bundles;
    for (const BundleInfo& b : m.bundles)
        bundles.append(QJsonObject{{u"file"_qs, b.file}, {u"feed"_qs, hex(b.feed)}, {u"first"_qs, qint64(b.first)}, {u"last"_qs, qint64(b.last)}, {u"bytes"_qs, qint64(b.bytes)}, {u"sha256"_qs, hex(b.sha256)}});
    QJsonObject object{{u"cunwu"_qs, u"package"_qs},
                       {u"format"_qs, std::max(m.minReader, m.documents.empty() ? Manifest::plainFormat : Manifest::documentFormat)},
                       {u"min_reader"_qs, m.minReader},
                       {u"fold_version"_qs, Manifest::foldVersion},
                       {u"suite"_qs, m.suite},
                       {u"id"_qs, m.id},
                       {u"from"_qs, QJsonObject{{u"office"_qs, m.from.office}, {u"name"_qs, m.from.name}, {u"installation"_qs, m.from.installation}}},
                       {u"to"_qs, QJsonArray::fromStringList(m.to)},
                       {u"created"_qs, qint64(m.created)},
                       {u"registry"_qs, qint64(m.registry)},
                       {u"bundles"_qs, bundles},
                       {u"acks"_qs, refsToJson(m.acks)},
                       {u"resend"_qs, refsToJson(m.resend)}};
    if (!m.documents.empty())
        object.insert(u"documents"_qs, documentsToJson(m.documents));
    if (!m.attachmentsMissing.isEmpty())
        object.insert(u"attachments_missing"_qs, QJsonArray::fromStringList(m.attachmentsMissing));
    return object;
}

QByteArray encodeManifest(const Manifest& manifest) {
    return QJsonDocument(toJson(manifest)).toJson(QJsonDocument::Compact);
}

static bool bundlesFromJson(const QJsonValue& value, std::vector<BundleInfo>& bundles) {
    for (const QJsonValue one : value.toArray()) {
        const BundleInfo b{one[u"file"].toString(), unhex(one[u"feed"]), one[u"first"].toInteger(), one[u"last"].toInteger(),
                           one[u"bytes"].toInteger(), unhex(one[u"sha256"])};
        if (b.feed.size() != 16 || b.sha256.size() != 32 || b.first < 1 || b.last < b.first || b.last > limits::lamport ||
            b.last - b.first >= limits::linesPerBundle || b.bytes < 1 || b.bytes > limits::bundleBytes)
            return false;
        bundles.push_back(b);
    }
    return bundles.size() <= limits::entries;
}

static bool missingFromJson(const QJsonValue& value, QStringList& missing) {
    for (const QJsonValue one : value.toArray())
        if (missing << one.toString(); !attachments::isHash(missing.back()))
            return false;
    return missing.size() <= limits::missingContents;
}

std::optional<Manifest> decodeManifest(const QByteArray& json) {
    Manifest m;
    const auto read = readManifestHead(json, u"package", m);
    if (!read)
        return std::nullopt;
    const QJsonObject& object = *read;
    m.created = object.value(u"created").toInteger();
    m.registry = object.value(u"registry").toInteger();
    if (m.minReader > Manifest::format || m.suite != Manifest::suiteName())
        return m; // the rest is for another program
    const bool holds = bundlesFromJson(object.value(u"bundles"), m.bundles) && refsFromJson(object.value(u"acks"), m.acks) &&
                       refsFromJson(object.value(u"resend"), m.resend) && documentsFromJson(object.value(u"documents"), m.documents) &&
                       missingFromJson(object.value(u"attachments_missing"), m.attachmentsMissing);
    return holds && m.from.name.isValidUtf16() && m.minReader >= 1 && m.id.size() == 32 ? std::optional(m) : std::nullopt;
}

} // namespace cunwu
