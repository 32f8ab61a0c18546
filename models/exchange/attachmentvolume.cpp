#include "models/exchange/attachmentvolume.h"

#include "models/exchange/limits.h"
#include "models/exchange/manifesthead.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <set>

namespace cunwu {

std::vector<AttachmentContent> VolumeManifest::contents() const {
    std::set<AttachmentContent> contents;
    for (const VolumePiece& p : pieces)
        contents.insert(p.piece.content);
    return {contents.begin(), contents.end()};
}

QByteArray encodeVolume(const VolumeManifest& m) {
    QJsonArray pieces;
    for (const VolumePiece& p : m.pieces)
        pieces.append(QJsonObject{{u"file"_qs, p.file},
                                  {u"content"_qs, p.piece.content.sha256},
                                  {u"size"_qs, p.piece.content.size},
                                  {u"offset"_qs, qint64(p.piece.offset)},
                                  {u"bytes"_qs, qint64(p.piece.bytes)},
                                  {u"sha256"_qs, QString::fromLatin1(p.sha256.toHex())}});
    return QJsonDocument(QJsonObject{{u"cunwu"_qs, u"attachments"_qs},
                                     {u"format"_qs, VolumeManifest::format},
                                     {u"min_reader"_qs, m.minReader},
                                     {u"suite"_qs, m.suite},
                                     {u"id"_qs, m.id},
                                     {u"from"_qs, QJsonObject{{u"office"_qs, m.from.office}, {u"name"_qs, m.from.name}, {u"installation"_qs, m.from.installation}}},
                                     {u"to"_qs, QJsonArray::fromStringList(m.to)},
                                     {u"number"_qs, m.number},
                                     {u"count"_qs, m.count},
                                     {u"pieces"_qs, pieces}})
        .toJson(QJsonDocument::Compact);
}

/// The only length that a piece at this place can have; −1: no piece begins there.
static std::int64_t lengthAt(const AttachmentContent& content, std::int64_t offset) {
    if (content.size == 0)
        return offset == 0 ? 0 : -1;
    if (offset < 0 || offset >= content.size || offset % limits::pieceBytes != 0)
        return -1;
    return std::min<std::int64_t>(limits::pieceBytes, content.size - offset);
}

static bool piecesFromJson(const QJsonValue& value, std::vector<VolumePiece>& pieces) {
    const QJsonArray array = value.toArray();
    if (array.isEmpty() || array.size() > limits::volumePieces)
        return false;
    std::set<std::pair<QString, std::int64_t>> places;
    std::map<QString, qint64> sizes;
    for (const QJsonValue one : array) {
        const AttachmentContent content{one[u"content"].toString(), one[u"size"].toInteger(-1)};
        const VolumePiece p{one[u"file"].toString(), {content, one[u"offset"].toInteger(-1), one[u"bytes"].toInteger(-1)}, QByteArray::fromHex(one[u"sha256"].toString().toLatin1())};
        const bool holds = attachments::isHash(content.sha256) && content.size >= 0 && content.size <= attachments::mostBytes &&
                           p.piece.bytes >= 0 && p.piece.bytes == lengthAt(content, p.piece.offset) && p.sha256.size() == 32 &&
                           p.file == QStringLiteral("p%1.cms").arg(pieces.size() + 1, 4, 10, QLatin1Char('0')) &&
                           places.emplace(content.sha256, p.piece.offset).second && sizes.emplace(content.sha256, content.size).first->second == content.size;
        if (!holds)
            return false;
        pieces.push_back(p);
    }
    return true;
}

std::optional<VolumeManifest> decodeVolume(const QByteArray& json) {
    VolumeManifest m;
    const auto read = readManifestHead(json, u"attachments", m);
    if (!read)
        return std::nullopt;
    const QJsonObject& object = *read;
    if (m.minReader > VolumeManifest::format || m.suite != Manifest::suiteName())
        return m; // the rest is for another program
    m.number = object.value(u"number").toInt(-1);
    m.count = object.value(u"count").toInt(-1);
    const bool holds = m.minReader >= 1 && m.id.size() == 32 && m.from.name.isValidUtf16() && m.number >= 1 && m.number <= m.count &&
                       m.count <= limits::volumes && piecesFromJson(object.value(u"pieces"), m.pieces);
    return holds ? std::optional(m) : std::nullopt;
}

std::vector<std::vector<ContentPiece>> cutIntoVolumes(const std::vector<AttachmentContent>& contents, std::int64_t volumeBytes, std::int64_t perPiece, std::int64_t perVolume) {
    std::vector<std::vector<ContentPiece>> volumes;
    std::int64_t used = 0;
    const auto put = [&](const ContentPiece& piece) {
        const bool fits = !volumes.empty() && used + piece.bytes + perPiece <= volumeBytes && int(volumes.back().size()) < limits::volumePieces;
        if (!fits) {
            volumes.emplace_back();
            used = perVolume;
        }
        volumes.back().push_back(piece);
        used += piece.bytes + perPiece;
    };
    for (const AttachmentContent& content : contents) {
        std::int64_t offset = 0;
        do {
            const std::int64_t bytes = std::min<std::int64_t>(limits::pieceBytes, content.size - offset);
            put({content, offset, bytes});
            offset += bytes;
        } while (offset < content.size);
    }
    return volumes;
}

bool beginsLikeVolume(const QByteArray& head) {
    return head.startsWith("PK\3\4") && head.mid(30).startsWith("volume.json");
}

} // namespace cunwu
