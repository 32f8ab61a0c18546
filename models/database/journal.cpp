// Writing: the feed, the triggers, one op for each changed row.
#include "models/database/journal.h"

#include "models/base/random.h"
#include "models/database/database.h"
#include "models/database/journaltables.h"
#include "models/database/storagecode.h"
#include <QCryptographicHash>
#include <QDateTime>
#include <QtEndian>
#include <sqlite3.h>

namespace cunwu {

static StorageError failure(Database& db, int rc) {
    const int code = storageCode(db.handle(), rc);
    return StorageError(storageMessage(code), QString::fromUtf8(sqlite3_errmsg(db.handle())), code);
}

static sqlite3_stmt* prepareRaw(Database& db, const char* sql) {
    sqlite3_stmt* stmt = nullptr;
    if (sqlite3_prepare_v3(db.handle(), sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt, nullptr) != SQLITE_OK)
        throw failure(db, sqlite3_extended_errcode(db.handle()));
    return stmt;
}

Journal::Queries::Queries(Database& db) {
    ofRow = prepareRaw(db, "SELECT id, parents FROM op WHERE row = ? AND tbl = ?");
    insert = prepareRaw(db, "INSERT INTO op(id, lamport, tbl, row, kind, body, parents, action, undoes, label, user, at, hash, base, erased) "
                            "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
}

Journal::Queries::~Queries() {
    sqlite3_finalize(insert);
    sqlite3_finalize(ofRow);
}

Journal::Journal(Database& db) : m_db(db), m_now([] { return QDateTime::currentMSecsSinceEpoch(); }) {
    sqlite3_create_function(db.handle(), "cunwu_op", -1, SQLITE_UTF8, this, &Journal::opFunction, nullptr, nullptr);
    loadTables();
    m_queries = std::make_unique<Queries>(db);
}

Journal::~Journal() {
    sqlite3_create_function(m_db.handle(), "cunwu_op", -1, SQLITE_UTF8, nullptr, nullptr, nullptr, nullptr);
}

QStringList Journal::journalledTables(Database& db) {
    QStringList names;
    for (Statement s = db.prepare("SELECT name FROM journalled ORDER BY name"); s.step();)
        names << s.text(0);
    return names;
}

void Journal::loadTables() {
    m_tables.clear();
    for (const QString& name : journalledTables(m_db)) {
        auto table = std::make_unique<Table>();
        table->name = name;
        table->utf8 = name.toStdString();
        for (Statement s = m_db.prepare(u"SELECT name, type FROM pragma_table_info('%1') WHERE name <> 'id'"_qs.arg(name)); s.step();)
            table->columns.push_back({s.text(0).toStdString(), s.text(1) == u"INTEGER"});
        for (int i = 0; i < int(table->columns.size()); ++i)
            table->sorted.push_back(i);
        std::sort(table->sorted.begin(), table->sorted.end(),
                  [&](int a, int b) { return table->columns[a].name < table->columns[b].name; });
        m_tables.push_back(std::move(table));
    }
}

const Journal::Table* Journal::table(const QString& name) const {
    for (const auto& t : m_tables)
        if (t->name == name)
            return t.get();
    return nullptr;
}

void Journal::rebuildTriggers() {
    loadTables();
    for (const auto& t : m_tables)
        for (const auto kind : {TriggerKind::Insert, TriggerKind::Update, TriggerKind::Delete})
            createTrigger(t->name, kind);
}

void Journal::createTrigger(const QString& name, TriggerKind kind) {
    QStringList fresh, old;
    for (const auto& c : table(name)->columns) {
        fresh << u"NEW."_qs + QString::fromStdString(c.name);
        old << u"OLD."_qs + QString::fromStdString(c.name);
    }
    const QString trigger = u"DROP TRIGGER IF EXISTS journal_%1_%2; CREATE TRIGGER journal_%1_%2 AFTER %2 ON %1 BEGIN SELECT cunwu_op('%1', %3); END;"_qs;
    switch (kind) {
    case TriggerKind::Insert: return m_db.exec(trigger.arg(name, u"insert"_qs, u"0, NEW.id, "_qs + fresh.join(u", ")));
    case TriggerKind::Update: return m_db.exec(trigger.arg(name, u"update"_qs, u"OLD.id, NEW.id, "_qs + fresh.join(u", ") + u", "_qs + old.join(u", ")));
    case TriggerKind::Delete: return m_db.exec(trigger.arg(name, u"delete"_qs, u"OLD.id"_qs));
    }
}

// --- The feed

static std::int64_t randomNonce() {
    return 1 + qint64(randomNumber() >> 24) % ((std::int64_t(1) << 40) - 1);
}

void Journal::startFeed(const std::optional<QByteArray>& uid, const QString& office, const QString& installation) {
    m_feed = uid ? localFeed(*uid, false) : 0;
    if (!m_feed) {
        QByteArray fresh(16, Qt::Uninitialized);
        qToBigEndian(randomNumber(), fresh.data());
        qToBigEndian(randomNumber(), fresh.data() + 8);
        const std::int64_t nonce = randomNonce();
        m_db.prepare("INSERT INTO feed(uid, office, installation, nonce, started) VALUES (?,?,?,?,?)")
            .run(uid.value_or(fresh), office.isNull() ? u""_qs : office, installation.isNull() ? u""_qs : installation, nonce, m_now());
        m_feed = sqlite3_last_insert_rowid(m_db.handle());
    }
    loadFeed();
}

void Journal::loadFeed() {
    m_termIds.clear();
    m_lastTerms = {};
    m_terms.clear();
    m_lastLabel = {-1, {}};
    for (const auto& t : m_tables)
        t->term = 0;
    m_dataVersion = m_db.dataVersion();
    m_seq = m_lamport = 0;
    m_base = {};
    m_head = QByteArray();
    Statement feeds = m_db.prepare("SELECT id FROM feed");
    while (feeds.step()) {
        Statement last = m_db.prepare("SELECT id, lamport, hash FROM op WHERE id < ? ORDER BY id DESC LIMIT 1");
        last.bind(1, (feeds.integer(0) + 1) << feedShift);
        if (!last.step() || (last.integer(0) >> feedShift) != feeds.integer(0))
            continue;
        const bool own = feeds.integer(0) == m_feed;
        if (last.integer(1) > m_lamport || (own && last.integer(1) == m_lamport)) {
            m_lamport = last.integer(1);
            m_base = own ? OpRef() : OpRef{feedUid(feeds.integer(0)), last.integer(0) & seqMask};
        }
        if (own) {
            m_seq = last.integer(0) & seqMask;
            m_head = last.blob(2);
        }
    }
    takeUpHeld();
    Statement own = m_db.prepare("SELECT nonce FROM feed WHERE id = ?");
    own.bind(1, m_feed);
    m_nonce = own.step() ? own.integer(0) : 0;
    Statement rows = m_db.prepare("SELECT max(row) FROM op WHERE row >= ? AND row < ?");
    rows.bindAll(m_nonce << counterBits, (m_nonce + 1) << counterBits);
    m_counter = rows.step() && !rows.isNull(0) ? rows.integer(0) & ((1 << counterBits) - 1) : 0;
    if (m_head.isEmpty())
        m_head = QByteArray(32, '\0');
}

QByteArray Journal::feedUid() const {
    return m_feed ? feedUid(m_feed) : QByteArray();
}

const QByteArray& Journal::feedUid(std::int64_t local) const {
    auto it = m_feedUids.find(local);
    if (it == m_feedUids.end()) {
        Statement s = m_db.prepare("SELECT uid FROM feed WHERE id = ?");
        s.bind(1, local);
        it = m_feedUids.emplace(local, s.step() ? s.blob(0) : QByteArray()).first;
    }
    return it->second;
}

std::int64_t Journal::localFeed(const QByteArray& uid, bool create) {
    {
        Statement s = m_db.prepare("SELECT id FROM feed WHERE uid = ?");
        s.bind(1, uid);
        if (s.step())
            return s.integer(0);
    }
    if (!create)
        return 0;
    m_db.prepare("INSERT INTO feed(uid, office, installation, nonce, started) VALUES (?, '', '', 0, ?)").run(uid, m_now());
    return sqlite3_last_insert_rowid(m_db.handle());
}

void Journal::newNonce() {
    m_nonce = randomNonce();
    m_db.prepare("UPDATE feed SET nonce = ? WHERE id = ?").run(m_nonce, m_feed);
    m_counter = 0;
}

std::int64_t Journal::newRowId() {
    if (m_counter + 1 >= (std::int64_t(1) << counterBits))
        newNonce();
    return (m_nonce << counterBits) | ++m_counter;
}

std::int64_t Journal::derivedRowId(const QString& key) {
    const QByteArray hash = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256);
    const auto id = std::int64_t(qFromBigEndian<quint64>(hash.constData()) & 0x7fffffffffffffffULL);
    return id ? id : 1;
}

std::int64_t Journal::term(const QString& text) {
    for (const auto& [known, id] : m_lastTerms)
        if (id && known == text)
            return id;
    const std::string key = text.toStdString();
    if (const auto it = m_termIds.find(key); it != m_termIds.end()) {
        m_lastTerms = {std::pair(text, it->second), m_lastTerms.front()};
        return it->second;
    }
    m_db.prepare("INSERT OR IGNORE INTO term(text) VALUES (?)").run(text.isNull() ? u""_qs : text);
    Statement s = m_db.prepare("SELECT id FROM term WHERE text = ?");
    s.bind(1, text.isNull() ? u""_qs : text);
    const std::int64_t id = s.step() ? s.integer(0) : 0;
    m_terms[id] = text;
    return m_termIds[key] = id;
}

QString Journal::termText(std::int64_t id) const {
    if (const auto it = m_terms.find(id); it != m_terms.end())
        return it->second;
    Statement s = m_db.prepare("SELECT text FROM term WHERE id = ?");
    s.bind(1, id);
    return m_terms[id] = s.step() ? s.text(0) : QString();
}

QString Journal::actionLabel(std::int64_t feed, std::int64_t action) const {
    const std::int64_t id = (feed << feedShift) | action;
    if (m_lastLabel.first != id) {
        Statement s = m_db.prepare("SELECT label FROM op WHERE id = ?");
        s.bind(1, id);
        m_lastLabel = {id, s.step() ? s.text(0) : QString()};
    }
    return m_lastLabel.second;
}

// --- Transactions

void Journal::begin(const QString& label) {
    if (m_db.dataVersion() != m_dataVersion)
        loadFeed(); // another connection (a worker) wrote meanwhile
    m_label = label;
    m_action = m_undoes = m_userId = 0;
    m_at = m_now();
    m_freshFrom = (m_nonce << counterBits) | m_counter;
    m_rows.emplace();
    m_rowCount = 0;
    m_rowMarks.clear();
    m_erasing.clear();
    m_erased.reset();
}

void Journal::committed() {
    m_action = m_undoes = 0;
}

void Journal::touch(const QString& table, std::int64_t row) {
    constexpr int most = 500; // an import: who listens reads everything again
    if (!m_rows) {
        m_touched.insert(table);
        return;
    }
    std::set<std::int64_t>& rows = (*m_rows)[table];
    if (rows.empty())
        m_touched.insert(table);
    rows.insert(row);
    if (++m_rowCount > most)
        m_rows.reset();
}

void Journal::rolledBack() {
    m_touched.clear();
    m_rowMarks.clear();
    m_erasing.clear();
    m_erased.reset();
    m_rows.emplace();
    m_action = m_undoes = 0;
    const std::int64_t counter = m_counter, nonce = m_nonce;
    m_feedUids.clear();
    try {
        loadFeed();
    } catch (const std::exception&) { // what made the work fail lasts: begin() reads the feed when it is over
        m_dataVersion = -1;
    }
    if (nonce == m_nonce) // ids handed out once are not handed out again
        m_counter = std::max(m_counter, counter);
}

// --- Ops from triggers

void Journal::opFunction(sqlite3_context* context, int count, sqlite3_value** values) {
    auto* journal = static_cast<Journal*>(sqlite3_user_data(context));
    if (!journal || !journal->m_feed) {
        sqlite3_result_error(context, "this table is journalled; write it through an open office file", -1);
        return;
    }
    try { // an exception must not cross SQLite
        if (!journal->m_db.inTransaction() && !journal->m_quiet) {
            sqlite3_result_error(context, "journalled tables are written inside a Transaction", -1);
            return;
        }
        journal->recordCall(count, values);
    } catch (const StorageError& e) {
        sqlite3_result_error(context, e.what(), -1);
        sqlite3_result_error_code(context, e.code() & 0xff ? e.code() & 0xff : SQLITE_ERROR);
    } catch (const std::bad_alloc&) {
        sqlite3_result_error_nomem(context);
    } catch (const std::exception& e) {
        sqlite3_result_error(context, e.what(), -1);
    }
}

/// Not for NULLs: nothing there means no memory.
static const char* textOf(sqlite3_value* value) {
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
    if (!text)
        throw std::bad_alloc();
    return text;
}

static void appendValue(std::string& body, const std::string& name, sqlite3_value* value) {
    body += body.size() > 1 ? ",\"" : "\"";
    body += name;
    body += "\":";
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER: body += std::to_string(sqlite3_value_int64(value)); break;
    case SQLITE_NULL: body += "null"; break;
    default:
        const char* text = textOf(value);
        appendJsonString(body, text, std::size_t(sqlite3_value_bytes(value)));
    }
}

