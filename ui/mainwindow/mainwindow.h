#pragma once
#include "models/office/officesession.h"
#include "ui/common/rooms.h"
#include "ui/mainwindow/pageregistry.h"
#include "ui/mainwindow/viewstate.h"
#include <QHash>
#include <QMainWindow>
#include <memory>

class QLabel;
class QStackedWidget;

namespace cunwu {

class HelpWindow;
class Navigation;
class SearchBox;
class StartPage;

/// The window: navigation, pages made on first show, search, menus, status bar. Holds the open session.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// `prepare` is registered on every connection of every session (derived tables); from the composition root,
    /// as is where the rooms come from: asked when the first of them is needed.
    MainWindow(const Clock& clock, OfficeSession::Preparation prepare, RoomSource rooms, QWidget* parent = nullptr);
    ~MainWindow() override;

    bool openFile(const QString& path);
    void setSession(std::unique_ptr<OfficeSession> session, const QString& notice = {});
    OfficeSession* session() const { return m_session.get(); }
    void showPage(const QString& name);
    Page* page(const QString& name); ///< made when it is not there yet; null for unknown names and without rooms
    SearchBox* searchBox() const { return m_search; }

    void setVisible(bool visible) override;

public Q_SLOTS:
    void newFile();
    void askOpen();
    void showHelp();
    /// Another text size or other colours hold: everything is built anew and shows the same as before.
    void rebuild();

Q_SIGNALS:
    void appearanceChanged();

protected:
    void closeEvent(QCloseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildMenus();
    void buildFileMenu();
    void buildEditMenu();
    QWidget* buildCentre();
    void closePages();
    void closeSession();
    void afterFirstPaint();
    void showStart();
    void bringForward(QWidget* shown);
    void fillRecent();
    void showBackups();
    void importRoster(const QString& path);
    void openHousehold(HouseholdId id);
    void undo(bool redo);
    void updateActions();
    void updateStatus();
    bool mayLeave(); ///< asks while an import runs
    const Clock& m_clock;
    OfficeSession::Preparation m_prepare;
    RoomSource m_rooms;
    std::unique_ptr<OfficeSession> m_session;
    std::vector<PageEntry> m_entries;
    QHash<QString, Page*> m_pages;
    QHash<QString, ViewState> m_kept; ///< of pages that were open before rebuild() and have not been shown since
    Navigation* m_navigation = nullptr;
    SearchBox* m_search = nullptr;
    QStackedWidget* m_stack = nullptr;
    StartPage* m_start = nullptr;
    QLabel *m_banner = nullptr, *m_office, *m_message, *m_work, *m_backup;
    HelpWindow* m_help = nullptr;
    QMenu* m_recent = nullptr;
    bool m_firstPaintWaits = true;
    QAction *m_undo = nullptr, *m_redo = nullptr;
    QList<QAction*> m_needSession;
};

} // namespace cunwu
