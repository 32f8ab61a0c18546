// Rows that are erased on request: the record, and what it takes out.
#include "models/database/database.h"
#include "models/database/journal.h"
#include "models/database/journaltables.h"
#include <QCoreApplication>
#include <sqlite3.h>

namespace cunwu {

std::int64_t Journal::erasureRow(const QString& table, std::int64_t row, const QString& village) {
    const QString name = QStringLiteral("erasure/%1/%2").arg(table).arg(row);
    return derivedRowId(village.isEmpty() ? name : name + u'/' + village);
}

std::optional<Journal::RowName> Journal::namedBy(const Op& op) {
    const auto table = op.columns.find("tbl"), row = op.columns.find("row");
    if (op.table != erasureTable || op.kind != OpKind::Put || table == op.columns.end() || row == op.columns.end())
        return std::nullopt;
    const auto* name = std::get_if<std::string>(&table->second);
    const auto* number = std::get_if<std::int64_t>(&row->second);
    if (!name || !number)
        return std::nullopt;
    const RowName named(QString::fromStdString(*name), *number);
    const auto column = op.columns.find("village");
    const auto* village = column == op.columns.end() ? nullptr : std::get_if<std::string>(&column->second);
    const bool fits = op.row == erasureRow(named.first, named.second) ||
                      (village && !village->empty() && op.row == erasureRow(named.first, named.second, QString::fromStdString(*village)));
    return fits ? std::optional(named) : std::nullopt;
}

const std::set<Journal::RowName>& Journal::erasedRows() const {
    if (!m_erased) {
        m_erased.emplace();
        for (Statement s = m_db.prepare("SELECT tbl, row FROM erasure"); s.step();)
            m_erased->insert({s.text(0), s.integer(1)});
    }
    return *m_erased;
}

bool Journal::isErased(const QString& table, std::int64_t row) const {
    if (m_db.inTransaction()) // a package asks a hundred thousand times
        return !erasedRows().empty() && table != erasureTable && erasedRows().contains({table, row});
    if (table == erasureTable)
        return false;
    Statement s = m_db.prepare("SELECT 1 FROM erasure WHERE row = ? AND tbl = ?");
    s.bindAll(row, table);
    return s.step();
}

bool Journal::hasErasures() const {
    return m_db.inTransaction() ? !erasedRows().empty() : m_db.scalar("SELECT EXISTS (SELECT 1 FROM erasure)") > 0;
}

static std::vector<Journal::Erasure> readErasures(Statement s) {
    std::vector<Journal::Erasure> records;
    while (s.step())
        records.push_back({s.text(0), s.integer(1), s.text(2), s.text(3), s.text(4)});
    return records;
}

std::vector<Journal::Erasure> Journal::erasures(const QString& table, std::int64_t row) const {
    if (!isErased(table, row))
        return {};
    Statement s = m_db.prepare("SELECT tbl, row, village, reason, day FROM erasure WHERE row = ? AND tbl = ? ORDER BY id <> ?, id");
    s.bindAll(row, table, erasureRow(table, row));
    return readErasures(std::move(s));
}

std::vector<Journal::Erasure> Journal::erasures() const {
    return readErasures(m_db.prepare("SELECT tbl, row, village, reason, day FROM erasure ORDER BY id"));
}

FoldedRow Journal::folded(const QString& table, std::int64_t row) const {
    return isErased(table, row) ? FoldedRow() : fold(opsOfRow(table, row));
}

void Journal::erase(const Erasure& erasure) {
    if (!m_db.inTransaction())
        throw StorageError(storageMessage(SQLITE_MISUSE), QStringLiteral("a row is erased inside a Transaction"), SQLITE_MISUSE);
    if (isErased(erasure.table, erasure.row))
        return;
    m_db.prepare("INSERT INTO erasure(id, village, tbl, row, reason, day) VALUES (?,?,?,?,?,?)")
        .run(erasureRow(erasure.table, erasure.row), erasure.village, erasure.table, erasure.row, erasure.reason, erasure.day);
    noteErasure({erasure.table, erasure.row});
    applyErasures();
}

void Journal::passOn(const Erasure& e) {
    const std::int64_t id = erasureRow(e.table, e.row, e.village);
    const bool fresh = !isErased(e.table, e.row);
    m_db.prepare("INSERT OR IGNORE INTO erasure(id, village, tbl, row, reason, day) VALUES (?,?,?,?,?,?)").run(id, e.village, e.table, e.row, e.reason, e.day);
    if (fresh) {
        noteErasure({e.table, e.row});
        applyErasures();
    }
}

/// It takes effect before the transaction ends.
void Journal::noteErasure(const RowName& row) {
    (void)erasedRows(); // those before
    m_erased->insert(row);
    m_erasing.insert(row);
}

void Journal::applyErasures() {
    if (m_erasing.empty())
        return;
    m_db.exec(QStringLiteral("PRAGMA secure_delete=ON"));
    for (const auto& [table, row] : std::exchange(m_erasing, {}))
        scrub(table, row);
    m_db.prepare("INSERT OR REPLACE INTO meta(key, value) VALUES (?, 1)").run(scrubKey);
}

void Journal::scrub(const QString& name, std::int64_t row) {
    std::vector<std::pair<std::int64_t, QByteArray>> bodies;
    {
        Statement s = m_db.prepare("SELECT id, body FROM op WHERE row = ? AND body IS NOT NULL AND tbl = (SELECT id FROM term WHERE text = ?)");
        for (s.bindAll(row, name); s.step();)
            bodies.emplace_back(s.integer(0), hashBody(s.utf8(1)));
    }
    for (const auto& [id, hash] : bodies)
        m_db.prepare("UPDATE op SET body = NULL, erased = ? WHERE id = ?").run(hash, id);
    if (const Table* t = table(name))
        writeRow(*t, row, {});
    touch(name, row);
}

/// Empty when nothing of these ops was erased.
QString Journal::erasedRefusal(const std::vector<Op>& ops) const {
    for (const Op& op : ops) {
        if (op.table == erasureTable)
            return QCoreApplication::translate("Journal", "“%1” cannot be undone: what is erased on request is gone for good.").arg(op.label);
        if (!op.erased.isEmpty() || isErased(op.table, op.row))
            return QCoreApplication::translate("Journal", "“%1” cannot be undone: it concerns somebody whose data were erased on request.").arg(op.label);
    }
    return {};
}

} // namespace cunwu
