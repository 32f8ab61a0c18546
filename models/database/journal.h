#pragma once
#include "models/database/fold.h"
#include "models/database/op.h"
#include <QDateTime>
#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <unordered_map>
#include <vector>

struct sqlite3_context;
struct sqlite3_value;

namespace cunwu {

class Database;

/// An action in the history: what one person did in one go.
struct ActionInfo {
    std::int64_t feed = 0;   ///< local feed number
    std::int64_t action = 0; ///< seq of its first op
    QString label, user;
    QDateTime at;
    int ops = 0;
    bool undone = false;     ///< a later action of the feed took it back
    std::int64_t undoes = 0; ///< the action it takes back
    bool own = false;        ///< written by this installation's present feed
};

/// One changed column of one row, for the history page.
struct ChangeInfo {
    QString table;
    std::int64_t row = 0;
    OpKind kind = OpKind::Put;
    QString column; ///< empty for a del
    OpValue before, after;
    QString label, user;
    QDateTime at;
    bool erased = false; ///< its content was taken out on request: no columns any more
};

/// A row with a conflict or a revived row, found by folding.
struct ConflictInfo {
    QString table;
    std::int64_t row = 0;
    FoldedRow folded;
};

/// History, undo and exchange in one mechanism (DESIGN §3). Owned by its Database, same thread.
/// The triggers of the file call cunwu_op(), which only this class registers: a bare sqlite3 write fails closed.
class Journal {
public:
    explicit Journal(Database& db);
    ~Journal();

    /// Begins the feed that this connection writes: takes up `uid` if the file knows it as own, else a new random one.
    void startFeed(const std::optional<QByteArray>& uid, const QString& office, const QString& installation);
    QByteArray feedUid() const;
    std::int64_t feedSeq() const { return m_seq; }
    bool hasFeed() const { return m_feed != 0; }

    void setUser(const QString& user) { m_user = user; }
    const QString& user() const { return m_user; }
    void setClock(std::function<std::int64_t()> msSinceEpoch) { m_now = std::move(msSinceEpoch); }

    /// A fresh id for a row of a journalled table: 40-bit nonce of the feed, 23-bit counter.
    std::int64_t newRowId();
    /// The same id on every PC for the same natural key (a village's month): positive, from SHA-256.
    static std::int64_t derivedRowId(const QString& key);

    /// Rebuilds the triggers and the column lists after a schema step.
    void rebuildTriggers();
    static QStringList journalledTables(Database& db);

    /// The rows that the last commit changed, by table; nothing when there were too many to name.
    using TouchedRows = std::map<QString, std::set<std::int64_t>>;
    const std::optional<TouchedRows>& touchedRows() const { return m_rows; }

    /// Newest first. `limit` actions after skipping `offset`.
    std::vector<ActionInfo> actions(int limit, int offset = 0) const;
    /// At most `limit` changed columns: an import has a hundred thousand.
    std::vector<ChangeInfo> changes(std::int64_t feed, std::int64_t action, int limit = 1'000'000) const;
    /// The life of one row, oldest first.
    std::vector<ChangeInfo> rowHistory(const QString& table, std::int64_t row) const;

    /// The newest own action that can still be undone / redone; nothing if there is none.
    std::optional<ActionInfo> undoable() const;
    std::optional<ActionInfo> redoable() const;
    struct UndoOutcome {
        bool done = false;
        QString reason;                                  ///< translated, when not done
        ActionInfo action;                               ///< what was taken back
        std::set<std::pair<QString, std::int64_t>> rows; ///< touched
    };
    /// Writes the inverse as new ops in one transaction. Refused when a row was changed since by somebody else.
    [[nodiscard]] UndoOutcome undo();
    [[nodiscard]] UndoOutcome redo();
    [[nodiscard]] UndoOutcome undoAction(std::int64_t action);

    /// All ops of a row / of the file in (feed, seq) order.
    std::vector<Op> opsOfRow(const QString& table, std::int64_t row) const;
    void eachOp(const std::function<void(const Op&)>& visit) const;
    std::int64_t opCount() const;

