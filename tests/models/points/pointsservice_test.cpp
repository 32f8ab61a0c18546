#include "tests/models/points/pointsvillage.h"
#include <gtest/gtest.h>

using namespace cunwu;
using namespace cunwu::test;

TEST(PointsService, TypingEditsTheSheetsOwnEntry) {
    PointsVillage v;
    ASSERT_TRUE(v.type(0, u"4.1"_qs, u"1"_qs).done);
    ASSERT_TRUE(v.type(0, u"4.1"_qs, u"+1"_qs).done);
    auto entries = v.repository().entries(v.household(0), Month(2026, 10));
    ASSERT_EQ(entries.size(), 1u);
    EXPECT_EQ(entries[0].points, Points::of(2));
    EXPECT_EQ(entries[0].quantity, Points::of(2));
    EXPECT_EQ(entries[0].source, EntrySource::Sheet);
    ASSERT_TRUE(v.type(0, u"4.1"_qs, u""_qs).done);
    EXPECT_TRUE(v.repository().entries(v.household(0), Month(2026, 10)).empty());
    ASSERT_TRUE(v.session().undo().done);
    EXPECT_EQ(v.total(0), Points::of(102));
}

TEST(PointsService, ACellIsTheSumOfItsEntries) {
    PointsVillage v;
    ASSERT_TRUE(v.service().addEntry(v.entry(0, u"7.1"_qs, Points::of(2))).done);
    ASSERT_TRUE(v.type(0, u"7.1"_qs, u"6"_qs).done);
    const MonthSheet sheet = v.sheet();
    const int row = sheet.rowOf(v.household(0)), column = sheet.scheme().indexOf(u"7.1"_qs);
    EXPECT_EQ(sheet.cell(row, column).sum, Points::of(6));
    EXPECT_EQ(sheet.cell(row, column).entries, 2);
    EXPECT_EQ(sheet.context(row, column).sheet, Points::of(4));
    EXPECT_EQ(sheet.entriesOf(row, column).front().source, EntrySource::Sheet);
    EXPECT_EQ(sheet.breakdown(row, column).count(u'\n'), 1);
    const auto refused = v.type(0, u"7.1"_qs, u"0"_qs);
    EXPECT_FALSE(refused.done);
    EXPECT_FALSE(refused.reason.isEmpty());
}

TEST(PointsService, TypingTheSameAgainWritesNothing) {
    PointsVillage v;
    ASSERT_TRUE(v.type(0, u"1.1"_qs, u"5"_qs).done);
    const auto ops = v.db().journal()->opCount();
    EXPECT_TRUE(v.type(0, u"1.1"_qs, u"5"_qs).done);
    EXPECT_EQ(v.db().journal()->opCount(), ops);
    EXPECT_FALSE(v.type(0, u"1.1"_qs, u"10"_qs).done);
    EXPECT_EQ(v.db().journal()->opCount(), ops);
}

TEST(PointsService, ACapCountsEarlierMonthsOfTheYear) {
    PointsVillage v;
    ASSERT_TRUE(v.type(0, u"3.1"_qs, u"5"_qs, Month(2026, 10)).done);
    EXPECT_FALSE(v.type(0, u"3.1"_qs, u"5"_qs, Month(2026, 11)).done);
    EXPECT_TRUE(v.type(0, u"3.1"_qs, u"5"_qs, Month(2027, 1)).done);
}

TEST(PointsService, TwoSheetEntriesOfOneCellBecomeOneWhenTypedAgain) {
    PointsVillage v;
    Transaction transaction(v.db(), u"两台电脑"_qs);
    for (int i = 0; i < 2; ++i) {
        PointEntry e = v.entry(0, u"7.1"_qs, Points::of(2), EntrySource::Sheet);
        v.repository().insert(e);
    }
    transaction.commit();
    const MonthSheet sheet = v.sheet();
    const auto findings = MonthService::findings(sheet, {});
    EXPECT_TRUE(std::any_of(findings.begin(), findings.end(), [](const auto& f) {
        return f.kind == ClosingFinding::Kind::TwoSheetEntries;
    }));
    ASSERT_TRUE(v.type(0, u"7.1"_qs, u"4"_qs).done);
    EXPECT_EQ(v.repository().entries(v.household(0), Month(2026, 10)).size(), 1u);
    EXPECT_EQ(v.total(0), Points::of(104));
}

TEST(PointsService, APasteIsAllOrNothing) {
    PointsVillage v;
    const MonthSheet sheet = v.sheet();
    std::vector<HouseholdId> rows;
    for (const SheetRow& r : sheet.rows())
        rows.push_back(r.household);
    const std::vector<QString> columns{u"1.1"_qs, u"1.2"_qs};
    const auto bad = PointsService::planPaste(sheet, rows, columns, u"5\t3\r\n4\t3\r\n"_qs);
    ASSERT_EQ(bad.refused.size(), 1u);
    EXPECT_EQ(bad.refused[0].household, rows[1]);
    EXPECT_FALSE(v.service().apply(sheet, bad, u"粘贴"_qs).done);
    EXPECT_TRUE(v.totals().isEmpty());
    const auto wide = PointsService::planPaste(sheet, rows, columns, u"5\t3\t1"_qs);
    EXPECT_EQ(wide.refused.size(), 1u) << "falls outside";
    const auto tall = PointsService::planPaste(sheet, rows, {u"1.1"_qs}, u"5\n5\n5\n5\n5"_qs);
    EXPECT_EQ(tall.refused.size(), 1u);
    const auto good = PointsService::planPaste(sheet, rows, columns, u"5\t３\n\"5\"\t\n"_qs);
    ASSERT_TRUE(good.ok());
    EXPECT_EQ(good.changes(), 3);
    const auto before = v.db().journal()->actions(1).front().action;
    ASSERT_TRUE(v.service().apply(sheet, good, u"粘贴"_qs).done);
    EXPECT_EQ(v.totals().size(), 2);
    EXPECT_EQ(v.db().journal()->actions(1).front().ops, 3);
    EXPECT_NE(v.db().journal()->actions(1).front().action, before);
    ASSERT_TRUE(v.session().undo().done);
    EXPECT_TRUE(v.totals().isEmpty());
}

