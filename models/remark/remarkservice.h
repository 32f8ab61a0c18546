#pragma once
#include "models/base/clock.h"
#include "models/office/changeteller.h"
#include "models/office/office.h"
#include "models/remark/remark.h"
#include <QCoreApplication>

namespace cunwu {

class Database;

/// Review remarks (审核意见): a township or county writes one about a village's month, perhaps about one household; the village
/// answers; whoever wrote it settles it or writes another. Each use case one Transaction, one action of the history. Rows travel
/// with the next packages, each to its village and the offices above it only. Throws StorageError.
class RemarkService {
    Q_DECLARE_TR_FUNCTIONS(RemarkService)

public:
    RemarkService(Database& db, const Office& office, const Clock& clock) : m_db(db), m_office(office), m_clock(clock) {}

    struct Outcome {
        bool done = false;
        QString reason; ///< translated; what to do instead
        RemarkId id;    ///< of the row that was written or changed
    };
    /// `household` 0: about the month as a whole. Refused: in a village's file; a village that is not below this office; no month;
    /// another village's household; no text, or more than remarkLength characters.
    [[nodiscard]] Outcome write(const QString& village, Month month, HouseholdId household, const QString& text);
    /// In the village's file only; not when the remark is settled.
    [[nodiscard]] Outcome answer(RemarkId remark, const QString& text);
    [[nodiscard]] Outcome settle(RemarkId remark); ///< by the writer only, as the next two
    [[nodiscard]] Outcome reopen(RemarkId remark);
    /// An own remark that has no answer yet, or an own answer while its remark is not settled.
    [[nodiscard]] Outcome withdraw(RemarkId row);

    bool writesRemarks() const; ///< does this office write remarks? Else it answers them
    bool isOwn(const Remark& row) const;
    /// What stands in this file: of the own village, or of all villages below. `village` empty: of all.
    std::vector<RemarkThread> list(const QString& village = {}, std::optional<Month> month = {}) const;
    RemarkCounts counts(const QString& village, Month month) const;

    /// Tells of remarks, answers and settlements that a package brings.
    static ChangeTeller teller(const Office& office);

private:
    Outcome refused(const QString& reason) const { return {false, reason, {}}; }
    QString textFault(const QString& text) const;
    QString ownerFault(const std::optional<Remark>& row) const;
    Outcome setSettled(RemarkId remark, bool settled);
    Remark stamped(const QString& text) const;
    QString placeName(const Remark& remark) const; ///< "水央村 2026年10月"
    Database& m_db;
    const Office& m_office;
    const Clock& m_clock;
};

} // namespace cunwu
