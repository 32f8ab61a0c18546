#pragma once
#include <cstdint>

namespace cunwu {

class Database;

/// Keeps the derived table month_total of this connection: refreshed before each commit for the households and years
/// that the edit touched, all of it when a scheme changed. A row exists for each household and month with at least one
/// entry of any state. Also registers the undo guard of published months. Call once for every opened connection that
/// writes (the composition root does).
void registerMonthTotals(Database& db);

/// Computes the whole table anew; the rows are identical to the ones kept incrementally. Opens its own Transaction.
/// Returns how many rows there are.
std::int64_t rebuildMonthTotals(Database& db);

} // namespace cunwu
