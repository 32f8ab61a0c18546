#include "ui/office/settingspage.h"

#include "ui/common/errorguard.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/office/appearance.h"
#include "ui/office/officeopener.h"
#include "ui/office/schemebox.h"
#include <QGroupBox>
#include <QScrollArea>
#include <QSpinBox>

namespace cunwu {

static QSpinBox* spin(int from, int to, const QString& suffix, const QString& name) {
    auto* box = new QSpinBox;
    box->setRange(from, to);
    box->setSuffix(suffix);
    box->setAccessibleName(name);
    return box;
}

static void addRow(QFormLayout* form, const QString& label, QWidget* field, const QString& hint = {}) {
    auto* caption = new QLabel(label);
    caption->setBuddy(field);
    field->setAccessibleName(label);
    form->addRow(caption, field);
    if (!hint.isEmpty()) {
        auto* text = new QLabel(hint);
        text->setWordWrap(true);
        text->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        Theme::subdue(text);
        form->addRow(QString(), text);
    }
}

SettingsPage::SettingsPage(OfficeSession& session, QWidget* parent) : Page(session, parent) {
    auto* title = new QLabel(tr("Settings"));
    title->setFont(Theme::heading());
    m_save = new QPushButton(icon(QStringLiteral("document-save")), tr("Save"));
    auto* top = new QHBoxLayout;
    top->addWidget(title);
    top->addStretch();
    top->addWidget(m_save);
    auto* inner = new QWidget;
    auto* column = new QVBoxLayout(inner);
    column->setSpacing(Theme::space(16));
    column->addWidget(buildOffice());
    column->addWidget(buildRules());
    column->addWidget(m_schemes = new SchemeBox(session));
    column->addWidget(buildAppearance());
    column->addStretch(1);
    inner->setMaximumWidth(Theme::space(860));
    auto* scroll = new QScrollArea;
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(scroll, 1);
    connect(m_save, &QPushButton::clicked, this, &SettingsPage::save);
}

QWidget* SettingsPage::buildOffice() {
    auto* box = new QGroupBox(tr("The office"));
    auto* form = new QFormLayout(box);
    m_code = new QLabel;
    form->addRow(tr("Code"), m_code);
    const auto level = session().office().level();
    addRow(form, level == DivisionCode::Level::Village ? tr("Village") : tr("Name"), m_name = new QLineEdit);
    addRow(form, tr("Township"), m_township = new QLineEdit);
    addRow(form, tr("County"), m_county = new QLineEdit);
    form->setRowVisible(m_township, level == DivisionCode::Level::Village);
    form->setRowVisible(m_county, level != DivisionCode::Level::County);
    addRow(form, tr("Phone for objections"), m_phone = new QLineEdit);
    addRow(form, tr("Address"), m_address = new QLineEdit);
    addRow(form, tr("Secretary"), m_secretary = new QLineEdit);
    addRow(form, tr("Clerk"), m_clerk = new QLineEdit);
    addRow(form, tr("Your name"), m_user = new QLineEdit, tr("Stands beside every change in the history."));
    return box;
}

QWidget* SettingsPage::buildRules() {
    auto* box = new QGroupBox(tr("Publication and lists"));
    auto* form = new QFormLayout(box);
    addRow(form, tr("Publication"), m_publish = spin(1, 30, tr(" days"), {}));
    addRow(form, tr("Answer to objections"), m_objection = spin(1, 60, tr(" working days"), {}));
    addRow(form, tr("Red list"), m_red = spin(0, 100, tr(" households"), {}));
    addRow(form, tr("Black list"), m_black = spin(0, 100, tr(" households"), {}));
    addRow(form, tr("Resolution for a black list with names"), m_resolution = new QLineEdit,
           tr("Number and date of the village meeting's resolution. Without it, a black list is printed by group or as private letters only. It counts for months published from now on."));
    return box;
}

QWidget* SettingsPage::buildAppearance() {
    auto* box = new QGroupBox(tr("How it looks"));
    auto* form = new QFormLayout(box);
    addRow(form, tr("Text size"), m_text = new QComboBox);
    m_text->addItems({tr("Standard"), tr("Large"), tr("Extra large")});
    addRow(form, tr("Colours"), m_dark = new QComboBox);
    m_dark->addItems({tr("Light"), tr("Dark")});
    const Appearance now = Appearance::load();
    m_text->setCurrentIndex(now.textSize);
    m_dark->setCurrentIndex(now.dark);
    const auto apply = [this] {
        Appearance{m_text->currentIndex(), m_dark->currentIndex() == 1}.save();
        Q_EMIT appearanceChanged();
    };
    connect(m_text, &QComboBox::activated, this, apply);
    connect(m_dark, &QComboBox::activated, this, apply);
    return box;
}

void SettingsPage::takeFocus() {
    m_name->setFocus();
}

void SettingsPage::reload(const QStringList& tables) {
    if (tables.isEmpty() || tables.contains(QStringLiteral("scheme")))
        guarded(this, [this] { m_schemes->load(); });
    if (!tables.isEmpty() && !tables.contains(QStringLiteral("office")))
        return;
    const Office& office = session().office();
    m_code->setText(office.code.toString());
    m_name->setText(office.name);
    m_township->setText(office.townshipName);
    m_county->setText(office.countyName);
    m_phone->setText(office.phone);
    m_address->setText(office.address);
    m_secretary->setText(office.secretary);
    m_clerk->setText(office.clerk);
    m_user->setText(rememberedUser());
    m_publish->setValue(office.publishDays());
    m_objection->setValue(office.objectionDays());
    m_red->setValue(office.redCount());
    m_black->setValue(office.blackCount());
    m_resolution->setText(office.blackListResolution());
    m_save->setEnabled(!session().readOnly());
}

void SettingsPage::save() {
    Office office = session().office();
    office.name = m_name->text().trimmed().isEmpty() ? office.name : m_name->text().trimmed();
    office.townshipName = m_township->text().trimmed();
    office.countyName = m_county->text().trimmed();
    office.phone = m_phone->text().trimmed();
    office.address = m_address->text().trimmed();
    office.secretary = m_secretary->text().trimmed();
    office.clerk = m_clerk->text().trimmed();
    office.settings.insert(QStringLiteral("publish_days"), m_publish->value());
    office.settings.insert(QStringLiteral("objection_days"), m_objection->value());
    office.settings.insert(QStringLiteral("red"), m_red->value());
    office.settings.insert(QStringLiteral("black"), m_black->value());
    office.settings.insert(QStringLiteral("black_list_resolution"), m_resolution->text().trimmed());
    guarded(this, [&] {
        if (const QString user = m_user->text().trimmed(); !user.isEmpty()) {
            rememberUser(user);
            session().db().journal()->setUser(user);
        }
        session().saveOffice(office);
        Q_EMIT statusMessage(tr("Saved."));
    });
}

} // namespace cunwu
