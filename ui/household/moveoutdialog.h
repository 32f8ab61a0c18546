#pragma once
#include "models/household/household.h"
#include "models/office/officesession.h"
#include <QDialog>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace cunwu {

/// Offers a household to another village: choose it, choose the stick, and the file lies there.
class MoveOutDialog : public QDialog {
    Q_OBJECT
public:
    MoveOutDialog(OfficeSession& session, HouseholdId household, QWidget* parent = nullptr);
    QListWidget* places() const { return m_places; }

private:
    void fill(const QString& part);
    void write();
    OfficeSession& m_session;
    HouseholdId m_id;
    QString m_title;
    QLineEdit* m_search;
    QListWidget* m_places;
    QPushButton* m_write;
};

} // namespace cunwu
