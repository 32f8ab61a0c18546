#include "models/exchange/oplines.h"

#include "models/base/error.h"
#include "models/exchange/limits.h"
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace cunwu {

namespace {

constexpr std::int64_t exact = std::int64_t(1) << 53;
constexpr qsizetype feedSize = 16, hashSize = 32;

[[noreturn]] void refuse(const QString& detail) {
    throw Error(QCoreApplication::translate("Exchange", "The package holds entries that cannot be read. Ask the sender to export it again; nothing was taken over."), detail);
}

// --- Writing

void appendText(std::string& out, const std::string& text) {
    appendJsonString(out, text.data(), text.size());
}

void appendInteger(std::string& out, std::int64_t value) {
    const bool wide = value > exact || value < -exact;
    out += wide ? "[\"" : "";
    out += std::to_string(value);
    out += wide ? "\"]" : "";
}

void appendValue(std::string& out, const OpValue& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value))
        appendInteger(out, *number);
    else if (const auto* text = std::get_if<std::string>(&value))
        appendText(out, *text);
    else
        out += "null";
}

void appendRef(std::string& out, const OpRef& ref, const QByteArray& own) {
    out += '[';
    if (ref.feed != own)
        out += '"' + ref.feed.toHex().toStdString() + "\",";
    out += std::to_string(ref.seq) + ']';
}

class LineWriter {
public:
    void key(const char* name) {
        m_out += m_out.size() > 1 ? ",\"" : "\"";
        m_out += name;
        m_out += "\":";
    }
    void integer(const char* name, std::int64_t value) {
        key(name);
        appendInteger(m_out, value);
    }
    void text(const char* name, const std::string& value) {
        key(name);
        appendText(m_out, value);
    }
    std::string& out() { return m_out; }
    std::string finish() { return m_out + "}\n"; }

private:
    std::string m_out = "{";
};

/// What a line foretells of the next one; writer and reader walk through the same states.
struct Foretold {
    std::int64_t lamport = 0, row = 0, action = 0, undoes = 0, at = 0;
    std::string table, label, user;
    std::map<std::string, std::map<std::string, OpValue>> columns; ///< by table: those of its last put

    void pass(const Op& op) {
        lamport = op.lamport;
        row = op.row;
        action = op.action;
        undoes = op.undoes;
        at = op.at;
        table = op.table.toStdString();
        label = op.label.toStdString();
        user = op.user.toStdString();
        if (op.kind == OpKind::Put)
            columns[table] = op.columns;
    }
    std::int64_t nextRow() const { return row == std::numeric_limits<std::int64_t>::max() ? 0 : row + 1; }
};

bool sameKeys(const std::map<std::string, OpValue>& a, const std::map<std::string, OpValue>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& x, const auto& y) { return x.first == y.first; });
}

void appendColumns(LineWriter& line, const std::map<std::string, OpValue>& columns, const std::map<std::string, OpValue>& known) {
    const bool same = sameKeys(columns, known);
    if (!same)
        line.integer("n", 1);
    std::string body;
    for (const auto& [name, value] : columns) {
        if (same && known.at(name) == value)
            continue;
        body += body.empty() ? "" : ",";
        appendText(body, name);
        body += ':';
        appendValue(body, value);
    }
    if (body.empty())
        return;
    line.key("c");
    line.out() += '{' + body + '}';
}

std::string encodeOp(const Op& op, const Foretold& known) {
    LineWriter line;
    const std::string table = op.table.toStdString();
    if (table != known.table)
        line.text("t", table);
    if (op.row != known.nextRow())
        line.integer("r", op.row);
    if (op.kind == OpKind::Del)
        line.integer("k", 1);
    if (op.base.seq) {
        line.key("b");
        appendRef(line.out(), op.base, op.ref.feed);
    }
    if (op.lamport != known.lamport + 1)
        line.integer("g", op.lamport);
    if (op.action != known.action)
        line.integer("a", op.ref.seq - op.action);
    if (op.undoes != known.undoes)
        line.integer("u", op.undoes);
    if (op.at != known.at)
        line.integer("m", op.at - known.at);
    if (op.label.toStdString() != known.label)
        line.text("l", op.label.toStdString());
    if (op.user.toStdString() != known.user)
        line.text("w", op.user.toStdString());
    if (!op.parents.empty()) {
        line.key("p");
        line.out() += '[';
        for (std::size_t i = 0; i < op.parents.size(); ++i) {
            line.out() += i ? "," : "";
            appendRef(line.out(), op.parents[i], op.ref.feed);
        }
        line.out() += ']';
    }
    if (op.kind == OpKind::Put) {
        static const std::map<std::string, OpValue> none;
        const auto it = known.columns.find(table);
        appendColumns(line, op.columns, it == known.columns.end() ? none : it->second);
    }
    return line.finish();
}

