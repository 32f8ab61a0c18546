#include "models/exchange/erasureservice.h"

#include "models/attachment/attachmentrepository.h"
#include "models/attachment/attachmentstore.h"
#include "models/base/error.h"
#include "models/exchange/moverepository.h"
#include "models/exchange/policy.h"
#include "models/exchange/scrubber.h"
#include "models/office/officesession.h"
#include <QFile>

namespace cunwu {

/// Nothing when the row is not there.
QString ErasureService::villageOf(const QString& table, std::int64_t row) const {
    const TablePolicy* policy = Policy::shipped().find(table);
    if (!policy || policy->scopeColumn.isEmpty())
        return {};
    const auto value = ExchangeRepository(m_session.db()).rowValue(table, policy->scopeColumn, row);
    return value && !policy->scopeTable.isEmpty() ? villageOf(policy->scopeTable, value->toLongLong()) : value.value_or(QString());
}

/// It moved to another village with the row above it: the record of who has it now reaches this one, not the other way round.
bool ErasureService::isGiven(const QString& table, std::int64_t row) const {
    const MoveRepository moves(m_session.db());
    const TablePolicy* policy = Policy::shipped().find(table);
    const auto above = policy->scopeTable.isEmpty() ? std::nullopt : ExchangeRepository(m_session.db()).rowValue(table, policy->scopeColumn, row);
    if (!above || !moves.given(m_session.office().code.toString(), policy->scopeTable, above->toLongLong()))
        return false;
    const auto documents = moves.ofRow(above->toLongLong());
    return std::any_of(documents.begin(), documents.end(), [&](const StoredMove& move) {
        const auto& rows = move.document.rows;
        return std::any_of(rows.begin(), rows.end(), [&](const MoveRow& other) { return other.table == table && other.row == row; });
    });
}

QString ErasureService::refusal(const QString& table, std::int64_t row) const {
    const TablePolicy* policy = Policy::shipped().find(table);
    if (m_session.readOnly())
        return tr("The file is open for reading only.");
    if (!policy || !policy->erasable)
        return tr("Only persons and attachments are erased.");
    if (m_session.office().level() != DivisionCode::Level::Village)
        return tr("The village erases its people itself; its next package erases them here.");
    const QString village = villageOf(table, row);
    if (village.isEmpty())
        return tr("This entry is no longer there. Reload the page.");
    if (village != m_session.office().code.toString() || isGiven(table, row))
        return tr("The household belongs to another village now, which erases it.");
    return {};
}

ErasureService::Outcome ErasureService::erase(const QString& table, std::int64_t row, const QString& typed) {
    const QString reason = typed.simplified();
    if (reason.isEmpty())
        return {tr("Erasing needs a reason."), 0};
    if (const QString refused = refusal(table, row); !refused.isEmpty())
        return {refused, 0};
    const QString village = villageOf(table, row);
    const auto attached = AttachmentRepository(m_session.db()).of({table, row});
    Journal& journal = *m_session.db().journal();
    const Registry registry(m_session);
    std::set<Journal::RowName> rows{{table, row}};
    std::set<QString> contents;
    if (const auto own = table == u"attachment" ? AttachmentRepository(m_session.db()).attachment(AttachmentId(row)) : std::nullopt)
        contents.insert(own->sha256);
    Transaction transaction(m_session.db(), tr("Erase personal data on request"));
    const QString day = m_session.clock().today().toString(Qt::ISODate);
    for (const Attachment& attachment : attached) {
        journal.erase({QStringLiteral("attachment"), attachment.id.value, village, reason, day});
        rows.insert({QStringLiteral("attachment"), attachment.id.value});
        contents.insert(attachment.sha256);
    }
    journal.erase({table, row, village, reason, day});
    AttachmentRepository(m_session.db()).noteErased(contents);
    Scrubber scrubber(m_session, registry);
    scrubber.scrub(rows);
    scrubber.finish();
    transaction.commit();
    dropContents(m_session.db(), m_session.file().path(), contents);
    m_session.file().settle(); // not in a second: whoever looks at the file now finds nothing
    return {{}, int(attached.size())};
}

ErasureService::Backups ErasureService::renewBackups() {
    const QString path = m_session.file().path();
    const auto before = listBackups(path);
    Backups result{makeBackup(m_session.db(), QStringLiteral("daily"), m_session.clock().now()), 0};
    for (const BackupInfo& backup : before)
        if (backup.why != u"manual" && QFile::remove(backup.path))
            ++result.deleted;
    return result;
}

void dropContents(Database& db, const QString& officePath, const std::set<QString>& hashes) {
    if (hashes.empty() || db.inTransaction()) // the rows may come back yet
        return;
    std::set<QString> needed;
    for (const Attachment& attachment : AttachmentRepository(db).all())
        needed.insert(attachment.sha256);
    const AttachmentStore store(officePath);
    for (const QString& hash : hashes)
        if (!needed.contains(hash))
            store.erase(hash);
}

} // namespace cunwu
