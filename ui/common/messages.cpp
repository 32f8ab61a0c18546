#include "ui/common/messages.h"

#include "ui/common/theme.h"
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace cunwu::Messages {

static Script* g_script = nullptr;

void setScript(Script* script) {
    g_script = script;
}

static QString translated(const char* text) {
    return QCoreApplication::translate("Messages", text);
}

static std::optional<Answer> scripted(const QString& title, const QString& text) {
    if (!g_script)
        return std::nullopt;
    g_script->shown.push_back({title, text});
    return g_script->answer ? g_script->answer(g_script->shown.back()) : Answer::Yes;
}

static Answer ask(QWidget* parent, const QString& title, const QString& text, const QString& yes, const QString& no, bool cancel) {
    if (const auto answer = scripted(title, text))
        return *answer;
    QMessageBox box(QMessageBox::Question, title, text, QMessageBox::NoButton, parent);
    const auto* yesButton = box.addButton(yes, QMessageBox::AcceptRole);
    QPushButton* noButton = box.addButton(no.isEmpty() ? translated(QT_TRANSLATE_NOOP("Messages", "Cancel")) : no,
                                          cancel ? QMessageBox::DestructiveRole : QMessageBox::RejectRole);
    QPushButton* escape = cancel ? box.addButton(translated(QT_TRANSLATE_NOOP("Messages", "Cancel")), QMessageBox::RejectRole) : noButton;
    box.setEscapeButton(escape);
    box.exec();
    if (box.clickedButton() == yesButton)
        return Answer::Yes;
    return cancel && box.clickedButton() == escape ? Answer::Cancel : Answer::No;
}

bool question(QWidget* parent, const QString& title, const QString& text, const QString& yes, const QString& no) {
    return ask(parent, title, text, yes, no, false) == Answer::Yes;
}

Answer choice(QWidget* parent, const QString& title, const QString& text, const QString& yes, const QString& no) {
    return ask(parent, title, text, yes, no, true);
}

static void show(QMessageBox::Icon kind, QWidget* parent, const QString& title, const QString& text, const QString& detail) {
    if (scripted(title, text))
        return;
    QMessageBox box(kind, title, text, QMessageBox::NoButton, parent);
    box.addButton(translated(QT_TRANSLATE_NOOP("Messages", "OK")), QMessageBox::AcceptRole);
    if (!detail.isEmpty())
        box.setDetailedText(detail);
    box.exec();
}

void information(QWidget* parent, const QString& title, const QString& text) {
    show(QMessageBox::Information, parent, title, text, {});
}

void warning(QWidget* parent, const QString& title, const QString& text, const QString& detail) {
    show(QMessageBox::Warning, parent, title, text, detail);
}

std::optional<QString> askText(QWidget* parent, const QString& title, const QString& label, const QString& preset, bool required) {
    if (g_script) {
        g_script->shown.push_back({title, label});
        return g_script->text ? g_script->text(g_script->shown.back()) : std::nullopt;
    }
    QDialog dialog(parent);
    dialog.setWindowTitle(title);
    auto* layout = new QVBoxLayout(&dialog);
    auto* caption = new QLabel(label);
    caption->setWordWrap(true);
    auto* edit = new QLineEdit(preset);
    caption->setBuddy(edit);
    edit->setMinimumWidth(Theme::space(280));
    auto* buttons = new QDialogButtonBox;
    auto* accept = buttons->addButton(translated(QT_TRANSLATE_NOOP("Messages", "OK")), QDialogButtonBox::AcceptRole);
    buttons->addButton(translated(QT_TRANSLATE_NOOP("Messages", "Cancel")), QDialogButtonBox::RejectRole);
    layout->addWidget(caption);
    layout->addWidget(edit);
    layout->addWidget(buttons);
    const auto check = [&] { accept->setEnabled(!required || !edit->text().trimmed().isEmpty()); };
    QObject::connect(edit, &QLineEdit::textChanged, &dialog, check);
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    check();
    return dialog.exec() == QDialog::Accepted ? std::optional(edit->text().trimmed()) : std::nullopt;
}

} // namespace cunwu::Messages
