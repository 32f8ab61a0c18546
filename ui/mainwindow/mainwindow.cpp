#include "ui/mainwindow/mainwindow.h"

#include "ui/common/errorguard.h"
#include "ui/common/filedialogs.h"
#include "ui/common/icons.h"
#include "ui/common/messages.h"
#include "ui/common/theme.h"
#include "ui/mainwindow/helpwindow.h"
#include "ui/mainwindow/homepage.h"
#include "ui/mainwindow/navigation.h"
#include "ui/mainwindow/searchbox.h"
#include "ui/mainwindow/startpage.h"
#include "ui/office/officeopener.h"
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMenuBar>
#include <QMimeData>
#include <QSettings>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>

namespace cunwu {

MainWindow::MainWindow(const Clock& clock, OfficeSession::Preparation prepare, RoomSource rooms, QWidget* parent)
    : QMainWindow(parent), m_clock(clock), m_prepare(std::move(prepare)), m_rooms(std::move(rooms)), m_entries(allPages()), m_office(new QLabel),
      m_message(new QLabel), m_work(new QLabel), m_backup(new QLabel) {
    setAcceptDrops(true);
    setCentralWidget(buildCentre());
    buildMenus();
    statusBar()->addWidget(m_office);
    statusBar()->addWidget(m_message, 1);
    statusBar()->addPermanentWidget(m_work);
    statusBar()->addPermanentWidget(m_backup);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(Theme::space(8), 0, Theme::space(8), 0);
    const QSize wanted = QSettings().value(QStringLiteral("window/size"), QSize(Theme::space(1280), Theme::space(760))).toSize();
    const QSize frame(Theme::space(8), Theme::space(40)); // title bar and borders come on top
    resize(wanted.boundedTo(screen()->availableSize() - frame));
    setSession(nullptr);
}

MainWindow::~MainWindow() {
    closeSession();
}

QWidget* MainWindow::buildCentre() {
    m_navigation = new Navigation;
    m_search = new SearchBox;
    m_stack = new QStackedWidget;
    m_start = nullptr; // made when it is shown
    m_banner = new QLabel;
    for (const PageEntry& entry : m_entries)
        m_navigation->addPage(entry.name, entry.label, entry.iconName);
    m_banner->setWordWrap(true);
    m_banner->setAutoFillBackground(true);
    m_banner->setContentsMargins(Theme::space(12), Theme::space(6), Theme::space(12), Theme::space(6));
    QPalette amber = m_banner->palette();
    amber.setColor(QPalette::Window, Theme::isDark() ? QColor(0x4A, 0x3A, 0x14) : QColor(0xFB, 0xF0, 0xD2));
    amber.setColor(QPalette::WindowText, Theme::isDark() ? QColor(0xF3, 0xDF, 0xAE) : QColor(0x5A, 0x3A, 0x00));
    m_banner->setPalette(amber);
    m_search->setMaximumWidth(Theme::space(460));
    auto* top = new QHBoxLayout;
    top->setContentsMargins(Theme::space(12), Theme::space(8), Theme::space(12), 0);
    top->addStretch();
    top->addWidget(m_search, 1);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addLayout(top);
    right->addWidget(m_banner);
    right->addWidget(m_stack, 1);
    auto* centre = new QWidget;
    auto* layout = new QHBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_navigation);
    layout->addLayout(right, 1);
    connect(m_navigation, &Navigation::pageChosen, this, &MainWindow::showPage);
    connect(m_search, &SearchBox::chosen, this, &MainWindow::openHousehold);
    return centre;
}

void MainWindow::buildFileMenu() {
    QMenu* file = menuBar()->addMenu(tr("&File"));
    file->addAction(icon(QStringLiteral("document-new")), tr("New village file…"), QKeySequence::New, this, &MainWindow::newFile);
    file->addAction(icon(QStringLiteral("document-open")), tr("Open…"), QKeySequence::Open, this, &MainWindow::askOpen);
    m_recent = file->addMenu(tr("Used last"));
    connect(m_recent, &QMenu::aboutToShow, this, &MainWindow::fillRecent);
    file->addSeparator();
    m_needSession << file->addAction(icon(QStringLiteral("document-import")), tr("Import a roster…"), this, [this] { importRoster({}); });
    m_needSession << file->addAction(icon(QStringLiteral("document-revert")), tr("Back up and restore…"), this, &MainWindow::showBackups);
    file->addSeparator();
    m_needSession << file->addAction(tr("Close the file"), QKeySequence::Close, this, [this] {
        if (mayLeave())
            setSession(nullptr);
    });
    file->addAction(tr("Quit"), QKeySequence::Quit, this, &QWidget::close);
}

