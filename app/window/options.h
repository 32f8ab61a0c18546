#pragma once
#include "models/base/month.h"
#include "ui/common/theme.h"
#include <QSize>
#include <QString>
#include <optional>

namespace cunwu {

/// The command line of the window: what to open, and how to render a page without a person.
struct WindowOptions {
    QString file, page, screenshot, household;
    std::optional<QSize> size;
    double scale = 0; ///< 0: the system's
    std::optional<TextSize> text;
    bool dark = false;
    std::optional<Month> month;
    QString language = QStringLiteral("zh_CN");
    bool measureStart = false; ///< prints the milliseconds from the process's start to the first paint, then quits
    QString packages;          ///< packages to take over while the frames are measured: prints the longest wait for one, then quits
    bool scrollToEnd = false;  ///< before the screenshot: tables at their last row
    QString error;             ///< translated; not empty: a wrong call
};

/// Reads argv before there is an application: scale and platform must be known by then.
WindowOptions readOptions(const QStringList& arguments);

} // namespace cunwu
