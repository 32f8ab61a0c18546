#pragma once
#include <QString>
#include <QStringList>
#include <set>

namespace cunwu {

class Database;

/// Table `peer_attachment`: whose bytes another office is believed to have. Sent counts as had; who misses one says so in its next package.
/// Throws StorageError; writes happen inside the caller's Transaction.
class PeerAttachmentRepository {
public:
    explicit PeerAttachmentRepository(Database& db) : m_db(db) {}
    std::set<QString> of(const QString& office) const; ///< hashes
    void add(const QString& office, const QStringList& hashes);
    void forget(const QString& office, const QStringList& hashes);
    void forgetAll(const QString& office);

private:
    Database& m_db;
};

} // namespace cunwu
