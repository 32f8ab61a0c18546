#pragma once
#include "models/demo/demorandom.h"
#include "models/scheme/scheme.h"

/// What a clerk would have written beside an entry: where it came from and what happened.
namespace cunwu::demonotes {

QString source(const Indicator& indicator, DemoRandom& random); ///< as table point_entry stores it
QString note(const Indicator& indicator,
             DemoRandom& random); ///< Chinese, short; often empty for regular duties

} // namespace cunwu::demonotes
