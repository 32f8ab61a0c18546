#pragma once
#include "models/database/op.h"
#include "models/exchange/certificate.h"
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace cunwu {

class Database;

/// How a device came to be what it is (devicehistory.h).
struct DeviceHistory {
    std::int64_t confirmed = 0; ///< number of the list that gave it its certificate
    /// By random id of eight bytes: feed → last op that counted.
    std::map<QByteArray, std::map<QByteArray, std::int64_t>> revocations;
    std::set<QByteArray> lifted; ///< revocations that a later confirmation knew of
    std::map<QByteArray, std::set<std::int64_t>> accepted;
    bool operator==(const DeviceHistory&) const = default;
};

/// A device of the registry.
struct Device {
    Subject subject;
    Certificate certificate;
    /// Set when revoked: feed → last op that still counts; a feed that is not named counts up to 0.
    std::optional<std::map<QByteArray, std::int64_t>> cutoffs;
    /// Single ops beyond the cut-off that the county accepted, by feed.
    std::map<QByteArray, std::set<std::int64_t>> accepted = {};
    std::optional<DeviceHistory> history = {}; ///< in lists alone, not in the table
};

/// SignedData of one feed range as its device made it.
struct StoredBundle {
    QByteArray feed;
    std::int64_t first = 0, last = 0;
    QByteArray bytes;
    QString waits;   ///< signer | recut | gap | base | fork; empty: applied
    int version = 1; ///< of its lines
};

struct HeldOp {
    Op op;
    QString reason; ///< scope | offer | above | row | erased | malformed | unknown | lamport | revoked; blank: not meant for this office; gap: not here yet
    QString writer; ///< division code
};

/// What another computer has of a feed.
struct PeerFeed {
    QString device; ///< installation
    QByteArray feed;
    std::int64_t exported = 0, acked = 0;
};

struct LoggedPackage {
    QByteArray sha256;
    std::int64_t at = 0;
    bool incoming = true;
    QString file, sender, verdict, reason;
    QByteArray body; ///< of one that is held back whole
};

/// The tables of schema step 2. Throws StorageError; writes happen inside the caller's Transaction.
class ExchangeRepository {
public:
    explicit ExchangeRepository(Database& db) : m_db(db) {}

    /// An import walks over more pages than a window does: 64 MiB of them, or the usual 16.
    void keepPages(bool many);
    QByteArray meta(const char* key) const;
    void setMeta(const char* key, const QByteArray& value);

    std::vector<Device> devices() const; ///< by office, then installation
    std::optional<Device> device(const QString& installation) const;
    void replaceDevices(const std::vector<Device>& devices);

    void addBundle(const StoredBundle& bundle); ///< known ones are left as they are
    void setWaits(const StoredBundle& bundle, const QString& waits);
    void removeBundle(const StoredBundle& bundle);
    bool hasBundle(const QByteArray& feed, std::int64_t first, std::int64_t last) const;
    std::vector<StoredBundle> waitingBundles() const;
    std::vector<StoredBundle> bundlesBeginning(const OpRef& ref) const; ///< whose first op this is, applied or not
    /// Those that hold one of these ops, and all that wait: what they hold is not known.
    std::vector<StoredBundle> bundlesWith(const std::vector<OpRef>& refs) const;
    /// Applied ones of the feed that end at or after `from`, by first.
    std::vector<StoredBundle> bundlesFrom(const QByteArray& feed, std::int64_t from) const;

    void hold(const HeldOp& held);
    void release(const OpRef& ref);
    std::optional<HeldOp> held(const OpRef& ref) const; ///< nothing also for one that lies within a blank
    std::vector<HeldOp> heldOps() const;                ///< without blanks and gaps
    std::vector<HeldOp> heldOfRow(const QString& table, std::int64_t row) const;
    bool isWithoutRecord(const QByteArray& feed) const; ///< does erased content of the feed wait for the record that took it out?
    std::vector<OpRef> withoutRecord() const;           ///< of each feed the first op that does
    bool isBlank(const OpRef& ref) const;               ///< does it lie in a blank or a gap of its feed?
    /// Those that wait for a row, an offer or a newer program; `strange`: those in foreign rows too.
    std::vector<HeldOp> retryableOps(bool strange = false) const;
    bool waitsForOffer(const QString& writer) const;                ///< does an op of this office wait for the offer of another?
    bool hasBlanks(const QByteArray& feed) const;                   ///< is anything of the feed kept from this office?
    std::optional<std::int64_t> jump(const QByteArray& feed) const; ///< the feed's first op that is held for its counter
    /// Ops that have not come while later ones of their feed have. What lies before and after them counts meanwhile.
    struct Gap {
        QByteArray feed;
        std::int64_t first = 0, last = 0;
        std::int64_t lamport = 0; ///< of the last, as the bundle after it says
        QByteArray hash;          ///< of the last
    };
    std::vector<Gap> gaps() const; ///< by feed
    std::vector<Gap> gaps(const QByteArray& feed) const;
    void addGap(const Gap& gap, const QString& writer); ///< one with the same last is replaced
    void removeGap(const Gap& gap);
    /// Of the feed's last held op: seq, lamport, hash; nothing when none is held.
    struct Head {
        std::int64_t seq = 0, lamport = 0;
        QByteArray hash;
    };
    std::optional<Head> heldHead(const QByteArray& feed) const;
    std::optional<Head> heldAt(const OpRef& ref) const;

    std::vector<PeerFeed> peers() const;
    PeerFeed peer(const QString& device, const QByteArray& feed) const;
    void savePeer(const PeerFeed& peer);

    std::optional<LoggedPackage> logged(const QByteArray& sha256) const;
    void log(const LoggedPackage& package); ///< replaces an entry of the same bytes
    std::vector<LoggedPackage> heldPackages() const;
    std::optional<LoggedPackage> lastPackage(bool incoming) const; ///< that was taken, or written; without its body
    /// When the last package of one of these offices was taken, ms since 1970.
    std::optional<std::int64_t> lastTakenFrom(const QStringList& offices) const;

    /// One value of a row of a feature's table, as text; nothing when the row is not there. Names come from the policy.
    std::optional<QString> rowValue(const QString& table, const QString& column, std::int64_t row) const;
    /// All rows of a table of the policy with one of their values as text, in no order.
    void eachRow(const QString& table, const QString& column, const std::function<void(std::int64_t row, const QString& value)>& visit) const;
    /// Is this a column of one of the policy's tables? Ask before naming what came from elsewhere.
    bool hasColumn(const QString& table, const QString& column) const;
    void deleteRow(const QString& table, std::int64_t row);
    void setRowValue(const QString& table, const QString& column, std::int64_t row, const OpValue& value); ///< an edit like any other

private:
    Database& m_db;
};

} // namespace cunwu
