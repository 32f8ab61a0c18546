// What must hold: after each delivery, and when everything has been delivered again.
#include "tests/offices/simulator.h"

#include "models/database/journalcheck.h"
#include "models/exchange/moverepository.h"
#include "models/exchange/oplines.h"
#include "models/exchange/revocation.h"
#include <QCryptographicHash>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QRegularExpression>

namespace cunwu::test {

static QString shortName(const QByteArray& feed) {
    return QString::fromLatin1(feed.toHex().left(6));
}

PackageReport Simulator::deliver(Computer& c, const Packed& package, const QByteArray& bytes) {
    c.on();
    const bool damaged = bytes != package.bytes;
    const QByteArray before = damaged ? Journal::digest(c.db()) : QByteArray();
    const std::int64_t registry = Registry(*c.session).number();
    QElapsedTimer timer;
    timer.start();
    const PackageReport report = ImportService(*c.session).importBytes(QStringLiteral("包.cwpkg"), bytes);
    (void)ImportService(*c.session).retryHeld();
    if (timer.elapsed() > 5000)
        fail(QStringLiteral("I7: %1 took %2 ms for a package").arg(c.name).arg(timer.elapsed()));
    ++m_tally[verdictWord(report.verdict)];
    const bool waits = report.verdict == Verdict::Held || report.verdict == Verdict::Rejected || report.ops.held > 0;
    if (waits && report.reason.isEmpty())
        fail(QStringLiteral("I6: %1 gives no reason for “%2”").arg(c.name, verdictWord(report.verdict)));
    if (damaged && report.verdict == Verdict::Rejected && Registry(*c.session).number() == registry && Journal::digest(c.db()) != before)
        fail(QStringLiteral("I3: %1 rejected a package and changed its tables").arg(c.name));
    if (report.verdict != Verdict::Rejected) {
        Ledger given;
        for (const BundleInfo& info : package.manifest.bundles)
            for (std::int64_t seq = info.first; seq <= info.last; ++seq)
                given[info.feed].insert(seq);
        checkLedger(c, given);
        for (const auto& [feed, seqs] : given)
            c.ledger[feed].insert(seqs.begin(), seqs.end());
    }
    if (&c == m_computers.front().get() && Registry(c.on()).number() != registry)
        readList(); // a lost list came back whole
    check(c);
    return report;
}

/// What the office has of each feed: folded, or folded and kept aside in any way.
Simulator::Ledger Simulator::known(Computer& c, bool folded) {
    Ledger result;
    Statement ops = c.db().prepare("SELECT f.uid, o.id & 0xffffffffff FROM op o JOIN feed f ON f.id = o.id >> 40");
    while (ops.step())
        result[ops.blob(0)].insert(ops.integer(1));
    if (folded)
        return result;
    for (Statement blank = c.db().prepare("SELECT feed, line FROM held_op WHERE reason = 'blank'"); blank.step();) {
        const Op hidden = decodeOpLine(blank.blob(1));
        for (std::int64_t seq = hidden.action; seq <= hidden.ref.seq; ++seq)
            result[blank.blob(0)].insert(seq);
    }
    for (Statement held = c.db().prepare("SELECT feed, seq FROM held_op WHERE reason NOT IN ('blank', 'gap')"); held.step();)
        if (!result[held.blob(0)].insert(held.integer(1)).second)
            fail(QStringLiteral("%1 folds and holds back %2/%3").arg(c.name, shortName(held.blob(0))).arg(held.integer(1)));
    Statement bundles = c.db().prepare("SELECT feed, first, last FROM bundle WHERE waits IS NOT NULL");
    while (bundles.step())
        for (std::int64_t seq = bundles.integer(1); seq <= bundles.integer(2); ++seq)
            result[bundles.blob(0)].insert(seq);
    for (const LoggedPackage& package : ExchangeRepository(c.db()).heldPackages())
        for (const BundleInfo& info : readPackage(package.body).package.manifest.bundles)
            for (std::int64_t seq = info.first; seq <= info.last; ++seq)
                result[info.feed].insert(seq);
    return result;
}

/// What this computer can give to others: its own entries, and what others signed.
Simulator::Ledger Simulator::exportable(Computer& c) {
    Ledger result;
    const QString self = Registry(c.on()).self().installation;
    for (const Journal::FeedInfo& feed : c.db().journal()->feeds())
        for (std::int64_t seq = feed.installation == self ? feed.seq : 0; seq > 0; --seq)
            result[feed.uid].insert(seq);
    for (Statement bundles = c.db().prepare("SELECT feed, first, last FROM bundle"); bundles.step();)
        for (std::int64_t seq = bundles.integer(1); seq <= bundles.integer(2); ++seq)
            result[bundles.blob(0)].insert(seq);
    return result;
}

/// I1: what was written or given is still here, folded or kept aside.
void Simulator::checkLedger(Computer& c, const Ledger& ledger) {
    const Ledger here = known(c, false);
    for (const auto& [feed, seqs] : ledger) {
        const auto it = here.find(feed);
        for (const std::int64_t seq : seqs)
            if (it == here.end() || !it->second.contains(seq))
                return fail(QStringLiteral("I1: %1 lost entry %2/%3").arg(c.name, shortName(feed)).arg(seq));
    }
}

void Simulator::check(Computer& c) {
    if (!m_broken.isEmpty())
        return;
    c.on();
    checkLedger(c, c.ledger);
    checkAuthority(c);
    checkFold(c);
}

/// I2: the tables are a function of the set of folded ops, whoever holds it and in whatever order they came.
void Simulator::checkFold(Computer& c) {
    QCryptographicHash set(QCryptographicHash::Sha256);
    for (Statement s = c.db().prepare("SELECT hash FROM op ORDER BY hash"); s.step();)
        set.addData(s.blob(0));
    const QByteArray digest = Journal::digest(c.db());
    if (m_folds.try_emplace(set.result(), digest).first->second != digest)
        fail(QStringLiteral("I2: %1 folds the same entries to other tables").arg(c.name));
}

std::set<std::int64_t> Simulator::erasedAt(Computer& c) {
    std::set<std::int64_t> rows;
    for (Statement s = c.on().db().prepare("SELECT row FROM erasure"); s.step();)
        rows.insert(s.integer(0));
    return rows;
}

/// Nothing of what is erased is anywhere: not in the journal, nor kept aside, nor in what others signed.
void Simulator::checkErased(Computer& c, const std::set<std::int64_t>& rows) {
    if (rows.empty() || !m_broken.isEmpty())
        return;
    c.on();
    const auto look = [&](const Op& op, const char* where) {
        if (rows.contains(op.row) && !op.columns.empty())
            fail(QStringLiteral("%1 still has %2/%3 of an erased row (%4)").arg(c.name, shortName(op.ref.feed)).arg(op.ref.seq).arg(QLatin1String(where)));
    };
    c.db().journal()->eachOp([&](const Op& op) { look(op, "journal"); });
    for (const HeldOp& held : ExchangeRepository(c.db()).heldOps())
        look(held.op, "held");
    for (const StoredMove& move : MoveRepository(c.db()).all())
        for (const MoveRow& row : move.document.rows)
            if (rows.contains(row.row) && row.erased.isEmpty())
                fail(QStringLiteral("%1 still has an erased row in a document of a move").arg(c.name));
    for (Statement s = c.db().prepare("SELECT signed FROM bundle"); s.step();)
        for (const Op& op : decodeOpLines(inflate(verifySigned(s.blob(0)).value().data, 1 << 28).value()).ops)
            look(op, "bundle");
}

/// I3: only what a registered computer wrote, within its cut-off and its scope, is folded. The own installation is not judged.
void Simulator::checkAuthority(Computer& c) {
    const QString self = Registry(*c.session).self().installation;
    const QByteArray document = Registry(*c.session).document();
    auto known = m_registries.find(document);
    if (known == m_registries.end()) {
        known = m_registries.emplace(document, std::map<QString, Device>()).first;
        const auto signedList = verifySigned(document);
        const auto list = signedList ? decodeRegistry(signedList->data) : std::nullopt;
        for (const Device& device : list ? list->devices : std::vector<Device>())
            known->second.emplace(device.subject.installation, device);
    }
    const std::map<QString, Device>& devices = known->second;
    Statement s = c.db().prepare("SELECT f.uid, f.office, coalesce(f.writer, f.installation), o.id & 0xffffffffff, json_extract(o.body, '$.village') FROM op o JOIN feed f ON f.id = o.id >> 40");
    while (s.step()) {
        if (s.text(2) == self)
            continue;
        const auto device = devices.find(s.text(2));
        const OpRef ref{s.blob(0), s.integer(3)};
        if (device == devices.end() && c.inherited.contains(ref.feed))
            continue;
        if (device == devices.end() || device->second.subject.office != s.text(1))
            return fail(QStringLiteral("I3: %1 folds %2/%3 of an unknown computer").arg(c.name, shortName(ref.feed)).arg(ref.seq));
        const Device& writer = device->second;
        const bool counts = !writer.cutoffs || (writer.cutoffs->contains(ref.feed) && ref.seq <= writer.cutoffs->at(ref.feed)) ||
                            (writer.accepted.contains(ref.feed) && writer.accepted.at(ref.feed).contains(ref.seq));
        if (!counts)
            return fail(QStringLiteral("I3: %1 folds %2/%3 of a revoked computer").arg(c.name, shortName(ref.feed)).arg(ref.seq));
        if (!s.text(4).isEmpty() && !s.text(4).startsWith(s.text(1)))
            return fail(QStringLiteral("I3: %1 folds what %2 wrote for %3").arg(c.name, s.text(1), s.text(4)));
    }
}

/// I5: nothing lies about.
void Simulator::checkFolder(Computer& c) {
    static const QRegularExpression known(QStringLiteral("^(office\\.cunwu|office\\.backups/office_\\d{8}-\\d{6}_daily(-\\d+)?\\.cunwu|home/(installation|feeds\\.json|keys/\\d+\\.pem))$"));
    for (QDirIterator it(c.folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
        const QString name = QDir(c.folder).relativeFilePath(it.next());
        if (!known.match(name).hasMatch())
            fail(QStringLiteral("I5: %1 left the file %2").arg(c.name, name));
    }
}

// --- The end: everything is delivered again, until nothing moves

std::vector<Simulator::Computer*> Simulator::livingComputers() {
    std::vector<Computer*> result;
    for (const auto& computer : m_computers)
        if (!computer->revoked)
            result.push_back(computer.get());
    return result;
}

QByteArray Simulator::stateOf(Computer& c) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const char* sql : {"SELECT count(*), sum(id) FROM op", "SELECT count(*), count(DISTINCT reason) FROM held_op", "SELECT count(*), count(waits) FROM bundle", "SELECT count(*), sum(acked) FROM peer_feed",
                            "SELECT max(CAST(value AS INTEGER)), 0 FROM meta WHERE key = 'registry_number'"}) {
        Statement s = c.db().prepare(sql);
        s.step();
        hash.addData(QByteArray::number(qlonglong(s.integer(0))) + ' ' + QByteArray::number(qlonglong(s.integer(1))) + '\n');
    }
    for (const char* key : {"registry_apart", ImportService::olderKey})
        hash.addData(ExchangeRepository(c.db()).meta(key) + '\n');
    return hash.result();
}

