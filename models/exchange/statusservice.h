#pragma once
#include "models/exchange/registry.h"
#include <QCoreApplication>

namespace cunwu {

/// How far this office's exchange has come.
struct ExchangeStatus {
    enum class Joining {
        None,
        Waiting,
        Confirmed
    };
    Joining joining = Joining::None;
    QString checkCode;                                     ///< while it waits: the eight characters
    std::int64_t recorded = 0, exported = 0, received = 0; ///< entries of this office; received: an office above has them
    std::optional<LoggedPackage> lastExport, lastImport;
    /// Days since a package, or the invite, came from an office above with the county's list of offices. Nothing in a
    /// county and before joining. Information only: an old list hinders no work.
    std::optional<int> registryAge;
    static constexpr int registryOldAfter = 60;
    QString warning; ///< translated: what a person should look after; empty when all is well
};

/// A feed of this office and how far it has come on its way up.
struct OwnFeed {
    QByteArray uid;
    std::int64_t recorded = 0, exported = 0, received = 0; ///< last seq each
};

/// Something that is kept aside.
struct HeldItem {
    QString what, from, reason; ///< reason: for ImportService::holdText
    QString checkCode;          ///< of a sender who is not confirmed: the eight characters that its page shows, in `from` too
    int entries = 0;
};

/// An office below with its computers, revoked ones too.
struct OfficeBelow {
    Subject office;
    std::vector<Device> devices;
    bool isConfirmed() const;
};

/// What the page and its dialogs show. Reads only. Main thread.
class StatusService {
    Q_DECLARE_TR_FUNCTIONS(Exchange)

public:
    explicit StatusService(OfficeSession& session) : m_session(session) {}
    ExchangeStatus status() const;
    std::vector<OwnFeed> ownFeeds() const;
    std::vector<HeldItem> held() const;
    /// From the shipped table, and those that are registered without standing in it; by code. The own one too, if asked for.
    std::vector<OfficeBelow> officesBelow(bool withOwn = false) const;

private:
    std::optional<int> registryAge() const;
    HeldItem heldPackage(const LoggedPackage& package) const;
    void nameSender(HeldItem& item, const Subject& sender, const Certificate& signer) const;
    OfficeSession& m_session;
};

} // namespace cunwu
