#include "app/cli/erasecommands.h"

#include "models/exchange/erasureservice.h"
#include "models/household/householdrepository.h"

namespace cunwu {

EraseCommands::EraseCommands(CommandLine& line) : m_line(line) {
    const Verb person = line.addFileVerb(line.root().find("household"), "erase", tr("Erase a member's personal data on request, for good"), [this] { return erasePerson(); });
    person.option("--household", m_household, tr("Household number")).required();
    person.option("--person", m_person, tr("Name or ID number of the member")).required();
    addReason(person);
    const Verb attachment = line.addFileVerb(line.root().find("attachment"), "erase", tr("Erase an attachment on request, for good"), [this] { return eraseAttachment(); });
    attachment.option("ID", m_attachment, tr("Number, as list prints it")).required();
    addReason(attachment);
}

void EraseCommands::addReason(const Verb& verb) {
    verb.option("--reason", m_reason, tr("Why, for the record that stays; without the person's name")).required();
    verb.flag("--keep-backups", m_keepBackups, tr("Keep the older automatic backups, which still hold the data"));
}

/// The one member of this name or number; who is not named alone must be named by number.
std::int64_t EraseCommands::person(OfficeSession& session) const {
    const HouseholdRepository repository(session.db());
    const QString number = CommandLine::text(m_household), wanted = CommandLine::text(m_person).simplified();
    const auto household = repository.findNumber(session.office().code.toString(), number);
    if (!household)
        throw Refusal(tr("There is no household %1.").arg(number));
    std::vector<std::int64_t> found;
    for (const Person& member : repository.members(*household))
        if (member.name == wanted || (!member.citizenId.isEmpty() && member.citizenId.compare(wanted, Qt::CaseInsensitive) == 0))
            found.push_back(member.id.value);
    if (found.empty())
        throw Refusal(tr("Household %1 has no such member.").arg(number));
    if (found.size() > 1)
        throw Refusal(tr("Several members of household %1 bear this name; name the ID number.").arg(number));
    return found.front();
}

Outcome EraseCommands::erasePerson() {
    const auto session = m_line.open(CommandLine::For::Writing);
    return erase(*session, QStringLiteral("person"), person(*session), {{QStringLiteral("household"), CommandLine::text(m_household)}});
}

Outcome EraseCommands::eraseAttachment() {
    const auto session = m_line.open(CommandLine::For::Writing);
    return erase(*session, QStringLiteral("attachment"), m_attachment, {{QStringLiteral("attachment"), QString::number(m_attachment)}});
}

Outcome EraseCommands::erase(OfficeSession& session, const QString& table, std::int64_t row, QJsonObject json) {
    ErasureService service(session);
    const auto erased = service.erase(table, row, CommandLine::text(m_reason));
    if (!erased.done())
        throw Refusal(erased.reason);
    Outcome outcome;
    outcome.json = std::move(json);
    outcome.json.insert(QStringLiteral("attachments"), erased.attachments);
    outcome.message = tr("Erased. The next packages erase it in the other offices; published months and printed lists stay as they are.");
    if (!m_keepBackups) {
        const auto backups = service.renewBackups();
        outcome.json.insert(QStringLiteral("backup"), backups.made);
        outcome.json.insert(QStringLiteral("backups_deleted"), backups.deleted);
    }
    return outcome;
}

} // namespace cunwu
