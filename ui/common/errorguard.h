#pragma once
#include <functional>

class QWidget;

namespace cunwu {

/// The one place in ui that catches Error: runs `work` and shows a failure's message. True when nothing failed.
/// Cancelled is no failure to speak of: false, silently.
bool guarded(QWidget* parent, const std::function<void()>& work);

} // namespace cunwu
