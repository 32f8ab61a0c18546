// Folding ops into rows: what comes from other offices, conflicts, rebuild, chain and digest.
#include "models/database/database.h"
#include "models/database/journal.h"
#include "models/database/journaltables.h"
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QScopedValueRollback>
#include <memory_resource>
#include <sqlite3.h>

namespace cunwu {

namespace {

struct RowKey {
    std::int64_t row = 0;
    QString table;
    bool operator==(const RowKey&) const = default;
};
struct RowKeyHash {
    std::size_t operator()(const RowKey& key) const { return std::hash<std::int64_t>()(key.row); }
};
/// What came for one row. Most rows get one op and nobody wrote them before: those need no fold.
struct Arrivals {
    using allocator_type = std::pmr::polymorphic_allocator<>;
    explicit Arrivals(const allocator_type& memory) : ops(memory) {}
    bool written = false;
    std::pmr::vector<const Op*> ops;
};

} // namespace

int Journal::receive(const std::vector<Op>& ops, std::set<RowName>* met) {
    Transaction transaction(m_db, QCoreApplication::translate("Journal", "Receive changes"));
    std::pmr::monotonic_buffer_resource memory; // a hundred thousand small pieces that end together
    std::pmr::unordered_map<RowKey, Arrivals, RowKeyHash> rows(&memory);
    std::pmr::vector<const std::pair<const RowKey, Arrivals>*> order(&memory);
    QByteArray uid;
    std::int64_t feed = 0, top = 0; // of the op before: they come by feed
    int fresh = 0;
    for (const Op& op : ops) {
        if (op.ref.feed != uid) {
            uid = op.ref.feed;
            feed = localFeed(uid, true);
            top = lastSeq(feed);
        }
        if (op.ref.seq <= top && hasOp((feed << feedShift) | op.ref.seq))
            continue;
        top = std::max(top, op.ref.seq);
        const auto [slot, isFirst] = rows.try_emplace({op.row, op.table});
        if (isFirst) {
            slot->second.written = !isUnwritten(op.row);
            order.push_back(&*slot);
        }
        slot->second.ops.push_back(&op);
        insertForeign(op, feed);
        touch(op.table, op.row);
        ++fresh;
        if (op.lamport > m_lamport) {
            m_lamport = op.lamport;
            m_base = op.ref;
        }
        if (feed == m_feed && op.ref.seq > m_seq) { // our own later work comes home
            m_seq = op.ref.seq;
            m_head = op.hash;
        }
    }
    for (const auto* entry : order) {
        const auto& [key, arrivals] = *entry;
        if (arrivals.written && met)
            met->insert({key.table, key.row});
        if (const Table* t = table(key.table))
            writeArrivals(*t, key.row, arrivals.written, {arrivals.ops.data(), arrivals.ops.size()});
    }
    applyErasures();
    transaction.commit();
    return fresh;
}

void Journal::writeArrivals(const Table& t, std::int64_t row, bool written, std::span<const Op* const> news) {
    if (written || isErased(t.name, row))
        return refold(t, row);
    if (news.size() == 1 && news.front()->kind == OpKind::Put)
        return writeColumns(t, row, news.front()->columns, true);
    std::vector<Op> all;
    for (const Op* op : news)
        all.push_back(*op);
    if (const FoldedRow folded = fold(all); folded.alive)
        writeColumns(t, row, folded.columns, true);
}

std::int64_t Journal::lastSeq(std::int64_t feed) const {
    Statement s = m_db.prepare("SELECT max(id) FROM op WHERE id > ? AND id < ?");
    s.bindAll(feed << feedShift, (feed + 1) << feedShift);
    return s.step() ? s.integer(0) & seqMask : 0;
}

bool Journal::hasOp(std::int64_t id) const {
    Statement s = m_db.prepare("SELECT 1 FROM op WHERE id = ?");
    s.bind(1, id);
    return s.step();
}

bool Journal::isUnwritten(std::int64_t row) const {
    auto mark = m_rowMarks.find(row >> counterBits);
    if (mark == m_rowMarks.end()) {
        const std::int64_t nonce = row >> counterBits;
        Statement s = m_db.prepare("SELECT max(row) FROM op WHERE row >= ? AND row <= ?");
        s.bindAll(nonce << counterBits, (nonce << counterBits) | ((std::int64_t(1) << counterBits) - 1));
        mark = m_rowMarks.emplace(nonce, s.step() ? s.integer(0) : 0).first;
    }
    if (row > mark->second)
        return true;
    Statement any = m_db.prepare("SELECT 1 FROM op WHERE row = ? LIMIT 1");
    any.bind(1, row);
    return !any.step();
}

void Journal::insertForeign(const Op& op, std::int64_t feed) {
    thread_local std::string body;
    if (op.kind == OpKind::Put)
        encodeBody(op.columns, body);
    const QByteArray parents = encodeParents(op.parents);
    OpHeader header;
    header.lamport = op.lamport;
    header.row = op.row;
    header.kind = op.kind;
    header.parents = {parents.constData(), std::size_t(parents.size())};
    header.action = op.action;
    header.undoes = op.undoes;
    header.at = op.at;
    QByteArray erased = op.erased;
    if (op.kind == OpKind::Put && erased.isEmpty() && isErased(op.table, op.row))
        erased = hashBody(body);
    const QByteArray base = op.base.seq ? encodeParents({op.base}) : QByteArray();
    header.base = {base.constData() ? base.constData() : "", std::size_t(base.size())};
    // The first op of an action brings the label; it may come later than the others, or not at all.
    const bool own = op.ref.seq == op.action || actionLabel(feed, op.action) != op.label;
    const QByteArray label = own ? op.label.toUtf8() : QByteArray();
    header.label = {label.constData() ? label.constData() : "", std::size_t(label.size())};
    if (op.ref.seq == op.action)
        m_lastLabel = {(feed << feedShift) | op.action, op.label};
    insertOp({header, (feed << feedShift) | op.ref.seq, term(op.table), term(op.user), {op.hash.constData(), std::size_t(op.hash.size())}, op.kind == OpKind::Put && erased.isEmpty() ? &body : nullptr, {erased.constData(), std::size_t(erased.size())}, own});
    if (const auto named = namedBy(op))
        noteErasure(*named);
}

void Journal::refold(const Table& t, std::int64_t row) {
    writeRow(t, row, folded(t.name, row));
}

/// Statements of one table for folded rows; kept with the table, for an import writes a hundred thousand.
static QByteArray rowSql(const Journal::Table& t, bool update) {
    QStringList names, marks;
    for (const auto& column : t.columns) {
        names << QString::fromStdString(column.name);
        marks << u"?"_qs;
    }
    // Not REPLACE: the update triggers of derived tables must see the old row. FAIL and not ABORT: what fails here ends the
    // whole transaction, so SQLite need not keep each page as it was before each row.
    return (update ? u"UPDATE OR FAIL %1 SET %2 = ? WHERE id = ?"_qs.arg(t.name, names.join(u" = ?, "))
                   : u"INSERT OR FAIL INTO %1(%2, id) VALUES (%3, ?)"_qs.arg(t.name, names.join(u", "), marks.join(u", ")))
        .toUtf8();
}

void Journal::writeRow(const Table& t, std::int64_t row, const FoldedRow& folded) {
    if (folded.alive)
        return writeColumns(t, row, folded.columns, false);
    const QScopedValueRollback quiet(m_quiet, true);
    m_db.prepare(u"DELETE FROM %1 WHERE id = ?"_qs.arg(t.name)).run(row);
}

void Journal::writeColumns(const Table& t, std::int64_t row, const Columns& columns, bool isNew) {
    const QScopedValueRollback quiet(m_quiet, true);
    bool exists = false;
    if (!isNew) {
        Statement look = m_db.prepare(u"SELECT 1 FROM %1 WHERE id = ?"_qs.arg(t.name));
        look.bind(1, row);
        exists = look.step();
    }
    QByteArray& sql = exists ? t.updateSql : t.insertSql;
    if (sql.isEmpty())
        sql = rowSql(t, exists);
    Statement s = m_db.prepare(sql.constData());
    auto next = columns.begin();
    for (const int i : t.sorted) { // both in name order
        const auto& column = t.columns[std::size_t(i)];
        while (next != columns.end() && next->first < column.name)
            ++next;
        const auto* value = next != columns.end() && next->first == column.name ? &next->second : nullptr;
        if (!value || !column.accepts(*value))
            s.bind(i + 1, nullptr);
        else if (const auto* number = std::get_if<std::int64_t>(value))
            s.bind(i + 1, *number);
        else if (const auto* text = std::get_if<std::string>(value))
            sqlite3_bind_text(s.handle(), i + 1, text->data(), int(text->size()), SQLITE_STATIC); // outlives the step
    }
    s.bind(int(t.columns.size()) + 1, row);
    s.step();
}

void Journal::foldAll() {
    Transaction transaction(m_db, QString());
    m_erased.emplace(); // the table that says it is being made
    Statement records = m_db.prepare((std::string(opColumns) + "WHERE tbl = (SELECT id FROM term WHERE text = 'erasure')").c_str());
    while (records.step())
        if (const auto named = namedBy(readOp(records)))
            m_erased->insert(*named);
    Statement s = m_db.prepare((std::string(opColumns) + "ORDER BY row, tbl").c_str());
    std::vector<Op> ops;
    const auto flush = [&] {
        if (!ops.empty())
            if (const Table* t = table(ops.front().table))
                writeRow(*t, ops.front().row, isErased(t->name, ops.front().row) ? FoldedRow() : fold(ops));
        ops.clear();
    };
    while (s.step()) {
        Op op = readOp(s);
        if (!ops.empty() && (ops.front().row != op.row || ops.front().table != op.table))
            flush();
        ops.push_back(std::move(op));
    }
    flush();
    transaction.commit();
}

std::vector<ConflictInfo> Journal::conflicts() const {
    std::vector<ConflictInfo> result;
    // A feed has seen its own ops: only rows that several wrote can be at odds. The index over the rows answers that alone.
    Statement rows = m_db.prepare("SELECT DISTINCT o.tbl, o.row FROM op o JOIN (SELECT row FROM op GROUP BY row HAVING min(id) >> 40 <> max(id) >> 40) m ON m.row = o.row");
    while (rows.step()) {
        const QString name = termText(rows.integer(0));
        if (name == erasureTable) // two computers erased the same: nothing to choose from
            continue;
        FoldedRow folded = this->folded(name, rows.integer(1));
        if (!folded.conflicts.empty() || folded.revived)
            result.push_back({name, rows.integer(1), std::move(folded)});
    }
    return result;
}

QString Journal::verifyChain() const {
    QString wrong;
    OpRef last;
    QByteArray head;
    eachOp([&](const Op& op) {
        if (!wrong.isEmpty())
            return;
        const bool sameFeed = op.ref.feed == last.feed;
        if (!sameFeed)
            head = QByteArray(32, '\0');
        // A range that has not arrived yet: its successor cannot be checked before it comes.
        const bool gap = op.ref.seq != (sameFeed ? last.seq + 1 : 1);
        const std::string body = op.kind == OpKind::Put ? encodeBody(op.columns) : std::string();
        if (!gap && hashOp(head, op, body) != op.hash)
            wrong = QCoreApplication::translate("Journal", "The journal was changed by hand at entry %1 of feed %2.")
                        .arg(op.ref.seq)
                        .arg(QString::fromLatin1(op.ref.feed.toHex().left(8)));
        head = op.hash;
        last = op.ref;
    });
    return wrong;
}

static QByteArray dumpValue(Statement& s, int column) {
    if (s.isNull(column))
        return "null";
    if (sqlite3_column_type(s.handle(), column) == SQLITE_INTEGER)
        return QByteArray::number(qlonglong(s.integer(column)));
    std::string out;
    const QByteArray text = s.blob(column);
    appendJsonString(out, text.constData(), std::size_t(text.size()));
    return QByteArray::fromStdString(out);
}

void Journal::dump(Database& db, const std::function<void(const QByteArray& line)>& out) {
    for (const QString& name : journalledTables(db)) {
        QStringList columns;
        for (Statement s = db.prepare(u"SELECT name FROM pragma_table_info('%1') WHERE name <> 'id' ORDER BY name"_qs.arg(name)); s.step();)
            columns << s.text(0);
        Statement s = db.prepare(u"SELECT id, %2 FROM %1 ORDER BY id"_qs.arg(name, columns.join(u", ")));
        while (s.step()) {
            QByteArray line = name.toUtf8() + ' ' + QByteArray::number(qlonglong(s.integer(0)));
            for (int i = 0; i < columns.size(); ++i)
                if (!s.isNull(i + 1)) // a column that came later and was never set changes no digest
                    line += ' ' + columns[i].toUtf8() + '=' + dumpValue(s, i + 1);
            out(line + '\n');
        }
    }
}

QByteArray Journal::digest(Database& db) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    dump(db, [&](const QByteArray& line) { hash.addData(line); });
    return hash.result();
}

} // namespace cunwu
