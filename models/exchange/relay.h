#pragma once
#include "models/database/journal.h"
#include "models/exchange/movepolicy.h"
#include <QCoreApplication>
#include <QStringList>

namespace cunwu {

class OfficeSession;
class Registry;

/// A village never sees what another one writes, though a household that moved was in both. What it must hear of, the county
/// writes down for it, as entries of its own in that village's scope:
/// - somebody who was erased in one village is erased in all that a document told of them, and so are papers that a move copied;
/// - of two that accepted one household the one that has it not learns who has: one owner.
/// Main or worker thread.
class Relay {
    Q_DECLARE_TR_FUNCTIONS(Exchange)

public:
    Relay(OfficeSession& session, const Registry& registry);
    /// After an import. False: there was nothing new to say, and nothing was written. Elsewhere than in the county: nothing.
    bool run();

private:
    struct Papers {
        std::vector<std::int64_t> judged; ///< records of erasure
        std::vector<Journal::Erasure> owners;
    };
    Papers papersToJudge() const;
    bool hasGapBefore(std::int64_t record) const;
    bool isOwners(const Journal::Erasure& record) const;
    bool hadGivenAway(const Journal::Erasure& record, const MoveRow& root) const;
    const MovePolicy& policy() const;
    std::vector<Journal::Erasure> copies(const Journal::Erasure& record) const;
    enum class Written {
        ByVillage,
        BySomebodyElse,
        NotYet
    };
    Written writtenBy(const QString& table, std::int64_t row, const QString& village) const;
    std::vector<Journal::Erasure> ofPerson(const Journal::Erasure& record) const;
    std::vector<Journal::Erasure> erasuresToTell(const std::vector<Journal::Erasure>& papers) const;
    struct Verdicts {
        std::vector<MoveRepository::Given> fresh;
        std::vector<std::int64_t> obsolete; ///< of rows of moved_out
    };
    Verdicts verdicts() const;
    void judge(const QString& table, std::int64_t row, Verdicts& verdicts) const;

    OfficeSession& m_session;
    const Registry& m_registry;
    MoveRepository m_moves;
    mutable std::optional<MovePolicy> m_policy;
};

/// What a package brought of that, in words; made before the package is taken. In a village; elsewhere nothing.
class RelayNews {
    Q_DECLARE_TR_FUNCTIONS(Exchange)

public:
    explicit RelayNews(OfficeSession& session);
    QStringList since() const;

private:
    std::set<std::int64_t> verdicts() const; ///< rows of moved_out that the county wrote for this village
    struct Erased {
        int persons = 0, papers = 0;
    };
    Erased erasures() const; ///< what records that the county passed on to it name
    OfficeSession& m_session;
    const bool m_isVillage;
    const std::set<std::int64_t> m_verdicts;
    const Erased m_erasures;
};

} // namespace cunwu
