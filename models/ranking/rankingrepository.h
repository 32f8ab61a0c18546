#pragma once
#include "models/ranking/ranking.h"

namespace cunwu {

class Database;

/// Tables `household` and `month_total` ↔ plain rows, unranked. Throws StorageError. One thread, no
/// Transaction.
class RankingRepository {
public:
    explicit RankingRepository(Database& db) : m_db(db) {}

    /// Every household that takes part (state active), in the order of its id, with the period's
    /// figures in it; one query for the households and one range of month_total. Without any entry:
    /// the base that holds in the period's last month.
    struct Loaded {
        std::vector<RankedHousehold> rows;
        int recordedMonths = 0;
    };
    Loaded load(const Period& period, const QString& division) const;
    Points baseOf(const QString& village, Month month) const;

    struct MonthRow {
        Month month;
        HouseholdId household;
        Points total;
    };
    /// month_total of one village, both months included.
    std::vector<MonthRow> villageMonths(const QString& village, Month first, Month last) const;
    std::vector<HouseholdId> villageHouseholds(const QString& village) const;
    QString villageOf(HouseholdId household) const;
    /// The only village that has households under `division`; empty when there are several or none.
    QString onlyVillage(const QString& division) const;
    /// The latest month of the file that has entries.
    std::optional<Month> latestMonth() const;

private:
    Database& m_db;
};

} // namespace cunwu
