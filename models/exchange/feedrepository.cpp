#include "models/exchange/feedrepository.h"

#include "models/database/database.h"
#include "models/exchange/oplines.h"

namespace cunwu {

FeedRepository::FeedRepository(Database& db) : m_db(db), m_journal(*db.journal()) {}

std::vector<Journal::FeedInfo> FeedRepository::feeds() const {
    std::vector<Journal::FeedInfo> result = m_journal.feeds();
    const ExchangeRepository repository(m_db);
    for (Journal::FeedInfo& feed : result)
        if (const auto held = repository.heldHead(feed.uid); held && held->seq > feed.seq) {
            feed.seq = held->seq;
            feed.lamport = held->lamport;
            feed.hash = held->hash;
        }
    return result;
}

std::vector<Op> FeedRepository::ops(const QByteArray& feed, std::int64_t first, std::int64_t last) const {
    std::vector<Op> result = m_journal.opsOfFeed(feed, first, last);
    const auto folded = qsizetype(result.size());
    Statement s = m_db.prepare("SELECT line FROM held_op WHERE feed = ? AND seq >= ? AND seq <= ? ORDER BY seq");
    for (s.bindAll(feed, first, last); s.step();)
        result.push_back(decodeOpLine(s.blob(0)));
    std::inplace_merge(result.begin(), result.begin() + folded, result.end(), [](const Op& a, const Op& b) { return a.ref.seq < b.ref.seq; });
    return result;
}

std::optional<Op> FeedRepository::op(const OpRef& ref) const {
    auto found = ops(ref.feed, ref.seq, ref.seq);
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<HeldOp> FeedRepository::held(const QByteArray& feed, const QString& reason) const {
    std::vector<HeldOp> result;
    Statement s = m_db.prepare("SELECT line, reason, writer FROM held_op WHERE feed = ? AND reason = ? ORDER BY seq");
    for (s.bindAll(feed, reason); s.step();)
        result.push_back({decodeOpLine(s.blob(0)), s.text(1), s.text(2)});
    return result;
}

std::vector<std::int64_t> FeedRepository::rowsOf(const QString& table, const QString& column, std::int64_t row) const {
    std::vector<std::int64_t> result;
    if (!ExchangeRepository(m_db).hasColumn(table, column))
        return result;
    Statement s = m_db.prepare(QStringLiteral("SELECT id FROM %1 WHERE %2 = ? ORDER BY id").arg(table, column));
    for (s.bindAll(row); s.step();)
        result.push_back(s.integer(0));
    return result;
}

std::vector<Op> FeedRepository::opsGiving(const QString& table, const QString& column, const std::set<std::int64_t>& values) const {
    std::vector<OpRef> refs;
    Statement s = m_db.prepare("SELECT f.uid, o.id & 0xffffffffff, json_extract(o.body, '$.' || ?2) FROM op o JOIN feed f ON f.id = o.id >> 40 "
                               "WHERE o.tbl = (SELECT id FROM term WHERE text = ?1) AND o.body IS NOT NULL");
    for (s.bindAll(table, column); s.step();)
        if (!s.isNull(2) && values.contains(s.integer(2)))
            refs.push_back({s.blob(0), s.integer(1)});
    std::vector<Op> result;
    for (const OpRef& ref : refs)
        result.push_back(m_journal.op(ref).value());
    return result;
}

} // namespace cunwu
