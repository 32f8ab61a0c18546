#pragma once
#include "models/exchange/registry.h"
#include <QCoreApplication>
#include <set>

namespace cunwu {

class Database;
class OfficeSession;

/// Erasing somebody on request: the row, what is attached to it, and every copy of their content in this file; with the next
/// packages in those of the other offices. For good. Throws StorageError and FileError.
class ErasureService {
    Q_DECLARE_TR_FUNCTIONS(Exchange)

public:
    explicit ErasureService(OfficeSession& session) : m_session(session) {}

    /// Why it cannot be done here, translated; empty when it can: only the village whose row it is erases it.
    QString refusal(const QString& table, std::int64_t row) const;
    struct Outcome {
        QString reason;      ///< translated; why it was not done
        int attachments = 0; ///< erased along
        bool done() const { return reason.isEmpty(); }
    };
    /// `reason`: a sentence for the record, which travels: without the person's name.
    [[nodiscard]] Outcome erase(const QString& table, std::int64_t row, const QString& reason);

    struct Backups {
        QString made;    ///< path of the fresh one
        int deleted = 0; ///< automatic ones that still held the content
    };
    /// A checked backup of the file as it is now; then the automatic ones before it go. Those made by hand stay.
    Backups renewBackups();

private:
    bool isGiven(const QString& table, std::int64_t row) const;
    QString villageOf(const QString& table, std::int64_t row) const;
    OfficeSession& m_session;
};

/// Bytes of attachments that no row needs any more, after their rows were erased and that was committed. Never fails: what cannot be deleted is found by
/// the check of the attachments.
void dropContents(Database& db, const QString& officePath, const std::set<QString>& hashes);

} // namespace cunwu
