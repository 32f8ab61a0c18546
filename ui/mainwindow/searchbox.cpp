#include "ui/mainwindow/searchbox.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include <QKeyEvent>
#include <QListWidget>

namespace cunwu {

SearchBox::SearchBox(QWidget* parent) : QLineEdit(parent), m_popup(new QListWidget(this)) {
    setPlaceholderText(tr("Find a household: name, pinyin, number, last four of the ID (Ctrl+K)"));
    setAccessibleName(tr("Find a household"));
    setClearButtonEnabled(true);
    addAction(icon(QStringLiteral("edit-find")), LeadingPosition);
    m_popup->setWindowFlags(Qt::ToolTip);
    m_popup->setFocusPolicy(Qt::NoFocus);
    m_popup->setMouseTracking(true);
    m_popup->setAccessibleName(tr("Households found"));
    m_pool.setMaxThreadCount(1);
    m_rebuild.setSingleShot(true);
    m_rebuild.setInterval(400);
    connect(&m_rebuild, &QTimer::timeout, this, &SearchBox::build);
    connect(this, &QLineEdit::textEdited, this, &SearchBox::find);
    connect(this, &SearchBox::ready, this, [this] {
        if (hasFocus() && !text().isEmpty())
            find();
    });
    connect(m_popup, &QListWidget::itemClicked, this, [this] { choose(m_popup->currentRow()); });
}

SearchBox::~SearchBox() {
    m_pool.waitForDone();
}

void SearchBox::setSession(OfficeSession* session) {
    m_pool.waitForDone();
    ++m_generation;
    m_session = session;
    m_index.reset();
    m_building = false;
    m_popup->hide();
    clear();
    setEnabled(session);
    if (!session)
        return;
    connect(session, &OfficeSession::changed, this, &SearchBox::sessionChanged);
}

void SearchBox::sessionChanged(const QStringList& tables) {
    const QString household = QStringLiteral("household"), person = QStringLiteral("person");
    if (!tables.isEmpty() && !tables.contains(household) && !tables.contains(person))
        return;
    const auto households = m_session->changedRows(household), persons = m_session->changedRows(person);
    const bool complete = m_index && !m_building && !m_rebuild.isActive(); // else a build that is on its way would undo it
    try {
        if (complete && households && persons && m_index->update(m_session->db(), *households, *persons))
            return;
    } catch (const Error& e) {
        qWarning("%s", e.what());
    }
    m_rebuild.start();
}

void SearchBox::prepare() {
    if (m_session && !m_index)
        m_rebuild.start();
}

void SearchBox::build() {
    if (!m_session)
        return;
    const int generation = ++m_generation;
    m_building = true;
    m_pool.start([this, generation, path = m_session->file().path()] {
        std::shared_ptr<PersonSearch> index;
        try {
            Database db(path, Database::Mode::ReadOnly);
            index = std::make_shared<PersonSearch>(PersonSearch::build(db));
        } catch (const Error& e) {
            qWarning("%s", e.what());
            return;
        }
        QMetaObject::invokeMethod(
            this, [this, generation, index] {
                if (generation != m_generation)
                    return; // something changed meanwhile: another build is on its way
                m_index = index;
                m_building = false;
                Q_EMIT ready();
            },
            Qt::QueuedConnection);
    });
}

void SearchBox::find() {
    m_popup->clear();
    if (text().trimmed().isEmpty() || !m_index) {
        m_popup->hide();
        return;
    }
    const auto hits = m_index->find(text(), 12);
    for (const auto& hit : hits) {
        auto* item = new QListWidgetItem(tr("%1　household %2　%3").arg(hit.name, hit.number, hit.group), m_popup);
        item->setData(Qt::UserRole, qlonglong(hit.household.value));
    }
    if (hits.empty()) {
        auto* none = new QListWidgetItem(tr("Nobody found"), m_popup);
        none->setFlags(Qt::NoItemFlags);
    }
    m_popup->setCurrentRow(hits.empty() ? -1 : 0);
    const int height = m_popup->sizeHintForRow(0) * m_popup->count() + 2 * m_popup->frameWidth();
    m_popup->setGeometry(QRect(mapToGlobal(QPoint(0, this->height())), QSize(width(), height)));
    m_popup->show();
}

void SearchBox::choose(int row) {
    const QListWidgetItem* item = m_popup->item(row);
    if (!item || !item->data(Qt::UserRole).isValid())
        return;
    const HouseholdId id{item->data(Qt::UserRole).toLongLong()};
    m_popup->hide();
    clear();
    Q_EMIT chosen(id);
}

void SearchBox::keyPressEvent(QKeyEvent* event) {
    const int row = m_popup->currentRow();
    switch (event->key()) {
    case Qt::Key_Down: m_popup->setCurrentRow(std::min(row + 1, m_popup->count() - 1)); break;
    case Qt::Key_Up: m_popup->setCurrentRow(std::max(row - 1, 0)); break;
    case Qt::Key_Return:
    case Qt::Key_Enter: choose(row); break;
    case Qt::Key_Escape:
        m_popup->hide();
        clear();
        break;
    default: QLineEdit::keyPressEvent(event);
    }
}

void SearchBox::focusOutEvent(QFocusEvent* event) {
    m_popup->hide();
    QLineEdit::focusOutEvent(event);
}

} // namespace cunwu
