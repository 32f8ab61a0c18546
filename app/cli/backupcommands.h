#pragma once
#include "app/cli/commandline.h"

namespace cunwu {

/// backup, restore.
class BackupCommands {
    Q_DECLARE_TR_FUNCTIONS(Cli)

public:
    explicit BackupCommands(CommandLine& line);

private:
    Outcome backup();
    Outcome list();
    Outcome restore();

    CommandLine& m_line;
    std::string m_folder, m_backup;
    bool m_list = false;
};

} // namespace cunwu
