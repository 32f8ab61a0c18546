#include "models/points/approvalrepository.h"

#include "models/database/database.h"
#include "models/database/journal.h"

namespace cunwu {

static std::int64_t rowOf(const QString& village, Month month, const QString& key) {
    return Journal::derivedRowId(
        QStringLiteral("check_approval/%1/%2/%3").arg(village).arg(month.number()).arg(key));
}

void ApprovalRepository::apply(const QString& village, Month month,
                               std::vector<ClosingFinding>& findings) const {
    Statement s = m_db.prepare("SELECT note, approved_by FROM check_approval WHERE id = ?");
    for (ClosingFinding& f : findings) {
        s.bind(1, rowOf(village, month, f.key));
        if (s.step() && !f.mustFix) {
            f.approved = true;
            f.note = s.text(0);
            f.approvedBy = s.text(1);
        }
        s.reset();
    }
}

void ApprovalRepository::save(const QString& village, Month month, const QString& key,
                              const QString& note) {
    m_db.prepare("INSERT INTO check_approval(id, village, month, finding, note, approved_by) "
                 "VALUES (?1,?2,?3,?4,?5,?6) "
                 "ON CONFLICT(id) DO UPDATE SET note=?5, approved_by=?6")
        .run(rowOf(village, month, key), village, month.number(), key, note,
             m_db.journal()->user());
}

void ApprovalRepository::remove(const QString& village, Month month, const QString& key) {
    m_db.prepare("DELETE FROM check_approval WHERE id = ?").run(rowOf(village, month, key));
}

} // namespace cunwu
