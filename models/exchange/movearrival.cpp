// The receiver's side: what is offered, accepting, declining, and changes that came late.
#include "models/database/journal.h"
#include "models/exchange/movepolicy.h"
#include "models/exchange/moveservice.h"
#include "models/office/countsrepository.h"
#include "models/office/officesession.h"

namespace cunwu {

static bool isTransfer(const StoredMove& move) {
    return move.document.kind == MoveDocument::Kind::Transfer;
}

static std::int64_t newestOf(const MoveDocument& document) {
    std::int64_t newest = 0;
    for (const MoveRow& row : document.rows)
        for (const MoveHead& head : row.heads)
            newest = std::max(newest, head.lamport);
    return newest;
}

static const StoredMove* answerTo(const QByteArray& sha256, const std::vector<StoredMove>& all) {
    const StoredMove* answer = nullptr;
    for (const StoredMove& move : all)
        if (move.document.answers == sha256 && (!answer || move.document.accepted))
            answer = &move;
    return answer;
}

int MoveService::unanswered() const {
    return CountsRepository(m_session.db()).arrivals(self().office);
}

std::vector<Arrival> MoveService::arrivals() const {
    std::map<std::pair<std::int64_t, QByteArray>, const StoredMove*> newest; // by row and offer: a file written anew replaces the one before
    const std::vector<StoredMove> all = m_repository.all();
    std::vector<decltype(newest)::key_type> order;
    for (const StoredMove& move : all) {
        if (!isTransfer(move) || move.document.to.office != self().office)
            continue;
        const auto key = std::pair(move.document.root().row, move.document.offer.feed + QByteArray::number(qlonglong(move.document.offer.seq)));
        const StoredMove*& place = newest[key];
        if (!place)
            order.push_back(key);
        if (!place || newestOf(move.document) >= newestOf(place->document))
            place = &move;
    }
    std::vector<Arrival> result;
    for (const auto& key : order) {
        const StoredMove& move = *newest.at(key);
        Arrival arrival{move.sha256, move.document, Arrival::State::Waiting, {}};
        arrival.state = stateOf(move, all, arrival.reason);
        result.push_back(std::move(arrival));
    }
    return result;
}

Arrival::State MoveService::stateOf(const StoredMove& move, const std::vector<StoredMove>& all, QString& reason) const {
    if (const StoredMove* answer = answerTo(move.sha256, all)) {
        reason = answer->document.reason;
        return answer->document.accepted ? Arrival::State::Accepted : Arrival::State::Declined;
    }
    if (!MovePolicy(m_session).isGenuine(move))
        return Arrival::State::Unknown;
    const bool taken = std::any_of(all.begin(), all.end(), [&](const StoredMove& other) {
        return other.document.kind == MoveDocument::Kind::Receipt && other.document.accepted && other.document.offer == move.document.offer;
    });
    if (taken) // the former owner has sent it anew; or it has moved on since
        return isOurs(move.document.root()) ? Arrival::State::Late : Arrival::State::Accepted;
    return holdsForeign(move.document) ? Arrival::State::Foreign : Arrival::State::Waiting;
}

bool MoveService::isOurs(const MoveRow& root) const {
    const auto present = m_repository.columns(root.table, root.row);
    const std::string scope = Policy::shipped().find(root.table)->scopeColumn.toStdString();
    return present && present->at(scope) == OpValue(self().office.toStdString()) && !m_repository.given(self().office, root.table, root.row);
}

/// Rows that are here and hang below something else: a false document would overwrite them.
bool MoveService::holdsForeign(const MoveDocument& transfer) const {
    return std::any_of(transfer.rows.begin() + 1, transfer.rows.end(), [&](const MoveRow& row) {
        if (Policy::shipped().find(row.table)->copied)
            return false;
        const auto present = m_repository.columns(row.table, row.row);
        return present && present->at(Policy::shipped().find(row.table)->scopeColumn.toStdString()) != OpValue(transfer.root().row);
    });
}

std::optional<Arrival> MoveService::arrival(const QByteArray& document) const {
    for (Arrival& arrival : arrivals())
        if (arrival.document == document)
            return std::move(arrival);
    return std::nullopt;
}

static std::vector<OpRef> headsOf(const MoveRow& row) {
    std::vector<OpRef> refs;
    for (const MoveHead& head : row.heads)
        refs.push_back(head.ref);
    return refs;
}

static void countFrom(Journal& journal, const MoveDocument& transfer) {
    for (const MoveRow& row : transfer.rows)
        for (const MoveHead& head : row.heads)
            journal.countFrom(head.ref, head.lamport);
}

/// Erased on request, in the village before or here: nobody moves in.
static bool isGone(const Journal& journal, const MoveRow& row, const OpRef& offer) {
    return !row.erased.isEmpty() || isErased(journal, row, offer);
}

/// All columns, empty ones too: what the former owner writes late then shows as a conflict and not as the newest word.
void MoveService::adopt(const MoveDocument& transfer, const Columns& chosen, OpRef& first) {
    Journal& journal = *m_session.db().journal();
    const TablePolicy& policy = *Policy::shipped().find(transfer.root().table);
    ExchangeRepository exchange(m_session.db());
    countFrom(journal, transfer);
    for (const MoveRow& row : transfer.rows) {
        if (isGone(journal, row, transfer.offer))
            continue;
        if (Policy::shipped().find(row.table)->copied) {
            copy(row, transfer);
            continue;
        }
        Columns columns = row.columns;
        for (const std::string& name : m_repository.columnNames(row.table))
            (void)columns[name];
        if (&row == &transfer.root()) {
            columns[policy.scopeColumn.toStdString()] = self().office.toStdString();
            columns[policy.offerColumn.toStdString()] = OpValue();
            for (const auto& [name, value] : chosen)
                columns[name] = value;
        }
        const OpRef ref = journal.adopt(row.table, row.row, columns, headsOf(row));
        if (&row == &transfer.root())
            first = ref;
    }
    if (!m_repository.given(self().office, transfer.root().table, transfer.root().row))
        return;
    // It comes back: what it lost on the way is lost here too.
    for (const auto& [name, below] : Policy::shipped().tables())
        if (below.travels && below.scopeTable == transfer.root().table)
            for (const std::int64_t id : m_repository.rowsBelow(name, below.scopeColumn, transfer.root().row))
                if (std::none_of(transfer.rows.begin(), transfer.rows.end(), [&](const MoveRow& row) { return row.row == id; }))
                    exchange.deleteRow(name, id);
    for (const MoveRepository::Given& given : m_repository.givenRows(transfer.root().table, transfer.root().row))
        if (given.village == self().office)
            m_repository.takeBack(given.id);
}

/// A row of this village's own, the same on each of its computers; none when the same is here already.
void MoveService::copy(const MoveRow& row, const MoveDocument& transfer) {
    const std::string scope = Policy::shipped().find(row.table)->scopeColumn.toStdString();
    Columns columns = row.columns;
    columns[scope] = self().office.toStdString();
    for (const std::int64_t known : m_repository.rowsNaming(row.table, QString::fromStdString(scope), self().office, {transfer.root().table, transfer.root().row}))
        if (auto present = m_repository.columns(row.table, known)) {
            present->eraseIf([](const auto& column) { return std::holds_alternative<std::monostate>(column.second); });
            if (*present == columns)
                return;
        }
    const std::int64_t id = copyOf(row.table, row.row, transfer.offer);
    if (!m_repository.columns(row.table, id) && m_session.db().journal()->opsOfRow(row.table, id).empty())
        m_session.db().journal()->adopt(row.table, id, columns, {});
}

static bool lacksSomebody(const Journal& journal, const MoveDocument& transfer) {
    return std::any_of(transfer.rows.begin(), transfer.rows.end(), [&](const MoveRow& row) { return !row.erased.isEmpty() && !isErased(journal, row, transfer.offer); });
}

static bool fitsAll(const Journal& journal, const MoveDocument& transfer) {
    return std::all_of(transfer.rows.begin(), transfer.rows.end(), [&](const MoveRow& row) {
        Op probe;
        probe.table = row.table;
        probe.row = row.row;
        probe.columns = row.columns;
        return journal.fits(probe);
    });
}

/// Why an arrival cannot be answered; empty when it can.
static QString refusal(const std::optional<Arrival>& arrival) {
    if (!arrival)
        return MoveService::tr("This document is no longer there. Reload the page.");
    switch (arrival->state) {
    case Arrival::State::Waiting: return {};
    case Arrival::State::Late:
    case Arrival::State::Accepted: return MoveService::tr("This household was accepted already.");
    case Arrival::State::Declined: return MoveService::tr("This household was declined already. If it comes after all, let the other village send a new file.");
    case Arrival::State::Unknown: return MoveService::tr("The computer that wrote the document is not confirmed or was revoked. Import the county's newest package, or ask the other village to send it anew.");
    case Arrival::State::Foreign: return MoveService::tr("The document names persons who belong to another household here. Nothing was taken over; tell the county.");
    }
    return {};
}

MoveOutcome MoveService::accept(const QByteArray& document, const Columns& chosen, const QString& folder) {
    const auto found = arrival(document);
    if (QString reason = refusal(found); !reason.isEmpty())
        return {reason, {}};
    if (!Registry(m_session).isConfirmed())
        return {tr("This office is not confirmed by the county yet. Finish the registration on the page Data exchange first."), {}};
    if (lacksSomebody(*m_session.db().journal(), found->transfer))
        return {tr("A part of the document was taken out on its way, and no village's record of an erasure says why. Import the county's newest package; if the part is still missing then, let the other village hand over a new file."), {}};
    if (!fitsAll(*m_session.db().journal(), found->transfer))
        return {tr("A newer version of the program wrote the document. Install the newer version, then accept it."), {}};
    const MoveDocument& transfer = found->transfer;
    Transaction transaction(m_session.db(), tr("Household %1 moves in from %2").arg(transfer.title.section(u' ', 0, 0), transfer.from.name));
    OpRef op;
    adopt(transfer, chosen, op);
    const StoredMove receipt = answer(*found, true, {}, op);
    transaction.commit();
    return {{}, write(receipt, tr("Move receipt"), folder)};
}

MoveOutcome MoveService::decline(const QByteArray& document, const QString& reason, const QString& folder) {
    const auto found = arrival(document);
    if (QString refused = refusal(found); !refused.isEmpty())
        return {refused, {}};
    if (reason.trimmed().isEmpty())
        return {tr("Say why the household is declined; the other village reads it."), {}};
    Transaction transaction(m_session.db(), tr("Decline household %1").arg(found->transfer.title.section(u' ', 0, 0)));
    const Journal& journal = *m_session.db().journal();
    const StoredMove receipt = answer(*found, false, reason.trimmed(), {journal.feedUid(), journal.feedSeq() + 1}); // goes up until the next entry has arrived
    transaction.commit();
    return {{}, write(receipt, tr("Move receipt"), folder)};
}

StoredMove MoveService::answer(const Arrival& arrival, bool accepted, const QString& reason, const OpRef& op) {
    const MoveDocument& transfer = arrival.transfer;
    MoveDocument d;
    d.kind = MoveDocument::Kind::Receipt;
    d.from = self();
    d.to = transfer.from;
    d.day = m_session.clock().today();
    d.title = transfer.title;
    d.offer = transfer.offer;
    d.rows.push_back({transfer.root().table, transfer.root().row, {}, {}});
    d.answers = arrival.document;
    d.accepted = accepted;
    d.reason = reason;
    d.op = op;
    const StoredMove receipt = sign(d);
    m_repository.add(receipt, m_session.clock().milliseconds());
    return receipt;
}

MoveOutcome MoveService::settleLate(const QByteArray& document, bool takeTheirs) {
    const auto found = arrival(document);
    if (!found || found->state != Arrival::State::Late)
        return {tr("This was changed meanwhile. Look at it again."), {}};
    const TablePolicy& policy = *Policy::shipped().find(found->transfer.root().table);
    const std::set<std::string> hands{policy.scopeColumn.toStdString(), policy.offerColumn.toStdString()};
    MoveDocument before; // what was accepted
    for (const StoredMove& move : m_repository.ofRow(found->transfer.root().row))
        if (isTransfer(move) && move.document.offer == found->transfer.offer && answerTo(move.sha256, m_repository.ofRow(found->transfer.root().row)))
            before = move.document;
    Journal& journal = *m_session.db().journal();
    Transaction transaction(m_session.db(), tr("Late changes of household %1").arg(found->transfer.title.section(u' ', 0, 0)));
    countFrom(journal, found->transfer);
    OpRef op;
    for (const MoveRow& row : found->transfer.rows) {
        if (isGone(journal, row, found->transfer.offer) || Policy::shipped().find(row.table)->copied)
            continue;
        const auto old = std::find_if(before.rows.begin(), before.rows.end(), [&](const MoveRow& other) { return other.row == row.row; });
        const auto present = m_repository.columns(row.table, row.row);
        Columns changed;
        for (const std::string& name : m_repository.columnNames(row.table)) {
            const auto value = [&](const Columns& columns) { return columns.contains(name) ? columns.at(name) : OpValue(); };
            if (!hands.contains(name) && (old == before.rows.end() || value(old->columns) != value(row.columns)))
                changed[name] = takeTheirs || !present ? value(row.columns) : present->at(name);
        }
        if (changed.empty())
            continue;
        op = journal.adopt(row.table, row.row, changed, headsOf(row));
        if (!takeTheirs && !present)
            ExchangeRepository(m_session.db()).deleteRow(row.table, row.row);
    }
    if (!op.seq)
        op = {journal.feedUid(), journal.feedSeq() + 1};
    answer(*found, true, {}, op);
    transaction.commit();
    return {};
}

} // namespace cunwu
