#include "app/cli/attachmentcommands.h"
#include "app/cli/backupcommands.h"
#include "app/cli/erasecommands.h"
#include "app/cli/historycommands.h"
#include "app/cli/householdcommands.h"
#include "app/cli/movecommands.h"
#include "app/cli/noticecommands.h"
#include "app/cli/officecommands.h"
#include "app/cli/packagecommands.h"
#include "app/cli/pointscommands.h"
#include "app/cli/rankingcommands.h"
#include "app/cli/remarkcommands.h"
#include "app/cli/rostercommands.h"
#include "app/cli/schemecommands.h"
#include <QGuiApplication>
#include <QTranslator>
#include <cstring>
#include <memory>

/// Only printing needs fonts and a platform; everything else starts quicker without.
static bool prints(int argc, char** argv) {
    bool notices = false, output = false;
    for (int i = 1; i < argc; ++i) {
        notices |= std::strcmp(argv[i], "notices") == 0;
        output |= std::strncmp(argv[i], "-o", 2) == 0 ||
                  std::strncmp(argv[i], "--output", 8) == 0 ||
                  std::strncmp(argv[i], "--poster", 8) == 0 ||
                  std::strncmp(argv[i], "--black-poster", 14) == 0;
    }
    return notices && output;
}

int main(int argc, char** argv) {
    using namespace cunwu;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    if (qEnvironmentVariableIsEmpty("LC_ALL") &&
        !qEnvironmentVariable("LANG").contains(QStringLiteral("UTF-8"), Qt::CaseInsensitive))
        qputenv("LC_ALL",
                "C.UTF-8"); // Chinese names in arguments and paths, whatever the shell says
    std::unique_ptr<QCoreApplication> app(prints(argc, argv) ? new QGuiApplication(argc, argv)
                                                             : new QCoreApplication(argc, argv));
    QCoreApplication::setApplicationName(QStringLiteral("cunwu"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CUNWU_VERSION));
    QTranslator translator;
    if (qEnvironmentVariable("CUNWU_LANGUAGE") != u"en" &&
        translator.load(QStringLiteral(":/cunwu/translations/cunwu_zh_CN.qm")))
        QCoreApplication::installTranslator(&translator);

    const SystemClock clock;
    CommandLine line(clock);
    OfficeCommands office(line);
    HouseholdCommands households(line);
    MoveCommands moves(line);
    AttachmentCommands attachments(line);
    EraseCommands erasures(line);
    RosterCommands rosters(line);
    SchemeCommands schemes(line);
    PointsCommands points(line);
    RankingCommands ranking(line);
    NoticeCommands notices(line);
    BackupCommands backup(line);
    HistoryCommands history(line);
    PackageCommands packages(line);
    RemarkCommands remarks(line);
    return line.run({argv + 1, argv + argc});
}
