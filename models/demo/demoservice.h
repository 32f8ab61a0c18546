#pragma once
#include "models/demo/demorepository.h"
#include "models/demo/demovillage.h"
#include "models/office/officesession.h"

namespace cunwu {

/// Months of points to invent.
struct DemoPointsPlan {
    Month first;
    int months = 6;
    std::uint64_t seed = 1;
    /// The last so many months are reviewed, published with their snapshot and closed as a clerk
    /// would, the earlier ones are only marked as closed: a county's snapshots would fill the disk.
    /// −1: all in a village's file, 1 above.
    int published = -1;
};

struct DemoOutcome {
    int villages = 0, households = 0, persons = 0, months = 0;
    qint64 entries = 0;
};

/// Fills an office file with what DemoVillage and DemoPoints invent. Every row is journalled like
/// an edit; the history shows days in the month that they belong to. The same plan into a new file
/// gives the same village. Throws Error when months are already recorded, StorageError, Cancelled;
/// what was committed until then stays.
class DemoService {
    Q_DECLARE_TR_FUNCTIONS(DemoService)

public:
    explicit DemoService(OfficeSession& session);
    ~DemoService();
    DemoOutcome fill(const DemoPlan& plan, const DemoPointsPlan& points,
                     const Progress& progress = {});
    /// Points for the households that the file already has.
    DemoOutcome invent(const DemoPointsPlan& points, const Progress& progress = {});

private:
    std::int64_t inventVillage(const DivisionCode& village, const DemoPointsPlan& plan);
    void closeMonths(const DivisionCode& village, const DemoPointsPlan& plan);
    void closeAsAClerk(const DivisionCode& village, Month month);

    OfficeSession& m_session;
    FixedClock m_clock;
};

} // namespace cunwu
