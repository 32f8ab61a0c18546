#include "models/exchange/relay.h"

#include "models/database/journal.h"
#include "models/exchange/bundletaker.h"
#include "models/exchange/exchangerepository.h"
#include "models/exchange/movepolicy.h"
#include "models/office/officesession.h"
#include <QDateTime>

namespace cunwu {

Relay::Relay(OfficeSession& session, const Registry& registry) : m_session(session), m_registry(registry), m_moves(session.db()) {}

bool Relay::run() {
    if (m_session.office().level() != DivisionCode::Level::County || m_session.readOnly())
        return false;
    const auto erased = erasuresToTell();
    const Verdicts verdicts = this->verdicts();
    if (erased.empty() && verdicts.fresh.empty() && verdicts.obsolete.empty())
        return false;
    Transaction transaction(m_session.db(), tr("Tell the villages what others did"));
    for (const auto& record : erased)
        m_session.db().journal()->passOn(record);
    for (const std::int64_t id : verdicts.obsolete)
        m_moves.takeBack(id);
    for (const auto& given : verdicts.fresh)
        m_moves.give(given);
    BundleTaker taker(m_session, m_registry);
    taker.judgeAnew(); // what was held back as a stranger's
    taker.settle();
    transaction.commit();
    return true;
}

std::vector<Journal::Erasure> Relay::erasuresToTell() const {
    std::vector<Journal::Erasure> result;
    const Journal& journal = *m_session.db().journal();
    if (!journal.hasErasures())
        return result;
    const MovePolicy policy(m_session);
    const auto records = journal.erasures();
    std::set<std::tuple<QString, std::int64_t, QString>> known;
    for (const auto& record : records)
        known.emplace(record.table, record.row, record.village);
    for (const auto& record : records) {
        std::vector<OpRef> refs;
        for (const Op& op : journal.opsOfRow(record.table, record.row))
            refs.push_back(op.ref);
        std::set<QString> parties = m_moves.partiesOfEmptied(refs);
        for (const StoredMove& move : m_moves.naming(refs))
            if (policy.isGenuine(move))
                parties.insert({move.document.from.office, move.document.to.office});
        for (const QString& village : parties)
            if (const auto code = DivisionCode::parse(village); code && m_session.office().code.contains(*code) && known.emplace(record.table, record.row, village).second)
                result.push_back({record.table, record.row, village, record.reason, record.day});
    }
    return result;
}

Relay::Verdicts Relay::verdicts() const {
    Verdicts result;
    for (const auto& [table, policy] : Policy::shipped().tables())
        if (!policy.offerColumn.isEmpty())
            for (const std::int64_t row : m_moves.acceptedTwice())
                judge(table, row, result);
    return result;
}

/// Claims that the winning one did not know of have lost. The verdict names the claim that won: when another comes and wins,
/// that is a new one.
void Relay::judge(const QString& table, std::int64_t row, Verdicts& verdicts) const {
    const std::string scope = Policy::shipped().find(table)->scopeColumn.toStdString();
    const auto present = m_moves.columns(table, row);
    const Journal& journal = *m_session.db().journal();
    const std::vector<Op> ops = journal.opsOfRow(table, row);
    std::map<OpRef, const Op*> byRef;
    const Op* winner = nullptr;
    const QString owner = present ? textOf(present->at(scope)) : QString();
    const auto claim = [&](const Op& op) { return op.columns.contains(scope) ? textOf(op.columns.at(scope)) : QString(); };
    for (const Op& op : ops) {
        byRef.emplace(op.ref, &op);
        if (!owner.isEmpty() && claim(op) == owner && (!winner || std::tie(op.lamport, op.hash) > std::tie(winner->lamport, winner->hash)))
            winner = &op;
    }
    std::set<const Op*> seen;
    std::vector<const Op*> todo;
    if (winner)
        todo.push_back(winner);
    while (!todo.empty()) {
        const Op* op = todo.back();
        todo.pop_back();
        if (seen.insert(op).second)
            for (const OpRef& parent : op->parents)
                if (const auto it = byRef.find(parent); it != byRef.end())
                    todo.push_back(it->second);
    }
    const auto given = m_moves.givenRows(table, row);
    const auto isOwn = [&](const MoveRepository::Given& note) { // the village's word, not the county's
        const auto written = journal.opsOfRow(QStringLiteral("moved_out"), note.id);
        const auto feed = written.empty() ? std::nullopt : journal.feed(written.front().ref.feed);
        return feed && feed->office != m_session.office().code.toString();
    };
    const QString day = winner ? QDateTime::fromMSecsSinceEpoch(winner->at).date().toString(Qt::ISODate) : QString();
    std::set<std::int64_t> wanted;
    for (const Op& op : ops) {
        const QString loser = claim(op);
        if (!winner || loser.isEmpty() || loser == owner || seen.contains(&op))
            continue;
        if (std::any_of(given.begin(), given.end(), [&](const auto& note) { return note.village == loser && isOwn(note); }))
            continue; // it knows: another of its computers had handed it on
        const std::int64_t id = Journal::derivedRowId(QStringLiteral("moved_out/%1/%2/%3/%4/%5").arg(table).arg(row).arg(loser, QString::fromLatin1(winner->ref.feed.toHex())).arg(winner->ref.seq));
        if (wanted.insert(id).second && journal.opsOfRow(QStringLiteral("moved_out"), id).empty())
            verdicts.fresh.push_back({id, loser, table, row, owner, day});
    }
    for (const MoveRepository::Given& note : given)
        if (!isOwn(note) && !wanted.contains(note.id))
            verdicts.obsolete.push_back(note.id);
}

// --- In the village

RelayNews::RelayNews(OfficeSession& session)
    : m_session(session), m_isVillage(session.office().level() == DivisionCode::Level::Village), m_verdicts(verdicts()), m_erasures(erasures()) {}

std::set<std::int64_t> RelayNews::verdicts() const {
    std::set<std::int64_t> ids;
    const QString own = m_session.office().code.toString();
    const Journal& journal = *m_session.db().journal();
    for (const auto& [table, policy] : Policy::shipped().tables())
        if (m_isVillage && !policy.offerColumn.isEmpty())
            for (const auto& given : MoveRepository(m_session.db()).givenAway(own, table)) {
                const auto written = journal.opsOfRow(QStringLiteral("moved_out"), given.id);
                const auto feed = written.empty() ? std::nullopt : journal.feed(written.front().ref.feed);
                if (feed && feed->office != own)
                    ids.insert(given.id);
            }
    return ids;
}

std::size_t RelayNews::erasures() const {
    if (!m_isVillage || !m_session.db().journal()->hasErasures())
        return 0;
    const auto records = m_session.db().journal()->erasures();
    const std::set<std::int64_t> written = MoveRepository(m_session.db()).erasureRecords();
    return std::size_t(std::count_if(records.begin(), records.end(), [&](const auto& record) {
        return record.village == m_session.office().code.toString() && written.contains(Journal::erasureRow(record.table, record.row, record.village));
    }));
}

QStringList RelayNews::since() const {
    QStringList told;
    const MoveRepository moves(m_session.db());
    const std::set<std::int64_t> now = verdicts();
    for (const auto& [table, policy] : Policy::shipped().tables())
        for (const auto& given : now.empty() || policy.offerColumn.isEmpty() ? std::vector<MoveRepository::Given>() : moves.givenAway(m_session.office().code.toString(), table)) {
            if (!now.contains(given.id) || m_verdicts.contains(given.id))
                continue;
            QString title, receiver = given.receiver;
            for (const StoredMove& move : moves.ofRow(given.row))
                title = move.document.title;
            for (const Device& device : ExchangeRepository(m_session.db()).devices())
                if (device.subject.office == given.receiver)
                    receiver = device.subject.name;
            told << tr("Two villages had accepted household %1. It belongs to %2, and stands here as moved out.").arg(title, receiver);
        }
    if (const std::size_t fresh = erasures(); fresh > m_erasures)
        told << tr("Erased on request in another village that has the household now or had it before, and here, too: %1 persons.").arg(fresh - m_erasures);
    return told;
}

} // namespace cunwu
