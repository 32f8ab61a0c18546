#include "ui/points/entrydialog.h"

#include "ui/attachment/attachmentpanel.h"
#include "ui/common/errorguard.h"
#include "ui/common/theme.h"
#include <QCompleter>
#include <QDateEdit>
#include <QDoubleSpinBox>

namespace cunwu {

namespace {

/// "1", "2.5": no zeros behind the point.
class QuantityBox : public QDoubleSpinBox {
public:
    QString textFromValue(double value) const override {
        return Points::fromHundredths(qRound64(value * 100)).toString();
    }
};

} // namespace

EntryDialog::EntryDialog(const MonthSheet& sheet, Setup setup, QWidget* parent)
    : QDialog(parent), m_sheet(sheet), m_setup(std::move(setup)), m_form(new QFormLayout),
      m_person(new QComboBox), m_tier(new QComboBox), m_source(new QComboBox), m_day(new QDateEdit),
      m_documentDate(new QDateEdit), m_quantity(new QuantityBox), m_points(new QLabel),
      m_refusal(new QLabel), m_evidence(new QLineEdit), m_note(new QLineEdit),
      m_reason(new QLineEdit), m_number(new QLineEdit), m_agency(new QLineEdit) {
    setWindowTitle(m_setup.title);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(Theme::space(10));
    layout->addLayout(m_form);
    m_form->setVerticalSpacing(Theme::space(8));
    buildChoices(m_form);
    buildAmount(m_form);
    buildVeto(m_form);
    buildTexts(m_form);
    if (m_setup.session) {
        m_attachments = new AttachmentPanel(*m_setup.session);
        m_attachments->setOwner({QStringLiteral("point_entry"), m_setup.entry.id.value});
        layout->addWidget(m_attachments, 1);
    }
    QPalette palette = m_refusal->palette();
    palette.setColor(QPalette::WindowText, Theme::refused());
    m_refusal->setPalette(palette);
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    layout->addWidget(m_refusal);
    layout->addStretch(m_attachments ? 0 : 1);
    auto* buttons = new QDialogButtonBox;
    buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole)->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &EntryDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    setMinimumWidth(Theme::space(480));
    householdChanged();
    indicatorChanged();
}

void EntryDialog::buildChoices(QFormLayout* form) {
    if (m_setup.chooseHousehold) {
        m_household = new QComboBox;
        m_household->setEditable(true);
        m_household->setInsertPolicy(QComboBox::NoInsert);
        m_household->completer()->setFilterMode(Qt::MatchContains);
        m_household->completer()->setCompletionMode(QCompleter::PopupCompletion);
        for (const SheetRow& row : m_sheet.rows())
            m_household->addItem(row.number + u' ' + row.head + u' ' + row.group,
                                 qlonglong(row.household.value));
        m_household->setCurrentIndex(qMax(0, m_sheet.rowOf(m_setup.entry.household)));
        connect(m_household, &QComboBox::currentIndexChanged, this, &EntryDialog::householdChanged);
        form->addRow(tr("&Household:"), m_household);
    }
    if (m_setup.chooseIndicator) {
        m_indicator = new QComboBox;
        for (const Indicator& item : m_sheet.scheme().indicators())
            if (item.declarable && item.kind != IndicatorKind::Veto)
                m_indicator->addItem(item.name, item.code);
        m_indicator->setCurrentIndex(qMax(0, m_indicator->findData(m_setup.entry.indicator)));
        m_indicator->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        connect(m_indicator, &QComboBox::currentIndexChanged, this, &EntryDialog::indicatorChanged);
        form->addRow(tr("&Indicator:"), m_indicator);
    }
    form->addRow(tr("&Member:"), m_person);
}

void EntryDialog::buildAmount(QFormLayout* form) {
    const PointEntry& entry = m_setup.entry;
    // One day before the month stands for "some day": the spin box shows its special text there.
    m_day->setDateRange(entry.month.firstDay().addDays(-1), entry.month.lastDay());
    m_day->setSpecialValueText(tr("some day of the month"));
    m_day->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_day->setCalendarPopup(true);
    m_day->setDate(entry.day.isValid() ? entry.day : m_day->minimumDate());
    form->addRow(tr("&Day:"), m_day);
    form->addRow(tr("&Step:"), m_tier);
    m_quantity->setRange(0.01, 1000);
    m_quantity->setDecimals(2);
    m_quantity->setValue(entry.quantity.toDouble());
    m_quantity->setFont(Theme::figures());
    form->addRow(tr("&Quantity:"), m_quantity);
    m_points->setFont(Theme::strong());
    form->addRow(tr("Points:"), m_points);
    connect(m_quantity, &QDoubleSpinBox::valueChanged, this, &EntryDialog::showPoints);
    connect(m_tier, &QComboBox::currentIndexChanged, this, &EntryDialog::showPoints);
}

void EntryDialog::buildVeto(QFormLayout* form) {
    m_documentDate->setCalendarPopup(true);
    m_documentDate->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    const QDate date = m_setup.entry.document.date;
    m_documentDate->setDate(date.isValid() ? date : m_setup.entry.month.lastDay());
    m_number->setText(m_setup.entry.document.number);
    m_agency->setText(m_setup.entry.document.agency);
    form->addRow(tr("Doc&ument number:"), m_number);
    form->addRow(tr("Document da&te:"), m_documentDate);
    form->addRow(tr("&Agency:"), m_agency);
}

