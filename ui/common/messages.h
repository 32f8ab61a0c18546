#pragma once
#include <QString>
#include <functional>
#include <vector>
#include <optional>

class QWidget;

namespace cunwu {

/// The seam for message boxes: tests set an answer, everything else gets a real box with translated buttons.
namespace Messages {

enum class Answer {
    Yes,
    No,
    Cancel
};
struct Shown {
    QString title, text;
};
/// A question with verbs on its buttons ("导入" / "取消"). Esc and closing answer No.
bool question(QWidget* parent, const QString& title, const QString& text, const QString& yes, const QString& no = {});
/// Three ways out; Esc answers Cancel.
Answer choice(QWidget* parent, const QString& title, const QString& text, const QString& yes, const QString& no);
void information(QWidget* parent, const QString& title, const QString& text);
void warning(QWidget* parent, const QString& title, const QString& text, const QString& detail = {});
/// One line of text, for example the reason for showing personal data; nullopt when cancelled. Never empty when `required`.
std::optional<QString> askText(QWidget* parent, const QString& title, const QString& label, const QString& preset = {}, bool required = true);

/// For tests: answers every box while it is set and remembers what was shown.
struct Script {
    std::function<Answer(const Shown&)> answer;
    std::function<std::optional<QString>(const Shown&)> text;
    std::vector<Shown> shown;
};
void setScript(Script* script); ///< nullptr: real boxes again

} // namespace Messages
} // namespace cunwu
