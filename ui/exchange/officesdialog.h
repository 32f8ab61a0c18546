#pragma once
#include "models/exchange/enrolservice.h"
#include "models/exchange/statusservice.h"
#include <QDialog>

class QLabel;
class QPushButton;
class QSortFilterProxyModel;

namespace cunwu {

class CellModel;
class TableView;

/// 单位登记 of the county: its townships and villages with their computers; invites, confirmation, revoking. Holds the unlocked
/// key while it is open.
class OfficesDialog : public QDialog {
    Q_OBJECT
public:
    OfficesDialog(OfficeSession& session, const RootKey& root, QWidget* parent = nullptr);
    bool confirmRequest(const QString& path); ///< asks for the eight characters; true when a computer was confirmed

    bool hasConfirmed() const { return m_confirmed; } ///< then what waited for it is to be tried again

private:
    struct Line {
        Subject office;
        QString installation;
        bool revoked = false, here = false;
    };
    void fill();
    void updateButtons();
    std::vector<Line> selected() const;
    void invite(bool all);
    void askConfirm();
    void revoke();
    void merge();
    OfficeSession& m_session;
    RootKey m_root;
    std::vector<Line> m_lines;
    CellModel* m_model;
    QSortFilterProxyModel* m_filter;
    TableView* m_table;
    QLabel* m_summary;
    QPushButton *m_invite, *m_revoke, *m_merge;
    bool m_confirmed = false;
};

} // namespace cunwu
