#pragma once
#include <QDateTime>

namespace cunwu {

/// The injected clock. Wall time is information only: nothing is decided by it but defaults on screen.
class Clock {
public:
    virtual ~Clock() = default;
    virtual QDateTime now() const = 0;
    QDate today() const { return now().date(); }
    /// Since 1970, UTC; needs no time zone, hence quick.
    virtual qint64 milliseconds() const { return now().toMSecsSinceEpoch(); }
};

class SystemClock : public Clock {
public:
    QDateTime now() const override { return QDateTime::currentDateTime(); }
    qint64 milliseconds() const override { return QDateTime::currentMSecsSinceEpoch(); }
};

class FixedClock : public Clock {
public:
    explicit FixedClock(QDateTime at) : m_now(std::move(at)) {}
    QDateTime now() const override { return m_now; }
    void set(QDateTime at) { m_now = std::move(at); }

private:
    QDateTime m_now;
};

} // namespace cunwu
