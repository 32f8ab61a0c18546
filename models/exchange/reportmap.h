#pragma once
#include "models/base/month.h"
#include "models/exchange/exchangerepository.h"
#include <QCoreApplication>

namespace cunwu {

class OfficeSession;

/// How far a village's month has come at this office.
enum class ReportState {
    None,
    Received,
    Published,
    Closed,
    Held,
    Gap
};
QString reportStateWord(ReportState state); ///< "none" …, as --json prints it
QString reportStateName(ReportState state); ///< translated

struct ReportCell {
    ReportState state = ReportState::None;
    int entries = 0;             ///< that are here
    int waiting = 0;             ///< that came and cannot be taken over yet
    std::int64_t receivedAt = 0; ///< ms since 1970 of the last package that brought some; 0: not known
    QString package;             ///< its file
    std::set<QString> reasons;   ///< why some wait, for ImportService::holdText
};

/// Entries of a feed that never came though later ones did.
struct MissingRange {
    QByteArray feed;
    std::int64_t first = 0, last = 0;
};

struct ReportRow {
    QString village, name, township; ///< code, name, name
    bool joined = false;             ///< a computer of it is confirmed
    std::int64_t lastAt = 0;         ///< when anything last came; 0: never
    QString lastPackage;
    std::vector<MissingRange> missing;
    std::set<QString> reasons;     ///< why something waits that belongs to no month
    std::vector<ReportCell> cells; ///< one for each month of the map
};

/// Villages × months: who has reported what.
struct ReportMap {
    std::vector<Month> months;             ///< newest first
    std::vector<ReportRow> rows;           ///< by code
    int reported(std::size_t month) const; ///< villages that have
    /// Months that every village owes: those that are over, from the first that anybody reported.
    bool isDue(std::size_t month) const;
    /// Something that is due is not here, or waits.
    bool isMissing(const ReportRow& row) const;
    Month present; ///< the running month: not due yet
};

/// How far a month of this office's own entries is on its way up.
enum class OwnStep {
    Recorded,
    Exported,
    Received
};
QString ownStepWord(OwnStep step); ///< "recorded" …
QString ownStepName(OwnStep step); ///< translated

struct OwnMonth {
    Month month;
    int entries = 0;                    ///< rows
    int unexported = 0, unreceived = 0; ///< changes that are in no package yet; that are in one, without a receipt yet
    OwnStep step() const { return unexported ? OwnStep::Recorded : unreceived ? OwnStep::Exported
                                                                              : OwnStep::Received; }
};

/// Reads what the months hold; knows features by the policy's columns only. Any thread with its own session: a county's
/// year takes seconds.
class ReportMapService {
    Q_DECLARE_TR_FUNCTIONS(Exchange)

public:
    explicit ReportMapService(OfficeSession& session) : m_session(session) {}
    /// All villages below: of the shipped table, registered ones, and those that sent something. `count` months up to `newest`.
    ReportMap map(Month newest, int count = 12) const;
    /// The own months that hold something, newest first.
    std::vector<OwnMonth> own(Month newest, int count = 12) const;

private:
    struct Building;
    void addOffices(Building& b) const;
    void addCounts(Building& b) const;
    void addReceipts(Building& b) const;
    void addWaiting(Building& b) const;
    void addGaps(Building& b) const;
    void addHeldPackages(Building& b) const;
    OfficeSession& m_session;
};

} // namespace cunwu
