// Remarks on the map of the villages, and what an import says of them and of schemes.
#include "models/exchange/reportmapmodel.h"
#include "models/remark/remarkrepository.h"
#include "models/remark/remarkservice.h"
#include "models/scheme/schemeservice.h"
#include "tests/ui/exchange/pagehelpers.h"
#include "ui/exchange/reportmappanel.h"
#include "ui/remark/remarkdialog.h"
#include <QDir>
#include <QPlainTextEdit>
#include <QTimer>

using namespace cunwu;
using namespace cunwu::test;

namespace {

const QString shuiyang = QStringLiteral("469030101202");

RemarkService serviceOf(Place& place) {
    return RemarkService(place.on().db(), place.on().office(), place.clock());
}

/// Runs when the modal dialog is there, and closes it.
void inDialog(const std::function<void(RemarkDialog&)>& work) {
    auto* timer = new QTimer;
    QObject::connect(timer, &QTimer::timeout, timer, [timer, work] {
        auto* dialog = qobject_cast<RemarkDialog*>(QApplication::activeModalWidget());
        if (dialog && dialog->isActiveWindow()) { // before, no shortcut works
            timer->deleteLater();
            work(*dialog);
            dialog->reject();
        }
    });
    timer->start(10);
}

QPlainTextEdit* editor(RemarkDialog& dialog) {
    for (auto* edit : dialog.findChildren<QPlainTextEdit*>())
        if (!edit->isReadOnly())
            return edit;
    return nullptr;
}

} // namespace

TEST(ExchangePage, ARemarkIsWrittenFromTheMapByKeyboard) {
    County county;
    Answers answers;
    auto village = county.village();
    county.meet(*village);
    auto page = openPage(county.county());
    auto* map = page->findChild<ReportMapPanel*>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return map->model()->rowCount() > 0; }, 30'000));
    auto* view = table(*page, QStringLiteral("Reports of the villages"));
    const QModelIndex september = map->model()->indexOf(shuiyang, ReportMapModel::FirstMonth + 1);
    const_cast<QTableView*>(view)->setCurrentIndex(september);
    EXPECT_EQ(september.data(ReportMapModel::NoteRole).toInt(), int(CellNote::Sign::None));
    inDialog([](RemarkDialog& dialog) {
        editor(dialog)->insertPlainText(QStringLiteral("请核对"));
        QTest::keyClick(editor(dialog), Qt::Key_Return, Qt::ControlModifier);
    });
    QTest::keyClick(page.get(), Qt::Key_W, Qt::AltModifier);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !serviceOf(county.county()).list().empty() && !QApplication::activeModalWidget(); }));
    const auto threads = serviceOf(county.county()).list();
    ASSERT_EQ(threads.size(), 1u);
    EXPECT_EQ(threads[0].remark.village, shuiyang);
    EXPECT_EQ(threads[0].remark.month, Month(2026, 9));
    const QModelIndex again = map->model()->indexOf(shuiyang, ReportMapModel::FirstMonth + 1);
    EXPECT_EQ(again.data(ReportMapModel::NoteRole).toInt(), int(CellNote::Sign::Theirs));
    EXPECT_TRUE(shows(*page, QStringLiteral("Remarks: 1 open")));
    // The column of packages belongs to no month.
    const_cast<QTableView*>(view)->setCurrentIndex(map->model()->indexOf(shuiyang, ReportMapModel::LastColumn));
    EXPECT_FALSE(button(*page, QStringLiteral("&Write a remark"))->isEnabled());
}

TEST(ExchangePage, AnAnswerIsTheWritersTurn) {
    County county;
    auto village = county.village();
    county.meet(*village);
    const auto remark = serviceOf(county.county()).write(shuiyang, Month(2026, 9), {}, QStringLiteral("请核对"));
    ASSERT_TRUE(remark.done);
    county.take(*village, county.down(county.county(), shuiyang));
    ASSERT_TRUE(serviceOf(*village).answer(remark.id, QStringLiteral("已核对")).done);
    county.take(county.county(), county.up(*village));
    auto page = openPage(county.county());
    auto* map = page->findChild<ReportMapPanel*>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return map->model()->rowCount() > 0; }, 30'000));
    const QModelIndex september = map->model()->indexOf(shuiyang, ReportMapModel::FirstMonth + 1);
    EXPECT_EQ(september.data(ReportMapModel::NoteRole).toInt(), int(CellNote::Sign::Ours));
    EXPECT_TRUE(september.data(Qt::ToolTipRole).toString().contains(QStringLiteral("1 answered")));
}

TEST(ExchangePage, TheReportSaysWhatANewSchemeAndRemarksChange) {
    County county;
    Answers answers;
    auto village = county.village();
    county.meet(*village);
    ASSERT_TRUE(SchemeService(county.county().on().db()).adopt(SchemeService::defaultCode(), Month(2026, 11)).done);
    ASSERT_TRUE(serviceOf(county.county()).write(shuiyang, Month(2026, 9), {}, QStringLiteral("请核对")).done);
    const QString stick = county.file(QStringLiteral("stick"));
    QDir().mkpath(stick);
    storePackage(stick + QStringLiteral("/a.cwpkg"), county.down(county.county(), shuiyang));
    auto page = openPage(*village);
    page->takeFiles({stick});
    awaitImport(*village);
    ASSERT_EQ(page->reports().size(), 1u);
    ASSERT_EQ(page->reports()[0].changes.size(), 2);
    for (auto* edit : page->findChildren<QPlainTextEdit*>())
        EXPECT_EQ(edit->toPlainText(), page->reports()[0].changes.join(u'\n'));
    EXPECT_TRUE(shows(*page, QStringLiteral("What changed with it")));
    EXPECT_TRUE(page->reports()[0].changes[0].contains(QStringLiteral("2026年11月"))) << page->reports()[0].changes[0].toStdString();
}