// --- Reading

std::int64_t integerOf(const QJsonValue& value) {
    if (value.isArray()) {
        bool ok = false;
        const std::int64_t number = value.toArray().size() == 1 ? value.toArray().at(0).toString().toLongLong(&ok) : 0;
        if (!ok || (number <= exact && number >= -exact))
            refuse(QStringLiteral("not a wide integer"));
        return number;
    }
    const double real = value.toDouble(0.5);
    if (std::abs(real) > double(exact) || real != double(std::int64_t(real))) // in this order: 1e24 fits no integer
        refuse(QStringLiteral("not an integer"));
    return value.toInteger();
}

std::string textOf(const QJsonValue& value) {
    if (!value.isString() || value.toString().contains(QChar(0)) || !value.toString().isValidUtf16())
        refuse(QStringLiteral("not a text"));
    return value.toString().toStdString();
}

OpRef refOf(const QJsonValue& value, const QByteArray& own) {
    const QJsonArray parts = value.toArray();
    OpRef ref{own, integerOf(parts.isEmpty() ? QJsonValue() : parts.last())};
    if (parts.size() == 2)
        ref.feed = QByteArray::fromHex(parts.at(0).toString().toLatin1());
    if (parts.isEmpty() || parts.size() > 2 || ref.feed.size() != feedSize || ref.seq < 1)
        refuse(QStringLiteral("not a reference"));
    return ref;
}

QJsonObject objectOf(const QByteArray& line) {
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(line, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        refuse(error.errorString());
    return document.object();
}

std::map<std::string, OpValue> columnsOf(const QJsonObject& line, const std::map<std::string, OpValue>& known) {
    std::map<std::string, OpValue> columns;
    if (!line.contains(u"n"))
        columns = known;
    const QJsonObject given = line.value(u"c").toObject();
    for (auto it = given.begin(); it != given.end(); ++it) {
        OpValue value;
        if (it.value().isString())
            value = textOf(it.value());
        else if (!it.value().isNull())
            value = integerOf(it.value());
        columns[it.key().toStdString()] = std::move(value);
    }
    return columns;
}

Op decodeOp(const QJsonObject& line, const OpRef& ref, const Foretold& known) {
    const auto integer = [&](QStringView key, std::int64_t otherwise) {
        return line.contains(key) ? integerOf(line.value(key)) : otherwise;
    };
    const auto text = [&](QStringView key, const std::string& otherwise) {
        return QString::fromStdString(line.contains(key) ? textOf(line.value(key)) : otherwise);
    };
    Op op;
    op.ref = ref;
    op.table = text(u"t", known.table);
    op.row = integer(u"r", known.nextRow());
    op.kind = integer(u"k", 0) ? OpKind::Del : OpKind::Put;
    if (line.contains(u"b"))
        op.base = refOf(line.value(u"b"), ref.feed);
    op.lamport = integer(u"g", known.lamport + 1);
    op.action = line.contains(u"a") ? ref.seq - integerOf(line.value(u"a")) : known.action;
    op.undoes = integer(u"u", known.undoes);
    op.at = known.at + integer(u"m", 0);
    op.label = text(u"l", known.label);
    op.user = text(u"w", known.user);
    for (const QJsonValue parent : line.value(u"p").toArray())
        op.parents.push_back(refOf(parent, ref.feed));
    if (!std::is_sorted(op.parents.begin(), op.parents.end()))
        refuse(QStringLiteral("parents out of order"));
    if (op.kind == OpKind::Put) {
        static const std::map<std::string, OpValue> none;
        const auto it = known.columns.find(op.table.toStdString());
        op.columns = columnsOf(line, it == known.columns.end() ? none : it->second);
    }
    if (op.table.isEmpty() || op.row < 1 || op.lamport < 1 || op.action < 1 || op.action > ref.seq || op.undoes < 0)
        refuse(QStringLiteral("op %1 is out of bounds").arg(ref.seq));
    return op;
}

QByteArray hexOf(const QJsonObject& object, QStringView key, qsizetype size) {
    const QByteArray bytes = QByteArray::fromHex(object.value(key).toString().toLatin1());
    if (bytes.size() != size)
        refuse(QStringLiteral("header: %1").arg(key));
    return bytes;
}

} // namespace

