#include "models/exchange/scrubber.h"

#include "models/exchange/envelope.h"
#include "models/exchange/limits.h"
#include "models/exchange/movefile.h"
#include "models/exchange/movepolicy.h"
#include "models/exchange/registry.h"
#include "models/office/officesession.h"

namespace cunwu {

Scrubber::Scrubber(OfficeSession& session, const Registry& registry)
    : m_journal(*session.db().journal()), m_repository(session.db()), m_moves(session.db()), m_registry(registry) {}

/// What another office wrote into a foreign row is held back as it is: a record of its own does not reach it.
bool Scrubber::strip(Op& op, const QString& writer) const {
    if (isBlank(op) || op.kind == OpKind::Del || !op.erased.isEmpty())
        return false;
    const auto records = m_journal.erasures(op.table, op.row);
    const bool ofWriter = std::any_of(records.begin(), records.end(), [&](const auto& record) { return record.village == writer; });
    if (records.empty() || (!ofWriter && !wrote({op.table, op.row}, writer)))
        return false;
    op.erased = hashBody(encodeBody(op.columns));
    op.columns.clear();
    return true;
}

bool Scrubber::wrote(const Journal::RowName& row, const QString& office) const {
    for (const Op& op : m_journal.opsOfRow(row.first, row.second))
        if (const auto feed = m_journal.feed(op.ref.feed); feed && feed->office == office)
            return true;
    const auto held = m_repository.heldOfRow(row.first, row.second);
    return std::any_of(held.begin(), held.end(), [&](const HeldOp& op) { return op.writer == office && op.reason != u"scope"; });
}

Op Scrubber::kept(Op op, const QString& writer) const {
    strip(op, writer);
    return op;
}

StoredBundle Scrubber::kept(const StoredBundle& bundle, const OpRange& range, const Certificate& signer) const {
    StoredBundle result = bundle;
    OpRange bare = range;
    int stripped = 0;
    for (Op& op : bare.ops)
        stripped += strip(op, range.office);
    if (stripped == 0)
        return result;
    if (bare.writer.isEmpty())
        bare.writer = signer.der();
    result.version = linesVersion(bare);
    result.bytes = signData(compress(encodeOpLines(bare)), deviceKey(m_registry.self().office), m_registry.ownCertificate());
    return result;
}

StoredMove Scrubber::kept(StoredMove move) const {
    if (!m_journal.hasErasures())
        return move;
    const bool isReceipt = move.document.kind == MoveDocument::Kind::Receipt;
    const auto nameless = [](const StoredMove& other) { return !other.document.titleErased.isEmpty(); };
    QByteArray bytes = withoutRows(move.bytes, [&](const MoveRow& row) { return isErased(m_journal, row, move.document.offer); });
    if (isReceipt && move.document.titleErased.isEmpty())
        if (const auto others = m_moves.ofRow(move.document.root().row); std::any_of(others.begin(), others.end(), nameless))
            bytes = withoutTitle(move.bytes);
    if (bytes == move.bytes)
        return move;
    if (auto read = readMove(bytes))
        return std::move(read->move);
    move.bytes.clear();
    return move;
}

/// Transfers first: a receipt names whom the transfer named.
void Scrubber::finish() {
    if (!std::exchange(m_unfinished, false))
        return;
    const auto all = m_moves.all();
    std::set<std::int64_t> moved;
    const auto scrub = [this](const StoredMove& move) {
        const StoredMove bare = kept(move);
        if (bare.bytes == move.bytes)
            return false;
        m_moves.replace(move.sha256, bare.bytes);
        return true;
    };
    for (const StoredMove& move : all)
        if (move.document.kind == MoveDocument::Kind::Transfer && scrub(move))
            moved.insert(move.document.root().row);
    for (const StoredMove& move : all)
        if (move.document.kind == MoveDocument::Kind::Receipt && moved.contains(move.document.root().row))
            scrub(move);
}

void Scrubber::scrub(const std::set<Journal::RowName>& rows) {
    if (rows.empty())
        return;
    std::vector<OpRef> refs;
    for (const auto& [table, row] : rows) {
        for (const Op& op : m_journal.opsOfRow(table, row))
            refs.push_back(op.ref);
        for (HeldOp& held : m_repository.heldOfRow(table, row)) {
            refs.push_back(held.op.ref);
            held.op = kept(std::move(held.op), held.writer);
            m_repository.hold(held);
        }
    }
    m_unfinished = true;
    for (const StoredBundle& bundle : m_repository.bundlesWith(refs)) {
        const auto verified = verifySigned(bundle.bytes);
        const StoredBundle bare = kept(bundle, decodeOpLines(inflate(verified.value().data, limits::inflatedBytes).value()), verified->signer);
        if (bare.bytes == bundle.bytes)
            continue;
        m_repository.removeBundle(bundle);
        m_repository.addBundle(bare);
    }
}

} // namespace cunwu
