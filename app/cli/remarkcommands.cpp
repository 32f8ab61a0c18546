#include "app/cli/remarkcommands.h"

#include "models/household/householdrepository.h"
#include <QJsonArray>

namespace cunwu {

RemarkCommands::RemarkCommands(CommandLine& line) : m_line(line) {
    const Verb verb = line.addVerb(line.root(), "remark", tr("Remarks of the township or county on a village's month, and the answers"), {});
    const Verb add = line.addFileVerb(verb, "add", tr("Write a remark"), [this] { return this->add(); });
    add.option("--village", m_village, tr("Division code of the village")).required();
    add.option("--month", m_month, tr("Month, like 2026-10")).required();
    add.option("--household", m_household, tr("Number of the household that it is about; the whole month when left out"));
    add.option("TEXT", m_text, tr("The text, at most 1,000 characters")).required();
    const Verb list = line.addFileVerb(verb, "list", tr("Remarks and answers"), [this] { return this->list(); });
    list.option("--village", m_village, tr("Division code; all of the file when left out"));
    list.option("--month", m_month, tr("Month, like 2026-10; all when left out"));
    list.flag("--open", m_open, tr("Only those that are not answered"));
    const auto withId = [this](Verb sub) {
        sub.option("ID", m_id, tr("Its number, as “remark list FILE” prints it")).required();
        return sub;
    };
    withId(line.addFileVerb(verb, "answer", tr("Answer a remark, in the village's file"), [this] { return answer(); }))
        .option("TEXT", m_text, tr("The text, at most 1,000 characters"))
        .required();
    withId(line.addFileVerb(verb, "settle", tr("Settle an own remark"), [this] { return change(&RemarkService::settle, tr("Settled.")); }));
    withId(line.addFileVerb(verb, "reopen", tr("Open an own remark again"), [this] { return change(&RemarkService::reopen, tr("Opened again.")); }));
    withId(line.addFileVerb(verb, "withdraw", tr("Withdraw an own remark or answer"), [this] { return change(&RemarkService::withdraw, tr("Withdrawn.")); }));
}

static RemarkService serviceOf(OfficeSession& session) {
    return RemarkService(session.db(), session.office(), session.clock());
}

RemarkId RemarkCommands::id() const {
    bool isNumber = false;
    const qint64 value = CommandLine::text(m_id).toLongLong(&isNumber);
    if (!isNumber || value <= 0)
        throw UsageError(tr("“%1” is no number of a remark; “remark list FILE” prints them.").arg(CommandLine::text(m_id)));
    return {value};
}

Outcome RemarkCommands::finish(const RemarkService::Outcome& outcome, const QString& done) const {
    if (!outcome.done)
        throw Refusal(outcome.reason);
    // A 63-bit number is more than JSON's readers hold: as text, like everywhere.
    return {Exit::Done, {{QStringLiteral("id"), QString::number(outcome.id.value)}}, done, {}};
}

Outcome RemarkCommands::add() {
    const Month month = CommandLine::monthOf(m_month);
    const auto session = m_line.open(CommandLine::For::Writing);
    HouseholdId household;
    if (!m_household.empty()) {
        const auto found = HouseholdRepository(session->db()).findNumber(CommandLine::text(m_village), CommandLine::text(m_household));
        if (!found)
            throw Refusal(tr("There is no household %1.").arg(CommandLine::text(m_household)));
        household = *found;
    }
    const auto written = serviceOf(*session).write(CommandLine::text(m_village), month, household, CommandLine::text(m_text));
    return finish(written, tr("Written, number %1. It travels with the next package for the village.").arg(written.id.value));
}

static QJsonObject json(const Remark& r) {
    return {{QStringLiteral("id"), QString::number(r.id.value)}, {QStringLiteral("by"), r.owner}, {QStringLiteral("office"), r.office}, {QStringLiteral("author"), r.author}, {QStringLiteral("day"), r.day.toString(Qt::ISODate)}, {QStringLiteral("text"), r.body}};
}

Outcome RemarkCommands::list() {
    const auto session = m_line.open(CommandLine::For::Reading);
    const QString village = m_village.empty() ? QString() : CommandLine::village(*session, m_village);
    const auto month = m_month.empty() ? std::nullopt : std::optional(CommandLine::monthOf(m_month));
    Outcome outcome;
    QJsonArray remarks;
    for (const RemarkThread& thread : serviceOf(*session).list(village, month)) {
        if (m_open && thread.state() != RemarkState::Open)
            continue;
        const Remark& r = thread.remark;
        QJsonArray answers;
        for (const Remark& a : thread.answers)
            answers.append(json(a));
        QJsonObject one = json(r);
        one.insert(QStringLiteral("village"), r.village);
        one.insert(QStringLiteral("month"), r.month.toString());
        one.insert(QStringLiteral("household"), thread.householdTitle.section(u' ', 0, 0));
        one.insert(QStringLiteral("state"), remarkStateWord(thread.state()));
        one.insert(QStringLiteral("answers"), answers);
        remarks.append(one);
        outcome.text += QStringLiteral("%1  %2 %3  %4  %5 %6 %7\n    %8\n")
                            .arg(r.id.value)
                            .arg(r.village, r.month.toString(), remarkStateName(thread.state()), r.office, r.day.toString(Qt::ISODate), thread.householdTitle, r.body.simplified());
        for (const Remark& a : thread.answers)
            outcome.text += tr("    answer %1, %2 %3: %4").arg(a.id.value).arg(a.author, a.day.toString(Qt::ISODate), a.body.simplified()) + u'\n';
    }
    outcome.json = {{QStringLiteral("remarks"), remarks}};
    return outcome;
}

Outcome RemarkCommands::answer() {
    const RemarkId remark = id();
    const auto session = m_line.open(CommandLine::For::Writing);
    return finish(serviceOf(*session).answer(remark, CommandLine::text(m_text)), tr("Answered. The answer travels with the next report."));
}

Outcome RemarkCommands::change(Step step, const QString& done) {
    const RemarkId remark = id();
    const auto session = m_line.open(CommandLine::For::Writing);
    RemarkService service = serviceOf(*session);
    return finish((service.*step)(remark), done);
}

} // namespace cunwu
