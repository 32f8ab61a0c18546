// Copy, paste, fill and clear blocks of the month sheet.
#include "tests/ui/points/sheetfixture.h"
#include "ui/points/blockplandialog.h"
#include "ui/points/sheetclipboard.h"
#include <QMimeData>
#include <QTimer>
#include <rapidcheck/gtest.h>

namespace cunwu::test {
namespace {

const QString tidy = QStringLiteral("1.1");
const QString sorted = QStringLiteral("1.2");

void setClipboard(const QString& text) {
    QApplication::clipboard()->setText(text);
}

/// Answers the next dialog and tells its texts.
struct DialogCloser {
    explicit DialogCloser(bool accept = false) {
        QTimer::singleShot(0, qApp, [this, accept] {
            auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            seen = true;
            for (const QTableView* table : dialog->findChildren<QTableView*>())
                for (int row = 0; row < table->model()->rowCount(); ++row)
                    rows.append(table->model()->index(row, 3).data().toString());
            accept ? dialog->accept() : dialog->reject();
        });
    }
    bool seen = false;
    QStringList rows;
};

RC_GTEST_PROP(SheetClipboard, ReadsWhatItWrites,
              (const std::vector<std::vector<std::string>>& cells)) {
    SheetClipboard::Rows rows;
    for (const auto& row : cells) {
        QStringList texts;
        for (const auto& cell : row)
            texts.append(QString::fromStdString(cell).remove(QChar(0)));
        if (texts.isEmpty())
            texts.append(QStringLiteral("5"));
        rows.push_back(texts);
    }
    RC_ASSERT(SheetClipboard::read(SheetClipboard::write(rows)) == rows);
}

TEST(SheetClipboardText, QuotesAndLineBreaksAsSpreadsheetsWriteThem) {
    const SheetClipboard::Rows rows =
        SheetClipboard::read(QStringLiteral("5\t\"a \"\"b\"\"\nc\"\r\n\t3"));
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0], (QStringList{u"5"_qs, u"a \"b\"\nc"_qs}));
    EXPECT_EQ(rows[1], (QStringList{QString(), u"3"_qs}));
    EXPECT_TRUE(SheetClipboard::read(QString()).empty());
}

TEST(SheetClipboardText, CsvAloneIsUnderstood) {
    QMimeData data;
    data.setData(QStringLiteral("text/csv"), "5,\"3\"\n1,2\n");
    EXPECT_EQ(SheetClipboard::text(data), u"5\t3\n1\t2\n"_qs);
}

TEST(SheetBlocks, PasteTypesABlockAsOneAction) {
    SheetOnScreen sheet;
    sheet.key(Qt::Key_Home, Qt::ControlModifier);
    setClipboard(QStringLiteral("5\t3\n5\t\n"));
    sheet.key(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(sheet.cellAt(0, tidy), u"5"_qs);
    EXPECT_EQ(sheet.cellAt(0, sorted), u"3"_qs);
    EXPECT_EQ(sheet.cellAt(1, tidy), u"5"_qs);
    EXPECT_EQ(sheet.cellAt(1, sorted), QString());
    sheet.key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(sheet.cellAt(0, tidy), QString());
    EXPECT_EQ(sheet.cellAt(1, tidy), QString());
}

TEST(SheetBlocks, OneRefusedCellLeavesEverythingUnchanged) {
    SheetOnScreen sheet;
    sheet.key(Qt::Key_Home, Qt::ControlModifier);
    setClipboard(QStringLiteral("5\t3\n5\t999\n"));
    const auto ops = sheet.village().db().journal()->opCount();
    DialogCloser closer;
    sheet.key(Qt::Key_V, Qt::ControlModifier);
    EXPECT_TRUE(closer.seen);
    ASSERT_EQ(closer.rows.size(), 1);
    EXPECT_FALSE(closer.rows.front().isEmpty()) << "the reason is shown";
    EXPECT_EQ(sheet.cellAt(0, tidy), QString());
    EXPECT_EQ(sheet.village().db().journal()->opCount(), ops);
}

TEST(SheetBlocks, WhatFallsOutsideIsRefused) {
    SheetOnScreen sheet;
    sheet.key(Qt::Key_End, Qt::ControlModifier);
    sheet.goTo(5, tidy);
    sheet.key(Qt::Key_Down, Qt::ControlModifier);
    setClipboard(QStringLiteral("5\n5\n"));
    DialogCloser closer;
    sheet.key(Qt::Key_V, Qt::ControlModifier);
    EXPECT_TRUE(closer.seen);
    EXPECT_EQ(sheet.cellAt(5, tidy), QString());
}

TEST(SheetBlocks, OneValueFillsTheSelection) {
    SheetOnScreen sheet;
    sheet.key(Qt::Key_Home, Qt::ControlModifier);
    sheet.key(Qt::Key_Down, Qt::ShiftModifier);
    sheet.key(Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_EQ(sheet.grid()->selectedBlock().rows.size(), 3U);
    setClipboard(QStringLiteral("5"));
    sheet.key(Qt::Key_V, Qt::ControlModifier);
    for (int row = 0; row < 3; ++row)
        EXPECT_EQ(sheet.cellAt(row, tidy), u"5"_qs);
    EXPECT_EQ(sheet.cellAt(3, tidy), QString());
}

TEST(SheetBlocks, CutTakesTheBlockToTheClipboard) {
    SheetOnScreen sheet;
    sheet.key(Qt::Key_Home, Qt::ControlModifier);
    sheet.enter(QStringLiteral("5"));
    sheet.enter(QStringLiteral("5"));
    sheet.key(Qt::Key_Home, Qt::ControlModifier);
    sheet.key(Qt::Key_Down, Qt::ShiftModifier);
    sheet.key(Qt::Key_Right, Qt::ShiftModifier);
    sheet.key(Qt::Key_X, Qt::ControlModifier);
    EXPECT_EQ(QApplication::clipboard()->text(), u"5\t\n5\t\n"_qs);
    EXPECT_EQ(sheet.cellAt(0, tidy), QString());
    EXPECT_EQ(sheet.cellAt(1, tidy), QString());
}

TEST(SheetBlocks, FillDownTakesTheFirstRow) {
    SheetOnScreen sheet;
    sheet.key(Qt::Key_Home, Qt::ControlModifier);
    sheet.enter(QStringLiteral("5"));
    sheet.key(Qt::Key_Home, Qt::ControlModifier);
    sheet.key(Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    sheet.key(Qt::Key_D, Qt::ControlModifier);
    for (int row = 0; row < 6; ++row)
        EXPECT_EQ(sheet.cellAt(row, tidy), u"5"_qs);
}

TEST(SheetBlocks, CopyLastMonthAsksFirst) {
    SheetOnScreen sheet;
    ASSERT_TRUE(sheet.village().type(0, tidy, QStringLiteral("5"), Month(2026, 9)).done);
    {
        DialogCloser closer(false);
        sheet.page().sheet()->copyLastMonth();
        EXPECT_TRUE(closer.seen);
        EXPECT_EQ(sheet.cell(0, tidy), QString());
    }
    DialogCloser closer(true);
    sheet.page().sheet()->copyLastMonth();
    EXPECT_TRUE(closer.seen);
    EXPECT_EQ(sheet.cell(0, tidy), u"5"_qs);
}

} // namespace
} // namespace cunwu::test
