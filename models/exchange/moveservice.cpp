// The owner's side: offering, taking back, and what became of it.
#include "models/exchange/moveservice.h"

#include "models/base/error.h"
#include "models/database/journal.h"
#include "models/exchange/envelope.h"
#include "models/exchange/movefile.h"
#include "models/exchange/movepackage.h"
#include "models/office/moveguard.h"
#include "models/office/officesession.h"
#include <QDir>
#include <QFileInfo>
#include <QUuid>

namespace cunwu {

static std::string utf8(const QString& text) {
    return text.toStdString();
}

static const TablePolicy* movable(const QString& table) {
    const TablePolicy* policy = Policy::shipped().find(table);
    return policy && !policy->offerColumn.isEmpty() ? policy : nullptr;
}

static bool holds(const Columns& columns, const QString& column, const OpValue& value) {
    const auto it = columns.find(utf8(column));
    return it != columns.end() && it->second == value;
}

static bool hangsBelow(const MoveRow& row, const TablePolicy& policy, const MoveRow& root) {
    return policy.scopeTable == root.table && (!row.erased.isEmpty() || holds(row.columns, policy.scopeColumn, root.row));
}

/// Its receiver makes it one of its own: it needs no past.
static bool isCopyOf(const MoveRow& row, const MoveRow& root) {
    return row.heads.empty() && (!row.erased.isEmpty() || (holds(row.columns, QStringLiteral("tbl"), utf8(root.table)) && holds(row.columns, QStringLiteral("row"), root.row)));
}

bool MoveService::isSound(const MoveDocument& d) {
    const auto from = DivisionCode::parse(d.from.office), to = DivisionCode::parse(d.to.office);
    const TablePolicy* policy = movable(d.root().table);
    if (!policy || !from || !to || *from == *to || from->level() != DivisionCode::Level::Village || to->level() != DivisionCode::Level::Village)
        return false;
    if (d.kind == MoveDocument::Kind::Receipt)
        return d.rows.size() == 1;
    const bool offered = d.root().erased.isEmpty() && holds(d.root().columns, policy->scopeColumn, utf8(d.from.office)) && holds(d.root().columns, policy->offerColumn, utf8(d.to.office));
    std::set<std::int64_t> ids{d.root().row};
    return offered && !d.root().heads.empty() && std::all_of(d.rows.begin() + 1, d.rows.end(), [&](const MoveRow& row) {
               const TablePolicy* below = Policy::shipped().find(row.table);
               return below && ids.insert(row.row).second && (below->travels ? hangsBelow(row, *below, d.root()) : below->copied && isCopyOf(row, d.root()));
           });
}

MoveService::MoveService(OfficeSession& session) : m_session(session), m_repository(session.db()) {}

MoveParty MoveService::self() const {
    return {m_session.office().code.toString(), m_session.office().name};
}

std::vector<MoveService::Place> MoveService::places() const {
    std::map<QString, QString> names;
    for (const Device& device : ExchangeRepository(m_session.db()).devices())
        if (!device.cutoffs && device.subject.office != self().office)
            names[device.subject.office] = device.subject.name;
    std::vector<Place> result;
    for (const auto& [office, name] : names)
        if (const auto code = DivisionCode::parse(office); code && code->level() == DivisionCode::Level::Village)
            result.push_back({*code, name});
    return result;
}

MoveOutcome MoveService::offer(const QString& table, std::int64_t row, const DivisionCode& receiver, const QString& title, const QString& folder) {
    const TablePolicy* policy = movable(table);
    const auto present = policy ? m_repository.columns(table, row) : std::nullopt;
    if (!present || !holds(*present, policy->scopeColumn, utf8(self().office)) || m_repository.given(self().office, table, row))
        return {tr("This household does not belong to this office any more. Reload the page."), {}};
    if (m_session.office().code.level() != DivisionCode::Level::Village || receiver.level() != DivisionCode::Level::Village || receiver == m_session.office().code)
        return {tr("A household moves from one village to another. Choose another village."), {}};
    const Registry registry(m_session);
    if (!registry.isConfirmed())
        return {tr("This office is not confirmed by the county yet, so no other village would believe the offer. Finish the registration on the page Data exchange first."), {}};
    const auto devices = registry.devicesOf(receiver.toString());
    if (devices.empty())
        return {tr("The village %1 has no confirmed computer as far as this office knows, so nobody there could open the file. Import the county's newest package first; if it is still missing then, that village must register.").arg(receiver.toString()), {}};
    StoredMove move;
    {
        Transaction transaction(m_session.db(), tr("Offer household %1 to %2").arg(title.section(u' ', 0, 0), devices.front().subject.name));
        ExchangeRepository(m_session.db()).setRowValue(table, policy->offerColumn, row, utf8(receiver.toString()));
        move = sign(transferOf(table, row, {receiver.toString(), devices.front().subject.name}, title));
        if (!isSound(move.document))
            return {tr("This household has more members or entries than a move can carry."), {}};
        m_repository.add(move, m_session.clock().milliseconds());
        transaction.commit();
    }
    return {{}, write(move, tr("Move"), folder)};
}

MoveOutcome MoveService::withdraw(const QString& table, std::int64_t row, const QString& title) {
    const TablePolicy* policy = movable(table);
    if (!policy || m_repository.given(self().office, table, row))
        return {tr("The other village has accepted this household; it can no longer be taken back. Let that village move it here again."), {}};
    Transaction transaction(m_session.db(), tr("Take back the offer of household %1").arg(title.section(u' ', 0, 0)));
    ExchangeRepository(m_session.db()).setRowValue(table, policy->offerColumn, row, OpValue());
    transaction.commit();
    return {};
}

MoveRow MoveService::read(const QString& table, std::int64_t row) const {
    MoveRow result{table, row, {}, m_repository.columns(table, row).value_or(Columns())};
    result.columns.eraseIf([](const auto& column) { return std::holds_alternative<std::monostate>(column.second); });
    const auto ops = m_session.db().journal()->opsOfRow(table, row);
    for (const OpRef& ref : heads(ops))
        for (const Op& op : ops)
            if (op.ref == ref)
                result.heads.push_back({ref, op.lamport});
    return result;
}

/// The newest op that names the receiver: one that is repeated for a new file changes nothing and writes none.
OpRef MoveService::offerOf(const QString& table, std::int64_t row, const QString& receiver) const {
    const std::string column = utf8(movable(table)->offerColumn);
    const auto ops = m_session.db().journal()->opsOfRow(table, row);
    const Op* newest = nullptr;
    for (const Op& op : ops)
        if (const auto it = op.columns.find(column); it != op.columns.end() && it->second == OpValue(utf8(receiver)) && (!newest || op.lamport > newest->lamport))
            newest = &op;
    return newest ? newest->ref : OpRef();
}

MoveDocument MoveService::transferOf(const QString& table, std::int64_t row, const MoveParty& to, const QString& title) const {
    MoveDocument d;
    d.from = self();
    d.to = to;
    d.day = m_session.clock().today();
    d.title = title;
    d.offer = offerOf(table, row, to.office);
    d.rows.push_back(read(table, row));
    for (const auto& [name, policy] : Policy::shipped().tables())
        if (policy.travels && policy.scopeTable == table)
            for (const std::int64_t below : m_repository.rowsBelow(name, policy.scopeColumn, row))
                d.rows.push_back(read(name, below));
    for (const auto& [name, policy] : Policy::shipped().tables())
        if (policy.copied)
            for (const std::int64_t attached : m_repository.rowsNaming(name, policy.scopeColumn, self().office, {table, row})) {
                d.rows.push_back(read(name, attached));
                d.rows.back().heads.clear();
            }
    return d;
}

StoredMove MoveService::sign(const MoveDocument& document) const {
    const Registry registry(m_session);
    return signMove(document, deviceKey(self().office), registry.ownCertificate());
}

static QString fileNameOf(const QString& word, const QString& title, const QString& id) {
    QString name = QStringLiteral("%1_%2_%3").arg(word, title, id.left(8));
    for (QChar& c : name)
        if (QStringLiteral("/\\:*?\"<>|").contains(c) || c.isSpace())
            c = u'_';
    return name + u".cwpkg"_qs;
}

/// For the other village, for the offices above both, and for the own computers.
QString MoveService::write(const StoredMove& move, const QString& word, const QString& folder) const {
    if (folder.isEmpty())
        return {};
    const Registry registry(m_session);
    std::vector<Certificate> recipients{registry.ownCertificate()};
    Package package;
    QStringList& to = package.manifest.to;
    for (const MoveParty& party : {move.document.to, move.document.from})
        for (DivisionCode code = DivisionCode::parse(party.office).value_or(DivisionCode()); code.isValid() && code.level() >= DivisionCode::Level::County; code = code.parent()) {
            if (to.contains(code.toString()))
                continue;
            to << code.toString();
            for (const Device& device : registry.devicesOf(code.toString()))
                recipients.push_back(device.certificate);
        }
    package.manifest.id = QUuid::createUuid().toString(QUuid::Id128);
    package.manifest.from = registry.self();
    package.manifest.created = m_session.clock().milliseconds();
    package.manifest.registry = registry.number();
    package.registry = registry.document(); // the other village may not know this computer yet
    MovePackage::add(package, move, recipients);
    package.signedManifest = signData(encodeManifest(package.manifest), deviceKey(self().office), registry.ownCertificate());
    const QString path = QDir(folder).absoluteFilePath(fileNameOf(word, move.document.title.section(u' ', 0, 0), package.manifest.id));
    storePackage(path, writePackage(package));
    return path;
}

std::vector<Departure> MoveService::departures() const {
    std::vector<Departure> result;
    const auto all = m_repository.all();
    const auto nameOf = [places = places()](const QString& office) {
        const auto it = std::find_if(places.begin(), places.end(), [&](const Place& place) { return place.code.toString() == office; });
        return it == places.end() ? office : it->name;
    };
    for (const auto& [table, policy] : Policy::shipped().tables()) {
        if (policy.offerColumn.isEmpty())
            continue;
        for (const MoveRepository::Given& given : m_repository.givenAway(self().office, table))
            result.push_back({table, given.row, given.receiver, nameOf(given.receiver), Departure::State::Given, {}, QDate::fromString(given.day, Qt::ISODate)});
        for (const auto& [row, receiver] : m_repository.offered(table, policy.offerColumn, policy.scopeColumn, self().office)) {
            if (m_repository.given(self().office, table, row))
                continue;
            Departure departure{table, row, receiver, nameOf(receiver), Departure::State::Offered, {}, {}};
            const OpRef offer = offerOf(table, row, receiver);
            for (const StoredMove& move : all)
                if (move.document.kind == MoveDocument::Kind::Receipt && move.document.offer == offer && !move.document.accepted) {
                    departure.state = Departure::State::Declined;
                    departure.reason = move.document.reason;
                }
            result.push_back(departure);
        }
    }
    return result;
}

void MoveService::applyReceipts() {
    const Journal& journal = *m_session.db().journal();
    const MovePolicy policy(m_session);
    for (const StoredMove& move : m_repository.all()) {
        const MoveDocument& d = move.document;
        const std::int64_t id = movedOutId(d.offer);
        if (d.kind != MoveDocument::Kind::Receipt || !d.accepted || d.to != self() || !journal.opsOfRow(QStringLiteral("moved_out"), id).empty() || !policy.isGenuine(move))
            continue;
        const auto offer = journal.op(d.offer);
        const TablePolicy* table = movable(d.root().table);
        if (!offer || offer->table != d.root().table || offer->row != d.root().row || !holds(offer->columns, table->offerColumn, utf8(d.from.office)))
            continue; // an offer that this office never made
        Transaction transaction(m_session.db(), tr("Household %1 moved to %2").arg(d.title.section(u' ', 0, 0), d.from.name));
        m_repository.give({id, self().office, d.root().table, d.root().row, d.from.office, d.day.toString(Qt::ISODate)});
        transaction.commit();
    }
    forgetReturned();
}

/// What one computer of the village noted as given away while another one took it back: it was taken over after the offer.
void MoveService::forgetReturned() {
    const Journal& journal = *m_session.db().journal();
    // What the other village's document says of the ops that an acceptance builds on; nothing of an undone deletion.
    const auto takenFrom = [&](const Op& op) {
        std::int64_t newest = 0;
        for (const OpRef& parent : op.parents)
            if (!journal.op(parent))
                newest = std::max(newest, m_repository.statedLamport(parent));
        return newest;
    };
    for (const auto& [table, policy] : Policy::shipped().tables())
        for (const MoveRepository::Given& given : policy.offerColumn.isEmpty() ? std::vector<MoveRepository::Given>() : m_repository.givenAway(self().office, table)) {
            std::int64_t offered = 0, taken = 0;
            for (const Op& op : journal.opsOfRow(table, given.row)) {
                if (movedOutId(op.ref) == given.id)
                    offered = op.lamport;
                if (holds(op.columns, policy.scopeColumn, utf8(self().office)))
                    taken = std::max(taken, takenFrom(op));
            }
            if (offered == 0 || taken < offered)
                continue;
            Transaction transaction(m_session.db(), tr("A household came back"));
            m_repository.takeBack(given.id);
            transaction.commit();
        }
}

} // namespace cunwu
