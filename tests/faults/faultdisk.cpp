#include "tests/faults/faultdisk.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <map>
#include <random>
#include <string>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace cunwu::test::disk {

namespace {

constexpr off_t sectorBytes = 512;

/// The C library's own, behind ours.
template <class F> F* next(const char* name) {
    return reinterpret_cast<F*>(dlsym(RTLD_NEXT, name));
}

/// What a file's unsynced sectors held when they were last safe.
struct Unsynced {
    int handle = -1;
    off_t size = 0;
    std::map<off_t, std::string> sectors; ///< by number; shorter than a sector at the old end
};

struct NameChange {
    enum Kind {
        Made,
        Renamed,
        Removed
    } kind;
    std::string path, from, shadow; ///< shadow: a second name of what was removed or replaced
    std::string folder() const { return path.substr(0, path.rfind('/')); }
};

struct State {
    Plan plan;
    std::string folder; ///< empty: nobody watches
    int changes = 0, reads = 0, shadows = 0;
    bool struck = false;
    std::map<std::pair<dev_t, ino_t>, Unsynced> files;
    std::vector<NameChange> names;
};

State& state() {
    static State s;
    return s;
}

bool powerCounts() {
    return state().plan.fault == Fault::PowerLoss;
}

bool endsWith(const std::string& text, const char* tail) {
    const std::size_t size = strlen(tail);
    return text.size() >= size && text.compare(text.size() - size, size, tail) == 0;
}

bool isWatched(const std::string& path) {
    const State& s = state();
    return !s.folder.empty() && path.compare(0, s.folder.size(), s.folder) == 0 && !endsWith(path, "-shm") && gettid() == getpid();
}

std::string pathOf(int handle) {
    char link[40], path[4096];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", handle);
    const ssize_t size = readlink(link, path, sizeof path);
    return size > 0 ? std::string(path, std::size_t(size)) : std::string();
}

bool isWatched(int handle) {
    return !state().folder.empty() && gettid() == getpid() && isWatched(pathOf(handle));
}

// --- What power loss needs to know

std::size_t readAt(int handle, char* buffer, std::size_t size, off_t at) {
    static auto* const real = next<ssize_t(int, void*, size_t, off_t)>("pread64");
    const ssize_t got = real(handle, buffer, size, at);
    return got > 0 ? std::size_t(got) : 0;
}

/// Keeps what stands between the two places before it changes.
void remember(int handle, off_t from, off_t to) {
    struct stat info {};
    if (!powerCounts() || fstat(handle, &info) != 0 || !S_ISREG(info.st_mode))
        return;
    Unsynced& file = state().files[{info.st_dev, info.st_ino}];
    if (file.handle < 0) {
        char link[40];
        std::snprintf(link, sizeof link, "/proc/self/fd/%d", handle);
        static auto* const real = next<int(const char*, int, ...)>("open64");
        file.handle = real(link, O_RDWR | O_CLOEXEC);
        file.size = info.st_size;
    }
    for (off_t sector = from / sectorBytes; sector * sectorBytes < to; ++sector) {
        if (file.sectors.contains(sector))
            continue;
        std::string old(std::size_t(sectorBytes), '\0');
        old.resize(sector * sectorBytes < file.size ? readAt(file.handle, old.data(), old.size(), sector * sectorBytes) : 0);
        file.sectors.emplace(sector, old);
    }
}

void synced(int handle) {
    struct stat info {};
    if (!powerCounts() || fstat(handle, &info) != 0)
        return;
    if (S_ISDIR(info.st_mode)) {
        const std::string folder = pathOf(handle);
        std::erase_if(state().names, [&](const NameChange& c) { return c.folder() == folder; });
        return;
    }
    const auto found = state().files.find({info.st_dev, info.st_ino});
    if (found == state().files.end())
        return;
    close(found->second.handle);
    state().files.erase(found);
}

/// A second name outside the folder that keeps the file.
std::string shadowOf(const std::string& path) {
    static auto* const real = next<int(const char*, const char*)>("link");
    const std::string shadow = state().folder + "/../shadow" + std::to_string(++state().shadows);
    return real(path.c_str(), shadow.c_str()) == 0 ? shadow : std::string();
}

/// The watch is off by now: plain calls reach the disk.
void restoreFile(const Unsynced& file, std::mt19937& random) {
    enum Fate {
        Old,
        New,
        Mixed,
        Garbled = Mixed
    };
    const auto way = Fate(random() % 3);
    struct stat info {};
    fstat(file.handle, &info);
    if (info.st_size < file.size && (way == New || (way == Mixed && random() % 2)))
        return; // the truncation is on the disk
    bool longer = false;
    for (const auto& [sector, old] : file.sectors) {
        const off_t at = sector * sectorBytes;
        const auto fate = way == Mixed && info.st_size >= file.size ? Fate(random() % 3) : way == New ? New
                                                                                                      : Old;
        const off_t size = std::min(sectorBytes, std::max(info.st_size, file.size) - at);
        longer |= fate != Old && at + size > file.size;
        if (fate == New || size <= 0)
            continue;
        std::string bytes = old;
        bytes.resize(std::size_t(size), '\0');
        if (fate == Garbled)
            std::generate(bytes.begin(), bytes.end(), [&] { return char(random()); });
        if (pwrite(file.handle, bytes.data(), bytes.size(), at) != ssize_t(bytes.size()))
            std::abort();
    }
    if (!longer && ftruncate(file.handle, file.size) != 0)
        std::abort();
}

void takeBack(const NameChange& change) {
    if (change.kind == NameChange::Made)
        unlink(change.path.c_str());
    if (change.kind == NameChange::Renamed)
        rename(change.path.c_str(), change.from.c_str());
    if (change.shadow.empty())
        return;
    mkdir(change.folder().c_str(), 0700); // a folder goes after what was in it, so it comes back before
    if (link(change.shadow.c_str(), change.path.c_str()) != 0)
        std::abort();
}

// --- Faults

enum class Does {
    Reads,
    Changes,
    Grows
};

/// 0, or the errno that the call fails with. May not return.
int strike(Does does) {
    State& s = state();
    const bool reading = does == Does::Reads;
    const int number = reading ? ++s.reads : ++s.changes;
    const bool now = s.plan.fault != Fault::None && s.plan.reads == reading && (number == s.plan.at || (s.plan.lasting && number > s.plan.at));
    if (!now)
        return 0;
    switch (s.plan.fault) {
    case Fault::Kill: kill(getpid(), SIGKILL); break;
    case Fault::PowerLoss: losePower();
    case Fault::Full:
        if (does != Does::Grows)
            return 0;
        s.struck = true;
        return ENOSPC;
    case Fault::Error: s.struck = true; return EIO;
    case Fault::Interrupted: s.struck = true; return EINTR;
    case Fault::Short: s.struck = true; return -1;
    case Fault::None: break;
    }
    return 0;
}

/// For calls that cannot be cut short.
bool refused(Does does) {
    const int error = strike(does);
    if (error > 0)
        errno = error;
    return error > 0;
}

bool exists(const char* path) {
    struct stat info {};
    return lstat(path, &info) == 0;
}

int openCounted(const char* symbol, const char* path, int flags, mode_t mode) {
    auto* const real = next<int(const char*, int, ...)>(symbol);
    if (state().folder.empty() || !isWatched(std::string(path)))
        return real(path, flags, mode);
    const bool makes = (flags & O_CREAT) && !exists(path);
    const bool empties = (flags & O_TRUNC) && exists(path);
    if (refused(makes ? Does::Grows : empties ? Does::Changes
                                              : Does::Reads))
        return -1;
    if (empties)
        if (const int old = real(path, O_RDWR); old >= 0) {
            struct stat info {};
            fstat(old, &info);
            remember(old, 0, info.st_size);
            close(old);
        }
    const int handle = real(path, flags, mode);
    if (handle >= 0 && makes && powerCounts()) {
        state().names.push_back({NameChange::Made, path, {}, {}});
        remember(handle, 0, 0);
    }
    return handle;
}

template <class Real> ssize_t readCounted(int handle, std::size_t size, Real real) {
    if (!isWatched(handle))
        return real(size);
    const int error = strike(Does::Reads);
    if (error > 0) {
        errno = error;
        return -1;
    }
    return real(error < 0 && size > 1 ? size / 2 : size);
}

template <class Real> ssize_t writeCounted(int handle, std::size_t size, off_t at, Real real) {
    if (!isWatched(handle))
        return real(size);
    struct stat info {};
    fstat(handle, &info);
    const off_t from = at >= 0 ? at : lseek(handle, 0, SEEK_CUR);
    const int error = strike(from + off_t(size) > info.st_size ? Does::Grows : Does::Changes);
    if (error > 0) {
        errno = error;
        return -1;
    }
    const std::size_t part = error < 0 && size > 1 ? size / 2 : size;
    remember(handle, std::min(from, info.st_size), from + off_t(part));
    return real(part);
}

int truncateCounted(const char* symbol, int handle, off_t size) {
    auto* const real = next<int(int, off_t)>(symbol);
    if (!isWatched(handle))
        return real(handle, size);
    struct stat info {};
    fstat(handle, &info);
    if (refused(size > info.st_size ? Does::Grows : Does::Changes))
        return -1;
    remember(handle, std::min(size, info.st_size), std::max(size, info.st_size));
    return real(handle, size);
}

int syncCounted(const char* symbol, int handle) {
    auto* const real = next<int(int)>(symbol);
    if (!isWatched(handle))
        return real(handle);
    if (refused(Does::Changes))
        return -1;
    synced(handle);
    return real(handle);
}

template <class Real> int renameCounted(const char* from, const char* to, Real real) {
    if (!isWatched(std::string(to)) && !isWatched(std::string(from)))
        return real();
    if (refused(Does::Grows))
        return -1;
    NameChange change{NameChange::Renamed, to, from, powerCounts() && exists(to) ? shadowOf(to) : std::string()};
    const int rc = real();
    if (rc == 0 && powerCounts())
        state().names.push_back(change);
    return rc;
}

} // namespace

