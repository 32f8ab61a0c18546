#pragma once
#include <QByteArray>

namespace cunwu {

class Database;

/// The secret of a file behind its notices' check values: table `meta`, never exchanged, goes along
/// with backups. Throws StorageError.
class NoticeRepository {
public:
    explicit NoticeRepository(Database& db) : m_db(db) {}
    QByteArray secret() const; ///< empty when the file has none yet
    /// Makes 32 random bytes when there are none; empty when the file is read-only and has none.
    QByteArray ensureSecret();

private:
    Database& m_db;
};

} // namespace cunwu
