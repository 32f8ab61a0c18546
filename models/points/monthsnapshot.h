#pragma once
#include "models/points/monthsheet.h"
#include <QByteArray>

namespace cunwu {

/// What was published for one village month, to the letter. Notices print from it, never from live tables.
/// Names are as paper shows them: those of children under 14 are masked before anything is frozen.
struct MonthSnapshot {
    struct Line {
        QString indicator;                ///< code
        Points quantity, points, counted; ///< points before, counted after caps and weight
        QDate day;
        EntrySource source = EntrySource::Sheet;
        QString note;
        QString remark; ///< why counted differs (cap, same act, weight, veto's document); Chinese, as printed
        bool operator==(const Line&) const = default;
    };
    struct Household {
        HouseholdId id;
        QString number, group, head;
        Points base, total, added, deducted, redeemable, wallet; ///< wallet: with this month's redeemable points
        std::optional<Points> previous;                          ///< last month's total, when there was one
        int rank = 0, groupRank = 0;
        bool tied = false, groupTied = false, veto = false;
        std::vector<Line> lines; ///< what counted or was cut; not what waited or was rejected
        bool operator==(const Household&) const = default;
    };
    QString village;
    Month month;
    QDate publishedOn, objectionUntil;
    bool printedOffice = false;               ///< the three below were frozen too; months published by older versions lack them
    QString villageName, townshipName, phone; ///< phone: for objections
    bool printedLists = false;                ///< so were the next three, since a later version
    int redCount = 0, blackCount = 0;
    QString blackListResolution; ///< empty: no household's name on a printed black list of this month
    Points base;
    std::vector<EffectiveScheme::Source> schemes;
    struct Name {
        QString code, shortName, name, className;
        bool operator==(const Name&) const = default;
    };
    std::vector<Name> indicators;      ///< in column order
    std::vector<Household> households; ///< by group, number
    const Name* indicator(const QString& code) const;
    const Household* household(HouseholdId id) const;
    bool operator==(const MonthSnapshot&) const = default;
};

/// Pure. `wallets`: balances before this month; `previous`: last month's totals; `names`: whose are masked.
MonthSnapshot buildSnapshot(const MonthSheet& sheet, const QHash<HouseholdId, Points>& wallets, const QHash<HouseholdId, Points>& previous,
                            const QHash<HouseholdId, MemberNames>& names, QDate publishedOn, QDate objectionUntil);
QByteArray writeSnapshot(const MonthSnapshot& snapshot); ///< canonical JSON
std::optional<MonthSnapshot> parseSnapshot(const QByteArray& json);
QString snapshotDigest(const QByteArray& json); ///< SHA-256, hex

} // namespace cunwu
