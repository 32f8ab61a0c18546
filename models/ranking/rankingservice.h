#pragma once
#include "models/ranking/ranking.h"

namespace cunwu {

class Database;

/// Ranks. Reads only; main thread or a worker with its own connection. Throws StorageError.
class RankingService {
public:
    explicit RankingService(Database& db) : m_db(db) {}

    /// A county month (29,436 households) takes well below one raw GROUP BY over the entries; see
    /// tests/bench.
    RankingResult rank(const RankingQuery& query) const;
    /// `months` months up to `last`, ascending.
    std::vector<SeriesPoint> series(HouseholdId household, Month last, int months = 12) const;
    /// The latest month that has entries: where the page opens.
    std::optional<Month> latestMonth() const;

private:
    RankingResult rankFrozen(const RankingQuery& query, const QString& village) const;
    Database& m_db;
};

} // namespace cunwu
