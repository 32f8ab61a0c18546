#pragma once

namespace cunwu::test::memory {

/// Whose allocations are counted and fail: those of SQLite, or every operator new of the program and its libraries.
enum class Who {
    Sqlite,
    Program
};

/// From now on the n-th allocation (from 1; 0: none) of the main thread fails, with `lasting` all later ones too.
void begin(Who who, int at, bool lasting = false);
void end();
int count();   ///< since begin()
bool struck(); ///< did one fail?

} // namespace cunwu::test::memory
