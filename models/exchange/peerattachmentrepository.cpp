#include "models/exchange/peerattachmentrepository.h"

#include "models/database/database.h"

namespace cunwu {

std::set<QString> PeerAttachmentRepository::of(const QString& office) const {
    std::set<QString> result;
    Statement s = m_db.prepare("SELECT sha256 FROM peer_attachment WHERE office = ?");
    for (s.bindAll(office); s.step();)
        result.insert(s.text(0));
    return result;
}

void PeerAttachmentRepository::add(const QString& office, const QStringList& hashes) {
    Statement s = m_db.prepare("INSERT OR IGNORE INTO peer_attachment(office, sha256) VALUES (?,?)");
    for (const QString& hash : hashes)
        s.run(office, hash);
}

void PeerAttachmentRepository::forget(const QString& office, const QStringList& hashes) {
    Statement s = m_db.prepare("DELETE FROM peer_attachment WHERE office = ? AND sha256 = ?");
    for (const QString& hash : hashes)
        s.run(office, hash);
}

void PeerAttachmentRepository::forgetAll(const QString& office) {
    m_db.prepare("DELETE FROM peer_attachment WHERE office = ?").run(office);
}

} // namespace cunwu
