// Households change hands between villages: what clerks do about it, and that each has one owner.
#include "tests/offices/simulator.h"

#include "models/exchange/movepolicy.h"
#include "models/exchange/moveservice.h"
#include <QFile>

namespace cunwu::test {

static const QString household = QStringLiteral("household");

/// What was written onto the stick joins the packages that may come or not.
void Simulator::putOnStick(Computer& c, const MoveOutcome& made) {
    if (!made.done() || made.path.isEmpty())
        return;
    const QByteArray bytes = loadPackage(made.path);
    QFile::remove(made.path);
    std::size_t from = 0;
    while (from < m_computers.size() && m_computers[from].get() != &c)
        ++from;
    note(QStringLiteral("  as package %1").arg(m_packages.size()));
    m_packages.push_back({bytes, readPackage(bytes).package.manifest, from});
}

void Simulator::move(Computer& c) {
    c.on();
    const int die = below(100);
    const auto arrivals = MoveService(*c.session).arrivals();
    if (die < 70 && !arrivals.empty())
        answer(c, arrivals[std::size_t(below(int(arrivals.size())))]);
    else if (die < 88)
        offer(c);
    else
        withdraw(c);
}

void Simulator::offer(Computer& c) {
    MoveService service(*c.session);
    std::vector<std::int64_t> own;
    Statement s = c.db().prepare("SELECT id FROM household WHERE village = ? AND id NOT IN (SELECT row FROM moved_out) ORDER BY id");
    for (s.bind(1, c.code); s.step();)
        own.push_back(s.integer(0));
    std::vector<DivisionCode> others;
    for (const MoveService::Place& place : service.places())
        if (place.code != c.division())
            others.push_back(place.code);
    if (own.empty() || others.empty())
        return;
    const std::int64_t row = own[std::size_t(below(int(own.size())))];
    const DivisionCode to = others[std::size_t(below(int(others.size())))];
    const MoveOutcome made = service.offer(household, row, to, QStringLiteral("1 王德文"), stickFolder());
    note(QStringLiteral("%1 offers household %2 to %3 %4").arg(c.name).arg(row).arg(to.toString(), made.reason));
    m_tally[QStringLiteral("move: offered")] += made.done();
    putOnStick(c, made);
    if (!made.done() || chance(30))
        return; // it comes later, over the offices above, or never
    const Packed package = m_packages.back();
    for (const auto& receiver : m_computers)
        if (receiver->code == to.toString() && !receiver->revoked && chance(70)) {
            deliver(*receiver, package, package.bytes);
            if (chance(70))
                move(*receiver);
        }
}

void Simulator::withdraw(Computer& c) {
    MoveService service(*c.session);
    for (const Departure& departure : service.departures())
        if (departure.state != Departure::State::Given && chance(60)) {
            const MoveOutcome made = service.withdraw(departure.table, departure.row, QStringLiteral("1"));
            note(QStringLiteral("%1 takes its offer of household %2 back %3").arg(c.name).arg(departure.row).arg(made.reason));
            m_tally[QStringLiteral("move: withdrawn")] += made.done();
            return;
        }
}

void Simulator::answer(Computer& c, const Arrival& arrival) {
    MoveService service(*c.session);
    const QString folder = chance(60) ? stickFolder() : QString(); // else it goes over the offices above
    MoveOutcome made;
    QString what;
    if (arrival.state == Arrival::State::Late) {
        made = service.settleLate(arrival.document, chance(50));
        what = QStringLiteral("late");
    } else if (arrival.state == Arrival::State::Waiting && chance(80)) {
        made = service.accept(arrival.document, {{"number", std::to_string(below(30))}}, folder);
        what = QStringLiteral("accepted");
    } else if (arrival.state == Arrival::State::Waiting) {
        made = service.decline(arrival.document, QStringLiteral("不是本村"), folder);
        what = QStringLiteral("declined");
    } else {
        return;
    }
    note(QStringLiteral("%1: move of household %2 from %3 %4 %5").arg(c.name).arg(arrival.transfer.root().row).arg(arrival.transfer.from.office, what, made.reason));
    m_tally[QStringLiteral("move: ") + what] += made.done();
    putOnStick(c, made);
}

/// In the last exchanges some offers are answered: the documents go over the offices above.
void Simulator::answerSome() {
    for (Computer* c : livingComputers()) {
        if (m_world->villages < 2 || !m_broken.isEmpty() || c->division().level() != DivisionCode::Level::Village || MoveService(c->on()).unanswered() == 0)
            continue;
        for (const Arrival& arrival : MoveService(c->on()).arrivals())
            if (chance(50)) {
                answer(*c, arrival);
                Ledger& ledger = c->ledger;
                for (std::int64_t seq = c->db().journal()->feedSeq(); seq > 0 && ledger[c->db().journal()->feedUid()].insert(seq).second;)
                    --seq;
            }
    }
}

/// Households that changed hands, by what is known anywhere. A village sees of another's entries only what a document told
/// it, so their rows are not the same everywhere; whose they are, is.
std::set<std::int64_t> Simulator::movedHouseholds() {
    std::set<std::int64_t> moved;
    for (Computer* c : livingComputers()) {
        c->on();
        for (const char* sql : {"SELECT row FROM move_document WHERE accepted = 1", "SELECT row FROM moved_out"})
            for (Statement s = c->db().prepare(sql); s.step();)
                moved.insert(s.integer(0));
    }
    return moved;
}

/// Did somebody accept what rests on entries that the county now holds for revoked before?
bool Simulator::anyTakenFromRevoked() {
    const bool anyRevoked = std::any_of(m_computers.begin(), m_computers.end(), [](const auto& c) { return c->everRevoked; });
    if (!anyRevoked)
        return false;
    const MovePolicy policy(m_computers.front()->on());
    const auto held = ExchangeRepository(m_computers.front()->db()).heldOps();
    bool doubtful = std::any_of(held.begin(), held.end(), [](const HeldOp& op) { return op.reason == u"offer"; });
    for (Computer* c : livingComputers()) {
        const auto all = MoveRepository(c->on().db()).all();
        m_computers.front()->on();
        for (const StoredMove& receipt : all)
            for (const StoredMove& transfer : all)
                doubtful |= receipt.document.accepted && receipt.document.answers == transfer.sha256 && !(policy.isGenuine(transfer) && policy.isGenuine(receipt));
    }
    m_tally[QStringLiteral("move: taken from a revoked computer")] += doubtful;
    return doubtful;
}

/// When everything has arrived, a household stands in one village: in the one that the county says.
void Simulator::checkOwners(const std::set<std::int64_t>& moved) {
    Computer& county = *m_computers.front();
    for (const std::int64_t row : moved) {
        QString owner;
        county.on();
        if (Statement s = county.db().prepare("SELECT village FROM household WHERE id = ?"); s.bind(1, row), s.step())
            owner = s.text(0);
        std::set<QString> holders, living;
        for (Computer* c : livingComputers()) {
            if (c->division().level() != DivisionCode::Level::Village)
                continue;
            c->on();
            living.insert(c->code);
            Statement s = c->db().prepare("SELECT count(*) FROM household h WHERE id = ? AND village = ? AND NOT EXISTS (SELECT 1 FROM moved_out m WHERE m.row = h.id AND m.village = h.village)");
            s.bind(1, row);
            s.bind(2, c->code);
            if (s.step() && s.integer(0))
                holders.insert(c->code);
        }
        ++m_tally[QStringLiteral("move: owners checked")];
        const QString told = QStringList(holders.begin(), holders.end()).join(u' ');
        const auto history = [&] {
            QString text;
            for (Computer* c : livingComputers()) {
                text += QStringLiteral("\n    ") + c->name;
                for (const QString& table : {household, QStringLiteral("moved_out")})
                    for (Statement s = c->on().db().prepare("SELECT DISTINCT row FROM op"); s.step();)
                        for (const Op& op : c->db().journal()->opsOfRow(table, s.integer(0)))
                            if (op.row == row || (table == u"moved_out"))
                                text += QStringLiteral("\n      %1/%2 @%3 %4 %5 %6").arg(QString::fromLatin1(op.ref.feed.toHex().left(6))).arg(op.ref.seq).arg(op.lamport).arg(op.table, op.kind == OpKind::Del ? QStringLiteral("del") : QStringLiteral("put"), QString::fromStdString(encodeBody(op.columns)));
            }
            return text;
        };
        if (holders.size() > 1)
            fail(history() + QStringLiteral("household %1 stands in %2, the county says “%3”").arg(row).arg(told, owner));
        else if (holders.empty() && county.on().db().journal()->folded(household, row).revived)
            ++m_tally[QStringLiteral("move: deleted there and edited late")]; // the county's people see it
        else if (holders.empty() ? living.contains(owner) : !holders.contains(owner))
            fail(history() + QStringLiteral("household %1 stands in “%2”, the county says “%3”").arg(row).arg(told, owner));
    }
}

} // namespace cunwu::test
