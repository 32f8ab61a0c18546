#include "models/notice/noticerepository.h"

#include "models/database/database.h"
#include <QRandomGenerator>

namespace cunwu {

QByteArray NoticeRepository::secret() const {
    Statement s = m_db.prepare("SELECT value FROM meta WHERE key = 'notice_secret'");
    return s.step() ? s.blob(0) : QByteArray();
}

QByteArray NoticeRepository::ensureSecret() {
    QByteArray found = secret();
    if (!found.isEmpty() || m_db.mode() == Database::Mode::ReadOnly)
        return found;
    std::array<quint32, 8> random;
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    const QByteArray fresh(reinterpret_cast<const char*>(random.data()), sizeof random);
    m_db.prepare("INSERT OR IGNORE INTO meta(key, value) VALUES ('notice_secret', ?)").run(fresh);
    return secret(); // another connection may have been quicker
}

} // namespace cunwu
