#pragma once
#include "models/exchange/reportmap.h"
#include <QAbstractTableModel>
#include <map>

namespace cunwu {

/// What another room has to say about a village's month: a sign in the cell, a sentence in its details.
struct CellNote {
    enum class Sign {
        None,
        Theirs, ///< the village has something to do
        Ours    ///< this office has
    };
    Sign sign = Sign::None;
    QString text;
    bool operator==(const CellNote&) const = default;
};
using CellNotes = std::map<std::pair<QString, Month>, CellNote>; ///< by village and month

/// Villages × months for a view: a line for each township when there are several, its villages below it. The rows' headers are the
/// names; columns: last package, then the months, newest first. No colours. Main thread.
class ReportMapModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role {
        StateRole = Qt::UserRole,
        HeadingRole,
        OwedRole,
        NoteRole
    }; ///< int(ReportState); bool: a township; bool: due and not here; int(CellNote::Sign)
    static constexpr int LastColumn = 0, FirstMonth = 1;

    using QAbstractTableModel::QAbstractTableModel;
    void setMap(ReportMap map);
    void setNotes(CellNotes notes);
    const CellNote* noteAt(const QModelIndex& index) const; ///< null: none
    void setOnlyMissing(bool only);
    bool onlyMissing() const { return m_onlyMissing; }
    const ReportMap& map() const { return m_map; }
    const ReportRow* rowAt(const QModelIndex& index) const;   ///< null for a township
    const ReportCell* cellAt(const QModelIndex& index) const; ///< null for a township or the column of packages
    QModelIndex indexOf(const QString& village, int column) const;
    QString details(const QModelIndex& index) const; ///< the cell in whole sentences

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Line {
        QString township; ///< of a heading
        int row = -1;     ///< in the map; −1: a heading
    };
    void arrange();
    QString text(const ReportRow& row, int column) const;
    QString headingText(const QString& township, int column) const;
    bool isOwed(const ReportRow& row, int column) const;
    ReportMap m_map;
    CellNotes m_notes;
    std::vector<Line> m_lines;
    std::vector<int> m_reported; ///< by month
    std::vector<bool> m_due;
    bool m_onlyMissing = false;
};

} // namespace cunwu
