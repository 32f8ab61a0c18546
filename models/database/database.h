#pragma once
#include "models/base/error.h"
#include <QByteArray>
#include <QString>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace cunwu {

class Database;
class Journal;

/// A prepared statement, taken from the connection's cache and given back, reset, on destruction.
/// Parameters count from 1 as in SQLite, columns from 0. Every failure throws StorageError.
class Statement {
public:
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;
    ~Statement();

    Statement& bind(int index, std::int64_t value);
    Statement& bind(int index, int value) { return bind(index, static_cast<std::int64_t>(value)); }
    Statement& bind(int index, bool value) { return bind(index, static_cast<std::int64_t>(value)); }
    Statement& bind(int index, const QString& value); ///< a null QString binds NULL, an empty one ''
    Statement& bind(int index, const char* utf8);     ///< the bytes must outlive the step
    Statement& bind(int index, const QByteArray& blob);
    Statement& bind(int index, std::nullptr_t);
    template <class T> Statement& bind(int index, const std::optional<T>& value) {
        return value ? bind(index, *value) : bind(index, nullptr);
    }
    template <class... Args> Statement& bindAll(const Args&... args) {
        int index = 0;
        (bind(++index, args), ...);
        return *this;
    }

    bool step(); ///< true: a row is there; false: done
    void reset();
    /// Binds, runs to the end, resets. For everything that returns no rows.
    template <class... Args> void run(const Args&... args) {
        bindAll(args...);
        while (step()) {
        }
        reset();
    }

    int columns() const;
    std::int64_t integer(int column) const;  ///< NULL reads as 0
    QString text(int column) const;          ///< NULL reads as a null QString
    std::string_view utf8(int column) const; ///< as text(), valid until the next step
    QByteArray blob(int column) const;
    bool isNull(int column) const;
    sqlite3_stmt* handle() const { return m_stmt; }

private:
    friend class Database;
    using Idle = std::vector<sqlite3_stmt*>;
    Statement(Database& db, Idle& idle, sqlite3_stmt* stmt) : m_db(&db), m_idle(&idle), m_stmt(stmt) {}
    [[noreturn]] void fail() const;
    void check(int rc) const {
        if (rc != 0)
            fail();
    }
    Database* m_db;
    Idle* m_idle; ///< the cache's place for this text
    sqlite3_stmt* m_stmt;
};

/// One SQLite connection. One thread at a time. WAL, synchronous=FULL, foreign keys on.
/// Only models/database and *repository.cpp use it.
class Database {
public:
    enum class Mode {
        ReadWrite,
        ReadOnly,
        Create
    };
    /// Opens the file (":memory:" too). Throws StorageError; says nothing about whose file it is (see OfficeFile).
    explicit Database(const QString& path, Mode mode = Mode::ReadWrite);
    ~Database();
    Database(const Database&) = delete;

    const QString& path() const { return m_path; }
    Mode mode() const { return m_mode; }
    sqlite3* handle() const { return m_db; }

    /// `sql` is one statement; the same text gets the same compiled statement again.
    Statement prepare(const char* sql);
    Statement prepare(const QString& sql) { return prepare(sql.toUtf8().constData()); }
    void exec(const QString& sql); ///< one or more statements, no results
    std::int64_t scalar(const char* sql);
    /// Moves when another connection commits. Asked once a transaction: within one it cannot move.
    std::int64_t dataVersion();
    std::int64_t changes() const;

    /// The journal behind the triggers of this connection; null for a plain database (tests, benches).
    Journal* journal() const { return m_journal.get(); }
    void setJournal(std::unique_ptr<Journal> journal);

    /// Derived tables: `refresh` runs before each outermost COMMIT, with the keys that triggers marked through
    /// `cunwu_dirty(name, key1, key2)` since the last one. Rebuildable, never journalled.
    using DirtyKey = std::pair<std::int64_t, std::int64_t>;
    using Refresh = std::function<void(Database&, const std::set<DirtyKey>&)>;
    void setDerived(const std::string& name, Refresh refresh);
    void markDirty(const std::string& name, DirtyKey key);

    /// Called after each outermost commit that changed journalled tables, with their names.
    using Listener = std::function<void(const std::set<QString>&)>;
    void addCommitListener(Listener listener) { m_listeners.push_back(std::move(listener)); }

    /// Asked again and again while another connection holds the file; false gives up: StorageError. `attempt` counts from 0.
    /// Empty: the usual five seconds. Called in this connection's thread.
    using BusyHandler = std::function<bool(int attempt)>;
    void setBusyHandler(BusyHandler handler);

    bool inTransaction() const;
    void checkpoint(); ///< wal_checkpoint(TRUNCATE); quiet when a reader is in the way
    /// VACUUM: the file without its free pages and what is left in them. False when it could not be done now.
    bool compact();
    /// "ok", or what SQLite found. `quick` leaves the indexes out.
    QString integrity(bool quick);
    void interrupt(); ///< from another thread: makes a running statement fail with StorageError

private:
    friend class Statement;
    friend class Transaction;
    void openFile();
    void rollBack();                ///< until no transaction is open: memory may lack for the first try
    void runPlain(const char* sql); ///< BEGIN and COMMIT, compiled once
    void refreshDerived();
    void notifyCommitted();
    [[noreturn]] void fail(const QString& doing, int code = 0) const;

    QString m_path;
    Mode m_mode;
    sqlite3* m_db = nullptr;
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    std::unordered_map<std::string, Statement::Idle, TextHash, std::equal_to<>> m_cache;
    std::unique_ptr<Journal> m_journal;
    std::unordered_map<std::string, Refresh> m_derived;
    std::unordered_map<std::string, std::set<DirtyKey>> m_dirty;
    std::vector<Listener> m_listeners;
    void waitWhenBusy();
    BusyHandler m_busy;
    std::optional<std::int64_t> m_dataVersion; ///< of the running transaction
    int m_depth = 0;
    bool m_broken = false;
};

/// RAII: BEGIN IMMEDIATE, rolled back unless commit() is reached. One use case = one transaction = one action of
/// the history. An inner transaction joins the outer one and its label; if it does not commit, the outer cannot.
class Transaction {
public:
    /// `label` is what the history shows and what "Undo …" names; Chinese as the user reads it, tr()'d by the caller.
    Transaction(Database& db, const QString& label);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    void commit();

private:
    Database& m_db;
    bool m_done = false;
};

/// Translated text for an SQLite result code, saying what to do; used by all failures of the store.
QString storageMessage(int code);

} // namespace cunwu
