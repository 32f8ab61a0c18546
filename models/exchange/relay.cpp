#include "models/exchange/relay.h"

#include "models/database/journal.h"
#include "models/exchange/bundletaker.h"
#include "models/exchange/erasureservice.h"
#include "models/exchange/exchangerepository.h"
#include "models/office/officesession.h"
#include <QDateTime>

namespace cunwu {

Relay::Relay(OfficeSession& session, const Registry& registry) : m_session(session), m_registry(registry), m_moves(session.db()), m_policy(session) {}

bool Relay::run() {
    if (m_session.office().level() != DivisionCode::Level::County || m_session.readOnly())
        return false;
    const auto erased = erasuresToTell();
    const Verdicts verdicts = this->verdicts();
    if (erased.empty() && verdicts.fresh.empty() && verdicts.obsolete.empty())
        return false;
    Transaction transaction(m_session.db(), tr("Tell the villages what others did"));
    for (const std::int64_t id : verdicts.obsolete)
        m_moves.takeBack(id);
    for (const auto& given : verdicts.fresh)
        m_moves.give(given);
    BundleTaker taker(m_session, m_registry);
    taker.passOn(erased);
    taker.judgeAnew(); // what was held back as a stranger's
    taker.settle();
    transaction.commit();
    dropContents(m_session.db(), m_session.file().path(), taker.erasedContents());
    return true;
}

std::vector<Journal::Erasure> Relay::erasuresToTell() const {
    std::vector<Journal::Erasure> result;
    const Journal& journal = *m_session.db().journal();
    if (!journal.hasErasures())
        return result;
    std::vector<Journal::Erasure> todo = journal.erasures();
    std::set<std::tuple<QString, std::int64_t, QString>> known;
    for (const auto& record : todo)
        known.emplace(record.table, record.row, record.village);
    while (!todo.empty()) {
        const auto record = std::move(todo.back());
        todo.pop_back();
        for (auto& other : elsewhere(record))
            if (const auto code = DivisionCode::parse(other.village); code && m_session.office().code.contains(*code) && known.emplace(other.table, other.row, other.village).second) {
                result.push_back(other);
                todo.push_back(std::move(other));
            }
    }
    return result;
}

std::vector<Journal::Erasure> Relay::elsewhere(const Journal::Erasure& record) const {
    std::vector<Journal::Erasure> result = copies(record);
    std::vector<OpRef> refs;
    for (const Op& op : m_session.db().journal()->opsOfRow(record.table, record.row))
        refs.push_back(op.ref);
    std::set<QString> parties = m_moves.partiesOfEmptied(refs);
    for (const StoredMove& move : m_moves.naming(refs))
        if (m_policy.isGenuine(move))
            parties.insert({move.document.from.office, move.document.to.office});
    for (const QString& village : parties)
        result.push_back({record.table, record.row, village, record.reason, record.day});
    for (const auto& [table, policy] : Policy::shipped().tables()) // papers of somebody who is gone
        if (policy.copied)
            for (const std::int64_t row : m_moves.rowsNaming(table, policy.scopeColumn, record.village, {record.table, record.row}))
                result.push_back({table, row, record.village, record.reason, record.day});
    return result;
}

/// Upwards always, down to the receiver only what the sender erased while it did not know of the acceptance.
std::vector<Journal::Erasure> Relay::copies(const Journal::Erasure& record) const {
    std::vector<Journal::Erasure> result;
    for (const auto& copied : m_moves.copies(record.table, record.row)) {
        const MoveDocument& d = copied.move.document;
        if (!m_policy.isGenuine(copied.move))
            continue;
        if (copied.copy == record.row && record.village == d.to.office)
            result.push_back({record.table, copied.row, d.from.office, record.reason, record.day});
        else if (copied.row == record.row && record.village == d.from.office && !knewOfAnswer(record, d.root()))
            result.push_back({record.table, copied.copy, d.to.office, record.reason, record.day});
    }
    return result;
}

bool Relay::knewOfAnswer(const Journal::Erasure& record, const MoveRow& root) const {
    const auto ops = m_session.db().journal()->opsOfRow(QString::fromUtf16(Journal::erasureTable), Journal::erasureRow(record.table, record.row));
    return std::any_of(ops.begin(), ops.end(), [&](const Op& op) { return m_policy.gaveAwayBefore(root.table, root.row, op, record.village); });
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

RelayNews::Erased RelayNews::erasures() const {
    Erased result;
    if (!m_isVillage || !m_session.db().journal()->hasErasures())
        return result;
    const std::set<std::int64_t> written = MoveRepository(m_session.db()).erasureRecords();
    for (const auto& record : m_session.db().journal()->erasures())
        if (record.village == m_session.office().code.toString() && written.contains(Journal::erasureRow(record.table, record.row, record.village)))
            ++(Policy::shipped().find(record.table)->copied ? result.papers : result.persons);
    return result;
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
    const Erased erased = erasures();
    if (const int fresh = erased.persons - m_erasures.persons; fresh > 0)
        told << tr("Erased on request in another village that has the household now or had it before, and here, too: %1 persons.").arg(fresh);
    if (const int fresh = erased.papers - m_erasures.papers; fresh > 0)
        told << tr("Erased on request in another village that has the household now or had it before, and here, too: %1 attachments.").arg(fresh);
    return told;
}

} // namespace cunwu
