#include "models/exchange/exportservice.h"

#include "models/base/error.h"
#include "models/database/installation.h"
#include "models/database/journal.h"
#include "models/exchange/audience.h"
#include "models/exchange/envelope.h"
#include "models/exchange/feedrepository.h"
#include "models/exchange/importservice.h"
#include "models/exchange/limits.h"
#include "models/exchange/movepackage.h"
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
/// In `meta`: how many lists of offices went up, so that each has its turn.
static const char* const turnKey = "registry_turn";

ExportService::ExportService(OfficeSession& session) : m_session(session) {}
ExportService::~ExportService() = default;

ExportOutcome ExportService::exportUp(const QString& folder, VolumeSize size, const Progress& progress) {
    QStringList offices;
    for (DivisionCode above = m_session.office().code.parent(); above.isValid() && above.level() >= DivisionCode::Level::County; above = above.parent())
        offices << above.toString();
    if (offices.isEmpty())
        return {tr("A county has no office above it. Choose for which township or village the package is."), {}, {}, {}, 0};
    return withVolumes(exportTo(folder, offices), size, progress);
}

ExportOutcome ExportService::exportDown(const QString& folder, const DivisionCode& office, VolumeSize size, const Progress& progress) {
    const DivisionCode& own = m_session.office().code;
    if (!own.contains(office))
        return {tr("%1 does not lie below this office.").arg(office.toString()), {}, {}, {}, 0};
    return withVolumes(exportTo(folder, {office.toString()}), size, progress);
}

/// The data never wait for photos: what goes wrong here is told, and the package stands.
ExportOutcome ExportService::withVolumes(ExportOutcome made, VolumeSize size, const Progress& progress) {
    if (!made.done() || size == VolumeSize::None)
        return made;
    QStringList offices;
    for (const QString& office : made.manifest.to)
        if (m_reached.contains(office))
            offices << office;
    const QString stem = made.path.chopped(QFileInfo(made.path).suffix().size() + 1);
    try {
        made.volumes = AttachmentExport(m_session).write(stem, made.manifest, offices, m_recipients, size, progress);
    } catch (const Cancelled&) {
        made.volumes.reason = tr("The attachments were left out; export again to send them.");
    } catch (const FileError& error) {
        made.volumes = {};
        made.volumes.reason = error.message();
    }
    return made;
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
    Package package = begin(offices);
    const bool down = m_session.office().code.contains(*DivisionCode::parse(offices.first()));
    if (!down)
        package.registry = listForAbove();
    else if (registry.isConfirmed())
        package.registry = registry.document();
    const DivisionCode own = m_session.office().code, nearest = *DivisionCode::parse(offices.first());
    m_upwards = nearest != own && nearest.contains(own);
    m_audience = std::make_unique<Audience>(m_session, nearest);
    std::vector<PeerFeed> sent;
    const auto feeds = FeedRepository(m_session.db()).feeds();
    for (const Journal::FeedInfo& feed : feeds) {
        if (feed.seq == 0 || !isHeldByBoth(feed.office, own, nearest))
            continue;
        const std::int64_t whole = wholeUntil(feed);
        if (whole > 0)
            package.manifest.acks.push_back({feed.uid, whole});
        const std::int64_t acked = ackedBy(feed.uid);
        if (acked >= feed.seq || (!concerns(feed.office, own, nearest) && !isOrphan(feed)))
            continue;
        if (feed.installation == Installation::id()) {
            addOwnFeed(package, feed.uid, acked + 1, whole);
        } else {
            addStored(package, feed.uid, acked + 1, m_upwards && own.contains(*DivisionCode::parse(feed.office)));
        }
        for (const auto& [office, devices] : m_reached)
            for (const Device& device : devices) {
                PeerFeed peer = repository.peer(device.subject.installation, feed.uid);
                peer.exported = std::max(peer.exported, feed.seq);
                sent.push_back(peer);
            }
    }
    package.manifest.resend = missing(feeds, nearest);
    package.manifest.attachmentsMissing = AttachmentExport(m_session).missing(nearest);
    askForWhatWasLost(package.manifest);
    MovePackage(m_session).addDue(
        package, m_recipients, [&](const QByteArray& uid) -> std::optional<std::int64_t> {
            const auto feed = m_session.db().journal()->feed(uid);
            return feed && concerns(feed->office, own, nearest) ? std::optional(ackedBy(uid)) : std::nullopt;
        },
        down ? std::optional(nearest) : std::nullopt);
    return store(folder, package, sent);
}

