#include "app/cli/householdcommands.h"

#include "models/base/masking.h"
#include "models/household/findingrules.h"
#include "models/household/householdrepository.h"
#include "models/household/personsearch.h"
#include <QJsonArray>
#include <QSet>

namespace cunwu {

HouseholdCommands::HouseholdCommands(CommandLine& line) : m_line(line) {
    const Verb verb =
        line.addFileVerb("households", tr("List households"), [this] { return households(); });
    verb.option(
        "--find", m_find,
        tr("Name, pinyin, initials, number or last four of an ID of anybody in the household"));
    verb.option("--group", m_group, tr("Only this group, like 3组"));
    verb.option(
        "--unmasked", m_unmasked,
        tr("Show telephone numbers in full; takes the reason, which is logged"));
}

Outcome HouseholdCommands::households() {
    const bool unmasked = !m_unmasked.empty();
    const auto session =
        m_line.open(unmasked ? CommandLine::For::Writing : CommandLine::For::Reading);
    std::optional<QSet<qint64>> found;
    if (!m_find.empty()) {
        found.emplace();
        for (const HouseholdId id :
             PersonSearch::build(session->db()).households(CommandLine::text(m_find)))
            found->insert(id.value);
    }
    Outcome outcome;
    QJsonArray households;
    for (const HouseholdLine& line : HouseholdRepository(session->db()).lines()) {
        if ((found && !found->contains(line.id.value)) ||
            (!m_group.empty() && line.group != CommandLine::text(m_group)))
            continue;
        const QString phone = unmasked ? line.phone : masking::phone(line.phone);
        households.append(QJsonObject{{QStringLiteral("household"), line.number},
                                      {QStringLiteral("village"), line.village},
                                      {QStringLiteral("group"), line.group},
                                      {QStringLiteral("head"), line.head},
                                      {QStringLiteral("members"), line.members},
                                      {QStringLiteral("phone"), phone},
                                      {QStringLiteral("address"), line.address},
                                      {QStringLiteral("state"), line.state}});
        outcome.text += QStringLiteral("%1\t%2\t%3\t%4\t%5\t%6\n")
                            .arg(line.number, line.group, line.head)
                            .arg(line.members)
                            .arg(phone, line.address);
    }
    if (unmasked)
        session->logDisclosure(tr("Household list of the command line"), households.size(),
                               CommandLine::text(m_unmasked));
    outcome.json = {{QStringLiteral("count"), households.size()},
                    {QStringLiteral("households"), households}};
    outcome.message = households.isEmpty() ? tr("No household matches.") : QString();
    return outcome;
}

QJsonArray HouseholdCommands::quality(OfficeSession& session) {
    const HouseholdRepository repository(session.db());
    const std::vector<Household> households = repository.households();
    QHash<qint64, QString> numbers;
    for (const Household& household : households)
        numbers.insert(household.id.value, household.number);
    QJsonArray findings;
    for (const Finding& finding : findingsOf(households, repository.persons(), session.clock().today()))
        findings.append(
            QJsonObject{{QStringLiteral("household"), numbers.value(finding.household.value)},
                        {QStringLiteral("text"), finding.text}});
    return findings;
}

} // namespace cunwu
