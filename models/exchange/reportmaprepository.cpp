#include "models/exchange/reportmaprepository.h"

#include "models/database/database.h"
#include "models/exchange/exchangerepository.h"
#include <QJsonDocument>
#include <QJsonObject>

namespace cunwu {

std::vector<ReportMapRepository::Count> ReportMapRepository::counts(const QString& table, const TablePolicy& policy, int from, int to) const {
    // Grouped by the pointing column first: an index over (row, month) answers that alone.
    const QString stage = policy.stageColumn.isEmpty() ? QStringLiteral("NULL") : policy.stageColumn;
    QString sql = QStringLiteral("SELECT %1 AS place, %2 AS month, %3 AS stage, COUNT(*) AS n FROM %4 WHERE %2 BETWEEN ? AND ? GROUP BY 1, 2, 3")
                      .arg(policy.scopeColumn, policy.monthColumn, stage, table);
    if (!policy.scopeTable.isEmpty()) {
        const TablePolicy* above = Policy::shipped().find(policy.scopeTable);
        sql = QStringLiteral("SELECT above.%1, g.month, g.stage, SUM(g.n) FROM (%2) AS g JOIN %3 AS above ON above.id = g.place GROUP BY 1, 2, 3")
                  .arg(above ? above->scopeColumn : QStringLiteral("id"), sql, policy.scopeTable);
    }
    std::vector<Count> result;
    Statement s = m_db.prepare(sql);
    s.bindAll(from, to);
    while (s.step())
        result.push_back({s.text(0), int(s.integer(1)), int(s.integer(3)), s.text(2)});
    return result;
}

static QString keyOf(const QString& office) {
    return QStringLiteral("received ") + office;
}

void MonthReceipts::note(const std::map<QString, std::set<int>>& months, std::int64_t at, const QString& file) {
    ExchangeRepository repository(m_db);
    for (const auto& [office, numbers] : months) {
        const QByteArray key = keyOf(office).toUtf8();
        QJsonObject known = QJsonDocument::fromJson(repository.meta(key.constData())).object();
        std::set<int> all = numbers;
        all.insert(0);
        for (const int month : all)
            known.insert(QString::number(month), QJsonObject{{QStringLiteral("at"), qint64(at)}, {QStringLiteral("file"), file}});
        repository.setMeta(key.constData(), QJsonDocument(known).toJson(QJsonDocument::Compact));
    }
}

std::map<QString, std::map<int, Receipt>> MonthReceipts::all() const {
    std::map<QString, std::map<int, Receipt>> result;
    for (Statement s = m_db.prepare("SELECT key, value FROM meta WHERE key >= 'received ' AND key < 'received!'"); s.step();) {
        const QJsonObject known = QJsonDocument::fromJson(s.blob(1)).object();
        for (auto it = known.begin(); it != known.end(); ++it)
            result[s.text(0).mid(9)][it.key().toInt()] = {it.value()[QStringLiteral("at")].toInteger(), it.value()[QStringLiteral("file")].toString()};
    }
    return result;
}

} // namespace cunwu
