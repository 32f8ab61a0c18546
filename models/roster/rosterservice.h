#pragma once
#include "models/base/progress.h"
#include "models/roster/rosterplan.h"
#include "models/roster/tablereader.h"

namespace cunwu {

class Database;

/// Reads a table, plans its import into the office, and applies the plan.
class RosterService {
public:
    explicit RosterService(Database& db) : m_db(db) {}
    /// Reads nothing but the file and the office. Any thread with its own connection.
    [[nodiscard]] RosterPlan plan(const QString& path, const QString& village, const QString& sheet = {}) const;
    [[nodiscard]] RosterPlan plan(const TableContent& content, const QString& village, const QString& sheet = {}) const;
    /// A checked backup first (when there is something to lose), then all in one transaction: one action of the history.
    /// Throws StorageError or Cancelled, and then nothing has changed.
    void apply(const RosterPlan& plan, const QString& name, const QDateTime& at, const Progress& progress = {});

private:
    Database& m_db;
};

} // namespace cunwu
