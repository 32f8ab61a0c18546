#pragma once
#include "models/attachment/attachmentstore.h"
#include "models/exchange/importservice.h"
#include "models/exchange/registry.h"
#include "models/exchange/volumefile.h"

namespace cunwu {

/// Takes one volume with attachments: verifies, opens, checks each piece, then keeps them. Idempotent, in any order, all or nothing as far as
/// its pieces go. Private to models/exchange.
class VolumeTaker {
    Q_DECLARE_TR_FUNCTIONS(Exchange)

public:
    VolumeTaker(OfficeSession& session, const Registry& registry);
    PackageReport take(const PackagePath& path);
    /// Those whose sender had not been confirmed when they came, and is now.
    std::vector<PackageReport> takeWaiting();

private:
    QString refusal(const VolumeRead& read) const;
    PackageReport take(const PackagePath& path, const QString& name, bool again);
    void keep(const PackagePath& path, PackageReport& report) const;
    std::vector<AttachmentContent> wanted(const VolumeRead& read, int& refused) const;
    int takePieces(VolumeRead& read, const std::vector<AttachmentContent>& contents);
    OfficeSession& m_session;
    const Registry& m_registry;
    AttachmentStore m_store;
    bool m_mayTryAgain = false; ///< the last one: the disk was in the way
};

} // namespace cunwu
