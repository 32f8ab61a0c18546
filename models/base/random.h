#pragma once
#include <QtGlobal>
#include <functional>

namespace cunwu {

/// 64 bits from the system's generator: names of feeds, nonces of row ids.
quint64 randomNumber();
/// Tests only, before anything else runs: draws from here, so that a run can be repeated by its seed. Empty: the system again.
void setRandomSource(std::function<quint64()> source);

} // namespace cunwu
