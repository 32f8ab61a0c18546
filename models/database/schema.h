#pragma once
#include <QString>

namespace cunwu {

class Database;

/// The numbered steps in resources/sql.
namespace schema {
int latest();
QString step(int number); ///< SQL text; throws FileError when the program lacks it
/// Runs the steps after the file's user_version up to the latest and rebuilds the journal's triggers, in one transaction.
void migrate(Database& db);
} // namespace schema

} // namespace cunwu