/// `feed`: of that one alone.
static QString whyNot(Desk& desk, const QByteArray& feed = {}) {
    QString text = QStringLiteral("; %1 holds back").arg(desk.name);
    for (const HeldOp& held : ExchangeRepository(desk.on().db()).heldOps())
        if (feed.isEmpty() || held.op.ref.feed == feed)
            text += QStringLiteral(" %1/%2 %3 %4%5").arg(shortName(held.op.ref.feed)).arg(held.op.ref.seq).arg(held.op.table, held.reason, held.op.erased.isEmpty() ? QString() : QStringLiteral(" (bare)"));
    return text;
}

/// Everybody sends to everybody; false when nobody had anything new to say.
bool Simulator::exchangeOnce(std::map<std::pair<std::size_t, QString>, QByteArray>& sent) {
    bool moved = false;
    const auto send = [&](Computer& from, std::size_t index, const QString& to) {
        const QByteArray state = stateOf(from);
        if (sent[{index, to}] == state || !m_broken.isEmpty())
            return;
        sent[{index, to}] = state;
        const auto package = pack(from, to);
        if (!package)
            return;
        moved = true;
        for (Computer* c : livingComputers())
            if (c != &from && package->manifest.to.contains(c->code) && m_broken.isEmpty()) {
                const PackageReport report = deliver(*c, *package, package->bytes);
                const auto& asked = package->manifest.resend;
                if (std::any_of(asked.begin(), asked.end(), [&, here = asked.empty() ? Ledger() : exportable(*c)](const OpRef& ref) { return here.contains(ref.feed) && here.at(ref.feed).contains(ref.seq); }))
                    std::erase_if(sent, [&](const auto& known) { return m_computers[known.first.first].get() == c; });
                const PackageRead read = readPackage(package->bytes);
                const auto list = verifySigned(read.package.registry);
                note(QStringLiteral("end: %1 to %2, list %8, %3 entries: %4, new %5, held %6 %7").arg(from.name, c->name).arg(package->manifest.ops()).arg(verdictWord(report.verdict)).arg(report.ops.fresh).arg(report.ops.held).arg(report.reason).arg(list ? decodeRegistry(list->data)->number : 0));
            }
    };
    for (std::size_t i = m_computers.size(); i-- > 0;) {
        Computer& c = *m_computers[i];
        if (c.revoked)
            continue;
        std::map<QString, int> below;
        for (Computer* other : livingComputers())
            if (c.division().contains(other->division()))
                ++below[other->code];
        if (c.division().level() != DivisionCode::Level::County)
            send(c, i, {});
        for (const auto& [code, computers] : below)
            if (code != c.code || computers > 1)
                send(c, i, code);
    }
    return moved;
}

