#pragma once
#include "app/cli/commandline.h"

namespace cunwu {

/// roster import.
class RosterCommands {
    Q_DECLARE_TR_FUNCTIONS(Cli)

public:
    explicit RosterCommands(CommandLine& line);

    struct Source {
        QString path, sheet, village;
        bool planOnly = false;
    };
    /// Plans and applies; also behind `new --roster`. Throws Refusal when the table cannot be
    /// imported at all.
    static Outcome import(OfficeSession& session, const Source& source, const Progress& progress);

private:
    Outcome import();

    CommandLine& m_line;
    std::string m_table, m_sheet, m_village;
    bool m_plan = false;
};

} // namespace cunwu
