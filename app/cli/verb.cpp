#include "app/cli/verb.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <QCoreApplication>

namespace cunwu {

static void addHelp(CLI::App& app) {
    app.set_help_flag("-h,--help", QCoreApplication::translate("Cli", "Print this help").toStdString());
    app.fallthrough();
}

// --- One option

VerbOption VerbOption::required(bool needed) const {
    m_option->required(needed);
    return *this;
}

VerbOption VerbOption::within(int least, int most) const {
    m_option->check(CLI::Range(least, most));
    return *this;
}

VerbOption VerbOption::oneOf(std::initializer_list<const char*> words) const {
    m_option->check(CLI::IsMember(std::vector<std::string>(words.begin(), words.end()), CLI::ignore_case));
    return *this;
}

VerbOption VerbOption::needs(VerbOption other) const {
    m_option->needs(other.m_option);
    return *this;
}

VerbOption VerbOption::excludes(VerbOption other) const {
    m_option->excludes(other.m_option);
    return *this;
}

// --- A verb

Verb Verb::add(const char* name, const QString& help) const {
    CLI::App* verb = m_app->add_subcommand(name, help.toStdString());
    addHelp(*verb);
    return Verb(verb);
}

Verb Verb::find(const char* name) const {
    return Verb(m_app->get_subcommand(name));
}

Verb Verb::hide() const {
    m_app->group("");
    return *this;
}

void Verb::whenChosen(std::function<void()> work) const {
    m_app->callback(std::move(work));
}

void Verb::needsVerb() const {
    m_app->require_subcommand(1);
}

Verb Verb::choice(const char* name, const QString& help) const {
    CLI::Option_group* group = m_app->add_option_group(name, help.toStdString());
    group->require_option(1);
    return Verb(group);
}

template <class T> VerbOption Verb::option(const char* names, T& value, const QString& help) const {
    return VerbOption(m_app->add_option(names, value, help.toStdString()));
}

template VerbOption Verb::option(const char*, std::string&, const QString&) const;
template VerbOption Verb::option(const char*, int&, const QString&) const;
template VerbOption Verb::option(const char*, std::int64_t&, const QString&) const;
template VerbOption Verb::option(const char*, std::uint64_t&, const QString&) const;
template VerbOption Verb::option(const char*, std::vector<std::string>&, const QString&) const;
template VerbOption Verb::option(const char*, std::vector<std::int64_t>&, const QString&) const;

VerbOption Verb::flag(const char* names, bool& value, const QString& help) const {
    return VerbOption(m_app->add_flag(names, value, help.toStdString()));
}

// --- The program

RootVerb::RootVerb(const char* name, const QString& help, const char* version, const QString& versionHelp)
    : Verb(nullptr), m_owned(std::make_unique<CLI::App>(help.toStdString(), name)) {
    m_app = m_owned.get();
    needsVerb();
    m_app->set_version_flag("--version", version, versionHelp.toStdString());
    addHelp(*m_app);
}

RootVerb::~RootVerb() = default;

RootVerb::Result RootVerb::parse(const std::vector<std::string>& arguments) const {
    try {
        m_app->parse(std::vector<std::string>(arguments.rbegin(), arguments.rend())); // CLI11 takes them from the back
        return {};
    } catch (const CLI::Success& success) { // --help, --version
        m_app->exit(success);
        return {Parsed::Told, {}, {}};
    } catch (const CLI::ParseError& error) {
        return {Parsed::Misuse, QString::fromStdString(error.get_name()), QString::fromUtf8(error.what())};
    }
}

} // namespace cunwu
