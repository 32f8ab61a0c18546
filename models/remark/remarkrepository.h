#pragma once
#include "models/remark/remark.h"
#include <map>
#include <optional>

namespace cunwu {

class Database;

/// Table `remark` ↔ values. Throws StorageError. Writes happen inside the caller's Transaction.
class RemarkRepository {
public:
    explicit RemarkRepository(Database& db) : m_db(db) {}

    std::optional<Remark> find(RemarkId id) const;
    /// Remarks with their answers: newest month first, then by village, then oldest first. `prefix`: of the division code, empty for
    /// all. An answer whose remark is not here (withdrawn, or still on its way) is left out.
    std::vector<RemarkThread> threads(const QString& prefix = {}, std::optional<Month> month = {}) const;
    bool hasAnswers(RemarkId id) const;
    /// Does the household lie in the village?
    bool isIn(HouseholdId household, const QString& village) const;

    RemarkId insert(const Remark& remark);
    void setSettled(RemarkId id, bool settled);
    void remove(RemarkId id);

    /// Every row: is it settled? Cheap; to see what a package brought.
    std::map<RemarkId, bool> marks() const;

private:
    Database& m_db;
};

} // namespace cunwu
