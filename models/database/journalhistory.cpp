// Reading the journal: actions, changes, the life of a row.
#include "models/database/database.h"
#include "models/database/journal.h"
#include "models/database/journaltables.h"

namespace cunwu {

Op Journal::readOp(Statement& s) const {
    Op op;
    const std::int64_t id = s.integer(0);
    op.ref = {feedUid(id >> feedShift), id & seqMask};
    op.lamport = s.integer(1);
    op.table = termText(s.integer(2));
    op.row = s.integer(3);
    op.kind = s.integer(4) == 1 ? OpKind::Del : OpKind::Put;
    if (!s.isNull(5))
        op.columns = decodeBody(s.utf8(5));
    if (!s.isNull(6))
        op.parents = decodeParents(s.blob(6));
    op.action = s.integer(7);
    op.undoes = s.integer(8);
    op.label = s.isNull(9) ? actionLabel(id >> feedShift, op.action) : s.text(9);
    op.user = termText(s.integer(10));
    op.at = s.integer(11);
    op.hash = s.blob(12);
    if (!s.isNull(13))
        if (const auto base = decodeParents(s.blob(13)); !base.empty())
            op.base = base.front();
    if (!s.isNull(14))
        op.erased = s.blob(14);
    return op;
}

std::int64_t Journal::opCount() const {
    return m_db.scalar("SELECT count(*) FROM op");
}

std::vector<Op> Journal::opsOfRow(const QString& table, std::int64_t row) const {
    std::vector<Op> ops;
    Statement s = m_db.prepare((std::string(opColumns) + "WHERE row = ? ORDER BY id").c_str());
    s.bind(1, row);
    while (s.step())
        if (Op op = readOp(s); op.table == table)
            ops.push_back(std::move(op));
    return ops;
}

std::vector<Op> Journal::opsOfAction(std::int64_t feed, std::int64_t action, int limit) const {
    std::vector<Op> ops;
    Statement s = m_db.prepare((std::string(opColumns) + "WHERE id >= ? AND id < ? ORDER BY id").c_str());
    s.bindAll((feed << feedShift) | action, (feed + 1) << feedShift);
    while (int(ops.size()) < limit && s.step() && s.integer(7) == action)
        ops.push_back(readOp(s));
    return ops;
}

void Journal::eachOp(const std::function<void(const Op&)>& visit) const {
    Statement s = m_db.prepare((std::string(opColumns) + "ORDER BY id").c_str());
    while (s.step())
        visit(readOp(s));
}

/// An action's ops stand side by side in its feed: first and last are enough.
ActionInfo Journal::actionOf(std::int64_t feed, std::int64_t lastSeq) const {
    ActionInfo info;
    Statement s = m_db.prepare("SELECT action, undoes, label, user, at FROM op WHERE id = ?");
    s.bind(1, (feed << feedShift) | lastSeq);
    if (!s.step())
        return info;
    info.feed = feed;
    info.action = s.integer(0);
    info.undoes = s.integer(1);
    info.label = s.isNull(2) ? actionLabel(feed, info.action) : s.text(2);
    info.user = termText(s.integer(3));
    info.at = QDateTime::fromMSecsSinceEpoch(s.integer(4));
    info.ops = int(lastSeq - info.action + 1);
    info.own = feed == m_feed;
    return info;
}

namespace {

/// Walks the actions of one feed, newest first.
class ActionWalk {
public:
    ActionWalk(Database& db, std::int64_t feed) : m_db(db), m_feed(feed), m_below((feed + 1) << feedShift) { advance(); }
    bool atEnd() const { return m_seq == 0; }
    std::int64_t lastSeq() const { return m_seq; }
    std::int64_t lamport() const { return m_lamport; }
    void next() {
        m_below = (m_feed << feedShift) | m_action;
        advance();
    }

private:
    void advance() {
        Statement s = m_db.prepare("SELECT id, action, lamport FROM op WHERE id < ? ORDER BY id DESC LIMIT 1");
        s.bind(1, m_below);
        if (s.step() && (s.integer(0) >> feedShift) == m_feed) {
            m_seq = s.integer(0) & seqMask;
            m_action = std::min(s.integer(1), m_seq);
            m_lamport = s.integer(2);
        } else {
            m_seq = 0;
        }
    }
    Database& m_db;
    std::int64_t m_feed, m_below, m_seq = 0, m_action = 0, m_lamport = 0;
};

/// Which actions of a feed are taken back by later ones. Fed newest first.
class TakenBack {
public:
    /// True when `info` itself stands (nobody took it back).
    bool stands(const ActionInfo& info) {
        if (m_cancelled.contains(info.action))
            return false;
        if (info.undoes)
            m_cancelled.insert(info.undoes);
        return true;
    }

private:
    std::set<std::int64_t> m_cancelled;
};

} // namespace

std::vector<ActionInfo> Journal::actions(int limit, int offset) const {
    std::vector<ActionWalk> walks;
    std::vector<TakenBack> cancelled;
    std::vector<std::int64_t> feeds;
    for (Statement s = m_db.prepare("SELECT id FROM feed ORDER BY id"); s.step();) {
        feeds.push_back(s.integer(0));
        walks.emplace_back(m_db, s.integer(0));
        cancelled.emplace_back();
    }
    std::vector<ActionInfo> result;
    for (int taken = 0; taken < limit + offset; ++taken) {
        int newest = -1;
        for (int i = 0; i < int(walks.size()); ++i)
            if (!walks[i].atEnd() && (newest < 0 || walks[i].lamport() > walks[newest].lamport()))
                newest = i;
        if (newest < 0)
            break;
        ActionInfo info = actionOf(feeds[newest], walks[newest].lastSeq());
        info.undone = !cancelled[newest].stands(info);
        walks[newest].next();
        if (taken >= offset)
            result.push_back(std::move(info));
    }
    return result;
}

static void appendChanges(std::vector<ChangeInfo>& result, const Op& op, const FoldedRow& before) {
    ChangeInfo change{op.table, op.row, op.kind, {}, {}, {}, op.label, op.user, QDateTime::fromMSecsSinceEpoch(op.at)};
    change.erased = !op.erased.isEmpty();
    if (op.kind == OpKind::Del || change.erased) {
        result.push_back(change);
        return;
    }
    for (const auto& [name, value] : op.columns) {
        const auto old = before.columns.find(name);
        change.before = old == before.columns.end() ? OpValue() : old->second;
        change.after = value;
        change.column = QString::fromStdString(name);
        if (change.before != change.after)
            result.push_back(change);
    }
}

std::vector<ChangeInfo> Journal::changes(std::int64_t feed, std::int64_t action, int limit) const {
    std::vector<ChangeInfo> result;
    for (const Op& op : opsOfAction(feed, action, limit)) {
        if (int(result.size()) >= limit)
            break;
        const FoldedRow before = op.parents.empty() ? FoldedRow() : foldSeen(opsOfRow(op.table, op.row), op.parents);
        appendChanges(result, op, before);
    }
    return result;
}

std::vector<ChangeInfo> Journal::rowHistory(const QString& table, std::int64_t row) const {
    std::vector<ChangeInfo> result;
    std::vector<Op> ops = opsOfRow(table, row);
    std::sort(ops.begin(), ops.end(), [](const Op& a, const Op& b) { return std::tie(a.lamport, a.hash) < std::tie(b.lamport, b.hash); });
    for (const Op& op : ops)
        appendChanges(result, op, foldSeen(ops, op.parents));
    return result;
}

// --- What can be undone

/// Undo of undo is redo: an action's depth is the length of its chain of `undoes`; even does, odd takes back.
std::optional<ActionInfo> Journal::findOwn(bool undo) const {
    if (!m_feed)
        return std::nullopt;
    TakenBack cancelled;
    ActionWalk walk(m_db, m_feed);
    for (int looked = 0; !walk.atEnd() && looked < 2000; ++looked, walk.next()) {
        const ActionInfo info = actionOf(m_feed, walk.lastSeq());
        if (!cancelled.stands(info))
            continue;
        int depth = 0;
        for (std::int64_t target = info.undoes; target; ++depth)
            target = actionOf(m_feed, target).undoes;
        if ((depth % 2 == 0) == undo)
            return info;
        if (!undo && depth == 0)
            return std::nullopt; // something new was done since
    }
    return std::nullopt;
}

std::optional<ActionInfo> Journal::undoable() const {
    return findOwn(true);
}

std::optional<ActionInfo> Journal::redoable() const {
    return findOwn(false);
}

} // namespace cunwu
