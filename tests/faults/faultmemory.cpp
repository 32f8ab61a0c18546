#include "tests/faults/faultmemory.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <new>
#include <sqlite3.h>
#include <unistd.h>

namespace cunwu::test::memory {

namespace {

struct State {
    bool watching = false, lasting = false, struck = false;
    Who who = Who::Sqlite;
    int at = 0, count = 0;
};
constinit State state;

bool refuses(Who who) {
    if (!state.watching || state.who != who || gettid() != getpid())
        return false;
    ++state.count;
    const bool now = state.at > 0 && (state.count == state.at || (state.lasting && state.count > state.at));
    state.struck |= now;
    return now;
}

sqlite3_mem_methods plain;

void* allocate(int size) {
    return refuses(Who::Sqlite) ? nullptr : plain.xMalloc(size);
}

void* reallocate(void* old, int size) {
    return refuses(Who::Sqlite) ? nullptr : plain.xRealloc(old, size);
}

/// Before the first database of this program is opened.
const int installed = [] {
    sqlite3_config(SQLITE_CONFIG_GETMALLOC, &plain);
    sqlite3_mem_methods ours = plain;
    ours.xMalloc = allocate;
    ours.xRealloc = reallocate;
    sqlite3_config(SQLITE_CONFIG_MALLOC, &ours);
    return sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 0, 0); // small ones come by here too
}();

void* take(std::size_t size, std::size_t alignment) {
    if (refuses(Who::Program))
        throw std::bad_alloc();
    const std::size_t rounded = (std::max<std::size_t>(size, 1) + alignment - 1) / alignment * alignment;
    void* memory = alignment > alignof(std::max_align_t) ? std::aligned_alloc(alignment, rounded) : std::malloc(rounded);
    if (!memory)
        throw std::bad_alloc();
    return memory;
}

} // namespace

void begin(Who who, int at, bool lasting) {
    state = {installed == SQLITE_OK, lasting, false, who, at, 0};
}

void end() {
    state.watching = false;
}

int count() {
    return state.count;
}

bool struck() {
    return state.struck;
}

} // namespace cunwu::test::memory

using cunwu::test::memory::take;

void* operator new(std::size_t size) {
    return take(size, 1);
}

void* operator new[](std::size_t size) {
    return take(size, 1);
}

void* operator new(std::size_t size, std::align_val_t alignment) {
    return take(size, std::size_t(alignment));
}

void* operator new[](std::size_t size, std::align_val_t alignment) {
    return take(size, std::size_t(alignment));
}

void operator delete(void* memory) noexcept {
    std::free(memory);
}

void operator delete[](void* memory) noexcept {
    std::free(memory);
}

void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}

void operator delete[](void* memory, std::size_t) noexcept {
    std::free(memory);
}

void operator delete(void* memory, std::align_val_t) noexcept {
    std::free(memory);
}

void operator delete[](void* memory, std::align_val_t) noexcept {
    std::free(memory);
}

void operator delete(void* memory, std::size_t, std::align_val_t) noexcept {
    std::free(memory);
}

void operator delete[](void* memory, std::size_t, std::align_val_t) noexcept {
    std::free(memory);
}
