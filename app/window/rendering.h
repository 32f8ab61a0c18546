#pragma once
#include "app/window/options.h"

class QApplication;

namespace cunwu {

class MainWindow;

/// Shows the page that the options name, waits until it is quiet, writes the picture. The exit code.
int renderPage(QApplication& application, MainWindow& window, const WindowOptions& options);

/// After the first paint: prints the milliseconds since the process began, and its peak memory in KiB, then quits.
void printStartTime(MainWindow& window);

/// Shows the page that the options name, takes over the packages of a folder and paints a frame as often as it can: prints the longest
/// time between two, "longest-frame-ms", from the start of the import until the pages show what came. The exit code.
int measureImport(QApplication& application, MainWindow& window, const WindowOptions& options);

} // namespace cunwu
