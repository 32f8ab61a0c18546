#include "ui/exchange/conflictpanel.h"

#include "models/household/fields.h"
#include "models/office/officesession.h"
#include "ui/common/errorguard.h"
#include "ui/common/icons.h"
#include "ui/common/messages.h"
#include "ui/common/tableview.h"
#include "ui/common/theme.h"
#include "ui/exchange/background.h"
#include "ui/exchange/cellmodel.h"
#include "ui/history/changewords.h"
#include <QButtonGroup>
#include <QDateTime>
#include <QRadioButton>
#include <QScrollArea>

namespace cunwu {

ConflictPanel::ConflictPanel(OfficeSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_model(new CellModel({tr("What"), tr("Data"), tr("Now")}, this)), m_table(new TableView),
      m_caption(new QLabel), m_place(new QVBoxLayout), m_settle(new QPushButton(icon(QStringLiteral("dialog-ok-apply")), tr("Take this value"))) {
    m_table->setModel(m_model);
    m_table->setTitle(tr("Conflicts"));
    m_table->setAccessibleName(tr("Conflicts"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_caption->setWordWrap(true);
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(Theme::space(8), 0, Theme::space(8), 0);
    column->addWidget(m_caption);
    column->addLayout(m_place);
    column->addStretch();
    auto* scroll = new QScrollArea;
    scroll->setWidget(side);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table, 1);
    auto* right = new QVBoxLayout;
    right->setContentsMargins(0, 0, 0, Theme::space(4));
    right->addWidget(scroll, 1);
    right->addWidget(m_settle, 0, Qt::AlignLeft);
    layout->addLayout(right, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ConflictPanel::showSides);
    connect(m_settle, &QPushButton::clicked, this, &ConflictPanel::settle);
    showSides();
}

int ConflictPanel::current() const {
    return m_table->currentIndex().row();
}

static QString shown(const Conflict& conflict, const OpValue& value) {
    const QString text = changewords::value(conflict.table, conflict.column, value);
    return text.isEmpty() ? ConflictPanel::tr("(empty)") : text;
}

ConflictPanel::~ConflictPanel() {
    m_pool.waitForDone();
}

void ConflictPanel::load() {
    const int generation = ++m_generation;
    m_pool.setMaxThreadCount(1);
    readInBackground<std::vector<Conflict>>(
        m_session, m_pool, this, [](OfficeSession& own) { return ConflictService(own).conflicts(); },
        [this, generation](std::vector<Conflict> conflicts) {
            if (generation == m_generation)
                display(std::move(conflicts));
        });
}

void ConflictPanel::display(std::vector<Conflict> conflicts) {
    const int before = current();
    m_conflicts = std::move(conflicts);
    std::vector<CellModel::Row> rows;
    for (const Conflict& c : m_conflicts)
        rows.push_back({{changewords::table(c.table) + u' ' + c.title, {}, {}}, {c.isRevived() ? tr("Deleted and changed") : changewords::column(c.table, c.column), {}, {}}, {c.isRevived() ? tr("It is there") : c.sides.empty() ? QString()
                                                                                                                                                                                                                                   : shown(c, c.sides.front().value),
                                                                                                                                                                               {},
                                                                                                                                                                               {}}});
    m_model->setRows(std::move(rows));
    if (!m_conflicts.empty())
        m_table->setCurrentIndex(m_model->index(std::clamp(before, 0, count() - 1), 0));
    showSides();
    Q_EMIT loaded();
}

void ConflictPanel::showSides() {
    delete m_choices;
    m_choices = nullptr;
    m_other = nullptr;
    const int row = current();
    const bool any = row >= 0 && row < count();
    m_settle->setEnabled(any && !m_session.readOnly());
    if (!any) {
        m_caption->setText(m_conflicts.empty() ? tr("Nothing was written differently in two places.") : tr("Choose a line to see what was written where."));
        return;
    }
    const Conflict& conflict = m_conflicts[std::size_t(row)];
    m_caption->setText(conflict.isRevived() ? tr("One place deleted this, another one changed it. It is there until you decide.")
                                            : tr("%1 was written differently in two places. Which value holds?").arg(changewords::column(conflict.table, conflict.column)));
    m_choices = new QWidget;
    m_group = new QButtonGroup(m_choices);
    auto* layout = new QVBoxLayout(m_choices);
    layout->setContentsMargins(0, Theme::space(4), 0, Theme::space(4));
    bool text = true;
    for (const ConflictSide& side : conflict.sides) {
        text = text && !std::holds_alternative<std::int64_t>(side.value);
        auto* choice = new QRadioButton(!conflict.isRevived() ? shown(conflict, side.value) : layout->isEmpty() ? tr("Keep it; it was changed by")
                                                                                                                : tr("Delete it; it was deleted by"));
        choice->setFont(Theme::strong());
        auto* who = new QLabel(QStringList{side.office, side.user, QDateTime::fromMSecsSinceEpoch(side.at).toString(QStringLiteral("yyyy-MM-dd hh:mm"))}.filter(QRegularExpression(u"."_qs)).join(u" · "));
        who->setIndent(Theme::space(24));
        who->setWordWrap(true);
        Theme::subdue(who);
        choice->setAccessibleDescription(who->text());
        m_group->addButton(choice, int(layout->count() / 2));
        layout->addWidget(choice);
        layout->addWidget(who);
    }
    m_group->button(0)->setChecked(true);
    if (!conflict.isRevived() && (text || fields::find(conflict.table, conflict.column))) {
        auto* other = new QRadioButton(tr("Something else:"));
        m_group->addButton(other, int(conflict.sides.size()));
        m_other = new QLineEdit;
        m_other->setAccessibleName(tr("Another value"));
        layout->addWidget(other);
        layout->addWidget(m_other);
        connect(m_other, &QLineEdit::textEdited, other, [other] { other->setChecked(true); });
    }
    m_place->addWidget(m_choices);
}

void ConflictPanel::settle() {
    const int row = current();
    if (row < 0 || row >= count())
        return;
    const Conflict conflict = m_conflicts[std::size_t(row)];
    const int chosen = m_group->checkedId();
    OpValue value;
    if (conflict.isRevived()) {
        // by the buttons alone
    } else if (chosen >= 0 && std::size_t(chosen) < conflict.sides.size()) {
        value = conflict.sides[std::size_t(chosen)].value;
    } else if (const Field* field = fields::find(conflict.table, conflict.column)) {
        const fields::Parsed parsed = fields::parse(*field, m_other->text());
        if (!parsed.reason.isEmpty())
            return Messages::warning(this, tr("Conflicts"), parsed.reason);
        if (parsed.stored.typeId() == QMetaType::QString)
            value = parsed.stored.toString().toStdString();
        else if (parsed.stored.isValid())
            value = std::int64_t(parsed.stored.toLongLong());
    } else {
        value = m_other->text().trimmed().toStdString();
    }
    bool done = false;
    guarded(this, [&] {
        const QString reason = conflict.isRevived() ? ConflictService(m_session).resolveRevived(conflict, chosen == 0) : ConflictService(m_session).resolve(conflict, value);
        if (!reason.isEmpty())
            Messages::warning(this, tr("Conflicts"), reason);
        done = reason.isEmpty();
    });
    Q_EMIT settled(done ? tr("Settled: %1").arg(changewords::table(conflict.table) + u' ' + conflict.title) : QString());
}

} // namespace cunwu
