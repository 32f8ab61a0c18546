#include "models/exchange/exchangerepository.h"

#include "models/database/database.h"
#include "models/database/journal.h"
#include "models/exchange/oplines.h"
#include "models/exchange/policy.h"
#include "models/exchange/registry.h"
#include <QJsonDocument>
#include <QJsonObject>
#include <map>

namespace cunwu {

void ExchangeRepository::keepPages(bool many) {
    m_db.exec(many ? QStringLiteral("PRAGMA cache_size=-65536") : QStringLiteral("PRAGMA cache_size=-16384"));
}

QByteArray ExchangeRepository::meta(const char* key) const {
    Statement s = m_db.prepare("SELECT value FROM meta WHERE key = ?");
    s.bind(1, key);
    return s.step() ? s.blob(0) : QByteArray();
}

void ExchangeRepository::setMeta(const char* key, const QByteArray& value) {
    m_db.prepare("INSERT INTO meta(key, value) VALUES (?,?) ON CONFLICT(key) DO UPDATE SET value = excluded.value").run(key, value);
}

// --- Devices

/// A revoked device as JSON: feed → cut-off, beside them the single ops that were accepted.
static QString cutoffsToText(const Device& device) {
    QJsonObject object = cutoffsToJson(*device.cutoffs);
    if (!device.accepted.empty())
        object.insert(u"accepted"_qs, acceptedToJson(device.accepted));
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

static std::optional<Device> readDevice(Statement& s) {
    const auto certificate = Certificate::fromDer(s.blob(3));
    if (!certificate)
        return std::nullopt;
    Device device{{s.text(1), s.text(2), s.text(0)}, *certificate, std::nullopt};
    if (!s.isNull(4)) {
        QJsonObject object = QJsonDocument::fromJson(s.text(4).toUtf8()).object();
        device.accepted = acceptedFromJson(object.take(u"accepted").toObject());
        device.cutoffs = cutoffsFromJson(object);
    }
    return device;
}

std::vector<Device> ExchangeRepository::devices() const {
    std::vector<Device> result;
    for (Statement s = m_db.prepare("SELECT installation, office, name, certificate, cutoffs FROM device ORDER BY office, installation"); s.step();)
        if (auto device = readDevice(s))
            result.push_back(std::move(*device));
    return result;
}

std::optional<Device> ExchangeRepository::device(const QString& installation) const {
    Statement s = m_db.prepare("SELECT installation, office, name, certificate, cutoffs FROM device WHERE installation = ?");
    s.bind(1, installation);
    return s.step() ? readDevice(s) : std::nullopt;
}

void ExchangeRepository::replaceDevices(const std::vector<Device>& devices) {
    m_db.exec(QStringLiteral("DELETE FROM device"));
    Statement s = m_db.prepare("INSERT OR REPLACE INTO device(installation, office, name, certificate, cutoffs) VALUES (?,?,?,?,?)");
    for (const Device& d : devices)
        s.run(d.subject.installation, d.subject.office, d.subject.name, d.certificate.der(),
              d.cutoffs ? std::optional(cutoffsToText(d)) : std::nullopt);
}

// --- Bundles

void ExchangeRepository::addBundle(const StoredBundle& b) {
    m_db.prepare("INSERT OR IGNORE INTO bundle(feed, first, last, signed, waits, version) VALUES (?,?,?,?,?,?)")
        .run(b.feed, b.first, b.last, b.bytes, b.waits.isEmpty() ? QString() : b.waits, b.version);
}

void ExchangeRepository::setWaits(const StoredBundle& b, const QString& waits) {
    m_db.prepare("UPDATE bundle SET waits = ? WHERE feed = ? AND first = ? AND last = ? AND signed = ?")
        .run(waits.isEmpty() ? QString() : waits, b.feed, b.first, b.last, b.bytes);
}

static std::vector<StoredBundle> readBundles(Statement& s) {
    std::vector<StoredBundle> result;
    while (s.step())
        result.push_back({s.blob(0), s.integer(1), s.integer(2), s.blob(3), s.text(4), int(s.integer(5))});
    return result;
}

void ExchangeRepository::removeBundle(const StoredBundle& b) {
    m_db.prepare("DELETE FROM bundle WHERE feed = ? AND first = ? AND last = ? AND signed = ?").run(b.feed, b.first, b.last, b.bytes);
}

bool ExchangeRepository::hasBundle(const QByteArray& feed, std::int64_t first, std::int64_t last) const {
    Statement s = m_db.prepare("SELECT 1 FROM bundle WHERE feed = ? AND first = ? AND last = ? LIMIT 1");
    s.bindAll(feed, first, last);
    return s.step();
}

std::vector<StoredBundle> ExchangeRepository::bundlesBeginning(const OpRef& ref) const {
    Statement s = m_db.prepare("SELECT feed, first, last, signed, waits, version FROM bundle WHERE feed = ? AND first = ?");
    s.bindAll(ref.feed, ref.seq);
    return readBundles(s);
}

std::vector<StoredBundle> ExchangeRepository::bundlesWith(const std::vector<OpRef>& refs) const {
    std::map<std::pair<QByteArray, QByteArray>, StoredBundle> found; // by feed and bytes
    const auto add = [&](std::vector<StoredBundle> bundles) {
        for (StoredBundle& bundle : bundles)
            found.emplace(std::pair(bundle.feed, bundle.bytes), bundle);
    };
    add(waitingBundles());
    Statement s = m_db.prepare("SELECT feed, first, last, signed, waits, version FROM bundle WHERE feed = ?1 AND first <= ?2 AND last >= ?2");
    for (const OpRef& ref : refs) {
        s.bindAll(ref.feed, ref.seq);
        add(readBundles(s));
        s.reset();
    }
    std::vector<StoredBundle> result;
    for (auto& [key, bundle] : found)
        result.push_back(std::move(bundle));
    return result;
}

std::vector<StoredBundle> ExchangeRepository::waitingBundles() const {
    Statement s = m_db.prepare("SELECT feed, first, last, signed, waits, version FROM bundle WHERE waits IS NOT NULL ORDER BY feed, first, last");
    return readBundles(s);
}

std::vector<StoredBundle> ExchangeRepository::bundlesFrom(const QByteArray& feed, std::int64_t from) const {
    Statement s = m_db.prepare("SELECT feed, first, last, signed, waits, version FROM bundle WHERE feed = ? AND last >= ? AND waits IS NULL ORDER BY first, last DESC");
    s.bindAll(feed, from);
    return readBundles(s);
}

// --- Held ops

void ExchangeRepository::hold(const HeldOp& held) {
    m_db.prepare("INSERT OR REPLACE INTO held_op(feed, seq, lamport, hash, reason, writer, line) VALUES (?,?,?,?,?,?,?)")
        .run(held.op.ref.feed, held.op.ref.seq, held.op.lamport, held.op.hash, held.reason, held.writer, QString::fromUtf8(encodeOpLine(held.op)));
}

void ExchangeRepository::release(const OpRef& ref) {
    m_db.prepare("DELETE FROM held_op WHERE feed = ? AND seq = ?").run(ref.feed, ref.seq);
}

static std::vector<HeldOp> readHeld(Statement s) {
    std::vector<HeldOp> result;
    while (s.step())
        result.push_back({decodeOpLine(s.blob(0)), s.text(1), s.text(2)});
    return result;
}

std::vector<HeldOp> ExchangeRepository::heldOps() const {
    return readHeld(m_db.prepare("SELECT line, reason, writer FROM held_op WHERE reason NOT IN ('blank', 'gap') ORDER BY lamport, feed, seq"));
}

std::optional<HeldOp> ExchangeRepository::held(const OpRef& ref) const {
    Statement s = m_db.prepare("SELECT line, reason, writer FROM held_op WHERE feed = ? AND seq = ? AND reason NOT IN ('blank', 'gap')");
    s.bindAll(ref.feed, ref.seq);
    auto found = readHeld(std::move(s));
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<HeldOp> ExchangeRepository::retryableOps(bool strange) const {
    return readHeld(m_db.prepare(strange ? "SELECT line, reason, writer FROM held_op WHERE reason IN ('row', 'offer', 'erased', 'scope', 'unknown') ORDER BY lamport, feed, seq"
                                         : "SELECT line, reason, writer FROM held_op WHERE reason IN ('row', 'offer', 'erased', 'unknown') ORDER BY lamport, feed, seq"));
}

/// The line names the row by its number, somewhere.
std::vector<HeldOp> ExchangeRepository::heldOfRow(const QString& table, std::int64_t row) const {
    Statement s = m_db.prepare("SELECT line, reason, writer FROM held_op WHERE reason NOT IN ('blank', 'gap') AND instr(line, ?) > 0 ORDER BY lamport, feed, seq");
    s.bindAll(QString::number(row));
    std::vector<HeldOp> found = readHeld(std::move(s));
    std::erase_if(found, [&](const HeldOp& held) { return held.op.table != table || held.op.row != row; });
    return found;
}

bool ExchangeRepository::isWithoutRecord(const QByteArray& feed) const {
    Statement s = m_db.prepare("SELECT 1 FROM held_op WHERE feed = ? AND reason = 'erased' LIMIT 1");
    s.bind(1, feed);
    return s.step();
}

std::vector<OpRef> ExchangeRepository::withoutRecord() const {
    std::set<std::pair<QString, std::int64_t>> waiting; // their record is here and waits for something else
    for (const HeldOp& held : readHeld(m_db.prepare("SELECT line, reason, writer FROM held_op WHERE reason IN ('row', 'offer') AND instr(line, 'erasure') > 0")))
        if (const auto named = Journal::namedBy(held.op))
            waiting.insert(*named);
    std::map<QByteArray, std::int64_t> first;
    for (const HeldOp& held : readHeld(m_db.prepare("SELECT line, reason, writer FROM held_op WHERE reason = 'erased' ORDER BY feed, seq")))
        if (!waiting.contains({held.op.table, held.op.row}))
            first.emplace(held.op.ref.feed, held.op.ref.seq);
    std::vector<OpRef> result;
    for (const auto& [feed, seq] : first)
        result.push_back({feed, seq});
    return result;
}

bool ExchangeRepository::waitsForOffer(const QString& writer) const {
    Statement s = m_db.prepare("SELECT 1 FROM held_op WHERE writer = ? AND reason = 'offer' LIMIT 1");
    s.bind(1, writer);
    return s.step();
}

bool ExchangeRepository::isBlank(const OpRef& ref) const {
    Statement s = m_db.prepare("SELECT line FROM held_op WHERE feed = ? AND seq >= ? AND reason IN ('blank', 'gap') ORDER BY seq LIMIT 1");
    s.bindAll(ref.feed, ref.seq);
    return s.step() && decodeOpLine(s.blob(0)).action <= ref.seq;
}

bool ExchangeRepository::hasBlanks(const QByteArray& feed) const {
    Statement s = m_db.prepare("SELECT 1 FROM held_op WHERE feed = ? AND reason = 'blank' LIMIT 1");
    s.bind(1, feed);
    return s.step();
}

static std::vector<ExchangeRepository::Gap> readGaps(Statement s) {
    std::vector<ExchangeRepository::Gap> result;
    while (s.step()) {
        const Op hole = decodeOpLine(s.blob(1));
        result.push_back({s.blob(0), hole.action, hole.ref.seq, hole.lamport, hole.hash});
    }
    return result;
}

std::vector<ExchangeRepository::Gap> ExchangeRepository::gaps() const {
    return readGaps(m_db.prepare("SELECT feed, line FROM held_op WHERE reason = 'gap' ORDER BY feed, seq"));
}

std::vector<ExchangeRepository::Gap> ExchangeRepository::gaps(const QByteArray& feed) const {
    Statement s = m_db.prepare("SELECT feed, line FROM held_op WHERE feed = ? AND reason = 'gap' ORDER BY seq");
    s.bind(1, feed);
    return readGaps(std::move(s));
}

void ExchangeRepository::addGap(const Gap& gap, const QString& writer) {
    Op hole;
    hole.ref = {gap.feed, gap.last};
    hole.action = gap.first;
    hole.lamport = gap.lamport;
    hole.hash = gap.hash;
    hold({hole, QStringLiteral("gap"), writer});
}

void ExchangeRepository::removeGap(const Gap& gap) {
    m_db.prepare("DELETE FROM held_op WHERE feed = ? AND seq = ? AND reason = 'gap'").run(gap.feed, gap.last);
}

std::optional<std::int64_t> ExchangeRepository::jump(const QByteArray& feed) const {
    Statement s = m_db.prepare("SELECT min(seq) FROM held_op WHERE feed = ? AND reason = 'lamport'");
    s.bind(1, feed);
    return s.step() && !s.isNull(0) ? std::optional(s.integer(0)) : std::nullopt;
}

static std::optional<ExchangeRepository::Head> readHead(Statement& s) {
    return s.step() ? std::optional(ExchangeRepository::Head{s.integer(0), s.integer(1), s.blob(2)}) : std::nullopt;
}

std::optional<ExchangeRepository::Head> ExchangeRepository::heldHead(const QByteArray& feed) const {
    Statement s = m_db.prepare("SELECT seq, lamport, hash FROM held_op WHERE feed = ? ORDER BY seq DESC LIMIT 1");
    s.bind(1, feed);
    return readHead(s);
}

std::optional<ExchangeRepository::Head> ExchangeRepository::heldAt(const OpRef& ref) const {
    Statement s = m_db.prepare("SELECT seq, lamport, hash FROM held_op WHERE feed = ? AND seq = ?");
    s.bindAll(ref.feed, ref.seq);
    return readHead(s);
}

// --- Peers

std::vector<PeerFeed> ExchangeRepository::peers() const {
    std::vector<PeerFeed> result;
    for (Statement s = m_db.prepare("SELECT device, feed, exported, acked FROM peer_feed ORDER BY device, feed"); s.step();)
        result.push_back({s.text(0), s.blob(1), s.integer(2), s.integer(3)});
    return result;
}

PeerFeed ExchangeRepository::peer(const QString& device, const QByteArray& feed) const {
    Statement s = m_db.prepare("SELECT exported, acked FROM peer_feed WHERE device = ? AND feed = ?");
    s.bindAll(device, feed);
    return s.step() ? PeerFeed{device, feed, s.integer(0), s.integer(1)} : PeerFeed{device, feed, 0, 0};
}

void ExchangeRepository::savePeer(const PeerFeed& p) {
    m_db.prepare("INSERT INTO peer_feed(device, feed, exported, acked) VALUES (?,?,?,?) "
                 "ON CONFLICT(device, feed) DO UPDATE SET exported = excluded.exported, acked = excluded.acked")
        .run(p.device, p.feed, p.exported, p.acked);
}

// --- Packages

static LoggedPackage readLogged(Statement& s) {
    return {s.blob(0), s.integer(1), s.text(2) == u"in", s.text(3), s.text(4), s.text(5), s.text(6), s.isNull(7) ? QByteArray() : s.blob(7)};
}

static const char* const logColumns = "SELECT sha256, at, direction, file, sender, verdict, reason, body FROM package_log ";

std::optional<LoggedPackage> ExchangeRepository::logged(const QByteArray& sha256) const {
    Statement s = m_db.prepare((QByteArray(logColumns) + "WHERE sha256 = ?").constData());
    s.bind(1, sha256);
    return s.step() ? std::optional(readLogged(s)) : std::nullopt;
}

void ExchangeRepository::log(const LoggedPackage& p) {
    Statement s = m_db.prepare("INSERT OR REPLACE INTO package_log(sha256, at, direction, file, sender, verdict, reason, body) VALUES (?,?,?,?,?,?,?,?)");
    s.bindAll(p.sha256, p.at, p.incoming ? "in" : "out", p.file, p.sender, p.verdict, p.reason.isNull() ? QStringLiteral("") : p.reason);
    if (p.body.isEmpty())
        s.bind(8, nullptr);
    else
        s.bind(8, p.body);
    s.step();
}

std::vector<LoggedPackage> ExchangeRepository::heldPackages() const {
    std::vector<LoggedPackage> result;
    for (Statement s = m_db.prepare((QByteArray(logColumns) + "WHERE body IS NOT NULL ORDER BY at, sha256").constData()); s.step();)
        result.push_back(readLogged(s));
    return result;
}

std::optional<LoggedPackage> ExchangeRepository::lastPackage(bool incoming) const {
    Statement s = m_db.prepare("SELECT sha256, at, direction, file, sender, verdict, reason, NULL FROM package_log "
                               "WHERE direction = ? AND verdict <> 'rejected' ORDER BY at DESC, sha256 LIMIT 1");
    s.bind(1, incoming ? "in" : "out");
    return s.step() ? std::optional(readLogged(s)) : std::nullopt;
}

std::optional<std::int64_t> ExchangeRepository::lastTakenFrom(const QStringList& offices) const {
    std::optional<std::int64_t> last;
    Statement s = m_db.prepare("SELECT max(at) FROM package_log WHERE direction = 'in' AND verdict <> 'rejected' AND body IS NULL AND sender = ?");
    for (const QString& office : offices) {
        s.bindAll(office);
        if (s.step() && !s.isNull(0))
            last = std::max(last.value_or(0), s.integer(0));
        s.reset();
    }
    return last;
}

void ExchangeRepository::eachRow(const QString& table, const QString& column, const std::function<void(std::int64_t, const QString&)>& visit) const {
    for (Statement s = m_db.prepare(QStringLiteral("SELECT id, %2 FROM %1").arg(table, column)); s.step();)
        visit(s.integer(0), s.isNull(1) ? QString() : s.text(1));
}

std::optional<QString> ExchangeRepository::rowValue(const QString& table, const QString& column, std::int64_t row) const {
    Statement s = m_db.prepare(QStringLiteral("SELECT %2 FROM %1 WHERE id = ?").arg(table, column));
    s.bind(1, row);
    if (!s.step())
        return std::nullopt;
    return s.isNull(0) ? QStringLiteral("") : s.text(0);
}

bool ExchangeRepository::hasColumn(const QString& table, const QString& column) const {
    if (!Policy::shipped().find(table))
        return false;
    Statement s = m_db.prepare("SELECT 1 FROM pragma_table_info(?) WHERE name = ?");
    s.bindAll(table, column);
    return s.step();
}

void ExchangeRepository::deleteRow(const QString& table, std::int64_t row) {
    m_db.prepare(QStringLiteral("DELETE FROM %1 WHERE id = ?").arg(table)).run(row);
}

void ExchangeRepository::setRowValue(const QString& table, const QString& column, std::int64_t row, const OpValue& value) {
    Statement s = m_db.prepare(QStringLiteral("UPDATE %1 SET %2 = ? WHERE id = ?").arg(table, column));
    if (const auto* number = std::get_if<std::int64_t>(&value))
        s.bind(1, *number);
    else if (const auto* text = std::get_if<std::string>(&value))
        s.bind(1, QString::fromStdString(*text));
    else
        s.bind(1, nullptr);
    s.bind(2, row);
    s.step();
}

} // namespace cunwu
