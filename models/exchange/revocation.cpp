#include "models/exchange/revocation.h"

#include "models/database/installation.h"
#include "models/exchange/policy.h"
#include "models/office/officesession.h"

namespace cunwu {

Revocation::Revocation(OfficeSession& session)
    : m_db(session.db()), m_journal(*session.db().journal()), m_repository(session.db()), m_feeds(session.db()) {}

bool Revocation::isLate(const Device& device, const OpRef& ref) {
    if (!device.cutoffs)
        return false;
    const auto cutoff = device.cutoffs->find(ref.feed);
    if (cutoff != device.cutoffs->end() && ref.seq <= cutoff->second)
        return false;
    const auto accepted = device.accepted.find(ref.feed);
    return accepted == device.accepted.end() || !accepted->second.contains(ref.seq);
}

void Revocation::apply() {
    std::map<QString, Device> devices;
    for (Device& device : m_repository.devices())
        devices.emplace(device.subject.installation, std::move(device));
    for (const Journal::FeedInfo& feed : m_journal.feeds()) {
        const auto device = devices.find(feed.installation);
        if (device == devices.end() || feed.installation == Installation::id())
            continue;
        if (device->second.cutoffs)
            recall(feed, device->second);
        letGo(feed, device->second);
    }
}

void Revocation::recall(const Journal::FeedInfo& feed, const Device& device) {
    const auto cutoff = device.cutoffs->find(feed.uid);
    const std::int64_t counts = cutoff == device.cutoffs->end() ? 0 : cutoff->second;
    std::vector<Op> late = m_journal.opsOfFeed(feed.uid, counts + 1, feed.seq);
    std::erase_if(late, [&](const Op& op) { return !isLate(device, op.ref); });
    hold(late, QStringLiteral("revoked"));
    for (const QString& reason : {QStringLiteral("row"), QStringLiteral("offer"), QStringLiteral("scope"), QStringLiteral("erased"), QStringLiteral("unknown")}) // those would be tried again
        for (HeldOp& held : m_feeds.held(feed.uid, reason))
            if (isLate(device, held.op.ref)) {
                held.reason = QStringLiteral("revoked");
                m_repository.hold(held);
            }
}

/// Accepted since, or the computer is confirmed anew: tried again like ops whose row was missing.
void Revocation::letGo(const Journal::FeedInfo& feed, const Device& device) {
    for (HeldOp& held : m_feeds.held(feed.uid, QStringLiteral("revoked")))
        if (!isLate(device, held.op.ref)) {
            held.reason = QStringLiteral("row");
            m_repository.hold(held);
        }
}

void Revocation::hold(const std::vector<Op>& ops, const QString& reason) {
    std::vector<OpRef> refs;
    for (const Op& op : ops) {
        m_repository.hold({op, reason, m_journal.feed(op.ref.feed)->office});
        refs.push_back(op.ref);
    }
    if (refs.empty())
        return;
    orphans(m_journal.recall(refs));
    for (const Op& op : ops)
        if (const auto named = Journal::namedBy(op); named && !m_journal.isErased(named->first, named->second))
            disown(*named);
}

/// The record that took the content out counts no longer. Others still have it: the entries wait for it, as if they had come bare.
void Revocation::disown(const Journal::RowName& row) {
    std::vector<Op> bare = m_journal.opsOfRow(row.first, row.second);
    std::erase_if(bare, [](const Op& op) { return op.erased.isEmpty(); });
    hold(bare, QStringLiteral("erased"));
}

/// Does any op that is left say to whom the row belongs?
bool Revocation::hasScope(const Journal::RowName& row) const {
    const TablePolicy* policy = Policy::shipped().find(row.first);
    if (!policy || policy->scopeColumn.isEmpty() || m_journal.isErased(row.first, row.second))
        return true;
    const std::string column = policy->scopeColumn.toStdString();
    for (const Op& op : m_journal.opsOfRow(row.first, row.second))
        if (op.columns.contains(column))
            return true;
    return false;
}

/// Rows that lost the op which made them, and what belongs to them: others' edits wait as if they had come first.
void Revocation::orphans(const std::set<Journal::RowName>& rows) {
    std::map<QString, std::set<std::int64_t>> lost;
    for (const auto& row : rows)
        if (!hasScope(row))
            lost[row.first].insert(row.second);
    for (const auto& [table, ids] : lost) {
        for (const auto& [name, policy] : Policy::shipped().tables()) {
            if (policy.scopeTable != table)
                continue;
            for (const std::int64_t id : ids)
                for (const std::int64_t below : m_feeds.rowsOf(name, policy.scopeColumn, id))
                    hold(m_journal.opsOfRow(name, below), QStringLiteral("row"));
            hold(m_feeds.opsGiving(name, policy.scopeColumn, ids), QStringLiteral("row"));
        }
        for (const std::int64_t id : ids)
            hold(m_journal.opsOfRow(table, id), QStringLiteral("row"));
    }
}

} // namespace cunwu
