#include "ui/household/movearrivalsdialog.h"

#include "models/base/masking.h"
#include "models/base/text.h"
#include "models/household/householdmerge.h"
#include "models/household/householdrepository.h"
#include "ui/common/errorguard.h"
#include "ui/common/filedialogs.h"
#include "ui/common/icons.h"
#include "ui/common/messages.h"
#include "ui/common/tableview.h"
#include "ui/common/theme.h"
#include "ui/household/movearrivalsmodel.h"
#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace cunwu {

MoveArrivalsDialog::MoveArrivalsDialog(OfficeSession& session, QWidget* parent)
    : QDialog(parent), m_session(session), m_model(new MoveArrivalsModel(this)), m_table(new TableView), m_details(new QLabel), m_number(new QLineEdit),
      m_group(new QComboBox), m_accept(new QPushButton(icon(QStringLiteral("dialog-ok-apply")), tr("Accept"))),
      m_decline(new QPushButton(icon(QStringLiteral("dialog-cancel")), tr("Decline…"))), m_theirs(new QPushButton(tr("Take their changes"))),
      m_ours(new QPushButton(tr("Keep what is here"))) {
    setWindowTitle(tr("Households that move in"));
    m_table->setModel(m_model);
    m_table->setTitle(windowTitle());
    m_table->setAccessibleName(windowTitle());
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    const int character = QFontMetrics(font()).horizontalAdvance(QStringLiteral("户"));
    for (const auto& [column, width] : {std::pair(MoveArrivalsModel::Household, 10), {MoveArrivalsModel::From, 8}, {MoveArrivalsModel::Persons, 4}, {MoveArrivalsModel::Day, 7}})
        m_table->setColumnWidth(column, character * width);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_details->setWordWrap(true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
    auto* close = new QPushButton(tr("Close"));
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {m_accept, m_decline, m_theirs, m_ours, close})
        button->setAutoDefault(false);
    m_accept->setDefault(true); // Enter after the number
    for (QPushButton* button : {m_accept, m_decline, m_theirs, m_ours})
        buttons->addWidget(button);
    buttons->addStretch();
    buttons->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(Theme::space(8));
    layout->addWidget(m_table, 1);
    layout->addWidget(m_details);
    layout->addWidget(buildForm());
    layout->addLayout(buttons);
    resize(Theme::space(620), Theme::space(460));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& index) { showArrival(index.row()); });
    connect(m_accept, &QPushButton::clicked, this, &MoveArrivalsDialog::acceptCurrent);
    connect(m_decline, &QPushButton::clicked, this, &MoveArrivalsDialog::declineCurrent);
    connect(m_theirs, &QPushButton::clicked, this, [this] { settleLate(true); });
    connect(m_ours, &QPushButton::clicked, this, [this] { settleLate(false); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    fill();
}

QWidget* MoveArrivalsDialog::buildForm() {
    auto* box = new QWidget;
    m_number->setAccessibleName(tr("Number here"));
    m_group->setAccessibleName(tr("Group here"));
    m_group->setEditable(true);
    auto* form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("Number here:"), m_number);
    form->addRow(tr("Group here:"), m_group);
    return box;
}

const Arrival* MoveArrivalsDialog::current() const {
    return m_model->at(m_table->currentIndex().row());
}

void MoveArrivalsDialog::fill() {
    guarded(this, [this] {
        const QString village = m_session.office().code.toString();
        m_model->setArrivals(MoveService(m_session).arrivals());
        m_group->clear();
        m_group->addItems(HouseholdRepository(m_session.db()).groups(village));
        m_group->setCurrentText({});
    });
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
    showArrival(m_model->rowCount() > 0 ? 0 : -1);
    (m_model->rowCount() > 0 ? static_cast<QWidget*>(m_number) : m_table)->setFocus();
}

static QString word(const MoveRow& row, const char* column) {
    const auto it = row.columns.find(column);
    const auto* text = it == row.columns.end() ? nullptr : std::get_if<std::string>(&it->second);
    return text ? QString::fromStdString(*text) : QString();
}

