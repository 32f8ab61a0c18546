// Taking ops out again: what a computer wrote after it was lost, found out later.
#include "models/database/database.h"
#include "models/database/journal.h"
#include "models/database/journaltables.h"

namespace cunwu {

/// An op without a label of its own reads it from the first op of its action; it gets its own before that one goes.
static void keepLabels(Database& db, std::int64_t id, std::int64_t action, const QString& label) {
    const std::int64_t feed = id >> feedShift;
    if ((id & seqMask) != action)
        return;
    std::int64_t last = id;
    Statement s = db.prepare("SELECT id, action FROM op WHERE id > ? AND id < ? ORDER BY id");
    for (s.bindAll(id, (feed + 1) << feedShift); s.step() && s.integer(1) == action;)
        last = s.integer(0);
    if (last > id)
        db.prepare("UPDATE op SET label = ? WHERE id > ? AND id <= ? AND label IS NULL").run(label, id, last);
}

std::set<Journal::RowName> Journal::recall(const std::vector<OpRef>& refs) {
    std::set<RowName> rows;
    bool own = false;
    for (const OpRef& ref : refs) {
        const auto gone = op(ref);
        if (!gone)
            continue;
        const std::int64_t feed = localFeed(ref.feed, false), id = (feed << feedShift) | ref.seq;
        keepLabels(m_db, id, gone->action, gone->label);
        m_db.prepare("DELETE FROM op WHERE id = ?").run(id);
        rows.insert({gone->table, gone->row});
        touch(gone->table, gone->row);
        own |= feed == m_feed;
    }
    for (const bool records : {true, false}) { // what is erased is known first
        for (const auto& [name, row] : rows)
            if (const Table* t = table(name); t && (name == erasureTable) == records)
                refold(*t, row);
        m_erased.reset();
    }
    const std::int64_t counter = m_counter, nonce = m_nonce;
    loadFeed(); // counts from what is still there
    if (nonce == m_nonce)
        m_counter = std::max(m_counter, counter);
    if (own) // ids of rows that only recalled ops name are not handed out again
        newNonce();
    return rows;
}

/// Own ops that are held back keep their place in the feed: the next one comes after them.
void Journal::takeUpHeld() {
    Statement s = m_db.prepare("SELECT seq, lamport, hash FROM held_op WHERE feed = ? ORDER BY seq DESC LIMIT 1");
    s.bind(1, feedUid());
    if (!s.step() || s.integer(0) <= m_seq)
        return;
    m_seq = s.integer(0);
    m_head = s.blob(2);
    if (s.integer(1) >= m_lamport) {
        m_lamport = s.integer(1);
        m_base = {};
    }
}

} // namespace cunwu
