#pragma once
#include "models/attachment/attachment.h"
#include <optional>
#include <set>
#include <vector>

namespace cunwu {

class Database;

/// Table `attachment`. Throws StorageError; writes happen inside the caller's Transaction.
class AttachmentRepository {
public:
    explicit AttachmentRepository(Database& db) : m_db(db) {}
    AttachmentId insert(const Attachment& attachment); ///< gives it a fresh id
    void remove(AttachmentId id);
    std::optional<Attachment> attachment(AttachmentId id) const;
    std::vector<Attachment> of(const AttachedTo& owner) const; ///< in the order in which they were added
    int count(const AttachedTo& owner) const;
    std::vector<Attachment> all() const; ///< by id
    /// What the rows of villages that begin with `codes` (the significant digits of an office) name, each content once.
    /// Rows whose hash or size cannot be are left out: they came from outside.
    std::vector<AttachmentContent> contents(const QString& codes = {}) const;
    bool names(const AttachmentContent& content) const; ///< does any row?
    /// The village of the row that an attachment is to belong to; empty when that row is not there. Tables: household, point_entry.
    QString villageOf(const AttachedTo& owner) const;
    /// Contents that were erased on request: bytes that come again are not taken unless a row names them anew.
    void noteErased(const std::set<QString>& hashes);
    bool isErased(const QString& sha256) const;
    /// Hashes that the journal's ops still hold: taking a removal back needs their bytes.
    std::set<QString> remembered() const;

private:
    Database& m_db;
};

} // namespace cunwu
