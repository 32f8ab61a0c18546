#include "models/ranking/rankingbuilder.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <algorithm>

namespace cunwu::rankingbuilder {

static QString translated(const char* text) {
    return QCoreApplication::translate("cunwu::Ranking", text);
}

static QJsonValue listWord(RankList list) {
    switch (list) {
    case RankList::Red:
        return QStringLiteral("red");
    case RankList::Black:
        return QStringLiteral("black");
    case RankList::None:
        break;
    }
    return QJsonValue::Null;
}

static bool severalVillages(const RankingResult& result) {
    return !result.rows.empty() &&
           std::any_of(result.rows.begin(), result.rows.end(), [&](const RankedHousehold& r) {
               return r.village != result.rows.front().village;
           });
}

QJsonObject toJson(const RankingResult& result) {
    const bool several = severalVillages(result);
    QJsonArray households;
    for (const RankedHousehold& r : result.rows) {
        QJsonObject o{
            {QStringLiteral("household"), r.number}, {QStringLiteral("group"), r.group}, {QStringLiteral("head"), r.head}, {QStringLiteral("total"), r.total.toDouble()}, {QStringLiteral("rank"), r.rank}, {QStringLiteral("list"), listWord(r.list)}, {QStringLiteral("tied"), r.tied}};
        if (several)
            o.insert(QStringLiteral("village"), r.village);
        if (r.veto)
            o.insert(QStringLiteral("veto"), true);
        households.append(o);
    }
    return {{QStringLiteral("period"), result.query.period.toString()},
            {QStringLiteral("scope"), scopeWord(result.query.scope)},
            {QStringLiteral("published"), result.frozen},
            {QStringLiteral("households"), households}};
}

XlsxTable toTable(const RankingResult& result, const QString& office) {
    XlsxTable table;
    const QString period = result.query.period.toChinese();
    table.sheetName = period;
    table.title = translated(QT_TRANSLATE_NOOP("cunwu::Ranking", "%1 %2 ranking of points"))
                      .arg(office, period);
    const bool several = severalVillages(result), change = result.query.withPrevious;
    table.headers = {translated(QT_TRANSLATE_NOOP("cunwu::Ranking", "Rank")),
                     translated(QT_TRANSLATE_NOOP("cunwu::Ranking", "List"))};
    if (several)
        table.headers << translated(QT_TRANSLATE_NOOP("cunwu::Ranking", "Village"));
    for (const char* header :
         {QT_TRANSLATE_NOOP("cunwu::Ranking", "Household no."),
          QT_TRANSLATE_NOOP("cunwu::Ranking", "Group"), QT_TRANSLATE_NOOP("cunwu::Ranking", "Head"),
          QT_TRANSLATE_NOOP("cunwu::Ranking", "Base"), QT_TRANSLATE_NOOP("cunwu::Ranking", "Added"),
          QT_TRANSLATE_NOOP("cunwu::Ranking", "Deducted"),
          QT_TRANSLATE_NOOP("cunwu::Ranking", "Total")})
        table.headers << translated(header);
    if (change)
        table.headers << translated(QT_TRANSLATE_NOOP("cunwu::Ranking", "Change"));
    const QString red = translated(QT_TRANSLATE_NOOP("cunwu::Ranking", "Red list")),
                  black = translated(QT_TRANSLATE_NOOP("cunwu::Ranking", "Black list"));
    for (const RankedHousehold& r : result.rows) {
        std::vector<XlsxTable::Cell> cells{std::int64_t(r.rank), r.list == RankList::Red ? red
                                                                 : r.list == RankList::Black
                                                                     ? black
                                                                     : QString()};
        if (several)
            cells.emplace_back(r.village);
        for (const QString& text : {r.number, r.group, r.head})
            cells.emplace_back(text);
        for (const Points p : {r.base, r.added, r.deducted, r.total})
            cells.emplace_back(p);
        if (change)
            cells.push_back(r.change() ? XlsxTable::Cell(*r.change()) : XlsxTable::Cell());
        table.rows.push_back(std::move(cells));
    }
    return table;
}

QString explainList(const RankingResult& result, RankList list) {
    if (result.rows.empty() ||
        (result.query.scope == RankScope::Group && result.query.group.isEmpty()))
        return {}; // each group has lists of its own
    if (result.query.scope == RankScope::Village && result.rows.front().village != result.rows.back().village)
        return {}; // each village has, too
    const bool red = list == RankList::Red;
    const int wanted = red ? result.query.lists.red : result.query.lists.black;
    const auto rows = result.list(list);
    const int count = static_cast<int>(rows.size());
    if (count == 0 && wanted > 0)
        return translated(QT_TRANSLATE_NOOP(
            "cunwu::Ranking",
            "Nobody stands out: a total that most households share is on no list."));
    if (std::any_of(rows.begin(), rows.end(), [](const RankedHousehold& r) { return r.edge; }))
        return translated(
                   QT_TRANSLATE_NOOP("cunwu::Ranking", "Households with the same total at the edge "
                                                       "are all shown: %1 instead of %2."))
            .arg(count)
            .arg(wanted);
    if (count < wanted)
        return translated(QT_TRANSLATE_NOOP(
                              "cunwu::Ranking",
                              "%1 instead of %2: few households, a shared total, or a veto."))
            .arg(count)
            .arg(wanted);
    return {};
}

} // namespace cunwu::rankingbuilder
