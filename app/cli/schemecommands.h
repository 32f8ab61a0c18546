#pragma once
#include "app/cli/commandline.h"

namespace cunwu {

/// scheme list | import | export.
class SchemeCommands {
    Q_DECLARE_TR_FUNCTIONS(Cli)

public:
    explicit SchemeCommands(CommandLine& line);

private:
    Outcome list();
    Outcome import();
    Outcome exportDocument();

    CommandLine& m_line;
    std::string m_path, m_village, m_code, m_month;
    bool m_shipped = false;
};

} // namespace cunwu
