#pragma once
#include "models/points/monthsheet.h"

namespace cunwu {

class Database;

/// Tables `point_entry`, `village_month`, `month_total`. Throws StorageError.
class PointsRepository {
public:
    explicit PointsRepository(Database& db) : m_db(db) {}

    MonthSheet loadSheet(const QString& village, Month month) const;
    /// One household's entries of the month, all columns.
    std::vector<PointEntry> entries(HouseholdId household, Month month) const;
    /// Of the whole year, for evaluateYear; all columns.
    std::vector<PointEntry> entriesOfYear(HouseholdId household, int year) const;
    std::optional<PointEntry> entry(EntryId id) const;
    /// Declared and checked entries of a village month, in order of household and day.
    std::vector<PointEntry> waiting(const QString& village, Month month) const;

    /// Inside the caller's Transaction. insert() gives the entry a fresh id.
    EntryId insert(PointEntry entry);
    void update(const PointEntry& before, const PointEntry& after); ///< writes only columns that differ
    void remove(EntryId id);

    MonthInfo month(const QString& village, Month month) const;
    std::vector<MonthInfo> months(const QString& village) const; ///< ascending; those with a row
    void saveMonth(const MonthInfo& info);                       ///< inside the caller's Transaction
    QString villageOf(HouseholdId household) const;
    QString numberOf(HouseholdId household) const;
    /// Of every household of the village, who is under 14 on `day` and who is not (or whose age nobody knows).
    QHash<HouseholdId, MemberNames> memberNames(const QString& village, QDate day) const;
    /// 0 when nobody or more than one of the household has that name.
    PersonId personNamed(HouseholdId household, const QString& name) const;
    /// Households of the village that take part, by number.
    QHash<QString, std::vector<HouseholdId>> householdsByNumber(const QString& village) const;
    /// The villages that have households in this file.
    QStringList villages() const;
    /// Over all villages of the file: the newest month that anybody has entries in, and how many households do in one.
    Month latestMonth() const;
    int scoredHouseholds(Month month) const;
    /// Redeemable points of the household's published and closed months, corrections included.
    Points wallet(HouseholdId household) const;
    QHash<HouseholdId, Points> wallets(const QString& village) const; ///< missing: 0
    /// As month_total holds them; households without an entry in the month are missing (their total is the base).
    QHash<HouseholdId, Points> totals(const QString& village, Month month) const;

private:
    std::vector<PointEntry> select(const char* where, std::int64_t a, std::int64_t b, std::int64_t c) const;
    Database& m_db;
};

} // namespace cunwu
