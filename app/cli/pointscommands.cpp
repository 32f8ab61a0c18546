#include "app/cli/pointscommands.h"

#include "models/demo/demoservice.h"
#include "models/points/pointsrepository.h"
#include <QFile>
#include <QJsonArray>
#include <cstdio>

namespace cunwu {
namespace {

QJsonObject toJson(const ClosingFinding& finding) {
    return {{QStringLiteral("key"), finding.key},
            {QStringLiteral("text"), finding.text},
            {QStringLiteral("mustFix"), finding.mustFix}};
}

QString dateText(QDate day) {
    return day.toString(Qt::ISODate);
}

} // namespace

PointsCommands::PointsCommands(CommandLine& line) : m_line(line) {
    const Verb points = line.addVerb(line.root(), "points", tr("Points of a month"), {});
    const Verb record =
        addMonthVerb(points, "record", tr("Record a table: household,indicator,quantity,day,note"),
                     [this] { return this->record(); });
    record
        .option(
            "--csv", m_csv,
            tr("The table (CSV, UTF-8 or GB 18030); “-” for the standard input"))
        .required();
    record.flag("--partial", m_partial,
                tr("Record the good lines although others are refused"));
    const QString approve = tr("Approve the open findings with this note");
    addMonthVerb(points, "review", tr("Check and sign the month"), [this] {
        return review();
    }).option("--approve", m_approve, approve);
    addMonthVerb(points, "publish", tr("Freeze the month and begin its publication"),
                 [this] { return publish(); });
    const Verb close = addMonthVerb(points, "close", tr("Close the month after the objections"),
                                    [this] { return this->close(); });
    close.option("--approve", m_approve, approve);
    close.option("--reason", m_reason,
                 tr("Why it is closed before the objection date"));
    const Verb invent = line.addFileVerb(
        points, "invent",
        tr("Invent months of points for the households of the file, for demonstrations"),
        [this] { return this->invent(); });
    invent.hide(); // not for clerks: hidden from --help
    invent.option("--months", m_months).within(1, 36);
    invent.option("--until", m_until);
    invent.option("--seed", m_seed);
}

Verb PointsCommands::addMonthVerb(Verb points, const char* name, const QString& help,
                                  std::function<Outcome()> work) {
    const Verb verb = m_line.addFileVerb(points, name, help, std::move(work));
    verb.option("--month", m_month, tr("The month, like 2026-10")).required();
    verb.option("--village", m_village,
                tr("Code of the village, when the file holds several"));
    return verb;
}

/// For people: the first ones, and how many more. A table of another month is refused line by line, 18,900 of them.
QString PointsCommands::reasonsText(const std::vector<RecordOutcome::Refused>& refused) {
    constexpr std::size_t shown = 20;
    QString text;
    for (std::size_t i = 0; i < std::min(shown, refused.size()); ++i)
        text += u'\n' + (refused[i].line > 0
                             ? tr("Line %1: %2").arg(refused[i].line).arg(refused[i].reason)
                             : refused[i].reason);
    if (refused.size() > shown)
        text += u'\n' + tr("… and %n more lines; --json lists them all.", nullptr,
                           static_cast<int>(refused.size() - shown));
    return text;
}

Outcome PointsCommands::record() {
    const Month month = CommandLine::monthOf(m_month);
    QFile file(CommandLine::text(m_csv));
    const bool opened =
        m_csv == "-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    const QByteArray csv = opened ? file.readAll() : QByteArray();
    if (!opened || file.error() != QFileDevice::NoError)
        throw Refusal(tr("The table %1 cannot be read. Check the name and the right to read it.")
                          .arg(file.fileName()));
    const auto session = m_line.open(CommandLine::For::Writing);
    const RecordOutcome done =
        RecordService(session->db())
            .record(CommandLine::village(*session, m_village), month, csv, m_partial);
    QJsonArray refused;
    for (const RecordOutcome::Refused& line : done.refused)
        refused.append(QJsonObject{{QStringLiteral("line"), line.line},
                                   {QStringLiteral("reason"), line.reason}});
    const QString reasons = reasonsText(done.refused);
    Outcome outcome;
    outcome.json = {{QStringLiteral("recorded"), done.recorded},
                    {QStringLiteral("refused"), refused}};
    if (!done.ok() && (!m_partial || done.recorded == 0)) {
        outcome.exit = Exit::Refused;
        outcome.message =
            tr("Nothing was recorded. Correct these lines and record again:") + reasons;
        return outcome;
    }
    outcome.text = tr("%1 entries recorded").arg(done.recorded);
    if (!done.ok())
        outcome.message = tr("These lines were left out:") + reasons;
    return outcome;
}

Outcome PointsCommands::step(
    const std::function<MonthService::Outcome(MonthService&, const QString&, Month)>& work) {
    const Month month = CommandLine::monthOf(m_month);
    const auto session = m_line.open(CommandLine::For::Writing);
    const QString place = CommandLine::village(*session, m_village);
    MonthService service(session->db(), session->office(), m_line.clock());
    if (!m_approve.empty()) {
        const MonthService::Outcome approved =
            service.approveAll(place, month, CommandLine::text(m_approve));
        if (!approved.done && !approved.reason.isEmpty())
            m_line.say(approved.reason);
    }
    const MonthService::Outcome done = work(service, place, month);
    QJsonArray findings;
    QString texts;
    for (const ClosingFinding& finding : done.open) {
        findings.append(toJson(finding));
        texts += u'\n' + finding.text;
    }
    Outcome outcome;
    const MonthInfo info =
        done.done ? done.info : PointsRepository(session->db()).month(place, month);
    outcome.json = {{QStringLiteral("month"), month.toString()},
                    {QStringLiteral("village"), place},
                    {QStringLiteral("state"), monthStateWord(info.state)},
                    {QStringLiteral("reviewed"), dateText(info.reviewedOn)},
                    {QStringLiteral("published"), dateText(info.publishedOn)},
                    {QStringLiteral("objectionUntil"), dateText(info.objectionUntil)},
                    {QStringLiteral("closed"), dateText(info.closedOn)},
                    {QStringLiteral("open"), findings}};
    if (!done.done)
        throw Refusal(done.reason + texts, outcome.json);
    outcome.text = tr("%1: %2").arg(month.toChinese(), monthStateName(info.state));
    return outcome;
}

Outcome PointsCommands::review() {
    return step([](MonthService& service, const QString& village, Month month) {
        return service.review(village, month);
    });
}

Outcome PointsCommands::publish() {
    return step([](MonthService& service, const QString& village, Month month) {
        return service.publish(village, month);
    });
}

Outcome PointsCommands::close() {
    return step([this](MonthService& service, const QString& village, Month month) {
        return service.close(village, month, CommandLine::text(m_reason));
    });
}

Outcome PointsCommands::invent() {
    const auto session = m_line.open(CommandLine::For::Writing);
    const Month last = m_until.empty() ? Month::of(m_line.clock().today()).previous()
                                       : CommandLine::monthOf(m_until);
    DemoPointsPlan plan;
    plan.first = last.plus(1 - m_months);
    plan.months = m_months;
    plan.seed = m_seed;
    const DemoOutcome done =
        DemoService(*session).invent(plan, m_line.progress(tr("Inventing points")));
    Outcome outcome;
    outcome.json = {{QStringLiteral("households"), done.households},
                    {QStringLiteral("entries"), done.entries},
                    {QStringLiteral("months"), done.months}};
    outcome.text = tr("%1 entries invented in %2 months for %3 households.")
                       .arg(done.entries)
                       .arg(done.months)
                       .arg(done.households);
    return outcome;
}

} // namespace cunwu
