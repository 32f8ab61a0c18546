// Reading one op line.
#include "models/base/error.h"
#include "models/base/jsonreader.h"
#include "models/exchange/limits.h"
#include "models/exchange/oplineformat.h"
#include <QCoreApplication>
#include <charconv>
#include <cstring>

namespace cunwu::oplines {

void refuse(const QString& detail) {
    throw Error(QCoreApplication::translate("Exchange", "The package holds entries that cannot be read. Ask the sender to export it again; nothing was taken over."), detail);
}

namespace {

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
        if (m_seen & bitOf('x'))
            return finishBlank();
        if (m_seen & bitOf('e'))
            settleErased();
        else if (m_op.kind == OpKind::Put)
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
        const unsigned bit = bitOf(m_key);
        const bool first = bit && !(m_seen & bit);
        m_seen |= bit;
        return first;
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
    enum class Place {
        Outside,
        Line,
        Columns,
        Wide,
        Parents,
        Ref,
        Done
    };

    static unsigned bitOf(char key) {
        static const char known[] = "trkbgaumlwpncxhe";
        const char* const found = key ? std::strchr(known, key) : nullptr;
        return found ? 1u << (found - known) : 0;
    }
    Op finishBlank() {
        const bool complete = m_seen == (bitOf('x') | bitOf('g') | bitOf('h')) && m_blanks >= 1 && m_blanks < limits::linesPerBundle;
        Op blank;
        blank.ref = {m_op.ref.feed, m_op.ref.seq + m_blanks - 1};
        blank.action = m_op.ref.seq;
        blank.lamport = m_op.lamport;
        blank.hash = m_op.hash;
        if (!complete || blank.hash.size() != hashSize || blank.lamport < m_known.lamport + m_blanks)
            refuse(QStringLiteral("blank %1 is out of bounds").arg(m_op.ref.seq));
        return blank;
    }
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
        case 'x': m_blanks = value; return true;
        default: return false;
        }
    }
    bool plain(std::string_view utf8) {
        const QString value = QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
        switch (m_key) {
        case 't': m_op.table = value; return true;
        case 'l': m_op.label = value; return true;
        case 'w': m_op.user = value; return true;
        case 'h': m_op.hash = QByteArray::fromHex(value.toLatin1()); return true;
        case 'e': m_op.erased = QByteArray::fromHex(value.toLatin1()); return true;
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
    void settleErased() {
        if (m_op.kind != OpKind::Put || m_fresh || !m_changes.empty() || m_op.erased.size() != hashSize)
            refuse(QStringLiteral("op %1 is not erased as ops are").arg(m_op.ref.seq));
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
    std::int64_t m_blanks = 0;
    bool m_fresh = false; ///< columns of the last put do not carry over
    bool m_full = false;  ///< the array at hand has its one text
};

} // namespace

Op readOp(std::string_view line, const OpRef& ref, const Foretold& known) {
    LineReader reader(known, ref);
    if (!readJson(line, reader))
        refuse(QStringLiteral("op %1 is not written as ops are").arg(ref.seq));
    return reader.finish();
}

} // namespace cunwu::oplines
