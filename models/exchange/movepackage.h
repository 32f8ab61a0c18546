#pragma once
#include "models/exchange/movepolicy.h"
#include "models/exchange/package.h"
#include <QCoreApplication>

namespace cunwu {

class OfficeSession;

/// Documents of households that move, inside packages: each travels with the op that it belongs to, and downwards to whom it
/// is for, until that is known to be done. Main or worker thread, inside the caller's Transaction.
class MovePackage {
    Q_DECLARE_TR_FUNCTIONS(Exchange)

public:
    explicit MovePackage(OfficeSession& session);

    /// `acked`: how far the receivers have a feed, or nothing for feeds that do not go to them. `below`: the receiving office
    /// when it lies below this one.
    using Acked = std::function<std::optional<std::int64_t>(const QByteArray& feed)>;
    void addDue(Package& package, const std::vector<Certificate>& recipients, const Acked& acked, const std::optional<DivisionCode>& below) const;
    static void add(Package& package, const StoredMove& move, const std::vector<Certificate>& recipients);

    /// What came, for the report; `waits`: a household awaits its acceptance here.
    struct Taken {
        QStringList notes;
        int fresh = 0;
        bool waits = false;
    };
    /// Throws Error when a document is false.
    Taken take(const Package& package);

private:
    void completes(const StoredMove& move);
    bool isOpen(const StoredMove& move, const std::vector<StoredMove>& all) const;
    OfficeSession& m_session;
    MoveRepository m_repository;
};

} // namespace cunwu
