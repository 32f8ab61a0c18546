#include "models/attachment/attachmentrepository.h"

#include "models/database/database.h"
#include <QCryptographicHash>
#include "models/database/journal.h"

namespace cunwu {

static const char* const selectAll = "SELECT id, village, tbl, row, name, sha256, size, day, note FROM attachment ";

static Attachment read(const Statement& s) {
    return {{s.integer(0)}, s.text(1), {s.text(2), s.integer(3)}, s.text(4), s.text(5), s.integer(6), QDate::fromString(s.text(7), Qt::ISODate), s.text(8)};
}

static std::vector<Attachment> readAll(Statement& s) {
    std::vector<Attachment> result;
    while (s.step())
        result.push_back(read(s));
    return result;
}

AttachmentId AttachmentRepository::insert(const Attachment& a) {
    const AttachmentId id{m_db.journal()->newRowId()};
    m_db.prepare("INSERT INTO attachment(id, village, tbl, row, name, sha256, size, day, note) VALUES (?,?,?,?,?,?,?,?,?)")
        .run(id.value, a.village, a.owner.table, a.owner.row, a.name, a.sha256, std::int64_t(a.size), a.day.toString(Qt::ISODate), a.note.isEmpty() ? QString() : a.note);
    return id;
}

void AttachmentRepository::remove(AttachmentId id) {
    m_db.prepare("DELETE FROM attachment WHERE id = ?").run(id.value);
}

std::optional<Attachment> AttachmentRepository::attachment(AttachmentId id) const {
    Statement s = m_db.prepare((QByteArray(selectAll) + "WHERE id = ?").constData());
    s.bind(1, id.value);
    return s.step() ? std::optional(read(s)) : std::nullopt;
}

std::vector<Attachment> AttachmentRepository::of(const AttachedTo& owner) const {
    Statement s = m_db.prepare((QByteArray(selectAll) + "WHERE tbl = ? AND row = ? ORDER BY day, id").constData());
    s.bindAll(owner.table, owner.row);
    return readAll(s);
}

int AttachmentRepository::count(const AttachedTo& owner) const {
    Statement s = m_db.prepare("SELECT count(*) FROM attachment WHERE tbl = ? AND row = ?");
    s.bindAll(owner.table, owner.row);
    return s.step() ? int(s.integer(0)) : 0;
}

std::vector<Attachment> AttachmentRepository::all() const {
    Statement s = m_db.prepare((QByteArray(selectAll) + "ORDER BY id").constData());
    return readAll(s);
}

std::vector<AttachmentContent> AttachmentRepository::contents(const QString& codes) const {
    std::vector<AttachmentContent> result;
    Statement s = m_db.prepare("SELECT DISTINCT sha256, size FROM attachment WHERE substr(village, 1, ?) = ? ORDER BY sha256, size");
    s.bindAll(int(codes.size()), codes.isNull() ? QStringLiteral("") : codes);
    while (s.step())
        if (const AttachmentContent content{s.text(0), s.integer(1)}; attachments::isHash(content.sha256) && content.size >= 0 && content.size <= attachments::mostBytes)
            result.push_back(content);
    return result;
}

bool AttachmentRepository::names(const AttachmentContent& content) const {
    Statement s = m_db.prepare("SELECT 1 FROM attachment WHERE sha256 = ? AND size = ? LIMIT 1");
    s.bindAll(content.sha256, std::int64_t(content.size));
    return s.step();
}

QString AttachmentRepository::villageOf(const AttachedTo& owner) const {
    Statement s = owner.table == u"household" ? m_db.prepare("SELECT village FROM household WHERE id = ?")
                                              : m_db.prepare("SELECT h.village FROM point_entry e JOIN household h ON h.id = e.household WHERE e.id = ?");
    s.bind(1, owner.row);
    return s.step() ? s.text(0) : QString();
}

static QByteArray digestOf(const QString& sha256) {
    return QCryptographicHash::hash(sha256.toLatin1(), QCryptographicHash::Sha256);
}

void AttachmentRepository::noteErased(const std::set<QString>& hashes) {
    for (const QString& hash : hashes)
        m_db.prepare("INSERT OR IGNORE INTO erased_content(digest) VALUES (?)").run(digestOf(hash));
}

bool AttachmentRepository::isErased(const QString& sha256) const {
    Statement s = m_db.prepare("SELECT 1 FROM erased_content WHERE digest = ?");
    s.bind(1, digestOf(sha256));
    return s.step();
}

std::set<QString> AttachmentRepository::remembered() const {
    std::set<QString> result;
    m_db.journal()->eachOp([&](const Op& op) {
        if (op.table != u"attachment")
            return;
        const auto it = op.columns.find("sha256");
        const auto* hash = it == op.columns.end() ? nullptr : std::get_if<std::string>(&it->second);
        if (hash)
            result.insert(QString::fromStdString(*hash));
    });
    return result;
}

} // namespace cunwu
