#pragma once
#include "tests/models/points/pointsvillage.h"
#include "ui/common/messages.h"
#include "ui/points/celleditor.h"
#include "ui/points/celltip.h"
#include "ui/points/monthsheetview.h"
#include "ui/points/pointspage.h"
#include <QClipboard>
#include <QTest>

namespace cunwu::test {

/// The page on a small village in October 2026, shown and active, the first cell current.
class SheetOnScreen {
public:
    explicit SheetOnScreen(int households = 6)
        : m_village(households), m_page(m_village.session()) {
        Messages::setScript(&m_script);
        m_page.resize(1180, 700);
        m_page.show();
        m_page.activate();
        m_page.activateWindow();
        (void)QTest::qWaitForWindowActive(&m_page);
        grid()->setFocus();
    }
    ~SheetOnScreen() { Messages::setScript(nullptr); }
    PointsVillage& village() { return m_village; }
    PointsPage& page() { return m_page; }
    Messages::Script& script() { return m_script; }
    SheetGrid* grid() const { return m_page.sheet()->grid(); }
    CellEditor* editor() const { return grid()->openEditor(); }
    /// Keys go where the person's would: into the open editor, else into the sheet.
    QWidget* target() const { return editor() ? static_cast<QWidget*>(editor()) : grid(); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(target(), key, modifiers);
    }
    /// Any characters, also full-width ones, each as one key press.
    void type(const QString& text) {
        for (const QChar c : text) {
            QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(c));
            QApplication::sendEvent(target(), &press);
        }
    }
    void enter(const QString& text) {
        type(text);
        key(Qt::Key_Return);
    }
    /// By household (from 0) and indicator code.
    void goTo(int household, const QString& indicator) {
        EXPECT_TRUE(m_page.sheet()->showHousehold(m_village.household(household), indicator));
    }
    int row() const { return grid()->currentIndex().row(); }
    QString indicator() const { return m_page.sheet()->currentIndicator(); }
    QString cell(int household, const QString& code) const {
        const MonthSheetModel* model = m_page.model();
        return model
            ->index(model->sheet().rowOf(m_village.household(household)), model->columnOf(code))
            .data()
            .toString();
    }
    QString total(int household) const {
        const MonthSheetModel* model = m_page.model();
        return model
            ->index(model->sheet().rowOf(m_village.household(household)), model->totalColumn())
            .data()
            .toString();
    }
    /// Household of the row `steps` below the given one.
    QString cellAt(int row, const QString& code) const {
        const MonthSheetModel* model = m_page.model();
        return model->index(row, model->columnOf(code)).data().toString();
    }

private:
    PointsVillage m_village;
    Messages::Script m_script;
    PointsPage m_page;
};

} // namespace cunwu::test
