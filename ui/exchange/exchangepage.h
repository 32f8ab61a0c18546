#pragma once
#include "models/exchange/importservice.h"
#include "models/exchange/statusservice.h"
#include "ui/common/page.h"

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace cunwu {

class Card;
class CellModel;
class ConflictPanel;
class EmptyState;
class TableView;

/// 数据交换, page "exchange": joining the county, packages up, down and in, what is held back, conflicts.
class ExchangePage : public Page {
    Q_OBJECT
public:
    explicit ExchangePage(OfficeSession& session, QWidget* parent = nullptr);
    void activate() override;
    void reload(const QStringList& tables) override;
    void takeFocus() override;
    bool takeFiles(const QStringList& paths) override;
    QString helpTopic() const override { return QStringLiteral("exchange"); }
    const std::vector<PackageReport>& reports() const { return m_reports; }

private:
    struct Figure {
        QLabel *number, *text;
    };
    QWidget* buildTop();
    QWidget* buildCards();
    QWidget* buildTabs();
    QWidget* buildHeld();
    Figure addFigure(QGridLayout* grid, int column, const QString& caption);
    void refresh();
    void fillState();
    void fillFigures();
    void fillOffices();
    void fillReports();
    void showReason();
    void fillHeld();
    bool isCounty() const;
    bool hasBelow() const;
    void start();      ///< the empty state's button
    void makeRoot();
    void acceptInvite(const QString& path);
    void saveRequest();
    void exportUp();
    void exportDown();
    void askImport(bool folder);
    void importFiles(const QStringList& files);
    void showOffices(const QString& request = {});
    void retry();
    ExchangeStatus m_status;
    std::vector<PackageReport> m_reports;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    Card* m_card = nullptr;
    QLabel *m_stateIcon, *m_stateTitle, *m_stateText, *m_code, *m_reason;
    QPushButton *m_request, *m_up, *m_down, *m_import, *m_offices, *m_retry;
    QComboBox* m_office;
    Figure m_recorded{}, m_exported{}, m_received{};
    QTabWidget* m_tabs;
    CellModel *m_reportModel, *m_heldModel;
    TableView *m_reportTable, *m_heldTable;
    ConflictPanel* m_conflicts;
    bool m_busy = false; ///< packages are coming in: the page is filled once, at the end
};

} // namespace cunwu
