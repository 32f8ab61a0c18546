#pragma once
#include "models/exchange/conflictservice.h"
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
    void load(); ///< throws
    int count() const { return int(m_conflicts.size()); }

Q_SIGNALS:
    void settled(const QString& message);

private:
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
};

} // namespace cunwu