/// The offices above have it first, unless they restored a backup: then they get back what they issued, a list a package.
QByteArray ExportService::listForAbove() const {
    const Registry registry(m_session);
    const ExchangeRepository repository(m_session.db());
    QList<QByteArray> lists = registry.documentsApart(); // from offices below, or of another branch
    const QByteArray theirs = repository.meta(ImportService::olderKey);
    lists.removeIf([&](const QByteArray& list) { return listName(list) == theirs; }); // they have it
    if (!theirs.isEmpty())
        lists.prepend(registry.document());
    return lists.isEmpty() ? QByteArray() : lists[qsizetype(repository.meta(turnKey).toLongLong() % lists.size())];
}

Package ExportService::begin(const QStringList& offices) const {
    const Registry registry(m_session);
    Package package;
    package.manifest.id = QUuid::createUuid().toString(QUuid::Id128);
    package.manifest.from = registry.self();
    package.manifest.to = offices;
    package.manifest.created = m_session.clock().milliseconds();
    package.manifest.registry = registry.number();
    return package;
}

/// Signs, writes, and keeps account of what was sent.
ExportOutcome ExportService::store(const QString& folder, Package& package, const std::vector<PeerFeed>& sent) {
    ExchangeRepository repository(m_session.db());
    const Registry registry(m_session);
    package.signedManifest = signData(encodeManifest(package.manifest), deviceKey(package.manifest.from.office), registry.ownCertificate());
    const QByteArray bytes = writePackage(package);
    const QString path = QDir(folder).absoluteFilePath(fileName(package.manifest));
    storePackage(path, bytes);
    Transaction transaction(m_session.db(), tr("Export a package"));
    for (const PeerFeed& peer : sent)
        repository.savePeer(peer);
    if (m_upwards && !package.registry.isEmpty())
        repository.setMeta(turnKey, QByteArray::number(repository.meta(turnKey).toLongLong() + 1));
    repository.log({QCryptographicHash::hash(bytes, QCryptographicHash::Sha256), m_session.clock().milliseconds(), false, QFileInfo(path).fileName(), package.manifest.to.join(u' '), QStringLiteral("exported"), {}, {}});
    transaction.commit();
    const QString notice = registry.isRevoked() ? tr("The county revoked this computer: the others hold back what it wrote since. Ask the county, or let it confirm this computer anew.") : QString();
    return {{}, notice, path, package.manifest, bytes.size()};
}

/// From where on entries are missing here: a bundle waits for those before it, or the receiver says that it has more than has
/// come (this file was restored from a backup). Whoever sends that feed reads it.
std::vector<OpRef> ExportService::missing(const std::vector<Journal::FeedInfo>& feeds, const DivisionCode& other) const {
    const ExchangeRepository repository(m_session.db());
    std::map<QByteArray, std::int64_t> next, asked;
    std::set<QByteArray> foreign;
    for (const Journal::FeedInfo& feed : feeds) {
        next[feed.uid] = feed.seq + 1;
        if (!isHeldByBoth(feed.office, m_session.office().code, other))
            foreign.insert(feed.uid);
    }
    for (const PeerFeed& peer : repository.peers()) {
        const auto it = next.find(peer.feed);
        const std::int64_t from = it == next.end() ? 1 : it->second;
        if (peer.acked >= from && reaches(peer.device))
            asked[peer.feed] = from;
    }
    for (const ExchangeRepository::Gap& gap : repository.gaps())
        if (next.contains(gap.feed) && !foreign.contains(gap.feed))
            asked[gap.feed] = std::min(asked.try_emplace(gap.feed, gap.first).first->second, gap.first);
    for (const StoredBundle& waiting : repository.waitingBundles())
        if (const auto it = asked.find(waiting.feed); it != asked.end() && waiting.first <= it->second && it->second <= waiting.last)
            asked.erase(it);                             // it is here and waits for something else
    for (const OpRef& bare : repository.withoutRecord()) // the record that took their content out counts no longer: others may have it
        if (next.contains(bare.feed) && !foreign.contains(bare.feed)) {
            const auto [it, isNew] = asked.try_emplace(bare.feed, bare.seq);
            it->second = std::min(it->second, bare.seq);
        }
    std::vector<OpRef> result;
    for (const auto& [feed, from] : asked)
        result.push_back({feed, from});
    return result;
}

