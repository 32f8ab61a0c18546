#pragma once
#include "ui/common/page.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTableWidget;

namespace cunwu {

class HistoryModel;
class TableView;

/// 历史, page "history": who did what and when, what it changed from what to what, and taking it back.
class HistoryPage : public Page {
    Q_OBJECT
public:
    explicit HistoryPage(OfficeSession& session, QWidget* parent = nullptr);
    void takeFocus() override;
    void reload(const QStringList& tables) override;
    void findText() override;
    QString helpTopic() const override { return QStringLiteral("history"); }

private:
    QWidget* buildList();
    QWidget* buildDetails();
    void showDetails();
    void undoSelected();
    int currentRow() const; ///< of the model, −1 for none
    HistoryModel* m_model = nullptr;
    QSortFilterProxyModel* m_filter = nullptr;
    TableView* m_list = nullptr;
    QLineEdit* m_search = nullptr;
    QLabel* m_caption = nullptr;
    QTableWidget* m_details = nullptr;
    QPushButton* m_undo = nullptr;
};

} // namespace cunwu