    /// A feed of this file, own or another office's, as far as it has come.
    struct FeedInfo {
        QByteArray uid;       ///< 16 bytes
        QString office;       ///< division code; empty until a signed bundle named it
        QString installation; ///< who writes it; empty until then
        OpRef last() const { return {uid, seq}; }
        std::int64_t seq = 0, lamport = 0;
        QByteArray hash; ///< of its last op; 32 zero bytes when there is none
    };
    std::vector<FeedInfo> feeds() const;
    std::optional<FeedInfo> feed(const QByteArray& uid) const;
    /// Binds a feed to the office and installation that signed it. False when it is bound to others already.
    [[nodiscard]] bool bindFeed(const QByteArray& uid, const QString& office, const QString& installation);
    /// In seq order, both ends included; fewer when the file does not hold them all.
    std::vector<Op> opsOfFeed(const QByteArray& uid, std::int64_t first, std::int64_t last) const;
    std::optional<Op> op(const OpRef& ref) const;
    /// Do all its values fit the columns that this file knows? Columns that it does not know are no fault.
    bool fits(const Op& op) const;
    /// Has no op of the file named a row of this id? Quick for rows that are newer than all others of their nonce.
    bool isUnwritten(std::int64_t row) const;
    /// Has more than one feed written this row?
    bool isShared(const QString& table, std::int64_t row) const;
    /// Inserts foreign ops that are not known yet and refolds the touched rows, in one transaction. Idempotent and
    /// independent of order. Ops of unknown tables or columns are kept. Returns how many ops were new.
    /// `met`: which rows somebody had written before.
    using RowName = std::pair<QString, std::int64_t>;
    int receive(const std::vector<Op>& ops, std::set<RowName>* met = nullptr);
    /// Writes `columns` of a row that comes from another office's file: one op that has seen `parents`, which this file
    /// need not hold, and the row's heads here; then folds the row. Inside the caller's Transaction.
    OpRef adopt(const QString& table, std::int64_t row, const Columns& columns, const std::vector<OpRef>& parents);
    /// The next own op counts on from a foreign one that this file does not hold; no effect when it counts higher already.
    void countFrom(const OpRef& ref, std::int64_t lamport);
    /// Takes ops out again and refolds their rows from what remains (rows may vanish), inside the caller's Transaction, which
    /// keeps them elsewhere (held_op): the feed goes on after them. Unknown ones are passed over. Returns the touched rows.
    std::set<RowName> recall(const std::vector<OpRef>& ops);
    std::vector<ConflictInfo> conflicts() const;

    /// A row that is erased on request: a record in table `erasure`, written once. From then on the row is nothing, whatever ops
    /// of it are here or come later; their bodies are gone and their hashes stand in for them, so that the chain holds. Nobody can
    /// take that back. Inside the caller's Transaction, whose commit makes the file's free pages forget too (OfficeFile::settle).
    struct Erasure {
        QString table;
        std::int64_t row = 0;
        QString village, reason; ///< reason: without personal data
        QString day;             ///< yyyy-mm-dd
    };
    static constexpr const char16_t* erasureTable = u"erasure";
    /// Id of the record; `village`: of the one that the county writes for another village, which had the row before or after.
    static std::int64_t erasureRow(const QString& table, std::int64_t row, const QString& village = {});
    void erase(const Erasure& erasure);  ///< nothing when it is erased already
    void passOn(const Erasure& erasure); ///< for another village, which had the row or a copy of it; once
    bool isErased(const QString& table, std::int64_t row) const;
    bool hasErasures() const;
    std::vector<Erasure> erasures(const QString& table, std::int64_t row) const; ///< the first: of whose row it was
    std::vector<Erasure> erasures() const;                                       ///< all of them
    /// The row that an op of table `erasure` names; nothing when it is no record: a del, or the id of another row.
    static std::optional<RowName> namedBy(const Op& op);
    /// What the row's ops make of it here: nothing when it is erased.
    FoldedRow folded(const QString& table, std::int64_t row) const;
    /// In `meta`: content was taken out, and the file's free pages may still hold it.
    static constexpr const char* scrubKey = "scrub";

    /// Asked before an undo with the ops that would be taken back; a translated refusal stops it (a published month).
    using UndoGuard = std::function<QString(Database&, const std::vector<Op>&)>;
    void addUndoGuard(UndoGuard guard) { m_guards.push_back(std::move(guard)); }

    /// Recomputes every hash of every feed; empty when the chain holds, else what is wrong.
    QString verifyChain() const;
    /// Folds all ops into the (empty) journalled tables of this file; see journalcheck.h.
    void foldAll();
    /// The canonical dump of the journalled tables: by table name, by row id, column = value. Feeds a digest or a comparison.
    static void dump(Database& db, const std::function<void(const QByteArray& line)>& out);
    static QByteArray digest(Database& db);

