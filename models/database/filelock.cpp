#include "models/database/filelock.h"

#include <QCoreApplication>
#include <QLockFile>

namespace cunwu {

std::unique_ptr<QLockFile> makeFileLock(const QString& officePath) {
    auto lock = std::make_unique<QLockFile>(officePath + u".lock"_qs);
    lock->setStaleLockTime(0);
    return lock;
}

/// Not: nobody's name, or this process, which would hold the file's native lock too if it were true.
static bool namesAnother(const QLockFile& lock) {
    qint64 pid = 0;
    QString host, application;
    return lock.getLockInfo(&pid, &host, &application) && pid > 0 && pid != QCoreApplication::applicationPid();
}

bool takeFileLock(QLockFile& lock) {
    if (lock.tryLock(0))
        return true;
    if (lock.error() != QLockFile::LockFailedError || namesAnother(lock))
        return false;
    // Somebody is just writing the name into it, or died before, or this process could not remove it.
    constexpr int longEnoughToWrite = 300; // ms
    if (lock.tryLock(longEnoughToWrite))
        return true;
    return !namesAnother(lock) && lock.removeStaleLockFile() && lock.tryLock(0);
}

} // namespace cunwu
