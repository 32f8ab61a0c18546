#pragma once
#include "models/base/month.h"
#include <QDate>
#include <QString>

namespace cunwu {

enum class MonthState {
    Draft,
    Reviewed,
    Published,
    Closed
};

/// One row of table `village_month`; a month without a row is a draft.
struct MonthInfo {
    QString village;
    Month month;
    MonthState state = MonthState::Draft;
    QDate reviewedOn;
    QString reviewedBy;
    QDate publishedOn, objectionUntil, closedOn;
    bool isPublished() const { return state >= MonthState::Published; }
    bool operator==(const MonthInfo&) const = default;
};
QString monthStateWord(MonthState state); ///< as stored
MonthState monthStateFromWord(const QString& word);
QString monthStateName(MonthState state); ///< translated: 草稿, 已审核, 公示中, 已定稿

} // namespace cunwu
