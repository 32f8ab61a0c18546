#include "models/database/database.h"

#include "models/database/journal.h"
#include "models/database/storagecode.h"
#include <QCoreApplication>
#include <QFileInfo>
#include <QUrl>
#include <cerrno>
#include <sqlite3.h>

namespace cunwu {

constexpr int busyTimeout = 5000; ///< ms: how long a statement waits for another program

QString storageMessage(int code) {
    const auto translated = [](const char* s) { return QCoreApplication::translate("Storage", s); };
    switch (code & 0xff) {
    case SQLITE_FULL:
        return translated(QT_TRANSLATE_NOOP("Storage", "The disk is full. Nothing was lost: what was confirmed before is in the file. Free some space and try again."));
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return translated(QT_TRANSLATE_NOOP("Storage", "The file is being written just now: by an import, another program or the virus scanner. Nothing was changed; wait a moment and try again."));
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return translated(QT_TRANSLATE_NOOP("Storage", "The file cannot be written. Copy it to a folder where you may write and open it there."));
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return translated(QT_TRANSLATE_NOOP("Storage", "The file is damaged. Restore the last backup (menu File, Restore a backup)."));
    case SQLITE_CANTOPEN:
        return translated(QT_TRANSLATE_NOOP("Storage", "The file cannot be opened. Check that the folder exists and that you may read it."));
    case SQLITE_IOERR:
        return translated(QT_TRANSLATE_NOOP("Storage", "The disk or stick did not answer. Check that it is still plugged in; what was confirmed before is kept."));
    case SQLITE_NOMEM:
        return translated(QT_TRANSLATE_NOOP("Storage", "The computer ran out of memory. Close other programs and try again."));
    case SQLITE_INTERRUPT:
        return translated(QT_TRANSLATE_NOOP("Storage", "The work was stopped. Nothing was changed."));
    default:
        return translated(QT_TRANSLATE_NOOP("Storage", "The office file refused the change. Nothing was changed; restart the program and try again."));
    }
}

// --- Statement

constexpr std::size_t mostIdle = 4; ///< compiled statements kept of one text

Statement::Statement(Statement&& other) noexcept
    : m_db(other.m_db), m_idle(other.m_idle), m_stmt(std::exchange(other.m_stmt, nullptr)) {}

Statement::~Statement() {
    if (!m_stmt)
        return;
    sqlite3_reset(m_stmt);
    sqlite3_clear_bindings(m_stmt);
    if (m_idle->size() < mostIdle)
        m_idle->push_back(m_stmt); // reserved: a destructor must not fail
    else
        sqlite3_finalize(m_stmt);
}

void Statement::fail() const {
    // Ops of a half-done statement may stand in the journal already: this transaction can only be rolled back.
    if (m_db->m_depth > 0)
        m_db->m_broken = true;
    m_db->fail(QString::fromUtf8(sqlite3_sql(m_stmt)));
}

Statement& Statement::bind(int index, std::int64_t value) {
    check(sqlite3_bind_int64(m_stmt, index, value));
    return *this;
}

Statement& Statement::bind(int index, const QString& value) {
    if (value.isNull())
        return bind(index, nullptr);
    const QByteArray utf8 = value.toUtf8();
    check(sqlite3_bind_text(m_stmt, index, utf8.constData(), static_cast<int>(utf8.size()), SQLITE_TRANSIENT));
    return *this;
}

Statement& Statement::bind(int index, const char* utf8) {
    check(sqlite3_bind_text(m_stmt, index, utf8, -1, SQLITE_STATIC));
    return *this;
}

Statement& Statement::bind(int index, const QByteArray& blob) {
    if (blob.isNull())
        return bind(index, nullptr);
    check(sqlite3_bind_blob(m_stmt, index, blob.constData(), static_cast<int>(blob.size()), SQLITE_TRANSIENT));
    return *this;
}

Statement& Statement::bind(int index, std::nullptr_t) {
    check(sqlite3_bind_null(m_stmt, index));
    return *this;
}

bool Statement::step() {
    const int rc = sqlite3_step(m_stmt);
    if (rc == SQLITE_ROW)
        return true;
    if (rc != SQLITE_DONE)
        fail();
    return false;
}

void Statement::reset() {
    sqlite3_reset(m_stmt);
}

/// Neither NULL nor an empty blob: there was no memory for the value.
static bool readNothing(sqlite3_stmt* stmt, const void* bytes) {
    return !bytes && sqlite3_errcode(sqlite3_db_handle(stmt)) == SQLITE_NOMEM;
}

int Statement::columns() const {
    return sqlite3_column_count(m_stmt);
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(m_stmt, column);
}

QString Statement::text(int column) const {
    const std::string_view bytes = utf8(column);
    return bytes.data() ? QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size())) : QString();
}

