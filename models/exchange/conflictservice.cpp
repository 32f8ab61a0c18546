#include "models/exchange/conflictservice.h"

#include "models/database/journal.h"
#include "models/exchange/exchangerepository.h"
#include "models/office/officesession.h"

namespace cunwu {

static QString titleOf(const ExchangeRepository& repository, const QString& table, std::int64_t row) {
    QStringList words;
    for (const char* column : {"number", "name", "month", "indicator", "code"})
        if (const QString key = QLatin1String(column); repository.hasColumn(table, key))
            if (const QString word = repository.rowValue(table, key, row).value_or(QString()); !word.isEmpty())
                words << word;
    return words.join(u' ');
}

std::vector<Conflict> ConflictService::conflicts() const {
    const ExchangeRepository repository(m_session.db());
    const Journal& journal = *m_session.db().journal();
    std::map<QByteArray, QString> offices;
    const auto devices = repository.devices();
    for (const Journal::FeedInfo& feed : journal.feeds())
        for (const Device& device : devices)
            if (device.subject.installation == feed.installation)
                offices[feed.uid] = device.subject.name;
    std::vector<Conflict> result;
    for (const ConflictInfo& info : journal.conflicts()) {
        if (info.folded.revived && repository.hasColumn(info.table, QStringLiteral("id"))) {
            Conflict conflict{info.table, {}, titleOf(repository, info.table, info.row), info.row, {}};
            for (const OpKind kind : {OpKind::Put, OpKind::Del}) {
                const Op* last = nullptr;
                const auto ops = journal.opsOfRow(info.table, info.row);
                for (const Op& op : ops)
                    if (op.kind == kind && (!last || std::tie(last->lamport, last->hash) < std::tie(op.lamport, op.hash)))
                        last = &op;
                if (last)
                    conflict.sides.push_back({last->ref, {}, last->user, offices[last->ref.feed], last->at});
            }
            result.push_back(std::move(conflict));
        }
        for (const auto& [column, refs] : info.folded.conflicts) {
            if (!repository.hasColumn(info.table, QString::fromStdString(column)))
                continue; // of a newer program
            Conflict conflict{info.table, QString::fromStdString(column), titleOf(repository, info.table, info.row), info.row, {}};
            for (const OpRef& ref : refs)
                if (const auto op = journal.op(ref))
                    conflict.sides.push_back({ref, op->columns.at(column), op->user, offices[ref.feed], op->at});
            result.push_back(std::move(conflict));
        }
    }
    return result;
}

QString ConflictService::resolve(const Conflict& conflict, const OpValue& value) {
    const std::string column = conflict.column.toStdString();
    const FoldedRow now = m_session.db().journal()->folded(conflict.table, conflict.row);
    const auto open = now.conflicts.find(column);
    std::vector<OpRef> seen;
    for (const ConflictSide& side : conflict.sides)
        seen.push_back(side.ref);
    if (!now.alive || open == now.conflicts.end() || open->second != seen)
        return tr("This was changed meanwhile. Look at it again.");
    Op probe;
    probe.table = conflict.table;
    probe.row = conflict.row;
    probe.columns = {{column, value}};
    if (!m_session.db().journal()->fits(probe))
        return tr("This value does not fit here.");
    ExchangeRepository repository(m_session.db());
    Transaction transaction(m_session.db(), tr("Settle a conflict"));
    // Keeping what stands there would change nothing and so write nothing: the other value first, then this one, in one action.
    if (value == now.columns.at(column))
        for (const ConflictSide& side : conflict.sides)
            if (side.value != value) {
                repository.setRowValue(conflict.table, conflict.column, conflict.row, side.value);
                break;
            }
    repository.setRowValue(conflict.table, conflict.column, conflict.row, value);
    transaction.commit();
    return {};
}

QString ConflictService::resolveRevived(const Conflict& conflict, bool keep) {
    const FoldedRow now = m_session.db().journal()->folded(conflict.table, conflict.row);
    if (!now.alive || !now.revived)
        return tr("This was changed meanwhile. Look at it again.");
    ExchangeRepository repository(m_session.db());
    Transaction transaction(m_session.db(), tr("Settle a conflict"));
    if (!keep) {
        repository.deleteRow(conflict.table, conflict.row);
        transaction.commit();
        return {};
    }
    // An edit that has seen the deletion, and leaves everything as it is.
    for (const char* column : {"note", "name", "number", "phone"}) {
        const auto present = now.columns.find(column);
        const auto* text = present == now.columns.end() ? nullptr : std::get_if<std::string>(&present->second);
        if (!text || !repository.hasColumn(conflict.table, QLatin1String(column)))
            continue;
        repository.setRowValue(conflict.table, QLatin1String(column), conflict.row, *text + " ");
        repository.setRowValue(conflict.table, QLatin1String(column), conflict.row, *text);
        transaction.commit();
        return {};
    }
    return tr("Open it and change something; then it stays.");
}

} // namespace cunwu
