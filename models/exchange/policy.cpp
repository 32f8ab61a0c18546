#include "models/exchange/policy.h"

#include "models/base/error.h"
#include "models/base/month.h"
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
        if (line.startsWith(u'#') || cells.size() < 4)
            continue;
        TablePolicy& policy = m_tables[cells[0]];
        policy.scopeColumn = cells[1].section(u'>', 0, 0);
        policy.scopeKey = policy.scopeColumn.toStdString();
        policy.scopeTable = cells[1].section(u'>', 1);
        policy.ownerColumn = cells[2].section(u' ', 0, 0);
        policy.ownerOnly = cells[2].endsWith(u" only");
        policy.writers = cells[3].split(u' ', Qt::SkipEmptyParts);
        policy.upwardsOnly = cells.value(4) == u"up";
        policy.monthColumn = cells.value(5);
        policy.stageColumn = cells.value(6);
        policy.travels = cells.value(7) == u"travels";
        policy.copied = cells.value(7) == u"copied";
        policy.erasable = cells.value(8) == u"erasable";
        policy.offerColumn = policy.travels || policy.copied ? QString() : cells.value(7);
    }
}

const TablePolicy* Policy::find(const QString& table) const {
    const auto it = m_tables.find(table);
    return it == m_tables.end() ? nullptr : &it->second;
}

int Policy::monthOf(const Op& op) const {
    const TablePolicy* policy = find(op.table);
    if (!policy || policy->monthColumn.isEmpty())
        return 0;
    const auto it = op.columns.find(policy->monthColumn.toStdString());
    const auto* number = it == op.columns.end() ? nullptr : std::get_if<std::int64_t>(&it->second);
    return number && Month::fromNumber(int(*number)).isValid() ? int(*number) : 0;
}

bool Policy::mayWrite(const DivisionCode& office, const QString& scope) {
    if (scope.isEmpty())
        return true;
    const auto code = DivisionCode::parse(scope);
    return code && office.contains(*code);
}

QString textOf(const OpValue& value) {
    if (const auto* text = std::get_if<std::string>(&value))
        return QString::fromStdString(*text);
    const auto* number = std::get_if<std::int64_t>(&value);
    return number ? QString::number(*number) : QStringLiteral("");
}

QString levelWord(const DivisionCode& office) {
    switch (office.level()) {
    case DivisionCode::Level::Village: return QStringLiteral("village");
    case DivisionCode::Level::Township: return QStringLiteral("township");
    default: return QStringLiteral("county");
    }
}

} // namespace cunwu
