#pragma once
#include "models/database/journal.h"
#include "models/exchange/exchangerepository.h"
#include "models/exchange/moverepository.h"
#include "models/exchange/oplines.h"

namespace cunwu {

class OfficeSession;
class Registry;

/// What the exchange keeps beside the journal, without the content of rows that are erased: held entries, documents of moves, and
/// the bundles that others signed. A signature cannot outlive what it covers, so such a bundle is cut anew: the same chain with hashes for the
/// content, signed by this computer, with the certificate of who signed it first. Inside the caller's Transaction.
/// Private to models/exchange.
class Scrubber {
public:
    Scrubber(OfficeSession& session, const Registry& registry);

    /// Rows that were erased just now; then, once for all of them, finish(), which reads each document.
    void scrub(const std::set<Journal::RowName>& rows);
    void finish();
    /// As it may be kept: with the hash for its content when its row is erased and its writer is one that the row's ops come from.
    Op kept(Op op, const QString& writer) const;
    /// The same for a bundle that `signer` signed; `range` is what it holds.
    StoredBundle kept(const StoredBundle& bundle, const OpRange& range, const Certificate& signer) const;
    /// The same for a document of a move. Without bytes: of format 1, of which nothing can be kept.
    StoredMove kept(StoredMove move) const;
    /// Has an op of the row come from this office, held back or not?
    bool wrote(const Journal::RowName& row, const QString& office) const;

private:
    bool strip(Op& op, const QString& writer) const;
    Journal& m_journal;
    ExchangeRepository m_repository;
    MoveRepository m_moves;
    const Registry& m_registry;
    bool m_unfinished = false; ///< documents of moves may still hold what was erased
};

} // namespace cunwu