std::string_view Statement::utf8(int column) const {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_stmt, column));
    if (readNothing(m_stmt, bytes))
        fail();
    return bytes ? std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_stmt, column))) : std::string_view();
}

QByteArray Statement::blob(int column) const {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_stmt, column));
    if (readNothing(m_stmt, bytes))
        fail();
    return QByteArray(bytes, sqlite3_column_bytes(m_stmt, column));
}

bool Statement::isNull(int column) const {
    return sqlite3_column_type(m_stmt, column) == SQLITE_NULL;
}

// --- Database

int storageCode(sqlite3* db, int rc) {
    const bool unread = (rc & 0xff) == SQLITE_CORRUPT || (rc & 0xff) == SQLITE_NOTADB;
    if (!unread || !db)
        return rc;
    const auto silent = [](int error) { return error == EIO || error == ENXIO || error == ERANGE; };
    int file = 0, log = 0;
    sqlite3_file_control(db, "main", SQLITE_FCNTL_LAST_ERRNO, &file);
    sqlite3_file* wal = nullptr;
    sqlite3_file_control(db, "main", SQLITE_FCNTL_JOURNAL_POINTER, &wal);
    if (wal && wal->pMethods)
        wal->pMethods->xFileControl(wal, SQLITE_FCNTL_LAST_ERRNO, &log);
    return silent(sqlite3_system_errno(db)) || silent(file) || silent(log) ? SQLITE_IOERR_READ : rc;
}

static void dirtyFunction(sqlite3_context* context, int, sqlite3_value** values) {
    auto* db = static_cast<Database*>(sqlite3_user_data(context));
    try { // an exception must not cross SQLite
        const auto* name = reinterpret_cast<const char*>(sqlite3_value_text(values[0]));
        if (!name)
            throw std::bad_alloc();
        db->markDirty(name, {sqlite3_value_int64(values[1]), sqlite3_value_int64(values[2])});
        sqlite3_result_null(context);
    } catch (const std::exception&) {
        sqlite3_result_error_nomem(context);
    }
}

/// A file in WAL mode on a read-only medium has nowhere to put its index: "immutable" reads it all the same.
static int openHandle(const QString& path, int flags, bool immutable, sqlite3** db) {
    const QByteArray name = immutable ? QByteArray("file:") + QUrl::toPercentEncoding(path, "/") + "?immutable=1" : path.toUtf8();
    int rc = sqlite3_open_v2(name.constData(), db, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | (immutable ? SQLITE_OPEN_URI : 0), nullptr);
    if (rc == SQLITE_OK) {
        sqlite3_busy_timeout(*db, busyTimeout);
        rc = sqlite3_exec(*db, "SELECT count(*) FROM sqlite_schema", nullptr, nullptr, nullptr);
    }
    return rc;
}

void Database::openFile() {
    int flags = m_mode == Mode::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    if (m_mode == Mode::Create)
        flags |= SQLITE_OPEN_CREATE;
    int rc = openHandle(m_path, flags, false, &m_db);
    if (m_mode == Mode::ReadOnly && (rc & 0xff) == SQLITE_CANTOPEN && QFileInfo::exists(m_path) && !QFileInfo::exists(m_path + u"-wal"_qs)) {
        sqlite3_close(std::exchange(m_db, nullptr));
        rc = openHandle(m_path, flags, true, &m_db);
    }
    if (rc != SQLITE_OK) {
        rc = storageCode(m_db, rc);
        const QString detail = QString::fromUtf8(m_db ? sqlite3_errmsg(m_db) : sqlite3_errstr(rc));
        sqlite3_close(std::exchange(m_db, nullptr));
        throw StorageError(storageMessage(rc), detail + u": "_qs + m_path, rc);
    }
}

