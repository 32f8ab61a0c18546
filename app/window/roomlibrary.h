#pragma once
#include "ui/common/rooms.h"

namespace cunwu {

/// Loads the rooms' library from beside the program, once. Throws FileError when it is missing or of another version.
const Rooms& roomLibrary();

} // namespace cunwu
