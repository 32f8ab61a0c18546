#pragma once
#include "models/exchange/reportmap.h"
#include <QThreadPool>
#include <QWidget>

namespace cunwu {

class CellModel;
class OfficeSession;

/// The own months on their way up: recorded, exported, received above. Read in the background.
class OwnMonthsPanel : public QWidget {
    Q_OBJECT
public:
    explicit OwnMonthsPanel(OfficeSession& session, QWidget* parent = nullptr);
    ~OwnMonthsPanel() override;
    void load();

Q_SIGNALS:
    void loaded();

private:
    void display(const std::vector<OwnMonth>& months);
    OfficeSession& m_session;
    CellModel* m_model;
    int m_generation = 0;
    QThreadPool m_pool;
};

} // namespace cunwu
