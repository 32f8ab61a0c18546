#include "app/cli/commandline.h"

#include "models/points/monthtotalrepository.h"
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <cstdio>
#include <unistd.h>

namespace cunwu {

CommandLine::CommandLine(const Clock& clock)
    : m_clock(clock), m_root("cunwu-cli", tr("The office program of a village committee, for scripts and the terminal."), CUNWU_VERSION, tr("Print the version")) {
    m_root.flag("--json", m_json, tr("Print exactly one JSON object on the standard output"));
    m_root.option("--user", m_user, tr("Who does it, for the history; the login name when left out"));
}

Verb CommandLine::addVerb(Verb parent, const char* name, const QString& help, std::function<Outcome()> work) {
    const Verb verb = parent.add(name, help);
    if (work)
        verb.whenChosen([this, work = std::move(work)] { m_chosen = work; });
    else
        verb.needsVerb();
    return verb;
}

Verb CommandLine::addFileVerb(const char* name, const QString& help, std::function<Outcome()> work) {
    return addFileVerb(m_root, name, help, std::move(work));
}

Verb CommandLine::addFileVerb(Verb parent, const char* name, const QString& help, std::function<Outcome()> work) {
    const Verb verb = addVerb(parent, name, help, std::move(work));
    verb.option("FILE", m_path, tr("The office file (*.cunwu)")).required();
    return verb;
}

/// CLI11 speaks English; its kinds of errors are few.
QString CommandLine::usageMessage(const QString& kind, QString what) {
    if (kind == u"RequiredError" && what.endsWith(QStringLiteral(" is required")))
        what.chop(12);
    const QString after = what.section(QStringLiteral(": "), 1);
    if (kind == u"RequiredError")
        return what.contains(u"subcommand") ? tr("The command is missing.")
                                            : tr("Something is missing: %1").arg(what);
    if (kind == u"ExtrasError")
        return tr("Not known here: %1").arg(after);
    if (kind == u"RequiresError" || kind == u"ExcludesError")
        return tr("These options do not go together: %1").arg(what);
    if (kind == u"ValidationError" || kind == u"ConversionError")
        return tr("This value is not possible: %1").arg(what);
    return tr("The command cannot be understood: %1").arg(what);
}

int CommandLine::run(const std::vector<std::string>& arguments) {
    const RootVerb::Result result = m_root.parse(arguments);
    if (result.parsed == RootVerb::Parsed::Told)
        return 0;
    if (result.parsed == RootVerb::Parsed::Misuse) {
        Outcome wrong;
        wrong.exit = Exit::Usage;
        wrong.message = usageMessage(result.kind, result.what) + u'\n' +
                        tr("cunwu-cli --help lists all commands, cunwu-cli COMMAND --help their options.");
        wrong.json = {{QStringLiteral("error"), wrong.message}};
        m_json = m_json || std::find(arguments.begin(), arguments.end(), "--json") != arguments.end();
        return report(wrong);
    }
    return report(guarded());
}

static constexpr int corrupt = 11, notADatabase = 26; // SQLite's result codes

static bool isDamage(const StorageError& error) {
    return (error.code() & 0xff) == corrupt || (error.code() & 0xff) == notADatabase;
}

StorageError CommandLine::withRescue(const StorageError& error) {
    return {error.message() + u'\n' +
                tr("Keep the damaged file and restore a backup: “backup FILE --list” lists them, “restore FILE latest” takes the newest. "
                   "Then export once and import the answer: the office above sends back what the backup lacks."),
            error.detail(), error.code()};
}

/// The one place of the command line that catches failures.
Outcome CommandLine::guarded() const {
    const auto failed = [](Exit exit, const Error& error, QJsonObject json = {}) {
        json.insert(QStringLiteral("error"), error.message());
        if (!error.detail().isEmpty())
            json.insert(QStringLiteral("detail"), error.detail());
        return Outcome{exit, json, {}, error.message()};
    };
    try {
        return m_chosen();
    } catch (const Refusal& refusal) {
        return failed(Exit::Refused, refusal, refusal.json());
    } catch (const UsageError& error) {
        return failed(Exit::Usage, error);
    } catch (const StorageError& error) {
        return failed(Exit::Storage, isDamage(error) ? withRescue(error) : error);
    } catch (const Error& error) { // a file outside the store, or cancelled
        return failed(Exit::Refused, error);
    } catch (const std::bad_alloc&) {
        return failed(Exit::Storage, Error(tr("There is not enough memory. Close other programs "
                                              "and try again; nothing was changed.")));
    }
}

int CommandLine::report(const Outcome& outcome) const {
    if (m_json) {
        const QByteArray line = QJsonDocument(outcome.json).toJson(QJsonDocument::Compact) + '\n';
        std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stdout);
    } else if (!outcome.text.isEmpty()) {
        const QByteArray bytes = outcome.text.toUtf8() + (outcome.text.endsWith(u'\n') ? "" : "\n");
        std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stdout);
    }
    const bool written = std::fflush(stdout) == 0;
    if (!outcome.message.isEmpty())
        say(outcome.message);
    if (!written && outcome.exit == Exit::Done)
        say(tr("The work is done, but its report could not be written."));
    return static_cast<int>(outcome.exit);
}

