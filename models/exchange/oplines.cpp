#include "models/exchange/oplines.h"

#include "models/base/error.h"
#include "models/base/jsonreader.h"
#include "models/exchange/limits.h"
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <charconv>
#include <cstring>

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
    QString table, label, user;
    std::vector<std::pair<QString, const Columns*>> puts; ///< by table: columns of its last put

    /// `op` stays where it is as long as this does.
    void pass(const Op& op) {
        lamport = op.lamport;
        row = op.row;
        action = op.action;
        undoes = op.undoes;
        at = op.at;
        table = op.table;
        label = op.label;
        user = op.user;
        if (op.kind != OpKind::Put)
            return;
        for (auto& [name, columns] : puts)
            if (name == op.table) {
                columns = &op.columns;
                return;
            }
        puts.push_back({op.table, &op.columns});
    }
    std::int64_t nextRow() const { return row == std::numeric_limits<std::int64_t>::max() ? 0 : row + 1; }
    const Columns& columnsOf(const QString& name) const {
        static const Columns none;
        for (const auto& [of, columns] : puts)
            if (of == name)
                return *columns;
        return none;
    }
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
    if (op.kind == OpKind::Put)
        appendColumns(line, op.columns, known.columnsOf(op.table));
    return line.finish();
}

// --- Reading

/// One line becomes an Op that starts as the line before foretells it.
class LineReader final : public JsonSink {
public:
    LineReader(const Foretold& known, const OpRef& ref) : m_known(known) {
        m_op.ref = ref;
        m_op.lamport = known.lamport + 1;
        m_op.table = known.table;
        m_op.row = known.nextRow();
        m_op.action = known.action;
        m_op.undoes = known.undoes;
        m_op.at = known.at;
        m_op.label = known.label;
        m_op.user = known.user;
    }
    Op finish() {
        if (m_op.kind == OpKind::Put)
            settleColumns();
        else if (!m_changes.empty())
            refuse(QStringLiteral("a del with columns"));
        if (!std::is_sorted(m_op.parents.begin(), m_op.parents.end()))
            refuse(QStringLiteral("parents out of order"));
        if (m_op.table.isEmpty() || m_op.row < 1 || m_op.lamport < 1 || m_op.action < 1 || m_op.action > m_op.ref.seq || m_op.undoes < 0)
            refuse(QStringLiteral("op %1 is out of bounds").arg(m_op.ref.seq));
        return std::move(m_op);
    }

    bool null() override { return m_place == Place::Columns && put({}); }
    bool integer(std::int64_t value) override {
        if (value > exact || value < -exact)
            return false;
        switch (m_place) {
        case Place::Line: return plain(value);
        case Place::Columns: return put(value);
        case Place::Ref: return m_ref.seq == 0 && value > 0 && (m_ref.seq = value, true);
        default: return false;
        }
    }
    bool text(std::string_view utf8) override {
        if (utf8.find('\0') != utf8.npos)
            return false;
        switch (m_place) {
        case Place::Line: return plain(utf8);
        case Place::Columns: return put(std::string(utf8));
        case Place::Wide: return wide(utf8);
        case Place::Ref: return feed(utf8);
        default: return false;
        }
    }
    bool key(std::string_view utf8) override {
        if (m_place == Place::Columns) { // in name order, so none comes twice
            const bool inOrder = m_changes.empty() || m_changes.back().first < utf8;
            m_changes.emplace_back(utf8, OpValue());
            return inOrder;
        }
        m_key = utf8.size() == 1 ? utf8[0] : '\0';
        const char* const known = "trkbgaumlwpnc";
        const char* const found = m_key ? std::strchr(known, m_key) : nullptr;
        const unsigned bit = found ? 1u << (found - known) : m_seen;
        return found && !(m_seen & bit) && (m_seen |= bit, true);
    }
    bool beginObject() override {
        const bool columns = m_place == Place::Line && m_key == 'c';
        if (!columns && m_place != Place::Outside)
            return false;
        m_place = columns ? Place::Columns : Place::Line;
        return true;
    }
    bool endObject() override {
        m_place = m_place == Place::Columns ? Place::Line : Place::Done;
        return true;
    }
    bool beginArray() override {
        m_within = m_place;
        if (m_place == Place::Line && m_key == 'p')
            m_place = Place::Parents;
        else if (m_place == Place::Parents || (m_place == Place::Line && m_key == 'b'))
            m_place = Place::Ref;
        else if (m_place == Place::Columns || (m_place == Place::Line && integerAt(m_key)))
            m_place = Place::Wide;
        else
            return false;
        m_ref = {m_op.ref.feed, 0};
        m_full = false;
        return true;
    }
    bool endArray() override {
        if (m_place == Place::Parents) {
            m_place = Place::Line;
            return true;
        }
        if (m_place == Place::Ref && m_ref.seq > 0) {
            if (m_within == Place::Parents)
                m_op.parents.push_back(m_ref);
            else
                m_op.base = m_ref;
            m_place = m_within;
            return true;
        }
        const bool complete = m_place == Place::Wide && m_full;
        m_place = m_within;
        return complete;
    }

private:
    enum class Place { Outside, Line, Columns, Wide, Parents, Ref, Done };

