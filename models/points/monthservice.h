#pragma once
#include "models/base/clock.h"
#include "models/office/office.h"
#include "models/points/monthsnapshot.h"
#include "models/remark/remark.h"

namespace cunwu {

class Database;

/// Something that a person must look at before a month is signed.
struct ClosingFinding {
    enum class Kind {
        NoEntry,          ///< a household without any entry
        VetoDocument,     ///< a veto without number, date or agency
        Waiting,          ///< a declaration that is not decided
        TwoSheetEntries,  ///< two sheet entries in one cell: two offices typed it
        UnknownIndicator, ///< an entry whose indicator the month's scheme does not have
        CapReached,       ///< entries beyond a cap count less
        FarFromLast,      ///< total differs from last month's by more than 30 points and twice the village's usual spread
        Remark,           ///< an office above wrote about the month, and the village has not answered
    };
    Kind kind = Kind::NoEntry;
    QString key; ///< the same on every PC: kind/household/indicator; goes into check_approval
    HouseholdId household;
    QString indicator;    ///< code, where it concerns a cell
    QString text;         ///< translated, names household and cause
    bool mustFix = false; ///< an approval is not enough (VetoDocument, Waiting, TwoSheetEntries)
    bool approved = false;
    QString note, approvedBy;
    bool open() const { return !approved; }
};
QString findingKindName(ClosingFinding::Kind kind); ///< translated

/// The life of a village month: draft → reviewed → published → closed. Each step one Transaction.
class MonthService {
public:
    MonthService(Database& db, const Office& office, const Clock& clock) : m_db(db), m_office(office), m_clock(clock) {}

    struct Outcome {
        bool done = false;
        QString reason;                   ///< translated
        std::vector<ClosingFinding> open; ///< findings in the way
        MonthInfo info;
    };
    std::vector<ClosingFinding> findings(const QString& village, Month month) const;
    static std::vector<ClosingFinding> findings(const MonthSheet& sheet, const QHash<HouseholdId, Points>& lastTotals);
    static std::vector<ClosingFinding> findings(const std::vector<RemarkThread>& remarks); ///< the open ones
    /// Refused without a note, and for findings that must be fixed.
    [[nodiscard]] Outcome approveFinding(const QString& village, Month month, const QString& key, const QString& note);
    /// All open findings that may be approved, one note, one action.
    [[nodiscard]] Outcome approveAll(const QString& village, Month month, const QString& note);
    [[nodiscard]] Outcome withdrawApproval(const QString& village, Month month, const QString& key);

    [[nodiscard]] Outcome review(const QString& village, Month month);        ///< refused while findings are open
    [[nodiscard]] Outcome returnToDraft(const QString& village, Month month); ///< from reviewed only
    /// Freezes the snapshot. Today is the publication day; objections until today + publishDays of the office.
    [[nodiscard]] Outcome publish(const QString& village, Month month);
    /// After the objection date; before it only with a reason, which the history keeps.
    [[nodiscard]] Outcome close(const QString& village, Month month, const QString& earlyReason = {});

private:
    Database& m_db;
    const Office& m_office;
    const Clock& m_clock;
};

} // namespace cunwu
