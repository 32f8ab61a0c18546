#include "models/exchange/policy.h"

#include "models/base/error.h"
#include <QCoreApplication>
#include <QFile>

namespace cunwu {

const Policy& Policy::shipped() {
    static const Policy policy;
    return policy;
}

Policy::Policy() {
    QFile file(QStringLiteral(":/cunwu/tables/exchange_policy.csv"));
    if (!file.open(QIODevice::ReadOnly))
        throw FileError(QCoreApplication::translate("Schema", "A part of the program is missing. Install it again."), file.fileName());
    file.readLine(); // heads
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).trimmed();
        const QStringList cells = line.split(u',');
        if (line.startsWith(u'#') || cells.size() != 4)
            continue;
        TablePolicy& policy = m_tables[cells[0]];
        policy.scopeColumn = cells[1].section(u'>', 0, 0);
        policy.scopeKey = policy.scopeColumn.toStdString();
        policy.scopeTable = cells[1].section(u'>', 1);
        policy.ownerColumn = cells[2];
        policy.writers = cells[3].split(u' ', Qt::SkipEmptyParts);
    }
}

const TablePolicy* Policy::find(const QString& table) const {
    const auto it = m_tables.find(table);
    return it == m_tables.end() ? nullptr : &it->second;
}

bool Policy::mayWrite(const DivisionCode& office, const QString& scope) {
    if (scope.isEmpty())
        return true;
    const auto code = DivisionCode::parse(scope);
    return code && office.contains(*code);
}

QString levelWord(const DivisionCode& office) {
    switch (office.level()) {
    case DivisionCode::Level::Village: return QStringLiteral("village");
    case DivisionCode::Level::Township: return QStringLiteral("township");
    default: return QStringLiteral("county");
    }
}

} // namespace cunwu
