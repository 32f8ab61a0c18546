#include "tests/models/points/pointsvillage.h"
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace cunwu;
using namespace cunwu::test;

TEST(MonthTotals, FollowEachEdit) {
    PointsVillage v;
    ASSERT_TRUE(v.type(0, u"1.1"_qs, u"5"_qs).done);
    EXPECT_EQ(v.totals().size(), 1);
    EXPECT_EQ(v.repository().totals(villageCode, Month(2026, 10)).value(v.household(0)),
              Points::of(105));
    ASSERT_TRUE(v.session().undo().done);
    EXPECT_TRUE(v.totals().isEmpty());
    ASSERT_TRUE(v.session().redo().done);
    EXPECT_EQ(v.totals().size(), 1);
}

TEST(MonthTotals, AreComputedAnewWhenTheSchemeChanges) {
    PointsVillage v;
    ASSERT_TRUE(v.type(0, u"1.1"_qs, u"5"_qs).done);
    Scheme next =
        parseScheme(SchemeService::shippedDocument(SchemeService::defaultCode())).scheme.value();
    next.version = 2;
    next.base = Points::of(80);
    next.effectiveFrom = Month(2026, 10);
    ASSERT_TRUE(SchemeService(v.db()).import(next).done);
    EXPECT_EQ(v.repository().totals(villageCode, Month(2026, 10)).value(v.household(0)),
              Points::of(85));
    ASSERT_TRUE(v.session().undo().done);
    EXPECT_EQ(v.repository().totals(villageCode, Month(2026, 10)).value(v.household(0)),
              Points::of(105));
    ASSERT_TRUE(v.type(0, u"1.2"_qs, u"3"_qs).done);
    EXPECT_EQ(v.repository().totals(villageCode, Month(2026, 10)).value(v.household(0)),
              Points::of(108));
}

TEST(MonthTotals, SeeTheSchemeThatAnotherConnectionBrought) {
    PointsVillage v;
    ASSERT_TRUE(v.type(0, u"1.1"_qs, u"5"_qs).done);
    {
        auto worker = v.session().file().workerConnection();
        registerMonthTotals(*worker);
        Scheme next = parseScheme(SchemeService::shippedDocument(SchemeService::defaultCode()))
                          .scheme.value();
        next.version = 2;
        next.base = Points::of(60);
        next.effectiveFrom = Month(2026, 10);
        ASSERT_TRUE(SchemeService(*worker).import(next).done);
    }
    ASSERT_TRUE(v.type(1, u"1.1"_qs, u"5"_qs).done);
    EXPECT_EQ(v.repository().totals(villageCode, Month(2026, 10)).value(v.household(1)),
              Points::of(65));
}

static PointEntry in(PointsVillage& v, Month month, const QString& indicator, Points points) {
    PointEntry e = v.entry(0, indicator, points);
    e.month = month;
    e.day = {};
    return e;
}

static void write(PointsVillage& v, const std::function<void(PointsRepository&)>& work) {
    Transaction transaction(v.db(), u"写"_qs);
    PointsRepository repository(v.db());
    work(repository);
    transaction.commit();
}

TEST(MonthTotals, MeetTheCapsThatEarlierMonthsUsedUp) {
    PointsVillage v;
    const MonthSheet sheet = v.sheet();
    const auto& all = sheet.scheme().indicators();
    const auto capped = std::find_if(all.begin(), all.end(), [](const Indicator& i) {
        return !i.isNegative() && i.highestGroup.isEmpty() && i.caps.size() == 1 &&
               i.caps.front().per == CapPeriod::Year && i.caps.front().points;
    });
    ASSERT_NE(capped, all.end());
    const Points cap = *capped->caps.front().points;
    write(v, [&](PointsRepository& r) { r.insert(in(v, Month(2026, 2), capped->code, cap)); });
    write(v, [&](PointsRepository& r) { r.insert(in(v, Month(2026, 10), capped->code, cap)); });
    const auto october = v.repository().totals(villageCode, Month(2026, 10));
    EXPECT_EQ(october.value(v.household(0)), sheet.scheme().base()); // nothing is left of the cap
    const auto february = v.repository().totals(villageCode, Month(2026, 2));
    EXPECT_EQ(february.value(v.household(0)), sheet.scheme().base() + cap);
}

