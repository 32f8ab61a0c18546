#include "app/window/roomlibrary.h"

#include "models/base/error.h"
#include <QCoreApplication>
#include <QLibrary>

#ifdef __SANITIZE_ADDRESS__
/// What program and library both hold is the program's, as for any dynamic linking; the sanitizer takes it for two definitions.
extern "C" const char* __asan_default_options() {
    return "detect_odr_violation=0";
}
#endif

namespace cunwu {

static const Rooms& load() {
    QLibrary library(QCoreApplication::applicationDirPath() + u"/cunwu-rooms"_qs);
    library.setLoadHints(QLibrary::PreventUnloadHint); // its classes live until the program ends
    using Entry = const Rooms* (*)(const char* version);
    const auto entry = reinterpret_cast<Entry>(library.resolve("cunwu_rooms"));
    const Rooms* rooms = entry ? entry(CUNWU_VERSION) : nullptr;
    if (rooms)
        return *rooms;
    throw FileError(QCoreApplication::translate("Rooms", "A part of the program is missing: the file cunwu-rooms.so beside it is not there or belongs to another version. Install the program again; your village file is unharmed."),
                    entry ? library.fileName() : library.errorString());
}

const Rooms& roomLibrary() {
    static const Rooms& rooms = load(); // after a failure the next call tries again
    return rooms;
}

} // namespace cunwu
