#pragma once
#include "models/office/officesession.h"
#include <QDialog>

class QPushButton;
class QTableWidget;

namespace cunwu {

/// The backups of the open file: make one, or choose one to restore. Restoring needs the file closed: the caller does it
/// with chosen() after accept().
class BackupDialog : public QDialog {
    Q_OBJECT
public:
    explicit BackupDialog(OfficeSession& session, QWidget* parent = nullptr);
    QString chosen() const { return m_chosen; } ///< path of the backup to restore

private:
    void fill();
    void make();
    void restore();
    void browse();
    OfficeSession& m_session;
    QTableWidget* m_list;
    QPushButton* m_restore;
    QString m_chosen;
};

} // namespace cunwu
