#pragma once
#include "app/cli/commandline.h"
#include "models/remark/remarkservice.h"

namespace cunwu {

/// remark add | list | answer | settle | reopen | withdraw.
class RemarkCommands {
    Q_DECLARE_TR_FUNCTIONS(Cli)

public:
    explicit RemarkCommands(CommandLine& line);

private:
    Outcome add();
    Outcome list();
    Outcome answer();
    using Step = RemarkService::Outcome (RemarkService::*)(RemarkId);
    Outcome change(Step step, const QString& done);
    RemarkId id() const; ///< throws UsageError
    Outcome finish(const RemarkService::Outcome& outcome, const QString& done) const;

    CommandLine& m_line;
    std::string m_village, m_month, m_household, m_text, m_id;
    bool m_open = false;
};

} // namespace cunwu
