#pragma once
#include <QByteArray>
#include <QtGlobal>

namespace cunwu::test::disk {

/// What happens at the n-th call. All of it concerns files below one folder and the main thread's calls only.
enum class Fault {
    None,        ///< counts
    Kill,        ///< SIGKILL before the call: what was written stands
    PowerLoss,   ///< SIGKILL after unsynced sectors were kept, dropped or garbled and unsynced names were taken back
    Full,        ///< ENOSPC for everything that needs room: new files, growing writes, folders, links
    Error,       ///< EIO
    Interrupted, ///< EINTR
    Short,       ///< half of what was asked for is read or written
};

struct Plan {
    Fault fault = Fault::None;
    int at = 0;           ///< the call, from 1
    bool reads = false;   ///< counts reading calls instead of changing ones
    bool lasting = false; ///< all later calls too
    quint32 seed = 0;     ///< of a power loss
};

/// The test program's own open, read, write, fsync, rename … stand before those of the C library, so everything that
/// SQLite, Qt and the product ask for passes here: office file, WAL, packages, backups, settings, keys alike. Only the
/// shared memory of the WAL stays out: it is mapped and worth nothing after a crash.
void begin(const QByteArray& folder, const Plan& plan);
void end();
/// Calls since begin() that changed something on the disk / that read from it.
int changes();
int reads();
/// Did the fault of the plan happen?
bool struck();
/// As if the power went now (see Fault::PowerLoss). Does not return.
[[noreturn]] void losePower();

} // namespace cunwu::test::disk