static bool sameValue(sqlite3_value* a, sqlite3_value* b) {
    const int type = sqlite3_value_type(a);
    if (type != sqlite3_value_type(b))
        return false;
    if (type == SQLITE_NULL)
        return true;
    if (type == SQLITE_INTEGER)
        return sqlite3_value_int64(a) == sqlite3_value_int64(b);
    const int size = sqlite3_value_bytes(a);
    return size == sqlite3_value_bytes(b) && memcmp(textOf(a), textOf(b), std::size_t(size)) == 0;
}

/// cunwu_op(table, 0, id, new…) insert; (table, old id, id, new…, old…) update; (table, old id) delete.
void Journal::recordCall(int count, sqlite3_value** values) {
    if (m_quiet)
        return;
    const char* name = textOf(values[0]);
    const auto found = std::find_if(m_tables.begin(), m_tables.end(), [&](const auto& t) { return t->utf8 == name; });
    if (found == m_tables.end())
        throw StorageError(storageMessage(SQLITE_SCHEMA), QStringLiteral("trigger of an unknown table"), SQLITE_SCHEMA);
    Table& table = **found;
    const int columns = int(table.columns.size());
    if (count == 2)
        return write(table, sqlite3_value_int64(values[1]), OpKind::Del, {}, false);
    const std::int64_t row = sqlite3_value_int64(values[2]);
    const bool insert = count == 3 + columns;
    if (!insert && sqlite3_value_int64(values[1]) != row)
        throw StorageError(storageMessage(SQLITE_CONSTRAINT), QStringLiteral("a row id never changes"), SQLITE_CONSTRAINT);
    const bool fresh = insert && row > m_freshFrom && (row >> counterBits) == m_nonce;
    thread_local std::string body;
    body = "{";
    for (const int i : table.sorted) {
        sqlite3_value* value = values[3 + i];
        // A row that is new everywhere needs no NULLs; one that comes back must say them.
        if (insert ? fresh && sqlite3_value_type(value) == SQLITE_NULL : sameValue(value, values[3 + columns + i]))
            continue;
        appendValue(body, table.columns[std::size_t(i)].name, value);
    }
    if (body.size() == 1 && !insert)
        return; // nothing changed
    body += '}';
    if (fresh)
        m_freshFrom = row;
    write(table, row, OpKind::Put, body, fresh);
}

