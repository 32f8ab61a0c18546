#include "models/office/office.h"

namespace cunwu {

QString Office::levelName() const {
    switch (code.level()) {
    case DivisionCode::Level::Village: return QStringLiteral("village");
    case DivisionCode::Level::Township: return QStringLiteral("township");
    default: return QStringLiteral("county");
    }
}

} // namespace cunwu
