#include "ui/household/householdspage.h"

#include "models/household/householdlistmodel.h"
#include "models/household/householdservice.h"
#include "models/household/personsearch.h"
#include "models/office/officerepository.h"
#include "models/points/pointsrepository.h"
#include "ui/common/emptystate.h"
#include "ui/common/errorguard.h"
#include "ui/common/icons.h"
#include "ui/common/messages.h"
#include "ui/common/searchkeys.h"
#include "ui/common/tableview.h"
#include "ui/common/theme.h"
#include "ui/common/villagebox.h"
#include "ui/household/householdpanel.h"
#include "ui/household/moveactions.h"
#include <QCheckBox>
#include <QHeaderView>
#include <QSplitter>
#include <QStackedWidget>

namespace cunwu {

HouseholdsPage::HouseholdsPage(OfficeSession& session, QWidget* parent)
    : Page(session, parent), m_list(new HouseholdListModel(this)), m_filter(new HouseholdFilterModel(this)), m_table(new TableView),
      m_moves(new MoveActions(
          session, *m_table, [this] { return m_panel->household(); }, this)),
      m_search(new QLineEdit), m_village(new VillageBox), m_group(new QComboBox), m_gone(new QCheckBox(tr("Moved and dissolved too"))), m_count(new QLabel),
      m_panel(new HouseholdPanel(session)), m_stack(new QStackedWidget),
      m_empty(new EmptyState(QStringLiteral("user-group-properties"), tr("No households yet"),
                             tr("Import a roster: any table with names will do. Or add households one by one."), tr("Import a roster…"))) {
    auto* splitter = new QSplitter;
    splitter->addWidget(buildList());
    splitter->addWidget(m_panel);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    m_stack->addWidget(splitter);
    m_stack->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(Theme::space(8));
    layout->addWidget(buildTop());
    layout->addWidget(m_stack, 1);
    m_searchDelay.setSingleShot(true);
    m_searchDelay.setInterval(0); // one pass of the event loop: several keys in a row search once
    connect(&m_searchDelay, &QTimer::timeout, this, &HouseholdsPage::search);
    moveFromSearch(m_search, m_table);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_searchDelay.start(); });
    connect(m_village, &QComboBox::currentIndexChanged, this, [this] {
        m_filter->setVillage(m_village->village());
        loadGroups();
        updateCount();
    });
    connect(m_group, &QComboBox::currentIndexChanged, this, [this] {
        m_filter->setGroup(m_group->currentData().toString());
        updateCount();
    });
    connect(m_gone, &QCheckBox::toggled, this, [this](bool on) {
        m_filter->setShowGone(on);
        updateCount();
    });
    connect(m_empty, &EmptyState::clicked, this, &Page::importRoster);
    connect(m_moves, &MoveActions::accepted, this, &HouseholdsPage::showHousehold);
    connect(m_panel, &HouseholdPanel::statusMessage, this, &Page::statusMessage);
}

HouseholdsPage::~HouseholdsPage() = default;

QWidget* HouseholdsPage::buildTop() {
    auto* top = new QWidget;
    auto* title = new QLabel(tr("Households"));
    title->setFont(Theme::heading());
    m_search->setPlaceholderText(tr("Name, pinyin, number, last four of the ID"));
    m_search->setAccessibleName(tr("Find households"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("edit-find")), QLineEdit::LeadingPosition);
    m_search->setMinimumWidth(Theme::space(140));
    m_group->setAccessibleName(tr("Group"));
    m_group->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    Theme::subdue(m_count);
    auto* import = new QPushButton(icon(QStringLiteral("document-import")), tr("Import…"));
    auto* add = new QPushButton(icon(QStringLiteral("list-add")), tr("New household…"));
    import->setEnabled(mayEnterData(session()));
    add->setEnabled(mayEnterData(session()));
    auto* layout = new QHBoxLayout(top);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(title);
    layout->addWidget(m_count);
    layout->addWidget(m_moves->arrivalsButton());
    layout->addStretch();
    for (QWidget* widget : {static_cast<QWidget*>(m_search), static_cast<QWidget*>(m_village), static_cast<QWidget*>(m_group), static_cast<QWidget*>(m_gone), static_cast<QWidget*>(import), static_cast<QWidget*>(add)})
        layout->addWidget(widget);
    connect(import, &QPushButton::clicked, this, &Page::importRoster);
    connect(add, &QPushButton::clicked, this, &HouseholdsPage::addHousehold);
    return top;
}

