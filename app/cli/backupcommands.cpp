#include "app/cli/backupcommands.h"

#include <QFileInfo>
#include <QJsonArray>

namespace cunwu {

BackupCommands::BackupCommands(CommandLine& line) : m_line(line) {
    const Verb backup = line.addFileVerb("backup", tr("Make a checked backup"),
                                         [this] { return m_list ? list() : this->backup(); });
    backup.option("-o,--output", m_folder,
                  tr("Folder for the backup; beside the file when left out"));
    backup.flag("--list", m_list, tr("List the backups, newest first"));
    const Verb restore = line.addFileVerb(
        "restore", tr("Put a backup in the place of the file; the present file is backed up first"),
        [this] { return this->restore(); });
    restore.option("BACKUP", m_backup, tr("The backup, or “latest”"))
        .required();
}

Outcome BackupCommands::backup() {
    const auto session = m_line.open(CommandLine::For::Reading);
    const QString folder =
        m_folder.empty() ? QString() : QFileInfo(CommandLine::text(m_folder)).absoluteFilePath();
    const QString path =
        makeBackup(session->db(), QStringLiteral("manual"), m_line.clock().now(), folder);
    Outcome outcome;
    outcome.json = {{QStringLiteral("backup"), path},
                    {QStringLiteral("bytes"), QFileInfo(path).size()}};
    outcome.text = tr("Backup made and checked: %1").arg(path);
    return outcome;
}

Outcome BackupCommands::list() {
    Outcome outcome;
    QJsonArray backups;
    for (const BackupInfo& info : listBackups(m_line.path())) {
        backups.append(QJsonObject{{QStringLiteral("path"), info.path},
                                   {QStringLiteral("at"), info.at.toString(Qt::ISODate)},
                                   {QStringLiteral("why"), info.why},
                                   {QStringLiteral("bytes"), info.bytes}});
        outcome.text +=
            QStringLiteral("%1  %2  %3\n")
                .arg(info.at.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")), info.why, info.path);
    }
    if (backups.isEmpty())
        outcome.text = tr("There is no backup yet.");
    outcome.json = {{QStringLiteral("backups"), backups}};
    return outcome;
}

Outcome BackupCommands::restore() {
    QString from = QFileInfo(CommandLine::text(m_backup)).absoluteFilePath();
    if (m_backup == "latest") {
        const auto known = listBackups(m_line.path());
        if (known.empty())
            throw Refusal(tr("There is no backup yet."));
        from = known.front().path;
    }
    if (!QFileInfo::exists(from))
        throw Refusal(
            tr("The backup %1 is not there. “backup FILE --list” shows what there is.").arg(from));
    restoreBackup(m_line.path(), from, m_line.clock().now());
    Outcome outcome;
    outcome.json = {{QStringLiteral("restored"), m_line.path()}, {QStringLiteral("from"), from}};
    outcome.text =
        tr("Restored from %1. The file as it was before lies among the backups.").arg(from);
    return outcome;
}

} // namespace cunwu
