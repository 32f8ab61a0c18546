#pragma once
#include "models/office/officesession.h"
#include "models/points/monthsheetroles.h"
#include "models/points/pointsservice.h"
#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace cunwu {

/// The month sheet for a view: plain vectors in memory, one Transaction for each edit, narrow dataChanged.
/// Main thread. Listens to the session: its own edits and commits that name their entries (undo) read only the
/// households concerned; others (import) are compared row by row; a changed household, person or scheme resets.
class MonthSheetModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit MonthSheetModel(OfficeSession& session, QObject* parent = nullptr);

    void setMonth(const QString& village, Month month); ///< loads; resets the model
    void reload();                                      ///< loads again, dataChanged only where something differs
    const MonthSheet& sheet() const { return m_sheet; }
    Month month() const { return m_sheet.info().month; }
    QString village() const { return m_sheet.info().village; }
    /// Draft and the file can be written: cells take input.
    bool isEditable() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Types into a cell; false when refused (RefusedText, Refusal and the signal say why).
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

    int totalColumn() const { return MonthSheetColumn::FirstIndicator + indicatorCount(); }
    int rankColumn() const { return totalColumn() + 1; }
    int indicatorCount() const { return static_cast<int>(m_sheet.scheme().indicators().size()); }
    /// Index in scheme().indicators(), −1 outside.
    int indicatorAt(int column) const;
    int columnOf(const QString& indicator) const; ///< −1 when unknown
    HouseholdId householdAt(int row) const;
    void clearRefusal(const QModelIndex& index);

    /// Rows and columns of this model (map through the proxy), from the current cell on.
    BlockPlan planPaste(const std::vector<int>& rows, const std::vector<int>& columns, const QString& tsv) const;
    BlockPlan planFillDown(const std::vector<int>& rows, const std::vector<int>& columns) const;
    BlockPlan planCopyLastMonth(const std::vector<int>& rows = {}) const;
    [[nodiscard]] EditOutcome apply(const BlockPlan& plan, const QString& label);

Q_SIGNALS:
    void refused(const QModelIndex& index, const QString& reason);
    void monthStateChanged();
    void reloaded(); ///< after setMonth or reload

private:
    void sessionChanged(const QStringList& tables);
    void takeRows(const std::vector<HouseholdId>& households);
    std::optional<std::vector<HouseholdId>> concerned(const QStringList& tables) const;
    void emitRow(int row);
    void emitRanks(const std::vector<int>& rows);
    QVariant frozen(const SheetRow& row, int column, int role) const;
    QVariant cellData(int row, int indicator, int role) const;
    QVariant summaryData(int row, int column, int role) const;
    QVariant indicatorHeader(int indicator, int role) const;
    QVariant cellText(int row, int indicator) const;

    OfficeSession& m_session;
    MonthSheet m_sheet;
    struct Refused {
        QString text, reason;
    };
    QHash<std::pair<qint64, QString>, Refused> m_refused;
    bool m_editing = false;
};

/// Rows of one group, columns of one class (frozen columns, total and rank stay).
class MonthSheetFilterModel : public QSortFilterProxyModel {
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setGroup(const QString& group); ///< empty: all
    void setClassIndex(int index);       ///< −1: all
    void setText(const QString& text);   ///< number or head contains it; empty: all

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool filterAcceptsColumn(int column, const QModelIndex& parent) const override;

private:
    QString m_group, m_text;
    int m_class = -1;
};

} // namespace cunwu