/// Up to where nothing of the feed is missing here: what is told to others.
std::int64_t ExportService::wholeUntil(const Journal::FeedInfo& feed) const {
    const auto gaps = ExchangeRepository(m_session.db()).gaps(feed.uid);
    return gaps.empty() ? feed.seq : std::min(feed.seq, gaps.front().first - 1);
}

bool ExportService::reaches(const QString& installation) const {
    for (const auto& [office, devices] : m_reached)
        for (const Device& device : devices)
            if (device.subject.installation == installation)
                return true;
    return false;
}

ExportOutcome ExportService::requestResend(const QString& folder, const DivisionCode& office) {
    const Registry registry(m_session);
    if (!registry.root())
        return {tr("This office is not registered yet. Open the county's invite first."), {}, {}, {}, 0};
    if (registry.devicesOf(office.toString()).empty())
        return {tr("No computer of the receiving office is confirmed yet, so nobody could open the package. Confirm its request first."), {}, {}, {}, 0};
    const DivisionCode& own = m_session.office().code;
    Package package = begin({office.toString()});
    for (const Journal::FeedInfo& feed : m_session.db().journal()->feeds())
        if (const std::int64_t whole = wholeUntil(feed); whole > 0 && concerns(feed.office, own, office))
            package.manifest.acks.push_back({feed.uid, whole});
    package.manifest.resend = missing(FeedRepository(m_session.db()).feeds(), office);
    package.manifest.attachmentsMissing = AttachmentExport(m_session).missing(office);
    std::set<QByteArray> asked;
    for (const OpRef& from : package.manifest.resend)
        asked.insert(from.feed);
    for (const Journal::FeedInfo& feed : m_session.db().journal()->feeds()) // a lost package leaves no trace here: ask for what follows
        if (feed.seq > 0 && feed.office == office.toString() && !asked.contains(feed.uid))
            package.manifest.resend.push_back({feed.uid, feed.seq + 1});
    return store(folder, package, {});
}

/// A file that wrote under another feed before was restored or copied: others may hold more of what it wrote then, and
/// they believe that it has it. So it says where each feed ends here, until a package of theirs tells how far they are.
void ExportService::askForWhatWasLost(Manifest& manifest) const {
    const Journal& journal = *m_session.db().journal();
    const auto feeds = journal.feeds();
    if (ExchangeRepository(m_session.db()).meta(ImportService::toldKey) == journal.feedUid())
        return;
    const bool restored = std::any_of(feeds.begin(), feeds.end(), [&](const Journal::FeedInfo& feed) {
        return feed.installation == Installation::id() && feed.uid != journal.feedUid() && feed.seq > 0;
    });
    if (!restored)
        return;
    for (const OpRef& ack : manifest.acks)
        if (std::none_of(manifest.resend.begin(), manifest.resend.end(), [&](const OpRef& known) { return known.feed == ack.feed; }))
            manifest.resend.push_back({ack.feed, ack.seq + 1});
}