Database::Database(const QString& path, Mode mode) : m_path(path), m_mode(mode) {
    // Counting every allocation takes a lock each time; nobody reads the counters.
    [[maybe_unused]] static const int once = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    openFile();
    sqlite3_create_function(m_db, "cunwu_dirty", 3, SQLITE_UTF8, this, dirtyFunction, nullptr, nullptr);
    sqlite3_db_config(m_db, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    try {
        exec(QStringLiteral("PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY; PRAGMA trusted_schema=ON;"));
        if (mode != Mode::ReadOnly)
            exec(QStringLiteral("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=4000; PRAGMA cache_size=-16384;"));
    } catch (...) {
        sqlite3_close(m_db);
        throw;
    }
}

Database::~Database() {
    m_journal.reset();
    for (auto& [key, statements] : m_cache)
        for (sqlite3_stmt* stmt : statements)
            sqlite3_finalize(stmt);
    sqlite3_close(m_db);
}

void Database::fail(const QString& doing, int code) const {
    const int rc = storageCode(m_db, code ? code : sqlite3_extended_errcode(m_db));
    throw StorageError(storageMessage(rc), QString::fromUtf8(sqlite3_errmsg(m_db)) + u" ("_qs + QString::number(rc) + u"): "_qs + doing.left(400), rc);
}

void Database::setBusyHandler(BusyHandler handler) {
    m_busy = std::move(handler);
    waitWhenBusy();
}

void Database::waitWhenBusy() {
    if (!m_busy) {
        sqlite3_busy_timeout(m_db, busyTimeout);
        return;
    }
    sqlite3_busy_handler(
        m_db, [](void* self, int attempt) { return int(static_cast<Database*>(self)->m_busy(attempt)); }, this);
}

Statement Database::prepare(const char* sql) {
    if (m_broken && m_depth == 0 && !sqlite3_get_autocommit(m_db)) { // a transaction that ended without the memory for it: nobody reads what it wrote
        rollBack();
        if (!sqlite3_get_autocommit(m_db))
            throw StorageError(storageMessage(SQLITE_NOMEM), QStringLiteral("a transaction cannot be rolled back"), SQLITE_NOMEM);
    }
    auto it = m_cache.find(std::string_view(sql));
    if (it == m_cache.end())
        it = m_cache.try_emplace(sql).first;
    Statement::Idle& idle = it->second; // stays where it is while the map grows
    idle.reserve(mostIdle);
    if (!idle.empty()) {
        sqlite3_stmt* stmt = idle.back();
        idle.pop_back();
        return Statement(*this, idle, stmt);
    }
    sqlite3_stmt* stmt = nullptr;
    if (sqlite3_prepare_v3(m_db, sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt, nullptr) != SQLITE_OK)
        fail(QString::fromUtf8(sql));
    return Statement(*this, idle, stmt);
}

void Database::runPlain(const char* sql) {
    Statement statement = prepare(sql);
    while (statement.step()) {
    }
}

void Database::exec(const QString& sql) {
    if (sqlite3_exec(m_db, sql.toUtf8().constData(), nullptr, nullptr, nullptr) == SQLITE_OK)
        return;
    m_broken |= m_depth > 0; // a part of it may have been done
    fail(sql);
}

std::int64_t Database::scalar(const char* sql) {
    Statement statement = prepare(sql);
    return statement.step() ? statement.integer(0) : 0;
}

std::int64_t Database::dataVersion() {
    if (m_depth == 0 || !m_dataVersion)
        m_dataVersion = scalar("PRAGMA data_version");
    return *m_dataVersion;
}

std::int64_t Database::changes() const {
    return sqlite3_changes64(m_db);
}

void Database::setJournal(std::unique_ptr<Journal> journal) {
    m_journal = std::move(journal);
}

void Database::setDerived(const std::string& name, Refresh refresh) {
    m_derived[name] = std::move(refresh);
}

void Database::markDirty(const std::string& name, DirtyKey key) {
    std::set<DirtyKey>& keys = m_dirty[name];
    if (keys.empty() || *keys.rbegin() != key) // a household's entries come one after the other, and mostly in order
        keys.insert(keys.end(), key);
}

bool Database::inTransaction() const {
    return m_depth > 0;
}

void Database::refreshDerived() {
    auto dirty = std::exchange(m_dirty, {});
    for (const auto& [name, keys] : dirty)
        if (auto it = m_derived.find(name); it != m_derived.end())
            it->second(*this, keys);
}

void Database::notifyCommitted() {
    if (!m_journal)
        return;
    const std::set<QString> tables = m_journal->takeTouched();
    if (tables.empty())
        return;
    for (const Listener& listener : m_listeners)
        listener(tables);
}

/// Never waits long: another program may read for ten minutes, and the window would stand still after every edit. What
/// cannot be moved now is moved the next time; it is as safe where it lies.
void Database::checkpoint() {
    if (m_mode == Mode::ReadOnly)
        return;
    sqlite3_busy_timeout(m_db, 100);
    sqlite3_wal_checkpoint_v2(m_db, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    waitWhenBusy();
}

/// As little patience as checkpoint() has: a reader in the way only delays it.
bool Database::compact() {
    if (m_mode == Mode::ReadOnly)
        return false;
    sqlite3_busy_timeout(m_db, 100);
    const bool done = sqlite3_exec(m_db, "VACUUM", nullptr, nullptr, nullptr) == SQLITE_OK;
    waitWhenBusy();
    return done;
}

QString Database::integrity(bool quick) {
    Statement statement = prepare(quick ? "PRAGMA quick_check(20)" : "PRAGMA integrity_check(20)");
    QStringList lines;
    while (statement.step())
        lines << statement.text(0);
    return lines.join(u'\n');
}

void Database::interrupt() {
    sqlite3_interrupt(m_db);
}

// --- Transaction

void Database::rollBack() {
    for (int left = 3; left > 0 && !sqlite3_get_autocommit(m_db); --left)
        sqlite3_exec(m_db, "ROLLBACK", nullptr, nullptr, nullptr);
    m_broken = !sqlite3_get_autocommit(m_db); // tried again before anything is read or begun
}

Transaction::Transaction(Database& db, const QString& label) : m_db(db) {
    if (m_db.m_depth == 0) {
        if (m_db.m_journal)
            prepareHash();
        m_db.rollBack(); // the last one may have ended without the memory for it
        m_db.runPlain("BEGIN IMMEDIATE");
        m_db.m_dataVersion.reset();
        m_db.m_broken = false;
        m_db.m_dirty.clear();
        try {
            if (m_db.m_journal)
                m_db.m_journal->begin(label);
        } catch (...) { // no destructor will come
            m_db.rollBack();
            m_db.m_journal->rolledBack();
            throw;
        }
    }
    ++m_db.m_depth;
}

Transaction::~Transaction() {
    if (m_done)
        return;
    if (--m_db.m_depth > 0) {
        m_db.m_broken = true;
        return;
    }
    m_db.rollBack();
    m_db.m_dirty.clear();
    if (m_db.m_journal)
        m_db.m_journal->rolledBack();
}

void Transaction::commit() {
    if (m_db.m_depth == 1) {
        if (m_db.m_broken)
            throw StorageError(storageMessage(SQLITE_ABORT), QStringLiteral("an inner transaction was not committed"), SQLITE_ABORT);
        if (m_db.m_journal)
            m_db.m_journal->applyErasures();
        m_db.refreshDerived();
        m_db.runPlain("COMMIT");
    }
    --m_db.m_depth;
    m_done = true;
    if (m_db.m_depth > 0)
        return;
    if (m_db.m_journal)
        m_db.m_journal->committed();
    try {
        m_db.notifyCommitted();
    } catch (const std::exception& e) { // the work is in the file: who hears of it may fail, the work did not
        qWarning("after a commit: %s", e.what());
    }
}

} // namespace cunwu
