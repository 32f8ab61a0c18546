#pragma once
#include "app/cli/commandline.h"
#include "models/attachment/attachmentservice.h"

namespace cunwu {

/// attachment add|list|save|remove|check: papers and photos of a household or of one of its entries.
class AttachmentCommands {
    Q_DECLARE_TR_FUNCTIONS(Cli)

public:
    explicit AttachmentCommands(CommandLine& line);

private:
    Outcome add();
    Outcome list();
    Outcome save();
    Outcome remove();
    Outcome check();
    std::int64_t household(OfficeSession& session) const;
    AttachedTo owner(OfficeSession& session) const;
    AttachmentId id() const;

    CommandLine& m_line;
    std::string m_household, m_month, m_destination;
    std::int64_t m_entry = 0, m_id = 0;
    std::vector<std::string> m_files;
    bool m_delete = false, m_removed = false;
};

} // namespace cunwu
