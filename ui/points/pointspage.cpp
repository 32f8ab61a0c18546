#include "ui/points/pointspage.h"

#include "models/base/divisioncode.h"
#include "models/office/officerepository.h"
#include "models/points/pointsrepository.h"
#include "ui/common/emptystate.h"
#include "ui/common/errorguard.h"
#include "ui/common/tableview.h"
#include "ui/common/theme.h"
#include "ui/points/celldialog.h"
#include "ui/points/closingdialog.h"
#include "ui/points/declarationsdialog.h"
#include "ui/points/explainline.h"
#include "ui/points/monthsheetview.h"
#include "ui/points/monthstepper.h"
#include "ui/points/statesteps.h"
#include "ui/remark/remarkbar.h"
#include "ui/remark/remarkdialog.h"
#include <QStackedWidget>

namespace cunwu {

/// The months come in order: after the last published one the next is typed, never one in the
/// future.
Month PointsPage::firstMonth() const {
    const QDate today = session().clock().today();
    const Month now = Month::of(today);
    Month published;
    for (const MonthInfo& info : PointsRepository(session().db()).months(m_village))
        if (info.isPublished())
            published = info.month;
    if (published.isValid())
        return std::min(published.next(), now);
    // In the first days of a month the sheets of the last one come in.
    return today.day() <= 10 ? now.previous() : now;
}

void PointsPage::pickVillage() {
    const QStringList villages = PointsRepository(session().db()).villages();
    const QString own = session().office().code.toString();
    QStringList choices = villages;
    if (choices.isEmpty())
        choices.append(own);
    const QSignalBlocker blocker(m_villages);
    m_villages->clear();
    for (const QString& village : choices) {
        const auto code = DivisionCode::parse(village);
        const Division* division = code ? DivisionTable::shipped().find(*code) : nullptr;
        const QString name = village == own ? session().office().name
                             : division     ? shortVillageName(division->name)
                                            : village;
        m_villages->addItem(name, village);
    }
    if (!choices.contains(m_village))
        m_village = choices.contains(own) ? own : choices.front();
    m_villages->setCurrentIndex(m_villages->findData(m_village));
    m_villages->setVisible(choices.size() > 1);
}

void PointsPage::takeFocus() {
    m_view->grid()->setFocus();
}

void PointsPage::reload(const QStringList& tables) {
    const auto touches = [&](const char* table) {
        return tables.isEmpty() || tables.contains(QLatin1String(table));
    };
    guarded(this, [&] {
        if (!m_month.isValid() || touches("household"))
            pickVillage();
        if (!m_month.isValid())
            m_month = firstMonth();
        if (m_model->month() != m_month || m_model->village() != m_village)
            load();
    });
    // The model follows the session by itself; see connectSheet().
    updateState();
}

void PointsPage::load() {
    m_model->setMonth(m_village, m_month);
    updateState();
    if (m_filter->rowCount() > 0 && m_view->grid()->firstColumn() >= 0)
        m_view->grid()->goTo(0, m_view->grid()->firstColumn());
    updateExplain();
}

bool PointsPage::leaveCell() {
    return m_view->grid()->finishEditing();
}

void PointsPage::activate() {
    Page::activate();
    if (m_model->month() != m_month)
        guarded(this, [this] { load(); });
    m_view->grid()->setFocus();
}

void PointsPage::showMonth(Month month) {
    if (!month.isValid() || month == m_month || !leaveCell())
        return;
    m_month = month;
    if (isVisible()) // else the next activate() loads it
        guarded(this, [this] { load(); });
}

void PointsPage::showHousehold(HouseholdId household) {
    if (m_model->village().isEmpty())
        activate();
    if (m_view->showHousehold(household))
        return;
    m_groups->setCurrentIndex(0);
    m_search->clear();
    m_view->showHousehold(household);
}

void PointsPage::fillFilters() {
    const QString group = m_groups->currentData().toString();
    const int chosen = m_classes->count() > 0 ? m_classes->currentData().toInt() : -1;
    const QSignalBlocker groups(m_groups), classes(m_classes);
    m_groups->clear();
    m_groups->addItem(tr("All groups"), QString());
    for (const QString& name : m_model->sheet().groups())
        m_groups->addItem(name, name);
    m_groups->setCurrentIndex(qMax(0, m_groups->findData(group)));
    m_classes->clear();
    m_classes->addItem(tr("All classes"), -1);
    const EffectiveScheme& scheme = m_model->sheet().scheme();
    int index = 0;
    for (const IndicatorClass& item : scheme.classes())
        m_classes->addItem(item.name, index++);
    if (!scheme.vetoes().empty())
        m_classes->addItem(tr("Vetoes"), index);
    m_classes->setCurrentIndex(qMax(0, m_classes->findData(chosen)));
    m_filter->setGroup(m_groups->currentData().toString());
    m_filter->setClassIndex(m_classes->currentData().toInt());
}

QString PointsPage::lockedReason() const {
    const MonthInfo& info = m_model->sheet().info();
    if (session().readOnly())
        return tr("The file is open for reading only: nothing can be typed. Close the other "
                  "program that uses it and open it again.");
    if (!mayEnterData(session()))
        return tr("The villages enter their points themselves; here you look at them.");
    if (info.state == MonthState::Reviewed)
        return tr("The month is reviewed. To change points, return it to draft under “Checks and "
                  "publication”.");
    if (info.state == MonthState::Published)
        return tr("The month is published, objections until %1. F4 on a cell corrects an entry, "
                  "with a reason.")
            .arg(info.objectionUntil.toString(Qt::ISODate));
    if (info.state == MonthState::Closed)
        return tr("The month is final. F4 on a cell corrects an entry, with a reason.");
    return {};
}

void PointsPage::updateState() {
    const MonthState state = m_model->sheet().info().state;
    m_stepper->setLatest(std::max(Month::of(session().clock().today()), m_month));
    m_stepper->setMonth(m_month);
    m_steps->setState(state);
    const QString locked = lockedReason();
    m_banner->setVisible(!locked.isEmpty());
    m_bannerText->setText(locked);
    m_view->setLockedReason(locked);
    const bool households = m_model->rowCount() > 0, scheme = m_model->indicatorCount() > 0;
    m_stack->setCurrentWidget(!households ? static_cast<QWidget*>(m_empty)
                              : !scheme   ? m_noScheme
                                          : static_cast<QWidget*>(m_view));
    const bool shown = households && scheme;
    m_bottom->setVisible(shown);
    m_copyLast->setEnabled(shown && m_model->isEditable());
    m_closing->setEnabled(shown);
    m_declarations->setEnabled(shown);
    for (QWidget* filter : {static_cast<QWidget*>(m_groups), static_cast<QWidget*>(m_classes),
                            static_cast<QWidget*>(m_search)})
        filter->setEnabled(shown);
    m_closing->setText(state == MonthState::Draft       ? tr("Checks and re&view…")
                       : state == MonthState::Reviewed  ? tr("&Publish…")
                       : state == MonthState::Published ? tr("Close the &month…")
                                                        : tr("State of the &month…"));
    if (m_month.isValid())
        guarded(this, [this] { m_remarks->showPlace(m_village, m_month); });
    updateCounts();
}

void PointsPage::updateCounts() {
    int without = 0, waiting = 0;
    for (const SheetRow& row : m_model->sheet().rows()) {
        without += row.entries.empty();
        for (const PointEntry& entry : row.entries)
            waiting += entry.state == EntryState::Declared || entry.state == EntryState::Checked;
    }
    const int all = m_model->rowCount();
    m_counts->setText(without == 0
                          ? tr("%n household(s), all with entries", nullptr, all)
                          : tr("%n household(s), %1 without entries", nullptr, all).arg(without));
    m_declarations->setText(waiting == 0 ? tr("De&clarations…")
                                         : tr("De&clarations (%1)…").arg(waiting));
}

HouseholdId PointsPage::shownHousehold() const {
    return m_view->currentHousehold();
}

void PointsPage::updateExplain() {
    m_explain->setText(m_view->explanation());
}

void PointsPage::findText() {
    if (!leaveCell())
        return;
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void PointsPage::openCell(HouseholdId household, const QString& indicator) {
    if (indicator.isEmpty() || !leaveCell())
        return;
    CellDialog(session(), *m_model, household, indicator, this).exec();
    updateState();
    m_view->grid()->setFocus();
}

void PointsPage::openClosing() {
    if (!leaveCell())
        return;
    ClosingDialog dialog(session(), *m_model, this);
    const bool jump = dialog.exec() == QDialog::Accepted && dialog.jumpHousehold();
    updateState();
    if (!jump)
        return;
    m_classes->setCurrentIndex(0);
    if (!m_view->showHousehold(dialog.jumpHousehold(), dialog.jumpIndicator())) {
        showHousehold(dialog.jumpHousehold());
        m_view->showHousehold(dialog.jumpHousehold(), dialog.jumpIndicator());
    }
    m_view->grid()->setFocus();
}

void PointsPage::openDeclarations() {
    if (!leaveCell())
        return;
    DeclarationsDialog(session(), *m_model, m_view->currentHousehold(), this).exec();
    updateState();
}

bool PointsPage::writesRemarks() const {
    return session().office().level() < DivisionCode::Level::Village;
}

void PointsPage::openRemarks(HouseholdId household) {
    if (!leaveCell())
        return;
    RemarkDialog(session(), m_village, m_month, household, this).exec();
    updateState();
    m_view->grid()->setFocus();
}

void PointsPage::exportSheet(bool print) {
    if (!leaveCell())
        return;
    TableView table(this);
    table.hide();
    table.setTitle(tr("Points of %1, %2").arg(m_villages->currentText(), m_month.toChinese()));
    table.setModel(m_filter);
    print ? table.print() : table.exportToExcel();
}

} // namespace cunwu