std::vector<OpRef> Journal::headsOfRow(std::int64_t table, std::int64_t row) const {
    sqlite3_stmt* s = m_queries->ofRow;
    sqlite3_reset(s);
    sqlite3_bind_int64(s, 1, row);
    sqlite3_bind_int64(s, 2, table);
    std::set<OpRef> refs;
    std::vector<OpRef> named;
    while (sqlite3_step(s) == SQLITE_ROW) {
        const std::int64_t id = sqlite3_column_int64(s, 0);
        refs.insert({feedUid(id >> feedShift), id & seqMask});
        const auto parents = decodeParents(QByteArray(static_cast<const char*>(sqlite3_column_blob(s, 1)), sqlite3_column_bytes(s, 1)));
        named.insert(named.end(), parents.begin(), parents.end());
    }
    if (const int rc = sqlite3_reset(s); rc != SQLITE_OK) // half of the parents would be wrong for ever
        throw failure(m_db, rc);
    for (const OpRef& ref : named)
        refs.erase(ref);
    return {refs.begin(), refs.end()};
}

static std::string_view view(const QByteArray& bytes) {
    return {bytes.constData(), std::size_t(bytes.size())};
}

void Journal::startAction() {
    m_userId = term(m_user);
    m_queries->label = m_label.toStdString();
    m_queries->user = m_user.toStdString();
    m_action = m_seq + 1;
}

