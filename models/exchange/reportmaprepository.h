#pragma once
#include "models/exchange/policy.h"
#include <map>
#include <set>
#include <vector>

namespace cunwu {

class Database;

/// When something of a month last came from an office.
struct Receipt {
    std::int64_t at = 0; ///< ms since 1970
    QString file;        ///< the package; empty when it had waited
};

/// What the months of the villages hold, by the policy's columns. Throws StorageError; reads only.
class ReportMapRepository {
public:
    explicit ReportMapRepository(Database& db) : m_db(db) {}
    struct Count {
        QString village;
        int month = 0; ///< yyyymm
        int rows = 0;
        QString stage; ///< of a table that has stages
    };
    /// Rows of one table by village and month; for a table with stages a line for each of them. Both months included.
    std::vector<Count> counts(const QString& table, const TablePolicy& policy, int from, int to) const;

private:
    Database& m_db;
};

/// When which month of which office came, kept beside the file's other notes of the exchange. Writes inside the caller's Transaction.
class MonthReceipts {
public:
    explicit MonthReceipts(Database& db) : m_db(db) {}
    void note(const std::map<QString, std::set<int>>& months, std::int64_t at, const QString& file);
    /// By office and month; month 0 stands for anything.
    std::map<QString, std::map<int, Receipt>> all() const;

private:
    Database& m_db;
};

} // namespace cunwu
