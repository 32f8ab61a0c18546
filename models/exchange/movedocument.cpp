#include "models/exchange/movedocument.h"

#include "models/base/error.h"
#include "models/exchange/envelope.h"
#include "models/exchange/limits.h"
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
    return {{u"table"_qs, row.table}, {u"row"_qs, QString::number(row.row)}, {u"heads"_qs, heads}, {u"columns"_qs, QString::fromStdString(encodeBody(row.columns))}};
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
    row.columns = decodeBody(value[u"columns"].toString().toStdString()); // throws on what encodeBody does not write
    return true;
}

QByteArray encodeMove(const MoveDocument& d) {
    QJsonArray rows;
    for (const MoveRow& row : d.rows)
        rows.append(rowToJson(row));
    QJsonObject object{{u"cunwu"_qs, u"move"_qs},
                       {u"format"_qs, 1},
                       {u"kind"_qs, d.kind == MoveDocument::Kind::Transfer ? u"transfer"_qs : u"receipt"_qs},
                       {u"from"_qs, partyToJson(d.from)},
                       {u"to"_qs, partyToJson(d.to)},
                       {u"day"_qs, d.day.toString(Qt::ISODate)},
                       {u"title"_qs, d.title},
                       {u"offer"_qs, refToJson(d.offer)},
                       {u"rows"_qs, rows}};
    if (d.kind == MoveDocument::Kind::Receipt) {
        object.insert(u"answers"_qs, hex(d.answers));
        object.insert(u"accepted"_qs, d.accepted);
        object.insert(u"reason"_qs, d.reason);
        object.insert(u"op"_qs, refToJson(d.op));
    }
    return compress(QJsonDocument(object).toJson(QJsonDocument::Compact));
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

std::optional<MoveDocument> decodeMove(const QByteArray& bytes) {
    const auto json = inflate(bytes, limits::moveBytes);
    if (!json)
        return std::nullopt;
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(*json, &error).object();
    if (error.error != QJsonParseError::NoError || object.value(u"cunwu").toString() != u"move" || object.value(u"format").toInt() != 1)
        return std::nullopt;
    MoveDocument document;
    try {
        return fill(object, document) ? std::optional(document) : std::nullopt;
    } catch (const Error&) {
        return std::nullopt;
    }
}

} // namespace cunwu
