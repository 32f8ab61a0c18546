#include "models/exchange/importservice.h"

#include "models/attachment/attachmentrepository.h"
#include "models/attachment/attachmentstore.h"
#include "models/base/error.h"
#include "models/database/installation.h"
#include "models/database/journal.h"
#include "models/exchange/bundletaker.h"
#include "models/exchange/envelope.h"
#include "models/exchange/erasureservice.h"
#include "models/exchange/movepackage.h"
#include "models/exchange/moveservice.h"
#include "models/exchange/peerattachmentrepository.h"
#include "models/exchange/relay.h"
#include "models/exchange/reportmaprepository.h"
#include "models/exchange/revocation.h"
#include "models/exchange/volumetaker.h"
#include "models/office/officesession.h"
#include <QCryptographicHash>
#include <QFile>

namespace cunwu {

QString verdictWord(Verdict verdict) {
    switch (verdict) {
    case Verdict::Applied: return QStringLiteral("applied");
    case Verdict::Known: return QStringLiteral("known");
    case Verdict::Held: return QStringLiteral("held");
    case Verdict::Rejected: return QStringLiteral("rejected");
    }
    return {};
}

QString ImportService::holdText(const QString& reason) {
    if (reason == u"gap")
        return tr("An earlier part is missing; the next package brings it.");
    if (reason == u"base")
        return tr("Entries of another office that these build on have not come yet.");
    if (reason == u"fork")
        return tr("Two computers wrote under one name, as after a disk was copied. Both are kept; let the office open its file and export again.");
    if (reason == u"signer")
        return tr("The computer that signed them is not confirmed yet.");
    if (reason == u"scope")
        return tr("The sender wrote data of another office, which it may not.");
    if (reason == u"offer")
        return tr("The village that the household comes from has not sent its offer yet, or offered it on a computer that was revoked. The offer comes with that village's next package; a revoked computer's entries are accepted one by one.");
    if (reason == u"above")
        return tr("The sender's own copy of a document that an office above it writes; the original counts here.");
    if (reason == u"row")
        return tr("The household that they belong to has not come yet.");
    if (reason == u"recut")
        return tr("Cut anew by another office after something in them was erased; taken over when what its writer signed next has come.");
    if (reason == u"erased")
        return tr("Their content was erased on request; the village's record of it has not come yet.");
    if (reason == u"malformed")
        return tr("Values of a wrong kind.");
    if (reason == u"unknown")
        return tr("Data of a newer program; they are taken over after an upgrade.");
    if (reason == u"lamport")
        return tr("The sender's counter jumped.");
    if (reason == u"revoked")
        return tr("Written after the computer was revoked. Look at them and accept them one by one.");
    return reason;
}

ImportService::ImportService(OfficeSession& session) : m_session(session), m_registry(std::make_unique<Registry>(session)) {
    ExchangeRepository(session.db()).keepPages(true);
}
ImportService::~ImportService() {
    try {
        ExchangeRepository(m_session.db()).keepPages(false);
    } catch (const std::exception&) { // the connection is of no more use
    }
}

/// After the package is in: what fails here must not make it look refused. The next import tries again.
void ImportService::applyReceipts() {
    try {
        MoveService(m_session).applyReceipts();
        Relay(m_session, *m_registry).run();
    } catch (const std::exception& error) {
        qWarning("receipts wait for the next import: %s", error.what());
    }
}

PackageReport ImportService::importFile(const QString& path) {
    return importFile(PackagePath{QFile::encodeName(path)});
}

PackageReport ImportService::importFile(const PackagePath& path) {
    const QString name = path.name();
    try {
        if (path.isVolume()) {
            m_registry->refresh();
            return VolumeTaker(m_session, *m_registry).take(path);
        }
        return importBytes(name, path.load());
    } catch (const FileError& error) {
        return {name, {}, Verdict::Rejected, error.message(), {}};
    }
}

PackageReport ImportService::importBytes(const QString& name, const QByteArray& bytes) {
    return read(name, bytes, false);
}

/// A revoked computer's own file keeps what was written there; a copy of it on another computer does not.
void ImportService::settleIn() {
    ExchangeRepository repository(m_session.db());
    const QByteArray self = Installation::id().toLatin1();
    if (repository.meta(settledKey) == self)
        return;
    Transaction transaction(m_session.db(), tr("Import a package"));
    Revocation(m_session).apply();
    repository.setMeta(settledKey, self);
    transaction.commit();
}

std::vector<PackageReport> ImportService::retryHeld() {
    settleIn();
    std::vector<PackageReport> moved;
    for (const LoggedPackage& held : ExchangeRepository(m_session.db()).heldPackages())
        if (const auto report = read(held.file, held.body, true); report.verdict != Verdict::Held)
            moved.push_back(report);
    m_registry->refresh();
    for (PackageReport& report : VolumeTaker(m_session, *m_registry).takeWaiting())
        moved.push_back(std::move(report));
    return moved;
}

int ImportService::retryWaiting() {
    Transaction transaction(m_session.db(), tr("Import a package"));
    m_registry->refresh();
    BundleTaker taker(m_session, *m_registry);
    taker.settle();
    MonthReceipts(m_session.db()).note(taker.months(), m_session.clock().milliseconds(), {});
    taker.commit(transaction);
    return taker.counts().fresh;
}

namespace {

QString nameOf(const Subject& subject) {
    return QStringLiteral("%1 (%2)").arg(subject.name, subject.office);
}

} // namespace

/// One package inside its transaction.
struct ImportService::Work {
    OfficeSession& session;
    const PackageRead& read;
    PackageReport& report;
    const Registry& registry;
    BundleTaker taker{session, registry};

