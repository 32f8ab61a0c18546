#include "models/exchange/relay.h"

#include "models/database/journal.h"
#include "models/exchange/bundletaker.h"
#include "models/exchange/exchangerepository.h"
#include "models/office/moveguard.h"
#include "models/office/officesession.h"
#include <QDateTime>

namespace cunwu {

Relay::Relay(OfficeSession& session, const Registry& registry) : m_session(session), m_registry(registry), m_moves(session.db()) {}

const MovePolicy& Relay::policy() const {
    if (!m_policy)
        m_policy.emplace(m_session); // reads the list of offices: most packages need none
    return *m_policy;
}

bool Relay::run() {
    if (m_session.office().level() != DivisionCode::Level::County || m_session.readOnly())
        return false;
    const bool anyErased = m_session.db().journal()->hasErasures();
    const Papers papers = anyErased ? papersToJudge() : Papers();
    const auto erased = anyErased ? erasuresToTell(papers.owners) : std::vector<Journal::Erasure>();
    const Verdicts verdicts = this->verdicts();
    const bool news = !erased.empty() || !verdicts.fresh.empty() || !verdicts.obsolete.empty();
    if (!news && papers.judged.empty())
        return false;
    Transaction transaction(m_session.db(), tr("Tell the villages what others did"));
    for (const std::int64_t id : papers.judged)
        m_moves.judged(id);
    for (const std::int64_t id : verdicts.obsolete)
        m_moves.takeBack(id);
    for (const auto& given : verdicts.fresh)
        m_moves.give(given);
    BundleTaker taker(m_session, m_registry);
    taker.passOn(erased);
    taker.judgeAnew(); // what was held back as a stranger's
    taker.settle();
    taker.commit(transaction);
    return news;
}

std::vector<Journal::Erasure> Relay::erasuresToTell(const std::vector<Journal::Erasure>& papers) const {
    std::vector<Journal::Erasure> result;
    std::set<std::tuple<QString, std::int64_t, QString>> known;
    const auto records = m_session.db().journal()->erasures();
    for (const auto& record : records)
        known.emplace(record.table, record.row, record.village);
    const auto tell = [&](const std::vector<Journal::Erasure>& others) {
        for (const auto& other : others)
            if (const auto code = DivisionCode::parse(other.village); code && m_session.office().code.contains(*code) && known.emplace(other.table, other.row, other.village).second)
                result.push_back(other);
    };
    for (const auto& record : records)
        if (!Policy::shipped().find(record.table)->copied)
            tell(ofPerson(record));
    for (const auto& record : papers)
        tell(copies(record));
    return result;
}

/// In all villages that a genuine document told of the row, and the papers attached to it there.
std::vector<Journal::Erasure> Relay::ofPerson(const Journal::Erasure& record) const {
    std::vector<OpRef> refs;
    for (const Op& op : m_session.db().journal()->opsOfRow(record.table, record.row))
        refs.push_back(op.ref);
    std::set<QString> parties = m_moves.partiesOfEmptied(refs);
    for (const StoredMove& move : m_moves.naming(refs))
        if (policy().isGenuine(move))
            parties.insert({move.document.from.office, move.document.to.office});
    parties.insert(record.village);
    std::vector<Journal::Erasure> result;
    for (const QString& village : parties) {
        result.push_back({record.table, record.row, village, record.reason, record.day});
        for (const auto& [table, papers] : Policy::shipped().tables())
            if (papers.copied)
                for (const std::int64_t row : m_moves.rowsNaming(table, papers.scopeColumn, village, {record.table, record.row}))
                    result.push_back({table, row, village, record.reason, record.day});
    }
    return result;
}

/// Records of papers that nobody has looked at yet. Each is judged once, by what is known then: what the owner erased is erased
/// wherever it was copied; what a former owner erased of its own, and what the county passed on, says nothing about other copies.
Relay::Papers Relay::papersToJudge() const {
    Papers result;
    const auto unjudged = m_moves.unjudged();
    if (unjudged.empty())
        return result;
    for (const auto& record : m_session.db().journal()->erasures()) {
        const std::int64_t id = Journal::erasureRow(record.table, record.row);
        if (!unjudged.contains(id) || !Policy::shipped().find(record.table)->copied || hasGapBefore(id))
            continue;
        result.judged.push_back(id);
        if (isOwners(record))
            result.owners.push_back(record);
    }
    return result;
}

/// What its writer knew may lie in what has not come.
bool Relay::hasGapBefore(std::int64_t record) const {
    const ExchangeRepository repository(m_session.db());
    for (const Op& op : m_session.db().journal()->opsOfRow(QString::fromUtf16(Journal::erasureTable), record))
        for (const auto& gap : repository.gaps(op.ref.feed))
            if (gap.first <= op.ref.seq)
                return true;
    return false;
}

bool Relay::isOwners(const Journal::Erasure& record) const {
    const auto copies = m_moves.copies(record.table, record.row);
    return !copies.empty() && std::all_of(copies.begin(), copies.end(), [&](const auto& copied) {
        const MoveRow& root = copied.move.document.root();
        const auto present = m_moves.columns(root.table, root.row);
        const std::string scope = Policy::shipped().find(root.table)->scopeColumn.toStdString();
        return present && textOf(present->at(scope)) == record.village && !m_moves.given(record.village, root.table, root.row) && !hadGivenAway(record, root);
    });
}

/// When it wrote the record: a county that hears of it late, as after a restored backup, judges as the first one did.
bool Relay::hadGivenAway(const Journal::Erasure& record, const MoveRow& root) const {
    const Journal& journal = *m_session.db().journal();
    const auto records = journal.opsOfRow(QString::fromUtf16(Journal::erasureTable), Journal::erasureRow(record.table, record.row));
    for (const StoredMove& move : m_moves.ofRow(root.row)) {
        if (move.document.kind != MoveDocument::Kind::Transfer || move.document.from.office != record.village)
            continue;
        const auto notes = journal.opsOfRow(QStringLiteral("moved_out"), movedOutId(move.document.offer));
        for (const Op& written : records) {
            const Op* last = nullptr;
            for (const Op& note : notes)
                if ((note.ref.feed == written.ref.feed ? note.ref.seq < written.ref.seq : note.lamport < written.lamport) && (!last || std::tie(note.lamport, note.hash) > std::tie(last->lamport, last->hash)))
                    last = &note;
            if (last && last->kind == OpKind::Put)
                return true;
        }
    }
    return false;
}

/// All copies of a paper, and that which they were made of. Who names another's row in a document of its own reaches nothing by it.
std::vector<Journal::Erasure> Relay::copies(const Journal::Erasure& record) const {
    std::vector<Journal::Erasure> result;
    std::set<std::int64_t> seen{record.row};
    std::vector<std::int64_t> todo{record.row};
    const auto meet = [&](std::int64_t row, const QString& village) {
        const Written written = writtenBy(record.table, row, village);
        if (written == Written::BySomebodyElse || !seen.insert(row).second)
            return;
        todo.push_back(row);
        result.push_back({record.table, row, village, record.reason, record.day});
    };
    while (!todo.empty()) {
        const std::int64_t row = todo.back();
        todo.pop_back();
        for (const auto& copied : m_moves.copies(record.table, row)) {
            const MoveDocument& d = copied.move.document;
            if (!policy().isGenuine(copied.move) || writtenBy(record.table, copied.row, d.from.office) != Written::ByVillage)
                continue;
            meet(copied.row, d.from.office);
            meet(copied.copy, d.to.office);
        }
    }
    return result;
}

Relay::Written Relay::writtenBy(const QString& table, std::int64_t row, const QString& village) const {
    const Journal& journal = *m_session.db().journal();
    Written result = Written::NotYet; // a copy's id is made of its document's: nobody else can take it
    for (const Op& op : journal.opsOfRow(table, row)) {
        const auto feed = journal.feed(op.ref.feed);
        if (!feed || feed->office != village)
            return Written::BySomebodyElse;
        result = Written::ByVillage;
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
