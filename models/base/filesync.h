#pragma once
#include <QString>

namespace cunwu {

/// Makes new names in a folder last through a power cut, as far as its file system can. Any thread; never fails.
void syncFolder(const QString& folder);

} // namespace cunwu
