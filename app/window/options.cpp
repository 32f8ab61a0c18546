#include "app/window/options.h"

#include <QCommandLineParser>

namespace cunwu {

WindowOptions readOptions(const QStringList& arguments) {
    QCommandLineParser parser;
    parser.addPositionalArgument(QStringLiteral("FILE"), QStringLiteral("village file"), QStringLiteral("[FILE]"));
    for (const char* name : {"open", "page", "size", "scale", "text-size", "month", "household", "lang", "screenshot", "measure-import"})
        parser.addOption({QString::fromLatin1(name), QString(), QString::fromLatin1(name).toUpper()});
    for (const char* name : {"dark", "measure-start", "scroll-to-end"})
        parser.addOption(QCommandLineOption(QString::fromLatin1(name)));
    WindowOptions options;
    if (!parser.parse(arguments)) {
        options.error = parser.errorText();
        return options;
    }
    const auto value = [&](const char* name) { return parser.value(QString::fromLatin1(name)); };
    options.file = value("open").isEmpty() ? parser.positionalArguments().value(0) : value("open");
    options.page = value("page");
    options.screenshot = value("screenshot");
    options.household = value("household");
    options.packages = value("measure-import");
    if (const QStringList parts = value("size").split(u'x'); parts.size() == 2)
        options.size = QSize(parts[0].toInt(), parts[1].toInt());
    options.scale = value("scale").toDouble();
    const QString text = value("text-size");
    if (!text.isEmpty())
        options.text = text == u"large" ? TextSize::Large : text == u"extra" ? TextSize::ExtraLarge
                                                                             : TextSize::Standard;
    options.month = Month::parse(value("month"));
    if (!value("lang").isEmpty())
        options.language = value("lang");
    options.dark = parser.isSet(QStringLiteral("dark"));
    options.measureStart = parser.isSet(QStringLiteral("measure-start"));
    options.scrollToEnd = parser.isSet(QStringLiteral("scroll-to-end"));
    return options;
}

} // namespace cunwu