QString CommandLine::user() const {
    if (!m_user.empty())
        return text(m_user);
    for (const char* name : {"CUNWU_USER", "USER", "LOGNAME", "USERNAME"})
        if (const QString value = qEnvironmentVariable(name); !value.isEmpty())
            return value;
    return tr("Command line");
}

QString CommandLine::path() const {
    return QFileInfo(text(m_path)).absoluteFilePath();
}

void CommandLine::say(const QString& message) const {
    const QByteArray line = message.toUtf8() + '\n';
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stderr);
}

Progress CommandLine::progress(const QString& doing) const {
    if (!::isatty(2))
        return {};
    auto shown = std::make_shared<QElapsedTimer>();
    shown->start();
    return {[doing, shown](qint64 done, qint64 total) {
        if (shown->elapsed() > 200 || done == total) {
            shown->restart();
            std::fprintf(stderr, "\r%s %lld %%%s", qUtf8Printable(doing),
                         total > 0 ? 100LL * done / total : 100LL, done == total ? "\n" : "");
        }
        return true;
    }};
}

/// A torn page far from what is written now would be found only when the backups are gone. A village's file takes
/// milliseconds; a county's is looked through by the backup before each import.
void CommandLine::refuseDamaged(Database& db) const {
    constexpr qint64 quick = 64 << 20;
    if (QFileInfo(path()).size() > quick)
        return;
    if (const QString found = db.integrity(true); found != u"ok")
        throw StorageError(tr("The file is damaged: %1").arg(found.left(300)), path(), corrupt);
}

std::unique_ptr<OfficeSession> CommandLine::open(For purpose) {
    const auto mode =
        purpose == For::Reading ? Database::Mode::ReadOnly : Database::Mode::ReadWrite;
    OfficeFile::Opened opened = OfficeFile::open(path(), user(), mode);
    if (opened.state == OpenState::UpgradeNeeded && purpose == For::Writing) {
        OfficeFile::upgrade(path());
        say(tr("The file was upgraded; a backup lies in %1.").arg(backupFolder(path())));
        opened = OfficeFile::open(path(), user(), mode);
    }
    if (!opened.file) {
        if (opened.state == OpenState::Damaged)
            throw StorageError(opened.message, path(), corrupt);
        throw Refusal(opened.message);
    }
    if (purpose == For::Writing && opened.file->readOnly())
        throw Refusal(opened.message);
    if (purpose != For::Reading && !opened.message.isEmpty())
        say(opened.message);
    if (purpose == For::Writing)
        refuseDamaged(opened.file->db());
    auto session = std::make_unique<OfficeSession>(std::move(opened.file), m_clock);
    registerMonthTotals(session->db());
    return session;
}

Month CommandLine::monthOf(const std::string& option) {
    if (const auto month = Month::parse(text(option)))
        return *month;
    throw UsageError(tr("“%1” is no month. Write it like 2026-10.").arg(text(option)));
}

QString CommandLine::village(const OfficeSession& session, const std::string& option) {
    if (option.empty() && session.office().level() != DivisionCode::Level::Village)
        throw UsageError(tr("The file holds several villages; say which one with --village CODE."));
    if (option.empty())
        return session.office().code.toString();
    const auto code = DivisionCode::parse(text(option));
    if (!code || code->level() != DivisionCode::Level::Village ||
        !session.office().code.contains(*code))
        throw Refusal(tr("“%1” is no village of this file; a village's code has 12 digits.")
                          .arg(text(option)));
    return code->toString();
}

} // namespace cunwu