void Journal::write(Table& table, std::int64_t row, OpKind kind, const std::string& body, bool fresh, const std::vector<OpRef>& more) {
    if (!table.term)
        table.term = term(table.name);
    if (!m_action)
        startAction();
    std::vector<OpRef> seen = fresh ? std::vector<OpRef>() : headsOfRow(table.term, row);
    if (!more.empty()) {
        std::set<OpRef> all(seen.begin(), seen.end());
        all.insert(more.begin(), more.end());
        seen.assign(all.begin(), all.end());
    }
    const QByteArray parents = encodeParents(seen);
    const QByteArray base = m_base.seq && m_base.feed != feedUid(m_feed) ? encodeParents({m_base}) : QByteArray();
    const OpHeader header{view(m_head), view(feedUid(m_feed)), m_seq + 1, m_lamport + 1, table.utf8, row, kind,
                          view(parents), m_action, m_undoes, m_queries->label, m_queries->user, m_at, view(base)};
    const OpHash hash = hashOp(header, body);
    // A row that comes back from elsewhere, though it was erased, leaves its place in the chain and nothing else.
    const bool gone = kind == OpKind::Put && !fresh && isErased(table.name, row);
    const QByteArray erased = gone ? hashBody(body) : QByteArray();
    insertOp({header, (m_feed << feedShift) | header.seq, table.term, m_userId, {hash.data(), hash.size()}, kind == OpKind::Put && !gone ? &body : nullptr, view(erased), header.seq == m_action});
    if (gone)
        m_erasing.insert({table.name, row});
    m_seq = header.seq;
    m_lamport = header.lamport;
    m_base = {};
    m_head = QByteArray(hash.data(), qsizetype(hash.size()));
    touch(table.name, row);
}

