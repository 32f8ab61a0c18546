#pragma once
#include "models/base/divisioncode.h"
#include "models/database/op.h"
#include <QStringList>
#include <map>
#include <optional>

namespace cunwu {

/// Who may write which table in which scope, as data (resources/tables/exchange_policy.csv): the exchange knows no
/// feature by name.
struct TablePolicy {
    QString scopeColumn;      ///< column that holds a division code; empty: no scope
    std::string scopeKey;     ///< the same, as ops name their columns
    QString scopeTable;       ///< when set, scopeColumn holds a row id of this table, whose own policy says the scope
    QString offerColumn;      ///< when set, rows change hands: names the office that a row is offered to
    bool travels = false;     ///< does it go along when the row above it changes hands?
    bool copied = false;      ///< columns tbl and row name another row; when that changes hands, the receiver gets a copy
    QString ownerColumn;      ///< column that must name the writer's level; empty: none
    bool erasable = false;    ///< may a row be erased on request?
    bool ownerOnly = false;   ///< nobody but the office of that level writes the row, its own villages included
    QStringList writers;      ///< levels: village, township, county
    bool upwardsOnly = false; ///< rows that no office below gets
    QString monthColumn;      ///< column that holds the month (yyyymm) of a row; empty: none
    QString stageColumn;      ///< column that says how far the month is; empty: the rows are a village's entries
};

class Policy {
public:
    static const Policy& shipped(); ///< read once, then immutable; any thread
    const TablePolicy* find(const QString& table) const;
    const std::map<QString, TablePolicy>& tables() const { return m_tables; }
    /// yyyymm that the op names; 0 when it names none: an edit of a row that stays in its month.
    int monthOf(const Op& op) const;
    /// May an office write a row of this scope? A village writes its own, a township and a county what lies in them;
    /// a scope that is empty means "all below", which only the writer's own level may claim.
    static bool mayWrite(const DivisionCode& office, const QString& scope);

private:
    Policy();
    std::map<QString, TablePolicy> m_tables;
};

/// A column's value as scopes and owners are compared.
QString textOf(const OpValue& value);
QString levelWord(const DivisionCode& office); ///< "village", "township", "county"

} // namespace cunwu
