#pragma once
#include "models/exchange/conflictservice.h"
#include <QThreadPool>
#include <QWidget>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace cunwu {

class CellModel;
class OfficeSession;
class TableView;

/// What two offices wrote differently, side by side; one is chosen, or another text is typed.
class ConflictPanel : public QWidget {
    Q_OBJECT
public:
    explicit ConflictPanel(OfficeSession& session, QWidget* parent = nullptr);
    ~ConflictPanel() override;
    void load(); ///< in the background: a county has millions of entries to look through
    int count() const { return int(m_conflicts.size()); }

Q_SIGNALS:
    void settled(const QString& message);
    void loaded();

private:
    void display(std::vector<Conflict> conflicts);
    void showSides();
    void settle();
    int current() const;
    OfficeSession& m_session;
    std::vector<Conflict> m_conflicts;
    CellModel* m_model;
    TableView* m_table;
    QLabel* m_caption;
    QWidget* m_choices = nullptr;
    QVBoxLayout* m_place;
    QButtonGroup* m_group = nullptr;
    QLineEdit* m_other = nullptr;
    QPushButton* m_settle;
    int m_generation = 0;
    QThreadPool m_pool;
};

} // namespace cunwu
