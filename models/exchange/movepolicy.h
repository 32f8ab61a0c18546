#pragma once
#include "models/base/divisioncode.h"
#include "models/exchange/exchangerepository.h"
#include "models/exchange/moverepository.h"
#include "models/exchange/policy.h"
#include "models/exchange/registry.h"

namespace cunwu {

class Journal;
class OfficeSession;

/// Is there a record of the row as erased, or of the copy that the offer makes of it?
bool isErased(const Journal& journal, const MoveRow& row, const OpRef& offer);

/// Who may write a row that changes hands. The verdict rests on what the op itself names as its past and on documents that
/// travel with it, so that it is the same in every order of arrival:
/// - whose the row is, and to whom it is offered, an op may change only as the owner that its past shows, or as the one to whom
///   that past offers the row;
/// - everything else of the row everybody may write who ever owned it: late edits are kept, and shown as conflicts.
class MovePolicy {
public:
    explicit MovePolicy(OfficeSession& session);

    /// Does the op say whose the row is or to whom it is offered, about a row that was there before?
    bool concerns(const Op& op) const;
    /// Of such an op: empty, "offer" (its past has not come yet, or a revoked computer made the offer and nobody has
    /// accepted that), or "scope".
    QString refusal(const Op& op, const DivisionCode& writer) const;
    /// Did the writer own the row, or the one that it hangs below, at any time?
    bool everOwned(const QString& table, std::int64_t row, const DivisionCode& writer) const;
    /// Had the op's feed noted, before this op, that the village gave away the row or the one that it hangs below?
    bool gaveAwayBefore(const QString& table, std::int64_t row, const Op& op, const QString& village) const;
    /// Does a document of the op's author, whose entries need not come here, give the op this counter?
    bool states(const OpRef& ref, std::int64_t lamport) const;
    /// Is the document's writer a device of the office that it names, and was it when it wrote the op?
    bool isGenuine(const StoredMove& move) const;

private:
    std::optional<Device> writerOf(const StoredMove& move) const; ///< nothing when no registered computer of its office signed it
    bool isProven(const Op& op, const DivisionCode& writer, const TablePolicy& policy) const;
    bool isFromOutside(const OpRef& ref) const;
    std::optional<Columns> seenBy(const Op& op, bool withHeld) const;
    const Journal& m_journal;
    MoveRepository m_repository;
    ExchangeRepository m_exchange;
    Registry m_registry;
    DivisionCode m_own;
};

} // namespace cunwu
