#include "models/exchange/exportservice.h"

#include "models/base/error.h"
#include "models/database/installation.h"
#include "models/database/journal.h"
#include "models/exchange/envelope.h"
#include "models/exchange/feedrepository.h"
#include "models/exchange/oplines.h"
#include "models/exchange/policy.h"
#include "models/exchange/registry.h"
#include "models/office/officesession.h"
#include <QCryptographicHash>
#include <QDir>
#include <QUuid>

namespace cunwu {

/// Ops of one own bundle: enough for a county's year in a few, small enough to redo cheaply.
constexpr std::int64_t opsPerBundle = 50'000;

ExportOutcome ExportService::exportUp(const QString& folder) {
    QStringList offices;
    for (DivisionCode above = m_session.office().code.parent(); above.isValid() && above.level() >= DivisionCode::Level::County; above = above.parent())
        offices << above.toString();
    if (offices.isEmpty())
        return {tr("A county has no office above it. Choose for which township or village the package is."), {}, {}, {}, 0};
    return exportTo(folder, offices);
}

ExportOutcome ExportService::exportDown(const QString& folder, const DivisionCode& office) {
    const DivisionCode& own = m_session.office().code;
    if (!own.contains(office))
        return {tr("%1 does not lie below this office.").arg(office.toString()), {}, {}, {}, 0};
    return exportTo(folder, {office.toString()});
}

/// Feeds that concern the other office: upwards all from here down; downwards its own and those of the offices above it.
static bool concerns(const QString& feedOffice, const DivisionCode& own, const DivisionCode& other) {
    const auto code = DivisionCode::parse(feedOffice);
    if (!code)
        return false;
    return other.contains(own) ? own.contains(*code) : other.contains(*code) || code->contains(other);
}

ExportOutcome ExportService::exportTo(const QString& folder, const QStringList& offices) {
    Registry registry(m_session);
    ExchangeRepository repository(m_session.db());
    if (!registry.root())
        return {tr("This office is not registered yet. Open the county's invite first."), {}, {}, {}, 0};
    m_recipients = {registry.ownCertificate()};
    m_reached.clear();
    for (const QString& office : offices)
        for (const Device& device : registry.devicesOf(office))
            if (device.subject.installation != Installation::id()) {
                m_recipients.push_back(device.certificate);
                m_reached[office].push_back(device);
            }
    if (m_reached.empty())
        return {tr("No computer of the receiving office is confirmed yet, so nobody could open the package. Confirm its request first."), {}, {}, {}, 0};
    Package package;
    package.manifest.id = QUuid::createUuid().toString(QUuid::Id128);
    package.manifest.from = registry.self();
    package.manifest.to = offices;
    package.manifest.created = m_session.clock().milliseconds();
    package.manifest.registry = registry.number();
    const bool down = m_session.office().code.contains(*DivisionCode::parse(offices.first()));
    package.registry = down && registry.isConfirmed() ? registry.document() : QByteArray(); // the offices above have it first
    const DivisionCode own = m_session.office().code, nearest = *DivisionCode::parse(offices.first());
    m_upwards = nearest != own && nearest.contains(own);
    std::vector<PeerFeed> sent;
    const auto feeds = FeedRepository(m_session.db()).feeds();
    for (const Journal::FeedInfo& feed : feeds) {
        if (feed.seq == 0 || !concerns(feed.office, own, nearest))
            continue;
        package.manifest.acks.push_back(feed.last());
        const std::int64_t acked = ackedBy(feed.uid);
        if (acked >= feed.seq)
            continue;
        if (feed.installation == Installation::id()) {
            if (!addOwnFeed(package, feed.uid, acked + 1, feed.seq))
                return {tr("Households were entered in this office's own file. They cannot be told apart for each village, so nothing is sent down from it; let the villages enter them."), {}, {}, {}, 0};
        } else {
            addStored(package, feed.uid, acked + 1);
        }
        for (const auto& [office, devices] : m_reached)
            for (const Device& device : devices) {
                PeerFeed peer = repository.peer(device.subject.installation, feed.uid);
                peer.exported = std::max(peer.exported, feed.seq);
                sent.push_back(peer);
            }
    }
    for (const auto& [feed, seq] : missing(feeds, nearest))
        package.manifest.resend.push_back({feed, seq});
    package.signedManifest = signData(encodeManifest(package.manifest), deviceKey(own.toString()), registry.ownCertificate());
    const QByteArray bytes = writePackage(package);
    const QString path = QDir(folder).absoluteFilePath(fileName(package.manifest));
    storePackage(path, bytes);
    Transaction transaction(m_session.db(), tr("Export a package"));
    for (const PeerFeed& peer : sent)
        repository.savePeer(peer);
    repository.log({QCryptographicHash::hash(bytes, QCryptographicHash::Sha256), m_session.clock().milliseconds(), false,
                    QFileInfo(path).fileName(), offices.join(u' '), QStringLiteral("exported"), {}, {}});
    transaction.commit();
    const QString notice = registry.isRevoked() ? tr("The county revoked this computer: the others hold back what it wrote since. Ask the county, or let it confirm this computer anew.") : QString();
    return {{}, notice, path, package.manifest, bytes.size()};
}

/// From where on entries are missing here: a bundle waits for those before it, or the receiver says that it has more than has
/// come (this file was restored from a backup). Whoever sends that feed reads it.
std::map<QByteArray, std::int64_t> ExportService::missing(const std::vector<Journal::FeedInfo>& feeds, const DivisionCode& nearest) const {
    const ExchangeRepository repository(m_session.db());
    std::map<QByteArray, std::int64_t> next, result;
    std::set<QByteArray> foreign;
    for (const Journal::FeedInfo& feed : feeds) {
        next[feed.uid] = feed.seq + 1;
        if (!concerns(feed.office, m_session.office().code, nearest))
            foreign.insert(feed.uid);
    }
    for (const PeerFeed& peer : repository.peers()) {
        const auto it = next.find(peer.feed);
        const std::int64_t from = it == next.end() ? 1 : it->second;
        if (peer.acked >= from && reaches(peer.device))
            result[peer.feed] = from;
    }
    for (const StoredBundle& waiting : repository.waitingBundles())
        if (waiting.waits == u"gap" && next.contains(waiting.feed) && !foreign.contains(waiting.feed))
            result[waiting.feed] = next.at(waiting.feed);
        else
            result.erase(waiting.feed); // it is here and waits for something else
    return result;
}

bool ExportService::reaches(const QString& installation) const {
    for (const auto& [office, devices] : m_reached)
        for (const Device& device : devices)
            if (device.subject.installation == installation)
                return true;
    return false;
}

/// What every receiver has. Upwards it is enough that one computer of each office has it: they pass it on among
/// themselves. Downwards each computer counts, so that a new one gets everything.
std::int64_t ExportService::ackedBy(const QByteArray& feed) const {
    const ExchangeRepository repository(m_session.db());
    std::int64_t all = std::numeric_limits<std::int64_t>::max();
    for (const auto& [office, devices] : m_reached) {
        std::int64_t best = 0, least = all;
        for (const Device& device : devices) {
            const std::int64_t acked = repository.peer(device.subject.installation, feed).acked;
            best = std::max(best, acked);
            least = std::min(least, acked);
        }
        all = std::min(all, m_upwards ? best : least);
    }
    return all;
}

bool ExportService::addOwnFeed(Package& package, const QByteArray& feed, std::int64_t from, std::int64_t to) {
    const FeedRepository feeds(m_session.db());
    const Subject self = package.manifest.from;
    for (std::int64_t first = from; first <= to; first += opsPerBundle) {
        OpRange range{feed, self.office, self.installation, 0, QByteArray(32, '\0'), feeds.ops(feed, first, std::min(to, first + opsPerBundle - 1))};
        for (const Op& op : range.ops)
            if (const TablePolicy* policy = Policy::shipped().find(op.table); policy && !policy->writers.contains(levelWord(m_session.office().code)))
                return false;
        if (const auto before = first > 1 ? feeds.op({feed, first - 1}) : std::nullopt) {
            range.lamport = before->lamport;
            range.previous = before->hash;
        }
        BundleInfo info;
        info.feed = feed;
        info.first = range.first();
        info.last = range.last();
        addBundle(package, info, signData(compress(encodeOpLines(range)), deviceKey(self.office), m_recipients.front()));
    }
    return true;
}

/// Forwards what others signed, untouched: at each place the bundle that reaches furthest.
void ExportService::addStored(Package& package, const QByteArray& feed, std::int64_t from) {
    std::int64_t next = from;
    const auto stored = ExchangeRepository(m_session.db()).bundlesFrom(feed, from);
    for (;;) {
        const StoredBundle* best = nullptr;
        for (const StoredBundle& bundle : stored)
            if (bundle.first <= next && bundle.last >= next && (!best || bundle.last > best->last))
                best = &bundle;
        if (!best)
            return;
        BundleInfo info;
        info.feed = feed;
        info.first = best->first;
        info.last = best->last;
        addBundle(package, info, best->bytes);
        next = best->last + 1;
    }
}

void ExportService::addBundle(Package& package, const BundleInfo& range, const QByteArray& signedData) {
    const QByteArray sealed = seal(signedData, m_recipients);
    BundleInfo info = range;
    info.file = QStringLiteral("b%1.cms").arg(package.bundles.size() + 1, 4, 10, QLatin1Char('0'));
    info.bytes = sealed.size();
    info.sha256 = QCryptographicHash::hash(sealed, QCryptographicHash::Sha256);
    package.bundles.emplace(info.file, sealed);
    package.manifest.bundles.push_back(info);
}

/// "水央村_2026-10_1a2b3c4d.cwpkg": for people; the program reads the content.
QString ExportService::fileName(const Manifest& manifest) const {
    QString name = manifest.from.name;
    for (QChar& c : name)
        if (QStringLiteral("/\\:*?\"<>|").contains(c) || c.isSpace())
            c = u'_';
    return QStringLiteral("%1_%2_%3.cwpkg").arg(name, m_session.clock().today().toString(QStringLiteral("yyyy-MM")), manifest.id.left(8));
}

} // namespace cunwu
