#include "models/exchange/exportservice.h"

#include "models/base/error.h"
#include "models/database/installation.h"
#include "models/database/journal.h"
#include "models/exchange/envelope.h"
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
        return {tr("A county has no office above it. Choose for which township or village the package is."), {}, {}, 0};
    return exportTo(folder, offices);
}

ExportOutcome ExportService::exportDown(const QString& folder, const DivisionCode& office) {
    const DivisionCode& own = m_session.office().code;
    if (!own.contains(office))
        return {tr("%1 does not lie below this office.").arg(office.toString()), {}, {}, 0};
    return exportTo(folder, {office.toString()});
}

/// Feeds that concern the other office: upwards all from here down; downwards its own and those of the offices above it.
static bool concerns(const QString& feedOffice, const DivisionCode& own, const DivisionCode& other) {
    const auto code = DivisionCode::parse(feedOffice);
    if (!code)
        return false;
    return other.contains(own) ? own.contains(*code) : other.contains(*code) || code->contains(other);
}

/// Feeds that both offices hold: those of the lower one, of what lies in it, and of the offices above it. Each tells the
/// other how far it has them, whoever sends them.
static bool isHeldByBoth(const QString& feedOffice, const DivisionCode& own, const DivisionCode& other) {
    const auto code = DivisionCode::parse(feedOffice);
    const DivisionCode& lower = other.contains(own) ? own : other;
    return code && (lower.contains(*code) || code->contains(lower));
}

ExportOutcome ExportService::exportTo(const QString& folder, const QStringList& offices) {
    Registry registry(m_session);
    ExchangeRepository repository(m_session.db());
    if (!registry.root())
        return {tr("This office is not registered yet. Open the county's invite first."), {}, {}, 0};
    m_recipients = {registry.ownCertificate()};
    m_reached.clear();
    for (const QString& office : offices)
        for (const Device& device : registry.devicesOf(office))
            if (device.subject.installation != Installation::id()) {
                m_recipients.push_back(device.certificate);
                m_reached[office].push_back(device);
            }
    if (m_reached.empty())
        return {tr("No computer of the receiving office is confirmed yet, so nobody could open the package. Confirm its request first."), {}, {}, 0};
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
    for (const Journal::FeedInfo& feed : m_session.db().journal()->feeds()) {
        if (feed.seq == 0 || !isHeldByBoth(feed.office, own, nearest))
            continue;
        package.manifest.acks.push_back(feed.last());
        if (!concerns(feed.office, own, nearest))
            continue;
        const std::int64_t acked = ackedBy(feed.uid);
        if (acked >= feed.seq)
            continue;
        if (feed.installation == Installation::id()) {
            if (!addOwnFeed(package, feed.uid, acked + 1, feed.seq))
                return {tr("Households were entered in this office's own file. They cannot be told apart for each village, so nothing is sent down from it; let the villages enter them."), {}, {}, 0};
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
    for (const StoredBundle& waiting : repository.waitingBundles())
        if (waiting.waits == u"gap") // the sender of that feed's packages reads from where it is missing
            for (const Journal::FeedInfo& feed : m_session.db().journal()->feeds())
                if (feed.uid == waiting.feed && isHeldByBoth(feed.office, own, nearest))
                    package.manifest.resend.push_back({feed.uid, feed.seq + 1});
    askForWhatWasLost(package.manifest);
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
    return {{}, path, package.manifest, bytes.size()};
}

/// A file that wrote under another feed before was restored or copied: others may hold more of what it wrote then, and
/// they believe that it has it. So it says where each feed ends here, until that is the end.
void ExportService::askForWhatWasLost(Manifest& manifest) const {
    const Journal& journal = *m_session.db().journal();
    const auto feeds = journal.feeds();
    const bool restored = std::any_of(feeds.begin(), feeds.end(), [&](const Journal::FeedInfo& feed) {
        return feed.installation == Installation::id() && feed.uid != journal.feedUid() && feed.seq > 0;
    });
    if (!restored)
        return;
    for (const OpRef& ack : manifest.acks)
        if (std::none_of(manifest.resend.begin(), manifest.resend.end(), [&](const OpRef& known) { return known.feed == ack.feed; }))
            manifest.resend.push_back({ack.feed, ack.seq + 1});
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
    const Journal& journal = *m_session.db().journal();
    const Subject self = package.manifest.from;
    for (std::int64_t first = from; first <= to; first += opsPerBundle) {
        OpRange range{feed, self.office, self.installation, 0, QByteArray(32, '\0'), journal.opsOfFeed(feed, first, std::min(to, first + opsPerBundle - 1))};
        for (const Op& op : range.ops)
            if (const TablePolicy* policy = Policy::shipped().find(op.table); policy && !policy->writers.contains(levelWord(m_session.office().code)))
                return false;
        if (const auto before = first > 1 ? journal.op({feed, first - 1}) : std::nullopt) {
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
