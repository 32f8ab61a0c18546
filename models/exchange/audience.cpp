#include "models/exchange/audience.h"

#include "models/database/journal.h"
#include "models/exchange/oplines.h"
#include "models/exchange/policy.h"
#include "models/office/officesession.h"

namespace cunwu {

Audience::Audience(OfficeSession& session, const DivisionCode& reader)
    : m_session(session), m_reader(reader), m_level(levelWord(session.office().code)), m_everything(reader.contains(session.office().code)) {}

bool Audience::isRelated(const QString& scope) const {
    const auto code = DivisionCode::parse(scope);
    return scope.isEmpty() || (code && (m_reader.contains(*code) || code->contains(m_reader)));
}

bool Audience::isMeant(const Op& op, const QString& writer) {
    if (m_everything)
        return true;
    const TablePolicy* policy = Policy::shipped().find(op.table);
    if (!policy || policy->upwardsOnly || !policy->writers.contains(writer))
        return false;
    if (policy->scopeColumn.isEmpty())
        return true;
    const Scopes& scopes = scopesOf(op.table, op.row);
    return std::any_of(scopes.begin(), scopes.end(), [this](const QString& scope) { return isRelated(scope); });
}

const Audience::Scopes& Audience::scopesOf(const QString& table, std::int64_t row) {
    const auto [slot, isNew] = m_scopes.try_emplace({table, row});
    const TablePolicy* policy = Policy::shipped().find(table);
    if (!isNew || !policy || policy->scopeColumn.isEmpty())
        return slot->second;
    for (const auto& record : m_session.db().journal()->erasures(table, row)) // no op says it any more
        slot->second.insert(record.village);
    for (const Op& op : m_session.db().journal()->opsOfRow(table, row)) {
        const auto given = op.columns.find(policy->scopeKey);
        if (given == op.columns.end())
            continue;
        if (policy->scopeTable.isEmpty()) {
            slot->second.insert(textOf(given->second));
        } else {
            const Scopes& above = scopesOf(policy->scopeTable, textOf(given->second).toLongLong());
            slot->second.insert(above.begin(), above.end());
        }
    }
    return slot->second;
}

std::vector<Op> Audience::only(std::vector<Op> ops) {
    std::vector<Op> result;
    result.reserve(ops.size());
    for (Op& op : ops) {
        if (isMeant(op, m_level))
            result.push_back(std::move(op));
        else if (!result.empty() && isBlank(result.back()))
            result.back() = makeBlank(result.back(), op);
        else
            result.push_back(makeBlank(op, op));
    }
    return result;
}

} // namespace cunwu
