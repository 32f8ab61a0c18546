#pragma once
#include "models/points/pointentry.h"
#include <QByteArray>
#include <vector>

namespace cunwu {

class Database;

/// Records a table of points, as `cunwu-cli points record` and the import of a group sheet do.
/// Columns household (户号), indicator (指标), quantity (数量), day (日期), note (备注); optionally points (分数, needed for
/// indicators with tiers), person (成员, a name), source (来源). UTF-8 or GB 18030; comma, semicolon or tab.
struct RecordOutcome {
    struct Refused {
        int line = 0; ///< of the file, from 1
        QString reason;
    };
    int recorded = 0;
    std::vector<Refused> refused; ///< line 0: the file as a whole
    bool ok() const { return refused.empty(); }
};

class RecordService {
public:
    explicit RecordService(Database& db) : m_db(db) {}
    /// All or nothing, unless `partial`; one action. Entries are approved, source Group unless the column says another.
    /// Quantities beyond a cap are recorded: the cap cuts when the total is made, and says so.
    [[nodiscard]] RecordOutcome record(const QString& village, Month month, const QByteArray& csv, bool partial = false);

private:
    Database& m_db;
};

} // namespace cunwu
