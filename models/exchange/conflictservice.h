#pragma once
#include "models/database/op.h"
#include <QCoreApplication>
#include <QString>
#include <vector>

namespace cunwu {

class OfficeSession;

/// One of the values that were written without knowing of each other.
struct ConflictSide {
    OpRef ref;
    OpValue value;
    QString user, office; ///< office: its name, or empty
    std::int64_t at = 0;
};

/// A column of a row with more than one value; the first side is what the tables show now. Or a row that one office deleted
/// while another changed it: it lives, `column` is empty, the first side is the change and the second the deletion.
struct Conflict {
    QString table, column, title; ///< title: what names the row for people
    bool isRevived() const { return column.isEmpty(); }
    std::int64_t row = 0;
    std::vector<ConflictSide> sides;
};

/// Two offices wrote the same thing; a person decides. Main thread.
class ConflictService {
    Q_DECLARE_TR_FUNCTIONS(Exchange)

public:
    explicit ConflictService(OfficeSession& session) : m_session(session) {}
    std::vector<Conflict> conflicts() const;
    /// Writes the value as an ordinary edit that has seen all sides: one action, undoable, and it travels like any other.
    /// The reason when it is refused: decided meanwhile, or a value of the wrong kind.
    [[nodiscard]] QString resolve(const Conflict& conflict, const OpValue& value);
    /// The same for a revived row: it stays, or it goes.
    [[nodiscard]] QString resolveRevived(const Conflict& conflict, bool keep);

private:
    OfficeSession& m_session;
};

} // namespace cunwu
