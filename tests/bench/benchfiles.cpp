#include "tests/bench/benchfiles.h"

#include "models/database/schema.h"
#include <QDir>
#include <QFile>
#include <QProcess>
#include <cstdio>

namespace cunwu::bench {

Setup& setup() {
    static Setup instance;
    return instance;
}

QString program(const QString& name) {
    return QStringLiteral(CUNWU_BIN_DIR "/") + name;
}

QString runProgram(const QString& name, const QStringList& arguments) {
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program(name), arguments);
    if (!process.waitForFinished(-1) || process.exitStatus() != QProcess::NormalExit ||
        process.exitCode() != 0)
        return name + QStringLiteral(": ") + process.errorString() +
               QString::fromUtf8(process.readAll());
    return {};
}

void removeWithSidecars(const QString& path) {
    for (const char* tail : {"", "-wal", "-shm", ".lock", ".user"})
        QFile::remove(path + QLatin1String(tail));
}

QString freshCopy(const QString& path, const QString& name) {
    const QString copy = setup().scratch(name);
    removeWithSidecars(copy);
    QFile::copy(path, copy);
    return copy;
}

static bool generate(const QString& path, const QStringList& what) {
    if (QFile::exists(path))
        return true;
    std::fprintf(stderr, "generating %s\n", qPrintable(path));
    // Under another name first: an interrupted run leaves nothing that looks whole.
    const QString part = setup().scratch(QStringLiteral("part.cunwu"));
    removeWithSidecars(part);
    const QString failed =
        runProgram(QStringLiteral("cunwu-cli"), QStringList{QStringLiteral("new"), part} + what);
    if (!failed.isEmpty() || !QFile::rename(part, path)) {
        std::fprintf(stderr, "%s\n", qPrintable(failed));
        return false;
    }
    removeWithSidecars(part);
    return true;
}

/// Files of an older schema would be measured while they are upgraded.
static void removeOutdated() {
    QFile stamp(setup().scratch(QStringLiteral("schema")));
    const QByteArray now = QByteArray::number(schema::latest());
    if (stamp.open(QIODevice::ReadWrite) && stamp.readAll() == now)
        return;
    removeWithSidecars(setup().countyPath());
    removeWithSidecars(setup().villagePath());
    stamp.resize(0);
    stamp.seek(0);
    stamp.write(now);
}

bool prepareFiles() {
    QDir().mkpath(setup().folder);
    removeOutdated();
    qputenv("CUNWU_HOME", (setup().folder + QStringLiteral("/home")).toUtf8());
    const bool tiny = setup().tiny;
    const QStringList county =
        tiny ? QStringLiteral("--township 469030202 --demo --households 60 --months 2").split(u' ')
             : QStringLiteral("--county 469030 --demo --months 12").split(u' ');
    const QStringList village =
        QStringLiteral("--village 469030101202 --demo --households %1 --months %2")
            .arg(tiny ? 20 : 300)
            .arg(tiny ? 2 : 6)
            .split(u' ');
    return generate(setup().countyPath(), county) && generate(setup().villagePath(), village);
}

} // namespace cunwu::bench
