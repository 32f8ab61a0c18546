#pragma once
#include "models/household/household.h"
#include <QJsonObject>
#include <QStringList>
#include <vector>

namespace cunwu {

enum class RowOutcome {
    Added,
    Updated,
    Same,
    Rejected
};

/// What an import would do with one row of the table: one person.
struct PlannedRow {
    QString sheet;
    int row = 0; ///< as the table numbers it, from 1
    RowOutcome outcome = RowOutcome::Same;
    QString reason;          ///< translated: why rejected
    QStringList warnings;    ///< translated: imported, but look at it (a faulty ID is kept with its fault, not lost)
    QString household;       ///< number
    Person person;           ///< as it will be stored; id set when it exists already
    int householdIndex = -1; ///< in RosterPlan::households
    QStringList changes;     ///< labels of what an update changes
};

struct PlannedHousehold {
    Household household; ///< id set when it exists already
    bool isNew = false, changed = false;
};

/// An import, planned before anything is written. Importing the same table again gives only Same.
struct RosterPlan {
    QString refusal; ///< translated; the table cannot be imported at all
    std::vector<PlannedRow> rows;
    std::vector<PlannedHousehold> households;
    QStringList warnings; ///< about the table as a whole: columns that were not recognised …
    int count(RowOutcome outcome) const;
    int persons() const { return int(rows.size()) - count(RowOutcome::Rejected); }
    /// {"rows":…,"households":…,"persons":…,"added":…,"updated":…,"same":…,"rejected":[…],"warnings":[…]}
    QJsonObject toJson() const;
};

} // namespace cunwu
