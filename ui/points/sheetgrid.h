#pragma once
#include "ui/points/sheetcelldelegate.h"
#include <QPointer>
#include <QTableView>

namespace cunwu {

class CellTip;

/// The indicator cells of the month sheet with the keyboard of a spreadsheet: typing starts
/// editing, Enter commits and goes down, Tab right, with Shift back; Ctrl+arrows jump, F2 edits
/// inside, Esc gives up, Delete clears. A refused text stays in its editor, with the reason under
/// it.
class SheetGrid : public QTableView {
    Q_OBJECT
public:
    explicit SheetGrid(QWidget* parent = nullptr);
    SheetCellDelegate* cells() const { return m_delegate; }
    CellTip* tip() const { return m_tip; }
    CellEditor* openEditor() const;
    /// What typing into a locked cell says; empty when cells take input.
    void setLockedReason(const QString& reason);
    void explainLock();                ///< says in the current cell why it takes no input
    void explain(const QString& text); ///< a bubble under the current cell
    /// Commits what is being typed. False when it was refused: the editor stays open.
    bool finishEditing();
    void cancelEditing();

    int firstColumn() const; ///< visible
    int lastColumn() const;
    int nextColumn(int column, int step) const; ///< −1 at the edge
    void goTo(int row, int column, bool extend = false);
    /// The selected block, whole rectangles only: rows × columns of the model; empty when the
    /// selection has holes.
    struct Block {
        std::vector<int> rows, columns;
        bool isEmpty() const { return rows.empty() || columns.empty(); }
        bool isSingle() const { return rows.size() == 1 && columns.size() == 1; }
    };
    Block selectedBlock() const;

Q_SIGNALS:
    void editingCancelled(const QModelIndex& index);
    void clearRequested();
    void cellOpened(const QModelIndex& index); ///< F4 or double click
    void leaveRequested();                     ///< F6: out of the sheet
    void undoRequested();
    void redoRequested();
    void copyRequested();
    void cutRequested();
    void pasteRequested();
    void fillDownRequested();
    void scrolled();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void resizeEvent(QResizeEvent* event) override;
    bool edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) override;

private:
    bool commandKey(QKeyEvent* event);
    bool moveKey(QKeyEvent* event);
    void jump(int rowStep, int columnStep, bool extend);
    void move(SheetMove move);
    bool commit(CellEditor* editor);
    void close(CellEditor* editor);
    void showTip(const QModelIndex& index, const QString& text, bool refused = true);
    void placeTip();
    SheetCellDelegate* m_delegate;
    CellTip* m_tip;
    QPointer<CellEditor> m_editor;
    QPersistentModelIndex m_editing, m_tipIndex;
    QPersistentModelIndex m_anchor; ///< where an extended selection began
    QString m_lockedReason;
    int m_tabOrigin = -1; ///< the column where a row of Tabs began; Enter returns to it
    bool m_committing = false, m_tipRefused = true;
};

} // namespace cunwu
