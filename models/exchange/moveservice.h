#pragma once
#include "models/base/divisioncode.h"
#include "models/exchange/movedocument.h"
#include "models/exchange/moverepository.h"
#include <QCoreApplication>

namespace cunwu {

class OfficeSession;
class Registry;

/// A household that another village offers to this one.
struct Arrival {
    QByteArray document; ///< SHA-256 of the signed transfer
    MoveDocument transfer;
    /// Late: taken already, and the former owner has sent it once more with changes. Unknown: its sender is not confirmed
    /// here, or its computer was revoked. Foreign: it names rows that belong to others here.
    enum class State {
        Waiting,
        Accepted,
        Declined,
        Late,
        Unknown,
        Foreign
    } state = State::Waiting;
    QString reason; ///< of a decline
};

/// A row that this village offered or gave away.
struct Departure {
    QString table;
    std::int64_t row = 0;
    QString receiver, receiverName; ///< division code; name as registered, else the code
    enum class State {
        Offered,
        Declined,
        Given
    } state = State::Offered;
    QString reason; ///< of a decline
    QDate day;      ///< of the acceptance
};

struct MoveOutcome {
    QString reason; ///< translated; why nothing was done
    QString path;   ///< of the file that was written, empty when none was asked for
    bool done() const { return reason.isEmpty(); }
};

/// A row with all that hangs below it moves from village to village: the owner offers it in a signed and sealed document, the
/// receiver accepts and answers. Until it has, the owner keeps it and may take the offer back; an acceptance counts even when
/// the offer was taken back without the receiver knowing. If two accept, the longest chain of hands counts, then the later
/// counter (fold.h); one of them offers it to the other. Which rows may move is data (the policy). Main thread.
class MoveService {
    Q_DECLARE_TR_FUNCTIONS(Exchange)

public:
    explicit MoveService(OfficeSession& session);

    struct Place {
        DivisionCode code;
        QString name;
    };
    std::vector<Place> places() const; ///< villages with a confirmed computer, but this one; by code

    /// Writes the offer, and into `folder` the package for the receiver; once more for the same receiver: a new file with what
    /// stands there now. `title` names the row for people.
    [[nodiscard]] MoveOutcome offer(const QString& table, std::int64_t row, const DivisionCode& receiver, const QString& title, const QString& folder);
    [[nodiscard]] MoveOutcome withdraw(const QString& table, std::int64_t row, const QString& title);
    std::vector<Departure> departures() const;

    int unanswered() const;                ///< documents for this village without an answer; cheap
    std::vector<Arrival> arrivals() const; ///< as they came, of each row and sender the newest
    /// `chosen`: columns of the row itself that differ here (number, group). One action. With a folder the receipt is written
    /// there; it also travels with the next packages over the offices above.
    [[nodiscard]] MoveOutcome accept(const QByteArray& document, const Columns& chosen, const QString& folder = {});
    [[nodiscard]] MoveOutcome decline(const QByteArray& document, const QString& reason, const QString& folder = {});
    /// Of a Late one: the former owner's changes, or what stands here; either way it is no conflict any more.
    [[nodiscard]] MoveOutcome settleLate(const QByteArray& document, bool takeTheirs);

    /// Receipts that came: their rows are given away from now on. Writes nothing when there is nothing new.
    void applyReceipts();

    /// Can a document be what it claims: one row that may move, rows that travel with it, all in the sender's scope?
    static bool isSound(const MoveDocument& document);

private:
    MoveDocument transferOf(const QString& table, std::int64_t row, const MoveParty& to, const QString& title) const;
    MoveRow read(const QString& table, std::int64_t row) const;
    OpRef offerOf(const QString& table, std::int64_t row, const QString& receiver) const;
    StoredMove sign(const MoveDocument& document) const;
    QString write(const StoredMove& move, const QString& word, const QString& folder) const;
    std::optional<Arrival> arrival(const QByteArray& document) const;
    Arrival::State stateOf(const StoredMove& move, const std::vector<StoredMove>& all, QString& reason) const;
    bool holdsForeign(const MoveDocument& transfer) const;
    bool isOurs(const MoveRow& root) const;
    StoredMove answer(const Arrival& arrival, bool accepted, const QString& reason, const OpRef& op);
    void forgetReturned();
    void copy(const MoveRow& row, const MoveDocument& transfer);
    void adopt(const MoveDocument& transfer, const Columns& chosen, OpRef& first);
    MoveParty self() const;

    OfficeSession& m_session;
    MoveRepository m_repository;
};

} // namespace cunwu
