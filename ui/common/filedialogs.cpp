#include "ui/common/filedialogs.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>

namespace cunwu::FileDialogs {

static std::function<QString(const QString&)> g_answer;

void setAnswer(std::function<QString(const QString& kind)> answer) {
    g_answer = std::move(answer);
}

static QString folderOf(const QString& kind) {
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QSettings().value(u"folders/"_qs + kind, documents).toString();
}

static QString remember(const QString& kind, const QString& path) {
    if (!path.isEmpty())
        QSettings().setValue(u"folders/"_qs + kind, QFileInfo(path).absolutePath());
    return path;
}

QString open(QWidget* parent, const QString& kind, const QString& title, const QString& filter) {
    if (g_answer)
        return g_answer(kind);
    return remember(kind, QFileDialog::getOpenFileName(parent, title, folderOf(kind), filter));
}

QStringList openMany(QWidget* parent, const QString& kind, const QString& title, const QString& filter) {
    if (g_answer)
        return g_answer(kind).split(u'\n', Qt::SkipEmptyParts);
    const QStringList paths = QFileDialog::getOpenFileNames(parent, title, folderOf(kind), filter);
    remember(kind, paths.value(0));
    return paths;
}

QString save(QWidget* parent, const QString& kind, const QString& title, const QString& suggestedName, const QString& filter) {
    if (g_answer)
        return g_answer(kind);
    QFileDialog dialog(parent, title, folderOf(kind), filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.selectFile(suggestedName);
    static const QRegularExpression suffix(QStringLiteral("\\*\\.(\\w+)"));
    dialog.setDefaultSuffix(suffix.match(filter).captured(1));
    return dialog.exec() == QDialog::Accepted ? remember(kind, dialog.selectedFiles().value(0)) : QString();
}

QString folder(QWidget* parent, const QString& kind, const QString& title) {
    if (g_answer)
        return g_answer(kind);
    const QString path = QFileDialog::getExistingDirectory(parent, title, folderOf(kind));
    if (!path.isEmpty())
        QSettings().setValue(u"folders/"_qs + kind, path);
    return path;
}

} // namespace cunwu::FileDialogs
