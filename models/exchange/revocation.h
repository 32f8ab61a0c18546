#pragma once
#include "models/database/journal.h"
#include "models/exchange/feedrepository.h"

namespace cunwu {

class OfficeSession;

/// What a revoked computer wrote after its last accepted op. Every office comes to the same, whether the registry or the
/// ops came first: the registry alone decides what counts.
class Revocation {
public:
    explicit Revocation(OfficeSession& session);

    /// Beyond the cut-off of a revoked device, and not accepted by the county one by one.
    static bool isLate(const Device& device, const OpRef& ref);
    /// After a newer registry, inside the caller's Transaction: late ops that were folded go back into held_op as "revoked",
    /// and with them, as "row", what others wrote into rows that are gone now; ops that count again wait for
    /// BundleTaker::settle. A computer's own file keeps what was written there.
    void apply();
    /// Takes folded ops out again into held_op, and as "row" what others wrote into rows that are gone then.
    void hold(const std::vector<Op>& ops, const QString& reason);

private:
    void recall(const Journal::FeedInfo& feed, const Device& device);
    void letGo(const Journal::FeedInfo& feed, const Device& device);
    void disown(const Journal::RowName& row);
    void orphans(const std::set<Journal::RowName>& rows);
    bool hasScope(const Journal::RowName& row) const;

    Database& m_db;
    Journal& m_journal;
    ExchangeRepository m_repository;
    FeedRepository m_feeds;
};

} // namespace cunwu
