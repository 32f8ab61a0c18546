#pragma once
#include "models/exchange/exportservice.h"
#include "models/exchange/importjob.h"
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
class OwnMonthsPanel;
class ReportMapPanel;
class ReportPanel;
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
    const std::vector<PackageReport>& reports() const { return m_job.reports(); }

protected:
    void resizeEvent(QResizeEvent* event) override;

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
    void fillHeld();
    bool isCounty() const;
    bool hasBelow() const;
    void start(); ///< the empty state's button
    void makeRoot();
    void acceptInvite(const QString& path);
    void saveRequest();
    void exportUp();
    void exportDown();
    ExportOutcome exportWith(const std::function<ExportOutcome(ExportService&, const Progress&)>& work);
    void buildVolumesMenu();
    VolumeSize volumeSize() const; ///< as it was chosen last
    void chooseVolumes(VolumeSize size);
    void askImport(bool folder);
    void askAgain(const QString& office);
    void imported(); ///< the job is over
    void enableButtons();
    void showOffices(const QString& request = {});
    void retry();
    ExchangeStatus m_status;
    ImportJob& m_job;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    Card* m_card = nullptr;
    QWidget* m_figures = nullptr;
    QLabel *m_stateIcon, *m_stateTitle, *m_stateText, *m_code, *m_warning;
    QPushButton *m_request, *m_up, *m_down, *m_import, *m_offices, *m_retry, *m_volumes;
    QComboBox* m_office;
    Figure m_recorded{}, m_exported{}, m_received{};
    QTabWidget* m_tabs;
    ReportMapPanel* m_map = nullptr;    ///< of a township or county
    OwnMonthsPanel* m_months = nullptr; ///< of a village
    ReportPanel* m_report;
    QWidget* m_held;
    CellModel* m_heldModel;
    TableView* m_heldTable;
    ConflictPanel* m_conflicts;
    bool m_busy = false; ///< packages are written: the page is filled once, at the end
};

} // namespace cunwu