void Journal::recordInsert(const QString& name, std::int64_t row, const std::string& body) {
    auto* t = const_cast<Table*>(table(name));
    const bool fresh = row > m_freshFrom && (row >> counterBits) == m_nonce;
    if (!t || !fresh)
        throw StorageError(storageMessage(SQLITE_MISUSE), QStringLiteral("a bulk insert takes new ids in order"), SQLITE_MISUSE);
    m_freshFrom = row;
    write(*t, row, OpKind::Put, body, true);
}

void Journal::insertOp(const OpRow& op) {
    if (const auto mark = m_rowMarks.find(op.header.row >> counterBits); mark != m_rowMarks.end())
        mark->second = std::max(mark->second, op.header.row);
    sqlite3_stmt* s = m_queries->insert;
    sqlite3_bind_int64(s, 1, op.id);
    sqlite3_bind_int64(s, 2, op.header.lamport);
    sqlite3_bind_int64(s, 3, op.table);
    sqlite3_bind_int64(s, 4, op.header.row);
    sqlite3_bind_int64(s, 5, int(op.header.kind));
    if (op.body)
        sqlite3_bind_text(s, 6, op.body->data(), int(op.body->size()), SQLITE_STATIC);
    else
        sqlite3_bind_null(s, 6);
    if (op.header.parents.empty())
        sqlite3_bind_null(s, 7);
    else
        sqlite3_bind_blob(s, 7, op.header.parents.data(), int(op.header.parents.size()), SQLITE_STATIC);
    sqlite3_bind_int64(s, 8, op.header.action);
    sqlite3_bind_int64(s, 9, op.header.undoes);
    if (op.ownLabel)
        sqlite3_bind_text(s, 10, op.header.label.data(), int(op.header.label.size()), SQLITE_STATIC);
    else
        sqlite3_bind_null(s, 10);
    sqlite3_bind_int64(s, 11, op.user);
    sqlite3_bind_int64(s, 12, op.header.at);
    sqlite3_bind_blob(s, 13, op.hash.data(), int(op.hash.size()), SQLITE_STATIC);
    if (op.header.base.empty())
        sqlite3_bind_null(s, 14);
    else
        sqlite3_bind_blob(s, 14, op.header.base.data(), int(op.header.base.size()), SQLITE_STATIC);
    if (op.erased.empty())
        sqlite3_bind_null(s, 15);
    else
        sqlite3_bind_blob(s, 15, op.erased.data(), int(op.erased.size()), SQLITE_STATIC);
    sqlite3_step(s);
    const int rc = sqlite3_reset(s);
    if (rc != SQLITE_OK)
        throw failure(m_db, rc);
}

} // namespace cunwu
