#include "models/exchange/moverepository.h"

#include "models/database/database.h"
#include "models/exchange/movefile.h"
#include "models/exchange/policy.h"
#include <sqlite3.h>

namespace cunwu {

static const char* const select = "SELECT signed FROM move_document ";

/// A null array would be bound as NULL.
static QByteArray stored(const QByteArray& bytes) {
    return bytes.isNull() ? QByteArray("") : bytes;
}

bool MoveRepository::add(const StoredMove& move, std::int64_t at) {
    const MoveDocument& d = move.document;
    const bool receipt = d.kind == MoveDocument::Kind::Receipt;
    Statement s = m_db.prepare("INSERT OR IGNORE INTO move_document(sha256, kind, sender, receiver, row, offer_feed, offer_seq, at, signed, answers, accepted, op_feed, op_seq) "
                               "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)");
    s.bindAll(move.sha256, receipt ? "receipt" : "transfer", d.from.office, d.to.office, d.root().row, d.offer.feed, d.offer.seq, at, stored(move.bytes));
    if (receipt) {
        s.bind(10, d.answers);
        s.bind(11, std::int64_t(d.accepted));
        s.bind(12, d.op.feed);
        s.bind(13, d.op.seq);
    }
    s.step();
    if (m_db.changes() == 0)
        return false;
    for (const MoveRow& row : d.rows)
        for (const MoveHead& head : row.heads)
            m_db.prepare("INSERT OR IGNORE INTO move_head(feed, seq, document, lamport) VALUES (?,?,?,?)").run(head.ref.feed, head.ref.seq, move.sha256, head.lamport);
    for (const MoveRow& row : d.rows)
        if (const TablePolicy* policy = Policy::shipped().find(row.table); policy && policy->copied)
            m_db.prepare("INSERT OR IGNORE INTO move_copy(row, document, copy) VALUES (?,?,?)").run(row.row, move.sha256, copyOf(row.table, row.row, d.offer));
    return true;
}

void MoveRepository::replace(const QByteArray& sha256, const QByteArray& bytes) {
    m_db.prepare("UPDATE move_document SET signed = ? WHERE sha256 = ?").run(stored(bytes), sha256);
}

std::vector<StoredMove> MoveRepository::read(Statement s) const {
    std::vector<StoredMove> result;
    while (s.step()) {
        if (auto read = readMove(s.blob(0))) // else of a newer program, or nothing could be left of it
            result.push_back(std::move(read->move));
    }
    return result;
}

std::vector<StoredMove> MoveRepository::all() const {
    return read(m_db.prepare((std::string(select) + "ORDER BY at, sha256").c_str()));
}

std::vector<StoredMove> MoveRepository::ofRow(std::int64_t row) const {
    Statement s = m_db.prepare((std::string(select) + "WHERE row = ? ORDER BY at, sha256").c_str());
    s.bind(1, row);
    return read(std::move(s));
}

std::optional<StoredMove> MoveRepository::find(const QByteArray& sha256) const {
    Statement s = m_db.prepare((std::string(select) + "WHERE sha256 = ?").c_str());
    s.bind(1, sha256);
    const auto found = read(std::move(s));
    return found.empty() ? std::nullopt : std::optional(found.front());
}

std::vector<StoredMove> MoveRepository::stating(const OpRef& ref, std::int64_t lamport) const {
    Statement s = m_db.prepare((std::string(select) + "WHERE sha256 IN (SELECT document FROM move_head WHERE feed = ? AND seq = ? AND lamport = ?)").c_str());
    s.bindAll(ref.feed, ref.seq, lamport);
    return read(std::move(s));
}

std::vector<StoredMove> MoveRepository::naming(const std::vector<OpRef>& refs) const {
    std::set<QByteArray> documents;
    for (const OpRef& ref : refs) {
        Statement s = m_db.prepare("SELECT document FROM move_head WHERE feed = ? AND seq = ?");
        for (s.bindAll(ref.feed, ref.seq); s.step();)
            documents.insert(s.blob(0));
    }
    std::vector<StoredMove> result;
    for (const QByteArray& sha256 : documents)
        if (auto move = find(sha256))
            result.push_back(std::move(*move));
    return result;
}

std::set<QString> MoveRepository::partiesOfEmptied(const std::vector<OpRef>& refs) const {
    std::set<QString> parties;
    for (const OpRef& ref : refs) {
        Statement s = m_db.prepare("SELECT d.sender, d.receiver FROM move_head h JOIN move_document d ON d.sha256 = h.document WHERE h.feed = ? AND h.seq = ? AND length(d.signed) = 0");
        for (s.bindAll(ref.feed, ref.seq); s.step();)
            parties.insert({s.text(0), s.text(1)});
    }
    return parties;
}

std::vector<MoveRepository::Copied> MoveRepository::copies(const QString& table, std::int64_t row) const {
    std::vector<Copied> result;
    Statement s = m_db.prepare("SELECT document, row, copy FROM move_copy WHERE row = ?1 OR copy = ?1");
    for (s.bindAll(row); s.step();)
        if (auto move = find(s.blob(0)))
            if (const auto& rows = move->document.rows; std::any_of(rows.begin(), rows.end(), [&](const MoveRow& other) { return other.table == table && other.row == s.integer(1); }))
                result.push_back({std::move(*move), s.integer(1), s.integer(2)});
    return result;
}

std::int64_t MoveRepository::statedLamport(const OpRef& ref) const {
    Statement s = m_db.prepare("SELECT max(lamport) FROM move_head WHERE feed = ? AND seq = ?");
    s.bindAll(ref.feed, ref.seq);
    return s.step() ? s.integer(0) : 0;
}

std::vector<std::int64_t> MoveRepository::acceptedTwice() const {
    std::vector<std::int64_t> rows;
    for (Statement s = m_db.prepare("SELECT row FROM move_document WHERE accepted = 1 GROUP BY row HAVING min(sender) <> max(sender)"); s.step();)
        rows.push_back(s.integer(0));
    return rows;
}

std::set<std::int64_t> MoveRepository::unjudged() const {
    std::set<std::int64_t> ids;
    for (Statement s = m_db.prepare("SELECT id FROM erasure WHERE id NOT IN (SELECT id FROM erasure_judged)"); s.step();)
        ids.insert(s.integer(0));
    return ids;
}

void MoveRepository::judged(std::int64_t id) {
    m_db.prepare("INSERT OR IGNORE INTO erasure_judged(id) VALUES (?)").run(id);
}

std::set<std::int64_t> MoveRepository::erasureRecords() const {
    std::set<std::int64_t> ids;
    for (Statement s = m_db.prepare("SELECT id FROM erasure"); s.step();)
        ids.insert(s.integer(0));
    return ids;
}

std::optional<Columns> MoveRepository::columns(const QString& table, std::int64_t row) const {
    Statement s = m_db.prepare(QStringLiteral("SELECT * FROM %1 WHERE id = ?").arg(table));
    s.bind(1, row);
    if (!s.step())
        return std::nullopt;
    Columns columns;
    for (int i = 0; i < sqlite3_column_count(s.handle()); ++i) {
        const std::string name = sqlite3_column_name(s.handle(), i);
        if (name == "id")
            continue;
        OpValue& value = columns[name];
        if (sqlite3_column_type(s.handle(), i) == SQLITE_INTEGER)
            value = s.integer(i);
        else if (!s.isNull(i))
            value = s.text(i).toStdString();
    }
    return columns;
}

std::vector<std::string> MoveRepository::columnNames(const QString& table) const {
    Statement s = m_db.prepare("SELECT name FROM pragma_table_info(?) WHERE name <> 'id'");
    s.bind(1, table);
    std::vector<std::string> names;
    while (s.step())
        names.push_back(s.text(0).toStdString());
    return names;
}

std::vector<std::int64_t> MoveRepository::rowsBelow(const QString& table, const QString& column, std::int64_t row) const {
    Statement s = m_db.prepare(QStringLiteral("SELECT id FROM %1 WHERE %2 = ? ORDER BY id").arg(table, column));
    s.bind(1, row);
    std::vector<std::int64_t> ids;
    while (s.step())
        ids.push_back(s.integer(0));
    return ids;
}

std::vector<std::int64_t> MoveRepository::rowsNaming(const QString& table, const QString& scopeColumn, const QString& scope, const std::pair<QString, std::int64_t>& named) const {
    Statement s = m_db.prepare(QStringLiteral("SELECT id FROM %1 WHERE tbl = ? AND row = ? AND %2 = ? ORDER BY id").arg(table, scopeColumn));
    s.bindAll(named.first, named.second, scope);
    std::vector<std::int64_t> ids;
    while (s.step())
        ids.push_back(s.integer(0));
    return ids;
}

std::optional<MoveRepository::Given> MoveRepository::given(const QString& village, const QString& table, std::int64_t row) const {
    Statement s = m_db.prepare("SELECT id, village, tbl, row, receiver, day FROM moved_out WHERE row = ? AND village = ? AND tbl = ? LIMIT 1");
    s.bindAll(row, village, table);
    return s.step() ? std::optional(Given{s.integer(0), s.text(1), s.text(2), s.integer(3), s.text(4), s.text(5)}) : std::nullopt;
}

static std::vector<MoveRepository::Given> readGiven(Statement s) {
    std::vector<MoveRepository::Given> result;
    while (s.step())
        result.push_back({s.integer(0), s.text(1), s.text(2), s.integer(3), s.text(4), s.text(5)});
    return result;
}

std::vector<MoveRepository::Given> MoveRepository::givenAway(const QString& village, const QString& table) const {
    Statement s = m_db.prepare("SELECT id, village, tbl, row, receiver, day FROM moved_out WHERE village = ? AND tbl = ? ORDER BY day DESC, id");
    s.bindAll(village, table);
    return readGiven(std::move(s));
}

std::vector<MoveRepository::Given> MoveRepository::givenRows(const QString& table, std::int64_t row) const {
    Statement s = m_db.prepare("SELECT id, village, tbl, row, receiver, day FROM moved_out WHERE row = ? AND tbl = ? ORDER BY id");
    s.bindAll(row, table);
    return readGiven(std::move(s));
}

std::vector<std::pair<std::int64_t, QString>> MoveRepository::offered(const QString& table, const QString& offerColumn, const QString& scopeColumn, const QString& scope) const {
    Statement s = m_db.prepare(QStringLiteral("SELECT id, %2 FROM %1 WHERE %2 <> '' AND %3 = ? ORDER BY id").arg(table, offerColumn, scopeColumn));
    s.bind(1, scope);
    std::vector<std::pair<std::int64_t, QString>> result;
    while (s.step())
        result.emplace_back(s.integer(0), s.text(1));
    return result;
}

void MoveRepository::give(const Given& g) {
    m_db.prepare("INSERT INTO moved_out(id, village, tbl, row, receiver, day) VALUES (?,?,?,?,?,?)").run(g.id, g.village, g.table, g.row, g.receiver, g.day);
}

void MoveRepository::takeBack(std::int64_t id) {
    m_db.prepare("DELETE FROM moved_out WHERE id = ?").run(id);
}

} // namespace cunwu
