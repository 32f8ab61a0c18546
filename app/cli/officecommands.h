#pragma once
#include "app/cli/commandline.h"

namespace cunwu {

/// new, info, check.
class OfficeCommands {
    Q_DECLARE_TR_FUNCTIONS(Cli)

public:
    explicit OfficeCommands(CommandLine& line);

private:
    Outcome create();
    Outcome info();
    Outcome check();
    void addScope(OfficeSession& session, Outcome& outcome) const;
    Office officeToCreate() const;
    void checkRoster(const Office& office) const;
    void fill(OfficeSession& session, Outcome& outcome);

    CommandLine& m_line;
    std::string m_village, m_township, m_county, m_name, m_roster, m_sheet, m_scope;
    bool m_demo = false, m_rebuild = false, m_quality = false;
    int m_households = 0, m_months = 6;
    std::uint64_t m_seed = 1;
};

} // namespace cunwu
