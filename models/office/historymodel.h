#pragma once
#include "models/database/journal.h"
#include <QAbstractTableModel>

namespace cunwu {

/// The history: actions newest first, loaded a page at a time as the view scrolls. Main thread.
class HistoryModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        At,
        What,
        Who,
        Count,
        State,
        ColumnCount
    };
    enum Role {
        UndoneRole = Qt::UserRole,
        OwnRole
    };

    explicit HistoryModel(Journal& journal, QObject* parent = nullptr) : QAbstractTableModel(parent), m_journal(journal) {}
    void reload();
    const ActionInfo& action(int row) const { return m_actions[std::size_t(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

private:
    static constexpr int pageSize = 200;
    Journal& m_journal;
    std::vector<ActionInfo> m_actions;
    bool m_atEnd = false;
};

} // namespace cunwu
