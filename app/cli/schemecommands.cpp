#include "app/cli/schemecommands.h"

#include "models/scheme/schemedifference.h"
#include "models/scheme/schemerepository.h"
#include "models/scheme/schemeservice.h"
#include <QFile>
#include <QJsonArray>
#include <QSaveFile>

namespace cunwu {

SchemeCommands::SchemeCommands(CommandLine& line) : m_line(line) {
    const Verb scheme = line.addVerb(line.root(), "scheme", tr("Point schemes"), {});
    line.addFileVerb(scheme, "list",
                     tr("The schemes in the file, and those that come with the program"),
                     [this] { return list(); });
    const Verb import =
        line.addFileVerb(scheme, "import", tr("Take a scheme document into the file"),
                         [this] { return this->import(); });
    import
        .option("PATH", m_path,
                tr("The document (JSON), or the code of a scheme that comes with the program"))
        .required();
    import.option(
        "--for", m_village,
        tr("Division code under which it holds; everywhere when left out"));
    import.option("--month", m_month,
                  tr("First month of a scheme that comes with the program"));
    const Verb write = line.addFileVerb(scheme, "export", tr("Write a scheme document to a file"),
                                        [this] { return exportDocument(); });
    write
        .option("PATH", m_path,
                tr("Where to write; “-” for the standard output"))
        .required();
    write.option("--code", m_code,
                 tr("Code of the scheme; the one in force when left out"));
    write.option("--month", m_month,
                 tr("Month in which it holds; this month when left out"));
}

Outcome SchemeCommands::list() {
    const auto session = m_line.open(CommandLine::For::Reading);
    Outcome outcome;
    QJsonArray stored, shipped;
    const SchemeBook book = SchemeRepository(session->db()).book();
    for (const StoredScheme& scheme : book.stored()) {
        const Scheme& s = scheme.scheme;
        const SchemeNews news = schemeNews(book, scheme, session->office().code);
        stored.append(QJsonObject{{QStringLiteral("code"), s.code},
                                  {QStringLiteral("name"), s.name},
                                  {QStringLiteral("version"), s.version},
                                  {QStringLiteral("owner"), ownerWord(s.owner)},
                                  {QStringLiteral("for"), scheme.village},
                                  {QStringLiteral("from"), s.effectiveFrom.toString()},
                                  {QStringLiteral("classes"), static_cast<int>(s.classes.size())},
                                  {QStringLiteral("items"), s.itemCount()},
                                  {QStringLiteral("title"), news.title},
                                  {QStringLiteral("changes"), QJsonArray::fromStringList(news.lines)}});
        outcome.text += QStringLiteral("%1  %2  v%3  %4\n")
                            .arg(s.code, s.name)
                            .arg(s.version)
                            .arg(s.effectiveFrom.toString());
    }
    for (const ShippedScheme& s : SchemeService::shipped()) {
        shipped.append(QJsonObject{{QStringLiteral("code"), s.code},
                                   {QStringLiteral("name"), s.name},
                                   {QStringLiteral("classes"), s.classes},
                                   {QStringLiteral("items"), s.items},
                                   {QStringLiteral("default"), s.isDefault}});
        outcome.text += tr("%1  %2  (comes with the program)").arg(s.code, s.name) + u'\n';
    }
    outcome.json = {{QStringLiteral("schemes"), stored}, {QStringLiteral("shipped"), shipped}};
    return outcome;
}

Outcome SchemeCommands::import() {
    const QString path = CommandLine::text(m_path);
    const auto session = m_line.open(CommandLine::For::Writing);
    SchemeService service(session->db());
    SchemeService::Outcome done;
    if (!SchemeService::shippedDocument(path).isEmpty()) {
        done = service.adopt(path, m_month.empty() ? Month::of(m_line.clock().today())
                                                   : CommandLine::monthOf(m_month));
    } else {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            throw Refusal(tr("The scheme %1 cannot be read. Check the name, or use “scheme list” "
                             "for the ones that come with the program.")
                              .arg(path));
        done = service.import(file.read(2 << 20), CommandLine::text(m_village));
    }
    Outcome outcome;
    outcome.json = {{QStringLiteral("imported"), done.done && !done.known},
                    {QStringLiteral("known"), done.known},
                    {QStringLiteral("problems"), QJsonArray::fromStringList(done.problems)}};
    if (!done.done && !done.known)
        throw Refusal(tr("The scheme was not taken; nothing was changed:") + u'\n' +
                          done.problems.join(u'\n'),
                      outcome.json);
    outcome.text = done.known ? tr("This very scheme was there already; nothing was changed.")
                              : tr("The scheme was taken.");
    return outcome;
}

Outcome SchemeCommands::exportDocument() {
    const auto session = m_line.open(CommandLine::For::Reading);
    const Month month =
        m_month.empty() ? Month::of(m_line.clock().today()) : CommandLine::monthOf(m_month);
    const QByteArray document =
        SchemeService(session->db()).exportDocument(CommandLine::text(m_code), month);
    if (document.isEmpty())
        throw Refusal(tr("The file has no such scheme. “scheme list FILE” shows what there is."));
    Outcome outcome;
    const QString path = CommandLine::text(m_path);
    outcome.json = {{QStringLiteral("path"), path}, {QStringLiteral("bytes"), document.size()}};
    if (path == u'-') {
        outcome.text = QString::fromUtf8(document);
        outcome.json.insert(QStringLiteral("document"), outcome.text);
        return outcome;
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(document) != document.size() ||
        !file.commit())
        throw FileError(
            tr("%1 cannot be written. Choose a folder where you may write, with free space.")
                .arg(path),
            file.errorString());
    outcome.text = tr("Written: %1").arg(path);
    return outcome;
}

} // namespace cunwu
