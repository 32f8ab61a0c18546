#include "models/exchange/movedocument.h"

#include "models/base/error.h"
#include "models/base/random.h"
#include "models/database/journal.h"
#include "models/exchange/envelope.h"
#include "models/exchange/limits.h"
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace cunwu {

static QString hex(const QByteArray& bytes) {
    return QString::fromLatin1(bytes.toHex());
}

// Numbers as text: every JSON reader gets 63 bits right then.
static QJsonObject refToJson(const OpRef& ref) {
    return {{u"feed"_qs, hex(ref.feed)}, {u"seq"_qs, QString::number(ref.seq)}};
}

static bool numberFrom(const QJsonValue& value, std::int64_t least, std::int64_t most, std::int64_t& number) {
    bool whole = false;
    number = value.toString().toLongLong(&whole);
    return whole && number >= least && number <= most && QString::number(number) == value.toString();
}

static bool refFrom(const QJsonValue& value, OpRef& ref) {
    ref.feed = QByteArray::fromHex(value[u"feed"].toString().toLatin1());
    return ref.feed.size() == 16 && numberFrom(value[u"seq"], 1, limits::lamport, ref.seq);
}

static QJsonObject partyToJson(const MoveParty& party) {
    return {{u"office"_qs, party.office}, {u"name"_qs, party.name}};
}

static bool partyFrom(const QJsonValue& value, MoveParty& party) {
    party = {value[u"office"].toString(), value[u"name"].toString()};
    return !party.office.isEmpty() && party.name.isValidUtf16() && party.name.size() <= 100;
}

static QJsonObject rowToJson(const MoveRow& row) {
    QJsonArray heads;
    for (const MoveHead& head : row.heads) {
        QJsonObject one = refToJson(head.ref);
        one.insert(u"lamport"_qs, QString::number(head.lamport));
        heads.append(one);
    }
    return {{u"table"_qs, row.table}, {u"row"_qs, QString::number(row.row)}, {u"heads"_qs, heads}};
}

static QByteArray hashOf(const QByteArray& content) {
    return QCryptographicHash::hash(content, QCryptographicHash::Sha256);
}

static QByteArray contentLine(const QString& key, const QString& value) {
    const quint64 salt[] = {randomNumber(), randomNumber()};
    return QJsonDocument(QJsonObject{{key, value}, {u"salt"_qs, hex(QByteArray(reinterpret_cast<const char*>(salt), sizeof salt))}}).toJson(QJsonDocument::Compact);
}

/// Nothing when the line is not what the signed part names.
static std::optional<QString> contentOf(const QByteArray& line, const QByteArray& hash, QStringView key) {
    if (hashOf(line) != hash)
        return std::nullopt;
    const QJsonValue value = QJsonDocument::fromJson(line).object().value(key);
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

static bool rowFrom(const QJsonValue& value, MoveRow& row) {
    row.table = value[u"table"].toString();
    const QJsonArray heads = value[u"heads"].toArray();
    if (row.table.isEmpty() || heads.size() > limits::moveHeads || !numberFrom(value[u"row"], 1, std::numeric_limits<std::int64_t>::max(), row.row))
        return false;
    for (const QJsonValue one : heads) {
        MoveHead head;
        if (!refFrom(one, head.ref) || !numberFrom(one[u"lamport"], 1, limits::moveLamport, head.lamport))
            return false;
        row.heads.push_back(head);
    }
    return true;
}

std::int64_t copyOf(const QString& table, std::int64_t row, const OpRef& offer) {
    return Journal::derivedRowId(QStringLiteral("copy/%1/%2/%3/%4").arg(table).arg(row).arg(QString::fromLatin1(offer.feed.toHex())).arg(offer.seq));
}

MoveParts encodeMove(const MoveDocument& d) {
    MoveParts parts;
    const auto add = [&](QJsonObject& object, const QByteArray& erased, const QString& key, const QString& value) {
        parts.contents << (erased.isEmpty() ? contentLine(key, value) : QByteArray());
        object.insert(u"content"_qs, hex(erased.isEmpty() ? hashOf(parts.contents.back()) : erased));
    };
    QJsonObject object{{u"cunwu"_qs, u"move"_qs},
                       {u"format"_qs, 2},
                       {u"kind"_qs, d.kind == MoveDocument::Kind::Transfer ? u"transfer"_qs : u"receipt"_qs},
                       {u"from"_qs, partyToJson(d.from)},
                       {u"to"_qs, partyToJson(d.to)},
                       {u"day"_qs, d.day.toString(Qt::ISODate)},
                       {u"title"_qs, d.title.section(u' ', 0, 0)},
                       {u"offer"_qs, refToJson(d.offer)}};
    add(object, d.titleErased, u"title"_qs, d.title);
    QJsonArray rows;
    for (const MoveRow& row : d.rows) {
        QJsonObject one = rowToJson(row);
        if (d.kind == MoveDocument::Kind::Transfer)
            add(one, row.erased, u"columns"_qs, QString::fromStdString(encodeBody(row.columns)));
        rows.append(one);
    }
    object.insert(u"rows"_qs, rows);
    if (d.kind == MoveDocument::Kind::Receipt) {
        object.insert(u"answers"_qs, hex(d.answers));
        object.insert(u"accepted"_qs, d.accepted);
        object.insert(u"reason"_qs, d.reason);
        object.insert(u"op"_qs, refToJson(d.op));
    }
    parts.head = compress(QJsonDocument(object).toJson(QJsonDocument::Compact));
    return parts;
}

/// The lines beside the signed part, each where it belongs. decodeBody throws on what encodeBody does not write.
static bool fillContents(const QJsonObject& object, const QByteArrayList& contents, MoveDocument& d) {
    const auto hashIn = [](const QJsonValue& value) { return QByteArray::fromHex(value[u"content"].toString().toLatin1()); };
    const std::size_t rows = d.kind == MoveDocument::Kind::Transfer ? d.rows.size() : 0;
    if (std::size_t(contents.size()) != rows + 1)
        return false;
    if (contents.front().isEmpty()) {
        d.titleErased = hashIn(object);
    } else {
        const auto title = contentOf(contents.front(), hashIn(object), u"title");
        if (!title || title->section(u' ', 0, 0) != d.title)
            return false;
        d.title = *title;
    }
    const QJsonArray array = object.value(u"rows").toArray();
    for (std::size_t i = 0; i < rows; ++i) {
        const QByteArray hash = hashIn(array[qsizetype(i)]), &line = contents[qsizetype(i) + 1];
        if (line.isEmpty()) {
            d.rows[i].erased = hash;
        } else {
            const auto columns = contentOf(line, hash, u"columns");
            if (!columns)
                return false;
            d.rows[i].columns = decodeBody(columns->toStdString());
        }
        if (hash.size() != 32)
            return false;
    }
    return d.title.isValidUtf16() && (d.titleErased.isEmpty() || d.titleErased.size() == 32);
}

/// Format 1 had all of it inside.
static bool fillInside(const QJsonObject& object, const QByteArrayList& contents, MoveDocument& d) {
    const QJsonArray array = object.value(u"rows").toArray();
    for (std::size_t i = 0; i < d.rows.size(); ++i)
        d.rows[i].columns = decodeBody(array[qsizetype(i)][u"columns"].toString().toStdString());
    return contents.isEmpty();
}

static bool fill(const QJsonObject& object, MoveDocument& d) {
    const QString kind = object.value(u"kind").toString();
    d.kind = kind == u"transfer" ? MoveDocument::Kind::Transfer : MoveDocument::Kind::Receipt;
    d.day = QDate::fromString(object.value(u"day").toString(), Qt::ISODate);
    d.title = object.value(u"title").toString();
    d.reason = object.value(u"reason").toString();
    const QJsonArray rows = object.value(u"rows").toArray();
    const bool holds = (kind == u"transfer" || kind == u"receipt") && d.title.isValidUtf16() && d.reason.isValidUtf16() &&
                       partyFrom(object.value(u"from"), d.from) && partyFrom(object.value(u"to"), d.to) && refFrom(object.value(u"offer"), d.offer) &&
                       !rows.isEmpty() && rows.size() <= limits::moveRows;
    if (!holds)
        return false;
    for (const QJsonValue one : rows) {
        MoveRow row;
        if (!rowFrom(one, row))
            return false;
        d.rows.push_back(std::move(row));
    }
    if (d.kind == MoveDocument::Kind::Transfer)
        return true;
    d.answers = QByteArray::fromHex(object.value(u"answers").toString().toLatin1());
    d.accepted = object.value(u"accepted").toBool();
    return d.answers.size() == 32 && refFrom(object.value(u"op"), d.op);
}

std::optional<MoveDocument> decodeMove(const MoveParts& parts) {
    const auto json = inflate(parts.head, limits::moveBytes);
    if (!json)
        return std::nullopt;
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(*json, &error).object();
    const int format = object.value(u"format").toInt();
    if (error.error != QJsonParseError::NoError || object.value(u"cunwu").toString() != u"move" || format < 1 || format > 2)
        return std::nullopt;
    MoveDocument document;
    try {
        const bool holds = fill(object, document) && (format == 1 ? fillInside : fillContents)(object, parts.contents, document);
        return holds ? std::optional(document) : std::nullopt;
    } catch (const Error&) {
        return std::nullopt;
    }
}

} // namespace cunwu
