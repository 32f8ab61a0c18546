#pragma once
#include "models/base/progress.h"
#include "models/office/officesession.h"
#include <functional>

class QWidget;

namespace cunwu {

/// Runs `work` in a thread with a connection of its own, behind a modal progress bar with Cancel; the window keeps painting.
/// True when it finished; a failure is shown, a cancel is silent, both change nothing (the work's transaction rolls back).
/// Afterwards the session tells the pages.
bool runLongWork(QWidget* parent, const QString& title, OfficeSession& session, const std::function<void(Database&, const Progress&)>& work);

/// The same for work that needs no database (writing a PDF, a table).
bool runLongWork(QWidget* parent, const QString& title, const std::function<void(const Progress&)>& work);

} // namespace cunwu
