#pragma once
#include "ui/common/rooms.h"

namespace cunwu {

/// All rooms, linked into this program or library.
const Rooms& linkedRooms();

} // namespace cunwu