TEST(MonthTotals, FollowReversalsOfAnotherMonth) {
    PointsVillage v;
    EntryId early, late;
    write(v, [&](PointsRepository& r) {
        early = r.insert(in(v, Month(2026, 2), u"1.1"_qs, Points::of(5)));
        late = r.insert(in(v, Month(2026, 10), u"1.1"_qs, Points::of(5)));
    });
    // October takes back what February gave, then the other way.
    PointEntry back = in(v, Month(2026, 10), u"1.1"_qs, Points::of(-5));
    back.reverses = early;
    write(v, [&](PointsRepository& r) { r.insert(back); });
    EXPECT_EQ(v.repository().totals(villageCode, Month(2026, 2)).value(v.household(0)),
              Points::of(100));
    back.month = Month(2026, 2);
    back.reverses = late;
    write(v, [&](PointsRepository& r) { r.insert(back); });
    write(v, [&](PointsRepository& r) {
        PointEntry after = *r.entry(late);
        after.points = Points::of(4);
        r.update(*r.entry(late), after);
    });
    for (const int month : {2, 10})
        EXPECT_EQ(v.repository().totals(villageCode, Month(2026, month)).value(v.household(0)),
                  Points::of(100))
            << month;
}

RC_GTEST_PROP(MonthTotals, KeptStepByStepEqualTheRebuiltOnes, ()) {
    PointsVillage v(3);
    static const QStringList codes{u"1.1"_qs, u"1.3"_qs, u"4.1"_qs, u"3.1"_qs,
                                   u"6.1"_qs, u"10.1"_qs, u"Z9"_qs, u"V1"_qs};
    const int steps = *rc::gen::inRange(1, 14);
    for (int i = 0; i < steps; ++i) {
        const int what = *rc::gen::inRange(0, 10);
        Statement any = v.db().prepare("SELECT id FROM point_entry ORDER BY id LIMIT 1 OFFSET ?");
        any.bind(1, *rc::gen::inRange(0, 6));
        const EntryId some{any.step() ? any.integer(0) : 0};
        if (what == 0) {
            (void)v.session().undo();
        } else if (what == 1) {
            (void)v.session().redo();
        } else if (what == 2 && some) {
            Transaction transaction(v.db(), u"删"_qs);
            v.repository().remove(some);
            transaction.commit();
        } else if (what == 3 && some) {
            const PointEntry before = v.repository().entry(some).value();
            PointEntry after = before;
            after.points = Points::of(*rc::gen::inRange(-5, 30));
            after.state = static_cast<EntryState>(*rc::gen::inRange(0, 4));
            after.document = {u"1号"_qs, u"法院"_qs, QDate(2026, 10, 1)};
            Transaction transaction(v.db(), u"改"_qs);
            v.repository().update(before, after);
            transaction.commit();
        } else {
            Transaction transaction(v.db(), u"记"_qs);
            for (int n = *rc::gen::inRange(1, 4); n > 0; --n) {
                PointEntry e =
                    v.entry(*rc::gen::inRange(0, 3), codes[*rc::gen::inRange(0, int(codes.size()))],
                            Points::of(*rc::gen::inRange(-5, 30)));
                e.month = Month(2026, *rc::gen::inRange(1, 13));
                e.day = {};
                e.reverses = *rc::gen::inRange(0, 5) == 0 ? some : EntryId();
                v.repository().insert(e);
            }
            if (*rc::gen::inRange(0, 6) > 0)
                transaction.commit(); // else rolled back
        }
    }
    const QStringList kept = v.totals();
    rebuildMonthTotals(v.db());
    RC_ASSERT(kept == v.totals());
}
