#pragma once
#include "app/cli/verb.h"
#include "models/base/clock.h"
#include "models/base/error.h"
#include "models/base/month.h"
#include "models/base/progress.h"
#include "models/office/officesession.h"
#include <QCoreApplication>
#include <QJsonObject>
#include <QString>
#include <functional>
#include <memory>

namespace cunwu {

/// Exit codes of the program, for scripts.
enum class Exit {
    Done = 0,
    Refused = 1,
    Usage = 2,
    Storage = 3
};

/// What a verb hands back. With --json `json` is printed, else `text`; `message` goes to stderr.
struct Outcome {
    Exit exit = Exit::Done;
    QJsonObject json;
    QString text;
    QString message;
};

/// The verb cannot do what was asked: exit 1, nothing was changed. `json` joins the printed object.
class Refusal : public Error {
public:
    explicit Refusal(QString message, QJsonObject json = {})
        : Error(std::move(message)), m_json(std::move(json)) {}
    const QJsonObject& json() const { return m_json; }

private:
    QJsonObject m_json;
};

/// A wrong option value that only the program can see: exit 2.
class UsageError : public Error {
public:
    using Error::Error;
};

/// The frame that all verbs share: options, opening the file, printing, the one place that catches
/// Error.
class CommandLine {
    Q_DECLARE_TR_FUNCTIONS(Cli)

public:
    explicit CommandLine(const Clock& clock);
    /// Without the program's name, as the shell gave them: a path need not be UTF-8.
    int run(const std::vector<std::string>& arguments);

    /// A verb with its FILE argument; `work` runs after all has been parsed.
    Verb addVerb(Verb parent, const char* name, const QString& help, std::function<Outcome()> work);
    Verb addFileVerb(const char* name, const QString& help, std::function<Outcome()> work);
    Verb addFileVerb(Verb parent, const char* name, const QString& help, std::function<Outcome()> work);
    Verb root() const { return m_root; }

    const Clock& clock() const { return m_clock; }
    bool json() const { return m_json; }
    QString user() const;
    QString path() const;                          ///< FILE, as an absolute path
    void say(const QString& message) const;        ///< one line to stderr
    Progress progress(const QString& doing) const; ///< to stderr when a person watches it

    enum class For {
        Reading,
        Writing,
        WritingIfPossible
    };
    /// Opens FILE or throws Refusal with what to do. Reading never locks, so it works beside an
    /// open window; WritingIfPossible opens read-only then.
    std::unique_ptr<OfficeSession> open(For purpose);

    static QString text(const std::string& utf8) { return QString::fromStdString(utf8); }
    static Month monthOf(const std::string& option); ///< throws UsageError
    /// The village that is meant: the option, else the one whose file it is. Throws UsageError,
    /// Refusal.
    static QString village(const OfficeSession& session, const std::string& option);

private:
    static QString usageMessage(const QString& kind, QString what);
    int report(const Outcome& outcome) const;
    Outcome guarded() const;
    static StorageError withRescue(const StorageError& error);
    void refuseDamaged(Database& db) const;

    const Clock& m_clock;
    RootVerb m_root;
    bool m_json = false;
    std::string m_user, m_path;
    std::function<Outcome()> m_chosen;
};

} // namespace cunwu