QByteArray encodeOpLines(const OpRange& range) {
    LineWriter header;
    header.text("cunwu", "ops");
    header.integer("version", 1);
    header.text("feed", range.feed.toHex().toStdString());
    header.text("office", range.office.toStdString());
    header.text("installation", range.installation.toStdString());
    header.integer("first", range.first());
    header.integer("last", range.last());
    header.integer("lamport", range.lamport);
    header.text("previous", range.previous.toHex().toStdString());
    header.text("hash", (range.ops.empty() ? range.previous : range.ops.back().hash).toHex().toStdString());
    std::string out = header.finish();
    Foretold known;
    known.lamport = range.lamport;
    for (const Op& op : range.ops) {
        out += encodeOp(op, known);
        known.pass(op);
    }
    return QByteArray::fromStdString(out);
}

OpRange decodeOpLines(const QByteArray& lines) {
    qsizetype at = 0;
    const auto next = [&]() -> QByteArray {
        const qsizetype end = lines.indexOf('\n', at);
        if (end < 0)
            refuse(QStringLiteral("a line without an end"));
        const QByteArray line = QByteArray::fromRawData(lines.constData() + at, end - at);
        at = end + 1;
        return line;
    };
    const QJsonObject header = objectOf(next());
    if (header.value(u"cunwu").toString() != u"ops" || header.value(u"version").toInt() != 1)
        refuse(QStringLiteral("not op lines of version 1"));
    OpRange range;
    range.feed = hexOf(header, u"feed", feedSize);
    range.office = header.value(u"office").toString();
    range.installation = header.value(u"installation").toString();
    range.lamport = integerOf(header.value(u"lamport"));
    range.previous = hexOf(header, u"previous", hashSize);
    const std::int64_t first = integerOf(header.value(u"first")), last = integerOf(header.value(u"last"));
    const bool begins = first == 1;
    if (first < 1 || last < first || last - first >= limits::linesPerBundle || range.lamport < 0 ||
        (begins && (range.lamport != 0 || range.previous != QByteArray(hashSize, '\0'))))
        refuse(QStringLiteral("header out of bounds"));
    Foretold known;
    known.lamport = range.lamport;
    QByteArray previous = range.previous;
    range.ops.reserve(std::size_t(last - first + 1));
    for (std::int64_t seq = first; seq <= last; ++seq) {
        Op op = decodeOp(objectOf(next()), {range.feed, seq}, known);
        op.hash = previous = hashOp(previous, op, op.kind == OpKind::Put ? encodeBody(op.columns) : std::string());
        known.pass(op);
        range.ops.push_back(std::move(op));
    }
    if (at != lines.size() || previous != hexOf(header, u"hash", hashSize))
        refuse(QStringLiteral("the chain does not end where the header says"));
    return range;
}

QByteArray encodeOpLine(const Op& op) {
    LineWriter line;
    line.text("feed", op.ref.feed.toHex().toStdString());
    line.integer("seq", op.ref.seq);
    line.text("hash", op.hash.toHex().toStdString());
    line.key("op");
    std::string rest = encodeOp(op, {});
    rest.pop_back();
    line.out() += rest;
    return QByteArray::fromStdString(line.finish());
}

Op decodeOpLine(const QByteArray& bytes) {
    const QJsonObject line = objectOf(bytes);
    Op op = decodeOp(line.value(u"op").toObject(), {hexOf(line, u"feed", feedSize), integerOf(line.value(u"seq"))}, {});
    op.hash = hexOf(line, u"hash", hashSize);
    return op;
}

} // namespace cunwu
