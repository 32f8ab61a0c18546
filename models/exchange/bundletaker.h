#pragma once
#include "models/base/divisioncode.h"
#include "models/exchange/exchangerepository.h"
#include "models/exchange/importservice.h"
#include "models/exchange/movepolicy.h"
#include "models/exchange/oplines.h"
#include "models/exchange/registry.h"
#include <unordered_map>

namespace cunwu {

class Journal;

/// Takes one signed bundle into the file, inside the caller's Transaction. Private to models/exchange.
class BundleTaker {
    Q_DECLARE_TR_FUNCTIONS(Exchange)

public:
    explicit BundleTaker(OfficeSession& session);

    /// Throws Error when the bundle itself is false (unsigned, wrong chain, wrong office): then the whole package is.
    void take(const QByteArray& signedData);
    /// Tries again what waits, until nothing moves any more.
    void settle();
    const OpCounts& counts() const { return m_counts; }
    /// Why something of this package waits, by reason; empty when nothing does.
    const std::map<QString, int>& waiting() const { return m_waiting; }

private:
    enum class Step { Done, Waits };
    Step apply(const StoredBundle& stored, const OpRange& range, const Certificate& signer, bool again);
    Step applyAgain(const StoredBundle& stored);
    QString waitsFor(const OpRange& range, const Device& device);
    QString takeOps(const OpRange& range, const Device& device);
    ExchangeRepository::Head headOf(const QByteArray& feed) const;
    std::optional<ExchangeRepository::Head> at(const OpRef& ref) const;
    enum class Count { Right, Wrong, Unknown };
    Count counter(const Op& op, std::int64_t previous, const OpRange& range) const;
    QString refusal(const Op& op, const DivisionCode& writer) const;
    QString scopeRefusal(const Op& op, const DivisionCode& writer) const;
    QString strange(const DivisionCode& writer) const;
    std::optional<QString> scopeOfRow(const QString& table, std::int64_t row) const;
    void accept(const std::vector<Op>& ops);
    bool retryOps();

    OfficeSession& m_session;
    Journal& m_journal;
    ExchangeRepository m_repository;
    Registry m_registry;
    DivisionCode m_own;
    MovePolicy m_moves;
    bool m_newOwners = false; ///< a row changed hands: what its new owner wrote may be judged anew
    OpCounts m_counts;
    std::map<QString, int> m_waiting;
    std::map<std::pair<QString, std::int64_t>, QString> m_scopes; ///< of rows taken in this bundle and not folded yet
    std::unordered_map<std::int64_t, std::int64_t> m_lamports;    ///< by seq, of ops taken in this bundle
};

} // namespace cunwu
