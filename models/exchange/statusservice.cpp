#include "models/exchange/statusservice.h"

#include "models/attachment/attachmentstore.h"
#include "models/base/divisioncode.h"
#include "models/database/journal.h"
#include "models/exchange/enrolservice.h"
#include "models/exchange/package.h"
#include "models/exchange/volumefile.h"
#include "models/office/officesession.h"

namespace cunwu {

bool OfficeBelow::isConfirmed() const {
    return std::any_of(devices.begin(), devices.end(), [](const Device& d) { return !d.cutoffs; });
}

/// Valid computers of the offices above; of a county, which has none, nothing.
static std::set<QString> devicesAbove(const std::vector<Device>& devices, const DivisionCode& own) {
    std::set<QString> result;
    for (const Device& device : devices)
        if (const auto code = DivisionCode::parse(device.subject.office); code && *code != own && code->contains(own) && !device.cutoffs)
            result.insert(device.subject.installation);
    return result;
}

ExchangeStatus StatusService::status() const {
    const ExchangeRepository repository(m_session.db());
    const Registry registry(m_session);
    ExchangeStatus status;
    if (registry.root())
        status.joining = registry.isConfirmed() ? ExchangeStatus::Joining::Confirmed : ExchangeStatus::Joining::Waiting;
    if (status.joining == ExchangeStatus::Joining::Waiting)
        if (const auto request = EnrolService(m_session).request().value)
            status.checkCode = request->checkCode;
    for (const OwnFeed& feed : ownFeeds()) {
        status.recorded += feed.recorded;
        status.exported += feed.exported;
        status.received += feed.received;
    }
    status.registryAge = registryAge();
    if (status.registryAge.value_or(0) >= ExchangeStatus::registryOldAfter)
        status.warning = tr("The list of offices has not been renewed for %n days. Work goes on; ask the office above for a new package.", nullptr, *status.registryAge);
    if (!registry.documentsApart().isEmpty() && m_session.office().level() == DivisionCode::Level::County)
        status.warning = tr("A list of offices that was lost with a backup came back. Open “Register offices…” to merge it; the next confirmation or revocation does so too.");
    status.lastExport = repository.lastPackage(false);
    status.lastImport = repository.lastPackage(true);
    return status;
}

std::vector<OwnFeed> StatusService::ownFeeds() const {
    const ExchangeRepository repository(m_session.db());
    const DivisionCode& own = m_session.office().code;
    const std::set<QString> above = devicesAbove(repository.devices(), own);
    const auto peers = repository.peers();
    const QByteArray present = m_session.db().journal()->feedUid();
    std::vector<OwnFeed> result;
    for (const Journal::FeedInfo& feed : m_session.db().journal()->feeds()) {
        if (feed.uid != present && feed.office != own.toString())
            continue;
        std::int64_t exported = 0, acked = 0;
        for (const PeerFeed& peer : peers)
            if (peer.feed == feed.uid && above.contains(peer.device)) {
                exported = std::max(exported, peer.exported);
                acked = std::max(acked, peer.acked);
            }
        result.push_back({feed.uid, feed.seq, std::min(std::max(exported, acked), feed.seq), std::min(acked, feed.seq)});
    }
    return result;
}

std::optional<int> StatusService::registryAge() const {
    const ExchangeRepository repository(m_session.db());
    QStringList above;
    for (DivisionCode code = m_session.office().code.parent(); code.isValid(); code = code.parent())
        if (code.level() >= DivisionCode::Level::County)
            above << code.toString();
    const std::int64_t joined = repository.meta("exchange_joined").toLongLong();
    const std::int64_t last = std::max(joined, repository.lastTakenFrom(above).value_or(0));
    if (above.isEmpty() || last == 0)
        return std::nullopt;
    return int(std::max<std::int64_t>(0, (m_session.clock().milliseconds() - last) / (24 * 3600 * 1000LL)));
}

static QString nameOf(const std::vector<Device>& devices, const QString& office) {
    for (const Device& device : devices)
        if (device.subject.office == office)
            return device.subject.name;
    const auto code = DivisionCode::parse(office);
    const Division* division = code ? DivisionTable::shipped().find(*code) : nullptr;
    return division ? shortVillageName(division->name) : office;
}

/// By the name that the sender gives itself, never by the registered one: another office may have been set up under its
/// code, and the eight characters tell them apart.
void StatusService::nameSender(HeldItem& item, const Subject& sender, const Certificate& signer) const {
    item.checkCode = checkCode(signer);
    item.from = tr("%1 (%2), check code %3").arg(sender.name, sender.office, item.checkCode);
}

HeldItem StatusService::heldPackage(const LoggedPackage& package) const {
    HeldItem item{package.file, package.sender, QStringLiteral("signer"), {}, 0};
    const PackageRead read = readPackage(package.body);
    if (read.fault != PackageFault::None)
        return item;
    nameSender(item, read.package.manifest.from, *read.signer);
    item.entries = int(read.package.manifest.ops());
    return item;
}

std::vector<HeldItem> StatusService::held() const {
    const ExchangeRepository repository(m_session.db());
    const auto devices = repository.devices();
    std::vector<HeldItem> result;
    std::map<QByteArray, QString> offices;
    for (const Journal::FeedInfo& feed : m_session.db().journal()->feeds())
        offices[feed.uid] = feed.office;
    for (const LoggedPackage& package : repository.heldPackages())
        result.push_back(heldPackage(package));
    for (const auto& waiting : AttachmentStore(m_session.file().path()).waitingVolumes()) {
        HeldItem item{waiting.name, {}, QStringLiteral("signer"), {}, 0};
        if (const VolumeRead volume = openVolume(QFile::encodeName(waiting.path)); volume.fault == PackageFault::None)
            nameSender(item, volume.manifest.from, *volume.signer);
        result.push_back(std::move(item));
    }
    for (const StoredBundle& bundle : repository.waitingBundles()) {
        const QString office = offices[bundle.feed];
        result.push_back({tr("Entries %1 to %2").arg(bundle.first).arg(bundle.last), office.isEmpty() ? tr("another office") : nameOf(devices, office), bundle.waits, {}, int(bundle.last - bundle.first + 1)});
    }
    for (const ExchangeRepository::Gap& gap : repository.gaps()) {
        const QString office = offices[gap.feed];
        result.push_back({tr("Entries %1 to %2").arg(gap.first).arg(gap.last), office.isEmpty() ? tr("another office") : nameOf(devices, office), QStringLiteral("gap"), {}, int(gap.last - gap.first + 1)});
    }
    // One line for each sender and reason: a revoked computer may have written thousands.
    std::map<std::pair<QString, QString>, int> ops;
    for (const HeldOp& op : repository.heldOps())
        ++ops[{op.writer, op.reason}];
    for (const auto& [key, count] : ops)
        result.push_back({tr("Entries: %n", nullptr, count), nameOf(devices, key.first), key.second, {}, count});
    return result;
}

std::vector<OfficeBelow> StatusService::officesBelow(bool withOwn) const {
    const DivisionCode& own = m_session.office().code;
    std::map<QString, OfficeBelow> offices;
    for (const Division& division : DivisionTable::shipped().all())
        if (own.contains(division.code) && division.code != own)
            offices[division.code.toString()].office = {division.code.toString(), shortVillageName(division.name), {}};
    for (Device& device : ExchangeRepository(m_session.db()).devices()) {
        const auto code = DivisionCode::parse(device.subject.office);
        if (!code || !own.contains(*code) || (*code == own && !withOwn))
            continue;
        OfficeBelow& office = offices[device.subject.office];
        if (office.office.office.isEmpty())
            office.office = {device.subject.office, device.subject.name, {}};
        office.devices.push_back(std::move(device));
    }
    std::vector<OfficeBelow> result;
    for (auto& [code, office] : offices)
        result.push_back(std::move(office));
    return result;
}

} // namespace cunwu
