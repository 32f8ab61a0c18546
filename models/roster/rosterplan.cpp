#include "models/roster/rosterplan.h"

#include <QJsonArray>

namespace cunwu {

int RosterPlan::count(RowOutcome outcome) const {
    return int(std::count_if(rows.begin(), rows.end(), [&](const PlannedRow& row) { return row.outcome == outcome; }));
}

QJsonObject RosterPlan::toJson() const {
    QJsonArray rejected, notes;
    for (const PlannedRow& row : rows) {
        if (row.outcome == RowOutcome::Rejected)
            rejected.append(QJsonObject{{u"sheet"_qs, row.sheet}, {u"row"_qs, row.row}, {u"reason"_qs, row.reason}});
        for (const QString& warning : row.warnings)
            notes.append(QJsonObject{{u"sheet"_qs, row.sheet}, {u"row"_qs, row.row}, {u"reason"_qs, warning}});
    }
    for (const QString& warning : warnings)
        notes.append(QJsonObject{{u"reason"_qs, warning}});
    return {{u"rows"_qs, int(rows.size())}, {u"households"_qs, int(households.size())}, {u"persons"_qs, persons()}, {u"added"_qs, count(RowOutcome::Added)}, {u"updated"_qs, count(RowOutcome::Updated)}, {u"same"_qs, count(RowOutcome::Same)}, {u"rejected"_qs, rejected}, {u"warnings"_qs, notes}};
}

} // namespace cunwu
