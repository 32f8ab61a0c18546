// One month of the whole file ranked, beside one raw GROUP BY … ORDER BY over the entries of that
// month.
#include "tests/bench/benchfiles.h"
#include "tests/bench/comparison.h"

#include "models/database/officefile.h"
#include "models/ranking/rankingservice.h"
#include <sqlite3.h>

namespace cunwu::bench {
namespace {

Month lastMonth() {
    return Month::of(QDate::currentDate()).previous();
}

double ranking() {
    static const auto opened =
        OfficeFile::open(setup().countyPath(), QStringLiteral("bench"), Database::Mode::ReadOnly);
    if (!opened.file)
        return -1;
    RankingQuery query;
    query.period = Period::month(lastMonth());
    query.scope = RankScope::County;
    std::size_t households = 0;
    const double seconds =
        timed([&] { households = RankingService(opened.file->db()).rank(query).rows.size(); });
    return households > 0 ? seconds : -1;
}

double groupBy() {
    static sqlite3* db = [] {
        sqlite3* handle = nullptr;
        sqlite3_open_v2(setup().countyPath().toUtf8().constData(), &handle, SQLITE_OPEN_READONLY,
                        nullptr);
        return handle;
    }();
    sqlite3_stmt* query = nullptr;
    sqlite3_prepare_v2(db,
                       "SELECT household, sum(points) FROM point_entry WHERE month = ? GROUP BY "
                       "household ORDER BY 2 DESC",
                       -1, &query, nullptr);
    sqlite3_bind_int(query, 1, lastMonth().number());
    std::int64_t sum = 0;
    int rows = 0;
    const double seconds = timed([&] {
        for (; sqlite3_step(query) == SQLITE_ROW; ++rows)
            sum += sqlite3_column_int64(query, 1);
    });
    benchmark::DoNotOptimize(sum);
    sqlite3_finalize(query);
    return rows > 0 ? seconds : -1;
}

} // namespace

void registerRanking() {
    compare({"rank one month of the file", 1.0}, 5, ranking, groupBy);
}

} // namespace cunwu::bench
