#include "models/exchange/oplines.h"

#include "models/base/error.h"
#include "models/exchange/limits.h"
#include "models/exchange/oplineformat.h"
#include <QJsonDocument>
#include <QJsonObject>

namespace cunwu {

namespace {

using namespace oplines;

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

bool sameKeys(const Columns& a, const Columns& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& x, const auto& y) { return x.first == y.first; });
}

void appendColumns(LineWriter& line, const Columns& columns, const Columns& known) {
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
    if (isBlank(op)) {
        line.integer("x", op.ref.seq - op.action + 1);
        line.integer("g", op.lamport);
        line.text("h", op.hash.toHex().toStdString());
        return line.finish();
    }
    if (op.table != known.table)
        line.text("t", op.table.toStdString());
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
    if (op.label != known.label)
        line.text("l", op.label.toStdString());
    if (op.user != known.user)
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
    if (!op.erased.isEmpty())
        line.text("e", op.erased.toHex().toStdString());
    else if (op.kind == OpKind::Put)
        appendColumns(line, op.columns, known.columnsOf(op.table));
    return line.finish();
}

// --- Reading

std::int64_t integerOf(const QJsonValue& value) {
    const double real = value.toDouble(0.5);
    if (std::abs(real) > double(exact) || real != double(std::int64_t(real))) // in this order: 1e24 fits no integer
        refuse(QStringLiteral("not an integer"));
    return value.toInteger();
}

QJsonObject objectOf(const QByteArray& line) {
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(line, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        refuse(error.errorString());
    return document.object();
}

QByteArray hexOf(const QJsonObject& object, QStringView key, qsizetype size) {
    const QByteArray bytes = QByteArray::fromHex(object.value(key).toString().toLatin1());
    if (bytes.size() != size)
        refuse(QStringLiteral("header: %1").arg(key));
    return bytes;
}

} // namespace

int linesVersion(const OpRange& range) {
    const auto isErased = [](const Op& op) { return !op.erased.isEmpty(); };
    if (!range.writer.isEmpty() || std::any_of(range.ops.begin(), range.ops.end(), isErased))
        return withErased;
    return std::any_of(range.ops.begin(), range.ops.end(), isBlank) ? withBlanks : plainLines;
}

QByteArray encodeOpLines(const OpRange& range) {
    LineWriter header;
    header.text("cunwu", "ops");
    header.integer("version", linesVersion(range));
    header.text("feed", range.feed.toHex().toStdString());
    header.text("office", range.office.toStdString());
    header.text("installation", range.installation.toStdString());
    header.integer("first", range.first());
    header.integer("last", range.last());
    header.integer("lamport", range.lamport);
    header.text("previous", range.previous.toHex().toStdString());
    header.text("hash", (range.ops.empty() ? range.previous : range.ops.back().hash).toHex().toStdString());
    if (!range.writer.isEmpty())
        header.text("certificate", range.writer.toBase64().toStdString());
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
    const int version = header.value(u"version").toInt();
    if (header.value(u"cunwu").toString() != u"ops" || version < plainLines || version > withErased)
        refuse(QStringLiteral("not op lines of a known version"));
    OpRange range;
    range.feed = hexOf(header, u"feed", feedSize);
    range.office = header.value(u"office").toString();
    range.installation = header.value(u"installation").toString();
    range.writer = QByteArray::fromBase64(header.value(u"certificate").toString().toLatin1());
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
    std::string body;
    for (std::int64_t seq = first; seq <= last;) {
        const QByteArray line = next();
        Op& op = range.ops.emplace_back(readOp({line.constData(), std::size_t(line.size())}, {range.feed, seq}, known));
        if (isBlank(op) && version == plainLines)
            refuse(QStringLiteral("a blank in lines that have none"));
        if (!op.erased.isEmpty() && version < withErased)
            refuse(QStringLiteral("erased content in lines that have none"));
        if (!isBlank(op)) {
            body.clear();
            if (op.kind == OpKind::Put && op.erased.isEmpty())
                encodeBody(op.columns, body);
            op.hash = hashOp(previous, op, body);
        }
        previous = op.hash;
        known.pass(op);
        seq = op.ref.seq + 1;
    }
    if (range.last() != last || at != lines.size() || previous != hexOf(header, u"hash", hashSize))
        refuse(QStringLiteral("the chain does not end where the header says"));
    return range;
}

Op makeBlank(const Op& first, const Op& last) {
    Op blank;
    blank.ref = last.ref;
    blank.action = isBlank(first) ? first.action : first.ref.seq;
    blank.lamport = last.lamport;
    blank.hash = last.hash;
    return blank;
}

QByteArray encodeOpLine(const Op& op) {
    LineWriter line;
    line.text("feed", op.ref.feed.toHex().toStdString());
    line.integer("seq", isBlank(op) ? op.action : op.ref.seq);
    line.text("hash", op.hash.toHex().toStdString());
    line.key("op");
    std::string rest = encodeOp(op, {});
    rest.pop_back();
    line.out() += rest;
    return QByteArray::fromStdString(line.finish());
}

Op decodeOpLine(const QByteArray& bytes) {
    const QJsonObject line = objectOf(bytes);
    const QByteArray inner = QJsonDocument(line.value(u"op").toObject()).toJson(QJsonDocument::Compact);
    Op op = readOp({inner.constData(), std::size_t(inner.size())}, {hexOf(line, u"feed", feedSize), integerOf(line.value(u"seq"))}, {});
    op.hash = hexOf(line, u"hash", hashSize);
    return op;
}

} // namespace cunwu
