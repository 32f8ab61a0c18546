// The steps of a run: what clerks, sticks and accidents do.
#include "tests/offices/simulator.h"

#include "models/base/random.h"
#include "models/exchange/conflictservice.h"
#include "models/exchange/erasureservice.h"
#include "models/points/pointsrepository.h"
#include <QDir>
#include <QFile>

namespace cunwu::test {

Simulator::Simulator(quint64 seed, Tally& tally) : m_seed(seed), m_tally(tally), m_random(seed) {}

Simulator::~Simulator() {
    for (const auto& computer : m_computers) {
        qputenv("CUNWU_HOME", computer->home().toUtf8()); // where it remembers how far it came
        computer->session.reset();
    }
    setRandomSource({});
}

void Simulator::note(const QString& what) {
    m_story << what;
}

void Simulator::fail(const QString& what) {
    if (m_broken.isEmpty())
        m_broken = what;
}

QString Simulator::run() {
    static constexpr int shapes[] = {0, 0, 0, 1, 1, 1, 2, 2, 3, 4, 4, 4, 5, 6};
    const int shape = shapes[below(int(std::size(shapes)))];
    m_world = &world(shape, chance(30));
    setRandomSource([this] { return m_random(); });
    QDir().mkpath(stickFolder());
    for (const World::Seat& seat : m_world->seats) {
        auto computer = std::make_unique<Computer>();
        computer->code = seat.code;
        computer->name = QStringLiteral("%1#%2").arg(seat.name).arg(m_computers.size());
        computer->folder = simulatorFolder() + QStringLiteral("/%1").arg(m_computers.size());
        computer->confirmed = seat.confirmed;
        QDir(computer->folder).removeRecursively();
        computer->put(seat.disk);
        computer->ledger = known(*computer, false);
        m_computers.push_back(std::move(computer));
    }
    try {
        for (int left = 6 + below(10); left > 0 && m_broken.isEmpty(); --left)
            step();
        if (m_broken.isEmpty())
            settle();
    } catch (const Error& error) {
        fail(QStringLiteral("an exception: %1 (%2)").arg(error.message(), error.detail()));
    }
    ++m_tally[QStringLiteral("runs")];
    return m_broken.isEmpty() ? QString() : QStringLiteral("seed %1: %2\n  %3").arg(m_seed).arg(m_broken, m_story.join(QStringLiteral("\n  ")));
}

Simulator::Computer& Simulator::any() {
    return *m_computers[std::size_t(below(int(m_computers.size())))];
}

void Simulator::step() {
    Computer& c = any();
    const int die = below(104);
    if (die >= 100)
        goBackAndOn();
    else if (die < 30)
        edit(c);
    else if (die < 52)
        exportFrom(c);
    else if (die < 75)
        deliverSomething();
    else if (die < 79)
        saveCopy(c);
    else if (die < 84)
        restoreCopy(c);
    else if (die < 86)
        copyToAnother(c);
    else if (die < 88)
        swapTwin(c);
    else if (die < 90)
        turnClock(c);
    else if (die < 95)
        revokeOne();
    else if (die < 97)
        acceptSome();
    else if (die < 98)
        mergeLists();
    else if (!c.confirmed)
        confirm(c);
}

// --- Work at a desk

static std::vector<std::int64_t> idsOf(Database& db, const char* table) {
    std::vector<std::int64_t> ids;
    for (Statement s = db.prepare(QStringLiteral("SELECT id FROM %1 ORDER BY id").arg(QLatin1String(table))); s.step();)
        ids.push_back(s.integer(0));
    return ids;
}

void Simulator::edit(Computer& c) {
    c.on();
    note(QStringLiteral("%1 edits").arg(c.name));
    for (int i = 1 + below(3); i > 0; --i)
        if (c.division().level() == DivisionCode::Level::Village)
            chance(7)                             ? erasePerson(c)
            : m_world->villages > 1 && chance(35) ? move(c)
                                                  : editVillage(c);
        else
            editAbove(c);
    std::set<std::int64_t>& own = c.ledger[c.db().journal()->feedUid()];
    for (std::int64_t seq = c.db().journal()->feedSeq(); seq > 0 && own.insert(seq).second;)
        --seq;
}

static void setMonth(Database& db, const QString& village, int die) {
    PointsRepository repository(db);
    MonthInfo info = repository.month(village, Month(2026, 9));
    info.state = static_cast<MonthState>(die % 4);
    info.closedOn = QDate(2026, 10, 1 + die);
    repository.saveMonth(info);
    if (info.state == MonthState::Published)
        db.prepare("INSERT OR IGNORE INTO month_snapshot(id, village, month, body, digest) VALUES (?,?,202609,?,'')")
            .run(Journal::derivedRowId(QStringLiteral("month_snapshot/%1/202609").arg(village)), village, QString::number(die));
}

static Person newPerson(HouseholdId household, int die) {
    Person person;
    person.household = household;
    person.name = QStringLiteral("符亚%1").arg(die);
    person.relation = QStringLiteral("子");
    return person;
}

static PointEntry newEntry(HouseholdId household, int die) {
    PointEntry entry;
    entry.household = household;
    entry.indicator = QStringLiteral("A%1").arg(die % 3);
    entry.month = Month(2026, 9 + die % 2);
    entry.points = Points::of(die % 5);
    return entry;
}

void Simulator::editVillage(Computer& c) {
    Database& db = c.db();
    const int die = below(30), kind = below(20);
    const auto households = idsOf(db, "household"), persons = idsOf(db, "person"), entries = idsOf(db, "point_entry");
    const auto pick = [&](const std::vector<std::int64_t>& ids) { return ids[std::size_t(below(int(ids.size())))]; };
    if (kind < 2) {
        (void)(chance(70) ? c.session->undo() : c.session->redo());
        return;
    }
    if (kind < 3) {
        const auto conflicts = ConflictService(*c.session).conflicts();
        if (!conflicts.empty() && !conflicts.front().isRevived())
            (void)ConflictService(*c.session).resolve(conflicts.front(), conflicts.front().sides.back().value);
        return;
    }
    Transaction transaction(db, QStringLiteral("改 %1").arg(kind));
    HouseholdRepository repository(db);
    if (kind < 6 || households.empty()) {
        Household household;
        household.village = c.code;
        household.number = QString::number(die);
        const HouseholdId id = repository.insert(household);
        repository.insert(newPerson(id, die));
    } else if (kind < 10) {
        const HouseholdId id{pick(households)};
        ExchangeRepository(db).setRowValue(QStringLiteral("household"), die % 2 ? QStringLiteral("phone") : QStringLiteral("note"), id.value, std::to_string(die));
    } else if (kind < 11) {
        ExchangeRepository(db).deleteRow(QStringLiteral("household"), pick(households));
    } else if (kind < 13) {
        repository.insert(newPerson({pick(households)}, die));
    } else if (kind < 14 && !persons.empty()) {
        repository.remove(PersonId{pick(persons)});
    } else if (kind < 15 && !entries.empty()) {
        ExchangeRepository(db).deleteRow(QStringLiteral("point_entry"), pick(entries));
    } else if (kind < 16 && !entries.empty()) {
        ExchangeRepository(db).setRowValue(QStringLiteral("point_entry"), QStringLiteral("points"), pick(entries), std::int64_t(die));
    } else if (kind < 18) {
        PointsRepository(db).insert(newEntry({pick(households)}, die));
    } else {
        setMonth(db, c.code, die);
    }
    transaction.commit();
}

void Simulator::erasePerson(Computer& c) {
    const auto persons = idsOf(c.db(), "person");
    if (persons.empty() || c.everRevoked) // in a list that may come back, too
        return;
    const auto row = persons[std::size_t(below(int(persons.size())))];
    if (ErasureService(*c.session).erase(QStringLiteral("person"), row, QString::number(below(3))).done()) {
        ++m_tally[QStringLiteral("erased")];
        c.hasErased = true;
        note(QStringLiteral("%1 erases person %2").arg(c.name).arg(row));
    }
}

void Simulator::editAbove(Computer& c) {
    const QString level = c.division().level() == DivisionCode::Level::County ? QStringLiteral("county") : QStringLiteral("township");
    const auto schemes = idsOf(c.db(), "scheme");
    Transaction transaction(c.db(), QStringLiteral("方案"));
    if (schemes.empty() || chance(50))
        c.db().prepare("INSERT INTO scheme(id, code, name, version, owner, village, effective_from, body) VALUES (?,?,'积分',1,?,?,202601,'{}')").run(c.db().journal()->newRowId(), QString::number(below(9)), level, level == u"county" ? QStringLiteral("") : c.code);
    else
        c.db().prepare("UPDATE scheme SET version = ? WHERE id = ? AND owner = ?").run(below(9), schemes[std::size_t(below(int(schemes.size())))], level);
    transaction.commit();
}

// --- Packages

/// The package as it lies on the stick; nothing when there is nobody to send it to.
std::optional<Simulator::Packed> Simulator::pack(Computer& c, const QString& to) {
    const QString folder = stickFolder();
    ExportService service(c.on());
    const ExportOutcome made = to.isEmpty() ? service.exportUp(folder) : service.exportDown(folder, DivisionCode::parse(to).value());
    if (!made.done()) {
        ++m_tally[QStringLiteral("not exported")];
        return std::nullopt;
    }
    if (c.revoked && made.notice.isEmpty() && Registry(c.on()).isRevoked())
        fail(QStringLiteral("%1 was revoked and is not told").arg(c.name));
    Packed packed{loadPackage(made.path), made.manifest, 0};
    QFile::remove(made.path);
    if (!QDir(folder).isEmpty())
        fail(QStringLiteral("I5: the export left something on the stick"));
    while (packed.from < m_computers.size() && m_computers[packed.from].get() != &c)
        ++packed.from;
    ++m_tally[QStringLiteral("exports")];
    return packed;
}

void Simulator::exportFrom(Computer& c) {
    QStringList below; // offices that it may write to
    for (const auto& other : m_computers)
        if (c.division().contains(other->division()) && !below.contains(other->code))
            below << other->code;
    const bool up = c.division().level() != DivisionCode::Level::County && (below.isEmpty() || chance(75));
    const QString to = up ? QString() : below[this->below(int(below.size()))];
    if (chance(15))
        believeArrived(c);
    if (auto packed = pack(c, to)) {
        note(QStringLiteral("%1 exports %2 entries to %3: package %4").arg(c.name).arg(packed->manifest.ops()).arg(packed->manifest.to.join(u' ')).arg(m_packages.size()));
        m_packages.push_back(std::move(*packed));
    }
}

/// As if the others had said that they have all but the last of what was sent to them, and then lost it: the next package
/// leaves a gap. Without that last one nothing would ever tell them.
void Simulator::believeArrived(Computer& c) {
    note(QStringLiteral("%1 believes that all it sent has arrived").arg(c.name));
    ExchangeRepository repository(c.on().db());
    Transaction transaction(c.db(), {});
    for (PeerFeed peer : repository.peers()) {
        peer.acked = std::max(peer.acked, peer.exported - 1);
        repository.savePeer(peer);
    }
    transaction.commit();
}

/// Cut short, one bit changed, or with its tail doubled.
void Simulator::mangle(QByteArray& bytes) {
    switch (below(3)) {
    case 0: bytes.truncate(below(int(bytes.size()))); break;
    case 1: bytes += bytes.right(below(200)); break;
    default: {
        const int at = below(int(bytes.size()));
        bytes[at] = char(bytes[at] ^ (1 << below(8)));
    }
    }
}

/// Any package that was ever written: some never arrive, some twice, most in another order.
void Simulator::deliverSomething() {
    if (m_packages.empty())
        return;
    const auto number = chance(60) ? m_packages.size() - 1 - std::size_t(below(int(std::min<std::size_t>(3, m_packages.size())))) : std::size_t(below(int(m_packages.size())));
    const Packed& package = m_packages[number];
    std::vector<Computer*> receivers;
    for (const auto& computer : m_computers)
        if (package.manifest.to.contains(computer->code) || chance(3))
            receivers.push_back(computer.get());
    if (receivers.empty())
        return;
    Computer& c = *receivers[std::size_t(below(int(receivers.size())))];
    QByteArray bytes = package.bytes;
    const bool bad = chance(8);
    if (bad)
        mangle(bytes);
    note(QStringLiteral("%1 takes package %2%3").arg(c.name).arg(number).arg(bad ? QStringLiteral(", damaged") : QString()));
    const PackageReport report = deliver(c, package, bytes);
    m_story.back() += QStringLiteral(": %1, new %2, held %3").arg(verdictWord(report.verdict)).arg(report.ops.fresh).arg(report.ops.held);
}

// --- Accidents

void Simulator::saveCopy(Computer& c) {
    if (c.copies.size() < 3)
        c.copies.push_back({c.take(), c.ledger});
    note(QStringLiteral("%1 keeps a copy").arg(c.name));
}

/// One that was copied is left out: the copy may build on entries that nobody signed for the others. Of the county's own file
/// comes back what it gave to others, its lists of offices too.
void Simulator::restoreCopy(Computer& c) {
    if (c.copies.empty() || c.wasCopied)
        return;
    const Saved& copy = c.copies[std::size_t(below(int(c.copies.size())))];
    Disk disk = c.take();
    disk.file = copy.disk.file; // the installation's folder is no part of a backup
    c.put(disk);
    c.ledger = copy.ledger;
    ++m_tally[QStringLiteral("restored")];
    note(QStringLiteral("%1 is restored from an old copy").arg(c.name));
    if (&c == m_computers.front().get()) {
        ++m_tally[QStringLiteral("county restored")];
        readList();
    }
}

/// The county issues lists that some get, goes back to a copy from before, and issues others in their place.
void Simulator::goBackAndOn() {
    Computer& county = *m_computers.front();
    const Saved before{county.take(), county.ledger};
    for (int branch = 0; branch < 2 && m_broken.isEmpty(); ++branch) {
        for (int acts = below(3); acts >= 0 && m_broken.isEmpty(); --acts)
            if (Computer& c = any(); chance(50))
                revokeOne();
            else if (&c != &county && (!c.revoked || chance(30)))
                confirm(c); // anew, with another certificate
        for (int sent = 1 + below(2); sent > 0 && m_broken.isEmpty(); --sent) {
            Computer& reader = any();
            if (&reader == &county)
                continue;
            if (const auto package = pack(county, reader.code)) {
                note(QStringLiteral("%1 gets list no. %2").arg(reader.name).arg(Registry(county.on()).number()));
                deliver(reader, *package, package->bytes);
                m_packages.push_back(*package);
            }
        }
        if (branch > 0 || !m_broken.isEmpty())
            break;
        Disk disk = county.take();
        disk.file = before.disk.file;
        county.put(disk);
        county.ledger = before.ledger;
        ++m_tally[QStringLiteral("county restored")];
        note(QStringLiteral("%1 goes back to list no. %2").arg(county.name).arg(Registry(county.on()).number()));
        readList();
    }
}

/// Whom the county holds for confirmed and revoked: a restored file may have forgotten some of it, and lists come back.
void Simulator::readList() {
    std::map<QString, Device> known;
    for (Device& device : ExchangeRepository(m_computers.front()->on().db()).devices())
        known.emplace(device.subject.installation, std::move(device));
    for (const auto& computer : m_computers) {
        const auto device = known.find(Registry(computer->on()).self().installation);
        computer->confirmed = device != known.end() && device->second.certificate.belongsTo(deviceKey(computer->code));
        computer->revoked = computer->confirmed && device->second.cutoffs.has_value();
    }
    m_computers.front()->on();
}

/// Lists that came back from below are taken in.
void Simulator::mergeLists() {
    Computer& county = *m_computers.front();
    EnrolService service(county.on());
    if (!service.hasListsApart())
        return;
    if (!service.mergeLists(*m_world->root).value)
        return fail(QStringLiteral("lists of offices cannot be merged"));
    (void)ImportService(county.on()).retryHeld();
    ++m_tally[QStringLiteral("lists merged")];
    note(QStringLiteral("the county merges its lists: no. %1").arg(Registry(county.on()).number()));
    readList();
    check(county);
}

void Simulator::copyToAnother(Computer& c) {
    if (m_computers.size() >= 8 || c.division().level() != DivisionCode::Level::Village)
        return;
    // As when it is revoked (revokeOne): what builds on a feed that the county never saw waits.
    if (c.everRevoked && !m_computers.front()->db().journal()->feed(c.on().db().journal()->feedUid()))
        return;
    auto copy = std::make_unique<Computer>();
    copy->code = c.code;
    copy->name = QStringLiteral("%1#%2").arg(c.name.section(u'#', 0, 0)).arg(m_computers.size());
    copy->folder = simulatorFolder() + QStringLiteral("/%1").arg(m_computers.size());
    copy->ledger = c.ledger;
    copy->confirmed = false;
    c.wasCopied = true;
    for (const auto& [feed, seqs] : c.ledger)
        copy->inherited.insert(feed);
    QDir(copy->folder).removeRecursively();
    copy->put({c.take().file, {}});
    ++m_tally[QStringLiteral("copied")];
    note(QStringLiteral("%1's file is copied to another computer, %2").arg(c.name, copy->name));
    m_computers.push_back(std::move(copy));
}

/// A whole disk was copied and goes on at two places under one name: nobody notices before packages meet.
void Simulator::swapTwin(Computer& c) {
    if (c.division().level() != DivisionCode::Level::Village)
        return;
    Saved now{c.take(), c.ledger};
    if (c.twin) {
        c.put(c.twin->disk);
        c.ledger = c.twin->ledger;
        m_forked = true;
        ++m_tally[QStringLiteral("forked")];
    }
    c.twin = std::move(now);
    note(QStringLiteral("%1's disk goes on elsewhere").arg(c.name));
}

void Simulator::turnClock(Computer& c) {
    const QDateTime right(QDate(2026, 10, 31), QTime(9, 0));
    switch (below(4)) {
    case 0: c.clock.set(QDateTime(QDate(1980, 1, 1), QTime(0, 5))); break;
    case 1: c.clock.set(QDateTime(QDate(2099, 12, 31), QTime(23, 0))); break;
    case 2: c.clock.set(right.addSecs(-3600)); break;
    default: c.clock.set(right);
    }
    note(QStringLiteral("%1's clock says %2").arg(c.name, c.clock.now().toString(Qt::ISODate)));
}

void Simulator::revokeOne() {
    Computer& county = *m_computers.front();
    Computer& lost = any();
    if (&lost == &county || !lost.confirmed || lost.revoked)
        return;
    // Of a feed that the county never saw nobody can tell that it is a lost computer's; a copy that builds on it waits.
    if (lost.wasCopied && !county.db().journal()->feed(lost.on().db().journal()->feedUid()))
        return;
    if (chance(50)) { // a colleague in the office got more of it than the county
        edit(lost);
        if (const auto package = pack(lost, lost.code))
            for (const auto& colleague : m_computers)
                if (colleague->code == lost.code && colleague.get() != &lost)
                    deliver(*colleague, *package, package->bytes);
    }
    // What a record took out that counts no longer may be gone everywhere: nobody can make that whole again.
    if (lost.hasErased)
        return;
    const QString installation = Registry(lost.on()).self().installation;
    if (!EnrolService(county.on()).revoke(installation, *m_world->root).value)
        return;
    lost.everRevoked = true;
    ++m_tally[QStringLiteral("revoked")];
    note(QStringLiteral("the county revokes %1").arg(lost.name));
    readList();
    check(county);
}

void Simulator::acceptSome() {
    Computer& county = *m_computers.front();
    county.on();
    std::map<QByteArray, std::set<std::int64_t>> chosen;
    for (const HeldOp& held : ExchangeRepository(county.db()).heldOps())
        if (held.reason == u"revoked" && chance(60))
            chosen[held.op.ref.feed].insert(held.op.ref.seq);
    for (const auto& [feed, seqs] : chosen) {
        if (!EnrolService(county.on()).accept(feed, seqs, *m_world->root).value)
            continue;
        ++m_tally[QStringLiteral("accepted")];
        note(QStringLiteral("the county accepts %1 entries of a revoked computer").arg(seqs.size()));
    }
    check(county);
}

void Simulator::confirm(Computer& c) {
    Computer& county = *m_computers.front();
    const auto request = EnrolService(c.on()).request().value;
    const auto outcome = request ? EnrolService(county.on()).confirm(request->bytes, request->checkCode, *m_world->root) : EnrolService::Outcome<Subject>();
    if (!outcome.value)
        return fail(QStringLiteral("%1 cannot be confirmed: %2").arg(c.name, outcome.reason));
    (void)ImportService(county.on()).retryHeld();
    ++m_tally[QStringLiteral("confirmed late")];
    note(QStringLiteral("the county confirms %1: list no. %2").arg(c.name).arg(Registry(county.on()).number()));
    readList();
    if (!c.confirmed || c.revoked)
        fail(QStringLiteral("%1 was confirmed and does not stand on the list").arg(c.name));
    check(county);
}

} // namespace cunwu::test
