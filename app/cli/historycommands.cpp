#include "app/cli/historycommands.h"

#include <QJsonArray>

namespace cunwu {
namespace {

QJsonValue toJson(const OpValue& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return QJsonValue(static_cast<qint64>(*number));
    if (const auto* text = std::get_if<std::string>(&value))
        return QString::fromStdString(*text);
    return QJsonValue::Null;
}

QString toText(const OpValue& value) {
    return toJson(value).toVariant().toString();
}

QJsonObject toJson(const ActionInfo& action) {
    return {{QStringLiteral("feed"), static_cast<qint64>(action.feed)},
            {QStringLiteral("action"), static_cast<qint64>(action.action)},
            {QStringLiteral("label"), action.label},
            {QStringLiteral("user"), action.user},
            {QStringLiteral("at"), action.at.toString(Qt::ISODate)},
            {QStringLiteral("ops"), action.ops},
            {QStringLiteral("undone"), action.undone},
            {QStringLiteral("undoes"), static_cast<qint64>(action.undoes)},
            {QStringLiteral("own"), action.own}};
}

} // namespace

HistoryCommands::HistoryCommands(CommandLine& line) : m_line(line) {
    const Verb history = line.addFileVerb("history", tr("Who changed what, newest first"),
                                          [this] { return this->history(); });
    history.option("-n,--limit", m_limit, tr("How many actions"))
        .within(1, 1'000'000);
    history.option("--skip", m_skip, tr("Leave out the newest ones"))
        .within(0, std::numeric_limits<int>::max());
    history.option("--action", m_action,
                   tr("Show what this action changed, from what to what"));
    history.option(
        "--feed", m_feed,
        tr("The feed of --action; the newest action's when left out"));
    const Verb undo = line.addFileVerb("undo", tr("Take back the last action made on this computer"),
                                       [this] { return this->undo(); });
    undo.flag("--redo", m_redo, tr("Do again what was taken back"));
    undo.option("--action", m_action,
                tr("Take back this action instead of the last one"));
}

Outcome HistoryCommands::history() {
    const auto session = m_line.open(CommandLine::For::Reading);
    if (m_action != 0)
        return changes(*session);
    Outcome outcome;
    QJsonArray actions;
    for (const ActionInfo& action : session->db().journal()->actions(m_limit, m_skip)) {
        actions.append(toJson(action));
        outcome.text +=
            QStringLiteral("%1  %2  %3  %4%5\n")
                .arg(action.action, 8)
                .arg(action.at.toString(QStringLiteral("yyyy-MM-dd HH:mm")), action.user,
                     action.label, action.undone ? tr(" (taken back)") : QString());
    }
    outcome.json = {{QStringLiteral("actions"), actions}};
    return outcome;
}

Outcome HistoryCommands::changes(OfficeSession& session) {
    const Journal& journal = *session.db().journal();
    std::int64_t feed = m_feed;
    if (feed == 0)
        for (const ActionInfo& newest : journal.actions(1))
            feed = newest.feed;
    Outcome outcome;
    QJsonArray changes;
    for (const ChangeInfo& change : journal.changes(feed, m_action)) {
        changes.append(QJsonObject{{QStringLiteral("table"), change.table},
                                   {QStringLiteral("row"), QString::number(change.row)},
                                   {QStringLiteral("kind"), change.kind == OpKind::Put
                                                                ? QStringLiteral("put")
                                                                : QStringLiteral("del")},
                                   {QStringLiteral("column"), change.column},
                                   {QStringLiteral("before"), toJson(change.before)},
                                   {QStringLiteral("after"), toJson(change.after)},
                                   {QStringLiteral("erased"), change.erased}});
        if (change.erased) {
            outcome.text += QStringLiteral("%1 %2: ").arg(change.table).arg(change.row) + tr("content erased") + u'\n';
            continue;
        }
        outcome.text += QStringLiteral("%1 %2 %3: %4 → %5\n")
                            .arg(change.table, QString::number(change.row), change.column,
                                 toText(change.before), toText(change.after));
    }
    if (changes.isEmpty())
        throw Refusal(
            tr("There is no action %1. “history FILE” lists the actions with their numbers.")
                .arg(m_action));
    outcome.json = {{QStringLiteral("action"), static_cast<qint64>(m_action)},
                    {QStringLiteral("changes"), changes}};
    return outcome;
}

Outcome HistoryCommands::undo() {
    const auto session = m_line.open(CommandLine::For::Writing);
    const Journal::UndoOutcome undone = m_action != 0
                                            ? session->db().journal()->undoAction(m_action)
                                        : m_redo ? session->redo()
                                                 : session->undo();
    if (!undone.done)
        throw Refusal(undone.reason, {{QStringLiteral("done"), false}});
    Outcome outcome;
    outcome.json = {{QStringLiteral("done"), true},
                    {QStringLiteral("action"), toJson(undone.action)},
                    {QStringLiteral("rows"), static_cast<int>(undone.rows.size())}};
    outcome.text = (m_redo ? tr("Done again: %1") : tr("Taken back: %1")).arg(undone.action.label);
    return outcome;
}

} // namespace cunwu