/// Upwards: what the offices above cannot have from its writer, because that computer was revoked, or is their own and
/// lost it when a backup was restored. Only what they told that they lack.
bool ExportService::isOrphan(const Journal::FeedInfo& feed) const {
    if (!m_upwards || feed.installation == Installation::id())
        return false;
    const ExchangeRepository repository(m_session.db());
    const auto writer = repository.device(feed.installation);
    const auto office = m_reached.find(feed.office);
    const bool lost = office != m_reached.end() && std::none_of(office->second.begin(), office->second.end(), [&](const Device& device) { return repository.peer(device.subject.installation, feed.uid).acked >= feed.seq; });
    return writer && (writer->cutoffs || lost);
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

void ExportService::addOwnFeed(Package& package, const QByteArray& feed, std::int64_t from, std::int64_t to) {
    const FeedRepository feeds(m_session.db());
    const Subject self = package.manifest.from;
    for (std::int64_t first = from; first <= to; first += opsPerBundle) {
        OpRange range{feed, self.office, self.installation, 0, QByteArray(32, '\0'), m_audience->only(feeds.ops(feed, first, std::min(to, first + opsPerBundle - 1)))};
        if (const auto before = first > 1 ? feeds.op({feed, first - 1}) : std::nullopt) {
            range.lamport = before->lamport;
            range.previous = before->hash;
        }
        package.manifest.minReader = std::max(package.manifest.minReader, linesVersion(range));
        BundleInfo info;
        info.feed = feed;
        info.first = range.first();
        info.last = range.last();
        addBundle(package, info, signData(compress(encodeOpLines(range)), deviceKey(self.office), m_recipients.front()));
    }
}

/// What was cut anew comes last: after a revocation somebody may need the very content that it lacks.
static std::pair<bool, std::int64_t> reach(const StoredBundle& bundle) {
    return {bundle.version <= Manifest::documentFormat, bundle.last};
}

/// Forwards what others signed, untouched: at each place the bundle that reaches furthest. One that holds what the
/// reader is not meant to see goes no further: its writer sends the reader one of its own.
/// `beyondGaps`: what follows a gap goes too.
void ExportService::addStored(Package& package, const QByteArray& feed, std::int64_t from, bool beyondGaps) {
    std::int64_t next = from;
    auto stored = ExchangeRepository(m_session.db()).bundlesFrom(feed, from);
    if (!m_upwards)
        std::erase_if(stored, [&](const StoredBundle& bundle) { return !isMeant(bundle, *DivisionCode::parse(package.manifest.to.first())); });
    for (;;) {
        const StoredBundle* best = nullptr;
        for (const StoredBundle& bundle : stored)
            if (bundle.first <= next && bundle.last >= next && (!best || reach(bundle) > reach(*best)))
                best = &bundle;
        if (!best && beyondGaps) // it counts there too; they come in order of their first
            if (const auto beyond = std::find_if(stored.begin(), stored.end(), [&](const StoredBundle& bundle) { return bundle.first > next; }); beyond != stored.end())
                best = &*beyond;
        if (!best)
            return;
        package.manifest.minReader = std::max(package.manifest.minReader, best->version);
        BundleInfo info;
        info.feed = feed;
        info.first = best->first;
        info.last = best->last;
        addBundle(package, info, best->bytes);
        next = best->last + 1;
    }
}

bool ExportService::isMeant(const StoredBundle& bundle, const DivisionCode& reader) {
    const OpRange range = decodeOpLines(inflate(verifySigned(bundle.bytes).value().data, limits::inflatedBytes).value());
    const DivisionCode writer = *DivisionCode::parse(range.office);
    return reader.contains(writer) || std::all_of(range.ops.begin(), range.ops.end(), [&](const Op& op) { return isBlank(op) || m_audience->isMeant(op, levelWord(writer)); });
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
    if (manifest.bundles.empty() && !manifest.resend.empty())
        name += tr("_asks-again");
    return QStringLiteral("%1_%2_%3.cwpkg").arg(name, m_session.clock().today().toString(QStringLiteral("yyyy-MM")), manifest.id.left(8));
}

} // namespace cunwu
