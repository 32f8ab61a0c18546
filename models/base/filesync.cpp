#include "models/base/filesync.h"

#include <QFile>
#include <fcntl.h>
#include <unistd.h>

namespace cunwu {

void syncFolder(const QString& folder) {
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return;
    ::fsync(handle); // some file systems of sticks know no such thing
    ::close(handle);
}

} // namespace cunwu
