#pragma once

struct sqlite3;

namespace cunwu {

/// SQLite calls a page that the disk does not give a damaged file; nobody shall restore a backup for a loose plug. The
/// result code `rc` of `db`, with that told apart. For messages; private to models/database.
int storageCode(sqlite3* db, int rc);

} // namespace cunwu
