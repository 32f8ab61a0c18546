#pragma once
#include <QColor>
#include <QIcon>
#include <QString>

namespace cunwu {

/// A Breeze icon named in resources/icons/breeze.txt, recoloured for the palette (or with `colour`). Cached; main thread.
QIcon icon(const QString& breezeName, const QColor& colour = {});

} // namespace cunwu
