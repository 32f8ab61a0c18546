// The part of PointsRepository that keeps a village's months, its totals and its wallets.
#include "models/database/database.h"
#include "models/database/journal.h"
#include "models/points/pointsrepository.h"

namespace cunwu {

static MonthInfo readMonth(const Statement& s) {
    const auto day = [&s](int column) { return QDate::fromString(s.text(column), Qt::ISODate); };
    MonthInfo info;
    info.village = s.text(0);
    info.month = Month::fromNumber(static_cast<int>(s.integer(1)));
    info.state = monthStateFromWord(s.text(2));
    info.reviewedOn = day(3);
    info.reviewedBy = s.text(4);
    info.publishedOn = day(5);
    info.objectionUntil = day(6);
    info.closedOn = day(7);
    return info;
}

/// The columns that readMonth takes.
static QString selectMonth(const char* where) {
    return QStringLiteral("SELECT village, month, state, reviewed_on, reviewed_by, published_on, "
                          "objection_until, closed_on "
                          "FROM village_month WHERE ") +
           QLatin1String(where);
}

static std::int64_t monthRow(const QString& village, Month month) {
    return Journal::derivedRowId(
        QStringLiteral("village_month/%1/%2").arg(village).arg(month.number()));
}

MonthInfo PointsRepository::month(const QString& village, Month month) const {
    static const QByteArray select = selectMonth("id = ?").toUtf8();
    Statement s = m_db.prepare(select.constData());
    s.bind(1, monthRow(village, month));
    MonthInfo info = s.step() ? readMonth(s) : MonthInfo();
    info.village = village;
    info.month = month;
    return info;
}

std::vector<MonthInfo> PointsRepository::months(const QString& village) const {
    Statement s = m_db.prepare(selectMonth("village = ? ORDER BY month"));
    s.bind(1, village);
    std::vector<MonthInfo> out;
    while (s.step())
        out.push_back(readMonth(s));
    return out;
}

void PointsRepository::saveMonth(const MonthInfo& info) {
    const auto day = [](QDate d) { return d.isValid() ? d.toString(Qt::ISODate) : QString(); };
    const QString by = info.reviewedBy.isEmpty() ? QString() : info.reviewedBy;
    m_db.prepare("INSERT INTO village_month(id, village, month, state, reviewed_on, reviewed_by, "
                 "published_on, objection_until, closed_on) "
                 "VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9) ON CONFLICT(id) DO UPDATE SET state=?4, "
                 "reviewed_on=?5, reviewed_by=?6, "
                 "published_on=?7, objection_until=?8, closed_on=?9")
        .run(monthRow(info.village, info.month), info.village, info.month.number(),
             monthStateWord(info.state), day(info.reviewedOn), by, day(info.publishedOn),
             day(info.objectionUntil), day(info.closedOn));
}

Points PointsRepository::wallet(HouseholdId household) const {
    const QString village = villageOf(household);
    Points sum;
    for (const MonthInfo& m : months(village)) {
        if (!m.isPublished())
            continue;
        Statement s =
            m_db.prepare("SELECT redeemable FROM month_total WHERE month = ? AND household = ?");
        s.bindAll(m.month.number(), household.value);
        if (s.step())
            sum += Points::fromHundredths(s.integer(0));
    }
    return sum;
}

QHash<HouseholdId, Points> PointsRepository::wallets(const QString& village) const {
    Statement s = m_db.prepare(
        "SELECT t.household, sum(t.redeemable) FROM village_month m CROSS JOIN household h ON "
        "h.village = m.village "
        "CROSS JOIN month_total t ON t.month = m.month AND t.household = h.id "
        "WHERE m.village = ? AND m.state IN ('published', 'closed') GROUP BY t.household");
    s.bind(1, village);
    QHash<HouseholdId, Points> out;
    while (s.step())
        out.insert({s.integer(0)}, Points::fromHundredths(s.integer(1)));
    return out;
}

QHash<HouseholdId, Points> PointsRepository::totals(const QString& village, Month month) const {
    Statement s = m_db.prepare("SELECT t.household, t.total FROM household h CROSS JOIN "
                               "month_total t ON t.month = ?2 AND t.household = h.id "
                               "WHERE h.village = ?1");
    s.bindAll(village, month.number());
    QHash<HouseholdId, Points> out;
    while (s.step())
        out.insert({s.integer(0)}, Points::fromHundredths(s.integer(1)));
    return out;
}

} // namespace cunwu
