#include "models/database/filelock.h"

#include <QLockFile>

namespace cunwu {

std::unique_ptr<QLockFile> makeFileLock(const QString& officePath) {
    auto lock = std::make_unique<QLockFile>(officePath + u".lock"_qs);
    lock->setStaleLockTime(0);
    return lock;
}

static bool namesOwner(const QLockFile& lock) {
    qint64 pid = 0;
    QString host, application;
    return lock.getLockInfo(&pid, &host, &application) && pid > 0;
}

bool takeFileLock(QLockFile& lock) {
    if (lock.tryLock(0))
        return true;
    if (lock.error() != QLockFile::LockFailedError || namesOwner(lock))
        return false;
    // Somebody is just writing the name into it, or died before: nobody would ever free it.
    constexpr int longEnoughToWrite = 300; // ms
    if (lock.tryLock(longEnoughToWrite))
        return true;
    return !namesOwner(lock) && lock.removeStaleLockFile() && lock.tryLock(0);
}

} // namespace cunwu
