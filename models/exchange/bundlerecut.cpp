// Bundles that were cut anew because something in them was erased: who may vouch for them, and how they are kept.
#include "models/base/error.h"
#include "models/exchange/bundletaker.h"
#include "models/exchange/envelope.h"
#include "models/exchange/limits.h"

namespace cunwu {

Certificate BundleTaker::writerOf(const OpRange& range, const Certificate& signer) {
    if (range.writer.isEmpty())
        return signer;
    const auto writer = Certificate::fromDer(range.writer);
    if (!writer)
        throw Error(tr("The signature of the package does not hold: it was changed on its way or is forged. Nothing was taken over; ask the sender."), QStringLiteral("the certificate of the first signer"));
    return *writer;
}

/// Who cut the range anew says that its writer's signature held. That is believed of the writer's own office and of the county;
/// of anybody else only when the chain proves it: what the range holds is here already, or what follows it is.
QString BundleTaker::recutRefusal(const OpRange& range, const Certificate& signer) const {
    const bool holds = range.writer.isEmpty() || vouches(range, signer) || isKnown(range) || endsAsHere(range) || isFollowed(range);
    return holds ? QString() : QStringLiteral("recut");
}

bool BundleTaker::vouches(const OpRange& range, const Certificate& signer) const {
    if (signer.subject() == m_registry.self() && signer.hasKeyOf(m_registry.ownCertificate())) // it was checked then
        return true;
    const auto device = m_registry.trusted(signer);
    const auto office = device ? DivisionCode::parse(device->subject.office) : std::nullopt;
    return office && !device->cutoffs && (device->subject.office == range.office || (office->level() == DivisionCode::Level::County && office->contains(*DivisionCode::parse(range.office))));
}

/// Then every hash is compared with the one that is here.
bool BundleTaker::isKnown(const OpRange& range) const {
    const auto gaps = m_repository.gaps(range.feed);
    return headOf(range.feed).seq >= range.last() && !m_repository.hasBlanks(range.feed) &&
           std::none_of(gaps.begin(), gaps.end(), [&](const auto& gap) { return gap.first <= range.last() && range.first() <= gap.last; });
}

/// The end of its chain is here already, as an entry or as what a gap must end with: so is what leads to it. A blank proves nothing.
bool BundleTaker::endsAsHere(const OpRange& range) const {
    if (range.ops.empty() || std::any_of(range.ops.begin(), range.ops.end(), isBlank))
        return false;
    const auto here = at({range.feed, range.last()});
    return here && here->hash == range.ops.back().hash;
}

/// Has its writer signed what comes next, on top of the very entry that this range ends with? A blank has no content to prove.
bool BundleTaker::isFollowed(const OpRange& range) const {
    if (range.ops.empty() || std::any_of(range.ops.begin(), range.ops.end(), isBlank))
        return false;
    for (const StoredBundle& bundle : m_repository.bundlesBeginning({range.feed, range.last() + 1})) {
        const auto verified = verifySigned(bundle.bytes);
        const OpRange next = decodeOpLines(inflate(verified.value().data, limits::inflatedBytes).value());
        if (next.office != range.office || next.installation != range.installation) // somebody else's, who has no say in this feed
            continue;
        const bool genuine = next.writer.isEmpty() ? m_registry.trusted(verified->signer).has_value() : vouches(next, verified->signer);
        if (genuine && next.previous == range.ops.back().hash && next.lamport == range.ops.back().lamport)
            return true;
    }
    return false;
}

/// Without the content of what is erased, and then once: a signature is never the same twice.
void BundleTaker::keep(const StoredBundle& bundle, const OpRange& range, const Certificate& signer) {
    const StoredBundle kept = m_scrubber.kept(bundle, range, signer);
    const bool recut = kept.bytes != bundle.bytes || !range.writer.isEmpty();
    if (!recut || !m_repository.hasBundle(bundle.feed, bundle.first, bundle.last))
        m_repository.addBundle(kept);
}

} // namespace cunwu
