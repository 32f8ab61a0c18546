#include "models/exchange/bundletaker.h"

#include "models/attachment/attachmentrepository.h"
#include "models/base/error.h"
#include "models/database/journal.h"
#include "models/exchange/envelope.h"
#include "models/exchange/erasureservice.h"
#include "models/exchange/limits.h"
#include "models/exchange/policy.h"
#include "models/exchange/revocation.h"
#include "models/office/officesession.h"

namespace cunwu {

BundleTaker::BundleTaker(OfficeSession& session, const Registry& registry)
    : m_session(session), m_journal(*session.db().journal()), m_repository(session.db()), m_registry(registry), m_own(session.office().code), m_moves(session), m_scrubber(session, registry) {}

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
    OpRange range = decodeOpLines(*lines);
    const Subject writer = writerOf(range, verified->signer).subject();
    const auto office = DivisionCode::parse(range.office);
    if (range.office != writer.office || range.installation != writer.installation || !office)
        refuse(tr("The package holds entries that their signer may not sign. Nothing was taken over; tell the county."), QStringLiteral("signer and feed differ"));
    if (!m_own.contains(*office) && !office->contains(m_own))
        refuse(tr("The package is not meant for this office."), range.office);
    const StoredBundle bundle{range.feed, range.first(), range.last(), signedData, {}, linesVersion(range)};
    apply(bundle, std::move(range), verified->signer, false);
}

/// The bundle was checked when it came; what may have changed since is who is trusted and what is there.
BundleTaker::Step BundleTaker::applyAgain(const StoredBundle& stored) {
    const auto verified = verifySigned(stored.bytes);
    return apply(stored, decodeOpLines(inflate(verified->data, limits::inflatedBytes).value()), verified->signer, true);
}

