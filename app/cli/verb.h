#pragma once
#include <QString>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace cunwu {

/// One option or argument of a verb. A handle: copies mean the same option.
class VerbOption {
public:
    explicit VerbOption(CLI::Option* option) : m_option(option) {}
    VerbOption required(bool needed = true) const;
    VerbOption within(int least, int most) const;
    VerbOption oneOf(std::initializer_list<const char*> words) const; ///< whatever the case
    VerbOption needs(VerbOption other) const;
    VerbOption excludes(VerbOption other) const;

private:
    CLI::Option* m_option;
};

/// A command of the command line, and what may be said to it. A handle: copies mean the same verb. CLI11 does the work,
/// in verb.cpp alone: every file that includes its headers takes fifteen seconds longer to compile.
class Verb {
public:
    explicit Verb(CLI::App* app) : m_app(app) {}
    Verb add(const char* name, const QString& help) const;
    Verb find(const char* name) const; ///< one that was added; throws CLI::OptionNotFound
    Verb hide() const;                 ///< not for clerks: --help does not list it
    void whenChosen(std::function<void()> work) const;
    void needsVerb() const; ///< it does nothing by itself
    /// Options of which exactly one must be given.
    Verb choice(const char* name, const QString& help) const;

    /// `value` is written when the arguments are parsed; it outlives the verb. Names that do not start with “-” are
    /// arguments by their place; lists take several words.
    template <class T> VerbOption option(const char* names, T& value, const QString& help = {}) const;
    VerbOption flag(const char* names, bool& value, const QString& help) const;

protected:
    CLI::App* m_app;
};

/// The program: the verb above all others.
class RootVerb : public Verb {
public:
    RootVerb(const char* name, const QString& help, const char* version, const QString& versionHelp);
    ~RootVerb();

    enum class Parsed {
        Work,  ///< the work of the verbs that were chosen has run
        Told,  ///< --help or --version: it is printed
        Misuse ///< `kind` and `what` say why, as CLI11 names it
    };
    struct Result {
        Parsed parsed = Parsed::Work;
        QString kind, what;
    };
    Result parse(const std::vector<std::string>& arguments) const;

private:
    std::unique_ptr<CLI::App> m_owned;
};

} // namespace cunwu
