#include "models/office/moveguard.h"

#include "models/database/database.h"
#include "models/database/journal.h"
#include <QCoreApplication>

namespace cunwu {

std::int64_t movedOutId(const OpRef& offer) {
    return Journal::derivedRowId(QStringLiteral("moved_out %1 %2").arg(QString::fromLatin1(offer.feed.toHex())).arg(offer.seq));
}

QString guardMoves(Database& db, const std::vector<Op>& ops) {
    const Journal& journal = *db.journal();
    const auto comesFromElsewhere = [&](const Op& op) {
        return op.columns.contains("village") && op.columns.contains("moves_to") &&
               std::any_of(op.parents.begin(), op.parents.end(), [&](const OpRef& parent) { return !journal.op(parent); });
    };
    for (const Op& op : ops) {
        if (comesFromElsewhere(op))
            return QCoreApplication::translate("Moves", "The other village gave this household away and counts on it being here. To give it back, choose “Move out…” and that village.");
        const bool accepted = op.table == u"moved_out" || (op.columns.contains("moves_to") && !journal.opsOfRow(QStringLiteral("moved_out"), movedOutId(op.ref)).empty());
        if (accepted)
            return QCoreApplication::translate("Moves", "The other village has accepted this household; it can no longer be taken back. Let that village move it here again.");
    }
    return {};
}

} // namespace cunwu
