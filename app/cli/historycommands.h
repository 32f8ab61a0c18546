#pragma once
#include "app/cli/commandline.h"

namespace cunwu {

/// history, undo.
class HistoryCommands {
    Q_DECLARE_TR_FUNCTIONS(Cli)

public:
    explicit HistoryCommands(CommandLine& line);

private:
    Outcome history();
    Outcome changes(OfficeSession& session);
    Outcome undo();

    CommandLine& m_line;
    int m_limit = 20, m_skip = 0;
    std::int64_t m_action = 0, m_feed = 0;
    bool m_redo = false;
};

} // namespace cunwu
