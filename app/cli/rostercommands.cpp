#include "app/cli/rostercommands.h"

#include "models/roster/rosterservice.h"
#include <QFileInfo>
#include <QJsonArray>

namespace cunwu {
namespace {

const char* word(RowOutcome outcome) {
    switch (outcome) {
    case RowOutcome::Added:
        return "added";
    case RowOutcome::Updated:
        return "updated";
    case RowOutcome::Same:
        return "same";
    case RowOutcome::Rejected:
        break;
    }
    return "rejected";
}

QJsonArray rowsOf(const RosterPlan& plan) {
    QJsonArray rows;
    for (const PlannedRow& row : plan.rows)
        rows.append(
            QJsonObject{{QStringLiteral("sheet"), row.sheet},
                        {QStringLiteral("row"), row.row},
                        {QStringLiteral("outcome"), QString::fromLatin1(word(row.outcome))},
                        {QStringLiteral("household"), row.household},
                        {QStringLiteral("name"), row.person.name},
                        {QStringLiteral("reason"), row.reason},
                        {QStringLiteral("changes"), QJsonArray::fromStringList(row.changes)},
                        {QStringLiteral("warnings"), QJsonArray::fromStringList(row.warnings)}});
    return rows;
}

} // namespace

RosterCommands::RosterCommands(CommandLine& line) : m_line(line) {
    const Verb roster = line.addVerb(line.root(), "roster", tr("Rosters"), {});
    const Verb import =
        line.addFileVerb(roster, "import", tr("Import a roster: .xlsx, .ods or .csv"),
                         [this] { return this->import(); });
    import.option("TABLE", m_table, tr("The table")).required();
    import.option("--sheet", m_sheet,
                  tr("Only this sheet; all that are rosters when left out"));
    import.option("--village", m_village,
                  tr("Code of the village, when the file holds several"));
    import.flag(
        "--plan", m_plan,
        tr("Only say what would happen to each row; nothing is changed"));
}

Outcome RosterCommands::import() {
    const auto session =
        m_line.open(m_plan ? CommandLine::For::Reading : CommandLine::For::Writing);
    Source source{CommandLine::text(m_table), CommandLine::text(m_sheet),
                  CommandLine::village(*session, m_village), m_plan};
    if (!QFileInfo::exists(source.path))
        throw Refusal(tr("The roster %1 is not there. Check the name.").arg(source.path));
    return import(*session, source, m_line.progress(tr("Importing")));
}

Outcome RosterCommands::import(OfficeSession& session, const Source& source,
                               const Progress& progress) {
    RosterService service(session.db());
    const RosterPlan plan = service.plan(source.path, source.village, source.sheet);
    Outcome outcome;
    outcome.json = plan.toJson();
    if (!plan.refusal.isEmpty())
        throw Refusal(plan.refusal, outcome.json);
    if (source.planOnly)
        outcome.json.insert(QStringLiteral("plan"), rowsOf(plan));
    else
        service.apply(plan, QFileInfo(source.path).fileName(), session.clock().now(), progress);
    outcome.text = tr("Rows: %1   Added: %2   Updated: %3   Same: %4   Rejected: %5")
                       .arg(plan.rows.size())
                       .arg(plan.count(RowOutcome::Added))
                       .arg(plan.count(RowOutcome::Updated))
                       .arg(plan.count(RowOutcome::Same))
                       .arg(plan.count(RowOutcome::Rejected));
    for (const PlannedRow& row : plan.rows)
        if (row.outcome == RowOutcome::Rejected)
            outcome.message += (outcome.message.isEmpty() ? QString() : QStringLiteral("\n")) +
                               tr("%1, row %2: %3").arg(row.sheet).arg(row.row).arg(row.reason);
    return outcome;
}

} // namespace cunwu
