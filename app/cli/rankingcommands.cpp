#include "app/cli/rankingcommands.h"

#include "models/points/pointsrepository.h"
#include "models/points/pointsrules.h"
#include "models/ranking/rankingbuilder.h"
#include "models/ranking/rankingservice.h"
#include <QJsonArray>

namespace cunwu {

RankingCommands::RankingCommands(CommandLine& line) : m_line(line) {
    const Verb ranking = line.addFileVerb(
        "ranking", tr("Ranks, red list and black list of a month, quarter or year"),
        [this] { return this->ranking(); });
    ranking.option("--period", m_period, tr("2026-10, 2026Q4 or 2026"))
        .required();
    ranking.option("--scope", m_scope,
                   tr("Among whom: group, village, township or county"));
    ranking.option("--village", m_village,
                   tr("Only households under this division code"));
    ranking.option("--group", m_group, tr("Only this group, like 3组"));
    ranking.flag("--live", m_live,
                 tr("Count corrections made after publication"));
    ranking.option("--red", m_red, tr("Length of the red list"))
        .within(0, 1000);
    ranking.option("--black", m_black, tr("Length of the black list"))
        .within(0, 1000);
    const Verb explain = line.addFileVerb("explain", tr("The lines that make a household's total"),
                                          [this] { return this->explain(); });
    explain.option("--household", m_household, tr("Number of the household"))
        .required();
    explain.option("--month", m_month, tr("The month, like 2026-10"))
        .required();
    explain.option("--village", m_village,
                   tr("Code of the village, when the file holds several"));
}

Outcome RankingCommands::ranking() {
    RankingQuery query;
    if (const auto period = Period::parse(CommandLine::text(m_period)))
        query.period = *period;
    else
        throw UsageError(tr("“%1” is no period. Write it like 2026-10, 2026Q4 or 2026.")
                             .arg(CommandLine::text(m_period)));
    if (const auto scope = scopeFromWord(CommandLine::text(m_scope)))
        query.scope = *scope;
    else
        throw UsageError(tr("“%1” is no scope. Choose group, village, township or county.")
                             .arg(CommandLine::text(m_scope)));
    query.division = CommandLine::text(m_village);
    query.group = CommandLine::text(m_group);
    query.live = m_live;
    const auto session = m_line.open(CommandLine::For::Reading);
    query.lists.red = m_red >= 0 ? m_red : session->office().redCount();
    query.lists.black = m_black >= 0 ? m_black : session->office().blackCount();
    const RankingResult ranked = RankingService(session->db()).rank(query);
    Outcome outcome;
    outcome.json = rankingbuilder::toJson(ranked);
    for (const RankedHousehold& row : ranked.rows) {
        const QString list = row.list == RankList::Red     ? tr("red list")
                             : row.list == RankList::Black ? tr("black list")
                                                           : QString();
        outcome.text += QStringLiteral("%1\t%2\t%3\t%4\t%5\t%6%7\n")
                            .arg(row.rank)
                            .arg(row.number, row.group, row.head, row.total.toString(), list,
                                 row.tied ? tr(" (tied)") : QString());
    }
    outcome.message = ranked.rows.empty() ? tr("No household matches.") : QString();
    return outcome;
}

Outcome RankingCommands::explain() {
    const Month month = CommandLine::monthOf(m_month);
    const auto session = m_line.open(CommandLine::For::Reading);
    const QString village = m_line.village(*session, m_village);
    const MonthSheet sheet = PointsRepository(session->db()).loadSheet(village, month);
    const int index = sheet.rowOfNumber(CommandLine::text(m_household));
    if (index < 0)
        throw Refusal(tr("There is no household %1, or the number is there twice. “households "
                         "FILE” lists them.")
                          .arg(CommandLine::text(m_household)));
    const SheetRow& row = sheet.rows()[static_cast<std::size_t>(index)];
    const std::vector<PointEntry> entries = row.allEntries();
    QJsonArray lines, capped;
    for (const PointLine& line : row.result.lines) {
        const PointEntry& entry = entries[static_cast<std::size_t>(line.entry)];
        const Indicator* indicator = sheet.scheme().find(entry.indicator);
        const QString why = explainLine(sheet.scheme(), entry, line);
        QJsonObject object{
            {QStringLiteral("indicator"), indicator ? indicator->name : entry.indicator},
            {QStringLiteral("code"), entry.indicator},
            {QStringLiteral("quantity"), entry.quantity.toDouble()},
            {QStringLiteral("points"), entry.points.toDouble()},
            {QStringLiteral("counted"), line.counted.toDouble()},
            {QStringLiteral("day"),
             entry.day.isValid() ? entry.day.toString(Qt::ISODate) : QString()},
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
