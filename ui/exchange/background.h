#pragma once
#include "models/base/error.h"
#include "models/office/officesession.h"
#include <QThreadPool>
#include <functional>

namespace cunwu {

/// Reads in a thread of the pool with a session of its own; `done` gets the result in the window's thread. `owner` waits for the
/// pool before it goes. What cannot be read is logged: the page shows what it had.
template <class T> void readInBackground(OfficeSession& session, QThreadPool& pool, QObject* owner, std::function<T(OfficeSession&)> read, std::function<void(T)> done) {
    auto file = std::make_shared<std::unique_ptr<OfficeFile>>(session.file().worker(Database::Mode::ReadOnly));
    pool.start([file, owner, read, done, &clock = session.clock()] {
        try {
            OfficeSession own(std::move(*file), clock);
            auto result = std::make_shared<T>(read(own));
            QMetaObject::invokeMethod(
                owner, [result, done] { done(std::move(*result)); }, Qt::QueuedConnection);
        } catch (const Error& e) {
            qWarning("%s", e.what());
        }
    });
}

} // namespace cunwu
