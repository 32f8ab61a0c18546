#include "models/database/fold.h"

#include <algorithm>

namespace cunwu {

namespace {

using Index = std::size_t;

/// Columns by which a row changes hands between offices (schema step 3): whose it is, and to whom it is offered.
const std::string ownerColumn = "village", offerColumn = "moves_to";

/// The ops of one row with their causal past. Ops see each other only through parents that are in the set.
class History {
public:
    explicit History(const std::vector<Op>& ops) : m_ops(ops) {
        // A duplicate is the same op: the set counts.
        for (Index i = 0; i < ops.size(); ++i)
            m_byRef.emplace(ops[i].ref, i);
        for (const auto& [ref, i] : m_byRef)
            m_order.push_back(i);
        // An op's lamport is above those of its parents, so this is a causal order.
        std::sort(m_order.begin(), m_order.end(), [&](Index a, Index b) { return before(a, b); });
    }
    bool before(Index a, Index b) const {
        return std::tie(m_ops[a].lamport, m_ops[a].hash, m_ops[a].ref) < std::tie(m_ops[b].lamport, m_ops[b].hash, m_ops[b].ref);
    }
    const std::vector<Index>& order() const { return m_order; }
    const Op& op(Index i) const { return m_ops[i]; }

    std::vector<Index> parents(Index i) const {
        std::vector<Index> result;
        for (const OpRef& ref : m_ops[i].parents)
            if (const auto it = m_byRef.find(ref); it != m_byRef.end())
                result.push_back(it->second);
        return result;
    }
    std::optional<Index> find(const OpRef& ref) const {
        const auto it = m_byRef.find(ref);
        return it == m_byRef.end() ? std::nullopt : std::optional(it->second);
    }
    /// Is `a` in the past of `b`?
    bool seen(Index a, Index b) const {
        std::vector<Index> todo = parents(b);
        std::set<Index> done;
        while (!todo.empty()) {
            const Index i = todo.back();
            todo.pop_back();
            if (i == a)
                return true;
            if (!done.insert(i).second || m_ops[i].lamport < m_ops[a].lamport)
                continue;
            const auto more = parents(i);
            todo.insert(todo.end(), more.begin(), more.end());
        }
        return false;
    }
    /// A chain needs no search: each op names exactly the one before it.
    bool isChain() const {
        for (Index k = 1; k < m_order.size(); ++k) {
            const auto& named = m_ops[m_order[k]].parents;
            if (named.size() != 1 || named[0] != m_ops[m_order[k - 1]].ref)
                return false;
        }
        return true;
    }

private:
    const std::vector<Op>& m_ops;
    std::map<OpRef, Index> m_byRef;
    std::vector<Index> m_order;
};

FoldedRow foldChain(const History& history) {
    FoldedRow row;
    for (const Index i : history.order()) {
        const Op& op = history.op(i);
        row.alive = op.kind == OpKind::Put;
        for (const auto& [name, value] : op.columns)
            row.columns[name] = value;
    }
    return row;
}

/// Keeps in `heads` only what the new op has not seen, then adds it.
void addHead(const History& history, std::vector<Index>& heads, Index op) {
    std::erase_if(heads, [&](Index head) { return history.seen(head, op); });
    heads.push_back(op);
}

/// How often the row had changed hands by the time of each op that says whose it is: its owner offered it (`moves_to`) and
/// the one named there took it, having seen the offer. The longest chain of hands counts before any counter, so that a
/// former owner who writes without knowing never gets the row back. Grows along causality.
std::map<Index, int> custody(const History& history) {
    std::vector<Index> owners, offers;
    for (const Index i : history.order()) {
        if (history.op(i).columns.contains(ownerColumn))
            owners.push_back(i);
        if (history.op(i).columns.contains(offerColumn))
            offers.push_back(i);
    }
    std::map<Index, int> hands;
    for (const Index i : owners) {
        const OpValue& owner = history.op(i).columns.at(ownerColumn);
        const Index* last = nullptr; // what the writer of i saw
        for (const Index& j : owners)
            if (hands.contains(j) && history.seen(j, i) && (!last || hands[j] >= hands[*last])) // in causal order: later ones win
                last = &j;
        hands[i] = last ? hands[*last] : 0;
        if (last && history.op(*last).columns.at(ownerColumn) != owner)
            hands[i] += std::any_of(offers.begin(), offers.end(), [&](Index offer) {
                return history.op(offer).columns.at(offerColumn) == owner && history.seen(offer, i);
            });
    }
    return hands;
}

void settleColumn(const History& history, const std::string& name, std::vector<Index> heads, FoldedRow& row) {
    std::map<Index, int> hands;
    if (heads.size() > 1 && (name == ownerColumn || name == offerColumn)) {
        const std::map<Index, int> owners = custody(history);
        hands = owners;
        for (const Index head : heads) // who offers is judged by the last hand that he knew of
            if (!owners.contains(head))
                for (const auto& [owner, count] : owners)
                    if (history.seen(owner, head))
                        hands[head] = std::max(hands[head], count);
    }
    std::sort(heads.begin(), heads.end(), [&](Index a, Index b) {
        const int ofA = hands[a], ofB = hands[b];
        return ofA != ofB ? ofA > ofB : history.before(b, a);
    });
    const auto value = [&](Index i) -> const OpValue& { return history.op(i).columns.at(name); };
    row.columns[name] = value(heads.front());
    const bool same = std::all_of(heads.begin(), heads.end(), [&](Index i) { return value(i) == value(heads.front()); });
    if (!same)
        for (const Index i : heads)
            row.conflicts[name].push_back(history.op(i).ref);
}

FoldedRow foldGraph(const History& history) {
    FoldedRow row;
    std::map<std::string, std::vector<Index>> columnHeads;
    std::vector<Index> putHeads, dels;
    for (const Index i : history.order()) {
        if (history.op(i).kind == OpKind::Del) {
            dels.push_back(i);
            continue;
        }
        addHead(history, putHeads, i);
        for (const auto& [name, value] : history.op(i).columns)
            addHead(history, columnHeads[name], i);
    }
    // A del takes away exactly what it has seen; a put head that no del saw keeps the row.
    bool afterDel = dels.empty(), concurrent = false;
    for (const Index put : putHeads) {
        if (std::any_of(dels.begin(), dels.end(), [&](Index del) { return history.seen(put, del); }))
            continue;
        row.alive = true;
        const bool knewAll = std::all_of(dels.begin(), dels.end(), [&](Index del) { return history.seen(del, put); });
        (knewAll ? afterDel : concurrent) = true;
    }
    row.revived = row.alive && concurrent && !afterDel;
    for (auto& [name, heads] : columnHeads)
        settleColumn(history, name, heads, row);
    return row;
}

} // namespace

FoldedRow fold(const std::vector<Op>& ops) {
    const History history(ops);
    FoldedRow row = history.isChain() ? foldChain(history) : foldGraph(history);
    if (!row.alive) { // a dead row has nothing to say
        row.columns.clear();
        row.conflicts.clear();
    }
    return row;
}

FoldedRow foldSeen(const std::vector<Op>& ops, const std::vector<OpRef>& parents) {
    const History history(ops);
    std::vector<Index> todo;
    std::set<Index> past;
    for (const OpRef& ref : parents)
        if (const auto i = history.find(ref))
            todo.push_back(*i);
    while (!todo.empty()) {
        const Index i = todo.back();
        todo.pop_back();
        if (!past.insert(i).second)
            continue;
        const auto more = history.parents(i);
        todo.insert(todo.end(), more.begin(), more.end());
    }
    std::vector<Op> seen;
    seen.reserve(past.size());
    for (const Index i : past)
        seen.push_back(ops[i]);
    return fold(seen);
}

std::vector<OpRef> heads(const std::vector<Op>& ops) {
    std::set<OpRef> refs;
    for (const Op& op : ops)
        refs.insert(op.ref);
    for (const Op& op : ops)
        for (const OpRef& parent : op.parents)
            refs.erase(parent);
    return {refs.begin(), refs.end()};
}

} // namespace cunwu
