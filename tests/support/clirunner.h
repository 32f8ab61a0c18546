#pragma once
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>
#include <memory>

namespace cunwu::test {

/// Runs the real cunwu-cli in a temporary folder, with an installation's folder of its own.
class CliRunner {
public:
    struct Result {
        int exit = -1; ///< −1: did not end by itself
        QByteArray out, err;
        QJsonObject json; ///< of --json; empty when stdout is not exactly one object
        bool oneObject = false;
        QString message() const { return QString::fromUtf8(err); }
    };
    CliRunner();

    /// Adds --json. Two minutes at most.
    Result run(const QStringList& arguments, const QByteArray& input = {}) const;
    Result runPlain(const QStringList& arguments, const QByteArray& input = {}) const;
    /// Starts and leaves it running, for those who kill it.
    std::unique_ptr<QProcess> start(const QStringList& arguments) const;

    /// Waits for one that was started.
    Result finish(QProcess& process) const;

    QString file(const QString& name) const { return m_folder.filePath(name); }
    QString folder() const { return m_folder.path(); }
    /// Writes a file into the folder and returns its path.
    QString write(const QString& name, const QByteArray& bytes) const;
    QByteArray read(const QString& name) const;
    void setEnvironment(const QString& name, const QString& value) {
        m_environment.insert(name, value);
    }
    const QProcessEnvironment& environment() const { return m_environment; }
    static QString program();

private:
    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
};

} // namespace cunwu::test