void begin(const QByteArray& folder, const Plan& plan) {
    state() = {};
    state().plan = plan;
    state().folder = folder.toStdString();
}

void end() {
    for (const auto& [key, file] : state().files)
        close(file.handle);
    const State counted = std::exchange(state(), {});
    state().changes = counted.changes;
    state().reads = counted.reads;
    state().struck = counted.struck;
}

int changes() {
    return state().changes;
}

int reads() {
    return state().reads;
}

bool struck() {
    return state().struck;
}

void losePower() {
    State& s = state();
    s.folder.clear(); // from here on nobody watches
    std::mt19937 random(s.plan.seed + std::uint32_t(s.plan.at) * 2654435761u);
    for (const auto& [key, file] : s.files)
        restoreFile(file, random);
    // A file system orders its names: those that were taken back are the last ones.
    for (auto lost = random() % (s.names.size() + 1); lost > 0; --lost) {
        takeBack(s.names.back());
        s.names.pop_back();
    }
    kill(getpid(), SIGKILL);
    std::abort();
}

} // namespace cunwu::test::disk

// --- In front of the C library

using namespace cunwu::test::disk;

extern "C" {

int open(const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const auto mode = mode_t(flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, unsigned) : 0);
    va_end(rest);
    return openCounted("open", path, flags, mode);
}

