#pragma once
#include "app/cli/commandline.h"

namespace cunwu {

/// notices: the PDF of a month, the poster of the red list, and the check of a printed code.
class NoticeCommands {
    Q_DECLARE_TR_FUNCTIONS(Cli)

public:
    explicit NoticeCommands(CommandLine& line);

private:
    Outcome notices();
    Outcome print();
    Outcome verify();

    CommandLine& m_line;
    std::string m_month, m_village, m_output, m_poster, m_blackPoster, m_verify, m_group,
        m_household;
    bool m_letters = false;
};

} // namespace cunwu
