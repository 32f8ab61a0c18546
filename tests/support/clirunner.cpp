#include "tests/support/clirunner.h"

#include <QFile>

namespace cunwu::test {

CliRunner::CliRunner() : m_environment(QProcessEnvironment::systemEnvironment()) {
    m_environment.insert(QStringLiteral("CUNWU_HOME"), m_folder.filePath(QStringLiteral("home")));
    m_environment.insert(QStringLiteral("CUNWU_USER"), QStringLiteral("王文书"));
    m_environment.insert(QStringLiteral("LANG"), QStringLiteral("C.UTF-8"));
}

QString CliRunner::program() {
    return QStringLiteral(CUNWU_BIN_DIR "/cunwu-cli");
}

std::unique_ptr<QProcess> CliRunner::start(const QStringList& arguments) const {
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    process->setWorkingDirectory(m_folder.path());
    process->start(program(), arguments);
    process->waitForStarted();
    return process;
}

CliRunner::Result CliRunner::finish(QProcess& process) const {
    Result result;
    const bool ended = process.waitForFinished(120'000);
    if (!ended)
        process.kill(), process.waitForFinished();
    if (ended && process.exitStatus() == QProcess::NormalExit)
        result.exit = process.exitCode();
    result.out = process.readAllStandardOutput();
    result.err = process.readAllStandardError();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(result.out, &error);
    result.oneObject = error.error == QJsonParseError::NoError && document.isObject();
    result.json = document.object();
    return result;
}

CliRunner::Result CliRunner::runPlain(const QStringList& arguments, const QByteArray& input) const {
    const auto process = start(arguments);
    if (!input.isEmpty())
        process->write(input);
    process->closeWriteChannel();
    return finish(*process);
}

CliRunner::Result CliRunner::run(const QStringList& arguments, const QByteArray& input) const {
    return runPlain(arguments + QStringList{QStringLiteral("--json")}, input);
}

QString CliRunner::write(const QString& name, const QByteArray& bytes) const {
    QFile out(m_folder.filePath(name));
    if (out.open(QIODevice::WriteOnly))
        out.write(bytes);
    return out.fileName();
}

QByteArray CliRunner::read(const QString& name) const {
    QFile in(m_folder.filePath(name));
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

} // namespace cunwu::test
