#pragma once
#include "models/base/xlsxexport.h"
#include "models/ranking/ranking.h"
#include <QJsonObject>

namespace cunwu::rankingbuilder {

/// {"period","scope","households":[{"household","group","head","total","rank","list","tied"}]};
/// over several villages each household says its "village", too.
QJsonObject toJson(const RankingResult& result);
/// `office` goes into the title: "水央村 2026年10月 积分排名".
XlsxTable toTable(const RankingResult& result, const QString& office);
/// "Top 5 and a tie at the edge: 7 households" – why a list is longer, shorter or empty; empty when
/// it is just N. Translated.
QString explainList(const RankingResult& result, RankList list);

} // namespace cunwu::rankingbuilder
