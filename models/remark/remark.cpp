#include "models/remark/remark.h"

#include <QCoreApplication>

namespace cunwu {

static QString translated(const char* text) {
    return QCoreApplication::translate("Remark", text);
}

QString remarkStateWord(RemarkState state) {
    switch (state) {
    case RemarkState::Open: return QStringLiteral("open");
    case RemarkState::Answered: return QStringLiteral("answered");
    case RemarkState::Settled: return QStringLiteral("settled");
    }
    return {};
}

QString remarkStateName(RemarkState state) {
    switch (state) {
    case RemarkState::Open: return translated(QT_TRANSLATE_NOOP("Remark", "open"));
    case RemarkState::Answered: return translated(QT_TRANSLATE_NOOP("Remark", "answered"));
    case RemarkState::Settled: return translated(QT_TRANSLATE_NOOP("Remark", "settled"));
    }
    return {};
}

QString remarkOwnerName(const QString& owner) {
    if (owner == u"county")
        return translated(QT_TRANSLATE_NOOP("Remark", "The county"));
    return owner == u"township" ? translated(QT_TRANSLATE_NOOP("Remark", "The township")) : translated(QT_TRANSLATE_NOOP("Remark", "The village"));
}

RemarkState RemarkThread::state() const {
    return remark.settled ? RemarkState::Settled : answers.empty() ? RemarkState::Open
                                                                   : RemarkState::Answered;
}

RemarkPlaces countRemarks(const std::vector<RemarkThread>& threads) {
    RemarkPlaces places;
    for (const RemarkThread& thread : threads) {
        RemarkCounts& counts = places[{thread.remark.village, thread.remark.month}];
        switch (thread.state()) {
        case RemarkState::Open: ++counts.open; break;
        case RemarkState::Answered: ++counts.answered; break;
        case RemarkState::Settled: ++counts.settled; break;
        }
    }
    return places;
}

QStringList openRemarksText(const std::vector<RemarkThread>& threads) {
    std::map<std::pair<Month, QString>, int> open;
    for (const RemarkThread& thread : threads)
        if (thread.state() == RemarkState::Open)
            ++open[{thread.remark.month, thread.remark.owner}];
    QStringList texts;
    for (auto it = open.rbegin(); it != open.rend(); ++it)
        texts << translated(QT_TRANSLATE_NOOP("Remark", "%1 has %2 remarks on %3 that wait for an answer.")).arg(remarkOwnerName(it->first.second)).arg(it->second).arg(it->first.first.toChinese());
    return texts;
}

QString remarkCountsText(const RemarkCounts& counts) {
    if (counts.open && counts.answered)
        return translated(QT_TRANSLATE_NOOP("Remark", "Remarks: %1 open, %2 answered and not settled yet.")).arg(counts.open).arg(counts.answered);
    if (counts.open)
        return translated(QT_TRANSLATE_NOOP("Remark", "Remarks: %1 open.")).arg(counts.open);
    return counts.answered ? translated(QT_TRANSLATE_NOOP("Remark", "Remarks: %1 answered and not settled yet.")).arg(counts.answered) : QString();
}

} // namespace cunwu
