#pragma once
#include "app/cli/commandline.h"

namespace cunwu {

/// ranking, explain.
class RankingCommands {
    Q_DECLARE_TR_FUNCTIONS(Cli)

public:
    explicit RankingCommands(CommandLine& line);

private:
    Outcome ranking();
    Outcome explain();

    CommandLine& m_line;
    std::string m_period, m_scope = "village", m_village, m_group, m_household, m_month;
    bool m_live = false;
    int m_red = -1, m_black = -1;
};

} // namespace cunwu
