#pragma once
#include <future>
#include <thread>

namespace cunwu {

/// Reads the fonts' configuration while the display answers, and their list while the village file is opened: nothing else of
/// the start takes as long, and none of it needs the main thread.
class FontLoading {
public:
    FontLoading();
    ~FontLoading(); ///< waits
    void applicationMade();

private:
    std::promise<void> m_application;
    bool m_made = false;
    std::thread m_thread;
};

} // namespace cunwu