QWidget* HouseholdsPage::buildList() {
    m_filter->setSourceModel(m_list);
    m_table->setModel(m_filter);
    m_table->setAccessibleName(tr("Households"));
    m_table->setTitle(tr("Households"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    const int character = QFontMetrics(font()).horizontalAdvance(QStringLiteral("户"));
    const std::pair<int, int> widths[] = {{HouseholdListModel::Number, 5}, {HouseholdListModel::Group, 5}, {HouseholdListModel::Head, 6}, {HouseholdListModel::Members, 4}, {HouseholdListModel::PhoneColumn, 9}, {HouseholdListModel::Address, 11}, {HouseholdListModel::Village, 6}};
    for (const auto& [column, width] : widths)
        m_table->setColumnWidth(column, character * width);
    m_table->horizontalHeader()->moveSection(HouseholdListModel::Village, 0);
    m_table->setColumnHidden(HouseholdListModel::Village, true);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &HouseholdsPage::showCurrent);
    connect(m_table, &TableView::activatedRow, this, [this] { m_panel->setFocus(); });
    return m_table;
}

void HouseholdsPage::takeFocus() {
    m_table->setFocus();
}

void HouseholdsPage::reload(const QStringList& tables) {
    const bool people = tables.isEmpty() || tables.contains(QStringLiteral("household")) || tables.contains(QStringLiteral("person")) ||
                        tables.contains(QStringLiteral("moved_out"));
    if (!people)
        return m_moves->refresh();
    const HouseholdId current = m_panel->household();
    const auto households = session().changedRows(QStringLiteral("household")), persons = session().changedRows(QStringLiteral("person"));
    guarded(this, [&] {
        // Without tables: commits that went by while the page was hidden.
        if (m_index && !(!tables.isEmpty() && households && persons && m_index->update(session().db(), *households, *persons)))
            m_index.reset();
    });
    guarded(this, [this] { m_list->load(session().db()); });
    loadVillages();
    loadGroups();
    m_stack->setCurrentIndex(m_list->rowCount() == 0 ? 1 : 0);
    if (!m_search->text().isEmpty())
        search();
    if (current && m_list->rowOf(current) >= 0)
        m_panel->reload();
    else if (m_filter->rowCount() > 0)
        m_table->setCurrentIndex(m_filter->index(0, 0));
    else
        m_panel->setHousehold({});
    updateCount();
    m_moves->refresh();
}

void HouseholdsPage::loadVillages() {
    std::vector<std::pair<QString, QString>> villages;
    QHash<QString, QString> names;
    guarded(this, [&] {
        for (const QString& code : PointsRepository(session().db()).villages()) {
            villages.emplace_back(code, villageName(session().office(), code));
            names.insert(code, villages.back().second);
        }
    });
    m_list->setVillageNames(names);
    m_village->setVillages(villages, tr("All villages"));
    m_filter->setVillage(m_village->village());
    m_table->setColumnHidden(HouseholdListModel::Village, !m_village->hasChoice());
}

void HouseholdsPage::loadGroups() {
    const QSignalBlocker quiet(m_group);
    const QString chosen = m_group->currentData().toString();
    const QString village = m_village->village();
    m_group->clear();
    m_group->addItem(tr("All groups"), QString());
    QStringList groups;
    for (const HouseholdLine& line : m_list->lines()) // in natural order already
        if (!line.group.isEmpty() && (village.isEmpty() || line.village == village) && !groups.contains(line.group))
            groups << line.group;
    for (const QString& group : groups)
        m_group->addItem(group, group);
    m_group->setCurrentIndex(std::max(0, m_group->findData(chosen)));
    m_filter->setGroup(m_group->currentData().toString());
}

void HouseholdsPage::search() {
    if (m_search->text().trimmed().isEmpty()) {
        m_filter->setFound(std::nullopt);
    } else {
        std::vector<PersonSearch::Hit> best;
        guarded(this, [&] {
            if (!m_index)
                m_index = std::make_unique<PersonSearch>(PersonSearch::build(session().db()));
            const auto found = m_index->households(m_search->text());
            m_filter->setFound(QSet<HouseholdId>(found.begin(), found.end()));
            best = m_index->find(m_search->text(), 1); // “12” finds telephones, too, but means household 12
        });
        const QModelIndex meant = best.empty() ? QModelIndex() : m_filter->mapFromSource(m_list->index(m_list->rowOf(best.front().household), 0));
        if (m_filter->rowCount() > 0)
            m_table->setCurrentIndex(meant.isValid() ? meant : m_filter->index(0, 0));
    }
    updateCount();
}

void HouseholdsPage::updateCount() {
    m_count->setText(m_filter->rowCount() == m_list->rowCount() ? tr("%1 households").arg(m_list->rowCount())
                                                                : tr("%1 of %2 households").arg(m_filter->rowCount()).arg(m_list->rowCount()));
}

void HouseholdsPage::findText() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void HouseholdsPage::showHousehold(HouseholdId id) {
    m_search->clear();
    m_filter->setFound(std::nullopt);
    m_village->setCurrentIndex(0);
    m_group->setCurrentIndex(0);
    const QModelIndex index = m_filter->mapFromSource(m_list->index(m_list->rowOf(id), 0));
    if (index.isValid()) {
        m_table->setCurrentIndex(index);
        m_table->scrollTo(index, QAbstractItemView::PositionAtCenter);
    }
}

HouseholdId HouseholdsPage::shownHousehold() const {
    return m_panel->household();
}

void HouseholdsPage::showCurrent() {
    const QModelIndex index = m_filter->mapToSource(m_table->currentIndex());
    m_panel->setHousehold(m_list->idAt(index.row()));
    m_moves->refresh();
}

void HouseholdsPage::addHousehold() {
    const auto number = Messages::askText(this, tr("New household"), tr("Household number"));
    if (!number)
        return;
    const auto head = Messages::askText(this, tr("New household"), tr("Name of the head of household %1").arg(*number));
    if (!head)
        return;
    guarded(this, [&] {
        Household household;
        household.village = m_village->village().isEmpty() ? session().office().code.toString() : m_village->village();
        household.number = *number;
        household.group = m_group->currentData().toString();
        Person person;
        person.name = *head;
        const auto outcome = HouseholdService(session().db()).add(household, person);
        if (!outcome.done)
            Messages::information(this, tr("New household"), outcome.reason);
        else
            showHousehold(outcome.household);
    });
}

} // namespace cunwu
