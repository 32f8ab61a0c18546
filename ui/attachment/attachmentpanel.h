#pragma once
#include "models/attachment/attachmentservice.h"
#include <QWidget>

class QAction;
class QLabel;
class QStandardItemModel;

namespace cunwu {

class TableView;

/// The papers and photos of one row: add (a dialog, or files dropped on it), open, save as, remove, erase for good; what has not come yet says so with an icon
/// and a word. Before its row is stored it keeps the chosen files and attaches them afterwards.
class AttachmentPanel : public QWidget {
    Q_OBJECT
public:
    explicit AttachmentPanel(OfficeSession& session, QWidget* parent = nullptr);
    void setOwner(const AttachedTo& owner); ///< row 0: not stored yet
    const AttachedTo& owner() const { return m_owner; }
    int count() const;
    void reload();
    void add(const QStringList& paths);
    /// Files chosen before the row was there. False when one was refused; the person was told.
    bool attachPending(const AttachedTo& owner);

    /// Shows a file with the system's program; tests put their own in its place.
    static void setOpener(std::function<bool(const QString& path)> opener);

Q_SIGNALS:
    void changed(); ///< the list is another one

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QLayout* buildButtons();
    void enableButtons();
    std::optional<AttachmentId> selected() const;
    void choose();
    void open();
    void saveAs();
    void remove();
    void erase();
    bool mayAdd() const;

    OfficeSession& m_session;
    AttachedTo m_owner;
    std::vector<ListedAttachment> m_attachments;
    QStringList m_pending;
    QStandardItemModel* m_model;
    TableView* m_table;
    QLabel* m_hint;
    QAction *m_add, *m_open, *m_save, *m_remove, *m_erase;
};

} // namespace cunwu