    MovePackage::Taken moves;

    void documents() { // first: they say how far their authors' counters are
        moves = MovePackage(session).take(read.package);
    }
    void bundles() {
        for (const BundleInfo& info : read.package.manifest.bundles) {
            const Unsealed unsealed = registry.unseal(read.package.bundles.at(info.file));
            if (unsealed.result == OpenResult::NotForUs)
                throw Error(tr("The package is not sealed for this computer. Let the sender export it again after this office was confirmed."));
            if (unsealed.result == OpenResult::Damaged)
                throw Error(packageFaultText(PackageFault::Damaged), QStringLiteral("envelope"));
            taker.take(unsealed.data);
        }
        taker.settle();
    }
    /// The other side says what it has and what it misses; only a valid device is believed.
    void acknowledgements() {
        ExchangeRepository repository(session.db());
        const Manifest& manifest = read.package.manifest;
        for (const OpRef& ack : manifest.acks) {
            PeerFeed peer = repository.peer(manifest.from.installation, ack.feed);
            if (ack.seq <= peer.acked)
                continue;
            peer.acked = ack.seq;
            repository.savePeer(peer);
        }
        for (const OpRef& missing : manifest.resend) {
            PeerFeed peer = repository.peer(manifest.from.installation, missing.feed);
            peer.acked = std::min(peer.acked, missing.seq - 1);
            repository.savePeer(peer);
        }
        PeerAttachmentRepository(session.db()).forget(manifest.from.office, manifest.attachmentsMissing);
    }
    int missingThatAreHere() const {
        const QStringList& missing = read.package.manifest.attachmentsMissing;
        const std::set<QString> asked(missing.begin(), missing.end());
        if (asked.empty())
            return 0;
        const AttachmentStore store(session.file().path());
        const auto contents = AttachmentRepository(session.db()).contents();
        return int(std::count_if(contents.begin(), contents.end(), [&](const AttachmentContent& content) { return asked.contains(content.sha256) && store.has(content); }));
    }
    void conclude() {
        const auto sender = DivisionCode::parse(read.package.manifest.from.office);
        if (sender && *sender != session.office().code && sender->contains(session.office().code))
            ExchangeRepository(session.db()).setMeta(ImportService::toldKey, session.db().journal()->feedUid());
        MonthReceipts(session.db()).note(taker.months(), session.clock().milliseconds(), report.file);
        if (!read.package.manifest.resend.empty() && report.reason.isEmpty())
            report.reason = tr("The sender misses entries and asks for them; export for it again.");
        if (const int count = missingThatAreHere(); count > 0)
            report.reason = (report.reason + u' ' + tr("The sender misses %1 attachments that are here; export for it with attachments.").arg(count)).trimmed();
        report.ops = taker.counts();
        QStringList reasons;
        for (const auto& [reason, count] : taker.waiting())
            reasons << holdText(reason);
        if (!report.reason.isEmpty())
            reasons.prepend(report.reason);
        report.reason = reasons.join(u' ');
        if (!moves.notes.isEmpty())
            report.reason = (QStringList{report.reason} + moves.notes).join(u' ').trimmed();
        const bool onlyMoves = !read.package.documents.empty() && read.package.bundles.empty();
        const bool nothing = report.ops.fresh == 0 && report.ops.held == 0 && moves.fresh == 0 && (report.ops.known > 0 || onlyMoves);
        report.verdict = (report.ops.held || moves.waits) && !report.ops.fresh ? Verdict::Held : nothing ? Verdict::Known
                                                                                                         : Verdict::Applied;
    }
};

void ImportService::adoptAlone(const Package& package) {
    using Adoption = Registry::Adoption;
    Transaction transaction(m_session.db(), tr("Import a package"));
    m_registry->refresh();
    const Adoption adoption = package.registry.isEmpty() ? Adoption::Known : m_registry->adopt(package.registry);
    const bool lacks = adoption == Adoption::Older || adoption == Adoption::Apart;
    if (adoption != Adoption::Adopted && !lacks)
        return;
    noteLacking(package.manifest.from.office, lacks ? package.registry : QByteArray()); // it may be sealed by that list
    BundleTaker taker(m_session, *m_registry);
    taker.settle();
    taker.commit(transaction);
}

/// The county's list. False: the package waits for a newer program. Throws when it is false.
bool ImportService::adopt(const Package& package, PackageReport& report) {
    using Adoption = Registry::Adoption;
    const Adoption adoption = package.registry.isEmpty() ? Adoption::Known : m_registry->adopt(package.registry);
    const bool lacks = adoption == Adoption::Older || adoption == Adoption::Apart;
    noteLacking(package.manifest.from.office, lacks ? package.registry : QByteArray());
    if (adoption == Adoption::Forged)
        throw Error(packageFaultText(PackageFault::BadSignature), QStringLiteral("registry"));
    if (adoption == Adoption::OtherCrl)
        throw Error(tr("The list of revoked certificates (CRL) in the package is forged or damaged: it does not agree with the list of offices. Nothing was taken over; ask the sender."), QStringLiteral("crl"));
    if (adoption == Adoption::Older)
        report.reason = tr("The list of offices in the package is older than the one here and was ignored.");
    if (adoption == Adoption::Apart)
        report.reason = m_session.office().level() == DivisionCode::Level::County
                            ? tr("A list of offices that the county had issued and lost came back with the package. It is kept, and merged as soon as the county's key is opened.")
                            : tr("The list of offices in the package and the one here were issued without knowing of each other. The one here stays; it goes up with the next package, and the county merges them.");
    return adoption != Adoption::NewerProgram;
}

/// An office above that restored a backup gets back, with the next package, the list that it signed since.
void ImportService::noteLacking(const QString& sender, const QByteArray& list) {
    const auto office = DivisionCode::parse(sender);
    const DivisionCode& own = m_session.office().code;
    if (!office || *office == own || !office->contains(own))
        return;
    ExchangeRepository repository(m_session.db());
    const QByteArray now = list.isEmpty() ? QByteArray() : listName(list);
    if (repository.meta(olderKey) != now)
        repository.setMeta(olderKey, now);
}

PackageReport ImportService::read(const QString& name, const QByteArray& bytes, bool again) {
    PackageReport report{name, {}, Verdict::Rejected, {}, {}};
    const QByteArray sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    ExchangeRepository repository(m_session.db());
    const auto logged = repository.logged(sha256);
    const PackageRead content = readPackage(bytes);
    const Manifest& manifest = content.package.manifest;
    report.reason = packageFaultText(content.fault);
    if (content.fault != PackageFault::None)
        return report;
    report.from = nameOf(manifest.from);
    Registry& registry = *m_registry;
    registry.refresh();
    if (!registry.root()) {
        report.reason = tr("This office is not registered yet. Open the county's invite first.");
        return report;
    }
    if (manifest.from == registry.self() || (logged && logged->body.isEmpty() && logged->verdict != u"rejected")) {
        report.verdict = Verdict::Known;
        report.reason = tr("Received before; nothing changed.");
        report.ops.known = int(manifest.ops());
        return report;
    }
    if (!manifest.to.contains(registry.self().office)) {
        report.reason = tr("The package is not meant for this office.");
        return report;
    }
    LoggedPackage entry{sha256, m_session.clock().milliseconds(), true, name, manifest.from.office, {}, {}, {}};
    try {
        Transaction transaction(m_session.db(), tr("Import a package"));
        Work work{m_session, content, report, registry};
        const RelayNews news(m_session);
        report.reason.clear();
        std::vector<std::function<QStringList()>> changes;
        for (const ChangeTeller& teller : m_tellers)
            changes.push_back(teller(m_session.db()));
        const bool newer = !adopt(content.package, report);
        const auto sender = registry.trusted(*content.signer);
        if (!sender || newer) {
            report.verdict = Verdict::Held;
            report.reason = newer ? tr("The offices have switched to a newer program. Install it here too; the package is kept and taken over then.")
                                  : tr("The sender is not confirmed yet. The package is kept and taken over as soon as it is.");
            report.ops.held = int(manifest.ops());
            entry.body = bytes;
            if (again)
                return report;
            work.taker.settle();
        } else {
            work.documents();
            work.bundles();
            if (!sender->cutoffs)
                work.acknowledgements();
            work.conclude();
        }
        for (const auto& told : changes)
            report.changes += told();
        report.changes += news.since();
        entry.verdict = verdictWord(report.verdict);
        entry.reason = report.reason;
        repository.log(entry);
        work.taker.commit(transaction);
        applyReceipts();
    } catch (const StorageError&) {
        throw;
    } catch (const Error& error) { // false, not broken here: nothing of it stays but the county's word, which says who is revoked
        adoptAlone(content.package);
        report.verdict = Verdict::Rejected;
        report.reason = error.message();
        report.ops = {};
        report.changes.clear();
        report.ops.rejected = int(manifest.ops());
    }
    return report;
}

} // namespace cunwu
