#pragma once
#include "app/cli/commandline.h"
#include "models/points/monthservice.h"
#include "models/points/recordservice.h"

namespace cunwu {

/// points record | review | publish | close, and the hidden "points invent" for demonstrations.
class PointsCommands {
    Q_DECLARE_TR_FUNCTIONS(Cli)

public:
    explicit PointsCommands(CommandLine& line);

private:
    Verb addMonthVerb(Verb points, const char* name, const QString& help,
                      std::function<Outcome()> work);
    Outcome record();
    static QString reasonsText(const std::vector<RecordOutcome::Refused>& refused);
    Outcome review();
    Outcome publish();
    Outcome close();
    Outcome invent();
    Outcome step(const std::function<MonthService::Outcome(MonthService&, const QString& village,
                                                           Month)>& work);

    CommandLine& m_line;
    std::string m_month, m_csv, m_village, m_approve, m_reason, m_until;
    bool m_partial = false;
    int m_months = 6;
    std::uint64_t m_seed = 1;
};

} // namespace cunwu
