#include "models/exchange/movepackage.h"

#include "models/base/error.h"
#include "models/database/journal.h"
#include "models/exchange/envelope.h"
#include "models/exchange/movefile.h"
#include "models/exchange/moveservice.h"
#include "models/exchange/scrubber.h"
#include "models/office/moveguard.h"
#include "models/office/officesession.h"
#include <QCryptographicHash>

namespace cunwu {

MovePackage::MovePackage(OfficeSession& session) : m_session(session), m_repository(session.db()) {}

void MovePackage::add(Package& package, const StoredMove& move, const std::vector<Certificate>& recipients) {
    const QByteArray sealed = seal(move.bytes, recipients);
    DocumentInfo info;
    info.file = QStringLiteral("d%1.cms").arg(package.documents.size() + 1, 4, 10, QLatin1Char('0'));
    info.bytes = sealed.size();
    info.sha256 = QCryptographicHash::hash(sealed, QCryptographicHash::Sha256);
    package.documents.emplace(info.file, sealed);
    package.manifest.documents.push_back(info);
    package.manifest.minReader = std::max(package.manifest.minReader, isApart(move.bytes) ? Manifest::contentsFormat : Manifest::documentFormat);
}

/// The ops that a document goes with: a transfer with the offer, and with the acceptance that it proves.
static std::vector<OpRef> companions(const StoredMove& move, const std::vector<StoredMove>& all) {
    if (move.document.kind == MoveDocument::Kind::Receipt)
        return {move.document.op};
    std::vector<OpRef> refs{move.document.offer};
    for (const StoredMove& other : all)
        if (other.document.kind == MoveDocument::Kind::Receipt && other.document.answers == move.sha256 && other.document.accepted)
            refs.push_back(other.document.op);
    return refs;
}

void MovePackage::addDue(Package& package, const std::vector<Certificate>& recipients, const Acked& acked, const std::optional<DivisionCode>& below) const {
    const std::vector<StoredMove> all = m_repository.all();
    for (const StoredMove& move : all) {
        const auto receiver = DivisionCode::parse(move.document.to.office);
        const bool addressed = below && receiver && below->contains(*receiver) && isOpen(move, all);
        const auto refs = companions(move, all);
        const bool goesWith = std::any_of(refs.begin(), refs.end(), [&](const OpRef& ref) {
            const auto known = acked(ref.feed);
            return known && *known < ref.seq;
        });
        if ((addressed || goesWith) && package.documents.size() < 1000)
            add(package, move, recipients);
    }
}

/// Has the one whom it is for not acted on it yet, as far as is known here?
bool MovePackage::isOpen(const StoredMove& move, const std::vector<StoredMove>& all) const {
    const MoveDocument& d = move.document;
    const MoveRow& root = d.root();
    const TablePolicy* policy = Policy::shipped().find(root.table);
    if (!policy || policy->offerColumn.isEmpty())
        return false;
    if (d.kind == MoveDocument::Kind::Receipt && d.accepted)
        return m_session.db().journal()->opsOfRow(QStringLiteral("moved_out"), movedOutId(d.offer)).empty();
    const QString offeredTo = d.kind == MoveDocument::Kind::Receipt ? d.from.office : d.to.office;
    const bool answered = std::any_of(all.begin(), all.end(), [&](const StoredMove& other) { return other.document.answers == move.sha256; });
    const auto present = m_repository.columns(root.table, root.row);
    const auto stands = present ? present->find(policy->offerColumn.toStdString()) : decltype(present->end())();
    const bool withdrawn = present && (stands == present->end() || stands->second != OpValue(offeredTo.toStdString()));
    return !answered && !withdrawn;
}

/// One that came before with less in it: somebody on the way had cut lines out, or a record counts no longer.
void MovePackage::completes(const StoredMove& move) {
    const auto bare = [](const MoveDocument& d) { return std::count_if(d.rows.begin(), d.rows.end(), [](const MoveRow& row) { return !row.erased.isEmpty(); }); };
    const auto known = m_repository.find(move.sha256);
    if (known && !move.bytes.isEmpty() && bare(move.document) < bare(known->document))
        m_repository.replace(move.sha256, move.bytes);
}

MovePackage::Taken MovePackage::take(const Package& package) {
    Taken taken;
    const Registry registry(m_session);
    const Scrubber scrubber(m_session, registry);
    const QString own = m_session.office().code.toString();
    std::vector<StoredMove> arrived;
    for (const DocumentInfo& info : package.manifest.documents) {
        const Unsealed unsealed = registry.unseal(package.documents.at(info.file));
        if (unsealed.result == OpenResult::NotForUs)
            throw Error(tr("The package is not sealed for this computer. Let the sender export it again after this office was confirmed."));
        auto read = unsealed.result == OpenResult::Done ? readMove(unsealed.data) : std::nullopt;
        if (!read || read->signer.subject().office != read->move.document.from.office || !MoveService::isSound(read->move.document))
            throw Error(tr("The document of a household that moves is damaged or forged. Nothing was taken over; ask the village that sent it."), info.file);
        const StoredMove move = scrubber.kept(std::move(read->move));
        if (!m_repository.add(move, m_session.clock().milliseconds())) {
            completes(move);
            continue;
        }
        ++taken.fresh;
        const MoveDocument& d = move.document;
        if (d.kind == MoveDocument::Kind::Transfer && d.to.office == own) {
            arrived.push_back(move);
        } else if (d.kind == MoveDocument::Kind::Receipt && d.to.office == own) {
            taken.notes << (d.accepted ? tr("%2 accepted household %1; it belongs there now.").arg(d.title, d.from.name)
                                       : tr("%2 declined household %1: %3").arg(d.title, d.from.name, d.reason));
        }
    }
    for (const StoredMove& move : arrived) { // another computer of this office may have answered it
        const auto known = m_repository.ofRow(move.document.root().row);
        if (std::any_of(known.begin(), known.end(), [&](const StoredMove& other) { return other.document.answers == move.sha256; }))
            continue;
        taken.waits = true;
        taken.notes << tr("Household %1 of %2 wants to move in and waits to be accepted on the page Households.").arg(move.document.title, move.document.from.name);
    }
    return taken;
}

} // namespace cunwu
