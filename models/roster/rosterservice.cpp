#include "models/roster/rosterservice.h"

#include "models/database/database.h"
#include "models/database/officefile.h"
#include "models/household/householdrepository.h"
#include "models/roster/rosterplanbuilder.h"
#include <QCoreApplication>

namespace cunwu {

RosterPlan RosterService::plan(const TableContent& content, const QString& village, const QString& sheet) const {
    const HouseholdRepository repository(m_db);
    return RosterPlanBuilder(village, {repository.households(), repository.persons()}).build(content, sheet);
}

RosterPlan RosterService::plan(const QString& path, const QString& village, const QString& sheet) const {
    return plan(readTable(path), village, sheet);
}

static bool changesAnything(const RosterPlan& plan) {
    return plan.count(RowOutcome::Added) + plan.count(RowOutcome::Updated) > 0 ||
           std::any_of(plan.households.begin(), plan.households.end(), [](const PlannedHousehold& h) { return h.isNew || h.changed; });
}

void RosterService::apply(const RosterPlan& plan, const QString& name, const QDateTime& at, const Progress& progress) {
    if (!plan.refusal.isEmpty() || !changesAnything(plan))
        return;
    HouseholdRepository repository(m_db);
    if (repository.any() && m_db.path() != u":memory:")
        makeBackup(m_db, QStringLiteral("import"), at);
    Transaction transaction(m_db, QCoreApplication::translate("RosterService", "Import roster %1").arg(name));
    std::vector<HouseholdId> ids;
    std::vector<Household> freshHouseholds;
    for (const PlannedHousehold& planned : plan.households)
        if (planned.isNew)
            freshHouseholds.push_back(planned.household);
    const std::vector<HouseholdId> fresh = repository.insertAll(freshHouseholds);
    std::size_t next = 0;
    for (const PlannedHousehold& planned : plan.households) {
        if (planned.changed)
            repository.update(planned.household);
        ids.push_back(planned.isNew ? fresh[next++] : planned.household.id);
    }
    progress(1, 3);
    std::vector<Person> added;
    for (const PlannedRow& row : plan.rows) {
        if (row.outcome == RowOutcome::Updated)
            repository.update(row.person);
        if (row.outcome != RowOutcome::Added)
            continue;
        added.push_back(row.person);
        added.back().household = ids[std::size_t(row.householdIndex)];
    }
    repository.insertAll(added, progress);
    progress(3, 3);
    transaction.commit();
}

} // namespace cunwu
