#pragma once
#include "models/ranking/ranking.h"
#include "ui/common/page.h"

class QComboBox;
class QLabel;
class QStackedWidget;
class QVBoxLayout;

namespace cunwu {

class EmptyState;
class RankingCharts;
class RankingModel;
class TableView;
class VillageBox;

/// 排名·红黑榜, page "ranking": who stands where in a month, quarter or year; both lists; the spread and a household's course.
class RankingPage : public Page {
    Q_OBJECT
public:
    explicit RankingPage(OfficeSession& session, QWidget* parent = nullptr);
    void takeFocus() override;
    void reload(const QStringList& tables) override;
    void showMonth(Month month) override;
    void showHousehold(HouseholdId id) override;
    Month shownMonth() const override { return m_period.last(); }
    HouseholdId shownHousehold() const override;
    QString helpTopic() const override { return QStringLiteral("ranking"); }
    RankingModel* model() const { return m_model; }
    TableView* table() const { return m_table; }

private:
    QWidget* buildTop();
    QWidget* buildSide();
    QWidget* buildCard(RankList list);
    void load();
    void fillVillages();
    void fillGroups();
    void step(int by);
    void fillCard(RankList list);
    void showCourse();
    void exportTable();
    void writeRemark(HouseholdId household);
    void enableRemarks();
    Period m_period;
    RankingModel* m_model;
    TableView* m_table;
    QComboBox *m_kind, *m_scope, *m_group;
    VillageBox* m_village;
    QLabel *m_periodLabel, *m_note;
    QPushButton* m_remark; ///< of an office above
    QAction* m_remarkOn;
    QLabel *m_redTitle, *m_redList, *m_redNote, *m_blackTitle, *m_blackList, *m_blackNote;
    QVBoxLayout* m_side;
    RankingCharts* m_charts = nullptr; ///< Qt Charts is loaded on first show only
    QStackedWidget* m_stack;
    EmptyState* m_empty;
};

} // namespace cunwu
