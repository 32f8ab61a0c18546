// Rows that come from another office's file: ops with parents that are not here.
#include "models/database/database.h"
#include "models/database/journal.h"
#include "models/database/journaltables.h"
#include <sqlite3.h>

namespace cunwu {

OpRef Journal::adopt(const QString& name, std::int64_t row, const Columns& columns, const std::vector<OpRef>& parents) {
    auto* t = const_cast<Table*>(table(name));
    if (!t || !m_db.inTransaction())
        throw StorageError(storageMessage(SQLITE_MISUSE), QStringLiteral("a row is adopted into a journalled table, inside a Transaction"), SQLITE_MISUSE);
    write(*t, row, OpKind::Put, encodeBody(columns), false, parents);
    refold(*t, row);
    return {feedUid(), m_seq};
}

void Journal::countFrom(const OpRef& ref, std::int64_t lamport) {
    if (lamport <= m_lamport)
        return;
    m_lamport = lamport;
    m_base = ref;
}

} // namespace cunwu
