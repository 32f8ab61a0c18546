#include "app/cli/movecommands.h"

#include "models/household/householdmerge.h"
#include "models/household/householdrepository.h"
#include <QFileInfo>
#include <QJsonArray>

namespace cunwu {

static const QString householdTable = QStringLiteral("household");

MoveCommands::MoveCommands(CommandLine& line) : m_line(line) {
    const Verb verb = line.addVerb(line.root(), "household", tr("Households that move to another village or in from one; a member who asks to be erased"), {});
    const auto withHousehold = [this](Verb sub) {
        sub.option("--household", m_household, tr("Household number")).required();
        return sub;
    };
    const auto withDocument = [this](Verb sub) {
        sub.option("--document", m_document, tr("Its document, as arrivals prints it; may be left out when one waits"));
        sub.option("-o,--output", m_output, tr("Folder for the receipt; it also travels with the next packages"));
        return sub;
    };
    const Verb move = withHousehold(line.addFileVerb(verb, "move", tr("Offer a household to another village and write the file for it"), [this] { return this->move(); }));
    move.option("--to", m_to, tr("Division code of the other village")).required();
    move.option("-o,--output", m_output, tr("Folder: the stick")).required();
    withHousehold(line.addFileVerb(verb, "keep", tr("Take back an offer that was not accepted yet"), [this] { return keep(); }));
    line.addFileVerb(verb, "departures", tr("Households that were offered or given away"), [this] { return departures(); });
    line.addFileVerb(verb, "arrivals", tr("Households that other villages offer to this one"), [this] { return arrivals(); });
    const Verb accept = withDocument(line.addFileVerb(verb, "accept", tr("Accept a household"), [this] { return this->accept(); }));
    accept.option("--number", m_number, tr("Its number here; the next free one when left out"));
    accept.option("--group", m_group, tr("Its group here, like 3组"));
    accept.flag("--merge", m_merge, tr("Merge persons that were entered by hand here"));
    withDocument(line.addFileVerb(verb, "decline", tr("Decline a household"), [this] { return decline(); }))
        .option("--reason", m_reason, tr("Why; the other village reads it"))
        .required();
}

static void orRefuse(const MoveOutcome& outcome) {
    if (!outcome.done())
        throw Refusal(outcome.reason);
}

static QString absolute(const std::string& path) {
    return path.empty() ? QString() : QFileInfo(QString::fromStdString(path)).absoluteFilePath();
}

static QString titleOf(OfficeSession& session, std::int64_t id) {
    const auto line = HouseholdRepository(session.db()).line({id});
    return line ? QStringLiteral("%1 %2").arg(line->number, line->head).trimmed() : QString();
}

std::int64_t MoveCommands::household(OfficeSession& session) const {
    const QString number = CommandLine::text(m_household);
    const auto id = HouseholdRepository(session.db()).findNumber(session.office().code.toString(), number);
    if (!id)
        throw Refusal(tr("There is no household %1.").arg(number));
    return id->value;
}

Outcome MoveCommands::move() {
    const auto session = m_line.open(CommandLine::For::Writing);
    const auto to = DivisionCode::parse(CommandLine::text(m_to));
    if (!to)
        throw UsageError(tr("%1 is not a division code.").arg(CommandLine::text(m_to)));
    const std::int64_t id = household(*session);
    const MoveOutcome made = MoveService(*session).offer(householdTable, id, *to, titleOf(*session, id), absolute(m_output));
    orRefuse(made);
    return {Exit::Done, {{QStringLiteral("household"), CommandLine::text(m_household)}, {QStringLiteral("to"), to->toString()}, {QStringLiteral("file"), made.path}}, made.path + u'\n', {}};
}

Outcome MoveCommands::keep() {
    const auto session = m_line.open(CommandLine::For::Writing);
    const std::int64_t id = household(*session);
    orRefuse(MoveService(*session).withdraw(householdTable, id, titleOf(*session, id)));
    return {Exit::Done, {{QStringLiteral("household"), CommandLine::text(m_household)}}, {}, {}};
}

Outcome MoveCommands::departures() {
    const auto session = m_line.open(CommandLine::For::Reading);
    Outcome outcome;
    QJsonArray array;
    for (const Departure& d : MoveService(*session).departures()) {
        const QString state = d.state == Departure::State::Given ? QStringLiteral("given") : d.state == Departure::State::Declined ? QStringLiteral("declined")
                                                                                                                                   : QStringLiteral("offered");
        const QString title = titleOf(*session, d.row);
        array.append(QJsonObject{{QStringLiteral("household"), title}, {QStringLiteral("to"), d.receiver}, {QStringLiteral("state"), state}, {QStringLiteral("reason"), d.reason}, {QStringLiteral("day"), d.day.toString(Qt::ISODate)}});
        outcome.text += QStringLiteral("%1\t%2\t%3\t%4\n").arg(title, d.receiverName, state, d.reason);
    }
    outcome.json = {{QStringLiteral("departures"), array}};
    return outcome;
}

static QString wordOf(Arrival::State state) {
    switch (state) {
    case Arrival::State::Waiting: return QStringLiteral("waiting");
    case Arrival::State::Accepted: return QStringLiteral("accepted");
    case Arrival::State::Declined: return QStringLiteral("declined");
    case Arrival::State::Late: return QStringLiteral("late");
    case Arrival::State::Unknown: return QStringLiteral("unknown");
    case Arrival::State::Foreign: return QStringLiteral("foreign");
    }
    return {};
}

Outcome MoveCommands::arrivals() {
    const auto session = m_line.open(CommandLine::For::Reading);
    Outcome outcome;
    QJsonArray array;
    for (const Arrival& a : MoveService(*session).arrivals()) {
        const QString document = QString::fromLatin1(a.document.toHex().left(16));
        array.append(QJsonObject{{QStringLiteral("document"), document}, {QStringLiteral("household"), a.transfer.title}, {QStringLiteral("from"), a.transfer.from.office}, {QStringLiteral("from_name"), a.transfer.from.name}, {QStringLiteral("persons"), a.transfer.along(QStringLiteral("person"))}, {QStringLiteral("attachments"), a.transfer.along(QStringLiteral("attachment"))}, {QStringLiteral("day"), a.transfer.day.toString(Qt::ISODate)}, {QStringLiteral("state"), wordOf(a.state)}, {QStringLiteral("reason"), a.reason}});
        outcome.text += QStringLiteral("%1\t%2\t%3\t%4\n").arg(document, a.transfer.from.name, a.transfer.title, wordOf(a.state));
    }
    outcome.json = {{QStringLiteral("arrivals"), array}};
    return outcome;
}

/// The one that is named, else the only one that waits.
Arrival MoveCommands::arrival(OfficeSession& session) const {
    const QByteArray wanted = QByteArray::fromStdString(m_document);
    std::vector<Arrival> found;
    for (const Arrival& a : MoveService(session).arrivals())
        if (wanted.isEmpty() ? a.state == Arrival::State::Waiting : a.document.toHex().startsWith(wanted))
            found.push_back(a);
    if (found.size() != 1)
        throw Refusal(found.empty() ? tr("No such household waits here. List them with arrivals.") : tr("Several households wait here. Name one with --document."));
    return found.front();
}

Outcome MoveCommands::accept() {
    const auto session = m_line.open(CommandLine::For::Writing);
    const Arrival chosen = arrival(*session);
    const QString village = session->office().code.toString();
    const HouseholdRepository repository(session->db());
    const auto present = repository.household({chosen.transfer.root().row}); // two villages had accepted it, and it comes from the other one
    const QString number = !m_number.empty() ? CommandLine::text(m_number) : present ? present->number
                                                                                     : HouseholdMerge::nextNumber(session->db(), village);
    if (const auto other = repository.findNumber(village, number); other && other->value != chosen.transfer.root().row)
        throw Refusal(tr("Household %1 exists already. Choose another number.").arg(number));
    Columns columns{{"number", number.toStdString()}};
    if (!m_group.empty())
        columns["group_name"] = m_group;
    const MoveOutcome made = MoveService(*session).accept(chosen.document, columns, absolute(m_output));
    orRefuse(made);
    HouseholdMerge merge(session->db());
    const HouseholdId id{chosen.transfer.root().row};
    QJsonArray twins;
    for (const Twin& twin : merge.twins(id))
        twins.append(QJsonObject{{QStringLiteral("name"), twin.name}, {QStringLiteral("household"), twin.number}});
    const bool merged = m_merge && !twins.isEmpty() && merge.merge(id).done;
    Outcome outcome{Exit::Done, {{QStringLiteral("household"), number}, {QStringLiteral("receipt"), made.path}, {QStringLiteral("twins"), twins}, {QStringLiteral("merged"), merged}}, number + u'\n', {}};
    if (!twins.isEmpty() && !merged)
        outcome.message = tr("Members who stand here twice now: %1. Accepting with --merge merges them.").arg(twins.size());
    return outcome;
}

Outcome MoveCommands::decline() {
    const auto session = m_line.open(CommandLine::For::Writing);
    const MoveOutcome made = MoveService(*session).decline(arrival(*session).document, CommandLine::text(m_reason), absolute(m_output));
    orRefuse(made);
    return {Exit::Done, {{QStringLiteral("receipt"), made.path}}, {}, {}};
}

} // namespace cunwu
