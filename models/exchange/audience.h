#pragma once
#include "models/base/divisioncode.h"
#include "models/database/op.h"
#include <map>
#include <set>

namespace cunwu {

class OfficeSession;
struct TablePolicy;

/// Which ops of this file are meant for another office: a village gets the rows of its own scope and those for all,
/// never another village's; offices above and the own computers get everything. Reads the file; keeps what it read.
class Audience {
public:
    Audience(OfficeSession& session, const DivisionCode& reader);
    /// `writer`: level of the office whose op it is; what an office may not write of others' data goes to nobody below.
    bool isMeant(const Op& op, const QString& writer);
    /// Of this office's own ops: runs of those that are not meant become blanks.
    std::vector<Op> only(std::vector<Op> ops);

private:
    using Scopes = std::set<QString>;
    /// All scopes that the row ever had: who knew it hears of its end, too.
    const Scopes& scopesOf(const QString& table, std::int64_t row);
    bool isRelated(const QString& scope) const;

    OfficeSession& m_session;
    const DivisionCode m_reader;
    const QString m_level; ///< of this office
    const bool m_everything;
    std::map<std::pair<QString, std::int64_t>, Scopes> m_scopes;
};

} // namespace cunwu
