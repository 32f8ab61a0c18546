#include "ui/office/appearance.h"

#include <QSettings>

namespace cunwu {

Appearance Appearance::load() {
    QSettings settings;
    return {settings.value(QStringLiteral("appearance/text"), 0).toInt(), settings.value(QStringLiteral("appearance/dark"), false).toBool()};
}

void Appearance::save() const {
    QSettings settings;
    settings.setValue(QStringLiteral("appearance/text"), textSize);
    settings.setValue(QStringLiteral("appearance/dark"), dark);
}

} // namespace cunwu