void MainWindow::buildEditMenu() {
    QMenu* edit = menuBar()->addMenu(tr("&Edit"));
    m_undo = edit->addAction(icon(QStringLiteral("edit-undo")), tr("Undo"), QKeySequence::Undo, this, [this] { undo(false); });
    m_redo = edit->addAction(icon(QStringLiteral("edit-redo")), tr("Redo"), this, [this] { undo(true); });
    m_redo->setShortcuts({QKeySequence(QStringLiteral("Ctrl+Y")), QKeySequence(QStringLiteral("Ctrl+Shift+Z"))});
    edit->addSeparator();
    m_needSession << edit->addAction(tr("Find in this page"), QKeySequence::Find, this, [this] {
        if (auto* page = qobject_cast<Page*>(m_stack->currentWidget()))
            page->findText();
    });
    m_needSession << edit->addAction(icon(QStringLiteral("edit-find")), tr("Find a household"), QKeySequence(QStringLiteral("Ctrl+K")), this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(edit, &QMenu::aboutToShow, this, &MainWindow::updateActions);
}

void MainWindow::buildMenus() {
    buildFileMenu();
    buildEditMenu();
    QMenu* go = menuBar()->addMenu(tr("&Go"));
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const QString name = m_entries[i].name;
        QAction* action = go->addAction(icon(m_entries[i].iconName), m_entries[i].label, this, [this, name] {
            showPage(name);
            if (Page* shown = page(name))
                shown->takeFocus();
        });
        if (i < 9)
            action->setShortcut(QKeySequence(QStringLiteral("Ctrl+%1").arg(i + 1)));
        m_needSession << action;
    }
    QMenu* help = menuBar()->addMenu(tr("&Help"));
    help->addAction(icon(QStringLiteral("help-contents")), tr("Manual"), QKeySequence::HelpContents, this, &MainWindow::showHelp);
    help->addAction(tr("About"), this, [this] {
        Messages::information(this, tr("About"), tr("Cunwu %1\nThe office book of the village. Everything stays on this computer.").arg(QStringLiteral(CUNWU_VERSION)));
    });
}

// --- The session

void MainWindow::closePages() {
    m_search->setSession(nullptr);
    for (Page* page : std::as_const(m_pages))
        delete page;
    m_pages.clear();
}

void MainWindow::closeSession() {
    closePages();
    m_kept.clear();
    m_session.reset();
}

void MainWindow::rebuild() {
    const QString front = m_navigation->currentPage(), notice = m_banner->text(), message = m_message->text();
    const bool warned = !m_banner->isHidden();
    for (auto it = m_pages.cbegin(); it != m_pages.cend(); ++it)
        m_kept.insert(it.key(), ViewState::of(**it));
    closePages();
    delete takeCentralWidget();
    setCentralWidget(buildCentre());
    centralWidget()->show();
    statusBar()->setContentsMargins(Theme::space(8), 0, Theme::space(8), 0);
    delete std::exchange(m_help, nullptr);
    const bool open = m_session != nullptr;
    m_navigation->setVisible(open);
    m_search->setVisible(open);
    m_banner->setText(notice);
    m_banner->setVisible(warned);
    if (open) {
        m_search->setSession(m_session.get());
        m_search->prepare();
        showPage(front);
        m_message->setText(message);
    } else {
        showStart();
    }
}

void MainWindow::setSession(std::unique_ptr<OfficeSession> session, const QString& notice) {
    closeSession();
    m_session = std::move(session);
    const bool open = m_session != nullptr;
    for (QAction* action : std::as_const(m_needSession))
        action->setEnabled(open);
    m_navigation->setVisible(open);
    m_search->setVisible(open);
    m_banner->setText(notice);
    m_banner->setVisible(open && !notice.isEmpty());
    if (open) {
        if (m_prepare)
            m_session->setPreparation(m_prepare);
        connect(m_session.get(), &OfficeSession::changed, this, [this] { updateActions(); updateStatus(); });
        connect(m_session.get(), &OfficeSession::foreignWork, m_work, &QLabel::setText);
        connect(m_session.get(), &OfficeSession::backedUp, this, &MainWindow::updateStatus);
        connect(m_session.get(), &OfficeSession::backupFailed, this, [this](const QString& why) {
            m_banner->setText(tr("Today's backup could not be made: %1").arg(why));
            m_banner->show();
        });
        m_search->setSession(m_session.get());
        // The window comes first: the home page asks the file for its figures after the next paint.
        bringForward(page(QStringLiteral("home")));
        m_navigation->setCurrentPage(QStringLiteral("home"));
        m_firstPaintWaits = true;
        update();
    } else if (isVisible()) {
        showStart();
    }
    setWindowTitle(open ? tr("%1 – Cunwu").arg(m_session->office().townshipName + m_session->office().name) : tr("Cunwu"));
    updateActions();
    updateStatus();
}

