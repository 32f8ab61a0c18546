#pragma once
#include <QStyledItemDelegate>

namespace cunwu {

class CellEditor;

/// Where the current cell goes after a commit.
enum class SheetMove {
    Stay,
    Down,
    Up,
    Right,
    Left
};

/// Draws the cells of the month sheet and opens the editor. Committing is the sheet's business: the
/// delegate only says that the person is finished.
class SheetCellDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    enum class Part {
        Frozen,
        Cells,
        Summary
    };
    SheetCellDelegate(Part part, QObject* parent);
    void setCurrentRow(int row) { m_currentRow = row; }
    void setLocked(bool locked) { m_locked = locked; } ///< published: cells look like print
    void setOpenInPlace(bool inPlace) { m_openInPlace = inPlace; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model,
                      const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

Q_SIGNALS:
    void finished(cunwu::CellEditor* editor, cunwu::SheetMove move);
    void cancelled(cunwu::CellEditor* editor);
    void left(cunwu::CellEditor* editor);       ///< the focus went elsewhere
    void commitOnly(cunwu::CellEditor* editor); ///< the view itself is about to close the editor

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    bool editorKey(CellEditor* editor, int key, Qt::KeyboardModifiers modifiers);
    void paintBackground(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const;
    void paintMarks(QPainter* painter, const QRect& rect, const QModelIndex& index) const;
    void paintText(QPainter* painter, const QRect& rect, const QModelIndex& index) const;
    Part m_part;
    int m_currentRow = -1;
    bool m_locked = false, m_openInPlace = false;
};

QColor sheetDivider(); ///< colour of the line between classes and between the parts of the sheet

/// Draws the mark of a cell that waits (corner), is cut by a cap (bar) or holds two entries ("!"):
/// shapes, not colours alone.
enum class SheetMark {
    Waiting,
    Capped,
    Conflict
};
void paintSheetMark(QPainter* painter, const QRect& cell, SheetMark mark);

} // namespace cunwu
