#pragma once
#include "ui/common/page.h"
#include <QTimer>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QStackedWidget;

namespace cunwu {

class EmptyState;
class HouseholdFilterModel;
class HouseholdListModel;
class HouseholdPanel;
class MoveActions;
class PersonSearch;
class TableView;
class VillageBox;

/// 农户, page "households": the list at the left, the household at the right, edited in place.
class HouseholdsPage : public Page {
    Q_OBJECT
public:
    explicit HouseholdsPage(OfficeSession& session, QWidget* parent = nullptr);
    ~HouseholdsPage() override;
    void takeFocus() override;
    void reload(const QStringList& tables) override;
    void findText() override;
    void showHousehold(HouseholdId id) override;
    HouseholdId shownHousehold() const override;
    QString helpTopic() const override { return QStringLiteral("households"); }

    HouseholdListModel* list() const { return m_list; }
    TableView* table() const { return m_table; }
    HouseholdPanel* panel() const { return m_panel; }
    MoveActions* moves() const { return m_moves; }

private:
    QWidget* buildTop();
    QWidget* buildList();
    void loadVillages();
    void loadGroups();
    void search();
    void showCurrent();
    void updateCount();
    void addHousehold();
    HouseholdListModel* m_list;
    HouseholdFilterModel* m_filter;
    std::unique_ptr<PersonSearch> m_index; ///< made on the first search, dropped on changes
    TableView* m_table;
    MoveActions* m_moves;
    QLineEdit* m_search;
    VillageBox* m_village;
    QComboBox* m_group;
    QCheckBox* m_gone;
    QLabel* m_count;
    HouseholdPanel* m_panel;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QTimer m_searchDelay;
};

} // namespace cunwu