void EntryDialog::buildTexts(QFormLayout* form) {
    for (const EntrySource source :
         {EntrySource::Sheet, EntrySource::Group, EntrySource::Visit, EntrySource::Supervision,
          EntrySource::Check, EntrySource::Declaration})
        m_source->addItem(sourceName(source), static_cast<int>(source));
    m_source->setCurrentIndex(m_source->findData(static_cast<int>(m_setup.entry.source)));
    form->addRow(tr("S&ource:"), m_source);
    form->setRowVisible(m_source, m_setup.chooseSource);
    m_evidence->setText(m_setup.entry.evidence);
    m_note->setText(m_setup.entry.note);
    form->addRow(tr("&Evidence:"), m_evidence);
    form->addRow(tr("&Note:"), m_note);
    m_reason->setPlaceholderText(tr("Why the published points are corrected"));
    form->addRow(tr("&Reason:"), m_reason);
    form->setRowVisible(m_reason, m_setup.askReason);
}

const Indicator* EntryDialog::indicator() const {
    return m_sheet.scheme().find(m_indicator ? m_indicator->currentData().toString()
                                             : m_setup.entry.indicator);
}

void EntryDialog::householdChanged() {
    if (m_household && m_setup.membersOf && m_household->currentIndex() >= 0) {
        m_setup.entry.household = HouseholdId{m_household->currentData().toLongLong()};
        guarded(this, [this] { m_setup.members = m_setup.membersOf(m_setup.entry.household); });
    }
    m_person->clear();
    m_person->addItem(tr("the household as a whole"), 0);
    for (const Person& person : m_setup.members)
        m_person->addItem(person.name, qlonglong(person.id.value));
    m_person->setCurrentIndex(qMax(0, m_person->findData(qlonglong(m_setup.entry.person.value))));
}

void EntryDialog::indicatorChanged() {
    const Indicator* item = indicator();
    const bool veto = item && item->kind == IndicatorKind::Veto;
    const bool tiers = item && !item->tiers.empty();
    const QSignalBlocker blocker(m_tier);
    m_tier->clear();
    if (tiers)
        for (const Tier& tier : item->tiers) {
            m_tier->addItem(tier.name + u' ' + tier.points.toSignedString(),
                            qlonglong(tier.points.hundredths()));
            if (tier.points * m_setup.entry.quantity == m_setup.entry.points)
                m_tier->setCurrentIndex(m_tier->count() - 1);
        }
    m_form->setRowVisible(m_tier, tiers);
    m_form->setRowVisible(m_person, item && item->perPerson);
    m_form->setRowVisible(m_quantity, !veto);
    m_form->setRowVisible(m_points, !veto);
    for (QWidget* row : {static_cast<QWidget*>(m_number), static_cast<QWidget*>(m_documentDate),
                         static_cast<QWidget*>(m_agency)})
        m_form->setRowVisible(row, veto);
    m_quantity->setSuffix(item && !item->unit.isEmpty() ? u' ' + item->unit : QString());
    m_evidence->setPlaceholderText(item ? item->evidence : QString());
    showPoints();
}

PointEntry EntryDialog::entered() const {
    PointEntry entry = m_setup.entry;
    const Indicator* item = indicator();
    if (!item)
        return entry;
    entry.indicator = item->code;
    entry.person = item->perPerson ? PersonId{m_person->currentData().toLongLong()} : PersonId{};
    entry.day = m_day->date() == m_day->minimumDate() ? QDate() : m_day->date();
    entry.source = static_cast<EntrySource>(m_source->currentData().toInt());
    entry.evidence = m_evidence->text().trimmed();
    entry.note = m_note->text().trimmed();
    entry.quantity = Points::fromHundredths(qRound64(m_quantity->value() * 100));
    if (item->kind == IndicatorKind::Veto) {
        entry.points = {};
        entry.document = {m_number->text().trimmed(), m_agency->text().trimmed(),
                          m_documentDate->date()};
    } else if (!item->tiers.empty()) {
        entry.points = Points::fromHundredths(m_tier->currentData().toLongLong()) * entry.quantity;
    } else {
        entry.points = pointsFor(*item, entry.quantity);
    }
    return entry;
}

void EntryDialog::showPoints() {
    m_points->setText(entered().points.toSignedString());
}

void EntryDialog::refuse(const QString& reason) {
    m_refusal->setText(reason);
    m_refusal->setAccessibleName(reason);
    m_refusal->show();
}

void EntryDialog::accept() {
    if (m_household && m_household->findText(m_household->currentText()) < 0)
        return refuse(tr("Choose a household from the list."));
    if (m_setup.askReason && m_reason->text().trimmed().isEmpty()) {
        m_reason->setFocus();
        return refuse(
            tr("Say why: the reason is kept with the correction and printed in the ledger."));
    }
    EditOutcome outcome;
    if (!guarded(this, [&] { outcome = m_setup.save(entered(), m_reason->text().trimmed()); }))
        return;
    if (!outcome.done)
        return refuse(outcome.reason);
    if (m_attachments && m_attachments->owner().row == 0) // the entry is there now; what was refused of its files was told
        m_attachments->attachPending({QStringLiteral("point_entry"), outcome.entry.value});
    QDialog::accept();
}

} // namespace cunwu
