#include "models/database/journalcheck.h"

#include "models/database/database.h"
#include "models/database/journal.h"
#include "models/database/schema.h"
#include <QCoreApplication>
#include <QTemporaryDir>

namespace cunwu {

RebuildOutcome checkRebuild(Database& db, const Progress& progress) {
    QTemporaryDir folder;
    if (!folder.isValid())
        throw FileError(QCoreApplication::translate("Journal", "No temporary folder could be made. Free some space and try again."));
    Database fresh(folder.filePath(QStringLiteral("rebuilt.cunwu")), Database::Mode::Create);
    fresh.exec(QStringLiteral("PRAGMA synchronous=OFF"));
    schema::migrate(fresh);
    fresh.prepare("ATTACH DATABASE ? AS source").run(db.path());
    for (const char* table : {"feed", "term", "op"})
        fresh.exec(u"INSERT INTO main.%1 SELECT * FROM source.%1"_qs.arg(QLatin1String(table)));
    fresh.exec(QStringLiteral("DETACH DATABASE source"));
    progress(1, 3);
    fresh.setJournal(std::make_unique<Journal>(fresh));
    fresh.journal()->startFeed(std::nullopt, {}, {});
    fresh.journal()->foldAll();
    progress(2, 3);
    RebuildOutcome outcome;
    outcome.digest = QString::fromLatin1(Journal::digest(db).toHex());
    outcome.rebuilt = QString::fromLatin1(Journal::digest(fresh).toHex());
    outcome.equal = outcome.digest == outcome.rebuilt;
    if (!outcome.equal) {
        QByteArrayList before, after;
        Journal::dump(db, [&](const QByteArray& line) { before << line; });
        Journal::dump(fresh, [&](const QByteArray& line) { after << line; });
        for (qsizetype i = 0; i < std::max(before.size(), after.size()) && outcome.firstDifference.isEmpty(); ++i)
            if (before.value(i) != after.value(i))
                outcome.firstDifference = QString::fromUtf8(before.value(i).left(200) + " | " + after.value(i).left(200));
    }
    progress(3, 3);
    return outcome;
}

} // namespace cunwu
