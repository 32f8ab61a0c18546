// Folding ops into rows: what comes from other offices, conflicts, rebuild, chain and digest.
#include "models/database/database.h"
#include "models/database/journal.h"
#include "models/database/journaltables.h"
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QScopedValueRollback>
#include <sqlite3.h>

namespace cunwu {

int Journal::receive(const std::vector<Op>& ops, std::set<RowName>* met) {
    Transaction transaction(m_db, QCoreApplication::translate("Journal", "Receive changes"));
    std::map<RowName, std::vector<const Op*>> rows;
    std::pair<QByteArray, std::int64_t> feed; // of the op before: they come by feed
    std::vector<std::pair<const Op*, std::int64_t>> fresh; // with its local feed, each once
    std::set<std::int64_t> ids;
    Statement known = m_db.prepare("SELECT 1 FROM op WHERE id = ?");
    for (const Op& op : ops) {
        if (op.ref.feed != feed.first)
            feed = {op.ref.feed, localFeed(op.ref.feed, true)};
        const std::int64_t id = (feed.second << feedShift) | op.ref.seq;
        known.bind(1, id);
        const bool there = known.step();
        known.reset();
        if (there || !ids.insert(id).second)
            continue;
        fresh.push_back({&op, feed.second});
        rows[{op.table, op.row}].push_back(&op);
        touch(op.table, op.row);
    }
    // Asked before the ops are in: a row that nobody wrote before is folded without reading anything back.
    std::set<RowName> written;
    Statement any = m_db.prepare("SELECT 1 FROM op WHERE row = ? LIMIT 1");
    for (const auto& [name, news] : rows) {
        any.bind(1, name.second);
        if (any.step())
            written.insert(name);
        any.reset();
    }
    for (const auto& [op, local] : fresh) {
        insertForeign(*op, local);
        if (op->lamport > m_lamport) {
            m_lamport = op->lamport;
            m_base = op->ref;
        }
        if (local == m_feed && op->ref.seq > m_seq) { // our own later work comes home
            m_seq = op->ref.seq;
            m_head = op->hash;
        }
    }
    for (const auto& [name, news] : rows) {
        const Table* t = table(name.first);
        if (!t)
            continue;
        if (written.contains(name)) {
            refold(*t, name.second);
            continue;
        }
        std::vector<Op> all;
        for (const Op* op : news)
            all.push_back(*op);
        if (const FoldedRow folded = fold(all); folded.alive)
            writeRow(*t, name.second, folded, true);
    }
    transaction.commit();
    if (met)
        *met = std::move(written);
    return int(fresh.size());
}

void Journal::insertForeign(const Op& op, std::int64_t feed) {
    const std::string body = encodeBody(op.columns);
    const QByteArray parents = encodeParents(op.parents);
    OpHeader header;
    header.lamport = op.lamport;
    header.row = op.row;
    header.kind = op.kind;
    header.parents = {parents.constData(), std::size_t(parents.size())};
    header.action = op.action;
    header.undoes = op.undoes;
    header.at = op.at;
    const QByteArray base = op.base.seq ? encodeParents({op.base}) : QByteArray();
    header.base = {base.constData() ? base.constData() : "", std::size_t(base.size())};
    const QByteArray label = op.label.toUtf8();
    header.label = {label.constData() ? label.constData() : "", std::size_t(label.size())};
    // The first op of an action brings the label; it may come later than the others, or not at all.
    const bool own = op.ref.seq == op.action || actionLabel(feed, op.action) != op.label;
    if (op.ref.seq == op.action)
        m_lastLabel = {-1, {}};
    insertOp({header, (feed << feedShift) | op.ref.seq, term(op.table), term(op.user),
              {op.hash.constData(), std::size_t(op.hash.size())}, op.kind == OpKind::Put ? &body : nullptr, own});
}

void Journal::refold(const Table& t, std::int64_t row) {
    writeRow(t, row, fold(opsOfRow(t.name, row)));
}

/// Statements of one table for folded rows; kept with the table, for an import writes a hundred thousand.
static QByteArray rowSql(const Journal::Table& t, bool update) {
    QStringList names, marks;
    for (const auto& column : t.columns) {
        names << QString::fromStdString(column.name);
        marks << u"?"_qs;
    }
    // Not REPLACE: the update triggers of derived tables must see the old row.
    return (update ? u"UPDATE %1 SET %2 = ? WHERE id = ?"_qs.arg(t.name, names.join(u" = ?, "))
                   : u"INSERT INTO %1(%2, id) VALUES (%3, ?)"_qs.arg(t.name, names.join(u", "), marks.join(u", "))).toUtf8();
}

void Journal::writeRow(const Table& t, std::int64_t row, const FoldedRow& folded, bool isNew) {
    const QScopedValueRollback quiet(m_quiet, true);
    if (!folded.alive) {
        m_db.prepare(u"DELETE FROM %1 WHERE id = ?"_qs.arg(t.name)).run(row);
        return;
    }
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
    int index = 0;
    for (const auto& column : t.columns) {
        const auto it = folded.columns.find(column.name);
        ++index;
        if (it == folded.columns.end() || !t.accepts(column.name, it->second))
            s.bind(index, nullptr);
        else if (const auto* number = std::get_if<std::int64_t>(&it->second))
            s.bind(index, *number);
        else if (const auto* text = std::get_if<std::string>(&it->second))
            sqlite3_bind_text(s.handle(), index, text->data(), int(text->size()), SQLITE_STATIC); // a copy could fail unnoticed
    }
    s.bind(index + 1, row);
    s.step();
}

void Journal::foldAll() {
    Transaction transaction(m_db, QString());
    Statement s = m_db.prepare("SELECT id, lamport, tbl, row, kind, body, parents, action, undoes, label, user, at, hash, base FROM op ORDER BY row, tbl");
    std::vector<Op> ops;
    const auto flush = [&] {
        if (!ops.empty())
            if (const Table* t = table(ops.front().table))
                writeRow(*t, ops.front().row, fold(ops));
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
    Statement rows = m_db.prepare("SELECT DISTINCT o.tbl, o.row FROM op o JOIN (SELECT row FROM op GROUP BY row HAVING count(*) > 1) m ON m.row = o.row");
    while (rows.step()) {
        const QString name = termText(rows.integer(0));
        FoldedRow folded = fold(opsOfRow(name, rows.integer(1)));
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
                        .arg(op.ref.seq).arg(QString::fromLatin1(op.ref.feed.toHex().left(8)));
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
