#pragma once
#include "models/points/monthsnapshot.h"

namespace cunwu {

class Database;

/// Table `month_snapshot`. Throws StorageError; Error when the stored text does not match its digest.
class SnapshotRepository {
public:
    explicit SnapshotRepository(Database& db) : m_db(db) {}
    std::optional<MonthSnapshot> load(const QString& village, Month month) const;
    QString digest(const QString& village, Month month) const; ///< empty when the month is not published
    void save(const MonthSnapshot& snapshot);                  ///< inside the caller's Transaction

private:
    Database& m_db;
};

} // namespace cunwu
