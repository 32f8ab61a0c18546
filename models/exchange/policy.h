#pragma once
#include "models/base/divisioncode.h"
#include <QStringList>
#include <map>
#include <optional>

namespace cunwu {

/// Who may write which table in which scope, as data (resources/tables/exchange_policy.csv): the exchange knows no
/// feature by name.
struct TablePolicy {
    QString scopeColumn; ///< column that holds a division code; empty: no scope
    QString scopeTable;  ///< when set, scopeColumn holds a row id of this table, whose own policy says the scope
    QString ownerColumn; ///< column that must name the writer's level; empty: none
    QStringList writers; ///< levels: village, township, county
};

class Policy {
public:
    static const Policy& shipped(); ///< read once, then immutable; any thread
    const TablePolicy* find(const QString& table) const;
    const std::map<QString, TablePolicy>& tables() const { return m_tables; }
    /// May an office write a row of this scope? A village writes its own, a township and a county what lies in them;
    /// a scope that is empty means "all below", which only the writer's own level may claim.
    static bool mayWrite(const DivisionCode& office, const QString& scope);

private:
    Policy();
    std::map<QString, TablePolicy> m_tables;
};

QString levelWord(const DivisionCode& office); ///< "village", "township", "county"

} // namespace cunwu
