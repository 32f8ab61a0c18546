#pragma once
#include "models/base/divisioncode.h"
#include "models/exchange/exchangerepository.h"
#include "models/exchange/importservice.h"
#include "models/exchange/movepolicy.h"
#include "models/exchange/oplines.h"
#include "models/exchange/policy.h"
#include "models/exchange/registry.h"
#include "models/exchange/scrubber.h"
#include <map>
#include <memory_resource>
#include <unordered_map>

namespace cunwu {

class Journal;
class Transaction;

/// Takes one signed bundle into the file, inside the caller's Transaction. Private to models/exchange.
class BundleTaker {
    Q_DECLARE_TR_FUNCTIONS(Exchange)

public:
    BundleTaker(OfficeSession& session, const Registry& registry);

    /// Throws Error when the bundle itself is false (unsigned, wrong chain, wrong office): then the whole package is.
    void take(const QByteArray& signedData);
    /// Tries again what waits, until nothing moves any more.
    void settle();
    void passOn(const std::vector<Journal::Erasure>& records); ///< written by this office, for villages
    void judgeAnew() { m_newOwners = true; }                   ///< with the next settle()
    const OpCounts& counts() const { return m_counts; }
    /// Why something of this package waits, by reason; empty when nothing does.
    const std::map<QString, int>& waiting() const { return m_waiting; }
    /// Which months (yyyymm) the ops taken over belong to, by writing office; 0 stands for those of no month.
    const std::map<QString, std::set<int>>& months() const { return m_months; }
    /// Then the bytes of attachments whose rows were erased go, too.
    void commit(Transaction& transaction);

private:
    class Writer;
    enum class Step {
        Done,
        Waits
    };
    Step apply(const StoredBundle& stored, OpRange range, const Certificate& signer, bool again);
    static Certificate writerOf(const OpRange& range, const Certificate& signer);
    QString recutRefusal(const OpRange& range, const Certificate& signer) const;
    bool vouches(const OpRange& range, const Certificate& signer) const;
    bool isKnown(const OpRange& range) const;
    bool endsAsHere(const OpRange& range) const;
    bool isFollowed(const OpRange& range) const;
    void keep(const StoredBundle& bundle, const OpRange& range, const Certificate& signer);
    Step applyAgain(const StoredBundle& stored);
    QString waitsFor(const OpRange& range, const Device& device);
    QString takeOps(OpRange range, const Device& device);
    void takeAgain(Op op, const Device& device, const Writer& writer, std::vector<Op>& taken);
    bool completes(const Op& op);
    void hold(Op op, const QString& reason, const QString& writer);
    void noLongerHeld(const OpRef& ref);
    void blankOut(const Op& blank, const std::vector<ExchangeRepository::Gap>& gaps, const QString& writer);
    void shrink(const ExchangeRepository::Gap& gap, const ExchangeRepository::Gap& came, const QString& writer);
    void poison(const OpRef& from, const QString& writer);
    void noteContent(const Journal::RowName& row);
    std::set<Journal::RowName> namedIn(const std::vector<Op>& ops);
    ExchangeRepository::Head headOf(const QByteArray& feed) const;
    std::optional<ExchangeRepository::Head> at(const OpRef& ref) const;
    enum class Count {
        Right,
        Wrong,
        Unknown
    };
    Count counter(const Op& op, std::int64_t previous, const OpRange& range) const;
    /// Who wrote a bundle. Its rows mostly lie in one scope: the last answer is kept.
    class Writer {
    public:
        explicit Writer(const QString& office);
        bool mayWrite(const QString& scope) const;
        const DivisionCode code;
        const QString level;

    private:
        mutable QString m_scope;
        mutable bool m_asked = false, m_may = false;
    };
    struct Row {
        std::int64_t id = 0;
        QString table;
        bool operator==(const Row&) const = default;
    };
    struct RowHash {
        std::size_t operator()(const Row& row) const { return std::hash<std::int64_t>()(row.id); }
    };
    QString refusal(const Op& op, const Writer& writer);
    QString recordRefusal(const Op& op, const Writer& writer);
    QString erasedRefusal(const Op& op, const TablePolicy& policy, const Writer& writer);
    bool hangsBelowOwn(const Op& op, const TablePolicy& policy, const Writer& writer);
    QString scopeRefusal(const Op& op, const TablePolicy& policy, const Writer& writer);
    QString ownerRefusal(const Op& op, const TablePolicy& policy, const Writer& writer);
    QString strange(const Writer& writer) const;
    std::optional<QString> scopeOfRow(const QString& table, std::int64_t row);
    void forgetScopes();
    std::optional<QString> writtenScope(const QString& table, std::int64_t row);
    void accept(std::vector<Op> ops);
    bool retryOps();

    OfficeSession& m_session;
    Journal& m_journal;
    ExchangeRepository m_repository;
    const Registry& m_registry;
    DivisionCode m_own;
    MovePolicy m_moves;
    Scrubber m_scrubber;
    std::set<QString> m_erasedContents; ///< hashes; dropped after the commit, unless another row needs them
    bool m_newOwners = false;           ///< a row changed hands or was erased: what others wrote of it may be judged anew
    OpCounts m_counts;
    std::map<QString, int> m_waiting;
    std::map<OpRef, QString> m_heldNow; ///< by what was taken here, and why
    std::map<QString, std::set<int>> m_months;
    int m_month = -1; ///< of the op before, already among them
    using Scopes = std::pmr::unordered_map<Row, std::optional<QString>, RowHash>;
    std::pmr::monotonic_buffer_resource m_memory; // libstdc++'s pools read a null pointer when memory is lacking
    Scopes m_scopes{&m_memory};                   ///< of rows that this bundle names
    std::vector<std::int64_t> m_lamports;         ///< of this bundle's ops so far, from its first on
};

} // namespace cunwu
