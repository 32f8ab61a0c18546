#pragma once
#include "models/points/monthsheetmodel.h"
#include "ui/common/page.h"
#include <QTimer>

class QComboBox;
class QFrame;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace cunwu {

class EmptyState;
class ExplainLine;
class MonthSheetView;
class MonthStepper;
class RemarkBar;
class StateSteps;

/// 积分录入, page "points": the month sheet with its filters, the state of the month and the line
/// that explains a total.
class PointsPage : public Page {
    Q_OBJECT
public:
    explicit PointsPage(OfficeSession& session, QWidget* parent = nullptr);

    void activate() override;
    void takeFocus() override;
    void reload(const QStringList& tables) override;
    void findText() override;
    void showHousehold(HouseholdId household) override;
    void showMonth(Month month) override;
    Month shownMonth() const override { return m_month; }
    HouseholdId shownHousehold() const override;
    QString helpTopic() const override { return QStringLiteral("points"); }

    MonthSheetView* sheet() const { return m_view; }
    MonthSheetModel* model() const { return m_model; }
    Month month() const { return m_month; }

private:
    void buildTop(QVBoxLayout* layout);
    void buildFilters(QVBoxLayout* layout);
    QToolButton* buildMore();
    void buildBanner(QVBoxLayout* layout);
    void buildBottom(QVBoxLayout* layout);
    void connectSheet();
    void pickVillage();
    void load();
    Month firstMonth() const;
    void fillFilters();
    void updateState();
    void updateExplain();
    void updateCounts();
    QString lockedReason() const;
    bool leaveCell();
    void openCell(HouseholdId household, const QString& indicator);
    void openClosing();
    void openDeclarations();
    void openRemarks(HouseholdId household = {});
    bool writesRemarks() const; ///< an office above looks at a village's month
    void cellMenu(const QPoint& at);
    void exportSheet(bool print);

    MonthSheetModel* m_model;
    MonthSheetFilterModel* m_filter;
    MonthSheetView* m_view;
    MonthStepper* m_stepper;
    StateSteps* m_steps;
    ExplainLine* m_explain;
    EmptyState *m_empty, *m_noScheme;
    QStackedWidget* m_stack;
    QComboBox *m_villages, *m_groups, *m_classes;
    QLineEdit* m_search;
    QPushButton *m_closing, *m_declarations, *m_copyLast;
    RemarkBar* m_remarks;
    QPushButton* m_remark;
    QFrame* m_banner;
    QLabel *m_bannerText, *m_counts;
    QWidget* m_bottom;
    QString m_village;
    Month m_month;
    QTimer m_recount;
};

} // namespace cunwu
