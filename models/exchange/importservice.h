#pragma once
#include "models/exchange/package.h"
#include "models/exchange/packagepath.h"
#include "models/office/changeteller.h"
#include <QCoreApplication>

namespace cunwu {

class OfficeSession;
class Registry;
struct OpRange;

/// What became of a package, for the report on screen and on the command line.
enum class Verdict {
    Applied,
    Known,
    Held,
    Rejected
};
QString verdictWord(Verdict verdict); ///< "applied" …, as --json prints it

struct OpCounts {
    int fresh = 0, known = 0, conflict = 0, held = 0, rejected = 0;
    bool operator==(const OpCounts&) const = default;
};

/// Of a volume: contents by what became of them.
struct AttachmentCounts {
    int total = 0, fresh = 0, known = 0, partial = 0, refused = 0; ///< partial: another volume has the rest
    bool operator==(const AttachmentCounts&) const = default;
};

struct PackageReport {
    QString file, from; ///< from: "水央村 (469030101202)"; empty when it cannot be told
    Verdict verdict = Verdict::Rejected;
    QString reason; ///< translated; empty when all is well
    OpCounts ops;
    AttachmentCounts attachments = {};
    QStringList changes = {}; ///< translated sentences of the tellers: what it changed that people should know of
    bool operator==(const PackageReport&) const = default;
};

/// Takes packages: verifies, then opens, then parses; one transaction a package, all or nothing. Idempotent and
/// independent of order: what cannot be taken now (unknown sender, missing part, missing row, not authorised) is kept
/// aside and tried again after every package. A clock decides nothing. Any thread with its own connection.
/// For one task: a file, a folder. What it has read of keys and devices it keeps.
class ImportService {
    Q_DECLARE_TR_FUNCTIONS(Exchange)

public:
    explicit ImportService(OfficeSession& session);
    ~ImportService();
    /// Features that say what a package changed.
    void setTellers(std::vector<ChangeTeller> tellers) { m_tellers = std::move(tellers); }
    [[nodiscard]] PackageReport importFile(const QString& path);
    /// A package, or a volume with attachments: told apart by content.
    [[nodiscard]] PackageReport importFile(const PackagePath& path);
    [[nodiscard]] PackageReport importBytes(const QString& name, const QByteArray& bytes);
    /// Packages that were held back whole, after the registry changed. Only those that moved are reported.
    std::vector<PackageReport> retryHeld();
    /// Bundles and entries that wait, in one transaction. Returns how many entries found their place.
    int retryWaiting();

    /// In `meta`: the own feed that was written when an office above last said how far it is.
    static constexpr const char* toldKey = "exchange_told";
    /// In `meta`: name of the last list of offices that an office above sent and that lacks what the one here has.
    static constexpr const char* olderKey = "exchange_older";
    /// In `meta`: the installation for which revocations were applied to what the file held.
    static constexpr const char* settledKey = "exchange_installation";

    /// Why ops or bundles wait, translated, for the held-back list.
    static QString holdText(const QString& reason);

private:
    void settleIn();
    struct Work;
    PackageReport read(const QString& name, const QByteArray& bytes, bool again);
    bool adopt(const Package& package, PackageReport& report);
    void noteLacking(const QString& sender, const QByteArray& list);
    void adoptAlone(const Package& package);
    void applyReceipts();
    OfficeSession& m_session;
    std::unique_ptr<Registry> m_registry;
    std::vector<ChangeTeller> m_tellers;
};

} // namespace cunwu
