#pragma once
#include "app/cli/commandline.h"

namespace cunwu {

/// household erase, attachment erase: a member, or a paper, for good.
class EraseCommands {
    Q_DECLARE_TR_FUNCTIONS(Cli)

public:
    explicit EraseCommands(CommandLine& line);

private:
    Outcome erasePerson();
    Outcome eraseAttachment();
    Outcome erase(OfficeSession& session, const QString& table, std::int64_t row, QJsonObject json);
    void addReason(const Verb& verb);
    std::int64_t person(OfficeSession& session) const;

    CommandLine& m_line;
    std::string m_household, m_person, m_reason;
    std::int64_t m_attachment = 0;
    bool m_keepBackups = false;
};

} // namespace cunwu
