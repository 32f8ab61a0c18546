#pragma once
#include "models/household/household.h"
#include <QAbstractTableModel>
#include <QHash>
#include <QSet>
#include <QSortFilterProxyModel>
#include <vector>

namespace cunwu {

class Database;

/// The household list: plain lines in natural order, phones masked. Main thread.
class HouseholdListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        Number,
        Group,
        Head,
        Members,
        PhoneColumn,
        Address,
        State,
        Village,
        ColumnCount
    };
    enum Role {
        IdRole = Qt::UserRole,
        GroupRole,
        StateRole,
        SortRole,
        VillageRole
    };

    explicit HouseholdListModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}
    /// Takes over the lines; changes of single rows come as dataChanged, other rows as a reset.
    void setLines(std::vector<HouseholdLine> lines);
    void load(Database& db, const QString& villagePrefix = {});
    void setVillageNames(const QHash<QString, QString>& names); ///< by code; codes stand for themselves else
    const std::vector<HouseholdLine>& lines() const { return m_lines; }
    int rowOf(HouseholdId id) const; ///< −1 when it is not there
    HouseholdId idAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<HouseholdLine> m_lines;
    QHash<QString, QString> m_villages;
};

/// Filters by group, by state and by a set of households that a search found. Sorts naturally by any column.
class HouseholdFilterModel : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit HouseholdFilterModel(QObject* parent = nullptr);
    void setGroup(const QString& group);                          ///< empty: all
    void setVillage(const QString& code);                         ///< empty: all
    void setShowGone(bool show);                                  ///< moved and dissolved households too
    void setFound(const std::optional<QSet<HouseholdId>>& found); ///< nullopt: no search

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    QString m_group, m_village;
    bool m_showGone = false;
    std::optional<QSet<HouseholdId>> m_found;
};

} // namespace cunwu
