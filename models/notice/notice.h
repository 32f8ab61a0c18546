#pragma once
#include "models/base/month.h"
#include "models/base/points.h"
#include "models/base/strongid.h"
#include <QDate>
#include <QString>
#include <optional>
#include <vector>

namespace cunwu {

/// One entry as a notice prints it. Paper is Chinese whatever the window speaks.
struct NoticeLine {
    QDate day;       ///< invalid: some day of the month
    QString item;    ///< 事项
    Points quantity; ///< printed when not 1
    Points points;   ///< 分值: what it counted, after caps and weights
    QString basis;   ///< 依据: source, note, and why it counted less
    bool operator==(const NoticeLine&) const = default;
};

/// All that one A5 notice says. Values only: of a published month everything comes from the frozen
/// snapshot.
struct Notice {
    enum class Kind {
        Monthly, ///< 积分公示通知单
        Letter,  ///< 积分整改提醒函: to the household alone, instead of a public black list
    };
    Kind kind = Kind::Monthly;
    HouseholdId household;
    QString villageCode, village, township; ///< "水央村", "湾岭镇"
    Month month;
    QString number, group, head;
    Points base, added, deducted, total, wallet;
    std::optional<Points> previous; ///< last month's total
    int rank = 0, households = 0;   ///< in the village, of how many
    int groupRank = 0, groupHouseholds = 0;
    bool tied = false, groupTied = false, veto = false;
    std::vector<NoticeLine> lines;     ///< by day
    QDate publishedOn, objectionUntil; ///< invalid for a month that is not published: prints 草稿
    QString phone;                     ///< for objections
    QString qrText;                    ///< see noticecheck.h; empty: no code (a draft, or a read-only file)
    bool isDraft() const { return !publishedOn.isValid(); }
    bool operator==(const Notice&) const = default;
};

} // namespace cunwu
