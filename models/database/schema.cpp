#include "models/database/schema.h"

#include "models/base/error.h"
#include "models/database/database.h"
#include "models/database/journal.h"
#include "models/database/officefile.h"
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <sqlite3.h>

namespace cunwu::schema {

static QStringList files() {
    return QDir(QStringLiteral(":/cunwu/sql")).entryList({QStringLiteral("0*.sql")}, QDir::Files, QDir::Name);
}

int latest() {
    return files().isEmpty() ? 0 : files().last().left(4).toInt();
}

QString step(int number) {
    for (const QString& name : files()) {
        QFile file(u":/cunwu/sql/"_qs + name);
        if (name.left(4).toInt() == number && file.open(QIODevice::ReadOnly))
            return QString::fromUtf8(file.readAll());
    }
    throw FileError(QCoreApplication::translate("Schema", "A part of the program is missing. Install it again."), u"schema step %1"_qs.arg(number));
}

void migrate(Database& db) {
    // Triggers call functions that only a journal registers; a fresh file gets its journal here.
    db.exec(QStringLiteral("BEGIN IMMEDIATE"));
    try {
        for (int number = int(db.scalar("PRAGMA user_version")) + 1; number <= latest(); ++number)
            db.exec(step(number));
        db.exec(u"PRAGMA application_id = %1; PRAGMA user_version = %2"_qs.arg(OfficeFile::applicationId).arg(latest()));
        Journal(db).rebuildTriggers();
        db.exec(QStringLiteral("COMMIT"));
    } catch (...) {
        sqlite3_exec(db.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
        throw;
    }
}

} // namespace cunwu::schema
