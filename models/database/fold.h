#pragma once
#include "models/database/op.h"
#include <map>
#include <set>

namespace cunwu {

/// What a set of ops on one row makes of it. A pure function of the set: order, doubling and time do not matter.
struct FoldedRow {
    bool alive = false;
    Columns columns;
    /// Columns whose heads hold different values: the winner is in `columns`, all heads are here, best first.
    std::map<std::string, std::vector<OpRef>> conflicts;
    /// Alive only because of an edit concurrent with a delete: a person should look at it.
    bool revived = false;
    bool operator==(const FoldedRow&) const = default;
};

/// Per column the heads decide (puts that no later op on that column has seen), highest (lamport, op_id) wins.
/// Of `village` and `moves_to` first the longest chain of hands decides: offered in `moves_to`, taken by the one named there.
/// The row lives while some put was not seen by any del. Parents that are not in the set are treated as seen-by-nobody.
FoldedRow fold(const std::vector<Op>& ops);

/// The same for the row as the edit behind `parents` saw it: folds only these ops and their ancestors.
FoldedRow foldSeen(const std::vector<Op>& ops, const std::vector<OpRef>& parents);

/// The ops that no other op of the set names as a parent: the parents of the next edit. Sorted.
std::vector<OpRef> heads(const std::vector<Op>& ops);

} // namespace cunwu
