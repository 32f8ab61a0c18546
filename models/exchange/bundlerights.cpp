// Who may write what a bundle says, and whose a row is.
#include "models/exchange/bundletaker.h"
#include "models/exchange/policy.h"

namespace cunwu {

BundleTaker::Writer::Writer(const QString& office) : code(*DivisionCode::parse(office)), level(levelWord(code)) {}

bool BundleTaker::Writer::mayWrite(const QString& scope) const {
    if (!m_asked || m_scope != scope) {
        m_asked = true;
        m_scope = scope;
        m_may = Policy::mayWrite(code, scope);
    }
    return m_may;
}

QString BundleTaker::refusal(const Op& op, const Writer& writer) {
    const TablePolicy* policy = Policy::shipped().find(op.table);
    if (!policy)
        return QStringLiteral("unknown");
    if (!policy->writers.contains(writer.level))
        return QStringLiteral("scope");
    if (op.table == Journal::erasureTable)
        return recordRefusal(op, writer);
    if (!op.erased.isEmpty() || m_journal.isErased(op.table, op.row))
        return erasedRefusal(op, *policy, writer);
    if (!m_journal.fits(op))
        return QStringLiteral("malformed");
    return policy->scopeColumn.isEmpty() ? QString() : scopeRefusal(op, *policy, writer);
}

/// A village erases its own rows and no others, and what it wrote when it did not know yet that another had taken it. Whose a row
/// is, its ops say; when their content is gone already, who wrote them.
QString BundleTaker::recordRefusal(const Op& op, const Writer& writer) {
    const auto named = Journal::namedBy(op);
    const TablePolicy* policy = named ? Policy::shipped().find(named->first) : nullptr;
    const auto village = op.columns.find("village");
    if (!policy || !policy->erasable || village == op.columns.end() || !m_journal.fits(op))
        return QStringLiteral("malformed");
    const QString code = textOf(village->second);
    if (code.isEmpty() || !writer.mayWrite(code))
        return QStringLiteral("scope");
    if (writer.code != DivisionCode::parse(code)) // passed on by the county, which knows of all that had the row
        return op.row == Journal::erasureRow(named->first, named->second, code) ? QString() : QStringLiteral("scope");
    const bool wrote = m_scrubber.wrote(*named, code);
    if (!m_journal.isErased(named->first, named->second)) // else another village's record may have come first
        if (const auto present = scopeOfRow(named->first, named->second); present && *present != code) {
            const bool knew = m_scrubber.wrote(*named, *present) && m_moves.gaveAwayBefore(named->first, named->second, op, code);
            return wrote && !knew ? QString() : strange(writer);
        } else if (present) {
            return {};
        }
    return wrote ? QString() : QStringLiteral("row");
}

static std::int64_t numberOf(const OpValue& value) {
    const auto* number = std::get_if<std::int64_t>(&value);
    return number ? *number : textOf(value).toLongLong();
}

/// Nothing in it says whose the row is: the record does. Without one it waits, so that equal entries always make equal rows.
QString BundleTaker::erasedRefusal(const Op& op, const TablePolicy& policy, const Writer& writer) {
    const auto records = m_journal.erasures(op.table, op.row);
    if (records.empty())
        return QStringLiteral("erased");
    const bool may = std::any_of(records.begin(), records.end(), [&](const auto& record) { return writer.mayWrite(record.village); }) ||
                     m_scrubber.wrote({op.table, op.row}, writer.code.toString()) || hangsBelowOwn(op, policy, writer);
    return may ? QString() : strange(writer);
}

/// Somebody who moved in and was erased in the village before: the new owner's own entry says where the row hangs.
bool BundleTaker::hangsBelowOwn(const Op& op, const TablePolicy& policy, const Writer& writer) {
    const auto given = op.columns.find(policy.scopeKey);
    if (given == op.columns.end() || policy.scopeTable.isEmpty() || !m_journal.fits(op))
        return false;
    const std::int64_t row = numberOf(given->second);
    const auto scope = scopeOfRow(policy.scopeTable, row);
    return scope && (writer.mayWrite(*scope) || m_moves.everOwned(policy.scopeTable, row, writer.code));
}

/// Both the scope that the row has and the one that the op gives it must be the writer's.
QString BundleTaker::scopeRefusal(const Op& op, const TablePolicy& policy, const Writer& writer) {
    if (m_moves.concerns(op))
        return m_moves.refusal(op, writer.code);
    const auto present = scopeOfRow(op.table, op.row);
    if (present && !writer.mayWrite(*present) && !m_moves.everOwned(op.table, op.row, writer.code))
        return strange(writer);
    if (policy.ownerOnly)
        if (const QString reason = ownerRefusal(op, policy, writer); !reason.isEmpty())
            return reason;
    const auto given = op.columns.find(policy.scopeKey);
    if (given == op.columns.end())
        return present ? QString() : QStringLiteral("row");
    std::optional<QString> scope;
    bool former = false;
    if (policy.scopeTable.isEmpty()) {
        scope = textOf(given->second);
    } else {
        const std::int64_t row = numberOf(given->second);
        if (!(scope = scopeOfRow(policy.scopeTable, row)))
            return QStringLiteral("row");
        former = !writer.mayWrite(*scope) && m_moves.everOwned(policy.scopeTable, row, writer.code);
    }
    if (!former && !writer.mayWrite(*scope))
        return strange(writer);
    if (!policy.ownerColumn.isEmpty()) {
        const auto owner = op.columns.find(policy.ownerColumn.toStdString());
        const bool forAll = scope->isEmpty() || DivisionCode::parse(*scope) != writer.code;
        if (forAll && owner != op.columns.end() && textOf(owner->second) != writer.level)
            return QStringLiteral("above");
    }
    m_scopes.insert_or_assign({op.row, op.table}, scope);
    return {};
}

/// Whose the row is must stand in the op, or in what is here of the row. An edit whose past has not come waits for it: so the
/// verdict is the same in every order of arrival.
QString BundleTaker::ownerRefusal(const Op& op, const TablePolicy& policy, const Writer& writer) {
    const std::string column = policy.ownerColumn.toStdString();
    const auto given = op.columns.find(column);
    if (given != op.columns.end() && textOf(given->second) != writer.level)
        return QStringLiteral("scope");
    const std::vector<Op> known = m_journal.isUnwritten(op.row) ? std::vector<Op>() : m_journal.opsOfRow(op.table, op.row);
    const bool others = std::any_of(known.begin(), known.end(), [&](const Op& other) {
        const auto owner = other.columns.find(column);
        return owner != other.columns.end() && textOf(owner->second) != writer.level;
    });
    if (others)
        return QStringLiteral("scope");
    const bool creates = op.parents.empty() && op.kind == OpKind::Put && given != op.columns.end() && op.columns.contains(policy.scopeKey);
    return creates || !known.empty() ? QString() : QStringLiteral("row");
}

/// Rows of others; they may become its own when an acceptance that waits finds its offer.
QString BundleTaker::strange(const Writer& writer) const {
    return m_repository.waitsForOffer(writer.code.toString()) ? QStringLiteral("offer") : QStringLiteral("scope");
}

static std::optional<QString> lastScope(const std::vector<Op>& ops, const std::string& column) {
    const Op* last = nullptr;
    for (const Op& op : ops)
        if (op.columns.contains(column) && (!last || std::tie(op.lamport, op.hash) > std::tie(last->lamport, last->hash)))
            last = &op;
    return last ? std::optional(textOf(last->columns.at(column))) : std::nullopt;
}

/// As it is before this bundle's ops are in, but for what they say of it: asked once a bundle for each row.
std::optional<QString> BundleTaker::scopeOfRow(const QString& table, std::int64_t row) {
    if (const auto it = m_scopes.find({row, table}); it != m_scopes.end())
        return it->second;
    const auto scope = m_journal.isUnwritten(row) ? std::nullopt : writtenScope(table, row);
    m_scopes.emplace(Row{row, table}, scope);
    return scope;
}

void BundleTaker::forgetScopes() {
    m_scopes = Scopes(&m_memory);
    m_memory.release();
}

std::optional<QString> BundleTaker::writtenScope(const QString& table, std::int64_t row) {
    const TablePolicy* policy = Policy::shipped().find(table);
    if (!policy || policy->scopeColumn.isEmpty())
        return std::nullopt;
    if (const auto records = m_journal.erasures(table, row); !records.empty())
        return records.front().village;
    auto value = m_repository.rowValue(table, policy->scopeColumn, row);
    if (!value) // deleted: where it last belonged
        value = lastScope(m_journal.opsOfRow(table, row), policy->scopeKey);
    return value && !policy->scopeTable.isEmpty() ? scopeOfRow(policy->scopeTable, value->toLongLong()) : value;
}

} // namespace cunwu