void Simulator::settle() {
    note(QStringLiteral("the end"));
    for (const auto& computer : m_computers) {
        computer->twin.reset();
        if (!computer->confirmed && m_broken.isEmpty())
            confirm(*computer);
    }
    std::map<std::pair<std::size_t, QString>, QByteArray> sent;
    int rounds = 0;
    while (m_broken.isEmpty() && exchangeOnce(sent)) {
        mergeLists();
        for (const auto& computer : m_computers) // forgotten by a list of the county's, and on no other
            if (!computer->confirmed && m_broken.isEmpty())
                confirm(*computer);
        if (rounds < 4)
            answerSome();
        if (++rounds > 16)
            return m_forked ? void() : fail(QStringLiteral("packages go round and round") + whyNot(*m_computers.front()));
    }
    for (const auto& computer : m_computers) {
        if (!m_broken.isEmpty())
            return;
        Computer& c = *computer;
        c.on();
        if (const QString integrity = c.db().integrity(false); integrity != u"ok")
            fail(QStringLiteral("I4: %1: %2").arg(c.name, integrity));
        if (const QString chain = c.db().journal()->verifyChain(); !chain.isEmpty())
            fail(QStringLiteral("I2: %1: %2").arg(c.name, chain));
        if (m_seed % 20 == 0)
            if (const RebuildOutcome rebuilt = checkRebuild(c.db()); !rebuilt.equal)
                fail(QStringLiteral("I2: %1 rebuilt: %2").arg(c.name, rebuilt.firstDifference));
    }
    // A household taken over from a computer that was revoked: which village has it, people must settle.
    const bool doubtful = m_broken.isEmpty() && anyTakenFromRevoked();
    if (m_broken.isEmpty() && !m_forked && !doubtful)
        checkAgreement();
    std::set<std::int64_t> erased; // what the county knows counts
    if (m_broken.isEmpty() && !m_forked && !doubtful)
        erased = erasedAt(*m_computers.front());
    for (Computer* c : livingComputers())
        checkErased(*c, erased);
    for (const auto& computer : m_computers) {
        computer->on();
        computer->session.reset(); // its backups are done now
        checkFolder(*computer);
    }
}

