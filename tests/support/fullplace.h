#pragma once
#include <csignal>
#include <sys/resource.h>

namespace cunwu::test {

/// While it lives no file of this process grows beyond `bytes`: what a full disk is to a large write.
class FullPlace {
public:
    explicit FullPlace(rlim_t bytes) : m_handler(std::signal(SIGXFSZ, SIG_IGN)) {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullPlace() {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    FullPlace(const FullPlace&) = delete;

private:
    rlimit m_before{};
    void (*m_handler)(int);
};

} // namespace cunwu::test
