#pragma once
#include "app/cli/commandline.h"

namespace cunwu {

/// households, and what `check --quality` finds in the archive.
class HouseholdCommands {
    Q_DECLARE_TR_FUNCTIONS(Cli)

public:
    explicit HouseholdCommands(CommandLine& line);
    /// What looks wrong in the archive: household, kind and text of each finding.
    static QJsonArray quality(OfficeSession& session);

private:
    Outcome households();

    CommandLine& m_line;
    std::string m_find, m_group, m_number, m_unmasked;
};

} // namespace cunwu