/// Made when it is shown: most starts go straight to a file.
void MainWindow::showStart() {
    if (!m_start) {
        m_start = new StartPage;
        m_stack->addWidget(m_start);
        connect(m_start, &StartPage::newFile, this, &MainWindow::newFile);
        connect(m_start, &StartPage::openFile, this, [this](const QString& path) { path.isEmpty() ? askOpen() : void(openFile(path)); });
    }
    bringForward(m_start);
}

void MainWindow::setVisible(bool visible) {
    if (visible && !m_session)
        showStart();
    QMainWindow::setVisible(visible);
}

bool MainWindow::mayLeave() {
    return !m_session || !m_session->hasForeignWork() ||
           Messages::question(this, tr("An import is running"), tr("Packages are still being taken over. What is in stays in; import the rest again later."), tr("Stop the import"), tr("Stay here"));
}

bool MainWindow::openFile(const QString& path) {
    if (!mayLeave())
        return false;
    QString notice;
    auto session = openOffice(this, path, rememberedUser(), m_clock, &notice);
    if (!session)
        return false;
    setSession(std::move(session), notice);
    return true;
}

void MainWindow::askOpen() {
    const QString path = FileDialogs::open(this, QStringLiteral("office"), tr("Open a village file"), tr("Office files (*.cunwu)"));
    if (!path.isEmpty())
        openFile(path);
}

void MainWindow::newFile() {
    if (!mayLeave())
        return;
    guarded(this, [this] {
        if (auto made = m_rooms().newOffice(m_clock, this))
            setSession(std::move(made));
    });
}

void MainWindow::fillRecent() {
    m_recent->clear();
    for (const QString& path : recentFiles())
        m_recent->addAction(QFileInfo(path).completeBaseName(), this, [this, path] { openFile(path); })->setToolTip(path);
    if (m_recent->isEmpty())
        m_recent->addAction(tr("Nothing yet"))->setEnabled(false);
}

void MainWindow::showBackups() {
    if (!mayLeave())
        return;
    QString backup;
    if (!guarded(this, [&] { backup = m_rooms().chooseBackup(*m_session, this); }) || backup.isEmpty())
        return;
    const QString path = m_session->file().path();
    setSession(nullptr); // the file is replaced under no open connection
    if (guarded(this, [&] { restoreBackup(path, backup, m_clock.now()); }))
        Messages::information(this, tr("Restore a backup"), tr("Restored. The state before lies among the backups."));
    openFile(path);
}

// --- Pages

Page* MainWindow::page(const QString& name) {
    if (!m_session)
        return nullptr;
    if (Page* known = m_pages.value(name))
        return known;
    Page* page = nullptr;
    if (name == u"home")
        page = new HomePage(*m_session, m_stack);
    else
        guarded(this, [&] { page = m_rooms().page(name, *m_session, m_stack); });
    if (!page)
        return nullptr;
    m_pages.insert(name, page);
    m_stack->addWidget(page);
    connect(page, &Page::statusMessage, m_message, &QLabel::setText);
    connect(page, &Page::openHousehold, this, &MainWindow::openHousehold);
    connect(page, &Page::openPage, this, [this](const QString& other) {
        showPage(other);
        if (Page* shown = this->page(other))
            shown->takeFocus();
    });
    connect(page, &Page::openMonth, this, [this](const QString& other, Month month) {
        showPage(other);
        if (Page* shown = this->page(other)) {
            shown->showMonth(month);
            shown->takeFocus();
        }
    });
    connect(page, &Page::importRoster, this, [this] { importRoster({}); });
    connect(page, &Page::appearanceChanged, this, &MainWindow::appearanceChanged);
    return page;
}

/// Only the page in front decides how small the window may be.
void MainWindow::bringForward(QWidget* shown) {
    for (int i = 0; i < m_stack->count(); ++i) {
        const auto policy = m_stack->widget(i) == shown ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        m_stack->widget(i)->setSizePolicy(policy, policy);
    }
    m_stack->setCurrentWidget(shown);
}

