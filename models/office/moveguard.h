#pragma once
#include "models/database/op.h"

namespace cunwu {

class Database;

/// The row of `moved_out` for an accepted offer: the same on every computer of the village that gave it away.
std::int64_t movedOutId(const OpRef& offer);

/// Asked before an undo (Journal::addUndoGuard): what two villages have agreed on is not taken back by one of them. To undo
/// an acceptance would delete the household for every office above; it is given back by moving it again.
QString guardMoves(Database& db, const std::vector<Op>& ops);

} // namespace cunwu
