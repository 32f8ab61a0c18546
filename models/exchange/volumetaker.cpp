#include "models/exchange/volumetaker.h"

#include "models/attachment/attachmentrepository.h"
#include "models/base/error.h"
#include "models/exchange/envelope.h"
#include "models/exchange/limits.h"
#include "models/exchange/peerattachmentrepository.h"
#include "models/office/officesession.h"
#include <QCryptographicHash>

namespace cunwu {

VolumeTaker::VolumeTaker(OfficeSession& session, const Registry& registry) : m_session(session), m_registry(registry), m_store(session.file().path()) {}

QString VolumeTaker::refusal(const VolumeRead& read) const {
    if (read.fault != PackageFault::None)
        return packageFaultText(read.fault);
    if (!m_registry.root())
        return tr("This office is not registered yet. Open the county's invite first.");
    if (!read.manifest.to.contains(m_registry.self().office))
        return tr("The package is not meant for this office.");
    return {};
}

/// Of the contents that are not here: those that a row names are vouched for by the row. The rows of others may come later, but only an
/// office that writes such rows, or holds them, may bring them.
std::vector<AttachmentContent> VolumeTaker::wanted(const VolumeRead& read, int& refused) const {
    const auto sender = m_registry.trusted(*read.signer);
    const auto office = DivisionCode::parse(sender->subject.office);
    const DivisionCode& own = m_session.office().code;
    const bool related = office && (own.contains(*office) || office->contains(own));
    const AttachmentRepository rows(m_session.db());
    std::vector<AttachmentContent> result;
    for (const AttachmentContent& content : read.manifest.contents()) {
        if (m_store.has(content))
            continue;
        if (rows.isErased(content.sha256) && !rows.names(content))
            ++refused; // on request: an old volume does not bring it back
        else if ((related && !sender->cutoffs) || rows.names(content))
            result.push_back(content);
        else
            ++refused;
    }
    return result;
}

namespace {

/// Pieces of this volume go again when the volume turns out to be false; those of other volumes stay.
struct NewPieces {
    const AttachmentStore& store;
    std::vector<ContentPiece> kept;
    bool done = false;
    ~NewPieces() {
        if (!done)
            for (const ContentPiece& piece : kept)
                store.dropPiece(piece.content, piece.offset);
    }
};

} // namespace

int VolumeTaker::takePieces(VolumeRead& read, const std::vector<AttachmentContent>& contents) {
    const std::set<AttachmentContent> chosen(contents.begin(), contents.end());
    NewPieces pieces{m_store, {}};
    for (const VolumePiece& p : read.manifest.pieces) {
        if (!chosen.contains(p.piece.content) || m_store.hasPiece(p.piece.content, p.piece.offset, {QString::fromLatin1(p.sha256.toHex()), p.piece.bytes}))
            continue;
        const Unsealed unsealed = m_registry.unseal(read.entries->read(p.file.toLatin1()));
        if (read.entries->diskFailed())
            throw FileError(tr("The package cannot be read. Plug the stick in again, or copy the file to your own folder."), p.file);
        if (unsealed.result == OpenResult::NotForUs)
            throw Error(tr("The package is not sealed for this computer. Let the sender export it again after this office was confirmed."));
        if (unsealed.result == OpenResult::Damaged || unsealed.data.size() != p.piece.bytes || QCryptographicHash::hash(unsealed.data, QCryptographicHash::Sha256) != p.sha256)
            throw Error(packageFaultText(PackageFault::Damaged), p.file);
        m_store.keepPiece(p.piece.content, p.piece.offset, unsealed.data);
        pieces.kept.push_back(p.piece);
    }
    pieces.done = true;
    return int(pieces.kept.size());
}

/// Aside, as packages of such a sender are; it is his own word that these are not huge.
void VolumeTaker::keep(const PackagePath& path, PackageReport& report) const {
    QFile file;
    if (!path.open(file))
        throw FileError(tr("The package cannot be read. Plug the stick in again, or copy the file to your own folder."), report.file);
    const VolumeInfo whole = inspectVolume(path.bytes); // else a damaged one would be taken for the same as a whole one
    if (whole.fault != PackageFault::None) {
        report.reason = packageFaultText(whole.fault);
        return;
    }
    const QByteArray named = encodeVolume(whole.manifest) + whole.signer->der();
    const QString key = QString::fromLatin1(QCryptographicHash::hash(named, QCryptographicHash::Sha256).toHex().left(16));
    if (!m_store.keepVolume(file, key, report.file)) {
        report.reason = tr("The county has not confirmed the sender of these attachments yet, and they are too large to be kept until then. Keep the file and import it again when it has; the data do not wait for it.");
        return;
    }
    report.verdict = Verdict::Held;
    report.reason = tr("The sender is not confirmed yet. The attachments are kept and taken over as soon as it is; the data do not wait for them.");
}

/// To its end: then it is false, and not the disk.
static bool canBeRead(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    while (!file.read(limits::pieceBytes).isEmpty()) {
    }
    return file.error() == QFileDevice::NoError && file.atEnd();
}

std::vector<PackageReport> VolumeTaker::takeWaiting() {
    std::vector<PackageReport> moved;
    for (const auto& waiting : m_store.waitingVolumes()) {
        PackageReport report = take({QFile::encodeName(waiting.path)}, waiting.name, true);
        if (report.verdict == Verdict::Held)
            continue;
        const bool taken = report.verdict == Verdict::Applied || report.verdict == Verdict::Known;
        if (taken || (!m_mayTryAgain && m_registry.root() && canBeRead(waiting.path)))
            QFile::remove(waiting.path);
        moved.push_back(std::move(report));
    }
    return moved;
}

PackageReport VolumeTaker::take(const PackagePath& path) {
    return take(path, path.name(), false);
}

PackageReport VolumeTaker::take(const PackagePath& path, const QString& name, bool again) {
    PackageReport report{name, {}, Verdict::Rejected, {}, {}};
    m_mayTryAgain = false;
    VolumeRead read = openVolume(path.bytes);
    report.from = read.fault == PackageFault::None ? QStringLiteral("%1 (%2)").arg(read.manifest.from.name, read.manifest.from.office) : QString();
    report.attachments.total = int(read.manifest.contents().size());
    if (read.fault == PackageFault::None && read.manifest.from == m_registry.self()) {
        report.verdict = Verdict::Known;
        report.reason = tr("Received before; nothing changed.");
        return report;
    }
    report.reason = refusal(read);
    if (!report.reason.isEmpty())
        return report;
    try {
        if (!m_registry.trusted(*read.signer)) {
            if (again)
                report.verdict = Verdict::Held;
            else
                keep(path, report);
            return report;
        }
        int refused = 0;
        const auto contents = wanted(read, refused);
        qint64 needed = 0;
        for (const AttachmentContent& content : contents)
            needed += 2 * content.size; // its pieces, and the whole made of them
        if (const qint64 free = m_store.freeBytes(); free >= 0 && needed > free)
            throw FileError(tr("The disk has no room for these attachments: %1 are needed. Free some space, then import the volume again; the data are not touched by it.").arg(attachments::sizeText(needed)));
        m_store.clearLeftovers();
        const int taken = takePieces(read, contents);
        for (const AttachmentContent& content : contents)
            ++(m_store.assemble(content) ? report.attachments.fresh : report.attachments.partial);
        report.attachments.refused = refused;
        report.attachments.known = report.attachments.total - int(contents.size()) - refused;
        QStringList had;
        for (const AttachmentContent& content : read.manifest.contents())
            had << content.sha256;
        Transaction transaction(m_session.db(), tr("Import a package"));
        PeerAttachmentRepository(m_session.db()).add(read.manifest.from.office, had);
        transaction.commit();
        QStringList words;
        if (report.attachments.fresh)
            words << tr("Attachments received: %1.").arg(report.attachments.fresh);
        if (report.attachments.partial)
            words << tr("Of %1 attachments a part is still missing: import the other volumes of the same export, too (this is volume %2 of %3).").arg(report.attachments.partial).arg(read.manifest.number).arg(read.manifest.count);
        if (refused)
            words << tr("Not taken: %1 attachments that no entry here names, from a sender who may not bring them.").arg(refused);
        report.verdict = taken || report.attachments.fresh ? Verdict::Applied : refused ? Verdict::Rejected
                                                                                        : Verdict::Known;
        if (report.verdict == Verdict::Known)
            words.prepend(tr("Received before; nothing changed."));
        report.reason = words.join(u' ');
    } catch (const StorageError&) {
        throw;
    } catch (const Error& error) {
        m_mayTryAgain = dynamic_cast<const FileError*>(&error) != nullptr;
        report.attachments = {};
        report.reason = error.message();
    }
    return report;
}

} // namespace cunwu
