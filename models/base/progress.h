#pragma once
#include "models/base/error.h"
#include <functional>

namespace cunwu {

/// Handed to long work. `step` is called from the worker thread with done/total; returning false cancels,
/// and the work throws Cancelled after rolling back.
struct Progress {
    std::function<bool(qint64 done, qint64 total)> step;
    void operator()(qint64 done, qint64 total) const {
        if (step && !step(done, total))
            throw Cancelled();
    }
};

} // namespace cunwu