    struct Table; ///< private to models/database

private:
    friend class Database;
    friend class Transaction;
    friend class BulkInsert;
    struct Queries;
    static void opFunction(sqlite3_context*, int, sqlite3_value**);
    void begin(const QString& label);
    void committed();
    void rolledBack();
    std::set<QString> takeTouched() { return std::exchange(m_touched, {}); }
    void loadTables();
    void loadFeed();
    void takeUpHeld();
    void newNonce();
    std::int64_t term(const QString& text);
    QString termText(std::int64_t id) const;
    /// The label of an op that leaves it to the first of its action.
    QString actionLabel(std::int64_t feed, std::int64_t action) const;
    enum class TriggerKind {
        Insert,
        Update,
        Delete
    };
    void createTrigger(const QString& table, TriggerKind kind);
    void recordInsert(const QString& table, std::int64_t row, const std::string& body);
    void recordCall(int count, sqlite3_value** values);
    /// One row of table `op`: the header and the local numbers that stand for its names.
    struct OpRow {
        OpHeader header;
        std::int64_t id, table, user;
        std::string_view hash;
        const std::string* body; ///< null for a del, and of an erased row
        std::string_view erased; ///< hash of the body that is not kept; else empty
        bool ownLabel = true;    ///< false: the action's first op holds it
    };
    void startAction();
    void write(Table& table, std::int64_t row, OpKind kind, const std::string& body, bool fresh, const std::vector<OpRef>& more = {});
    void insertOp(const OpRow& op);
    void insertForeign(const Op& op, std::int64_t feed);
    std::vector<OpRef> headsOfRow(std::int64_t table, std::int64_t row) const;
    std::vector<Op> opsOfAction(std::int64_t feed, std::int64_t action, int limit = std::numeric_limits<int>::max()) const;
    ActionInfo actionOf(std::int64_t feed, std::int64_t lastSeq) const;
    std::optional<ActionInfo> findOwn(bool undo) const;
    UndoOutcome takeBack(const ActionInfo& action, const QString& label);
    bool applyInverse(const Op& op, UndoOutcome& outcome);
    void execRow(const Table& table, const Op& op, const FoldedRow& before, const FoldedRow& now);
    const std::set<RowName>& erasedRows() const;
    void noteErasure(const RowName& row);
    void applyErasures();
    void scrub(const QString& table, std::int64_t row);
    QString erasedRefusal(const std::vector<Op>& ops) const;
    void refold(const Table& table, std::int64_t row);
    void writeArrivals(const Table& table, std::int64_t row, bool written, std::span<const Op* const> news);
    void writeRow(const Table& table, std::int64_t row, const FoldedRow& folded);
    void writeColumns(const Table& table, std::int64_t row, const Columns& columns, bool isNew);
    std::int64_t lastSeq(std::int64_t feed) const;
    bool hasOp(std::int64_t id) const;
    Op readOp(class Statement& s) const;
    std::int64_t localFeed(const QByteArray& uid, bool create);
    const QByteArray& feedUid(std::int64_t local) const;
    const Table* table(const QString& name) const;

    Database& m_db;
    std::vector<std::unique_ptr<Table>> m_tables;
    std::unique_ptr<Queries> m_queries;
    mutable std::unordered_map<std::int64_t, QByteArray> m_feedUids;
    mutable std::unordered_map<std::int64_t, QString> m_terms;
    mutable std::pair<std::int64_t, QString> m_lastLabel{-1, {}}; ///< by id of the action's first op
    std::unordered_map<std::string, std::int64_t> m_termIds;
    std::array<std::pair<QString, std::int64_t>, 2> m_lastTerms;       ///< table and user repeat from op to op
    mutable std::unordered_map<std::int64_t, std::int64_t> m_rowMarks; ///< nonce → highest row id in `op`, in this transaction
    std::function<std::int64_t()> m_now;
    QString m_user, m_label;
    std::int64_t m_feed = 0, m_seq = 0, m_lamport = 0, m_nonce = 0, m_counter = 0;
    QByteArray m_head;
    OpRef m_base; ///< the op that m_lamport comes from when it is another feed's
    std::int64_t m_action = 0, m_undoes = 0, m_userId = 0, m_at = 0;
    std::int64_t m_freshFrom = 0; ///< rows at or above this id were minted in this transaction: no parents to look up
    bool m_quiet = false;         ///< folding: triggers write no ops
    void touch(const QString& table, std::int64_t row);
    std::set<QString> m_touched;
    std::optional<TouchedRows> m_rows = TouchedRows();
    int m_rowCount = 0;
    std::vector<UndoGuard> m_guards;
    mutable std::optional<std::set<RowName>> m_erased; ///< as this transaction knows them
    std::set<RowName> m_erasing;                       ///< to be scrubbed before its end
    std::int64_t m_dataVersion = 0;                    ///< PRAGMA data_version when the feed was read
};

} // namespace cunwu
