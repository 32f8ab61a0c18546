// The composition root of the window: clock, translations, theme, derived tables, the file to open.
#include "app/window/fonts.h"
#include "app/window/options.h"
#include "app/window/rendering.h"
#include "app/window/roomlibrary.h"
#include "models/base/clock.h"
#include "models/points/monthtotalrepository.h"
#include "ui/common/messages.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/office/appearance.h"
#include "ui/office/officeopener.h"
#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>
#include <cstdio>

using namespace cunwu;

static void loadTranslations(const QString& language) {
    QLocale::setDefault(QLocale(language));
    const auto load = [&](const QString& name, const QString& folder) {
        auto* translator = new QTranslator(qApp);
        if (translator->load(name + language, folder))
            QCoreApplication::installTranslator(translator);
    };
    load(QStringLiteral("qtbase_"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)); // the standard dialogs' buttons
    load(QStringLiteral("cunwu_"), QStringLiteral(":/cunwu/translations"));
}

int main(int argc, char** argv) {
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    const WindowOptions options = readOptions(arguments);
    if (!options.error.isEmpty()) {
        std::fprintf(stderr, "%s\n", qPrintable(options.error));
        return 2;
    }
    if (options.scale > 0)
        qputenv("QT_SCALE_FACTOR", QByteArray::number(options.scale));
    const bool display = qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
    if (!options.screenshot.isEmpty() && !display && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    std::optional<FontLoading> fonts(std::in_place);
    QApplication application(argc, argv);
    fonts->applicationMade();
    QCoreApplication::setApplicationName(QStringLiteral("cunwu"));
    QCoreApplication::setOrganizationName(QStringLiteral("cunwu"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CUNWU_VERSION));
    loadTranslations(options.language);
    const Appearance appearance = Appearance::load();
    Theme::apply(application, options.text.value_or(static_cast<TextSize>(appearance.textSize)), options.dark || appearance.dark);
    // Without a person nobody answers a box: what it says goes to stderr, and the answer is no.
    Messages::Script unattended;
    unattended.answer = [](const Messages::Shown& shown) {
        std::fprintf(stderr, "%s\n", qPrintable(shown.text));
        return Messages::Answer::No;
    };
    if (!options.screenshot.isEmpty() || options.measureStart || !options.packages.isEmpty())
        Messages::setScript(&unattended);
    const SystemClock clock;
    QString notice;
    std::unique_ptr<OfficeSession> session;
    if (!options.file.isEmpty())
        session = openOffice(nullptr, options.file, rememberedUser(), clock, &notice);
    if (!session && !options.file.isEmpty() && !options.screenshot.isEmpty())
        return 1;
    fonts.reset(); // from here on widgets measure text
    MainWindow window(clock, registerMonthTotals, roomLibrary);
    // Queued: the settings page, whose choice this is, is built anew too.
    QObject::connect(
        &window, &MainWindow::appearanceChanged, &window, [&] {
            const Appearance chosen = Appearance::load(); // now the command line is outvoted
            Theme::apply(application, static_cast<TextSize>(chosen.textSize), chosen.dark);
            window.rebuild();
        },
        Qt::QueuedConnection);
    if (options.size)
        window.resize(*options.size);
    if (session)
        window.setSession(std::move(session), notice);
    if (!options.screenshot.isEmpty())
        return renderPage(application, window, options);
    if (options.measureStart)
        printStartTime(window);
    if (!options.packages.isEmpty())
        return measureImport(application, window, options);
    window.show();
    return application.exec();
}
