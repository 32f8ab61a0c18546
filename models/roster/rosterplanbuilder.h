#pragma once
#include "models/roster/headerrules.h"
#include "models/roster/rosterplan.h"

namespace cunwu {

/// What the office has already, as the builder needs it.
struct KnownRoster {
    std::vector<Household> households;
    std::vector<Person> persons;
};

/// Table → plan. Pure; any thread.
///
/// Rules: a row is a person. Households are told apart by 户编号/户号, else by the sequence number or head that is written
/// once (or merged) for the family, else by the relation 户主. Without a number of its own a household takes the sequence
/// number. A 户号 means the same household in every table; a sequence number does not, so a family whose number is taken by
/// other people gets a free one ("5-2" beside a 户号, with a warning). Sheets of one table may speak of the same households.
/// A person is known by a good ID number anywhere in the village, else by household and name; a list without relations
/// changes nobody's. Rejected: no name; an ID number or a person of the household that stands in the table already. Kept with a warning: a faulty ID, a birth date or sex
/// that differs from the ID (the ID counts), a date that cannot be read. Blank rows, totals, repeated headers are no rows.
/// Empty cells never erase what the office knows.
class RosterPlanBuilder {
public:
    RosterPlanBuilder(QString village, KnownRoster known);
    ~RosterPlanBuilder();
    /// `sheet`: only the sheet of this name; empty: every sheet whose header is recognised.
    RosterPlan build(const TableContent& content, const QString& sheet = {});

private:
    struct State;
    std::unique_ptr<State> m;
};

} // namespace cunwu
