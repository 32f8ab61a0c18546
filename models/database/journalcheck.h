#pragma once
#include "models/base/progress.h"
#include <QString>

namespace cunwu {

class Database;

/// `check --rebuild`: folds all ops of `db` into an empty file of the same schema in a temporary folder and compares the
/// canonical dumps. Reads only. Throws StorageError; worker thread or command line, a county file takes minutes.
struct RebuildOutcome {
    bool equal = false;
    QString digest;          ///< of the tables as they are, hex
    QString rebuilt;         ///< of the tables folded anew
    QString firstDifference; ///< table and row of the first line that differs
};
[[nodiscard]] RebuildOutcome checkRebuild(Database& db, const Progress& progress = {});

} // namespace cunwu
