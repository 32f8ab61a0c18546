#pragma once
#include "app/cli/commandline.h"
#include "models/exchange/moveservice.h"

namespace cunwu {

/// household move|keep|departures|arrivals|accept|decline: households that move from village to village.
class MoveCommands {
    Q_DECLARE_TR_FUNCTIONS(Cli)

public:
    explicit MoveCommands(CommandLine& line);

private:
    Outcome move();
    Outcome keep();
    Outcome departures();
    Outcome arrivals();
    Outcome accept();
    Outcome decline();
    std::int64_t household(OfficeSession& session) const;
    Arrival arrival(OfficeSession& session) const;

    CommandLine& m_line;
    std::string m_household, m_to, m_output, m_document, m_number, m_group, m_reason;
    bool m_merge = false;
};

} // namespace cunwu
