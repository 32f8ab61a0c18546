#pragma once
#include "models/base/divisioncode.h"
#include <QByteArray>
#include <cstdint>

namespace cunwu {

class Database;

/// What a file holds of one office and of what lies in it: equal in every office that has the same entries of it, however
/// much else their files hold. Rows that belong to nobody below (a scheme for all, the log of disclosures) are left out.
struct ScopeDigest {
    QByteArray sha256; ///< over the canonical dump of the rows
    std::int64_t rows = 0;
    bool operator==(const ScopeDigest&) const = default;
};

/// Reads the whole file once. Throws StorageError; any thread with its own connection.
ScopeDigest scopeDigest(Database& db, const DivisionCode& scope);

} // namespace cunwu
