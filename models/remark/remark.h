#pragma once
#include "models/base/month.h"
#include "models/base/strongid.h"
#include <QDate>
#include <QStringList>
#include <map>
#include <vector>

namespace cunwu {

/// Unicode characters of a remark or an answer.
constexpr int remarkLength = 1000;

/// One row of table `remark`: what an office above says about a village's month (审核意见), or the village's answer to it. Each
/// row belongs to the office whose level `owner` names; no other edits it.
struct Remark {
    RemarkId id;
    QString village; ///< 12-digit code
    Month month;
    HouseholdId household; ///< 0: the month as a whole
    QString owner;         ///< village | township | county
    QString office;        ///< name of the writing office, as its paper has it
    QString author;
    QDate day;
    QString body;
    RemarkId answers; ///< the remark that this one answers; 0: a remark of its own
    bool settled = false;
    bool operator==(const Remark&) const = default;
};

enum class RemarkState {
    Open,     ///< the village has not answered
    Answered, ///< the writer has not settled it yet
    Settled,
};
QString remarkStateWord(RemarkState state);    ///< "open" …, as --json prints it
QString remarkStateName(RemarkState state);    ///< translated
QString remarkOwnerName(const QString& owner); ///< translated: 县里, 镇里, 村里

/// A remark with the village's answers, oldest first.
struct RemarkThread {
    Remark remark;
    std::vector<Remark> answers;
    QString householdTitle; ///< "12 王德文"; empty without a household, or while it has not come
    RemarkState state() const;
    bool operator==(const RemarkThread&) const = default;
};

struct RemarkCounts {
    int open = 0, answered = 0, settled = 0;
    int unsettled() const { return open + answered; }
    bool operator==(const RemarkCounts&) const = default;
};
/// By village and month.
using RemarkPlaces = std::map<std::pair<QString, Month>, RemarkCounts>;
RemarkPlaces countRemarks(const std::vector<RemarkThread>& threads);
/// Translated, for the village: who has how many open remarks on which month.
QStringList openRemarksText(const std::vector<RemarkThread>& threads);
/// Translated, for the office above: how many are open, how many answered; empty when nothing is unsettled.
QString remarkCountsText(const RemarkCounts& counts);

} // namespace cunwu
