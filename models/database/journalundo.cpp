// Undo: the inverse written as new ops, through the tables and their triggers like any other edit.
#include "models/database/database.h"
#include "models/database/journal.h"
#include "models/database/journaltables.h"
#include <QCoreApplication>

namespace cunwu {

static QString translated(const char* text) {
    return QCoreApplication::translate("Journal", text);
}

Journal::UndoOutcome Journal::undo() {
    const auto action = undoable();
    if (!action)
        return {false, translated(QT_TRANSLATE_NOOP("Journal", "There is nothing to undo.")), {}, {}};
    return takeBack(*action, translated(QT_TRANSLATE_NOOP("Journal", "Undo: %1")).arg(action->label));
}

Journal::UndoOutcome Journal::redo() {
    const auto action = redoable();
    if (!action)
        return {false, translated(QT_TRANSLATE_NOOP("Journal", "There is nothing to redo.")), {}, {}};
    // The label of what comes back: that of the action that the undo took back.
    return takeBack(*action, translated(QT_TRANSLATE_NOOP("Journal", "Redo: %1")).arg(actionOf(m_feed, action->undoes).label));
}

Journal::UndoOutcome Journal::undoAction(std::int64_t action) {
    const std::vector<Op> ops = m_feed ? opsOfAction(m_feed, action) : std::vector<Op>();
    if (ops.empty() || ops.front().action != action)
        return {false, translated(QT_TRANSLATE_NOOP("Journal", "This action was written on another computer and cannot be undone here.")), {}, {}};
    const ActionInfo info = actionOf(m_feed, ops.back().ref.seq);
    for (const ActionInfo& known : actions(2000))
        if (known.own && known.action == action && known.undone)
            return {false, translated(QT_TRANSLATE_NOOP("Journal", "This action was already undone.")), info, {}};
    return takeBack(info, translated(QT_TRANSLATE_NOOP("Journal", "Undo: %1")).arg(info.label));
}

Journal::UndoOutcome Journal::takeBack(const ActionInfo& action, const QString& label) {
    UndoOutcome outcome;
    outcome.action = action;
    const std::vector<Op> ops = opsOfAction(m_feed, action.action);
    if (outcome.reason = erasedRefusal(ops); !outcome.reason.isEmpty())
        return outcome;
    for (const UndoGuard& guard : m_guards)
        if (outcome.reason = guard(m_db, ops); !outcome.reason.isEmpty())
            return outcome;
    Transaction transaction(m_db, label);
    m_undoes = action.action;
    for (auto it = ops.rbegin(); it != ops.rend(); ++it)
        if (!applyInverse(*it, outcome))
            return outcome;
    transaction.commit();
    outcome.done = true;
    return outcome;
}

/// False when somebody changed what the op wrote since then; the reason is in the outcome.
bool Journal::applyInverse(const Op& op, UndoOutcome& outcome) {
    const Table* t = table(op.table);
    if (!t)
        return true; // a table of a newer program: it has no row here
    const std::vector<Op> ops = opsOfRow(op.table, op.row);
    const FoldedRow now = folded(op.table, op.row);
    const FoldedRow before = foldSeen(ops, op.parents);
    const bool stands = op.kind == OpKind::Del
                            ? !now.alive
                            : now.alive && std::all_of(op.columns.begin(), op.columns.end(), [&](const auto& column) {
                                  const auto it = now.columns.find(column.first);
                                  return (it == now.columns.end() ? OpValue() : it->second) == column.second;
                              });
    if (!stands) {
        outcome.reason = translated(QT_TRANSLATE_NOOP("Journal", "“%1” cannot be undone: the same data was changed again later. Undo the later change first."))
                             .arg(op.label);
        return false;
    }
    outcome.rows.insert({op.table, op.row});
    execRow(*t, op, before, now);
    return true;
}

static void bindValue(Statement& s, int index, const OpValue& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value))
        s.bind(index, *number);
    else if (const auto* text = std::get_if<std::string>(&value))
        s.bind(index, QString::fromStdString(*text).isNull() ? u""_qs : QString::fromStdString(*text));
    else
        s.bind(index, nullptr);
}

/// Brings the row from what `op` made of it back to `before`.
void Journal::execRow(const Table& t, const Op& op, const FoldedRow& before, const FoldedRow&) {
    if (!before.alive) {
        m_db.prepare(u"DELETE FROM %1 WHERE id = ?"_qs.arg(t.name)).run(op.row);
        return;
    }
    QStringList names, marks;
    std::vector<OpValue> values;
    const auto add = [&](const std::string& name) {
        const auto it = before.columns.find(name);
        const bool known = it != before.columns.end() && t.column(name) && t.column(name)->accepts(it->second);
        names << QString::fromStdString(name);
        marks << u"?"_qs;
        values.push_back(known ? it->second : OpValue());
    };
    if (op.kind == OpKind::Del) {
        for (const auto& column : t.columns)
            add(column.name);
    } else {
        for (const auto& [name, value] : op.columns)
            if (t.column(name))
                add(name);
    }
    if (values.empty())
        return;
    const QString sql = op.kind == OpKind::Del
                            ? u"INSERT INTO %1(%2, id) VALUES (%3, ?)"_qs.arg(t.name, names.join(u", "), marks.join(u", "))
                            : u"UPDATE %1 SET %2 = ? WHERE id = ?"_qs.arg(t.name, names.join(u" = ?, "));
    Statement s = m_db.prepare(sql);
    for (std::size_t i = 0; i < values.size(); ++i)
        bindValue(s, int(i) + 1, values[i]);
    s.bind(int(values.size()) + 1, op.row);
    s.step();
}

} // namespace cunwu
