#pragma once
#include "models/database/database.h"
#include "models/database/journal.h"
#include "models/points/monthservice.h"
#include "models/points/monthtotalrepository.h"
#include "models/points/pointsrepository.h"
#include "models/points/pointsservice.h"
#include "models/scheme/schemeservice.h"
#include "tests/support/testoffice.h"

namespace cunwu::test {

inline const QString villageCode = QStringLiteral("469030101202");

/// A village with the default scheme from January 2026 and some households ("1" …, in two groups), ready for points.
class PointsVillage {
public:
    explicit PointsVillage(int households = 4) {
        registerMonthTotals(db());
        EXPECT_TRUE(SchemeService(db()).adopt(SchemeService::defaultCode(), Month(2026, 1)).done);
        static const char* const heads[] = {"王德文", "符小妹", "黄国强", "李秀英"};
        Transaction transaction(db(), QStringLiteral("花名册"));
        for (int i = 0; i < households; ++i) {
            const HouseholdId id{db().journal()->newRowId()};
            db().prepare("INSERT INTO household(id, village, number, group_name, state) VALUES (?,?,?,?,'active')")
                .run(id.value, villageCode, QString::number(i + 1), i % 2 ? QStringLiteral("10组") : QStringLiteral("2组"));
            db().prepare("INSERT INTO person(id, household, position, name, relation) VALUES (?,?,0,?,'户主')")
                .run(db().journal()->newRowId(), id.value, QString::fromUtf8(heads[i % 4]));
            m_households.push_back(id);
        }
        transaction.commit();
    }
    Database& db() { return m_office.db(); }
    OfficeSession& session() { return m_office.session(); }
    TestOffice& office() { return m_office; }
    HouseholdId household(int i) const { return m_households[static_cast<std::size_t>(i)]; }
    PointsRepository repository() { return PointsRepository(db()); }
    PointsService service() { return PointsService(db()); }
    MonthService months() { return MonthService(db(), session().office(), m_office.clock()); }
    MonthSheet sheet(Month month = Month(2026, 10)) { return repository().loadSheet(villageCode, month); }
    EditOutcome type(int i, const QString& indicator, const QString& text, Month month = Month(2026, 10)) {
        return service().setCell(sheet(month), household(i), indicator, text);
    }
    Points total(int i, Month month = Month(2026, 10)) {
        const MonthSheet s = sheet(month);
        return s.rows()[static_cast<std::size_t>(s.rowOf(household(i)))].result.total;
    }
    PointEntry entry(int i, const QString& indicator, Points points, EntrySource source = EntrySource::Visit) const {
        PointEntry e;
        e.household = household(i);
        e.indicator = indicator;
        e.month = Month(2026, 10);
        e.day = QDate(2026, 10, 12);
        e.points = points;
        e.source = source;
        return e;
    }
    /// All rows of month_total as text.
    QStringList totals() {
        Statement s = db().prepare("SELECT month, household, total, base, added, deducted, redeemable, entries, capped, veto FROM month_total ORDER BY month, household");
        QStringList out;
        while (s.step()) {
            QStringList row;
            for (int i = 0; i < 10; ++i)
                row << QString::number(s.integer(i));
            out << row.join(u' ');
        }
        return out;
    }

private:
    TestOffice m_office;
    std::vector<HouseholdId> m_households;
};

} // namespace cunwu::test
