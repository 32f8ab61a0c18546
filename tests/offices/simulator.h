#pragma once
#include "tests/offices/simulatorworld.h"
#include <map>
#include <random>
#include <set>

namespace cunwu {
struct Arrival;
struct MoveOutcome;
} // namespace cunwu

namespace cunwu::test {

/// What happened in the runs so far, to see that every fault was met.
using Tally = std::map<QString, std::int64_t>;

/// One run: two to seven computers of a county exchange packages while everything goes wrong that a seed can think of.
/// After each delivery and at the end the invariants I1–I7 of the list of faults are checked. The same seed, the same run.
class Simulator {
public:
    Simulator(quint64 seed, Tally& tally);
    ~Simulator();
    /// Empty when all invariants held, else what broke first, after the steps that led there.
    QString run();

private:
    struct Packed {
        QByteArray bytes;
        Manifest manifest;
        std::size_t from = 0;
    };
    /// By feed: which ops this computer was given or wrote.
    using Ledger = std::map<QByteArray, std::set<std::int64_t>>;
    struct Saved {
        Disk disk;
        Ledger ledger;
    };
    struct Computer : Desk {
        Ledger ledger;
        std::vector<Saved> copies; ///< older states of its file
        std::optional<Saved> twin; ///< a copy of the whole disk that goes on elsewhere under the same name
        bool confirmed = true, revoked = false, wasCopied = false, hasErased = false, everRevoked = false;
        std::set<QByteArray> inherited; ///< feeds that lay in the file when it was copied here
    };

    // simulator.cpp: steps
    int below(int n) { return int(m_random() % quint64(n)); }
    bool chance(int percent) { return below(100) < percent; }
    Computer& any();
    void step();
    void note(const QString& what);
    void edit(Computer& c);
    void editVillage(Computer& c);
    void erasePerson(Computer& c);
    void editAbove(Computer& c);
    void exportFrom(Computer& c);
    void believeArrived(Computer& c);
    std::optional<Packed> pack(Computer& c, const QString& to);
    void deliverSomething();
    void mangle(QByteArray& bytes);
    void saveCopy(Computer& c);
    void restoreCopy(Computer& c);
    void copyToAnother(Computer& c);
    void swapTwin(Computer& c);
    void turnClock(Computer& c);
    void revokeOne();
    void acceptSome();
    void confirm(Computer& c);
    void goBackAndOn();
    void readList();
    void mergeLists();

    // simulatormoves.cpp: households change hands
    void move(Computer& c);
    void offer(Computer& c);
    void withdraw(Computer& c);
    void answer(Computer& c, const Arrival& arrival);
    void putOnStick(Computer& c, const MoveOutcome& made);
    std::set<std::int64_t> movedHouseholds();
    void answerSome();
    bool anyTakenFromRevoked();
    void checkOwners(const std::set<std::int64_t>& moved);

    // simulatorchecks.cpp: deliveries and what must hold
    PackageReport deliver(Computer& c, const Packed& package, const QByteArray& bytes);
    void settle();
    bool exchangeOnce(std::map<std::pair<std::size_t, QString>, QByteArray>& sent);
    QByteArray stateOf(Computer& c);
    void check(Computer& c);
    void checkLedger(Computer& c, const Ledger& ledger);
    void checkAuthority(Computer& c);
    void checkFold(Computer& c);
    void checkErased(Computer& c, const std::set<std::int64_t>& rows);
    std::set<std::int64_t> erasedAt(Computer& c);
    void checkFolder(Computer& c);
    void checkAgreement();
    void fail(const QString& what);
    std::vector<Computer*> livingComputers();
    Ledger known(Computer& c, bool folded);
    Ledger exportable(Computer& c);

    quint64 m_seed;
    Tally& m_tally;
    std::mt19937_64 m_random;
    const World* m_world = nullptr;
    std::vector<std::unique_ptr<Computer>> m_computers;
    std::vector<Packed> m_packages;
    std::map<QByteArray, QByteArray> m_folds;                     ///< digest of a set of ops → digest of the tables
    std::map<QByteArray, std::map<QString, Device>> m_registries; ///< the signed lists met so far
    QStringList m_story;
    QString m_broken;
    bool m_forked = false; ///< two branches of one feed: no office can bring them together by itself
};

} // namespace cunwu::test
