// Feeds as whole things: what exchange sends and receives.
#include "models/database/database.h"
#include "models/database/journal.h"
#include "models/database/journaltables.h"

namespace cunwu {

static Journal::FeedInfo readFeed(Database& db, Statement& s) {
    Journal::FeedInfo info;
    info.uid = s.blob(1);
    info.office = s.text(2);
    info.installation = s.text(3);
    info.hash = QByteArray(32, '\0');
    Statement last = db.prepare("SELECT id, lamport, hash FROM op WHERE id > ? AND id < ? ORDER BY id DESC LIMIT 1");
    last.bindAll(s.integer(0) << feedShift, (s.integer(0) + 1) << feedShift);
    if (last.step()) {
        info.seq = last.integer(0) & seqMask;
        info.lamport = last.integer(1);
        info.hash = last.blob(2);
    }
    return info;
}

std::vector<Journal::FeedInfo> Journal::feeds() const {
    std::vector<FeedInfo> result;
    for (Statement s = m_db.prepare("SELECT id, uid, office, coalesce(writer, installation) FROM feed ORDER BY uid"); s.step();)
        result.push_back(readFeed(m_db, s));
    return result;
}

std::optional<Journal::FeedInfo> Journal::feed(const QByteArray& uid) const {
    Statement s = m_db.prepare("SELECT id, uid, office, coalesce(writer, installation) FROM feed WHERE uid = ?");
    s.bind(1, uid);
    return s.step() ? std::optional(readFeed(m_db, s)) : std::nullopt;
}

bool Journal::bindFeed(const QByteArray& uid, const QString& office, const QString& installation) {
    const std::int64_t feed = localFeed(uid, true);
    QString knownOffice, knownWriter;
    {
        Statement s = m_db.prepare("SELECT office, coalesce(writer, installation) FROM feed WHERE id = ?");
        s.bind(1, feed);
        s.step();
        knownOffice = s.text(0);
        knownWriter = s.text(1);
    }
    if (knownWriter.isEmpty()) {
        m_db.prepare("UPDATE feed SET office = ?, writer = ? WHERE id = ?").run(office, installation, feed);
        return true;
    }
    return knownOffice == office && knownWriter == installation;
}

std::vector<Op> Journal::opsOfFeed(const QByteArray& uid, std::int64_t first, std::int64_t last) const {
    std::vector<Op> ops;
    const std::int64_t feed = const_cast<Journal*>(this)->localFeed(uid, false);
    if (!feed)
        return ops;
    Statement s = m_db.prepare((std::string(opColumns) + "WHERE id >= ? AND id <= ? ORDER BY id").c_str());
    s.bindAll((feed << feedShift) | first, (feed << feedShift) | std::min(last, seqMask));
    while (s.step())
        ops.push_back(readOp(s));
    return ops;
}

std::optional<Op> Journal::op(const OpRef& ref) const {
    auto found = opsOfFeed(ref.feed, ref.seq, ref.seq);
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

bool Journal::fits(const Op& op) const {
    const Table* t = table(op.table);
    if (!t)
        return true;
    auto next = op.columns.begin();
    for (const int i : t->sorted) { // both in name order
        const Table::Column& column = t->columns[std::size_t(i)];
        while (next != op.columns.end() && next->first < column.name)
            ++next;
        if (next != op.columns.end() && next->first == column.name && !column.accepts(next->second))
            return false;
    }
    return true;
}

bool Journal::isShared(const QString& table, std::int64_t row) const {
    Statement s = m_db.prepare("SELECT count(DISTINCT id >> 40) FROM op WHERE row = ? AND tbl = (SELECT id FROM term WHERE text = ?)");
    s.bindAll(row, table);
    return s.step() && s.integer(0) > 1;
}

} // namespace cunwu
