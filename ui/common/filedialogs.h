#pragma once
#include <QStringList>
#include <functional>

class QWidget;

namespace cunwu {

/// The seam for file dialogs; remembers the folder of each `kind` ("roster", "pdf" …) between calls. Empty: cancelled.
namespace FileDialogs {

QString open(QWidget* parent, const QString& kind, const QString& title, const QString& filter);
QStringList openMany(QWidget* parent, const QString& kind, const QString& title, const QString& filter);
/// Adds the filter's suffix when none was typed. Asks before overwriting, as the system does.
QString save(QWidget* parent, const QString& kind, const QString& title, const QString& suggestedName, const QString& filter);
QString folder(QWidget* parent, const QString& kind, const QString& title);

/// For tests: answers every dialog while set. The argument is the kind; several files are separated by line ends.
void setAnswer(std::function<QString(const QString& kind)> answer);

} // namespace FileDialogs
} // namespace cunwu
