#include "models/exchange/movepolicy.h"

#include "models/database/journal.h"
#include "models/exchange/movefile.h"
#include "models/office/officesession.h"

namespace cunwu {

MovePolicy::MovePolicy(OfficeSession& session)
    : m_journal(*session.db().journal()), m_repository(session.db()), m_exchange(session.db()), m_registry(session), m_own(session.office().code) {}

static QString textIn(const Columns& columns, const QString& column) {
    const auto it = columns.find(column.toStdString());
    const auto* text = it == columns.end() ? nullptr : std::get_if<std::string>(&it->second);
    return text ? QString::fromStdString(*text) : QString();
}

/// Other villages' entries come only to the offices above; a village has nothing to judge by and receives only its own.
bool MovePolicy::concerns(const Op& op) const {
    if (op.parents.empty() || m_own.level() == DivisionCode::Level::Village)
        return false;
    const TablePolicy* policy = Policy::shipped().find(op.table);
    return policy && !policy->offerColumn.isEmpty() &&
           (op.columns.contains(policy->scopeColumn.toStdString()) || op.columns.contains(policy->offerColumn.toStdString()));
}

/// What the edit saw of the row, deleted or not; nothing when a part of that has not come yet. What is held back for good,
/// as a revoked computer's late edits, was seen, but makes nobody an owner, unless somebody accepts it (`withHeld`). What lies
/// before an acceptance that was judged, and what a document says that was written in another township, may never come here.
std::optional<Columns> MovePolicy::seenBy(const Op& op, bool withHeld) const {
    const std::vector<Op> ops = m_journal.opsOfRow(op.table, op.row);
    std::map<OpRef, const Op*> known;
    for (const Op& other : ops)
        known.emplace(other.ref, &other);
    const TablePolicy& policy = *Policy::shipped().find(op.table);
    const auto saysBoth = [&](const Op& other) { return other.columns.contains(policy.scopeKey) && other.columns.contains(policy.offerColumn.toStdString()); };
    std::vector<OpRef> todo = op.parents, before;
    std::set<OpRef> done;
    std::vector<Op> past;
    for (const bool needed : {true, false}) {
        while (!todo.empty()) {
            const OpRef ref = todo.back();
            todo.pop_back();
            if (!done.insert(ref).second)
                continue;
            if (const auto it = known.find(ref); it != known.end()) {
                past.push_back(*it->second);
                std::vector<OpRef>& next = saysBoth(*it->second) ? before : todo;
                next.insert(next.end(), it->second->parents.begin(), it->second->parents.end());
                continue;
            }
            const auto held = m_exchange.held(ref);
            if (!held || (held->reason != u"revoked" && held->reason != u"lamport")) {
                if (needed && (op.columns.contains(policy.scopeKey) || !isFromOutside(ref)))
                    return std::nullopt;
                continue;
            }
            todo.insert(todo.end(), held->op.parents.begin(), held->op.parents.end());
            if (withHeld)
                past.push_back(held->op);
        }
        todo = std::exchange(before, {});
    }
    // A deletion takes nobody's row: it stands for the edit before it.
    for (Op& other : past)
        other.kind = OpKind::Put;
    return fold(past).columns;
}

/// Does a genuine document from a village outside this office name the op?
bool MovePolicy::isFromOutside(const OpRef& ref) const {
    const auto naming = m_repository.naming({ref});
    return std::any_of(naming.begin(), naming.end(), [this](const StoredMove& move) {
        const auto from = DivisionCode::parse(move.document.from.office);
        return from && !m_own.contains(*from) && isGenuine(move);
    });
}

QString MovePolicy::refusal(const Op& op, const DivisionCode& writer) const {
    const TablePolicy& policy = *Policy::shipped().find(op.table);
    const bool claims = op.columns.contains(policy.scopeColumn.toStdString());
    if (claims && textIn(op.columns, policy.scopeColumn) != writer.toString())
        return QStringLiteral("scope"); // nobody gives a row away but by offering it
    const auto past = seenBy(op, false);
    if (!past)
        return claims && isProven(op, writer, policy) ? QString() : QStringLiteral("offer");
    const auto allows = [&](const Columns& seen) {
        const QString owner = textIn(seen, policy.scopeColumn);
        return (!owner.isEmpty() && Policy::mayWrite(writer, owner)) || (claims && textIn(seen, policy.offerColumn) == writer.toString());
    };
    if (allows(*past))
        return {};
    return claims && allows(*seenBy(op, true)) ? QStringLiteral("offer") : QStringLiteral("scope");
}

/// From another township or county: its entries never come here, its signed document does.
bool MovePolicy::isProven(const Op& op, const DivisionCode& writer, const TablePolicy& policy) const {
    for (const StoredMove& move : m_repository.ofRow(op.row)) {
        const MoveDocument& d = move.document;
        const auto from = DivisionCode::parse(d.from.office);
        if (d.kind != MoveDocument::Kind::Transfer || d.to.office != writer.toString() || !from || m_own.contains(*from) || d.root().table != op.table ||
            textIn(d.root().columns, policy.scopeColumn) != d.from.office)
            continue;
        const bool seen = std::all_of(d.root().heads.begin(), d.root().heads.end(),
                                      [&](const MoveHead& head) { return std::find(op.parents.begin(), op.parents.end(), head.ref) != op.parents.end(); });
        if (seen && isGenuine(move))
            return true;
    }
    return false;
}

bool MovePolicy::everOwned(const QString& table, std::int64_t row, const DivisionCode& writer) const {
    const TablePolicy* policy = Policy::shipped().find(table);
    if (!policy || policy->scopeColumn.isEmpty())
        return false;
    const std::string column = policy->scopeColumn.toStdString();
    std::set<QString> met;
    for (const Op& op : m_journal.opsOfRow(table, row)) {
        const auto it = op.columns.find(column);
        if (it == op.columns.end())
            continue;
        const auto* number = std::get_if<std::int64_t>(&it->second);
        const QString value = number ? QString::number(*number) : textIn(op.columns, policy->scopeColumn);
        if (value.isEmpty() || !met.insert(value).second)
            continue;
        if (policy->scopeTable.isEmpty() ? Policy::mayWrite(writer, value) : everOwned(policy->scopeTable, value.toLongLong(), writer))
            return true;
    }
    return false;
}

bool MovePolicy::gaveAwayBefore(const QString& table, std::int64_t row, const Op& op, const QString& village) const {
    const TablePolicy* policy = Policy::shipped().find(table);
    for (const MoveRepository::Given& given : m_repository.givenRows(table, row))
        for (const Op& note : given.village == village ? m_journal.opsOfRow(QStringLiteral("moved_out"), given.id) : std::vector<Op>())
            if (note.ref.feed == op.ref.feed && note.ref.seq < op.ref.seq)
                return true;
    const auto above = policy && !policy->scopeTable.isEmpty() ? m_exchange.rowValue(table, policy->scopeColumn, row) : std::nullopt;
    return above && gaveAwayBefore(policy->scopeTable, above->toLongLong(), op, village);
}

/// Also by one that was revoked since: the receiver took its word when it accepted, and its own computers count from there.
bool MovePolicy::states(const OpRef& ref, std::int64_t lamport) const {
    const auto stating = m_repository.stating(ref, lamport);
    return std::any_of(stating.begin(), stating.end(), [this](const StoredMove& move) { return writerOf(move).has_value(); });
}

std::optional<Device> MovePolicy::writerOf(const StoredMove& move) const {
    const auto read = readMove(move.bytes);
    auto device = read ? m_registry.trusted(read->signer) : std::nullopt;
    return device && device->subject.office == move.document.from.office ? std::move(device) : std::nullopt;
}

bool MovePolicy::isGenuine(const StoredMove& move) const {
    const auto device = writerOf(move);
    if (!device)
        return false;
    if (!device->cutoffs)
        return true;
    const OpRef& written = move.document.kind == MoveDocument::Kind::Transfer ? move.document.offer : move.document.op;
    const auto cutoff = device->cutoffs->find(written.feed);
    return cutoff != device->cutoffs->end() && written.seq <= cutoff->second;
}

bool isErased(const Journal& journal, const MoveRow& row, const OpRef& offer) {
    const TablePolicy* policy = Policy::shipped().find(row.table);
    return journal.isErased(row.table, row.row) || (policy && policy->copied && journal.isErased(row.table, copyOf(row.table, row.row, offer)));
}

} // namespace cunwu
