#include "models/exchange/bundletaker.h"

#include "models/base/error.h"
#include "models/database/journal.h"
#include "models/exchange/envelope.h"
#include "models/exchange/limits.h"
#include "models/exchange/policy.h"
#include "models/exchange/revocation.h"
#include "models/office/officesession.h"

namespace cunwu {

BundleTaker::BundleTaker(OfficeSession& session)
    : m_session(session), m_journal(*session.db().journal()), m_repository(session.db()), m_registry(session), m_own(session.office().code) {}

[[noreturn]] static void refuse(const QString& message, const QString& detail) {
    throw Error(message, detail);
}

void BundleTaker::take(const QByteArray& signedData) {
    const auto verified = verifySigned(signedData);
    if (!verified)
        refuse(tr("The signature of the package does not hold: it was changed on its way or is forged. Nothing was taken over; ask the sender."), QStringLiteral("bundle without a valid signature"));
    const auto lines = inflate(verified->data, limits::inflatedBytes);
    if (!lines)
        refuse(tr("The package is damaged or was cut short on its way. Ask for it again; nothing was taken over."), QStringLiteral("zstd"));
    const OpRange range = decodeOpLines(*lines);
    const Subject signer = verified->signer.subject();
    const auto office = DivisionCode::parse(range.office);
    if (range.office != signer.office || range.installation != signer.installation || !office)
        refuse(tr("The package holds entries that their signer may not sign. Nothing was taken over; tell the county."), QStringLiteral("signer and feed differ"));
    if (!m_own.contains(*office) && !office->contains(m_own))
        refuse(tr("The package is not meant for this office."), range.office);
    apply({range.feed, range.first(), range.last(), signedData, {}}, range, verified->signer, false);
}

/// The bundle was checked when it came; what may have changed since is who is trusted and what is there.
BundleTaker::Step BundleTaker::applyAgain(const StoredBundle& stored) {
    const auto verified = verifySigned(stored.bytes);
    return apply(stored, decodeOpLines(inflate(verified->data, limits::inflatedBytes).value()), verified->signer, true);
}

BundleTaker::Step BundleTaker::apply(const StoredBundle& stored, const OpRange& range, const Certificate& signer, bool again) {
    const auto device = m_registry.trusted(signer);
    QString waits = device ? waitsFor(range, *device) : QStringLiteral("signer");
    if (waits.isEmpty())
        waits = takeOps(range, *device);
    if (again && waits == stored.waits)
        return Step::Waits;
    StoredBundle kept = stored;
    kept.waits = waits;
    if (again)
        m_repository.setWaits(stored, waits);
    else
        m_repository.addBundle(kept);
    if (!waits.isEmpty() && !again) {
        ++m_waiting[waits];
        m_counts.held += int(stored.last - std::max(stored.first - 1, headOf(stored.feed).seq));
    }
    return waits.isEmpty() ? Step::Done : Step::Waits;
}

ExchangeRepository::Head BundleTaker::headOf(const QByteArray& feed) const {
    ExchangeRepository::Head head{0, 0, QByteArray(32, '\0')};
    if (const auto info = m_journal.feed(feed))
        head = {info->seq, info->lamport, info->hash};
    const auto held = m_repository.heldHead(feed);
    return held && held->seq > head.seq ? *held : head;
}

std::optional<ExchangeRepository::Head> BundleTaker::at(const OpRef& ref) const {
    if (const auto op = m_journal.op(ref))
        return ExchangeRepository::Head{ref.seq, op->lamport, op->hash};
    return m_repository.heldAt(ref);
}

/// Empty when the range follows what is there; what is there already must be the same, else the feed has two branches.
QString BundleTaker::waitsFor(const OpRange& range, const Device& device) {
    const auto head = headOf(range.feed);
    if (range.first() > head.seq + 1)
        return QStringLiteral("gap");
    if (range.first() > 1) {
        const auto before = at({range.feed, range.first() - 1});
        if (!before || before->hash != range.previous || before->lamport != range.lamport)
            return QStringLiteral("fork");
    }
    for (const Op& op : range.ops) {
        if (op.ref.seq > head.seq)
            break;
        const auto known = at(op.ref);
        if (!known || known->hash != op.hash)
            return QStringLiteral("fork");
    }
    return m_journal.bindFeed(range.feed, device.subject.office, device.subject.installation) ? QString() : QStringLiteral("fork");
}

QString BundleTaker::takeOps(const OpRange& range, const Device& device) {
    const auto head = headOf(range.feed);
    const DivisionCode writer = *DivisionCode::parse(range.office);
    m_scopes.clear();
    m_lamports.clear();
    std::int64_t previous = head.seq >= range.first() ? head.lamport : range.lamport;
    bool poisoned = m_repository.hasJumped(range.feed);
    std::vector<Op> taken;
    QString waits;
    for (const Op& op : range.ops) {
        if (op.ref.seq <= head.seq) {
            ++m_counts.known;
            continue;
        }
        const Count count = poisoned ? Count::Wrong : counter(op, previous, range);
        if (count == Count::Unknown) {
            waits = QStringLiteral("base");
            break;
        }
        poisoned |= count == Count::Wrong;
        const bool late = Revocation::isLate(device, op.ref);
        const QString reason = poisoned ? QStringLiteral("lamport") : late ? QStringLiteral("revoked") : refusal(op, writer);
        if (reason.isEmpty()) {
            taken.push_back(op);
        } else {
            m_repository.hold({op, reason, range.office});
            ++m_waiting[reason];
            ++m_counts.held;
        }
        previous = op.lamport;
        m_lamports[op.ref.seq] = op.lamport;
    }
    accept(taken);
    return waits;
}

/// An op's counter is one more than that of the op it names, else of the one before it; never smaller than that.
/// Offices above count from ops of other villages, which do not come here: theirs must only grow.
BundleTaker::Count BundleTaker::counter(const Op& op, std::int64_t previous, const OpRange& range) const {
    if (op.lamport <= previous || op.lamport > limits::lamport)
        return Count::Wrong;
    if (!op.base.seq)
        return op.lamport == previous + 1 ? Count::Right : Count::Wrong;
    if (op.base.feed == range.feed && m_lamports.contains(op.base.seq))
        return m_lamports.at(op.base.seq) + 1 == op.lamport ? Count::Right : Count::Wrong;
    if (const auto base = at(op.base))
        return base->lamport + 1 == op.lamport ? Count::Right : Count::Wrong;
    const auto writer = DivisionCode::parse(range.office);
    if (writer->contains(m_own) && *writer != m_own)
        return Count::Right;
    // What a lost computer wrote last may lie in a copy of its file and nowhere else: it may never come.
    const auto feed = m_journal.feed(op.base.feed);
    const auto lost = feed ? m_repository.device(feed->installation) : std::nullopt;
    return lost && Revocation::isLate(*lost, op.base) ? Count::Right : Count::Unknown;
}

QString BundleTaker::refusal(const Op& op, const DivisionCode& writer) const {
    const TablePolicy* policy = Policy::shipped().find(op.table);
    if (!policy)
        return QStringLiteral("unknown");
    if (!policy->writers.contains(levelWord(writer)))
        return QStringLiteral("scope");
    if (!m_journal.fits(op))
        return QStringLiteral("malformed");
    return scopeRefusal(op, writer);
}

static QString textOf(const OpValue& value) {
    if (const auto* text = std::get_if<std::string>(&value))
        return QString::fromStdString(*text);
    const auto* number = std::get_if<std::int64_t>(&value);
    return number ? QString::number(*number) : QStringLiteral("");
}

/// Both the scope that the row has and the one that the op gives it must be the writer's.
QString BundleTaker::scopeRefusal(const Op& op, const DivisionCode& writer) const {
    const TablePolicy& policy = *Policy::shipped().find(op.table);
    if (policy.scopeColumn.isEmpty())
        return {};
    const auto present = scopeOfRow(op.table, op.row);
    if (present && !Policy::mayWrite(writer, *present))
        return QStringLiteral("scope");
    const auto given = op.columns.find(policy.scopeColumn.toStdString());
    if (given == op.columns.end())
        return present ? QString() : QStringLiteral("row");
    QString scope = textOf(given->second);
    if (!policy.scopeTable.isEmpty()) {
        const auto above = scopeOfRow(policy.scopeTable, scope.toLongLong());
        if (!above)
            return QStringLiteral("row");
        scope = *above;
    }
    if (!Policy::mayWrite(writer, scope))
        return QStringLiteral("scope");
    const auto owner = op.columns.find(policy.ownerColumn.toStdString());
    const bool forAll = scope.isEmpty() || DivisionCode::parse(scope) != writer;
    if (!policy.ownerColumn.isEmpty() && forAll && owner != op.columns.end() && textOf(owner->second) != levelWord(writer))
        return QStringLiteral("above");
    const_cast<BundleTaker*>(this)->m_scopes[{op.table, op.row}] = scope;
    return {};
}

static std::optional<QString> lastScope(const std::vector<Op>& ops, const std::string& column) {
    const Op* last = nullptr;
    for (const Op& op : ops)
        if (op.columns.contains(column) && (!last || std::tie(op.lamport, op.hash) > std::tie(last->lamport, last->hash)))
            last = &op;
    return last ? std::optional(textOf(last->columns.at(column))) : std::nullopt;
}

std::optional<QString> BundleTaker::scopeOfRow(const QString& table, std::int64_t row) const {
    if (const auto it = m_scopes.find({table, row}); it != m_scopes.end())
        return it->second;
    const TablePolicy* policy = Policy::shipped().find(table);
    if (!policy || policy->scopeColumn.isEmpty())
        return std::nullopt;
    auto value = m_repository.rowValue(table, policy->scopeColumn, row);
    if (!value) // deleted: where it last belonged
        value = lastScope(m_journal.opsOfRow(table, row), policy->scopeColumn.toStdString());
    return value && !policy->scopeTable.isEmpty() ? scopeOfRow(policy->scopeTable, value->toLongLong()) : value;
}

void BundleTaker::accept(const std::vector<Op>& ops) {
    std::set<Journal::RowName> met;
    m_counts.fresh += m_journal.receive(ops, &met);
    for (const auto& [table, row] : met)
        if (m_journal.isShared(table, row)) {
            const FoldedRow folded = fold(m_journal.opsOfRow(table, row));
            m_counts.conflict += !folded.conflicts.empty() || folded.revived ? 1 : 0;
        }
    m_scopes.clear();
}

// --- Again

void BundleTaker::settle() {
    for (bool moved = true; moved;) {
        moved = false;
        for (const StoredBundle& bundle : m_repository.waitingBundles())
            if (bundle.waits != u"fork" && applyAgain(bundle) == Step::Done)
                moved = true;
        moved |= retryOps();
    }
}

/// Ops whose row or table was missing may find it now.
bool BundleTaker::retryOps() {
    bool moved = false;
    for (const HeldOp& held : m_repository.retryableOps()) {
        m_scopes.clear();
        const QString reason = refusal(held.op, *DivisionCode::parse(held.writer));
        if (reason == held.reason)
            continue;
        moved = true;
        if (reason.isEmpty()) {
            m_repository.release(held.op.ref);
            accept({held.op});
        } else {
            m_repository.hold({held.op, reason, held.writer});
        }
    }
    return moved;
}

} // namespace cunwu