int open64(const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const auto mode = mode_t(flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, unsigned) : 0);
    va_end(rest);
    return openCounted("open64", path, flags, mode);
}

ssize_t read(int handle, void* buffer, size_t size) {
    static auto* const real = next<ssize_t(int, void*, size_t)>("read");
    return readCounted(handle, size, [&](size_t part) { return real(handle, buffer, part); });
}

ssize_t pread64(int handle, void* buffer, size_t size, off64_t at) {
    static auto* const real = next<ssize_t(int, void*, size_t, off64_t)>("pread64");
    return readCounted(handle, size, [&](size_t part) { return real(handle, buffer, part, at); });
}

ssize_t write(int handle, const void* buffer, size_t size) {
    static auto* const real = next<ssize_t(int, const void*, size_t)>("write");
    return writeCounted(handle, size, -1, [&](size_t part) { return real(handle, buffer, part); });
}

ssize_t pwrite64(int handle, const void* buffer, size_t size, off64_t at) {
    static auto* const real = next<ssize_t(int, const void*, size_t, off64_t)>("pwrite64");
    return writeCounted(handle, size, at, [&](size_t part) { return real(handle, buffer, part, at); });
}

ssize_t sendfile(int to, int from, off_t* at, size_t size) {
    static auto* const real = next<ssize_t(int, int, off_t*, size_t)>("sendfile");
    return writeCounted(to, size, -1, [&](size_t part) { return real(to, from, at, part); });
}

int ftruncate(int handle, off_t size) noexcept {
    return truncateCounted("ftruncate", handle, size);
}

int ftruncate64(int handle, off64_t size) noexcept {
    return truncateCounted("ftruncate64", handle, size);
}

int fsync(int handle) {
    return syncCounted("fsync", handle);
}

int fdatasync(int handle) {
    return syncCounted("fdatasync", handle);
}

int rename(const char* from, const char* to) noexcept {
    static auto* const real = next<int(const char*, const char*)>("rename");
    return renameCounted(from, to, [&] { return real(from, to); });
}

int renameat2(int fromFolder, const char* from, int toFolder, const char* to, unsigned flags) noexcept {
    static auto* const real = next<int(int, const char*, int, const char*, unsigned)>("renameat2");
    return renameCounted(from, to, [&] { return real(fromFolder, from, toFolder, to, flags); });
}

int link(const char* from, const char* to) noexcept {
    static auto* const real = next<int(const char*, const char*)>("link");
    if (isWatched(std::string(to)) && refused(Does::Grows))
        return -1;
    const int rc = real(from, to);
    if (rc == 0 && isWatched(std::string(to)) && powerCounts())
        state().names.push_back({NameChange::Made, to, {}, {}});
    return rc;
}

int unlink(const char* path) noexcept {
    static auto* const real = next<int(const char*)>("unlink");
    if (!isWatched(std::string(path)) || !exists(path))
        return real(path);
    if (refused(Does::Changes))
        return -1;
    NameChange change{NameChange::Removed, path, {}, powerCounts() ? shadowOf(path) : std::string()};
    const int rc = real(path);
    if (rc == 0 && powerCounts())
        state().names.push_back(change);
    return rc;
}

int mkdir(const char* path, mode_t mode) noexcept {
    static auto* const real = next<int(const char*, mode_t)>("mkdir");
    if (isWatched(std::string(path)) && refused(Does::Grows))
        return -1;
    return real(path, mode);
}

} // extern "C"
