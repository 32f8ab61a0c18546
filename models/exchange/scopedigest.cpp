#include "models/exchange/scopedigest.h"

#include "models/database/journal.h"
#include "models/exchange/exchangerepository.h"
#include "models/exchange/policy.h"
#include <QCryptographicHash>
#include <unordered_set>

namespace cunwu {

namespace {

using Rows = std::unordered_set<std::int64_t>;

/// The rows of a table that lie in the scope, by the policy's columns; those of a table are looked up once.
class RowsWithin {
public:
    RowsWithin(Database& db, const DivisionCode& scope) : m_repository(db), m_scope(scope) {}

    const Rows& of(const QString& table) {
        if (const auto known = m_tables.find(table); known != m_tables.end())
            return known->second;
        Rows rows;
        const TablePolicy* policy = Policy::shipped().find(table);
        if (policy && !policy->scopeColumn.isEmpty()) {
            const Rows* above = policy->scopeTable.isEmpty() ? nullptr : &of(policy->scopeTable);
            m_repository.eachRow(table, policy->scopeColumn, [&](std::int64_t row, const QString& value) {
                if (above ? above->contains(value.toLongLong()) : isWithin(value))
                    rows.insert(row);
            });
        }
        return m_tables.emplace(table, std::move(rows)).first->second;
    }

private:
    bool isWithin(const QString& code) const {
        const auto parsed = DivisionCode::parse(code);
        return parsed && m_scope.contains(*parsed);
    }
    ExchangeRepository m_repository;
    DivisionCode m_scope;
    std::map<QString, Rows> m_tables;
};

} // namespace

ScopeDigest scopeDigest(Database& db, const DivisionCode& scope) {
    RowsWithin within(db, scope);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    ScopeDigest digest;
    Journal::dump(db, [&](const QByteArray& line) { // "table id column=value …"
        const qsizetype table = line.indexOf(' '), row = line.indexOf(' ', table + 1);
        if (!within.of(QString::fromLatin1(line.left(table))).contains(line.mid(table + 1, row - table - 1).toLongLong()))
            return;
        hash.addData(line);
        ++digest.rows;
    });
    digest.sha256 = hash.result();
    return digest;
}

} // namespace cunwu