BundleTaker::Step BundleTaker::apply(const StoredBundle& stored, OpRange range, const Certificate& signer, bool again) {
    const auto device = m_registry.trusted(writerOf(range, signer));
    QString waits = device ? recutRefusal(range, signer) : QStringLiteral("signer");
    if (waits.isEmpty())
        waits = waitsFor(range, *device);
    const bool erases = m_journal.hasErasures() || std::any_of(range.ops.begin(), range.ops.end(), [](const Op& op) { return op.table == Journal::erasureTable; });
    const OpRange whole = erases ? range : OpRange();
    if (waits.isEmpty())
        waits = takeOps(std::move(range), *device);
    if (again && waits == stored.waits)
        return Step::Waits;
    StoredBundle kept = stored;
    kept.waits = waits;
    if (again)
        m_repository.setWaits(stored, waits);
    else if (erases)
        keep(kept, whole, signer);
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

/// Empty when the range may be taken; what is there already must be the same, else the feed has two branches.
QString BundleTaker::waitsFor(const OpRange& range, const Device& device) {
    const auto head = headOf(range.feed);
    if (range.first() > 1 && range.first() <= head.seq + 1) {
        const OpRef last{range.feed, range.first() - 1};
        const auto before = at(last);
        if (before ? before->hash != range.previous || before->lamport != range.lamport : !m_repository.isBlank(last))
            return QStringLiteral("fork");
    }
    for (const Op& op : range.ops) {
        if (op.ref.seq > head.seq)
            break;
        const auto known = at(op.ref);
        const bool hidden = isBlank(op) || (!known && m_repository.isBlank(op.ref)); // here or there: nothing to compare
        if (!hidden && (!known || known->hash != op.hash))
            return QStringLiteral("fork");
    }
    return m_journal.bindFeed(range.feed, device.subject.office, device.subject.installation) ? QString() : QStringLiteral("fork");
}

QString BundleTaker::takeOps(OpRange range, const Device& device) {
    const auto head = headOf(range.feed);
    const Writer writer(range.office);
    forgetScopes();
    m_lamports.clear();
    m_month = -1;
    const std::int64_t first = range.first(); // while the ops are there
    if (first > head.seq + 1) {
        m_repository.addGap({range.feed, head.seq + 1, first - 1, range.lamport, range.previous}, range.office);
        ++m_waiting[QStringLiteral("gap")];
    }
    const auto gaps = head.seq >= first ? m_repository.gaps(range.feed) : std::vector<ExchangeRepository::Gap>();
    std::int64_t previous = range.lamport, reached = range.last();
    const std::optional<std::int64_t> jump = m_repository.jump(range.feed);
    std::optional<std::int64_t> poisoned; ///< from here on the counters of this range are wrong
    std::vector<Op> taken;
    taken.reserve(range.ops.size());
    QString waits;
    const bool hasBlanks = head.seq >= first && m_repository.hasBlanks(range.feed);
    const bool hasBare = head.seq >= first && m_repository.isWithoutRecord(range.feed);
    for (Op& op : range.ops) {
        const std::int64_t seq = op.ref.seq, lamport = op.lamport;
        if (isBlank(op)) {
            if (seq > head.seq)
                m_repository.hold({op, QStringLiteral("blank"), range.office});
            else
                blankOut(op, gaps, range.office);
            m_lamports.insert(m_lamports.end(), std::size_t(seq - op.action + 1), lamport);
            previous = lamport;
            continue;
        }
        const bool filling = std::any_of(gaps.begin(), gaps.end(), [&](const auto& gap) { return gap.first <= seq && seq <= gap.last; });
        if (seq <= head.seq && !filling) {
            const bool uncovers = hasBlanks && !m_journal.op(op.ref) && m_repository.isBlank(op.ref); // that bundle was cut for somebody else
            if (uncovers || (hasBare && completes(op)))
                takeAgain(std::move(op), device, writer, taken);
            else
                ++m_counts.known;
            m_lamports.push_back(lamport);
            previous = lamport;
            continue;
        }
        const bool follows = poisoned || (jump && seq > *jump);
        const Count count = follows ? Count::Wrong : counter(op, previous, range);
        if (count == Count::Unknown) {
            waits = QStringLiteral("base");
            reached = seq - 1;
            break;
        }
        const bool wrong = count == Count::Wrong;
        if (wrong && !poisoned)
            poisoned = seq;
        const bool late = Revocation::isLate(device, op.ref);
        QString reason = wrong ? QStringLiteral("lamport") : late ? QStringLiteral("revoked")
                                                                  : refusal(op, writer);
        if (!wrong && !late && !reason.isEmpty() && !taken.empty()) { // what it builds on may be in this bundle
            accept(std::exchange(taken, {}));
            reason = refusal(op, writer);
        }
        previous = lamport;
        m_lamports.push_back(lamport);
        if (reason.isEmpty()) {
            if (const int month = Policy::shipped().monthOf(op); month != std::exchange(m_month, month))
                m_months[range.office].insert(month);
            taken.push_back(std::move(op));
        } else {
            hold(std::move(op), reason, range.office);
        }
    }
    accept(std::move(taken));
    for (const auto& gap : gaps)
        shrink(gap, {range.feed, first, reached, range.lamport, range.previous}, range.office);
    if (poisoned && *poisoned <= head.seq && (!jump || *poisoned < *jump))
        poison({range.feed, *poisoned}, range.office);
    return waits;
}

/// An op whose place was here, but not its content.
void BundleTaker::takeAgain(Op op, const Device& device, const Writer& writer, std::vector<Op>& taken) {
    const QString reason = Revocation::isLate(device, op.ref) ? QStringLiteral("revoked") : refusal(op, writer);
    if (reason.isEmpty())
        taken.push_back(std::move(op));
    else
        hold(std::move(op), reason, writer.code.toString());
}

/// Does it bring the content that a record took out, which counts no longer? Then it is let go of without.
bool BundleTaker::completes(const Op& op) {
    const auto bare = op.erased.isEmpty() ? m_repository.held(op.ref) : std::nullopt;
    if (!bare || bare->reason != u"erased" || bare->op.erased.isEmpty())
        return false;
    m_repository.release(op.ref);
    return true;
}

void BundleTaker::hold(Op op, const QString& reason, const QString& writer) {
    m_heldNow[op.ref] = reason;
    m_repository.hold({m_scrubber.kept(std::move(op), writer), reason, writer});
    ++m_waiting[reason];
    ++m_counts.held;
}

/// What it waited for came with the same package: the report does not speak of it.
void BundleTaker::noLongerHeld(const OpRef& ref) {
    const auto held = m_heldNow.extract(ref);
    if (!held)
        return;
    --m_counts.held;
    if (--m_waiting[held.mapped()] == 0)
        m_waiting.erase(held.mapped());
}

/// A blank that ends before what is here already: it covers what it can of the gaps.
void BundleTaker::blankOut(const Op& blank, const std::vector<ExchangeRepository::Gap>& gaps, const QString& writer) {
    for (const auto& gap : gaps) {
        Op part = blank;
        part.action = std::max(blank.action, gap.first);
        part.ref.seq = std::min(blank.ref.seq, gap.last);
        if (part.action > part.ref.seq)
            continue;
        if (part.ref.seq < blank.ref.seq) {
            part.lamport = gap.lamport;
            part.hash = gap.hash;
        }
        m_repository.hold({part, QStringLiteral("blank"), writer});
    }
}

/// What came of a gap is one no longer. `came`: from where to where, with what stands before it.
void BundleTaker::shrink(const ExchangeRepository::Gap& gap, const ExchangeRepository::Gap& came, const QString& writer) {
    if (came.first > gap.last || came.last < gap.first)
        return;
    if (came.last < gap.last)
        m_repository.addGap({gap.feed, came.last + 1, gap.last, gap.lamport, gap.hash}, writer);
    else
        m_repository.removeGap(gap);
    if (gap.first < came.first)
        m_repository.addGap({gap.feed, gap.first, came.first - 1, came.lamport, came.hash}, writer);
}

/// An op before others of its feed came late and counts wrongly: they are held back as if it had come in time.
void BundleTaker::poison(const OpRef& from, const QString& writer) {
    Revocation(m_session).hold(m_journal.opsOfFeed(from.feed, from.seq + 1, std::numeric_limits<std::int64_t>::max()), QStringLiteral("lamport"));
    for (HeldOp& held : m_repository.heldOps())
        if (held.op.ref.feed == from.feed && held.op.ref.seq > from.seq && held.reason != u"lamport")
            m_repository.hold({held.op, QStringLiteral("lamport"), writer});
}

/// An op's counter is one more than that of the op it names, else of the one before it; never smaller than that.
/// Offices above count from ops of other villages, which do not come here: theirs must only grow.
BundleTaker::Count BundleTaker::counter(const Op& op, std::int64_t previous, const OpRange& range) const {
    if (op.lamport <= previous || op.lamport > limits::lamport)
        return Count::Wrong;
    if (!op.base.seq)
        return op.lamport == previous + 1 ? Count::Right : Count::Wrong;
    const std::int64_t taken = op.ref.seq - op.base.seq;
    if (op.base.feed == range.feed && taken > 0 && taken <= std::int64_t(m_lamports.size()))
        return m_lamports[m_lamports.size() - std::size_t(taken)] + 1 == op.lamport ? Count::Right : Count::Wrong;
    if (m_moves.states(op.base, op.lamport - 1))
        return Count::Right;
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

/// Before the row's entries are erased, which say what lies beside the file.
void BundleTaker::noteContent(const Journal::RowName& row) {
    if (row.first != u"attachment")
        return;
    std::vector<Op> ops = m_journal.opsOfRow(row.first, row.second);
    for (const HeldOp& held : m_repository.heldOfRow(row.first, row.second))
        ops.push_back(held.op);
    std::set<QString> hashes;
    for (const Op& op : ops)
        if (const auto hash = op.columns.find("sha256"); hash != op.columns.end())
            hashes.insert(textOf(hash->second));
    AttachmentRepository(m_session.db()).noteErased(hashes);
    m_erasedContents.merge(hashes);
}

void BundleTaker::commit(Transaction& transaction) {
    transaction.commit();
    dropContents(m_session.db(), m_session.file().path(), m_erasedContents);
}

void BundleTaker::passOn(const std::vector<Journal::Erasure>& records) {
    std::set<Journal::RowName> rows;
    for (const auto& record : records) {
        rows.insert({record.table, record.row});
        noteContent({record.table, record.row});
        m_journal.passOn(record);
    }
    m_scrubber.scrub(rows);
}

/// The rows that these records erase; before they do.
std::set<Journal::RowName> BundleTaker::namedIn(const std::vector<Op>& ops) {
    std::set<Journal::RowName> rows;
    for (const Op& op : ops)
        if (const auto named = Journal::namedBy(op)) {
            rows.insert(*named);
            noteContent(*named);
        }
    return rows;
}

void BundleTaker::accept(std::vector<Op> ops) {
    std::set<Journal::RowName> met;
    m_newOwners |= std::any_of(ops.begin(), ops.end(), [this](const Op& op) { return m_moves.concerns(op) || op.table == Journal::erasureTable; });
    const std::set<Journal::RowName> erased = namedIn(ops);
    m_counts.fresh += m_journal.receive(ops, &met);
    m_scrubber.scrub(erased);
    for (const auto& [table, row] : met)
        if (m_journal.isShared(table, row)) {
            const FoldedRow folded = m_journal.folded(table, row);
            m_counts.conflict += !folded.conflicts.empty() || folded.revived ? 1 : 0;
        }
    forgetScopes();
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
    m_scrubber.finish();
}

/// Ops whose row or table was missing may find it now.
bool BundleTaker::retryOps() {
    bool moved = false;
    for (const HeldOp& held : m_repository.retryableOps(std::exchange(m_newOwners, false))) {
        forgetScopes();
        const QString reason = refusal(held.op, Writer(held.writer));
        if (reason == held.reason)
            continue;
        moved = true;
        if (reason.isEmpty()) {
            m_repository.release(held.op.ref);
            noLongerHeld(held.op.ref);
            accept({held.op});
            m_months[held.writer].insert(Policy::shipped().monthOf(held.op));
        } else if (m_heldNow.contains(held.op.ref)) {
            noLongerHeld(held.op.ref);
            hold(held.op, reason, held.writer);
        } else {
            m_repository.hold({m_scrubber.kept(held.op, held.writer), reason, held.writer});
        }
    }
    return moved;
}

} // namespace cunwu
