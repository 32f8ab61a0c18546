// The library that the window loads on first use: every page but the home page, and the large dialogs.
#include "ui/rooms/rooms.h"
#include <cstring>

/// Null when the library and the program are not of one build.
extern "C" Q_DECL_EXPORT const cunwu::Rooms* cunwu_rooms(const char* version) {
    return std::strcmp(version, CUNWU_VERSION) == 0 ? &cunwu::linkedRooms() : nullptr;
}
