#include "ui/office/newofficewizard.h"

#include "models/roster/rosterplanbuilder.h"
#include "models/roster/rosterservice.h"
#include "models/scheme/schemeservice.h"
#include "ui/common/filedialogs.h"
#include "ui/common/icons.h"
#include "ui/common/searchkeys.h"
#include "ui/common/theme.h"
#include "ui/office/officeopener.h"
#include <QFileInfo>
#include <QListWidget>
#include <QRadioButton>
#include <QStandardPaths>

namespace cunwu {

static QLineEdit* lineEdit(const QString& name, const QString& placeholder = {}) {
    auto* edit = new QLineEdit;
    edit->setAccessibleName(name);
    edit->setPlaceholderText(placeholder);
    return edit;
}

// --- Division

DivisionWizardPage::DivisionWizardPage(QWidget* parent) : QWizardPage(parent) {
    setTitle(tr("Which village is it?"));
    setSubTitle(tr("Type the name, its pinyin or initials, or the 12-digit code. Names can be corrected below."));
    m_search = lineEdit(tr("Find a village"), tr("For example 水央, shuiyang or syc"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("edit-find")), QLineEdit::LeadingPosition);
    m_hits = new QListWidget;
    m_hits->setAccessibleName(tr("Villages found"));
    m_hits->setAlternatingRowColors(true);
    m_code = lineEdit(tr("Code"));
    m_name = lineEdit(tr("Village"));
    m_township = lineEdit(tr("Township"));
    m_county = lineEdit(tr("County"));
    m_phone = lineEdit(tr("Phone for objections"), tr("Printed on the notices; may be added later"));
    m_user = lineEdit(tr("Your name"));
    m_user->setText(rememberedUser());
    m_hint = new QLabel;
    m_hint->setWordWrap(true);
    auto* form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignRight);
    form->addRow(tr("Code"), m_code);
    form->addRow(tr("Village"), m_name);
    form->addRow(tr("Township"), m_township);
    form->addRow(tr("County"), m_county);
    form->addRow(tr("Phone for objections"), m_phone);
    form->addRow(tr("Your name"), m_user);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_search);
    layout->addWidget(m_hits, 1);
    layout->addLayout(form);
    layout->addWidget(m_hint);
    moveFromSearch(m_search, m_hits);
    connect(m_search, &QLineEdit::textChanged, this, &DivisionWizardPage::search);
    connect(m_hits, &QListWidget::currentRowChanged, this, &DivisionWizardPage::pick);
    for (QLineEdit* edit : {m_code, m_name, m_township, m_county, m_user})
        connect(edit, &QLineEdit::textChanged, this, &QWizardPage::completeChanged);
}

void DivisionWizardPage::search(const QString& text) {
    m_hits->clear();
    const auto& table = DivisionTable::shipped();
    for (const Division& d : table.search(text, 60)) {
        if (d.code.level() != DivisionCode::Level::Village)
            continue;
        auto* item = new QListWidgetItem(table.path(d.code) + u"　"_qs + d.code.toString(), m_hits);
        item->setData(Qt::UserRole, d.code.toString());
    }
    if (m_hits->count() > 0)
        m_hits->setCurrentRow(0);
    else if (const auto code = DivisionCode::parse(text); code && code->level() == DivisionCode::Level::Village)
        m_code->setText(code->toString()); // not in the table: the names are typed
}

void DivisionWizardPage::pick() {
    const QListWidgetItem* item = m_hits->currentItem();
    const auto code = item ? DivisionCode::parse(item->data(Qt::UserRole).toString()) : std::nullopt;
    if (!code)
        return;
    const auto& table = DivisionTable::shipped();
    const auto name = [&](const DivisionCode& c) {
        const Division* d = table.find(c);
        return d ? d->name : QString();
    };
    m_code->setText(code->toString());
    m_name->setText(shortVillageName(name(*code)));
    m_township->setText(name(code->parent()));
    m_county->setText(name(code->parent().parent()));
}

bool DivisionWizardPage::isComplete() const {
    const auto code = DivisionCode::parse(m_code->text());
    QString hint;
    if (m_code->text().isEmpty())
        hint = tr("Choose a village above.");
    else if (!code || code->level() != DivisionCode::Level::Village)
        hint = tr("A village's code has 12 digits.");
    else if (m_name->text().trimmed().isEmpty())
        hint = tr("Type the name of the village as the notices shall print it.");
    else if (m_user->text().trimmed().isEmpty())
        hint = tr("Type your name: the history says who did what.");
    m_hint->setText(hint);
    return hint.isEmpty();
}

Office DivisionWizardPage::office() const {
    Office office;
    office.code = DivisionCode::parse(m_code->text()).value_or(DivisionCode());
    office.name = m_name->text().trimmed();
    office.townshipName = m_township->text().trimmed();
    office.countyName = m_county->text().trimmed();
    office.phone = m_phone->text().trimmed();
    office.clerk = user();
    return office;
}

QString DivisionWizardPage::user() const {
    return m_user->text().trimmed();
}

// --- Place

