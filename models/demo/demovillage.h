#pragma once
#include "models/base/divisioncode.h"
#include "models/base/progress.h"
#include "models/demo/demofamily.h"

namespace cunwu {

/// What to invent. The same plan gives the same villages, to the letter.
struct DemoPlan {
    DivisionCode code; ///< village, township or county
    QString name;      ///< "水央村"; from the shipped table when empty
    int households =
        0;           ///< of all villages together; 0: about 300 a village, the whole of Qiongzhong 29,436
    int persons = 0; ///< 0: as many as 107,471 in 29,436 households would be
    std::uint64_t seed = 1;
    QDate today; ///< ages count from it
};

/// One village to be filled: which code, how it is called, how many live there.
struct DemoVillagePlan {
    DivisionCode code;
    QString name; ///< "水央村"
    int households = 0, persons = 0, groups = 0;
    DemoPeople people = DemoPeople::Li;
    bool operator==(const DemoVillagePlan&) const = default;
};

/// The villages under `plan.code` with their shares; sums are exact. The village committees of
/// Qiongzhong are 100: without 469030500500, which belongs to the national park administration.
std::vector<DemoVillagePlan> planVillages(const DemoPlan& plan);

/// Invents the families of one village. `ids` is shared by all villages of a file, so that no
/// number comes twice.
std::vector<DemoFamily> buildVillage(const DemoVillagePlan& village, const DemoPlan& plan,
                                     DemoIdMint& ids);

namespace demo {
inline constexpr int countyHouseholds =
    29'436; ///< registered on Qiongzhong's platform, bulletin 13/2022
inline constexpr int countyPersons = 107'471;
} // namespace demo

} // namespace cunwu
