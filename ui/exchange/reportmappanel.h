#pragma once
#include "models/exchange/reportmap.h"
#include <QThreadPool>
#include <QWidget>

class QAction;
class QCheckBox;
class QLabel;
class QPushButton;

namespace cunwu {

class OfficeSession;
class ReportMapModel;
class TableView;

/// Villages × months: who has reported, what is missing, the chosen cell in words, and a request for what is missing. Read in the
/// background: a county's year takes seconds.
class ReportMapPanel : public QWidget {
    Q_OBJECT
public:
    explicit ReportMapPanel(OfficeSession& session, QWidget* parent = nullptr);
    ~ReportMapPanel() override;
    void load();
    void allowRequests(bool allow);
    ReportMapModel* model() const { return m_model; }

Q_SIGNALS:
    void loaded();
    void requested(const QString& village); ///< a file that asks this village to send again

private:
    void display(ReportMap map);
    void showDetails();
    void loadNotes();
    void openRemarks();
    void fitColumns();
    QWidget* buildTop();
    OfficeSession& m_session;
    ReportMapModel* m_model;
    TableView* m_table;
    QLabel *m_summary, *m_details;
    QCheckBox* m_only;
    QPushButton *m_request, *m_remark;
    QAction* m_remarkHere;
    bool m_allowed = true;
    int m_generation = 0;
    QThreadPool m_pool;
};

} // namespace cunwu