static bool concerns(const Desk& desk, const QString& office) {
    const auto code = DivisionCode::parse(office);
    return code && (desk.division().contains(*code) || code->contains(desk.division()));
}

/// Each office has all that concerns it, folds the same of it as the others, and its rows stand in the tables above it.
void Simulator::checkAgreement() {
    struct View {
        Computer* computer;
        Ledger all, folded;
    };
    std::vector<View> views;
    std::map<QByteArray, QString> offices, writers;
    std::set<QString> living;
    Ledger everything;
    for (Computer* c : livingComputers()) {
        living.insert(Registry(c->on()).self().installation);
        views.push_back({c, known(*c, false), known(*c, true)});
        const Ledger signedHere = exportable(*c);
        for (const Journal::FeedInfo& feed : c->db().journal()->feeds())
            if (!feed.office.isEmpty()) {
                offices[feed.uid] = feed.office;
                writers[feed.uid] = feed.installation;
            }
        for (const auto& [feed, seqs] : signedHere)
            everything[feed].insert(seqs.begin(), seqs.end());
        if (Registry(c->on()).document() != Registry(m_computers.front()->on()).document())
            fail(QStringLiteral("%1 has another list of offices than the county").arg(c->name));
    }
    for (const auto& [feed, seqs] : everything)
        for (View& view : views) {
            if (!concerns(*view.computer, offices[feed]))
                continue;
            // What an office above wrote for many comes from its writer alone, without what is meant for others.
            const bool above = view.computer->division().toString() != offices[feed] && DivisionCode::parse(offices[feed])->contains(view.computer->division());
            if (above && !living.contains(writers[feed]))
                continue;
            for (const std::int64_t seq : seqs)
                if (!view.all[feed].contains(seq))
                    return fail(QStringLiteral("I1: %1 never got %2/%3").arg(view.computer->name, shortName(feed)).arg(seq));
            const auto& mine = view.folded[feed];
            const auto& county = views.front().folded[feed];
            std::vector<std::int64_t> apart; // of offices above, the county may fold more
            std::set_symmetric_difference(mine.begin(), mine.end(), county.begin(), county.end(), std::back_inserter(apart));
            if (above ? !std::includes(county.begin(), county.end(), mine.begin(), mine.end()) : !apart.empty())
                return fail(QStringLiteral("I2: %1 and %2 fold different entries of %3 (%4), from %5 on").arg(view.computer->name, views.front().computer->name, shortName(feed), offices[feed]).arg(apart.front()) + whyNot(*view.computer, feed) + whyNot(*views.front().computer, feed));
        }
    std::set<QByteArray> county;
    Journal::dump(views.front().computer->db(), [&](const QByteArray& line) { county.insert(line); });
    const std::set<std::int64_t> moved = movedHouseholds();
    const auto hasMoved = [&](const QByteArray& line) {
        if (line.startsWith("erasure ") && !moved.empty())
            return true; // two villages erased the same person: each keeps its own record
        return std::any_of(moved.begin(), moved.end(), [&](std::int64_t row) { return line.contains(QByteArray::number(qlonglong(row))); });
    };
    checkOwners(moved);
    for (const View& view : views)
        Journal::dump(view.computer->on().db(), [&](const QByteArray& line) {
            if (!county.contains(line) && !hasMoved(line))
                fail(QStringLiteral("I2: only %1 has the row %2").arg(view.computer->name, QString::fromUtf8(line.left(120))));
        });
}

} // namespace cunwu::test