TEST(PointsService, FillsDownAndCopiesLastMonth) {
    PointsVillage v;
    ASSERT_TRUE(v.type(0, u"1.1"_qs, u"5"_qs, Month(2026, 9)).done);
    ASSERT_TRUE(v.type(0, u"7.1"_qs, u"2"_qs, Month(2026, 9)).done);
    ASSERT_TRUE(v.type(1, u"1.2"_qs, u"3"_qs, Month(2026, 9)).done);
    ASSERT_TRUE(v.type(1, u"1.2"_qs, u"3"_qs).done);
    const auto copy = PointsService::planCopyRegular(v.sheet(), v.sheet(Month(2026, 9)));
    EXPECT_EQ(copy.changes(), 1) << "regular items only, empty cells only";
    ASSERT_TRUE(v.service().apply(v.sheet(), copy, u"复制上月"_qs).done);
    EXPECT_EQ(v.total(0), Points::of(105));
    const MonthSheet sheet = v.sheet();
    const auto fill = PointsService::planFillDown(
        sheet, {v.household(0), v.household(1), v.household(2)}, {u"1.1"_qs, u"V1"_qs});
    ASSERT_TRUE(fill.ok());
    ASSERT_TRUE(v.service().apply(sheet, fill, u"向下填充"_qs).done);
    EXPECT_EQ(v.total(2), Points::of(105));
    EXPECT_EQ(v.total(1), Points::of(108));
}

TEST(PointsService, DeclarationsGoStepByStep) {
    PointsVillage v;
    const auto declared = v.service().declare(v.entry(0, u"7.1"_qs, Points::of(2)));
    ASSERT_TRUE(declared.done);
    EXPECT_FALSE(v.service().declare(v.entry(0, u"1.1"_qs, Points::of(5))).done)
        << "not declarable";
    EXPECT_EQ(v.total(0), Points::of(100));
    EXPECT_EQ(v.repository().waiting(villageCode, Month(2026, 10)).size(), 1u);
    EXPECT_FALSE(v.service().approve(declared.entry).done) << "the group checks first";
    ASSERT_TRUE(v.service().check(declared.entry).done);
    EXPECT_FALSE(v.service().check(declared.entry).done);
    ASSERT_TRUE(v.service().approve(declared.entry).done);
    EXPECT_EQ(v.total(0), Points::of(102));
    const auto second = v.service().declare(v.entry(0, u"7.2"_qs, Points::of(2)));
    EXPECT_FALSE(v.service().reject(second.entry, u" "_qs).done);
    ASSERT_TRUE(v.service().reject(second.entry, u"未采纳"_qs).done);
    EXPECT_FALSE(v.service().reject(second.entry, u"未采纳"_qs).done);
    EXPECT_EQ(v.repository().entry(second.entry)->reason, u"未采纳"_qs);
    EXPECT_EQ(v.total(0), Points::of(102));
}

TEST(PointsService, AVetoNeedsItsDocument) {
    PointsVillage v;
    const VetoDocument paper{u"(2026)琼96刑初12号"_qs, u"中级人民法院"_qs, QDate(2026, 10, 8)};
    EXPECT_FALSE(v.service().addVeto(v.household(0), u"V1"_qs, Month(2026, 10), {}, {}).done);
    EXPECT_FALSE(v.service().addVeto(v.household(0), u"1.1"_qs, Month(2026, 10), paper, {}).done);
    ASSERT_TRUE(v.service().addVeto(v.household(0), u"V1"_qs, Month(2026, 10), paper, {}).done);
    EXPECT_EQ(v.total(0), Points());
    const MonthSheet sheet = v.sheet();
    EXPECT_TRUE(sheet.cell(sheet.rowOf(v.household(0)), sheet.scheme().indexOf(u"V1"_qs)).veto);
    EXPECT_TRUE(sheet.explain(sheet.rowOf(v.household(0))).contains(u"(2026)琼96刑初12号"_qs));
    EXPECT_EQ(sheet.rows()[std::size_t(sheet.rowOf(v.household(0)))].rank.rank, 4);
}

TEST(PointsService, EntriesAreEditedAndRemovedOneByOne) {
    PointsVillage v;
    const auto added = v.service().addEntry(v.entry(0, u"7.1"_qs, Points::of(2)));
    PointEntry e = v.repository().entry(added.entry).value();
    e.note = u"小组会"_qs;
    e.points = Points::of(4);
    EXPECT_FALSE(v.service().editEntry(e).done) << "one time does not make 4 points";
    e.quantity = Points::of(2);
    ASSERT_TRUE(v.service().editEntry(e).done);
    EXPECT_EQ(v.repository().entry(added.entry)->note, u"小组会"_qs);
    EXPECT_EQ(v.total(0), Points::of(104));
    ASSERT_TRUE(v.service().removeEntry(added.entry).done);
    EXPECT_FALSE(v.service().removeEntry(added.entry).done);
    EXPECT_EQ(v.total(0), Points::of(100));
    PointEntry stray = v.entry(0, u"7.1"_qs, Points::of(2));
    stray.household = {77};
    EXPECT_FALSE(v.service().addEntry(stray).done);
}
