#include "ui/exchange/packageimport.h"

#include "models/database/officefile.h"
#include "models/office/officesession.h"
#include "ui/exchange/steps.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace cunwu {

QStringList packagesIn(const QStringList& paths) {
    QStringList result;
    for (const QString& path : paths) {
        if (!QFileInfo(path).isDir()) {
            result << path;
            continue;
        }
        for (const QFileInfo& entry : QDir(path).entryInfoList(QDir::Files, QDir::Name)) {
            QFile head(entry.filePath());
            if (head.open(QIODevice::ReadOnly) && head.read(4) == "PK\3\4")
                result << entry.filePath();
        }
    }
    return result;
}

ImportRun importPackages(QWidget* parent, OfficeSession& session, const QStringList& files) {
    makeBackup(session.db(), QStringLiteral("import"), session.clock().now());
    pruneBackups(session.file().path(), session.clock().now());
    ImportService service(session);
    ImportRun run;
    const int count = int(files.size());
    runSteps(parent, QCoreApplication::translate("cunwu::ExchangePage", "Importing packages"), count,
             [&](int i) { run.reports.push_back(service.importFile(files[i])); });
    run.left = count - int(run.reports.size());
    for (PackageReport& moved : service.retryHeld())
        run.reports.push_back(std::move(moved));
    return run;
}

} // namespace cunwu
