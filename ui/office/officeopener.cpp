#include "ui/office/officeopener.h"

#include "ui/common/errorguard.h"
#include "ui/common/messages.h"
#include <QCoreApplication>
#include <QFileInfo>
#include <QSettings>

namespace cunwu {

static QString translated(const char* text) {
    return QCoreApplication::translate("OfficeOpener", text);
}

bool offerBackups(QWidget* parent, const QString& path, const QString& why, const Clock& clock) {
    const auto backups = listBackups(path);
    if (backups.empty()) {
        Messages::warning(parent, translated(QT_TRANSLATE_NOOP("OfficeOpener", "The file cannot be opened")),
                          why + u'\n' + translated(QT_TRANSLATE_NOOP("OfficeOpener", "There is no backup beside it. Look for a copy on a stick and choose it with File, Restore a backup.")));
        return false;
    }
    const QString when = backups.front().at.toString(QStringLiteral("yyyy-MM-dd hh:mm"));
    const QString text = why + u"\n\n"_qs + translated(QT_TRANSLATE_NOOP("OfficeOpener", "The newest backup is of %1. Restore it? The present file is kept beside the backups.")).arg(when);
    if (!Messages::question(parent, translated(QT_TRANSLATE_NOOP("OfficeOpener", "The file cannot be opened")), text, translated(QT_TRANSLATE_NOOP("OfficeOpener", "Restore"))))
        return false;
    return guarded(parent, [&] { restoreBackup(path, backups.front().path, clock.now()); });
}

static bool offerUpgrade(QWidget* parent, const QString& path, const QString& message) {
    if (!Messages::question(parent, translated(QT_TRANSLATE_NOOP("OfficeOpener", "Upgrade the file")), message, translated(QT_TRANSLATE_NOOP("OfficeOpener", "Back up and upgrade"))))
        return false;
    return guarded(parent, [&] { OfficeFile::upgrade(path); });
}

std::unique_ptr<OfficeSession> openOffice(QWidget* parent, const QString& path, const QString& user, const Clock& clock, QString* notice) {
    std::unique_ptr<OfficeSession> session;
    guarded(parent, [&] {
        OfficeFile::Opened opened = OfficeFile::open(path, user);
        if (opened.state == OpenState::UpgradeNeeded && offerUpgrade(parent, path, opened.message))
            opened = OfficeFile::open(path, user);
        else if (opened.state == OpenState::Damaged && offerBackups(parent, path, opened.message, clock))
            opened = OfficeFile::open(path, user);
        else if (!opened.file && opened.state != OpenState::UpgradeNeeded && opened.state != OpenState::Damaged)
            Messages::warning(parent, translated(QT_TRANSLATE_NOOP("OfficeOpener", "The file cannot be opened")), opened.message);
        if (!opened.file)
            return;
        *notice = opened.message;
        session = std::make_unique<OfficeSession>(std::move(opened.file), clock);
    });
    return session;
}

QString rememberedUser() {
    const QString login = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    return QSettings().value(QStringLiteral("user"), login.isEmpty() ? QStringLiteral("文书") : login).toString();
}

void rememberUser(const QString& user) {
    QSettings().setValue(QStringLiteral("user"), user);
}

QStringList recentFiles() {
    QStringList files = QSettings().value(QStringLiteral("recent")).toStringList();
    files.removeIf([](const QString& path) { return !QFileInfo::exists(path); });
    return files;
}

void rememberFile(const QString& path) {
    QStringList files = recentFiles();
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (files.value(0) == absolute)
        return;
    files.removeAll(absolute);
    files.prepend(absolute);
    QSettings().setValue(QStringLiteral("recent"), files.mid(0, 8));
}

} // namespace cunwu
