#include "app/cli/rankingcommands.h"

#include "models/points/pointsrepository.h"
#include "models/points/pointsrules.h"
#include <QJsonArray>

namespace cunwu {

RankingCommands::RankingCommands(CommandLine& line) : m_line(line) {
    CLI::App* explain = line.addFileVerb("explain", tr("The lines that make a household's total"), [this] { return this->explain(); });
    explain->add_option("--household", m_household, tr("Number of the household").toStdString())->required();
    explain->add_option("--month", m_month, tr("The month, like 2026-10").toStdString())->required();
    explain->add_option("--village", m_village, tr("Code of the village, when the file holds several").toStdString());
}

Outcome RankingCommands::explain() {
    const Month month = CommandLine::monthOf(m_month);
    const auto session = m_line.open(CommandLine::For::Reading);
    const QString village = m_line.village(*session, m_village);
    const MonthSheet sheet = PointsRepository(session->db()).loadSheet(village, month);
    const int index = sheet.rowOfNumber(CommandLine::text(m_household));
    if (index < 0)
        throw Refusal(tr("There is no household %1, or the number is there twice. “households FILE” lists them.").arg(CommandLine::text(m_household)));
    const SheetRow& row = sheet.rows()[static_cast<std::size_t>(index)];
    const std::vector<PointEntry> entries = row.allEntries();
    QJsonArray lines, capped;
    for (const PointLine& line : row.result.lines) {
        const PointEntry& entry = entries[static_cast<std::size_t>(line.entry)];
        const Indicator* indicator = sheet.scheme().find(entry.indicator);
        const QString why = explainLine(sheet.scheme(), entry, line);
        QJsonObject object{{QStringLiteral("indicator"), indicator ? indicator->name : entry.indicator},
                           {QStringLiteral("code"), entry.indicator},
                           {QStringLiteral("quantity"), entry.quantity.toDouble()},
                           {QStringLiteral("points"), entry.points.toDouble()},
                           {QStringLiteral("counted"), line.counted.toDouble()},
                           {QStringLiteral("day"), entry.day.isValid() ? entry.day.toString(Qt::ISODate) : QString()},
                           {QStringLiteral("source"), sourceName(entry.source)},
                           {QStringLiteral("note"), entry.note},
                           {QStringLiteral("state"), stateWord(entry.state)},
                           {QStringLiteral("reason"), why}};
        if (line.outcome == LineOutcome::Capped)
            capped.append(object);
        lines.append(object);
    }
    Outcome outcome;
    outcome.json = {{QStringLiteral("household"), row.number},
                    {QStringLiteral("group"), row.group},
                    {QStringLiteral("head"), row.head},
                    {QStringLiteral("month"), month.toString()},
                    {QStringLiteral("base"), row.result.base.toDouble()},
                    {QStringLiteral("lines"), lines},
                    {QStringLiteral("total"), row.result.total.toDouble()},
                    {QStringLiteral("rank"), row.rank.rank},
                    {QStringLiteral("tied"), row.rank.tied},
                    {QStringLiteral("veto"), row.result.veto},
                    {QStringLiteral("capped"), capped}};
    outcome.text = sheet.explain(index) + u'\n' + tr("Rank in the village: %1").arg(row.rank.rank);
    return outcome;
}

} // namespace cunwu