    static bool integerAt(char key) { return key && std::strchr("rkgaumn", key); }
    bool plain(std::int64_t value) {
        switch (m_key) {
        case 'r': m_op.row = value; return true;
        case 'k': m_op.kind = OpKind::Del; return value == 1;
        case 'g': m_op.lamport = value; return true;
        case 'a': m_op.action = value >= 0 ? m_op.ref.seq - value : 0; return true;
        case 'u': m_op.undoes = value; return true;
        case 'm': return !__builtin_add_overflow(m_known.at, value, &m_op.at);
        case 'n': m_fresh = true; return value == 1;
        default: return false;
        }
    }
    bool plain(std::string_view utf8) {
        const QString value = QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
        switch (m_key) {
        case 't': m_op.table = value; return true;
        case 'l': m_op.label = value; return true;
        case 'w': m_op.user = value; return true;
        default: return false;
        }
    }
    /// Wide integers are those that a JSON number of other readers would not carry.
    bool wide(std::string_view digits) {
        std::int64_t value = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        const bool fits = error == std::errc() && end == digits.data() + digits.size() && (value > exact || value < -exact);
        if (!fits || std::exchange(m_full, true))
            return false;
        return m_within == Place::Columns ? put(value) : plain(value);
    }
    bool feed(std::string_view hex) {
        const QByteArray uid = QByteArray::fromHex({hex.data(), qsizetype(hex.size())});
        const bool first = m_ref.seq == 0 && !std::exchange(m_full, true);
        m_ref.feed = uid;
        return first && uid.size() == feedSize;
    }
    bool put(OpValue value) {
        m_changes.back().second = std::move(value);
        return true;
    }
    void settleColumns() {
        if (!m_fresh)
            m_op.columns = m_known.columnsOf(m_op.table);
        for (auto& [name, value] : m_changes)
            m_op.columns[name] = std::move(value);
    }

    const Foretold& m_known;
    Op m_op;
    std::vector<std::pair<std::string, OpValue>> m_changes;
    OpRef m_ref;
    Place m_place = Place::Outside, m_within = Place::Outside;
    char m_key = '\0';
    unsigned m_seen = 0;
    bool m_fresh = false; ///< columns of the last put do not carry over
    bool m_full = false;  ///< the array at hand has its one text
};

Op readOp(std::string_view line, const OpRef& ref, const Foretold& known) {
    LineReader reader(known, ref);
    if (!readJson(line, reader))
        refuse(QStringLiteral("op %1 is not written as ops are").arg(ref.seq));
    return reader.finish();
}

std::int64_t integerOf(const QJsonValue& value) {
    const double real = value.toDouble(0.5);
    if (real != double(std::int64_t(real)) || std::abs(real) > double(exact))
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
        const QByteArray line = next();
        Op& op = range.ops.emplace_back(readOp({line.constData(), std::size_t(line.size())}, {range.feed, seq}, known));
        op.hash = previous = hashOp(previous, op, op.kind == OpKind::Put ? encodeBody(op.columns) : std::string());
        known.pass(op);
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
    const QByteArray inner = QJsonDocument(line.value(u"op").toObject()).toJson(QJsonDocument::Compact);
    Op op = readOp({inner.constData(), std::size_t(inner.size())}, {hexOf(line, u"feed", feedSize), integerOf(line.value(u"seq"))}, {});
    op.hash = hexOf(line, u"hash", hashSize);
    return op;
}

} // namespace cunwu
