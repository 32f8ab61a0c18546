#include "models/office/office.h"

namespace cunwu {

QString Office::levelName() const {
    switch (code.level()) {
    case DivisionCode::Level::Village: return QStringLiteral("village");
    case DivisionCode::Level::Township: return QStringLiteral("township");
    default: return QStringLiteral("county");
    }
}

QString villageName(const Office& office, const QString& code) {
    if (office.code.toString() == code)
        return office.name;
    const auto parsed = DivisionCode::parse(code);
    const Division* division = parsed ? DivisionTable::shipped().find(*parsed) : nullptr;
    return division ? shortVillageName(division->name) : code;
}

QString townshipName(const Office& office, const QString& code) {
    if (office.code.toString() == code)
        return office.townshipName;
    const auto parsed = DivisionCode::parse(code.left(9));
    const Division* division = parsed ? DivisionTable::shipped().find(*parsed) : nullptr;
    return division ? division->name : QString();
}

} // namespace cunwu
