#include "models/database/bulkinsert.h"

#include "models/database/database.h"
#include "models/database/journaltables.h"
#include <sqlite3.h>

namespace cunwu {

struct BulkInsert::Impl {
    Database& db;
    Journal& journal;
    QString table;
    std::vector<std::string> names;
    std::vector<std::size_t> sorted; ///< name order: the order of the body
    std::optional<Statement> insert;
    std::string body;
    bool open = true;
};

BulkInsert::BulkInsert(Database& db, const QString& table, const QStringList& columns)
    : m(new Impl{db, *db.journal(), table, {}, {}, {}, {}, true}) {
    if (!db.inTransaction())
        throw StorageError(storageMessage(SQLITE_MISUSE), QStringLiteral("a bulk insert needs a transaction"), SQLITE_MISUSE);
    QStringList marks;
    for (const QString& column : columns) {
        m->sorted.push_back(m->names.size());
        m->names.push_back(column.toStdString());
        marks << QStringLiteral("?");
    }
    std::sort(m->sorted.begin(), m->sorted.end(), [&](std::size_t a, std::size_t b) { return m->names[a] < m->names[b]; });
    db.exec(QStringLiteral("DROP TRIGGER journal_%1_insert").arg(table));
    m->insert.emplace(db.prepare(QStringLiteral("INSERT INTO %1(%2, id) VALUES (%3, ?)").arg(table, columns.join(u", "), marks.join(u", "))));
}

BulkInsert::~BulkInsert() {
    try {
        finish();
    } catch (const std::exception&) {
        const Transaction never(m->db, {}); // the outer one must not commit without the trigger
    }
}

void BulkInsert::finish() {
    if (!std::exchange(m->open, false))
        return;
    m->insert.reset();
    m->journal.createTrigger(m->table, Journal::TriggerKind::Insert);
}

std::int64_t BulkInsert::add(const std::vector<OpValue>& values) {
    return add(m->journal.newRowId(), values);
}

std::int64_t BulkInsert::add(std::int64_t id, const std::vector<OpValue>& values) {
    std::string& body = m->body;
    sqlite3_stmt* s = m->insert->handle();
    body = "{";
    for (const std::size_t i : m->sorted) {
        const int index = int(i) + 1;
        if (std::holds_alternative<std::monostate>(values[i])) {
            sqlite3_bind_null(s, index);
            continue;
        }
        body += body.size() > 1 ? ",\"" : "\"";
        body += m->names[i];
        body += "\":";
        if (const auto* number = std::get_if<std::int64_t>(&values[i])) {
            body += std::to_string(*number);
            sqlite3_bind_int64(s, index, *number);
        } else {
            const auto& text = std::get<std::string>(values[i]);
            appendJsonString(body, text.data(), text.size());
            sqlite3_bind_text(s, index, text.data(), int(text.size()), SQLITE_STATIC);
        }
    }
    body += '}';
    m->insert->bind(int(m->names.size()) + 1, id);
    m->insert->step();
    m->insert->reset();
    m->journal.recordInsert(m->table, id, body);
    return id;
}

} // namespace cunwu
