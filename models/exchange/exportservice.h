#pragma once
#include <QCoreApplication>
#include <map>
#include "models/base/divisioncode.h"
#include "models/database/journal.h"
#include "models/exchange/attachmentexport.h"
#include "models/exchange/package.h"
#include "models/exchange/registry.h"

namespace cunwu {

class Audience;
class OfficeSession;

/// What an export made.
struct ExportOutcome {
    QString reason; ///< translated; why nothing was made
    QString notice; ///< translated; made, but there is something to know (this computer was revoked)
    QString path;
    Manifest manifest;
    qint64 bytes = 0;
    VolumesOutcome volumes = {};
    bool done() const { return reason.isEmpty(); }
};

/// Makes packages: upwards for all offices above, or for one office below, or for the other computers of this one. Cumulative since what the other side
/// acknowledged, so a lost package heals with the next. One transaction, after the file was read back. Attachments follow in volumes of their
/// own when they are asked for: should they fail, the package is written all the same, and the outcome says why.
class ExportService {
    Q_DECLARE_TR_FUNCTIONS(Exchange)

public:
    explicit ExportService(OfficeSession& session);
    ~ExportService();
    [[nodiscard]] ExportOutcome exportUp(const QString& folder, VolumeSize size = VolumeSize::None, const Progress& progress = {});
    [[nodiscard]] ExportOutcome exportDown(const QString& folder, const DivisionCode& office, VolumeSize size = VolumeSize::None, const Progress& progress = {});
    /// A package without entries: up to where this office has each feed of the other one, and from where on it misses some. What the
    /// other one exports next begins there. Refused when no computer of that office is confirmed.
    [[nodiscard]] ExportOutcome requestResend(const QString& folder, const DivisionCode& office);

private:
    ExportOutcome exportTo(const QString& folder, const QStringList& offices);
    ExportOutcome withVolumes(ExportOutcome made, VolumeSize size, const Progress& progress);
    QByteArray listForAbove() const;
    Package begin(const QStringList& offices) const;
    ExportOutcome store(const QString& folder, Package& package, const std::vector<PeerFeed>& sent);
    std::vector<OpRef> missing(const std::vector<Journal::FeedInfo>& feeds, const DivisionCode& other) const;
    bool isOrphan(const Journal::FeedInfo& feed) const;
    std::int64_t ackedBy(const QByteArray& feed) const;
    void addOwnFeed(Package& package, const QByteArray& feed, std::int64_t from, std::int64_t to);
    void askForWhatWasLost(Manifest& manifest) const;
    std::int64_t wholeUntil(const Journal::FeedInfo& feed) const;
    bool reaches(const QString& installation) const;
    void addStored(Package& package, const QByteArray& feed, std::int64_t from, bool beyondGaps);
    bool isMeant(const StoredBundle& bundle, const DivisionCode& reader);
    void addBundle(Package& package, const BundleInfo& info, const QByteArray& signedData);
    QString fileName(const Manifest& manifest) const;

    OfficeSession& m_session;
    std::vector<Certificate> m_recipients;            ///< the own one first
    std::map<QString, std::vector<Device>> m_reached; ///< by office: other computers that can open the package
    std::unique_ptr<Audience> m_audience;
    bool m_upwards = false;
};

} // namespace cunwu
