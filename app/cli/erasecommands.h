#pragma once
#include "app/cli/commandline.h"

namespace cunwu {

/// household erase: a member who asks to be erased, for good.
class EraseCommands {
    Q_DECLARE_TR_FUNCTIONS(Cli)

public:
    explicit EraseCommands(CommandLine& line);

private:
    Outcome erase();
    std::int64_t person(OfficeSession& session) const;

    CommandLine& m_line;
    std::string m_household, m_person, m_reason;
    bool m_keepBackups = false;
};

} // namespace cunwu
