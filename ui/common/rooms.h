#pragma once
#include "ui/common/page.h"
#include <functional>
#include <memory>

namespace cunwu {

class Clock;

/// The pages and dialogs that the window does not need to come up. They lie in a library of their own that is loaded on first
/// use: the charts, the printer and the readers of workbooks behind them cost a fifth of the start.
class Rooms {
public:
    virtual ~Rooms() = default;
    virtual Page* page(const QString& name, OfficeSession& session, QWidget* parent) const = 0; ///< null: no such page
    /// Asks for a table when `path` is empty; true when something was imported.
    virtual bool importRoster(OfficeSession& session, const QString& path, QWidget* parent) const = 0;
    virtual std::unique_ptr<OfficeSession> newOffice(const Clock& clock, QWidget* parent) const = 0; ///< null: cancelled
    virtual QString chooseBackup(OfficeSession& session, QWidget* parent) const = 0;                 ///< empty: cancelled
};

/// Where the window gets its rooms: linked, or from the library. Throws FileError when there are none.
using RoomSource = std::function<const Rooms&()>;

} // namespace cunwu