void MainWindow::showPage(const QString& name) {
    Page* shown = page(name);
    if (!shown)
        return;
    m_navigation->setCurrentPage(name);
    bringForward(shown);
    m_message->clear();
    guarded(this, [&] {
        shown->activate();
        if (m_kept.contains(name))
            m_kept.take(name).restore(*shown);
    });
}

void MainWindow::openHousehold(HouseholdId id) {
    // The page at hand if it shows households, else the archive.
    const QString here = m_navigation->currentPage();
    const QString name = here == u"points" || here == u"ranking" ? here : QStringLiteral("households");
    showPage(name);
    if (Page* target = m_pages.value(name))
        target->showHousehold(id);
}

void MainWindow::importRoster(const QString& path) {
    if (!m_session)
        return;
    guarded(this, [&] {
        if (m_rooms().importRoster(*m_session, path, this))
            showPage(QStringLiteral("households"));
    });
}

// --- Undo and status

void MainWindow::undo(bool redo) {
    if (!m_session || m_session->readOnly())
        return;
    guarded(this, [&] {
        const auto outcome = redo ? m_session->redo() : m_session->undo();
        if (outcome.done)
            m_message->setText((redo ? tr("Redone: %1") : tr("Undone: %1")).arg(outcome.action.label));
        else
            m_message->setText(outcome.reason);
    });
    updateActions();
}

void MainWindow::updateActions() {
    const bool writable = m_session && !m_session->readOnly();
    const auto undoable = writable ? m_session->db().journal()->undoable() : std::nullopt;
    const auto redoable = writable ? m_session->db().journal()->redoable() : std::nullopt;
    m_undo->setText(undoable ? tr("Undo: %1").arg(undoable->label) : tr("Undo"));
    m_redo->setText(redoable ? tr("Redo: %1").arg(redoable->label) : tr("Redo"));
    m_undo->setEnabled(undoable.has_value());
    m_redo->setEnabled(redoable.has_value());
}

void MainWindow::updateStatus() {
    if (!m_session) {
        m_office->clear();
        m_work->clear();
        m_backup->clear();
        m_message->clear();
        return;
    }
    const QString mode = m_session->readOnly() ? tr(" · read-only") : QString();
    m_office->setText(m_session->office().name + u" · "_qs + rememberedUser() + mode);
    const auto backups = listBackups(m_session->file().path());
    m_backup->setText(backups.empty() ? tr("No backup yet") : tr("Last backup %1").arg(backups.front().at.toString(QStringLiteral("MM-dd hh:mm"))));
}

void MainWindow::showHelp() {
    if (!m_help)
        m_help = new HelpWindow(this);
    if (auto* page = qobject_cast<Page*>(m_stack->currentWidget()))
        m_help->showTopic(page->helpTopic());
    m_help->show();
    m_help->raise();
}

void MainWindow::paintEvent(QPaintEvent* event) {
    QMainWindow::paintEvent(event);
    if (std::exchange(m_firstPaintWaits, false))
        QMetaObject::invokeMethod(this, &MainWindow::afterFirstPaint, Qt::QueuedConnection);
}

/// What a new session has to read and write once the window is there.
void MainWindow::afterFirstPaint() {
    if (windowIcon().isNull()) // drawn in every size that a display may ask for
        setWindowIcon(icon(QStringLiteral("user-group-properties"), Theme::accent()));
    if (!m_session)
        return;
    if (m_navigation->currentPage() == u"home") {
        showPage(QStringLiteral("home"));
        page(QStringLiteral("home"))->takeFocus();
    }
    m_search->prepare();
    QTimer::singleShot(0, this, [path = m_session->file().path()] { rememberFile(path); });
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!mayLeave())
        return event->ignore();
    QSettings().setValue(QStringLiteral("window/size"), size());
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    const QString path = paths.value(0);
    const bool exchange = QFileInfo(path).isDir() || path.contains(u".cwpkg", Qt::CaseInsensitive) // "….cwpkg.1", "….cwpkg.zip"
                          || path.contains(u".cwvol", Qt::CaseInsensitive) || path.endsWith(u".cwinvite", Qt::CaseInsensitive) || path.endsWith(u".cwrequest", Qt::CaseInsensitive);
    if (path.endsWith(u".cunwu", Qt::CaseInsensitive)) {
        openFile(path);
        return;
    }
    if (exchange && m_session)
        showPage(QStringLiteral("exchange"));
    if (auto* shown = qobject_cast<Page*>(m_stack->currentWidget()); shown && !paths.isEmpty() && shown->takeFiles(paths))
        return;
    if (!path.isEmpty() && m_session)
        importRoster(path);
}

} // namespace cunwu
