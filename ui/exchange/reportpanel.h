#pragma once
#include "models/exchange/importservice.h"
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QTableView;

namespace cunwu {

class CellModel;
class TableView;

/// What became of each package of the last import; the whole reason of the chosen one below, and
/// what it changed in schemes and remarks. Grows while an import runs.
class ReportPanel : public QWidget {
    Q_OBJECT
public:
    explicit ReportPanel(QWidget* parent = nullptr);
    /// Those that came since are added; fewer than before, as at the start of a run, replace.
    void setReports(const std::vector<PackageReport>& reports);
    void choosePointed(); ///< the first rejected one, else the first that changed something to know of, else the first with a reason
    const std::vector<PackageReport>& reports() const { return m_reports; }

private:
    void showReason();
    std::vector<PackageReport> m_reports;
    CellModel* m_model;
    TableView* m_table;
    QLabel *m_reason, *m_caption;
    QPlainTextEdit* m_changes;
};

/// A sentence in the middle of a table that has no rows.
void explainEmpty(QTableView* table, const QString& text);

} // namespace cunwu