PlaceWizardPage::PlaceWizardPage(QWidget* parent) : QWizardPage(parent) {
    setTitle(tr("Where shall the file lie?"));
    setSubTitle(tr("One file holds everything. Backups are made beside it every day."));
    m_folder = lineEdit(tr("Folder"));
    m_name = lineEdit(tr("File name"));
    m_hint = new QLabel;
    m_hint->setWordWrap(true);
    auto* browse = new QPushButton(icon(QStringLiteral("folder-open")), tr("Choose…"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_folder, 1);
    row->addWidget(browse);
    auto* form = new QFormLayout(this);
    form->addRow(tr("Folder"), row);
    form->addRow(tr("File name"), m_name);
    form->addRow(m_hint);
    connect(browse, &QPushButton::clicked, this, [this] {
        if (const QString folder = FileDialogs::folder(this, QStringLiteral("office"), tr("Folder for the file")); !folder.isEmpty())
            m_folder->setText(folder);
    });
}

void PlaceWizardPage::initializePage() {
    const auto* division = qobject_cast<DivisionWizardPage*>(wizard()->page(DivisionStepId));
    const Office office = division->office();
    if (m_folder->text().isEmpty())
        m_folder->setText(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + u"/村务簿"_qs);
    m_name->setText(office.townshipName + office.name + u".cunwu"_qs);
}

QString PlaceWizardPage::path() const {
    QString name = m_name->text().trimmed();
    if (!name.endsWith(u".cunwu"))
        name += u".cunwu"_qs;
    return QDir(m_folder->text().trimmed()).filePath(name);
}

bool PlaceWizardPage::validatePage() {
    m_hint->clear();
    if (QFileInfo::exists(path()))
        m_hint->setText(tr("There is a file of this name already. Choose another name, or cancel and open it."));
    else if (!QDir().mkpath(m_folder->text().trimmed()) || !QFileInfo(m_folder->text().trimmed()).isWritable())
        m_hint->setText(tr("No file can be made in this folder. Choose another one."));
    return m_hint->text().isEmpty();
}

// --- Scheme

SchemeWizardPage::SchemeWizardPage(const Clock& clock, QWidget* parent) : QWizardPage(parent) {
    setTitle(tr("How are points counted?"));
    setSubTitle(tr("These are samples to begin with. The county's own scheme can be imported at any time."));
    auto* layout = new QVBoxLayout(this);
    for (const ShippedScheme& scheme : SchemeService::shipped()) {
        auto* choice = new QRadioButton(scheme.name); // which says how many classes and items it has
        choice->setChecked(scheme.isDefault);
        auto* note = new QLabel(scheme.note);
        note->setWordWrap(true);
        note->setIndent(Theme::space(28));
        Theme::subdue(note);
        layout->addWidget(choice);
        layout->addWidget(note);
        m_choices.emplace_back(choice, scheme.code);
    }
    m_from = new QComboBox;
    m_from->setAccessibleName(tr("In force from"));
    const Month now = Month::of(clock.today());
    for (int back = 12; back >= -1; --back)
        m_from->addItem(now.plus(-back).toChinese(), now.plus(-back).number());
    m_from->setCurrentIndex(m_from->findData(Month(now.year(), 1).number()));
    auto* row = new QHBoxLayout;
    row->addWidget(new QLabel(tr("In force from")));
    row->addWidget(m_from);
    row->addStretch();
    layout->addSpacing(Theme::space(16));
    layout->addLayout(row);
    layout->addStretch();
}

QString SchemeWizardPage::code() const {
    for (const auto& [button, code] : m_choices)
        if (button->isChecked())
            return code;
    return SchemeService::defaultCode();
}

Month SchemeWizardPage::from() const {
    return Month::fromNumber(m_from->currentData().toInt());
}

// --- Roster

RosterWizardPage::RosterWizardPage(QWidget* parent) : QWizardPage(parent) {
    setTitle(tr("Is there a roster?"));
    setSubTitle(tr("Any table with names will do (.xlsx, .ods, .csv). It can also be imported later."));
    auto* choose = new QPushButton(icon(QStringLiteral("document-import")), tr("Choose a roster…"));
    m_file = new QLabel(tr("No roster chosen."));
    m_file->setWordWrap(true);
    m_result = new QLabel;
    m_result->setWordWrap(true);
    m_rejected = new QListWidget;
    m_rejected->setAccessibleName(tr("Rows that are not imported"));
    m_rejected->hide();
    auto* row = new QHBoxLayout;
    row->addWidget(choose);
    row->addWidget(m_file, 1);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(row);
    layout->addWidget(m_result);
    layout->addWidget(m_rejected, 1);
    layout->addStretch();
    connect(choose, &QPushButton::clicked, this, &RosterWizardPage::choose);
}

void RosterWizardPage::choose() {
    const QString path = FileDialogs::open(this, QStringLiteral("roster"), tr("Choose a roster"), tr("Tables (*.xlsx *.ods *.csv *.xls)"));
    if (!path.isEmpty())
        setFile(path);
}

void RosterWizardPage::setFile(const QString& path) {
    const auto* division = qobject_cast<DivisionWizardPage*>(wizard()->page(DivisionStepId));
    m_plan = RosterPlanBuilder(division->office().code.toString(), {}).build(readTable(path));
    m_path = m_plan.refusal.isEmpty() ? path : QString();
    m_file->setText(QFileInfo(path).fileName());
    m_rejected->clear();
    if (!m_plan.refusal.isEmpty()) {
        m_result->setText(m_plan.refusal);
        m_rejected->hide();
        return;
    }
    int warnings = 0;
    for (const PlannedRow& row : m_plan.rows) {
        warnings += !row.warnings.isEmpty();
        if (row.outcome == RowOutcome::Rejected)
            m_rejected->addItem(tr("Row %1: %2").arg(row.row).arg(row.reason));
    }
    m_result->setText(tr("%1 households with %2 persons will be imported. %3 rows are not imported, %4 have something to look at later.")
                          .arg(m_plan.households.size())
                          .arg(m_plan.persons())
                          .arg(m_rejected->count())
                          .arg(warnings));
    m_rejected->setVisible(m_rejected->count() > 0);
    wizard()->button(QWizard::FinishButton)->setFocus(); // Enter goes on and does not choose again
}

bool RosterWizardPage::validatePage() {
    return true; // without a roster, or with a refused one, the village begins empty
}

} // namespace cunwu
