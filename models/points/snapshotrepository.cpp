#include "models/points/snapshotrepository.h"

#include "models/database/database.h"
#include "models/database/journal.h"
#include <QCoreApplication>

namespace cunwu {

static std::int64_t rowOf(const QString& village, Month month) {
    return Journal::derivedRowId(
        QStringLiteral("month_snapshot/%1/%2").arg(village).arg(month.number()));
}

std::optional<MonthSnapshot> SnapshotRepository::load(const QString& village, Month month) const {
    Statement s = m_db.prepare("SELECT body, digest FROM month_snapshot WHERE id = ?");
    s.bind(1, rowOf(village, month));
    if (!s.step())
        return std::nullopt;
    const QByteArray body = s.text(0).toUtf8();
    auto snapshot = parseSnapshot(body);
    if (!snapshot || snapshotDigest(body) != s.text(1))
        throw Error(
            QCoreApplication::translate("SnapshotRepository",
                                        "What was published for %1 is damaged in this file. "
                                        "Restore a backup (menu File, Restore a backup).")
                .arg(month.toChinese()),
            QStringLiteral("month_snapshot %1 %2: digest").arg(village).arg(month.number()));
    return snapshot;
}

QString SnapshotRepository::digest(const QString& village, Month month) const {
    Statement s = m_db.prepare("SELECT digest FROM month_snapshot WHERE id = ?");
    s.bind(1, rowOf(village, month));
    return s.step() ? s.text(0) : QString();
}

void SnapshotRepository::save(const MonthSnapshot& snapshot) {
    const QByteArray body = writeSnapshot(snapshot);
    m_db.prepare(
            "INSERT INTO month_snapshot(id, village, month, body, digest) VALUES (?1,?2,?3,?4,?5) "
            "ON CONFLICT(id) DO UPDATE SET body=?4, digest=?5")
        .run(rowOf(snapshot.village, snapshot.month), snapshot.village, snapshot.month.number(),
             QString::fromUtf8(body), snapshotDigest(body));
}

} // namespace cunwu