void MoveArrivalsDialog::showArrival(int row) {
    const Arrival* arrival = m_model->at(row);
    const bool waits = arrival && arrival->state == Arrival::State::Waiting, late = arrival && arrival->state == Arrival::State::Late;
    for (QWidget* widget : {static_cast<QWidget*>(m_accept), static_cast<QWidget*>(m_decline), static_cast<QWidget*>(m_number), static_cast<QWidget*>(m_group)})
        widget->setEnabled(waits && !m_session.readOnly());
    m_theirs->setVisible(late);
    m_ours->setVisible(late);
    if (!arrival)
        return m_details->setText(tr("No household waits. Import the file that the other village hands over."));
    const HouseholdRepository repository(m_session.db()); // two villages had accepted it, and it comes from the other one
    const auto present = repository.household({arrival->transfer.root().row});
    m_number->setText(present ? present->number : HouseholdMerge::nextNumber(m_session.db(), m_session.office().code.toString()));
    m_group->setCurrentText(present ? present->group : QString());
    QStringList members;
    for (const MoveRow& member : arrival->transfer.rows)
        if (member.table == u"person" && member.erased.isEmpty())
            members << QStringLiteral("%1（%2）%3").arg(word(member, "name"), word(member, "relation"), masking::citizenId(word(member, "citizen_id"))).trimmed();
    QString text = members.join(u'、');
    if (const int papers = arrival->transfer.along(QStringLiteral("attachment")))
        text += u'\n' + tr("Attachments: %1; their content comes in the county's next volume.").arg(papers);
    if (late)
        text += u'\n' + tr("%1 changed this household after handing it over.").arg(arrival->transfer.from.name);
    m_details->setText(text);
}

std::optional<QString> MoveArrivalsDialog::receiptFolder() {
    const auto answer = Messages::choice(this, windowTitle(), tr("The other village needs the receipt. Save it as a file now, or let it travel with the next packages over the offices above?"),
                                         tr("Save the receipt…"), tr("Let it travel"));
    if (answer == Messages::Answer::Cancel)
        return std::nullopt;
    if (answer == Messages::Answer::No)
        return QString();
    const QString folder = FileDialogs::folder(this, QStringLiteral("package"), tr("Where should the file lie?"));
    return folder.isEmpty() ? std::nullopt : std::optional(folder);
}

void MoveArrivalsDialog::acceptCurrent() {
    const Arrival* arrival = current();
    const QString number = text::compact(m_number->text()), group = m_group->currentText().trimmed();
    if (!arrival)
        return;
    const auto other = HouseholdRepository(m_session.db()).findNumber(m_session.office().code.toString(), number);
    if (number.isEmpty() || (other && other->value != arrival->transfer.root().row)) {
        Messages::warning(this, windowTitle(), number.isEmpty() ? tr("A household needs a number.") : tr("Household %1 exists already. Choose another number.").arg(number));
        return m_number->setFocus();
    }
    const auto folder = receiptFolder();
    if (!folder)
        return;
    guarded(this, [&] {
        const HouseholdId id{arrival->transfer.root().row};
        const MoveOutcome outcome = MoveService(m_session).accept(arrival->document, {{"number", number.toStdString()}, {"group_name", group.toStdString()}}, *folder);
        if (!outcome.done())
            return Messages::warning(this, windowTitle(), outcome.reason);
        m_accepted = id;
        offerMerge(id);
    });
    fill();
}

void MoveArrivalsDialog::offerMerge(HouseholdId id) {
    HouseholdMerge merge(m_session.db());
    QStringList names;
    for (const Twin& twin : merge.twins(id))
        names << tr("%1 in household %2").arg(twin.name, twin.number);
    if (names.isEmpty() || !Messages::question(this, windowTitle(), tr("These persons stood here already, entered by hand: %1. Merge them? What moved in stays and takes over what it lacks; the entries made by hand go. You can undo it.").arg(names.join(u'、')), tr("Merge")))
        return;
    const HouseholdOutcome outcome = merge.merge(id);
    if (!outcome.done)
        Messages::warning(this, windowTitle(), outcome.reason);
}

void MoveArrivalsDialog::declineCurrent() {
    const Arrival* arrival = current();
    const auto reason = arrival ? Messages::askText(this, tr("Decline"), tr("Why is household %1 declined? The other village reads it.").arg(arrival->transfer.title)) : std::nullopt;
    const auto folder = reason ? receiptFolder() : std::nullopt;
    if (!folder)
        return;
    guarded(this, [&] {
        const MoveOutcome outcome = MoveService(m_session).decline(arrival->document, *reason, *folder);
        if (!outcome.done())
            Messages::warning(this, windowTitle(), outcome.reason);
    });
    fill();
}

void MoveArrivalsDialog::settleLate(bool theirs) {
    if (const Arrival* arrival = current())
        guarded(this, [&] {
            const MoveOutcome outcome = MoveService(m_session).settleLate(arrival->document, theirs);
            if (!outcome.done())
                Messages::warning(this, windowTitle(), outcome.reason);
        });
    fill();
}

} // namespace cunwu
