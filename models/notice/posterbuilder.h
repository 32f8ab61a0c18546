#pragma once
#include "models/notice/poster.h"
#include "models/points/monthsnapshot.h"
#include "models/ranking/rankingrules.h"

/// Rows of a poster out of a month's figures. Pure; placings in the order of the snapshot's
/// households.
namespace cunwu::posterbuilder {

/// With names, by rank; the note says why there are more or fewer than `wanted`.
void fillNames(Poster& poster, const MonthSnapshot& snapshot, const std::vector<Placing>& placings,
               RankList list, int wanted);
/// By group, without a name: how many households are to improve, the group's mean, what points were
/// deducted for most.
void fillGroups(Poster& poster, const MonthSnapshot& snapshot,
                const std::vector<Placing>& placings);

} // namespace cunwu::posterbuilder
